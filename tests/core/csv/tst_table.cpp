#include "csv/table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

// The smallest that are possible: every record meets the end of a block somewhere.
constexpr csv::Limits tiny{.block = 7, .record = 4096, .marksEvery = 20, .recordsBetweenMarks = 3};

QStringList cellsOf(const model::Record &record)
{
    QStringList cells;
    for (int i = 0; i < record.cellCount(); ++i)
        cells.append(record.text(i));
    return cells;
}

} // namespace

/// What a table reads from files as they are written in the wild.
class TableTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"table.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    static QString sample(const QString &name)
    {
        return QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/") + name;
    }

    static std::shared_ptr<const csv::Table> opened(const QString &path,
                                                    const csv::Limits &limits = {})
    {
        auto table = csv::Table::open(path, {}, limits);
        if (!table)
            qFatal("%s: %s", qPrintable(path), qPrintable(table.error().message.code));
        return *table;
    }

    static Rows rowsOf(const std::shared_ptr<const csv::Table> &table)
    {
        Rows rows;
        csv::Table::Reader reader(table);
        model::Record record;
        for (qint64 row = 0; row < table->rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            if (!problems)
                qFatal("row %lld: %s", row, qPrintable(problems.error().message.code));
            if (!problems->isEmpty())
                rows.append({problems->first().message.code});
            else
                rows.append(cellsOf(record));
        }
        return rows;
    }

private Q_SLOTS:
    void oneTableInManyShapes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QList<std::pair<const char *, QByteArray>> lineEnds = {
            {"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}};
        for (const auto &[endName, end] : lineEnds) {
            for (const bool mark : {false, true}) {
                for (const bool quoted : {false, true}) {
                    for (const bool lastEnd : {false, true}) {
                        for (const QByteArray &delimiter : {",", ";", "\t", "|"}) {
                            const QByteArray quote = quoted ? "\"" : "";
                            const auto row = [&](const char *a, const char *b, const char *c) {
                                return quote + a + quote + delimiter + quote + b + quote + delimiter
                                       + quote + c + quote;
                            };
                            QByteArray bytes = mark ? "\xEF\xBB\xBF" : "";
                            bytes += row("Id", "Name", "City") + end + row("1", "Ada", "Łódź") + end
                                     + row("2", "", "") + end + row("3", "Bo", "Ulm");
                            bytes += lastEnd ? end : "";
                            QTest::addRow("%s mark=%d quoted=%d lastEnd=%d %s", endName, mark,
                                          quoted, lastEnd, delimiter.constData())
                                << bytes;
                        }
                    }
                }
            }
        }
    }
    void oneTableInManyShapes()
    {
        QFETCH(QByteArray, bytes);
        for (const csv::Limits &limits : {csv::Limits{}, tiny}) {
            const auto table = opened(file(bytes), limits);
            QCOMPARE(table->header(), QStringList({u"Id"_s, u"Name"_s, u"City"_s}));
            QCOMPARE(rowsOf(table), Rows({{u"1"_s, u"Ada"_s, u"Łódź"_s},
                                          {u"2"_s, {}, {}},
                                          {u"3"_s, u"Bo"_s, u"Ulm"_s}}));
            QCOMPARE(table->size(), bytes.size());
            QCOMPARE(table->dialect().byteOrderMark, bytes.startsWith("\xEF\xBB\xBF"));
        }
    }

    void lineEndIsTheHeaders()
    {
        using End = csv::Dialect::LineEnd;
        QCOMPARE(opened(file("\"a\nb\",c\r\n1,2\n"))->dialect().lineEnd, End::CRLF);
        QCOMPARE(opened(file("a,c\n1,2\r\n"))->dialect().lineEnd, End::LF);
        QCOMPARE(opened(file("a,c\r1,2\r\n"))->dialect().lineEnd, End::CR);
    }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("line breaks in a cell")
            << QByteArray("a,b\n\"1\n2\r\n3\r4\",x\n5,y\n")
            << Rows{{u"1\n2\r\n3\r4"_s, u"x"_s}, {u"5"_s, u"y"_s}};
        QTest::newRow("doubled quotes")
            << QByteArray("a,b\n\"\"\"A\"\" b\",\"\"\"\"\n") << Rows{{u"\"A\" b"_s, u"\""_s}};
        QTest::newRow("empty quoted cells")
            << QByteArray("a,b\n\"\",\"\"\n,\n") << Rows{{{}, {}}, {{}, {}}};
        QTest::newRow("quotes inside are text")
            << QByteArray("a,b\n5\" pipe,say \"hi, there\n") << Rows{{u"csv.cellCount"_s}};
        QTest::newRow("a quote after a blank is text")
            << QByteArray("a,b\n \"x\",y\n") << Rows{{u" \"x\""_s, u"y"_s}};
        QTest::newRow("blank lines are no records")
            << QByteArray("\n\r\na,b\n\n1,2\r\n\r\n\n\r3,4\n\n")
            << Rows{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
        QTest::newRow("a blank line in a cell is text")
            << QByteArray("a,b\n\"\n\n\",2\n") << Rows{{u"\n\n"_s, u"2"_s}};
        QTest::newRow("blanks stay")
            << QByteArray("a,b\n  x ,\" y \"\n") << Rows{{u"  x "_s, u" y "_s}};
        QTest::newRow("one column")
            << QByteArray("a\n1\n\"\"\n3") << Rows{{u"1"_s}, {QString()}, {u"3"_s}};
        QTest::newRow("the file ends with a delimiter")
            << QByteArray("a,b\n1,") << Rows{{u"1"_s, {}}};
        QTest::newRow("sep= names the delimiter")
            << QByteArray("sep=;\r\na,b;c\r\n1,5;2\r\n") << Rows{{u"1,5"_s, u"2"_s}};
        QTest::newRow("sep= behind a mark")
            << QByteArray("\xEF\xBB\xBFsep=|\na,b|c\n1,5|2\n") << Rows{{u"1,5"_s, u"2"_s}};
    }
    void cells()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        for (const csv::Limits &limits : {csv::Limits{}, tiny})
            QCOMPARE(rowsOf(opened(file(bytes), limits)), rows);
    }

    void rowsKnowTheirLines()
    {
        const auto table = opened(file("\na,\"b\nB\"\n1,\"x\r\ny\rz\"\n\n2,x\r\n\r\n3,y"), tiny);
        csv::Table::Reader reader(table);
        model::Record record;
        const QList<qint64> lines = {4, 8, 10};
        for (const qint64 row : {2, 0, 1, 2, 1, 0}) {
            QVERIFY(reader.read(row, record).has_value());
            QCOMPARE(record.row, row);
            QCOMPARE(record.line, lines.at(row));
        }
    }

    void columnsAreFoundWithoutCase()
    {
        const auto table = opened(file("ID, Account.Name ,id,Länge\n1,2,3,4\n"));
        QCOMPARE(table->header(),
                 QStringList({u"ID"_s, u"Account.Name"_s, u"id (2)"_s, u"Länge"_s}));
        QCOMPARE(table->labels(), QStringList({u"ID"_s, u"Account.Name"_s, u"id"_s, u"Länge"_s}));
        QCOMPARE(table->column(u"id (2)"_s), 2);
        QCOMPARE(table->column(u"Id"_s), 0);
        QCOMPARE(table->column(u"ACCOUNT.NAME"_s), 1);
        QCOMPARE(table->column(u"LÄNGE"_s), 3);
        QCOMPARE(table->column(u"Name"_s), -1);
    }

    void everyNameIsThereOnce_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("names");
        QTest::newRow("as they are") << QByteArray("a,b,c") << u"a|b|c"_s;
        QTest::newRow("repeated") << QByteArray("Phone,PHONE,phone")
                                  << u"Phone|PHONE (2)|phone (3)"_s;
        QTest::newRow("without a name") << QByteArray("a,, ,b") << u"a|Column 2|Column 3|b"_s;
        QTest::newRow("a number that is taken") << QByteArray("a,a,a (2)") << u"a|a (3)|a (2)"_s;
        QTest::newRow("a place that is taken")
            << QByteArray(",Column 1,column 1 (2)") << u"Column 1 (3)|Column 1|column 1 (2)"_s;
    }
    void everyNameIsThereOnce()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, names);
        QCOMPARE(opened(file(header + '\n'))->header().join(u'|'), names);
    }

    void theSampleReadsTheSameInEveryShape()
    {
        const Rows plain = rowsOf(opened(sample(u"csv/csvtext.csv"_s)));
        QCOMPARE(plain.size(), 2);
        QCOMPARE(rowsOf(opened(sample(u"csv/csvtext_BOM_UTF8.csv"_s))), plain);
        QCOMPARE(
            rowsOf(opened(sample(u"csv/csvEscapedQuotes.csv"_s))),
            Rows({{u"\"The Best\" Account"_s, u"bla"_s}, {u"The \"Best\" Account"_s, u"bla"_s}}));
        QCOMPARE(opened(sample(u"csv/csvSeparator.csv"_s))->header(),
                 QStringList({u"column1"_s, u"column2!some"_s, u"column3"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("looksLike");
        const auto utf16 = [](const QString &text) {
            return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        };
        QTest::newRow("empty") << QByteArray() << u"csv.empty"_s << QString();
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"csv.empty"_s << QString();
        QTest::newRow("only blank lines")
            << QByteArray("\n\r\n\n") << u"csv.noHeader"_s << QString();
        QTest::newRow("a header without names")
            << QByteArray(",,\"\", \n1,2,3,4\n") << u"csv.noHeader"_s << QString();
        QTest::newRow("a header without end")
            << QByteArray("\"a,b\n1,2\n3,4\n") << u"csv.noHeader"_s << QString();
        QTest::newRow("UTF-16 without mark")
            << utf16(u"Id,Name\n1,Ada\n"_s) << u"csv.notText"_s << u"UTF-16"_s;
        QTest::newRow("Windows-1252 in the header") << QByteArray("Id,Stra\xDF"
                                                                  "e\n1,2\n")
                                                    << u"csv.notText"_s << u"Windows-1252"_s;
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\x00", 6) << u"csv.notText"_s << u"ZIP"_s;
        QTest::newRow("Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << u"csv.notText"_s
                               << u"Excel"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"csv.notText"_s << u"PDF"_s;
        QTest::newRow("NUL in the header")
            << QByteArray("Id,Na\0me,and so on\n1,2,3\n", 26) << u"csv.notText"_s << u"binary"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, looksLike);
        const QString path = file(bytes);
        const auto table = csv::Table::open(path, {});
        QVERIFY(!table);
        QCOMPARE(table.error().kind, Error::Kind::Data);
        QCOMPARE(table.error().message.code, code);
        QCOMPARE(table.error().message.arguments,
                 looksLike.isEmpty() ? QStringList{path} : QStringList({path, looksLike}));
    }

    void otherEncodingsAreNamed_data()
    {
        QTest::addColumn<QString>("looksLike");
        QTest::newRow("csvtext_BOM_UTF16LE.csv") << u"UTF-16"_s;
        QTest::newRow("csvtext_BOM_UTF16BE.csv") << u"UTF-16"_s;
        QTest::newRow("csvtext_BOM_UTF32LE.csv") << u"UTF-32"_s;
        QTest::newRow("csvtext_BOM_UTF32BE.csv") << u"UTF-32"_s;
    }
    void otherEncodingsAreNamed()
    {
        QFETCH(QString, looksLike);
        const auto table =
            csv::Table::open(sample(u"csv/"_s + QString::fromLatin1(QTest::currentDataTag())), {});
        QVERIFY(!table);
        QCOMPARE(table.error().message.code, u"csv.notText"_s);
        QCOMPARE(table.error().message.arguments.at(1), looksLike);
    }

    void whatCannotBeOpenedIsSaid()
    {
        const QString nowhere = m_folder.filePath(u"nowhere.csv"_s);
        QCOMPARE(csv::Table::open(nowhere, {}).error().message,
                 (Message{u"csv.missing"_s, {nowhere}}));
        QCOMPARE(csv::Table::open(m_folder.path(), {}).error().message,
                 (Message{u"csv.directory"_s, {m_folder.path()}}));
    }

    void openingCanBeStopped()
    {
        StopSource source;
        source.request();
        const auto table = csv::Table::open(file("a\n1\n"), RunContext{source.token()});
        QVERIFY(!table);
        QCOMPARE(table.error().kind, Error::Kind::Cancelled);
    }

    void openingTellsHowFarItIs()
    {
        QList<qint64> done;
        RunContext context;
        context.progress = [&done](const Progress &progress) {
            QCOMPARE(progress.total, 6'000'004);
            done.append(progress.done);
        };
        const QByteArray bytes = "abc\n" + QByteArray("1234567\n12345678901\n").repeated(300'000);
        QCOMPARE((*csv::Table::open(file(bytes), context))->rowCount(), 600'000);
        QVERIFY(done.size() > 2);
        QVERIFY(std::is_sorted(done.cbegin(), done.cend()));
        QCOMPARE(done.last(), 6'000'004);
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
