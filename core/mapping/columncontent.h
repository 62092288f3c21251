#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace mapping {

/// What the cells of one column hold, as far as matching asks.
struct ColumnContent
{
    qint64 filled = 0; ///< Cells that hold anything.
    /// The different cells and how often each occurs, most frequent first; of a column with too
    /// many of them a few examples.
    QList<std::pair<QString, qint64>> values;
    bool isSample = false; ///< The values are examples.
    bool hasLists = false; ///< The values are parts of cells that hold several.
    /// How many of the filled cells look like one; a cell may look like several.
    qint64 emails = 0, phones = 0, urls = 0, dates = 0, numbers = 0, booleans = 0;
    bool isSensitive = false; ///< Nobody should move it without a thought.
};

/// By the column's name, folded.
using ColumnContents = QHash<QString, ColumnContent>;

} // namespace mapping
