#pragma once

#include "csv/looks.h"

#include <QList>
#include <QStringList>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace csv {

/// Each of several texts and how often it occurs; the most frequent first, those of one frequency
/// in the order of their first occurrence.
using TextCounts = QList<std::pair<QString, qint64>>;

/// What the cells of one column hold, blanks around them left aside.
struct ColumnProfile
{
    qint64 filled = 0;       ///< Cells that hold anything.
    TextCounts values;       ///< The different cells; empty with manyValues.
    bool manyValues = false; ///< More than 2,000, or too long together to be kept: given up.
    /// The different parts at ';' of all cells; empty where no cell has several, or with too many.
    TextCounts parts;
    qint64 separated = 0; ///< Cells of several parts; 0 where there are no parts.

    /// How many of the filled cells look like something; a cell may look like several.
    qint64 numbers = 0, dates = 0, emails = 0, urls = 0, booleans = 0, phones = 0;
    qint64 zeroLed = 0;       ///< Of the numbers, those that begin with a zero too many: codes.
    qint64 international = 0; ///< Of the phones, those that begin with a plus.

    qint64 longest = 0;   ///< Of a cell, in UTF-16 units.
    QStringList examples; ///< The first three different cells, of each 200 UTF-16 units at most.
};

/// Counts different texts, in memory that is bounded (about 400 KiB).
class TextCounter
{
public:
    static constexpr size_t mostTexts = 2000;
    static constexpr size_t mostBytes = size_t(256) * 1024;

    struct Entry
    {
        quint64 hash;
        size_t begin;
        size_t size;
        qint64 count;
        Looks looks; ///< For whoever counts cells.
    };

    /// The entry of \a text, with \a times added to its count; null where there would be too many,
    /// and then nothing is changed. Valid until the next call.
    Entry *add(QByteArrayView text, qint64 times = 1);

    const std::vector<Entry> &entries() const { return m_entries; } ///< In the order they came.
    QByteArrayView text(const Entry &entry) const
    {
        return {m_bytes.data() + entry.begin, qsizetype(entry.size)};
    }
    TextCounts counts() const;

private:
    void grow();

    std::string m_bytes;
    std::vector<Entry> m_entries;
    std::vector<quint16> m_places; ///< By hash; entries counted from 1, 0 for none.
};

/// Counts the parts at ';' of cells.
class PartCounter
{
public:
    void add(QByteArrayView cell, qint64 times);
    void giveUp();

    qint64 separated() const { return m_separated; } ///< Cells of several parts; 0 when given up.
    TextCounts counts() const;

private:
    TextCounter m_parts;
    qint64 m_separated = 0;
    bool m_givenUp = false;
};

/// Makes the profile of one column from its cells, which are given one after the other.
class ColumnProfiler
{
public:
    /// \a cell is valid UTF-8.
    void add(QByteArrayView cell);

    ColumnProfile profile() const;

private:
    void addFilled(QByteArrayView cell);
    void addExample(QByteArrayView cell);
    void giveUpValues();

    qint64 m_filled = 0;
    qint64 m_longest = 0;
    QStringList m_examples;
    TextCounter m_values;
    bool m_manyValues = false;
    // Of the cells that are no longer in m_values.
    std::array<qint64, looksCount> m_counts{};
    PartCounter m_parts;
};

} // namespace csv
