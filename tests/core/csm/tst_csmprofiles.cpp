#include "scriptedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

using model::Kind;

/// The profiles asked for, of those in \a known; unknown ones are left out silently.
static ScriptedServer::Script profilesFrom(QHash<QString, QJsonObject> known)
{
    return [known](const ScriptedRequest &request) {
        const QJsonObject body = parsed(request.body);
        QJsonArray found;
        for (const QString &id : texts(body[u"customerIds"_s].toArray())
                                     + texts(body[u"organizationIds"_s].toArray())) {
            if (known.contains(id))
                found.append(known.value(id));
        }
        return ScriptedReply{.body = QJsonDocument(QJsonObject{{u"profiles"_s, found}}).toJson()};
    };
}

/// Reading profiles back. Source of every shape and limit: CSM API, reads.
class ProfilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profilesInPartsOfTwentyFive_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("member");
        QTest::newRow("customers")
            << int(Kind::Customer) << QByteArray("POST /customer/profile/fetch")
            << u"customerIds"_s;
        QTest::newRow("organizations")
            << int(Kind::Organization) << QByteArray("POST /organization/profile/fetch")
            << u"organizationIds"_s;
    }

    void profilesInPartsOfTwentyFive()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, path);
        QFETCH(const QString, member);
        QHash<QString, QJsonObject> known;
        const QStringList ids = numbered(u"id-%1"_s, 51);
        for (const QString &id : ids)
            known[id] = {{u"id"_s, id},
                         {u"name"_s, id},
                         {u"details"_s, QJsonArray()},
                         {u"organizations"_s, QJsonArray()}};
        known.remove(u"id-30"_s); // unknown ones vanish silently
        ScriptedSite server({}, profilesFrom(known));
        const auto profiles = server.connected()->readProfiles(
            Kind(kind), ids + QStringList{u"id-1"_s, QString()}, {});
        QVERIFY(profiles);
        QStringList expected = ids;
        expected.removeAt(30);
        QCOMPARE(idsOf(*profiles), expected);
        QCOMPARE(server.endpoints(), QByteArrayList(3, path));
        QCOMPARE(parsed(server.requests().value(2).body)[member].toArray(), QJsonArray{u"id-50"_s});
    }

    // What the answer to a fetch leaves out is asked for one by one; for absent is not empty.
    void incompleteProfiles()
    {
        const QJsonObject whole =
            parsed(json("{'customerId':'qm:1','displayName':'One','email':'one@example.com',"
                        "'details':[],'organizations':[]}"));
        const QJsonObject noOrganizations =
            parsed(json("{'customerId':'qm:2','displayName':'Two','email':'two@example.com','"
                        "details':[{'name':'Region','values':['EMEA']}]}"));
        const QJsonObject bare = parsed(json("{'customerId':'qm:3'}"));
        const QJsonObject gone = parsed(json("{'customerId':'qm:4'}"));
        const auto fetch = profilesFrom({{u"qm:1"_s, whole},
                                         {u"qm:2"_s, noOrganizations},
                                         {u"qm:3"_s, bare},
                                         {u"qm:4"_s, gone}});
        ScriptedSite server(
            {{"GET /customer/qm:2",
              {.body = json(
                   "{'id':'qm:2','name':'Another','details':[],'organizations':[{'id':325}]}")}},
             {"GET /customer/qm:3",
              {.body = json("{'id':'qm:3','name':'Three','email':'three@example.com',"
                            "'details':[{'name':'Title','values':['CTO']}],'organizations':[]}")}},
             {"GET /customer/qm:4", {.status = 404}}},
            fetch);
        const auto profiles = server.connected()->readProfiles(
            Kind::Customer, {u"qm:1"_s, u"qm:2"_s, u"qm:3"_s, u"qm:4"_s}, {});
        QVERIFY(profiles);
        const QList<site::StoredProfile> expected{
            {u"qm:1"_s, {.email = u"one@example.com"_s, .name = u"One"_s}},
            {u"qm:2"_s,
             {.email = u"two@example.com"_s,
              .name = u"Two"_s,
              .details = {{u"Region"_s, {u"EMEA"_s}}},
              .organizations = {u"325"_s}}},
            {u"qm:3"_s,
             {.email = u"three@example.com"_s,
              .name = u"Three"_s,
              .details = {{u"Title"_s, {u"CTO"_s}}}}}};
        QCOMPARE(idsOf(*profiles), idsOf(expected));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY2(profiles->at(i).profile == expected.at(i).profile,
                     qPrintable(expected.at(i).id));
        QCOMPARE(server.requests().size(), 4);
    }

    // The fetch's body is not documented: a site may want another.
    void aRefusedFetchIsDoneOneByOne()
    {
        ScriptedSite server({{"POST /organization/profile/fetch", {.status = 400}},
                             {"GET /organization/325",
                              {.body = json("{'id':'325','name':'Marlow','details':[{'id':'38','"
                                            "name':'CRM ID','values':['A']}]}")}}});
        const auto profiles =
            server.connected()->readProfiles(Kind::Organization, {u"325"_s, u"326"_s}, {});
        QVERIFY(profiles);
        QCOMPARE(idsOf(*profiles), QStringList{u"325"_s});
        QCOMPARE(profiles->first().profile.name, u"Marlow"_s);
        QCOMPARE(profiles->first().profile.details,
                 (QList<model::DetailValue>{{u"CRM ID"_s, {u"A"_s}}}));
    }

    void profileRefusals_data()
    {
        QTest::addColumn<int>("fetch");
        QTest::addColumn<int>("single");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("fetch not allowed") << 403 << 200 << QByteArray() << u"site.notAllowed"_s;
        QTest::newRow("fetch unreadable") << 200 << 200 << json("{}") << u"site.unexpectedAnswer"_s;
        QTest::newRow("single not allowed") << 400 << 403 << QByteArray() << u"site.notAllowed"_s;
        QTest::newRow("single unreadable")
            << 400 << 200 << json("{}") << u"site.unexpectedAnswer"_s;
        QTest::newRow("single broken") << 404 << 500 << QByteArray() << u"site.busy"_s;
    }

    void profileRefusals()
    {
        QFETCH(const int, fetch);
        QFETCH(const int, single);
        QFETCH(const QByteArray, body);
        ScriptedSite server({{"POST /customer/profile/fetch", {.status = fetch, .body = body}},
                             {"GET /customer/qm:1", {.status = single, .body = body}}});
        const auto profiles = server.connected()->readProfiles(Kind::Customer, {u"qm:1"_s}, {});
        QVERIFY(!profiles);
        QTEST(profiles.error().message.code, "code");
    }
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "tst_csmprofiles.moc"
