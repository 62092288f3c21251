#include "core/csm/scriptedsite.h"
#include "migration/journal.h"
#include "operations/connect.h"
#include "operations/sentences.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace operations;

/// What is said about a site before anything is done to it.
class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAllThatIsWell();
    void eachThingWrongIsInItsLine_data();
    void eachThingWrongIsInItsLine();
    void looksBeforeItAsks_data();
    void looksBeforeItAsks();
    void eachPermissionIsTried_data();
    void eachPermissionIsTried();
    void theFormIsKnownOnceSomethingWasSent_data();
    void theFormIsKnownOnceSomethingWasSent();
    void accountsAreToldApart_data();
    void accountsAreToldApart();
    void usualFieldsAreMissed_data();
    void usualFieldsAreMissed();
    void practiceSite();
    void practiceSiteThatCannotBe();
    void givesUpSoon();
    void stopsWhenAsked();
    void tokenKeys_data();
    void tokenKeys();

private:
    Result<SiteReport> connectTo(const ScriptedSite &site) const
    {
        return connectSite(site.address().site, ScriptedSite::credentials(), folder(), {});
    }
    project::RunFolder folder() const { return project::RunFolder(m_folder.filePath(u"a"_s)); }

    QTemporaryDir m_folder;
};

/// A letter a line: Good, Warning, Bad, Skipped.
static QString letters(const QList<SiteCheck> &checks)
{
    QString letters;
    for (const SiteCheck &check : checks)
        letters += u"GWBS"_s.at(int(check.state));
    return letters;
}

/// Of the lines that every report has.
static QString states(const SiteReport &report)
{
    return letters(report.checks.first(6));
}

/// Of those that follow them.
static QString moreStates(const SiteReport &report)
{
    return letters(report.checks.sliced(6));
}

static const SiteCheck *firstBad(const SiteReport &report)
{
    for (const SiteCheck &check : report.checks) {
        if (check.state == SiteCheck::State::Bad)
            return &check;
    }
    return nullptr;
}

static QByteArray fields(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(u"{'name':'%1','type':{'name':'TEXT'}}"_s.arg(name));
    return json(qPrintable(u"{'results':["_s + all.join(u',') + u"]}"_s));
}

const QStringList customerFields{u"phone"_s, u"External ID"_s, u"Type"_s,
                                 u"Title"_s, u"Region"_s,      u"Preferred language"_s};
const QStringList organizationFields{u"Type"_s,    u"Industry"_s, u"External ID"_s,
                                     u"Website"_s, u"Address"_s,  u"Customer Segment"_s};

/// A site that has all that is usual, and \a more instead.
static QHash<QByteArray, ScriptedReply> usual(const QHash<QByteArray, ScriptedReply> &more = {})
{
    QHash<QByteArray, ScriptedReply> replies{
        {"GET /customer/details", {.body = fields(customerFields)}},
        {"GET /organization/details", {.body = fields(organizationFields)}}};
    replies.insert(more);
    return replies;
}

void TestConnect::saysAllThatIsWell()
{
    const ScriptedSite site(usual());
    const auto report = connectTo(site);
    QVERIFY(report);
    QCOMPARE(states(*report), u"GGGGGG"_s);
    QCOMPARE(moreStates(*report), u"GGGGGGSSS"_s);
    QVERIFY(report->facts);
    QCOMPARE(report->facts->customerFields.size(), 6);
    QCOMPARE(report->secretKey, net::siteSecretKey(site.address().site, u"ada@example.com"_s));

    const QList<SiteCheck> &checks = report->checks;
    QCOMPARE(checks.at(0).text, (Message{u"connect.address"_s, {site.address().site}}));
    QCOMPARE(checks.at(1).text.code, u"connect.reachable"_s);
    QCOMPARE(checks.at(1).text.arguments.at(0), u"127.0.0.1"_s);
    bool isNumber = false;
    QVERIFY(checks.at(1).text.arguments.at(1).toInt(&isNumber) < 4000 && isNumber);
    QCOMPARE(englishSentence(checks.at(3).title), u"You are Ada Admin, a site administrator"_s);
    QCOMPARE(englishSentence(checks.at(4).text), u"Customers 6 of 50, organizations 6 of 50."_s);
}

void TestConnect::eachThingWrongIsInItsLine_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("code");
    const QByteArray tenant = "GET /_edge/tenant_info", customers = "GET /customer/details",
                     organizations = "GET /organization/details";
    const QByteArray html = "<!DOCTYPE html>";
    QTest::newRow("no such site") << tenant << 404 << html << u"GBSSSS"_s << u"site.unknownName"_s;
    QTest::newRow("another page there")
        << tenant << 200 << html << u"GBSSSS"_s << u"site.unexpectedAnswer"_s;
    QTest::newRow("moved") << tenant << 302 << html << u"GBSSSS"_s << u"site.unexpectedAnswer"_s;
    QTest::newRow("no CSM") << customers << 404 << QByteArray() << u"GGBSSS"_s << u"site.noCsm"_s;
    QTest::newRow("wrong token") << customers << 401 << QByteArray() << u"GGSBSS"_s
                                 << u"site.tokenRefused"_s;
    QTest::newRow("scope missing")
        << organizations << 401 << json("{'message':'Unauthorized; scope does not match'}")
        << u"GGSBSS"_s << u"site.missingScope"_s;
    QTest::newRow("not allowed") << customers << 403 << html << u"GGSBSS"_s << u"site.notAllowed"_s;
    QTest::newRow("no fields") << organizations << 200 << html << u"GGSSBS"_s
                               << u"site.unexpectedAnswer"_s;
    QTest::newRow("refused") << customers << 412 << html << u"GGSSBS"_s << u"site.refused"_s;
}

void TestConnect::eachThingWrongIsInItsLine()
{
    QFETCH(const QByteArray, endpoint);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    const ScriptedSite site(usual({{endpoint, {.status = status, .body = body}}}));
    const auto report = connectTo(site);
    QVERIFY(report);
    QTEST(states(*report), "states");
    QVERIFY(!report->facts);
    QCOMPARE(report->checks.size(), 6); // nothing more is asked for
    QCOMPARE(firstBad(*report)->text.code, code);
    for (const SiteCheck &check : report->checks) {
        QVERIFY(englishSentence(check.title) != check.title.code);
        QVERIFY(englishSentence(check.text) != check.text.code);
        QVERIFY(!englishSentence(check.text).contains(u"word"_s)); // the token
    }
}

void TestConnect::looksBeforeItAsks_data()
{
    QTest::addColumn<QString>("address"); // empty: that of a site that answers
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("code");
    const QString email = u"ada@example.com"_s;
    QTest::newRow("no token") << QString() << email << u" \n"_s << u"GGSBSS"_s
                              << u"connect.noCredentials"_s;
    QTest::newRow("no email") << QString() << u" "_s << u"word"_s << u"GGSBSS"_s
                              << u"connect.noCredentials"_s;
    QTest::newRow("no address") << u" "_s << email << u"word"_s << u"BSSSSS"_s
                                << u"site.badAddress"_s;
    QTest::newRow("login in the address") << u"https://ada:word@marlow.atlassian.net"_s << email
                                          << u"word"_s << u"BSSSSS"_s << u"site.badAddress"_s;
    QTest::newRow("not encrypted") << u"http://marlow.atlassian.net"_s << email << u"word"_s
                                   << u"BSSSSS"_s << u"site.plainHttp"_s;
}

void TestConnect::looksBeforeItAsks()
{
    QFETCH(const QString, address);
    QFETCH(const QString, email);
    QFETCH(const QString, token);
    QFETCH(const QString, code);
    const ScriptedSite site;
    const auto report = connectSite(address.isEmpty() ? site.address().site : address,
                                    {email, token, {}}, folder(), {});
    QVERIFY(report);
    QTEST(states(*report), "states");
    QCOMPARE(firstBad(*report)->text.code, code);
    QVERIFY(!englishSentence(firstBad(*report)->text).contains(u"ada:word"_s));
    QCOMPARE(report->secretKey.isEmpty(), email == " "_L1 || !address.isEmpty());
}

void TestConnect::eachPermissionIsTried_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("need");
    const QByteArray noScope = json("{'message':'Unauthorized; scope does not match'}");
    const QByteArray organizations = "POST /organization/fetch",
                     search = "POST /customer/search-by-detail-field",
                     users = "GET /rest/api/3/user/search",
                     profiles = "POST /customer/profile/fetch",
                     task = "GET /tasks/00000000-0000-4000-8000-000000000000",
                     members = "GET /rest/servicedeskapi/organization";
    QTest::newRow("organizations") << organizations << 403 << QByteArray() << u"BGGGGG"_s
                                   << u"Customer Service Management user"_s;
    QTest::newRow("one organization")
        << QByteArray("GET /organization/0") << 401 << noScope << u"BGGGGG"_s
        << u"read:organization.detail:jira-service-management"_s;
    QTest::newRow("External ID") << search << 401 << noScope << u"GWGGGG"_s
                                 << u"read:customer.detail:jira-service-management"_s;
    QTest::newRow("no External ID there")
        << search << 400 << QByteArray() << u"GGGGGG"_s << QString();
    QTest::newRow("users") << users << 403 << QByteArray() << u"GGBGGG"_s
                           << u"Browse users and groups"_s;
    QTest::newRow("customers") << profiles << 401 << noScope << u"GGGBGG"_s
                               << u"read:customer.profile:jira-service-management"_s;
    QTest::newRow("tasks") << task << 401 << noScope << u"GGGGBG"_s
                           << u"read:task:jira-service-management"_s;
    QTest::newRow("members") << members << 401 << noScope << u"GGGGGW"_s
                             << u"manage:servicedesk-customer"_s;
    QTest::newRow("nonsense") << task << 418 << QByteArray() << u"GGGGWG"_s << QString();
    QTest::newRow("all of a sudden another token")
        << task << 401 << QByteArray() << u"GGGGBG"_s << QString();
}

void TestConnect::eachPermissionIsTried()
{
    QFETCH(const QByteArray, endpoint);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, need);
    const ScriptedSite site(usual({{endpoint, {.status = status, .body = body}}}));
    const auto report = connectTo(site);
    QVERIFY(report);
    QCOMPARE(states(*report), u"GGGGGG"_s);
    QTEST(moreStates(*report).first(6), "states");
    QVERIFY(report->facts); // mapping goes on
    for (const SiteCheck &check : report->checks) {
        QVERIFY(englishSentence(check.title) != check.title.code);
        QVERIFY(englishSentence(check.text) != check.text.code);
        const bool isRefused = check.state == SiteCheck::State::Bad
                               || (check.state == SiteCheck::State::Warning && !need.isEmpty());
        if (isRefused && !need.isEmpty())
            QVERIFY2(englishSentence(check.text).contains(need),
                     qPrintable(englishSentence(check.text)));
    }
    // What is tried changes nothing.
    for (const ScriptedRequest &request : site.requests()) {
        const QByteArray asked = ScriptedSite::endpoint(request);
        QVERIFY2(asked.startsWith("GET ") || asked.endsWith("/fetch")
                     || asked.endsWith("/search-by-detail-field"),
                 asked.constData());
    }
}

void TestConnect::theFormIsKnownOnceSomethingWasSent_data()
{
    QTest::addColumn<site::Dialect>("dialect");
    QTest::addColumn<QString>("cloudId");
    QTest::addColumn<QString>("code");
    QTest::newRow("reference") << site::Dialect::Reference << u"cloud-1"_s
                               << u"connect.formOfReference"_s;
    QTest::newRow("guide") << site::Dialect::Guide << u"cloud-1"_s << u"connect.formOfGuide"_s;
    QTest::newRow("of another site")
        << site::Dialect::Guide << u"cloud-2"_s << u"connect.formUnknown"_s;
}

void TestConnect::theFormIsKnownOnceSomethingWasSent()
{
    QFETCH(const site::Dialect, dialect);
    QFETCH(const QString, cloudId);
    const project::RunFolder folder(
        m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(folder.make());
    {
        const auto journal = migration::Journal::open(folder.journal());
        QVERIFY(journal);
        migration::Run run;
        run.cloudId = cloudId;
        run.dialect = dialect;
        QVERIFY((*journal)->begin(run));
    }
    const ScriptedSite site(usual());
    const auto report = connectSite(site.address().site, ScriptedSite::credentials(), folder, {});
    QVERIFY(report);
    QTEST(report->checks.constLast().text.code, "code");
}

void TestConnect::accountsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("permissions");
    QTest::addColumn<QByteArray>("myself");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("title");
    const QByteArray yes = json("{'permissions':{'ADMINISTER':{'havePermission':true}}}");
    const QByteArray no = json("{'permissions':{'ADMINISTER':{'havePermission':false}}}");
    const QByteArray ada = json("{'displayName':'Ada <b>%1</b>'}");
    const QString email = u"ada@example.com"_s;
    QTest::newRow("administrator")
        << yes << ada << email << u"GGGGGG"_s << u"You are Ada <b>%1</b>, a site administrator"_s;
    QTest::newRow("not an administrator") << no << ada << email << u"GGGWGG"_s
                                          << u"You are Ada <b>%1</b>, not a site administrator"_s;
    // Nothing is claimed that the site did not say.
    QTest::newRow("nobody knows") << QByteArray("nonsense") << ada << email << u"GGGWGG"_s
                                  << u"You are Ada <b>%1</b>"_s;
    QTest::newRow("nameless") << yes << QByteArray("nonsense") << email << u"GGGGGG"_s
                              << u"You are ada@example.com, a site administrator"_s;
    QTest::newRow("unknown") << yes << QByteArray("nonsense") << QString() << u"GGGGGG"_s
                             << u"Your account"_s;
}

void TestConnect::accountsAreToldApart()
{
    QFETCH(const QByteArray, permissions);
    QFETCH(const QByteArray, myself);
    QFETCH(const QString, email);
    const ScriptedSite site(usual({{"GET /rest/api/3/mypermissions", {.body = permissions}},
                                   {"GET /rest/api/3/myself", {.body = myself}}}));
    const auto report = connectSite(site.address().site, {email, {}, u"bearer"_s}, folder(), {});
    QVERIFY(report);
    QTEST(states(*report), "states");
    QTEST(englishSentence(report->checks.at(3).title), "title");
    QVERIFY(report->facts);
}

void TestConnect::usualFieldsAreMissed_data()
{
    QTest::addColumn<QStringList>("customers");
    QTest::addColumn<QStringList>("organizations");
    QTest::addColumn<Message>("text");
    const QStringList missingCustomers{u"phone"_s, u"Title"_s, u"Type"_s, u"Tier"_s};
    const QStringList missingOrganizations = organizationFields.mid(0, 5);
    const QString ofCustomers = u"External ID, Region, Preferred language"_s;
    QTest::newRow("customers") << missingCustomers << organizationFields
                               << Message{u"connect.customersLack"_s, {ofCustomers}};
    QTest::newRow("organizations")
        << customerFields << missingOrganizations
        << Message{u"connect.organizationsLack"_s, {u"Customer Segment"_s}};
    QTest::newRow("both") << missingCustomers << missingOrganizations
                          << Message{u"connect.bothLack"_s, {ofCustomers, u"Customer Segment"_s}};
}

void TestConnect::usualFieldsAreMissed()
{
    QFETCH(const QStringList, customers);
    QFETCH(const QStringList, organizations);
    const ScriptedSite site({{"GET /customer/details", {.body = fields(customers)}},
                             {"GET /organization/details", {.body = fields(organizations)}}});
    const auto report = connectTo(site);
    QVERIFY(report);
    QCOMPARE(states(*report), u"GGGGGW"_s);
    QTEST(report->checks.at(5).text, "text");
    QVERIFY(report->facts);
}

void TestConnect::practiceSite()
{
    const auto report = connectSite(operations::practiceSite(), {}, folder(), {});
    QVERIFY(report);
    QCOMPARE(states(*report), u"GGGGGW"_s);   // it lacks External ID on purpose
    QCOMPARE(moreStates(*report), QString()); // it has no permissions
    QVERIFY(report->facts);
    QCOMPARE(report->secretKey, QString());
    for (const SiteCheck &check : report->checks)
        QVERIFY(englishSentence(check.text) != check.text.code);
}

void TestConnect::practiceSiteThatCannotBe()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const project::RunFolder inFile(file.fileName() + u"/project.salesferry"_s);
    const auto report = connectSite(operations::practiceSite(), {}, inFile, {});
    QVERIFY(report);
    QCOMPARE(states(*report), u"GBSSSS"_s);
    QCOMPARE(firstBad(*report)->text.code, u"runFolder.notWritable"_s);
    QVERIFY(!report->facts);
}

// Side by side, as each takes seconds.
void TestConnect::givesUpSoon()
{
    QTcpServer silent, closed;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString closedAddress = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    const ScriptedSite busy({{"GET /_edge/tenant_info", {.status = 503}}});
    const QStringList addresses{u"http://127.0.0.1:%1"_s.arg(silent.serverPort()), closedAddress,
                                busy.address().site};
    QElapsedTimer timer;
    timer.start();
    std::vector<std::future<Result<SiteReport>>> reports;
    for (const QString &address : addresses) {
        reports.push_back(std::async(std::launch::async, [this, address] {
            return connectSite(address, ScriptedSite::credentials(), folder(), {});
        }));
    }
    for (auto &future : reports) {
        const auto report = future.get();
        QVERIFY(report);
        QCOMPARE(states(*report), u"GBSSSS"_s);
        QVERIFY(!report->facts);
    }
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
}

void TestConnect::stopsWhenAsked()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    StopSource stop;
    QElapsedTimer timer;
    timer.start();
    auto report = std::async(std::launch::async, [&] {
        return connectSite(address, ScriptedSite::credentials(), folder(), {.stop = stop.token()});
    });
    QTest::qSleep(50);
    stop.request();
    const auto result = report.get();
    QVERIFY(!result);
    QCOMPARE(result.error().message.code, u"base.cancelled"_s);
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(!connectSite(operations::practiceSite(), {}, folder(), {.stop = stop.token()}));
}

void TestConnect::tokenKeys_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("key");
    const QString key = u"https://marlow.atlassian.net ines@example.com"_s;
    const QString email = u"ines@example.com"_s;
    QTest::newRow("name") << u"marlow"_s << email << key;
    QTest::newRow("address") << u" https://Marlow.atlassian.net/jira/?a=b "_s
                             << u" Ines@example.com"_s << key;
    QTest::newRow("no email") << u"marlow"_s << u" "_s << QString();
    QTest::newRow("no address") << u"my site"_s << email << QString();
    QTest::newRow("practice") << operations::practiceSite() << email << QString();
}

void TestConnect::tokenKeys()
{
    QFETCH(const QString, address);
    QFETCH(const QString, email);
    QTEST(siteTokenKey(address, email), "key");
}

QTEST_GUILESS_MAIN(TestConnect)
#include "tst_connect.moc"
