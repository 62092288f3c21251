#include "net/typedaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Addresses as people type and paste them.
class TestTypedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typed_data();
    void typed();
    void repeatsNoPassword_data();
    void repeatsNoPassword();
    void thisComputer_data();
    void thisComputer();
};

void TestTypedAddress::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // empty: it is none
    QTest::addColumn<bool>("isHttp");
    QTest::newRow("host") << u"Acme.example.com"_s << u"acme.example.com"_s << false;
    QTest::newRow("in a sentence")
        << u" <https://acme.example.com/x?y>, "_s << u"acme.example.com"_s << false;
    QTest::newRow("point at its end") << u"acme.example.com./a"_s << u"acme.example.com"_s << false;
    QTest::newRow("http") << u"http://127.0.0.1:80"_s << u"127.0.0.1"_s << true;
    QTest::newRow("version 6") << u"http://[::1]:80"_s << u"::1"_s << true;
    QTest::newRow("nothing") << u"  "_s << QString() << false;
    QTest::newRow("login") << u"https://me:secret@acme.example.com"_s << QString() << false;
    QTest::newRow("other protocol") << u"ftp://acme.example.com"_s << QString() << false;
}

void TestTypedAddress::typed()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(bool, isHttp);
    const auto typed = net::typedAddress(text);
    QCOMPARE(typed.has_value(), !host.isEmpty());
    if (typed) {
        QCOMPARE(typed->host, host);
        QCOMPARE(typed->isHttp, isHttp);
        QCOMPARE(typed->hasScheme, text.contains("://"_L1));
    }
}

void TestTypedAddress::repeatsNoPassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u" acme.example.com "_s << u"acme.example.com"_s;
    QTest::newRow("login") << u"https://me:secret@acme.example.com"_s
                           << u"https://…@acme.example.com"_s;
    QTest::newRow("encoded") << u"me:secret%40acme.example.com"_s << u"…@acme.example.com"_s;
    QTest::newRow("long") << QString(500, u'a') << QString(120, u'a');
}

void TestTypedAddress::repeatsNoPassword()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(net::shownAddress(text), shown);
}

void TestTypedAddress::thisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isHere");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("version 4") << u"127.0.0.1"_s << true;
    QTest::newRow("version 6") << u"::1"_s << true;
    QTest::newRow("begins so") << u"localhost.example.com"_s << false;
    QTest::newRow("number in a name") << u"127.0.0.1.example.com"_s << false;
    QTest::newRow("network") << u"192.168.1.2"_s << false;
}

void TestTypedAddress::thisComputer()
{
    QFETCH(QString, host);
    QFETCH(bool, isHere);
    QCOMPARE(net::isThisComputer(host), isHere);
}

QTEST_GUILESS_MAIN(TestTypedAddress)
#include "tst_typedaddress.moc"
