#include "project/runlock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;

namespace project {

struct RunLock::Private
{
    QFile file;
};

#ifdef Q_OS_WIN
bool lockFile(QFile &file)
{
    // Only a byte far behind the text, so that others can read who holds it.
    OVERLAPPED place{};
    place.Offset = 1U << 30;
    return LockFileEx(HANDLE(_get_osfhandle(file.handle())),
                      LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place);
}
#else
bool lockFile(QFile &file)
{
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
}
#endif

RunLock::RunLock()
    : d(std::make_unique<Private>())
{
}
RunLock::~RunLock() = default; // closing the file frees the lock
RunLock::RunLock(RunLock &&) noexcept = default;
RunLock &RunLock::operator=(RunLock &&) noexcept = default;

static QString projectOf(const RunFolder &folder)
{
    return QFileInfo(folder.path().chopped(QLatin1String("-run").size())).fileName();
}

Result<RunLock> RunLock::acquire(const RunFolder &folder)
{
    if (auto made = folder.make(); !made)
        return made.error();
    RunLock lock;
    QFile &file = lock.d->file;
    file.setFileName(folder.lock());
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Error{Error::Kind::Storage,
                     {u"runFolder.notWritable"_s, {folder.path()}},
                     file.errorString()};
    // Somebody who only looks (holder()) has it for an instant.
    bool locked = lockFile(file);
    for (int attempt = 0; attempt < 5 && !locked; ++attempt) {
        QThread::msleep(20);
        locked = lockFile(file);
    }
    if (!locked) {
        const QString who = QString::fromUtf8(file.read(500)).trimmed();
        return Error{Error::Kind::Storage, {u"lock.held"_s, {who, projectOf(folder)}}};
    }
    file.resize(0);
    file.write(u"process %1 on %2 since %3\n"_s.arg(QCoreApplication::applicationPid())
                   .arg(QSysInfo::machineHostName(),
                        QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss"_s))
                   .toUtf8());
    return lock;
}

QString RunLock::holder(const RunFolder &folder)
{
    QFile file(folder.lock());
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)
        || lockFile(file))
        return {};
    return QString::fromUtf8(file.read(500)).trimmed();
}

} // namespace project
