#include "csv/dialect.h"
#include "csv/scanner.h"

#include <QFile>
#include <QTest>

using csv::Dialect;

/// How a file is said to be written.
class DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delimiters_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<char>("delimiter");
        const auto add = [](const char *name, const QByteArray &sample, char delimiter) {
            QTest::newRow(name) << sample << delimiter;
        };
        add("comma", "a,b\n1,2\n", ',');
        add("semicolon", "a;b\n1;2\n", ';');
        add("tab", "a\tb\n1\t2\n", '\t');
        add("bar", "a|b\n1|2\n", '|');
        add("one column", "a\n1\n", ',');
        add("nothing", "", ',');
        add("only a header", "a;b;c", ';');
        add("commas in German numbers", "Name;Umsatz\nAcme;1,5\nBolt;2,25\nCo;3,75\n", ';');
        add("commas in quotes", "\"Name, first\";\"City\"\n\"Ada, L\";\"Ulm\"\n", ';');
        add("delimiters in cells with line breaks", "a,b\n\"1;2\n3;4\",5\n\"6;7\",8\n", ',');
        add("more of them in quotes than there are columns",
            "\"a,,,\";\"b\"\n\"c,,,\";\"d\"\n\"e,,,\";\"f\"\n", ';');
        add("more lines of cells agree than records",
            "\"a\";\"Quay 1,\nPier 4, left\nBox 7, top\nBay, 2\"\n\"b\";\"Quay 2,\nPier, 5\nC, "
            "1\"\n",
            ';');
        add("more records agree", "a,b;c\n1,2\n3,4\n5,6;7\n", ',');
        add("the header has most of them", "a,b,c;d\n1,2,3;4\n5,6,7;8\n", ',');
        add("cut off in its last record", "a;b;c\n1;2;3\n4;\"5,6,7,8", ';');
        add("blank lines", "\n\na;b\n\n1;2\n", ';');
        add("sep=", "sep=|\na,b|c\n1,2|3\n", '|');
        add("sep= in capitals, CRLF", "SEP=\t\r\na,b\tc\r\n", '\t');
        add("a column that is called so", "sep=a,b\n1,2\n", ',');
        add("a delimiter that is none", "sep=\"\nb,c\n1,2\n", ',');
        add("behind a mark",
            "\xEF\xBB\xBF"
            "a;b\n1;2\n",
            ';');
    }
    void delimiters()
    {
        QFETCH(QByteArray, sample);
        QFETCH(char, delimiter);
        QCOMPARE(csv::guessDialect(sample).delimiter, delimiter);
    }

    void realisticTables_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<char>("delimiter");
        const auto add = [](const char *name, const QByteArray &sample, char delimiter) {
            QTest::newRow(name) << sample << delimiter;
        };
        add("multipicklists in every record", "Id,Tags\n1,A;B\n2,C;D\n3,E;F\n", ',');
        add("multipicklists in the header's place", "Id,Name,A;B\n1,x,C;D\n2,y,E;F\n", ',');
        add("multipicklists of many values", "Id,Tags\n1,A;B;C;D\n2,E;F;G;H\n", ',');
        add("decimal commas in every record", "Name;Umsatz\nAcme;1,5\nBolt;2,2\nCo;3,7\n", ';');
        add("and one in the header", "Name, kurz;Umsatz\nAcme;1,5\nBolt;2,2\nCo;3,7\n", ';');
        add("two decimal commas", "Name;Netto;Brutto\nAcme;1,5;2,5\nBolt;2,2;3,1\n", ';');
        add("names with commas", "Name;City\nDoe, Jane;Ulm\nPoe, Joe;Bonn\n", ';');
        add("one column of names with commas", "Name\nAcme, Inc.\nBolt, LLC\nCo, Ltd.\n", ';');
        add("one column of multipicklists", "Tags\nA;B\nC;D\n", ',');
        add("one column of dates", "Date\n2024-01-01\n2024-01-02\n", ',');
        add("a title before the header",
            "\"Contact Report\"\n\n\"Name\";\"City\"\n\"a, b\";\"c\"\n", ';');
        add("a title without a blank line",
            "Contacts, all of them\nName;City;Id\nAda;Ulm;1\nBob;Bonn;2\n", ';');
        add("a footer", "Name;City\nAda;Ulm\nBob;Bonn\n\n\"Copyright (c) 2026, Example, Inc.\"\n",
            ';');
        add("broken records among good ones", "a;b;c\n1;2;3\n1;2\n3;4;5;6\n1;2;3\n1;2;3\n", ';');
        add("addresses in one cell", "Id\tAddress\n1\tMain St 1, Town, CA\n2\tWeg 2, Ort, BY\n",
            '\t');
        add("text with bars", "Id,Note\n1,a | b\n2,c | d\n", ',');
        add("bars", "Id|Note\n1|a, b; c\n2|d, e; f\n", '|');
        add("carets", "Id^Name\n1^Ada\n2^Bob\n", '^');
        add("backquotes", "Id`Name\n1`Ada\n2`Bob\n", '`');
        // What is odd about the file comes late, but in what is looked at.
        add("only the last of many records tell",
            "a,b;c\n" + QByteArray("1,2;3\n").repeated(50) + QByteArray("1;2,3,4\n").repeated(900),
            ';');
    }
    void realisticTables()
    {
        QFETCH(QByteArray, sample);
        QFETCH(char, delimiter);
        QCOMPARE(csv::guessDialect(sample).delimiter, delimiter);
        // The same behind line breaks of other systems, and without the last one.
        QCOMPARE(csv::guessDialect(QByteArray(sample).replace('\n', "\r\n")).delimiter, delimiter);
        QCOMPARE(csv::guessDialect(QByteArray(sample).replace('\n', '\r')).delimiter, delimiter);
        QCOMPARE(csv::guessDialect(sample, '|').delimiter, '|');
    }

    void realFiles_data()
    {
        QTest::addColumn<int>("cells");
        QTest::newRow("csvSeparator.csv") << 3; // Of header names with "!" in them.
        QTest::newRow("csvtext.csv") << 3;
        QTest::newRow("csvEscapedQuotes.csv") << 2;
    }
    void realFiles()
    {
        QFETCH(int, cells);
        QFile in(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/csv/")
                 + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QByteArray sample = in.readAll();
        QCOMPARE(csv::guessDialect(sample).delimiter, ',');
        model::Record record;
        csv::Scanner(',', -1).scan(sample, csv::Rest::None, &record);
        QCOMPARE(record.cellCount(), cells);
    }

    void headerOffsets()
    {
        QCOMPARE(csv::headerOffset("a,b\n"), 0);
        QCOMPARE(csv::headerOffset("\xEF\xBB\xBF"
                                   "a,b\n"),
                 3);
        QCOMPARE(csv::headerOffset("sep=;\na,b\n"), 6);
        QCOMPARE(csv::headerOffset("\xEF\xBB\xBFsep=;\r\na,b\n"), 10);
        QCOMPARE(csv::headerOffset("sep=;"), 0);
        QCOMPARE(csv::headerOffset(""), 0);
    }

    void lineEnds()
    {
        using End = Dialect::LineEnd;
        QCOMPARE(csv::guessDialect("a,b\n1,2\r\n").lineEnd, End::LF);
        QCOMPARE(csv::guessDialect("a,b\r\n1,2\n").lineEnd, End::CRLF);
        QCOMPARE(csv::guessDialect("a,b\r1,2\n").lineEnd, End::CR);
        QCOMPARE(csv::guessDialect("\"a\r\nb\",c\n").lineEnd, End::LF);
        QCOMPARE(csv::guessDialect("a,b").lineEnd, End::LF);
        QCOMPARE(csv::guessDialect("sep=;\r\na;b\n").lineEnd, End::LF);
    }

    void marks()
    {
        QVERIFY(csv::guessDialect("\xEF\xBB\xBF"
                                  "a,b\n")
                    .byteOrderMark);
        QVERIFY(!csv::guessDialect("a,b\n\xEF\xBB\xBF").byteOrderMark);
    }
};

QTEST_GUILESS_MAIN(DialectTest)
#include "tst_dialect.moc"
