#pragma once

#include "base/result.h"

namespace project {

/// The run folder that lies beside the project file \a path: journal, lock and whatever a run
/// keeps.
class RunFolder
{
public:
    explicit RunFolder(const QString &projectPath);

    const QString &path() const { return m_path; }
    QString journal() const { return m_path + QStringLiteral("/journal.sqlite"); }
    /// Of detail fields that were created ahead of a migration.
    QString fieldsJournal() const { return m_path + QStringLiteral("/fields.sqlite"); }
    QString practice() const
    {
        return m_path + QStringLiteral("/practice.sqlite");
    } ///< The store of the practice site.
    /// Corrections and ticks of single records.
    QString edits() const { return m_path + QStringLiteral("/edits.sqlite"); }
    /// The steps of the user on the way to the project's decisions.
    QString history() const { return m_path + QStringLiteral("/history.json"); }
    /// The folder of source files that were unpacked, turned into UTF-8 or repaired. They can all
    /// be made again.
    QString sources() const { return m_path + QStringLiteral("/sources"); }
    /// The folder of records that were read from an org of Salesforce.
    QString salesforce() const { return m_path + QStringLiteral("/salesforce"); }
    /// What the site said of itself last.
    QString siteFacts() const { return m_path + QStringLiteral("/site-facts.json"); }
    /// A customer who was made for a try and is perhaps still at the site.
    QString testCustomer() const { return m_path + QStringLiteral("/test-customer.json"); }
    QString lock() const { return m_path + QStringLiteral("/lock"); }

    /// Makes it if it is missing. Errors: Storage "runFolder.notWritable" (argument: the folder).
    Result<> make() const;

private:
    QString m_path;
};

/// \a path with the ending of a project.
QString projectPath(const QString &path);

} // namespace project
