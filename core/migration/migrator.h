#pragma once

#include "migration/firstrecords.h"
#include "migration/pacing.h"
#include "migration/packer.h"
#include "migration/plan.h"
#include "migration/productwish.h"
#include "migration/singles.h"
#include "migration/verifier.h"

namespace migration {

/// What a migration is to do.
struct Job
{
    Stage organizations, customers;
    Plan organizationPlan, customerPlan;
    /// The detail fields that the records need; those that the site lacks are created.
    QList<model::DetailField> organizationFields, customerFields;
    /// Options that the records need and fields of the site lack; they are added.
    QList<model::DetailField> organizationOptions, customerOptions;
    site::Operation operation = site::Operation::Upsert;
    bool readFirst = true;     ///< Read each record at the site before it is sent: tells created,
                               ///< updated, unchanged.
    bool accountsOnly = false; ///< Customers have an email and a display name, and nothing else.
    /// What is done about records that are there already; while an answer is to be given, the run
    /// is not at its end.
    Existing existingOrganizations = {}, existingCustomers = {};
    ProductWishes organizationProducts, customerProducts;
    QStringList fingerprints; ///< Of the source files.
    QString choices;          ///< Hash of the project's choices.
    VerifierPatience patience = {};
    SinglesRule singles = {};
    std::chrono::milliseconds taskTime =
        std::chrono::milliseconds(100); ///< Of the site, as is guessed before the first has ended.
    /// Sends only these and then rests, so that its owner can look at them; those that an
    /// unfinished run has sent so already go before them.
    std::optional<FirstRecords> first = {};
};

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
    struct Left; ///< What a former process left of a stage.
    Result<Message> beginOrContinue(const site::Facts &facts); ///< Which of both it did.
    Result<Summary> migrate(site::Facts &facts, const RunContext &context);
    Result<> lookAgain(const RunContext &context);
    Result<Left> leftOf(const Stage &stage);
    /// Both stages; \a only: nothing but these.
    Result<> runStages(const site::Facts &facts, const FirstRecords *only,
                       const RunContext &context);
    Result<> runStage(const Stage &stage, const Plan &plan, const site::Facts &facts,
                      const FirstRecords *only, const RunContext &context);
    Result<> sendFirst(const site::Facts &facts, const RunContext &context);
    Result<Summary> summary() const;
    Message restsFor() const; ///< What the run has come to without an error.
    Result<> createMissingFields(site::Facts &facts, const RunContext &context);

    site::Site &m_site;
    Journal &m_journal;
    const Job &m_job;
    Run m_run;
    OrganizationIds m_organizations;
    std::optional<Pacing> m_pacing;          ///< One for all stages: the site's cap is learnt once.
    std::optional<FirstRecords> m_sentFirst; ///< While it has sent no others.
    bool m_sendAgain = false;                ///< Those, as the choices were changed since.
    std::array<Asked, 2> m_asked;            ///< By kind.
    bool m_membershipsDoubted = false;       ///< Some were missing that a task had accepted.
};

} // namespace migration
