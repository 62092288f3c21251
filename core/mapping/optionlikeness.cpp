#include "mapping/optionlikeness.h"

#include "mapping/optionwords.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

constexpr qsizetype longestLookedAt = 120;
constexpr qsizetype oneSlip = 5;  ///< Letters that a word needs for one to differ ...
constexpr qsizetype twoSlips = 9; ///< ... and for two.
constexpr qsizetype shortestStem = 3;

/// In small letters and one kind of blank, without accents; umlauts written out if \a isLong, and
/// what is neither letter nor digit as a blank.
static QString folded(const QString &text, bool isLong)
{
    QString written = text.normalized(QString::NormalizationForm_C);
    written.replace(u'ß', u"ss"_s);
    if (isLong) {
        static const std::pair<QChar, QString> umlauts[]{{u'ä', u"ae"_s}, {u'ö', u"oe"_s},
                                                         {u'ü', u"ue"_s}, {u'Ä', u"Ae"_s},
                                                         {u'Ö', u"Oe"_s}, {u'Ü', u"Ue"_s}};
        for (const auto &[umlaut, letters] : umlauts)
            written.replace(umlaut, letters);
    }
    QString result;
    const QString parts = written.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : parts) {
        if (character.isMark() && !character.isLetter() && result.size() > 0
            && result.back().script() == QChar::Script_Latin)
            continue; // an accent; where marks are vowels they stay
        // A plus tells "A" from "A+", and so do its likes.
        const bool counts = character.isLetterOrNumber() || character.isMark()
                            || character.isSurrogate() || u"+#%<>="_s.contains(character);
        result += counts ? character : QChar(u' ');
    }
    return result.simplified();
}

static QString joined(QString text)
{
    return text.remove(u' ');
}

/// What \a text comes to, in both ways of writing umlauts, with and without blanks between words.
static QStringList sameKeys(const QString &text)
{
    QStringList keys{joined(folded(text, false)), joined(folded(text, true))};
    keys.removeDuplicates();
    keys.removeAll(QString());
    return keys;
}

/// A word without the endings of plurals, English and German ones.
static QString singular(const QString &word)
{
    if (word.endsWith("ies"_L1) && word.size() > shortestStem + 2)
        return word.chopped(3) + u'y';
    for (const QLatin1StringView ending : {"en"_L1, "es"_L1, "e"_L1, "n"_L1, "s"_L1}) {
        if (word.endsWith(ending) && word.size() >= shortestStem + ending.size()
            && !word.endsWith("ss"_L1))
            return word.chopped(ending.size());
    }
    return word;
}

static QStringList singularKeys(const QString &text)
{
    QStringList keys;
    for (const bool isLong : {false, true}) {
        QStringList words = folded(text, isLong).split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        words.last() = singular(words.constLast());
        const QString key = words.join(QString());
        if (key.size() >= shortestStem && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

static QStringList meanings(const QString &text)
{
    const QString meaning = optionMeaning(joined(folded(text, true)));
    return meaning.isEmpty() ? QStringList() : QStringList{meaning};
}

/// What \a option names, where it names several things: "Supplier/Vendor".
static QStringList partsOf(const QString &option)
{
    QString parted = option;
    for (const QLatin1StringView between : {" or "_L1, " oder "_L1, "|"_L1, ","_L1})
        parted.replace(between, "/"_L1, Qt::CaseInsensitive);
    const QStringList parts = parted.split(u'/', Qt::SkipEmptyParts);
    return parts.size() > 1 ? parts : QStringList();
}

void OptionLikeness::add(QHash<QString, int> &keys, const QStringList &of, int option)
{
    for (const QString &key : of) {
        const auto known = keys.constFind(key);
        keys.insert(key, known == keys.cend() || *known == option ? option : several);
    }
}

static QStringList wordsOf(const QString &text)
{
    return folded(text, true).split(u' ', Qt::SkipEmptyParts);
}

/// Where the search for what is spelt alike begins: how many words, and the first two letters.
static QString beginning(const QStringList &words)
{
    return QString::number(words.size())
           + words.value(0).first(qMin<qsizetype>(2, words.value(0).size()));
}

OptionLikeness::OptionLikeness(const QStringList &options)
    : m_options(options)
{
    for (int i = 0; i < m_options.size(); ++i) {
        const QString &option = m_options.at(i);
        add(m_same, sameKeys(option), i);
        add(m_singular, singularKeys(option), i);
        add(m_meanings, meanings(option), i);
        const QStringList parts = partsOf(option);
        for (const QString &part : parts) {
            add(m_parts, sameKeys(part), i);
            add(m_parts, singularKeys(part), i);
            add(m_parts, meanings(part), i);
        }
        m_words.append(option.size() <= longestLookedAt ? wordsOf(option) : QStringList());
        m_beginnings.insert(beginning(m_words.constLast()), i);
    }
}

std::optional<OptionLikeness::Found> OptionLikeness::found(const QHash<QString, int> &keys,
                                                           const QStringList &wanted,
                                                           Reason reason) const
{
    int option = several;
    for (const QString &key : wanted) {
        const auto known = keys.constFind(key);
        if (known == keys.cend())
            continue;
        if (*known == several || (option != several && option != *known))
            return std::nullopt;
        option = *known;
    }
    if (option == several)
        return std::nullopt;
    return Found{m_options.at(option), reason};
}

/// How many letters to add, take, change or swap, up to \a most; more than that: most + 1.
static int slips(QStringView one, QStringView other, int most)
{
    if (qAbs(one.size() - other.size()) > most)
        return most + 1;
    QVarLengthArray<int, 128> before, last, now;
    before.resize(other.size() + 1);
    last.resize(other.size() + 1);
    now.resize(other.size() + 1);
    for (int j = 0; j <= other.size(); ++j)
        last[j] = j;
    for (int i = 1; i <= one.size(); ++i) {
        now[0] = i;
        int least = i;
        for (int j = 1; j <= other.size(); ++j) {
            const int change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            now[j] = std::min({change, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[other.size()];
}

/// Whether the words end in what makes the opposite of each other: employer and employee.
static bool areOpposite(const QString &one, const QString &other)
{
    const auto isActive = [](const QString &word) {
        return word.endsWith("er"_L1) || word.endsWith("or"_L1);
    };
    return (isActive(one) && other.endsWith("ee"_L1)) || (isActive(other) && one.endsWith("ee"_L1));
}

/// How many letters differ between words that may be meant for each other; -1: they are not.
static int slipsOf(const QStringList &one, const QStringList &other)
{
    if (one.size() != other.size())
        return -1;
    int all = 0;
    for (qsizetype i = one.size() - 1; i >= 0; --i) { // most differ at their ends
        const QString &word = one.at(i);
        const QString &there = other.at(i);
        if (word == there)
            continue;
        const auto isDigit = [](QChar character) { return character.isNumber(); };
        const qsizetype size = qMin(word.size(), there.size());
        if (size < oneSlip || std::any_of(word.begin(), word.end(), isDigit)
            || std::any_of(there.begin(), there.end(), isDigit) || word.first(2) != there.first(2)
            || areOpposite(word, there))
            return -1;
        const int most = size >= twoSlips ? 2 : 1;
        const int differ = slips(word, there, most);
        if (differ > most)
            return -1;
        all += differ;
    }
    return all;
}

std::optional<OptionLikeness::Found> OptionLikeness::spelling(const QString &value) const
{
    if (value.size() > longestLookedAt)
        return std::nullopt;
    const QStringList words = wordsOf(value);
    int best = -1, least = 0;
    bool isOne = false;
    const auto [from, to] = m_beginnings.equal_range(beginning(words));
    for (auto candidate = from; candidate != to; ++candidate) {
        const int differ = slipsOf(words, m_words.at(*candidate));
        if (differ <= 0 || (best >= 0 && differ > least))
            continue;
        isOne = best < 0 || differ < least;
        best = *candidate;
        least = differ;
    }
    if (!isOne)
        return std::nullopt;
    return Found{m_options.at(best), Reason::Spelling};
}

std::optional<OptionLikeness::Found> OptionLikeness::find(const QString &value) const
{
    const QStringList same = sameKeys(value);
    if (same.isEmpty())
        return std::nullopt;
    // An option itself, or several that are the same but for case: that is for nobody to guess.
    for (const QString &key : same) {
        const auto known = m_same.constFind(key);
        if (known != m_same.cend() && (*known == several || m_options.at(*known) == value))
            return std::nullopt;
    }
    if (auto result = found(m_same, same, Reason::Same))
        return result;
    if (auto result = found(m_singular, singularKeys(value), Reason::Number))
        return result;
    if (auto result = found(m_meanings, meanings(value), Reason::Synonym))
        return result;
    if (auto result = found(m_parts, same + singularKeys(value) + meanings(value), Reason::Part))
        return result;
    return spelling(value);
}

} // namespace mapping
