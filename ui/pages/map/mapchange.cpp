#include "pages/map/mapchange.h"

#include "base/text.h"
#include "mapping/template.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::Mapping;

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

/// Takes over what makes one text of several sources, and what is done to it.
static void combineAs(FieldRule &rule, const FieldRule &other)
{
    rule.combine = other.combine;
    rule.separator = other.separator;
    rule.pattern = other.pattern;
    rule.steps = other.steps;
}

static void clear(FieldRule &rule)
{
    rule.sources.clear();
    combineAs(rule, FieldRule());
    rule.translations.clear();
    rule.otherwise.reset();
}

static void addSources(FieldRule &rule, const QStringList &sources)
{
    for (const QString &source : sources) {
        if (!rule.sources.contains(source, Qt::CaseInsensitive))
            rule.sources.append(source);
    }
}

/// Behind what the template has, in its own language.
static void addToTemplate(FieldRule &rule, const QStringList &sources)
{
    for (const QString &source : sources) {
        if (rule.sources.contains(source, Qt::CaseInsensitive)
            || !mapping::Template::canName(source))
            continue;
        rule.sources.append(source);
        rule.pattern += u" {%1}"_s.arg(source);
    }
}

MapChange place(const Target &target, const DraggedField &field, Placing placing)
{
    const QString sources = field.sources.join(u" + "_s);
    const Message text =
        placing == Placing::Replace ? Message{u"history.match"_s, {target.key, sources}}
        : placing == Placing::Join  ? Message{u"history.join"_s, {target.key, sources}}
                                    : Message{u"history.useIfEmpty"_s, {target.key, sources}};
    return {text, [=](Mapping &mapping) {
                FieldRule dragged{target.key};
                if (const FieldRule *from = find(mapping, field.target))
                    combineAs(dragged, *from);
                if (!field.target.isEmpty() && field.target != target.key) {
                    if (FieldRule *from = find(mapping, field.target))
                        clear(*from);
                }
                FieldRule &rule = ruleOf(mapping, target);
                rule.fixedValue.reset();
                if (placing == Placing::Replace) {
                    clear(rule);
                    combineAs(rule, dragged);
                    addSources(rule, field.sources);
                } else if (rule.combine == FieldRule::Combine::Template) {
                    addToTemplate(rule, field.sources);
                } else {
                    rule.combine = placing == Placing::Join ? FieldRule::Combine::Join
                                                            : FieldRule::Combine::First;
                    addSources(rule, field.sources);
                }
                prune(mapping);
            }};
}

/// A change of the rule of one target.
static MapChange change(const Message &text, const Target &target,
                        std::function<void(FieldRule &)> apply)
{
    return {text, [=](Mapping &mapping) {
                apply(ruleOf(mapping, target));
                prune(mapping);
            }};
}

MapChange clearSources(const Target &target)
{
    return change(Message{u"history.empty"_s, {target.key}}, target, clear);
}

MapChange removeSource(const Target &target, const QString &source)
{
    return change(Message{u"history.takeSource"_s, {target.key, source}}, target,
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
    const Message text = value.isEmpty() ? Message{u"history.removeDefault"_s, {target.key}}
                                         : Message{u"history.setDefault"_s, {target.key, value}};
    return change(text, target, [=](FieldRule &rule) { rule.defaultValue = value; });
}

MapChange setFixed(const Target &target, const std::optional<QString> &value)
{
    const Message text = value ? Message{u"history.setFixed"_s, {target.key, *value}}
                               : Message{u"history.removeFixed"_s, {target.key}};
    return change(text, target, [=](FieldRule &rule) {
        rule.fixedValue = value;
        if (value)
            clear(rule);
    });
}

MapChange setCombine(const Target &target, FieldRule::Combine combine)
{
    const Message text = combine == FieldRule::Combine::Join
                             ? Message{u"history.joinFields"_s, {target.key}}
                             : Message{u"history.firstFilled"_s, {target.key}};
    return change(text, target, [=](FieldRule &rule) {
        rule.combine = combine;
        rule.pattern.clear();
    });
}

MapChange setSeparator(const Target &target, const QString &separator)
{
    return change(Message{u"history.setSeparator"_s, {target.key}}, target, [=](FieldRule &rule) {
        rule.combine = FieldRule::Combine::Join;
        rule.separator = separator;
        rule.pattern.clear();
    });
}

MapChange combineFields(const Target &target, const FieldRule &combined)
{
    return change(Message{u"history.combineFields"_s, {target.key}}, target, [=](FieldRule &rule) {
        rule.fixedValue.reset();
        rule.sources = combined.sources;
        combineAs(rule, combined);
    });
}

MapChange setOnBlank(const Target &target, mapping::OnBlank choice)
{
    const QString code = choice == mapping::OnBlank::Clear  ? u"history.clearBlank"_s
                         : choice == mapping::OnBlank::Keep ? u"history.keepBlank"_s
                                                            : u"history.blankAsUsual"_s;
    return change(Message{code, {target.key}}, target,
                  [=](FieldRule &rule) { rule.onBlank = choice; });
}

MapChange setOnBadValue(const Target &target, mapping::OnBadValue choice)
{
    return change(Message{u"history.setOnBadValue"_s, {target.key}}, target,
                  [=](FieldRule &rule) { rule.onBadValue = choice; });
}

/// What was decided of the values, in words.
static Message translationText(const QString &target, const ValueChoices &before,
                               const ValueChoices &after)
{
    const QSet<QString> former(before.options.cbegin(), before.options.cend());
    const auto added = std::count_if(after.options.cbegin(), after.options.cend(),
                                     [&](const QString &each) { return !former.contains(each); });
    if (added > 0)
        return {u"history.addOptions"_s, {target, QString::number(added)}};
    if (after.otherwise == before.otherwise)
        return {u"history.translate"_s, {target}};
    if (!after.otherwise)
        return {u"history.othersStay"_s, {target}};
    if (after.otherwise->isEmpty())
        return {u"history.othersLeftOut"_s, {target}};
    return {u"history.othersBecome"_s, {target, *after.otherwise}};
}

MapChange setTranslations(const Target &target, const ValueChoices &before,
                          const ValueChoices &choices)
{
    return change(translationText(target.key, before, choices), target,
                  [=](FieldRule &rule) { choices.writeTo(rule); });
}

MapChange addField(const model::DetailField &field, const DraggedField &source)
{
    return {Message{u"history.addField"_s, {field.name}}, [=](Mapping &mapping) {
                FieldRule rule{field.name, field.type};
                rule.options = field.options;
                rule.sources = source.sources;
                if (FieldRule *from = find(mapping, source.target)) {
                    combineAs(rule, *from);
                    clear(*from);
                }
                mapping.details.append(rule);
                prune(mapping);
            }};
}

MapChange removeRule(const Target &target)
{
    return change(Message{u"history.removeRule"_s, {target.key}}, target, [](FieldRule &rule) {
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
    return {Message{u"history.matchForMe"_s, {}}, [=](Mapping &mapping) {
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
                    combineAs(rule, from);
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
