#include "net/pkce.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// What goes through the browser, and what must not be guessed.
class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChallengeIsThatOfTheStandard();
    void verifiersAreAsTheStandardWantsThem();
    void nothingComesTwice();
};

void TestPkce::theChallengeIsThatOfTheStandard()
{
    // RFC 7636, appendix B.
    QCOMPARE(net::challengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
             u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
}

void TestPkce::verifiersAreAsTheStandardWantsThem()
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    for (int i = 0; i < 200; ++i) {
        const net::Pkce pkce = net::newPkce();
        QVERIFY2(pkce.verifier.contains(allowed), qPrintable(pkce.verifier));
        QCOMPARE(pkce.challenge, net::challengeOf(pkce.verifier));
        QCOMPARE(pkce.challenge.size(), 43);
    }
}

void TestPkce::nothingComesTwice()
{
    QSet<QString> seen;
    QSet<QChar> letters;
    for (int i = 0; i < 1000; ++i) {
        const QString text = net::randomText(24);
        QCOMPARE(text.size(), 32);
        seen.insert(text);
        letters.unite(QSet<QChar>(text.begin(), text.end()));
    }
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(letters.size(), 64); // all bits are used
}

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
