#pragma once

#include "base/message.h"
#include "csv/profile.h"

namespace operations {

/// What the owner of a file should know about its columns, named \a names: text that was damaged
/// before the export, what a spreadsheet cut or took for a number, and numbers of cards, accounts
/// and people that nobody should move unasked: "columns.doubleEncoded", "columns.lettersLost",
/// "columns.cutOff", "columns.numberPhones", "columns.sensitive", "columns.someSensitive"; the
/// first two arguments are how many cells and the column.
QList<Message> columnNotes(const QStringList &names, const QList<csv::ColumnProfile> &columns);

} // namespace operations
