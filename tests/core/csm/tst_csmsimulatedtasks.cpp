#include "simulatedsite.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using csmsite::Switches;
using model::Kind;
using site::Endpoint;
using Status = site::TaskState::Status;

/// Writing to a site that behaves, and misbehaves, as the API document says (whose numbers the
/// comments give), by code that shares nothing with ours.
class SimulatedTasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(SimulatedTasksTest)
#include "tst_csmsimulatedtasks.moc"
