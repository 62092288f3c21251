#pragma once

#include "migration/grants.h"
#include "migration/job.h"
#include "migration/pacing.h"
#include "migration/stages.h"

namespace migration {

/// How a migration ended.
struct Summary
{
    model::OutcomeCounts organizations, customers;
    model::OutcomeCounts entitlements; ///< Apart from the records.

    /// Whether every record arrived, or its owner left it out.
    bool allWell() const;
};

/// Runs a migration from wherever the journal says it stands: detail fields, organizations,
/// customers, each stage in lanes side by side with one verifier. Start, Continue and "after a
/// crash" are this one path.
class Migrator
{
public:
    Migrator(site::Site &site, Journal &journal, const Job &job);

    /// Errors as site::Site and Journal; "run.otherSite" (argument: it) when an unfinished run goes
    /// to another site, and "run.sourceChanged" when the source files are no longer those that an
    /// unfinished run began with. How it began, went on and ended is noted in the journal.
    Result<Summary> run(const RunContext &context);

private:
    Result<Message> beginOrContinue(const site::Facts &facts); ///< Which of both it did.
    Result<Summary> migrate(site::Facts &facts, const RunContext &context);
    Result<> lookAgain(const RunContext &context);
    Result<> sendFirst(int lanes, const RunContext &context);
    Result<> entitle(Grants::Pass pass, int lanes, const RunContext &context);
    Result<Summary> summary() const;
    Message restsFor() const; ///< What the run has come to without an error.
    Result<> createMissingFields(site::Facts &facts, const RunContext &context);

    site::Site &m_site;
    Journal &m_journal;
    const Job &m_job;
    Run m_run;
    std::optional<Pacing> m_pacing;          ///< One for all stages: the site's cap is learnt once.
    std::optional<Stages> m_stages;          ///< Once the site's facts are known.
    std::optional<FirstRecords> m_sentFirst; ///< While it has sent no others.
    bool m_sendAgain = false;                ///< Those, as the choices were changed since.
    bool m_membershipsDoubted = false;       ///< Some were missing that a task had accepted.
};

} // namespace migration
