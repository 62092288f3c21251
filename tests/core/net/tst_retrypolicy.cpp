#include "net/retrypolicy.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("elapsedMs");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<int>("waitMs"); // -1: not repeated

        const QByteArray none;
        // Source: CSM API, errors and rate limits. Statuses, and what may have been done already.
        QTest::newRow("success") << 200 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("accepted") << 202 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("redirect") << 302 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("bad request") << 400 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("token refused") << 401 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("not allowed") << 403 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("absent") << 404 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("not implemented") << 501 << 1 << true << none << 0 << 0.0 << -1;
        QTest::newRow("throttled") << 429 << 1 << true << none << 0 << 0.0 << 1'000;
        QTest::newRow("throttled, not repeatable")
            << 429 << 1 << false << none << 0 << 0.0 << 1'000;
        QTest::newRow("unavailable, not repeatable")
            << 503 << 1 << false << none << 0 << 0.0 << 1'000;
        QTest::newRow("broken") << 500 << 1 << true << none << 0 << 0.0 << 1'000;
        QTest::newRow("broken, not repeatable") << 500 << 1 << false << none << 0 << 0.0 << -1;
        QTest::newRow("bad gateway, not repeatable") << 502 << 1 << false << none << 0 << 0.0 << -1;
        QTest::newRow("gateway time-out") << 504 << 1 << true << none << 0 << 0.0 << 1'000;
        QTest::newRow("no answer") << 0 << 1 << true << none << 0 << 0.0 << 1'000;
        QTest::newRow("no answer, not repeatable") << 0 << 1 << false << none << 0 << 0.0 << -1;

        QTest::newRow("second") << 429 << 2 << true << none << 0 << 0.0 << 2'000;
        QTest::newRow("third") << 429 << 3 << true << none << 0 << 0.0 << 4'000;
        QTest::newRow("longest") << 429 << 6 << true << none << 0 << 0.0 << 30'000;
        QTest::newRow("never overflows") << 429 << 1'000 << true << none << 0 << 0.0 << 30'000;
        QTest::newRow("jitter") << 429 << 2 << true << none << 0 << 0.5 << 2'500;
        QTest::newRow("jitter on the longest") << 429 << 9 << true << none << 0 << 0.5 << 37'500;

        QTest::newRow("seconds") << 429 << 1 << true << QByteArray("7") << 0 << 0.0 << 7'000;
        QTest::newRow("seconds, attempt does not matter")
            << 503 << 5 << true << QByteArray(" 7 ") << 0 << 0.0 << 7'000;
        QTest::newRow("seconds, longer than our longest")
            << 429 << 1 << true << QByteArray("120") << 0 << 0.0 << 120'000;
        QTest::newRow("seconds, jitter never shortens")
            << 429 << 1 << true << QByteArray("60") << 0 << 0.5 << 60'500;
        QTest::newRow("zero") << 429 << 3 << true << QByteArray("0") << 0 << 0.0 << 4'000;
        QTest::newRow("negative") << 429 << 1 << true << QByteArray("-5") << 0 << 0.0 << 1'000;
        QTest::newRow("nonsense") << 429 << 1 << true << QByteArray("soon") << 0 << 0.0 << 1'000;
        QTest::newRow("date") << 429 << 1 << true << QByteArray("Tue, 03 Nov 2026 09:12:25 GMT")
                              << 0 << 0.0 << 12'000;
        QTest::newRow("date gone by")
            << 429 << 1 << true << QByteArray("Tue, 03 Nov 2026 09:00:00 GMT") << 0 << 0.0 << 1'000;
        QTest::newRow("longer than patience")
            << 429 << 1 << true << QByteArray("601") << 0 << 0.0 << -1;
        QTest::newRow("absurd") << 429 << 1 << true << QByteArray("9223372036854775807") << 0 << 0.0
                                << -1;

        QTest::newRow("patience lasts") << 503 << 9 << true << none << 570'000 << 0.0 << 30'000;
        QTest::newRow("patience ends") << 503 << 9 << true << none << 570'001 << 0.0 << -1;
    }

    void delay()
    {
        QFETCH(const int, status);
        QFETCH(const int, attempt);
        QFETCH(const bool, repeatable);
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const int, elapsedMs);
        QFETCH(const double, jitter);
        QFETCH(const int, waitMs);
        const QDateTime now(QDate(2026, 11, 3), QTime(9, 12, 13), Qt::UTC);
        const auto wait = net::RetryPolicy().delay(status, attempt, repeatable, retryAfter,
                                                   milliseconds(elapsedMs), jitter, now);
        QCOMPARE(qint64(wait.value_or(-1ms).count()), qint64(waitMs));
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
