#pragma once

#include "mapping/fieldrule.h"

namespace mapping {

/// How the records of one kind of source become profiles of one kind: contacts -> customers,
/// business accounts -> organizations, person accounts -> customers or organizations.
struct Mapping
{
    FieldRule email{QStringLiteral("email")};      ///< Customers only.
    FieldRule name{QStringLiteral("displayName")}; ///< Display name, or the organization's name.
    QList<FieldRule> details = {};                 ///< In the order they are sent; one a field.

    bool operator==(const Mapping &) const = default;
};

/// What the user typed for one record in place of what its row holds, by target; empty: no value.
using Corrections = QMap<QString, QString>;

/// Whether both name one target: the account's own exactly ("email", "displayName", "name"), detail
/// fields as a site compares names.
bool isSameTarget(const QString &one, const QString &other);

/// \a mapping for a site with these \a fields: where the site has a target (names compared as a
/// site does), its own spelling and type; the site may find values by the exact name only.
Mapping fitted(Mapping mapping, const QList<model::DetailField> &fields);

/// \a mapping with each detail's OnBlank as it is meant: those that are as usual by \a clearBlanks.
Mapping withBlanksDecided(Mapping mapping, bool clearBlanks);

} // namespace mapping
