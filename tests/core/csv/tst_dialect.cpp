#include "csv/dialect.h"

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
