#include "csm/csmsite.h"
#include "csmsite/csmsite.h"
#include "quotes.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUuid>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using csmsite::CsmSite;
using csmsite::Switches;
using model::Kind;
using site::Endpoint;
using Status = site::TaskState::Status;

static net::RetryPolicy policy()
{
    return {.transferTimeout = 10s,
            .firstDelay = 5ms,
            .longestDelay = 50ms,
            .patience = 5s,
            .unreachablePatience = 100ms};
}

static csm::Credentials admin()
{
    return {.email = u"admin@example.com"_s, .token = u"api-token"_s};
}

static Result<std::unique_ptr<site::Site>> connectTo(const CsmSite &simulator,
                                                     const csm::Credentials &credentials = admin())
{
    return csm::connect({simulator.url()}, credentials, policy(), {});
}

/// A started site with a few records, and our door to it.
struct Connected
{
    explicit Connected(const Switches &switches = {})
        : simulator(switches)
    {
        const QString wrong = simulator.seed(
            json("{'customerFields':[{'name':'Tier','type':{'name':'SELECT','options':['Gold','"
                 "Silver']}},"
                 "{'name':'Supplier/Vendor rating','type':{'name':'MULTISELECT','options':['A']}}],"
                 "'organizations':[{'id':'325','name':'Marlow Ferries "
                 "Ltd','details':{'Industry':'Transport'}},"
                 "{'id':'326','name':'Okoro & Sons'}],"
                 "'customers':[{'id':'qm:a:b','email':'ines.okoro@example.com','displayName':'Ines "
                 "Okoro',"
                 "'details':{'External "
                 "ID':'003A','Type':['Customer','Partner']},'organizations':['325']},"
                 "{'id':'qm:c:d','email':'bo+ferry@example.com','displayName':'Bo Ferry'}]}"));
        if (!simulator.start() || !wrong.isEmpty())
            qFatal("The simulator does not start: %s", qPrintable(wrong));
        auto connected = connectTo(simulator);
        if (!connected)
            qFatal("The simulator refuses: %s", qPrintable(connected.error().message.code));
        site = std::move(*connected);
    }

    /// Hands \a body in and waits for the end of its task.
    Result<site::TaskState> run(Endpoint endpoint, const QByteArray &body)
    {
        const auto id =
            site->submit({endpoint, QUuid::createUuid().toString(QUuid::WithoutBraces), body}, {});
        if (!id)
            return id.error();
        for (;;) {
            const auto state = site->task(*id, {});
            if (!state || state->ended())
                return state;
            std::this_thread::sleep_for(5ms);
        }
    }

    CsmSite simulator;
    std::unique_ptr<site::Site> site;
};

static QByteArray customer(const char *email, const char *more = "")
{
    return json("{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'") + email
           + json("','displayName':'Somebody'") + json(more) + "}}]}";
}

/// Against a site that behaves, and misbehaves, as the API document says (whose numbers the
/// comments give), by code that shares nothing with ours.
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

    void fieldsAreCreated()
    {
        Connected door;
        const auto state =
            door.run(Endpoint::CustomerFields,
                     json("{'detailFields':[{'name':'Score','type':{'name':'NUMBER'}}]}"));
        QVERIFY(state);
        QVERIFY(state->status == Status::Finished);
        const auto facts = door.site->readFacts({});
        QVERIFY(facts && model::findField(facts->customerFields, u"Score"_s));

        const auto again =
            door.run(Endpoint::CustomerFields,
                     json("{'detailFields':[{'name':' score','type':{'name':'NUMBER'}}]}"));
        QVERIFY(!again);
        QVERIFY(again.error().kind == Error::Kind::Rejected);
        QCOMPARE(again.error().message.code, u"site.fieldClash"_s);
    }

    void optionsAreAdded()
    {
        Connected door;
        const model::DetailField rating{
            u"Supplier/Vendor rating"_s, model::DetailType::MultiSelect, {}};
        QVERIFY(door.site->addOptions(Kind::Customer, rating, {u"B"_s, u"A"_s}, {}));
        const auto facts = door.site->readFacts({});
        QVERIFY(facts);
        QCOMPARE(model::findField(facts->customerFields, rating.name)->options,
                 (QStringList{u"A"_s, u"B"_s}));
    }

    void profilesAreWritten_data()
    {
        QTest::addColumn<int>("submitStatus");  // 21
        QTest::addColumn<int>("taskIdName");    // 17
        QTest::addColumn<int>("emptyFailures"); // 23
        QTest::addColumn<int>("dialect");       // 16: the one of the site and of the request
        QTest::addColumn<QByteArray>("body");
        using csmsite::Dialect;
        using csmsite::EmptyFailures;
        using csmsite::TaskIdName;
        const QByteArray reference =
            customer("new@example.com", ",'associateOrganizations':{'organizationIds':['325']}");
        const QByteArray guide =
            json("{'customers':[{'operationType':'UPSERT','payload':{'email':'new@example.com',"
                 "'displayName':'Somebody','associateOrganizations':[325]}}]}");
        QTest::newRow("documented") << 202 << int(TaskIdName::Id) << int(EmptyFailures::List)
                                    << int(Dialect::Reference) << reference;
        QTest::newRow("taskId, 200, null")
            << 200 << int(TaskIdName::TaskId) << int(EmptyFailures::Null) << int(Dialect::Guide)
            << guide;
        QTest::newRow("both ids, 201, absent")
            << 201 << int(TaskIdName::Both) << int(EmptyFailures::Absent) << int(Dialect::Both)
            << guide;
    }

    void profilesAreWritten()
    {
        QFETCH(const int, submitStatus);
        QFETCH(const int, taskIdName);
        QFETCH(const int, emptyFailures);
        QFETCH(const int, dialect);
        QFETCH(const QByteArray, body);
        Switches switches;
        switches.submitStatus = submitStatus;
        switches.taskIdName = csmsite::TaskIdName(taskIdName);
        switches.emptyFailures = csmsite::EmptyFailures(emptyFailures);
        switches.dialect = csmsite::Dialect(dialect);
        switches.strictOptIn = true; // 18
        Connected door(switches);
        const auto state = door.run(Endpoint::CustomerProfiles, body);
        QVERIFY(state);
        QVERIFY(state->status == Status::Finished);
        QVERIFY(state->failures.isEmpty());
        const auto created = door.simulator.customer(u"new@example.com"_s);
        QVERIFY(created);
        QCOMPARE(created->organizations, QStringList{u"325"_s});
    }

    void theOtherDialectIsRefused()
    {
        Switches switches;
        switches.dialect = csmsite::Dialect::Guide;
        Connected door(switches);
        const auto state = door.run(Endpoint::CustomerProfiles, customer("new@example.com"));
        QVERIFY(!state);
        QVERIFY(state.error().kind == Error::Kind::Rejected);
        QCOMPARE(state.error().message.code, u"site.refused"_s);
        QVERIFY(!state.error().message.arguments.value(0).isEmpty());
    }

    void failuresAreRead()
    {
        Switches switches;
        switches.extraFailureMembers = true;
        Connected door(switches);
        const auto state =
            door.run(Endpoint::CustomerProfiles,
                     customer("new@example.com", ",'details':[{'name':'Tier','values':['Tin']}]"));
        QVERIFY(state);
        QCOMPARE(state->failures.size(), 1);
        QCOMPARE(state->failures.first().entity, u"CUSTOMER"_s);
        QVERIFY(state->failures.first().error.startsWith(u"Invalid detail field"_s));
        QVERIFY(
            state->failures.first().error.contains(u"CSM-1042"_s)); // members nobody knows are kept
    }

    void theCapIsWaitedForByOthers()
    {
        Switches switches;
        switches.foreignTasks = 10; // 5
        Connected door(switches);
        const site::Request request{Endpoint::CustomerProfiles, u"key-1"_s,
                                    customer("new@example.com")};
        const auto full = door.site->submit(request, {});
        QVERIFY(!full);
        QVERIFY(full.error().kind == Error::Kind::Throttled);
        QCOMPARE(full.error().message, (Message{u"site.taskCap"_s, {}}));
        door.simulator.change([](Switches &now) { now.foreignTasks = 0; });
        QVERIFY(door.site->submit(request, {}));
    }

    void aKeyStandsForItsBytes()
    {
        Connected door;
        const site::Request request{Endpoint::CustomerProfiles, u"key-1"_s,
                                    customer("new@example.com")};
        const auto id = door.site->submit(request, {});
        QVERIFY(id);
        const auto again = door.site->submit(request, {});
        QVERIFY(again);
        QCOMPARE(*again, *id);
        site::Request other = request;
        other.body.append(' ');
        const auto reused = door.site->submit(other, {});
        QVERIFY(!reused);
        QCOMPARE(reused.error().message.code, u"site.keyReused"_s);
    }

    void lostAnswersMakeNoSecondTask_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("nothing done") << int(csmsite::Fault::DropBefore);
        QTest::newRow("answer lost") << int(csmsite::Fault::DropAfter); // 9
        QTest::newRow("answer cut off") << int(csmsite::Fault::Truncate);
        QTest::newRow("429") << int(csmsite::Fault::TooMany); // 6
        QTest::newRow("503") << int(csmsite::Fault::Unavailable);
        QTest::newRow("500, done") << int(csmsite::Fault::ServerErrorAfter);
    }

    void lostAnswersMakeNoSecondTask()
    {
        QFETCH(const int, fault);
        Switches switches;
        switches.retryAfter = -1;
        switches.htmlErrors = true;
        switches.keepBodies = true;
        switches.plannedFaults = {{csmsite::Fault(fault), "/customer/profile/bulk", "POST", 1, 2}};
        Connected door(switches);
        const QByteArray body = customer("new@example.com");
        const auto state = door.run(Endpoint::CustomerProfiles, body);
        QVERIFY(state);
        QVERIFY(state->status == Status::Finished);
        const auto created = door.simulator.customer(u"new@example.com"_s);
        QVERIFY(created);
        QCOMPARE(created->writtenCount, 1);
        const QList<csmsite::SeenRequest> seen = door.simulator.bulkRequests();
        QVERIFY(!seen.isEmpty());
        for (const csmsite::SeenRequest &request : seen) {
            QCOMPARE(request.body, body);
            QCOMPARE(request.key, seen.first().key);
        }
    }

    void aTaskIsForgottenAfterThreeDays()
    {
        Connected door;
        const auto id = door.site->submit(
            {Endpoint::CustomerProfiles, u"key-1"_s, customer("new@example.com")}, {});
        QVERIFY(id);
        QVERIFY(door.site->task(*id, {}));          // it has ended
        door.simulator.advanceClock(4 * 24 * 3600); // 8
        const auto state = door.site->task(*id, {});
        QVERIFY(state);
        QVERIFY(state->status == Status::Gone);
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

    void aSiteThatGoesAway()
    {
        Connected door;
        const site::Request request{Endpoint::CustomerProfiles, u"key-1"_s,
                                    customer("new@example.com")};
        const quint16 port = quint16(QUrl(door.simulator.url()).port());
        door.simulator.stop();
        std::thread back([&] {
            std::this_thread::sleep_for(300ms);
            door.simulator.start(port);
        });
        const auto id =
            door.site->submit(request, {}); // patience is for hosts that have answered once
        back.join();
        QVERIFY(id);
    }

    void stopsWhileTheSiteThinks()
    {
        Connected door;
        door.simulator.change([](Switches &now) { now.submitLatencyMs = 20'000; });
        StopSource stop;
        std::thread asker([&stop] {
            std::this_thread::sleep_for(100ms);
            stop.request();
        });
        QElapsedTimer timer;
        timer.start();
        const auto id =
            door.site->submit({Endpoint::CustomerProfiles, u"key-1"_s, customer("new@example.com")},
                              {.stop = stop.token()});
        asker.join();
        QVERIFY(!id);
        QVERIFY(id.error().kind == Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 1'100);
    }

    void severalLanesAtOnce()
    {
        Connected door;
        std::vector<std::thread> lanes;
        std::atomic<int> good = 0;
        for (int lane = 0; lane < 4; ++lane) {
            lanes.emplace_back([&door, &good, lane] {
                const auto own = door.site->another();
                for (int i = 0; i < 5; ++i) {
                    const QByteArray email =
                        "c" + QByteArray::number(lane * 5 + i) + "@example.com";
                    const auto id =
                        own->submit({Endpoint::CustomerProfiles, QString::fromLatin1(email),
                                     customer(email.constData())},
                                    {});
                    const auto state =
                        id ? own->task(*id, {}) : Result<site::TaskState>(id.error());
                    good += state && state->ended() ? 1 : 0;
                }
            });
        }
        for (std::thread &lane : lanes)
            lane.join();
        QCOMPARE(good.load(), 20);
        QCOMPARE(door.simulator.customerCount(), 22);
    }
};

QTEST_GUILESS_MAIN(SimulatedSiteTest)
#include "tst_csmsimulated.moc"
