#include "mapping/phone.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

static void row(const char *name, const QString &text, const QString &country,
                const QString &number)
{
    QTest::newRow(name) << text << country << number << QString();
}

static void refused(const char *name, const QString &text, const QString &country,
                    const QString &code)
{
    QTest::newRow(name) << text << country << QString() << code;
}

class PhoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("code");

        row("E.164 already", u"+441632960017"_s, {}, u"+441632960017"_s);
        row("blanks", u"+44 1632 960017"_s, {}, u"+441632960017"_s);
        row("the + decides, not the default", u"+44 1632 960017"_s, u"US"_s, u"+441632960017"_s);
        row("trunk zero in brackets", u"+44 (0)1632 960017"_s, {}, u"+441632960017"_s);
        row("trunk zero without +", u"01632 960017"_s, u"GB"_s, u"+441632960017"_s);
        row("country in small letters", u"01632 960017"_s, u"gb"_s, u"+441632960017"_s);
        row("country code without +", u"44 1632 960017"_s, u"GB"_s, u"+441632960017"_s);
        row("international prefix", u"0044 1632 960017"_s, u"DE"_s, u"+441632960017"_s);
        row("American", u"(415) 555-0132"_s, u"US"_s, u"+14155550132"_s);
        row("American with 1", u"1-415-555-0132"_s, u"US"_s, u"+14155550132"_s);
        row("fictional 555", u"+1 650-555-0123"_s, {}, u"+16505550123"_s);
        row("fictional 555 as area", u"(555) 555-0100"_s, u"US"_s, u"+15555550100"_s);
        row("Salesforce's sample", u"(512) 757-6000"_s, u"US"_s, u"+15127576000"_s);
        row("dots", u"415.555.0132"_s, u"US"_s, u"+14155550132"_s);
        row("German with a slash", u"030/901820"_s, u"DE"_s, u"+4930901820"_s);
        row("German, hyphen to the extension", u"089 1234-0"_s, u"DE"_s, u"+498912340"_s);
        row("Italian zero stays", u"06 6982"_s, u"IT"_s, u"+39066982"_s);
        row("Italian zero stays with +", u"+39 06 6982"_s, {}, u"+39066982"_s);
        row("en dash", u"+1 415\u2013555\u20130132"_s, {}, u"+14155550132"_s);
        row("no-break space", u"+44\u00a01632\u00a0960017"_s, {}, u"+441632960017"_s);
        row("full-width", u"\uff0b\uff14\uff14 1632 960017"_s, {}, u"+441632960017"_s);
        row("Arabic-Indic digits",
            u"+\u0664\u0664 \u0661\u0666\u0663\u0662 \u0669\u0666\u0660\u0660\u0661\u0667"_s, {},
            u"+441632960017"_s);
        row("direction marks around it", u"\u202a+44 1632 960017\u202c"_s, {}, u"+441632960017"_s);

        refused("no + and no country", u"01632 960017"_s, {}, u"value.phoneWithoutCountry"_s);
        refused("American, no country", u"(415) 555-0132"_s, {}, u"value.phoneWithoutCountry"_s);
        refused("00 needs to know from where", u"0044 1632 960017"_s, {},
                u"value.phoneWithoutCountry"_s);
        refused("unknown default country", u"01632 960017"_s, u"XX"_s,
                u"value.phoneWithoutCountry"_s);
        refused("unknown country code", u"+999 1632 960017"_s, {}, u"value.noPhone"_s);
        refused("extension x", u"+1 415-555-0132 x123"_s, {}, u"value.phoneExtension"_s);
        refused("extension ext.", u"(415) 555-0132 ext. 7"_s, u"US"_s, u"value.phoneExtension"_s);
        refused("extension #", u"+44 1632 960017 #12"_s, {}, u"value.phoneExtension"_s);
        refused("extension in RFC 3966", u"tel:+1-415-555-0132;ext=3"_s, {},
                u"value.phoneExtension"_s);
        refused("words", u"ask Ines"_s, u"US"_s, u"value.noPhone"_s);
        refused("words, no country", u"ask Ines"_s, {}, u"value.noPhone"_s);
        refused("a remark is no part of it", u"+49 89 1234 Frau"_s, {}, u"value.noPhone"_s);
        refused("a remark before", u"Tel: +44 1632 960017"_s, {}, u"value.noPhone"_s);
        refused("letters as digits", u"1-800-FLOWERS"_s, u"US"_s, u"value.noPhone"_s);
        refused("two numbers", u"+1 415 555 0132; +1 415 555 0133"_s, {}, u"value.noPhone"_s);
        refused("two numbers with a slash", u"+1 415 555 0132 / +1 415 555 0133"_s, {},
                u"value.noPhone"_s);
        refused("two numbers with a slash, no +", u"415 555 0132/415 555 0133"_s, u"US"_s,
                u"value.noPhone"_s);
        refused("too short", u"+44 12"_s, {}, u"value.noPhone"_s);
        refused("too long", u"+1 415 555 01321"_s, {}, u"value.noPhone"_s);
        refused("only local", u"555-0132"_s, u"US"_s, u"value.noPhone"_s);
        refused("emergency", u"112"_s, u"DE"_s, u"value.noPhone"_s);
        refused("damaged by a spreadsheet", u"4.41633E+11"_s, u"GB"_s, u"value.noPhone"_s);
        refused("only marks", u"---"_s, u"GB"_s, u"value.noPhone"_s);
        refused("email", u"ines@example.com"_s, u"GB"_s, u"value.noPhone"_s);
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, country);
        QFETCH(QString, number);
        QFETCH(QString, code);
        const auto result = mapping::toE164(text, country);
        if (!result) {
            QCOMPARE(result.error().code, code);
            QCOMPARE(result.error().arguments, QStringList{text});
            return;
        }
        QCOMPARE(*result, number);
        QVERIFY(code.isEmpty());
    }

    void countries()
    {
        const QStringList countries = mapping::phoneCountries();
        QVERIFY(countries.size() > 200);
        QVERIFY(std::is_sorted(countries.begin(), countries.end()));
        for (const QString &country : countries) {
            QCOMPARE(country.size(), 2);
            QVERIFY2(mapping::callingCode(country).startsWith(u'+'), qPrintable(country));
        }
        QCOMPARE(mapping::callingCode(u" de "_s), u"+49"_s);
        QCOMPARE(mapping::callingCode(u"XX"_s), QString());
        QCOMPARE(mapping::callingCode({}), QString());
    }

    void severalThreadsAtOnce()
    {
        std::vector<std::thread> threads;
        std::array<int, 4> right{};
        for (int &count : right) {
            threads.emplace_back([&count] {
                for (int i = 0; i < 200; ++i) {
                    const QString last = QString::number(100 + i);
                    const auto number = mapping::toE164(u"(415) 555-1"_s + last, u"US"_s);
                    count += number && *number == u"+14155551"_s + last ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right, (std::array{200, 200, 200, 200}));
    }
};

QTEST_GUILESS_MAIN(PhoneTest)
#include "tst_phone.moc"
