#pragma once

#include "model/problem.h"
#include "model/profile.h"
#include "site/facts.h"

namespace site {

/// Whether a site takes \a values for \a field: none, or the problem ("value.noDate", "value.noNumber",
/// "value.noBoolean", "value.noPhone", "value.noUrl", "value.noEmail", "value.unknownOption",
/// "value.severalValues"; arguments: the value, and the field's name for options).
/// Sources: API documentation, detail fields: types, validation.
std::optional<model::Problem> checkValue(const model::DetailField &field, const QStringList &values);

/// Every problem that a site with these \a fields would have with \a profile: an unknown field
/// ("record.unknownField"), values as above, no or bad email ("record.noEmail", "record.badEmail"), no name ("record.noName").
/// Values are warnings (the record can go without them); the rest are errors.
QList<model::Problem> checkProfile(const QList<model::DetailField> &fields, const model::Profile &profile);

/// Whether \a fields can be created beside \a present: "fields.clash" (name twice), "fields.tooMany" (argument:
/// the limit), "fields.tooManyOptions", "fields.noName".
QList<model::Problem> checkDefinitions(const QList<model::DetailField> &fields,
                                       const QList<model::DetailField> &present, const Limits &limits);

} // namespace site
