#pragma once

#include "operations/personaccounts.h"
#include "operations/volume.h"

#include <QString>

namespace ui {

/// \a number as precisely as an estimate is: three digits of it.
qint64 rounded(qint64 number);
/// "412", or "about 410".
QString countText(qint64 number, bool isAbout);

/// How many customers and organizations come of person accounts: "+1,167 customers, +37
/// organizations".
QString outcomeText(qint64 customers, qint64 organizations, qint64 leftOut, bool isAbout);
/// The same of all of them together.
QString outcomeText(const operations::PersonOutcomes &outcomes);
/// How much a migration comes to: "4,812 customers, 1,204 organizations, 62 bulk tasks".
QString volumeText(const operations::Volume &volume, bool isAbout);

/// What becomes of them, as an entry of a list: "customers".
QString becomesName(project::PersonAccounts becomes);
QList<project::PersonAccounts> allBecomes(); ///< In the order of the page.

/// Which rule decides: "Rule 2", or "Everything else" for -1.
QString branchName(int rule);

QString testName(project::Condition::Test test); ///< "is not empty"
QList<project::Condition::Test> allTests();
bool hasValue(project::Condition::Test test); ///< Whether it compares with something.

/// The rule for those without an email, which comes from \a columns.
project::PersonRule noEmailRule(const QStringList &columns, project::PersonAccounts becomes);
bool isNoEmailRule(const project::PersonRule &rule, const QStringList &columns);

} // namespace ui
