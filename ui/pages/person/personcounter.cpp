#include "pages/person/personcounter.h"

using namespace Qt::StringLiterals;

namespace ui {

using operations::PersonOutcomes;
using operations::PersonSurvey;

/// Rows of which an estimate is made, so that it is there within a tenth of a second.
constexpr qint64 sampleRows = 10'000;

/// \a project but for what it decides about person accounts.
static project::Project undecided(project::Project project)
{
    project.personRules.clear();
    project.personAccounts = {};
    project.step.clear();
    return project;
}

static bool decidesAlike(const project::Project &one, const project::Project &other)
{
    return one.personRules == other.personRules && one.personAccounts == other.personAccounts;
}

PersonCounter::PersonCounter(QObject *parent)
    : QObject(parent)
{
    for (BackgroundTask *task : {&m_counting, &m_surveying})
        connect(task, &BackgroundTask::progressChanged, this, &PersonCounter::progressChanged);
}

void PersonCounter::begin(std::shared_ptr<const operations::Sources> sources,
                          const project::ProjectFile &before, const site::Facts &facts)
{
    abandon();
    m_sources = std::move(sources);
    m_former = before;
    m_file.reset();
    m_facts = facts;
    m_survey.reset();
    m_surveyed.reset();
    m_outcomes.reset();
    m_before.reset();
    m_now.reset();
}

void PersonCounter::count(const project::ProjectFile &now)
{
    m_file = now;
    m_isOfNow = false;
    if (!m_surveyed || *m_surveyed != undecided(now.project))
        survey();
    m_counting.runShowing<Found>(
        [sources = m_sources, now, facts = m_facts, former = m_before ? std::nullopt : m_former](
            const RunContext &context, const auto &show) -> Result<Found> {
            Found found;
            auto outcomes = operations::personOutcomes(sources, now.project, context, {sampleRows});
            if (!outcomes)
                return outcomes.error();
            // A sample without any tells nothing.
            if (outcomes->looked > 0) {
                found.outcomes = *outcomes;
                show(found);
            }
            const auto about =
                operations::estimatedVolume(sources, now, facts, context, {sampleRows});
            if (!about)
                return about.error();
            found.now = Amount{*about};
            if (former && decidesAlike(former->project, now.project))
                found.before = found.now;
            show(found);
            if (former && !found.before) {
                const auto before =
                    operations::estimatedVolume(sources, *former, facts, context, {sampleRows});
                if (!before)
                    return before.error();
                found.before = Amount{*before};
                show(found);
            }
            if (!outcomes->isEstimate)
                return found;
            outcomes = operations::personOutcomes(sources, now.project, context);
            if (!outcomes)
                return outcomes.error();
            found.outcomes = *std::move(outcomes);
            return found;
        },
        [this](const Found &found) { take(found); },
        [this](Result<Found> found) {
            if (!found)
                return fail(found.error());
            m_isOfNow = true;
            take(*found);
            weigh();
        });
}

/// Takes over what is known; what is known exactly is not replaced by what is known about.
void PersonCounter::take(const Found &found)
{
    if (found.outcomes)
        m_outcomes = found.outcomes;
    if (found.before && (!m_before || m_before->isAbout))
        m_before = found.before;
    if (found.now)
        m_now = found.now;
    Q_EMIT counted();
}

/// What every person account would be, for any choice.
void PersonCounter::survey()
{
    m_survey.reset();
    m_surveyed = undecided(m_file->project);
    m_surveying.run(
        [sources = m_sources, file = *m_file, facts = m_facts](const RunContext &context) {
            return PersonSurvey::make(sources, file, facts, context);
        },
        [this](Result<std::shared_ptr<const PersonSurvey>> survey) {
            if (!survey)
                return fail(survey.error());
            m_survey = *std::move(survey);
            weigh();
        });
}

/// Tells how much the migration comes to exactly, once both are known: what each person account
/// becomes, and what it would be.
void PersonCounter::weigh()
{
    if (!m_survey || !m_isOfNow || m_counting.isRunning())
        return;
    const bool wantsFormer =
        m_former && (!m_before || m_before->isAbout) && undecided(m_former->project) == *m_surveyed;
    m_counting.run(
        [sources = m_sources, survey = m_survey, decided = m_outcomes->decided,
         now = m_file->project, former = wantsFormer ? m_former : std::nullopt](
            const RunContext &context) -> Result<Found> {
            Found found;
            const auto volume = survey->volume(now, decided);
            if (!volume)
                return volume.error();
            found.now = Amount{*volume, false};
            if (!former)
                return found;
            if (decidesAlike(former->project, now)) {
                found.before = found.now;
                return found;
            }
            const auto outcomes = operations::personOutcomes(sources, former->project, context);
            if (!outcomes)
                return outcomes.error();
            const auto before = survey->volume(former->project, outcomes->decided);
            if (!before)
                return before.error();
            found.before = Amount{*before, false};
            return found;
        },
        [this](Result<Found> found) {
            if (!found)
                return fail(found.error());
            take(*found);
            Q_EMIT finished();
        });
}

void PersonCounter::stop()
{
    m_counting.stop();
    m_surveying.stop();
}

void PersonCounter::abandon()
{
    m_counting.abandon();
    m_surveying.abandon();
}

/// One trouble is told once: what else is under way ends.
void PersonCounter::fail(const Error &error)
{
    abandon();
    m_survey.reset();
    m_surveyed.reset();
    Q_EMIT failed(error);
}

} // namespace ui
