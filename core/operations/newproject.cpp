#include "operations/newproject.h"

#include "csv/encoding.h"
#include "operations/automap.h"
#include "operations/fileformats.h"
#include "operations/mappingreuse.h"
#include "operations/preparation.h"
#include "operations/sourcesin.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace operations {

using mapping::AutoMatch;
using mapping::FieldRule;

Result<NewProject> newProject(const QString &path, const QStringList &sourcePaths,
                              project::PersonAccounts personAccounts, const RunContext &context)
{
    if (QFileInfo::exists(path))
        return Error{Error::Kind::Storage, {u"project.exists"_s, {path}}};
    project::Project project;
    auto wanted = sourcesIn(sourcePaths);
    if (!wanted)
        return wanted.error();
    project.sources = *std::move(wanted);
    const project::RunFolder folder(path);
    const bool isNew = !QFileInfo::exists(folder.path());
    const auto failed = [&](const Error &error) {
        if (isNew) // nobody will look for what was unpacked there
            QDir(folder.path()).removeRecursively();
        return error;
    };
    auto sources = openSources(project.sources, folder, context);
    if (!sources)
        return failed(sources.error());

    const site::Facts facts = standardFacts();
    const auto profiles = columnProfiles(**sources, context);
    if (!profiles)
        return profiles.error();
    const AutoMatch customers = automap(**sources, model::Kind::Customer, facts, &*profiles);
    const AutoMatch organizations =
        automap(**sources, model::Kind::Organization, facts, &*profiles);

    for (qsizetype i = 0; i < project.sources.size(); ++i) {
        const SourceFile &opened = *(*sources)->opened.at(i);
        project::Source &source = project.sources[i];
        source.fingerprint = (*sources)->fingerprints.at(i);
        source.reading = completed(source.reading, opened.formats);
        // What only a reading of all could tell is kept, as not every command reads all.
        for (const Message &note : opened.notes) {
            if (note.code == u"sources.notUtf8AfterAll"_s)
                source.reading.encoding = opened.file.table->dialect().encoding;
        }
    }
    project.personAccounts = personAccounts;
    project.customers = customers.mapping;
    project.organizations = organizations.mapping;
    rememberColumns(**sources, project);
    project::ProjectFile file(path, project);
    if (auto saved = file.save(); !saved)
        return failed(saved.error());
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
    const QList<project::Source> before = file.project.sources;
    if (auto set = file.set(json); !set)
        return set;
    QStringList columns;
    const QStringList encodings = csv::encodings();
    for (qsizetype i = 0; i < file.project.sources.size(); ++i) {
        project::Source &source = file.project.sources[i];
        for (const QString &name : encodings) {
            if (name.compare(source.reading.encoding, Qt::CaseInsensitive) == 0)
                source.reading.encoding = name;
        }
        const bool isReadAnew = source.reading != before.value(i).reading;
        if (isReadAnew)
            source.fingerprint.clear(); // that of another copy
        if (!source.used)
            continue;
        const auto opened = openFile(source, project::RunFolder(file.path()), context);
        if (!opened)
            return opened.error();
        columns += opened->table->header();
        if (isReadAnew)
            source.fingerprint = opened->table->fingerprint();
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
