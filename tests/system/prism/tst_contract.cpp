#include "csmsite/csmsite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto sourceDir = SALESFERRY_SOURCE_DIR;
constexpr int patienceMs = 60'000;

// Every way in which two people can be in two organizations, with a column of each detail type that
// matches by itself and some that the site lacks.
constexpr auto accounts =
    "Id,Name,Type,Industry,Website\n"
    "001Dn00000abCd1,Marlow Ferries Ltd,Customer,Transport,marlow.example.com\n"
    "001Dn00000abCd2,Quay & Sons,Partner,\"Ships, boats\",\n"
    "001Dn00000abCd3,Żuraw Stocznia,,,https://zuraw.example.com\n";
constexpr auto contacts =
    "Id,AccountId,FirstName,LastName,Email,Phone,Title\n"
    "003Dn00000abCd1,001Dn00000abCd1,Ines,Okoro,ines.okoro@example.com,+44 1632 960017,Purser\n"
    "003Dn00000abCd2,001Dn00000abCd1,Tomás,Lindqvist,tomas@example.com,,\n"
    "003Dn00000abCd3,001Dn00000abCd2,Wei,Hartmann,wei@example.com,+44 1632 960018,\"Chief "
    "\"\"Mate\"\"\"\n"
    "003Dn00000abCd4,,Asha,Brandt,asha@example.com,,Pilot\n";
constexpr auto relations = "Id,AccountId,ContactId,IsDirect\n"
                           "07kDn00000abCd1,001Dn00000abCd3,003Dn00000abCd1,0\n";

QString write(const QTemporaryDir &folder, const QString &name, const char *content)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) > 0 ? path : QString();
}

} // namespace

/// Prism stands between the program and the simulator and holds each call and each answer against
/// the OpenAPI file, so that neither drifts from it.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void aRequestOutsideTheContractIsCaught();
    void anAnswerOutsideTheContractIsCaught();
    void aCallThatTheContractLacksIsCaught();
    void aSiteInTroubleIsPassedBy();
    void aMigrationKeepsTheContract();

private:
    struct Answer
    {
        int status = 0; // 0: none came
        QByteArray body;
    };
    Answer ask(const QByteArray &method, const QString &path, const QByteArray &body = {});
    QJsonObject contract(const QByteArray &method = "GET");
    QString api() const;
    void run(const QStringList &arguments);

    csmsite::CsmSite m_site;
    QProcess m_splitter;
    QString m_url;
    QNetworkAccessManager m_network;
};

void TestContract::initTestCase()
{
    const QString prism = QString::fromUtf8(sourceDir)
                          + u"/build/prism/node_modules/@stoplight/prism-cli/dist/index.js"_s;
    QVERIFY2(QFile::exists(prism), "Prism is missing. ./tests/run fetches it, once.");
    QVERIFY(m_site.start());
    m_splitter.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_splitter.start(u"node"_s,
                     {QString::fromUtf8(sourceDir) + u"/tests/system/prism/splitter.mjs"_s, prism,
                      QString::fromUtf8(sourceDir) + u"/tests/contracts/csm.openapi.yaml"_s,
                      m_site.url()});
    QVERIFY2(m_splitter.waitForStarted(), "node cannot be started. ./tests/run installs it.");
    QTRY_VERIFY_WITH_TIMEOUT(m_splitter.canReadLine(), patienceMs);
    const QByteArray line = m_splitter.readLine().trimmed();
    QVERIFY2(line.startsWith("listening on "), line.constData());
    m_url = QString::fromUtf8(line.mid(int(qstrlen("listening on "))));
}

void TestContract::init()
{
    m_site.setSwitches({});
    contract("DELETE");
}

void TestContract::cleanupTestCase()
{
    m_splitter.closeWriteChannel();
    if (m_splitter.state() != QProcess::NotRunning)
        QVERIFY(m_splitter.waitForFinished(patienceMs));
}

QString TestContract::api() const
{
    const std::string &cloudId = m_site.switches().cloudId;
    return u"/jsm/csm/cloudid/"_s + QString::fromStdString(cloudId) + u"/api/v1"_s;
}

TestContract::Answer TestContract::ask(const QByteArray &method, const QString &path,
                                       const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_url + path));
    request.setTransferTimeout(patienceMs);
    request.setRawHeader("Authorization",
                         "Basic " + QByteArray("admin@example.com:api-token").toBase64());
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Idempotency-Key", QByteArray::number(qHash(body)));
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(patienceMs))
        return {};
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

QJsonObject TestContract::contract(const QByteArray &method)
{
    return QJsonDocument::fromJson(ask(method, u"/__contract"_s).body).object();
}

void TestContract::run(const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SALESFERRY_CSM_EMAIL"_s, u"admin@example.com"_s);
    environment.insert(u"SALESFERRY_CSM_TOKEN"_s, u"api-token"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&program, &QProcess::finished);
    program.start(QStringLiteral(SALESFERRY_CLI), arguments);
    QVERIFY2(finished.wait(patienceMs), qPrintable(program.errorString()));
    QVERIFY2(program.exitCode() == 0, program.readAll().constData());
}

void TestContract::aRequestOutsideTheContractIsCaught()
{
    ask("POST", api() + u"/customer/details/definitions/bulk"_s,
        R"({"detailFields":[{"name":"Berth","type":{"name":"TEXTT"}}]})");
    const QJsonArray violations = contract()[u"violations"_s].toArray();
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations[0][u"by"_s].toString(), u"client"_s);
    QCOMPARE(violations[0][u"call"_s].toString(), u"POST /customer/details/definitions/bulk"_s);
    QVERIFY(violations[0][u"prism"_s].toString().contains(u"MULTISELECT"_s)); // the allowed ones
    QCOMPARE(m_site.requests(u"POST /customer/details/definitions/bulk"_s), 0);
}

void TestContract::anAnswerOutsideTheContractIsCaught()
{
    m_site.change(
        [](csmsite::Switches &switches) { switches.readShape = csmsite::ReadShape::Text; });
    QCOMPARE(m_site.seed(R"({"organizations": [{"id": "325", "name": "Marlow Ferries Ltd",
                             "details": {"Industry": "Transport"}}]})"),
             QString());
    const Answer answer = ask("GET", api() + u"/organization/325"_s);
    QCOMPARE(answer.status, 200); // the client still gets what the site said
    const QJsonArray violations = contract()[u"violations"_s].toArray();
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations[0][u"by"_s].toString(), u"site"_s);
    QVERIFY(violations[0][u"prism"_s].toString().contains(u"'values'"_s));
}

void TestContract::aCallThatTheContractLacksIsCaught()
{
    ask("GET", api() + u"/customers"_s);
    QCOMPARE(contract()[u"violations"_s].toArray().size(), 1);
}

void TestContract::aSiteInTroubleIsPassedBy()
{
    m_site.change([](csmsite::Switches &switches) {
        switches.htmlErrors = true;
        switches.plannedFaults = {{csmsite::Fault::TooMany, "/customer/details", "GET", 1},
                                  {csmsite::Fault::DropAfter, "/organization/details", "GET", 1}};
    });
    QCOMPARE(ask("GET", api() + u"/customer/details"_s).status, 429);
    QCOMPARE(ask("GET", api() + u"/customer/details"_s).status, 200);
    ask("GET", api() + u"/organization/details"_s); // the client may try again by itself
    QCOMPARE(ask("GET", u"/_edge/tenant_info"_s).status, 200);
    const QJsonObject seen = contract();
    QVERIFY2(seen[u"violations"_s].toArray().isEmpty(), QJsonDocument(seen).toJson().constData());
    QCOMPARE(seen[u"passedBy"_s].toArray(),
             QJsonArray({u"GET /customer/details"_s, u"GET /organization/details"_s}));
    QVERIFY(seen[u"judged"_s].toArray().contains(u"GET /customer/details"_s));
}

void TestContract::aMigrationKeepsTheContract()
{
    // A site that lacks the default fields, and is in trouble once on the way.
    m_site.change([](csmsite::Switches &switches) {
        switches.predefinedFields = false;
        switches.htmlErrors = true;
        switches.retryAfter = 0;
        switches.plannedFaults = {
            {csmsite::Fault::TooMany, "/organization/profile/bulk", "POST", 1},
            {csmsite::Fault::DropAfter, "/customer/profile/bulk", "POST", 1}};
    });
    const QTemporaryDir folder;
    const QString project = folder.filePath(u"move.salesferry"_s);
    run({u"new"_s, project, u"--source"_s, write(folder, u"Account.csv"_s, accounts), u"--source"_s,
         write(folder, u"Contact.csv"_s, contacts), u"--source"_s,
         write(folder, u"AccountContactRelation.csv"_s, relations)});
    run({u"migrate"_s, project, u"--site"_s, m_url});

    const QJsonObject seen = contract();
    const QByteArray all = QJsonDocument(seen).toJson();
    QVERIFY2(seen[u"violations"_s].toArray().isEmpty(), all.constData());
    for (const QString &call :
         {u"GET /customer/details"_s, u"GET /organization/details"_s,
          u"POST /customer/details/definitions/bulk"_s,
          u"POST /organization/details/definitions/bulk"_s, u"POST /organization/profile/bulk"_s,
          u"POST /organization/fetch"_s, u"POST /customer/profile/bulk"_s})
        QVERIFY2(seen[u"judged"_s].toArray().contains(call), qPrintable(call));
    for (const QString &call :
         {u"POST /organization/profile/bulk"_s, u"POST /customer/profile/bulk"_s})
        QVERIFY2(seen[u"passedBy"_s].toArray().contains(call), qPrintable(call));

    const auto ines = m_site.customer(u"ines.okoro@example.com"_s);
    QVERIFY(ines);
    QCOMPARE(ines->organizations.size(), 2);
    QCOMPARE(ines->createdCount, 1);
    QCOMPARE(m_site.customerCount(), 4);
    QVERIFY(m_site.organization(u"Żuraw Stocznia"_s));
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
