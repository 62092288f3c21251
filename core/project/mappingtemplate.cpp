#include "project/mappingtemplate.h"

#include "project/decisionsjson.h"
#include "project/jsonvalues.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace project {

constexpr int version = 1;
static const QString format = u"salesferry-mapping"_s;

static Error ofFile(Error::Kind kind, const QString &code, const QString &path,
                    const QStringList &arguments = {}, const QString &detail = {})
{
    return {kind, {code, QStringList{path} + arguments}, detail};
}

static const QString customerColumns = u"customerColumns"_s;
static const QString organizationColumns = u"organizationColumns"_s;

/// Decisions that are about a site, not about what files hold.
static const QStringList &decisionsElsewhere()
{
    static const QStringList keys{u"operation"_s, u"readFirst"_s, u"accountsOnly"_s, u"firstTen"_s,
                                  u"existing"_s};
    return keys;
}

static QJsonObject toJson(Project project)
{
    // Whether products are created was asked for one site.
    project.customerProducts.createMissing = project.organizationProducts.createMissing = false;
    QJsonObject json = decisions(project);
    for (const QString &key : decisionsElsewhere())
        json.remove(key);
    for (const auto &[key, columns] :
         {std::pair(customerColumns, project.customerColumns),
          std::pair(organizationColumns, project.organizationColumns)}) {
        if (!columns.isEmpty())
            json.insert(key, QJsonArray::fromStringList(columns));
    }
    return json;
}

/// The first key of \a json that a template does not have; empty if there is none.
static QString unknownKey(const QJsonObject &json)
{
    QJsonObject known = toJson({});
    for (const QString &key :
         optionalDecisionKeys() + QStringList{customerColumns, organizationColumns})
        known.insert(key, QJsonValue());
    const QString foreign = foreignKey(json, known);
    return foreign.isEmpty() ? unknownWithin(json) : foreign;
}

static Result<Project> fromJson(const QJsonObject &json)
{
    Project project;
    if (auto decided = setDecisions(project, json); !decided)
        return decided.error();
    for (const auto &[key, columns] :
         {std::pair(customerColumns, &project.customerColumns),
          std::pair(organizationColumns, &project.organizationColumns)}) {
        auto list = stringList(json, key);
        if (!list)
            return list.error();
        *columns = *std::move(list);
    }
    return project;
}

MappingTemplate templateOf(const Project &project)
{
    MappingTemplate made;
    apply({project}, made.choices);
    return made;
}

void apply(const MappingTemplate &taken, Project &project)
{
    Project result = taken.choices;
    result.sources = project.sources;
    result.operation = project.operation;
    result.readFirst = project.readFirst;
    result.existingCustomers = project.existingCustomers;
    result.existingOrganizations = project.existingOrganizations;
    result.customerProducts.createMissing = project.customerProducts.createMissing;
    result.organizationProducts.createMissing = project.organizationProducts.createMissing;
    result.accountsOnly = project.accountsOnly;
    result.firstTen = project.firstTen;
    result.site = project.site;
    result.step = project.step;
    project = std::move(result);
}

QString mappingFileEnding()
{
    return u".salesferry-mapping"_s;
}

static QJsonObject content(QFile &file)
{
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Whether \a path is there and something else, perhaps somebody's project.
static bool isInTheWay(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile()
           && (!file.open(QIODevice::ReadOnly) || content(file)[u"format"_s].toString() != format);
}

Result<> exportMapping(const Project &project, const QString &path)
{
    if (isInTheWay(path))
        return ofFile(Error::Kind::Data, u"mappingFile.inTheWay"_s, path);
    QJsonObject json = toJson(project);
    json.insert(u"format"_s, format);
    json.insert(u"version"_s, version);
    const QByteArray bytes = QJsonDocument(json).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return ofFile(Error::Kind::Storage, u"mappingFile.notWritable"_s, path,
                      {file.errorString()});
    return {};
}

/// \a error, which tells of choices, as one of the mapping file at \a path.
static Error inFile(const Error &error, const QString &path)
{
    const QString code = error.message.code == "project.sameTarget"_L1 ? u"mappingFile.sameTarget"_s
                                                                       : u"mappingFile.badValue"_s;
    return ofFile(Error::Kind::Data, code, path, error.message.arguments);
}

Result<MappingTemplate> readMapping(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return ofFile(Error::Kind::Storage, u"mappingFile.missing"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return ofFile(Error::Kind::Storage, u"mappingFile.notReadable"_s, path, {},
                      file.errorString());
    const QJsonObject whole = content(file);
    if (whole[u"format"_s].toString() != format)
        return ofFile(Error::Kind::Data, u"mappingFile.noMapping"_s, path);
    if (whole[u"version"_s].toDouble() > version)
        return ofFile(Error::Kind::Data, u"mappingFile.newer"_s, path);
    if (whole[u"version"_s].toInt() != version)
        return inFile(badValue(u"version"_s, whole[u"version"_s]), path);
    QJsonObject json = whole;
    json.remove(u"format"_s);
    json.remove(u"version"_s);
    // Nobody writes it back: what is not understood would be lost without a word.
    if (const QString unknown = unknownKey(json); !unknown.isEmpty())
        return ofFile(Error::Kind::Data, u"mappingFile.unknownKey"_s, path, {unknown});
    auto project = fromJson(json);
    if (!project)
        return inFile(project.error(), path);
    return MappingTemplate{*std::move(project)};
}

} // namespace project
