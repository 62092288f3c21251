#pragma once

#include "base/result.h"
#include "mapping/mapping.h"

#include <QJsonObject>

namespace project {

QJsonObject toJson(const mapping::Mapping &mapping, model::Kind kind);

/// Keys of a rule that are written only where they say something.
const QStringList &optionalRuleKeys();

/// The first key of a mapping's \a json that a mapping does not have, as "email.sauces"; empty if
/// there is none.
QString unknownKey(const QJsonObject &json, model::Kind kind);

/// Errors (Data): badValue(), and "project.sameTarget" (argument: the target) where two details
/// lead to one field, names compared as a site does.
Result<mapping::Mapping> mappingFromJson(const QJsonObject &json, model::Kind kind);

/// Error (Data) badValue(): a pattern that is used is no template.
Result<> requireTemplates(const mapping::Mapping &mapping);

} // namespace project
