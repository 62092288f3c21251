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

constexpr char seedJson[] = R"({
    "customerFields": [
        {"name": "Tier", "type": {"name": "SELECT", "options": ["Gold", "Silver"]}},
        {"name": "Supplier/Vendor rating", "type": {"name": "NUMBER"}}],
    "organizations": [{"id": "325", "name": "Marlow Ferries Ltd", "details": {"Industry": "Transport"}}],
    "customers": [
        {"id": "qm:a:b", "email": "ines.okoro@example.com", "displayName": "Ines Okoro",
         "details": {"External ID": "003A", "Type": ["Customer", "Partner"]}, "organizations": ["325"]},
        {"id": "557058:x", "email": "agent@example.com", "displayName": "Agent", "atlassian": true},
        {"id": "557058:y", "email": "admin2@example.com", "atlassian": true, "eligible": false}]})";

// A started, seeded site and a client of it.
struct Fixture
{
    CsmSite site;
    TestClient client{site};

    Fixture()
    {
        const QString message = site.seed(seedJson);
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
            << QByteArray(method) << QByteArray(path) << QByteArray(body) << status
            << QByteArray(part);
    };
    row("GET", "/customer/details", "", 200, R"({"results":[{"name":"Phone","type":{"name":"TEXT"},"configuration":{"position":1}})");
    row("GET", "/organization/details", "", 200, R"("options":["Enterprise","Mid-market")");
    row("POST", "/customer/details", R"({"name":"New","type":{"name":"DATE"}})", 200, R"({"name":"New","type":{"name":"DATE"}})");
    row("POST", "/customer/details", R"({"name":" tier ","type":{"name":"TEXT"}})", 400, "unique");
    row("POST", "/customer/details", R"({"name":"N","type":{"name":"COLOUR"}})", 400, "type");
    row("POST", "/customer/details", R"({"name":"N","type":{"name":"TEXT","options":["a"]}})", 400, "options");
    row("PUT", "/customer/details/Nope", R"({"name":"Nope"})", 404, "");
    row("DELETE", "/customer/details/Tier", "", 204, "");
    row("GET", "/organization", "", 405, R"({"statusCode":405,)");
    row("GET", "/organization/325", "", 200, R"({"id":"325","name":"Marlow Ferries Ltd","details":[{"id":"2","name":"Industry","values":["Transport"]}]})");
    row("GET", "/organization/326", "", 404, R"("errors":["NOT_FOUND"])");
    row("GET", "/organization/profile/325", "", 200, R"({"name":"Industry","value":{"type":"TEXT","text":["Transport"]}})");
    row("PUT", "/organization/325", R"({"name":"Marlow"})", 200, R"({"id":"325","name":"Marlow"})");
    row("DELETE", "/organization/325", "", 204, "");
    row("DELETE", "/organization/1", "", 404, "");
    row("POST", "/organization/fetch", R"({"organizationIds":["325","9"]})", 200, R"({"organizations":[{"id":"325","name":"Marlow Ferries Ltd"}]})");
    row("POST", "/organization/fetch", R"({"organizationNames":[" MARLOW ferries ltd"]})", 200, R"({"organizations":[{"id":"325",)");
    row("POST", "/organization/fetch", "{}", 400, "");
    row("POST", "/organization/profile/fetch", R"({"organizationIds":["325"]})", 200, R"({"profiles":[{"id":"325",)");
    row("POST", "/organization/profile", R"({"name":"Dover Lines","details":[{"name":"Website","values":["https://d.example"]}]})", 201, R"({"id":"1","name":"Dover Lines")");
    row("POST", "/organization", R"({"name":"MARLOW FERRIES LTD"})", 400, "exists");
    row("GET", "/customer/qm:a:b", "", 200, R"("details":[{"name":"External ID","values":["003A"]},{"name":"Type","values":["Customer","Partner"]}],"organizations":[{"id":"325","name":"Marlow Ferries Ltd"}]})");
    row("GET", "/customer/qm%3Aa%3Ab", "", 200, R"({"id":"qm:a:b","name":"Ines Okoro")");
    row("GET", "/customer/unknown", "", 404, "");
    row("GET", "/customer/profile/qm:a:b", "", 200, R"({"name":"Type","value":{"type":"MULTISELECT","text":["Customer","Partner"]}})");
    row("POST", "/customer/profile/fetch", R"({"customerIds":["no","qm:a:b"]})", 200, R"({"profiles":[{"customerId":"qm:a:b","displayName":"Ines Okoro","email":"ines.okoro@example.com")");
    row("GET", "/customer/account/qm:a:b", "", 200, R"("displayName":"Ines Okoro")");
    row("PUT", "/customer/account/qm:a:b", R"({"displayName":"Ines Bell"})", 200, "Ines Bell");
    row("DELETE", "/customer/account/qm:a:b", "", 204, "");
    row("DELETE", "/customer/account/qm:a:c", "", 404, "");
    row("POST", "/customer/profile", R"({"email":"new@example.com","associateOrganizations":{"organizationIds":["325"]}})", 201, R"("organizations":[{"id":"325",)");
    row("POST", "/customer/profile", R"({"email":"INES.okoro@example.com"})", 400, "exists");
    row("POST", "/customer", R"({"email":"new@example.com","displayName":"New"})", 201, R"("displayName":"New")");
    row("PUT", "/customer/qm:a:b/details?fieldName=Supplier%2FVendor%20rating", R"({"values":["4.5"]})", 200, R"({"name":"Supplier/Vendor rating","values":["4.5"]})");
    row("PUT", "/customer/qm:a:b/details?fieldName=Tier", R"({"values":["gold"]})", 400, "Invalid detail field value");
    row("PUT", "/customer/qm:a:b/details?fieldName=Nope", R"({"values":["x"]})", 404, "");
    row("PUT", "/organization/325/details?fieldName=Industry", R"({"values":[]})", 200, R"("values":[])");
    row("POST", "/customer/search-by-detail-field?page=0&maxResults=10", R"({"detailFields":[{"name":"External ID","value":"003a"}]})", 200, R"({"customers":[{"id":"qm:a:b","email":"ines.okoro@example.com")");
    row("POST", "/customer/search-by-detail-field?page=1&maxResults=10", R"({"detailFields":[{"name":"External ID","value":"003A"}]})", 200, R"({"customers":[]})");
    row("POST", "/customer/search-by-detail-field", R"({"detailFields":[{"name":"External ID","value":"003A"},{"name":"Type","value":"Other"}]})", 200, R"({"customers":[]})");
    row("POST", "/customer/search-by-detail-field", R"({"detailFields":[]})", 400, "");
    row("GET", "/tasks/unknown", "", 404, "");
    row("GET", "/product", "", 200, R"({"results":[],"nextPageCursor":null})");
    row("GET", "/customer", "", 404, "");
    row("PATCH", "/customer/qm:a:b", "", 404, "");
    row("GET", "/rest/api/3/myself", "", 200, R"("emailAddress":"admin@example.com")");
    row("GET", "/rest/api/3/mypermissions?permissions=ADMINISTER", "", 200, R"("havePermission":true)");
    row("GET", "/rest/api/3/user/search?query=okoro%40example&maxResults=10", "", 200, R"([{"accountId":"qm:a:b")");
    row("GET", "/rest/servicedeskapi/organization?start=0&limit=50", "", 200, R"("values":[{"id":"325","name":"Marlow Ferries Ltd"}],"size":1,"isLastPage":true)");
    row("POST", "/rest/servicedeskapi/organization/325/user", R"({"accountIds":["557058:x"]})", 204, "");
    row("POST", "/rest/servicedeskapi/organization/9/user", R"({"accountIds":["557058:x"]})", 404, "");
    row("POST", "/rest/servicedeskapi/customer", R"({"email":"new@example.com","displayName":"New"})", 201, R"({"accountId":"qm:)");
    row("POST", "/rest/servicedeskapi/customer", R"({"email":"ines.okoro@example.com"})", 400, "exists");
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
        QTest::newRow(name) << QByteArray(path) << body << QString::fromUtf8(reason);
    };
    const auto many = [](int count, const QByteArray &item) {
        QByteArrayList items;
        for (int i = 0; i < count; ++i)
            items.append(QByteArray(item).replace("#", QByteArray::number(i)));
        return items.join(',');
    };
    const auto profiles = [](const QByteArray &items) {
        return R"({"customerProfiles":[)" + items + "]}";
    };
    constexpr char customers[] = "/customer/profile/bulk";
    const QByteArray profile = R"({"operationType":"UPSERT","payload":{"email":"a#@example.com"}})";
    row("no JSON", customers, "customers=1", "not a JSON object");
    row("cut JSON", customers, R"({"customerProfiles":[)", "not a JSON object");
    row("a list", customers, "[]", "not a JSON object");
    row("wrong UTF-8", customers, profiles(QByteArray(profile).replace('#', '\xff')), "not a JSON object");
    row("wrong top key", customers, R"({"profiles":[]})", "Unrecognized field");
    row("mixed top keys", customers, R"({"customers":[],"customerProfiles":[]})", "exactly one member");
    row("empty array", customers, profiles({}), "non-empty array");
    row("no array", customers, R"({"customerProfiles":{}})", "non-empty array");
    row("101 profiles", customers, profiles(many(101, profile)), "At most 100");
    row("unknown operation", customers, profiles(R"({"operationType":"MERGE","payload":{"email":"a@example.com"}})"), "operationType");
    row("no payload", customers, profiles(R"({"operationType":"UPSERT"})"), "payload");
    row("values no list", customers, profiles(R"({"operationType":"UPSERT","payload":{"email":"a@example.com","details":[{"name":"Region","values":"EMEA"}]}})"), "array of strings");
    row("values no strings", customers, profiles(R"({"operationType":"UPSERT","payload":{"email":"a@example.com","details":[{"name":"Region","values":[1]}]}})"), "array of strings");
    row("guide's membership in the reference dialect", customers, profiles(R"({"operationType":"UPSERT","payload":{"email":"a@example.com","associateOrganizations":[325]}})"), "must be an object");
    row("reference's membership in the guide dialect", customers, R"({"customers":[{"operationType":"UPSERT","payload":{"email":"a@example.com","associateOrganizations":{"organizationIds":["325"]}}}]})", "must be an array");
    row("51 accounts", "/customer/bulk", R"({"customerAccounts":[)" + many(51, profile) + "]}", "At most 50");
    row("details in an account", "/customer/bulk", R"({"customerAccounts":[{"operationType":"UPSERT","payload":{"email":"a@example.com","details":[{"name":"Region","values":["x"]}]}}]})", "no details");
    row("1001 operations", "/customer/details/bulk", R"({"customers":[{"customerId":"qm:a:b","operations":[)" + many(1001, R"({"operationType":"UPDATE","payload":{"name":"Region","values":["#"]}})") + "]}]}", "Too many operations");
    row("51 definitions", "/customer/details/definitions/bulk", R"({"detailFields":[)" + many(51, R"({"name":"F#","type":{"name":"TEXT"}})") + "]}", "At most 50");
    row("too many fields", "/customer/details/definitions/bulk", R"({"detailFields":[)" + many(43, R"({"name":"F#","type":{"name":"TEXT"}})") + "]}", "Maximum number");
    row("definitions alike", "/organization/details/definitions/bulk", R"({"detailFields":[{"name":"A","type":{"name":"TEXT"}},{"name":" a","type":{"name":"TEXT"}}]})", "unique");
    row("definition exists", "/customer/details/definitions/bulk", R"({"detailFields":[{"name":"Fresh","type":{"name":"TEXT"}},{"name":"TIER","type":{"name":"TEXT"}}]})", "unique");
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
        QTest::addRow("%s %s", type, values) << QByteArray(type) << QByteArray(values) << isTaken;
    };
    row("TEXT", R"(["any\nthing \u00e9"])", true);
    row("TEXT", R"(["a","b"])", false);
    row("EMAIL", R"(["a@b.example"])", true);
    for (const char *bad : {R"(["a"])", R"(["a@b"])", R"(["a b@c.example"])", R"([""])"})
        row("EMAIL", bad, false);
    row("URL", R"(["https://acme.example/x?y"])", true);
    for (const char *bad : {R"(["acme.example"])", R"(["https://"])", R"(["http://a b"])"})
        row("URL", bad, false);
    row("DATE", R"(["2024-02-29"])", true);
    for (const char *bad : {R"(["2023-02-29"])", R"(["2024-2-9"])", R"(["2024-01-01T00:00:00Z"])", R"(["01/02/2024"])"})
        row("DATE", bad, false);
    for (const char *good : {R"(["12"])", R"(["-0.5"])"})
        row("NUMBER", good, true);
    for (const char *bad : {R"(["1,000"])", R"(["1e3"])", R"([".5"])", R"(["5."])", R"(["+5"])", R"(["x"])"})
        row("NUMBER", bad, false);
    row("BOOLEAN", R"(["true"])", true);
    row("BOOLEAN", R"(["True"])", false);
    row("PHONE", R"(["+441632960017"])", true);
    for (const char *bad : {R"(["01632960017"])", R"(["+44 1632"])", R"(["+"])"})
        row("PHONE", bad, false);
    row("SELECT", R"(["Gold"])", true);
    for (const char *bad : {R"(["gold"])", R"(["Gold","Silver"])", R"(["Bronze"])"})
        row("SELECT", bad, false);
    row("MULTISELECT", R"(["Gold","Silver"])", true);
    row("MULTISELECT", R"(["Gold","Bronze"])", false);
}

void TestCsmSite::validatesValuesByType()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, values);
    QFETCH(bool, isTaken);
    Fixture f;
    const QByteArray options =
        type.endsWith("SELECT") ? QByteArray(R"(,"options":["Gold","Silver"])") : QByteArray();
    const Answer created = f.client.api(
        "POST", "/customer/details",
        R"({"name":"Field","type":{"name":")" + type + '"' + options + "}}");
    QCOMPARE(created.status, 200);
    const QJsonObject task = f.client.customerTask(
        R"({"email":"new@example.com","details":[{"name":"Field","values":)" + values + "}]}");
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
    const QJsonObject task = f.client.customerTask(
        R"({"email":"INES.Okoro@example.com","displayName":"Ines","details":[{"name":"Region","values":["EMEA"]}]})");
    QCOMPARE(failuresOf(task), QString());
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@EXAMPLE.com"));
    QVERIFY(customer);
    QCOMPARE(customer->id, QStringLiteral("qm:a:b"));
    QCOMPARE(customer->displayName, QStringLiteral("Ines"));
    QCOMPARE(f.site.customerCount(), 3);
    QCOMPARE(failuresOf(f.client.customerTask(R"({"customerId":"qm:a:b","displayName":"I. O."})")),
             QString());
    QCOMPARE(f.site.customer(customer->email)->displayName, QStringLiteral("I. O."));
}

void TestCsmSite::findsOrganizationsByNameTrimmedAndWithoutCase()
{
    Fixture f;
    f.client.organizationTask(
        R"({"name":"  marlow FERRIES ltd ","details":[{"name":"Address","values":["Quay 1"]}]})");
    const auto found = f.site.organization(QStringLiteral("Marlow Ferries Ltd"));
    QVERIFY(found);
    QCOMPARE(found->id, QStringLiteral("325"));
    QCOMPARE(join(found->details[QStringLiteral("Address")]), QStringLiteral("Quay 1"));
    f.client.organizationTask(R"({"name":"MÜLLER"})");
    f.client.organizationTask(R"({"name":"müller"})");
    QCOMPARE(f.site.organizationCount(), 2);
    f.client.organizationTask(R"({"id":"325","name":"Marlow"})"); // by id: a new name
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
            << QByteArray(operation) << QByteArray(payload) << QString::fromUtf8(failures);
    };
    row("CREATE", R"({"email":"ines.okoro@example.com"})", "Customer already exists");
    row("UPDATE", R"({"email":"nobody@example.com"})", "Customer not found");
    row("UPSERT", R"({"customerId":"qm:no:no"})", "Customer not found");
    row("UPSERT", R"({"displayName":"Nobody"})", "Email is required");
    row("UPSERT", R"({"email":"nobody"})", "Invalid email");
    row("UPSERT", R"({"email":"agent@example.com"})", "Customer account cannot be created");
    row("UPDATE", R"({"customerId":"557058:x","displayName":"Other"})", "Display name cannot be changed");
    row("UPDATE", R"({"customerId":"557058:y"})", "Customer not found");
    row("UPSERT", R"({"email":"n@example.com","details":[{"name":"Colour","values":["x"]},{"name":"Tier","values":["x"]}]})", "Invalid detail field [Colour]; Invalid detail field value");
    row("UPSERT", R"({"email":"n@example.com","associateOrganizations":{"organizationIds":["77"]}})", "Organization not found [77]");
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
        R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"fine@example.com"}},{"operationType":"UPSERT","payload":{"email":"secret@example.com","displayName":"Secret","details":[{"name":"Tier","values":["None"]}]}}]})");
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.text("statusUrl"), QStringLiteral("/api/v1/tasks/") + answer.text("id"));
    const QByteArray task = f.client.api("GET", "/tasks/" + answer.text("id").toUtf8()).body;
    QVERIFY2(task.contains(R"("failures":[{"entity":"CUSTOMER","entityId":null,"operation":"CREATE","operatedOn":"CUSTOMER_ACCOUNT","operatedOnIds":[],"error":"Invalid detail field value"}])"), task.constData());
    QVERIFY(task.contains(R"("type":"BULK_CUSTOMER_PROFILE_CREATE_UPDATE","status":"FINISHED")"));
    QVERIFY(!task.toLower().contains("secret"));
    QVERIFY(f.site.customer(QStringLiteral("fine@example.com")));
    QVERIFY(!f.site.customer(QStringLiteral("secret@example.com")));
}

void TestCsmSite::leavesOutFieldsUnchanged()
{
    Fixture f;
    f.client.customerTask(
        R"({"email":"ines.okoro@example.com","details":[{"name":"Type","values":["Other"]},{"name":"External ID","values":[]}]})");
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@example.com"));
    QCOMPARE(customer->displayName, QStringLiteral("Ines Okoro"));
    QCOMPARE(customer->organizations, QStringList(QStringLiteral("325")));
    QCOMPARE(customer->details.keys(), QStringList(QStringLiteral("Type"))); // [] has cleared one
}

void TestCsmSite::speaksTheGuidesDialect()
{
    Fixture f;
    const QJsonObject organizations = f.client.bulkTask(
        "/organization/profile/bulk",
        R"({"organizations":[{"operationType":"CREATE","payload":{"name":"Acme Corporation"}}]})");
    QCOMPARE(failuresOf(organizations), QString());
    const QJsonObject customers = f.client.bulkTask(
        "/customer/profile/bulk",
        R"({"customers":[{"operationType":"CREATE","payload":{"email":"john.doe@acme.com","associateOrganizations":[325]}}]})");
    QCOMPARE(failuresOf(customers), QString());
    QCOMPARE(join(f.site.customer(QStringLiteral("john.doe@acme.com"))->organizations),
             QStringLiteral("325"));
}

void TestCsmSite::keepsIdempotencyKeys()
{
    Fixture f;
    const QByteArray path = "/customer/profile/bulk";
    const QByteArray body =
        R"({"customerProfiles":[{"operationType":"CREATE","payload":{"email":"new@example.com"}}]})";
    const Answer first = f.client.bulk(path, body, "run7-batch-3");
    QCOMPARE(f.client.bulk(path, body, "run7-batch-3").text("id"), first.text("id"));
    QCOMPARE(failuresOf(f.client.task(first)), QString()); // done once
    const Answer other = f.client.bulk(path, body + ' ', "run7-batch-3");
    QCOMPARE(other.status, 400);
    QVERIFY(other.text("errorMessage").contains(QStringLiteral("can only be retried with the same request data")));
    QCOMPARE(f.client.bulk(path, body, QByteArray(201, 'k')).status, 400);
}

void TestCsmSite::editsDetailFields()
{
    Fixture f;
    const QByteArray path = "/customer/details/Tier";
    QCOMPARE(f.client.api("PUT", path, R"({"options":["Gold","Silver","Bronze"]})").status, 400);
    QCOMPARE(f.client.api("PUT", path, R"({"name":"Tier","options":["Gold","Silver","Bronze"]})").status, 200);
    QCOMPARE(failuresOf(f.client.customerTask(R"({"email":"n@example.com","details":[{"name":"Tier","values":["Bronze"]}]})")), QString());
    QCOMPARE(f.client.api("PUT", path, R"({"name":"Tier","options":["Bronze"]})").status, 200); // replaces
    QCOMPARE(failuresOf(f.client.customerTask(R"({"email":"n@example.com","details":[{"name":"Tier","values":["Gold"]}]})")), QStringLiteral("Invalid detail field value"));
    QCOMPARE(f.client.api("PUT", path, R"({"name":"Region"})").status, 400); // taken
    QCOMPARE(f.client.api("PUT", path, R"({"name":"Tier","type":{"name":"TEXT"}})").status, 400);
    QCOMPARE(f.client.api("PUT", "/customer/details/Supplier%2FVendor%20rating", R"({"name":"Rating"})").status, 200);
    QCOMPARE(failuresOf(f.client.customerTask(R"({"email":"n@example.com","details":[{"name":"Rating","values":["1"]}]})")), QString());
}

void TestCsmSite::createsAllDefinitionsOrNone()
{
    Fixture f;
    const QByteArray path = "/customer/details/definitions/bulk";
    QCOMPARE(f.client.bulk(path, R"({"detailFields":[{"name":"A","type":{"name":"TEXT"}},{"name":"tier","type":{"name":"TEXT"}}]})").status, 400);
    QVERIFY(!f.client.api("GET", "/customer/details").body.contains(R"("name":"A")"));
    QCOMPARE(failuresOf(f.client.bulkTask(path, R"({"detailFields":[{"name":"A","type":{"name":"TEXT"}},{"name":"B","type":{"name":"SELECT","options":["x"]}}]})")), QString());
    QVERIFY(f.client.api("GET", "/customer/details").body.contains(R"({"name":"B","type":{"name":"SELECT","options":["x"]},"configuration":{"position":10}})"));
}

void TestCsmSite::changesValuesInBulk()
{
    Fixture f;
    const QJsonObject task = f.client.bulkTask("/customer/details/bulk", R"({"customers":[
        {"customerId":"qm:a:b","operations":[
            {"operationType":"PATCH","payload":{"name":"Type","values":["Other","Partner"]}},
            {"operationType":"DELETE","payload":{"name":"Type","values":["Customer"]}},
            {"operationType":"UPDATE","payload":{"name":"Region","values":["EMEA"]}},
            {"operationType":"DELETE","payload":{"name":"External ID"}},
            {"operationType":"UPDATE","payload":{"name":"Tier","values":["Tin"]}}]},
        {"customerId":"qm:no:no","operations":[{"operationType":"DELETE","payload":{"name":"Title"}}]}]})");
    QCOMPARE(failuresOf(task), QStringLiteral("Invalid detail field value; Customer not found"));
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@example.com"));
    QCOMPARE(join(customer->details[QStringLiteral("Type")]), QStringLiteral("Partner,Other"));
    QCOMPARE(join(customer->details[QStringLiteral("Region")]), QStringLiteral("EMEA"));
    QVERIFY(!customer->details.contains(QStringLiteral("External ID")));

    QCOMPARE(failuresOf(f.client.bulkTask("/organization/details/bulk", R"({"organizations":[{"organizationId":"325","operations":[{"operationType":"PATCH","payload":{"name":"Type","values":["Partner"]}}]}]})")), QString());
    QCOMPARE(join(f.site.organization(QStringLiteral("Marlow Ferries Ltd"))->details[QStringLiteral("Type")]), QStringLiteral("Partner"));
    QCOMPARE(failuresOf(f.client.bulkTask("/organization/bulk", R"({"organizations":[{"operationType":"CREATE","payload":{"name":"Dover Lines"}}]})")), QString());
    QCOMPARE(failuresOf(f.client.bulkTask("/customer/bulk", R"({"customerAccounts":[{"operationType":"UPDATE","payload":{"customerId":"qm:a:b","email":"ines@example.com","displayName":"Ines Okoro-Bell"}}]})")), QString());
    QCOMPARE(f.site.customer(QStringLiteral("ines@example.com"))->displayName, QStringLiteral("Ines Okoro-Bell"));
}

void TestCsmSite::readsWhatWasWritten()
{
    Fixture f;
    f.client.customerTask(
        R"({"email":"zoë@example.com","displayName":"Zoë \"Z\" Łuk\n","details":[{"name":"Region","values":["日本 \\ \u0001"]}],"associateOrganizations":{"organizationIds":["325"]}})");
    const auto seen = f.site.customer(QStringLiteral("ZOË@example.com"));
    QVERIFY(seen);
    QVERIFY(seen->id.startsWith(QStringLiteral("qm:")));
    QCOMPARE(seen->id.size(), 76);
    const QJsonObject profile = f.client.api("POST", "/customer/profile/fetch", R"({"customerIds":[")" + seen->id.toUtf8() + R"("]})").json()[QLatin1String("profiles")][0].toObject();
    QCOMPARE(profile[QLatin1String("displayName")].toString(), QStringLiteral("Zoë \"Z\" Łuk\n"));
    QCOMPARE(profile[QLatin1String("details")][0][QLatin1String("value")][QLatin1String("text")][0].toString(), QStringLiteral("日本 \\ \u0001"));
    QCOMPARE(profile[QLatin1String("organizations")][0][QLatin1String("id")].toString(), QStringLiteral("325"));
}

void TestCsmSite::knowsAtlassianAccounts()
{
    Fixture f;
    QCOMPARE(f.client.api("GET", "/customer/557058:x").status, 200);
    QCOMPARE(f.client.api("GET", "/customer/557058:y").status, 404); // not eligible
    QCOMPARE(f.client.api("GET", "/customer/account/557058:x").status, 404);
    QCOMPARE(f.client.api("DELETE", "/customer/account/557058:x").status, 404);
    QCOMPARE(failuresOf(f.client.customerTask(R"({"customerId":"557058:x","details":[{"name":"Region","values":["EMEA"]}],"associateOrganizations":{"organizationIds":["325"]}})")), QString());
    QCOMPARE(join(f.site.customer(QStringLiteral("agent@example.com"))->organizations), QStringLiteral("325"));
}

void TestCsmSite::countsHowOftenARecordWasCreated()
{
    Fixture f;
    f.client.customerTask(R"({"email":"new@example.com"})");
    f.client.customerTask(R"({"email":"new@example.com"})");
    const auto first = f.site.customer(QStringLiteral("new@example.com"));
    QCOMPARE(first->createdCount, 1);
    QCOMPARE(first->writtenCount, 2);
    QCOMPARE(f.client.api("DELETE", "/customer/account/" + first->id.toUtf8()).status, 204);
    QCOMPARE(f.client.api("GET", "/customer/" + first->id.toUtf8()).status, 404);
    f.client.customerTask(R"({"email":"NEW@example.com"})");
    const auto second = f.site.customer(QStringLiteral("new@example.com"));
    QCOMPARE(second->createdCount, 2);
    QVERIFY(second->id != first->id);
}

void TestCsmSite::pagesOrganizationsAndUsers()
{
    Fixture f;
    for (int i = 0; i < 60; ++i)
        f.client.api("POST", "/organization", R"({"name":"Org )" + QByteArray::number(i) + R"("})");
    f.client.api("DELETE", "/organization/3");
    QSet<QString> ids;
    int start = 0;
    QJsonObject page;
    do {
        page = f.client.call("GET", "/rest/servicedeskapi/organization?limit=25&start=" + QByteArray::number(start)).json();
        const QJsonArray values = page[QLatin1String("values")].toArray();
        for (const QJsonValue &value : values)
            ids.insert(value[QLatin1String("id")].toString());
        start += page[QLatin1String("size")].toInt();
    } while (!page[QLatin1String("isLastPage")].toBool());
    QCOMPARE(start, 60);
    QCOMPARE(ids.size(), 60);
    QVERIFY(!ids.contains(QStringLiteral("3")));
    const QByteArray users = f.client.call("GET", "/rest/api/3/user/search?query=EXAMPLE.com&maxResults=2").body;
    QCOMPARE(QJsonDocument::fromJson(users).array().size(), 2);
}

void TestCsmSite::inheritsEntitlements()
{
    Fixture f;
    QCOMPARE(f.client.api("POST", "/product", R"({"name":"Harbour Pass"})").text("id"), QStringLiteral("1"));
    QCOMPARE(f.client.api("POST", "/organization/325/entitlement", R"({"productId":"1"})").status, 201);
    QCOMPARE(f.client.api("POST", "/customer/qm:a:b/entitlement", R"({"productId":"1"})").status, 201);
    QCOMPARE(f.client.api("POST", "/customer/qm:a:b/entitlement", R"({"productId":"9"})").status, 400);
    const auto count = [&](const char *path) {
        return f.client.api("GET", path).json()[QLatin1String("results")].toArray().size();
    };
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 2);
    QCOMPARE(count("/organization/325/entitlement"), 1);
    QCOMPARE(f.client.api("PUT", "/entitlement/2/details?fieldName=Seats", R"({"values":["4"]})").status, 200);
    QCOMPARE(f.client.api("DELETE", "/entitlement/2").status, 204);
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 1);
    QCOMPARE(f.client.api("DELETE", "/product/1").status, 204);
    QCOMPARE(count("/customer/qm:a:b/entitlement"), 0);
}

void TestCsmSite::rotatesTokens()
{
    Fixture f;
    const QByteArray location = f.client.call("GET", "/authorize?response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fcallback&state=a%26b", {}, {}).header("Location");
    QCOMPARE(location, QByteArray("http://localhost:8080/callback?code=code&state=a%26b"));
    const Answer first = f.client.call("POST", "/oauth/token", R"({"grant_type":"authorization_code","code":"code"})", {});
    QCOMPARE(first.status, 200);
    const QByteArray refresh = R"({"grant_type":"refresh_token","refresh_token":")" + first.text("refresh_token").toUtf8() + R"("})";
    const Answer second = f.client.call("POST", "/oauth/token", refresh, {});
    QCOMPARE(second.status, 200);
    QCOMPARE(f.client.call("POST", "/oauth/token", refresh, {}).status, 403); // used up
    const auto status = [&](const Answer &token) {
        return f.client.api("GET", "/customer/details", {}, {"Authorization: Bearer " + token.text("access_token").toUtf8()}).status;
    };
    QCOMPARE(status(first), 401);
    QCOMPARE(status(second), 200);
    const QByteArray sites = f.client.call("GET", "/oauth/token/accessible-resources").body;
    QVERIFY(sites.contains(R"([{"id":"11111111-)"));
}

void TestCsmSite::servesItsControls()
{
    Fixture f;
    QCOMPARE(f.client.call("POST", "/__site/seed", R"({"organizations":[{"id":"900","name":"Seeded"}]})", {}).status, 204);
    QCOMPARE(f.client.call("POST", "/__site/seed", R"({"organizations":[{"id":"900","name":"Again"}]})", {}).status, 400);
    QCOMPARE(f.client.call("POST", "/__site/switches", R"({"keepBodies":true,"taskSeconds":60})", {}).status, 200);
    QCOMPARE(f.client.call("POST", "/__site/switches", R"({"keepBodys":true})", {}).status, 400);
    QCOMPARE(f.client.call("POST", "/__site/switches", R"({"keepBodies":1})", {}).status, 400);
    const QByteArray body = R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"late@example.com"}}]})";
    const Answer accepted = f.client.bulk("/customer/profile/bulk", body, "k1");
    QCOMPARE(f.client.task(accepted)[QLatin1String("status")].toString(), QStringLiteral("IN_PROGRESS"));
    QVERIFY(f.client.call("GET", "/__site/tasks", {}, {}).body.contains(R"("open":1)"));
    QCOMPARE(f.client.call("POST", "/__site/clock", R"({"advanceSeconds":61})", {}).status, 204);
    QCOMPARE(f.client.task(accepted)[QLatin1String("status")].toString(), QStringLiteral("FINISHED"));
    const QJsonObject requests = f.client.call("GET", "/__site/requests", {}, {}).json();
    QCOMPARE(requests[QLatin1String("bulk")][0][QLatin1String("body")].toString().toUtf8(), body);
    QCOMPARE(requests[QLatin1String("bulk")][0][QLatin1String("key")].toString(), QStringLiteral("k1"));
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
        QByteArray body = R"({"customerProfiles":[)";
        for (int i = 0; i < 100; ++i) {
            const QByteArray number = QByteArray::number(batch * 100 + i);
            body += (i > 0 ? "," : "");
            body += R"({"operationType":"UPSERT","payload":{"email":"c)" + number + R"(@example.com","displayName":"Customer )" + number + R"(","details":[{"name":"External ID","values":["003-)" + number + R"("]},{"name":"Type","values":["Customer"]}]}})";
        }
        f.client.send("POST", TestClient::base() + "/customer/profile/bulk", body + "]}", {TestClient::login(), "Idempotency-Key: k" + QByteArray::number(batch)});
        QCOMPARE(f.client.receive().status, 202);
    }
    QCOMPARE(f.site.customerCount(), 100 * batches + 3);
    const Answer found = f.client.api("POST", "/customer/search-by-detail-field", R"({"detailFields":[{"name":"External ID","value":"003-77777"}]})");
    QVERIFY(found.body.contains("c77777@example.com"));
    QVERIFY(f.client.call("GET", "/rest/api/3/user/search?query=c99999%40example.com").body.contains("Customer 99999"));
}

QTEST_GUILESS_MAIN(TestCsmSite)
#include "tst_csmsite.moc"
