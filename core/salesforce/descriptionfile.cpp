#include "salesforce/descriptionfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace salesforce {

static QString pathBeside(const QString &csv)
{
    return csv.chopped(csv.endsWith(u".csv"_s) ? 4 : 0) + u".fields.json"_s;
}

/// As the org writes it, so that one reader is enough.
static QJsonObject toJson(const FieldDescription &field)
{
    QJsonArray values;
    for (const PicklistValue &value : field.picklist)
        values.append(QJsonObject{
            {u"value"_s, value.value}, {u"label"_s, value.label}, {u"active"_s, value.isActive}});
    return {{u"name"_s, field.name},
            {u"label"_s, field.label},
            {u"type"_s, field.type},
            {u"compoundFieldName"_s, field.compound},
            {u"length"_s, field.length},
            {u"htmlFormatted"_s, field.isHtml},
            {u"calculated"_s, field.isCalculated},
            {u"picklistValues"_s, values}};
}

Result<> keepDescription(const ObjectDescription &object, const QString &csv)
{
    QJsonArray fields, recordTypes;
    for (const FieldDescription &field : object.fields)
        fields.append(toJson(field));
    for (const QString &name : object.recordTypes)
        recordTypes.append(QJsonObject{{u"name"_s, name}});
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"name"_s, object.name},
                                                       {u"label"_s, object.label},
                                                       {u"fields"_s, fields},
                                                       {u"recordTypeInfos"_s, recordTypes}})
                                 .toJson();
    QSaveFile file(pathBeside(csv));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Storage,
                     {u"salesforce.notWritable"_s, {file.fileName(), file.errorString()}}};
    return {};
}

std::optional<ObjectDescription> keptDescription(const QString &csv)
{
    QFile file(pathBeside(csv));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parseDescription(file.readAll());
}

} // namespace salesforce
