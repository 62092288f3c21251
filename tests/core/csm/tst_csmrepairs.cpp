#include "scriptedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

using model::Kind;

/// What is written outside of bulk requests: options of a field, members of an organization.
class RepairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Source: CSM API, detail fields: the name is required, and the list replaces the one there.
    void optionsAreAddedToThosePresent()
    {
        const QByteArray before = json("{'results':[{'name':'Supplier/Vendor rating','type':"
                                       "{'name':'SELECT','options':['A','B by another']}}]}");
        const QByteArray after =
            json("{'results':[{'name':'Supplier/Vendor rating','type':"
                 "{'name':'SELECT','options':['A','B by another','C','a']}}]}");
        bool isWritten = false; // in the server's thread
        ScriptedServer server([=](const ScriptedRequest &request) mutable {
            const QByteArray endpoint = ScriptedSite::endpoint(request);
            isWritten = isWritten || request.method == "PUT";
            if (endpoint == "GET /organization/details")
                return ScriptedReply{.body = isWritten ? after : before};
            return plainSite().value(endpoint);
        });
        const auto site = csm::connect({server.origin()}, ScriptedSite::credentials(),
                                       ScriptedSite::policy(), {});
        QVERIFY(site);
        const qsizetype seen = server.requests().size();
        // What the caller knows of the field may be old, and its case another.
        const model::DetailField field{
            u"supplier/vendor RATING "_s, model::DetailType::Select, {u"A"_s}};
        QVERIFY(
            (*site)->addOptions(Kind::Organization, field, {u"C"_s, u"A"_s, u"C"_s, u"a"_s}, {}));
        const QList<ScriptedRequest> requests = server.requests().mid(seen);
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.value(1).method, "PUT");
        QCOMPARE(requests.value(1).target,
                 "/jsm/csm/cloudid/cloud-1/api/v1/organization/details/Supplier%2FVendor%20rating");
        QCOMPARE(parsed(requests.value(1).body),
                 parsed(json(
                     "{'name':'Supplier/Vendor rating','options':['A','B by another','C','a']}")));
    }

    void optionsPresentAreNotWritten()
    {
        ScriptedSite server({{"GET /customer/details",
                              {.body = json("{'results':[{'name':'Tier','type':{'name':'"
                                            "MULTISELECT','options':['Gold']}}]}")}}});
        const auto added =
            server.connected()->addOptions(Kind::Customer, {u"Tier"_s}, {u"Gold"_s}, {});
        QVERIFY(added);
        QCOMPARE(server.endpoints(), QByteArrayList{"GET /customer/details"});
    }

    void optionRefusals_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("status");
        QTest::addColumn<Message>("message");
        const QByteArray tier =
            json("{'results':[{'name':'Tier','type':{'name':'SELECT','options':['Gold']}}]}");
        QTest::newRow("no such field")
            << json("{'results':[]}") << 200 << Message{u"site.noOptionField"_s, {u"Tier"_s}};
        QTest::newRow("no options") << json("{'results':[{'name':'Tier','type':{'name':'TEXT'}}]}")
                                    << 200 << Message{u"site.noOptionField"_s, {u"Tier"_s}};
        QTest::newRow("not allowed")
            << tier << 403 << Message{u"site.notAllowed"_s, {u"Administer Jira"_s, u"words"_s}};
        QTest::newRow("too many") << tier << 400 << Message{u"site.refused"_s, {u"words"_s}};
        QTest::newRow("gone meanwhile") << tier << 404 << Message{u"site.refused"_s, {u"words"_s}};
        QTest::newRow("taken, but not done")
            << tier << 200
            << Message{u"site.unexpectedAnswer"_s, {u"PUT /customer/details/Tier"_s, u"200"_s}};
    }

    void optionRefusals()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const int, status);
        ScriptedSite server({{"GET /customer/details", {.body = field}},
                             {"PUT /customer/details/Tier",
                              {.status = status, .body = json("{'errorMessage':'words'}")}}});
        const auto added =
            server.connected()->addOptions(Kind::Customer, {u"Tier"_s}, {u"Silver"_s}, {});
        QVERIFY(!added);
        QTEST(added.error().message, "message");
    }

    // Source: CSM API, what exists already: 50 at once, 204.
    void membersInPartsOfFifty()
    {
        ScriptedSite server({{"POST /rest/servicedeskapi/organization/325/user", {.status = 204}}});
        QStringList ids;
        for (int i = 0; i < 101; ++i)
            ids.append(u"qm:%1"_s.arg(i));
        const auto added = server.connected()->addMembers(u"325"_s, ids, {});
        QVERIFY(added);
        QStringList sent;
        QList<qsizetype> sizes;
        for (const ScriptedRequest &request : server.requests()) {
            const QJsonArray part = parsed(request.body)[u"accountIds"_s].toArray();
            sizes.append(part.size());
            for (const QJsonValue &id : part)
                sent.append(id.toString());
        }
        QCOMPARE(sizes, (QList<qsizetype>{50, 50, 1}));
        QCOMPARE(sent, ids);
    }

    void memberRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Message>("message");
        QTest::newRow("unknown account")
            << 400 << json("{'errorMessage':'An account does not exist.'}")
            << Message{u"site.refused"_s, {u"An account does not exist."_s}};
        QTest::newRow("unknown organization")
            << 404 << json("{'errorMessage':'It does not exist.'}")
            << Message{u"site.refused"_s, {u"It does not exist."_s}};
        QTest::newRow("scope")
            << 401 << json("{'code':401,'message':'Unauthorized; scope does not match'}")
            << Message{u"site.missingScope"_s, {u"manage:servicedesk-customer"_s}};
    }

    void memberRefusals()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        ScriptedSite server({{"POST /rest/servicedeskapi/organization/325/user",
                              {.status = status, .body = body}}});
        const auto added = server.connected()->addMembers(u"325"_s, {u"qm:1"_s}, {});
        QVERIFY(!added);
        QTEST(added.error().message, "message");
    }
};

QTEST_GUILESS_MAIN(RepairsTest)
#include "tst_csmrepairs.moc"
