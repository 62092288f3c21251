#pragma once

#include "base/runcontext.h"
#include "operations/sourcesin.h"
#include "pages/source/columnsmodel.h"
#include "pages/source/foundmodel.h"

namespace ui {

/// What was chosen for person accounts.
struct PersonChoice
{
    project::PersonAccounts personAccounts = project::PersonAccounts::Customers;
    QList<project::PersonRule> rules = {};
};

/// Whether some of them may become something.
bool wantsPersons(const project::Project &project);

/// Whether a file is the same under both readings; dates and numbers in it are read later.
bool opensAlike(const model::Reading &one, const model::Reading &other);

/// A file for each source of \a project, opened ones from \a known or \a sources (may be null).
QList<FoundFile> matched(const project::Project &project, const QList<FoundFile> &known,
                         const operations::Sources *sources);

/// Opens \a sources, each as far as it goes, and hands to \a show how far all of them are, again
/// and again. Error: "base.cancelled".
using ShowFiles = std::function<void(const QList<FoundFile> &)>;
Result<QList<FoundFile>> readFiles(
    const QList<project::Source> &sources, const project::RunFolder &folder,
    const RunContext &context, const ShowFiles &show = [](const QList<FoundFile> &) {});

/// Looks at the beginning of those of \a files that are not read, and hands them to \a show one
/// after the other.
void glanceAt(QList<FoundFile> files, const RunContext &context, const ShowFiles &show);

/// \a files with what is known of them in \a reading put in their places, and the others behind
/// them.
QList<FoundFile> withThose(QList<FoundFile> files, const QList<FoundFile> &reading);

/// What is known of the columns of a file that is being read.
ShownColumns columnsSoFar(const FoundFile &file);
/// What was found out about the columns of \a source; takes some milliseconds.
ShownColumns columnsOf(const operations::SourceFile &source);

/// What is in some files and archives that somebody chose.
struct Chosen
{
    QList<project::Source> sources; ///< What is to be read.
    QList<Error> errors;            ///< Why some cannot be.
};
Chosen sourcesOf(const QStringList &paths);

/// What is in the archives of \a project, and none of its sources.
QList<operations::Offer> othersIn(const project::Project &project);

/// Whether \a source is one of \a files, by whatever name.
bool isAmong(const QList<FoundFile> &files, const project::Source &source);

/// The name of the file among \a files with the same content as \a file; empty: none.
QString sameFile(const QList<FoundFile> &files, const FoundFile &file);

/// Those that are used, as the sources of the project; null where one of them is not there as it
/// was added, or where there is nothing in them.
std::shared_ptr<const operations::Sources> usedTogether(const QList<FoundFile> &files,
                                                        const project::Project &project);

/// Whether there is something to migrate in those that are used.
bool isAnythingUsed(const QList<FoundFile> &files, const project::Project &project);

/// Chooses in \a project whether \a part of file \a file is migrated. What was chosen for person
/// accounts is kept in \a former when they are left out, and taken from there when they come back.
void choose(project::Project &project, PersonChoice &former, const QList<FoundFile> &files,
            int file, FoundModel::Part part, bool used);

} // namespace ui
