#include "migration/readinglanes.h"
#include "voyage.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using migration::MembershipReading;
using migration::ReadingLanes;
using migration::Sending;
using model::Kind;
using model::Outcome;
using sample::jobOf;
using sample::passengers;
using sample::ScriptedDoor;
using sample::Voyage;

namespace {

/// How many searches are under way at once, and how many there were at most.
struct Traffic
{
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
};

/// A door to a site that takes a while for each search.
class SlowDoor : public ScriptedDoor
{
public:
    SlowDoor(const Voyage &voyage, Traffic &traffic)
        : ScriptedDoor(voyage.twin->another(), voyage.script)
        , m_voyage(voyage)
        , m_traffic(traffic)
    {
    }
    std::unique_ptr<site::Site> another() const override
    {
        return std::make_unique<SlowDoor>(m_voyage, m_traffic);
    }
    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context) override
    {
        m_traffic.most = std::max(m_traffic.most.load(), ++m_traffic.now);
        QThread::msleep(50);
        auto ids = ScriptedDoor::findCustomers(keys, context);
        --m_traffic.now;
        return ids;
    }

private:
    const Voyage &m_voyage;
    Traffic &m_traffic;
};

/// A batch of those who are at the site, as if nobody had read it back.
Sending sent(const Voyage &voyage, int count)
{
    Sending sending;
    const auto reader = migration::JournalReader::open(voyage.path);
    (void)(*reader)->batchesAfter(
        voyage.lastRun()->id, 0,
        [&](const migration::Batch &batch) {
            if (batch.endpoint == site::Endpoint::CustomerProfiles && batch.records.size() == count)
                sending = migration::sendingOf(batch);
            return true;
        },
        true);
    for (migration::RecordState &record : sending.batch.records) {
        record.outcome = Outcome::Waiting;
        record.siteId.clear();
    }
    return sending;
}

} // namespace

/// Reading back over several connections.
class ReadingLanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllInTheirOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("together"); // at most, and at least for many
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("few") << 49 << 1;
        QTest::newRow("two parts") << 50 << 2;
        QTest::newRow("an odd number") << 77 << 4;
        QTest::newRow("a whole batch") << 100 << 4;
        QTest::newRow("many") << 1000 << 4;
    }
    void readsAllInTheirOrder()
    {
        QFETCH(const int, count);
        QFETCH(const int, together);
        Voyage voyage(count);
        QVERIFY(voyage.run(jobOf({}, passengers(count))).has_value());
        Sending sending = sent(voyage, count);
        QCOMPARE(sending.profiles.size(), count);
        Traffic traffic;
        SlowDoor door(voyage, traffic);
        ReadingLanes lanes(door);
        for (int round = 0; round < 2; ++round) { // the connections serve the next batch too
            const auto found = lanes.readBack(sending, MembershipReading::Sample, {});
            QVERIFY(found.has_value());
            QCOMPARE(found->size(), count);
            QCOMPARE(sending.batch.records.size(), count);
            for (int i = 0; i < count; ++i) {
                QVERIFY(found->at(i));
                QCOMPARE(found->at(i)->profile.email, sending.batch.records.at(i).key);
                QCOMPARE(found->at(i)->id, sending.batch.records.at(i).siteId);
                QCOMPARE(sending.batch.records.at(i).n, qint64(i));
                sending.batch.records[i].siteId.clear();
            }
            QVERIFY2(traffic.most <= together, QByteArray::number(traffic.most).constData());
            QVERIFY(together == 1 || traffic.most > 1);
        }
    }

    void oneErrorIsTheErrorOfAll()
    {
        constexpr int count = 100;
        Voyage voyage(count);
        QVERIFY(voyage.run(jobOf({}, passengers(count))).has_value());
        Sending sending = sent(voyage, count);
        Traffic traffic;
        SlowDoor door(voyage, traffic);
        ReadingLanes lanes(door);
        int calls = 0;
        voyage.script->refuse = [&calls](sample::Call call) -> std::optional<Error> {
            if (call == sample::Call::FindCustomers && ++calls == 3)
                return Error{Error::Kind::Network, {u"site.notReachable"_s, {}}};
            return std::nullopt;
        };
        const auto failed = lanes.readBack(sending, MembershipReading::Sample, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().message.code, u"site.notReachable"_s);
        QCOMPARE(sending.batch.records.size(), count); // nobody is lost, and all are in their order
        for (int i = 0; i < count; ++i)
            QCOMPARE(sending.batch.records.at(i).n, qint64(i));
        QVERIFY(lanes.readBack(sending, MembershipReading::Sample, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(ReadingLanesTest)
#include "tst_readinglanes.moc"
