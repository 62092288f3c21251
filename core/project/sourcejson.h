#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace project {

/// \a source as a project in \a folder writes it: what nobody decided has no key.
QJsonObject toJson(const Source &source, const QDir &folder);

/// Errors (Data): badValue().
Result<Source> sourceFromJson(const QJsonObject &json, const QDir &folder);

/// Whether two elements of a project's list of sources are about the same file.
bool isSameSource(const QJsonValue &a, const QJsonValue &b);

/// \a sources, as toJson() wrote them in \a folder, with the readings that \a given has for some of
/// them: found by path (or file name, where only one has it) and member; a key that is null is
/// taken back. Errors (Data): badValue(), "project.unknownKey" (argument: the key), and, if all \a
/// must be there, "project.noSuchSource" (argument: path and member).
Result<QJsonArray> withReadings(QJsonArray sources, const QJsonValue &given, const QDir &folder,
                                bool must);

/// How projects and commands write a repair: "joinNext", "quoteIsText", "skip".
QString toString(model::Repair::What what);

/// The keys whose absence says something.
const QStringList &optionalSourceKeys();

} // namespace project
