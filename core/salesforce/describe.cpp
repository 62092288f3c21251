#include "salesforce/describe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {

const FieldDescription *ObjectDescription::find(const QString &field) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [&field](const FieldDescription &each) {
            return each.name.compare(field, Qt::CaseInsensitive) == 0;
        });
    return found == fields.cend() ? nullptr : &*found;
}

static FieldDescription fieldOf(const QJsonObject &json)
{
    FieldDescription field{json[u"name"_s].toString(),     json[u"label"_s].toString(),
                           json[u"type"_s].toString(),     json[u"compoundFieldName"_s].toString(),
                           json[u"length"_s].toInt(),      json[u"htmlFormatted"_s].toBool(),
                           json[u"calculated"_s].toBool(), {}};
    const QJsonArray values = json[u"picklistValues"_s].toArray();
    for (const QJsonValue &value : values)
        field.picklist.append({value[u"value"].toString(), value[u"label"].toString(),
                               value[u"active"].toBool(true)});
    return field;
}

std::optional<ObjectDescription> parseDescription(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    ObjectDescription description{json[u"name"_s].toString(), json[u"label"_s].toString(), {}};
    const QJsonArray fields = json[u"fields"_s].toArray();
    for (const QJsonValue &field : fields)
        description.fields.append(fieldOf(field.toObject()));
    const QJsonArray recordTypes = json[u"recordTypeInfos"_s].toArray();
    for (const QJsonValue &type : recordTypes) {
        if (type[u"active"].toBool(true) && !type[u"master"].toBool())
            description.recordTypes.append(type[u"name"].toString());
    }
    if (description.name.isEmpty() || description.fields.isEmpty())
        return std::nullopt;
    return description;
}

Result<std::optional<ObjectDescription>> describe(Org &org, const QString &object,
                                                  const RunContext &context)
{
    const OrgCall call{.path = org.dataPath(u"/sobjects/"_s + object + u"/describe"_s)};
    const auto answer = org.ask(call, context);
    if (!answer) {
        const QString &code = answer.error().message.code;
        if (code == "salesforce.notFound"_L1 || code == "salesforce.noSuchObject"_L1)
            return std::optional<ObjectDescription>();
        return answer.error();
    }
    auto description = parseDescription(answer->body);
    if (!description)
        return unexpectedOrgAnswer(call);
    return description;
}

QStringList readableFields(const ObjectDescription &object)
{
    static const QStringList unreadable{u"address"_s, u"location"_s, u"base64"_s,
                                        u"complexvalue"_s};
    QStringList names;
    for (const FieldDescription &field : object.fields) {
        if (!unreadable.contains(field.type))
            names.append(field.name);
    }
    return names;
}

} // namespace salesforce
