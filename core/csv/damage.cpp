#include "csv/damage.h"

#include "csv/ascii.h"
#include "csv/singlebyte.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

bool isAsciiLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// A character of UTF-8 as it stands in a cell.
struct Character
{
    char32_t code = 0;
    qsizetype size = 1;
};

// The character that \a bytes, not empty, begin with; one byte of them where that is none.
Character characterOf(QByteArrayView bytes)
{
    const uchar first = uchar(bytes[0]);
    const qsizetype size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 1 || size > bytes.size())
        return {first < 0x80 ? char32_t(first) : char32_t(0xFFFD), 1};
    char32_t code = first & (0x7F >> size);
    for (qsizetype i = 1; i < size; ++i)
        code = code << 6 | (uchar(bytes[i]) & 0x3F);
    return {code, size};
}

// The byte that Windows-1252 or ISO-8859-1 reads as \a code; -1: none.
int byteOf(char32_t code)
{
    if (code < 0x100) // The control characters are those of ISO-8859-1.
        return int(code);
    static const QStringView upper = upperHalf(u"windows-1252"_s);
    const qsizetype found = code > 0xFFFF ? -1 : upper.first(32).indexOf(QChar(char16_t(code)));
    return found < 0 ? -1 : int(0x80 + found);
}

// How many bytes at the beginning of \a cell are one character that was written in UTF-8 and read
// as something else; appends what it was to \a was, if there is one. 0: it is none.
qsizetype doubleEncoded(QByteArrayView cell, QByteArray *was)
{
    const Character lead = characterOf(cell);
    const int first = byteOf(lead.code);
    const int length = first >= 0xC2 && first <= 0xDF   ? 2
                       : first >= 0xE0 && first <= 0xEF ? 3
                       : first >= 0xF0 && first <= 0xF4 ? 4
                                                        : 0;
    if (length == 0)
        return 0;
    std::array<char, 4> bytes{char(first)};
    qsizetype at = lead.size;
    for (int i = 1; i < length; ++i) {
        if (at >= cell.size())
            return 0;
        const Character next = characterOf(cell.sliced(at));
        const int byte = byteOf(next.code);
        if (byte < 0x80 || byte > 0xBF)
            return 0;
        bytes[size_t(i)] = char(byte);
        at += next.size;
    }
    const QByteArrayView character(bytes.data(), length);
    if (!character.isValidUtf8())
        return 0;
    if (was)
        *was += character;
    return at;
}

// Signs that stand behind a word in correct text, by their bytes: quotes, dashes, and the like.
bool endsWords(int sign)
{
    switch (sign) {
    case 0x85: // ...
    case 0x91: // Quotes.
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
    case 0x96: // Dashes.
    case 0x97:
    case 0x99: // TM
    case 0x9B:
    case 0xA0: // A blank that does not break.
    case 0xAB:
    case 0xAD:
    case 0xBB:
        return true;
    default:
        return false;
    }
}

// Signs that stand behind names and numbers: of trade marks, degrees, powers, ordinals.
bool marksWords(int sign)
{
    return sign == 0xA9 || sign == 0xAA || sign == 0xAE || sign == 0xB0 || sign == 0xB2
           || sign == 0xB3 || sign == 0xB9 || sign == 0xBA;
}

// All of these, and what may stand before or behind a number.
bool followsText(int sign)
{
    return endsWords(sign) || marksWords(sign) || sign == 0x80 || sign == 0xA3 || sign == 0xA7
           || sign == 0xB1 || sign == 0xB4;
}

/// A sequence that may be a character whose UTF-8 was read as another encoding.
struct Suspect
{
    int lead = 0; ///< As bytes.
    int sign = 0; ///< The first behind the lead ...
    int last = 0; ///< ... and the last one.
    qsizetype characters = 2;
    bool control = false; ///< The first sign is a control character, which no text has.
    char before = ' ';    ///< What stands around it.
    char behind = ' ';
};

// Whether nobody would write \a suspect: "Ã¼" in "MÃ¼ller", but not "É»", nor “IRMÔ.
bool isCertain(const Suspect &suspect)
{
    if (suspect.control)
        return true;
    const bool behindSmall = suspect.before >= 'a' && suspect.before <= 'z';
    const bool beforeSmall = suspect.behind >= 'a' && suspect.behind <= 'z' && suspect.sign != 0xA0;
    if (suspect.characters > 2) {
        const bool quote = suspect.lead == 0xE2 && suspect.sign == 0x80; // "â€™" and its like.
        const bool text = followsText(suspect.sign) && followsText(suspect.last);
        return quote || beforeSmall || (suspect.sign != 0xA0 && !text);
    }
    const bool within = isAsciiLetter(suspect.before) && isAsciiLetter(suspect.behind);
    const bool begins = !isAsciiLetter(suspect.before) && uchar(suspect.before) < 0x80;
    const bool opens = suspect.sign == 0x91 || suspect.sign == 0x93 || suspect.sign == 0xAB;
    switch (suspect.lead) {
    case 0xC3: // "Ã", which all letters of Western Europe begin with.
        if (behindSmall || beforeSmall || (opens && within))
            return true;
        return !endsWords(suspect.sign) && (begins || !marksWords(suspect.sign));
    case 0xC4: // "Ä" and "Å", those of Central Europe.
    case 0xC5:
        return behindSmall || beforeSmall;
    case 0xC2: // "Â", before signs.
        return behindSmall
               || (!isAsciiLetter(suspect.before)
                   && (suspect.sign != 0xA0 || (suspect.before >= '0' && suspect.before <= '9')));
    default:
        return false;
    }
}

// Whether \a cell holds double encoding that can be nothing else.
bool isDoubleEncoded(QByteArrayView cell)
{
    int inARow = 0;
    for (qsizetype at = asciiRun(cell); at < cell.size();) {
        const QByteArrayView rest = cell.sliced(at);
        const Character lead = characterOf(rest);
        QByteArray was;
        const qsizetype size = doubleEncoded(rest, &was);
        if (size == 0) {
            inARow = 0;
            at += lead.size;
            at += asciiRun(cell.sliced(at));
            continue;
        }
        const Character sign = characterOf(rest.sliced(lead.size));
        // One such character may be an accident; two that follow each other are none.
        if (++inARow > 1
            || isCertain({uchar(was.front()), uchar(was[1]), uchar(was.back()), was.size(),
                          sign.code >= 0x80 && sign.code<0xA0, at> 0 ? cell[at - 1] : ' ',
                          size < rest.size() ? rest[size] : ' '}))
            return true;
        at += size;
        const qsizetype ascii = asciiRun(cell.sliced(at));
        inARow = ascii > 0 ? 0 : inARow;
        at += ascii;
    }
    return false;
}

// Whether question marks stand in the word that \a cell has around \a place (to \a end) for reasons
// of their own: addresses are full of them.
bool isAddress(QByteArrayView cell, qsizetype place, qsizetype end)
{
    qsizetype begin = place;
    while (begin > 0 && cell[begin - 1] != ' ')
        --begin;
    while (end < cell.size() && cell[end] != ' ')
        ++end;
    const QByteArrayView word = cell.sliced(begin, end - begin);
    return std::any_of(word.begin(), word.end(),
                       [](char byte) { return QByteArrayView("/=&.@#%*[](){}<>").contains(byte); });
}

// Whether letters stood where question marks are in \a cell: within a word, before small letters,
// or as words.
bool lostToQuestionMarks(QByteArrayView cell)
{
    int words = 0; // Of nothing else.
    qsizetype longest = 0;
    for (qsizetype at = cell.indexOf('?'); at >= 0;) {
        qsizetype end = at;
        while (end < cell.size() && cell[end] == '?')
            ++end;
        const char before = at > 0 ? cell[at - 1] : ' ';
        const char behind = end < cell.size() ? cell[end] : ' ';
        const bool letterBefore = isAsciiLetter(before) || uchar(before) >= 0x80;
        if (letterBefore && behind >= 'a' && behind <= 'z' && !isAddress(cell, at, end))
            return true;
        if (before == ' ' && behind == ' ') {
            ++words;
            longest = std::max(longest, end - at);
        }
        at = cell.indexOf('?', end);
    }
    // "???" is what people write who do not know; "????" and "?? ???" hardly.
    const bool nothingElse = std::none_of(cell.begin(), cell.end(), [](char byte) {
        return isAsciiLetter(byte) || uchar(byte) >= 0x80;
    });
    return longest >= 4 || (nothingElse && words > 1 && longest >= 2);
}

} // namespace

TextDamage damageOf(QByteArrayView cell)
{
    const bool ascii = asciiRun(cell) == cell.size();
    if (cell.contains('?') && lostToQuestionMarks(cell))
        return TextDamage::LettersLost;
    if (ascii)
        return TextDamage::None;
    if (cell.contains("\xEF\xBF\xBD"))
        return TextDamage::LettersLost;
    return isDoubleEncoded(cell) ? TextDamage::DoubleEncoded : TextDamage::None;
}

QByteArray repaired(QByteArrayView cell)
{
    QByteArray text = cell.toByteArray();
    // Some text went the wrong way more than once.
    for (int times = 0; times < 3 && isDoubleEncoded(text); ++times) {
        QByteArray before;
        before.swap(text);
        const QByteArrayView from(before);
        for (qsizetype at = 0; at < from.size();) {
            const QByteArrayView rest = from.sliced(at);
            const qsizetype size = doubleEncoded(rest, &text);
            if (size == 0)
                text += rest.first(characterOf(rest).size);
            at += size > 0 ? size : characterOf(rest).size;
        }
    }
    return text;
}

} // namespace csv
