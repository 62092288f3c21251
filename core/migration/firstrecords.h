#pragma once

#include "migration/journal.h"
#include "migration/journalreader.h"
#include "migration/organizationids.h"
#include "migration/plan.h"

#include <QSet>

namespace migration {

/// The records that are sent before all others, by their numbers in their stages, to be looked at.
struct FirstRecords
{
    QSet<qint64> organizations, customers;

    QSet<qint64> &of(model::Kind kind)
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }
    const QSet<qint64> &of(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }
    bool isEmpty() const { return organizations.isEmpty() && customers.isEmpty(); }
};

/// Those that a run has sent already, while it has sent no others; none where it has, or has sent
/// nothing. Errors as JournalReader.
Result<std::optional<FirstRecords>> sentFirst(const JournalReader &reader, qint64 runId);

/// Writes the first records of one kind that have their outcome anew, as the choices are now, so
/// that they are sent again: what a read before the first sending proved stays proved, and each is
/// counted once. Errors as Journal and csv::Table::Reader.
Result<> sendAgain(const Run &run, const Stage &stage, const Plan &plan,
                   const OrganizationIds &organizations, Journal &journal);

} // namespace migration
