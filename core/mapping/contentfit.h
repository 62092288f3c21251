#pragma once

#include "mapping/columncontent.h"
#include "model/detailfield.h"

namespace mapping {

/// What the cells of a column are.
enum class Holds {
    Anything,
    Emails,
    Phones,
    Urls,
    Dates,
    Numbers,
    Booleans,
    Languages,
    Countries,
    Options, ///< Those of the target.
    Words,   ///< What people call something: no number, no address of any kind.
    Titles,  ///< As Words, and no "Dr.".
};

/// What a column should hold to become a field of this kind about this \a topic (may be empty).
Holds expected(const QString &topic, const model::DetailField &field);

/// How what a column holds agrees with what it should.
struct ContentFit
{
    enum class Verdict { Unknown, Supports, Doubts, Contradicts } verdict = Verdict::Unknown;
    Holds holds = Holds::Anything; ///< What speaks for or against it ...
    int percent = 0;               ///< ... and in how many of the filled cells.
};

/// \a options: of the target, where it has some.
ContentFit contentFit(Holds expected, const QStringList &options, const ColumnContent &content);

/// How many of the filled cells hold one of \a options, and how many different ones there are; no
/// count of less than three says anything.
struct Overlap
{
    int percent = 0;         ///< Of the cells.
    int percentOfValues = 0; ///< Of the different values.
    int options = 0;         ///< That occur.
};
Overlap overlap(const ColumnContent &content, const QStringList &options);

} // namespace mapping
