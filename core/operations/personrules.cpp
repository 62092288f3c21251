#include "operations/personrules.h"

#include "base/text.h"
#include "operations/personcolumns.h"

#include <algorithm>

namespace operations {

using Test = project::Condition::Test;

PersonRules::Condition PersonRules::bound(const project::Condition &condition,
                                          const salesforce::ExportFile &file)
{
    Condition result{condition.test, columnOf(condition.column.trimmed(), file), {}};
    const QStringList values =
        condition.test == Test::OneOf ? condition.value.split(u';') : QStringList{condition.value};
    const bool emptyCounts = condition.test == Test::Is || condition.test == Test::IsNot;
    for (const QString &value : values) {
        if (const QByteArray key = nameKey(value).toUtf8(); !key.isEmpty() || emptyCounts)
            result.values.push_back(key.toStdString());
    }
    return result;
}

PersonRules::PersonRules(const project::Project &project, const salesforce::ExportFile &file)
    : m_otherwise(project.personAccounts)
{
    int number = 0;
    for (const project::PersonRule &rule : project.personRules) {
        Rule result{number++, {}, rule.all, rule.becomes};
        bool complete = true;
        for (const project::Condition &condition : rule.conditions) {
            const bool named = !condition.column.trimmed().isEmpty();
            if (named)
                result.conditions.push_back(bound(condition, file));
            complete = complete && named;
        }
        // A condition that is still being made is not true.
        if ((complete || !rule.all) && !result.conditions.empty())
            m_rules.push_back(std::move(result));
    }
}

/// How the weekly export writes a reference to nothing, as a key.
static bool isNullId(std::string_view key)
{
    return key == "000000000000000" || key == "000000000000000aaa";
}

bool PersonRules::Condition::isTrue(const model::Record &record) const
{
    std::string value;
    appendNameKey(record.cell(column), value);
    if (isNullId(value))
        value.clear();
    const auto any = [this](const auto &holds) {
        return std::any_of(values.cbegin(), values.cend(), holds);
    };
    const auto isSame = [&value](const std::string &other) { return value == other; };
    switch (test) {
    case Test::IsEmpty:
        return value.empty();
    case Test::IsNotEmpty:
        return !value.empty();
    case Test::Is:
    case Test::OneOf:
        return any(isSame);
    case Test::IsNot:
        return !any(isSame);
    case Test::Contains:
        return any([&value](const std::string &part) { return value.find(part) != value.npos; });
    case Test::StartsWith:
        return any([&value](const std::string &part) { return value.starts_with(part); });
    }
    return false;
}

bool PersonRules::Rule::applies(const model::Record &record) const
{
    const auto isTrue = [&record](const Condition &condition) { return condition.isTrue(record); };
    return all ? std::all_of(conditions.cbegin(), conditions.cend(), isTrue)
               : std::any_of(conditions.cbegin(), conditions.cend(), isTrue);
}

const PersonRules::Rule *PersonRules::deciding(const model::Record &record) const
{
    const auto rule = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                   [&record](const Rule &each) { return each.applies(record); });
    return rule == m_rules.cend() ? nullptr : &*rule;
}

project::PersonAccounts PersonRules::becomes(const model::Record &record) const
{
    const Rule *rule = deciding(record);
    return rule ? rule->becomes : m_otherwise;
}

std::vector<int> PersonRules::columns() const
{
    std::vector<int> columns;
    for (const Rule &rule : m_rules) {
        for (const Condition &condition : rule.conditions)
            columns.push_back(condition.column);
    }
    return columns;
}

int PersonRules::decidingRule(const model::Record &record) const
{
    const Rule *rule = deciding(record);
    return rule ? rule->number : -1;
}

} // namespace operations
