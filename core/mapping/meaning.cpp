#include "mapping/meaning.h"

#include "mapping/topics.h"
#include "mapping/vocabulary.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

constexpr qsizetype shortestPart = 3; ///< Of a compound: shorter words are in too many.
constexpr qsizetype longestPart = 20;
constexpr qsizetype longestCompound = 60;

/// "acme__Region__c" without the names of its package and of its kind.
QString withoutAffixes(QString name)
{
    name = name.trimmed();
    for (const QLatin1StringView suffix : {"__pc"_L1, "__c"_L1}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive)) {
            name.chop(suffix.size());
            if (const qsizetype end = name.indexOf("__"_L1); end > 0)
                name = name.sliced(end + 2);
            break;
        }
    }
    return name;
}

/// In small letters, umlauts written out as in the vocabulary.
QString folded(const QString &word)
{
    QString result;
    const QString composed = word.normalized(QString::NormalizationForm_C).toCaseFolded();
    for (const QChar character : composed) {
        switch (character.unicode()) {
        case u'ä':
            result += u"ae"_s;
            break;
        case u'ö':
            result += u"oe"_s;
            break;
        case u'ü':
            result += u"ue"_s;
            break;
        case u'ß':
            result += u"ss"_s;
            break;
        default:
            result += character;
        }
    }
    return result;
}

enum class Class { Small, Capital, Digit, None };

Class classOf(QChar character)
{
    if (character.isDigit())
        return Class::Digit;
    if (character.isUpper())
        return Class::Capital;
    return character.isLetter() || character.isMark() || character.isSurrogate() ? Class::Small
                                                                                 : Class::None;
}

/// The words of a name, as blanks, underscores, capitals and digits part them.
QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(folded(word));
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const Class own = classOf(name.at(i));
        const Class before = word.isEmpty() ? Class::None : classOf(word.back());
        const bool last = own == Class::Capital && before == Class::Capital && i + 1 < name.size()
                          && classOf(name.at(i + 1)) == Class::Small;
        const bool begins = (own == Class::Capital && before == Class::Small) || last
                            || ((own == Class::Digit) != (before == Class::Digit));
        if (own == Class::None || begins)
            end();
        if (own != Class::None)
            word += name.at(i);
    }
    end();
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words.at(i) == "e"_L1 && words.at(i + 1) == "mail"_L1)
            words.removeAt(i); // "E-Mail"
    }
    return words;
}

/// The meanings of one word; of the plural as of the singular. Null where it is not known.
const QStringList *known(const QString &word)
{
    const auto &table = vocabulary();
    if (word.size() > longestPart)
        return nullptr;
    auto found = table.constFind(word);
    if (found == table.cend() && word.size() > shortestPart && word.endsWith(u's'))
        found = table.constFind(word.chopped(1));
    return found == table.cend() ? nullptr : &*found;
}

/// The fewest known words that \a word is put together from, as German does and names in capitals
/// do; empty where it is none.
QStringList partsOf(const QString &word)
{
    const qsizetype size = word.size();
    if (size < 2 * shortestPart || size > longestCompound)
        return {};
    constexpr int none = 1000;
    // By where a part ends: how many parts lead there, and where the last of them begins.
    std::vector<int> count(size_t(size) + 1, none);
    std::vector<qsizetype> from(size_t(size) + 1, 0), until(size_t(size) + 1, 0);
    count[0] = 0;
    for (qsizetype begin = 0; begin < size; ++begin) {
        if (count[size_t(begin)] == none)
            continue;
        const qsizetype last = std::min(size, begin + longestPart);
        for (qsizetype end = begin + shortestPart; end <= last; ++end) {
            if (!known(word.sliced(begin, end - begin)))
                continue;
            // What German puts between parts: "Vertrieb-s-gebiet".
            for (const QLatin1StringView between : {""_L1, "s"_L1, "es"_L1, "n"_L1, "en"_L1}) {
                const qsizetype next = end + between.size();
                const bool fits =
                    between.isEmpty()
                    || (next < size && QStringView(word).sliced(end).startsWith(between));
                if (!fits || count[size_t(next)] <= count[size_t(begin)] + 1)
                    continue;
                count[size_t(next)] = count[size_t(begin)] + 1;
                from[size_t(next)] = begin;
                until[size_t(next)] = end;
            }
        }
    }
    QStringList parts;
    if (count[size_t(size)] == none)
        return parts;
    for (qsizetype end = size; end > 0; end = from[size_t(end)])
        parts.prepend(word.sliced(from[size_t(end)], until[size_t(end)] - from[size_t(end)]));
    return parts;
}

const Topic *findTopic(model::Kind kind, const QString &name)
{
    const auto &all = topics(kind == model::Kind::Customer);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&name](const Topic &topic) { return topic.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QStringList without(QStringList parts, const QStringList &others)
{
    parts.removeIf([&others](const QString &part) { return others.contains(part); });
    return parts;
}

} // namespace

Meaning::Meaning(const QString &name)
{
    const QStringList words = wordsOf(withoutAffixes(name));
    for (const QString &word : words) {
        if (isFiller(word))
            continue;
        if (const QStringList *meanings = known(word)) {
            m_parts += *meanings;
            continue;
        }
        const QStringList parts = partsOf(word);
        for (const QString &part : parts)
            m_parts += *known(part);
        if (parts.isEmpty())
            m_parts.append(u'?' + word);
    }
    m_parts.sort();
    m_parts.removeDuplicates();
}

bool Meaning::contains(const QStringList &other) const
{
    return std::all_of(other.begin(), other.end(),
                       [this](const QString &part) { return m_parts.contains(part); });
}

bool Meaning::isElsewhere() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const QString &part) { return mapping::isElsewhere(part); });
}

Subject subjectOf(model::Kind kind, const Meaning &meaning)
{
    const auto &all = topics(kind == model::Kind::Customer);
    for (const Topic &topic : all) {
        if (topic.phrases.contains(meaning.parts()))
            return {topic.name, true};
    }
    const auto says = [&meaning](const Topic &topic) {
        return std::any_of(
            topic.phrases.begin(), topic.phrases.end(), [&](const QStringList &phrase) {
                return meaning.contains(phrase)
                       && without(without(meaning.parts(), phrase), topic.beside).isEmpty();
            });
    };
    const auto found = std::find_if(all.begin(), all.end(), says);
    return found == all.end() ? Subject() : Subject{found->name, false};
}

bool mentions(model::Kind kind, const Meaning &meaning, const QString &topic)
{
    const Topic *wanted = findTopic(kind, topic);
    return wanted
           && std::any_of(
               wanted->phrases.begin(), wanted->phrases.end(),
               [&meaning](const QStringList &phrase) { return meaning.contains(phrase); });
}

bool saysNothingElse(model::Kind kind, const Meaning &meaning, const QString &topic)
{
    const Topic *wanted = findTopic(kind, topic);
    const QStringList more = wanted ? without(meaning.parts(), wanted->beside) : meaning.parts();
    return std::none_of(more.begin(), more.end(), Meaning::isKnown);
}

} // namespace mapping
