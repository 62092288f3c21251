#include "testfixture.h"

using namespace csmsite;

// Bulk requests and their tasks: form, values, identity, failures (CSM API, 3 to 6).
class TestCsmSiteBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongBulkBodies_data();
    void refusesWrongBulkBodies();
    void validatesValuesByType_data();
    void validatesValuesByType();
    void findsCustomersByEmailWithoutCase();
    void findsOrganizationsByNameTrimmedAndWithoutCase();
    void failsWhatCannotBe_data();
    void failsWhatCannotBe();
    void saysNothingAboutTheRecordInFailures();
    void leavesOutFieldsUnchanged();
    void speaksTheGuidesDialect();
    void keepsIdempotencyKeys();
    void createsAllDefinitionsOrNone();
    void changesValuesInBulk();
};

void TestCsmSiteBulk::refusesWrongBulkBodies_data()
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

void TestCsmSiteBulk::refusesWrongBulkBodies()
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

void TestCsmSiteBulk::validatesValuesByType_data()
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

void TestCsmSiteBulk::validatesValuesByType()
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

void TestCsmSiteBulk::findsCustomersByEmailWithoutCase()
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

void TestCsmSiteBulk::findsOrganizationsByNameTrimmedAndWithoutCase()
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

void TestCsmSiteBulk::failsWhatCannotBe_data()
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

void TestCsmSiteBulk::failsWhatCannotBe()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, payload);
    QFETCH(QString, failures);
    Fixture f;
    const QJsonObject task = f.client.customerTask(payload, operation);
    QCOMPARE(task[QLatin1String("status")].toString(), QStringLiteral("FINISHED"));
    QCOMPARE(failuresOf(task), failures);
}

void TestCsmSiteBulk::saysNothingAboutTheRecordInFailures()
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

void TestCsmSiteBulk::leavesOutFieldsUnchanged()
{
    Fixture f;
    f.client.customerTask(quoted("{'email':'ines.okoro@example.com','details':[{'name':'Type','"
                                 "values':['Other']},{'name':'External ID','values':[]}]}"));
    const auto customer = f.site.customer(QStringLiteral("ines.okoro@example.com"));
    QCOMPARE(customer->displayName, QStringLiteral("Ines Okoro"));
    QCOMPARE(customer->organizations, QStringList(QStringLiteral("325")));
    QCOMPARE(customer->details.keys(), QStringList(QStringLiteral("Type"))); // [] has cleared one
}

void TestCsmSiteBulk::speaksTheGuidesDialect()
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

void TestCsmSiteBulk::keepsIdempotencyKeys()
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

void TestCsmSiteBulk::createsAllDefinitionsOrNone()
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

void TestCsmSiteBulk::changesValuesInBulk()
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

QTEST_GUILESS_MAIN(TestCsmSiteBulk)
#include "tst_csmsite_bulk.moc"
