#include "csv/rowsearch.h"

#include "csv/bytemasks.h"

#include <algorithm>

namespace csv {

/// A bit that makes of both cases of a letter the lower one, for byte \a at of \a word; none for
/// what is no letter.
static constexpr char caseBit(std::string_view word, size_t at)
{
    const auto byte = uint8_t(word[at]);
    const bool isAscii = byte >= 'a' && byte <= 'z';
    const bool isLatin = at > 0 && uint8_t(word[at - 1]) == 0xc3 && byte >= 0xa0 && byte <= 0xbe;
    return isAscii || isLatin ? 0x20 : 0;
}

static bool isWord(const char *text, std::string_view word)
{
    for (size_t i = 0; i < word.size(); ++i) {
        if (char(text[i] | caseBit(word, i)) != word[i])
            return false;
    }
    return true;
}

bool holdsWord(QByteArrayView text, std::string_view word)
{
    const qsizetype places = text.size() - qsizetype(word.size()) + 1;
    const char *bytes = text.data();
    qsizetype at = 0;
#ifdef SALESFERRY_SSE2
    // Its first and its last byte, at 16 places at a time.
    const auto all = [](char byte) { return _mm_set1_epi8(byte); };
    const __m128i first = all(word.front()), firstBit = all(caseBit(word, 0));
    const __m128i last = all(word.back()), lastBit = all(caseBit(word, word.size() - 1));
    const auto load = [](const char *from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    };
    for (constexpr qsizetype lanes = 16; at + lanes <= places; at += lanes) {
        const __m128i begins = _mm_or_si128(load(bytes + at), firstBit);
        const __m128i ends = _mm_or_si128(load(bytes + at + word.size() - 1), lastBit);
        const __m128i both =
            _mm_and_si128(_mm_cmpeq_epi8(begins, first), _mm_cmpeq_epi8(ends, last));
        for (auto mask = uint64_t(uint32_t(_mm_movemask_epi8(both))); mask != 0; mask &= mask - 1) {
            if (isWord(bytes + at + lowestBit(mask), word))
                return true;
        }
    }
#endif
    for (; at < places; ++at) {
        if (isWord(bytes + at, word))
            return true;
    }
    return false;
}

RowSearch::RowSearch(std::shared_ptr<const Table> table, std::vector<std::string> words)
    : m_table(std::move(table))
    , m_words(std::move(words))
    , m_reader(m_table, {-1})
{
    for (const std::string &word : m_words)
        m_longest = std::max(m_longest, qsizetype(word.size()));
}

/// Where \a row begins; where there is none, the end of the file.
Result<qint64> RowSearch::offsetOf(qint64 row)
{
    if (row >= m_table->rowCount())
        return m_table->size();
    if (const auto read = m_reader.read(row, m_record); !read)
        return read.error();
    return m_reader.offset();
}

Result<bool> RowSearch::mayHold(qint64 first, qint64 last)
{
    const auto begin = offsetOf(first);
    if (!begin)
        return begin.error();
    const auto end = offsetOf(last);
    if (!end)
        return end.error();
    return mayHoldBytes(*begin, *end);
}

Result<bool> RowSearch::mayHoldBytes(qint64 begin, qint64 end)
{
    constexpr qint64 together = qint64(512) * 1024;
    if (!m_file) {
        auto file = BlockFile::open(m_table->path(), together);
        if (!file)
            return file.error();
        m_file = *std::move(file);
    }
    std::vector<bool> found(m_words.size(), false);
    for (qint64 at = begin; at < end; at += together) {
        const qint64 wanted = std::min(end - at, together + m_longest); // with words on the border
        const auto bytes = m_file->read(at, wanted);
        if (!bytes)
            return bytes.error();
        const QByteArrayView stretch = bytes->first(std::min<qsizetype>(bytes->size(), wanted));
        for (size_t i = 0; i < m_words.size(); ++i)
            found[i] = found[i] || holdsWord(stretch, m_words[i]);
        if (std::find(found.begin(), found.end(), false) == found.end())
            return true;
    }
    return m_words.empty();
}

} // namespace csv
