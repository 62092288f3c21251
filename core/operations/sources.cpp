#include "operations/sources.h"

#include "operations/columnnotes.h"
#include "operations/fileformats.h"
#include "operations/intake.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

bool Sources::isPersonContact(const salesforce::IdBytes &contactId) const
{
    return std::any_of(opened.cbegin(), opened.cend(), [&contactId](const auto &source) {
        return std::binary_search(source->personContacts.begin(), source->personContacts.end(),
                                  contactId);
    });
}

bool Sources::isPersonContact(const QString &contactId) const
{
    salesforce::IdBytes id;
    if (contactId.size() != qsizetype(id.size()))
        return false;
    const QByteArray latin1 = contactId.toLatin1();
    std::copy(latin1.cbegin(), latin1.cend(), id.begin());
    return isPersonContact(id);
}

Result<salesforce::ExportFile> openFile(const project::Source &source,
                                        const project::RunFolder &folder, const RunContext &context)
{
    // Before anybody guesses the encoding of what is no text.
    if (const auto document = salesforce::refuseDocument(source.path); !document)
        return document.error();
    const auto intake = takeIn(source, folder, context);
    if (!intake)
        return intake.error();
    auto file = salesforce::openExportFile(intake->path, context,
                                           {.name = intake->name,
                                            .delimiter = source.reading.delimiter,
                                            .encoding = intake->encoding,
                                            .byteOrderMark = intake->byteOrderMark,
                                            .isCopy = intake->path != source.path},
                                           source.reading.wanted);
    if (!file)
        return aboutTheSource(file.error(), *intake);
    file->notes = intake->notes + file->notes;
    return file;
}

/// Opens one file and finds out \a what.
static Result<std::shared_ptr<const SourceFile>> open(const project::Source &wanted,
                                                      const project::RunFolder &folder,
                                                      FindOut what, const PassOptions &options,
                                                      const RunContext &context)
{
    auto file = openFile(wanted, folder, context);
    if (!file)
        return file.error();
    auto source = std::make_shared<SourceFile>();
    source->source = wanted;
    source->file = *std::move(file);
    source->description = salesforce::keptDescription(wanted.path);
    source->notes = source->file.notes;
    if (source->file.kind == salesforce::ExportKind::Other) {
        const QString &name = source->file.table->name(), &object = source->file.object;
        if (object.isEmpty())
            source->notes.append({u"export.notUsed"_s, {name}});
        else
            source->notes.append({u"export.otherObject"_s, {name, object}});
    }
    if (what == FindOut::Everything) {
        auto contents = contentsOf(source->file, options, context);
        if (!contents)
            return contents.error();
        // The samples that tell an encoding may all be plain where a later row is not.
        if (contents->malformed.byCode.value(u"csv.notUtf8"_s) > 0
            && source->file.table->dialect().encoding == u"UTF-8"_s) {
            const auto other = isNotUtf8AfterAll(wanted, folder, context);
            if (!other)
                return other.error();
            if (*other)
                return open(wanted, folder, what, options, context);
        }
        source->census = contents->census;
        // What the first rows have shown is now known of all.
        source->notes.removeIf(
            [](const Message &note) { return note.code == "export.damagedIds"_L1; });
        if (source->file.kind != salesforce::ExportKind::Other)
            source->notes += contents->damage.notes(*source->file.table);
        source->personContacts = std::move(contents->personContacts);
        contents->personContacts.clear();
        const QStringList &names = source->file.table->header();
        const QList<csv::ColumnProfile> columns = contents->columns();
        source->formats = formatsOf(names, columns);
        source->notes += source->formats.notes + columnNotes(names, columns);
        source->contents = std::make_shared<const Contents>(*std::move(contents));
    } else {
        auto ids = personContactsOf(source->file, context);
        if (!ids)
            return ids.error();
        source->personContacts = *std::move(ids);
    }
    if (source->file.kind == salesforce::ExportKind::Relations) {
        auto relations = salesforce::Relations::read(source->file.table, context);
        if (!relations)
            return relations.error();
        source->census.relations = relations->size();
        for (const model::Problem &problem : relations->problems())
            source->notes.append(problem.message);
        source->relations = *std::move(relations);
    }
    return std::shared_ptr<const SourceFile>(std::move(source));
}

Result<std::shared_ptr<const SourceFile>> openSource(const project::Source &source,
                                                     const project::RunFolder &folder,
                                                     const RunContext &context,
                                                     const PassOptions &options)
{
    return open(source, folder, FindOut::Everything, options, context);
}

Result<std::shared_ptr<const Sources>>
together(const QList<std::shared_ptr<const SourceFile>> &files)
{
    auto sources = std::make_shared<Sources>();
    bool anything = false;
    for (const auto &source : files) {
        sources->opened.append(source);
        sources->files.append(source->file);
        sources->fingerprints.append(source->file.table->fingerprint());
        sources->notes += source->notes;
        sources->census += source->census;
        anything = anything || source->file.kind == salesforce::ExportKind::Contacts
                   || source->file.kind == salesforce::ExportKind::Accounts;
    }
    if (!anything)
        return Error{Error::Kind::Data, {u"sources.nothingToMigrate"_s, {}}};
    return std::shared_ptr<const Sources>(std::move(sources));
}

Result<std::shared_ptr<const Sources>> openSources(const QList<project::Source> &sources,
                                                   const project::RunFolder &folder,
                                                   const RunContext &context, FindOut what)
{
    QList<std::shared_ptr<const SourceFile>> files;
    for (const project::Source &source : sources) {
        auto file = open(source, folder, what, {}, context);
        if (!file)
            return file.error();
        files.append(*std::move(file));
    }
    return together(files);
}

Result<std::shared_ptr<const Sources>> openSources(const project::ProjectFile &project,
                                                   const RunContext &context, FindOut what)
{
    return openSources(usedSources(project.project), project::RunFolder(project.path()), context,
                       what);
}

Result<> requireUnchanged(const project::Project &project, const Sources &sources)
{
    qsizetype n = 0;
    for (const project::Source &source : project.sources) {
        if (!source.used)
            continue;
        // Projects that were written by hand may know none.
        if (!source.fingerprint.isEmpty() && source.fingerprint != sources.fingerprints.value(n))
            return Error{Error::Kind::Data, {u"sources.changed"_s, {source.path}}};
        ++n;
    }
    return {};
}

QList<project::Source> usedSources(const project::Project &project)
{
    QList<project::Source> used;
    std::copy_if(project.sources.cbegin(), project.sources.cend(), std::back_inserter(used),
                 [](const project::Source &source) { return source.used; });
    return used;
}

QStringList paths(const project::Project &project)
{
    QStringList paths;
    const QList<project::Source> used = usedSources(project);
    for (const project::Source &source : used) {
        const QString &member = source.reading.member;
        paths.append(member.isEmpty() ? source.path : source.path + u'/' + member);
    }
    return paths;
}

} // namespace operations
