#include "system/wholerun.h"

#include <QRandomGenerator>

using namespace wholerun;

/// The security-demo pair, 1,412 accounts and 1,412 contacts, through the real program to a
/// simulated site.
class MigrationTest : public QObject
{
    Q_OBJECT

private:
    /// What must be at the site, computed here from the files and not by the program.
    void compareWithSource(const csmsite::CsmSite &site)
    {
        QHash<QString, QString> accountNames;
        QCOMPARE(site.organizationCount(), 1412);
        QCOMPARE(site.customerCount(), 1412);
        const QList<Row> accounts = readCsv(sample(u"security-demo/Account.csv"_s));
        const QList<Row> contacts = readCsv(sample(u"security-demo/Contact.csv"_s));
        QCOMPARE(accounts.size(), 1412);
        QCOMPARE(contacts.size(), 1412);
        for (const Row &account : accounts) {
            accountNames.insert(account[u"Id"_s], account[u"Name"_s]);
            const auto there = site.organization(account[u"Name"_s]);
            QVERIFY2(there, qPrintable(account[u"Name"_s]));
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->details.value(u"External ID"_s), QStringList{account[u"Id"_s]});
            QStringList address;
            for (const char *part : {"BillingStreet", "BillingCity", "BillingState",
                                     "BillingPostalCode", "BillingCountry"}) {
                const QString text = account[QString::fromLatin1(part)].trimmed();
                if (!text.isEmpty())
                    address.append(text);
            }
            QCOMPARE(there->details.value(u"Address"_s).join(QChar()), address.join(u", "_s));
            QCOMPARE(there->details.value(u"Industry"_s).join(QChar()),
                     account[u"Industry"_s].trimmed());
        }
        for (const Row &contact : contacts) {
            const auto there = site.customer(contact[u"Email"_s]);
            QVERIFY2(there, qPrintable(contact[u"Email"_s]));
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->displayName, contact[u"Name"_s].trimmed());
            QCOMPARE(there->details.value(u"External ID"_s), QStringList{contact[u"Id"_s]});
            const QString phone =
                contact[u"Phone"_s].isEmpty() ? contact[u"MobilePhone"_s] : contact[u"Phone"_s];
            QCOMPARE(there->details.value(u"Phone"_s).join(QChar()), phone.trimmed());
            QCOMPARE(there->details.value(u"Title"_s).join(QChar()), contact[u"Title"_s].trimmed());
            QCOMPARE(there->organizations.size(), 1);
            const auto organization =
                site.organization(accountNames.value(contact[u"AccountId"_s]));
            QVERIFY(organization);
            m_expectedMembership.insert(there->organizations.constFirst(), organization->name);
        }
        // Ids at the site belong to the names that were meant.
        const QJsonArray stored =
            QJsonDocument::fromJson(site.storeJson()).object()[u"organizations"_s].toArray();
        QHash<QString, QString> nameOf;
        for (const QJsonValue &organization : stored)
            nameOf.insert(organization[u"id"].toString(), organization[u"name"].toString());
        for (auto entry = m_expectedMembership.cbegin(); entry != m_expectedMembership.cend();
             ++entry)
            QCOMPARE(nameOf.value(entry.key()), entry.value());
    }

    static QStringList demo()
    {
        return {sample(u"security-demo/Contact.csv"_s), sample(u"security-demo/Account.csv"_s)};
    }

    QHash<QString, QString> m_expectedMembership;

private Q_SLOTS:
    void init() { m_expectedMembership.clear(); }

    void arrivesRecordByRecord()
    {
        csmsite::Switches switches;
        switches.predefinedFields = false;
        switches.taskSeconds = 0.05;
        WholeRun run(switches);
        QVERIFY(run.started);
        QCOMPARE(run.makeProject(demo()).code, 0);
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        compareWithSource(run.site);

        // 15 requests of 100 for each kind, and one for the missing fields of each kind.
        const auto requests = run.site.bulkRequests();
        const auto profiles = std::count_if(requests.begin(), requests.end(),
                                            [](const csmsite::SeenRequest &request) {
                                                return request.path.endsWith(u"/profile/bulk"_s);
                                            });
        QCOMPARE(profiles, 30);
        QVERIFY(requests.size() - profiles <= 2);

        const QJsonObject result = outcome.json();
        for (const QString &kind : {u"organizations"_s, u"customers"_s}) {
            QCOMPARE(result[kind][u"created"].toInt(), 1412);
            QCOMPARE(result[kind][u"total"].toInt(), 1412);
        }

        // Once more: everything is there as it is meant to be, so nothing is sent.
        run.site.clearRequests();
        const Outcome again = run.migrate();
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"customers"][u"unchanged"].toInt(), 1412);
        QCOMPARE(again.json()[u"organizations"][u"unchanged"].toInt(), 1412);
        QVERIFY(run.site.bulkRequests().isEmpty());
    }

    /// Killed at random moments and continued until it is done: every record exists once, and the
    /// counts add up after every kill.
    void survivesKills()
    {
        csmsite::Switches switches;
        switches.predefinedFields = false;
        switches.taskSeconds = 0.1;
        WholeRun run(switches);
        QVERIFY(run.started);
        QCOMPARE(run.makeProject(demo()).code, 0);
        const int rounds = qEnvironmentVariableIsSet("SALESFERRY_CHAOS_ROUNDS")
                               ? qEnvironmentVariableIntValue("SALESFERRY_CHAOS_ROUNDS")
                               : 10;
        QRandomGenerator random(20261122);
        int kills = 0;
        for (int attempt = 0; attempt < 6 * rounds; ++attempt) {
            QProcess process;
            run.prepare(process, run.migrateArguments());
            process.start();
            QVERIFY(process.waitForStarted());
            const int patience = kills < rounds ? 60 + int(random.bounded(500)) : 120'000;
            if (process.waitForFinished(patience)) {
                QCOMPARE(process.exitCode(), 0);
                if (kills >= rounds)
                    break;
                continue; // done before its kill: the next run finds everything unchanged
            }
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished());
            ++kills;
            const Outcome status = run.run({u"status"_s, run.project(), u"--json"_s});
            QCOMPARE(status.code, 0);
            const QJsonObject json = status.json();
            if (json[u"state"_s].toString() == u"notStarted"_s)
                continue;
            for (const QString &kind : {u"organizations"_s, u"customers"_s})
                QCOMPARE(json[kind][u"total"].toInt(), 1412);
        }
        QVERIFY(kills >= rounds);
        compareWithSource(run.site);
        const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(status[u"state"_s].toString(), u"finished"_s);
        for (const QString &kind : {u"organizations"_s, u"customers"_s}) {
            QCOMPARE(status[kind][u"waiting"].toInt(), 0);
            QCOMPARE(status[kind][u"unknown"].toInt(), 0);
            QCOMPARE(status[kind][u"notAccepted"].toInt(), 0);
        }
    }

    void twoProcessesOnOneProject()
    {
        csmsite::Switches switches;
        switches.taskSeconds = 3;
        WholeRun run(switches);
        QVERIFY(run.started);
        QCOMPARE(run.makeProject(demo()).code, 0);
        QProcess first;
        run.prepare(first, run.migrateArguments());
        first.start();
        QTRY_VERIFY_WITH_TIMEOUT(!run.site.bulkRequests().isEmpty(), 20'000);

        const Outcome second = run.migrate();
        QCOMPARE(second.code, 6);
        QVERIFY2(second.err.contains(QString::number(first.processId())), qPrintable(second.err));
        const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(status[u"state"_s].toString(), u"running"_s);
        QCOMPARE(status[u"customers"_s][u"total"].toInt(), 1412);

        // A stop by the user is no kill: it says that it can be continued.
        first.terminate();
        QVERIFY(first.waitForFinished(20'000));
        QCOMPARE(first.exitCode(), 3);
        run.site.change([](csmsite::Switches &s) { s.taskSeconds = 0; });
        QCOMPARE(run.migrate().code, 0);
        compareWithSource(run.site);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
