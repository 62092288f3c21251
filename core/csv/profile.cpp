#include "csv/profile.h"

#include "base/text.h"
#include "csv/damage.h"

#include <algorithm>
#include <cstring>

namespace csv {

constexpr qsizetype examplesKept = 3;
constexpr qsizetype longestExample = 200;

TextCounter::Entry *TextCounter::add(QByteArrayView text, qint64 times)
{
    return add(hash64(text), text, text.size(), times);
}

TextCounter::Entry *TextCounter::add(const TextCounter &other, const Entry &entry)
{
    const QByteArrayView text = isKept(entry) ? other.text(entry) : QByteArrayView();
    const size_t before = m_entries.size();
    Entry *added = add(entry.hash, text, entry.size, entry.count);
    if (m_entries.size() > before)
        added->looks = entry.looks;
    return added;
}

/// \a text may be missing where it is not kept.
TextCounter::Entry *TextCounter::add(quint64 hash, QByteArrayView text, qsizetype size,
                                     qint64 times)
{
    if (m_places.size() < 2 * (m_entries.size() + 1))
        grow();
    const size_t mask = m_places.size() - 1;
    const bool keeps = size <= longestKept;
    size_t place = size_t(hash) & mask;
    for (; m_places[place] != 0; place = (place + 1) & mask) {
        Entry &entry = m_entries[m_places[place] - 1U];
        if (entry.hash == hash && entry.size == size
            && (!keeps
                || std::memcmp(m_bytes.data() + entry.begin, text.data(), size_t(size)) == 0)) {
            entry.count += times;
            return &entry;
        }
    }
    if (m_entries.size() == mostTexts)
        return nullptr;
    m_entries.push_back({hash, size, quint32(m_bytes.size()), 0, times});
    if (keeps)
        m_bytes.append(text.data(), size_t(size));
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
    for (const Entry &entry : m_entries) {
        if (isKept(entry))
            counts.append({QString::fromUtf8(text(entry)), entry.count});
    }
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
        // What is long is no choice.
        if (part.size() > TextCounter::longestKept || !m_parts.add(part, times))
            giveUp();
    }
    m_separated += parts > 1 && !m_givenUp ? times : 0;
}

void PartCounter::add(const PartCounter &other)
{
    if (other.m_givenUp)
        giveUp();
    for (const TextCounter::Entry &entry : other.m_parts.entries()) {
        if (m_givenUp)
            return;
        if (!m_parts.add(other.m_parts, entry))
            giveUp();
    }
    m_separated += m_givenUp ? 0 : other.m_separated;
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
    for (size_t i = 0; looks != 0; ++i, looks >>= 1U)
        counts[i] += (looks & 1U) != 0 ? times : 0;
}

/// How many UTF-16 units \a text, valid UTF-8, has.
static qint64 lengthOf(QByteArrayView text)
{
    const char *at = text.data();
    qsizetype left = text.size();
    qint64 length = 0;
    for (; left >= 8; left -= 8, at += 8) { // As long as it is ASCII.
        quint64 word;
        std::memcpy(&word, at, 8);
        if ((word & 0x8080808080808080U) != 0)
            break;
        length += 8;
    }
    for (; left > 0; --left, ++at)
        length += (quint8(*at) & 0xc0U) != 0x80 ? (quint8(*at) >= 0xf0 ? 2 : 1) : 0;
    return length;
}

static QString cut(QByteArrayView cell)
{
    // A UTF-16 unit takes three bytes at most.
    QString example = QString::fromUtf8(cell.first(std::min(cell.size(), 4 * longestExample)))
                          .left(longestExample);
    if (example.size() == longestExample && example.back().isHighSurrogate())
        example.chop(1);
    return example;
}

/// False where there are enough.
static bool addTo(QStringList &examples, const QString &example)
{
    if (examples.size() < examplesKept && !examples.contains(example))
        examples.append(example);
    return examples.size() < examplesKept;
}

/// What became of the text of \a cell, which has so many UTF-16 units, before it was exported.
static Looks damageLooks(QByteArrayView cell, qint64 length)
{
    if (length == cell.size() && !cell.contains('?'))
        return 0;
    switch (damageOf(cell)) {
    case TextDamage::DoubleEncoded:
        return bit(Look::DoubleEncoded);
    case TextDamage::LettersLost:
        return bit(Look::LettersLost);
    case TextDamage::None:
        break;
    }
    return 0;
}

std::optional<Look> ColumnProfile::sensitiveLook() const
{
    for (const Look look : {Look::CardNumber, Look::Iban, Look::SocialSecurity}) {
        if (count(look) * 2 > filled)
            return look;
    }
    return std::nullopt;
}

ColumnProfiler::ColumnProfiler(GivenUp before)
    : m_manyValues(before.values)
{
    if (before.parts)
        m_parts.giveUp();
    m_wantedExamples &= ~before.examples;
}

void ColumnProfiler::add(QByteArrayView cell)
{
    if (cell.isEmpty())
        return;
    // Blanks beyond ASCII are rare, and dear to look for.
    const auto isPlain = [](char byte) { return byte > ' ' && byte < 0x7f; };
    if (isPlain(cell.front()) && isPlain(cell.back())) {
        addFilled(cell);
        return;
    }
    const QByteArrayView inner = cell.trimmed();
    if (inner.isEmpty())
        return;
    if (quint8(inner.front()) < 0x80 && quint8(inner.back()) < 0x80) {
        addFilled(inner);
        return;
    }
    const QByteArray trimmed = QString::fromUtf8(inner).trimmed().toUtf8();
    if (!trimmed.isEmpty())
        addFilled(trimmed);
}

void ColumnProfiler::addFilled(QByteArrayView cell)
{
    ++m_filled;
    TextCounter::Entry *entry = nullptr;
    if (!m_manyValues) {
        entry = m_values.add(cell);
        if (entry && entry->count > 1) {
            if (!TextCounter::isKept(*entry))
                m_parts.add(cell, 1);
            return;
        }
        if (!entry)
            giveUpValues();
    }
    const qint64 length = lengthOf(cell);
    m_shortest = std::min(m_shortest, length);
    m_longest = std::max(m_longest, length);
    if (m_examples.size() < examplesKept)
        addTo(m_examples, cut(cell));
    const Looks looks = looksOf(cell) | damageLooks(cell, length);
    if ((looks & m_wantedExamples) != 0)
        addExamples(cell, looks & m_wantedExamples);
    if (entry)
        entry->looks = looks;
    else
        count(looks, 1, m_counts);
    if (!entry || !TextCounter::isKept(*entry))
        m_parts.add(cell, 1);
}

/// Counts the cells of an entry that there is no room for.
void ColumnProfiler::addGivenUp(const TextCounter &values, const TextCounter::Entry &entry)
{
    count(entry.looks, entry.count, m_counts);
    if (TextCounter::isKept(entry)) // The parts of others have been counted.
        m_parts.add(values.text(entry), entry.count);
}

void ColumnProfiler::giveUpValues()
{
    m_manyValues = true;
    for (const TextCounter::Entry &entry : m_values.entries())
        addGivenUp(m_values, entry);
    m_values = {};
}

void ColumnProfiler::add(const ColumnProfiler &other)
{
    m_filled += other.m_filled;
    m_shortest = std::min(m_shortest, other.m_shortest);
    m_longest = std::max(m_longest, other.m_longest);
    for (const QString &example : other.m_examples)
        addTo(m_examples, example);
    for (auto look = other.m_lookExamples.cbegin(); look != other.m_lookExamples.cend(); ++look) {
        for (const QString &example : *look)
            addExample(look.key(), example);
    }
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_parts.add(other.m_parts);
    if (other.m_manyValues && !m_manyValues)
        giveUpValues();
    for (const TextCounter::Entry &entry : other.m_values.entries()) {
        if (!m_manyValues && !m_values.add(other.m_values, entry))
            giveUpValues();
        if (m_manyValues)
            addGivenUp(other.m_values, entry);
    }
}

void ColumnProfiler::addExamples(QByteArrayView cell, Looks looks)
{
    const QString example = cut(cell);
    for (int i = 0; i < looksCount; ++i) {
        if ((looks & bit(Look(i))) != 0)
            addExample(Look(i), example);
    }
}

void ColumnProfiler::addExample(Look look, const QString &example)
{
    if (!addTo(m_lookExamples[look], example))
        m_wantedExamples &= ~bit(look);
}

ColumnProfile ColumnProfiler::profile() const
{
    std::array<qint64, looksCount> counts = m_counts;
    PartCounter parts = m_parts;
    qint64 longValues = 0;
    for (const TextCounter::Entry &entry : m_values.entries()) {
        count(entry.looks, entry.count, counts);
        if (TextCounter::isKept(entry))
            parts.add(m_values.text(entry), entry.count);
        else
            ++longValues;
    }
    const auto of = [&counts](Look look) { return counts[size_t(look)]; };
    return {.filled = m_filled,
            .values = m_values.counts(),
            .longValues = longValues,
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
            .localNumbers = of(Look::LocalNumber),
            .localDates = of(Look::LocalDate),
            .looks = counts,
            .lookExamples = m_lookExamples,
            .shortest = m_filled > 0 ? m_shortest : 0,
            .longest = m_longest,
            .examples = m_examples};
}

} // namespace csv
