#include "csv/telling.h"

#include "csv/ascii.h"
#include "csv/decoder.h"
#include "csv/scanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr qsizetype wanted = 3;
constexpr qsizetype lookedAt = 240; // Enough to choose names from.
constexpr qsizetype longest = 60;   // Characters of a value; longer ones are cut.
constexpr qsizetype longestRecord = 4 * 1024;
constexpr int linesBack = 3; // Of a record before the one that tells.

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
        at += asciiRun(bytes.sliced(at));
        if (at < bytes.size()
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

    /// Looks at the record that \a text, in UTF-8, begins with. False when that is none of the
    /// table, as its cells are not as many as they should be.
    bool lookAtRecord(QByteArrayView text)
    {
        if (text.isEmpty())
            return false;
        const ScannedRecord scanned = m_scanner.scan(text, Rest::None, &m_record);
        if (!scanned.finished || scanned.unclosedQuote >= 0 || scanned.textAfterQuote >= 0
            || m_record.cellCount() != m_reading.header.size())
            return false;
        take(true);
        return true;
    }

    /// Looks at a \a line, wherever its record begins.
    void lookAtLine(QByteArrayView line)
    {
        if (line.isEmpty())
            return;
        m_scanner.scan(line, Rest::None, &m_record);
        take(false);
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
    void take(bool whole)
    {
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
        }
    }

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

bool isBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

// Where the line begins that \a place is in, or that ends before it.
qsizetype lineBegin(QByteArrayView bytes, qsizetype place)
{
    while (place > 0 && !isBreak(bytes[place - 1]))
        --place;
    return place;
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
    const auto decoded = [&](QByteArrayView bytes) {
        QByteArray text;
        if (wide)
            text = bytes.toByteArray();
        else
            decoder->decode(bytes, true, text);
        return text;
    };
    const qsizetype fromEach = std::max<qsizetype>(2, lookedAt / samples.pieces.size());
    for (const Sample &piece : samples.pieces) {
        if (collection.isFull())
            break;
        const QByteArray text = wide ? decodedWide(piece, reading, *decoder) : piece.bytes;
        qsizetype at = piece.offset == 0 && !wide ? reading.mark : 0;
        for (qsizetype seen = 0; seen < fromEach; ++seen) {
            const qsizetype place = tellingByte(text, at);
            if (place < 0)
                break;
            const qsizetype end =
                place + std::max<qsizetype>(0, findLineBreak(QByteArrayView(text).sliced(place)));
            // The record begins with this line, or with one before it.
            qsizetype begin = lineBegin(text, place);
            bool found = false;
            for (int back = 0; back <= linesBack && !found; ++back) {
                found = collection.lookAtRecord(decoded(QByteArrayView(text).sliced(
                    begin, std::min(longestRecord, text.size() - begin))));
                if (begin <= at)
                    break;
                begin = found ? begin : lineBegin(text, begin - 1);
            }
            if (!found)
                collection.lookAtLine(decoded(QByteArrayView(text).sliced(
                    lineBegin(text, place), end - lineBegin(text, place))));
            at = std::max(end, place + 1);
        }
    }
    return collection.best();
}

} // namespace csv
