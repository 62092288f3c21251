#include "pages/map/mapchange.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::Mapping;

/// The words of this file, for the translators.
struct MapSteps
{
    Q_DECLARE_TR_FUNCTIONS(MapSteps)
};

static FieldRule *find(Mapping &mapping, const QString &key)
{
    if (key == "email"_L1)
        return &mapping.email;
    if (key == "displayName"_L1 || key == "name"_L1)
        return &mapping.name;
    for (FieldRule &rule : mapping.details) {
        if (mapping::isSameTarget(rule.target, key))
            return &rule;
    }
    return nullptr;
}

/// The rule of a target, made where there is none.
static FieldRule &ruleOf(Mapping &mapping, const Target &target)
{
    if (FieldRule *rule = find(mapping, target.key))
        return *rule;
    FieldRule rule{target.key, target.type};
    if (target.isNew)
        rule.options = target.options;
    mapping.details.append(rule);
    return mapping.details.last();
}

/// A detail that nothing goes to is not part of a mapping.
static void prune(Mapping &mapping)
{
    mapping.details.removeIf([](const FieldRule &rule) { return !givesValues(rule); });
}

static void clear(FieldRule &rule)
{
    rule.sources.clear();
    rule.combine = FieldRule::Combine::First;
    rule.separator = FieldRule().separator;
    rule.translations.clear();
}

static void addSources(FieldRule &rule, const QStringList &sources)
{
    for (const QString &source : sources) {
        if (!rule.sources.contains(source, Qt::CaseInsensitive))
            rule.sources.append(source);
    }
}

MapChange place(const Target &target, const DraggedField &field, Placing placing)
{
    const QString sources = field.sources.join(u" + "_s);
    const QString text = placing == Placing::Replace
                             ? MapSteps::tr("Match %1 to %2").arg(target.title, sources)
                         : placing == Placing::Join
                             ? MapSteps::tr("Join %2 to %1").arg(target.title, sources)
                             : MapSteps::tr("Use %2 if %1 is empty").arg(target.title, sources);
    return {text, [=](Mapping &mapping) {
                FieldRule dragged{target.key};
                dragged.sources = field.sources;
                if (const FieldRule *from = find(mapping, field.target)) {
                    dragged.combine = from->combine;
                    dragged.separator = from->separator;
                }
                if (!field.target.isEmpty() && field.target != target.key) {
                    if (FieldRule *from = find(mapping, field.target))
                        clear(*from);
                }
                FieldRule &rule = ruleOf(mapping, target);
                rule.fixedValue.reset();
                if (placing == Placing::Replace) {
                    clear(rule);
                    rule.combine = dragged.combine;
                    rule.separator = dragged.separator;
                } else {
                    rule.combine = placing == Placing::Join ? FieldRule::Combine::Join
                                                            : FieldRule::Combine::First;
                }
                addSources(rule, field.sources);
                prune(mapping);
            }};
}

/// A change of the rule of one target.
static MapChange change(const QString &text, const Target &target,
                        std::function<void(FieldRule &)> apply)
{
    return {text, [=](Mapping &mapping) {
                apply(ruleOf(mapping, target));
                prune(mapping);
            }};
}

MapChange clearSources(const Target &target)
{
    return change(MapSteps::tr("Empty %1").arg(target.title), target, clear);
}

MapChange removeSource(const Target &target, const QString &source)
{
    return change(MapSteps::tr("Take %2 from %1").arg(target.title, source), target,
                  [=](FieldRule &rule) {
                      rule.sources.removeIf([&source](const QString &each) {
                          return each.compare(source, Qt::CaseInsensitive) == 0;
                      });
                      if (rule.sources.isEmpty())
                          clear(rule);
                  });
}

MapChange setDefault(const Target &target, const QString &value)
{
    const QString text = value.isEmpty()
                             ? MapSteps::tr("Remove the default of %1").arg(target.title)
                             : MapSteps::tr("Set the default of %1 to %2").arg(target.title, value);
    return change(text, target, [=](FieldRule &rule) { rule.defaultValue = value; });
}

MapChange setFixed(const Target &target, const std::optional<QString> &value)
{
    const QString text = value ? MapSteps::tr("Set %1 to %2 for all").arg(target.title, *value)
                               : MapSteps::tr("Remove the fixed value of %1").arg(target.title);
    return change(text, target, [=](FieldRule &rule) {
        rule.fixedValue = value;
        if (value)
            clear(rule);
    });
}

MapChange setCombine(const Target &target, FieldRule::Combine combine)
{
    const QString text = combine == FieldRule::Combine::Join
                             ? MapSteps::tr("Join the fields of %1").arg(target.title)
                             : MapSteps::tr("Take the first filled field for %1").arg(target.title);
    return change(text, target, [=](FieldRule &rule) { rule.combine = combine; });
}

MapChange setSeparator(const Target &target, const QString &separator)
{
    return change(MapSteps::tr("Set what stands between the fields of %1").arg(target.title),
                  target, [=](FieldRule &rule) {
                      rule.combine = FieldRule::Combine::Join;
                      rule.separator = separator;
                  });
}

MapChange setOnBadValue(const Target &target, mapping::OnBadValue choice)
{
    return change(MapSteps::tr("Set what becomes of values that do not fit %1").arg(target.title),
                  target, [=](FieldRule &rule) { rule.onBadValue = choice; });
}

MapChange setTranslations(const Target &target, const QMap<QString, QString> &translations)
{
    return change(MapSteps::tr("Translate the values of %1").arg(target.title), target,
                  [=](FieldRule &rule) { rule.translations = translations; });
}

MapChange addField(const model::DetailField &field, const DraggedField &source)
{
    return {MapSteps::tr("Add the detail field %1").arg(field.name), [=](Mapping &mapping) {
                FieldRule rule{field.name, field.type};
                rule.options = field.options;
                rule.sources = source.sources;
                if (FieldRule *from = find(mapping, source.target)) {
                    rule.combine = from->combine;
                    rule.separator = from->separator;
                    clear(*from);
                }
                mapping.details.append(rule);
                prune(mapping);
            }};
}

MapChange removeRule(const Target &target)
{
    return change(MapSteps::tr("Remove %1").arg(target.title), target, [](FieldRule &rule) {
        clear(rule);
        rule.defaultValue.clear();
        rule.fixedValue.reset();
    });
}

static QList<FieldRule> rules(const Mapping &mapping)
{
    return QList<FieldRule>{mapping.email, mapping.name} + mapping.details;
}

/// What is found is used once, as a user would: what serves another target already is not taken
/// again, but for the records' own ids.
static bool isFree(const FieldRule &found, const QSet<QString> &used)
{
    return std::none_of(found.sources.begin(), found.sources.end(), [&used](const QString &source) {
        return nameKey(source) != "id"_L1 && used.contains(nameKey(source));
    });
}

MapChange fillOpen(const Mapping &found)
{
    return {MapSteps::tr("Match for me"), [=](Mapping &mapping) {
                QSet<QString> used;
                const auto present = rules(mapping);
                for (const FieldRule &rule : present) {
                    for (const QString &source : rule.sources)
                        used.insert(nameKey(source));
                }
                const auto take = [&used](FieldRule &rule, const FieldRule &from) {
                    if (!rule.sources.isEmpty() || rule.fixedValue || !isFree(from, used))
                        return;
                    rule.sources = from.sources;
                    rule.combine = from.combine;
                    rule.separator = from.separator;
                    rule.translations = from.translations;
                };
                take(mapping.email, found.email);
                take(mapping.name, found.name);
                for (const FieldRule &each : found.details) {
                    Target target{.key = each.target, .title = each.target, .type = each.type};
                    target.options = each.options;
                    target.isNew = !each.options.isEmpty();
                    take(ruleOf(mapping, target), each);
                }
                prune(mapping);
            }};
}

int newlyMatched(const Mapping &before, const Mapping &now)
{
    Mapping former = before;
    const auto all = rules(now);
    return int(std::count_if(all.begin(), all.end(), [&former](const FieldRule &rule) {
        const FieldRule *old = find(former, rule.target);
        return !rule.sources.isEmpty() && (!old || old->sources.isEmpty());
    }));
}

} // namespace ui
