#include "pages/map/picklist.h"
#include "pages/map/valueline.h"
#include "ui/uitest.h"

#include <QCalendarWidget>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::DetailType;
using ui::Target;
using ui::ValueLine;

/// Values that somebody types or picks for a target.
class TestTypedValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void asPeopleWriteHere();
    void whatIsRefusedIsSaidAndNotHandedOn();
    void whatIsTypedStays();
    void aDayIsPicked();
    void optionsArePicked();
    void severalOptionsArePicked();
    void aCountryIsPicked();
    void twoThousandOptions();

private:
    static Target target(DetailType type, const QStringList &options = {})
    {
        return {.key = u"T"_s, .title = u"T"_s, .type = type, .options = options};
    }
    static ui::PickList *list(ValueLine &line)
    {
        return uitest::control<ui::PickList>(&line, u"line.list"_s);
    }
    static QLineEdit *filter(ValueLine &line)
    {
        return uitest::control<QLineEdit>(&line, u"line.list.filter"_s);
    }
};

void TestTypedValue::values_data()
{
    QTest::addColumn<DetailType>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // empty: refused
    using enum DetailType;
    const auto row = [](const char *name, DetailType type, const QString &text,
                        const QString &value) { QTest::newRow(name) << type << text << value; };
    row("text", Text, u"  any <b>text</b> "_s, u"any <b>text</b>"_s);
    row("date", Date, u"2026-11-28"_s, u"2026-11-28"_s);
    row("date, as here", Date, u"12/31/2025"_s, u"2025-12-31"_s);
    row("no date", Date, u"yesterday"_s, {});
    row("no such day", Date, u"2026-02-30"_s, {});
    row("number", Number, u"1,234.50"_s, u"1234.50"_s);
    row("no number", Number, u"12 apples"_s, {});
    row("yes", Boolean, u"Yes"_s, u"true"_s);
    row("no", Boolean, u"no"_s, u"false"_s);
    row("true", Boolean, u"TRUE"_s, u"true"_s);
    row("neither", Boolean, u"perhaps"_s, {});
    row("phone", Phone, u"+44 1632 960 017"_s, u"+441632960017"_s);
    row("phone of nowhere", Phone, u"01632 960017"_s, {});
    row("no phone", Phone, u"call me"_s, {});
    row("email", Email, u" ann@example.com"_s, u"ann@example.com"_s);
    row("no email", Email, u"ann at example.com"_s, {});
    row("link", Url, u"www.example.com"_s, u"https://www.example.com"_s);
    row("no link", Url, u"not a link"_s, {});
    row("option", Select, u"gold"_s, u"Gold"_s);
    row("no option", Select, u"Copper"_s, {});
    row("options", MultiSelect, u"silver; GOLD; Silver"_s, u"Silver;Gold"_s);
    row("one is none", MultiSelect, u"Gold; Copper"_s, {});
}

void TestTypedValue::values()
{
    QFETCH(DetailType, type);
    QFETCH(QString, text);
    QFETCH(QString, value);
    const QStringList options =
        model::hasOptions(type) ? QStringList{u"Gold"_s, u"Silver"_s} : QStringList{};
    const ui::TypedValue typed = ui::typedValue(target(type, options), text, {});
    QCOMPARE(typed.value, value);
    QCOMPARE(typed.refusal.isEmpty(), !value.isEmpty());
    if (!value.isEmpty()) // what was handed on can be typed again
        QCOMPARE(
            ui::typedValue(target(type, options), ui::shownValue(target(type, options), value), {})
                .value,
            value);
    QVERIFY(ui::typedValue(target(type, options), u"  "_s, {}).refusal.isEmpty());
}

void TestTypedValue::asPeopleWriteHere()
{
    const QLocale former;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(ui::typedValue(target(DetailType::Date), u"31.12.2025"_s, {}).value, u"2025-12-31"_s);
    QCOMPARE(ui::typedValue(target(DetailType::Number), u"1.234,5"_s, {}).value, u"1234.5"_s);
    QCOMPARE(ui::typedValue(target(DetailType::Phone), u"(01632) 960017"_s, u"GB"_s).value,
             u"+441632960017"_s);
    QLocale::setDefault(former);
}

void TestTypedValue::whatIsRefusedIsSaidAndNotHandedOn()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Date), {});
    QSignalSpy changed(&line, &ValueLine::valueChanged);
    QTest::keyClicks(&line, u"soon"_s);
    QVERIFY(line.property("refused").toBool()); // at once
    QCOMPARE(line.accessibleDescription(), u"“soon” is no date. Write it like 2025-12-31."_s);
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(changed.size(), 0);
    line.setValue({}); // the page shows itself again
    QCOMPARE(line.text(), u"soon"_s);
    line.selectAll();
    QTest::keyClicks(&line, u"1/2/2026"_s);
    QVERIFY(!line.property("refused").toBool());
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().toString(), u"2026-01-02"_s);
    QCOMPARE(line.text(), u"2026-01-02"_s);
    QTest::keyClicks(&line, u"x"_s);
    QTest::keyClick(&line, Qt::Key_Escape); // as it was
    QCOMPARE(line.text(), u"2026-01-02"_s);
}

void TestTypedValue::whatIsTypedStays()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Text), {});
    line.setValue(u"North"_s);
    line.end(false);
    QTest::keyClicks(&line, u"ern"_s);
    line.setValue(u"North"_s); // results came in
    QCOMPARE(line.text(), u"Northern"_s);
    line.setValue(u"South"_s); // an undo
    QCOMPARE(line.text(), u"South"_s);
}

void TestTypedValue::aDayIsPicked()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Date), {});
    line.setValue(u"2024-02-28"_s);
    line.show();
    QSignalSpy changed(&line, &ValueLine::valueChanged);
    QTest::keyClick(&line, Qt::Key_F4);
    auto *calendar = uitest::control<QCalendarWidget>(&line, u"line.calendar"_s);
    QCOMPARE(calendar->selectedDate(), QDate(2024, 2, 28));
    auto *days = calendar->findChild<QAbstractItemView *>();
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(line.text(), u"2024-02-29"_s);
    QCOMPARE(changed.size(), 1);
}

void TestTypedValue::optionsArePicked()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Select, {u"Gold"_s, u"Silver & Co"_s, u"Tin"_s}), {});
    line.setValue(u"Gold"_s);
    line.show();
    QTest::keyClick(&line, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(list(line)->isVisible());
    QCOMPARE(filter(line)->accessibleDescription(), u"Gold"_s);
    QTest::keyClick(filter(line), Qt::Key_Down);
    QCOMPARE(filter(line)->accessibleDescription(), u"Silver & Co"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QVERIFY(!list(line)->isVisible());
    QCOMPARE(line.text(), u"Silver & Co"_s);
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"ti"_s);
    QTest::keyClick(filter(line), Qt::Key_Escape);
    QCOMPARE(line.text(), u"Silver & Co"_s); // none taken
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"nothing"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QCOMPARE(line.text(), u"Silver & Co"_s);
}

void TestTypedValue::severalOptionsArePicked()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::MultiSelect, {u"Gold"_s, u"Silver"_s, u"Tin"_s}), {});
    line.setValue(u"Silver"_s);
    line.show();
    QSignalSpy changed(&line, &ValueLine::valueChanged);
    QTest::keyClick(&line, Qt::Key_F4);
    QCOMPARE(filter(line)->accessibleDescription(), u"Gold, not ticked"_s);
    QTest::keyClick(filter(line), Qt::Key_Space);
    QCOMPARE(filter(line)->accessibleDescription(), u"Gold, ticked"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QCOMPARE(line.text(), u"Gold; Silver"_s);
    QCOMPARE(changed.constLast().constFirst().toString(), u"Gold;Silver"_s);
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"tin"_s);
    auto *items = uitest::control<QListWidget>(&line, u"line.list.list"_s);
    QTest::mouseClick(items->viewport(), Qt::LeftButton, {},
                      items->visualItemRect(items->item(2)).center());
    list(line)->hide(); // by a click elsewhere: what was ticked counts
    QCOMPARE(line.text(), u"Gold; Silver; Tin"_s);
}

void TestTypedValue::aCountryIsPicked()
{
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Phone), {});
    line.show();
    QTest::keyClicks(&line, u"01632 960017"_s);
    QVERIFY(line.property("refused").toBool());
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"united kingdom"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QCOMPARE(line.text(), u"+441632960017"_s);
    QVERIFY(!line.property("refused").toBool());
    line.clear();
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"germany"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QCOMPARE(line.text(), u"+49 "_s); // and the number is typed
}

void TestTypedValue::twoThousandOptions()
{
    QStringList options;
    for (int i = 0; i < 2000; ++i)
        options.append(u"Option %1"_s.arg(i));
    ValueLine line(u"line"_s);
    line.setTarget(target(DetailType::Select, options), {});
    line.show();
    QTest::keyClick(&line, Qt::Key_F4);
    QTest::keyClicks(filter(line), u"1999"_s);
    QTest::keyClick(filter(line), Qt::Key_Return);
    QCOMPARE(line.text(), u"Option 1999"_s);
}

UI_TEST_MAIN(TestTypedValue)
#include "tst_typedvalue.moc"
