#include "mapping/mapper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Mapped;
using mapping::Mapper;
using mapping::OnBlank;
using mapping::TextStep;
using model::DetailType;
using model::Kind;
using model::ValueOrigin;
using enum mapping::TextStep::What;

namespace {

const QString noCell = u"<none>"_s; // the table has no such column

/// What \a rule makes of a record with these cells A and B.
Mapped mapped(const FieldRule &rule, const QString &a, const QString &b = {},
              const mapping::Corrections &corrections = {}, const QString &emailInstead = {})
{
    mapping::Mapping mapping;
    mapping.email.sources = {u"Email"_s};
    mapping.name.sources = {u"Name"_s};
    mapping.details = {rule};
    QStringList header{u"Email"_s, u"Name"_s};
    QStringList cells{emailInstead.isEmpty() ? u"ines@example.com"_s : QString(), u"Ines"_s};
    for (const auto &[name, cell] : {std::pair(u"A"_s, a), std::pair(u"B"_s, b)}) {
        if (cell != noCell) {
            header.append(name);
            cells.append(cell);
        }
    }
    model::Record record;
    for (const QString &cell : std::as_const(cells)) {
        record.append(cell.toUtf8());
        record.endCell();
    }
    return Mapper(Kind::Customer, mapping, header, {}).map(record, corrections, emailInstead);
}

/// A rule for field F with sources A and B, changed.
FieldRule rule(const std::function<void(FieldRule &)> &change, DetailType type = DetailType::Text)
{
    FieldRule result{u"F"_s, type};
    result.sources = {u"A"_s, u"B"_s};
    change(result);
    return result;
}

FieldRule filled(const QString &pattern, const std::function<void(FieldRule &)> &change = {},
                 DetailType type = DetailType::Text)
{
    return rule(
        [&](FieldRule &result) {
            result.combine = FieldRule::Combine::Template;
            result.pattern = pattern;
            if (change)
                change(result);
        },
        type);
}

QString word(ValueOrigin origin)
{
    static const QStringList words{u"source"_s, u"default"_s, u"fixed"_s, u"translation"_s,
                                   u"correction"_s};
    return words.at(int(origin));
}

} // namespace

/// The way of a value from its sources to its target: translated, combined, stepped, converted; and
/// what is said of where it comes from.
class MapperWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void blanks_data();
    void blanks();
    void blanksAsUsual();
    void refusedIsNotBlank();
    void defaultsForWhatIsRefused();
    void originsOfTheAccount();
    void addressesInstead_data();
    void addressesInstead();
};

void MapperWayTest::values_data()
{
    QTest::addColumn<FieldRule>("rule");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("origin");
    const auto add = [](const char *name, const FieldRule &rule, const QString &a, const QString &b,
                        const QStringList &values, const char *origin) {
        QTest::newRow(name) << rule << a << b << values << QString::fromLatin1(origin);
    };
    const QStringList none;

    // Templates.
    const FieldRule both = filled(u"{A} {B}"_s);
    add("template", both, u" Ines "_s, u"Okoro"_s, {u"Ines Okoro"_s}, "source");
    add("half of it", both, u""_s, u"Okoro"_s, {u"Okoro"_s}, "source");
    add("null id", both, u"000000000000000AAA"_s, u"Okoro"_s, {u"Okoro"_s}, "source");
    add("nothing of it", filled(u"Mr {A} {B}"_s), u" "_s, u""_s, none, "source");
    add("column is not there", both, noCell, u"Okoro"_s, {u"Okoro"_s}, "source");
    add("columns without case", filled(u"{ b }{a}"_s), u"1"_s, u"2"_s, {u"21"_s}, "source");
    add("default of it", filled(u"x{A}"_s, [](FieldRule &r) { r.defaultValue = u"d"_s; }), u""_s,
        u"b"_s, {u"d"_s}, "default");
    add("no template", filled(u"{A"_s), u"1"_s, u"2"_s, none, "source");
    add("no template but a default", filled(u"{A"_s, [](FieldRule &r) { r.defaultValue = u"d"_s; }),
        u"1"_s, u"2"_s, {u"d"_s}, "default");
    add("template to another type", filled(u"{A}-{B}-01"_s, {}, DetailType::Date), u"2020"_s,
        u"02"_s, {u"2020-02-01"_s}, "source");
    add("template of several values", filled(u"{A};{B}"_s, {}, DetailType::MultiSelect), u"x;y"_s,
        u"x"_s, {u"x"_s, u"y"_s}, "source");
    add("translated in a template",
        filled(u"{A}/{B}"_s,
               [](FieldRule &r) {
                   r.translations = {{u"1"_s, u"one"_s}};
               }),
        u"1"_s, u"2"_s, {u"one/2"_s}, "translation");
    add("translated to nothing in brackets",
        filled(u"{A}[ ({B})]"_s,
               [](FieldRule &r) {
                   r.translations = {{u"-"_s, {}}};
               }),
        u"1"_s, u"-"_s, {u"1"_s}, "translation");
    add("all translated to nothing",
        filled(u"{A}{B}"_s,
               [](FieldRule &r) {
                   r.translations = {{u"-"_s, {}}};
                   r.defaultValue = u"d"_s;
               }),
        u"-"_s, u""_s, none, "source");

    // All others.
    const auto others = [](FieldRule &r) {
        r.translations = {{u"Hot"_s, u"High"_s}, {u"Same"_s, u"Same"_s}, {u"Gone"_s, {}}};
        r.otherwise = u"Low"_s;
    };
    const FieldRule otherwise = rule(others, DetailType::Select);
    add("known", otherwise, u"Hot"_s, u""_s, {u"High"_s}, "translation");
    add("known, blanks around", otherwise, u" Hot "_s, u""_s, {u"High"_s}, "translation");
    add("stays the same", otherwise, u"Same"_s, u""_s, {u"Same"_s}, "source");
    add("other", otherwise, u"Cold"_s, u""_s, {u"Low"_s}, "translation");
    add("other that is it", otherwise, u"Low"_s, u""_s, {u"Low"_s}, "source");
    add("gone", otherwise, u"Gone"_s, u""_s, none, "source");
    add("blank is no other", otherwise, u" "_s, u""_s, none, "source");
    add("others of several", rule(others, DetailType::MultiSelect), u"Hot;;Cold;Gone;Warm"_s, u""_s,
        {u"High"_s, u"Low"_s}, "translation");
    add("others become nothing", rule([](FieldRule &r) { r.otherwise = QString(); }), u"x"_s,
        u"y"_s, none, "source");
    add("others without translations", rule([](FieldRule &r) { r.otherwise = u"o"_s; }), u"x"_s,
        u""_s, {u"o"_s}, "translation");
    add("others joined", rule([&](FieldRule &r) {
            others(r);
            r.combine = FieldRule::Combine::Join;
        }),
        u"Hot"_s, u"Cold"_s, {u"High Low"_s}, "translation");

    // Steps.
    const auto steps = [](const QList<TextStep> &all) {
        return [all](FieldRule &r) { r.steps = all; };
    };
    add("a step", rule(steps({{UpperCase}})), u" ab "_s, u""_s, {u"AB"_s}, "source");
    add("steps in order", rule(steps({{Before, u"-"_s}, {LowerCase}})), u"AB - CD"_s, u""_s,
        {u"ab"_s}, "source");
    add("behind translating", rule([](FieldRule &r) {
            r.translations = {{u"x"_s, u"why"_s}};
            r.steps = {{UpperCase}};
        }),
        u"x"_s, u""_s, {u"WHY"_s}, "translation");
    add("behind combining", filled(u"{A}{B}"_s, steps({{First, {}, {}, 3}})), u"ab"_s, u"cd"_s,
        {u"abc"_s}, "source");
    add("before converting", rule(steps({{After, u": "_s}}), DetailType::Number), u"Points: 007"_s,
        u""_s, {u"7"_s}, "source");
    add("of each part", rule(steps({{Before, u" ("_s}}), DetailType::MultiSelect),
        u"Gas (new);Oil (old)"_s, u""_s, {u"Gas"_s, u"Oil"_s}, "source");
    add("HTML", rule(steps({{HtmlToText}})), u"<p>A &amp; B</p><p>C</p>"_s, u""_s, {u"A & B\nC"_s},
        "source");
    add("nothing is left", rule(steps({{OnlyDigits}})), u"n/a"_s, u"7"_s, none, "source");
    add("nothing is left but the default", rule([](FieldRule &r) {
            r.steps = {{OnlyDigits}};
            r.defaultValue = u"d"_s;
        }),
        u"n/a"_s, u""_s, {u"d"_s}, "default");
    add("not for defaults", rule([](FieldRule &r) {
            r.steps = {{UpperCase}};
            r.defaultValue = u"d"_s;
        }),
        u""_s, u""_s, {u"d"_s}, "default");
    add("not for fixed values", rule([](FieldRule &r) {
            r.steps = {{UpperCase}};
            r.fixedValue = u"f"_s;
        }),
        u"x"_s, u""_s, {u"f"_s}, "fixed");
}

void MapperWayTest::values()
{
    QFETCH(const FieldRule, rule);
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const QStringList, values);
    QFETCH(const QString, origin);
    const Mapped result = mapped(rule, a, b);
    QCOMPARE(result.problems, QList<model::Problem>{});
    QCOMPARE(result.profile.details.isEmpty() ? QStringList() : result.profile.details[0].values,
             values);
    QCOMPARE(word(result.origins.value(u"F"_s)), origin);
    QCOMPARE(result.origins.contains(u"F"_s), origin != u"source"_s);
}

void MapperWayTest::blanks_data()
{
    QTest::addColumn<FieldRule>("rule"); // that clears
    QTest::addColumn<QString>("a");
    QTest::addColumn<mapping::Corrections>("corrections");
    QTest::addColumn<bool>("cleared");
    const auto add = [](const char *name, const std::function<void(FieldRule &)> &change,
                        const QString &a, bool cleared,
                        const mapping::Corrections &corrections = {}) {
        FieldRule clearing = rule(change);
        clearing.onBlank = OnBlank::Clear;
        QTest::newRow(name) << clearing << a << corrections << cleared;
    };
    const auto asItIs = [](FieldRule &) {};
    const auto defaulted = [](FieldRule &r) { r.defaultValue = u"d"_s; };
    add("value", asItIs, u"x"_s, false);
    add("blank", asItIs, u" "_s, true);
    add("null id", asItIs, u"000000000000000"_s, true);
    add("default", defaulted, u""_s, false);
    add("no column", asItIs, noCell, false);
    add(
        "no column of a template", [](FieldRule &r) { r = filled(u"{A}{B}"_s); }, noCell, false);
    add(
        "template", [](FieldRule &r) { r = filled(u"{A}{C}"_s); }, u""_s, true);
    add(
        "no template", [](FieldRule &r) { r = filled(u"{A"_s); }, u"x"_s, false);
    add(
        "no source", [](FieldRule &r) { r.sources.clear(); }, u""_s, false);
    add(
        "translated to nothing",
        [](FieldRule &r) {
            r.translations = {{u"-"_s, {}}};
        },
        u"-"_s, true);
    add(
        "nothing is left", [](FieldRule &r) { r.steps = {{OnlyDigits}}; }, u"-"_s, true);
    add(
        "fixed to nothing", [](FieldRule &r) { r.fixedValue = QString(); }, u"x"_s, true);
    add(
        "fixed without a source",
        [](FieldRule &r) {
            r.sources.clear();
            r.fixedValue = u" "_s;
        },
        noCell, true);
    add("corrected to nothing", asItIs, u"x"_s, true, {{u"F"_s, {}}});
    add("corrected to nothing without a column", asItIs, noCell, true, {{u"f"_s, {}}});
    add("corrected to something", asItIs, u""_s, false, {{u"F"_s, u"y"_s}});
}

void MapperWayTest::blanks()
{
    QFETCH(FieldRule, rule);
    QFETCH(const QString, a);
    QFETCH(const mapping::Corrections, corrections);
    QFETCH(const bool, cleared);
    const QString b = a == noCell ? noCell : QString();
    const Mapped result = mapped(rule, a, b, corrections);
    QCOMPARE(result.profile.cleared, cleared ? QStringList{u"F"_s} : QStringList());
    QVERIFY(result.problems.isEmpty());
    for (const OnBlank other : {OnBlank::Keep, OnBlank::AsUsual}) { // which a Mapper is not told
        rule.onBlank = other;
        QVERIFY(mapped(rule, a, b, corrections).profile.cleared.isEmpty());
    }
}

void MapperWayTest::blanksAsUsual()
{
    mapping::Mapping mapping;
    for (const OnBlank each : {OnBlank::AsUsual, OnBlank::Keep, OnBlank::Clear}) {
        FieldRule one{u"F%1"_s.arg(int(each))};
        one.onBlank = each;
        mapping.details.append(one);
    }
    const auto decided = [&mapping](bool clears) {
        QList<OnBlank> all;
        for (const FieldRule &one : mapping::withBlanksDecided(mapping, clears).details)
            all.append(one.onBlank);
        return all;
    };
    QCOMPARE(decided(true), (QList{OnBlank::Clear, OnBlank::Keep, OnBlank::Clear}));
    QCOMPARE(decided(false), (QList{OnBlank::Keep, OnBlank::Keep, OnBlank::Clear}));
}

/// A value that is no date must not take away the date that the site has.
void MapperWayTest::refusedIsNotBlank()
{
    FieldRule date = rule([](FieldRule &r) { r.onBlank = OnBlank::Clear; }, DetailType::Date);
    for (const auto choice : {mapping::OnBadValue::LeaveValueOut, mapping::OnBadValue::UseDefault,
                              mapping::OnBadValue::LeaveRecordOut}) {
        date.onBadValue = choice;
        const Mapped result = mapped(date, u"soon"_s);
        QVERIFY(result.profile.cleared.isEmpty());
        QVERIFY(result.profile.details.isEmpty());
        QCOMPARE(result.problems.size(), 1);
    }
}

void MapperWayTest::defaultsForWhatIsRefused()
{
    const FieldRule date = rule(
        [](FieldRule &r) {
            r.defaultValue = u"2020-01-01"_s;
            r.onBadValue = mapping::OnBadValue::UseDefault;
        },
        DetailType::Date);
    const Mapped result = mapped(date, u"soon"_s);
    QCOMPARE(result.profile.details[0].values, QStringList{u"2020-01-01"_s});
    QCOMPARE(result.origins, (model::ValueOrigins{{u"F"_s, ValueOrigin::Default}}));
}

void MapperWayTest::originsOfTheAccount()
{
    mapping::Mapping mapping;
    mapping.email.defaultValue = u"desk@example.com"_s;
    mapping.name.fixedValue = u"Desk"_s;
    model::Record record;
    const Mapper mapper(Kind::Customer, mapping, {u"A"_s}, {});
    QCOMPARE(mapper.map(record).origins,
             (model::ValueOrigins{{u"email"_s, ValueOrigin::Default},
                                  {u"displayName"_s, ValueOrigin::Fixed}}));
    const Mapped corrected = mapper.map(record, {{u"email"_s, u"x@example.com"_s}});
    QCOMPARE(corrected.origins.value(u"email"_s), ValueOrigin::Correction);
}

void MapperWayTest::addressesInstead_data()
{
    QTest::addColumn<QString>("instead");
    QTest::addColumn<mapping::Corrections>("corrections");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("leftOut");
    const auto add = [](const char *name, const QString &instead,
                        const mapping::Corrections &corrections, const QString &email,
                        const QString &problem, const QString &leftOut) {
        QTest::newRow(name) << instead << corrections << email << problem << leftOut;
    };
    add("address", u"7@customers.example.com"_s, {}, u"7@customers.example.com"_s, {}, {});
    add("no address", u"Ada Lu@customers.example.com"_s, {}, u"Ada Lu@customers.example.com"_s,
        u"record.badEmail"_s, {});
    add("corrected", u"7@customers.example.com"_s, {{u"email"_s, u"ada@example.com"_s}},
        u"ada@example.com"_s, {}, {});
    add("corrected to none", u"7@customers.example.com"_s, {{u"email"_s, {}}}, {}, {},
        u"leftOut.noEmail"_s);
}

void MapperWayTest::addressesInstead()
{
    QFETCH(const QString, instead);
    QFETCH(const mapping::Corrections, corrections);
    QFETCH(const QString, email);
    QFETCH(const QString, problem);
    QFETCH(const QString, leftOut);
    const Mapped result = mapped(rule([](FieldRule &) {}), u"x"_s, {}, corrections, instead);
    QCOMPARE(result.profile.email, email);
    QCOMPARE(result.problems.isEmpty() ? QString() : result.problems[0].message.code, problem);
    QCOMPARE(result.leftOut ? result.leftOut->code : QString(), leftOut);
    if (corrections.isEmpty() && problem.isEmpty())
        QCOMPARE(result.origins.value(u"email"_s), ValueOrigin::Default);
}

QTEST_GUILESS_MAIN(MapperWayTest)
#include "tst_mapperway.moc"
