#include "project/projectfile.h"

#include "project/decisionsjson.h"
#include "project/jsonvalues.h"
#include "project/mappingjson.h"
#include "project/personrulesjson.h"
#include "project/sourcejson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace project {

constexpr int version = 1;
static const QString format = u"salesferry-project"_s;

/// Keys that are written only where they say something.
static const QStringList &optionalKeys()
{
    static const QStringList keys =
        optionalDecisionKeys() + QStringList{u"customerColumns"_s, u"organizationColumns"_s};
    return keys;
}

/// \a ours over \a others: keys that only others have survive, also in objects within and in the
/// elements of lists that are about the same thing.
static QJsonValue overlaid(const QJsonValue &others, const QJsonValue &ours)
{
    if (ours.isObject() && others.isObject()) {
        QJsonObject result = others.toObject();
        const QJsonObject object = ours.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            // What is gone of these was taken out.
            const bool plain = entry.key() == u"translations"_s || entry.key() == u"existing"_s
                               || entry.key() == u"products"_s;
            result.insert(entry.key(),
                          plain ? entry.value() : overlaid(result[entry.key()], entry.value()));
        }
        const auto dropGone = [&](const QStringList &optional) {
            for (const QString &key : optional) {
                if (!object.contains(key))
                    result.remove(key);
            }
        };
        if (object.contains(u"path"_s))
            dropGone(optionalSourceKeys());
        if (object.contains(u"onBadValue"_s))
            dropGone(optionalRuleKeys());
        if (object.contains(u"format"_s))
            dropGone(optionalKeys());
        return result;
    }
    if (ours.isArray() && others.isArray()) {
        QJsonArray result;
        const QJsonArray elements = ours.toArray();
        const QJsonArray candidates = others.toArray();
        for (const QJsonValue &element : elements) {
            QJsonValue former;
            for (const QJsonValue &candidate : candidates) {
                const bool sameTarget =
                    element[u"target"].isString() && candidate[u"target"] == element[u"target"];
                if (sameTarget || isSameSource(element, candidate))
                    former = candidate;
            }
            result.append(overlaid(former, element));
        }
        return result;
    }
    return ours;
}

static Error storageError(const QString &code, const QString &path, const QString &detail)
{
    return {Error::Kind::Storage, {code, {path}}, detail};
}

Result<ProjectFile> ProjectFile::load(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return storageError(u"project.missing"_s, path, {});
    if (!file.open(QIODevice::ReadOnly))
        return storageError(u"project.notReadable"_s, path, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[u"format"_s].toString() != format)
        return Error{Error::Kind::Data, {u"project.noProject"_s, {path}}};
    if (json[u"version"_s].toDouble() > version)
        return Error{Error::Kind::Data, {u"project.newer"_s, {path}}};
    if (json[u"version"_s].toInt() != version)
        return badValue(u"version"_s, json[u"version"_s]);
    auto project = fromJson(json, path);
    if (!project)
        return project.error();
    ProjectFile loaded(path, *std::move(project));
    loaded.m_others = json;
    return loaded;
}

Result<> ProjectFile::save()
{
    const QJsonObject json = overlaid(m_others, toJson()).toObject();
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(u"project.notWritable"_s, m_path, file.errorString());
    m_others = json;
    return {};
}

Result<> ProjectFile::saveAs(const QString &path)
{
    const QString former = std::exchange(m_path, path);
    auto saved = save();
    if (!saved)
        m_path = former;
    return saved;
}

bool ProjectFile::changedElsewhere() const
{
    if (m_others.isEmpty())
        return false; // it was never on disk
    auto now = load(m_path);
    if (!now)
        return false;
    // Where somebody looks at it is no choice.
    now->m_others[u"step"_s] = m_others[u"step"_s];
    return now->m_others != m_others;
}

QString ProjectFile::choices() const
{
    QJsonObject json = toJson();
    json.remove(u"site"_s); // where it goes is the run's own matter
    json.remove(u"step"_s);
    json.remove(u"customerColumns"_s); // what was seen is no choice
    json.remove(u"organizationColumns"_s);
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha256)
            .toHex()
            .first(16));
}

QJsonObject ProjectFile::toJson() const
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    QJsonArray sources;
    for (const Source &source : project.sources)
        sources.append(project::toJson(source, folder));
    QJsonObject json = decisions(project);
    json.insert(u"format"_s, format);
    json.insert(u"version"_s, version);
    json.insert(u"sources"_s, sources);
    json.insert(u"site"_s, project.site);
    json.insert(u"step"_s, project.step);
    for (const auto &[key, columns] :
         {std::pair(u"customerColumns"_s, project.customerColumns),
          std::pair(u"organizationColumns"_s, project.organizationColumns)}) {
        if (!columns.isEmpty())
            json.insert(key, QJsonArray::fromStringList(columns));
    }
    return json;
}

Result<Project> ProjectFile::fromJson(const QJsonObject &json, const QString &path)
{
    const std::pair<QStringList, QJsonValue::Type> types[] = {
        {{u"sources"_s}, QJsonValue::Array},
        {{u"site"_s, u"step"_s}, QJsonValue::String},
    };
    for (const auto &[keys, type] : types) {
        if (auto typed = requireType(json, keys, type); !typed)
            return typed.error();
    }
    Project project;
    const QDir folder = QFileInfo(path).absoluteDir();
    const QJsonArray sources = json[u"sources"_s].toArray();
    for (const QJsonValue &each : sources) {
        auto source = sourceFromJson(each.toObject(), folder);
        if (!source)
            return source.error();
        project.sources.append(*std::move(source));
    }
    if (auto decided = setDecisions(project, json); !decided)
        return decided.error();
    auto customerColumns = stringList(json, u"customerColumns"_s);
    auto organizationColumns = stringList(json, u"organizationColumns"_s);
    for (const Result<QStringList> *part : {&customerColumns, &organizationColumns}) {
        if (!*part)
            return part->error();
    }
    project.customerColumns = *std::move(customerColumns);
    project.organizationColumns = *std::move(organizationColumns);
    project.site = json[u"site"_s].toString();
    project.step = json[u"step"_s].toString();
    return project;
}

/// \a part with what \a given names: objects key by key, lists and translations as a whole.
static QJsonValue changed(const QJsonValue &part, const QJsonValue &given)
{
    if (!part.isObject() || !given.isObject())
        return given;
    QJsonObject result = part.toObject();
    const QJsonObject members = given.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const bool whole = member.key() == u"translations"_s;
        result.insert(member.key(),
                      whole ? member.value() : changed(result[member.key()], member.value()));
    }
    return result;
}

Result<> ProjectFile::set(const QJsonObject &json)
{
    QJsonObject merged = toJson();
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QString &key = entry.key();
        if (key == u"format"_s || key == u"version"_s)
            continue;
        if (key == u"sources"_s) {
            // Of a whole project the files are its own.
            auto sources = withReadings(merged[key].toArray(), entry.value(),
                                        QFileInfo(m_path).absoluteDir(), !json.contains(u"format"));
            if (!sources)
                return sources.error();
            merged.insert(key, *sources);
            continue;
        }
        if (!merged.contains(key) && !optionalKeys().contains(key))
            return Error{Error::Kind::Data, {u"project.unknownKey"_s, {key}}};
        if (const QString unknown = unknownWithin({{key, entry.value()}}); !unknown.isEmpty())
            return Error{Error::Kind::Data, {u"project.unknownKey"_s, {unknown}}};
        const bool isMapping =
            key == u"customers"_s || key == u"organizations"_s || key == u"products"_s;
        merged.insert(key, isMapping ? changed(merged[key], entry.value()) : entry.value());
    }
    auto result = fromJson(merged, m_path);
    if (!result)
        return result.error();
    if (auto required = requireTemplates(*result); !required)
        return required.error();
    project = *std::move(result);
    return {};
}

} // namespace project
