#pragma once

#include "migration/job.h"
#include "migration/organizationids.h"
#include "migration/pacing.h"

#include <array>

namespace migration {

/// Sends the records of a run from wherever the journal says it stands: organizations, customers,
/// each kind in lanes side by side with one verifier.
class Stages
{
public:
    struct Options
    {
        const FirstRecords *only = nullptr; ///< Nothing but these.
        bool again = false;                 ///< What was sent of them is sent again.
        bool membershipsDoubted = false;    ///< Some were missing that a task had accepted.
    };

    /// \a facts may change until it runs.
    Stages(site::Site &site, Journal &journal, const Job &job, Run &run, const site::Facts &facts,
           Pacing &pacing);

    /// Until all records have their outcomes, or wait for their owner's answer.
    Result<> run(const Options &options, const RunContext &context);

    /// Those that wait for an answer, by kind.
    const std::array<Asked, 2> &asked() const { return m_asked; }
    bool membershipsDoubted() const { return m_membershipsDoubted; }

private:
    struct Left; ///< What a former process left of a stage.
    Result<Left> leftOf(const Stage &stage, Verifier &verifier);
    Result<> run(const Stage &stage, const Plan &plan, const Options &options,
                 const RunContext &context);

    site::Site &m_site;
    Journal &m_journal;
    const Job &m_job;
    Run &m_run;
    const site::Facts &m_facts;
    Pacing &m_pacing;
    OrganizationIds m_organizations;
    std::array<Asked, 2> m_asked;
    bool m_membershipsDoubted = false;
};

} // namespace migration
