#include "pages/map/mapchange.h"
#include "pages/map/maptexts.h"
#include "ui/uitest.h"

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Mapping;
using model::DetailType;
using model::Kind;
using ui::DraggedField;
using ui::MapChange;
using ui::Placing;
using ui::Target;

namespace {

Target target(const QString &key, DetailType type = DetailType::Text)
{
    return {.key = key, .title = key, .type = type};
}

/// The sources of a target as one text; "-" where the mapping does not have it.
QString sources(const Mapping &mapping, const QString &key)
{
    ui::MapState state;
    state.mapping = mapping;
    const FieldRule *rule = state.rule(key);
    return rule ? ui::sourcesText(*rule) : u"-"_s;
}

} // namespace

/// What each step of the user does to a mapping.
class TestMapChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placing_data();
    void placing();
    void dragsBetweenSlotsMove();
    void whatGetsNothingIsNoPartOfIt();
    void aFixedValueTakesThePlaceOfSources();
    void fillsOnlyWhatIsOpen();
    void targetsComeInTheOrderOfTheSite();
};

void TestMapChanges::placing_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<Placing>("placing");
    QTest::addColumn<QString>("text");
    QTest::newRow("open") << QStringList() << Placing::Replace << u"Phone"_s;
    QTest::newRow("replace") << QStringList{u"Fax"_s} << Placing::Replace << u"Phone"_s;
    QTest::newRow("join") << QStringList{u"Fax"_s} << Placing::Join << u"Fax + Phone"_s;
    QTest::newRow("use if empty") << QStringList{u"Fax"_s} << Placing::UseIfEmpty
                                  << u"Fax, else Phone"_s;
    QTest::newRow("the same again") << QStringList{u"phone"_s} << Placing::Join << u"phone"_s;
}

void TestMapChanges::placing()
{
    QFETCH(QStringList, before);
    QFETCH(Placing, placing);
    Mapping mapping;
    if (!before.isEmpty()) {
        FieldRule rule{u"Line"_s};
        rule.sources = before;
        mapping.details.append(rule);
    }
    ui::place(target(u"Line"_s), {{u"Phone"_s}, {}}, placing).apply(mapping);
    QTEST(sources(mapping, u"Line"_s), "text");
    QCOMPARE(mapping.details.size(), 1);
}

void TestMapChanges::dragsBetweenSlotsMove()
{
    Mapping mapping;
    mapping.name.sources = {u"FirstName"_s, u"LastName"_s};
    mapping.name.combine = FieldRule::Combine::Join;
    mapping.name.separator = u", "_s;
    const DraggedField name{mapping.name.sources, u"displayName"_s};
    ui::place(target(u"Nickname"_s), name, Placing::Replace).apply(mapping);
    QVERIFY(mapping.name.sources.isEmpty());
    QCOMPARE(sources(mapping, u"Nickname"_s), u"FirstName + LastName"_s);
    QCOMPARE(mapping.details.constFirst().separator, u", "_s);
}

void TestMapChanges::whatGetsNothingIsNoPartOfIt()
{
    Mapping mapping;
    ui::place(target(u"Phone"_s), {{u"Phone"_s}, {}}, Placing::Replace).apply(mapping);
    ui::setDefault(target(u"Phone"_s), u"none"_s).apply(mapping);
    ui::clearSources(target(u"Phone"_s)).apply(mapping);
    QCOMPARE(mapping.details.size(), 1); // its default still goes
    ui::setDefault(target(u"Phone"_s), {}).apply(mapping);
    QVERIFY(mapping.details.isEmpty());
}

void TestMapChanges::aFixedValueTakesThePlaceOfSources()
{
    Mapping mapping;
    ui::place(target(u"Country"_s), {{u"MailingCountry"_s}, {}}, Placing::Replace).apply(mapping);
    ui::setFixed(target(u"Country"_s), u"China"_s).apply(mapping);
    QCOMPARE(*mapping.details.constFirst().fixedValue, u"China"_s);
    QVERIFY(mapping.details.constFirst().sources.isEmpty());
    ui::place(target(u"Country"_s), {{u"MailingCountry"_s}, {}}, Placing::Replace).apply(mapping);
    QVERIFY(!mapping.details.constFirst().fixedValue);
}

void TestMapChanges::fillsOnlyWhatIsOpen()
{
    Mapping mapping;
    ui::place(target(u"Phone"_s), {{u"Fax"_s}, {}}, Placing::Replace).apply(mapping);
    ui::setDefault(target(u"email"_s), u"x@example.com"_s).apply(mapping);
    ui::setFixed(target(u"Region"_s), u"North"_s).apply(mapping);
    Mapping found;
    found.email.sources = {u"Email"_s};
    const std::pair<QString, QString> pairs[]{{u"Phone"_s, u"Phone"_s},
                                              {u"Region"_s, u"Territory"_s},
                                              {u"Line"_s, u"Fax"_s},
                                              {u"Title"_s, u"Title"_s}};
    for (const auto &[key, source] : pairs) {
        FieldRule rule{key};
        rule.sources = {source};
        found.details.append(rule);
    }
    const Mapping before = mapping;
    ui::fillOpen(found).apply(mapping);
    QCOMPARE(sources(mapping, u"email"_s), u"Email"_s);
    QCOMPARE(mapping.email.defaultValue, u"x@example.com"_s);
    QCOMPARE(sources(mapping, u"Phone"_s), u"Fax"_s);             // kept
    QCOMPARE(sources(mapping, u"Region"_s), u"Always “North”"_s); // kept
    QCOMPARE(sources(mapping, u"Line"_s), u"-"_s);                // Fax is in use
    QCOMPARE(sources(mapping, u"Title"_s), u"Title"_s);
    QCOMPARE(ui::newlyMatched(before, mapping), 2);
}

void TestMapChanges::targetsComeInTheOrderOfTheSite()
{
    Mapping mapping;
    FieldRule extra{u"Interests"_s, DetailType::MultiSelect};
    extra.sources = {u"Interests__c"_s};
    FieldRule phone{u"phone"_s};
    phone.sources = {u"Phone"_s};
    mapping.details = {extra, phone};
    const QList<model::DetailField> site{{u"Title"_s}, {u"Phone"_s}};
    QStringList keys;
    for (const Target &each : ui::mapTargets(Kind::Customer, mapping, site))
        keys.append(each.isNew ? each.key + u" new"_s : each.key);
    QCOMPARE(keys, (QStringList{u"email"_s, u"displayName"_s, u"organizations"_s, u"Title"_s,
                                u"Phone"_s, u"Interests new"_s}));
    keys.clear();
    for (const Target &each : ui::mapTargets(Kind::Organization, {}, site))
        keys.append(each.key);
    QCOMPARE(keys, (QStringList{u"name"_s, u"Title"_s, u"Phone"_s}));
}

UI_TEST_MAIN(TestMapChanges)
#include "tst_mapchanges.moc"
