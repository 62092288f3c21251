#pragma once

#include "migration/stagework.h"

#include <array>

namespace migration {

/// Sends the records of a run: the organizations, and the customers once the site has places left
/// for them, each as soon as his own organizations are known.
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
    StageWork workOn(const Stage &stage, const Plan &plan, const Options &options) const;
    Result<> oneByOne(StageWork &organizations, StageWork &customers, bool again,
                      const RunContext &context);
    Result<> sideBySide(StageWork &organizations, StageWork &customers, const RunContext &context);

    Journal &m_journal;
    const Job &m_job;
    Run &m_run;
    DialectChoice m_dialect;
    AccountWords m_accountWords;
    OrganizationIds m_organizations;
    std::array<Refused, 2> m_refused;
    const StageWork::Shared m_shared;
    std::array<Asked, 2> m_asked;
    bool m_membershipsDoubted = false;
};

} // namespace migration
