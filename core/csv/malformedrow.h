#pragma once

#include "csv/table.h"
#include "model/reading.h"

namespace csv {

/// All that a person needs to decide about a record that cannot be read as it stands.
struct MalformedRow
{
    QList<model::Problem> problems; ///< As Table::Reader::read() gives them; the first is shown.
    qint64 recordLine = 0;          ///< The line the record begins in, which a Repair is known by.
    qint64 line = 0;                ///< Of the place ...
    qint64 column = 0;              ///< ... in characters; both counted from 1.
    QString text;         ///< That line, or some 160 characters of it around the place. Plain text.
    qsizetype mark = 0;   ///< Where in text the place is; its length: behind the end.
    bool cutLeft = false; ///< There is more of the line before the text ...
    bool cutRight = false;              ///< ... and behind it.
    Message assumed;                    ///< How the record is read as long as nobody decides.
    QList<model::Repair::What> repairs; ///< What would help; Skip is always one, and the last.
};

/// Looks at record \a row of \a table. Nothing is wrong with it when problems is empty. Errors:
/// those of Table::Reader::read().
Result<MalformedRow> malformedRow(const std::shared_ptr<const Table> &table, qint64 row);

} // namespace csv
