#include "operations/personaccounts.h"

#include "base/inorder.h"
#include "operations/personcolumns.h"
#include "operations/personcounting.h"
#include "operations/volume.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

static bool hasPersons(const std::shared_ptr<const SourceFile> &source)
{
    return source->census.personAccounts > 0;
}

QStringList personColumns(const Sources &sources)
{
    QStringList columns;
    for (const auto &source : sources.opened) {
        if (!hasPersons(source))
            continue;
        for (const QString &column : source->file.table->header()) {
            if (!column.isEmpty() && !columns.contains(column, Qt::CaseInsensitive))
                columns.append(column);
        }
    }
    return columns;
}

QStringList personEmailColumns(const Sources &sources, const project::Project &project)
{
    QStringList emails;
    for (const auto &source : sources.opened) {
        if (!hasPersons(source))
            continue;
        const mapping::FieldRule email = servedBy(project.customers, source->file).email;
        for (const QString &column : email.sources) {
            if (source->file.table->column(column) >= 0
                && !emails.contains(column, Qt::CaseInsensitive))
                emails.append(column);
        }
    }
    return emails.isEmpty() ? QStringList{u"PersonEmail"_s} : emails;
}

csv::TextCounts personValues(const Sources &sources, const QString &column)
{
    constexpr qsizetype mostToChooseFrom = 60;
    csv::ColumnProfiler all;
    for (const auto &source : sources.opened) {
        const int place = source->file.table->column(column);
        if (!hasPersons(source) || !source->contents || place < 0)
            continue;
        const Columns &columns = source->contents->of(Contents::Customers);
        if (size_t(place) < columns.profilers.size())
            all.add(columns.profilers[size_t(place)]);
    }
    const csv::ColumnProfile profile = all.profile();
    const bool isFew = profile.knowsAllValues() && profile.values.size() <= mostToChooseFrom;
    return isFew ? profile.values : csv::TextCounts();
}

/// Raises the counts of a sample to all \a count person accounts.
static void raise(PersonOutcomes &outcomes, qint64 count)
{
    outcomes.looked = outcomes.count;
    outcomes.count = count;
    if (outcomes.looked == 0 || outcomes.looked >= count)
        return;
    // What adds up to all does so when it is raised: each is cut where the sum of those before is.
    const auto raised = [&](qint64 number) {
        return qint64(double(number) * double(count) / double(outcomes.looked) + 0.5);
    };
    const auto raiseParts = [&](const std::vector<qint64 *> &parts) {
        qint64 sum = 0, before = 0;
        for (qint64 *part : parts) {
            sum += *part;
            *part = raised(sum) - before;
            before += *part;
        }
    };
    raiseParts({&outcomes.customers, &outcomes.organizations, &outcomes.both, &outcomes.leftOut});
    std::vector<qint64 *> branches;
    for (qint64 &number : outcomes.byRule)
        branches.push_back(&number);
    branches.push_back(&outcomes.otherwise);
    raiseParts(branches);
    for (qint64 *number :
         {&outcomes.withoutEmail, &outcomes.givenEmail, &outcomes.customersWithoutEmail,
          &outcomes.customersGivenEmail, &outcomes.customersBadEmail, &outcomes.customersBadGiven,
          &outcomes.badEmail})
        *number = raised(*number);
}

static void add(PersonOutcomes &outcomes, const PersonOutcomes &part)
{
    for (const auto number :
         {&PersonOutcomes::count, &PersonOutcomes::withoutEmail, &PersonOutcomes::givenEmail,
          &PersonOutcomes::customersWithoutEmail, &PersonOutcomes::customersGivenEmail,
          &PersonOutcomes::customersBadEmail, &PersonOutcomes::customersBadGiven,
          &PersonOutcomes::badEmail, &PersonOutcomes::customers, &PersonOutcomes::organizations,
          &PersonOutcomes::both, &PersonOutcomes::leftOut, &PersonOutcomes::otherwise})
        outcomes.*number += part.*number;
    for (qsizetype i = 0; i < outcomes.byRule.size(); ++i)
        outcomes.byRule[i] += part.byRule.at(i);
}

Result<PersonOutcomes> personOutcomes(const std::shared_ptr<const Sources> &sources,
                                      const project::Project &project, const RunContext &context,
                                      const Pass &pass)
{
    PersonOutcomes outcomes;
    outcomes.byRule.resize(project.personRules.size());
    const mapping::Mapping mapping = mappingToBe(*sources, project, model::Kind::Customer);
    PersonCounting alone(*sources, project, mapping, context.stop);
    const Sample sample(alone.rows(), pass);
    PersonBranches branches;
    std::vector<quint64> given;
    qint64 parts = 0;
    const auto makeWorker = [&] {
        auto counting = std::make_shared<PersonCounting>(*sources, project, mapping, context.stop);
        return [counting, &sample](qint64 n, qint64) {
            return counting->count(sample.stretches[size_t(n)]);
        };
    };
    const auto consume = [&](PersonCounting::Part &&part) -> Result<> {
        add(outcomes, part.outcomes);
        outcomes.decided += part.outcomes.decided;
        branches.add(part.branches);
        given.insert(given.end(), part.given.begin(), part.given.end());
        context.progress(
            {sample.stretches[size_t(parts++)].last, alone.rows(), {u"run.readingSources"_s, {}}});
        return {};
    };
    if (auto counted = inOrder<PersonCounting::Part>(qint64(sample.stretches.size()), 1,
                                                     pass.threads, context, makeWorker, consume);
        !counted)
        return counted.error();
    if (context.stop.requested())
        return cancelled();
    auto examples = alone.examples(branches);
    if (!examples)
        return examples.error();
    outcomes.examples = *std::move(examples);
    const bool isSample = sample.looked < alone.rows();
    if (isSample) {
        outcomes.decided.clear();
    } else {
        std::sort(given.begin(), given.end());
        const auto different = std::unique(given.begin(), given.end());
        outcomes.customersSharedEmail = given.end() - different;
    }
    outcomes.isEstimate = isSample;
    raise(outcomes, isSample ? sources->census.personAccounts : outcomes.count);
    return outcomes;
}

} // namespace operations
