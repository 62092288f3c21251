#include "testfixture.h"

#include <QProcess>
#include <QTemporaryFile>

using namespace csmsite;

// The simulator's endpoints and what single requests do (CSM API, 1 to 3 and 7 to 10).
class TestCsmSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachEndpoint_data();
    void answersEachEndpoint();
    void checksLogins_data();
    void checksLogins();
    void editsDetailFields();
    void readsWhatWasWritten();
    void knowsAtlassianAccounts();
    void countsHowOftenARecordWasCreated();
    void pagesOrganizationsAndUsers();
    void inheritsEntitlements();
    void rotatesTokens();
    void servesItsControls();
    void holdsManyCustomers();
    void runsAsAProgram();
};

void TestCsmSite::answersEachEndpoint_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path"); // from /rest or below the base
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part"); // of the answer

    const auto row = [](const char *method, const char *path, const char *body, int status,
                        const char *part) {
        QTest::addRow("%s %s %d %s", method, path, status, body)
            << QByteArray(method) << QByteArray(path) << quoted(body) << status << quoted(part);
    };
    row("GET", "/customer/details", "", 200,
        "{'results':[{'name':'Phone','type':{'name':'TEXT'},'configuration':{'position':1}}");
    row("GET", "/organization/details", "", 200, "'options':['Enterprise','Mid-market'");
    row("POST", "/customer/details", "{'name':'New','type':{'name':'DATE'}}", 200,
        "{'name':'New','type':{'name':'DATE'}}");
    row("POST", "/customer/details", "{'name':' tier ','type':{'name':'TEXT'}}", 400, "unique");
    row("POST", "/customer/details", "{'name':'N','type':{'name':'COLOUR'}}", 400, "type");
    row("POST", "/customer/details", "{'name':'N','type':{'name':'TEXT','options':['a']}}", 400,
        "options");
    row("PUT", "/customer/details/Nope", "{'name':'Nope'}", 404, "");
    row("DELETE", "/customer/details/Tier", "", 204, "");
    row("GET", "/organization", "", 405, "{'statusCode':405,");
    row("GET", "/organization/325", "", 200,
        "{'id':'325','name':'Marlow Ferries "
        "Ltd','details':[{'id':'2','name':'Industry','values':['Transport']}]}");
    row("GET", "/organization/326", "", 404, "'errors':['NOT_FOUND']");
    row("GET", "/organization/profile/325", "", 200,
        "{'name':'Industry','value':{'type':'TEXT','text':['Transport']}}");
    row("PUT", "/organization/325", "{'name':'Marlow'}", 200, "{'id':'325','name':'Marlow'}");
    row("DELETE", "/organization/325", "", 204, "");
    row("DELETE", "/organization/1", "", 404, "");
    row("POST", "/organization/fetch", "{'organizationIds':['325','9']}", 200,
        "{'organizations':[{'id':'325','name':'Marlow Ferries Ltd'}]}");
    row("POST", "/organization/fetch", "{'organizationNames':[' MARLOW ferries ltd']}", 200,
        "{'organizations':[{'id':'325',");
    row("POST", "/organization/fetch", "{}", 400, "");
    row("POST", "/organization/profile/fetch", "{'organizationIds':['325']}", 200,
        "{'profiles':[{'id':'325',");
    row("POST", "/organization/profile",
        "{'name':'Dover Lines','details':[{'name':'Website','values':['https://d.example']}]}", 201,
        "{'id':'1','name':'Dover Lines'");
    row("POST", "/organization", "{'name':'MARLOW FERRIES LTD'}", 400, "exists");
    row("GET", "/customer/qm:a:b", "", 200,
        "'details':[{'name':'External "
        "ID','values':['003A']},{'name':'Type','values':['Customer','Partner']}],'organizations':[{"
        "'id':'325','name':'Marlow Ferries Ltd'}]}");
    row("GET", "/customer/qm%3Aa%3Ab", "", 200, "{'id':'qm:a:b','name':'Ines Okoro'");
    row("GET", "/customer/unknown", "", 404, "");
    row("GET", "/customer/profile/qm:a:b", "", 200,
        "{'name':'Type','value':{'type':'MULTISELECT','text':['Customer','Partner']}}");
    row("POST", "/customer/profile/fetch", "{'customerIds':['no','qm:a:b']}", 200,
        "{'profiles':[{'customerId':'qm:a:b','displayName':'Ines "
        "Okoro','email':'ines.okoro@example.com'");
    row("GET", "/customer/account/qm:a:b", "", 200, "'displayName':'Ines Okoro'");
    row("PUT", "/customer/account/qm:a:b", "{'displayName':'Ines Bell'}", 200, "Ines Bell");
    row("DELETE", "/customer/account/qm:a:b", "", 204, "");
    row("DELETE", "/customer/account/qm:a:c", "", 404, "");
    row("POST", "/customer/profile",
        "{'email':'new@example.com','associateOrganizations':{'organizationIds':['325']}}", 201,
        "'organizations':[{'id':'325',");
    row("POST", "/customer/profile", "{'email':'INES.okoro@example.com'}", 400, "exists");
    row("POST", "/customer", "{'email':'new@example.com','displayName':'New'}", 201,
        "'displayName':'New'");
    row("PUT", "/customer/qm:a:b/details?fieldName=Supplier%2FVendor%20rating",
        "{'values':['4.5']}", 200, "{'name':'Supplier/Vendor rating','values':['4.5']}");
    row("PUT", "/customer/qm:a:b/details?fieldName=Tier", "{'values':['gold']}", 400,
        "Invalid detail field value");
    row("PUT", "/customer/qm:a:b/details?fieldName=Nope", "{'values':['x']}", 404, "");
    row("PUT", "/organization/325/details?fieldName=Industry", "{'values':[]}", 200, "'values':[]");
    row("POST", "/customer/search-by-detail-field?page=0&maxResults=10",
        "{'detailFields':[{'name':'External ID','value':'003a'}]}", 200,
        "{'customers':[{'id':'qm:a:b','email':'ines.okoro@example.com'");
    row("POST", "/customer/search-by-detail-field?page=1&maxResults=10",
        "{'detailFields':[{'name':'External ID','value':'003A'}]}", 200, "{'customers':[]}");
    row("POST", "/customer/search-by-detail-field",
        "{'detailFields':[{'name':'External ID','value':'003A'},{'name':'Type','value':'Other'}]}",
        200, "{'customers':[]}");
    row("POST", "/customer/search-by-detail-field", "{'detailFields':[]}", 400, "");
    row("GET", "/tasks/unknown", "", 404, "");
    row("GET", "/product", "", 200, "{'results':[],'nextPageCursor':null}");
    row("GET", "/customer", "", 404, "");
    row("PATCH", "/customer/qm:a:b", "", 404, "");
    row("GET", "/rest/api/3/myself", "", 200, "'emailAddress':'admin@example.com'");
    row("GET", "/rest/api/3/mypermissions?permissions=ADMINISTER", "", 200,
        "'havePermission':true");
    row("GET", "/rest/api/3/user/search?query=okoro%40example&maxResults=10", "", 200,
        "[{'accountId':'qm:a:b'");
    row("GET", "/rest/servicedeskapi/organization?start=0&limit=50", "", 200,
        "'values':[{'id':'325','name':'Marlow Ferries Ltd'}],'size':1,'isLastPage':true");
    row("POST", "/rest/servicedeskapi/organization/325/user", "{'accountIds':['557058:x']}", 204,
        "");
    row("POST", "/rest/servicedeskapi/organization/9/user", "{'accountIds':['557058:x']}", 404, "");
    row("POST", "/rest/servicedeskapi/customer", "{'email':'new@example.com','displayName':'New'}",
        201, "{'accountId':'qm:");
    row("POST", "/rest/servicedeskapi/customer", "{'email':'ines.okoro@example.com'}", 400,
        "exists");
}

void TestCsmSite::answersEachEndpoint()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, part);
    Fixture f;
    const Answer answer = path.startsWith("/rest/") ? f.client.call(method, path, body)
                                                    : f.client.api(method, path, body);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(part), answer.body.constData());
    if (status >= 400 && !path.startsWith("/rest/"))
        QCOMPARE(answer.json()[QLatin1String("statusCode")].toInt(), status);
}

void TestCsmSite::checksLogins_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto basic = [](const char *login) {
        return "Authorization: Basic " + QByteArray(login).toBase64();
    };
    QTest::newRow("basic") << basic("admin@example.com:api-token") << 200;
    QTest::newRow("wrong token") << basic("admin@example.com:x") << 401;
    QTest::newRow("wrong email") << basic("x:api-token") << 401;
    QTest::newRow("bearer") << QByteArray("authorization: bearer bearer-token") << 200;
    QTest::newRow("wrong bearer") << QByteArray("Authorization: Bearer x") << 401;
    QTest::newRow("none") << QByteArray("X: y") << 401;
}

void TestCsmSite::checksLogins()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    Fixture f;
    QCOMPARE(f.client.api("GET", "/customer/details", {}, {header}).status, status);
    QCOMPARE(f.client.call("GET", "/rest/api/3/myself", {}, {header}).status, status);
    QCOMPARE(f.client.call("GET", "/_edge/tenant_info", {}, {}).text("cloudId"),
             QStringLiteral("11111111-2222-4333-8444-555555555555"));
}

void TestCsmSite::editsDetailFields()
{
    Fixture f;
    const QByteArray path = "/customer/details/Tier";
    QCOMPARE(f.client.api("PUT", path, quoted("{'options':['Gold','Silver','Bronze']}")).status,
             400);
    QCOMPARE(
        f.client.api("PUT", path, quoted("{'name':'Tier','options':['Gold','Silver','Bronze']}"))
            .status,
        200);
    QCOMPARE(failuresOf(f.client.customerTask(quoted(
                 "{'email':'n@example.com','details':[{'name':'Tier','values':['Bronze']}]}"))),
             QString());
    QCOMPARE(f.client.api("PUT", path, quoted("{'name':'Tier','options':['Bronze']}")).status,
             200); // replaces
    QCOMPARE(failuresOf(f.client.customerTask(quoted(
                 "{'email':'n@example.com','details':[{'name':'Tier','values':['Gold']}]}"))),
             QStringLiteral("Invalid detail field value"));
    QCOMPARE(f.client.api("PUT", path, quoted("{'name':'Region'}")).status, 400); // taken
    QCOMPARE(f.client.api("PUT", path, quoted("{'name':'Tier','type':{'name':'TEXT'}}")).status,
             400);
    QCOMPARE(
        f.client
            .api("PUT", "/customer/details/Supplier%2FVendor%20rating", quoted("{'name':'Rating'}"))
            .status,
        200);
    QCOMPARE(failuresOf(f.client.customerTask(
                 quoted("{'email':'n@example.com','details':[{'name':'Rating','values':['1']}]}"))),
             QString());
}

void TestCsmSite::readsWhatWasWritten()
{
    Fixture f;
    f.client.customerTask(
        quoted("{'email':'zoë@example.com','displayName':'Zoë \\'Z\\' "
               "Łuk\\n','details':[{'name':'Region','values':['日本 \\\\ "
               "\\u0001']}],'associateOrganizations':{'organizationIds':['325']}}"));
    const auto seen = f.site.customer(QStringLiteral("ZOË@example.com"));
    QVERIFY(seen);
    QVERIFY(seen->id.startsWith(QStringLiteral("qm:")));
    QCOMPARE(seen->id.size(), 76);
    const QJsonObject profile =
        f.client
            .api("POST", "/customer/profile/fetch",
                 quoted("{'customerIds':['") + seen->id.toUtf8() + quoted("']}"))
            .json()[QLatin1String("profiles")][0]
            .toObject();
    QCOMPARE(profile[QLatin1String("displayName")].toString(), QStringLiteral("Zoë \"Z\" Łuk\n"));
    QCOMPARE(profile[QLatin1String("details")][0][QLatin1String("value")][QLatin1String("text")][0]
                 .toString(),
             QStringLiteral("日本 \\ \u0001"));
    QCOMPARE(profile[QLatin1String("organizations")][0][QLatin1String("id")].toString(),
             QStringLiteral("325"));
}

void TestCsmSite::knowsAtlassianAccounts()
{
    Fixture f;
    QCOMPARE(f.client.api("GET", "/customer/557058:x").status, 200);
    QCOMPARE(f.client.api("GET", "/customer/557058:y").status, 404); // not eligible
    QCOMPARE(f.client.api("GET", "/customer/account/557058:x").status, 404);
    QCOMPARE(f.client.api("DELETE", "/customer/account/557058:x").status, 404);
    QCOMPARE(failuresOf(f.client.customerTask(
                 quoted("{'customerId':'557058:x','details':[{'name':'Region','values':['EMEA']}],'"
                        "associateOrganizations':{'organizationIds':['325']}}"))),
             QString());
    QCOMPARE(join(f.site.customer(QStringLiteral("agent@example.com"))->organizations),
             QStringLiteral("325"));
}

void TestCsmSite::countsHowOftenARecordWasCreated()
{
    Fixture f;
    f.client.customerTask(quoted("{'email':'new@example.com'}"));
    f.client.customerTask(quoted("{'email':'new@example.com'}"));
    const auto first = f.site.customer(QStringLiteral("new@example.com"));
    QCOMPARE(first->createdCount, 1);
    QCOMPARE(first->writtenCount, 2);
    QCOMPARE(f.client.api("DELETE", "/customer/account/" + first->id.toUtf8()).status, 204);
    QCOMPARE(f.client.api("GET", "/customer/" + first->id.toUtf8()).status, 404);
    f.client.customerTask(quoted("{'email':'NEW@example.com'}"));
    const auto second = f.site.customer(QStringLiteral("new@example.com"));
    QCOMPARE(second->createdCount, 2);
    QVERIFY(second->id != first->id);
}

void TestCsmSite::pagesOrganizationsAndUsers()
{
    Fixture f;
    for (int i = 0; i < 60; ++i)
        f.client.api("POST", "/organization",
                     quoted("{'name':'Org ") + QByteArray::number(i) + quoted("'}"));
    f.client.api("DELETE", "/organization/3");
    QSet<QString> ids;
    int start = 0;
    QJsonObject page;
    do {
        page = f.client
                   .call("GET", "/rest/servicedeskapi/organization?limit=25&start="
                                    + QByteArray::number(start))
                   .json();
        const QJsonArray values = page[QLatin1String("values")].toArray();
        for (const auto &value : values)
            ids.insert(value[QLatin1String("id")].toString());
        start += page[QLatin1String("size")].toInt();
    } while (!page[QLatin1String("isLastPage")].toBool());
    QCOMPARE(start, 60);
    QCOMPARE(ids.size(), 60);
    QVERIFY(!ids.contains(QStringLiteral("3")));
    const QByteArray users =
        f.client.call("GET", "/rest/api/3/user/search?query=EXAMPLE.com&maxResults=2").body;
    QCOMPARE(QJsonDocument::fromJson(users).array().size(), 2);
}

void TestCsmSite::inheritsEntitlements()
{
    Fixture f;
    QCOMPARE(f.client.api("POST", "/product", quoted("{'name':'Harbour Pass'}")).text("id"),
             QStringLiteral("1"));
    QCOMPARE(
        f.client.api("POST", "/organization/325/entitlement", quoted("{'productId':'1'}")).status,
        201);
    QCOMPARE(
        f.client.api("POST", "/customer/qm:a:b/entitlement", quoted("{'productId':'1'}")).status,
        201);
    QCOMPARE(
        f.client.api("POST", "/customer/qm:a:b/entitlement", quoted("{'productId':'9'}")).status,
        400);
    const auto count = [&](const char *path) {
        return f.client.api("GET", path).json()[QLatin1String("results")].toArray().size();
    };
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 2);
    QCOMPARE(count("/organization/325/entitlement"), 1);
    QCOMPARE(
        f.client.api("PUT", "/entitlement/2/details?fieldName=Seats", quoted("{'values':['4']}"))
            .status,
        404); // no such field
    const QByteArray seats = quoted("{'name':'Seats','type':{'name':'NUMBER'}}");
    QCOMPARE(f.client.api("POST", "/entitlement/details", seats).status, 200);
    QCOMPARE(f.client.api("POST", "/entitlement/details", seats).status, 400);
    QCOMPARE(
        f.client.api("PUT", "/entitlement/2/details?fieldName=Seats", quoted("{'values':['4']}"))
            .status,
        200);
    QCOMPARE(f.client.api("DELETE", "/entitlement/2").status, 204);
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 1);
    QCOMPARE(f.client.api("DELETE", "/product/1").status, 204);
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 0);
}

void TestCsmSite::rotatesTokens()
{
    Fixture f;
    const QByteArray location = f.client
                                    .call("GET",
                                          "/authorize?response_type=code&redirect_uri=http%3A%2F%"
                                          "2Flocalhost%3A8080%2Fcallback&state=a%26b",
                                          {}, {})
                                    .header("Location");
    QCOMPARE(location, QByteArray("http://localhost:8080/callback?code=code&state=a%26b"));
    const Answer first = f.client.call(
        "POST", "/oauth/token", quoted("{'grant_type':'authorization_code','code':'code'}"), {});
    QCOMPARE(first.status, 200);
    const QByteArray refresh = quoted("{'grant_type':'refresh_token','refresh_token':'")
                               + first.text("refresh_token").toUtf8() + quoted("'}");
    const Answer second = f.client.call("POST", "/oauth/token", refresh, {});
    QCOMPARE(second.status, 200);
    QCOMPARE(f.client.call("POST", "/oauth/token", refresh, {}).status, 403); // used up
    const auto status = [&](const Answer &token) {
        return f.client
            .api("GET", "/customer/details", {},
                 {"Authorization: Bearer " + token.text("access_token").toUtf8()})
            .status;
    };
    QCOMPARE(status(first), 401);
    QCOMPARE(status(second), 200);
    const QByteArray sites = f.client.call("GET", "/oauth/token/accessible-resources").body;
    QVERIFY(sites.contains(quoted("[{'id':'11111111-")));
}

void TestCsmSite::servesItsControls()
{
    Fixture f;
    QCOMPARE(f.client
                 .call("POST", "/__site/seed",
                       quoted("{'organizations':[{'id':'900','name':'Seeded'}]}"), {})
                 .status,
             204);
    QCOMPARE(f.client
                 .call("POST", "/__site/seed",
                       quoted("{'organizations':[{'id':'900','name':'Again'}]}"), {})
                 .status,
             400);
    QCOMPARE(
        f.client
            .call("POST", "/__site/switches", quoted("{'keepBodies':true,'taskSeconds':60}"), {})
            .status,
        200);
    QCOMPARE(f.client.call("POST", "/__site/switches", quoted("{'keepBodys':true}"), {}).status,
             400);
    QCOMPARE(f.client.call("POST", "/__site/switches", quoted("{'keepBodies':1}"), {}).status, 400);
    const QByteArray body = quoted(
        "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'late@example.com'}}]}");
    const Answer accepted = f.client.bulk("/customer/profile/bulk", body, "k1");
    QCOMPARE(f.client.task(accepted)[QLatin1String("status")].toString(),
             QStringLiteral("IN_PROGRESS"));
    QVERIFY(f.client.call("GET", "/__site/tasks", {}, {}).body.contains(quoted("'open':1")));
    QCOMPARE(f.client.call("POST", "/__site/clock", quoted("{'advanceSeconds':61}"), {}).status,
             204);
    QCOMPARE(f.client.task(accepted)[QLatin1String("status")].toString(),
             QStringLiteral("FINISHED"));
    const QJsonObject requests = f.client.call("GET", "/__site/requests", {}, {}).json();
    QCOMPARE(requests[QLatin1String("bulk")][0][QLatin1String("body")].toString().toUtf8(), body);
    QCOMPARE(requests[QLatin1String("bulk")][0][QLatin1String("key")].toString(),
             QStringLiteral("k1"));
    QCOMPARE(f.site.requests(QStringLiteral("GET /tasks/{}")), 2);
    const QJsonObject store = f.client.call("GET", "/__site/store", {}, {}).json();
    QCOMPARE(store[QLatin1String("customerCount")].toInt(), 4);
    QCOMPARE(store[QLatin1String("customers")][3][QLatin1String("createdCount")].toInt(), 1);
    QCOMPARE(f.client.call("DELETE", "/__site/requests", {}, {}).status, 204);
    QCOMPARE(f.site.bulkRequests().size(), 0);
}

void TestCsmSite::holdsManyCustomers()
{
    Fixture f;
    constexpr int batches = 300;
    for (int batch = 0; batch < batches; ++batch) {
        QByteArray body = quoted("{'customerProfiles':[");
        for (int i = 0; i < 100; ++i) {
            const QByteArray number = QByteArray::number(batch * 100 + i);
            body += (i > 0 ? "," : "");
            body += quoted("{'operationType':'UPSERT','payload':{'email':'c") + number
                    + quoted("@example.com','displayName':'Customer ") + number
                    + quoted("','details':[{'name':'External ID','values':['003-") + number
                    + quoted("']},{'name':'Type','values':['Customer']}]}}");
        }
        f.client.send("POST", TestClient::base() + "/customer/profile/bulk", body + "]}",
                      {TestClient::login(), "Idempotency-Key: k" + QByteArray::number(batch)});
        QCOMPARE(f.client.receive().status, 202);
    }
    QCOMPARE(f.site.customerCount(), 100 * batches + 3);
    const Answer found =
        f.client.api("POST", "/customer/search-by-detail-field",
                     quoted("{'detailFields':[{'name':'External ID','value':'003-27777'}]}"));
    QVERIFY(found.body.contains("c27777@example.com"));
    QVERIFY(f.client.call("GET", "/rest/api/3/user/search?query=c29999%40example.com")
                .body.contains("Customer 29999"));
}

void TestCsmSite::runsAsAProgram()
{
    QTemporaryFile config;
    QVERIFY(config.open());
    config.write(quoted("{'switches':{'taskCap':3},'seed':{'organizations':[{'name':'Acme'}]}}"));
    config.close();
    const auto start = [](QProcess &program, const QStringList &arguments) {
        program.start(QStringLiteral(CSMSITE_PROGRAM), arguments);
    };
    QProcess program;
    start(program, {QStringLiteral("--config"), config.fileName()});
    QVERIFY(program.waitForReadyRead(10000));
    const QByteArray line = program.readLine().trimmed();
    QVERIFY2(line.startsWith("listening on http://127.0.0.1:"), line.constData());
    TestClient client(QString::fromUtf8(line.mid(13)));
    QVERIFY(client.call("GET", "/__site/store", {}, {}).body.contains("Acme"));
    QVERIFY(client.call("GET", "/__site/switches", {}, {}).body.contains(quoted("'taskCap':3")));

    QProcess second;
    start(second,
          {QStringLiteral("--port"), QString::fromUtf8(line.mid(line.lastIndexOf(':') + 1))});
    QVERIFY(second.waitForFinished(10000));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("cannot listen"));
    program.kill();
    program.waitForFinished();
}

QTEST_GUILESS_MAIN(TestCsmSite)
#include "tst_csmsite.moc"
