#pragma once

#include "operations/status.h"
#include "support/theme.h"

#include <QString>

namespace ui {

/// The two kinds of a run as one.
model::OutcomeCounts together(const migration::Summary &counts);

/// Entitlements that were not made, or are unknown.
qint64 notEntitled(const migration::Summary &counts);

/// "Done: 135,382 of 135,718 records are in your site".
QString finishTitle(const operations::Status &status, bool practice);
QString finishSubtitle(const operations::Status &status);

/// What the pill below the counts says.
struct Verdict
{
    QString text;
    Tone tone = Tone::Neutral;
};
Verdict countVerdict(const operations::Status &status);

/// What became of products, and where more of it is told; empty where no record named any.
QString productsText(const operations::Status &status);

/// Above the table of those that did not arrive, and of products that were not given.
QString failedTitle(const migration::Summary &counts);
/// Which reports were written: "created.csv: 1,200 rows", line by line.
QString reportLines(const QList<std::pair<QString, qint64>> &reports);

} // namespace ui
