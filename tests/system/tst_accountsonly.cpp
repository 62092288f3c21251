#include "system/wholerun.h"

using namespace wholerun;

/// "Accounts only" through the real program to a simulated site: customers with email and name,
/// fifty a request, and nothing else; every record told of.
class AccountsOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEmailAndNameAlone_data();
    void sendsEmailAndNameAlone();
    void goesOnAfterKills();
    void whereUpsertIsRefused_data();
    void whereUpsertIsRefused();
    void tellsTheUnchanged();

private:
    static QString email(int i) { return u"ines.%1@example.com"_s.arg(i); }

    static void begin(const WholeRun &run, int customers)
    {
        QByteArray contacts = "Id,AccountId,FirstName,LastName,Email,Phone,Title,Shoe size\n";
        for (int i = 0; i < customers; ++i) {
            const QByteArray n = QByteArray::number(i);
            contacts += "0030000000" + QByteArray::number(10000 + i)
                        + "AAA,001000000000000AAA,Ines,Okoro " + n + ",ines." + n
                        + "@example.com,+441632960" + QByteArray::number(100 + i % 900)
                        + ",Mate,42\n";
        }
        run.write(u"Contact.csv"_s, contacts);
        run.write(u"Account.csv"_s, "Id,Name,Industry\n001000000000000AAA,Harbour Line,Transport\n"
                                    "001000000000001AAA,Marlow Ferries Ltd,Transport\n");
        Outcome outcome = run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        run.write(u"choices.json"_s, R"({"accountsOnly":true})");
        outcome = run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }

    static void compareWithFiles(const WholeRun &run, int customers)
    {
        QCOMPARE(run.site.customerCount(), customers);
        QCOMPARE(run.site.organizationCount(), 0);
        for (int i = 0; i < customers; ++i) {
            const auto there = run.site.customer(email(i));
            QVERIFY2(there, qPrintable(email(i)));
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->displayName, u"Ines Okoro %1"_s.arg(i));
            QVERIFY(there->details.isEmpty());
            QVERIFY(there->organizations.isEmpty());
        }
    }
};

void AccountsOnlyTest::sendsEmailAndNameAlone_data()
{
    QTest::addColumn<csmsite::Switches>("switches");
    csmsite::Switches plain;
    QTest::newRow("plain") << plain;
    csmsite::Switches failing = plain;
    failing.failEvery = 2;
    QTest::newRow("FAILED though written") << failing;
    csmsite::Switches half = failing;
    half.plannedFaults = {{csmsite::Fault::DropAfter, "/customer/bulk", "POST", 1, 1}};
    QTest::newRow("an answer lost besides") << half;
}

void AccountsOnlyTest::sendsEmailAndNameAlone()
{
    QFETCH(const csmsite::Switches, switches);
    constexpr int customers = 120;
    const WholeRun run(switches);
    QVERIFY(run.started);
    begin(run, customers);
    const Outcome outcome = run.migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const QJsonObject summary = outcome.json();
    QCOMPARE(summary[u"customers"_s][u"created"_s].toInt(), customers);
    QCOMPARE(summary[u"organizations"_s][u"leftOut"_s].toInt(), 2);
    compareWithFiles(run, customers);
    const auto requests = run.site.bulkRequests();
    for (const csmsite::SeenRequest &request : requests)
        QVERIFY2(request.path.endsWith(u"/customer/bulk"_s), qPrintable(request.path));
    QVERIFY2(requests.size() >= 3 && requests.size() <= 4,
             qPrintable(QString::number(requests.size())));
    // No field was made for what does not go.
    QVERIFY(!run.site.storeJson().contains("Shoe"));
}

void AccountsOnlyTest::goesOnAfterKills()
{
    constexpr int customers = 300;
    csmsite::Switches switches;
    switches.taskSeconds = 0.3;
    switches.taskCap = 2;
    const WholeRun run(switches);
    QVERIFY(run.started);
    begin(run, customers);
    for (int kills = 0; kills < 2; ++kills) {
        QProcess process;
        run.prepare(process, run.migrateArguments());
        const int before = run.site.requests(u"POST /customer/bulk"_s);
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(run.site.requests(u"POST /customer/bulk"_s) > before, 20'000);
        process.kill();
        QVERIFY(process.waitForFinished(20'000));
    }
    const Outcome outcome = run.migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.json()[u"customers"_s][u"created"_s].toInt(), customers);
    compareWithFiles(run, customers);
}

void AccountsOnlyTest::whereUpsertIsRefused_data()
{
    QTest::addColumn<bool>("readFirst");
    QTest::addColumn<int>("kills");
    QTest::newRow("read first") << true << 0;
    QTest::newRow("read first, cut off twice") << true << 2;
    QTest::newRow("not read first") << false << 0;
    QTest::newRow("not read first, cut off twice") << false << 2;
}

// Each is created or updated by the word for it; half of them are there under another name.
void AccountsOnlyTest::whereUpsertIsRefused()
{
    QFETCH(const bool, readFirst);
    QFETCH(const int, kills);
    constexpr int customers = 160;
    csmsite::Switches switches;
    switches.keepBodies = true;
    switches.accountUpsert = false;
    switches.taskSeconds = kills > 0 ? 0.2 : 0;
    switches.taskCap = 2;
    WholeRun run(switches);
    QVERIFY(run.started);
    begin(run, customers);
    run.write(u"choices.json"_s, QByteArray(R"({"accountsOnly":true,"readFirst":)")
                                     + (readFirst ? "true}" : "false}"));
    const Outcome chosen =
        run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)});
    QVERIFY2(chosen.code == 0, qPrintable(chosen.err));
    QJsonArray there;
    for (int i = 0; i < customers; i += 2)
        there.append(QJsonObject{{u"email"_s, email(i)}, {u"displayName"_s, u"Somebody Else"_s}});
    const QString wrong =
        run.site.seed(QJsonDocument(QJsonObject{{u"customers"_s, there}}).toJson());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    for (int killed = 0; killed < kills; ++killed) {
        QProcess process;
        run.prepare(process, run.migrateArguments());
        const int before = run.site.requests(u"POST /customer/bulk"_s);
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(run.site.requests(u"POST /customer/bulk"_s) > before + 2, 20'000);
        process.kill();
        QVERIFY(process.waitForFinished(20'000));
    }
    const Outcome outcome = run.migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const QJsonObject counts = outcome.json()[u"customers"_s].toObject();
    QCOMPARE(counts[u"created"_s].toInt() + counts[u"updated"_s].toInt(), customers);
    if (readFirst)
        QCOMPARE(counts[u"created"_s].toInt(), customers / 2);
    compareWithFiles(run, customers);
}

void AccountsOnlyTest::tellsTheUnchanged()
{
    constexpr int customers = 60;
    WholeRun run;
    QVERIFY(run.started);
    begin(run, customers);
    QCOMPARE(run.migrate().code, 0);
    run.site.clearRequests();
    const Outcome again = run.migrate();
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json()[u"customers"_s][u"unchanged"_s].toInt(), customers);
    QCOMPARE(run.site.requests(u"POST /customer/bulk"_s), 0);
}

QTEST_GUILESS_MAIN(AccountsOnlyTest)
#include "tst_accountsonly.moc"
