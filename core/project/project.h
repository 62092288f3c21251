#pragma once

#include "mapping/mapping.h"
#include "site/requestbody.h"

namespace project {

/// One file that records come from.
struct Source
{
    QString path;        ///< Absolute here; kept relative to the project where possible.
    QString fingerprint; ///< What the file was when it was added (csv::Table::fingerprint()).

    bool operator==(const Source &) const = default;
};

/// What becomes of a person account, which CSM does not know.
enum class PersonAccounts { Customers, Organizations, Both, LeaveOut };

/// What becomes of several records that the site would take for one.
enum class SameKey { Merge, Keep };

/// All choices of one migration. No secrets, no records.
struct Project
{
    QList<Source> sources;
    PersonAccounts personAccounts = PersonAccounts::Customers;
    mapping::Mapping customers;
    mapping::Mapping organizations{{}, {QStringLiteral("name")}, {}}; ///< Has no email.
    SameKey sameEmail = SameKey::Merge;
    SameKey sameName = SameKey::Merge;
    QString defaultCountry; ///< ISO 3166 two letters, for phone numbers without +; empty: none.
    site::Operation operation = site::Operation::Upsert;
    bool readFirst = true; ///< Read each record at the site before sending it.
    QString site;          ///< The address last used; empty before that.
    QString step;          ///< The page of the window that was left last; no choice.

    const mapping::Mapping &mapping(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }

    bool operator==(const Project &) const = default;
};

} // namespace project
