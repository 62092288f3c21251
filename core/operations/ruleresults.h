#pragma once

#include "operations/records.h"

namespace operations {

/// What one rule of a mapping comes to over many records.
struct RuleResult
{
    QString target;        ///< As FieldRule::target.
    QStringList different; ///< The first three different results; several values joined by ", ".
    /// The result that is least like the others, where one is: one that is refused (then as the
    /// source has it) before one of a rare shape, before one of a rare length. Never one of those
    /// above.
    QString oddest;
    qint64 oddestRecord = -1; ///< Its number in Records; -1: there is none.
    qint64 byDefault = 0;     ///< Records that get the default.
    qint64 byTranslation = 0;
    /// Records that get nothing; of the email and the name of all, of a detail of those that go.
    qint64 blank = 0;
    /// Records whose value does not convert, or is none that the site takes.
    qint64 refused = 0;
};

/// What all rules of a mapping come to; as Records, without ticks and corrections.
struct RuleResults
{
    qint64 records = 0;      ///< That go, as far as is known.
    bool isAbout = false;    ///< Found out from a few thousand of them, and then scaled.
    QList<RuleResult> rules; ///< The account's own first, then the details in their order.

    const RuleResult *find(const QString &target) const; ///< Null: none.
};

/// A look at about 10,000 records in stretches that lie evenly over the files. Errors as
/// Records::read(), and "base.cancelled".
Result<RuleResults> sampledResults(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts,
                                   const RunContext &context);

/// The same counts over all records, on all cores; differs in examples only in that it has seen
/// everything. Errors as sampledResults().
Result<RuleResults> exactResults(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                                 const project::Project &project, const site::Facts &facts,
                                 const RunContext &context);

} // namespace operations
