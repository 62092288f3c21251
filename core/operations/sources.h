#pragma once

#include "project/project.h"
#include "salesforce/accountindex.h"
#include "salesforce/exportfiles.h"
#include "salesforce/relations.h"

#include <array>

namespace operations {

/// How many of each kind of record the files hold.
struct Census
{
    qint64 contacts = 0, businessAccounts = 0, personAccounts = 0, deleted = 0, malformed = 0,
           relations = 0;
};

/// The source files of a project, opened and told apart. Shared by all that read them; never
/// changes once open.
struct Sources
{
    QList<salesforce::ExportFile> files;          ///< In the project's order.
    std::vector<salesforce::Relations> relations; ///< One a file of them.
    Census census;
    QStringList fingerprints; ///< In the order of the files.
    QList<Message> notes;     ///< What is odd about the files and their memberships.

    /// Whether this contact is the hidden one of a person account, and so counted there.
    bool isPersonContact(const QString &contactId) const;

    using Id = std::array<char, 18>;
    std::vector<Id> personContacts; ///< Sorted.
};

/// Opens the files at \a paths, in that order, and runs once over the accounts. Errors as
/// salesforce::openExportFile(), and "sources.nothingToMigrate" when none of them holds contacts or
/// accounts.
Result<std::shared_ptr<const Sources>> openSources(const QStringList &paths,
                                                   const RunContext &context);

/// Of the sources that are used, in order; where they stand here is how records refer to them.
QStringList paths(const project::Project &project);

} // namespace operations
