#include "site/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::DetailField;
using model::DetailType;
using model::Kind;
using model::Problem;

static void row(const char *source, DetailType type, const QString &value, bool taken)
{
    QTest::addRow("%s: %s \"%s\" %s", source, qPrintable(model::toString(type)),
                  qPrintable(QString(value).replace(u'\n', u' ')), taken ? "taken" : "refused")
        << type << value << taken;
}

static QStringList codes(const QList<Problem> &problems)
{
    QStringList result;
    for (const Problem &problem : problems)
        result.append(problem.message.code);
    return result;
}

static QList<DetailField> numbered(int count)
{
    QList<DetailField> result;
    for (int i = 0; i < count; ++i)
        result.append({u"Field %1"_s.arg(i)});
    return result;
}

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each row names its source; the letter is the grade: D documented, O observed, I inferred.
    void values_data()
    {
        QTest::addColumn<DetailType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("taken");

        const char *text = "CSM API 3, TEXT [D]";
        row(text, DetailType::Text, u"any"_s, true);
        row(text, DetailType::Text, u"two\nlines"_s, true);
        row(text, DetailType::Text, {}, true);

        const char *email = "CSM API 3, EMAIL [D]";
        row(email, DetailType::Email, u"ines.okoro@example.com"_s, true);
        row(email, DetailType::Email, u"o'brien+tag@mail.example.co.uk"_s, true);
        row(email, DetailType::Email, u"jos\u00e9@b\u00fccher.example"_s, true);
        row(email, DetailType::Email, u"ines@example.com.invalid"_s, true);
        for (const QString &bad :
             {u""_s, u"ines"_s, u"@example.com"_s, u"ines@"_s, u"ines@example"_s,
              u"ines@.example.com"_s, u"ines@example.com."_s, u"ines@example..com"_s,
              u"a@b@example.com"_s, u"ines okoro@example.com"_s, u" ines@example.com"_s,
              u"ines@example.com\n"_s, u"<ines@example.com>"_s, u"ines@example.com;"_s,
              u"ines@example.com,"_s, u"\u200bines@example.com"_s, u"mailto:ines@example.com"_s})
            row(email, DetailType::Email, bad, false);

        const char *url = "CSM API 3, URL [I]";
        row(url, DetailType::Url, u"https://example.com"_s, true);
        row(url, DetailType::Url, u"http://example.com:8080/a?b=c#d"_s, true);
        row(url, DetailType::Url, u"HTTPS://EXAMPLE.COM"_s, true);
        row(url, DetailType::Url, u"https://b\u00fccher.example/\u00fcbersicht"_s, true);
        for (const QString &bad : {u""_s, u"example.com"_s, u"www.example.com"_s, u"https://"_s,
                                   u"://example.com"_s, u"https:///a"_s, u"mailto:a@example.com"_s,
                                   u"https://example.com/a b"_s, u" https://example.com"_s})
            row(url, DetailType::Url, bad, false);

        const char *date = "CSM API 3, DATE [D]";
        row(date, DetailType::Date, u"2000-12-08"_s, true);
        row(date, DetailType::Date, u"2024-02-29"_s, true);
        for (const QString &bad : {u""_s, u"2023-02-29"_s, u"1900-02-29"_s, u"2023-13-01"_s,
                                   u"2023-00-10"_s, u"2023-01-00"_s, u"08.12.2000"_s,
                                   u"12/08/2000"_s, u"2000-12-8"_s, u"2000-12-08T00:00:00.000Z"_s,
                                   u"2000-12-08 00:00:00"_s, u"0000-01-01"_s, u"20001208"_s})
            row(date, DetailType::Date, bad, false);

        const char *number = "CSM API 3, NUMBER [I]";
        for (const QString &good : {u"0"_s, u"-5"_s, u"10000000"_s, u"1.50"_s, u"-0.25"_s})
            row(number, DetailType::Number, good, true);
        for (const QString &bad : {u""_s, u"-"_s, u"+5"_s, u"1,000"_s, u"1.0E7"_s, u"1."_s, u".5"_s,
                                   u"1.2.3"_s, u"--1"_s, u"ten"_s, u"1 000"_s, u"\u0661"_s})
            row(number, DetailType::Number, bad, false);

        const char *boolean = "CSM API 3, BOOLEAN [I]";
        row(boolean, DetailType::Boolean, u"true"_s, true);
        row(boolean, DetailType::Boolean, u"false"_s, true);
        for (const QString &bad : {u""_s, u"TRUE"_s, u"1"_s, u"0"_s, u"yes"_s})
            row(boolean, DetailType::Boolean, bad, false);

        const char *phone = "CSM API 3, PHONE [O]";
        row(phone, DetailType::Phone, u"+441632960017"_s, true);
        row(phone, DetailType::Phone, u"+123456789012345"_s, true);
        for (const QString &bad :
             {u""_s, u"+"_s, u"+1"_s, u"01632960017"_s, u"441632960017"_s, u"+44 1632 960017"_s,
              u"+1234567890123456"_s, u"+0441632960017"_s, u"+44163296001x"_s})
            row(phone, DetailType::Phone, bad, false);
    }
    void values()
    {
        QFETCH(DetailType, type);
        QFETCH(QString, value);
        QFETCH(bool, taken);
        QCOMPARE(site::accepts(type, value), taken);
        QCOMPARE(site::checkValue({u"Field"_s, type}, {value}).has_value(), !taken);
    }

    void refusals_data()
    {
        QTest::addColumn<DetailField>("field");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");

        const QStringList options{u"Gold"_s, u"Silver"_s, u"Acme, Inc."_s};
        const DetailField select{u"Tier"_s, DetailType::Select, options};
        const DetailField multi{u"Tiers"_s, DetailType::MultiSelect, options};
        const auto refused = [](const char *name, const DetailField &field,
                                const QStringList &values, const QString &code,
                                const QStringList &arguments) {
            QTest::newRow(name) << field << values << code << arguments;
        };
        const auto taken = [](const char *name, const DetailField &field,
                              const QStringList &values) {
            QTest::newRow(name) << field << values << QString() << QStringList();
        };
        refused("EMAIL [D]", {u"F"_s, DetailType::Email}, {u"x"_s}, u"value.noEmail"_s, {u"x"_s});
        refused("URL [I]", {u"F"_s, DetailType::Url}, {u"x"_s}, u"value.noUrl"_s, {u"x"_s});
        refused("DATE [D]", {u"F"_s, DetailType::Date}, {u"x"_s}, u"value.noDate"_s, {u"x"_s});
        refused("NUMBER [I]", {u"F"_s, DetailType::Number}, {u"x"_s}, u"value.noNumber"_s,
                {u"x"_s});
        refused("BOOLEAN [I]", {u"F"_s, DetailType::Boolean}, {u"x"_s}, u"value.noBoolean"_s,
                {u"x"_s});
        refused("PHONE [O]", {u"F"_s, DetailType::Phone}, {u"x"_s}, u"value.noPhone"_s, {u"x"_s});
        refused("TEXT: one value", {u"F"_s}, {u"a"_s, u"b"_s}, u"value.severalValues"_s,
                {u"a; b"_s, u"F"_s});

        taken("SELECT: an option", select, {u"Gold"_s});
        taken("SELECT: an option with a comma", select, {u"Acme, Inc."_s});
        refused("SELECT: unknown option", select, {u"Bronze"_s}, u"value.unknownOption"_s,
                {u"Bronze"_s, u"Tier"_s});
        refused("SELECT: exact case [I]", select, {u"gold"_s}, u"value.unknownOption"_s,
                {u"gold"_s, u"Tier"_s});
        refused("SELECT: one option [I]", select, {u"Gold"_s, u"Silver"_s},
                u"value.severalValues"_s, {u"Gold; Silver"_s, u"Tier"_s});
        taken("MULTISELECT: any number of options", multi, {u"Silver"_s, u"Gold"_s});
        taken("no value", select, {});
        refused("MULTISELECT: one unknown", multi, {u"Gold"_s, u"Lead"_s}, u"value.unknownOption"_s,
                {u"Lead"_s, u"Tiers"_s});
    }
    void refusals()
    {
        QFETCH(DetailField, field);
        QFETCH(QStringList, values);
        QFETCH(QString, code);
        QFETCH(QStringList, arguments);
        const auto problem = site::checkValue(field, values);
        QCOMPARE(problem.has_value(), !code.isEmpty());
        if (!problem)
            return;
        QCOMPARE(problem->message.code, code);
        QCOMPARE(problem->message.arguments, arguments);
        QCOMPARE(problem->severity, Problem::Severity::Warning);
        QCOMPARE(problem->field, field.name);
    }

    void profiles_data()
    {
        QTest::addColumn<model::Profile>("profile");
        QTest::addColumn<QStringList>("expected");

        const model::Profile ines{Kind::Customer, u"ines@example.com"_s, u"Ines Okoro"_s, {}, {}};
        const auto changed = [&ines](auto &&change) {
            model::Profile profile = ines;
            change(profile);
            return profile;
        };
        using P = model::Profile;
        QTest::newRow("nothing wrong") << ines << QStringList{};
        QTest::newRow("CSM API 6: no email [D]")
            << changed([](P &p) { p.email = u" "_s; }) << QStringList{u"record.noEmail"_s};
        QTest::newRow("CSM API 6: bad email [D]")
            << changed([](P &p) { p.email = u"ines"_s; }) << QStringList{u"record.badEmail"_s};
        QTest::newRow("no name") << changed([](P &p) { p.name.clear(); })
                                 << QStringList{u"record.noName"_s};
        QTest::newRow("CSM API 3: names without case [D]") << changed([](P &p) {
            p.details = {{u" REGION "_s, {u"EMEA"_s}}};
        }) << QStringList{};
        QTest::newRow("CSM API 3: unknown field [D]") << changed([](P &p) {
            p.details = {{u"Shoe size"_s, {u"42"_s}}};
        }) << QStringList{u"record.unknownField"_s};
        QTest::newRow("CSM API 3: writing creates no option [D]") << changed([](P &p) {
            p.details = {{u"Type"_s, {u"Customer - Direct"_s}}};
        }) << QStringList{u"value.unknownOption"_s};
        QTest::newRow("several")
            << P{Kind::Customer, {}, {}, {{u"Type"_s, {u"x"_s}}, {u"No"_s, {u"y"_s}}}, {}}
            << QStringList{u"record.noEmail"_s, u"record.noName"_s, u"value.unknownOption"_s,
                           u"record.unknownField"_s};
        QTest::newRow("organization without a name")
            << P{Kind::Organization, {}, u" "_s, {}, {}} << QStringList{u"record.noName"_s};
        QTest::newRow("organizations need no email")
            << P{Kind::Organization, {}, u"Marlow"_s, {}, {}} << QStringList{};
    }
    void profiles()
    {
        QFETCH(model::Profile, profile);
        QFETCH(QStringList, expected);
        const QList<Problem> problems =
            site::checkProfile(site::defaultFields(Kind::Customer), profile);
        QCOMPARE(codes(problems), expected);
        for (const Problem &problem : problems) {
            const bool isValue = problem.message.code.startsWith("value."_L1);
            QCOMPARE(problem.severity,
                     isValue ? Problem::Severity::Warning : Problem::Severity::Error);
        }
    }

    void definitions_data()
    {
        QTest::addColumn<QList<DetailField>>("fields");
        QTest::addColumn<QList<DetailField>>("present");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("isError");

        QList<DetailField> withDefaults = numbered(44);
        withDefaults.append(site::defaultFields(Kind::Customer));
        QStringList options;
        for (int i = 0; i < 2000; ++i)
            options.append(QString::number(i));
        const DetailField full{u"Full"_s, DetailType::Select, options};
        const DetailField over{u"Over"_s, DetailType::MultiSelect, options + QStringList{u"x"_s}};
        const QStringList none;

        QTest::newRow("new names")
            << numbered(2) << QList<DetailField>{{u"Region"_s}} << none << true;
        QTest::newRow("CSM API 4.2: names trimmed, without case [D]")
            << QList<DetailField>{{u" region "_s}} << QList<DetailField>{{u"Region"_s}}
            << QStringList{u"fields.clash"_s} << true;
        QTest::newRow("CSM API 4.2: within the request [D]")
            << QList<DetailField>{{u"Tier"_s}, {u"TIER"_s}} << QList<DetailField>{}
            << QStringList{u"fields.clash"_s} << true;
        QTest::newRow("no name") << QList<DetailField>{{u"  "_s}} << QList<DetailField>{}
                                 << QStringList{u"fields.noName"_s} << true;
        QTest::newRow("CSM API 3: 2,000 options [D]")
            << QList<DetailField>{full} << QList<DetailField>{} << none << true;
        QTest::newRow("CSM API 3: 2,001 options [D]")
            << QList<DetailField>{over} << QList<DetailField>{}
            << QStringList{u"fields.tooManyOptions"_s} << true;
        QTest::newRow("CSM API 3: 50 fields a kind [D]")
            << QList<DetailField>{{u"Tier"_s}} << numbered(49) << none << true;
        QTest::newRow("CSM API 3: 51 fields [D]") << QList<DetailField>{{u"Tier"_s}} << numbered(50)
                                                  << QStringList{u"fields.tooMany"_s} << true;
        QTest::newRow("CSM API 3: 51 with the predefined ones, not documented")
            << QList<DetailField>{{u"Tier"_s}} << withDefaults << QStringList{u"fields.tooMany"_s}
            << false;
        QTest::newRow("nothing to create at a full site")
            << QList<DetailField>{} << numbered(60) << none << true;
    }
    void definitions()
    {
        QFETCH(QList<DetailField>, fields);
        QFETCH(QList<DetailField>, present);
        QFETCH(QStringList, expected);
        QFETCH(bool, isError);
        const QList<Problem> problems = site::checkDefinitions(fields, present, {});
        QCOMPARE(codes(problems), expected);
        for (const Problem &problem : problems)
            QCOMPARE(problem.severity == Problem::Severity::Error, isError);
    }

    void aSiteMayAllowLess()
    {
        site::Limits limits;
        limits.fieldsPerKind = 1;
        limits.optionsPerField = 1;
        const DetailField tier{u"Tier"_s, DetailType::Select, {u"a"_s, u"b"_s}};
        const QList<Problem> problems = site::checkDefinitions({tier}, {{u"Notes"_s}}, limits);
        QCOMPARE(codes(problems), QStringList({u"fields.tooManyOptions"_s, u"fields.tooMany"_s}));
        QCOMPARE(problems.at(0).message.arguments, QStringList({u"1"_s, u"Tier"_s}));
        QCOMPARE(problems.at(1).message.arguments, QStringList{u"1"_s});
    }

    // CSM API, predefined fields.
    void theDefaultFields()
    {
        const auto names = [](Kind kind) {
            QStringList result;
            for (const DetailField &field : site::defaultFields(kind))
                result.append(field.name + u' ' + model::toString(field.type));
            return result;
        };
        QCOMPARE(names(Kind::Customer),
                 QStringList({u"Phone TEXT"_s, u"External ID TEXT"_s, u"Type MULTISELECT"_s,
                              u"Title TEXT"_s, u"Region TEXT"_s, u"Preferred language TEXT"_s}));
        QCOMPARE(
            names(Kind::Organization),
            QStringList({u"Type MULTISELECT"_s, u"Industry TEXT"_s, u"External ID TEXT"_s,
                         u"Website URL"_s, u"Address TEXT"_s, u"Customer Segment MULTISELECT"_s}));
        QCOMPARE(model::findField(site::defaultFields(Kind::Customer), u"Type"_s)->options,
                 QStringList({u"Customer"_s, u"Prospect"_s, u"Partner"_s, u"Supplier/Vendor"_s,
                              u"Other"_s}));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
