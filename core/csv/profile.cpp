#include "csv/profile.h"

#include "base/text.h"

#include <algorithm>

namespace csv {

constexpr qsizetype examplesKept = 3;
constexpr qsizetype longestExample = 200;

TextCounter::Entry *TextCounter::add(QByteArrayView text, qint64 times)
{
    if (m_places.size() < 2 * (m_entries.size() + 1))
        grow();
    const quint64 hash = hash64(text);
    const size_t mask = m_places.size() - 1;
    size_t place = size_t(hash) & mask;
    for (; m_places[place] != 0; place = (place + 1) & mask) {
        Entry &entry = m_entries[m_places[place] - 1U];
        if (entry.hash == hash && this->text(entry) == text) {
            entry.count += times;
            return &entry;
        }
    }
    if (m_entries.size() == mostTexts || m_bytes.size() + size_t(text.size()) > mostBytes)
        return nullptr;
    m_entries.push_back({hash, m_bytes.size(), size_t(text.size()), times, 0});
    m_bytes.append(text.data(), size_t(text.size()));
    m_places[place] = quint16(m_entries.size());
    return &m_entries.back();
}

void TextCounter::grow()
{
    m_places.assign(std::max<size_t>(16, 2 * m_places.size()), 0);
    const size_t mask = m_places.size() - 1;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        size_t place = size_t(m_entries[i].hash) & mask;
        while (m_places[place] != 0)
            place = (place + 1) & mask;
        m_places[place] = quint16(i + 1);
    }
}

TextCounts TextCounter::counts() const
{
    TextCounts counts;
    counts.reserve(qsizetype(m_entries.size()));
    for (const Entry &entry : m_entries)
        counts.append({QString::fromUtf8(text(entry)), entry.count});
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return counts;
}

void PartCounter::add(QByteArrayView cell, qint64 times)
{
    int parts = 0;
    for (qsizetype begin = 0; begin <= cell.size() && !m_givenUp;) {
        const qsizetype found = cell.indexOf(';', begin);
        const qsizetype end = found < 0 ? cell.size() : found;
        const QByteArrayView part = cell.sliced(begin, end - begin).trimmed();
        begin = end + 1;
        if (part.isEmpty())
            continue;
        ++parts;
        if (!m_parts.add(part, times))
            giveUp();
    }
    m_separated += parts > 1 && !m_givenUp ? times : 0;
}

void PartCounter::giveUp()
{
    *this = {};
    m_givenUp = true;
}

TextCounts PartCounter::counts() const
{
    return m_separated > 0 ? m_parts.counts() : TextCounts();
}

static void count(Looks looks, qint64 times, std::array<qint64, looksCount> &counts)
{
    for (size_t i = 0; looks != 0; ++i, looks = Looks(looks >> 1U))
        counts[i] += (looks & 1U) != 0 ? times : 0;
}

void ColumnProfiler::add(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.isEmpty())
        return;
    // Blanks beyond ASCII are rare, and dear to look for.
    const auto isForeign = [](char byte) { return quint8(byte) >= 0x80; };
    if (!isForeign(cell.front()) && !isForeign(cell.back())) {
        addFilled(cell);
        return;
    }
    const QByteArray trimmed = QString::fromUtf8(cell).trimmed().toUtf8();
    if (!trimmed.isEmpty())
        addFilled(trimmed);
}

void ColumnProfiler::addFilled(QByteArrayView cell)
{
    ++m_filled;
    if (!m_manyValues) {
        TextCounter::Entry *entry = m_values.add(cell);
        if (entry && entry->count > 1)
            return;
        if (entry)
            entry->looks = looksOf(cell);
        else
            giveUpValues();
    }
    if (cell.size() > m_longest) // UTF-8 is never shorter
        m_longest = std::max<qint64>(m_longest, QString::fromUtf8(cell).size());
    addExample(cell);
    if (m_manyValues) {
        count(looksOf(cell), 1, m_counts);
        m_parts.add(cell, 1);
    }
}

void ColumnProfiler::giveUpValues()
{
    m_manyValues = true;
    for (const TextCounter::Entry &entry : m_values.entries()) {
        count(entry.looks, entry.count, m_counts);
        m_parts.add(m_values.text(entry), entry.count);
    }
    m_values = {};
    // What has no parts by now is no list of choices.
    if (m_parts.separated() == 0)
        m_parts.giveUp();
}

void ColumnProfiler::addExample(QByteArrayView cell)
{
    if (m_examples.size() == examplesKept)
        return;
    // A UTF-16 unit takes three bytes at most.
    QString example = QString::fromUtf8(cell.first(std::min(cell.size(), 4 * longestExample)))
                          .left(longestExample);
    if (example.size() == longestExample && example.back().isHighSurrogate())
        example.chop(1);
    if (!m_examples.contains(example))
        m_examples.append(example);
}

ColumnProfile ColumnProfiler::profile() const
{
    std::array<qint64, looksCount> counts = m_counts;
    PartCounter parts = m_parts;
    for (const TextCounter::Entry &entry : m_values.entries()) {
        count(entry.looks, entry.count, counts);
        parts.add(m_values.text(entry), entry.count);
    }
    const auto of = [&counts](Look look) { return counts[size_t(look)]; };
    return {.filled = m_filled,
            .values = m_values.counts(),
            .manyValues = m_manyValues,
            .parts = parts.counts(),
            .separated = parts.separated(),
            .numbers = of(Look::Number),
            .dates = of(Look::Date),
            .emails = of(Look::Email),
            .urls = of(Look::Url),
            .booleans = of(Look::Boolean),
            .phones = of(Look::Phone),
            .zeroLed = of(Look::ZeroLed),
            .international = of(Look::International),
            .longest = m_longest,
            .examples = m_examples};
}

} // namespace csv
