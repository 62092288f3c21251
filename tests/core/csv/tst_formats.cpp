#include "csv/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace csv;
using model::DateOrder;
using model::DecimalSign;

/// How a file writes dates and numbers is told by its columns, never guessed, and asked once.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void questionsHaveBothReadings();
    void contradictionsAreSaid();
    void answersCloseQuestions();
};

static FormattedColumn column(const QString &name, const QStringList &cells, bool ofDates)
{
    ColumnProfiler profiler;
    for (const QString &cell : cells)
        profiler.add(cell.toUtf8());
    return {name, profiler.profile(), ofDates};
}

struct Written
{
    QList<QStringList> dates, numbers; ///< Columns.
};
Q_DECLARE_METATYPE(Written)

static QString told(const Formats &formats)
{
    QString text = u"?DM"_s.at(int(formats.dates));
    text += u"?.,"_s.at(int(formats.decimals));
    if (formats.shortYears)
        text += u'y';
    for (const OpenQuestion &question : formats.questions)
        text += question.what == OpenQuestion::What::Dates ? u" dates"_s : u" decimals"_s;
    for (const Message &note : formats.notes)
        text += u" "_s + note.code.section(u'.', 1);
    return text;
}

static Formats formats(const Written &written)
{
    QList<FormattedColumn> columns;
    for (const QStringList &cells : written.dates)
        columns.append(column(u"Date %1"_s.arg(columns.size()), cells, true));
    for (const QStringList &cells : written.numbers)
        columns.append(column(u"Number %1"_s.arg(columns.size()), cells, false));
    return formatsOf(columns);
}

void TestFormats::columns_data()
{
    // The order of dates (D day first, M month first, ? unknown), the decimal sign (. , ?), y for
    // years of two figures; then what is asked, and what is noted.
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Written>("written");
    const auto row = [](const char *expected, const Written &written) {
        QTest::addRow(
            "%s: %s; %s", expected,
            qPrintable(written.dates.isEmpty() ? u""_s : written.dates.at(0).join(u' ')),
            qPrintable(written.numbers.isEmpty() ? u""_s : written.numbers.at(0).join(u' ')))
            << QString::fromLatin1(expected) << written;
    };
    const auto dates = [&row](const char *expected, const QStringList &cells) {
        row(expected, {{cells}, {}});
    };
    const auto numbers = [&row](const char *expected, const QStringList &cells) {
        row(expected, {{}, {cells}});
    };
    row("??", {});
    dates("??", {u""_s});
    // As the API writes them.
    dates("?.", {u"2025-12-31"_s, u"2025-01-02"_s});
    dates("?.", {u"2025-12-31 00:00:00"_s});
    dates("?.", {u"2020-04-14T22:33:28.000Z"_s});
    // German.
    dates("D?", {u"31.12.2025"_s});
    dates("D?", {u"01.02.2025"_s, u"13.02.2025"_s});
    dates("D?", {u"1.2.2025"_s, u"28.2.2025"_s});
    dates("D?", {u"31.12.2025 15:05"_s, u"01.01.2026 00:00"_s});
    dates("D?", {u"31.12.2025, 15:05:09"_s});
    dates("D?", {u"31. 12. 2025"_s});
    dates("?? dates", {u"01.02.2025"_s});
    dates("?? dates", {u"01.02.2025 15:05"_s, u"05.05.2025 15:05"_s});
    dates("D?y shortYears", {u"31.12.25"_s, u"01.02.99"_s});
    dates("D? mixedYears", {u"31.12.25"_s, u"01.02.1999"_s});
    dates("D? mixedYears", {u"31.12.25"_s, u"1999-02-01"_s});
    // British, French, Australian.
    dates("D?", {u"31/12/2025"_s, u"01/02/2025"_s});
    dates("D?", {u"25/12/2025 15:05"_s});
    dates("D?", {u"1/2/2025"_s, u"31/1/2025"_s});
    dates("D?", {u"13/01/2025, 9:05 am"_s});
    dates("?? dates", {u"01/02/2025"_s, u"03/04/2025"_s, u"12/12/2025"_s});
    dates("D?y shortYears", {u"31/12/25"_s});
    // American.
    dates("M?", {u"12/31/2025"_s});
    dates("M?", {u"1/2/2025"_s, u"1/13/2025"_s});
    dates("M?", {u"12/31/2025 3:05 PM"_s, u"1/1/2026 12:00 AM"_s});
    dates("M?", {u"12/31/2025, 3:05\u202fPM"_s});
    dates("M?", {u"12-31-2025"_s, u"01-02-2025"_s});
    dates("M?y shortYears", {u"12/31/25"_s, u"1/2/25"_s});
    dates("?? dates", {u"1/2/2025 3:05 PM"_s});
    // Japanese; nobody begins with the year and goes on with the day.
    dates("??", {u"2025/12/31"_s, u"2025/01/02"_s});
    dates("D?", {u"2025/01/02"_s, u"31/12/2025"_s});
    // The same either way tells nothing.
    dates("??", {u"05/05/2025"_s, u"12.12.2025"_s});
    // Days when clocks are changed are days.
    dates("D?", {u"30.03.2025 02:30"_s, u"26.10.2025 02:30"_s});
    dates("M?", {u"03/09/2025 2:30 AM"_s, u"11/16/2025 1:30 AM"_s});
    // What contradicts is read as it must be, but ambiguous ones are asked for.
    dates("?? contradictingDates", {u"31/12/2025"_s, u"12/31/2025"_s});
    dates("?? dates contradictingDates", {u"31/12/2025"_s, u"12/31/2025"_s, u"01/02/2025"_s});
    row("?? contradictingDates", {{{u"31.12.2025"_s}, {u"12/31/2025"_s}}, {}});
    row("?? dates contradictingDates",
        {{{u"31.12.2025"_s}, {u"12/31/2025"_s}, {u"01/02/2025"_s}}, {}});
    // One column decides for others.
    row("D?", {{{u"01.02.2025"_s}, {u"31.12.2025"_s}}, {}});
    row("M?", {{{u"1/2/2025"_s}, {u"2/1/2025"_s}, {u"3/14/2025"_s}}, {}});
    row("D?y shortYears shortYears", {{{u"31.12.25"_s}, {u"01.02.25"_s}}, {}});
    row("D? shortYears mixedYears", {{{u"31.12.25"_s}, {u"01.02.25"_s, u"01.02.2025"_s}}, {}});

    // Plain numbers.
    numbers("??", {u"12"_s, u"1000"_s, u"-5"_s});
    numbers("?.", {u"12.5"_s, u"1.234"_s});
    numbers("?.", {u"60000000.0"_s, u"7803.0"_s});
    numbers("??", {u"6.0E7"_s});
    numbers("?? decimals", {u"1.234"_s});
    numbers("?? decimals", {u"12.345"_s, u"7"_s});
    // American, British.
    numbers("?.", {u"1,234.56"_s});
    numbers("?.", {u"1,234"_s, u"1,234,567"_s});
    numbers("?.", {u"1,234"_s, u"0.5"_s});
    numbers("?.", {u"USD 1,000.00"_s, u"USD 1,234"_s});
    numbers("?.", {u"$1,234.50"_s, u"($12.00)"_s});
    numbers("?.", {u"12,34,567.89"_s});
    numbers("?? decimals", {u"1,234"_s, u"999"_s});
    numbers("?? decimals", {u"USD 1,234"_s});
    // German.
    numbers("?,", {u"1.234,56"_s, u"1.234"_s});
    numbers("?,", {u"1234,5"_s});
    numbers("?,", {u"1.234.567"_s, u"1.234"_s});
    numbers("?,", {u"EUR 1.000,00"_s});
    numbers("?,", {u"1.234,56 €"_s, u"-0,5 €"_s});
    numbers("?,", {u"12,5 %"_s});
    numbers("?? decimals", {u"1.234"_s, u"12"_s});
    // French, Swiss.
    numbers("?,", {u"1\u202f234,56"_s, u"1 234"_s});
    numbers("?,", {u"12\u00a0345,67\u00a0€"_s});
    numbers("??", {u"1 234"_s, u"12 345"_s});
    numbers("?.", {u"1'234.50"_s, u"1’234.50"_s});
    numbers("?? contradictingDecimals", {u"1.5"_s, u"1,5"_s});
    numbers("?? decimals contradictingDecimals", {u"1.5"_s, u"1,5"_s, u"1,234"_s});
    // One column decides for others, and so do dates that a program wrote.
    row("?,", {{}, {{u"1.234"_s}, {u"0,5"_s}}});
    row("?.", {{{u"2025-12-31"_s}}, {{u"1.234"_s}}});
    row("?,", {{{u"2025-12-31"_s}}, {{u"1,5"_s, u"1.234"_s}}});
    row("D? decimals", {{{u"31.12.2025"_s}}, {{u"1.234"_s}}});
    row("?? dates decimals", {{{u"01.02.2025"_s}}, {{u"1.234"_s}}});
    row("D? decimals", {{{u"2025-12-31"_s}, {u"31.12.2025"_s}}, {{u"1.234"_s}}});
    row("M.", {{{u"12/31/2025"_s}}, {{u"1,234.50"_s}}});
    row("D,", {{{u"31.12.2025"_s}}, {{u"1.234,50"_s}}});
}

void TestFormats::columns()
{
    QFETCH(const QString, expected);
    QFETCH(const Written, written);
    const Formats found = formats(written);
    QCOMPARE(told(found), expected);
}

void TestFormats::questionsHaveBothReadings()
{
    const Formats found = formats(
        {{{u"01.02.2025"_s, u"05.05.2025"_s},
          {u"1/2/2025 3:05 PM"_s, u"3/4/2025"_s, u"3/4/2025"_s, u"5/6/2025"_s, u"7/8/2025"_s}},
         {{u"1.234"_s, u"-5"_s}}});
    QCOMPARE(found.questions.size(), 2);
    const OpenQuestion &dates = found.questions.at(0);
    QCOMPARE(dates.column, u"Date 1"_s); // the one with more of them
    QCOMPARE(dates.count, 5);
    QCOMPARE(dates.examples, (QList<OpenQuestion::Example>{
                                 {u"1/2/2025 3:05 PM"_s, u"2025-02-01"_s, u"2025-01-02"_s},
                                 {u"3/4/2025"_s, u"2025-04-03"_s, u"2025-03-04"_s},
                                 {u"5/6/2025"_s, u"2025-06-05"_s, u"2025-05-06"_s}}));
    const OpenQuestion &decimals = found.questions.at(1);
    QVERIFY(decimals.what == OpenQuestion::What::Decimals);
    QCOMPARE(decimals.column, u"Number 2"_s);
    QCOMPARE(decimals.count, 1);
    QCOMPARE(decimals.examples,
             (QList<OpenQuestion::Example>{{u"1.234"_s, u"1.234"_s, u"1234"_s}}));
}

void TestFormats::contradictionsAreSaid()
{
    const Formats found = formats({{{u"31.12.2025"_s}, {u"12/31/2025"_s}}, {{u"1.5"_s, u"2,5"_s}}});
    QCOMPARE(found.notes,
             (QList<Message>{{u"columns.contradictingDates"_s,
                              {u"Date 0"_s, u"31.12.2025"_s, u"Date 1"_s, u"12/31/2025"_s}},
                             {u"columns.contradictingDecimals"_s,
                              {u"Number 2"_s, u"1.5"_s, u"Number 2"_s, u"2,5"_s}}}));
}

void TestFormats::answersCloseQuestions()
{
    const Formats found = formats({{{u"01.02.2025"_s}}, {{u"1.234"_s}}});
    QCOMPARE(stillOpen(found.questions, {}), found.questions);
    QCOMPARE(stillOpen(found.questions, {.dates = DateOrder::DayFirst}), found.questions.mid(1, 1));
    QCOMPARE(stillOpen(found.questions,
                       {.dates = DateOrder::MonthFirst, .decimals = DecimalSign::Comma}),
             QList<OpenQuestion>());
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
