#include "support/format.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

/// Numbers, shares and times as people write them, and never more than is true.
class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void percent_data();
    void percent();
    void duration_data();
    void duration();
    void whenText_data();
    void whenText();
};

void TestFormat::percent_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("text");
    QTest::newRow("none of none") << 0LL << 0LL << u"0 %"_s;
    QTest::newRow("nearly all") << 999'999LL << 1'000'000LL << u"99 %"_s;
    QTest::newRow("all") << 5LL << 5LL << u"100 %"_s;
    QTest::newRow("hardly any") << 1LL << 1'000'000LL << u"1 %"_s;
    QTest::newRow("none") << 0LL << 10LL << u"0 %"_s;
    QTest::newRow("43") << 51'700LL << 120'304LL << u"42 %"_s;
}

void TestFormat::percent()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QTEST(ui::percent(part, whole), "text");
}

void TestFormat::duration_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << 2'100LL << u"2.1 s"_s;
    QTest::newRow("seconds") << 42'000LL << u"42 s"_s;
    QTest::newRow("minutes") << 200'000LL << u"3 min 20 s"_s;
    QTest::newRow("hours") << 3'900'000LL << u"1 h 5 min"_s;
}

void TestFormat::duration()
{
    QFETCH(qint64, milliseconds);
    QTEST(ui::duration(milliseconds), "text");
}

void TestFormat::whenText_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const auto at = [](int year, int month, int day) {
        return QDateTime(QDate(year, month, day), QTime(10, 42));
    };
    QTest::newRow("today") << at(2026, 11, 22) << u"today, 10:42"_s;
    QTest::newRow("yesterday") << at(2026, 11, 21) << u"yesterday"_s;
    QTest::newRow("this year") << at(2026, 11, 12) << u"12 November"_s;
    QTest::newRow("another year") << at(2025, 3, 1) << u"1 March 2025"_s;
    QTest::newRow("never") << QDateTime() << QString();
}

void TestFormat::whenText()
{
    QFETCH(QDateTime, time);
    QTEST(ui::whenText(time, QDateTime(QDate(2026, 11, 22), QTime(18, 0))), "text");
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
