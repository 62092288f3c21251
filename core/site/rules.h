#pragma once

#include "model/problem.h"
#include "model/profile.h"
#include "site/facts.h"

namespace site {

/// CSM's own default detail fields of a kind (API documentation, predefined fields; "Preferred
/// language" as in the Salesforce guide). Sites may lack them or have changed them.
QList<model::DetailField> defaultFields(model::Kind kind);

/// Whether \a value has the form that a field of \a type takes, options aside: EMAIL one @, a
/// domain with a dot, nothing blank or invisible, no list and no angle brackets; URL absolute, with
/// scheme and host; DATE a real day as YYYY-MM-DD; NUMBER an optional minus, digits, and maybe a
/// point and digits; BOOLEAN true or false; PHONE E.164 (a plus and 2 to 15 digits). Anything is a
/// TEXT, and may be an option.
bool accepts(model::DetailType type, const QString &value);

/// Whether a site takes \a values for \a field: none, or the problem ("value.noDate",
/// "value.noNumber", "value.noBoolean", "value.noPhone", "value.noUrl", "value.noEmail",
/// "value.unknownOption", "value.severalValues"; arguments: the value, and the field's name for the
/// last two). No value at all is none. Sources: API documentation, detail fields: types,
/// validation.
std::optional<model::Problem> checkValue(const model::DetailField &field,
                                         const QStringList &values);

/// Every problem that a site with these \a fields would have with \a profile: an unknown field
/// ("record.unknownField"), values as above, no or bad email ("record.noEmail", "record.badEmail"),
/// no name ("record.noName"). Values are warnings (the record can go without them); the rest are
/// errors.
QList<model::Problem> checkProfile(const QList<model::DetailField> &fields,
                                   const model::Profile &profile);

/// Whether \a fields can be created beside \a present: "fields.clash" (name twice),
/// "fields.tooMany" (argument: the limit), "fields.tooManyOptions" (arguments: the limit, the
/// field), "fields.noName". Errors, but for "fields.tooMany" where it comes true only if the
/// predefined fields count too, which is not documented: a warning.
QList<model::Problem> checkDefinitions(const QList<model::DetailField> &fields,
                                       const QList<model::DetailField> &present,
                                       const Limits &limits);

} // namespace site
