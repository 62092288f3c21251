#include "project/projectfile.h"

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
static const QStringList sameKeyNames{u"merge"_s, u"keep"_s};
/// Keys that are written only where they say something.
static const QStringList optionalKeys{u"personEmail"_s, u"clearBlanks"_s, u"customerColumns"_s,
                                      u"organizationColumns"_s};
static const QStringList operationNames{u"create"_s, u"update"_s, u"upsert"_s};

/// \a ours over \a others: keys that only others have survive, also in objects within and in the
/// elements of lists that are about the same thing.
static QJsonValue overlaid(const QJsonValue &others, const QJsonValue &ours)
{
    if (ours.isObject() && others.isObject()) {
        QJsonObject result = others.toObject();
        const QJsonObject object = ours.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            // Its keys are the user's own values, so one that is gone was taken out.
            const bool plain = entry.key() == u"translations"_s;
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
            dropGone(optionalKeys);
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
    QJsonObject json{
        {u"format"_s, format},
        {u"version"_s, version},
        {u"sources"_s, sources},
        {u"businessAccounts"_s, project.businessAccounts},
        {u"personRules"_s, project::toJson(project.personRules)},
        {u"personAccounts"_s, personAccountsNames().at(int(project.personAccounts))},
        {u"customers"_s, project::toJson(project.customers, model::Kind::Customer)},
        {u"organizations"_s, project::toJson(project.organizations, model::Kind::Organization)},
        {u"sameEmail"_s, sameKeyNames.at(int(project.sameEmail))},
        {u"sameName"_s, sameKeyNames.at(int(project.sameName))},
        {u"defaultCountry"_s, project.defaultCountry},
        {u"operation"_s, operationNames.at(int(project.operation))},
        {u"readFirst"_s, project.readFirst},
        {u"site"_s, project.site},
        {u"step"_s, project.step}};
    if (!project.personEmail.isEmpty())
        json.insert(u"personEmail"_s, project.personEmail);
    if (project.clearBlanks)
        json.insert(u"clearBlanks"_s, true);
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
        {{u"sources"_s, u"personRules"_s}, QJsonValue::Array},
        {{u"customers"_s, u"organizations"_s}, QJsonValue::Object},
        {{u"defaultCountry"_s, u"site"_s, u"step"_s, u"personEmail"_s}, QJsonValue::String},
        {{u"readFirst"_s, u"businessAccounts"_s, u"clearBlanks"_s}, QJsonValue::Bool},
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
    const auto personAccounts = choice(json, u"personAccounts"_s, personAccountsNames());
    const auto sameEmail = choice(json, u"sameEmail"_s, sameKeyNames);
    const auto sameName = choice(json, u"sameName"_s, sameKeyNames);
    const auto operation =
        choice(json, u"operation"_s, operationNames, int(site::Operation::Upsert));
    for (const Result<int> *part : {&personAccounts, &sameEmail, &sameName, &operation}) {
        if (!*part)
            return part->error();
    }
    auto customers = mappingFromJson(json[u"customers"_s].toObject(), model::Kind::Customer);
    if (!customers)
        return customers.error();
    auto organizations =
        mappingFromJson(json[u"organizations"_s].toObject(), model::Kind::Organization);
    if (!organizations)
        return organizations.error();
    auto personRules = personRulesFromJson(json[u"personRules"_s].toArray());
    if (!personRules)
        return personRules.error();
    auto customerColumns = stringList(json, u"customerColumns"_s);
    auto organizationColumns = stringList(json, u"organizationColumns"_s);
    for (const Result<QStringList> *part : {&customerColumns, &organizationColumns}) {
        if (!*part)
            return part->error();
    }
    project.customerColumns = *std::move(customerColumns);
    project.organizationColumns = *std::move(organizationColumns);
    project.personEmail = json[u"personEmail"_s].toString();
    project.clearBlanks = json[u"clearBlanks"_s].toBool();
    project.businessAccounts = json[u"businessAccounts"_s].toBool(true);
    project.personRules = *std::move(personRules);
    project.personAccounts = PersonAccounts(*personAccounts);
    project.sameEmail = SameKey(*sameEmail);
    project.sameName = SameKey(*sameName);
    project.operation = site::Operation(*operation);
    project.customers = *std::move(customers);
    project.organizations = *std::move(organizations);
    project.defaultCountry = json[u"defaultCountry"_s].toString().trimmed().toUpper();
    project.readFirst = json[u"readFirst"_s].toBool(true);
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
        if (!merged.contains(key) && !optionalKeys.contains(key))
            return Error{Error::Kind::Data, {u"project.unknownKey"_s, {key}}};
        const bool isMapping = key == u"customers"_s || key == u"organizations"_s;
        if (isMapping) {
            const QString unknown = unknownKey(entry.value().toObject(),
                                               key == u"customers"_s ? model::Kind::Customer
                                                                     : model::Kind::Organization);
            if (!unknown.isEmpty())
                return Error{Error::Kind::Data, {u"project.unknownKey"_s, {key + u'.' + unknown}}};
        }
        if (key == u"personRules"_s) {
            const QString unknown = unknownRuleKey(entry.value().toArray());
            if (!unknown.isEmpty())
                return Error{Error::Kind::Data, {u"project.unknownKey"_s, {key + u'.' + unknown}}};
        }
        merged.insert(key, isMapping ? changed(merged[key], entry.value()) : entry.value());
    }
    auto result = fromJson(merged, m_path);
    if (!result)
        return result.error();
    project = *std::move(result);
    return {};
}

} // namespace project
