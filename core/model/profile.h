#pragma once

#include "model/detailfield.h"

namespace model {

/// The values of one detail field. The API has strings in a list for every type.
struct DetailValue
{
    QString name;
    QStringList values;

    bool operator==(const DetailValue &) const = default;
};

/// What a customer or an organization is meant to be, or was found to be, at a site
/// (API: the payload of a bulk profile request).
struct Profile
{
    Kind kind = Kind::Customer;
    QString email; ///< Of customers; their key.
    QString name;  ///< The display name of a customer; the name, and key, of an organization.
    QList<DetailValue> details;
    QStringList organizations; ///< Of customers: the names of their organizations, in order.
    QStringList cleared = {};  ///< Details that are to be empty, whatever the site has there.

    bool operator==(const Profile &) const = default;
};

/// What a site finds \a profile by: the folded email of a customer, the folded name of an
/// organization.
QString profileKey(const Profile &profile);

/// The values of the detail \a name, or null.
const DetailValue *findDetail(const QList<DetailValue> &details, const QString &name);

/// Fills what \a profile leaves empty from \a other and unites the memberships. What was to be
/// empty at the site is not where \a other has a value.
void fillBlanks(Profile &profile, const Profile &other);

} // namespace model
