#include "base/logging.h"

#include <QTest>

using namespace Qt::StringLiterals;

class LoggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreRedacted_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("secret");
        QTest::newRow("basic") << u"Authorization: Basic YWRhQGV4YW1wbGUuY29tOnRva2Vu"_s
                               << u"YWRhQGV4YW1wbGUuY29tOnRva2Vu"_s;
        QTest::newRow("bearer") << u"authorization: bearer abc.def-ghi"_s << u"abc.def-ghi"_s;
        QTest::newRow("json") << u"{\"access_token\":\"s3cr3t\",\"id\":1}"_s << u"s3cr3t"_s;
        QTest::newRow("form") << u"grant_type=refresh_token&refresh_token=5Aep861&x=1"_s
                              << u"5Aep861"_s;
        QTest::newRow("atlassian")
            << u"sent ATATT3xFfGF0123456789 there"_s << u"3xFfGF0123456789"_s;
        QTest::newRow("salesforce") << u"sid 00Dx0000000BV7z!AR8AQ.x_y there"_s << u"AR8AQ.x_y"_s;
    }
    void secretsAreRedacted()
    {
        QFETCH(QString, line);
        QFETCH(QString, secret);
        const QString safe = redacted(line);
        QVERIFY2(!safe.contains(secret), qPrintable(safe));
        QVERIFY(safe.contains(u"[redacted]"_s));
    }

    void therestStays()
    {
        const QString line = u"POST /customer/profile/bulk 200 in 12 ms, 100 records"_s;
        QCOMPARE(redacted(line), line);
    }
};

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
