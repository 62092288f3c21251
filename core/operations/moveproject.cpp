#include "operations/moveproject.h"

#include "project/runfolder.h"
#include "project/runlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace operations {

static Error notMoved(const QString &path, const QString &words)
{
    return {Error::Kind::Storage, {u"project.notMoved"_s, {path, words}}};
}

/// Copies a folder with all that is in it; a rename does not reach another disk.
static Result<> copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return notMoved(to, {});
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir()) {
            if (auto copied = copyFolder(entry.filePath(), target); !copied)
                return copied;
            continue;
        }
        QFile file(entry.filePath());
        if (!file.copy(target))
            return notMoved(target, file.errorString());
        // Converted files count while they are as old as they were.
        QFile copy(target);
        if (copy.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            copy.setFileTime(entry.lastModified(), QFileDevice::FileModificationTime);
    }
    return {};
}

Result<> moveProject(project::ProjectFile &file, const QString &chosen)
{
    const QString path = project::projectPath(chosen);
    const QString former = file.path();
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(former).absoluteFilePath())
        return file.save();
    const project::RunFolder from(former);
    const project::RunFolder to(path);
    if (const QString holder = project::RunLock::holder(from); !holder.isEmpty())
        return Error{Error::Kind::Storage, {u"lock.held"_s, {holder, former}}};
    if (QFileInfo::exists(to.path()))
        return Error{Error::Kind::Storage, {u"project.exists"_s, {to.path()}}};
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return notMoved(path, {});

    const bool hasRun = QFileInfo::exists(from.path());
    const QList<project::Source> sources = file.project.sources;
    if (hasRun) {
        // The journal first, whole, at the new place; what is old goes when all of it is there.
        if (auto copied = copyFolder(from.path(), to.path()); !copied) {
            QDir(to.path()).removeRecursively();
            return copied;
        }
        // Files that a login or a conversion put into the run folder move with it.
        for (project::Source &source : file.project.sources) {
            if (source.path.startsWith(from.path() + u'/'))
                source.path = to.path() + source.path.mid(from.path().size());
        }
    }
    if (auto saved = file.saveAs(path); !saved) {
        file.project.sources = sources;
        QDir(to.path()).removeRecursively();
        return saved;
    }
    QFile::remove(former);
    if (hasRun)
        QDir(from.path()).removeRecursively();
    return {};
}

} // namespace operations
