#pragma once

#include "model/profile.h"
#include "site/facts.h"

#include <QByteArray>
#include <QHash>

namespace site {

/// What a bulk request does with what is there already. The API writes the name in upper case.
enum class Operation { Create, Update, Upsert };
QString toString(Operation operation); ///< "CREATE", "UPDATE", "UPSERT".

/// A profile ready to be written into a request.
struct OutgoingProfile
{
    model::Profile profile;
    /// The ids of profile.organizations, in their order; empty, or missing at the end, where none
    /// is known.
    QStringList organizationIds;
    /// The site's id of it, where the site is to find it by that (an Atlassian account is found by
    /// nothing else); empty: by email or name.
    QString siteId = {};
};

/// The exact bytes of a bulk profile request: one kind, one dialect, one operation. Source of the
/// shapes: the API reference and the vendor's Salesforce guide (Dialect). Memberships without an id
/// are left out; so is whatever is empty, as the site leaves alone what a request does not name. In
/// the guide dialect an id stands as a number where it is one. Half characters (lone surrogates)
/// become U+FFFD.
QByteArray profilesBody(model::Kind kind, const QList<OutgoingProfile> &profiles,
                        Operation operation, Dialect dialect);

/// The exact bytes of a bulk request that writes customers' emails and display names, and nothing
/// else (POST /customer/bulk).
QByteArray accountsBody(const QList<OutgoingProfile> &profiles, Operation operation);

/// The details of a record at a site that are to be empty.
struct Clearing
{
    QString id; ///< Of the record.
    QStringList details;

    bool operator==(const Clearing &) const = default;
};

/// The exact bytes of a bulk request that takes away all values of these details (DELETE).
QByteArray clearingsBody(model::Kind kind, const QList<Clearing> &clearings);

/// The exact bytes of one profile's payload object, as profilesBody() has it; memberships whose
/// organization has no id yet stand as {"organizationName": "..."}.
QByteArray payload(const OutgoingProfile &profile, Dialect dialect);

/// The exact bytes of a bulk request that creates detail fields.
QByteArray definitionsBody(const QList<model::DetailField> &fields);

} // namespace site
