#pragma once

#include <QList>
#include <QString>

namespace model {

/// What is done about a record that cannot be read as it stands.
struct Repair
{
    qint64 line = 0; ///< In which the record begins, counted from 1.
    enum class What {
        JoinNext, ///< It is broken by a line break without quotes: the next record goes on with it.
        QuoteIsText, ///< Its unclosed quote is text.
        Skip,        ///< The record is left out.
    } what = What::Skip;

    bool operator==(const Repair &) const = default;
};

/// In which order a date without a month's name is written: 31.12.2025 or 12/31/2025.
enum class DateOrder { Unknown, DayFirst, MonthFirst };
/// What stands before the decimals of a number: 1,234.56 or 1.234,56.
enum class DecimalSign { Unknown, Point, Comma };

/// How a file is read, as far as somebody decided it; everything else is found out.
struct Reading
{
    QString member = {}; ///< Of a ZIP archive: the full name of the file in it; empty: no archive.
    QString encoding = {};                       ///< A name of csv::encodings(); empty: guessed.
    char delimiter = '\0';                       ///< '\0': guessed.
    DateOrder dates = DateOrder::Unknown;        ///< Unknown: as the columns tell.
    DecimalSign decimals = DecimalSign::Unknown; ///< Unknown: as the columns tell.
    bool shortYears = false;    ///< Years have two figures, and are those from 1930 to 2029.
    bool wanted = false;        ///< Read as customer records, though it does not look like any.
    QList<Repair> repairs = {}; ///< In the order of their lines.

    bool operator==(const Reading &) const = default;
};

} // namespace model
