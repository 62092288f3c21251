#include "csv/indexer.h"
#include "csv/table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowCount = 60'000;

// Rows of all lengths, with line breaks in some cells, and quotes where none should be in one of a
// thousand.
QByteArray manyRows(const QByteArray &end)
{
    std::mt19937 random(1);
    QByteArray bytes = "Number,Text" + end;
    for (qint64 row = 0; row < rowCount; ++row) {
        bytes += QByteArray::number(row) + ',';
        const int length = row % 50 == 0 ? int(random() % 3'000) : int(random() % 20);
        if (row % 1'000 == 999)
            bytes += "5\" pipe, " + QByteArray(length, 'x');
        else if (row % 3 == 0)
            bytes += '"' + QByteArray(length, 'y') + end + "\"\"\"";
        else
            bytes += QByteArray(length, 'z');
        bytes += end;
        if (row % 700 == 0)
            bytes += end;
    }
    return bytes;
}

} // namespace

/// The index that leads to a record without reading those before it.
class IndexerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"many.csv"_s);

    void write(const QByteArray &bytes)
    {
        QFile out(m_path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
    }

    csv::Cursor cursor(const csv::Limits &limits)
    {
        return csv::Cursor(std::move(*csv::BlockFile::open(m_path, limits.block)),
                           csv::Scanner(',', 2), limits);
    }

private Q_SLOTS:
    void marksAreWhereRecordsBegin_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }
    void marksAreWhereRecordsBegin()
    {
        QFETCH(QByteArray, end);
        write(manyRows(end));
        for (const csv::Limits &limits :
             {csv::Limits{}, csv::Limits{.block = 100},
              csv::Limits{.marksEvery = 5'000, .recordsBetweenMarks = 64}}) {
            csv::Cursor each = cursor(limits);
            QVERIFY(*each.next(nullptr)); // The header.
            const csv::Position first = each.position();

            // Every record, one by one.
            std::vector<csv::Position> begins;
            while (*each.next(nullptr))
                begins.push_back(each.begin());
            QCOMPARE(qint64(begins.size()), rowCount);

            csv::Cursor counted = cursor(limits);
            const auto index = csv::indexRecords(counted, first, limits, {});
            QVERIFY(index.has_value());
            QCOMPARE(index->rows, rowCount);
            QCOMPARE(index->marks.front().row, 0);
            QCOMPARE(index->marks.front().position, first);
            csv::Mark last = index->marks.front();
            for (const csv::Mark &mark : index->marks) {
                // A blank line may stand between a mark and its record.
                csv::Cursor from = cursor(limits);
                from.moveTo(mark.position);
                QVERIFY(*from.next(nullptr));
                QCOMPARE(from.begin(), begins.at(size_t(mark.row)));
                QVERIFY(mark.row - last.row <= limits.recordsBetweenMarks + 32);
                QVERIFY(mark.position.offset - last.position.offset <= limits.marksEvery + 4'096);
                last = mark;
            }
            QVERIFY(rowCount - last.row <= limits.recordsBetweenMarks);
        }
    }

    void marksCostLittle()
    {
        write(manyRows("\n"));
        csv::Cursor each = cursor({});
        const auto index = csv::indexRecords(each, {}, {}, {});
        QVERIFY(index.has_value());
        QVERIFY(index->marks.size() > 50);
        QVERIFY(index->marks.size() <= 70);
    }

    void severalThreadsReadAtOnce()
    {
        write(manyRows("\n"));
        const auto table = csv::Table::open(m_path, {});
        QVERIFY(table.has_value());
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (unsigned seed = 1; seed <= 4; ++seed) {
            threads.emplace_back([&wrong, seed, &table] {
                std::mt19937 random(seed);
                csv::Table::Reader reader(*table);
                model::Record record;
                for (int i = 0; i < 300; ++i) {
                    const qint64 row = qint64(random() % rowCount);
                    const bool ok = reader.read(row, record).has_value();
                    wrong += ok && record.cell(0).toByteArray().toLongLong() == row ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void fingerprintsTellFilesApart()
    {
        const auto fingerprint = [this](const QByteArray &bytes) {
            write(bytes);
            return (*csv::Table::open(m_path, {}))->fingerprint();
        };
        const QByteArray bytes = manyRows("\n");
        const QString print = fingerprint(bytes);
        QCOMPARE(fingerprint(bytes), print);
        QVERIFY(print.startsWith(QString::number(bytes.size())));
        for (const qsizetype place :
             {qsizetype(20), qsizetype(60'000), bytes.size() - 20, bytes.size() - 60'000}) {
            QByteArray other = bytes;
            other[place] = other[place] == 'k' ? 'l' : 'k';
            QVERIFY(fingerprint(other) != print);
        }
        QVERIFY(fingerprint(bytes + "1,2\n") != print);
    }

    void whatIsNoFileIsRefused()
    {
#ifdef Q_OS_UNIX
        const auto table = csv::Table::open(u"/dev/zero"_s, {});
        QVERIFY(!table);
        QCOMPARE(table.error().kind, Error::Kind::Storage);
        QCOMPARE(table.error().message, (Message{u"csv.notReadable"_s, {u"/dev/zero"_s}}));
#endif
    }
};

QTEST_GUILESS_MAIN(IndexerTest)
#include "tst_indexer.moc"
