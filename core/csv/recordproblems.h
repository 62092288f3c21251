#pragma once

#include "csv/cursor.h"
#include "model/problem.h"

namespace csv {

/// What is wrong with the record that \a cursor has found and \a record holds; nothing as a rule.
/// Every problem is an Error and has as its arguments the name of the file, the line and the column
/// (in characters), both counted from 1, of the place, and then: "csv.unclosedQuote" and
/// "csv.nulByte" nothing, "csv.textAfterQuote" that text, "csv.tooLong" the most bytes that are
/// possible, "csv.notUtf8" the first wrong byte as 0xE9, "csv.cellCount" the expected and the found
/// number.
QList<model::Problem> recordProblems(const Cursor &cursor, const model::Record &record,
                                     const QString &fileName, int expectedCells,
                                     const Limits &limits);

} // namespace csv
