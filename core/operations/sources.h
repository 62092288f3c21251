#pragma once

#include "csv/formats.h"
#include "operations/contents.h"
#include "project/projectfile.h"
#include "project/runfolder.h"
#include "salesforce/accountindex.h"
#include "salesforce/descriptionfile.h"
#include "salesforce/exportfiles.h"
#include "salesforce/relations.h"

namespace operations {

/// What is found out about the records of a file when it is opened.
enum class FindOut {
    PersonContacts, ///< The hidden contacts of person accounts; a file without any is not read.
    Everything,     ///< What it holds.
};

/// One source file, opened and told apart. Never changes once open.
struct SourceFile
{
    project::Source source; ///< As what it was opened.
    salesforce::ExportFile file;
    Census census; ///< Of this file alone; where everything is known.
    std::optional<salesforce::Relations> relations; ///< Only of a file of them.
    /// What the org that it was read from says of its columns; none of other files.
    std::optional<salesforce::ObjectDescription> description = {};
    QList<Message> notes;      ///< What is odd about it.
    csv::Formats formats = {}; ///< How it writes dates and numbers, where everything is known.
    std::shared_ptr<const Contents> contents = {}; ///< Null where not everything was found out.
    std::vector<salesforce::IdBytes> personContacts = {}; ///< Hidden contacts of its person
                                                          ///< accounts; sorted.
};

/// The source files of a project, opened and told apart. Shared by all that read them; never
/// changes once open.
struct Sources
{
    QList<std::shared_ptr<const SourceFile>> opened; ///< In the project's order, each with ...
    QList<salesforce::ExportFile> files;             ///< ... what it holds, and ...
    QStringList fingerprints;                        ///< ... what it was.
    Census census;        ///< Of all of them, where everything was found out.
    QList<Message> notes; ///< What is odd about the files and their memberships.

    /// Whether this contact is the hidden one of a person account, and so counted there.
    bool isPersonContact(const QString &contactId) const;
    bool isPersonContact(const salesforce::IdBytes &contactId) const;
};

/// Opens one file and tells what it holds. What cannot be read as it stands (a file in a ZIP
/// archive, another encoding than UTF-8, records that are repaired) is turned into UTF-8 CSV in \a
/// folder, once. Errors as salesforce::openExportFile().
Result<salesforce::ExportFile> openFile(const project::Source &source,
                                        const project::RunFolder &folder,
                                        const RunContext &context);

/// Opens one file and finds out everything in one pass over its records, which \a options is about.
/// Errors as openFile(), contentsOf() and salesforce::Relations::read().
Result<std::shared_ptr<const SourceFile>> openSource(const project::Source &source,
                                                     const project::RunFolder &folder,
                                                     const RunContext &context,
                                                     const PassOptions &options = {});

/// Files that are open already, together as the sources of a project; reads nothing. Error:
/// "sources.nothingToMigrate" when none of them holds contacts or accounts.
Result<std::shared_ptr<const Sources>>
together(const QList<std::shared_ptr<const SourceFile>> &files);

/// Opens \a sources, in that order. Errors as openSource() and together().
Result<std::shared_ptr<const Sources>> openSources(const QList<project::Source> &sources,
                                                   const project::RunFolder &folder,
                                                   const RunContext &context,
                                                   FindOut what = FindOut::Everything);
/// Those of \a project that are used.
Result<std::shared_ptr<const Sources>> openSources(const project::ProjectFile &project,
                                                   const RunContext &context,
                                                   FindOut what = FindOut::Everything);

/// Whether the used files of \a project, opened as \a sources, are still those that were added to
/// it. Error: Data "sources.changed" (argument: the first that is not).
Result<> requireUnchanged(const project::Project &project, const Sources &sources);

/// The sources that are used, in order; where they stand here is how records refer to them.
QList<project::Source> usedSources(const project::Project &project);
/// Where each of them is: of a file in a ZIP archive, with its name there behind the archive's.
QStringList paths(const project::Project &project);

} // namespace operations
