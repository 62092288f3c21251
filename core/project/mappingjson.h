#pragma once

#include "base/result.h"
#include "mapping/mapping.h"

#include <QJsonObject>

namespace project {

QJsonObject toJson(const mapping::Mapping &mapping, model::Kind kind);

/// Errors (Data): "project.badValue" (arguments: the key, what stands there).
Result<mapping::Mapping> mappingFromJson(const QJsonObject &json, model::Kind kind);

} // namespace project
