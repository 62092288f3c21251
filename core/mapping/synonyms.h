#pragma once

#include "model/detailfield.h"

namespace mapping {

/// The normalised source names that mean the target \a field (a default detail field's name,
/// "email", "displayName" or "name", and some that administrators often add), best first; what
/// Salesforce and its administrators call these things. Not \a field itself.
QStringList synonyms(model::Kind kind, const QString &field);

/// \a name without case, blanks, underscores, punctuation and Salesforce's __c / __pc.
QString normalised(const QString &name);

/// \a name as people see it: "MailingCity" -> "Mailing City".
QString spaced(const QString &name);

} // namespace mapping
