#pragma once

#include "csv/looks.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <array>
#include <limits>
#include <optional>
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
    TextCounts values;       ///< The different cells up to 256 bytes; empty with manyValues.
    qint64 longValues = 0;   ///< How many different ones are longer; 0 with manyValues.
    bool manyValues = false; ///< More than 2,000 different ones: given up.
    /// The different parts at ';' of all cells; empty where no cell has several, or with too many
    /// or too long ones.
    TextCounts parts;
    qint64 separated = 0; ///< Cells of several parts; 0 where there are no parts.

    /// How many of the filled cells look like something; a cell may look like several.
    qint64 numbers = 0, dates = 0, emails = 0, urls = 0, booleans = 0, phones = 0;
    qint64 zeroLed = 0;       ///< Of the numbers, those that begin with a zero too many: codes.
    qint64 international = 0; ///< Of the phones, those that begin with a plus.
    qint64 localNumbers = 0, localDates = 0; ///< As people write them.
    std::array<qint64, looksCount> looks{};  ///< By Look, those above among them.
    /// Of each of these: the first three different cells, cut like the examples.
    static constexpr Looks looksWithExamples =
        bit(Look::PointDecimals) | bit(Look::CommaDecimals) | bit(Look::EitherSign)
        | bit(Look::DayFirst) | bit(Look::MonthFirst) | bit(Look::EitherOrder)
        | bit(Look::ShortYear) | bit(Look::Scientific) | bit(Look::CardNumber) | bit(Look::Iban)
        | bit(Look::SocialSecurity) | bit(Look::CutOff) | bit(Look::DoubleEncoded)
        | bit(Look::LettersLost);
    QMap<Look, QStringList> lookExamples;

    qint64 shortest = 0, longest = 0; ///< Of the filled cells, in UTF-16 units.
    QStringList examples; ///< The first three different cells, of each 200 UTF-16 units at most.

    qint64 count(Look look) const { return looks.at(size_t(look)); }
    QStringList examplesOf(Look look) const { return lookExamples.value(look); }
    /// Look::CardNumber, Look::Iban or Look::SocialSecurity where most of the filled cells are
    /// such: what nobody should move unasked, whatever the column's name.
    std::optional<Look> sensitiveLook() const;
    bool knowsAllValues() const { return !manyValues && longValues == 0; }
    bool operator==(const ColumnProfile &) const = default;
};

/// Counts different texts, in memory that is bounded (about 600 KiB): long ones are known by their
/// hash alone.
class TextCounter
{
public:
    static constexpr size_t mostTexts = 2000;
    static constexpr qsizetype longestKept = 256; ///< In bytes.

    struct Entry
    {
        quint64 hash;
        qsizetype size;
        quint32 begin; ///< Of those that are kept.
        Looks looks;   ///< For whoever counts cells.
        qint64 count;
    };

    /// The entry of \a text, with \a times added to its count; null where there would be too many,
    /// and then nothing is changed. Valid until the next call.
    Entry *add(QByteArrayView text, qint64 times = 1);
    /// The same for what \a other knows as \a entry.
    Entry *add(const TextCounter &other, const Entry &entry);

    const std::vector<Entry> &entries() const { return m_entries; } ///< In the order they came.
    static bool isKept(const Entry &entry) { return entry.size <= longestKept; }
    /// Of one that is kept.
    QByteArrayView text(const Entry &entry) const
    {
        return {m_bytes.data() + entry.begin, entry.size};
    }
    TextCounts counts() const; ///< Of those that are kept.

private:
    Entry *add(quint64 hash, QByteArrayView text, qsizetype size, qint64 times);
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
    void add(const PartCounter &other);
    void giveUp();

    bool hasGivenUp() const { return m_givenUp; }
    qint64 separated() const { return m_separated; } ///< Cells of several parts; 0 when given up.
    TextCounts counts() const;

private:
    TextCounter m_parts;
    qint64 m_separated = 0;
    bool m_givenUp = false;
};

/// Makes the profile of one column from its cells, which are given one after the other; or in
/// stretches, each to a profiler of its own, that are put together in order.
class ColumnProfiler
{
public:
    ColumnProfiler() = default;

    /// \a cell is valid UTF-8.
    void add(QByteArrayView cell);
    /// As if the cells that \a other was given had been given to this one, behind its own.
    void add(const ColumnProfiler &other);

    /// What is no longer kept of a column, and so need not be looked for in what follows.
    struct GivenUp
    {
        bool values = false, parts = false;
        Looks examples = 0; ///< Looks of which there are enough examples.
    };
    GivenUp givenUp() const
    {
        return {m_manyValues, m_parts.hasGivenUp(), Looks(~m_wantedExamples)};
    }
    /// For a stretch of a column that has given up these before; only to be put behind that.
    explicit ColumnProfiler(GivenUp before);

    qint64 filled() const { return m_filled; }
    const QStringList &examples() const { return m_examples; }
    ColumnProfile profile() const;

private:
    void addFilled(QByteArrayView cell);
    void addExamples(QByteArrayView cell, Looks looks);
    void addExample(Look look, const QString &example);
    void addGivenUp(const TextCounter &values, const TextCounter::Entry &entry);
    void giveUpValues();

    qint64 m_filled = 0;
    qint64 m_shortest = std::numeric_limits<qint64>::max(), m_longest = 0;
    QStringList m_examples;
    TextCounter m_values;
    bool m_manyValues = false;
    std::array<qint64, looksCount> m_counts{}; ///< Of the cells that are not in m_values.
    PartCounter m_parts;                       ///< Of those that are not kept there as text.
    Looks m_wantedExamples = ColumnProfile::looksWithExamples;
    QMap<Look, QStringList> m_lookExamples;
};

} // namespace csv
