// How near sending comes to the best that a site allows: bench_sending [BATCHES] migrates
// organizations, 100 in a batch, to a simulated site (each with a latency L, a task time T, K open
// tasks at most, R requests a second with a burst B) through the very engine that migrates, journal
// on the disk and reading back included, and beside that as the vendor's import guide does: hand in
// 100, poll to the end, next. The optimum is in closed form:
//   t* = L + T + max((M-N)+ * L/N, (M-B)+ / R, (ceil(M/K)-1) * (L+T))
// for M batches and N requests in flight; the same with the polls counted among the requests is
// what a rate limit leaves. Time is until the last task's end is noticed.

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
#include <thread>

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

/// Seconds.
double optimum(const Mood &mood, double latency, double taskTime, double requests)
{
    const double batches = mood.batches;
    const double inFlight = 2.0 * mood.openTasks;
    const double byLatency = std::max(0.0, batches - inFlight) * latency / inFlight;
    const double byRate = mood.rate > 0 ? std::max(0.0, requests - burst) / mood.rate : 0;
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
    int polls = 0, overCap = 0, throttled = 0, requests = 0;
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
    const int before = simulator.answers(200);
    QElapsedTimer timer;
    timer.start();
    Sent sent;
    std::atomic<int> warmPolls = -1; // when twice as many batches are through as may be open
    RunContext context;
    context.progress = [&](const Progress &progress) {
        if (warmPolls < 0 && progress.done >= 2 * mood.openTasks * perBatch)
            warmPolls = simulator.requests(u"GET /tasks/{}"_s);
    };
    const auto done = migration::Migrator(*door, **journal, job).run(context);
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
    sent.polls = simulator.requests(u"GET /tasks/{}"_s);
    sent.pollsWhenWarm = double(sent.polls - warmPolls) / (mood.batches - 2 * mood.openTasks);
    sent.overCap = simulator.overCap();
    sent.throttled = simulator.answers(429);
    sent.requests = simulator.answers(200) + simulator.answers(202) - before;
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
    std::printf("%-24s %7s %6s %6s %6s %6s %6s %8s %6s %6s %6s %8s\n", "L, T, K, R", "batches", "t",
                "t*", "t*/t", "guide", "x", "polls/b", "cap", "429", "rate", "read by");
    for (int number = 1; const Mood &mood : moods) {
        if (const int here = number++; only > 0 && here != only)
            continue;
        const double latency = mood.latency / mood.scale, taskTime = mood.taskTime / mood.scale;
        const Sent sent = migrate(mood);
        const double guide = asTheGuideDoes(mood);
        const double best = optimum(mood, latency, taskTime, mood.batches + sent.polls);
        const double ofRate =
            mood.rate > 0 ? (sent.requests - burst) / (mood.rate * sent.untilRead) : 0;
        std::printf("%-24s %7d %6.1f %6.1f %6.2f %6.1f %6.1f %8.2f %6d %6d %6.2f %8.1f\n",
                    mood.name, mood.batches, sent.seconds, best, best / sent.seconds, guide,
                    guide / sent.seconds, sent.pollsWhenWarm, sent.overCap, sent.throttled, ofRate,
                    sent.untilRead);
        std::fflush(stdout);
    }
}
