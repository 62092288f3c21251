#include "csv/table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a table makes of a file when somebody tells where its rows begin and end.
class TableOptionsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    // The header begins with "Id", names before "#" are none; the footer begins with "End", a sum
    // with "Sum".
    static csv::TableOptions options()
    {
        csv::TableOptions options;
        options.shape = [](const QList<csv::EdgeRecord> &first) {
            csv::TableShape shape;
            while (shape.header < first.size() && first.at(shape.header).cells.first() != u"Id"_s)
                ++shape.header;
            shape.firstRow = shape.header + 1;
            while (shape.firstRow < first.size()
                   && first.at(shape.firstRow).cells.first() == u"id"_s)
                ++shape.firstRow;
            shape.names = {QString(), u"Known"_s};
            shape.derivations = {
                {1, {u"Length"_s, u"Known"_s}, [](QByteArrayView cell, model::Record &record) {
                     record.append(QByteArray::number(cell.size()));
                     record.endCell();
                     record.append(cell);
                     record.append("!");
                     record.endCell();
                 }}};
            shape.isNoRow = [](const model::Record &record) {
                return record.cell(0).startsWith("Sum");
            };
            return shape;
        };
        options.footer = [](const QList<csv::EdgeRecord> &last, qsizetype columns) {
            for (qsizetype i = 0; i < last.size(); ++i) {
                if (last.at(i).cells.size() < columns && last.at(i).afterBlank)
                    return last.size() - i;
            }
            return qsizetype(0);
        };
        return options;
    }

    std::shared_ptr<const csv::Table> opened(const QByteArray &bytes, const csv::Limits &limits)
    {
        QFile out(m_folder.filePath(u"table.csv"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        out.close();
        auto table = csv::Table::open(out.fileName(), {}, limits, options());
        if (!table)
            qFatal("%s", qPrintable(table.error().message.code));
        return *table;
    }

    static QString rowOf(csv::Table::Reader &reader, qint64 row)
    {
        model::Record record;
        const auto problems = reader.read(row, record);
        if (!problems || record.row != row)
            return u"?"_s;
        QStringList cells{QString::number(record.line) + u':'};
        for (int i = 0; i < record.cellCount(); ++i)
            cells.append(record.text(i));
        if (!problems->isEmpty())
            cells.append(problems->first().message.code);
        return cells.join(u' ');
    }

private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QStringList>("footer");
        QTest::addColumn<QList<int>>("counts"); // header line, records before, no rows
        const auto add = [](const char *name, const QByteArray &bytes, const QStringList &rows,
                            const QStringList &footer, const QList<int> &counts) {
            QTest::newRow(name) << bytes << rows << footer << counts;
        };
        add("nothing around", "Id,b\n1,x\n2,yy", {u"2: 1 x 1 x!"_s, u"3: 2 yy 2 yy!"_s}, {},
            {1, 0, 0});
        add("a title and a blank line", "My list\n\nId,b\n1,x\n", {u"4: 1 x 1 x!"_s}, {},
            {3, 1, 0});
        add("two header lines", "T\nId,b\nid,B\n1,x\n", {u"4: 1 x 1 x!"_s}, {}, {2, 2, 0});
        add("a footer", "Id,b\r\n1,x\r\n\r\n\r\n\"My\nlist\"\r\nBy me\r\n", {u"2: 1 x 1 x!"_s},
            {u"My\nlist"_s, u"By me"_s}, {1, 0, 0});
        add("a short record that is no footer", "Id,b\n1\n2,x\n",
            {u"2: 1 csv.cellCount"_s, u"3: 2 x 1 x!"_s}, {}, {1, 0, 0});
        add("sums", "Id,b\nSum,1\n1,x\nSum\nSum,\n2,yy\nSum,9\n\nEnd\n",
            {u"3: 1 x 1 x!"_s, u"6: 2 yy 2 yy!"_s}, {u"End"_s}, {1, 0, 4});
        add("sums alone", "Id,b\nSum,1\nSum,2\n", {}, {}, {1, 0, 2});
        add("a header alone", "x\nId,b\n", {}, {}, {2, 1, 0});
        add("line ends of three styles", "Id,b\n1,\"x\r\ny\"\r2,\"x\ny\"\r\n3,z\n\nEnd\r",
            {u"2: 1 x\r\ny 4 x\r\ny!"_s, u"4: 2 x\ny 3 x\ny!"_s, u"6: 3 z 1 z!"_s}, {u"End"_s},
            {1, 0, 0});
    }
    void shapes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QFETCH(QStringList, footer);
        QFETCH(QList<int>, counts);
        for (const csv::Limits &limits :
             {csv::Limits{},
              csv::Limits{
                  .block = 7, .record = 4096, .marksEvery = 20, .recordsBetweenMarks = 2}}) {
            const auto table = opened(bytes, limits);
            QCOMPARE(table->header(),
                     QStringList({u"Id"_s, u"Known"_s, u"Length"_s, u"Known (2)"_s}));
            QCOMPARE(table->labels(), QStringList({u"Id"_s, u"b"_s, u"Length"_s, u"Known"_s}));
            QCOMPARE(table->column(u"known (2)"_s), 3);
            QCOMPARE(table->rowCount(), rows.size());
            QCOMPARE(table->frame().footer, footer);
            QCOMPARE(table->frame().headerLine, counts.at(0));
            QCOMPARE(table->frame().recordsBefore, counts.at(1));
            QCOMPARE(table->frame().noRows, counts.at(2));
            QCOMPARE(table->frame().ownColumns, 2);
            csv::Table::Reader forwards(table), backwards(table);
            for (qint64 row = 0; row < rows.size(); ++row)
                QCOMPARE(rowOf(forwards, row), rows.at(row));
            for (qint64 row = rows.size() - 1; row >= 0; --row)
                QCOMPARE(rowOf(backwards, row), rows.at(row));
        }
    }

    // Every third record is a sum, so that rows and records of the file fall apart far from marks.
    void anyRowOfManyIsFound()
    {
        QByteArray bytes("Id,b\n");
        for (int i = 0; i < 9000; ++i)
            bytes += i % 3 == 0 ? QByteArray("Sum,\n") : QByteArray::number(i) + ",x\n";
        const auto table = opened(bytes + "\nEnd\n", {.marksEvery = 500});
        QCOMPARE(table->rowCount(), 6000);
        QCOMPARE(table->frame().noRows, 3000);
        csv::Table::Reader reader(table);
        for (qint64 n = 0; n < 6000; ++n) {
            const qint64 row = n * 2741 % 6000;
            const qint64 record = row / 2 * 3 + 1 + row % 2;
            QCOMPARE(rowOf(reader, row), u"%1: %2 x 1 x!"_s.arg(record + 2).arg(record));
        }
    }

    // Header and footer are looked for at the edges only, however large the file.
    void edges()
    {
        QByteArray bytes("Id,b\n");
        for (int i = 0; i < 5000; ++i)
            bytes += "1,\"x\"\n";
        qsizetype first = 0, last = 0;
        int quoted = 0;
        csv::TableOptions options;
        options.shape = [&](const QList<csv::EdgeRecord> &records) {
            first = records.size();
            quoted = records.last().quoted;
            return csv::TableShape{};
        };
        options.footer = [&](const QList<csv::EdgeRecord> &records, qsizetype) {
            last = records.size();
            return qsizetype(0);
        };
        QFile out(m_folder.filePath(u"long.csv"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto table = csv::Table::open(out.fileName(), {}, {}, options);
        QVERIFY(table.has_value());
        QCOMPARE((*table)->rowCount(), 5000);
        QCOMPARE(first, 200);
        QCOMPARE(last, 40);
        QCOMPARE(quoted, 1);
    }

    /// Only what is wanted is filled in, and all else is the same.
    void wantedColumns()
    {
        const QByteArray bytes = "Id,b,c,d\n"
                                 "1,\"x \"\"y\"\", z\",\"line\nbreak\",4\n"
                                 "2,two\n"
                                 "3,\"b\"b,c,d\n"
                                 "4,b,\xff,d\n"
                                 "5,,,\n"
                                 "6,b,c,d,e\n";
        const auto table = opened(bytes, {});
        QVERIFY(table);
        for (const std::vector<int> &wanted :
             {std::vector<int>{0}, {2}, {3, -1, 0}, {5}, {-1}, {1, 2}, {0, 1, 2, 3}}) {
            csv::Table::Reader all(table), some(table, wanted);
            model::Record whole, part;
            for (qint64 row = 0; row < table->rowCount(); ++row) {
                const auto expected = all.read(row, whole);
                const auto problems = some.read(row, part);
                QVERIFY(expected.has_value() && problems.has_value());
                QVERIFY(*problems == *expected);
                QCOMPARE(part.cellCount(), whole.cellCount());
                QCOMPARE(part.line, whole.line);
                for (int i = 0; i < whole.cellCount(); ++i) {
                    // Computed columns always are, from the second.
                    const bool filled =
                        i == 1 || (i >= 4 && problems->isEmpty())
                        || std::find(wanted.begin(), wanted.end(), i) != wanted.end();
                    QCOMPARE(part.cell(i).toByteArray(),
                             filled ? whole.cell(i).toByteArray() : QByteArray());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TableOptionsTest)
#include "tst_tableoptions.moc"
