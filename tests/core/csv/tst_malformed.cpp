#include "csv/table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is said about records that are not as they should be, and what becomes of those around
/// them.
class MalformedTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"People.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    // Every record as "cells joined by | and, after #, the problems with their arguments".
    static QStringList read(const QString &path, const csv::Limits &limits)
    {
        const auto table = csv::Table::open(path, {}, limits);
        if (!table)
            return {table.error().message.code};
        QStringList lines;
        csv::Table::Reader reader(*table);
        model::Record record;
        for (qint64 row = 0; row < (*table)->rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            if (!problems)
                return {problems.error().message.code};
            QStringList cells;
            for (int i = 0; i < record.cellCount(); ++i)
                cells.append(record.text(i));
            QString line = cells.join(u'|');
            for (const model::Problem &problem : *problems) {
                if (problem.severity != model::Problem::Severity::Error)
                    line += u" NO ERROR"_s;
                line +=
                    u"#"_s + problem.message.code + u" "_s + problem.message.arguments.join(u' ');
            }
            lines.append(line);
        }
        return lines;
    }

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>(
            "rows"); // Behind the header a,b,c and "one" and before "last".
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const char *name, const QByteArray &rows, const QStringList &expected) {
            QTest::newRow(name) << rows << expected;
        };
        add("too few cells", "1,2\n", {u"1|2#csv.cellCount People.csv 3 4 3 2"_s});
        add("too many cells", "1,\"Łó\",3,4,5\n",
            {u"1|Łó|3|4|5#csv.cellCount People.csv 3 10 3 5"_s});
        add("too many cells behind a line break", "1,\"x\ny\",3,4\n",
            {u"1|x\ny|3|4#csv.cellCount People.csv 4 6 3 4"_s});
        add("one cell", "x\n", {u"x#csv.cellCount People.csv 3 2 3 1"_s});
        add("a blank line", "\n", {});
        add("text after a closing quote", "1,\"x\"y z,3\n",
            {u"1|x\"y z|3#csv.textAfterQuote People.csv 3 6 y z,3"_s});
        add("quotes that are not doubled", "1,\"say \"hi\" twice\",3\n",
            {u"1|say \"hi\" twice\"|3#csv.textAfterQuote People.csv 3 9 hi\" twice\",3"_s});
        add("a blank after a closing quote", "1,\"x\" ,3\n",
            {u"1|x\" |3#csv.textAfterQuote People.csv 3 6  ,3"_s});
        add("a long text after a closing quote",
            "1,2,\"x\"" + QByteArray("y").repeated(1000) + "\n",
            {u"1|2|x\""_s + QString(1000, u'y') + u"#csv.textAfterQuote People.csv 3 8 "_s
             + QString(20, u'y')});
        add("not UTF-8", "1,M\xFCller,3\n", {u"1|M\uFFFDller|3#csv.notUtf8 People.csv 3 4 0xFC"_s});
        add("half a character", "1,2,\xC5\n", {u"1|2|\uFFFD#csv.notUtf8 People.csv 3 5 0xC5"_s});
        add("too long for a character", "1,2,\xC0\xAF\n",
            {u"1|2|\uFFFD\uFFFD#csv.notUtf8 People.csv 3 5 0xC0"_s});
        add("half a pair", "1,2,\xED\xA0\x80\n",
            {u"1|2|\uFFFD\uFFFD\uFFFD#csv.notUtf8 People.csv 3 5 0xED"_s});
        add("columns are characters", "1,Łódź \xFF,3\n",
            {u"1|Łódź \uFFFD|3#csv.notUtf8 People.csv 3 8 0xFF"_s});
        add("a NUL", QByteArray("1,2,x\0\n", 7),
            {u"1|2|x"_s + QChar(0) + u"#csv.nulByte People.csv 3 6"_s});
        add("a NUL and too few", QByteArray("1,\0\n", 4),
            {u"1|"_s + QChar(0) + u"#csv.nulByte People.csv 3 3"_s});
        add("all at once", QByteArray("\"1\"x,\0\xFF\n", 8),
            {u"1\"x|"_s + QChar(0)
             + u"\uFFFD#csv.textAfterQuote People.csv 3 4 x,\0\uFFFD#csv.nulByte People.csv 3 6#csv.notUtf8 People.csv 3 7 0xFF"_s});
    }
    void records()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, expected);
        expected.prepend(u"one|1|1"_s);
        expected.append(u"last|9|9"_s);
        const QString path = file("a,b,c\none,1,1\n" + rows + "last,9,9\n");
        for (const qsizetype block : {1, 3, 64, 4096, 256 * 1024})
            QCOMPARE(read(path, {.block = block}), expected);
    }

    void aQuoteThatIsNeverClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        // It costs its own line; what comes after is read.
        QTest::newRow("before other lines")
            << QByteArray("a,b\n1,\"x\n2,y\n3,z\n")
            << QStringList{u"1|x#csv.unclosedQuote People.csv 2 3"_s, u"2|y"_s, u"3|z"_s};
        QTest::newRow("in the last line")
            << QByteArray("a,b\n1,x\n2,\"y")
            << QStringList{u"1|x"_s, u"2|y#csv.unclosedQuote People.csv 3 3"_s};
        QTest::newRow("as the last byte")
            << QByteArray("a,b\n1,x\n2,\"")
            << QStringList{u"1|x"_s, u"2|#csv.unclosedQuote People.csv 3 3"_s};
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,\"x\r\n2,y\r\n")
                              << QStringList{u"1|x#csv.unclosedQuote People.csv 2 3"_s, u"2|y"_s};
        QTest::newRow("behind doubled quotes")
            << QByteArray("a,b\n1,\"x\"\"\n2,\"\"\n")
            << QStringList{u"1|x\"#csv.unclosedQuote People.csv 2 3"_s, u"2|"_s};
        QTest::newRow("the line breaks before it belong to its record")
            << QByteArray("a,b\n\"1\n1\",\"x\n2,y\n")
            << QStringList{u"1\n1|x#csv.unclosedQuote People.csv 3 4"_s, u"2|y"_s};
        // The next quote closes it, and what follows that one tells.
        QTest::newRow("closed by the next one")
            << QByteArray("a,b\n1,\"x\n2,\"y\"\n3,z\n")
            << QStringList{u"1|x\n2,\"y\"#csv.textAfterQuote People.csv 3 4 y\""_s, u"3|z"_s};
    }
    void aQuoteThatIsNeverClosed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        for (const qsizetype block : {1, 3, 64, 4096})
            QCOMPARE(read(file(bytes), {.block = block}), expected);
    }

    void aQuoteThatIsNotClosedSoonEnough()
    {
        const csv::Limits limits{.block = 4096, .record = 10'000};
        QByteArray bytes = "a,b\n1,\"x\n";
        QStringList expected{u"1|x#csv.unclosedQuote People.csv 2 3"_s};
        for (int i = 0; i < 10'000; ++i) {
            bytes += "some,row\n";
            expected.append(u"some|row"_s);
        }
        QCOMPARE(read(file(bytes + "2,\"y\"\n"), limits), expected + QStringList{u"2|y"_s});
    }

    void aQuoteOverOneLongLine()
    {
        // No line ends before the record is too long: it is passed over to its own end.
        const csv::Limits limits{.block = 4096, .record = 10'000};
        // Wherever the limit falls, within the text or within the line end.
        for (const qsizetype length : {9'994, 9'995, 9'996, 9'997, 9'998, 50'000}) {
            for (const QByteArray &end : {"\n", "\r\n", "\r"}) {
                const QByteArray text(length, 'x');
                const QStringList lines =
                    read(file("a,b" + end + "1,\"" + text + end + "2,y" + end), limits);
                QCOMPARE(lines.size(), 2);
                QVERIFY(lines.at(0).startsWith(u"1|xxxxxx"_s));
                QVERIFY(lines.at(0).endsWith(u"#csv.unclosedQuote People.csv 2 3"_s));
                QVERIFY(lines.at(0).size() < 10'100);
                QCOMPARE(lines.at(1), u"2|y"_s);
            }
        }
    }

    void aLineEndAcrossTheLimitIsOne()
    {
        const csv::Limits limits{.block = 4096, .record = 10'000};
        for (int more = -3; more <= 3; ++more) {
            const QByteArray text(9'996 + more, 'x');
            const QString path =
                file("a,b\r\n1,\"" + text + "\r\n" + QByteArray("2,y\r\n").repeated(3'000) + "3");
            const auto table = csv::Table::open(path, {}, limits);
            QVERIFY(table.has_value());
            QCOMPARE((*table)->rowCount(), 3'002);
            csv::Table::Reader reader(*table);
            model::Record record;
            for (const qint64 row : {3'001, 1, 3'000}) {
                QVERIFY(reader.read(row, record).has_value());
                QCOMPARE(record.line, row + 2);
            }
        }
    }

    void aRecordThatIsTooLong()
    {
        const csv::Limits limits{.block = 4096, .record = 10'000};
        for (const qsizetype length : {9'990, 9'997, 9'998, 9'999, 10'000, 10'001, 50'000}) {
            for (const QByteArray &end : {"\n", "\r\n", "\r"}) {
                // "1," and the end belong to the record, and a CR needs to see what comes next.
                const bool fits = 2 + length + end.size() <= 10'000 - (end == "\r" ? 1 : 0);
                const QByteArray text(length, 'x');
                const QStringList lines =
                    read(file("a,b" + end + "1," + text + end + "2,y" + end), limits);
                QCOMPARE(lines.size(), 2);
                if (fits)
                    QCOMPARE(lines.at(0), u"1|"_s + QString::fromLatin1(text));
                else
                    QVERIFY(lines.at(0).endsWith(u"#csv.tooLong People.csv 2 1 10000"_s));
                QCOMPARE(lines.at(1), u"2|y"_s);
            }
        }
    }

    void aHugeCellIsReadAsAWhole()
    {
        QByteArray cell;
        while (cell.size() < 5'000'000)
            cell += "A line of \"text\" with Łódź in it,\nand another one\r\n";
        QByteArray quoted = cell;
        quoted.replace('"', "\"\"");
        const QString path = file("a,b\n0,z\n1,\"" + quoted + "\"\n2,y\n");
        const auto table = csv::Table::open(path, {});
        QVERIFY(table.has_value());
        QCOMPARE((*table)->rowCount(), 3);
        csv::Table::Reader reader(*table);
        model::Record record;
        for (const qint64 row : {1, 2, 0, 1}) {
            const auto problems = reader.read(row, record);
            QVERIFY(problems.has_value() && problems->isEmpty());
            if (row == 1)
                QVERIFY(record.cell(1) == cell);
        }
        QVERIFY(reader.read(2, record).has_value());
        QCOMPARE(record.line, 4 + cell.count('\n'));
    }

    void theLimitIsEightMebibytes()
    {
        const QByteArray text(9 * 1024 * 1024, 'x');
        const QStringList lines = read(file("a,b\n1,\"" + text + "\"\n2,y\n"), {});
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).endsWith(u"#csv.unclosedQuote People.csv 2 3"_s));
        QCOMPARE(lines.at(1), u"2|y"_s);
    }

    void aChangedFileIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("longer") << QByteArray("a,b\n1,x\n2,y\n3,z\n");
        QTest::newRow("shorter") << QByteArray("a,b\n1,x\n");
        QTest::newRow("as long") << QByteArray("a,b\n1,x\n2,z\n");
        QTest::newRow("empty") << QByteArray();
    }
    void aChangedFileIsNoticed()
    {
        QFETCH(QByteArray, now);
        const QString path = file("a,b\n1,x\n2,y\n");
        const auto table = csv::Table::open(path, {}, {.block = 4});
        QVERIFY(table.has_value());
        csv::Table::Reader early(*table);
        model::Record record;
        QVERIFY(early.read(0, record).has_value());
        QTest::qSleep(20); // As fine as the clock of the file system is.
        file(now);
        csv::Table::Reader late(*table);
        for (csv::Table::Reader *reader : {&early, &late}) {
            const auto problems = reader->read(1, record);
            QVERIFY(!problems);
            QCOMPARE(problems.error().message.code, u"csv.changed"_s);
        }
    }

    void aFileThatIsGoneIsNoticed()
    {
        const QString path = file("a,b\n1,x\n");
        const auto table = csv::Table::open(path, {});
        QVERIFY(table.has_value());
        QVERIFY(QFile::remove(path));
        csv::Table::Reader reader(*table);
        model::Record record;
        const auto problems = reader.read(0, record);
        QVERIFY(!problems);
        QCOMPARE(problems.error().message, (Message{u"csv.missing"_s, {path}}));
    }
};

QTEST_GUILESS_MAIN(MalformedTest)
#include "tst_malformed.moc"
