#pragma once

#include "base/runcontext.h"
#include "project/project.h"
#include "project/runfolder.h"

#include <QFile>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace operations {

/// What there is room for in a folder, in bytes; tests say what they like.
using FreeSpace = std::function<qint64(const QString &folder)>;
qint64 freeSpace(const QString &folder); ///< As the system says; -1 when it does not.

/// Removes from \a folder what was made of sources that are not among \a sources any more.
void removeCopiesOfOthers(const project::RunFolder &folder, const QList<project::Source> &sources);

/// A file that was made of a source.
struct Copy
{
    QString path;
    QJsonObject known; ///< What was found out while it was made.
};

/// The files that one source was turned into, in the run folder. Each is made once, counts when it
/// is whole, and is made again when somebody touched it. Safe against other processes and threads
/// that want the same at the same time. Not for several threads itself.
class Copies
{
public:
    Copies(const project::RunFolder &folder, const project::Source &source, FreeSpace space);

    /// Makes the file \a to of what there is; returns what was found out on the way.
    using Make = std::function<Result<QJsonObject>(const QString &to)>;
    /// The copy that \a what describes completely; made by \a make, if it is not there, from
    /// something people know as \a name. Errors: those of \a make; Storage "sources.noRoom"
    /// (arguments: name, megabytes needed, megabytes there, the folder) when \a size bytes do not
    /// fit, "runFolder.notWritable"; "base.cancelled".
    Result<Copy> get(const QString &what, const QString &name, qint64 size, const Make &make,
                     const RunContext &context);

    /// Keeps what was found out about something that needs no copy, and tells it again; empty where
    /// nobody knows. Errors: "runFolder.notWritable", "base.cancelled".
    Result<> remember(const QString &what, const QJsonObject &known, const RunContext &context);
    QJsonObject recall(const QString &what);

    /// Removes what was made of an earlier state of the source, or under other choices, and what
    /// was left by a process that was killed: all that nobody got since.
    void removeOthers();

private:
    std::optional<Copy> find(const QString &name) const;
    Error notWritable(const QString &reason) const;
    Result<> writeRecord(const QString &name, const QJsonObject &record);
    Result<> requireRoom(const QString &name, qint64 size) const;
    Result<> lock(const RunContext &context);
    QString path(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    QString m_source; ///< What the names of its copies begin with.
    FreeSpace m_space;
    QFile m_lock;
    QSet<QString> m_got; ///< The names of the copies in use.
};

} // namespace operations
