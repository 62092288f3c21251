#include "operations/newproject.h"

#include "site/rules.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using mapping::AutoMatch;
using mapping::FieldRule;

/// One rule that serves contacts and person accounts: the sources of both, those of person accounts
/// first, as contacts do not have such columns.
static FieldRule united(const FieldRule &contacts, const FieldRule &persons,
                        const QStringList &personHeader)
{
    const bool personsHaveThem =
        std::all_of(contacts.sources.cbegin(), contacts.sources.cend(), [&](const QString &source) {
            return personHeader.contains(source, Qt::CaseInsensitive);
        });
    if (contacts.sources.isEmpty())
        return persons;
    if (persons.sources.isEmpty()
        || (contacts.combine == FieldRule::Combine::Join && personsHaveThem))
        return contacts;
    FieldRule rule = contacts;
    rule.combine = FieldRule::Combine::First;
    rule.sources = persons.sources;
    for (const QString &source : contacts.sources) {
        if (!rule.sources.contains(source, Qt::CaseInsensitive))
            rule.sources.append(source);
    }
    return rule;
}

static void unite(AutoMatch &contacts, const AutoMatch &persons, const QStringList &personHeader)
{
    mapping::Mapping &mapping = contacts.mapping;
    mapping.email = united(mapping.email, persons.mapping.email, personHeader);
    mapping.name = united(mapping.name, persons.mapping.name, personHeader);
    for (const FieldRule &rule : persons.mapping.details) {
        const auto same =
            std::find_if(mapping.details.begin(), mapping.details.end(),
                         [&rule](const FieldRule &other) { return other.target == rule.target; });
        if (same != mapping.details.end())
            *same = united(*same, rule, personHeader);
        else
            mapping.details.append(rule);
    }
    for (const mapping::Match &match : persons.matches) {
        const bool known = std::any_of(
            contacts.matches.cbegin(), contacts.matches.cend(),
            [&match](const mapping::Match &other) { return other.target == match.target; });
        if (!known)
            contacts.matches.append(match);
    }
}

Result<NewProject> newProject(const QString &path, const QStringList &sourcePaths,
                              project::PersonAccounts personAccounts, const RunContext &context)
{
    if (QFileInfo::exists(path))
        return Error{Error::Kind::Storage, {u"project.exists"_s, {path}}};
    auto sources = openSources(sourcePaths, context);
    if (!sources)
        return sources.error();

    AutoMatch customers, organizations;
    for (const salesforce::ExportFile &file : std::as_const((*sources)->files)) {
        if (file.kind == salesforce::ExportKind::Contacts && customers.matches.isEmpty()) {
            customers = mapping::automatch(model::Kind::Customer, false, file.table->header(),
                                           site::defaultFields(model::Kind::Customer));
        }
    }
    for (const salesforce::ExportFile &file : std::as_const((*sources)->files)) {
        if (file.kind != salesforce::ExportKind::Accounts)
            continue;
        const QStringList &header = file.table->header();
        if (organizations.matches.isEmpty()) {
            organizations = mapping::automatch(model::Kind::Organization, false, header,
                                               site::defaultFields(model::Kind::Organization));
        }
        if ((*sources)->census.personAccounts > 0) {
            const auto fields = site::defaultFields(model::Kind::Customer);
            unite(customers, mapping::automatch(model::Kind::Customer, true, header, fields),
                  header);
        }
    }

    project::Project project;
    for (qsizetype i = 0; i < sourcePaths.size(); ++i)
        project.sources.append(
            {QFileInfo(sourcePaths.at(i)).absoluteFilePath(), (*sources)->fingerprints.at(i)});
    project.personAccounts = personAccounts;
    project.customers = customers.mapping;
    project.organizations = organizations.mapping;
    project.organizations.email = {};
    project.organizations.name.target = u"name"_s;
    project::ProjectFile file(path, project);
    if (auto saved = file.save(); !saved)
        return saved.error();
    return NewProject{std::move(file), *sources, customers.matches, organizations.matches};
}

/// The first column that \a mapping names and none of \a headers has.
static std::optional<Message> missingColumn(const mapping::Mapping &mapping,
                                            const QStringList &columns)
{
    QList<FieldRule> rules{mapping.email, mapping.name};
    rules += mapping.details;
    for (const FieldRule &rule : std::as_const(rules)) {
        for (const QString &source : rule.sources) {
            if (!columns.contains(source, Qt::CaseInsensitive))
                return Message{u"mapping.noSuchColumn"_s, {source, rule.target}};
        }
    }
    return std::nullopt;
}

Result<> changeProject(project::ProjectFile &file, const QJsonObject &json,
                       const RunContext &context)
{
    if (auto set = file.set(json); !set)
        return set;
    QStringList columns;
    const QStringList files = paths(file.project);
    for (const QString &path : files) {
        auto table = csv::Table::open(path, context);
        if (!table)
            return table.error();
        columns += (*table)->header();
    }
    for (const project::PersonRule &rule : std::as_const(file.project.personRules)) {
        for (const project::Condition &condition : rule.conditions) {
            if (!columns.contains(condition.column.trimmed(), Qt::CaseInsensitive))
                return Error{Error::Kind::Data,
                             {u"personRules.noSuchColumn"_s, {condition.column}}};
        }
    }
    for (const model::Kind kind : {model::Kind::Customer, model::Kind::Organization}) {
        if (const auto missing = missingColumn(file.project.mapping(kind), columns))
            return Error{Error::Kind::Data, *missing};
    }
    return file.save();
}

} // namespace operations
