#pragma once

#include "operations/personaccounts.h"

#include <QString>

namespace ui {

/// How many customers and organizations come of person accounts: "+1,167 customers, +37
/// organizations".
QString outcomeText(qint64 customers, qint64 organizations, qint64 leftOut = 0);
/// The same of all of them together.
QString outcomeText(const operations::PersonOutcomes &outcomes);

/// What becomes of them, as an entry of a list: "customers".
QString becomesName(project::PersonAccounts becomes);
QList<project::PersonAccounts> allBecomes(); ///< In the order of the page.

QString testName(project::Condition::Test test); ///< "is not empty"
QList<project::Condition::Test> allTests();
bool hasValue(project::Condition::Test test); ///< Whether it compares with something.

/// The conditions of a rule as a sentence: "If Industry is Steel and Email is empty".
QString sentenceOf(const project::PersonRule &rule);

/// The rule for those without an email, which comes from \a columns.
project::PersonRule noEmailRule(const QStringList &columns, project::PersonAccounts becomes);
bool isNoEmailRule(const project::PersonRule &rule, const QStringList &columns);

} // namespace ui
