#include "models/rowtable.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// Rows that are made when they are asked for, and counted.
class CountedRows : public model::RowSource
{
public:
    CountedRows(qint64 count, int *reads, qint64 broken = -1)
        : m_count(count)
        , m_reads(reads)
        , m_broken(broken)
    {
    }
    QStringList columns() const override { return {u"Id"_s, u"Name"_s}; }
    qint64 count() const override { return m_count; }
    Result<QStringList> row(qint64 n) override
    {
        ++*m_reads;
        if (n == m_broken)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {u"a.csv"_s}}};
        if (n == 3)
            return QStringList{u"short"_s};
        return QStringList{QString::number(n), QString(5000, u'x')};
    }

private:
    qint64 m_count;
    int *m_reads;
    qint64 m_broken;
};

} // namespace

/// The table over rows on disk: reads what is looked at, and no more.
class TestRowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsThere();
    void readsNearTheViewOnly();
    void saysOnceThatARowCannotBeRead();
    void isEmptyWithoutRows();
};

void TestRowTable::showsWhatIsThere()
{
    int reads = 0;
    ui::RowTable table;
    const QAbstractItemModelTester tester(&table);
    table.setRows(std::make_unique<CountedRows>(100, &reads));
    QCOMPARE(table.rowCount(), 100);
    QCOMPARE(table.columnCount(), 2);
    QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
    QCOMPARE(table.index(99, 0).data().toString(), u"99"_s);
    QCOMPARE(table.index(3, 0).data().toString(), u"short"_s);
    QVERIFY(table.index(3, 1).data().toString().isEmpty()); // a malformed row has fewer cells
    QCOMPARE(table.index(0, 1).data().toString().size(), 1000);
}

void TestRowTable::readsNearTheViewOnly()
{
    int reads = 0;
    ui::RowTable table;
    table.setRows(std::make_unique<CountedRows>(5'000'000'000, &reads));
    QCOMPARE(reads, 0);
    QVERIFY(table.rowCount() > 2'000'000'000);
    QCOMPARE(table.index(1'999'999'999, 0).data().toString(), u"1999999999"_s);
    QVERIFY(reads <= 64);
    reads = 0;
    for (int row = 0; row < 640; ++row) {
        for (int column = 0; column < 2; ++column)
            table.index(row, column).data();
    }
    QCOMPARE(reads, 640); // each once
}

void TestRowTable::saysOnceThatARowCannotBeRead()
{
    int reads = 0;
    ui::RowTable table;
    QSignalSpy failed(&table, &ui::RowTable::failed);
    table.setRows(std::make_unique<CountedRows>(1000, &reads, 500));
    QCOMPARE(table.index(10, 0).data().toString(), u"10"_s);
    QVERIFY(table.index(500, 0).data().toString().isEmpty());
    QVERIFY(table.index(900, 0).data().toString().isEmpty());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().message.code, u"csv.changed"_s);
    QTest::qWait(10);
    QCOMPARE(failed.size(), 1);
}

void TestRowTable::isEmptyWithoutRows()
{
    int reads = 0;
    ui::RowTable table;
    const QAbstractItemModelTester tester(&table);
    QCOMPARE(table.rowCount(), 0);
    table.setRows(std::make_unique<CountedRows>(5, &reads));
    table.setRows(nullptr);
    QCOMPARE(table.rowCount(), 0);
    QCOMPARE(table.columnCount(), 0);
}

UI_TEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
