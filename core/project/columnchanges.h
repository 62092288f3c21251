#pragma once

#include "project/project.h"

namespace project {

/// A column that the files had and no longer have, and what is missing with it.
struct GoneColumn
{
    QString name;
    QStringList targets = {}; ///< Of the rules that take a value from it, as the mapping has them.
    bool ofPersonRules =
        false;           ///< A rule for person accounts or their address template asks for it.
    QString likely = {}; ///< The new column that it probably is; empty: none.
    bool ofProductNames = false;     ///< It says what products a record is to be given ...
    QStringList productDetails = {}; ///< ... or holds these details of them.

    bool isUsed() const
    {
        return ofPersonRules || ofProductNames || !targets.isEmpty() || !productDetails.isEmpty();
    }
    bool operator==(const GoneColumn &) const = default;
};

/// How the columns of one kind of record differ from those that a mapping was made for.
struct ColumnChanges
{
    QStringList added;      ///< In the order of the files.
    QList<GoneColumn> gone; ///< In the order they were in.
    qsizetype same = 0;     ///< How many are as before.

    bool isEmpty() const { return added.isEmpty() && gone.isEmpty(); }
    bool operator==(const ColumnChanges &) const = default;
};

/// What \a columns, as the files have them now, change for the mapping of \a kind in \a project;
/// names are compared without case. Nothing, where nobody looked at the project's columns yet. A
/// gone column probably is a new one where they differ in blanks, punctuation and "__c" alone, and
/// no other of both does.
ColumnChanges columnChanges(const QStringList &columns, const Project &project, model::Kind kind);

/// The columns that the rules for person accounts and their address template ask for, each once.
QStringList personRuleColumns(const Project &project);

/// Takes \a column wherever \a project takes \a former in its mapping of \a kind and in the rules
/// for person accounts: what is gone under one name may be there under another.
void useInstead(Project &project, model::Kind kind, const QString &former, const QString &column);

} // namespace project
