#include "harbour.h"

#include <QTest>

/// How the records of a twin are found, read and put into organizations.
class TwinReadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOrganizations();
    void findsCustomers();
    void readsProfiles();
    void addsMembers();
    void associatesCustomers();
    void holdsMany();
};

void TwinReadsTest::findsOrganizations()
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

void TwinReadsTest::findsCustomers()
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
    QCOMPARE(*found, (QStringList{c, b, QString(), c, QString(), QString()}));
    // An External ID that was changed is found by the new one alone.
    door.ask(
        Endpoint::CustomerProfiles,
        customer(
            "UPDATE",
            R"({"email":"c@example.com","details":[{"name":"External ID","values":["003ccc"]}]})"));
    QCOMPARE(*door.site->findCustomers({{{}, u"003aaa"_s}, {{}, u"003ccc"_s}}, {}),
             (QStringList{QString(), c}));
}

void TwinReadsTest::readsProfiles()
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

void TwinReadsTest::addsMembers()
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

void TwinReadsTest::associatesCustomers()
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

void TwinReadsTest::holdsMany()
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

QTEST_GUILESS_MAIN(TwinReadsTest)
#include "tst_twinreads.moc"
