#include "system/wholerun.h"

using namespace wholerun;

/// A small migration to sites in every mood (CSM API, section 12): whatever the site does, each
/// record arrives once and the counts tell the truth.
class MoodsTest : public QObject
{
    Q_OBJECT

private:
    using Change = std::function<void(csmsite::Switches &)>;

    static void makeFiles(const WholeRun &run, int customers)
    {
        QByteArray accounts = "Id,Name,Type,Industry\n";
        for (int i = 0; i < 7; ++i)
            accounts += "00100000000000" + QByteArray::number(i) + "AAA,Harbour Line "
                        + QByteArray::number(i) + ",Prospect,Transport\n";
        QByteArray contacts = "Id,AccountId,FirstName,LastName,Email,Phone\n";
        for (int i = 0; i < customers; ++i) {
            const QByteArray number = QByteArray::number(10000 + i);
            contacts += "0030000000" + number + "AAA,00100000000000" + QByteArray::number(i % 7)
                        + "AAA,Ines,Okoro " + number + ",ines." + number
                        + "@example.com,+44 1632 960" + QByteArray::number(100 + i % 900) + "\n";
        }
        run.write(u"Account.csv"_s, accounts);
        run.write(u"Contact.csv"_s, contacts);
        const Outcome made =
            run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }

    static void everyCustomerIsThere(const WholeRun &run, int customers)
    {
        QCOMPARE(run.site.customerCount(), customers);
        QCOMPARE(run.site.organizationCount(), 7);
        for (int i = 0; i < customers; ++i) {
            const auto there = run.site.customer(u"ines.%1@example.com"_s.arg(10000 + i));
            QVERIFY(there);
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->displayName, u"Ines Okoro %1"_s.arg(10000 + i));
            const auto organization = run.site.organization(u"Harbour Line %1"_s.arg(i % 7));
            QVERIFY(organization);
            QCOMPARE(there->organizations, QStringList{organization->id});
        }
    }

private Q_SLOTS:
    void everyRecordArrives_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("1: FAILED though written") << Change([](auto &s) { s.failEvery = 2; });
        QTest::newRow("2: association ignored")
            << Change([](auto &s) { s.association = csmsite::Association::AlwaysIgnored; });
        QTest::newRow("2: association ignored for ids that are numbers") << Change([](auto &s) {
            s.association = csmsite::Association::NumericIdsIgnored;
            s.dialect = csmsite::Dialect::Guide;
        });
        QTest::newRow("3: one task at a time, by the item") << Change([](auto &s) {
            s.tasksAtOnce = 1;
            s.taskSecondsPerItem = 0.002;
        });
        QTest::newRow("3: the site slows down and recovers") << Change([](auto &s) {
            s.taskSeconds = 0.05;
            s.speedPeriodMs = 200;
            s.slowTimes = 10;
        });
        QTest::newRow("5: foreign tasks fill the cap") << Change([](auto &s) {
            s.foreignTasks = 9;
            s.taskSeconds = 0.1;
        });
        QTest::newRow("5: foreign tasks, and a refusal stays with its key") << Change([](auto &s) {
            s.foreignTasks = 9;
            s.taskSeconds = 0.1;
            s.capRefusalSticks = true;
        });
        QTest::newRow("6: 429 with Retry-After 0") << Change([](auto &s) {
            s.plannedFaults = {{csmsite::Fault::TooMany, "/customer/profile/bulk", "POST", 2, 1},
                               {csmsite::Fault::TooMany, "/tasks/*", "GET", 1, 2}};
            s.retryAfter = 0;
        });
        QTest::newRow("6: 429 as HTML without Retry-After") << Change([](auto &s) {
            s.plannedFaults = {{csmsite::Fault::TooMany, "/customer/profile/bulk", "POST", 1, 1}};
            s.retryAfter = -1;
            s.htmlErrors = true;
        });
        QTest::newRow("6: 503") << Change([](auto &s) {
            s.plannedFaults = {
                {csmsite::Fault::Unavailable, "/organization/profile/bulk", "POST", 1, 2}};
            s.retryAfter = 0;
        });
        QTest::newRow("7: searches lag")
            << Change([](auto &s) { s.searchLagMs = s.userSearchLagMs = 1500; });
        QTest::newRow("9: answers lost after acceptance") << Change([](auto &s) {
            s.plannedFaults = {
                {csmsite::Fault::DropAfter, "/customer/profile/bulk", "POST", 1, 2},
                {csmsite::Fault::DropAfter, "/organization/profile/bulk", "POST", 1, 1},
                {csmsite::Fault::DropAfter, "/customer/details/definitions/bulk", "POST", 1, 1}};
        });
        QTest::newRow("10: predefined fields absent")
            << Change([](auto &s) { s.predefinedFields = false; });
        QTest::newRow("12: PHONE wants a plus") << Change([](auto &s) { s.phoneNeedsPlus = true; });
        QTest::newRow("15: failures while it runs") << Change([](auto &s) {
            s.failuresWhileRunning = true;
            s.taskSeconds = 0.2;
        });
        QTest::newRow("16: reference dialect only")
            << Change([](auto &s) { s.dialect = csmsite::Dialect::Reference; });
        QTest::newRow("16: guide dialect only")
            << Change([](auto &s) { s.dialect = csmsite::Dialect::Guide; });
        QTest::newRow("17: taskId instead of id")
            << Change([](auto &s) { s.taskIdName = csmsite::TaskIdName::TaskId; });
        QTest::newRow("18: experimental header strict")
            << Change([](auto &s) { s.strictOptIn = true; });
        QTest::newRow("20: value.text")
            << Change([](auto &s) { s.readShape = csmsite::ReadShape::Text; });
        QTest::newRow("21: 200 on submit") << Change([](auto &s) { s.submitStatus = 200; });
        QTest::newRow("22: names with case") << Change([](auto &s) { s.namesWithCase = true; });
        QTest::newRow("23: failures null")
            << Change([](auto &s) { s.emptyFailures = csmsite::EmptyFailures::Null; });
        QTest::newRow("23: failures absent")
            << Change([](auto &s) { s.emptyFailures = csmsite::EmptyFailures::Absent; });
        QTest::newRow("4: out of order") << Change([](auto &s) {
            s.outOfOrder = true;
            s.taskSeconds = 0.05;
        });
        QTest::newRow("8: tasks gone") << Change([](auto &s) { s.tasksGone = true; });
    }
    void everyRecordArrives()
    {
        QFETCH(Change, change);
        constexpr int customers = 230;
        WholeRun run;
        QVERIFY(run.started);
        run.site.change(change);
        makeFiles(run, customers);
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err + outcome.out));
        everyCustomerIsThere(run, customers);
        QCOMPARE(outcome.json()[u"customers"_s][u"created"].toInt(), customers);
        QCOMPARE(outcome.json()[u"customers"_s][u"total"].toInt(), customers);
        QCOMPARE(outcome.json()[u"organizations"_s][u"created"].toInt(), 7);
    }

    void atlassianAccounts_data()
    {
        QTest::addColumn<QByteArray>("choices");
        QTest::newRow("read before sending") << QByteArray(R"({"readFirst": true})");
        QTest::newRow("not read before sending") << QByteArray(R"({"readFirst": false})");
        QTest::newRow("accounts only")
            << QByteArray(R"({"readFirst": true, "accountsOnly": true})");
        QTest::newRow("accounts only, not read before sending")
            << QByteArray(R"({"readFirst": false, "accountsOnly": true})");
    }

    // 19: of five customers the first is there with an Atlassian account, and the second with one
    // that is no customer.
    void atlassianAccounts()
    {
        QFETCH(const QByteArray, choices);
        const bool accountsOnly = choices.contains("accountsOnly");
        const bool readFirst = !choices.contains("false");
        csmsite::Switches switches;
        switches.atlassianAccountsRefused = true;
        switches.keepBodies = true;
        WholeRun run(switches);
        run.haste = 20;
        QVERIFY(run.site
                    .seed(R"({"customers": [
                        {"id": "557058:a", "email": "ines.10000@example.com",
                         "displayName": "Ines at Work", "atlassian": true},
                        {"id": "557058:b", "email": "ines.10001@example.com",
                         "displayName": "Ines the Agent", "atlassian": true, "eligible": false}]})")
                    .isEmpty());
        makeFiles(run, 5);
        run.write(u"choices.json"_s, choices);
        const QString file = run.path(u"choices.json"_s);
        QCOMPARE(run.run({u"map"_s, run.project(), u"--set"_s, file}).code, 0);
        const Outcome outcome = run.migrate();
        QCOMPARE(outcome.code, 1);
        const QJsonObject counts = outcome.json()[u"customers"_s].toObject();
        QCOMPARE(counts[u"notAccepted"].toInt(), 1);
        QCOMPARE(counts[u"unchanged"].toInt(), accountsOnly ? 1 : 0);
        QCOMPARE(counts[u"created"].toInt() + counts[u"updated"].toInt(), accountsOnly ? 3 : 4);
        if (readFirst)
            QCOMPARE(counts[u"created"].toInt(), 3);
        QCOMPARE(run.site.customerCount(), 5);

        const auto eligible = run.site.customer(u"ines.10000@example.com"_s);
        QVERIFY(eligible);
        QCOMPARE(eligible->id, u"557058:a"_s);
        QCOMPARE(eligible->displayName, u"Ines at Work"_s);
        QCOMPARE(eligible->writtenCount, accountsOnly ? 0 : 1);
        QCOMPARE(eligible->details.value(u"Phone"_s).isEmpty(), accountsOnly);
        QCOMPARE(eligible->organizations.size(), accountsOnly ? 0 : 1);
        const auto other = run.site.customer(u"ines.10001@example.com"_s);
        QVERIFY(other);
        QCOMPARE(other->writtenCount, 0);
        for (int i = 2; i < 5; ++i)
            QCOMPARE(run.site.customer(u"ines.%1@example.com"_s.arg(10000 + i))->createdCount, 1);
        QString names; // of whom a request tells the Atlassian accounts' names
        for (const csmsite::SeenRequest &request : run.site.bulkRequests()) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            for (const QJsonValue &entry : body.constBegin()->toArray()) {
                const QJsonValue payload = entry[u"payload"_s];
                if (!payload[u"customerId"_s].isUndefined())
                    names += payload[u"displayName"_s].toString();
            }
        }
        QCOMPARE(names, QString());
    }

    void theDialectIsRemembered()
    {
        csmsite::Switches switches;
        switches.dialect = csmsite::Dialect::Guide;
        WholeRun run(switches);
        makeFiles(run, 3);
        QCOMPARE(run.migrate().code, 0);
        run.site.clearRequests();
        // Something changed, so that there is something to send again.
        run.write(u"choices.json"_s,
                  R"({"customers": {"displayName": {"sources": ["LastName"]}}})");
        QCOMPARE(run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)}).code,
                 0);
        const Outcome again = run.migrate();
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"customers"_s][u"updated"].toInt(), 3);
        QCOMPARE(run.site.customer(u"ines.10000@example.com"_s)->displayName, u"Okoro 10000"_s);
        QCOMPARE(run.site.bulkRequests().size(), 1);
        QCOMPARE(run.site.answers(400), 0);
    }

    void aSiteThatRefuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("14: no CSM") << Change([](auto &s) { s.siteHasCsm = false; }) << 4
                                    << u"no Customer Service Management"_s;
        QTest::newRow("token refused")
            << Change([](auto &s) { s.apiToken = "another"; }) << 4 << u"API token"_s;
        QTest::newRow("scope missing")
            << Change([](auto &s) { s.missingScopes = {"read:customer.detail-field"}; }) << 4
            << u"read:customer.detail-field"_s;
        QTest::newRow("no administrator")
            << Change([](auto &s) { s.admin = false; }) << 4 << u"Administer"_s;
    }
    void aSiteThatRefuses()
    {
        QFETCH(Change, change);
        QFETCH(int, code);
        QFETCH(QString, says);
        WholeRun run;
        run.site.change(change);
        makeFiles(run, 3);
        const Outcome outcome = run.migrate();
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QCOMPARE(run.site.customerCount(), 0);
        QCOMPARE(run.site.organizationCount(), 0);
        QCOMPARE(outcome.json()[u"error"_s][u"text"].toString(), outcome.err.trimmed());
    }
};

QTEST_GUILESS_MAIN(MoodsTest)
#include "tst_moods.moc"
