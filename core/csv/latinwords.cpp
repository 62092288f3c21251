#include "csv/latinwords.h"

#include "csv/singlebyte.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

// What is the same in the encodings of Western and Central Europe speaks for neither.
constexpr QStringView shared = u"áâäçéëíîóôöúüýßšž";

// What languages write beside a to z, in small letters.
constexpr QStringView western[] = {
    u"àâæçèéêëîïôœùûüÿ", // French
    u"äöüß",             // German
    u"áéíóúüñçªº",       // Spanish: Mª, Nº 5, 3º
    u"áâãàçéêíóôõúüªº",  // Portuguese
    u"àèéìîòóù",         // Italian
    u"áàéèëêïíóöôúü",    // Dutch
    u"åäöéü",            // Swedish, Finnish
    u"æøåéôö",           // Danish, Norwegian
    u"áðéíóúýþæö",       // Icelandic
    u"àçèéíïòóúü",       // Catalan
    u"äõöüšž",           // Estonian
    shared,
};
constexpr QStringView central[] = {
    u"ąćęłńóśźż",       // Polish
    u"áčďéěíňóřšťúůýž", // Czech
    u"áäčďéíľňóôšťúýž", // Slovak
    u"áéíóöőúüű",       // Hungarian
    u"âăîşţ",           // Romanian
    u"čćđšž",           // Croatian, Slovenian
    u"äöüß",            // German
    shared,
};

bool isVowel(QChar letter)
{
    return QStringView(u"aeiouyáéíóúýäöüàèìòùâêîôûãõåæøąęěůőűă").contains(letter);
}

// Where a letter stands tells one language from another that has the same byte for it: "Muñoz" is
// not "Gdañsk", and "Jørgensen" not "Jřrgensen". \a word is in small letters.
bool standsRight(QStringView word, qsizetype at)
{
    const QChar next = at + 1 < word.size() ? word[at + 1] : QChar();
    const QChar previous = at > 0 ? word[at - 1] : QChar();
    const bool vowelNext = !next.isNull() && isVowel(next);
    const bool vowelBefore = !previous.isNull() && isVowel(previous);
    switch (word[at].unicode()) {
    case u'ñ':
        return vowelNext;
    case u'ã': // João, mãe, Magalhães, irmã, irmãs, Fernão
        return next.isNull() || QStringView(u"oesn").contains(next);
    case u'æ': // As Croatian names would end.
        return !(next.isNull() && previous == u'i');
    case u'ń': // Before a vowel Polish writes "ni" and "si".
    case u'ś':
        return !vowelNext;
    case u'ř':
    case u'ň': // "Niccolò" is none, nor "Jørgensen", nor "Lefèvre".
    case u'č':
        return vowelNext || vowelBefore;
    case u'ć':
        return vowelNext || vowelBefore || next == u'w' || next == u'm' || previous == u'ł'
               || previous == u'ś';
    case u'ě':
        return QStringView(u"dtnbpvmf").contains(previous) && !previous.isNull();
    case u'ď':
        return vowelNext || next.isNull() || next == u'k';
    case u'ů':
        return !previous.isNull() && !next.isNull();
    case u'ª': // Mª, Nº, not "Bucureºti".
    case u'º':
        return next.isNull() && word.size() <= 3;
    case u'õ': {
        // Portuguese has "õe", Estonian the letter as the first vowel of a word; "Jenõ" and "Szõke"
        // would be Hungarian.
        const QStringView before = word.first(at);
        const bool hungarian = before.endsWith(u"sz") || before.endsWith(u"cs")
                               || before.endsWith(u"zs") || before.endsWith(u"gy");
        return next == u'e'
               || (!next.isNull() && !hungarian
                   && std::none_of(before.begin(), before.end(),
                                   [](QChar each) { return isVowel(each) && each != u'õ'; }));
    }
    case u'û': // sûr, août, Brûlé; not "Gyûrû" and "Fûzfa".
        return !next.isNull() && next != u'z' && previous != u'y' && previous != u'z';
    case u'ă':
        return next != u'o' && next != u'e';
    case u'ő':
        return next != u'e';
    case u'ş': // In the place of an ordinal's sign, "Nº 5", it would be a word.
        return word.size() > 2;
    case u'ß':
        return !previous.isNull();
    default:
        return true;
    }
}

bool isWordOf(QStringView word, QStringView letters)
{
    return std::all_of(word.begin(), word.end(), [letters](QChar letter) {
        return letter < u'\x80' || letters.contains(letter);
    });
}

// Of Russian, Ukrainian, Belarusian, Bulgarian or Serbian, with a vowel in it.
bool isWordOfCyrillic(QStringView word)
{
    const auto isLetter = [](QChar each) {
        return (each >= u'а' && each <= u'я') || QStringView(u"ёєіїґўђјљњћџ").contains(each);
    };
    const auto isSpoken = [](QChar each) { return QStringView(u"аеёиоуыэюяіїєр").contains(each); };
    return word.size() > 1 && std::all_of(word.begin(), word.end(), isLetter)
           && std::any_of(word.begin(), word.end(), isSpoken)
           && !QStringView(u"ьъы").contains(word[0]);
}

// Three letters with accents in a row are no word of Western Europe, where they stand among others;
// in Polish they may be.
bool hasFewAccents(QStringView word, int most)
{
    int row = 0;
    return std::none_of(word.begin(), word.end(), [&row, most](QChar each) {
        row = each < u'\x80' ? 0 : row + 1;
        return row > most;
    });
}

bool isOneLetter(QStringView word)
{
    return word.size() > 2
           && std::all_of(word.begin(), word.end(), [word](QChar each) { return each == word[0]; });
}

// "Müller", "MÜLLER", "müller" and "McMüller", but not "mÜLler": no small letter is followed by a
// large one that is not ASCII.
bool hasItsCase(QStringView word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (word[i] >= u'\x80' && word[i].isUpper() && word[i - 1].isLower())
            return false;
        // Nor is one large letter of two in the middle.
        if (i + 1 < word.size() && word[i] >= u'\x80' && word[i].isUpper() && word[i + 1].isLower())
            return false;
    }
    return true;
}

bool isWordByte(char byte)
{
    return uchar(byte) >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Signs that stand beside letters in every language: quotes, dashes, and what is no letter and no
// word, such as a degree.
bool separates(QChar character)
{
    return QStringView(u"’‘“”„«»‹›–—…·\u00a0").contains(character);
}

// Whether \a word could be one at all, in some language.
bool isWord(QStringView word, QStringView small)
{
    if (!std::all_of(word.begin(), word.end(), [](QChar each) { return each.isLetter(); })
        || !hasItsCase(word))
        return false;
    for (qsizetype i = 0; i < small.size(); ++i) {
        if (!standsRight(small, i))
            return false;
    }
    return true;
}

} // namespace

QList<WordReading> wordReadings()
{
    QList<WordReading> readings;
    for (const QString &name : {u"windows-1252"_s, u"ISO-8859-15"_s, u"windows-1250"_s,
                                u"ISO-8859-2"_s, u"windows-1251"_s})
        readings.append({.encoding = name});
    return readings;
}

bool WordReading::explain(QStringView word)
{
    const QString small = word.toString().toLower();
    if (!isWord(word, small))
        return false;
    if (encoding == u"windows-1251") {
        const bool cyrillic = isWordOfCyrillic(small);
        languages[0] += cyrillic ? 1 : 0;
        return cyrillic;
    }
    bool any = false;
    const auto count = [&](const auto &letters) {
        for (size_t i = 0; i < std::size(letters); ++i) {
            const bool ofThis = isWordOf(small, letters[i]);
            languages[i] += ofThis ? 1 : 0;
            any |= ofThis;
        }
    };
    const bool ofTheWest = encoding == u"windows-1252" || encoding == u"ISO-8859-15";
    if (isOneLetter(word) || !hasFewAccents(word, ofTheWest ? 2 : 4))
        return false;
    if (ofTheWest)
        count(western);
    else
        count(central);
    return any;
}

void WordReading::look(QByteArrayView line)
{
    const QStringView upper = upperHalf(encoding);
    for (qsizetype at = 0; at < line.size();) {
        if (!isWordByte(line[at])) {
            ++at;
            continue;
        }
        // A word as bytes, which signs of this encoding take apart once more.
        qsizetype end = at;
        QString word;
        for (; end < line.size() && isWordByte(line[end]); ++end)
            word += uchar(line[end]) < 0x80 ? QChar::fromLatin1(line[end])
                                            : upper[uchar(line[end]) & 0x7F];
        at = end;
        qsizetype begin = 0;
        for (qsizetype i = 0; i <= word.size(); ++i) {
            // Within Cyrillic they would be a part of something East Asian.
            const bool inside = encoding == u"windows-1251" && i > 0 && i + 1 < word.size();
            if (i < word.size() && (inside || !separates(word[i])))
                continue;
            const QStringView part = QStringView(word).sliced(begin, i - begin);
            begin = i + 1;
            const bool telling =
                std::any_of(part.begin(), part.end(), [](QChar each) { return each >= u'\x80'; });
            // A sign by itself, such as a degree or a currency, says nothing.
            if (!telling || (part.size() == 1 && !part.front().isLetter()))
                continue;
            ++words;
            explained += explain(part) ? 1 : 0;
        }
    }
}

} // namespace csv
