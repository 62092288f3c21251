#include "core/operations/simulatedorg.h"
#include "wholerun.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace wholerun;
using salesforceorg::Switches;

/// From an org to a site with the real program: login by a token, reading, mapping, migrating; and
/// killed while it reads.
class TestOrgToSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesTheWholeWay();
    void survivesKills();
    void endsAsPromised_data();
    void endsAsPromised();
};

namespace {

/// A whole run whose records come from a simulated org.
struct OrgRun
{
    explicit OrgRun(const QByteArray &config, const Switches &switches = {})
        : org(config, switches)
    {
    }

    void prepare(QProcess &process, const QString &project) const
    {
        run.prepare(process, {u"new"_s, project, u"--salesforce"_s, org.org.url(), u"--json"_s});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"SALESFERRY_SALESFORCE_TOKEN"_s, token);
        process.setProcessEnvironment(environment);
    }

    Outcome make(const QString &project) const
    {
        QProcess process;
        prepare(process, project);
        process.start();
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    WholeRun run;
    SimulatedOrg org;
    QString token = org.logIn().accessToken;
};

const QByteArray company = "{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\"}";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll()
                                          : QByteArray("not there: ") + path.toUtf8();
}

} // namespace

void TestOrgToSite::goesTheWholeWay()
{
    const OrgRun all(company);
    const Outcome made = all.make(all.run.project());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QCOMPARE(made.json()[u"contacts"_s].toInt(), 1201);
    QCOMPARE(made.json()[u"personAccounts"_s].toInt(), 60);
    QVERIFY(!(made.out + made.err).contains(all.token));
    const Outcome migrated = all.run.migrate();
    QVERIFY2(migrated.code == 0 || migrated.code == 1, qPrintable(migrated.err));
    // The same records, from the files of a weekly export.
    WholeRun files;
    const QString sampleFolder = QStringLiteral(SALESFERRY_SOURCE_DIR "/resources/sample/");
    QVERIFY(files
                .makeProject({sampleFolder + u"Contact.csv"_s, sampleFolder + u"Account.csv"_s,
                              sampleFolder + u"AccountContactRelation.csv"_s})
                .code
            == 0);
    const Outcome other = files.migrate();
    const auto arrived = [](const Outcome &outcome, const QString &kind) {
        return outcome.json()[kind].toObject()[u"created"_s].toInt();
    };
    QVERIFY(arrived(other, u"customers"_s) > 1000);
    // One row of the file cannot be read, and its person is in the org all the same.
    QCOMPARE(arrived(migrated, u"customers"_s), arrived(other, u"customers"_s) + 1);
    QCOMPARE(arrived(migrated, u"organizations"_s), arrived(other, u"organizations"_s));
    // Nothing on disk can be used to log in.
    QDirIterator kept(all.run.folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (kept.hasNext())
        QVERIFY2(!contentOf(kept.next()).contains(all.token.toUtf8()), qPrintable(kept.filePath()));
}

void TestOrgToSite::survivesKills()
{
    Switches switches;
    switches.bulkPageRecords = 400;
    switches.latencyMs = 10;
    const OrgRun all(
        R"({"generate":{"contacts":12000,"accounts":1500,"personAccounts":100,"relations":2500}})",
        switches);
    QElapsedTimer whole;
    whole.start();
    const Outcome undisturbed = all.make(all.run.path(u"undisturbed.salesferry"_s));
    QVERIFY2(undisturbed.code == 0, qPrintable(undisturbed.err));
    const auto duration = int(whole.elapsed());

    QRandomGenerator random(20261128);
    int kills = 0;
    Outcome last;
    for (int attempt = 0; attempt < 40 && last.code != 0; ++attempt) {
        QProcess process;
        all.prepare(process, all.run.project());
        process.start();
        QVERIFY(process.waitForStarted());
        const bool kill = kills < 10;
        if (kill && !process.waitForFinished(50 + random.bounded(duration / 3))) {
            process.kill();
            ++kills;
        }
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(120'000));
        last = {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QVERIFY2(last.code == 0, qPrintable(last.err));
    QVERIFY2(kills >= 5, qPrintable(QString::number(kills)));
    for (const QString &object : {u"Account"_s, u"Contact"_s, u"AccountContactRelation"_s}) {
        const QString name = u"-run/salesforce/"_s + object + u".csv"_s;
        QCOMPARE(contentOf(all.run.project() + name),
                 contentOf(all.run.path(u"undisturbed.salesferry"_s) + name));
    }
}

void TestOrgToSite::endsAsPromised_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("token refused") << 0 << 4 << u"Log in again"_s;
    QTest::newRow("blocked") << 1 << 4 << u"API Access Control"_s;
    QTest::newRow("no API") << 2 << 4 << u"Enterprise"_s;
    QTest::newRow("daily limit") << 3 << 5 << u"Continue tomorrow"_s;
}

void TestOrgToSite::endsAsPromised()
{
    QFETCH(int, mood);
    QFETCH(int, code);
    QFETCH(QString, words);
    OrgRun all(company);
    all.org.org.change([mood](Switches &switches) {
        switches.blocked = mood == 1;
        switches.apiDisabledForOrg = mood == 2;
        switches.dailyRequests = mood == 3 ? 10 : switches.dailyRequests;
    });
    if (mood == 0)
        all.org.org.endSessions();
    const Outcome made = all.make(all.run.project());
    QCOMPARE(made.code, code);
    QVERIFY2(made.err.contains(words), qPrintable(made.err));
    QVERIFY(!QFile::exists(all.run.project()));
}

QTEST_GUILESS_MAIN(TestOrgToSite)
#include "tst_orgtosite.moc"
