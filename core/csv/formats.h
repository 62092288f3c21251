#pragma once

#include "base/message.h"
#include "csv/profile.h"
#include "model/reading.h"

namespace csv {

/// A column that holds dates or numbers, for all that is known.
struct FormattedColumn
{
    QString name;
    ColumnProfile profile;
    bool ofDates = false; ///< Else of numbers.
};

/// What the values of a file do not tell, to be asked once.
struct OpenQuestion
{
    enum class What { Dates, Decimals };

    /// A value as written, and what it means either way; empty where it makes no sense that way.
    struct Example
    {
        QString written;
        QString first;  ///< With the day first, or with decimals behind a point.
        QString second; ///< With the month first, or with decimals behind a comma.

        bool operator==(const Example &) const = default;
    };

    What what = What::Dates;
    QString column;          ///< The one with the most such values.
    qint64 count = 0;        ///< How many it has.
    QList<Example> examples; ///< The first three of them.

    bool operator==(const OpenQuestion &) const = default;
};

/// How a file writes dates and numbers, as far as its columns tell.
struct Formats
{
    model::DateOrder dates = model::DateOrder::Unknown;
    model::DecimalSign decimals = model::DecimalSign::Unknown;
    bool shortYears = false; ///< Columns with years of two figures have no others.
    QList<OpenQuestion> questions;
    /// "columns.contradictingDates" and "columns.contradictingDecimals" (arguments: a column, a
    /// value of it, another column, a value of that, which contradicts), "columns.shortYears" and
    /// "columns.mixedYears" (how many, the column, one of them).
    QList<Message> notes;
};

/// Puts together what \a columns of one file tell: a file is written in one way, so that one column
/// decides for others. Where nothing but ambiguous values is left, or where columns contradict each
/// other and there are such values, that is an open question.
Formats formatsOf(const QList<FormattedColumn> &columns);

/// What \a questions leave open after what \a reading decides.
QList<OpenQuestion> stillOpen(const QList<OpenQuestion> &questions, const model::Reading &reading);

} // namespace csv
