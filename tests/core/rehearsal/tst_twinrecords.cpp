#include "harbour.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using site::Endpoint;

/// What a twin does with the records of a request.
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
};

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
    QTest::newRow("another spelling of a field's name")
        << customer("UPSERT",
                    R"({"email":"tom@example.com","details":[{"name":"title","values":["Mate"]}]})")
        << tom << QString()
        << QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT [title]: Invalid detail field"_s};
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

QTEST_GUILESS_MAIN(TwinRecordsTest)
#include "tst_twinrecords.moc"
