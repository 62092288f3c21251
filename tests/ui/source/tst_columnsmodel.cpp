#include "pages/source/columnsmodel.h"
#include "pages/source/sourcewords.h"
#include "support/cellroles.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::ColumnsModel;

/// What is said of the columns of a file.
class TestColumnsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAColumnHolds_data();
    void saysWhatAColumnHolds();
    void saysOneRow();
    void saysLessWhileTheFileIsRead();
    void keepsThePlaceWhileNumbersChange();

private:
    QString text(int row, int column) const { return m_model.index(row, column).data().toString(); }

    ColumnsModel m_model;
    const QAbstractItemModelTester m_tester{&m_model};
};

static csv::ColumnProfile of(const QByteArrayList &cells)
{
    csv::ColumnProfiler profiler;
    for (const QByteArray &cell : cells)
        profiler.add(cell);
    return profiler.profile();
}

void TestColumnsModel::saysWhatAColumnHolds_data()
{
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QString>("kind");
    QTest::newRow("empty") << QByteArrayList{"", ""} << u"Empty"_s;
    QTest::newRow("emails") << QByteArrayList{"a@example.com", "b@example.com"}
                            << u"Email addresses"_s;
    QTest::newRow("dates") << QByteArrayList{"2024-05-06", "", "2024-05-07"} << u"Dates"_s;
    QTest::newRow("yes or no") << QByteArrayList{"1", "0", "1"} << u"Yes or no"_s;
    QTest::newRow("numbers") << QByteArrayList{"12", "7.5", "6.0E7"} << u"Numbers"_s;
    QTest::newRow("codes") << QByteArrayList{"007", "042"} << u"Codes"_s;
    QTest::newRow("addresses of the web")
        << QByteArrayList{"https://example.com"} << u"Web addresses"_s;
    QTest::newRow("phones") << QByteArrayList{"+44 1632 960000"} << u"Phone numbers"_s;
    QTest::newRow("several values")
        << QByteArrayList{"Billing;Security", "Billing"} << u"Several values at ;"_s;
    QTest::newRow("text") << QByteArrayList{"Harbour", "Quay 4"} << u"Text"_s;
    QByteArrayList mostly(19, "12");
    mostly.append("none");
    QTest::newRow("mostly") << mostly << u"Mostly numbers"_s;
}

void TestColumnsModel::saysWhatAColumnHolds()
{
    QFETCH(QByteArrayList, cells);
    QTEST(ui::kindWord(of(cells)), "kind");
}

void TestColumnsModel::saysOneRow()
{
    m_model.setColumns({{{u"SSN__c"_s,
                          u"Social number"_s,
                          of({"12", "", "13", ""}),
                          {u"Holds national ids"_s, u"Damaged"_s}},
                         {u"City"_s, {}, of({"", "", "", ""})}},
                        4,
                        true});
    QCOMPARE(m_model.rowCount(), 2);
    QCOMPARE(text(0, ColumnsModel::Name), u"Social number (SSN__c)"_s);
    QCOMPARE(text(0, ColumnsModel::Filled), u"50 %"_s);
    QCOMPARE(m_model.index(0, ColumnsModel::FilledBar).data(ui::BarRole).toDouble(), 0.5);
    QCOMPARE(text(0, ColumnsModel::Different), u"2"_s);
    QCOMPARE(text(0, ColumnsModel::Examples), u"12, 13"_s);
    QCOMPARE(text(0, ColumnsModel::Warning), u"Holds national ids"_s);
    const QModelIndex warning = m_model.index(0, ColumnsModel::Warning);
    QCOMPARE(warning.data(Qt::ToolTipRole).toString(), u"Holds national ids\nDamaged"_s);
    QCOMPARE(warning.data(ui::ToneRole).toInt(), int(ui::Tone::Warning));
    QCOMPARE(text(1, ColumnsModel::Name), u"City"_s);
    QCOMPARE(text(1, ColumnsModel::Filled), u"0 %"_s);
    QVERIFY(m_model.index(1, ColumnsModel::Name).data(ui::SoftRole).toBool());
}

void TestColumnsModel::saysLessWhileTheFileIsRead()
{
    m_model.setColumns({{{u"City"_s, {}, of({"Cork", "Köln"})}}, 2, false});
    QCOMPARE(text(0, ColumnsModel::Filled), u"100 %"_s);
    QCOMPARE(text(0, ColumnsModel::Examples), u"Cork, Köln"_s);
    QVERIFY(text(0, ColumnsModel::Kind).isEmpty()); // the rest may be something else
    QVERIFY(text(0, ColumnsModel::Different).isEmpty());
}

void TestColumnsModel::keepsThePlaceWhileNumbersChange()
{
    m_model.setColumns({{{u"City"_s, {}, of({"Cork"})}}, 1, false});
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setColumns({{{u"City"_s, {}, of({"Cork", ""})}}, 2, true});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(0, ColumnsModel::Filled), u"50 %"_s);
    m_model.setColumns({{{u"Country"_s, {}, of({""})}}, 1, true});
    QCOMPARE(reset.size(), 1);
}

UI_TEST_MAIN(TestColumnsModel)
#include "tst_columnsmodel.moc"
