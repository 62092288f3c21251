#include "net/httpclient.h"
#include "operations/migrate.h"
#include "operations/newproject.h"
#include "operations/sitelogin.h"
#include "operations/status.h"
#include "support/csmsite/csmsite.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;

namespace {

constexpr int records = 3000;
const QString clientId = u"id-1"_s;

/// A keychain that outlives a process, in a file.
class FileStore : public net::SecretStore
{
public:
    explicit FileStore(QString path)
        : m_path(std::move(path))
    {
    }

    Result<QString> read(const QString &key) override { return all()[key].toString(); }
    Result<> write(const QString &key, const QString &secret) override
    {
        QJsonObject now = all();
        now[key] = secret;
        return save(now);
    }
    Result<> remove(const QString &key) override
    {
        QJsonObject now = all();
        now.remove(key);
        return save(now);
    }
    bool lasting() const override { return true; }

private:
    QJsonObject all() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    Result<> save(const QJsonObject &now) const
    {
        QSaveFile file(m_path);
        file.open(QIODevice::WriteOnly);
        file.write(QJsonDocument(now).toJson());
        if (!file.commit())
            return Error{Error::Kind::Storage, {u"secret.notKept"_s, {}}};
        return {};
    }

    const QString m_path;
};

/// What a process does that is killed in between: goes on with the login that was kept. 0: done, 4:
/// nobody is logged in any more.
int passage(const QStringList &arguments)
{
    const QString project = arguments.at(0);
    const QString site = arguments.at(1);
    const auto store = std::make_shared<FileStore>(arguments.at(2));
    const auto login = operations::resumeSiteLogin(site, clientId, store);
    if (!login)
        return 4;
    auto file = project::ProjectFile::load(project);
    if (!file)
        return 2;
    operations::MigrateOptions options;
    options.site = site;
    options.credentials = login->credentials;
    const auto done = operations::migrate(*file, options, {});
    if (!done)
        fprintf(stderr, "%s\n", qPrintable(done.error().message.code));
    if (!done)
        return done.error().kind == Error::Kind::Auth ? 4 : 3;
    return done->allWell() ? 0 : 1;
}

} // namespace

/// A login in the browser carries a whole migration: its tokens last for seconds, each is good for
/// one renewal, and the process is killed in the middle.
class BrowserLoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnce();

private:
    void logIn(const QString &site, const QString &kept) const
    {
        std::future<void> browser;
        const auto login = operations::logInToSite(
            {site, clientId, u"s3cret"_s, {}},
            [&browser](const QUrl &page) {
                browser = std::async(std::launch::async, [page] {
                    net::HttpClient client;
                    const auto answer = client.send({.url = page}, {});
                    if (answer)
                        (void)client.send(
                            {.url = QUrl(QString::fromLatin1(answer->header("location")),
                                         QUrl::StrictMode)},
                            {});
                });
            },
            std::make_shared<FileStore>(kept), {});
        QVERIFY2(login, qPrintable(login ? QString() : login.error().message.code));
        QVERIFY(login->lasting);
    }
};

void BrowserLoginTest::everythingArrivesOnce()
{
    csmsite::Switches switches;
    switches.tokenSeconds = 1;
    switches.taskSeconds = 0.4;
    csmsite::CsmSite site(switches);
    QVERIFY(site.start());
    const QTemporaryDir folder;
    const QString contacts = folder.filePath(u"Contact.csv"_s);
    {
        QFile file(contacts);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Id,LastName,Email\n");
        for (int i = 0; i < records; ++i) {
            const QByteArray n = QByteArray::number(i).rightJustified(5, '0');
            file.write("0030000000" + n + ",Person " + n + ",p" + n + "@example.com\n");
        }
    }
    const QString path = folder.filePath(u"p.salesferry"_s);
    auto made = operations::newProject(path, {contacts}, project::PersonAccounts::Customers, {});
    QVERIFY(made);
    made->file.project.site = site.url();
    made->file.project.firstTen = false;
    QVERIFY(made->file.save());
    const QString kept = folder.filePath(u"keychain"_s);
    logIn(site.url(), kept);

    // Longer each time, so that it gets somewhere; the last one may finish.
    int code = -1;
    int kills = 0;
    int logins = 1;
    for (int turn = 0; turn < 12 && code != 0; ++turn) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--passage"_s, path, site.url(), kept});
        if (!process.waitForFinished(turn < 4 ? 700 + 450 * turn : 120'000)) {
            QVERIFY(turn < 4);
            process.kill();
            QVERIFY(process.waitForFinished());
            ++kills;
            continue;
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        code = process.exitCode();
        QVERIFY2(code == 0 || code == 4, qPrintable(QString::number(code)));
        if (code == 4) { // killed between the site's answer and the keychain
            logIn(site.url(), kept);
            ++logins;
        }
    }
    QCOMPARE(code, 0);
    QVERIFY(kills >= 2);
    QVERIFY2(logins <= kills, "a login is lost by a kill at the wrong moment alone");
    // The site numbers them; the last one is in the keychain.
    QFile keychain(kept);
    QVERIFY(keychain.open(QIODevice::ReadOnly));
    static const QRegularExpression refreshToken(u"refresh-token-(\\d+)"_s);
    const auto last = refreshToken.match(QString::fromUtf8(keychain.readAll()));
    QVERIFY2(last.captured(1).toInt() >= 5, qPrintable(last.captured(0)));
    QCOMPARE(site.customerCount(), records);
    for (int i = 0; i < records; ++i) {
        const QString email = u"p%1@example.com"_s.arg(i, 5, 10, QLatin1Char('0'));
        const auto seen = site.customer(email);
        QVERIFY2(seen && seen->createdCount == 1, qPrintable(email));
    }
    const auto status = operations::status(project::RunFolder(path));
    QVERIFY(status);
    QVERIFY(status->state == operations::Status::State::Finished);
    QCOMPARE(status->outcomes.customers[model::Outcome::Created], records);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--passage"_L1)
        return passage(arguments.mid(2));
    BrowserLoginTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_browserlogin.moc"
