#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QJsonObject>

namespace project {

/// Keys of a decision that are written only where they say something.
const QStringList &optionalDecisionKeys();

/// What the user decided about the records on their way, under the keys of a project: all choices
/// but the files, the site, and where somebody was looking.
QJsonObject decisions(const Project &project);

/// The first key of a mapping or rule among the decisions of \a json that is none there, as
/// "customers.email.sauces"; empty if there is none.
QString unknownWithin(const QJsonObject &json);

/// Gives \a project the decisions of \a json; what else it has stays. Errors (Data), after which
/// all is as before: badValue(), "project.sameTarget".
Result<> setDecisions(Project &project, const QJsonObject &json);

/// Error (Data) badValue(): a pattern, or the address of person accounts, is no template. A project
/// that has such a one can be read all the same, so that it can be corrected.
Result<> requireTemplates(const Project &project);

} // namespace project
