#include "mapping/contentfit.h"

#include "base/text.h"
#include "mapping/places.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

using model::DetailType;
using Verdict = ContentFit::Verdict;

constexpr qint64 fewestCells = 3;         ///< Fewer are no evidence.
constexpr qsizetype valuesLookedAt = 200; ///< The most frequent ones stand for the others.

int percent(qint64 part, qint64 whole)
{
    return whole > 0 ? int(part * 100 / whole) : 0;
}

/// In how many of a hundred of the cells whose values are known.
int share(const ColumnContent &content, const std::function<bool(const QString &)> &is)
{
    qint64 all = 0, some = 0;
    const qsizetype count = std::min(content.values.size(), valuesLookedAt);
    for (qsizetype i = 0; i < count; ++i) {
        const auto &[value, times] = content.values.at(i);
        all += times;
        some += is(value) ? times : 0;
    }
    return percent(some, all);
}

bool isYesOrNo(const QString &value)
{
    static const QSet<QString> words{u"yes"_s, u"no"_s,   u"ja"_s,    u"nein"_s,   u"y"_s,
                                     u"n"_s,   u"true"_s, u"false"_s, u"wahr"_s,   u"falsch"_s,
                                     u"oui"_s, u"non"_s,  u"si"_s,    u"s\u00ed"_s};
    return words.contains(value.toCaseFolded());
}

bool isHonorific(const QString &value)
{
    static const QSet<QString> words{u"dr"_s,   u"prof"_s, u"mr"_s,   u"mrs"_s, u"ms"_s,
                                     u"miss"_s, u"herr"_s, u"frau"_s, u"sir"_s, u"phd"_s,
                                     u"med"_s,  u"ing"_s,  u"dipl"_s, u"mag"_s, u"mx"_s};
    const QStringList parts = value.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](QString part) {
        part.remove(u'.').remove(u'-');
        return words.contains(part);
    });
}

struct Characters
{
    int digits = 0, letters = 0, separators = 0;
};

Characters charactersOf(const QString &value)
{
    Characters result;
    for (const QChar character : value) {
        result.digits += character.isDigit() ? 1 : 0;
        result.letters += character.isLetter() ? 1 : 0;
        result.separators += character == u'.' || character == u'/' || character == u'-' ? 1 : 0;
    }
    return result;
}

/// As short ones are written as well, and with an extension: "555-0101 ext. 7".
bool mayBePhone(const QString &value)
{
    const Characters has = charactersOf(value);
    return has.digits >= 5 && has.digits > has.letters;
}

/// However a country writes them: "31.12.2024", "1.234,50 EUR".
bool mayBeDate(const QString &value)
{
    const Characters has = charactersOf(value);
    return has.digits >= 4 && has.separators >= 2 && has.letters <= 4;
}

bool mayBeNumber(const QString &value)
{
    const Characters has = charactersOf(value);
    return has.digits > 0 && has.letters <= 3 && has.separators <= 4;
}

/// One column, measured.
class Measure
{
public:
    explicit Measure(const ColumnContent &content)
        : m_content(content)
    {
    }

    int of(Holds kind) const
    {
        switch (kind) {
        case Holds::Emails:
            return percent(m_content.emails, m_content.filled);
        case Holds::Phones:
            return percent(m_content.phones, m_content.filled);
        case Holds::Urls:
            return percent(m_content.urls, m_content.filled);
        case Holds::Dates:
            return percent(m_content.dates, m_content.filled);
        case Holds::Numbers:
            return percent(m_content.numbers, m_content.filled);
        case Holds::Booleans:
            return std::max(percent(m_content.booleans, m_content.filled),
                            share(m_content, isYesOrNo));
        case Holds::Languages:
            return share(m_content, isLanguage);
        case Holds::Countries:
            return share(m_content, isCountry);
        case Holds::Anything:
        case Holds::Options:
        case Holds::Words:
        case Holds::Titles:
            break;
        }
        return 0;
    }

    /// What most of the cells are, of \a kinds; Anything: none of them.
    Holds mostly(std::initializer_list<Holds> kinds) const
    {
        for (const Holds kind : kinds) {
            if (of(kind) >= 50)
                return kind;
        }
        return Holds::Anything;
    }

    ContentFit says(Verdict verdict, Holds holds) const { return {verdict, holds, of(holds)}; }
    const ColumnContent &content() const { return m_content; }

private:
    const ColumnContent &m_content;
};

/// Of kinds that a cell clearly is or is not.
ContentFit clearFit(const Measure &measure, Holds kind, int lenient)
{
    const int exact = measure.of(kind);
    if (exact >= 80)
        return measure.says(Verdict::Supports, kind);
    const int some = std::max(exact, lenient);
    if (some >= 50)
        return {};
    return {some >= 10 ? Verdict::Doubts : Verdict::Contradicts, kind, exact};
}

ContentFit phoneFit(const Measure &measure)
{
    using enum Holds;
    const Holds other = measure.mostly({Emails, Urls, Dates, Booleans});
    if (other != Anything)
        return measure.says(Verdict::Contradicts, other);
    // Written without blanks they are numbers, and of many only three are known.
    const int numbers = measure.content().isSample ? measure.of(Numbers) : 0;
    const int some =
        std::max(std::min(100, measure.of(Phones) + numbers), share(measure.content(), mayBePhone));
    if (measure.of(Phones) >= 50 && some >= 80)
        return {Verdict::Supports, Phones, some};
    if (some >= 50)
        return {};
    return {some >= 10 ? Verdict::Doubts : Verdict::Contradicts, Phones, some};
}

ContentFit optionsFit(const Measure &measure, const QStringList &options)
{
    using enum Holds;
    const Overlap same = overlap(measure.content(), options);
    if (same.percent >= 80)
        return {Verdict::Supports, Options, same.percent};
    Holds other = measure.mostly({Emails, Urls, Dates, Phones});
    if (other == Anything && same.percent < 50)
        other = measure.mostly({Booleans});
    if (other != Anything)
        return measure.says(Verdict::Contradicts, other);
    // A list of choices has few, and names for them.
    if (measure.content().isSample)
        return {Verdict::Contradicts, Words, 100};
    if (measure.of(Numbers) >= 50 && same.percent < 50)
        return measure.says(Verdict::Doubts, Numbers);
    return {};
}

ContentFit wordsFit(const Measure &measure, bool isTitle)
{
    using enum Holds;
    const Holds other = measure.mostly({Emails, Urls, Dates, Phones, Booleans});
    if (other != Anything)
        return measure.says(Verdict::Contradicts, other);
    if (isTitle && share(measure.content(), isHonorific) >= 50)
        return {Verdict::Contradicts, Titles, share(measure.content(), isHonorific)};
    if (measure.of(Numbers) >= 50)
        return measure.says(isTitle ? Verdict::Contradicts : Verdict::Doubts, Numbers);
    return {};
}

ContentFit namedFit(const Measure &measure, Holds kind)
{
    const ContentFit words = wordsFit(measure, false);
    if (words.verdict != Verdict::Unknown)
        return words;
    if (measure.of(kind) >= 80)
        return measure.says(Verdict::Supports, kind);
    // Of many different texts only a few are known here.
    if (kind == Holds::Languages && measure.of(kind) < 20 && !measure.content().isSample)
        return measure.says(Verdict::Contradicts, kind);
    return {};
}

} // namespace

Holds expected(const QString &topic, const model::DetailField &field)
{
    switch (field.type) {
    case DetailType::Email:
        return Holds::Emails;
    case DetailType::Url:
        return Holds::Urls;
    case DetailType::Date:
        return Holds::Dates;
    case DetailType::Number:
        return Holds::Numbers;
    case DetailType::Boolean:
        return Holds::Booleans;
    case DetailType::Phone:
        return Holds::Phones;
    case DetailType::Select:
    case DetailType::MultiSelect:
        return Holds::Options;
    case DetailType::Text:
        break;
    }
    static const QHash<QString, Holds> table{
        {u"email"_s, Holds::Emails},       {u"phone"_s, Holds::Phones},
        {u"mobile"_s, Holds::Phones},      {u"fax"_s, Holds::Phones},
        {u"website"_s, Holds::Urls},       {u"birthday"_s, Holds::Dates},
        {u"language"_s, Holds::Languages}, {u"country"_s, Holds::Countries},
        {u"employees"_s, Holds::Numbers},  {u"revenue"_s, Holds::Numbers},
        {u"title"_s, Holds::Titles},       {u"region"_s, Holds::Words},
        {u"industry"_s, Holds::Words},     {u"segment"_s, Holds::Words},
        {u"type"_s, Holds::Words},         {u"address"_s, Holds::Words},
        {u"first name"_s, Holds::Words},   {u"last name"_s, Holds::Words},
        {u"city"_s, Holds::Words},         {u"department"_s, Holds::Words},
    };
    return table.value(topic, Holds::Anything);
}

ContentFit contentFit(Holds expected, const QStringList &options, const ColumnContent &content)
{
    if (content.filled < fewestCells)
        return {};
    const Measure measure(content);
    switch (expected) {
    case Holds::Emails:
    case Holds::Urls:
        return clearFit(measure, expected, 0);
    case Holds::Dates:
        return clearFit(measure, expected, share(content, mayBeDate));
    case Holds::Numbers: {
        const Holds other = measure.mostly({Holds::Emails, Holds::Urls, Holds::Dates});
        return other != Holds::Anything ? measure.says(Verdict::Contradicts, other)
                                        : clearFit(measure, expected, share(content, mayBeNumber));
    }
    case Holds::Booleans:
        return clearFit(measure, expected, 0);
    case Holds::Phones:
        return phoneFit(measure);
    case Holds::Options:
        return optionsFit(measure, options);
    case Holds::Languages:
    case Holds::Countries:
        return namedFit(measure, expected);
    case Holds::Words:
    case Holds::Titles:
        return wordsFit(measure, expected == Holds::Titles);
    case Holds::Anything:
        break;
    }
    return {};
}

Overlap overlap(const ColumnContent &content, const QStringList &options)
{
    if (content.filled < fewestCells || content.isSample || options.isEmpty())
        return {};
    QSet<QString> known, found;
    for (const QString &option : options)
        known.insert(nameKey(option));
    qint64 cells = 0, all = 0;
    int values = 0;
    const qsizetype count = std::min(content.values.size(), valuesLookedAt);
    for (qsizetype i = 0; i < count; ++i) {
        const auto &[value, times] = content.values.at(i);
        all += times;
        const QString key = nameKey(value);
        if (!known.contains(key))
            continue;
        cells += times;
        ++values;
        found.insert(key);
    }
    return {percent(cells, all), percent(values, count), int(found.size())};
}

} // namespace mapping
