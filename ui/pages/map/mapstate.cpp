#include "pages/map/mapstate.h"

#include "operations/sentences.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::Mapping;

/// The words of this file, for the translators.
struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

static QString nameKeyOf(model::Kind kind)
{
    return kind == model::Kind::Customer ? u"displayName"_s : u"name"_s;
}

QList<Target> mapTargets(model::Kind kind, const Mapping &mapping,
                         const QList<model::DetailField> &siteFields)
{
    using enum Target::Role;
    QList<Target> targets;
    if (kind == model::Kind::Customer) {
        targets.append({.key = u"email"_s,
                        .title = operations::targetTitle(u"email"_s),
                        .role = Account,
                        .type = model::DetailType::Email,
                        .needed = true});
        targets.append({.key = nameKeyOf(kind),
                        .title = operations::targetTitle(nameKeyOf(kind)),
                        .role = Account,
                        .needed = true});
        targets.append({.key = u"organizations"_s,
                        .title = MapWords::tr("Organizations"),
                        .role = Memberships});
    } else {
        targets.append({.key = nameKeyOf(kind),
                        .title = operations::targetTitle(nameKeyOf(kind)),
                        .role = Account,
                        .needed = true});
    }
    for (const model::DetailField &field : siteFields) {
        targets.append(
            {.key = field.name, .title = field.name, .type = field.type, .options = field.options});
        // Those that are to be added are as good as there.
        for (const FieldRule &rule : mapping.details) {
            if (model::hasOptions(field.type) && mapping::isSameTarget(rule.target, field.name)) {
                targets.last().options += rule.options;
                targets.last().options.removeDuplicates();
            }
        }
    }
    for (const FieldRule &rule : mapping.details) {
        if (!model::findField(siteFields, rule.target))
            targets.append({.key = rule.target,
                            .title = rule.target,
                            .type = rule.type,
                            .options = rule.options,
                            .isNew = true});
    }
    return targets;
}

const FieldRule *MapState::rule(const QString &target) const
{
    if (kind == model::Kind::Customer && target == "email"_L1)
        return &mapping.email;
    if (target == nameKeyOf(kind))
        return &mapping.name;
    for (const FieldRule &rule : mapping.details) {
        if (mapping::isSameTarget(rule.target, target))
            return &rule;
    }
    return nullptr;
}

const Target *MapState::target(const QString &key) const
{
    const auto found = std::find_if(targets.begin(), targets.end(),
                                    [&key](const Target &each) { return each.key == key; });
    return found == targets.end() ? nullptr : &*found;
}

const SourceField *MapState::field(const QString &name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&name](const SourceField &each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? nullptr : &*found;
}

QString MapState::value(const Target &target) const
{
    if (!record)
        return {};
    const model::Profile &profile = record->profile;
    switch (target.role) {
    case Target::Role::Account:
        return target.key == "email"_L1 ? profile.email : profile.name;
    case Target::Role::Memberships:
        return profile.organizations.join(u", "_s);
    case Target::Role::Detail:
        break;
    }
    const model::DetailValue *detail = model::findDetail(profile.details, target.key);
    return detail ? detail->values.join(u", "_s) : QString();
}

std::optional<model::ValueOrigin> MapState::origin(const Target &target) const
{
    if (!record)
        return std::nullopt;
    const model::ValueOrigins &origins = record->origins;
    for (auto origin = origins.cbegin(); origin != origins.cend(); ++origin) {
        if (mapping::isSameTarget(origin.key(), target.key))
            return *origin;
    }
    return std::nullopt;
}

bool MapState::isCleared(const Target &target) const
{
    if (!record)
        return false;
    const QStringList &cleared = record->profile.cleared;
    return std::any_of(cleared.cbegin(), cleared.cend(), [&target](const QString &name) {
        return mapping::isSameTarget(name, target.key);
    });
}

QString MapState::problem(const Target &target) const
{
    if (!record)
        return {};
    for (const model::Problem &problem : record->problems) {
        if (!problem.field.isEmpty() && problem.severity != model::Problem::Severity::Note
            && mapping::isSameTarget(problem.field, target.key))
            return operations::sentence(problem.message);
    }
    return {};
}

bool givesValues(const FieldRule &rule)
{
    return !rule.sources.isEmpty() || rule.fixedValue || !rule.defaultValue.isEmpty();
}

int MapState::matched() const
{
    return int(std::count_if(targets.begin(), targets.end(), [this](const Target &target) {
        const FieldRule *rule = this->rule(target.key);
        return target.role == Target::Role::Memberships
               || (rule && (!rule->sources.isEmpty() || rule->fixedValue));
    }));
}

int MapState::doubted() const
{
    return int(std::count_if(targets.begin(), targets.end(), [this](const Target &target) {
        const FieldRule *rule = this->rule(target.key);
        return doubts.contains(target.key) && (!rule || !givesValues(*rule));
    }));
}

const csv::ColumnProfile *MapState::profile(const QString &source) const
{
    const operations::SourceColumn *column = profiles ? profiles->of(kind).find(source) : nullptr;
    return column ? &column->profile : nullptr;
}

const operations::RuleResult *MapState::result(const Target &target) const
{
    return results ? results->find(target.key) : nullptr;
}

QList<SourceField> MapState::unused() const
{
    QSet<QString> used;
    const auto add = [&used](const FieldRule &rule) {
        for (const QString &source : rule.sources)
            used.insert(source.toCaseFolded());
    };
    add(mapping.email);
    add(mapping.name);
    for (const FieldRule &rule : mapping.details)
        add(rule);
    add(products.mapping.name);
    for (const FieldRule &rule : products.mapping.details)
        add(rule);
    if (kind == model::Kind::Customer)
        used.insert(u"accountid"_s);
    QList<SourceField> result;
    for (const SourceField &field : fields) {
        if (!used.contains(field.name.toCaseFolded()))
            result.append(field);
    }
    return result;
}

} // namespace ui
