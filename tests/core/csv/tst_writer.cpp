#include "csv/table.h"
#include "csv/writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a report looks like to the programs that people open it with.
class WriterTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("text") << u"Łódź"_s << QByteArray("Łódź");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("semicolon") << u"a;b"_s << QByteArray("\"a;b\"");
        QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("formula with quotes")
            << u"=HYPERLINK(\"x\")"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
        QTest::newRow("plus") << u"+cmd"_s << QByteArray("'+cmd");
        QTest::newRow("minus") << u"-cmd|x"_s << QByteArray("'-cmd|x");
        QTest::newRow("at") << u"@SUM(1)"_s << QByteArray("'@SUM(1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("dash") << u"-"_s << QByteArray("'-");
        QTest::newRow("phone") << u"+49 (89) 123-456"_s << QByteArray("+49 (89) 123-456");
        QTest::newRow("negative number") << u"-12.5"_s << QByteArray("-12.5");
        QTest::newRow("exponent") << u"-6.0E+7"_s << QByteArray("-6.0E+7");
        QTest::newRow("no exponent") << u"+6E"_s << QByteArray("'+6E");
        QTest::newRow("sum") << u"-1+cmd"_s << QByteArray("'-1+cmd");
        QTest::newRow("sum of cells") << u"+1+A1"_s << QByteArray("'+1+A1");
        QTest::newRow("inside") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("empty") << QString() << QByteArray("\"\"");
        QTest::newRow("blank") << u" a"_s << QByteArray("\" a\"");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        const QString path = m_folder.filePath(u"cell.csv"_s);
        auto writer = csv::Writer::create(path, {u"A"_s});
        QVERIFY(writer.has_value());
        QVERIFY(writer->write({cell}).has_value());
        QVERIFY(writer->finish().has_value());
        QCOMPARE(content(path), "\xEF\xBB\xBF"
                                "A\r\n"
                                    + written + "\r\n");
    }

    void manyRowsAreReadBack()
    {
        const QString path = m_folder.filePath(u"many.csv"_s);
        auto writer = csv::Writer::create(path, {u"A"_s, u"B, b"_s});
        QVERIFY(writer.has_value());
        for (int i = 0; i < 20'000; ++i)
            QVERIFY(writer->write({QString::number(i), u"x\"\r\n, %1"_s.arg(i)}).has_value());
        QVERIFY(writer->finish().has_value());

        const auto table = csv::Table::open(path, {});
        QVERIFY(table.has_value());
        QCOMPARE((*table)->header(), QStringList({u"A"_s, u"B, b"_s}));
        QCOMPARE((*table)->rowCount(), 20'000);
        csv::Table::Reader reader(*table);
        model::Record record;
        for (int i = 0; i < 20'000; ++i) {
            const auto problems = reader.read(i, record);
            QVERIFY(problems.has_value() && problems->isEmpty());
            QCOMPARE(record.text(0), QString::number(i));
            QCOMPARE(record.text(1), u"x\"\r\n, %1"_s.arg(i));
        }
    }

    void withoutFinishNothingIsKept()
    {
        const QString path = m_folder.filePath(u"kept.csv"_s);
        {
            auto writer = csv::Writer::create(path, {u"A"_s});
            QVERIFY(writer.has_value() && writer->finish().has_value());
        }
        const QByteArray before = content(path);
        {
            auto writer = csv::Writer::create(path, {u"B"_s});
            QVERIFY(writer.has_value());
            for (int i = 0; i < 10'000; ++i)
                QVERIFY(writer->write({u"a cell of some length"_s}).has_value());
        }
        QCOMPARE(content(path), before);
        QCOMPARE(QFileInfo(m_folder.path()).dir().entryList({u"kept*"_s}).size(), 0);
    }

    void whereNothingCanBeWritten()
    {
        const QString path = m_folder.filePath(u"no/such/folder.csv"_s);
        const auto writer = csv::Writer::create(path, {u"A"_s});
        QVERIFY(!writer);
        QCOMPARE(writer.error().kind, Error::Kind::Storage);
        QCOMPARE(writer.error().message, (Message{u"csv.notWritable"_s, {path}}));
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
