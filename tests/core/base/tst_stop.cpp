#include "base/stop.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;

class StopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitEndsWhenAsked()
    {
        StopSource source;
        const StopToken token = source.token();
        QElapsedTimer timer;
        timer.start();
        std::thread asker([&source] { source.request(); });
        QVERIFY(token.wait(10s));
        asker.join();
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(token.requested());
    }

    void waitEndsByItself() { QVERIFY(!StopSource().token().wait(1ms)); }

    void aTokenOfNobodyNeverAsks()
    {
        QVERIFY(!StopToken().requested());
        QVERIFY(!StopToken().wait(1ms));
    }

    void callbackIsCalledOnceAndNotAfterItsEnd()
    {
        StopSource source;
        int early = 0, late = 0, gone = 0;
        const StopCallback first(source.token(), [&early] { ++early; });
        {
            const StopCallback passing(source.token(), [&gone] { ++gone; });
        }
        source.request();
        source.request();
        const StopCallback afterwards(source.token(), [&late] { ++late; });
        QCOMPARE(early, 1);
        QCOMPARE(late, 1);
        QCOMPARE(gone, 0);
    }
};

QTEST_GUILESS_MAIN(StopTest)
#include "tst_stop.moc"
