#include "core/operations/watched.h"
#include "pages/run/runwords.h"
#include "project/runlock.h"
#include "ui/uitest.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>

using namespace watched;

namespace {

/// How a site works through a run: lanes side by side, each task as long but for its jitter, and
/// what was written is found a while later.
struct Pace
{
    double taskSeconds = 480;
    int lanes = 10;
    double jitter = 0.1; ///< Part of a task's time.
    double lagSeconds = 5;
    int tasks = 160;
};

constexpr int perTask = 100;
constexpr int organizationTasks = 3;

const QDateTime start = QDateTime({2026, 3, 1}, {9, 0}, Qt::UTC);

QDateTime at(double seconds)
{
    return start.addMSecs(qint64(seconds * 1000));
}

/// A run whose journal is written as a migration writes it, at the times of a clock of its own.
class SimulatedRun
{
public:
    explicit SimulatedRun(const Pace &pace)
        : m_lock(project::RunLock::acquire(m_watched.folder))
    {
        m_watched.begin(organizationTasks * perTask, pace.tasks * perTask);
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"clock"_s);
        m_database.setDatabaseName(m_watched.folder.journal());
        const bool isOpen = m_database.open();
        QVERIFY(isOpen && m_lock);
        QVERIFY(QSqlQuery(m_database).exec(u"PRAGMA synchronous=OFF"_s));
        set(u"UPDATE run SET started_at=?"_s, 0);
        plan(pace);
    }
    ~SimulatedRun()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"clock"_s);
    }

    /// What a window says after so many \a seconds.
    ui::RunView look(double seconds)
    {
        for (; !m_events.empty() && m_events.begin()->first <= seconds;
             m_events.erase(m_events.begin()))
            m_events.begin()->second(m_events.begin()->first);
        const auto state = m_watched.watch.read(at(seconds));
        ui::RunView view;
        if (!state)
            return view;
        view.phase = ui::RunPhase::Running;
        view.condition = state->status.condition;
        view.perMinute = state->status.perMinute;
        view.timeLeft = state->status.timeLeft;
        view.settled = organizationTasks * perTask - waiting(state->status.outcomes.organizations)
                       + m_customers - waiting(state->status.outcomes.customers);
        return view;
    }

    double end() const { return m_end; }
    qint64 total() const { return m_customers + organizationTasks * perTask; }

private:
    static qint64 waiting(const model::OutcomeCounts &counts) { return counts[Outcome::Waiting]; }

    void plan(const Pace &pace)
    {
        m_customers = qint64(pace.tasks) * perTask;
        note(0, u"run.began"_s);
        note(0, u"run.organizations"_s);
        double customersFrom = 0;
        for (int i = 0; i < organizationTasks; ++i)
            customersFrom =
                task(0.2, pace, site::Endpoint::OrganizationProfiles, qint64(i) * perTask, 0);
        note(customersFrom, u"run.customers"_s);
        QRandomGenerator random(42);
        QList<double> lanes(pace.lanes, customersFrom + 0.2);
        for (int i = 0; i < pace.tasks; ++i) {
            double &lane = *std::min_element(lanes.begin(), lanes.end());
            const double jitter = pace.jitter * (random.generateDouble() - 0.5) * 2;
            const double from = lane;
            lane += pace.taskSeconds * (1 + jitter);
            m_end = std::max(m_end, task(from, pace, site::Endpoint::CustomerProfiles,
                                         qint64(i) * perTask, jitter));
        }
    }

    /// When the records of a task have their outcomes.
    double task(double from, const Pace &pace, site::Endpoint endpoint, qint64 n, double jitter)
    {
        QList<RecordState> records;
        for (qint64 i = n; i < n + perTask; ++i)
            records.append(record(i));
        const auto batch =
            std::make_shared<Batch>(batchOf(QString::number(++m_keys), records, endpoint));
        m_events.emplace(from, [this, batch](double now) {
            m_watched.add(*batch);
            stamp(*batch, u"written_at"_s, now);
        });
        m_events.emplace(from + 0.2, [this, batch](double now) {
            accept(*batch);
            m_watched.update(*batch);
            stamp(*batch, u"accepted_at"_s, now);
        });
        const double ended = from + pace.taskSeconds * (1 + jitter);
        m_events.emplace(ended, [this, batch](double now) {
            batch->state = BatchState::Ended;
            m_watched.update(*batch);
            stamp(*batch, u"ended_at"_s, now);
        });
        const double settled = ended + pace.lagSeconds;
        m_events.emplace(settled, [this, batch](double now) {
            settle(*batch, Outcome::Created);
            m_watched.update(*batch);
            stamp(*batch, u"settled_at"_s, now);
        });
        return settled;
    }

    void note(double seconds, const QString &code)
    {
        m_events.emplace(seconds, [this, code](double now) {
            QVERIFY(m_watched.journal->note(m_watched.run.id, {code, {}}));
            set(u"UPDATE note SET at=? WHERE id=(SELECT max(id) FROM note)"_s, now);
        });
    }

    /// The batch itself keeps its times as well: it writes them each time.
    void stamp(Batch &batch, const QString &column, double seconds)
    {
        (column == "written_at"_L1    ? batch.writtenAt
         : column == "accepted_at"_L1 ? batch.acceptedAt
                                      : batch.endedAt) = at(seconds);
        set(u"UPDATE batch SET %1=? WHERE id=%2"_s.arg(column).arg(batch.id), seconds);
    }

    void set(const QString &statement, double seconds)
    {
        QSqlQuery query(m_database);
        query.prepare(statement);
        query.addBindValue(at(seconds).toString(Qt::ISODateWithMs));
        QVERIFY(query.exec());
    }

    Watched m_watched;
    Result<project::RunLock> m_lock;
    QSqlDatabase m_database;
    std::multimap<double, std::function<void(double now)>> m_events;
    qint64 m_customers = 0;
    int m_keys = 0;
    double m_end = 0;
};

/// The seconds that a text like "5,690 a minute · 12 to 16 minutes left" leaves open; none where it
/// tells of no time.
std::optional<operations::TimeLeft> told(const QString &words)
{
    static const QRegularExpression range(
        u"· (?:(less than) )?(?:about )?(?:([\\d,]+) to )?([\\d,]+|a) (minute|hour)"_s);
    const auto match = range.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) {
        const QString text = match.captured(group);
        return text == "a"_L1 ? 1 : QLocale(QLocale::English).toLongLong(text);
    };
    const qint64 unit = match.captured(4) == "hour"_L1 ? 3600 : 60;
    operations::TimeLeft left;
    left.high = number(3) * unit;
    left.low = !match.captured(1).isEmpty()  ? 0
               : match.captured(2).isEmpty() ? left.high - unit
                                             : number(2) * unit;
    return left;
}

} // namespace

Q_DECLARE_METATYPE(Pace)

/// What the page says of the time left, from a journal as a steady migration writes it.
class RunTimeLeftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheTimeLeft_data()
    {
        QTest::addColumn<Pace>("pace");
        QTest::newRow("8 minutes a task") << Pace{};
        QTest::newRow("all tasks end at once") << Pace{.jitter = 0};
        QTest::newRow("unlike tasks, an index that lags")
            << Pace{.taskSeconds = 60, .jitter = 0.5, .lagSeconds = 240, .tasks = 400};
        QTest::newRow("a minute a task") << Pace{.taskSeconds = 60, .tasks = 400};
        QTest::newRow("one lane") << Pace{.taskSeconds = 30, .lanes = 1, .tasks = 100};
        QTest::newRow("a quick site") << Pace{.taskSeconds = 4, .tasks = 600};
    }

    void saysTheTimeLeft()
    {
        QFETCH(const Pace, pace);
        SimulatedRun run(pace);
        const double end = run.end();
        int asked = 0, outside = 0, estimating = 0;
        QString worst;
        for (double now = 0; now < end; now += end / 200) {
            const ui::RunView view = run.look(now);
            const QString words = ui::rateText(view, at(now));
            const double truth = end - now;
            if (!view.timeLeft) {
                QVERIFY2(words.contains("estimating the time left"_L1), qPrintable(words));
                ++estimating;
            }
            const bool isKnown = double(view.settled) >= double(run.total()) * 0.1;
            // At the end one lane after the other has nothing more to do.
            if (!isKnown || truth < end * 0.05 + pace.taskSeconds)
                continue;
            QVERIFY2(view.timeLeft, qPrintable(u"%1 s: %2"_s.arg(now).arg(words)));
            ++asked;
            const double middle = double(view.timeLeft->low + view.timeLeft->high) / 2;
            const double error = std::abs(middle - truth) / truth;
            if (error > 0.25)
                worst += u"\n%1 s of %2: %3, %4 s left in truth"_s.arg(now).arg(end).arg(words).arg(
                    truth);
            // In the words the time is whole minutes or hours.
            const auto said = told(words);
            QVERIFY2(said, qPrintable(words));
            outside += truth < double(said->low) || truth > double(said->high);
        }
        QVERIFY(asked > 100);
        QVERIFY(estimating > 0);
        QVERIFY2(worst.isEmpty(), qPrintable(worst));
        QVERIFY2(outside * 50 <= asked, QByteArray::number(outside).constData());
        QVERIFY(run.look(end).settled == run.total());
    }
};

UI_TEST_MAIN(RunTimeLeftTest)
#include "tst_runtimeleft.moc"
