#include "project/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace project {

Error badValue(const QString &key, const QJsonValue &value)
{
    QString shown = value.toVariant().toString();
    if (value.isObject())
        shown = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        shown = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isNull())
        shown = u"null"_s;
    constexpr qsizetype most = 60;
    if (shown.size() > most)
        shown = shown.first(most) + u"..."_s;
    return {Error::Kind::Data, {u"project.badValue"_s, {key, shown}}};
}

Result<> requireType(const QJsonObject &json, const QStringList &keys, QJsonValue::Type type)
{
    for (const QString &key : keys) {
        const QJsonValue value = json[key];
        if (!value.isUndefined() && value.type() != type)
            return badValue(key, value);
    }
    return {};
}

QString foreignKey(const QJsonObject &json, const QJsonObject &known)
{
    const QStringList keys = json.keys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&known](const QString &key) { return !known.contains(key); });
    return found == keys.end() ? QString() : *found;
}

Result<QStringList> stringList(const QJsonObject &json, const QString &key)
{
    QStringList list;
    const QJsonValue value = json[key];
    if (!value.isArray() && !value.isUndefined())
        return badValue(key, value);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (!entry.isString())
            return badValue(key, entry);
        list.append(entry.toString());
    }
    return list;
}

Result<QString> text(const QJsonObject &json, const QString &key, const QString &otherwise)
{
    const QJsonValue value = json[key];
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        return badValue(key, value);
    return value.toString();
}

Result<int> choice(const QJsonObject &json, const QString &key, const QStringList &names,
                   int otherwise)
{
    auto name = text(json, key, names.at(otherwise));
    if (!name)
        return name.error();
    const qsizetype index = names.indexOf(*name);
    if (index < 0)
        return badValue(key, json[key]);
    return int(index);
}

} // namespace project
