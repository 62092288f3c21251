#include "project/mappingjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace project {

static const QStringList combineNames{u"first"_s, u"join"_s};
static const QStringList badValueNames{u"leaveValueOut"_s, u"leaveRecordOut"_s, u"useDefault"_s};

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

Error badValue(const QString &key, const QJsonValue &value)
{
    QString shown = value.toVariant().toString();
    if (value.isObject())
        shown = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        shown = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isNull())
        shown = u"null"_s;
    constexpr qsizetype most = 60;
    if (shown.size() > most)
        shown = shown.first(most) + u"..."_s;
    return {Error::Kind::Data, {u"project.badValue"_s, {key, shown}}};
}

Result<> requireType(const QJsonObject &json, const QStringList &keys, QJsonValue::Type type)
{
    for (const QString &key : keys) {
        const QJsonValue value = json[key];
        if (!value.isUndefined() && value.type() != type)
            return badValue(key, value);
    }
    return {};
}

QString unknownKey(const QJsonObject &json, model::Kind kind)
{
    const auto foreign = [](const QJsonObject &object, const QJsonObject &known) {
        const QStringList keys = object.keys();
        const auto found = std::find_if(keys.begin(), keys.end(), [&known](const QString &key) {
            return !known.contains(key);
        });
        return found == keys.end() ? QString() : *found;
    };
    const QJsonObject known = toJson(mapping::Mapping(), kind);
    if (const QString key = foreign(json, known); !key.isEmpty())
        return key;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const bool detail = member.key() == u"details"_s;
        const QJsonArray rules =
            detail ? member.value().toArray() : QJsonArray{member.value().toObject()};
        const QJsonObject ofARule = toJson(mapping::FieldRule(), detail);
        for (const QJsonValue &rule : rules) {
            if (const QString key = foreign(rule.toObject(), ofARule); !key.isEmpty())
                return member.key() + u'.' + key;
        }
    }
    return {};
}

static Result<QStringList> stringList(const QJsonObject &json, const QString &key)
{
    QStringList list;
    const QJsonValue value = json[key];
    if (!value.isArray() && !value.isUndefined())
        return badValue(key, value);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (!entry.isString())
            return badValue(key, entry);
        list.append(entry.toString());
    }
    return list;
}

/// The text of \a key, \a otherwise where there is none.
static Result<QString> text(const QJsonObject &json, const QString &key,
                            const QString &otherwise = {})
{
    const QJsonValue value = json[key];
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        return badValue(key, value);
    return value.toString();
}

/// Which of \a names stands at \a key; the first where there is none.
static Result<int> choice(const QJsonObject &json, const QString &key, const QStringList &names)
{
    auto name = text(json, key, names.constFirst());
    if (!name)
        return name.error();
    const qsizetype index = names.indexOf(*name);
    if (index < 0)
        return badValue(key, json[key]);
    return int(index);
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
    return rule;
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
    for (const QJsonValue &detail : details) {
        if (!detail.isObject())
            return badValue(u"details"_s, detail);
        auto rule = ruleFromJson(detail.toObject(), {});
        if (!rule)
            return rule.error();
        mapping.details.append(*std::move(rule));
    }
    return mapping;
}

} // namespace project
