#include "project/personrulesjson.h"

#include "project/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace project {

static const QStringList testNames{u"is"_s,       u"isNot"_s,      u"isEmpty"_s, u"isNotEmpty"_s,
                                   u"contains"_s, u"startsWith"_s, u"oneOf"_s};

const QStringList &personAccountsNames()
{
    static const QStringList names{u"customers"_s, u"organizations"_s, u"both"_s, u"leave-out"_s};
    return names;
}

static QJsonObject toJson(const Condition &condition)
{
    return {{u"column"_s, condition.column},
            {u"test"_s, testNames.at(int(condition.test))},
            {u"value"_s, condition.value}};
}

static QJsonObject toJson(const PersonRule &rule)
{
    QJsonArray conditions;
    for (const Condition &condition : rule.conditions)
        conditions.append(toJson(condition));
    return {{u"conditions"_s, conditions},
            {u"all"_s, rule.all},
            {u"becomes"_s, personAccountsNames().at(int(rule.becomes))}};
}

QJsonArray toJson(const QList<PersonRule> &rules)
{
    QJsonArray json;
    for (const PersonRule &rule : rules)
        json.append(toJson(rule));
    return json;
}

QString unknownRuleKey(const QJsonArray &json)
{
    for (const QJsonValue &rule : json) {
        if (const QString key = foreignKey(rule.toObject(), toJson(PersonRule())); !key.isEmpty())
            return key;
        const QJsonArray conditions = rule[u"conditions"].toArray();
        for (const QJsonValue &condition : conditions) {
            const QString key = foreignKey(condition.toObject(), toJson(Condition()));
            if (!key.isEmpty())
                return u"conditions."_s + key;
        }
    }
    return {};
}

static Result<Condition> conditionFromJson(const QJsonObject &json)
{
    auto column = text(json, u"column"_s);
    auto value = text(json, u"value"_s);
    const auto test = choice(json, u"test"_s, testNames);
    for (const Result<QString> *part : {&column, &value}) {
        if (!*part)
            return part->error();
    }
    if (!test)
        return test.error();
    return Condition{*column, Condition::Test(*test), *value};
}

static Result<PersonRule> ruleFromJson(const QJsonObject &json)
{
    PersonRule rule;
    if (auto typed = requireType(json, {u"conditions"_s}, QJsonValue::Array); !typed)
        return typed.error();
    if (auto typed = requireType(json, {u"all"_s}, QJsonValue::Bool); !typed)
        return typed.error();
    const auto becomes = choice(json, u"becomes"_s, personAccountsNames(), int(rule.becomes));
    if (!becomes)
        return becomes.error();
    rule.all = json[u"all"_s].toBool(rule.all);
    rule.becomes = PersonAccounts(*becomes);
    const QJsonArray conditions = json[u"conditions"_s].toArray();
    for (const QJsonValue &each : conditions) {
        if (!each.isObject())
            return badValue(u"conditions"_s, each);
        auto condition = conditionFromJson(each.toObject());
        if (!condition)
            return condition.error();
        rule.conditions.append(*std::move(condition));
    }
    return rule;
}

Result<QList<PersonRule>> personRulesFromJson(const QJsonArray &json)
{
    QList<PersonRule> rules;
    for (const QJsonValue &each : json) {
        if (!each.isObject())
            return badValue(u"personRules"_s, each);
        auto rule = ruleFromJson(each.toObject());
        if (!rule)
            return rule.error();
        rules.append(*std::move(rule));
    }
    return rules;
}

} // namespace project
