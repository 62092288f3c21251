#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace project {

/// That \a value cannot stand at \a key: Data "project.badValue" (arguments: the key, what stands
/// there).
Error badValue(const QString &key, const QJsonValue &value);

/// Whether each of \a keys that \a json has is of this \a type, or badValue().
Result<> requireType(const QJsonObject &json, const QStringList &keys, QJsonValue::Type type);

/// The first key of \a json that \a known does not have; empty if there is none.
QString foreignKey(const QJsonObject &json, const QJsonObject &known);

// What stands at a key, or badValue(); where nothing stands, \a otherwise, or an empty list.
Result<QStringList> stringList(const QJsonObject &json, const QString &key);
Result<QString> text(const QJsonObject &json, const QString &key, const QString &otherwise = {});
/// Which of \a names it is.
Result<int> choice(const QJsonObject &json, const QString &key, const QStringList &names,
                   int otherwise = 0);

} // namespace project
