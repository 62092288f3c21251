#include "site/requestreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using model::Profile;
using site::Dialect;
using site::Operation;

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Dialect>("dialect");
        QTest::newRow("customers, reference") << Kind::Customer << Dialect::Reference;
        QTest::newRow("customers, guide") << Kind::Customer << Dialect::Guide;
        QTest::newRow("organizations, reference") << Kind::Organization << Dialect::Reference;
        QTest::newRow("organizations, guide") << Kind::Organization << Dialect::Guide;
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(Kind, kind);
        QFETCH(Dialect, dialect);
        const bool isCustomer = kind == Kind::Customer;
        const Profile full{
            kind,
            isCustomer ? u"jos\u00e9@example.com"_s : QString(),
            u"\"Marlow\" \\ Ferries \U0001F6A2\nLtd"_s,
            {{u"Type"_s, {u"Customer"_s, u"Partner"_s}}, {u"Notes"_s, {u"a\r\nb"_s}}},
            {}};
        const Profile bare{kind, isCustomer ? u"b@example.com"_s : QString(), u"B"_s, {}, {}};
        const QStringList ids = isCustomer ? QStringList{u"325"_s, u"7"_s} : QStringList{};
        const QByteArray body =
            site::profilesBody(kind, {{full, ids}, {bare, {}}}, Operation::Upsert, dialect);

        const QList<site::OutgoingProfile> read = site::readProfilesBody(kind, body);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).profile, full);
        QCOMPARE(read.at(0).organizationIds, ids);
        QCOMPARE(read.at(1).profile, bare);
        QCOMPARE(read.at(1).organizationIds, QStringList{});
        // Written again they are the very bytes of before.
        QCOMPARE(site::profilesBody(kind, read, Operation::Upsert, dialect), body);
    }

    void anythingElseIsEmpty_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {"", "{}", "[]", "no JSON", "{\"customerProfiles\":[", "{\"customerProfiles\":{}}"})
            QTest::newRow(body) << QByteArray(body);
    }
    void anythingElseIsEmpty()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(site::readProfilesBody(Kind::Customer, body).size(), 0);
    }
};

QTEST_GUILESS_MAIN(RequestReaderTest)
#include "tst_requestreader.moc"
