#include "system/wholerun.h"

using namespace wholerun;

/// The API token is made anew in the middle of a run: it stops with what to do, and goes on with
/// the new one, every record once.
class TokenChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWithAnotherToken()
    {
        constexpr int customers = 600;
        csmsite::Switches switches;
        switches.taskSeconds = 0.2;
        switches.taskCap = 2;
        WholeRun run(switches);
        QVERIFY(run.started);
        QByteArray contacts = "Id,LastName,Email\n";
        for (int i = 0; i < customers; ++i) {
            const QByteArray n = QByteArray::number(10000 + i);
            contacts += "0030000000" + n + "AAA,Okoro,ines." + n + "@example.com\n";
        }
        run.write(u"Contact.csv"_s, contacts);
        QCOMPARE(run.makeProject({run.path(u"Contact.csv"_s)}).code, 0);

        QProcess process;
        run.prepare(process, run.migrateArguments());
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(run.site.customerCount() >= 100, 30'000);
        run.site.change([](csmsite::Switches &s) { s.apiToken = "another-token"; });
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 4);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains(u"The site did not accept the login"_s), qPrintable(said));
        QVERIFY(run.site.customerCount() < customers);

        run.token = u"another-token"_s;
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"customers"_s][u"created"_s].toInt(), customers);
        QCOMPARE(run.site.customerCount(), customers);
        for (int i = 0; i < customers; ++i) {
            const auto there = run.site.customer(u"ines.%1@example.com"_s.arg(10000 + i));
            QVERIFY(there);
            QCOMPARE(there->createdCount, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TokenChangeTest)
#include "tst_tokenchange.moc"
