#pragma once

#include "mapping/contentfit.h"
#include "mapping/mapping.h"

namespace mapping {

/// Why a source was matched to a target; shown to the user.
enum class MatchReason {
    ApiName,
    Label,
    NormalisedName,
    Synonym,
    Words,   ///< The words of both names mean the same, in whatever language and order.
    Content, ///< What the column holds is unmistakable.
};

struct Match
{
    QString target;
    QStringList sources;
    MatchReason reason;
    double confidence = 1; ///< From 0 to 1.
    ContentFit content;    ///< What the cells say to it; Unknown: nothing, or nobody looked.
};

/// What nearly was a match, and is left to the user.
struct Doubt
{
    Match match;
    enum class Why {
        WeakName,    ///< The name says more than the target, and that may be something else.
        WrongValues, ///< The name fits, but the values do not.
        Several,     ///< Others fit as well.
    } why = Why::WeakName;
};

/// Nothing less sure is matched. On the tuned half of tests/data/matching every threshold from 0.55
/// to 0.85 gives the same matches, all of them right; from 0.50 down wrong ones begin (names that
/// say more than the field), and from 0.90 up a quarter of the right ones is lost.
/// tests/core/operations/tst_matching.cpp prints the table, and fails when it is no longer so.
constexpr double sureEnough = 0.8;

/// "Match for me": a mapping for a table with this \a header and a site with these \a fields of the
/// kind. The account itself (email, display name "FirstName LastName" or Name, organization name)
/// and External ID (record Id; person account as customer: PersonContactId, else Id) first, then
/// each of the site's fields, then CSM's default fields that the site lacks (they are created when
/// mapped). By exact API name, label ("Mailing City" ~ MailingCity), normalised name (case, blanks,
/// underscores, __c and __pc dropped), the synonym list, what the words of a name mean, and last by
/// what a column holds. \a contents, where they are known, make a name match surer, or undo it. A
/// source is used once, except Id; of several that fit as well none is.
/// Address joins the parts of an address; Phone falls back to MobilePhone; the known values of
/// Salesforce's Type are translated where the target has such options. Columns that look sensitive
/// (model::sensitiveReason()) are never matched. \a person: the table's rows are
/// person accounts (Person... columns count as the contact's).
struct AutoMatch
{
    Mapping mapping;
    QList<Match> matches; ///< In the order of the mapping.
    QList<Doubt> doubts;  ///< Of targets without a match.
};
AutoMatch automatch(model::Kind kind, bool person, const QStringList &header,
                    const QList<model::DetailField> &fields, const ColumnContents &contents = {});

/// As site::defaultFields().
QList<model::DetailField> defaultFields(model::Kind kind);

} // namespace mapping
