#include "salesforce/consumerkey.h"
#include "salesforce/loginhost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace salesforce;

/// What is typed before a login, in all the forms that people copy it in.
class TestLoginHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAddressLeadsToItsLogin_data();
    void anyAddressLeadsToItsLogin();
    void othersAreRefused_data();
    void othersAreRefused();
    void whatMayBeAPasswordIsNotRepeated();
    void keysHaveAShape_data();
    void keysHaveAShape();
};

void TestLoginHost::anyAddressLeadsToItsLogin_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    const auto row = [](const QString &typed, const QString &host) {
        QTest::newRow(qPrintable(typed)) << typed << host;
    };
    const QString acme = u"https://acme.my.salesforce.com"_s;
    const QString uat = u"https://acme--uat.sandbox.my.salesforce.com"_s;
    row(u"acme"_s, acme);
    row(u" acme.my.salesforce.com "_s, acme);
    row(u"HTTPS://ACME.My.Salesforce.com/"_s, acme);
    row(u"<https://acme.my.salesforce.com/home/home.jsp?x=1>,"_s, acme);
    row(u"https://acme.my.salesforce.com:443"_s, acme);
    row(u"acme.my.salesforce.com."_s, acme);
    row(u"https://acme.lightning.force.com/lightning/o/Contact/list?filterName=Recent"_s, acme);
    row(u"https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home"_s, acme);
    row(u"https://acme--c.vf.force.com/apex/Page"_s, acme);
    row(u"https://acme--c.visualforce.com/apex/Page"_s, acme);
    row(u"https://acme.file.force.com/x"_s, acme);
    row(u"https://acme.my.site.com/portal"_s, acme);
    row(u"acme--uat"_s, uat);
    row(u"https://acme--uat.sandbox.lightning.force.com/one/one.app"_s, uat);
    row(u"https://acme--uat.sandbox.my.salesforce-setup.com/lightning/setup"_s, uat);
    row(u"https://acme--uat--c.sandbox.vf.force.com/apex/Page"_s, uat);
    row(u"https://acme-dev-ed.develop.lightning.force.com/lightning/page/home"_s,
        u"https://acme-dev-ed.develop.my.salesforce.com"_s);
    row(u"https://acme.lightning.crmforce.mil/lightning"_s, u"https://acme.my.salesforce.mil"_s);
    row(u"https://acme.lightning.sfcrmapps.cn/lightning"_s, u"https://acme.my.sfcrmproducts.cn"_s);
    row(u"login.salesforce.com"_s, u"https://login.salesforce.com"_s);
    row(u"https://test.salesforce.com/?un=ines@acme.example.com"_s,
        u"https://test.salesforce.com"_s);
    row(u"https://na139.salesforce.com/003"_s, u"https://login.salesforce.com"_s);
    row(u"https://eu45.lightning.force.com/x"_s, u"https://login.salesforce.com"_s);
    row(u"https://cs12.salesforce.com/003"_s, u"https://test.salesforce.com"_s);
    row(u"http://127.0.0.1:8080/x"_s, u"http://127.0.0.1:8080"_s);
    row(u"localhost:8080"_s, u"http://localhost:8080"_s);
}

void TestLoginHost::anyAddressLeadsToItsLogin()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, host);
    const auto found = loginHost(typed);
    QVERIFY(found);
    QCOMPARE(found->toString(), host);
}

void TestLoginHost::othersAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &typed, const QString &code = u"salesforce.badAddress"_s) {
        QTest::newRow(typed.isEmpty() ? "nothing" : qPrintable(typed)) << typed << code;
    };
    row({});
    row(u"   "_s);
    row(u"https://"_s);
    row(u"ines@acme.example.com"_s);
    row(u"acme.example.com"_s);
    row(u"www.salesforce.com"_s);
    row(u"help.salesforce.com"_s);
    row(u"acme.my.salesforce.com.example.com"_s);
    row(u"https://example.com/acme.my.salesforce.com"_s);
    row(u"https://acme.my.salesforce.com@example.com/"_s);
    row(u"notmy.salesforce.com"_s);
    row(u"https://.my.salesforce.com"_s);
    row(u"a.b.c.my.salesforce.com"_s);
    row(u"https://acme.my.salesforce.com:8443"_s);
    row(u"ftp://acme.my.salesforce.com"_s);
    row(u"https://localhost:8080"_s);
    row(u"https://acme.vf.force.com/apex"_s); // a page without a package is of no org
    row(u"two words"_s);
    row(u"http://acme.my.salesforce.com"_s, u"salesforce.plainHttp"_s);
}

void TestLoginHost::othersAreRefused()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, code);
    const auto found = loginHost(typed);
    QVERIFY2(!found, qPrintable(found ? found->toString() : QString()));
    QCOMPARE(found.error().kind, Error::Kind::Data);
    QCOMPARE(found.error().message.code, code);
}

void TestLoginHost::whatMayBeAPasswordIsNotRepeated()
{
    for (const QString &typed :
         {u"https://ines:pass-word@acme.my.salesforce.com"_s, u"ines:pass-word@example.com"_s}) {
        const auto found = loginHost(typed);
        QVERIFY(!found);
        QVERIFY(!found.error().message.arguments.join(u' ').contains(u"pass-word"_s));
    }
}

void TestLoginHost::keysHaveAShape_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("shape");
    const QString key = u"3MVG9d8..z.hDcPK"_s + QString(69, u'x');
    const auto row = [](const char *name, const QString &typed, KeyShape shape) {
        QTest::newRow(name) << typed << int(shape);
    };
    row("usual", key, KeyShape::Good);
    row("with what comes along", u" \"%1\"\r\n"_s.arg(key), KeyShape::Good);
    row("broken by a mail", QString(key).insert(40, u"\n  "_s), KeyShape::Good);
    row("with a mark of no width", QString(key).insert(0, QChar(0x200B)), KeyShape::Good);
    row("nothing", {}, KeyShape::Empty);
    row("blanks", u" \t"_s, KeyShape::Empty);
    row("cut", key.left(30), KeyShape::Unusual);
    row("of a program", u"PlatformCLI"_s, KeyShape::Unusual);
    row("the secret", QString(u"0123456789ABCDEF"_s).repeated(4), KeyShape::Secret);
    row("an old secret", u"1234567890123456789"_s, KeyShape::Secret);
    row("an address", u"https://acme.my.salesforce.com"_s, KeyShape::Foreign);
    row("an email", u"ines@acme.example.com"_s, KeyShape::Foreign);
    row("shortened", u"3MVG9\u2026xyz"_s, KeyShape::Foreign);
}

void TestLoginHost::keysHaveAShape()
{
    QFETCH(const QString, typed);
    QFETCH(const int, shape);
    QCOMPARE(int(keyShape(cleanKey(typed))), shape);
}

QTEST_APPLESS_MAIN(TestLoginHost)
#include "tst_loginhost.moc"
