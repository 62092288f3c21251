#pragma once

#include "mapping/automatch.h"
#include "operations/columnprofiles.h"
#include "operations/stages.h"

#include <QHash>

#include <optional>

namespace ui {

/// A Salesforce field that values can be taken from.
struct SourceField
{
    QString name;
    qint64 rows = 0;
    qint64 filled = -1; ///< In how many of the rows it holds something; -1 while nobody knows.

    bool operator==(const SourceField &) const = default;
};

/// A field that a record can have at the site: where values go.
struct Target
{
    enum class Role { Account, Memberships, Detail };

    QString key;   ///< As FieldRule::target; "organizations" for the memberships.
    QString title; ///< For people.
    Role role = Role::Detail;
    model::DetailType type = model::DetailType::Text;
    QStringList options = {};
    bool needed = false; ///< Nobody can be sent without it.
    bool isNew = false;  ///< The site lacks it.

    bool operator==(const Target &) const = default;
};

/// What the mapping page shows of one kind: plain values, made anew after each change.
struct MapState
{
    model::Kind kind = model::Kind::Customer;
    mapping::Mapping mapping;
    QList<Target> targets;                  ///< In the order of the rows.
    QList<SourceField> fields;              ///< All that the files have, in their order.
    QHash<QString, mapping::Match> reasons; ///< Why a field was matched, by target.
    QHash<QString, mapping::Doubt> doubts;  ///< What nearly was, by target.
    std::shared_ptr<const operations::ColumnProfiles> profiles; ///< Null until they are known.
    std::optional<migration::Candidate> record;                 ///< The one on the card.

    const mapping::FieldRule *rule(const QString &target) const;
    const Target *target(const QString &key) const;
    const SourceField *field(const QString &name) const; ///< Names without case.
    /// What the record on the card has there; empty: nothing.
    QString value(const Target &target) const;
    /// The first problem of the record on the card with this target; empty: none.
    QString problem(const Target &target) const;
    const csv::ColumnProfile *profile(const QString &source) const; ///< Null: not known.
    int matched() const; ///< How many of the targets get values.
    int doubted() const; ///< How many get none, as it is not certain which.
    QList<SourceField> unused() const;
};

/// The targets of a kind: the account's own, then the fields of the site, then mapped ones that the
/// site lacks.
QList<Target> mapTargets(model::Kind kind, const mapping::Mapping &mapping,
                         const QList<model::DetailField> &siteFields);

/// "Phone, else MobilePhone", "FirstName + LastName", "Type → 4 rules"; empty without sources.
QString sourcesText(const mapping::FieldRule &rule);
/// "MULTISELECT · 5 options"
QString kindText(const Target &target);
/// Why a field was matched, and how sure that is.
QString reasonText(const mapping::Match &match);
/// What may be meant, and why it was left to the user.
QString doubtText(const mapping::Doubt &doubt);
/// Whether a rule gives any value.
bool givesValues(const mapping::FieldRule &rule);
/// The fields most likely meant by a target, best first.
QStringList suggestedSources(const Target &target, model::Kind kind,
                             const QList<SourceField> &fields);

} // namespace ui
