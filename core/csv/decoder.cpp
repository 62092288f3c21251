#include "csv/decoder.h"

#include "csv/encoding.h"
#include "csv/singlebyte.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr QByteArrayView replacement("\xEF\xBF\xBD");

// The bytes of \a character (not a surrogate) in UTF-8, to \a to; returns behind them.
char *put(char32_t character, char *to)
{
    if (character < 0x80) {
        *to++ = char(character);
        return to;
    }
    if (character < 0x800) {
        *to++ = char(0xC0 | character >> 6);
    } else {
        if (character < 0x10000) {
            *to++ = char(0xE0 | character >> 12);
        } else {
            *to++ = char(0xF0 | character >> 18);
            *to++ = char(0x80 | (character >> 12 & 0x3F));
        }
        *to++ = char(0x80 | (character >> 6 & 0x3F));
    }
    *to++ = char(0x80 | (character & 0x3F));
    return to;
}

// How many bytes the character takes that begins with \a first, as far as that tells.
qsizetype lengthOf(uchar first)
{
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
}

// How many bytes at the end of \a bytes may be the beginning of a character of UTF-8.
qsizetype cutOff(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const uchar byte = uchar(bytes[bytes.size() - back]);
        if (byte >= 0xC0)
            return lengthOf(byte) > back ? back : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

// The name by which Qt's libraries know the one that Windows writes under this name.
QByteArray libraryName(const QString &encoding)
{
    if (encoding == u"Shift_JIS")
        return "windows-31j";
    if (encoding == u"EUC-KR")
        return "windows-949";
    return encoding.toLatin1();
}

} // namespace

Result<Decoder> Decoder::create(const QString &encoding)
{
    const Error unknown{Error::Kind::Data, {u"csv.encodingUnknown"_s, {encoding}}};
    if (!encodings().contains(encoding))
        return unknown;
    Decoder decoder;
    decoder.m_bigEndian = encoding.endsWith(u"BE");
    if (encoding == u"UTF-8") {
        decoder.m_form = Form::Utf8;
    } else if (encoding.startsWith(u"UTF-16")) {
        decoder.m_form = Form::Utf16;
    } else if (encoding.startsWith(u"UTF-32")) {
        decoder.m_form = Form::Utf32;
    } else if (const QStringView upper = upperHalf(encoding); !upper.isEmpty()) {
        decoder.m_form = Form::SingleByte;
        decoder.m_upper = std::make_unique<Table>();
        for (size_t i = 0; i < decoder.m_upper->size(); ++i) {
            Character &character = (*decoder.m_upper)[i];
            character.size =
                char(put(upper[qsizetype(i)].unicode(), character.bytes) - character.bytes);
        }
    } else {
        decoder.m_form = Form::Library;
        decoder.m_library = std::make_unique<QStringDecoder>(libraryName(encoding).constData());
        if (!decoder.m_library->isValid())
            return unknown;
    }
    return decoder;
}

qsizetype Decoder::decode(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    switch (m_form) {
    case Form::Utf8:
        return decodeUtf8(bytes, last, utf8);
    case Form::SingleByte:
        decodeSingleBytes(bytes, utf8);
        return bytes.size();
    case Form::Utf16:
        return m_bigEndian ? decodeUtf16<true>(bytes, last, utf8)
                           : decodeUtf16<false>(bytes, last, utf8);
    case Form::Utf32:
        return decodeUtf32(bytes, last, utf8);
    case Form::Library:
        // In whole lines where there are any: when a broken character is cut off, the library may
        // lose the line break behind it.
        if (const auto lastBreak = std::find_if(bytes.rbegin(), bytes.rend(),
                                                [](char c) { return c == '\n' || c == '\r'; });
            !last && lastBreak != bytes.rend())
            bytes = bytes.first(lastBreak.base() - bytes.begin());
        decodeByLibrary(bytes, last, utf8);
        return bytes.size();
    }
    Q_UNREACHABLE();
}

void Decoder::replace(QByteArray &utf8)
{
    utf8 += replacement;
    ++m_replaced;
}

qsizetype Decoder::decodeUtf8(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    if (!last)
        bytes.chop(cutOff(bytes));
    if (bytes.isValidUtf8()) {
        utf8 += bytes;
        return bytes.size();
    }
    qsizetype written = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const uchar first = uchar(bytes[at]);
        const qsizetype length = lengthOf(first);
        const bool valid =
            first < 0x80 || (at + length <= bytes.size() && bytes.sliced(at, length).isValidUtf8());
        if (!valid) {
            utf8 += bytes.sliced(written, at - written);
            replace(utf8);
            written = at + 1;
        }
        at += valid ? length : 1;
    }
    utf8 += bytes.sliced(written);
    return bytes.size();
}

void Decoder::decodeSingleBytes(QByteArrayView bytes, QByteArray &utf8) const
{
    const qsizetype before = utf8.size();
    // Room for the worst case; what is too much is given back by cutting it off.
    utf8.resize(before + 3 * bytes.size() + 8);
    char *to = utf8.data() + before;
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    while (at < end) {
        while (end - at >= 8) {
            quint64 word;
            std::memcpy(&word, at, sizeof word);
            if ((word & 0x8080808080808080U) != 0)
                break;
            std::memcpy(to, &word, sizeof word);
            at += 8;
            to += 8;
        }
        for (int i = 0; i < 8 && at < end; ++i, ++at) {
            if (uchar(*at) < 0x80) {
                *to++ = *at;
                continue;
            }
            const Character &character = (*m_upper)[uchar(*at) & 0x7F];
            std::memcpy(to, character.bytes, 3);
            to += character.size;
        }
    }
    utf8.resize(to - utf8.constData());
}

template <bool bigEndian>
qsizetype Decoder::decodeUtf16(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    const qsizetype units = bytes.size() / 2;
    const auto *const from = reinterpret_cast<const uchar *>(bytes.data());
    const auto unit = [from](qsizetype i) {
        return char16_t(from[2 * i + (bigEndian ? 0 : 1)] << 8 | from[2 * i + (bigEndian ? 1 : 0)]);
    };
    const qsizetype before = utf8.size();
    utf8.resize(before + 3 * units + 8);
    char *to = utf8.data() + before;
    qsizetype i = 0;
    while (i < units) {
        constexpr qsizetype lanes = 16;
        while (units - i >= lanes) { // As compilers turn it into a few instructions.
            uchar more = 0;
            for (qsizetype lane = 0; lane < lanes; ++lane) {
                const uchar low = from[2 * (i + lane) + (bigEndian ? 1 : 0)];
                more |= uchar(from[2 * (i + lane) + (bigEndian ? 0 : 1)] | (low & 0x80));
                to[lane] = char(low);
            }
            if (more != 0)
                break;
            i += lanes;
            to += lanes;
        }
        for (qsizetype lane = 0; lane < lanes && i < units; ++lane, ++i) {
            const char16_t high = unit(i);
            if (!QChar::isSurrogate(high)) {
                to = put(high, to);
                continue;
            }
            if (QChar::isHighSurrogate(high) && i + 1 == units && !last)
                break;
            if (QChar::isHighSurrogate(high) && i + 1 < units
                && QChar::isLowSurrogate(unit(i + 1))) {
                to = put(QChar::surrogateToUcs4(high, unit(i + 1)), to);
                ++i;
                continue;
            }
            to = put(QChar::ReplacementCharacter, to);
            ++m_replaced;
        }
        if (i + 1 == units && !last && QChar::isHighSurrogate(unit(i)))
            break;
    }
    utf8.resize(to - utf8.constData());
    if (last && bytes.size() % 2 != 0) {
        replace(utf8);
        return bytes.size();
    }
    return 2 * i;
}

qsizetype Decoder::decodeUtf32(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    const qsizetype units = bytes.size() / 4;
    const auto *from = reinterpret_cast<const uchar *>(bytes.data());
    const qsizetype before = utf8.size();
    utf8.resize(before + 4 * units);
    char *to = utf8.data() + before;
    for (qsizetype i = 0; i < units; ++i, from += 4) {
        char32_t character = m_bigEndian ? char32_t(from[0]) << 24 | char32_t(from[1]) << 16
                                               | char32_t(from[2]) << 8 | from[3]
                                         : char32_t(from[3]) << 24 | char32_t(from[2]) << 16
                                               | char32_t(from[1]) << 8 | from[0];
        if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
            character = QChar::ReplacementCharacter;
            ++m_replaced;
        }
        to = put(character, to);
    }
    utf8.resize(to - utf8.constData());
    if (last && bytes.size() % 4 != 0) {
        replace(utf8);
        return bytes.size();
    }
    return units * 4;
}

void Decoder::decodeByLibrary(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    QString text = (*m_library)(bytes);
    if (last) { // A character that was begun shows itself before another one only.
        const QString behind = (*m_library)(QByteArrayView("\n"));
        text += QStringView(behind).chopped(1);
    }
    // The library of Shift_JIS puts U+001A in place of what it does not know; it is 7F that it
    // reads as this character, and 1A as U+001C.
    if (m_library->hasError() && text.count(QChar(0x1A)) > bytes.count('\x7F'))
        text.replace(QChar(0x1A), QChar(QChar::ReplacementCharacter));
    if (m_library->hasError())
        m_replaced += text.count(QChar(QChar::ReplacementCharacter));
    utf8 += text.toUtf8();
}

} // namespace csv
