#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QDir>
#include <QJsonObject>

namespace project {

/// \a source as a project in \a folder writes it: what nobody decided has no key.
QJsonObject toJson(const Source &source, const QDir &folder);

/// Errors (Data): badValue().
Result<Source> sourceFromJson(const QJsonObject &json, const QDir &folder);

/// Whether two elements of a project's list of sources are about the same file.
bool isSameSource(const QJsonValue &a, const QJsonValue &b);

/// The keys whose absence says something.
const QStringList &optionalSourceKeys();

} // namespace project
