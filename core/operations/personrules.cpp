#include "operations/personrules.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using Test = project::Condition::Test;

int personColumn(const QString &name, const salesforce::ExportFile &file)
{
    const int column = file.table->column(name);
    if (column >= 0 || file.kind != salesforce::ExportKind::Contacts)
        return column;
    const QLatin1String person("Person"), custom("__pc");
    if (name.endsWith(custom, Qt::CaseInsensitive))
        return file.table->column(name.chopped(custom.size()) + u"__c"_s);
    return name.startsWith(person, Qt::CaseInsensitive)
               ? file.table->column(name.sliced(person.size()))
               : -1;
}

PersonRules::Condition PersonRules::bound(const project::Condition &condition,
                                          const salesforce::ExportFile &file)
{
    Condition result{condition.test, personColumn(condition.column.trimmed(), file), {}};
    const QStringList values =
        condition.test == Test::OneOf ? condition.value.split(u';') : QStringList{condition.value};
    const bool emptyCounts = condition.test == Test::Is || condition.test == Test::IsNot;
    for (const QString &value : values) {
        if (const QString key = nameKey(value); !key.isEmpty() || emptyCounts)
            result.values.append(key);
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

bool PersonRules::Condition::isTrue(const model::Record &record) const
{
    QString value = nameKey(record.text(column));
    if (value == u"000000000000000"_s || value == u"000000000000000aaa"_s)
        value.clear(); // the weekly export's reference to nothing
    const auto any = [this](const auto &holds) {
        return std::any_of(values.cbegin(), values.cend(), holds);
    };
    switch (test) {
    case Test::IsEmpty:
        return value.isEmpty();
    case Test::IsNotEmpty:
        return !value.isEmpty();
    case Test::Is:
    case Test::OneOf:
        return values.contains(value);
    case Test::IsNot:
        return !values.contains(value);
    case Test::Contains:
        return any([&value](const QString &part) { return value.contains(part); });
    case Test::StartsWith:
        return any([&value](const QString &part) { return value.startsWith(part); });
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
