#include "project/mappingjson.h"

#include "base/text.h"
#include "mapping/template.h"
#include "project/jsonvalues.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace project {

static const QStringList combineNames{u"first"_s, u"join"_s, u"template"_s};
static const QStringList blankNames{u"asUsual"_s, u"keep"_s, u"clear"_s};
// In the order of TextStep::What.
static const QStringList stepNames{u"trim"_s,       u"upperCase"_s,  u"lowerCase"_s,
                                   u"before"_s,     u"after"_s,      u"replace"_s,
                                   u"onlyDigits"_s, u"htmlToText"_s, u"first"_s};
static const QStringList badValueNames{u"leaveValueOut"_s, u"leaveRecordOut"_s, u"useDefault"_s};

static QJsonObject toJson(const mapping::TextStep &step)
{
    using enum mapping::TextStep::What;
    QJsonObject json{{u"step"_s, stepNames.at(int(step.what))}};
    if (step.what == Before || step.what == After || step.what == Replace)
        json.insert(u"text"_s, step.text);
    if (step.what == Replace)
        json.insert(u"with"_s, step.with);
    if (step.what == First)
        json.insert(u"count"_s, step.count);
    return json;
}

/// All keys that a step can have.
static QJsonObject ofAStep()
{
    return {{u"step"_s, {}}, {u"text"_s, {}}, {u"with"_s, {}}, {u"count"_s, {}}};
}

const QStringList &optionalRuleKeys()
{
    static const QStringList keys{u"pattern"_s, u"otherwise"_s, u"steps"_s, u"blank"_s};
    return keys;
}

/// What most rules do without is written only where it says something.
static void addOptional(const mapping::FieldRule &rule, QJsonObject &json)
{
    if (!rule.pattern.isEmpty())
        json.insert(u"pattern"_s, rule.pattern);
    if (rule.otherwise)
        json.insert(u"otherwise"_s, *rule.otherwise);
    QJsonArray steps;
    for (const mapping::TextStep &step : rule.steps)
        steps.append(toJson(step));
    if (!steps.isEmpty())
        json.insert(u"steps"_s, steps);
    if (rule.onBlank != mapping::OnBlank::AsUsual)
        json.insert(u"blank"_s, blankNames.at(int(rule.onBlank)));
}

static QJsonObject toJson(const mapping::FieldRule &rule, bool detail)
{
    QJsonObject translations;
    for (auto entry = rule.translations.cbegin(); entry != rule.translations.cend(); ++entry)
        translations.insert(entry.key(), entry.value());
    QJsonObject json{{u"sources"_s, QJsonArray::fromStringList(rule.sources)},
                     {u"combine"_s, combineNames.at(int(rule.combine))},
                     {u"separator"_s, rule.separator},
                     {u"default"_s, rule.defaultValue},
                     {u"fixed"_s, rule.fixedValue ? QJsonValue(*rule.fixedValue) : QJsonValue()},
                     {u"translations"_s, translations},
                     {u"onBadValue"_s, badValueNames.at(int(rule.onBadValue))}};
    if (detail) {
        json.insert(u"target"_s, rule.target);
        json.insert(u"type"_s, model::toString(rule.type));
        json.insert(u"options"_s, QJsonArray::fromStringList(rule.options));
    }
    addOptional(rule, json);
    return json;
}

QJsonObject toJson(const mapping::Mapping &mapping, model::Kind kind)
{
    QJsonArray details;
    for (const mapping::FieldRule &rule : mapping.details)
        details.append(toJson(rule, true));
    QJsonObject json{{u"details"_s, details}};
    if (kind == model::Kind::Customer) {
        json.insert(u"email"_s, toJson(mapping.email, false));
        json.insert(u"displayName"_s, toJson(mapping.name, false));
    } else {
        json.insert(u"name"_s, toJson(mapping.name, false));
    }
    return json;
}

QString unknownKey(const QJsonObject &json, model::Kind kind)
{
    const QJsonObject known = toJson(mapping::Mapping(), kind);
    if (const QString key = foreignKey(json, known); !key.isEmpty())
        return key;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const bool detail = member.key() == u"details"_s;
        const QJsonArray rules =
            detail ? member.value().toArray() : QJsonArray{member.value().toObject()};
        QJsonObject ofARule = toJson(mapping::FieldRule(), detail);
        for (const QString &key : optionalRuleKeys())
            ofARule.insert(key, QJsonValue());
        for (const QJsonValue &rule : rules) {
            if (const QString key = foreignKey(rule.toObject(), ofARule); !key.isEmpty())
                return member.key() + u'.' + key;
            const QJsonArray steps = rule[u"steps"].toArray();
            for (const QJsonValue &step : steps) {
                if (const QString key = foreignKey(step.toObject(), ofAStep()); !key.isEmpty())
                    return member.key() + u".steps."_s + key;
            }
        }
    }
    return {};
}

static Result<QList<mapping::TextStep>> stepsFromJson(const QJsonArray &json)
{
    QList<mapping::TextStep> steps;
    for (const QJsonValue &each : json) {
        const QJsonObject object = each.toObject();
        const qsizetype what = stepNames.indexOf(object[u"step"_s].toString());
        auto text = project::text(object, u"text"_s);
        auto with = project::text(object, u"with"_s);
        for (const Result<QString> *part : {&text, &with}) {
            if (!*part)
                return part->error();
        }
        const QJsonValue count = object[u"count"_s];
        if (what < 0 || (!count.isUndefined() && (!count.isDouble() || count.toInt(-1) < 0)))
            return badValue(u"steps"_s, each);
        steps.append({mapping::TextStep::What(what), *text, *with, count.toInt()});
    }
    return steps;
}

/// What addOptional() writes.
static Result<> readOptional(const QJsonObject &json, mapping::FieldRule &rule)
{
    auto pattern = text(json, u"pattern"_s);
    if (!pattern)
        return pattern.error();
    const auto onBlank = choice(json, u"blank"_s, blankNames);
    if (!onBlank)
        return onBlank.error();
    if (auto typed = requireType(json, {u"steps"_s}, QJsonValue::Array); !typed)
        return typed.error();
    auto steps = stepsFromJson(json[u"steps"_s].toArray());
    if (!steps)
        return steps.error();
    const QJsonValue otherwise = json[u"otherwise"_s];
    if (otherwise.isString())
        rule.otherwise = otherwise.toString();
    else if (!otherwise.isNull() && !otherwise.isUndefined())
        return badValue(u"otherwise"_s, otherwise);
    rule.pattern = *pattern;
    rule.onBlank = mapping::OnBlank(*onBlank);
    rule.steps = *std::move(steps);
    return {};
}

static Result<mapping::FieldRule> ruleFromJson(const QJsonObject &json, const QString &target)
{
    mapping::FieldRule rule;
    auto sources = stringList(json, u"sources"_s);
    auto options = stringList(json, u"options"_s);
    auto separator = text(json, u"separator"_s, rule.separator);
    auto defaultValue = text(json, u"default"_s);
    auto type = text(json, u"type"_s, model::toString(rule.type));
    auto name = text(json, u"target"_s, target);
    auto combine = choice(json, u"combine"_s, combineNames);
    auto onBadValue = choice(json, u"onBadValue"_s, badValueNames);
    for (const Result<QStringList> *part : {&sources, &options}) {
        if (!*part)
            return part->error();
    }
    for (const Result<QString> *part : {&separator, &defaultValue, &type, &name}) {
        if (!*part)
            return part->error();
    }
    for (const Result<int> *part : {&combine, &onBadValue}) {
        if (!*part)
            return part->error();
    }
    const auto known = model::detailType(*type);
    if (!known)
        return badValue(u"type"_s, *type);
    if (name->trimmed().isEmpty())
        return badValue(u"target"_s, *name);
    rule.target = *name;
    rule.type = *known;
    rule.sources = *sources;
    rule.options = *options;
    rule.separator = *separator;
    rule.defaultValue = *defaultValue;
    rule.combine = mapping::FieldRule::Combine(*combine);
    rule.onBadValue = mapping::OnBadValue(*onBadValue);
    const QJsonValue fixed = json[u"fixed"_s];
    if (fixed.isString())
        rule.fixedValue = fixed.toString();
    else if (!fixed.isNull() && !fixed.isUndefined())
        return badValue(u"fixed"_s, fixed);
    if (auto typed = requireType(json, {u"translations"_s}, QJsonValue::Object); !typed)
        return typed.error();
    const QJsonObject translations = json[u"translations"_s].toObject();
    for (auto entry = translations.begin(); entry != translations.end(); ++entry) {
        if (!entry.value().isString())
            return badValue(u"translations"_s, entry.value());
        rule.translations.insert(entry.key(), entry.value().toString());
    }
    if (auto read = readOptional(json, rule); !read)
        return read.error();
    if (rule.combine == mapping::FieldRule::Combine::Template) {
        if (const auto pattern = mapping::Template::parse(rule.pattern))
            rule.sources = pattern->fields();
    }
    return rule;
}

Result<> requireTemplates(const mapping::Mapping &mapping)
{
    const QList<mapping::FieldRule> rules = QList{mapping.email, mapping.name} + mapping.details;
    for (const mapping::FieldRule &rule : rules) {
        if (rule.combine == mapping::FieldRule::Combine::Template
            && !mapping::Template::parse(rule.pattern))
            return badValue(u"pattern"_s, rule.pattern);
    }
    return {};
}

Result<mapping::Mapping> mappingFromJson(const QJsonObject &json, model::Kind kind)
{
    mapping::Mapping mapping;
    const QString nameKey = kind == model::Kind::Customer ? u"displayName"_s : u"name"_s;
    if (auto typed = requireType(json, {nameKey, u"email"_s}, QJsonValue::Object); !typed)
        return typed.error();
    if (auto typed = requireType(json, {u"details"_s}, QJsonValue::Array); !typed)
        return typed.error();
    auto name = ruleFromJson(json[nameKey].toObject(), nameKey);
    if (!name)
        return name.error();
    mapping.name = *std::move(name);
    if (kind == model::Kind::Customer) {
        auto email = ruleFromJson(json[u"email"_s].toObject(), u"email"_s);
        if (!email)
            return email.error();
        mapping.email = *std::move(email);
    } else {
        mapping.email = {};
    }
    const QJsonArray details = json[u"details"_s].toArray();
    QSet<QString> targets;
    for (const QJsonValue &detail : details) {
        if (!detail.isObject())
            return badValue(u"details"_s, detail);
        auto rule = ruleFromJson(detail.toObject(), {});
        if (!rule)
            return rule.error();
        const QString target = ::nameKey(rule->target);
        if (targets.contains(target))
            return Error{Error::Kind::Data, {u"project.sameTarget"_s, {rule->target}}};
        targets.insert(target);
        mapping.details.append(*std::move(rule));
    }
    return mapping;
}

} // namespace project
