// How near sending comes to the best that a site allows: bench_sending [NUMBER OF A ROW] migrates
// organizations, 100 in a batch, to a simulated site (each with a latency L, a task time T, K open
// tasks at most, R requests a second with a burst B) through the very engine that migrates, journal
// on the disk and reading back included, and beside that as the vendor's import guide does: hand in
// 100, poll to the end, next. The optimum is in closed form:
//   t* = L + T + max((M-N)+ * L/N, (C-B)+ / R, (ceil(M/K)-1) * (L+T))
// for M batches, N requests in flight and C calls. A batch costs at least
//   2 calls until its end is known: it is handed in, and asked for once;
//   6 more until it is known what became of its records, for a task tells neither their ids nor
//   which of them it wrote: 2 find 100 ids by name (50 a call), 4 read 100 profiles (25 a call).
// So there are two optima: of sending (until the last task's end is noticed; 2 calls a batch, and
// reading back counts as if it were for nothing) and of all (until the last record is read back;
// 8).

#include "../core/migration/candidates.h"
#include "csm/csmsite.h"
#include "csmsite/csmsite.h"
#include "migration/journalreader.h"
#include "migration/migrator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int perBatch = 100;
constexpr int burst = 10;

struct Mood
{
    const char *name;
    double latency, taskTime; // seconds
    int openTasks;
    double rate; // requests a second; 0: as many as you like
    int batches;
    int scale; // a second here stands for so many
};

constexpr Mood moods[] = {
    {"0.2 s, 1 s, 10, none", 0.2, 1, 10, 0, 200, 1},
    {"0.2 s, 1 s, 5, none", 0.2, 1, 5, 0, 100, 1},
    {"0.2 s, 1 s, 10, 10/s", 0.2, 1, 10, 10, 100, 1},
    {"0.05 s, 0.1 s, 10, 50/s", 0.05, 0.1, 10, 50, 300, 1},
    {"0.5 s, 480 s, 10, none", 0.5, 480, 10, 0, 80, 200},
};

[[noreturn]] void fail(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.message.code), qPrintable(error.detail));
    std::exit(1);
}

csmsite::Switches switchesOf(const Mood &mood)
{
    csmsite::Switches switches;
    switches.submitLatencyMs = int(std::lround(mood.latency * 1000 / mood.scale));
    switches.taskSeconds = mood.taskTime / mood.scale;
    switches.taskCap = mood.openTasks;
    switches.requestsPerSecond = mood.rate;
    switches.burst = burst;
    switches.rateHeaders = mood.rate > 0;
    return switches;
}

std::unique_ptr<site::Site> doorTo(const csmsite::CsmSite &simulator)
{
    auto door =
        csm::connect({simulator.url()}, {u"admin@example.com"_s, u"api-token"_s, {}}, {}, {});
    if (!door)
        fail(door.error());
    return std::move(*door);
}

constexpr int callsBefore = 4; // the site's fields, both kinds, and who asks
// A batch, as above.
constexpr int callsToSend = 2;
constexpr int callsToReadBack = perBatch / 50 + perBatch / 25;

/// Seconds.
double optimum(const Mood &mood, int callsPerBatch)
{
    const double latency = mood.latency / mood.scale, taskTime = mood.taskTime / mood.scale;
    const double requests = double(callsPerBatch) * mood.batches;
    const double batches = mood.batches;
    const double inFlight = 2.0 * mood.openTasks;
    const double byLatency = std::max(0.0, batches - inFlight) * latency / inFlight;
    const int left = burst - callsBefore;
    const double byRate = mood.rate > 0 ? std::max(0.0, requests - left) / mood.rate : 0;
    const double byTasks = (std::ceil(batches / mood.openTasks) - 1) * (latency + taskTime);
    return latency + taskTime + std::max({byLatency, byRate, byTasks});
}

sample::Rows organizations(int count)
{
    sample::Rows rows;
    for (int number = 0; number < count; ++number)
        rows.append(sample::organization(u"001%1"_s.arg(number), u"Ferry line %1"_s.arg(number)));
    return rows;
}

struct Sent
{
    double seconds = 0, untilRead = 0;
    double pollsWhenWarm = 0; // a batch
    int overCap = 0, throttled = 0;
    int requests = 0, reads = 0; // until the last task's end is noticed; reads of these
};

/// What the site has been asked for so far, now and then.
class Watch
{
public:
    struct Count
    {
        QDateTime at;
        int submits = 0, polls = 0, reads = 0, overCap = 0;
    };

    explicit Watch(const csmsite::CsmSite &simulator)
        : m_thread([this, &simulator] {
            while (!m_over) {
                m_counts.push_back({QDateTime::currentDateTimeUtc(),
                                    simulator.requests(u"POST /organization/profile/bulk"_s),
                                    simulator.requests(u"GET /tasks/{}"_s),
                                    simulator.requests(u"POST /organization/fetch"_s)
                                        + simulator.requests(u"POST /organization/profile/fetch"_s),
                                    simulator.overCap()});
                std::this_thread::sleep_for(10ms);
            }
        })
    {
    }
    void end()
    {
        m_over = true;
        m_thread.join();
    }
    /// The first that is so; the last where none is.
    Count first(const std::function<bool(const Count &)> &isSo) const
    {
        const auto found = std::find_if(m_counts.begin(), m_counts.end(), isSo);
        return found == m_counts.end() ? m_counts.back() : *found;
    }

private:
    std::atomic<bool> m_over = false;
    std::vector<Count> m_counts;
    std::thread m_thread;
};

Sent migrate(const Mood &mood)
{
    csmsite::CsmSite simulator(switchesOf(mood));
    if (!simulator.start())
        std::exit(1);
    const QTemporaryDir folder;
    auto journal = migration::Journal::open(folder.filePath(u"journal"_s));
    if (!journal)
        fail(journal.error());
    migration::Job job;
    job.organizations =
        sample::stage(model::Kind::Organization, organizations(mood.batches * perBatch));
    job.customers = sample::stage(model::Kind::Customer, {});
    job.organizationPlan = *migration::Plan::make(job.organizations, migration::SameKey::Merge, {});
    job.customerPlan = *migration::Plan::make(job.customers, migration::SameKey::Merge, {});
    job.readFirst = false;
    const auto door = doorTo(simulator);
    if (mood.rate > 0) // what connecting took of the burst comes back
        std::this_thread::sleep_for(std::chrono::milliseconds(int(1000 * burst / mood.rate)));
    Watch watch(simulator);
    QElapsedTimer timer;
    timer.start();
    Sent sent;
    const auto done = migration::Migrator(*door, **journal, job).run({});
    watch.end();
    if (!done)
        fail(done.error());
    sent.untilRead = double(timer.elapsed()) / 1000;
    if (done->organizations[model::Outcome::Updated] + done->organizations[model::Outcome::Created]
        != mood.batches * perBatch)
        std::exit(1);
    const auto reader = migration::JournalReader::open((*journal)->path());
    QDateTime first, last;
    const auto read = (*reader)->batches(1, [&](const migration::Batch &batch) {
        first = first.isValid() ? std::min(first, batch.writtenAt) : batch.writtenAt;
        last = last.isValid() ? std::max(last, batch.endedAt) : batch.endedAt;
        return true;
    });
    if (!read)
        fail(read.error());
    sent.seconds = double(first.msecsTo(last)) / 1000;
    const auto end = watch.first([&last](const Watch::Count &count) { return count.at >= last; });
    // When twice as many were handed in as may be open.
    const int whenWarm = 2 * mood.openTasks;
    const auto warm =
        watch.first([whenWarm](const Watch::Count &count) { return count.submits >= whenWarm; });
    sent.pollsWhenWarm = double(end.polls - warm.polls) / std::max(1, mood.batches - warm.submits);
    sent.overCap = end.overCap - warm.overCap;
    sent.throttled = simulator.answers(429);
    sent.reads = end.reads;
    sent.requests = end.submits + end.polls + end.reads;
    return sent;
}

/// The guide's loop, patient but quick: it polls each tenth of the task's time. Seconds for all
/// batches, from a few of them: each takes as long as the one before.
double asTheGuideDoes(const Mood &mood)
{
    constexpr int tried = 6;
    csmsite::CsmSite simulator(switchesOf(mood));
    if (!simulator.start())
        std::exit(1);
    const auto door = doorTo(simulator);
    const auto pause =
        std::max(25ms, std::chrono::milliseconds(int(mood.taskTime * 100 / mood.scale)));
    QElapsedTimer timer;
    timer.start();
    for (int batch = 0; batch < tried; ++batch) {
        QList<site::OutgoingProfile> profiles(perBatch);
        for (int number = 0; number < perBatch; ++number) {
            profiles[number].profile.kind = model::Kind::Organization;
            profiles[number].profile.name = u"Ferry line %1 %2"_s.arg(batch).arg(number);
        }
        const auto task =
            door->submit({site::Endpoint::OrganizationProfiles,
                          QUuid::createUuid().toString(QUuid::WithoutBraces),
                          site::profilesBody(model::Kind::Organization, profiles,
                                             site::Operation::Upsert, site::Dialect::Reference)},
                         {});
        if (!task)
            fail(task.error());
        for (;;) {
            std::this_thread::sleep_for(pause);
            const auto state = door->task(*task, {});
            if (!state)
                fail(state.error());
            if (state->ended())
                break;
        }
    }
    return double(timer.elapsed()) / 1000 * mood.batches / tried;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int only = argc > 1 ? std::atoi(argv[1]) : 0; // the number of one mood; else all
    std::printf("%-24s %7s | %6s %6s %5s %7s %5s %5s %6s %5s | %6s %5s %5s | %6s %6s %5s\n",
                "L, T, K, R", "batches", "t", "t*", "t*/t", "polls/b", "cap", "429", "reads/b",
                "rate", "guide", "x", "most", "t all", "t*", "t*/t");
    for (int number = 1; const Mood &mood : moods) {
        if (const int here = number++; only > 0 && here != only)
            continue;
        const Sent sent = migrate(mood);
        const double guide = asTheGuideDoes(mood);
        const double best = optimum(mood, callsToSend);
        const double bestOfAll = optimum(mood, callsToSend + callsToReadBack);
        const double ofRate =
            mood.rate > 0 ? (sent.requests + callsBefore - burst) / (mood.rate * sent.seconds) : 0;
        std::printf("%-24s %7d | %6.1f %6.1f %5.2f %7.2f %5d %5d %6.2f %5.2f | %6.1f %5.1f %5.1f | "
                    "%6.1f %6.1f %5.2f\n",
                    mood.name, mood.batches, sent.seconds, best, best / sent.seconds,
                    sent.pollsWhenWarm, sent.overCap, sent.throttled,
                    double(sent.reads) / mood.batches, ofRate, guide, guide / sent.seconds,
                    guide / best, sent.untilRead, bestOfAll, bestOfAll / sent.untilRead);
        std::fflush(stdout);
    }
}
