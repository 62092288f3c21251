#pragma once

#include "mapping/automatch.h"
#include "operations/columnprofiles.h"
#include "operations/productwishes.h"
#include "operations/ruleresults.h"
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
    QString label = {}; ///< What people call it.
    /// What its values look like; none while nobody knows.
    std::optional<model::DetailType> looksLike = {};
    /// Whether so few records fill it that it is hardly worth a place.
    bool isNearlyEmpty() const { return filled >= 0 && filled * 50 < rows; }

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
    std::shared_ptr<const operations::RuleResults> results;     ///< Null until they are known.
    std::optional<migration::Candidate> record;                 ///< The one on the card.
    bool clearBlanks = false;   ///< What an empty value means where a rule does not say.
    project::Products products; ///< Of this kind.
    QList<model::DetailField> productFields;             ///< Details that the site has for them.
    QList<migration::ProductWish> productsOfRecord = {}; ///< Those that the one on the card names.
    QString defaultCountry; ///< Of phone numbers that do not say theirs; may be empty.

    const mapping::FieldRule *rule(const QString &target) const;
    const Target *target(const QString &key) const;
    const SourceField *field(const QString &name) const; ///< Names without case.
    /// What the record on the card has there; empty: nothing.
    QString value(const Target &target) const;
    /// Where that comes from; none: as the source has it, or nowhere.
    std::optional<model::ValueOrigin> origin(const Target &target) const;
    /// Whether what the site has there is taken away.
    bool isCleared(const Target &target) const;
    /// The first problem of the record on the card with this target; empty: none.
    QString problem(const Target &target) const;
    const csv::ColumnProfile *profile(const QString &source) const;   ///< Null: not known.
    const operations::RuleResult *result(const Target &target) const; ///< Null: not known.
    int matched() const; ///< How many of the targets get values.
    int doubted() const; ///< How many get none, as it is not certain which.
    QList<SourceField> unused() const;
};

/// The targets of a kind: the account's own, then the fields of the site, then mapped ones that the
/// site lacks.
QList<Target> mapTargets(model::Kind kind, const mapping::Mapping &mapping,
                         const QList<model::DetailField> &siteFields);

/// Whether a rule gives any value.
bool givesValues(const mapping::FieldRule &rule);

} // namespace ui
