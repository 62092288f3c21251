#pragma once

#include "mapping/converters.h"
#include "mapping/mapping.h"
#include "model/problem.h"
#include "model/profile.h"
#include "model/record.h"

#include <vector>

namespace mapping {

/// What one record was mapped to.
struct Mapped
{
    model::Profile profile; ///< Memberships are not set here: they need other files.
    QList<model::Problem> problems;
    /// Set when the user's choices leave the record out: "leftOut.noEmail" (a customer without one) or
    /// "leftOut.badValue" (OnBadValue::LeaveRecordOut; arguments: field, value).
    std::optional<Message> leftOut;
};

/// Turns records of one table into profiles, by one Mapping. Columns are looked up once, here; rules whose
/// sources the table does not have are as if empty. Safe from several threads.
class Mapper
{
public:
    Mapper(model::Kind kind, Mapping mapping, const QStringList &header, ConversionContext context);

    /// Problems of severity Error: "record.noName" (no display name / name), "record.badEmail" (argument: it).
    Mapped map(const model::Record &record) const;

private:
    struct Bound; ///< A rule with its columns found.
    std::optional<QStringList> value(const Bound &rule, const model::Record &record, Mapped &mapped) const;

    model::Kind m_kind;
    ConversionContext m_context;
    std::vector<Bound> m_details;
    std::vector<Bound> m_account; ///< Email (customers) and name.
};

} // namespace mapping
