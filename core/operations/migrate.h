#pragma once

#include "operations/opensite.h"
#include "operations/outcomes.h"
#include "operations/preparation.h"
#include "operations/siteproducts.h"

namespace operations {

/// What is asked of a migration beyond the project's choices.
struct MigrateOptions
{
    QString site; ///< Address, or practiceSite().
    csm::Credentials credentials;
    std::optional<site::Operation> operation = {};              ///< Instead of the project's.
    std::chrono::milliseconds practiceTask = usualPracticeTask; ///< Of the practice site.
    /// Refuses files that are no longer those that the user saw: "sources.changed".
    bool sameSources = false;
    /// Of records that are there already and about which the project says to ask.
    std::optional<project::IfThere> answer = {};
    /// Sends ten records at most, reads them back into a comparison (readComparison()), and rests:
    /// called again without, it sends the others. Error: Data "run.pastFirstTen", where others were
    /// sent before.
    bool firstTen = false;
};

/// Migrates: detail fields, organizations, customers; continues an unfinished run by itself. Holds
/// the project's lock meanwhile. Errors as prepare(), openSite(), RunLock and Migrator; what was
/// done until then is in the journal.
Result<migration::Summary> migrate(project::ProjectFile &project, const MigrateOptions &options,
                                   const RunContext &context);

/// What a rehearsal predicts for one record or entitlement.
using OutcomeListener = std::function<void(const RecordOutcome &outcome)>;

/// Runs the whole migration against a twin with these \a facts, in memory; nothing is sent and
/// nothing kept. \a listener hears of every record and entitlement. The twin has the \a products
/// that are known of the site. Errors as prepare().
Result<migration::Summary> rehearse(const project::ProjectFile &project, const site::Facts &facts,
                                    const OutcomeListener &listener, const RunContext &context,
                                    const SiteProducts &products = {});

} // namespace operations
