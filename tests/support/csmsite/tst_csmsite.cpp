#include "testclient.h"

#include <QTest>

using namespace csmsite;

// The rules of the API as the simulator knows them; the numbers are sections of the CSM API.
class TestCsmSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachEndpoint_data();
    void answersEachEndpoint();
    void refusesWrongBulkBodies_data();
    void refusesWrongBulkBodies();
    void validatesValuesByType_data();
    void validatesValuesByType();
    void checksLogins_data();
    void checksLogins();
    void findsCustomersByEmailWithoutCase();
    void findsOrganizationsByNameTrimmedAndWithoutCase();
    void failsWhatCannotBe_data();
    void failsWhatCannotBe();
    void saysNothingAboutTheRecordInFailures();
    void leavesOutFieldsUnchanged();
    void speaksTheGuidesDialect();
    void keepsIdempotencyKeys();
    void editsDetailFields();
    void createsAllDefinitionsOrNone();
    void changesValuesInBulk();
    void readsWhatWasWritten();
    void knowsAtlassianAccounts();
    void countsHowOftenARecordWasCreated();
    void pagesOrganizationsAndUsers();
    void inheritsEntitlements();
    void rotatesTokens();
    void servesItsControls();
    void holdsManyCustomers();
};

namespace {

constexpr char seedJson[] =
    "{"
    "'customerFields': ["
    "{'name': 'Tier', 'type': {'name': 'SELECT', 'options': ['Gold', 'Silver']}},"
    "{'name': 'Supplier/Vendor rating', 'type': {'name': 'NUMBER'}}],"
    "'organizations': [{'id': '325', 'name': 'Marlow Ferries Ltd', 'details': {'Industry': "
    "'Transport'}}],"
    "'customers': ["
    "{'id': 'qm:a:b', 'email': 'ines.okoro@example.com', 'displayName': 'Ines Okoro',"
    "'details': {'External ID': '003A', 'Type': ['Customer', 'Partner']}, 'organizations': "
    "['325']},"
    "{'id': '557058:x', 'email': 'agent@example.com', 'displayName': 'Agent', 'atlassian': true},"
    "{'id': '557058:y', 'email': 'admin2@example.com', 'atlassian': true, 'eligible': false}]}";

// A started, seeded site and a client of it.
struct Fixture
{
    CsmSite site;
    TestClient client{site};

    Fixture()
    {
        const QString message = site.seed(quoted(seedJson));
        if (!site.start() || !message.isEmpty())
            qFatal("csmsite does not start: %s", qUtf8Printable(message));
    }
};

QString join(const QStringList &list)
{
    return list.join(u',');
}

} // namespace

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

void TestCsmSite::refusesWrongBulkBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *path, const QByteArray &body,
                        const char *reason) {
        QTest::newRow(name) << QByteArray(path) << quoted(body) << QString::fromUtf8(reason);
    };
    const auto many = [](int count, const QByteArray &item) {
        QByteArrayList items;
        for (int i = 0; i < count; ++i)
            items.append(QByteArray(item).replace("#", QByteArray::number(i)));
        return items.join(',');
    };
    const auto profiles = [](const QByteArray &items) {
        return QByteArray("{'customerProfiles':[" + items + "]}");
    };
    constexpr char customers[] = "/customer/profile/bulk";
    const QByteArray profile =
        quoted("{'operationType':'UPSERT','payload':{'email':'a#@example.com'}}");
    row("no JSON", customers, "customers=1", "not a JSON object");
    row("cut JSON", customers, "{'customerProfiles':[", "not a JSON object");
    row("a list", customers, "[]", "not a JSON object");
    row("wrong UTF-8", customers, profiles(QByteArray(profile).replace('#', '\xff')),
        "not a JSON object");
    row("wrong top key", customers, "{'profiles':[]}", "Unrecognized field");
    row("mixed top keys", customers, "{'customers':[],'customerProfiles':[]}",
        "exactly one member");
    row("empty array", customers, profiles({}), "non-empty array");
    row("no array", customers, "{'customerProfiles':{}}", "non-empty array");
    row("101 profiles", customers, profiles(many(101, profile)), "At most 100");
    row("unknown operation", customers,
        profiles("{'operationType':'MERGE','payload':{'email':'a@example.com'}}"), "operationType");
    row("no payload", customers, profiles("{'operationType':'UPSERT'}"), "payload");
    row("values no list", customers,
        profiles("{'operationType':'UPSERT','payload':{'email':'a@example.com','details':[{'name':'"
                 "Region','values':'EMEA'}]}}"),
        "array of strings");
    row("values no strings", customers,
        profiles("{'operationType':'UPSERT','payload':{'email':'a@example.com','details':[{'name':'"
                 "Region','values':[1]}]}}"),
        "array of strings");
    row("guide's membership in the reference dialect", customers,
        profiles("{'operationType':'UPSERT','payload':{'email':'a@example.com','"
                 "associateOrganizations':[325]}}"),
        "must be an object");
    row("reference's membership in the guide dialect", customers,
        "{'customers':[{'operationType':'UPSERT','payload':{'email':'a@example.com','"
        "associateOrganizations':{'organizationIds':['325']}}}]}",
        "must be an array");
    row("51 accounts", "/customer/bulk", "{'customerAccounts':[" + many(51, profile) + "]}",
        "At most 50");
    row("details in an account", "/customer/bulk",
        "{'customerAccounts':[{'operationType':'UPSERT','payload':{'email':'a@example.com','"
        "details':[{'name':'Region','values':['x']}]}}]}",
        "no details");
    row("1001 operations", "/customer/details/bulk",
        "{'customers':[{'customerId':'qm:a:b','operations':["
            + many(1001, "{'operationType':'UPDATE','payload':{'name':'Region','values':['#']}}")
            + "]}]}",
        "Too many operations");
    row("51 definitions", "/customer/details/definitions/bulk",
        "{'detailFields':[" + many(51, "{'name':'F#','type':{'name':'TEXT'}}") + "]}",
        "At most 50");
    row("too many fields", "/customer/details/definitions/bulk",
        "{'detailFields':[" + many(43, "{'name':'F#','type':{'name':'TEXT'}}") + "]}",
        "Maximum number");
    row("definitions alike", "/organization/details/definitions/bulk",
        "{'detailFields':[{'name':'A','type':{'name':'TEXT'}},{'name':' "
        "a','type':{'name':'TEXT'}}]}",
        "unique");
    row("definition exists", "/customer/details/definitions/bulk",
        "{'detailFields':[{'name':'Fresh','type':{'name':'TEXT'}},{'name':'TIER','type':{'name':'"
        "TEXT'}}]}",
        "unique");
}

void TestCsmSite::refusesWrongBulkBodies()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, reason);
    Fixture f;
    const Answer answer = f.client.bulk(path, body, "one-key");
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.text("errorMessage").contains(reason), answer.body.constData());
    QCOMPARE(f.client.bulk(path, body, "one-key").body, answer.body); // the same errors again
    const Answer keyless = f.client.api("POST", path, body);
    QVERIFY(keyless.text("errorMessage").contains(QStringLiteral("Idempotency-Key")));
}

void TestCsmSite::validatesValuesByType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *type, const char *values, bool isTaken) {
        QTest::addRow("%s %s", type, values) << QByteArray(type) << quoted(values) << isTaken;
    };
    row("TEXT", "['any\\nthing \\u00e9']", true);
    row("TEXT", "['a','b']", false);
    row("EMAIL", "['a@b.example']", true);
    for (const char *bad : {"['a']", "['a@b']", "['a b@c.example']", "['']"})
        row("EMAIL", bad, false);
    row("URL", "['https://acme.example/x?y']", true);
    for (const char *bad : {"['acme.example']", "['https://']", "['http://a b']"})
        row("URL", bad, false);
    row("DATE", "['2024-02-29']", true);
    for (const char *bad :
         {"['2023-02-29']", "['2024-2-9']", "['2024-01-01T00:00:00Z']", "['01/02/2024']"})
        row("DATE", bad, false);
    for (const char *good : {"['12']", "['-0.5']"})
        row("NUMBER", good, true);
    for (const char *bad : {"['1,000']", "['1e3']", "['.5']", "['5.']", "['+5']", "['x']"})
        row("NUMBER", bad, false);
    row("BOOLEAN", "['true']", true);
    row("BOOLEAN", "['True']", false);
    row("PHONE", "['+441632960017']", true);
    for (const char *bad : {"['01632960017']", "['+44 1632']", "['+']"})
        row("PHONE", bad, false);
    row("SELECT", "['Gold']", true);
    for (const char *bad : {"['gold']", "['Gold','Silver']", "['Bronze']"})
        row("SELECT", bad, false);
    row("MULTISELECT", "['Gold','Silver']", true);
    row("MULTISELECT", "['Gold','Bronze']", false);
}

void TestCsmSite::validatesValuesByType()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, values);
    QFETCH(bool, isTaken);
    Fixture f;
    const QByteArray options =
        type.endsWith("SELECT") ? QByteArray(quoted(",'options':['Gold','Silver']")) : QByteArray();
    const Answer created =
        f.client.api("POST", "/customer/details",
                     quoted("{'name':'Field','type':{'name':'") + type + '"' + options + "}}");
    QCOMPARE(created.status, 200);
    const QJsonObject task = f.client.customerTask(
        quoted("{'email':'new@example.com','details':[{'name':'Field','values':") + values + "}]}");
    QCOMPARE(task[QLatin1String("status")].toString(), QStringLiteral("FINISHED"));
    QCOMPARE(failuresOf(task), isTaken ? QString() : QStringLiteral("Invalid detail field value"));
    QCOMPARE(f.site.customer(QStringLiteral("new@example.com")).has_value(), isTaken);
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

void TestCsmSite::findsCustomersByEmailWithoutCase()
{
    Fixture f;
    const QJsonObject task =
        f.client.customerTask(quoted("{'email':'INES.Okoro@example.com','displayName':'Ines','"
                                     "details':[{'name':'Region','values':['EMEA']}]}"));
    QCOMPARE(failuresOf(task), QString());
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@EXAMPLE.com"));
    QVERIFY(customer);
    QCOMPARE(customer->id, QStringLiteral("qm:a:b"));
    QCOMPARE(customer->displayName, QStringLiteral("Ines"));
    QCOMPARE(f.site.customerCount(), 3);
    QCOMPARE(
        failuresOf(f.client.customerTask(quoted("{'customerId':'qm:a:b','displayName':'I. O.'}"))),
        QString());
    QCOMPARE(f.site.customer(customer->email)->displayName, QStringLiteral("I. O."));
}

void TestCsmSite::findsOrganizationsByNameTrimmedAndWithoutCase()
{
    Fixture f;
    f.client.organizationTask(quoted(
        "{'name':'  marlow FERRIES ltd ','details':[{'name':'Address','values':['Quay 1']}]}"));
    const auto found = f.site.organization(QStringLiteral("Marlow Ferries Ltd"));
    QVERIFY(found);
    QCOMPARE(found->id, QStringLiteral("325"));
    QCOMPARE(join(found->details[QStringLiteral("Address")]), QStringLiteral("Quay 1"));
    f.client.organizationTask(quoted("{'name':'MÜLLER'}"));
    f.client.organizationTask(quoted("{'name':'müller'}"));
    QCOMPARE(f.site.organizationCount(), 2);
    f.client.organizationTask(quoted("{'id':'325','name':'Marlow'}")); // by id: a new name
    QVERIFY(f.site.organization(QStringLiteral("Marlow")));
    QCOMPARE(f.site.organizationCount(), 2);
}

void TestCsmSite::failsWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("failures");
    const auto row = [](const char *operation, const char *payload, const char *failures) {
        QTest::addRow("%s %s", operation, payload)
            << QByteArray(operation) << quoted(payload) << QString::fromUtf8(failures);
    };
    row("CREATE", "{'email':'ines.okoro@example.com'}", "Customer already exists");
    row("UPDATE", "{'email':'nobody@example.com'}", "Customer not found");
    row("UPSERT", "{'customerId':'qm:no:no'}", "Customer not found");
    row("UPSERT", "{'displayName':'Nobody'}", "Email is required");
    row("UPSERT", "{'email':'nobody'}", "Invalid email");
    row("UPSERT", "{'email':'agent@example.com'}", "Customer account cannot be created");
    row("UPDATE", "{'customerId':'557058:x','displayName':'Other'}",
        "Display name cannot be changed");
    row("UPDATE", "{'customerId':'557058:y'}", "Customer not found");
    row("UPSERT",
        "{'email':'n@example.com','details':[{'name':'Colour','values':['x']},{'name':'Tier','"
        "values':['x']}]}",
        "Invalid detail field [Colour]; Invalid detail field value");
    row("UPSERT", "{'email':'n@example.com','associateOrganizations':{'organizationIds':['77']}}",
        "Organization not found [77]");
}

void TestCsmSite::failsWhatCannotBe()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, payload);
    QFETCH(QString, failures);
    Fixture f;
    const QJsonObject task = f.client.customerTask(payload, operation);
    QCOMPARE(task[QLatin1String("status")].toString(), QStringLiteral("FINISHED"));
    QCOMPARE(failuresOf(task), failures);
}

void TestCsmSite::saysNothingAboutTheRecordInFailures()
{
    Fixture f;
    const Answer answer = f.client.bulk(
        "/customer/profile/bulk",
        quoted("{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'fine@example."
               "com'}},{'operationType':'UPSERT','payload':{'email':'secret@example.com','"
               "displayName':'Secret','details':[{'name':'Tier','values':['None']}]}}]}"));
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.text("statusUrl"), QStringLiteral("/api/v1/tasks/") + answer.text("id"));
    const QByteArray task = f.client.api("GET", "/tasks/" + answer.text("id").toUtf8()).body;
    QVERIFY2(
        task.contains(quoted(
            "'failures':[{'entity':'CUSTOMER','entityId':null,'operation':'CREATE','operatedOn':'"
            "CUSTOMER_ACCOUNT','operatedOnIds':[],'error':'Invalid detail field value'}]")),
        task.constData());
    QVERIFY(
        task.contains(quoted("'type':'BULK_CUSTOMER_PROFILE_CREATE_UPDATE','status':'FINISHED'")));
    QVERIFY(!task.toLower().contains("secret"));
    QVERIFY(f.site.customer(QStringLiteral("fine@example.com")));
    QVERIFY(!f.site.customer(QStringLiteral("secret@example.com")));
}

void TestCsmSite::leavesOutFieldsUnchanged()
{
    Fixture f;
    f.client.customerTask(quoted("{'email':'ines.okoro@example.com','details':[{'name':'Type','"
                                 "values':['Other']},{'name':'External ID','values':[]}]}"));
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@example.com"));
    QCOMPARE(customer->displayName, QStringLiteral("Ines Okoro"));
    QCOMPARE(customer->organizations, QStringList(QStringLiteral("325")));
    QCOMPARE(customer->details.keys(), QStringList(QStringLiteral("Type"))); // [] has cleared one
}

void TestCsmSite::speaksTheGuidesDialect()
{
    Fixture f;
    const QJsonObject organizations = f.client.bulkTask(
        "/organization/profile/bulk", quoted("{'organizations':[{'operationType':'CREATE','payload'"
                                             ":{'name':'Acme Corporation'}}]}"));
    QCOMPARE(failuresOf(organizations), QString());
    const QJsonObject customers =
        f.client.bulkTask("/customer/profile/bulk",
                          quoted("{'customers':[{'operationType':'CREATE','payload':{'email':'john."
                                 "doe@acme.com','associateOrganizations':[325]}}]}"));
    QCOMPARE(failuresOf(customers), QString());
    QCOMPARE(join(f.site.customer(QStringLiteral("john.doe@acme.com"))->organizations),
             QStringLiteral("325"));
}

void TestCsmSite::keepsIdempotencyKeys()
{
    Fixture f;
    const QByteArray path = "/customer/profile/bulk";
    const QByteArray body = quoted(
        "{'customerProfiles':[{'operationType':'CREATE','payload':{'email':'new@example.com'}}]}");
    const Answer first = f.client.bulk(path, body, "run7-batch-3");
    QCOMPARE(f.client.bulk(path, body, "run7-batch-3").text("id"), first.text("id"));
    QCOMPARE(failuresOf(f.client.task(first)), QString()); // done once
    const Answer other = f.client.bulk(path, body + ' ', "run7-batch-3");
    QCOMPARE(other.status, 400);
    QVERIFY(other.text("errorMessage")
                .contains(QStringLiteral("can only be retried with the same request data")));
    QCOMPARE(f.client.bulk(path, body, QByteArray(201, 'k')).status, 400);
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

void TestCsmSite::createsAllDefinitionsOrNone()
{
    Fixture f;
    const QByteArray path = "/customer/details/definitions/bulk";
    QCOMPARE(f.client
                 .bulk(path, quoted("{'detailFields':[{'name':'A','type':{'name':'TEXT'}},{'name':'"
                                    "tier','type':{'name':'TEXT'}}]}"))
                 .status,
             400);
    QVERIFY(!f.client.api("GET", "/customer/details").body.contains(quoted("'name':'A'")));
    QCOMPARE(failuresOf(f.client.bulkTask(
                 path, quoted("{'detailFields':[{'name':'A','type':{'name':'TEXT'}},{'name':'B','"
                              "type':{'name':'SELECT','options':['x']}}]}"))),
             QString());
    QVERIFY(f.client.api("GET", "/customer/details")
                .body.contains(quoted("{'name':'B','type':{'name':'SELECT','options':['x']},'"
                                      "configuration':{'position':10}}")));
}

void TestCsmSite::changesValuesInBulk()
{
    Fixture f;
    const QJsonObject task = f.client.bulkTask(
        "/customer/details/bulk",
        quoted("{'customers':["
               "{'customerId':'qm:a:b','operations':["
               "{'operationType':'PATCH','payload':{'name':'Type','values':['Other','Partner']}},"
               "{'operationType':'DELETE','payload':{'name':'Type','values':['Customer']}},"
               "{'operationType':'UPDATE','payload':{'name':'Region','values':['EMEA']}},"
               "{'operationType':'DELETE','payload':{'name':'External ID'}},"
               "{'operationType':'UPDATE','payload':{'name':'Tier','values':['Tin']}}]},"
               "{'customerId':'qm:no:no','operations':[{'operationType':'DELETE','payload':{'name':"
               "'Title'}}]}]}"));
    QCOMPARE(failuresOf(task), QStringLiteral("Invalid detail field value; Customer not found"));
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@example.com"));
    QCOMPARE(join(customer->details[QStringLiteral("Type")]), QStringLiteral("Partner,Other"));
    QCOMPARE(join(customer->details[QStringLiteral("Region")]), QStringLiteral("EMEA"));
    QVERIFY(!customer->details.contains(QStringLiteral("External ID")));

    QCOMPARE(failuresOf(f.client.bulkTask(
                 "/organization/details/bulk",
                 quoted("{'organizations':[{'organizationId':'325','operations':[{'operationType':'"
                        "PATCH','payload':{'name':'Type','values':['Partner']}}]}]}"))),
             QString());
    QCOMPARE(join(f.site.organization(QStringLiteral("Marlow Ferries Ltd"))
                      ->details[QStringLiteral("Type")]),
             QStringLiteral("Partner"));
    QCOMPARE(failuresOf(f.client.bulkTask("/organization/bulk",
                                          quoted("{'organizations':[{'operationType':'CREATE','"
                                                 "payload':{'name':'Dover Lines'}}]}"))),
             QString());
    QCOMPARE(failuresOf(f.client.bulkTask(
                 "/customer/bulk",
                 quoted("{'customerAccounts':[{'operationType':'UPDATE','payload':{'customerId':'"
                        "qm:a:b','email':'ines@example.com','displayName':'Ines Okoro-Bell'}}]}"))),
             QString());
    QCOMPARE(f.site.customer(QStringLiteral("ines@example.com"))->displayName,
             QStringLiteral("Ines Okoro-Bell"));
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
        for (const QJsonValue &value : values)
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
    constexpr int batches = 1000;
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
                     quoted("{'detailFields':[{'name':'External ID','value':'003-77777'}]}"));
    QVERIFY(found.body.contains("c77777@example.com"));
    QVERIFY(f.client.call("GET", "/rest/api/3/user/search?query=c99999%40example.com")
                .body.contains("Customer 99999"));
}

QTEST_GUILESS_MAIN(TestCsmSite)
#include "tst_csmsite.moc"
