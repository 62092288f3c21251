// How soon the page of the person accounts has its counts: bench_persons FILE... opens the files
// and times, for a choice by rules, what the page asks: an estimate from 10,000 rows, what each
// branch comes to, and how much the migration comes to. Milliseconds, the median of several rounds.

#include "operations/personaccounts.h"
#include "operations/personsurvey.h"
#include "operations/preparation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using project::Condition;
using project::PersonAccounts;

/// Prints how long \a work takes, and how much of that all threads have computed.
template <typename Work>
static void measure(const char *what, int rounds, const Work &work)
{
    std::vector<double> took;
    const std::clock_t before = std::clock();
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            std::exit(1);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    std::printf("%s: %.0f ms, computed %.0f ms\n", what, took[took.size() / 2],
                double(std::clock() - before) * 1000 / CLOCKS_PER_SEC / rounds);
}

int main(int argc, char *argv[])
{
    if (argc < 2)
        return 2;
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    project::Project project;
    for (const QString &path : QCoreApplication::arguments().mid(1))
        project.sources.append({path, {}});
    project.personRules = {
        {{{u"Interests__pc"_s, Condition::Test::Contains, u"golf"_s},
          {u"Type"_s, Condition::Test::OneOf, u"Prospect;Other"_s}}},
        {{{u"PersonTitle"_s, Condition::Test::IsEmpty},
          {u"LastName"_s, Condition::Test::StartsWith, u"m"_s}},
         false,
         PersonAccounts::Both},
    };
    const project::ProjectFile file(folder.filePath(u"bench.salesferry"_s), project);
    const auto sources = operations::openSources(file, {});
    if (!sources)
        return 1;
    const site::Facts facts = operations::standardFacts();
    const auto outcomes = [&](qint64 rows) {
        return [&, rows] {
            return operations::personOutcomes(*sources, project, {}, {rows}).has_value();
        };
    };
    constexpr qint64 sample = 10'000;
    const auto estimate = [&] {
        return operations::estimatedVolume(*sources, file, facts, {}, {sample}).has_value();
    };
    const auto survey = [&] {
        return operations::PersonSurvey::make(*sources, file, facts, {}).has_value();
    };
    std::printf("%lld person accounts\n",
                static_cast<long long>((*sources)->census.personAccounts));
    measure("estimate of the branches", 9, outcomes(sample));
    measure("estimate of the volume", 9, estimate);
    measure("branches", 3, outcomes(0));
    measure("survey", 3, survey);
    const auto about = operations::personOutcomes(*sources, project, {}, {sample});
    const auto exact = operations::personOutcomes(*sources, project, {});
    const auto aboutVolume = operations::estimatedVolume(*sources, file, facts, {}, {sample});
    const auto surveyed = operations::PersonSurvey::make(*sources, file, facts, {});
    if (!about || !exact || !aboutVolume || !surveyed)
        return 1;
    const auto volume = [&] { return (*surveyed)->volume(project, exact->decided).has_value(); };
    measure("volume of a choice", 3, volume);
    const auto print = [](const operations::PersonOutcomes &outcomes,
                          const operations::Volume &volume) {
        for (const qint64 number :
             {outcomes.customers, outcomes.organizations, outcomes.both, outcomes.withoutEmail,
              volume.customers, volume.organizations, volume.tasks})
            std::printf(" %lld", static_cast<long long>(number));
    };
    std::printf("customers, organizations, both, without email; volume: customers, organizations, "
                "tasks\nabout");
    print(*about, *aboutVolume);
    std::printf("\nexact");
    print(*exact, *(*surveyed)->volume(project, exact->decided));
    std::printf("\n");
    return 0;
}
