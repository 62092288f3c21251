#include "door.h"

#include <QTest>

using namespace Qt::StringLiterals;
using site::Endpoint;

/// What a twin takes and refuses, and how its tasks stand.
class TwinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithDefaultFields();
    void beginsWithFacts();
    void refuses_data();
    void refuses();
    void keepsKeys();
    void capsTasks();
    void tasksTakeTime();
    void createsFields();
    void limitsFields();
    void definitionsThatOvertake();
    void addsOptions();
    void needsAnAdministrator();
    void stops();
};

static const QByteArray oneOrganization =
    R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"Marlow Ferries Ltd"}}]})";

static QByteArray definitions(int count, const QByteArray &prefix = "Field ")
{
    QByteArray body = R"({"detailFields":[)";
    for (int i = 0; i < count; ++i)
        body += QByteArray(i ? "," : "") + R"({"name":")" + prefix + QByteArray::number(i)
                + R"(","type":{"name":"TEXT"}})";
    return body + "]}";
}

void TwinTest::beginsWithDefaultFields()
{
    const Door door = Door::open(u":memory:"_s);
    const auto facts = door.site->readFacts({});
    QVERIFY(facts);
    QCOMPARE(facts->address, u"practice"_s);
    QVERIFY(facts->administrator);
    QStringList customer;
    for (const model::DetailField &field : facts->customerFields)
        customer +=
            field.name + u' ' + model::toString(field.type) + u' ' + field.options.join(u',');
    QCOMPARE(customer,
             (QStringList{u"Phone TEXT "_s,
                          u"Type MULTISELECT Customer,Prospect,Partner,Supplier/Vendor,Other"_s,
                          u"Title TEXT "_s, u"Region TEXT "_s, u"Preferred language TEXT "_s}));
    QStringList organization;
    for (const model::DetailField &field : facts->organizationFields)
        organization +=
            field.name + u' ' + model::toString(field.type) + u' ' + field.options.join(u',');
    QCOMPARE(organization,
             (QStringList{
                 u"Type MULTISELECT Customer,Prospect,Partner,Supplier/Vendor,Other"_s,
                 u"Industry TEXT "_s, u"Website URL "_s, u"Address TEXT "_s,
                 u"Customer Segment MULTISELECT Enterprise,Mid-market,SMB,Startup,Consumer"_s}));
}

void TwinTest::beginsWithFacts()
{
    site::Facts given;
    given.address = u"https://marlow.atlassian.net"_s;
    given.account = u"ada@example.com"_s;
    given.customerFields = {{u"Tier"_s, model::DetailType::Select, {u"Gold"_s}}};
    given.limits.profilesPerRequest = 1;
    Door door = Door::open(u":memory:"_s, {}, given);
    const auto facts = door.site->readFacts({});
    QVERIFY(facts);
    QCOMPARE(facts->address, given.address);
    QCOMPARE(facts->account, given.account);
    QCOMPARE(facts->customerFields, given.customerFields);
    QVERIFY(facts->organizationFields.isEmpty());
    QCOMPARE(door.ask(Endpoint::OrganizationProfiles,
                      R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"A"}},
                                                  {"operationType":"UPSERT","payload":{"name":"B"}}]})"),
             QStringList{u"site.refused"_s});
}

void TwinTest::refuses_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QByteArray>("body");

    const auto customers = Endpoint::CustomerProfiles;
    const auto organizations = Endpoint::OrganizationProfiles;
    const auto fields = Endpoint::CustomerFields;
    QTest::newRow("no JSON") << customers << QByteArray("{\"customerProfiles\":[");
    QTest::newRow("no UTF-8")
        << customers
        << QByteArray("{\"customerProfiles\":[{\"operationType\":\"UPSERT\",\"payload\":"
                      "{\"email\":\"\xff@example.com\"}}]}");
    QTest::newRow("an array") << customers << QByteArray("[]");
    QTest::newRow("nothing") << customers << QByteArray();
    QTest::newRow("empty array") << customers << QByteArray(R"({"customerProfiles":[]})");
    QTest::newRow("no array") << customers << QByteArray(R"({"customerProfiles":{}})");
    QTest::newRow("texts") << customers << QByteArray(R"({"customerProfiles":["a"]})");
    QTest::newRow("other kind") << customers << oneOrganization;
    QTest::newRow("guide customers")
        << customers
        << QByteArray(
               R"({"customers":[{"operationType":"UPSERT","payload":{"email":"a@example.com"}}]})");
    QTest::newRow("guide organizations")
        << organizations
        << QByteArray(R"({"organizations":[{"operationType":"UPSERT","payload":{"name":"A"}}]})");
    QTest::newRow("guide membership")
        << customers
        << QByteArray(
               R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"a@example.com","associateOrganizations":[325]}}]})");
    QTest::newRow("number as id")
        << customers
        << QByteArray(
               R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"a@example.com","associateOrganizations":{"organizationIds":[325]}}}]})");
    QTest::newRow("two arrays")
        << customers
        << QByteArray(
               R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"a@example.com"}}],"more":[]})");
    QTest::newRow("unknown operation")
        << organizations
        << QByteArray(
               R"({"organizationProfiles":[{"operationType":"MERGE","payload":{"name":"A"}}]})");
    QTest::newRow("no operation") << organizations
                                  << QByteArray(
                                         R"({"organizationProfiles":[{"payload":{"name":"A"}}]})");
    QTest::newRow("no payload") << organizations
                                << QByteArray(
                                       R"({"organizationProfiles":[{"operationType":"UPSERT"}]})");
    QTest::newRow("value no array")
        << organizations
        << QByteArray(
               R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"A","details":[{"name":"Industry","values":"X"}]}}]})");
    QTest::newRow("value a number")
        << organizations
        << QByteArray(
               R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"A","details":[{"name":"Industry","values":[1]}]}}]})");
    QTest::newRow("unknown type")
        << fields << QByteArray(R"({"detailFields":[{"name":"A","type":{"name":"COLOUR"}}]})");
    QTest::newRow("no type") << fields << QByteArray(R"({"detailFields":[{"name":"A"}]})");
    QTest::newRow("no field name")
        << fields << QByteArray(R"({"detailFields":[{"name":" ","type":{"name":"TEXT"}}]})");
    QTest::newRow("options of a text")
        << fields
        << QByteArray(R"({"detailFields":[{"name":"A","type":{"name":"TEXT","options":["x"]}}]})");
    QTest::newRow("51 definitions") << fields << definitions(51);
    QByteArray many = R"({"organizationProfiles":[)";
    for (int i = 0; i <= 100; ++i)
        many += (i ? "," : "") + QByteArray(R"({"operationType":"UPSERT","payload":{"name":"A)")
                + QByteArray::number(i) + "\"}}";
    QTest::newRow("101 profiles") << organizations << many + "]}";
}

void TwinTest::refuses()
{
    QFETCH(const Endpoint, endpoint);
    QFETCH(const QByteArray, body);

    Door door = Door::open(u":memory:"_s);
    QCOMPARE(door.ask(endpoint, body), QStringList{u"site.refused"_s});
    // What was refused is no task: its key is free for a body that is right.
    QCOMPARE(door.ask(Endpoint::OrganizationProfiles, oneOrganization, u"test-1"_s), QStringList());
    const auto found = door.site->findOrganizations({u"A"_s, u"A1"_s}, {});
    QVERIFY(found && found->isEmpty());
}

void TwinTest::keepsKeys()
{
    Door door = Door::open(u":memory:"_s);
    const auto first = door.submit(Endpoint::OrganizationProfiles, u"k"_s, oneOrganization);
    const auto again = door.submit(Endpoint::OrganizationProfiles, u"k"_s, oneOrganization);
    QVERIFY(first && again);
    QCOMPARE(*again, *first);
    const auto other = door.submit(Endpoint::OrganizationProfiles, u"k"_s, oneOrganization + " ");
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Error::Kind::Rejected);
    QCOMPARE(other.error().message.code, u"site.keyReused"_s);
    QCOMPARE(door.submit(Endpoint::CustomerProfiles, u"k"_s, oneOrganization).error().message.code,
             u"site.keyReused"_s);
    QCOMPARE(door.submit(Endpoint::OrganizationProfiles, {}, oneOrganization).error().message.code,
             u"site.refused"_s);
    const auto next = door.submit(Endpoint::OrganizationProfiles, u"l"_s, oneOrganization);
    QVERIFY(next && *next != *first);
}

void TwinTest::capsTasks()
{
    const Door door = Door::open(u":memory:"_s, {std::chrono::hours(1), 2});
    QCOMPARE(door.site->readFacts({})->limits.openTasks, 2);
    QVERIFY(door.submit(Endpoint::OrganizationProfiles, u"1"_s, oneOrganization));
    QVERIFY(door.submit(Endpoint::OrganizationProfiles, u"2"_s, oneOrganization));
    const auto third = door.submit(Endpoint::OrganizationProfiles, u"3"_s, oneOrganization);
    QVERIFY(!third);
    QCOMPARE(third.error().kind, Error::Kind::Throttled);
    QCOMPARE(third.error().message.code, u"site.taskCap"_s);
    // Asking for one that was taken is no new task.
    QVERIFY(door.submit(Endpoint::OrganizationProfiles, u"2"_s, oneOrganization));
}

void TwinTest::tasksTakeTime()
{
    const Door door = Door::open(u":memory:"_s, {std::chrono::milliseconds(300), 10});
    const auto id = door.submit(Endpoint::OrganizationProfiles, u"1"_s, oneOrganization);
    QVERIFY(id);
    QCOMPARE(door.site->task(*id, {})->status, site::TaskState::Status::InProgress);
    QVERIFY(door.site->findOrganizations({u"marlow ferries ltd"_s}, {})->isEmpty());
    QTRY_COMPARE(door.site->task(*id, {})->status, site::TaskState::Status::Finished);
    QCOMPARE(door.site->findOrganizations({u"marlow ferries ltd"_s}, {})->size(), 1);
    for (const QString &unknown :
         {u"nothing"_s, QString(), *id + u'0', u"7a5c0000-0000-4000-8000-000000000002"_s})
        QCOMPARE(door.site->task(unknown, {})->status, site::TaskState::Status::Gone);
}

void TwinTest::createsFields()
{
    Door door = Door::open(u":memory:"_s);
    QCOMPARE(
        door.ask(
            Endpoint::CustomerFields,
            R"({"detailFields":[{"name":" Tier ","type":{"name":"SELECT","options":["Gold","Silver"]}},
                                          {"name":"External ID","type":{"name":"TEXT"}}]})"),
        QStringList());
    QList<model::DetailField> fields = door.site->readFacts({})->customerFields;
    QCOMPARE(fields.size(), 7);
    QCOMPARE(fields.at(5),
             (model::DetailField{u"Tier"_s, model::DetailType::Select, {u"Gold"_s, u"Silver"_s}}));
    QCOMPARE(door.site->readFacts({})->organizationFields.size(), 5);

    // One clash, with what is there or inside of the request, and nothing is created.
    for (const QByteArray &name : {"tier "_ba, "PHONE"_ba, "new"_ba}) {
        const QByteArray body =
            R"({"detailFields":[{"name":"New","type":{"name":"TEXT"}},{"name":")" + name
            + R"(","type":{"name":"TEXT"}}]})";
        QCOMPARE(door.ask(Endpoint::CustomerFields, body), QStringList{u"site.fieldClash"_s});
    }
    QCOMPARE(door.site->readFacts({})->customerFields.size(), 7);
}

void TwinTest::limitsFields()
{
    Door door = Door::open(u":memory:"_s);
    QCOMPARE(door.ask(Endpoint::OrganizationFields, definitions(50)), QStringList());
    QCOMPARE(door.ask(Endpoint::OrganizationFields, definitions(1, "One more ")),
             QStringList{u"site.refused"_s});
    QByteArray options = R"({"detailFields":[{"name":"A","type":{"name":"SELECT","options":[)";
    for (int i = 0; i <= 2000; ++i)
        options += (i ? ",\"" : "\"") + QByteArray::number(i) + '"';
    QCOMPARE(door.ask(Endpoint::CustomerFields, options + "]}}]}"), QStringList{u"site.refused"_s});
}

void TwinTest::definitionsThatOvertake()
{
    const Door door = Door::open(u":memory:"_s, {std::chrono::milliseconds(200), 10});
    // Neither is there when the other is taken; only one can have the name.
    const auto first = door.submit(Endpoint::CustomerFields, u"1"_s, definitions(1));
    const auto second = door.submit(Endpoint::CustomerFields, u"2"_s, definitions(2));
    QVERIFY(first && second);
    QTRY_VERIFY(door.site->task(*second, {})->ended());
    QVERIFY(door.site->task(*first, {})->failures.isEmpty());
    const QList<site::Failure> failures = door.site->task(*second, {})->failures;
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().operatedOn, u"DETAIL_FIELD"_s);
    QCOMPARE(failures.first().operatedOnIds, QStringList{u"Field 0"_s});
    QCOMPARE(door.site->readFacts({})->customerFields.size(), 7);
}

void TwinTest::addsOptions()
{
    Door door = Door::open(u":memory:"_s);
    const auto add = [&door](const QString &field, const QStringList &options) {
        const auto added = door.site->addOptions(
            model::Kind::Customer, {field, model::DetailType::MultiSelect}, options, {});
        return added ? QString() : added.error().message.code;
    };
    QCOMPARE(add(u"type"_s, {u"Reseller"_s, u"Other"_s, u"Reseller"_s}), QString());
    const auto facts = door.site->readFacts({});
    QCOMPARE(facts->customerFields.at(1).options,
             (QStringList{u"Customer"_s, u"Prospect"_s, u"Partner"_s, u"Supplier/Vendor"_s,
                          u"Other"_s, u"Reseller"_s}));
    QCOMPARE(facts->organizationFields.at(0).options.size(), 5);
    QCOMPARE(add(u"Colour"_s, {u"Red"_s}), u"site.noOptionField"_s);
    QCOMPARE(add(u"Phone"_s, {u"Red"_s}), u"site.noOptionField"_s);
    QStringList many;
    for (int i = 0; i < 1995; ++i)
        many += QString::number(i);
    QCOMPARE(add(u"Type"_s, many), u"site.refused"_s);
    QCOMPARE(door.site->readFacts({})->customerFields.at(1).options.size(), 6);
    many.removeLast();
    QCOMPARE(add(u"Type"_s, many), QString());
}

void TwinTest::needsAnAdministrator()
{
    site::Facts facts;
    facts.administrator = false;
    Door door = Door::open(u":memory:"_s, {}, facts);
    QCOMPARE(door.ask(Endpoint::CustomerFields, definitions(1)), QStringList{u"site.notAllowed"_s});
    QCOMPARE(door.ask(Endpoint::OrganizationFields, definitions(1)),
             QStringList{u"site.notAllowed"_s});
    QCOMPARE(door.ask(Endpoint::CustomerProfiles, "{}"), QStringList{u"site.notAllowed"_s});
    QCOMPARE(door.ask(Endpoint::OrganizationProfiles, oneOrganization), QStringList());
}

void TwinTest::stops()
{
    const Door door = Door::open(u":memory:"_s);
    StopSource source;
    source.request();
    const RunContext context{source.token()};
    const auto refused =
        door.site->submit({Endpoint::OrganizationProfiles, u"1"_s, oneOrganization}, context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Cancelled);
    QVERIFY(!door.site->readFacts(context));
    QVERIFY(door.site->findOrganizations({u"Marlow Ferries Ltd"_s}, {})->isEmpty());
}

QTEST_GUILESS_MAIN(TwinTest)
#include "tst_twin.moc"
