#pragma once

#include "mapping/mapping.h"
#include "model/reading.h"
#include "site/requestbody.h"

namespace project {

/// One file that records come from.
struct Source
{
    QString path;        ///< Absolute here; kept relative to the project where possible.
    QString fingerprint; ///< What the file was when it was added (csv::Table::fingerprint()).
    bool used = true;    ///< Whether it is migrated; one that is not stays listed.
    model::Reading reading = {}; ///< How it is read, as far as somebody decided it.

    bool operator==(const Source &) const = default;
};

/// What becomes of a person account, which CSM does not know.
enum class PersonAccounts { Customers, Organizations, Both, LeaveOut };

/// What a person account has to have in one of its columns. Compared trimmed and without case.
struct Condition
{
    QString
        column; ///< Without case. One that a file lacks is empty there; without any, never true.
    enum class Test {
        Is,
        IsNot,
        IsEmpty,
        IsNotEmpty,
        Contains, ///< Never, where there is nothing to look for; the two below too.
        StartsWith,
        OneOf, ///< The values stand separated by ';'.
    } test = Test::Is;
    QString value = {}; ///< Of no meaning to IsEmpty and IsNotEmpty.

    bool operator==(const Condition &) const = default;
};

/// What becomes of some of the person accounts.
struct PersonRule
{
    QList<Condition> conditions; ///< Without any it applies to nobody.
    bool all = true;             ///< Whether all of them must be true, or one is enough.
    PersonAccounts becomes = PersonAccounts::Organizations;

    bool operator==(const PersonRule &) const = default;
};

/// What becomes of several records that the site would take for one.
enum class SameKey { Merge, Keep };

/// What is done about a record that the site has already.
enum class IfThere {
    Update,
    LeaveAlone,
    Ask, ///< It waits until its owner was asked; the others go on.
};

/// The same by what the site knows of it.
struct Existing
{
    IfThere ours = IfThere::Update;   ///< Its External ID there is the record's own.
    IfThere others = IfThere::Update; ///< Found by its email or name alone.

    bool operator==(const Existing &) const = default;
};

/// The products that a record names: each becomes an entitlement of its customer or organization.
struct Products
{
    /// Its name says what holds the product names; its details are those of each entitlement.
    mapping::Mapping mapping{{}, {QStringLiteral("name")}, {}};
    QString separator = QStringLiteral(";"); ///< Between several names; empty: there is one only.
    bool createMissing = false; ///< Whether products that the site lacks are created; else those
                                ///< who name them go without.

    bool used() const { return mapping.name.fixedValue || !mapping.name.sources.isEmpty(); }
    bool operator==(const Products &) const = default;
};

/// All choices of one migration. No secrets, no records.
struct Project
{
    QList<Source> sources;
    bool businessAccounts =
        true; ///< Whether they become organizations; otherwise they are left out.
    QList<PersonRule> personRules; ///< The first that applies decides ...
    PersonAccounts personAccounts = PersonAccounts::Customers; ///< ... and this, where none does.
    /// The address of person accounts that have none and become customers, as a template of their
    /// own fields ("{Id}@customers.example.com"); empty: they get none.
    QString personEmail;
    mapping::Mapping customers;
    mapping::Mapping organizations{{}, {QStringLiteral("name")}, {}}; ///< Has no email.
    Products customerProducts, organizationProducts;
    bool clearBlanks = false; ///< Whether an empty value takes away what the site has, where the
                              ///< field does not say.
    /// The columns that the files had when the mapping was last looked at, to tell what changed.
    QStringList customerColumns, organizationColumns;
    SameKey sameEmail = SameKey::Merge;
    SameKey sameName = SameKey::Merge;
    QString defaultCountry; ///< ISO 3166 two letters, for phone numbers without +; empty: none.
    site::Operation operation = site::Operation::Upsert;
    bool readFirst = true; ///< Read each record at the site before sending it.
    Existing existingCustomers, existingOrganizations;
    bool accountsOnly = false; ///< Customers go with email and display name, and nothing else.
    bool firstTen = true;      ///< Ten records go first and are looked at before the others.
    QString site;              ///< The address last used; empty before that.
    QString step;              ///< The page of the window that was left last; no choice.

    const mapping::Mapping &mapping(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }

    const Products &products(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customerProducts : organizationProducts;
    }

    const QStringList &columns(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customerColumns : organizationColumns;
    }

    bool operator==(const Project &) const = default;
};

} // namespace project
