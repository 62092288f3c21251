#pragma once

#include "project/project.h"
#include "salesforce/exportfiles.h"

namespace operations {

/// Tells what becomes of the person accounts of one file, by the choices of a project. Columns are
/// looked up once. Safe from several threads.
class PersonRules
{
public:
    PersonRules(const project::Project &project, const salesforce::ExportFile &file);

    /// \a record is a person account, or the hidden contact of one, whose columns are those of
    /// columnOf().
    project::PersonAccounts becomes(const model::Record &record) const;
    /// The number of the rule of the project that decides this, from 0; -1: none applies.
    int decidingRule(const model::Record &record) const;
    std::vector<int> columns() const; ///< Those that it looks at; -1 for one that is not there.

private:
    struct Condition
    {
        project::Condition::Test test;
        int column;                      ///< -1 where the file has none.
        std::vector<std::string> values; ///< Their keys, in UTF-8; OneOf has several.

        bool isTrue(const model::Record &record) const;
    };
    struct Rule
    {
        int number; ///< In the project.
        std::vector<Condition> conditions;
        bool all;
        project::PersonAccounts becomes;

        bool applies(const model::Record &record) const;
    };
    const Rule *deciding(const model::Record &record) const; ///< Null: none.
    static Condition bound(const project::Condition &condition, const salesforce::ExportFile &file);

    std::vector<Rule> m_rules;
    project::PersonAccounts m_otherwise;
};

} // namespace operations
