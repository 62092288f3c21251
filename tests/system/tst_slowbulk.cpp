#include "system/wholerun.h"

#include <QElapsedTimer>

using namespace wholerun;

/// A site that takes its bulk tasks slower than single records, and one that does not: the program
/// finds out which it is, says so, and each record arrives once either way.
class SlowBulkTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int customers = 3000;

    static QByteArray email(int i) { return "ines." + QByteArray::number(i) + "@example.com"; }

    static void makeFiles(const WholeRun &run)
    {
        run.write(u"Account.csv"_s, "Id,Name\n001000000000001AAA,Harbour Line\n");
        QByteArray contacts = "Id,AccountId,LastName,Email,Phone\n";
        for (int i = 0; i < customers; ++i) {
            const QByteArray number = QByteArray::number(10000 + i);
            contacts += "0030000000" + number + "AAA," + (i % 3 ? "" : "001000000000001AAA")
                        + ",Okoro " + number + ',' + email(i) + ",+44 1632 960"
                        + QByteArray::number(100 + i % 900) + '\n';
        }
        run.write(u"Contact.csv"_s, contacts);
        const Outcome made =
            run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }

    /// What the run noted of its choice, and what of it went in bulk.
    static QStringList choices(const Outcome &status)
    {
        QStringList said;
        for (const QJsonValue &note : status.json()[u"log"_s].toArray()) {
            const QString code = note[u"code"_s].toString();
            if (code == "run.bySingles"_L1 || code == "run.byBulk"_L1)
                said += code;
        }
        return said;
    }

private Q_SLOTS:
    void everyRecordOnce_data()
    {
        QTest::addColumn<double>("secondsPerItem");
        QTest::addColumn<int>("latencyMs"); // of a single record
        QTest::addColumn<int>("kills");
        QTest::addColumn<QString>("choice");
        QTest::newRow("slow in bulk, cut off three times") << 0.01 << 5 << 3 << u"run.bySingles"_s;
        QTest::newRow("slow one by one") << 0.005 << 500 << 0 << u"run.byBulk"_s;
        QTest::newRow("quick in bulk") << 0.00001 << 5 << 0 << QString();
    }
    void everyRecordOnce()
    {
        QFETCH(const double, secondsPerItem);
        QFETCH(const int, latencyMs);
        QFETCH(int, kills);
        QFETCH(const QString, choice);
        csmsite::Switches switches;
        switches.taskSecondsPerItem = secondsPerItem;
        switches.tasksAtOnce = 1;
        switches.createLatencyMs = latencyMs;
        switches.keepBodies = true;
        WholeRun run(switches);
        run.haste = 20; // tasks of a quarter of a second are slow
        QVERIFY(run.started);
        makeFiles(run);
        for (; kills > 0; --kills) {
            QProcess process;
            run.prepare(process, run.migrateArguments());
            process.start();
            const int enough = customers - 200 * kills;
            QTRY_VERIFY_WITH_TIMEOUT(run.site.customerCount() > enough, 60'000);
            process.kill();
            process.waitForFinished();
        }
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err + outcome.out));
        const QJsonObject counts = outcome.json()[u"customers"_s].toObject();
        QCOMPARE(counts[u"created"].toInt(), customers);
        QCOMPARE(run.site.customerCount(), customers);
        const auto organization = run.site.organization(u"Harbour Line"_s);
        QVERIFY(organization);
        for (int i = 0; i < customers; ++i) {
            const auto there = run.site.customer(QString::fromLatin1(email(i)));
            QVERIFY(there);
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->details.value(u"Phone"_s).size(), 1);
            QCOMPARE(there->organizations, i % 3 ? QStringList() : QStringList{organization->id});
        }

        const Outcome status = run.run({u"status"_s, run.project(), u"--json"_s});
        QCOMPARE(choices(status).isEmpty(), choice.isEmpty());
        if (!choice.isEmpty())
            QVERIFY2(choices(status).contains(choice), qPrintable(choices(status).join(u' ')));
        qsizetype inBulk = 0;
        for (const csmsite::SeenRequest &request : run.site.bulkRequests()) {
            if (request.path.contains(u"customer/profile"_s))
                inBulk += request.body.count("\"email\"");
        }
        QCOMPARE(inBulk < customers - 50, choice == "run.bySingles"_L1);
    }
};

QTEST_GUILESS_MAIN(SlowBulkTest)
#include "tst_slowbulk.moc"
