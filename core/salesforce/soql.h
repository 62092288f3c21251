#pragma once

#include <QStringList>

namespace salesforce {

/// Which records of an object are read, and which of their fields.
struct ObjectQuery
{
    QString object;
    QStringList fields;
    QStringList conditions = {}; ///< In SOQL; all must be true.
    /// Those of the fields that are moments, which REST and Bulk write in two ways.
    QStringList moments = {};
    bool isOrdered = false; ///< By Id. Bulk queries take longer with that.

    bool operator==(const ObjectQuery &) const = default;
};

/// "SELECT Id, LastName FROM Contact WHERE IsPersonAccount = false"
QString soql(const ObjectQuery &query);
/// The same records, counted.
QString countSoql(const ObjectQuery &query);
/// \a text as a string of SOQL, quotes and all.
QString soqlString(const QString &text);

/// \a query cut into several that each ask for some of the fields, and each for Id first, so that
/// none is longer than \a mostBytes as part of an address.
QList<ObjectQuery> narrowed(const ObjectQuery &query, qsizetype mostBytes);

} // namespace salesforce
