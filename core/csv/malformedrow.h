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
    QString text; ///< That line, or 160 characters of it around the place; plain text, and control
                  ///< characters as pictures.
    qsizetype mark = 0;                 ///< Where in text the place is; its length: behind the end.
    bool cutLeft = false;               ///< There is more of the line before the text ...
    bool cutRight = false;              ///< ... and behind it.
    Message assumed;                    ///< What the file was taken for, so that this is a problem.
    QList<model::Repair::What> repairs; ///< What makes it a record like the others; Skip is the
                                        ///< last, and always there.
    int joins = 0; ///< How often JoinNext is to be there, where it is one of them.
};

/// Looks at record \a row of \a table, which has problems. Errors: those of Table::Reader::read().
Result<MalformedRow> malformedRow(const std::shared_ptr<const Table> &table, qint64 row);

} // namespace csv
