#pragma once

#include "model/record.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace csv {

/// One of the first or last records of a file, before anybody knows what it is.
struct EdgeRecord
{
    QStringList cells;       ///< Of each the first 1,000 characters.
    int quoted = 0;          ///< How many of them stand in quotes.
    bool afterBlank = false; ///< A blank line stands before it.
};

/// Columns that are computed from the cells of another, e.g. the parts of an address.
struct Derivation
{
    int from = 0;      ///< The column of the file.
    QStringList names; ///< Of the columns that it makes, behind those of the file.
    /// Appends and ends one cell for each of the names.
    std::function<void(QByteArrayView cell, model::Record &record)> derive;
};

/// Where the rows of a table begin, and by what names its columns are known.
struct TableShape
{
    qsizetype header = 0;   ///< Which of the first records has the names of the columns.
    qsizetype firstRow = 1; ///< Which would be the first row; those before it are none.
    QStringList names = {}; ///< Of the columns; empty, or empty in it: as the header writes them.
    QList<Derivation> derivations = {};
    /// Whether a record among the others is no row, e.g. a sum. Every record is looked at for it
    /// when the table is opened.
    std::function<bool(const model::Record &record)> isNoRow = {};
};

/// How a table is opened, as far as it is not found out from its file.
struct TableOptions
{
    QString name = {};     ///< What people know the file by; empty: its file name.
    char delimiter = '\0'; ///< '\0': guessed.
    /// In what the file was written, when it was turned into UTF-8 before; and its byte order mark,
    /// which that took away.
    QString encoding = {};
    bool byteOrderMark = false;
    /// The file was made of another one and can be made again; people do not know its path.
    bool isCopy = false;
    /// What whoever knows such files makes of the first records (200, or 64 KiB, at most; at least
    /// one). Without it the first is the header, and all others are rows.
    std::function<TableShape(const QList<EdgeRecord> &first)> shape = {};
    /// How many of the last records (of 40 at most) are a footer and no rows, in a table of so many
    /// columns.
    std::function<qsizetype(const QList<EdgeRecord> &last, qsizetype columns)> footer = {};
};

/// What stands around and among the rows of a table.
struct TableFrame
{
    qint64 headerLine = 1;    ///< Counted from 1.
    qint64 recordsBefore = 0; ///< Before the header, and of a second header line.
    QStringList footer = {};  ///< The first cell of each record of the footer.
    qint64 noRows = 0;        ///< Records among the rows that are none.
    qsizetype ownColumns = 0; ///< Columns of the file, without those that are computed.
    qint64 cells =
        0; ///< Of the file behind the header: of rows, footer, and records that are none.
};

} // namespace csv
