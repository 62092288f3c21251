#pragma once

#include "mapping/mapping.h"

namespace mapping {

/// Why a source was matched to a target; shown to the user.
enum class MatchReason { ApiName, Label, NormalisedName, Synonym };

struct Match
{
    QString target;
    QStringList sources;
    MatchReason reason;
};

/// "Match for me": a mapping for a table with this \a header and a site with these \a fields of the
/// kind. The account itself (email, display name "FirstName LastName" or Name, organization name)
/// and External ID (record Id; person account as customer: PersonContactId, else Id) first, then
/// each of the site's fields, then CSM's default fields that the site lacks (they are created when
/// mapped). By exact API name, label ("Mailing City" ~ MailingCity), normalised name (case, blanks,
/// underscores, __c and __pc dropped), then the synonym list. A source is used once, except Id.
/// Address joins the parts of an address; Phone falls back to MobilePhone; the known values of
/// Salesforce's Type are translated where the target has such options. Columns that look sensitive
/// (model::sensitiveReason()) are never matched. \a person: the table's rows are
/// person accounts (Person... columns count as the contact's).
struct AutoMatch
{
    Mapping mapping;
    QList<Match> matches; ///< In the order of the mapping.
};
AutoMatch automatch(model::Kind kind, bool person, const QStringList &header,
                    const QList<model::DetailField> &fields);

/// As site::defaultFields().
QList<model::DetailField> defaultFields(model::Kind kind);

} // namespace mapping
