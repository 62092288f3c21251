#include "csm/address.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QString>("site");
        const QString ferries = u"https://marlow-ferries.atlassian.net"_s;
        for (
            const QString &text :
            {u"marlow-ferries"_s, u"Marlow-Ferries"_s, u"marlow-ferries.atlassian.net"_s,
             u"  https://marlow-ferries.atlassian.net\t\n"_s,
             u"https://marlow-ferries.atlassian.net/"_s, u"HTTPS://MARLOW-FERRIES.ATLASSIAN.NET"_s,
             u"https://marlow-ferries.atlassian.net:443"_s,
             u"https://marlow-ferries.atlassian.net/jira/servicedesk/projects/CSM/queues?filter=1#top"_s,
             u"marlow-ferries.atlassian.net/wiki"_s, u"<https://marlow-ferries.atlassian.net>"_s,
             u"\"marlow-ferries.atlassian.net\""_s, u"marlow-ferries.atlassian.net."_s,
             u"https://marlow-ferries.atlassian.net,"_s})
            QTest::newRow(qPrintable(text)) << ferries;
        QTest::newRow("a1") << u"https://a1.atlassian.net"_s;
        QTest::newRow("http://127.0.0.1:8080") << u"http://127.0.0.1:8080"_s;
        QTest::newRow("http://127.0.0.1:8080/") << u"http://127.0.0.1:8080"_s;
        QTest::newRow("127.0.0.1:8080") << u"http://127.0.0.1:8080"_s;
        QTest::newRow("http://127.3.2.1:80") << u"http://127.3.2.1:80"_s;
        QTest::newRow("http://localhost:8080/jira") << u"http://localhost:8080"_s;
        QTest::newRow("http://localhost") << u"http://localhost"_s;
        QTest::newRow("http://[::1]:8080") << u"http://[::1]:8080"_s;
        QTest::newRow("[::1]:8080") << u"http://[::1]:8080"_s;
    }

    void accepted()
    {
        QFETCH(const QString, site);
        const auto address = csm::parseAddress(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(address);
        QCOMPARE(address->site, site);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("code");
        const QString bad = u"site.badAddress"_s, plain = u"site.plainHttp"_s;
        QTest::newRow("") << bad;
        QTest::newRow("   ") << bad;
        QTest::newRow("my site") << bad;
        QTest::newRow("https://") << bad;
        QTest::newRow("https:///jira") << bad;
        QTest::newRow("marlow.example.com") << bad;
        QTest::newRow("https://support.example.com") << bad;
        QTest::newRow("https://atlassian.net") << bad;
        QTest::newRow("https://.atlassian.net") << bad;
        QTest::newRow("https://a.b.atlassian.net") << bad;
        QTest::newRow("https://-a.atlassian.net") << bad;
        QTest::newRow("https://marlow.atlassian.net.example.com") << bad;
        QTest::newRow("https://marlow.atlassian.net:8443") << bad;
        QTest::newRow("https://user:word@marlow.atlassian.net") << bad;
        QTest::newRow("http://127.0.0.1@example.com") << bad;
        QTest::newRow("http://127.0.0.1.example.com") << bad;
        QTest::newRow("http://localhost.example.com") << bad;
        QTest::newRow("http://10.0.0.1:8080") << bad;
        QTest::newRow("http://0.0.0.0") << bad;
        QTest::newRow("https://127.0.0.1:8080") << bad;
        QTest::newRow("ftp://marlow.atlassian.net") << bad;
        QTest::newRow("javascript:alert(1)") << bad;
        QTest::newRow("admin@example.com") << bad;
        QTest::newRow("http://marlow.atlassian.net") << plain;
        QTest::newRow("HTTP://marlow.atlassian.net/jira") << plain;
    }

    void refused()
    {
        QFETCH(const QString, code);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const auto address = csm::parseAddress(text);
        QVERIFY2(!address, qPrintable(address ? address->site : QString()));
        QCOMPARE(address.error().kind, Error::Kind::Data);
        QCOMPARE(address.error().message.code, code);
        QString shown = text.trimmed();
        if (shown.contains(u'@'))
            shown.replace(QRegularExpression(u"^(https?://)?.*@"_s), u"\\1\u2026@"_s);
        QCOMPARE(address.error().message.arguments, QStringList{shown});
    }

    // Whoever pastes a login with the address does not find it in a sentence, or in a picture of
    // it.
    void loginsAreNotRepeated_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"https://ines:Sw0rdfish@marlow.atlassian.net"_s, u"ines:Sw0rdfish@marlow"_s,
              u"http://ines:Sw0rdfish@marlow.atlassian.net"_s, u"Sw0rdfish@marlow.atlassian.net"_s,
              u" \"https://ines:Sw0rdfish@marlow.atlassian.net\""_s,
              u"https://ines:Sw0rdfish%40marlow.atlassian.net"_s,
              u"https://ines:Sw0rdfish@x@marlow.atlassian.net"_s,
              u"https://ines:@Sw0rdfish@marlow.atlassian.net/a@example"_s,
              u"https:///ines:Sw0rdfish@marlow.atlassian.net"_s,
              u"ines:Sw0rdfish\n@marlow.atlassian.net"_s,
              u"ftp://ines:Sw0rdfish@marlow.atlassian.net"_s,
              u"https://x.example.com/?token=Sw0rdfish"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void loginsAreNotRepeated()
    {
        QFETCH(const QString, text);
        const auto address = csm::parseAddress(text);
        QVERIFY(!address);
        const QString said = address.error().message.arguments.join(u' ') + address.error().detail;
        QVERIFY2(!said.contains(u"Sw0rdfish"_s), qPrintable(said));
        QVERIFY2(said.contains(u"marlow"_s) || said.contains(u"example"_s), qPrintable(said));
    }

    // Sources: CSM API, base and what exists already; and the addresses agreed on for simulators.
    void doors_data()
    {
        QTest::addColumn<QString>("tenantInfo");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("helper");
        QTest::newRow("https://marlow.atlassian.net")
            << u"https://marlow.atlassian.net/_edge/tenant_info"_s
            << u"https://api.atlassian.com/jsm/csm/cloudid/c-1/api/v1/customer/details/Supplier%2FVendor%20rating"_s
            << u"https://api.atlassian.com/ex/jira/c-1/rest/api/3/user/search?query=a%2Bb%40example.com"_s;
        QTest::newRow("http://127.0.0.1:8080")
            << u"http://127.0.0.1:8080/_edge/tenant_info"_s
            << u"http://127.0.0.1:8080/jsm/csm/cloudid/c-1/api/v1/customer/details/Supplier%2FVendor%20rating"_s
            << u"http://127.0.0.1:8080/rest/api/3/user/search?query=a%2Bb%40example.com"_s;
    }

    void doors()
    {
        const auto text = [](const QUrl &url) { return url.toString(QUrl::FullyEncoded); };
        QFETCH(const QString, tenantInfo);
        QFETCH(const QString, api);
        QFETCH(const QString, helper);
        const auto address = csm::parseAddress(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(address);
        QCOMPARE(text(address->tenantInfo()), tenantInfo);
        QCOMPARE(text(address->api(u"c-1"_s, u"/customer/details/Supplier%2FVendor%20rating"_s)),
                 api);
        QCOMPARE(
            text(address->helper(u"c-1"_s, u"/rest/api/3/user/search?query=a%2Bb%40example.com"_s)),
            helper);
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_csmaddress.moc"
