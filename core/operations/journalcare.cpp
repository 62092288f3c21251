#include "operations/journalcare.h"

#include "migration/journaltrouble.h"
#include "project/runlock.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace operations {

// A million customers are 250 MB; its log of the latest writes comes on top.
constexpr qint64 bytesARecord = 250;
constexpr qint64 bytesOfLog = 16 * 1024 * 1024;
constexpr qint64 megabyte = 1024 * 1024;

Result<> requireSoundJournal(const project::RunFolder &folder)
{
    return migration::requireSound(folder.journal());
}

bool isJournalDamaged(const Error &error)
{
    return migration::isDamagedJournal(error);
}

Result<> requireJournal(const project::RunFolder &folder, qint64 records)
{
    if (auto sound = requireSoundJournal(folder); !sound)
        return sound;
    const qint64 there = QFileInfo(folder.journal()).size();
    const qint64 needed = std::max<qint64>(0, records * bytesARecord - there) + bytesOfLog;
    const QStorageInfo disk(folder.path());
    if (!disk.isValid() || disk.bytesAvailable() < 0 || disk.bytesAvailable() >= needed)
        return {};
    return Error{Error::Kind::Storage,
                 {u"journal.noRoom"_s,
                  {QString::number(needed / megabyte + 1), folder.path(),
                   QString::number(disk.bytesAvailable() / megabyte)}}};
}

Result<migration::Salvaged> rebuildJournal(const project::RunFolder &folder)
{
    const QString journal = folder.journal();
    if (!QFileInfo::exists(journal))
        return Error{Error::Kind::Storage, {u"journal.none"_s, {journal}}};
    const auto lock = project::RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    const QString made = folder.path() + u"/journal-new.sqlite"_s;
    const QStringList ofOneJournal{QString(), u"-wal"_s, u"-shm"_s};
    for (const QString &ending : ofOneJournal)
        QFile::remove(made + ending); // of one that was cut off
    auto salvaged = migration::salvage(journal, made);
    if (!salvaged)
        return salvaged;

    int number = 1;
    const auto beside = [&] {
        return u"%1/journal-damaged-%2.sqlite"_s.arg(folder.path()).arg(number);
    };
    while (QFileInfo::exists(beside()))
        ++number;
    // Its log first: without it, it would be another journal.
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QFile::rename(journal + ending, beside() + ending);
    if (!QFile::rename(journal, beside()) || !QFile::rename(made, journal))
        return Error{Error::Kind::Storage, {u"journal.notWritable"_s, {}}, journal};
    return salvaged;
}

} // namespace operations
