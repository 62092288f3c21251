#include "mapping/converters.h"
#include "site/rules.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace Qt::StringLiterals;
using model::DateOrder;
using model::DecimalSign;
using model::DetailType;

/// A row that gives \a values.
static void gives(const char *name, const QString &text, const QStringList &values)
{
    QTest::newRow(name) << text << values;
}

/// A row that is refused.
static void refuses(const char *name, const QString &text)
{
    QTest::newRow(name) << text << QStringList{};
}

static void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values");
}

class ConvertersTest : public QObject
{
    Q_OBJECT

private:
    static void check(DetailType type, const QString &code)
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        const auto result = mapping::convert(text, type, {});
        if (!result) {
            QCOMPARE(result.error().code, code);
            QCOMPARE(result.error().arguments, QStringList{text.trimmed()});
            QVERIFY(values.isEmpty());
            return;
        }
        QCOMPARE(*result, values);
        QVERIFY(!values.isEmpty());
        // Whatever is converted is what a site takes, and is left alone the next time.
        for (const QString &value : values) {
            QVERIFY(site::accepts(type, value));
            const auto again = mapping::convert(value, type, {.decimals = DecimalSign::Point});
            QVERIFY(again.has_value());
            QCOMPARE(*again, QStringList{value});
        }
    }

private Q_SLOTS:
    void texts_data()
    {
        columns();
        gives("plain", u"Ines"_s, {u"Ines"_s});
        gives("ends trimmed", u" \t Ines Okoro \r\n"_s, {u"Ines Okoro"_s});
        gives("no-break space at the end", u"Ines\u00a0"_s, {u"Ines"_s});
        gives("inner blanks stay", u"a  b"_s, {u"a  b"_s});
        gives("inner line breaks stay", u"4 Quay\r\nMarlow\nUK"_s, {u"4 Quay\r\nMarlow\nUK"_s});
        gives("leading zeros stay", u"00123"_s, {u"00123"_s});
        gives("damage is not repaired", u"5.57E+92"_s, {u"5.57E+92"_s});
        gives("semicolons are text", u"A;B"_s, {u"A;B"_s});
        gives("ids keep their case", u"003RO0000035WQgYAM"_s, {u"003RO0000035WQgYAM"_s});
        gives("a formula is text", u"=1+1"_s, {u"=1+1"_s});
    }
    void texts() { check(DetailType::Text, {}); }

    void dates_data()
    {
        columns();
        const QString day = u"2000-12-08"_s;
        gives("date", day, {day});
        gives("blanks around", u" 2000-12-08 "_s, {day});
        gives("weekly export", u"2023-04-14 00:00:00"_s, {u"2023-04-14"_s});
        gives("weekly export, with a time", u"2023-02-07 20:44:05"_s, {u"2023-02-07"_s});
        gives("REST datetime", u"2020-04-14T22:33:28.000+0000"_s, {u"2020-04-14"_s});
        gives("API CSV datetime", u"2020-04-14T22:33:28.000Z"_s, {u"2020-04-14"_s});
        gives("Data Loader date", u"2000-12-08T00:00:00.000Z"_s, {day});
        gives("just before midnight", u"2020-12-31T23:59:59.999Z"_s, {u"2020-12-31"_s});
        gives("just after midnight", u"2021-01-01T00:00:00.000Z"_s, {u"2021-01-01"_s});
        gives("far east of Greenwich", u"2021-01-01T00:30:00.000+1300"_s, {u"2021-01-01"_s});
        gives("far west of Greenwich", u"2021-01-01T23:30:00.000-1100"_s, {u"2021-01-01"_s});
        gives("offset with a colon", u"2021-01-01T23:30:00+05:30"_s, {u"2021-01-01"_s});
        gives("in the hour that spring skips", u"2024-03-10T02:30:00.000Z"_s, {u"2024-03-10"_s});
        gives("midnight that does not exist in some zones", u"2018-11-04 00:00:00"_s,
              {u"2018-11-04"_s});
        gives("no fraction", u"2021-01-01T10:00:00Z"_s, {u"2021-01-01"_s});
        gives("no seconds", u"2021-01-01T10:00Z"_s, {u"2021-01-01"_s});
        gives("leap day", u"2024-02-29"_s, {u"2024-02-29"_s});
        gives("leap day of a century", u"2000-02-29"_s, {u"2000-02-29"_s});
        gives("before the epoch", u"1899-12-31"_s, {u"1899-12-31"_s});
        gives("the end of time", u"9999-12-31"_s, {u"9999-12-31"_s});
        refuses("no leap day", u"2023-02-29"_s);
        refuses("no leap day of a century", u"1900-02-29"_s);
        refuses("month 13", u"2023-13-01"_s);
        refuses("day 0", u"2023-01-00"_s);
        refuses("31 April", u"2023-04-31"_s);
        refuses("day 31 of no month, with a time", u"2023-04-31 00:00:00"_s);
        refuses("year 0", u"0000-01-01"_s);
        gives("German", u"31.12.2025"_s, {u"2025-12-31"_s});
        gives("American", u"12/31/2025"_s, {u"2025-12-31"_s});
        gives("American with a time", u"12/31/2025 3:05 PM"_s, {u"2025-12-31"_s});
        gives("year first", u"2025/01/02"_s, {u"2025-01-02"_s});
        refuses("one digit", u"2025-1-2"_s);
        refuses("two-digit year", u"25-01-02"_s);
        refuses("hour 24", u"2025-01-02 24:00:00"_s);
        refuses("minute 60", u"2025-01-02 10:60:00"_s);
        refuses("half a time", u"2025-01-02 10"_s);
        refuses("tail", u"2025-01-02 and more"_s);
        refuses("tail after the time", u"2025-01-02T10:00:00Z."_s);
        refuses("glued", u"2025-01-0210:00:00"_s);
        refuses("a line more", u"2025-01-02T10:00:00Z\n2025-01-03"_s);
        refuses("time only", u"09:30:00.000Z"_s);
        refuses("spreadsheet serial", u"45658"_s);
        refuses("other digits", u"\u0662\u0660\u0662\u0665-01-02"_s);
        refuses("words", u"tomorrow"_s);
    }
    void dates() { check(DetailType::Date, u"value.noDate"_s); }

    void datesNeverMove_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Asia/Kolkata", "Asia/Tokyo", "America/Los_Angeles",
                                 "America/Sao_Paulo", "Pacific/Kiritimati", "Pacific/Niue"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void datesNeverMove()
    {
        QFETCH(QByteArray, zone);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        tzset();
        // Every day of a leap year with its switches to and from summer time.
        int moved = 0;
        for (QDate day(2024, 1, 1); day.year() == 2024; day = day.addDays(1)) {
            const QString text = day.toString(Qt::ISODate);
            for (const QString &time : {u""_s, u" 00:00:00"_s, u" 23:59:59"_s, u"T00:00:00.000Z"_s,
                                        u"T23:59:59.000+0000"_s, u"T02:30:00.000Z"_s}) {
                const auto result = mapping::convert(text + time, DetailType::Date, {});
                moved += !result || *result != QStringList{text} ? 1 : 0;
            }
            for (const auto &[order, format] : {std::pair{DateOrder::DayFirst, u"dd.MM.yyyy"_s},
                                                {DateOrder::DayFirst, u"d/M/yyyy"_s},
                                                {DateOrder::MonthFirst, u"MM/dd/yyyy"_s}}) {
                for (const QString &time : {u""_s, u" 00:00"_s, u" 23:59:59"_s, u" 12:00 AM"_s,
                                            u", 11:59 PM"_s, u" 02:30"_s}) {
                    const auto result = mapping::convert(day.toString(format) + time,
                                                         DetailType::Date, {.dates = order});
                    moved += !result || *result != QStringList{text} ? 1 : 0;
                }
            }
        }
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
        QCOMPARE(moved, 0);
    }

    void numbers_data()
    {
        columns();
        const auto number = [](const char *text, const char *result) {
            gives(text, QString::fromLatin1(text), {QString::fromLatin1(result)});
        };
        number("0", "0");
        number("50", "50");
        number("50.0", "50");
        number("25.00", "25");
        number("1.50", "1.50");
        number("-1.50", "-1.50");
        number("6.0E7", "60000000");
        number("1.0E7", "10000000");
        number("8.48E10", "84800000000");
        number("8.48e10", "84800000000");
        number("8.48E+10", "84800000000");
        number("5.5E-1", "0.55");
        number("1E-3", "0.001");
        number("1.0E-3", "0.0010");
        number("1.23456E2", "123.456");
        number("1.23456E5", "123456");
        number("123.4E-1", "12.34");
        number("-6.0E7", "-60000000");
        number("-0.0", "0");
        number("-0", "0");
        number("0.0E5", "0");
        number("0E-5", "0");
        number("0.000001", "0.000001");
        number("+5", "5");
        number(".5", "0.5");
        number("-.5", "-0.5");
        number("5.", "5");
        number("007", "7");
        number("-007.10", "-7.10");
        number("00", "0");
        number("0.10", "0.10");
        number("10", "10");
        number("100.0", "100");
        number("1E0", "1");
        number("1E40", "10000000000000000000000000000000000000000");
        number("1E-40", "0.0000000000000000000000000000000000000001");
        number("12345678901234567890.12345678901234567890",
               "12345678901234567890.12345678901234567890");
        number("9007199254740993", "9007199254740993"); // no binary double holds this
        number("0.1", "0.1");
        number(" 12 ", "12");
        // What has one meaning only, whoever wrote it.
        number("1.234,56", "1234.56");
        number("1,234.56", "1234.56");
        number("1 000", "1000");
        number("1'000", "1000");
        number("12,5", "12.5");
        number("1,234,567", "1234567");
        number("12,34,567", "1234567");
        number("25%", "25");
        number("$5", "5");
        number("-$5.50", "-5.50");
        number("5 EUR", "5");
        number("USD 1,000.50", "1000.50");
        number("(5)", "-5");
        gives("minus sign of typographers", u"\u22125"_s, {u"-5"_s});
        gives("no-break space", u"1\u00a0000"_s, {u"1000"_s});
        gives("euros", u"1.234,56 \u20ac"_s, {u"1234.56"_s});
        for (const char *text : {"E7",       "1E",
                                 "1E+",      "1E-",
                                 "1E7.5",    "1E41",
                                 "1E-41",    "5.57E+92",
                                 "1E00007",  ".",
                                 "-",        "+",
                                 "--1",      "+-1",
                                 "1-",       "1.2.3",
                                 "NaN",      "nan",
                                 "Infinity", "inf",
                                 "0x10",     "1f",
                                 "5 pieces", "ten",
                                 "1e7e1",    "1E99999999999",
                                 "1,2,3",    "1,,2",
                                 "1,23,4",   "()"})
            refuses(text, QString::fromLatin1(text));
        refuses("other digits", u"\u0661\u0662"_s);
    }
    void numbers() { check(DetailType::Number, u"value.noNumber"_s); }

    void writtenInAFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DetailType>("type");
        // For a file whose order and sign nobody knows; with the day first and a comma; with the
        // month first and a point. Empty: no such value.
        QTest::addColumn<QString>("unknown");
        QTest::addColumn<QString>("comma");
        QTest::addColumn<QString>("point");
        const auto row = [](DetailType type, const QString &text, const char *unknown,
                            const char *comma, const char *point) {
            QTest::newRow(qPrintable(text))
                << text << type << QString::fromLatin1(unknown) << QString::fromLatin1(comma)
                << QString::fromLatin1(point);
        };
        const auto date = [&row](const QString &text, const char *unknown, const char *dayFirst,
                                 const char *monthFirst) {
            row(DetailType::Date, text, unknown, dayFirst, monthFirst);
        };
        date(u"01.02.2025"_s, "value.ambiguousDate", "2025-02-01", "2025-01-02");
        date(u"1/2/2025"_s, "value.ambiguousDate", "2025-02-01", "2025-01-02");
        date(u"1/2/2025 11:30 PM"_s, "value.ambiguousDate", "2025-02-01", "2025-01-02");
        date(u"01.02.2025 00:00"_s, "value.ambiguousDate", "2025-02-01", "2025-01-02");
        date(u"31.12.2025"_s, "2025-12-31", "2025-12-31", "value.noDate");
        date(u"31.12.2025, 23:59"_s, "2025-12-31", "2025-12-31", "value.noDate");
        date(u"12/31/2025"_s, "2025-12-31", "value.noDate", "2025-12-31");
        date(u"12/31/2025 12:00 AM"_s, "2025-12-31", "value.noDate", "2025-12-31");
        date(u"05/05/2025"_s, "2025-05-05", "2025-05-05", "2025-05-05");
        date(u"29.2.2024"_s, "2024-02-29", "2024-02-29", "value.noDate");
        date(u"29.2.2023"_s, "value.noDate", "value.noDate", "value.noDate");
        date(u"2025-02-01"_s, "2025-02-01", "2025-02-01", "2025-02-01");
        date(u"2025/02/01"_s, "2025-02-01", "2025-02-01", "2025-02-01");
        date(u"31.12.25"_s, "value.shortYear", "value.shortYear", "value.noDate");
        date(u"31.12.2025 24:00"_s, "value.noDate", "value.noDate", "value.noDate");
        date(u"31.12.2025 15:05 PM"_s, "value.noDate", "value.noDate", "value.noDate");
        const auto number = [&row](const QString &text, const char *unknown, const char *comma,
                                   const char *point) {
            row(DetailType::Number, text, unknown, comma, point);
        };
        number(u"1,234"_s, "value.ambiguousNumber", "1.234", "1234");
        number(u"1.234"_s, "value.ambiguousNumber", "1234", "1.234");
        number(u"-12.345"_s, "value.ambiguousNumber", "-12345", "-12.345");
        number(u"EUR 1.000"_s, "value.ambiguousNumber", "1000", "1"); // its zeros say nothing
        number(u"1.234,50"_s, "1234.50", "1234.50", "value.noNumber");
        number(u"1234,5"_s, "1234.5", "1234.5", "value.noNumber");
        number(u"0,125"_s, "0.125", "0.125", "value.noNumber");
        number(u"1,234.50"_s, "1234.50", "value.noNumber", "1234.50");
        number(u"12.5"_s, "12.5", "value.noNumber", "12.5");
        number(u"0.125"_s, "0.125", "value.noNumber", "0.125");
        number(u"1.234.567"_s, "1234567", "1234567", "value.noNumber");
        number(u"12.0"_s, "12", "12", "12");
        number(u"1 234"_s, "1234", "1234", "1234");
        number(u"1234567"_s, "1234567", "1234567", "1234567");
        number(u"6.0E7"_s, "60000000", "60000000", "60000000");
        number(u"1.234E5"_s, "123400", "123400", "123400");
    }
    void writtenInAFile()
    {
        QFETCH(const QString, text);
        QFETCH(const DetailType, type);
        const auto read = [&](const mapping::ConversionContext &context) {
            const auto result = mapping::convert(text, type, context);
            return result ? result->value(0) : result.error().code;
        };
        QTEST(read({}), "unknown");
        QTEST(read({.dates = DateOrder::DayFirst, .decimals = DecimalSign::Comma}), "comma");
        QTEST(read({.dates = DateOrder::MonthFirst, .decimals = DecimalSign::Point}), "point");
    }

    void bothMeaningsAreSaid()
    {
        const auto date = mapping::convert(u"1/2/2025"_s, DetailType::Date, {});
        QCOMPARE(date.error().arguments,
                 (QStringList{u"1/2/2025"_s, u"2025-02-01"_s, u"2025-01-02"_s}));
        const auto number = mapping::convert(u"1,234"_s, DetailType::Number, {});
        QCOMPARE(number.error().arguments, (QStringList{u"1,234"_s, u"1234"_s, u"1.234"_s}));
    }

    void yearsOfTwoFigures()
    {
        const mapping::ConversionContext context{.dates = DateOrder::DayFirst, .shortYears = true};
        for (const auto &[text, day] : {std::pair{u"31.12.25"_s, u"2025-12-31"_s},
                                        {u"01.01.30"_s, u"1930-01-01"_s},
                                        {u"31.12.29"_s, u"2029-12-31"_s},
                                        {u"1/2/00"_s, u"2000-02-01"_s}})
            QCOMPARE(*mapping::convert(text, DetailType::Date, context), QStringList{day});
        QVERIFY(!mapping::convert(u"1.2.25"_s, DetailType::Date, context)); // or a version
    }

    // The same whole number, its point moved and brought back by the exponent, is the same number.
    void numbersAreExactWhereverThePointStands()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            const QString plain =
                QString::number(1 + random.generate64() % 999'999'999'999'999'999U);
            const int moved = int(random.bounded(1, int(plain.size()) + 8));
            QString padded = plain.rightJustified(moved + 1, u'0');
            padded.insert(padded.size() - moved, u'.');
            const QString text = padded + u'E' + QString::number(moved);
            const auto result = mapping::convert(text, DetailType::Number, {});
            QVERIFY2(result && *result == QStringList{plain}, qPrintable(text));
        }
    }

    void booleans_data()
    {
        columns();
        for (const QString &text : {u"true"_s, u"TRUE"_s, u"True"_s, u"1"_s, u" true "_s})
            gives(qPrintable(text), text, {u"true"_s});
        for (const QString &text : {u"false"_s, u"FALSE"_s, u"False"_s, u"0"_s})
            gives(qPrintable(text), text, {u"false"_s});
        for (const QString &text :
             {u"yes"_s, u"no"_s, u"2"_s, u"-1"_s, u"t"_s, u"wahr"_s, u"1.0"_s, u"01"_s})
            refuses(qPrintable(text), text);
    }
    void booleans() { check(DetailType::Boolean, u"value.noBoolean"_s); }

    void urls_data()
    {
        columns();
        const auto url = [](const QString &text, const QString &result) {
            gives(qPrintable(text), text, {result});
        };
        url(u"https://example.com"_s, u"https://example.com"_s);
        url(u"http://example.com/a?b=c#d"_s, u"http://example.com/a?b=c#d"_s);
        url(u"HTTP://www.Example.com/Path"_s, u"HTTP://www.Example.com/Path"_s);
        url(u"www.example.com"_s, u"https://www.example.com"_s);
        url(u"example.com"_s, u"https://example.com"_s);
        url(u"example.com/a%20b"_s, u"https://example.com/a%20b"_s);
        url(u"example.com:8080/x"_s, u"https://example.com:8080/x"_s);
        url(u"//example.com/x"_s, u"https://example.com/x"_s);
        url(u"localhost"_s, u"https://localhost"_s);
        url(u"http://localhost:8080"_s, u"http://localhost:8080"_s);
        url(u"192.0.2.7"_s, u"https://192.0.2.7"_s);
        url(u"b\u00fccher.example/\u00fcbersicht"_s,
            u"https://b\u00fccher.example/\u00fcbersicht"_s);
        url(u"ftp://ftp.example.com/pub"_s, u"ftp://ftp.example.com/pub"_s);
        url(u"example.com/redirect?to=https://example.org"_s,
            u"https://example.com/redirect?to=https://example.org"_s);
        url(u"example.com?contact=ines@example.org"_s,
            u"https://example.com?contact=ines@example.org"_s);
        for (const QString &text : {u"none"_s,
                                    u"N/A"_s,
                                    u"n.a."_s,
                                    u"-"_s,
                                    u"."_s,
                                    u"example"_s,
                                    u"https://example"_s,
                                    u"https://"_s,
                                    u"http:/example.com"_s,
                                    u"example .com"_s,
                                    u"example.com and example.org"_s,
                                    u"example.com, example.org"_s,
                                    u"ines@example.com"_s,
                                    u"mailto:ines@example.com"_s,
                                    u"javascript:alert(1)"_s,
                                    u"https://.example.com"_s,
                                    u"https://example..com"_s,
                                    u"https://example.com:99999"_s,
                                    u"file:///etc/passwd"_s,
                                    u"C:\\web\\index.html"_s,
                                    u"https://exa<mple>.com"_s,
                                    u"https://example.com/a b"_s,
                                    u"://example.com"_s})
            refuses(qPrintable(text), text);
    }
    void urls() { check(DetailType::Url, u"value.noUrl"_s); }

    void emails_data()
    {
        columns();
        gives("plain", u"ines.okoro@example.com"_s, {u"ines.okoro@example.com"_s});
        gives("trimmed", u" ines@example.com\n"_s, {u"ines@example.com"_s});
        gives("case stays", u"Ines@Example.COM"_s, {u"Ines@Example.COM"_s});
        gives("sandbox", u"ines@example.com.invalid"_s, {u"ines@example.com.invalid"_s});
        refuses("two", u"ines@example.com;jo@example.com"_s);
        refuses("two with a comma", u"ines@example.com, jo@example.com"_s);
        refuses("with a name", u"Ines <ines@example.com>"_s);
        refuses("no at", u"ines.example.com"_s);
        refuses("no dot", u"ines@example"_s);
        refuses("word", u"none"_s);
        refuses("a zero-width space within", u"ines@exa\u200bmple.com"_s);
    }
    void emails() { check(DetailType::Email, u"value.noEmail"_s); }

    void selects_data()
    {
        columns();
        gives("one", u" Gold "_s, {u"Gold"_s});
        gives("never split", u"A;B"_s, {u"A;B"_s});
        gives("comma", u"Acme, Inc."_s, {u"Acme, Inc."_s});
    }
    void selects() { check(DetailType::Select, {}); }

    void multiselects_data()
    {
        columns();
        gives("one", u"Gold"_s, {u"Gold"_s});
        gives("two", u"Gold;Silver"_s, {u"Gold"_s, u"Silver"_s});
        gives("trimmed", u" Gold ; Silver "_s, {u"Gold"_s, u"Silver"_s});
        gives("order stays", u"b;a;c"_s, {u"b"_s, u"a"_s, u"c"_s});
        gives("empty parts dropped", u";Gold;;Silver;"_s, {u"Gold"_s, u"Silver"_s});
        gives("repeats dropped", u"Gold;Silver;Gold"_s, {u"Gold"_s, u"Silver"_s});
        gives("case tells apart", u"Gold;gold"_s, {u"Gold"_s, u"gold"_s});
        gives("never at a comma or a bar", u"Acme, Inc.;a|b"_s, {u"Acme, Inc."_s, u"a|b"_s});
    }
    void multiselects() { check(DetailType::MultiSelect, {}); }

    void onlySeparatorsAreNoOption()
    {
        QCOMPARE(*mapping::convert(u" ; ;"_s, DetailType::MultiSelect, {}), QStringList{});
    }

    void phonesKnowTheDefaultCountry()
    {
        QCOMPARE(*mapping::convert(u" 01632 960017 "_s, DetailType::Phone, {u"GB"_s}),
                 QStringList{u"+441632960017"_s});
        const auto refused = mapping::convert(u" 01632 960017 "_s, DetailType::Phone, {});
        QCOMPARE(refused.error(), (Message{u"value.phoneWithoutCountry"_s, {u"01632 960017"_s}}));
    }
};

QTEST_GUILESS_MAIN(ConvertersTest)
#include "tst_converters.moc"
