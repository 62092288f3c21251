#include "scriptedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

using model::Kind;

/// Every name has an organization, whose id is "id of " and the name.
static ScriptedReply organizationsByName(const ScriptedRequest &request)
{
    QJsonArray found;
    for (const QString &name : texts(parsed(request.body)[u"organizationNames"_s].toArray()))
        found.append(QJsonObject{{u"id"_s, u"id of "_s + name}, {u"name"_s, name}});
    return {.body = QJsonDocument(QJsonObject{{u"organizations"_s, found}}).toJson()};
}

/// Finding organizations and customers. Source of every shape and limit: CSM API, reads.
class LookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void organizationsInPartsOfFifty()
    {
        ScriptedSite server({}, organizationsByName);
        const QStringList names =
            numbered(u"Ferry %1"_s, 101) + QStringList{u"Ferry 7"_s, QString()};
        const auto found = server.connected()->findOrganizations(names, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 101);
        QCOMPARE(found->value(100).id, u"id of Ferry 100"_s);
        QCOMPARE(found->value(100).profile.name, u"Ferry 100"_s);
        QVERIFY(found->value(100).profile.kind == Kind::Organization);
        QCOMPARE(server.endpoints(), QByteArrayList(3, "POST /organization/fetch"));
        QList<qsizetype> sizes;
        for (const ScriptedRequest &request : server.requests())
            sizes.append(parsed(request.body)[u"organizationNames"_s].toArray().size());
        QCOMPARE(sizes, (QList<qsizetype>{50, 50, 1}));
    }

    void organizationsAbsentAreLeftOut()
    {
        ScriptedSite server(
            {{"POST /organization/fetch",
              {.body = json("{'organizations':[{'id':325,'name':'MARLOW FERRIES LTD'},"
                            "{'id':'326','name':'Marlow Ferries Ltd (old)'}]}")}}});
        const auto found =
            server.connected()->findOrganizations({u"Marlow Ferries Ltd"_s, u"Nobody"_s}, {});
        QVERIFY(found);
        QCOMPARE(idsOf(*found), QStringList{u"325"_s}); // the other was not asked for
    }

    void noNamesNoRequest()
    {
        ScriptedSite server;
        const auto found = server.connected()->findOrganizations({}, {});
        QVERIFY(found && found->isEmpty());
        QVERIFY(server.requests().isEmpty());
    }

    void fetchByNameRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("400") << 400;
        QTest::newRow("404") << 404;
        QTest::newRow("405") << 405;
    }

    // The list is read page by page, by what was received, and only until all are found.
    void fetchByNameRefused()
    {
        QFETCH(const int, status);
        ScriptedSite server({}, [status](const ScriptedRequest &request) {
            if (request.method == "POST")
                return ScriptedReply{.status = status};
            if (request.target.contains("start=0&"))
                return ScriptedReply{
                    .body = json("{'start':0,'limit':50,'size':2,'isLastPage':false,'values':"
                                 "[{'id':'1','name':'A'},{'id':'2','name':'B'}]}")};
            if (request.target.contains("start=2&")) // one repeated, as it moved while we read
                return ScriptedReply{
                    .body = json("{'start':2,'limit':50,'size':2,'isLastPage':false,'values':"
                                 "[{'id':'2','name':'B'},{'id':'3','name':'c'}]}")};
            return ScriptedReply{.body =
                                     json("{'isLastPage':true,'values':[{'id':'4','name':'D'}]}")};
        });
        const auto site = server.connected();
        const auto found = site->findOrganizations({u"C"_s, u"B"_s}, {});
        QVERIFY(found);
        QCOMPARE(idsOf(*found), (QStringList{u"2"_s, u"3"_s}));
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.requests().value(1).target,
                 "/rest/servicedeskapi/organization?start=0&limit=50");

        const auto again = site->findOrganizations({u"D"_s, u"Nobody"_s},
                                                   {}); // that the fetch is refused is known
        QVERIFY(again);
        QCOMPARE(idsOf(*again), QStringList{u"4"_s});
        QCOMPARE(server.requests().size(), 6);
    }

    void halfAListIsAnError()
    {
        ScriptedSite server({}, [](const ScriptedRequest &request) {
            if (request.target.contains("start=0&"))
                return ScriptedReply{
                    .body = json("{'isLastPage':false,'values':[{'id':'1','name':'A'}]}")};
            return ScriptedReply{.status = request.method == "POST" ? 404 : 403};
        });
        const auto found = server.connected()->findOrganizations({u"A"_s, u"B"_s}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().message.code, u"site.notAllowed"_s);
    }

    void organizationsRefused()
    {
        ScriptedSite server(
            {{"POST /organization/fetch",
              {.status = 401,
               .body = json("{'code':401,'message':'Unauthorized; scope does not match'}")}}});
        const auto found = server.connected()->findOrganizations({u"A"_s}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().message,
                 (Message{u"site.missingScope"_s,
                          {u"read:organization.profile:jira-service-management"_s}}));
    }

    void customers_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("externalId");
        QTest::addColumn<QByteArray>(
            "search"); // by External ID; empty: 400, there is no such field
        QTest::addColumn<QByteArray>("profiles");
        QTest::addColumn<QByteArray>("users");
        QTest::addColumn<QString>("id");

        const QString email = u"ines.okoro@example.com"_s, external = u"003Dn00000abCdEIAU"_s;
        const QByteArray noCustomers = json("{'customers':[]}"),
                         noProfiles = json("{'profiles':[]}");
        const QByteArray noUsers = json("[]");
        const QByteArray byEmail =
            json("[{'accountId':'qm:u','emailAddress':'Ines.Okoro@Example.com'}]");
        const auto hidden = [](const char *external1, const char *external2) {
            return json("{'profiles':[{'customerId':'qm:1','details':[{'name':'External "
                        "ID','value':{'type':'TEXT','text':['")
                   + external1
                   + json("']}}],'organizations':[]},{'customerId':'qm:2','organizations':[],'"
                          "details':"
                          "[{'name':'external id','values':['")
                   + external2 + json("']}]}]}");
        };

        QTest::newRow("by External ID, email seen")
            << email << external
            << json("{'customers':[{'id':'qm:1','email':'INES.OKORO@example.com'}]}") << noProfiles
            << noUsers << u"qm:1"_s;
        QTest::newRow("by External ID, another one's email") // an ordinary field: not unique
            << email << external
            << json("{'customers':[{'id':'qm:1','email':'other@example.com'}]}") << noProfiles
            << noUsers << QString();
        QTest::newRow("by External ID, the second hit")
            << email << external
            << json("{'customers':[{'id':'qm:1','email':'other@example.com'},{'id':'qm:2','email':'"
                    "ines.okoro@example.com'}]}")
            << noProfiles << noUsers << u"qm:2"_s;
        QTest::newRow("by External ID, details in the hit")
            << email << external
            << json("{'customers':[{'id':'qm:1','details':[{'name':'External "
                    "ID','values':['003Dn00000abCdEIAU']}]}]}")
            << noProfiles << noUsers << u"qm:1"_s;
        QTest::newRow("inexact hits, emails hidden")
            << email << external << json("{'customers':[{'id':'qm:1'},{'id':'qm:2'}]}")
            << hidden("003Dn00000abCdEIAV", "003Dn00000abCdEIAU") << noUsers << u"qm:2"_s;
        QTest::newRow("the case of an External ID matters")
            << email << external << json("{'customers':[{'id':'qm:1'},{'id':'qm:2'}]}")
            << hidden("003Dn00000abCdEIAV", "003DN00000ABCDEIAU") << noUsers << QString();
        QTest::newRow("not in the index of fields yet, but in that of users")
            << email << external << noCustomers << noProfiles << byEmail << u"qm:u"_s;
        QTest::newRow("in none yet")
            << email << external << noCustomers << noProfiles << noUsers << QString();
        QTest::newRow("no such field")
            << email << external << QByteArray() << noProfiles << byEmail << u"qm:u"_s;
        QTest::newRow("email only")
            << email << QString() << noCustomers << noProfiles << byEmail << u"qm:u"_s;
        QTest::newRow("External ID only")
            << QString() << external
            << json("{'customers':[{'id':'qm:2','email':'ines.okoro@example.com'}]}")
            << hidden("x", "003Dn00000abCdEIAU") << byEmail << u"qm:2"_s;

        QTest::newRow("a part of another's email")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'qm:u','emailAddress':'clines.okoro@example.com'}]")
            << QString();
        QTest::newRow("several, one exactly")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'qm:t','emailAddress':'clines.okoro@example.com'},{'accountId':'"
                    "qm:s'},"
                    "{'accountId':'qm:u','emailAddress':'ines.okoro@example.com'}]")
            << u"qm:u"_s;
        QTest::newRow("an Atlassian account")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'557058:x','accountType':'atlassian',"
                    "'emailAddress':'Ines.Okoro@example.com'}]")
            << u"557058:x"_s;
        QTest::newRow("a Customer Account beside it") // which is the one found by email
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'557058:x','emailAddress':'ines.okoro@example.com'},"
                    "{'accountId':'qm:u','emailAddress':'ines.okoro@example.com'}]")
            << u"qm:u"_s;
        QTest::newRow("an Atlassian account, email hidden, and shown to an administrator")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'557058:x','displayName':'Ines'}]") << u"557058:x"_s;
        QTest::newRow("an Atlassian account of somebody whose email is hidden")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'557058:y','displayName':'Ines'}]") << QString();
        QTest::newRow("one with its email hidden")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'qm:u','displayName':'Ines'}]") << u"qm:u"_s;
        QTest::newRow("two with their emails hidden")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'qm:u'},{'accountId':'qm:v'}]") << QString();
        QTest::newRow("one hidden, one another's")
            << email << QString() << noCustomers << noProfiles
            << json("[{'accountId':'qm:u'},{'accountId':'qm:v','emailAddress':'clines.okoro@"
                    "example.com'}]")
            << QString();
    }

    void customers()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, externalId);
        QFETCH(const QByteArray, search);
        QFETCH(const QByteArray, profiles);
        QFETCH(const QByteArray, users);
        const int found = search.isEmpty() ? 400 : 200;
        ScriptedSite server(
            {{"POST /customer/search-by-detail-field", {.status = found, .body = search}},
             {"POST /customer/profile/fetch", {.body = profiles}},
             {"GET /rest/api/3/user/search", {.body = users}},
             {"GET /customer/557058:x",
              {.body = json("{'id':'557058:x','email':'ines.okoro@example.com'}")}},
             {"GET /customer/557058:y", {.body = json("{'id':'557058:y'}")}}});
        const auto ids = server.connected()->findCustomers({{email, externalId}}, {});
        QVERIFY(ids);
        QCOMPARE(ids->size(), 1);
        QTEST(ids->first(), "id");
    }

    void customersAreAskedForOneByOneInTheirOrder()
    {
        ScriptedSite server({}, [](const ScriptedRequest &request) {
            const QString value = parsed(request.body)[u"detailFields"_s][0][u"value"_s].toString();
            if (request.method == "GET")
                return ScriptedReply{
                    .body = json("[{'accountId':'qm:plus','emailAddress':'a+b&c@example.com'}]")};
            return ScriptedReply{
                .body = QJsonDocument(QJsonObject{{u"customers"_s,
                                                   QJsonArray{QJsonObject{
                                                       {u"id"_s, u"qm:"_s + value},
                                                       {u"email"_s, value + u"@example.com"_s}}}}})
                            .toJson()};
        });
        const auto ids = server.connected()->findCustomers({{u"x@example.com"_s, u"x"_s},
                                                            {u"a+b&c@example.com"_s, QString()},
                                                            {QString(), QString()},
                                                            {u"y@example.com"_s, u"y"_s}},
                                                           {});
        QVERIFY(ids);
        QCOMPARE(*ids, (QStringList{u"qm:x"_s, u"qm:plus"_s, QString(), u"qm:y"_s}));
        const QList<ScriptedRequest> requests = server.requests();
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.value(0).target,
                 "/jsm/csm/cloudid/cloud-1/api/v1/customer/search-by-detail-field?maxResults=50");
        QCOMPARE(parsed(requests.value(0).body),
                 parsed(json("{'detailFields':[{'name':'External ID','value':'x'}]}")));
        QCOMPARE(requests.value(1).target,
                 "/rest/api/3/user/search?maxResults=10&query=a%2Bb%26c%40example.com");
    }

    // What a site without the field, or a token without the right, answered once is not asked
    // again.
    void aRefusedSearchIsNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 404, 403})
            QTest::addRow("%d", status) << status;
    }

    void aRefusedSearchIsNotRepeated()
    {
        QFETCH(const int, status);
        ScriptedSite server({{"POST /customer/search-by-detail-field", {.status = status}},
                             {"GET /rest/api/3/user/search", {.body = "[]"}}});
        const auto ids = server.connected()->findCustomers(
            {{u"x@example.com"_s, u"x"_s}, {u"y@example.com"_s, u"y"_s}}, {});
        QVERIFY(ids);
        QCOMPARE(*ids, QStringList(2, QString()));
        QCOMPARE(server.endpoints(),
                 (QByteArrayList{"POST /customer/search-by-detail-field",
                                 "GET /rest/api/3/user/search", "GET /rest/api/3/user/search"}));
    }

    void customerRefusals_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray search = "POST /customer/search-by-detail-field",
                         users = "GET /rest/api/3/user/search";
        const QByteArray scope =
            json("{'code':401,'message':'Unauthorized; scope does not match'}");
        QTest::newRow("token expired") << search << 401 << QByteArray() << u"site.tokenRefused"_s;
        QTest::newRow("busy") << search << 503 << QByteArray() << u"site.busy"_s;
        QTest::newRow("unreadable")
            << search << 200 << json("{'results':[]}") << u"site.unexpectedAnswer"_s;
        QTest::newRow("users: scope") << users << 401 << scope << u"site.missingScope"_s;
        QTest::newRow("users: not allowed") << users << 403 << QByteArray() << u"site.notAllowed"_s;
        QTest::newRow("users: unreadable")
            << users << 200 << json("{}") << u"site.unexpectedAnswer"_s;
    }

    void customerRefusals()
    {
        QFETCH(const QByteArray, endpoint);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QHash<QByteArray, ScriptedReply> replies{
            {"POST /customer/search-by-detail-field", {.body = json("{'customers':[]}")}}};
        replies.insert(endpoint, {.status = status, .body = body});
        ScriptedSite server(replies);
        const auto ids = server.connected()->findCustomers({{u"x@example.com"_s, u"x"_s}}, {});
        QVERIFY(!ids);
        QTEST(ids.error().message.code, "code");
    }
};

QTEST_GUILESS_MAIN(LookupTest)
#include "tst_csmlookup.moc"
