#pragma once

#include "csv/profile.h"
#include "operations/sources.h"

namespace operations {

/// One column, over all files that have it.
struct SourceColumn
{
    QString name; ///< As the first of the files writes it.
    csv::ColumnProfile profile;
    /// What the org that it was read from says of it; none of files from elsewhere.
    std::optional<salesforce::FieldDescription> described = {};
};

/// The columns that one kind of record is made from.
struct KindColumns
{
    qint64 rows = 0;             ///< Records of this kind; malformed and deleted ones do not count.
    QList<SourceColumn> columns; ///< In the order of the files and their headers.

    const SourceColumn *
    find(const QString &name) const; ///< Without case; null where there is none.
};

/// What is in the columns of all sources.
struct ColumnProfiles
{
    KindColumns customers;     ///< Contacts and person accounts.
    KindColumns organizations; ///< Business accounts.

    const KindColumns &of(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }
};

/// What was found out when \a sources were opened, put together; files of which not everything is
/// known are read, and so are those of contacts that another file says are the hidden ones of
/// person accounts, which do not count. Errors as contentsOf().
Result<ColumnProfiles> columnProfiles(const Sources &sources, const RunContext &context);

/// \a column in plain words: "Support_Level__c" is "Support Level", "MailingCity" is "Mailing
/// City".
QString plainName(const QString &column);

/// The detail field that the values of \a column would best be kept in: its name, its kind, and the
/// options of SELECT and MULTISELECT, most frequent first. TEXT where nothing else is sure.
model::DetailField suggestedField(const QString &column, const csv::ColumnProfile &profile);

/// The same, where an org may have described the column: its own label, kind and picklist, with the
/// values that records hold besides.
model::DetailField suggestedField(const SourceColumn &column);

/// How many of the filled cells look like a value of \a type; all, where anything is one.
/// \a hasCountry: phone numbers without a country are of a known one.
qint64 fittingValues(const csv::ColumnProfile &profile, model::DetailType type, bool hasCountry);

} // namespace operations
