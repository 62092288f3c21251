#pragma once

#include <QHash>
#include <QStringList>

namespace ui {

/// What is odd about some of \a options, by option, in a sentence each: those that hold what CSM's
/// own import splits values at, and those that differ from another only by case or blanks.
QHash<QString, QString> optionNotes(const QStringList &options);

/// The first notes in the order of the options, and how many more there are; empty: none.
QString optionNotesText(const QStringList &options, const QHash<QString, QString> &notes);

} // namespace ui
