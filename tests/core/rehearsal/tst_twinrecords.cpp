#include "door.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using site::Endpoint;

/// What a twin does with the records of a request, and how they are found and read again.
class TwinRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCustomers_data();
    void writesCustomers();
    void writesOrganizations_data();
    void writesOrganizations();
    void namesTheRecordThatWasThere();
    void addressesById();
    void findsOrganizations();
    void findsCustomers();
    void readsProfiles();
    void addsMembers();
    void associatesCustomers();
    void holdsMany();
};

/// A request of one record for an endpoint.
static QByteArray one(const char *array, const char *operation, const QByteArray &payload)
{
    return QByteArray("{\"") + array + "\":[{\"operationType\":\"" + operation
           + "\",\"payload\":" + payload + "}]}";
}

static QByteArray customer(const char *operation, const QByteArray &payload)
{
    return one("customerProfiles", operation, payload);
}

static QByteArray organization(const char *operation, const QByteArray &payload)
{
    return one("organizationProfiles", operation, payload);
}

/// A site with one field of each type beside those it came with, the organizations Marlow Ferries
/// Ltd and Ömer & Söhne, and the customer Ines.
static Door harbour()
{
    Door door = Door::open(u":memory:"_s);
    door.ask(Endpoint::CustomerFields, R"({"detailFields":[
        {"name":"External ID","type":{"name":"TEXT"}}, {"name":"Mail","type":{"name":"EMAIL"}},
        {"name":"Site","type":{"name":"URL"}}, {"name":"Born","type":{"name":"DATE"}},
        {"name":"Points","type":{"name":"NUMBER"}}, {"name":"VIP","type":{"name":"BOOLEAN"}},
        {"name":"Mobile","type":{"name":"PHONE"}},
        {"name":"Tier","type":{"name":"SELECT","options":["Gold","Silver"]}}]})");
    door.ask(Endpoint::OrganizationProfiles, R"({"organizationProfiles":[
        {"operationType":"UPSERT","payload":{"name":"Marlow Ferries Ltd","details":[{"name":"Industry","values":["Transport"]}]}},
        {"operationType":"UPSERT","payload":{"name":"Ömer & Söhne"}}]})");
    door.ask(Endpoint::CustomerProfiles,
             customer("CREATE", R"({"email":"ines.okoro@example.com","displayName":"Ines Okoro",
        "details":[{"name":"Region","values":["EMEA"]},{"name":"Type","values":["Customer","Partner"]}],
        "associateOrganizations":{"organizationIds":["1"]}})"));
    return door;
}

void TwinRecordsTest::writesCustomers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("email");   // of the one to look at afterwards
    QTest::addColumn<QString>("profile"); // empty: is not there
    QTest::addColumn<QStringList>("failures");

    const QString ines = u"ines.okoro@example.com"_s;
    const QString inesBefore = u"Ines Okoro|Region=EMEA|Type=Customer,Partner|1"_s;
    const QString tom = u"tom@example.com"_s;
    const QStringList none;
    const QString badValue = u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Invalid detail field value"_s;

    QTest::newRow("create") << customer("CREATE",
                                        R"({"email":"tom@example.com","displayName":"Tom Quay"})")
                            << tom << u"Tom Quay|"_s << none;
    QTest::newRow("upsert creates")
        << customer("UPSERT", R"({"email":"tom@example.com","displayName":"Tom Quay"})") << tom
        << u"Tom Quay|"_s << none;
    QTest::newRow("upsert creates, no name") << customer("UPSERT", R"({"email":"tom@example.com"})")
                                             << tom << u"tom@example.com|"_s << none;
    QTest::newRow("create what is there")
        << customer("CREATE", R"({"email":"Ines.Okoro@example.com","displayName":"Other"})") << ines
        << inesBefore
        << QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Customer already exists"_s};
    QTest::newRow("update what is not")
        << customer("UPDATE", R"({"email":"tom@example.com","displayName":"Tom"})") << tom
        << QString() << QStringList{u"UPDATE CUSTOMER CUSTOMER_ACCOUNT []: Customer not found"_s};
    QTest::newRow("update by email, trimmed and without case")
        << customer(
               "UPDATE",
               R"({"email":" INES.okoro@EXAMPLE.com ","details":[{"name":"Title","values":["Purser"]}]})")
        << ines << u"Ines Okoro|Region=EMEA|Type=Customer,Partner|Title=Purser|1"_s << none;
    QTest::newRow("upsert replaces values, others stay") << customer(
        "UPSERT",
        R"({"email":"ines.okoro@example.com","displayName":"Ines Okoro-Bell","details":[{"name":"Type","values":["Other"]}]})")
                                                         << ines
                                                         << u"Ines Okoro-Bell|Region=EMEA|Type=Other|1"_s
                                                         << none;
    QTest::newRow("no values clear") << customer(
        "UPSERT", R"({"email":"ines.okoro@example.com","details":[{"name":"Region","values":[]}]})")
                                     << ines << u"Ines Okoro|Type=Customer,Partner|1"_s << none;
    QTest::newRow("no email") << customer("UPSERT", R"({"displayName":"Tom"})") << tom << QString()
                              << QStringList{
                                     u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Email is required"_s};
    QTest::newRow("blank email")
        << customer("UPSERT", R"({"email":"  ","displayName":"Tom"})") << tom << QString()
        << QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Email is required"_s};
    QTest::newRow("bad email") << customer("UPSERT",
                                           R"({"email":"tom at example.com","displayName":"Tom"})")
                               << u"tom at example.com"_s << QString()
                               << QStringList{
                                      u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Invalid email"_s};
    QTest::newRow("second organization, the first stays")
        << customer(
               "UPSERT",
               R"({"email":"ines.okoro@example.com","associateOrganizations":{"organizationIds":["2","1"]}})")
        << ines << u"Ines Okoro|Region=EMEA|Type=Customer,Partner|1,2"_s << none;
    QTest::newRow("unknown organization")
        << customer(
               "UPSERT",
               R"({"email":"tom@example.com","displayName":"Tom Quay","associateOrganizations":{"organizationIds":["9","2"]}})")
        << tom << u"Tom Quay|2"_s
        << QStringList{u"CREATE CUSTOMER ORGANIZATION [9]: Organization not found"_s};
    QTest::newRow("unknown field")
        << customer(
               "UPSERT",
               R"({"email":"tom@example.com","displayName":"Tom","details":[{"name":"Shoe size","values":["43"]},{"name":"Title","values":["Mate"]}]})")
        << tom << QString()
        << QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT [Shoe size]: Invalid detail field"_s};
    QTest::newRow("bad value, nothing of it is written")
        << customer(
               "UPSERT",
               R"({"email":"ines.okoro@example.com","displayName":"New","details":[{"name":"Region","values":["APAC"]},{"name":"Tier","values":["Bronze"]}]})")
        << ines << inesBefore
        << QStringList{u"UPDATE CUSTOMER CUSTOMER_ACCOUNT []: Invalid detail field value"_s};
    QTest::newRow("two bad ones")
        << customer(
               "UPSERT",
               R"({"email":"tom@example.com","details":[{"name":"Tier","values":["gold"]},{"name":"Nope","values":["1"]}]})")
        << tom << QString()
        << QStringList{badValue,
                       u"CREATE CUSTOMER CUSTOMER_ACCOUNT [Nope]: Invalid detail field"_s};
    QTest::newRow("same email twice: the second updates")
        << QByteArray(R"({"customerProfiles":[
               {"operationType":"UPSERT","payload":{"email":"tom@example.com","displayName":"Tom","details":[{"name":"Region","values":["EMEA"]}]}},
               {"operationType":"UPSERT","payload":{"email":"TOM@example.com","displayName":"Tom Quay"}}]})")
        << tom << u"Tom Quay|Region=EMEA|"_s << none;

    const struct
    {
        const char *name;
        const char *field;
        const char *values;
        bool good;
    } values[] = {
        {"email", "Mail", R"(["a@example.com"])", true},
        {"bad email value", "Mail", R"(["a@"])", false},
        {"url", "Site", R"(["https://example.com/a?b=c"])", true},
        {"url without scheme", "Site", R"(["www.example.com"])", false},
        {"date", "Born", R"(["1984-02-29"])", true},
        {"no such day", "Born", R"(["1983-02-29"])", false},
        {"datetime", "Born", R"(["1984-02-29 00:00:00"])", false},
        {"number", "Points", R"(["-12.50"])", true},
        {"exponent", "Points", R"(["4.1E3"])", false},
        {"grouped number", "Points", R"(["1,000"])", false},
        {"boolean", "VIP", R"(["true"])", true},
        {"0 as boolean", "VIP", R"(["0"])", false},
        {"phone", "Mobile", R"(["+441632960017"])", true},
        {"phone without plus", "Mobile", R"(["01632 960017"])", false},
        {"option", "Tier", R"(["Gold"])", true},
        {"option in other case", "Tier", R"(["GOLD"])", false},
        {"two options of a select", "Tier", R"(["Gold","Silver"])", false},
        {"unknown option among others", "Type", R"(["Customer","Friend"])", false},
        {"two texts", "Title", R"(["a","b"])", false},
        {"text with line break and quote", "Title", R"(["a\n\"b\""])", true},
    };
    for (const auto &value : values) {
        const QByteArray body = customer(
            "UPSERT",
            QByteArray(R"({"email":"tom@example.com","displayName":"Tom","details":[{"name":")")
                + value.field + R"(","values":)" + value.values + "}]}");
        QString expected = QString::fromUtf8(value.values).mid(2).chopped(2);
        expected.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
        QTest::newRow(value.name) << body << tom
                                  << (value.good ? u"Tom|%1=%2|"_s.arg(
                                          QString::fromUtf8(value.field), expected)
                                                 : QString())
                                  << (value.good ? none : QStringList{badValue});
    }
}

void TwinRecordsTest::writesCustomers()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, email);
    QFETCH(const QString, profile);
    QFETCH(const QStringList, failures);

    Door door = harbour();
    QCOMPARE(door.ask(Endpoint::CustomerProfiles, body), failures);
    QCOMPARE(door.profile(Kind::Customer, door.customerId(email)), profile);
}

void TwinRecordsTest::writesOrganizations_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("failures");

    const QStringList none;
    const QString marlow = u"Marlow Ferries Ltd|Industry=Transport|"_s;
    QTest::newRow("create") << organization("CREATE", R"({"name":" Tidewater Cargo "})") << u"3"_s
                            << u"Tidewater Cargo|"_s << none;
    QTest::newRow("upsert by name, trimmed and without case")
        << organization(
               "UPSERT",
               R"({"name":"MARLOW ferries ltd ","details":[{"name":"Website","values":["https://marlow.example.com"]}]})")
        << u"1"_s << u"MARLOW ferries ltd|Industry=Transport|Website=https://marlow.example.com|"_s
        << none;
    QTest::newRow("upsert by name with umlauts") << organization(
        "UPSERT", R"({"name":"ÖMER & SÖHNE","details":[{"name":"Industry","values":["Tea"]}]})")
                                                 << u"2"_s << u"ÖMER & SÖHNE|Industry=Tea|"_s
                                                 << none;
    QTest::newRow("create what is there")
        << organization("CREATE", R"({"name":"marlow ferries ltd"})") << u"1"_s << marlow
        << QStringList{u"CREATE ORGANIZATION ORGANIZATION []: Organization already exists"_s};
    QTest::newRow("update what is not")
        << organization("UPDATE", R"({"name":"Tidewater Cargo"})") << u"3"_s << QString()
        << QStringList{u"UPDATE ORGANIZATION ORGANIZATION []: Organization not found"_s};
    QTest::newRow("no name") << organization("UPSERT", R"({"details":[]})") << u"3"_s << QString()
                             << QStringList{
                                    u"CREATE ORGANIZATION ORGANIZATION []: Name is required"_s};
    QTest::newRow("bad website")
        << organization(
               "UPSERT",
               R"({"name":"Marlow Ferries Ltd","details":[{"name":"Website","values":["marlow.example.com"]}]})")
        << u"1"_s << marlow
        << QStringList{u"UPDATE ORGANIZATION ORGANIZATION []: Invalid detail field value"_s};
}

void TwinRecordsTest::writesOrganizations()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, id);
    QFETCH(const QString, profile);
    QFETCH(const QStringList, failures);

    Door door = harbour();
    QCOMPARE(door.ask(Endpoint::OrganizationProfiles, body), failures);
    QCOMPARE(door.profile(Kind::Organization, id), profile);
}

void TwinRecordsTest::namesTheRecordThatWasThere()
{
    Door door = harbour();
    const auto id = door.submit(Endpoint::CustomerProfiles, u"k"_s,
                                R"({"customerProfiles":[
        {"operationType":"CREATE","payload":{"email":"ines.okoro@example.com"}},
        {"operationType":"CREATE","payload":{"email":"nobody"}}]})");
    const auto state = door.site->task(*id, {});
    QCOMPARE(state->failures.size(), 2);
    QCOMPARE(state->failures.at(0).entityId, door.customerId(u"ines.okoro@example.com"_s));
    QVERIFY(state->failures.at(1).entityId.isEmpty());
}

void TwinRecordsTest::addressesById()
{
    Door door = harbour();
    const QByteArray ines = door.customerId(u"ines.okoro@example.com"_s).toUtf8();
    QCOMPARE(
        door.ask(Endpoint::CustomerProfiles,
                 customer("UPDATE", R"({"customerId":")" + ines + R"(","displayName":"Ines B."})")),
        QStringList());
    QVERIFY(door.profile(Kind::Customer, QString::fromUtf8(ines)).startsWith(u"Ines B.|"_s));
    // An id alone never creates.
    QCOMPARE(door.ask(Endpoint::CustomerProfiles,
                      customer("UPSERT", R"({"customerId":"qm:1:2","displayName":"Nobody"})")),
             QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Customer not found"_s});
    QCOMPARE(
        door.ask(Endpoint::OrganizationProfiles,
                 organization("UPDATE",
                              R"({"id":"1","details":[{"name":"Industry","values":["Sea"]}]})")),
        QStringList());
    QCOMPARE(door.profile(Kind::Organization, u"1"_s), u"Marlow Ferries Ltd|Industry=Sea|"_s);
    QCOMPARE(
        door.ask(Endpoint::OrganizationProfiles,
                 organization("UPDATE", R"({"id":"1","name":"Ömer & Söhne"})")),
        QStringList{u"UPDATE ORGANIZATION ORGANIZATION []: Organization name cannot be changed"_s});
}

void TwinRecordsTest::findsOrganizations()
{
    const Door door = harbour();
    const auto found =
        door.site->findOrganizations({u"ömer & söhne"_s, u" MARLOW FERRIES LTD"_s,
                                      u"Marlow Ferries Ltd"_s, u"Nobody"_s, QString()},
                                     {});
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).id, u"1"_s);
    QVERIFY(found->at(0).profile.kind == Kind::Organization);
    QCOMPARE(found->at(0).profile.name, u"Marlow Ferries Ltd"_s);
    QVERIFY(found->at(0).profile.details.isEmpty());
    QCOMPARE(found->at(1).profile.name, u"Ömer & Söhne"_s);
}

void TwinRecordsTest::findsCustomers()
{
    Door door = harbour();
    QCOMPARE(door.ask(Endpoint::CustomerProfiles, R"({"customerProfiles":[
        {"operationType":"UPSERT","payload":{"email":"a@example.com","details":[{"name":"External ID","values":["003aAA"]}]}},
        {"operationType":"UPSERT","payload":{"email":"b@example.com","details":[{"name":"External ID","values":["003aAA"]}]}},
        {"operationType":"UPSERT","payload":{"email":"c@example.com","details":[{"name":"External ID","values":["003aaa"]}]}}]})"),
             QStringList());
    const QString a = door.customerId(u"a@example.com"_s), b = door.customerId(u"B@example.com"_s),
                  c = door.customerId(u" c@example.com"_s);
    QVERIFY(!a.isEmpty() && !b.isEmpty() && !c.isEmpty() && a != b && b != c);
    QVERIFY(a.startsWith(u"qm:"_s));
    QCOMPARE(a.count(u':'), 2);
    const auto found = door.site->findCustomers({{{}, u"003aaa"_s},
                                                 {u"b@example.com"_s, u"003aAA"_s},
                                                 {u"x@example.com"_s, u"003aAA"_s},
                                                 {u"c@example.com"_s, u"003xxx"_s},
                                                 {u"x@example.com"_s, {}},
                                                 {{}, {}}},
                                                {});
    QCOMPARE(*found, (QStringList{c, b, a, c, QString(), QString()}));
    // An External ID that was changed is found by the new one alone.
    door.ask(
        Endpoint::CustomerProfiles,
        customer(
            "UPDATE",
            R"({"email":"c@example.com","details":[{"name":"external id","values":["003ccc"]}]})"));
    QCOMPARE(*door.site->findCustomers({{{}, u"003aaa"_s}, {{}, u"003ccc"_s}}, {}),
             (QStringList{QString(), c}));
}

void TwinRecordsTest::readsProfiles()
{
    const Door door = harbour();
    const QString ines = door.customerId(u"ines.okoro@example.com"_s);
    const auto profiles = door.site->readProfiles(
        Kind::Customer, {u"qm:1:2"_s, ines, u"1"_s, QString(), ines.toUpper()}, {});
    QVERIFY(profiles);
    QCOMPARE(profiles->size(), 1);
    QCOMPARE(profiles->first().id, ines);
    QCOMPARE(
        profiles->first().profile,
        (model::Profile{Kind::Customer,
                        u"ines.okoro@example.com"_s,
                        u"Ines Okoro"_s,
                        {{u"Region"_s, {u"EMEA"_s}}, {u"Type"_s, {u"Customer"_s, u"Partner"_s}}},
                        {u"1"_s}}));
    const auto organizations =
        door.site->readProfiles(Kind::Organization, {u"2"_s, u"3"_s, u"01"_s, u"1"_s}, {});
    QCOMPARE(organizations->size(), 2);
    QCOMPARE(organizations->at(0).profile,
             (model::Profile{Kind::Organization, {}, u"Ömer & Söhne"_s, {}, {}}));
}

void TwinRecordsTest::addsMembers()
{
    Door door = harbour();
    const QString ines = door.customerId(u"ines.okoro@example.com"_s);
    QVERIFY(door.site->addMembers(u"2"_s, {ines}, {}));
    QVERIFY(door.site->addMembers(u"2"_s, {ines}, {}));
    QVERIFY(door.profile(Kind::Customer, ines).endsWith(u"|1,2"_s));
    QCOMPARE(door.site->addMembers(u"9"_s, {ines}, {}).error().message.code, u"site.refused"_s);
    door.ask(Endpoint::CustomerProfiles, customer("UPSERT", R"({"email":"tom@example.com"})"));
    const QString tom = door.customerId(u"tom@example.com"_s);
    QCOMPARE(door.site->addMembers(u"1"_s, {tom, u"qm:1:2"_s}, {}).error().message.code,
             u"site.refused"_s);
    QVERIFY(door.profile(Kind::Customer, tom).endsWith(u"|"_s));
}

void TwinRecordsTest::associatesCustomers()
{
    Door door = harbour();
    const QByteArray ines = door.customerId(u"ines.okoro@example.com"_s).toUtf8();
    QCOMPARE(
        door.ask(Endpoint::OrganizationProfiles,
                 organization("UPSERT",
                              R"({"name":"Tidewater Cargo","associateCustomers":{"customerIds":[")"
                                  + ines + R"(","qm:1:2"]}})")),
        QStringList{u"CREATE ORGANIZATION CUSTOMER_ACCOUNT [qm:1:2]: Customer not found"_s});
    QVERIFY(door.profile(Kind::Customer, QString::fromUtf8(ines)).endsWith(u"|1,3"_s));
}

void TwinRecordsTest::holdsMany()
{
    // More than stays in memory, so that some must come back from the temporary file.
    Door door = harbour();
    constexpr int batches = 300, size = 100;
    for (int batch = 0; batch < batches; ++batch) {
        QByteArray body = R"({"customerProfiles":[)";
        for (int i = 0; i < size; ++i) {
            const QByteArray number = QByteArray::number(batch * size + i);
            body +=
                (i ? "," : "")
                + QByteArray(R"({"operationType":"UPSERT","payload":{"email":"Guest)") + number
                + R"(@example.com","displayName":"Guest Number )" + number
                + R"(","details":[{"name":"External ID","values":["003Dn)" + number
                + R"("]},{"name":"Title","values":["Passenger on the early boat to the islands, deck )"
                + number + R"("]}],"associateOrganizations":{"organizationIds":["1"]}}})";
        }
        QCOMPARE(door.ask(Endpoint::CustomerProfiles, body + "]}"), QStringList());
    }
    for (int number = 0; number < batches * size; number += 97) {
        const QString text = QString::number(number);
        const auto ids = door.site->findCustomers(
            {{u"guest%1@EXAMPLE.com"_s.arg(text), {}}, {{}, u"003Dn"_s + text}}, {});
        QVERIFY(!ids->at(0).isEmpty());
        QCOMPARE(ids->at(0), ids->at(1));
        QCOMPARE(
            door.profile(Kind::Customer, ids->at(0)),
            u"Guest Number %1|External ID=003Dn%1|Title=Passenger on the early boat to the islands, deck %1|1"_s
                .arg(text));
    }
}

QTEST_GUILESS_MAIN(TwinRecordsTest)
#include "tst_twinrecords.moc"
