#include "operations/copies.h"

#include "project/runlock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace operations {

// The journal and the report need some room as well.
constexpr qint64 keptFree = qint64(64) * 1024 * 1024;
static const QString sizeKey = u"size"_s, modifiedKey = u"modified"_s, knownKey = u"known"_s;

qint64 freeSpace(const QString &folder)
{
    return QStorageInfo(folder).bytesAvailable();
}

static QString shortHash(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

/// As what the copies of a source belong together, also when project and run folder have moved.
static QString nameOf(const project::Source &source, const project::RunFolder &folder)
{
    const QString inside = folder.path() + u'/';
    const QString path =
        source.path.startsWith(inside) ? source.path.mid(inside.size()) : source.path;
    return shortHash(path + u'\n' + source.reading.member);
}

void removeCopiesOfOthers(const project::RunFolder &folder, const QList<project::Source> &sources)
{
    QSet<QString> known;
    for (const project::Source &source : sources)
        known.insert(nameOf(source, folder));
    static const QRegularExpression ours(u"^([0-9a-f]{16})[-.]"_s);
    const QDir directory(folder.sources());
    const QStringList names = directory.entryList(QDir::Files);
    for (const QString &name : names) {
        const auto match = ours.match(name);
        if (match.hasMatch() && !known.contains(match.captured(1)))
            QFile::remove(directory.filePath(name));
    }
}

Copies::Copies(const project::RunFolder &folder, const project::Source &source, FreeSpace space)
    : m_folder(folder.sources())
    , m_source(nameOf(source, folder))
    , m_space(std::move(space))
    , m_lock(path(m_source + u".lock"_s))
{
}

/// A copy counts when it is what it was when it was complete.
std::optional<Copy> Copies::find(const QString &name) const
{
    const QFileInfo copy(path(name + u".csv"_s));
    QFile file(path(name + u".json"_s));
    if (!copy.isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    if (record[sizeKey].toInteger(-1) != copy.size()
        || record[modifiedKey].toInteger(-1) != copy.lastModified().toMSecsSinceEpoch())
        return std::nullopt;
    return Copy{copy.filePath(), record[knownKey].toObject()};
}

Result<> Copies::requireRoom(const QString &name, qint64 size) const
{
    const qint64 there = m_space(m_folder);
    if (there < 0 || size + keptFree <= there)
        return {};
    const auto megabytes = [](qint64 bytes) {
        constexpr qint64 million = 1'000'000;
        return QString::number((bytes + million - 1) / million);
    };
    return Error{
        Error::Kind::Storage,
        {u"sources.noRoom"_s,
         {name, megabytes(size + keptFree), megabytes(there), QDir::toNativeSeparators(m_folder)}}};
}

Result<> Copies::lock(const RunContext &context)
{
    if (m_lock.isOpen())
        return {};
    if (!QDir().mkpath(m_folder) || !m_lock.open(QIODevice::ReadWrite))
        return notWritable(m_lock.errorString());
    while (!project::lockFile(m_lock)) {
        if (context.stop.wait(std::chrono::milliseconds(100))) {
            m_lock.close();
            return cancelled();
        }
    }
    return {};
}

Error Copies::notWritable(const QString &reason) const
{
    return {Error::Kind::Storage,
            {u"runFolder.notWritable"_s, {QDir::toNativeSeparators(m_folder)}},
            reason};
}

Result<> Copies::writeRecord(const QString &name, const QJsonObject &record)
{
    QSaveFile file(path(name + u".json"_s));
    const QByteArray bytes = QJsonDocument(record).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritable(file.errorString());
    return {};
}

Result<> Copies::remember(const QString &what, const QJsonObject &known, const RunContext &context)
{
    const QString name = m_source + u'-' + shortHash(what);
    m_got.insert(name);
    if (auto locked = lock(context); !locked)
        return locked.error();
    return writeRecord(name, {{knownKey, known}});
}

QJsonObject Copies::recall(const QString &what)
{
    const QString name = m_source + u'-' + shortHash(what);
    m_got.insert(name);
    QFile file(path(name + u".json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[knownKey].toObject();
}

Result<Copy> Copies::get(const QString &what, const QString &name, qint64 size, const Make &make,
                         const RunContext &context)
{
    const QString copy = m_source + u'-' + shortHash(what);
    m_got.insert(copy);
    if (auto found = find(copy))
        return *found;
    if (auto locked = lock(context); !locked)
        return locked.error();
    if (auto found = find(copy)) // made while we waited
        return *found;
    QFile::remove(path(copy + u".csv"_s));
    // First those of before: there may be no room for both.
    removeOthers();
    if (auto room = requireRoom(name, size); !room)
        return room.error();
    const QString to = path(copy + u".csv"_s);
    const auto known = make(to);
    if (!known)
        return known.error();
    const QFileInfo made(to);
    const QJsonObject record{{sizeKey, made.size()},
                             {modifiedKey, made.lastModified().toMSecsSinceEpoch()},
                             {knownKey, *known}};
    if (auto written = writeRecord(copy, record); !written) {
        QFile::remove(to);
        return written.error();
    }
    return Copy{to, *known};
}

void Copies::removeOthers()
{
    // Most often there are none.
    const QStringList ours = QDir(m_folder).entryList({m_source + u"-*"_s}, QDir::Files);
    QStringList others;
    for (const QString &name : ours) {
        if (!m_got.contains(name.section(u'.', 0, 0)))
            others.append(name);
        else if (!name.endsWith(u".csv"_s) && !name.endsWith(u".json"_s))
            others.append(name); // begun by somebody who was killed
    }
    if (others.isEmpty())
        return;
    if (!m_lock.isOpen() && (!m_lock.open(QIODevice::ReadWrite) || !project::lockFile(m_lock))) {
        m_lock.close(); // somebody makes them at this very moment
        return;
    }
    for (const QString &name : std::as_const(others))
        QFile::remove(path(name));
}

} // namespace operations
