#pragma once

#include "base/result.h"
#include "project/project.h"
#include "salesforce/exportfiles.h"

namespace operations {

/// A CSV file that a chosen path offers, before anybody opened it.
struct Offer
{
    project::Source source;
    qint64 size = 0; ///< Of the CSV file itself, not of what it is packed into.
    /// As its name says; nothing, where that says nothing.
    std::optional<salesforce::ExportKind> kind = {};
    bool isTaken = true; ///< Whether it is opened unless somebody says otherwise.
};

/// Whether \a path is a ZIP archive that may be an export; a spreadsheet is none, though it is one
/// inside. Not whether it is a whole one.
bool isArchive(const QString &path);

/// What \a path offers. A plain file is itself. Of a ZIP archive each CSV file in it is a source of
/// its own, and those are taken that hold contacts, accounts or their memberships by their names
/// ("Contact.csv", "Contact_1.csv", in any folder): a weekly export has hundreds of others. An
/// archive of a few files without such names is somebody's own: they are all taken, and opening
/// them tells what they are. Nothing is unpacked. Errors: those of zips::Archive::open().
Result<QList<Offer>> offersIn(const QString &path);

/// Those that are taken of all of \a paths, with their absolute paths. Errors: as offersIn(), and
/// Data "sources.notInArchive" (argument: the path).
Result<QList<project::Source>> sourcesIn(const QStringList &paths);

} // namespace operations
