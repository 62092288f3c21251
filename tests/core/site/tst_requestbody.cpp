#include "site/requestbody.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using model::DetailType;
using model::Kind;
using site::Dialect;
using site::Operation;
using site::OutgoingProfile;

static QJsonDocument contract(const QString &name)
{
    QFile file(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/contracts/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll());
}

static OutgoingProfile customer(const QString &email, const QString &name, const QString &title,
                                const QString &region, const QString &type, const QStringList &ids)
{
    return {{Kind::Customer,
             email,
             name,
             {{u"Title"_s, {title}}, {u"Region"_s, {region}}, {u"Type"_s, {type}}},
             {}},
            ids};
}

static OutgoingProfile organization(const QString &name, const QString &type,
                                    const QString &industry, const QString &website,
                                    const QString &revenue)
{
    return {{Kind::Organization,
             {},
             name,
             {{u"Type"_s, {type}},
              {u"Industry"_s, {industry}},
              {u"Website"_s, {website}},
              {u"Annual Revenue"_s, {revenue}}},
             {}},
            {}};
}

class RequestBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptiesDetails()
    {
        const auto quoted = [](QByteArray text) { return text.replace('\'', '"'); };
        const QByteArray operation = "{'operationType':'DELETE','payload':{'name':'";
        QCOMPARE(site::clearingsBody(Kind::Customer, {{u"qm:a:b"_s, {u"Title"_s, u"Größe \\ 1"_s}},
                                                      {u"qm:c:d"_s, {u"Region"_s}}}),
                 quoted("{'customers':[{'customerId':'qm:a:b','operations':[" + operation
                        + "Title'}}," + operation
                        + "Größe \\\\ 1'}}]},{'customerId':'qm:c:d','operations':[" + operation
                        + "Region'}}]}]}"));
        QCOMPARE(site::clearingsBody(Kind::Organization, {{u"325"_s, {u"Type"_s}}}),
                 quoted("{'organizations':[{'organizationId':'325','operations':[" + operation
                        + "Type'}}]}]}"));
    }

    void operationsAreNamedAsTheApiNamesThem()
    {
        QCOMPARE(site::toString(Operation::Create), u"CREATE"_s);
        QCOMPARE(site::toString(Operation::Update), u"UPDATE"_s);
        QCOMPARE(site::toString(Operation::Upsert), u"UPSERT"_s);
    }

    // The vendor's Salesforce guide, its two example requests.
    void customersAreWrittenAsInTheGuide()
    {
        const QList<OutgoingProfile> profiles{
            customer(u"john.doe@acme.com"_s, u"John Doe"_s, u"Sales Manager"_s, u"North America"_s,
                     u"Customer"_s, {u"123"_s}),
            customer(u"jane.smith@company.com"_s, u"Jane Smith"_s, u"CTO"_s, u"Europe"_s,
                     u"Prospect"_s, {u"456"_s}),
            customer(u"mike.wilson@startup.com"_s, u"Mike Wilson"_s, u"Founder"_s,
                     u"Asia Pacific"_s, u"Partner"_s, {u"789"_s, u"123"_s})};
        const QByteArray body =
            site::profilesBody(Kind::Customer, profiles, Operation::Create, Dialect::Guide);
        const QJsonDocument expected = contract(u"guide-customers.json"_s);
        QVERIFY(expected.isObject());
        QCOMPARE(QJsonDocument::fromJson(body), expected);
    }

    void organizationsAreWrittenAsInTheGuide()
    {
        const QList<OutgoingProfile> profiles{
            organization(u"Acme Corporation"_s, u"Customer"_s, u"Technology"_s,
                         u"https://acme.com"_s, u"10000000"_s),
            organization(u"Planets Solutions Ltd"_s, u"Prospect"_s, u"Finance"_s,
                         u"https://planetssolutions.com"_s, u"5000000"_s),
            organization(u"Startup Innovations"_s, u"Partner"_s, u"Technology"_s,
                         u"https://startup.com"_s, u"500000"_s)};
        const QByteArray body =
            site::profilesBody(Kind::Organization, profiles, Operation::Create, Dialect::Guide);
        const QJsonDocument expected = contract(u"guide-organizations.json"_s);
        QVERIFY(expected.isObject());
        QCOMPARE(QJsonDocument::fromJson(body), expected);
    }

    // CSM API, bulk requests: the reference dialect's own example, byte for byte in our member
    // order.
    void customersAreWrittenAsInTheReference()
    {
        const OutgoingProfile profile{
            {Kind::Customer,
             u"ines.okoro@example.com"_s,
             u"Ines Okoro"_s,
             {{u"Phone"_s, {u"+441632960017"_s}}, {u"Languages"_s, {u"English"_s, u"French"_s}}},
             {u"Marlow Ferries Ltd"_s}},
            {u"325"_s}};
        QCOMPARE(
            site::profilesBody(Kind::Customer, {profile}, Operation::Upsert, Dialect::Reference),
            R"({"customerProfiles":[{"operationType":"UPSERT","payload":{"email":"ines.okoro@example.com","displayName":"Ines Okoro","details":[{"name":"Phone","values":["+441632960017"]},{"name":"Languages","values":["English","French"]}],"associateOrganizations":{"organizationIds":["325"]}}}]})");
    }

    void organizationsAreWrittenAsInTheReference()
    {
        const OutgoingProfile profile{{Kind::Organization,
                                       {},
                                       u"Marlow Ferries Ltd"_s,
                                       {{u"Industry"_s, {u"Transport"_s}}},
                                       {}},
                                      {}};
        QCOMPARE(
            site::profilesBody(Kind::Organization, {profile}, Operation::Update,
                               Dialect::Reference),
            R"({"organizationProfiles":[{"operationType":"UPDATE","payload":{"name":"Marlow Ferries Ltd","details":[{"name":"Industry","values":["Transport"]}]}}]})");
    }

    void memberships_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("previewed");

        const QStringList two{u"Marlow Ferries Ltd"_s, u"Harbour & Sons"_s};
        const QByteArray none = "{}";
        QTest::newRow("none") << QStringList{} << QStringList{} << Dialect::Reference << none
                              << none;
        QTest::newRow("no id known, reference")
            << two << QStringList{} << Dialect::Reference << none
            << QByteArray(
                   R"({"associateOrganizations":{"organizationIds":[{"organizationName":"Marlow Ferries Ltd"},{"organizationName":"Harbour & Sons"}]}})");
        QTest::newRow("no id known, guide")
            << two << QStringList{} << Dialect::Guide << none
            << QByteArray(
                   R"({"associateOrganizations":[{"organizationName":"Marlow Ferries Ltd"},{"organizationName":"Harbour & Sons"}]})");
        QTest::newRow("only the second known")
            << two << QStringList{QString(), u"7"_s} << Dialect::Reference
            << QByteArray(R"({"associateOrganizations":{"organizationIds":["7"]}})")
            << QByteArray(
                   R"({"associateOrganizations":{"organizationIds":[{"organizationName":"Marlow Ferries Ltd"},"7"]}})");
        QTest::newRow("only the first known")
            << two << QStringList{u"7"_s} << Dialect::Guide
            << QByteArray(R"({"associateOrganizations":[7]})")
            << QByteArray(
                   R"({"associateOrganizations":[7,{"organizationName":"Harbour & Sons"}]})");
        QTest::newRow("all known, reference")
            << two << QStringList{u"7"_s, u"12"_s} << Dialect::Reference
            << QByteArray(R"({"associateOrganizations":{"organizationIds":["7","12"]}})")
            << QByteArray(R"({"associateOrganizations":{"organizationIds":["7","12"]}})");
        QTest::newRow("larger than any number type")
            << QStringList{} << QStringList{u"123456789012345678901234567890"_s} << Dialect::Guide
            << QByteArray(R"({"associateOrganizations":[123456789012345678901234567890]})")
            << QByteArray(R"({"associateOrganizations":[123456789012345678901234567890]})");
        QTest::newRow("an id that is no JSON number")
            << QStringList{} << QStringList{u"007"_s, u"a1"_s, u"0"_s} << Dialect::Guide
            << QByteArray(R"({"associateOrganizations":["007","a1",0]})")
            << QByteArray(R"({"associateOrganizations":["007","a1",0]})");
    }
    void memberships()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, ids);
        QFETCH(Dialect, dialect);
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, previewed);
        const OutgoingProfile profile{{Kind::Customer, {}, {}, {}, names}, ids};
        const QByteArray key = dialect == Dialect::Guide ? "customers" : "customerProfiles";
        QCOMPARE(site::profilesBody(Kind::Customer, {profile}, Operation::Create, dialect),
                 "{\"" + key + "\":[{\"operationType\":\"CREATE\",\"payload\":" + sent + "}]}");
        QCOMPARE(site::payload(profile, dialect), previewed);
    }

    // An organization's payload never speaks of organizations, whatever it is given.
    void organizationsHaveNoMemberships()
    {
        const OutgoingProfile profile{
            {Kind::Organization, u"ines@example.com"_s, u"Marlow"_s, {}, {u"Other"_s}}, {u"1"_s}};
        QCOMPARE(site::payload(profile, Dialect::Reference), R"({"name":"Marlow"})");
    }

    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("plain") << u"Ines"_s << QByteArray("Ines");
        QTest::newRow("accents") << u"M\u00fcller, \u0141\u00f3d\u017a"_s
                                 << QByteArray("M\xc3\xbcller, \xc5\x81\xc3\xb3\x64\xc5\xba");
        QTest::newRow("beyond the basic plane")
            << u"\U0001F6A2"_s << QByteArray("\xf0\x9f\x9a\xa2");
        QTest::newRow("quotes and backslash") << u"\"a\\b\""_s << QByteArray(R"(\"a\\b\")");
        QTest::newRow("line breaks") << u"a\r\nb"_s << QByteArray(R"(a\r\nb)");
        QTest::newRow("control character") << u"a\x01z"_s << QByteArray(R"(a\u0001z)");
        QTest::newRow("nul") << QString(QChar(0)) << QByteArray(R"(\u0000)");
        QTest::newRow("lone high surrogate") << QString(u"a"_s + QChar(0xd83d) + u"b"_s)
                                             << QByteArray("a\xef\xbf\xbd"
                                                           "b");
        QTest::newRow("lone high surrogate at the end")
            << QString(u"a"_s + QChar(0xd83d)) << QByteArray("a\xef\xbf\xbd");
        QTest::newRow("lone low surrogate") << QString(QChar(0xdea2) + u"a"_s)
                                            << QByteArray("\xef\xbf\xbd"
                                                          "a");
        QTest::newRow("surrogates the wrong way round")
            << QString(QChar(0xdea2)) + QChar(0xd83d) << QByteArray("\xef\xbf\xbd\xef\xbf\xbd");
        QTest::newRow("a pair beside a lone one") << QString(QChar(0xd83d)) + u"\U0001F6A2"_s
                                                  << QByteArray("\xef\xbf\xbd\xf0\x9f\x9a\xa2");
    }
    void text()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, written);
        const OutgoingProfile profile{{Kind::Organization, {}, text, {}, {}}, {}};
        const QByteArray body = site::payload(profile, Dialect::Reference);
        QCOMPARE(body, "{\"name\":\"" + written + "\"}");
        QJsonParseError error;
        QJsonDocument::fromJson(body, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

    // What must be escaped is looked for many bytes at a time: here it stands at every place of
    // every length.
    void textOfAnyLengthComesBack()
    {
        const QList<QString> specials{u"\""_s,     u"\\"_s,         u"\n"_s,  u"\x1f"_s,
                                      u"\u00e9"_s, u"\U0001F6A2"_s, u"\x7f"_s};
        int wrong = 0;
        const auto check = [&wrong](const QString &text) {
            const QByteArray body =
                site::payload({{Kind::Organization, {}, text, {}, {}}, {}}, Dialect::Reference);
            wrong += QJsonDocument::fromJson(body).object()["name"_L1].toString() != text ? 1 : 0;
        };
        for (int length = 0; length < 70; ++length) {
            for (const QString &special : specials) {
                for (int place = 0; place <= length; ++place)
                    check(QString(length, u'a').insert(place, special));
            }
        }
        check(u"\u00e9"_s.repeated(131'072));
        QCOMPARE(wrong, 0);
    }

    void theSameProfilesGiveTheSameBytes()
    {
        const QList<OutgoingProfile> profiles(
            100, customer(u"a@example.com"_s, u"A"_s, u"T"_s, u"R"_s, u"Partner"_s, {u"1"_s}));
        QCOMPARE(
            site::profilesBody(Kind::Customer, profiles, Operation::Upsert, Dialect::Reference),
            site::profilesBody(Kind::Customer, profiles, Operation::Upsert, Dialect::Reference));
        const QJsonDocument parsed = QJsonDocument::fromJson(
            site::profilesBody(Kind::Customer, profiles, Operation::Upsert, Dialect::Reference));
        QCOMPARE(parsed.object()["customerProfiles"_L1].toArray().size(), 100);
    }

    // CSM API, definitions: options stand for the two kinds that have them only.
    void definitions()
    {
        QCOMPARE(
            site::definitionsBody({{u"Account Manager"_s, DetailType::Text, {u"ignored"_s}},
                                   {u"Tier"_s, DetailType::Select, {u"Gold"_s, u"Silver"_s}},
                                   {u"Languages"_s, DetailType::MultiSelect, {}}}),
            R"({"detailFields":[{"name":"Account Manager","type":{"name":"TEXT"}},{"name":"Tier","type":{"name":"SELECT","options":["Gold","Silver"]}},{"name":"Languages","type":{"name":"MULTISELECT","options":[]}}]})");
    }
};

QTEST_GUILESS_MAIN(RequestBodyTest)
#include "tst_requestbody.moc"
