#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QJsonArray>

namespace project {

/// The names of PersonAccounts, in its order.
const QStringList &personAccountsNames();

QJsonArray toJson(const QList<PersonRule> &rules);

/// The first key of the rules' \a json that a rule does not have, as "conditions.colum"; empty if
/// there is none.
QString unknownRuleKey(const QJsonArray &json);

/// Errors (Data): badValue().
Result<QList<PersonRule>> personRulesFromJson(const QJsonArray &json);

} // namespace project
