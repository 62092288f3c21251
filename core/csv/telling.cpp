#include "csv/telling.h"

#include "csv/decoder.h"
#include "csv/scanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr qsizetype wanted = 3;
constexpr qsizetype lookedAt = 240; // Enough to choose names from.
constexpr qsizetype longest = 60;   // Characters of a value; longer ones are cut.
constexpr qsizetype longestLine = 16 * 1024;

bool isHigh(char byte)
{
    return uchar(byte) >= 0x80;
}

bool isWordByte(char byte)
{
    return isHigh(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Where a byte is that is not ASCII and stands in a word; -1 when there is none.
qsizetype tellingByte(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = from; at < bytes.size(); ++at) {
        if (isHigh(bytes[at])
            && ((at > 0 && isWordByte(bytes[at - 1]))
                || (at + 1 < bytes.size() && isWordByte(bytes[at + 1]))))
            return at;
    }
    return -1;
}

// A part of \a text around its first character that tells anything.
QString cut(const QString &text)
{
    if (text.size() <= longest)
        return text;
    const auto telling =
        std::find_if(text.cbegin(), text.cend(), [](QChar character) { return character > u'~'; });
    const qsizetype begin =
        std::clamp<qsizetype>(telling - text.cbegin() - longest / 2, 0, text.size() - longest);
    return text.sliced(begin, longest).trimmed();
}

/// Collects values, and knows which are the best.
class Collection
{
public:
    explicit Collection(const SampleReading &reading)
        : m_reading(reading)
        , m_scanner(reading.delimiter, -1)
    {
    }

    bool isFull() const { return m_found.size() >= lookedAt; }

    /// Looks at a \a line in UTF-8. False when it holds nothing.
    bool look(QByteArrayView line)
    {
        const ScannedRecord scanned = m_scanner.scan(line, Rest::None, &m_record);
        const bool whole = scanned.unclosedQuote < 0 && scanned.textAfterQuote < 0
                           && m_record.cellCount() == m_reading.header.size();
        for (int i = 0; i < m_record.cellCount(); ++i) {
            if (tellingByte(m_record.cell(i), 0) < 0)
                continue;
            const QString text = cut(m_record.text(i).simplified());
            const bool known = std::any_of(m_found.cbegin(), m_found.cend(), [&](const auto &each) {
                return each.value.text == text;
            });
            if (known)
                continue;
            const bool named =
                whole && m_reading.header.at(i).contains(u"name", Qt::CaseInsensitive);
            const bool letters = std::any_of(text.cbegin(), text.cend(), [](QChar character) {
                return character > u'~' && character.isLetter();
            });
            m_found.append(
                {{text, whole ? i : -1}, (named ? 0 : 2) + (letters ? 0 : 1) + (whole ? 0 : 4)});
            return true;
        }
        return false;
    }

    QList<TellingValue> best()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found &one, const Found &other) {
            return one.rank < other.rank;
        });
        QList<TellingValue> values;
        for (const Found &found : m_found.first(std::min(wanted, m_found.size())))
            values.append(found.value);
        return values;
    }

private:
    struct Found
    {
        TellingValue value;
        int rank = 0; ///< The less the better.
    };

    const SampleReading &m_reading;
    Scanner m_scanner;
    model::Record m_record;
    QList<Found> m_found;
};

// The line of \a bytes around \a place.
std::pair<qsizetype, qsizetype> lineAround(QByteArrayView bytes, qsizetype place)
{
    const auto isBreak = [](char byte) { return byte == '\n' || byte == '\r'; };
    qsizetype begin = place, end = place;
    while (begin > 0 && place - begin < longestLine && !isBreak(bytes[begin - 1]))
        --begin;
    while (end < bytes.size() && end - place < longestLine && !isBreak(bytes[end]))
        ++end;
    return {begin, end};
}

// The piece of a text in UTF-16 or UTF-32 as UTF-8, from its first whole line on.
QByteArray decodedWide(const Sample &piece, const SampleReading &reading, Decoder &decoder)
{
    const qsizetype unit = reading.encoding.startsWith(u"UTF-32") ? 4 : 2;
    const qsizetype behind = (piece.offset - reading.mark) % unit;
    const qsizetype skipped = piece.offset == 0 ? reading.mark : (unit - behind) % unit;
    QByteArray text;
    decoder.decode(QByteArrayView(piece.bytes).sliced(std::min(skipped, piece.bytes.size())), false,
                   text);
    return piece.offset == 0 ? text : text.sliced(findLineBreak(text) + 1);
}

} // namespace

QList<TellingValue> tellingValues(const Samples &samples, const SampleReading &reading)
{
    Result<Decoder> decoder = Decoder::create(reading.encoding);
    if (!decoder)
        return {};
    Collection collection(reading);
    const bool wide =
        reading.encoding.startsWith(u"UTF-16") || reading.encoding.startsWith(u"UTF-32");
    const qsizetype fromEach = std::max<qsizetype>(4, lookedAt / samples.pieces.size());
    for (const Sample &piece : samples.pieces) {
        if (collection.isFull())
            break;
        const QByteArray text = wide ? decodedWide(piece, reading, *decoder) : piece.bytes;
        qsizetype at = piece.offset == 0 && !wide ? reading.mark : 0;
        for (qsizetype found = 0; found < fromEach;) {
            const qsizetype place = tellingByte(text, at);
            if (place < 0)
                break;
            const auto [begin, end] = lineAround(text, place);
            const QByteArrayView bytes = QByteArrayView(text).sliced(begin, end - begin);
            QByteArray line;
            if (wide)
                line = bytes.toByteArray();
            else
                decoder->decode(bytes, true, line);
            found += collection.look(line) ? 1 : 0;
            at = end;
        }
    }
    return collection.best();
}

} // namespace csv
