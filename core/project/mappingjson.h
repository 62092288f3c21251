#pragma once

#include "base/result.h"
#include "mapping/mapping.h"

#include <QJsonObject>

namespace project {

QJsonObject toJson(const mapping::Mapping &mapping, model::Kind kind);

/// That \a value cannot stand at \a key: Data "project.badValue" (arguments: the key, what stands
/// there).
Error badValue(const QString &key, const QJsonValue &value);

/// Whether each of \a keys that \a json has is of this \a type, or badValue().
Result<> requireType(const QJsonObject &json, const QStringList &keys, QJsonValue::Type type);

/// The first key of a mapping's \a json that a mapping does not have, as "email.sauces"; empty if
/// there is none.
QString unknownKey(const QJsonObject &json, model::Kind kind);

/// Errors (Data): badValue().
Result<mapping::Mapping> mappingFromJson(const QJsonObject &json, model::Kind kind);

} // namespace project
