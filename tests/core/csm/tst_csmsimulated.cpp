#include "simulatedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

using csmsite::CsmSite;
using csmsite::Switches;
using model::Kind;
using site::Endpoint;

/// Connecting to, and reading from, a site that behaves, and misbehaves, as the API document says
/// (whose numbers the comments give), by code that shares nothing with ours.
class SimulatedSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("bearer");
        QTest::addColumn<QString>("code"); // empty: connected
        QTest::newRow("API token")
            << u"admin@example.com"_s << u"api-token"_s << QString() << QString();
        QTest::newRow("bearer") << QString() << QString() << u"bearer-token"_s << QString();
        QTest::newRow("wrong token")
            << u"admin@example.com"_s << u"another"_s << QString() << u"site.tokenRefused"_s;
        QTest::newRow("wrong bearer")
            << QString() << QString() << u"another"_s << u"site.tokenRefused"_s;
        QTest::newRow("none") << QString() << QString() << QString() << u"site.tokenRefused"_s;
    }

    void connects()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, token);
        QFETCH(const QString, bearer);
        QFETCH(const QString, code);
        CsmSite simulator;
        QVERIFY(simulator.start());
        const auto site = connectTo(simulator, {email, token, bearer});
        QCOMPARE(site ? QString() : site.error().message.code, code);
    }

    void readsWhatIsThereWhenNothingElseIsDue_data()
    {
        QTest::addColumn<bool>("organizations");
        QTest::newRow("organizations") << true;
        QTest::newRow("customers") << false;
    }

    /// Under a rate limit, while others have more to ask than it allows.
    void readsWhatIsThereWhenNothingElseIsDue()
    {
        QFETCH(const bool, organizations);
        csmsite::Switches switches;
        switches.requestsPerSecond = 100;
        switches.burst = 20;
        switches.rateHeaders = true;
        Connected connected(switches);
        std::atomic<bool> done = false;
        std::atomic<int> others = 0;
        std::vector<std::thread> askers;
        for (int i = 0; i < 4; ++i) {
            askers.emplace_back([&, door = connected.site->another()] {
                for (; !done; ++others)
                    (void)door->task(u"none"_s, {});
            });
        }
        QTRY_VERIFY(others > 40); // no burst is left
        const int before = others;
        const bool found =
            organizations ? connected.site->findOrganizations({u"Okoro & Sons"_s}, {})->size() == 1
                          : connected.site->findCustomers({{{}, u"003A"_s}}, {})->size() == 1;
        const int between = others - before;
        done = true;
        for (std::thread &asker : askers)
            asker.join();
        QVERIFY(found);
        QVERIFY2(between >= 16, qPrintable(QString::number(between)));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<bool>("isAdmin");
        QTest::addColumn<bool>("hasCsm");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<Message>("message");
        const QString none, words = u"You do not have permission to perform this operation"_s;
        const QString scope = u"read:organization.detail-field"_s;
        QTest::newRow("no administrator")
            << false << true << none << none
            << Message{u"site.notAllowed"_s, {u"Administer Jira"_s, words}};
        QTest::newRow("no CSM") << true << false << none << none
                                << Message{u"site.noCsm"_s, {}}; // 14
        QTest::newRow("scope missing")
            << true << true << scope << none
            << Message{u"site.missingScope"_s, {scope + u":jira-service-management"_s}};
        QTest::newRow("organizations refused")
            << true << true << none << scope
            << Message{u"site.notAllowed"_s, {u"Administer Jira"_s, words}};
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const bool, isAdmin);
        QFETCH(const bool, hasCsm);
        QFETCH(const QString, missing);
        QFETCH(const QString, refused);
        Switches switches;
        switches.admin = isAdmin;
        switches.siteHasCsm = hasCsm;
        switches.missingScopes = {missing.toStdString()};
        switches.refusedScopes = {refused.toStdString()};
        CsmSite simulator(switches);
        QVERIFY(simulator.start());
        const auto site = connectTo(simulator);
        QVERIFY(!site);
        QVERIFY(site.error().kind == Error::Kind::Permission);
        QTEST(site.error().message, "message");
    }

    void readsTheFacts()
    {
        Switches switches;
        switches.missingScopes = {"write:customer"}; // not needed for it
        Connected door(switches);
        const auto facts = door.site->readFacts({});
        QVERIFY(facts);
        QCOMPARE(facts->cloudId, u"11111111-2222-4333-8444-555555555555"_s);
        QCOMPARE(facts->account, u"Ada Admin"_s);
        QVERIFY(facts->administrator);
        const model::DetailField *tier = model::findField(facts->customerFields, u"Tier"_s);
        QVERIFY(tier);
        QCOMPARE(*tier, (model::DetailField{
                            u"Tier"_s, model::DetailType::Select, {u"Gold"_s, u"Silver"_s}}));
        const model::DetailField *website =
            model::findField(facts->organizationFields, u"Website"_s);
        QVERIFY(website);
        QVERIFY(website->type == model::DetailType::Url);
    }

    void factsOfATokenForCsmAlone()
    {
        Switches switches;
        switches.missingScopes = {"read:jira-user"};
        Connected door(switches);
        const auto facts = door.site->readFacts({});
        QVERIFY(facts);
        QCOMPARE(facts->account, u"admin@example.com"_s);
    }

    void organizationsAreFound()
    {
        Connected door;
        const auto found = door.site->findOrganizations(
            {u"okoro & sons "_s, u"Nobody"_s, u"Marlow Ferries Ltd"_s}, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->value(0).id, u"326"_s);
        QCOMPARE(found->value(1).id, u"325"_s);
    }

    void customersAreFound_data()
    {
        QTest::addColumn<bool>("isAdmin"); // else emails are hidden from us in the search by field
        QTest::addColumn<bool>("inexact");
        QTest::newRow("administrator") << true << false;
        QTest::newRow("administrator, inexact search") << true << true;
        QTest::newRow("emails hidden") << false << false;
        QTest::newRow("emails hidden, inexact search") << false << true;
    }

    void customersAreFound()
    {
        QFETCH(const bool, isAdmin);
        QFETCH(const bool, inexact);
        Connected door;
        QCOMPARE(
            door.simulator.seed(json("{'customers':[{'id':'qm:e:f','email':'other@example.com',"
                                     "'displayName':'Other','details':{'External ID':'003AB'}}]}")),
            QString());
        door.simulator.change([&](Switches &now) {
            now.admin = isAdmin;
            now.searchInexact = inexact;
        });
        const auto ids = door.site->findCustomers({{u"ines.okoro@example.com"_s, u"003A"_s},
                                                   {u"bo+ferry@example.com"_s, u"003B"_s},
                                                   {u"BO+FERRY@example.com"_s, QString()},
                                                   {u"ferry@example.com"_s, QString()},
                                                   {u"nobody@example.com"_s, u"003X"_s}},
                                                  {});
        QVERIFY(ids);
        QCOMPARE(*ids, (QStringList{u"qm:a:b"_s, u"qm:c:d"_s, u"qm:c:d"_s, QString(), QString()}));
    }

    void theIndexLags()
    {
        Switches switches;
        switches.searchLagMs = 60'000; // 7
        switches.userSearchLagMs = 60'000;
        Connected door(switches);
        const auto state = door.run(
            Endpoint::CustomerProfiles,
            customer("new@example.com", ",'details':[{'name':'External ID','values':['003N']}]"));
        QVERIFY(state && state->failures.isEmpty());
        const QList<site::CustomerKey> keys{{u"new@example.com"_s, u"003N"_s}};
        const auto early = door.site->findCustomers(keys, {});
        QVERIFY(early);
        QCOMPARE(*early, QStringList{QString()});
        door.simulator.advanceClock(61);
        const auto late = door.site->findCustomers(keys, {});
        QVERIFY(late);
        QVERIFY(!late->first().isEmpty());
        QCOMPARE(late->first(), door.simulator.customer(u"new@example.com"_s)->id);
    }

    void profilesAreRead_data()
    {
        QTest::addColumn<int>("shape"); // 20
        QTest::newRow("documented") << int(csmsite::ReadShape::Documented);
        QTest::newRow("values") << int(csmsite::ReadShape::Values);
        QTest::newRow("value.text") << int(csmsite::ReadShape::Text);
    }

    void profilesAreRead()
    {
        QFETCH(const int, shape);
        Switches switches;
        switches.readShape = csmsite::ReadShape(shape);
        Connected door(switches);
        const auto customers =
            door.site->readProfiles(Kind::Customer, {u"qm:a:b"_s, u"qm:x:y"_s}, {});
        QVERIFY(customers);
        QCOMPARE(customers->size(), 1);
        QCOMPARE(customers->first().id, u"qm:a:b"_s);
        const model::Profile &ines = customers->first().profile;
        QCOMPARE(ines.email, u"ines.okoro@example.com"_s);
        QCOMPARE(ines.name, u"Ines Okoro"_s);
        QCOMPARE(ines.organizations, QStringList{u"325"_s});
        const model::DetailValue *type = model::findDetail(ines.details, u"Type"_s);
        QVERIFY(type);
        QCOMPARE(type->values, (QStringList{u"Customer"_s, u"Partner"_s}));

        const auto organizations =
            door.site->readProfiles(Kind::Organization, {u"325"_s, u"999"_s}, {});
        QVERIFY(organizations);
        QCOMPARE(organizations->size(), 1);
        QCOMPARE(organizations->first().profile.details,
                 (QList<model::DetailValue>{{u"Industry"_s, {u"Transport"_s}}}));
    }

    void membersAreAdded()
    {
        Connected door;
        QVERIFY(door.site->addMembers(u"326"_s, {u"qm:a:b"_s, u"qm:c:d"_s}, {}));
        QCOMPARE(door.simulator.customer(u"bo+ferry@example.com"_s)->organizations,
                 QStringList{u"326"_s});
        QCOMPARE(door.simulator.customer(u"ines.okoro@example.com"_s)->organizations.size(), 2);
        const auto unknown = door.site->addMembers(u"326"_s, {u"qm:x:y"_s}, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().message.code, u"site.refused"_s);
    }

    void aTokenThatExpires()
    {
        Connected door;
        door.simulator.change([](Switches &now) { now.apiToken = "revoked"; });
        const auto facts = door.site->readFacts({});
        QVERIFY(!facts);
        QVERIFY(facts.error().kind == Error::Kind::Auth);
        QCOMPARE(facts.error().message.code, u"site.tokenRefused"_s);
    }
};

QTEST_GUILESS_MAIN(SimulatedSiteTest)
#include "tst_csmsimulated.moc"
