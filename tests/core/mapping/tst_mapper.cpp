#include "mapping/mapper.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Mapped;
using mapping::Mapper;
using mapping::Mapping;
using mapping::OnBadValue;
using model::DetailType;
using model::Kind;
using model::Problem;
using Severity = model::Problem::Severity;

static model::Record record(const QStringList &cells)
{
    model::Record result;
    for (const QString &cell : cells) {
        result.append(cell.toUtf8());
        result.endCell();
    }
    return result;
}

static FieldRule from(const QString &target, const QStringList &sources,
                      DetailType type = DetailType::Text)
{
    FieldRule rule{target, type};
    rule.sources = sources;
    return rule;
}

/// A mapping of customers whose email and name come from columns of these names, and one detail.
static Mapping with(const FieldRule &detail)
{
    Mapping result;
    result.email.sources = {u"Email"_s};
    result.name.sources = {u"Name"_s};
    result.details = {detail};
    return result;
}

/// What \a detail makes of a record with these two cells A and B.
static Mapped mapped(const FieldRule &detail, const QString &a, const QString &b = {},
                     const QString &country = {})
{
    const Mapper mapper(Kind::Customer, with(detail), {u"Email"_s, u"Name"_s, u"A"_s, u"B"_s},
                        {country});
    return mapper.map(record({u"ines@example.com"_s, u"Ines Okoro"_s, a, b}));
}

static FieldRule changed(FieldRule rule, const std::function<void(FieldRule &)> &change)
{
    change(rule);
    return rule;
}

class MapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aContactBecomesACustomer()
    {
        Mapping mapping;
        mapping.email.sources = {u"Email"_s};
        mapping.name.sources = {u"FirstName"_s, u"LastName"_s};
        mapping.name.combine = FieldRule::Combine::Join;
        mapping.details = {from(u"External ID"_s, {u"Id"_s}), from(u"Title"_s, {u"Title"_s}),
                           from(u"Birthday"_s, {u"Birthdate"_s}, DetailType::Date)};
        const QStringList header{u"Id"_s,    u"FirstName"_s, u"LastName"_s,
                                 u"Email"_s, u"Title"_s,     u"Birthdate"_s};
        const Mapped result = Mapper(Kind::Customer, mapping, header, {})
                                  .map(record({u"003RO0000035WQgYAM"_s, u"Ines"_s, u"Okoro"_s,
                                               u"ines.okoro@example.com"_s, u"Harbour master"_s,
                                               u"1981-03-29 00:00:00"_s}));
        const model::Profile expected{Kind::Customer,
                                      u"ines.okoro@example.com"_s,
                                      u"Ines Okoro"_s,
                                      {{u"External ID"_s, {u"003RO0000035WQgYAM"_s}},
                                       {u"Title"_s, {u"Harbour master"_s}},
                                       {u"Birthday"_s, {u"1981-03-29"_s}}},
                                      {}};
        QCOMPARE(result.profile, expected);
        QCOMPARE(result.problems, QList<Problem>{});
        QVERIFY(!result.leftOut);
    }

    void anAccountBecomesAnOrganization()
    {
        Mapping mapping;
        mapping.name = from(u"name"_s, {u"Name"_s});
        mapping.email.sources = {u"Name"_s}; // organizations have none
        mapping.details = {from(u"Industry"_s, {u"Industry"_s})};
        const Mapped result = Mapper(Kind::Organization, mapping, {u"Name"_s, u"Industry"_s}, {})
                                  .map(record({u" Marlow Ferries Ltd "_s, u"Transport"_s}));
        const model::Profile expected{Kind::Organization,
                                      {},
                                      u"Marlow Ferries Ltd"_s,
                                      {{u"Industry"_s, {u"Transport"_s}}},
                                      {}};
        QCOMPARE(result.profile, expected);
        QVERIFY(!result.leftOut);
    }

    void values_data()
    {
        QTest::addColumn<FieldRule>("rule");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QStringList>("values");

        const FieldRule one = from(u"F"_s, {u"A"_s});
        const FieldRule two = from(u"F"_s, {u"A"_s, u"B"_s});
        const FieldRule multi = from(u"F"_s, {u"A"_s}, DetailType::MultiSelect);
        const QStringList none;
        const auto joined = [&two](const QString &separator) {
            return changed(two, [&](FieldRule &rule) {
                rule.combine = FieldRule::Combine::Join;
                rule.separator = separator;
            });
        };
        const auto translating = [](const FieldRule &rule, const QMap<QString, QString> &words) {
            return changed(rule, [&](FieldRule &each) { each.translations = words; });
        };
        const auto defaulting = [](const FieldRule &rule, const QString &value) {
            return changed(rule, [&](FieldRule &each) { each.defaultValue = value; });
        };
        const auto fixed = [](const FieldRule &rule, const QString &value) {
            return changed(rule, [&](FieldRule &each) { each.fixedValue = value; });
        };

        QTest::newRow("source") << one << u"x"_s << u""_s << QStringList{u"x"_s};
        QTest::newRow("blank is left out") << one << u""_s << u"y"_s << none;
        QTest::newRow("blanks are blank") << one << u" \t\n"_s << u""_s << none;
        QTest::newRow("no source at all") << FieldRule{u"F"_s} << u"x"_s << u"y"_s << none;
        QTest::newRow("a source that is not there")
            << from(u"F"_s, {u"C"_s}) << u"x"_s << u"y"_s << none;
        QTest::newRow("names without case")
            << from(u"F"_s, {u" a "_s}) << u"x"_s << u""_s << QStringList{u"x"_s};
        QTest::newRow("ends trimmed, middle kept")
            << one << u" 4 Quay\r\nMarlow "_s << u""_s << QStringList{u"4 Quay\r\nMarlow"_s};
        QTest::newRow("null id of the weekly export")
            << one << u"000000000000000AAA"_s << u""_s << none;
        QTest::newRow("null id, short") << one << u"000000000000000"_s << u""_s << none;
        QTest::newRow("zeros of another length stay")
            << one << u"0000"_s << u""_s << QStringList{u"0000"_s};

        QTest::newRow("first: both") << two << u"x"_s << u"y"_s << QStringList{u"x"_s};
        QTest::newRow("first: the second") << two << u" "_s << u"y"_s << QStringList{u"y"_s};
        QTest::newRow("first: a null id is nothing")
            << two << u"000000000000000AAA"_s << u"001000000000001AAA"_s
            << QStringList{u"001000000000001AAA"_s};
        QTest::newRow("first: neither") << two << u""_s << u""_s << none;
        QTest::newRow("join") << joined(u" "_s) << u"x "_s << u" y"_s << QStringList{u"x y"_s};
        QTest::newRow("join: only one")
            << joined(u", "_s) << u""_s << u"y"_s << QStringList{u"y"_s};
        QTest::newRow("join: with a separator")
            << joined(u", "_s) << u"x"_s << u"y"_s << QStringList{u"x, y"_s};
        QTest::newRow("join: into lines")
            << joined(u"\n"_s) << u"x"_s << u"y"_s << QStringList{u"x\ny"_s};
        QTest::newRow("join: neither") << joined(u", "_s) << u""_s << u""_s << none;

        QTest::newRow("default not needed")
            << defaulting(one, u"d"_s) << u"x"_s << u""_s << QStringList{u"x"_s};
        QTest::newRow("default used")
            << defaulting(one, u" d "_s) << u" "_s << u""_s << QStringList{u"d"_s};
        QTest::newRow("default after two sources")
            << defaulting(two, u"d"_s) << u""_s << u""_s << QStringList{u"d"_s};
        QTest::newRow("default where there is no source")
            << defaulting(FieldRule{u"F"_s}, u"d"_s) << u"x"_s << u""_s << QStringList{u"d"_s};
        QTest::newRow("blank default is none") << defaulting(one, u" "_s) << u""_s << u""_s << none;
        QTest::newRow("default of several options")
            << defaulting(multi, u"p;q"_s) << u""_s << u""_s << QStringList{u"p"_s, u"q"_s};
        QTest::newRow("separators alone are blank")
            << defaulting(multi, u"p"_s) << u" ; ;"_s << u""_s << QStringList{u"p"_s};

        QTest::newRow("fixed beats source")
            << fixed(one, u"China"_s) << u"x"_s << u""_s << QStringList{u"China"_s};
        QTest::newRow("fixed beats default") << fixed(defaulting(one, u"d"_s), u"China"_s) << u""_s
                                             << u""_s << QStringList{u"China"_s};
        QTest::newRow("fixed at nothing")
            << fixed(defaulting(one, u"d"_s), u""_s) << u"x"_s << u""_s << none;
        QTest::newRow("fixed is not translated")
            << fixed(translating(one, {{u"a"_s, u"z"_s}}), u"a"_s) << u""_s << u""_s
            << QStringList{u"a"_s};
        QTest::newRow("default is not translated")
            << defaulting(translating(one, {{u"d"_s, u"z"_s}}), u"d"_s) << u""_s << u""_s
            << QStringList{u"d"_s};

        QTest::newRow("translated") << translating(one, {{u"DE"_s, u"Germany"_s}}) << u"DE"_s
                                    << u""_s << QStringList{u"Germany"_s};
        QTest::newRow("translated, ends trimmed")
            << translating(one, {{u"DE"_s, u"Germany"_s}}) << u" DE "_s << u""_s
            << QStringList{u"Germany"_s};
        QTest::newRow("translation wants the exact value")
            << translating(one, {{u"DE"_s, u"Germany"_s}}) << u"de"_s << u""_s
            << QStringList{u"de"_s};
        QTest::newRow("no translation stays") << translating(one, {{u"DE"_s, u"Germany"_s}})
                                              << u"FR"_s << u""_s << QStringList{u"FR"_s};
        QTest::newRow("translated once only")
            << translating(one, {{u"a"_s, u"b"_s}, {u"b"_s, u"c"_s}}) << u"a"_s << u""_s
            << QStringList{u"b"_s};
        QTest::newRow("translated to nothing is left out, not defaulted")
            << defaulting(translating(one, {{u"n/a"_s, u""_s}}), u"d"_s) << u"n/a"_s << u""_s
            << none;
        QTest::newRow("each of joined sources")
            << translating(joined(u", "_s), {{u"DE"_s, u"Germany"_s}}) << u"Bonn"_s << u"DE"_s
            << QStringList{u"Bonn, Germany"_s};
        QTest::newRow("parts of a multi-value")
            << translating(multi, {{u"a"_s, u"z"_s}}) << u"a; b;a"_s << u""_s
            << QStringList{u"z"_s, u"b"_s};
        QTest::newRow("parts that become one")
            << translating(multi, {{u"a"_s, u"z"_s}, {u"b"_s, u"z"_s}}) << u"a;b"_s << u""_s
            << QStringList{u"z"_s};
        QTest::newRow("a part to nothing")
            << translating(multi, {{u"a"_s, u""_s}}) << u"a;b"_s << u""_s << QStringList{u"b"_s};
        QTest::newRow("all parts to nothing")
            << defaulting(translating(multi, {{u"a"_s, u""_s}}), u"d"_s) << u"a;a"_s << u""_s
            << none;
        QTest::newRow("a part to two") << translating(multi, {{u"a"_s, u"y;z"_s}}) << u"a"_s
                                       << u""_s << QStringList{u"y"_s, u"z"_s};
        QTest::newRow("of a text the whole, not its parts")
            << translating(one, {{u"a"_s, u"z"_s}}) << u"a;b"_s << u""_s << QStringList{u"a;b"_s};
        QTest::newRow("translated before converted")
            << translating(from(u"F"_s, {u"A"_s}, DetailType::Boolean), {{u"Yes"_s, u"true"_s}})
            << u"Yes"_s << u""_s << QStringList{u"true"_s};
        QTest::newRow("select, translated")
            << translating(from(u"F"_s, {u"A"_s}, DetailType::Select), {{u"A"_s, u"Gold"_s}})
            << u"A"_s << u""_s << QStringList{u"Gold"_s};
        QTest::newRow("number") << from(u"F"_s, {u"A"_s}, DetailType::Number) << u"6.0E7"_s << u""_s
                                << QStringList{u"60000000"_s};
        QTest::newRow("phone kept as text")
            << one << u"(415) 555-0132"_s << u""_s << QStringList{u"(415) 555-0132"_s};
        QTest::newRow("phone as PHONE")
            << from(u"F"_s, {u"A"_s}, DetailType::Phone) << u"(415) 555-0132"_s << u""_s
            << QStringList{u"+14155550132"_s};
    }
    void values()
    {
        QFETCH(FieldRule, rule);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QStringList, values);
        const Mapped result = mapped(rule, a, b, u"US"_s);
        QCOMPARE(result.problems, QList<Problem>{});
        QVERIFY(!result.leftOut);
        const model::DetailValue *detail = model::findDetail(result.profile.details, u"F"_s);
        QCOMPARE(detail ? detail->values : QStringList{}, values);
        // An empty list would say something to a site; nothing is said by leaving the field out.
        QCOMPARE(result.profile.details.size(), values.isEmpty() ? 0 : 1);
    }

    void badValues_data()
    {
        QTest::addColumn<FieldRule>("rule");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<bool>("isLeftOut");

        const FieldRule rule = from(u"Since"_s, {u"A"_s}, DetailType::Date);
        const auto choosing = [&rule](OnBadValue choice, const QString &value = {}) {
            return changed(rule, [&](FieldRule &each) {
                each.onBadValue = choice;
                each.defaultValue = value;
            });
        };
        const auto problem = [](Severity severity, const QString &value) {
            return Problem{severity, {u"value.noDate"_s, {value}}, u"Since"_s, value};
        };
        const QStringList none;
        const QString bad = u"32.12.2025"_s;

        QTest::newRow("leave the value out")
            << choosing(OnBadValue::LeaveValueOut, u"2000-01-01"_s) << bad << none
            << problem(Severity::Warning, bad) << false;
        QTest::newRow("leave the record out") << choosing(OnBadValue::LeaveRecordOut) << bad << none
                                              << problem(Severity::Note, bad) << true;
        QTest::newRow("use the default")
            << choosing(OnBadValue::UseDefault, u"2000-01-01 00:00:00"_s) << bad
            << QStringList{u"2000-01-01"_s} << problem(Severity::Note, bad) << false;
        QTest::newRow("use a default that is not there")
            << choosing(OnBadValue::UseDefault) << bad << none << problem(Severity::Warning, bad)
            << false;
        QTest::newRow("use a default that is bad itself")
            << choosing(OnBadValue::UseDefault, u"soon"_s) << bad << none
            << problem(Severity::Warning, bad) << false;
        QTest::newRow("bad default") << choosing(OnBadValue::LeaveValueOut, u"soon"_s) << u""_s
                                     << none << problem(Severity::Warning, u"soon"_s) << false;
        QTest::newRow("bad default leaves the record out")
            << choosing(OnBadValue::LeaveRecordOut, u"soon"_s) << u""_s << none
            << problem(Severity::Note, u"soon"_s) << true;
        QTest::newRow("bad fixed value")
            << changed(rule, [](FieldRule &each) { each.fixedValue = u"soon"_s; })
            << u"2000-01-01"_s << none << problem(Severity::Warning, u"soon"_s) << false;
        QTest::newRow("bad translation, the source's value is named")
            << changed(rule,
                       [](FieldRule &each) {
                           each.translations = {{u"x"_s, u"soon"_s}};
                       })
            << u"x"_s << none
            << Problem{Severity::Warning, {u"value.noDate"_s, {u"soon"_s}}, u"Since"_s, u"x"_s}
            << false;
    }
    void badValues()
    {
        QFETCH(FieldRule, rule);
        QFETCH(QString, cell);
        QFETCH(QStringList, values);
        QFETCH(Problem, problem);
        QFETCH(bool, isLeftOut);
        const Mapped result = mapped(rule, cell);
        QCOMPARE(result.problems, QList<Problem>{problem});
        const model::DetailValue *detail = model::findDetail(result.profile.details, u"Since"_s);
        QCOMPARE(detail ? detail->values : QStringList{}, values);
        QCOMPARE(result.leftOut.has_value(), isLeftOut);
        if (isLeftOut)
            QCOMPARE(*result.leftOut,
                     (Message{u"leftOut.badValue"_s, {u"Since"_s, problem.value}}));
    }

    void shortRowsAreBlankAtTheEnd()
    {
        const Mapped result = Mapper(Kind::Customer, with(from(u"F"_s, {u"A"_s})),
                                     {u"Email"_s, u"Name"_s, u"A"_s}, {})
                                  .map(record({u"ines@example.com"_s, u"Ines"_s}));
        QCOMPARE(result.profile.details.size(), 0);
        QCOMPARE(result.problems.size(), 0);
    }

    void ofTwoColumnsOfOneNameTheFirstCounts()
    {
        const Mapped result = Mapper(Kind::Customer, with(from(u"F"_s, {u"Phone"_s})),
                                     {u"Phone"_s, u"Email"_s, u"Name"_s, u"PHONE"_s}, {})
                                  .map(record({u"1"_s, u"ines@example.com"_s, u"Ines"_s, u"2"_s}));
        QCOMPARE(result.profile.details.first().values, QStringList{u"1"_s});
    }

    void severalThreadsAtOnce()
    {
        const Mapper mapper(Kind::Customer, with(from(u"F"_s, {u"A"_s}, DetailType::Phone)),
                            {u"Email"_s, u"Name"_s, u"A"_s}, {u"GB"_s});
        std::array<int, 4> right{};
        std::vector<std::thread> threads;
        for (int &count : right) {
            threads.emplace_back([&count, &mapper] {
                for (int i = 0; i < 100; ++i) {
                    const Mapped result =
                        mapper.map(record({u"ines@example.com"_s, u"Ines"_s, u"01632 960017"_s}));
                    count +=
                        result.profile.details.value(0).values == QStringList{u"+441632960017"_s};
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right, (std::array{100, 100, 100, 100}));
    }
};

QTEST_GUILESS_MAIN(MapperTest)
#include "tst_mapper.moc"
