#include "../csm/simulatedsite.h"
#include "company.h"
#include "operations/createfields.h"

using namespace company;
using mapping::FieldRule;
using migration::FieldStage;
using model::DetailType;

/// Detail fields that are created at a site over HTTP, by code that shares nothing with ours.
class CreateFieldsAtSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAndAddsAndReadsBack();
    void sendsOnlyWhatIsMissingAfterAClash();
};

static project::ProjectFile projectWith(const Company &company, const QList<FieldRule> &customers)
{
    project::ProjectFile file = company.plain();
    file.project.customers.details = customers;
    return file;
}

void CreateFieldsAtSiteTest::createsAndAddsAndReadsBack()
{
    const Connected door;
    const Company company;
    FieldRule tier{.target = u"tier"_s, .type = DetailType::Select};
    tier.translations = {{u"1"_s, u"Gold"_s}, {u"2"_s, u"Bronze, dull"_s}};
    const project::ProjectFile file =
        projectWith(company, {{.target = u"Ferry card"_s, .type = DetailType::Text}, tier});
    operations::FieldStates last;
    const auto created = operations::createFields(
        file, door.simulator.url(), admin(),
        [&last](const operations::FieldStates &states) { last = states; }, {});
    QVERIFY(created);
    QVERIFY(created->refused.isEmpty());
    QVERIFY(model::findField(created->facts.customerFields, u"Ferry card"_s));
    // The old ones and the new one.
    QCOMPARE(model::findField(created->facts.customerFields, u"Tier"_s)->options,
             (QStringList{u"Gold"_s, u"Silver"_s, u"Bronze, dull"_s}));
    QVERIFY(last.value({Kind::Customer, u"ferry card"_s}) == FieldStage::Created);
    QVERIFY(last.value({Kind::Customer, u"tier"_s}) == FieldStage::Created);
}

/// Somebody makes one of the fields after ours were read and before they are sent: the site refuses
/// the whole request, and creates nothing of it.
void CreateFieldsAtSiteTest::sendsOnlyWhatIsMissingAfterAClash()
{
    Connected door;
    const Company company;
    const project::ProjectFile file =
        projectWith(company, {{.target = u"Ferry card"_s, .type = DetailType::Text},
                              {.target = u"Deck"_s, .type = DetailType::Number}});
    bool isMade = false;
    RunContext context;
    context.progress = [&](const Progress &) {
        if (!std::exchange(isMade, true))
            QVERIFY(door.run(site::Endpoint::CustomerFields,
                             site::definitionsBody({{u"FERRY CARD"_s}})));
    };
    const auto created = operations::createFields(
        file, door.simulator.url(), admin(), [](const operations::FieldStates &) {}, context);
    QVERIFY(created);
    QVERIFY(created->refused.isEmpty());
    const auto &fields = created->facts.customerFields;
    QCOMPARE(std::count_if(fields.cbegin(), fields.cend(),
                           [](const auto &field) {
                               return field.name.compare(u"Ferry card"_s, Qt::CaseInsensitive) == 0;
                           }),
             1);
    const model::DetailField *deck = model::findField(fields, u"Deck"_s);
    QVERIFY(deck && deck->type == DetailType::Number);
}

QTEST_GUILESS_MAIN(CreateFieldsAtSiteTest)
#include "tst_createfieldsatsite.moc"
