#include "mapping/automatch.h"
#include "mapping/mapper.h"
#include "site/rules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using mapping::AutoMatch;
using mapping::FieldRule;
using model::DetailField;
using model::DetailType;
using model::Kind;

static const FieldRule *rule(const AutoMatch &match, const QString &target)
{
    const auto &details = match.mapping.details;
    const auto found =
        std::find_if(details.begin(), details.end(),
                     [&target](const FieldRule &each) { return each.target == target; });
    return found == details.end() ? nullptr : &*found;
}

/// What the rules hold beyond their sources.
class AutomatchRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetOfAnOrganizationIsNamedSo()
    {
        QCOMPARE(mapping::automatch(Kind::Organization, false, {}, {}).mapping.name.target,
                 u"name"_s);
        QCOMPARE(mapping::automatch(Kind::Customer, true, {}, {}).mapping.name.target,
                 u"displayName"_s);
    }

    // A missing default field is created with its options; those of the site's own are the site's
    // matter.
    void optionsStandWhereTheFieldIsMissing()
    {
        const QStringList header{u"Id"_s, u"Name"_s, u"Type"_s};
        const AutoMatch missing = mapping::automatch(Kind::Organization, false, header, {});
        QCOMPARE(rule(missing, u"Type"_s)->options,
                 model::findField(site::defaultFields(Kind::Organization), u"Type"_s)->options);
        const AutoMatch there = mapping::automatch(Kind::Organization, false, header,
                                                   site::defaultFields(Kind::Organization));
        QCOMPARE(rule(there, u"Type"_s)->options, QStringList{});
    }

    void typesAreTranslatedWhereTheOptionsAreThere_data()
    {
        using Words = QMap<QString, QString>;
        QTest::addColumn<DetailField>("field");
        QTest::addColumn<Words>("translations");

        const Words all{{u"Customer - Direct"_s, u"Customer"_s},
                        {u"Customer - Channel"_s, u"Customer"_s},
                        {u"Channel Partner / Reseller"_s, u"Partner"_s},
                        {u"Technology Partner"_s, u"Partner"_s},
                        {u"Installation Partner"_s, u"Partner"_s},
                        {u"Prospect"_s, u"Prospect"_s},
                        {u"Other"_s, u"Other"_s}};
        QTest::newRow("the default options")
            << site::defaultFields(Kind::Organization).first() << all;
        QTest::newRow("other options")
            << DetailField{u"Type"_s, DetailType::MultiSelect, {u"Bronze"_s}} << Words{};
        QTest::newRow("some, in the site's spelling")
            << DetailField{u"Type"_s, DetailType::Select, {u"CUSTOMER"_s, u"Other"_s}}
            << Words{{u"Customer - Direct"_s, u"CUSTOMER"_s},
                     {u"Customer - Channel"_s, u"CUSTOMER"_s},
                     {u"Other"_s, u"Other"_s}};
        QTest::newRow("a text keeps what Salesforce has")
            << DetailField{u"Type"_s, DetailType::Text} << Words{};
        QTest::newRow("another field")
            << DetailField{u"Rating"_s, DetailType::Select, {u"Customer"_s}} << Words{};
    }
    void typesAreTranslatedWhereTheOptionsAreThere()
    {
        using Words = QMap<QString, QString>;
        QFETCH(DetailField, field);
        QFETCH(Words, translations);
        const AutoMatch match = mapping::automatch(Kind::Organization, false,
                                                   {u"Name"_s, u"Type"_s, u"Rating"_s}, {field});
        QVERIFY(rule(match, field.name));
        QCOMPARE(rule(match, field.name)->translations, translations);
    }

    // The whole way: a header is matched, and a record then passes the rules of a site with default
    // fields.
    void aMatchedAccountPassesTheSite()
    {
        const QStringList header{u"ID"_s,          u"NAME"_s,   u"TYPE"_s, u"BILLINGSTREET"_s,
                                 u"BILLINGCITY"_s, u"WEBSITE"_s};
        const QList<DetailField> fields = site::defaultFields(Kind::Organization);
        const AutoMatch match = mapping::automatch(Kind::Organization, false, header, fields);
        model::Record record;
        for (const char *cell : {"001000000000001AAA", "Marlow Ferries Ltd", "Customer - Direct",
                                 "4 Quay\nPier 2", "Marlow", "www.example.com"}) {
            record.append(cell);
            record.endCell();
        }
        const mapping::Mapped mapped =
            mapping::Mapper(Kind::Organization, match.mapping, header, {}).map(record);
        const model::Profile expected{Kind::Organization,
                                      {},
                                      u"Marlow Ferries Ltd"_s,
                                      {{u"External ID"_s, {u"001000000000001AAA"_s}},
                                       {u"Type"_s, {u"Customer"_s}},
                                       {u"Website"_s, {u"https://www.example.com"_s}},
                                       {u"Address"_s, {u"4 Quay\nPier 2, Marlow"_s}}},
                                      {}};
        QCOMPARE(mapped.profile, expected);
        QCOMPARE(mapped.problems + site::checkProfile(fields, mapped.profile),
                 QList<model::Problem>{});
    }
};

QTEST_GUILESS_MAIN(AutomatchRulesTest)
#include "tst_automatchrules.moc"
