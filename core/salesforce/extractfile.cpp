#include "salesforce/extractfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

using namespace Qt::StringLiterals;

namespace salesforce {

static bool isOnDisk(QFile &file)
{
#ifdef Q_OS_UNIX
    return file.flush() && ::fsync(file.handle()) == 0;
#else
    return file.flush() && ::_commit(file.handle()) == 0;
#endif
}

static QJsonObject toJson(const ExtractState &state)
{
    return {{u"instance"_s, state.instance},
            {u"version"_s, state.version},
            {u"object"_s, state.query.object},
            {u"fields"_s, QJsonArray::fromStringList(state.query.fields)},
            {u"conditions"_s, QJsonArray::fromStringList(state.query.conditions)},
            {u"moments"_s, QJsonArray::fromStringList(state.query.moments)},
            {u"job"_s, state.job},
            {u"ready"_s, state.isReady},
            {u"next"_s, state.next},
            {u"whole"_s, state.isWhole},
            {u"done"_s, state.isDone},
            {u"counted"_s, state.counted},
            {u"records"_s, state.records},
            {u"size"_s, state.size},
            {u"readAt"_s, state.readAt.toString(Qt::ISODateWithMs)}};
}

static QStringList textsAt(const QJsonObject &json, const QString &key)
{
    QStringList texts;
    const QJsonArray values = json[key].toArray();
    for (const QJsonValue &value : values)
        texts.append(value.toString());
    return texts;
}

static ExtractState stateFromJson(const QJsonObject &json)
{
    const auto number = [&json](const QString &key) { return qint64(json[key].toDouble()); };
    return {json[u"instance"_s].toString(),
            json[u"version"_s].toString(),
            {json[u"object"_s].toString(), textsAt(json, u"fields"_s),
             textsAt(json, u"conditions"_s), textsAt(json, u"moments"_s)},
            json[u"job"_s].toString(),
            json[u"ready"_s].toBool(),
            json[u"next"_s].toString(),
            json[u"whole"_s].toBool(),
            json[u"done"_s].toBool(),
            number(u"counted"_s),
            number(u"records"_s),
            number(u"size"_s),
            QDateTime::fromString(json[u"readAt"_s].toString(), Qt::ISODateWithMs)};
}

ExtractFile::ExtractFile(const QString &folder, const QString &object)
    : m_folder(folder)
    , m_path(folder + u'/' + object + u".csv"_s)
    , m_statePath(folder + u'/' + object + u".json"_s)
    , m_file(m_path + u".part"_s)
{
}

Error ExtractFile::failed(const QFileDevice &file) const
{
    // What the system said to fsync() the file has not heard.
    const QString why =
        file.error() == QFileDevice::NoError ? qt_error_string() : file.errorString();
    return {Error::Kind::Storage, {u"salesforce.notWritable"_s, {m_path, why}}};
}

std::optional<ExtractState> ExtractFile::left(const QString &instance,
                                              const ObjectQuery &query) const
{
    QFile file(m_statePath);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ExtractState state = stateFromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (state.instance != instance || state.query != query)
        return std::nullopt;
    // Killed between putting it to its place and saying so.
    if (state.isWhole && !QFileInfo::exists(m_file.fileName()))
        state.isDone = true;
    const qint64 there = QFileInfo(state.isDone ? m_path : m_file.fileName()).size();
    if (there < state.size || (state.isDone && there != state.size))
        return std::nullopt;
    return state;
}

Result<> ExtractFile::open(const ExtractState &state)
{
    m_file.close();
    QDir().mkpath(m_folder);
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(state.size)
        || !m_file.seek(state.size))
        return failed(m_file);
    return keep(state);
}

Result<> ExtractFile::keep(const ExtractState &state) const
{
    QSaveFile file(m_statePath);
    const QByteArray bytes = QJsonDocument(toJson(state)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file);
    return {};
}

Result<> ExtractFile::append(QByteArrayView csv, ExtractState &state)
{
    if (m_file.write(csv.data(), csv.size()) != csv.size() || !isOnDisk(m_file))
        return failed(m_file);
    state.size += csv.size();
    return keep(state);
}

Result<> ExtractFile::finish(ExtractState &state)
{
    m_file.close();
    QFile::remove(m_path);
    if (!m_file.rename(m_path))
        return failed(m_file);
    m_file.setFileName(m_path + u".part"_s);
    state.isDone = true;
    return keep(state);
}

} // namespace salesforce
