#include "mapping/sourcecolumns.h"

#include "base/text.h"
#include "mapping/places.h"
#include "mapping/synonyms.h"
#include "model/sensitive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

using model::Kind;
using Verdict = ContentFit::Verdict;

namespace {

// What each kind of evidence is worth. Only their order, and which of them are sure enough alone,
// means anything.
constexpr double byApiName = 1.0;
constexpr double byLabel = 0.98;
constexpr double byNormalisedName = 0.96;
constexpr double bySynonym = 0.94;        ///< The first of them; ...
constexpr double aFurtherSynonym = 0.002; ///< ... each further one a little less.
constexpr double bySameWords = 0.90;
constexpr double byPlainTopic = 0.88;
constexpr double byTopic = 0.86;
constexpr double byContent = 0.85;
constexpr double byMention = 0.5;

constexpr double doubted = 0.9;      ///< What is left of it where some values do not fit, ...
constexpr double contradicted = 0.6; ///< ... and where nearly none does.
constexpr double nothingThere = 0.99;

/// Evidence that differs by less is the same.
constexpr double margin = 0.005;

constexpr int unmistakable = 98; ///< Percent of the cells.
constexpr int sameOptions = 80;  ///< Percent of the cells, and of the different values.
constexpr qsizetype fewValues =
    100;                         ///< A list of choices to be known without its name has no more.
constexpr int fewestOptions = 3; ///< Any two lists may have two in common: "Yes" and "No".

/// Whether \a name is one of Salesforce's addresses as a whole, which tools write as JSON, beside
/// its parts.
bool isCompound(const QString &name, const QStringList &header)
{
    constexpr QLatin1StringView end = "Address"_L1;
    if (!name.endsWith(end, Qt::CaseInsensitive) || name.size() == end.size())
        return false;
    const QString prefix = name.chopped(end.size());
    return header.contains(prefix + "Street"_L1, Qt::CaseInsensitive)
           || header.contains(prefix + "City"_L1, Qt::CaseInsensitive);
}

/// What a name says beside the kind of its values: "Contract end" is a "Contract end date".
QStringList withoutKind(const Meaning &meaning, model::DetailType type)
{
    QStringList parts = meaning.parts();
    if (type == model::DetailType::Date && parts.size() > 1)
        parts.removeOne(u"date"_s);
    if (type == model::DetailType::Boolean)
        parts.removeOne(u"whether"_s);
    if (type == model::DetailType::Url && parts.size() > 1)
        parts.removeIf([](const QString &part) { return part == "url"_L1 || part == "link"_L1; });
    return parts;
}

} // namespace

Wanted::Wanted(Kind kind, const QString &name, const model::DetailField &field)
    : target(name)
    , field(field)
    , key(nameKey(name))
    , label(nameKey(spaced(name)))
    , normalisedName(normalised(name))
    , synonyms(mapping::synonyms(kind, name))
    , meaning(field.name)
    , subject(subjectOf(kind, meaning))
    , holds(expected(subject.topic, field))
{
    for (const QString &option : field.options)
        optionKeys.insert(nameKey(option));
}

SourceColumns::SourceColumns(Kind kind, bool person, const QStringList &header,
                             const ColumnContents &contents)
    : m_kind(kind)
    , m_person(person)
{
    for (const QString &name : header) {
        if (name.trimmed().isEmpty() || !model::sensitiveReason(name).isEmpty()
            || isCompound(name, header))
            continue;
        const auto content = contents.constFind(name.toCaseFolded());
        if (content != contents.cend() && content->isSensitive)
            continue;
        Column column{name};
        QStringList names{name};
        if (person && name.startsWith("Person"_L1, Qt::CaseInsensitive))
            names.append(name.sliced(6));
        for (const QString &each : std::as_const(names)) {
            column.keys.append(nameKey(each));
            column.labels.append(nameKey(spaced(each)));
            column.normalised.append(normalised(each));
        }
        column.meaning = Meaning(names.last());
        column.subject = subjectOf(kind, column.meaning);
        column.content = content == contents.cend() ? nullptr : &*content;
        if (column.content && !column.content->isSample
            && column.content->values.size() <= fewValues) {
            for (const auto &[value, times] : column.content->values)
                column.valueKeys.append(nameKey(value));
        }
        column.isId = column.keys.first() == "id"_L1;
        m_columns.append(column);
    }
}

/// The column of this API name, else that of its label or the like.
SourceColumns::Column *SourceColumns::named(const QString &apiName)
{
    const auto find = [this](auto &&fits) {
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(),
                         [&](const Column &each) { return isFree(each) && fits(each); });
        return found == m_columns.end() ? nullptr : &*found;
    };
    Column *exact =
        find([key = nameKey(apiName)](const Column &each) { return each.keys.contains(key); });
    if (exact)
        return exact;
    return find([name = normalised(apiName)](const Column &each) {
        return each.normalised.contains(name);
    });
}

/// What the name alone is worth; 0: nothing.
double SourceColumns::nameConfidence(const Column &column, const Wanted &wanted,
                                     MatchReason reason) const
{
    switch (reason) {
    case MatchReason::ApiName:
        return column.keys.contains(wanted.key) ? byApiName : 0;
    case MatchReason::Label:
        return column.labels.contains(wanted.label) ? byLabel : 0;
    case MatchReason::NormalisedName:
        return !wanted.normalisedName.isEmpty() && column.normalised.contains(wanted.normalisedName)
                   ? byNormalisedName
                   : 0;
    case MatchReason::Synonym:
        for (qsizetype i = 0; i < wanted.synonyms.size(); ++i) {
            if (column.normalised.contains(wanted.synonyms.at(i)))
                return bySynonym - aFurtherSynonym * double(i);
        }
        return 0;
    case MatchReason::Words:
        if (column.meaning.isEmpty())
            return 0;
        if (column.meaning.parts() == wanted.meaning.parts())
            return bySameWords;
        if (wanted.subject.topic.isEmpty()
            && withoutKind(column.meaning, wanted.field.type)
                   == withoutKind(wanted.meaning, wanted.field.type))
            return byTopic;
        if (wanted.subject.topic.isEmpty() || column.subject.topic != wanted.subject.topic)
            return 0;
        return column.subject.isPlain ? byPlainTopic : byTopic;
    case MatchReason::Content:
        break;
    }
    return 0;
}

/// Whether no other column, used or not, holds such values.
bool SourceColumns::isOnlyOne(const Column &column, Holds holds) const
{
    return std::none_of(m_columns.begin(), m_columns.end(), [&](const Column &other) {
        if (&other == &column || !other.content)
            return false;
        const ContentFit fit = contentFit(holds, {}, *other.content);
        return fit.verdict == Verdict::Supports;
    });
}

/// A quick look whether enough of the different values are options; most columns fail it at once.
bool SourceColumns::mayHoldOptions(const Column &column, const Wanted &wanted)
{
    qsizetype others = column.valueKeys.size() * (100 - sameOptions) / 100;
    return column.valueKeys.size() >= fewestOptions
           && std::none_of(column.valueKeys.begin(), column.valueKeys.end(),
                           [&](const QString &key) {
                               return !wanted.optionKeys.contains(key) && --others < 0;
                           });
}

/// What the values alone are worth, where they are unmistakable.
double SourceColumns::contentConfidence(const Column &column, const Wanted &wanted,
                                        ContentFit &fit) const
{
    if (!column.content)
        return 0;
    const ColumnContent &content = *column.content;
    if (model::hasOptions(wanted.field.type)) {
        if (!mayHoldOptions(column, wanted))
            return 0;
        const Overlap same = overlap(content, wanted.field.options);
        if (same.percent < sameOptions || same.percentOfValues < sameOptions
            || same.options < fewestOptions || column.meaning.isElsewhere())
            return 0;
        fit = {Verdict::Supports, Holds::Options, same.percent};
        return byContent;
    }
    const QString &topic = wanted.subject.topic;
    if (topic == "email"_L1) {
        // The address of somebody who looks after many comes again and again.
        const bool isOwn = content.isSample || content.values.size() * 10 >= content.filled * 9;
        if (content.emails == 0 || !isOwn)
            return 0;
    } else if (topic == "language"_L1) {
        // What begins with something else is none, and most columns do.
        if (!std::all_of(content.values.begin(), content.values.end(),
                         [](const auto &each) { return isLanguageName(each.first); }))
            return 0;
    } else {
        return 0;
    }
    if (!saysNothingElse(m_kind, column.meaning, topic))
        return 0;
    fit = contentFit(wanted.holds, {}, content);
    const bool isSure = fit.verdict == Verdict::Supports && fit.percent >= unmistakable;
    return isSure && isOnlyOne(column, wanted.holds) ? byContent : 0;
}

double SourceColumns::confidence(const Column &column, const Wanted &wanted, MatchReason reason,
                                 ContentFit &fit) const
{
    fit = {};
    if (reason == MatchReason::Content)
        return contentConfidence(column, wanted, fit);
    double result = nameConfidence(column, wanted, reason);
    if (result == 0 || !column.content)
        return result;
    // Of person accounts the contact's own field comes first.
    if (m_person && m_kind == Kind::Customer
        && !column.name.endsWith("__pc"_L1, Qt::CaseInsensitive))
        result -= margin;
    if (column.content->filled == 0)
        return result * nothingThere;
    fit = contentFit(wanted.holds, wanted.field.options, *column.content);
    switch (fit.verdict) {
    case Verdict::Unknown:
        break;
    case Verdict::Supports:
        return result + (1 - result) / 2;
    case Verdict::Doubts:
        return result * doubted;
    case Verdict::Contradicts:
        return result * contradicted;
    }
    return result;
}

QList<SourceColumns::Candidate> SourceColumns::candidates(const Wanted &wanted, MatchReason reason)
{
    QList<Candidate> result;
    for (Column &column : m_columns) {
        if (!isFree(column))
            continue;
        ContentFit fit;
        const double sure = confidence(column, wanted, reason, fit);
        if (sure > 0)
            result.append({&column, {wanted.target, {column.name}, reason, sure, fit}});
    }
    std::stable_sort(result.begin(), result.end(), [](const Candidate &a, const Candidate &b) {
        return a.match.confidence > b.match.confidence;
    });
    return result;
}

void SourceColumns::note(const Match &match, Doubt::Why why)
{
    const auto known = std::find_if(m_doubts.begin(), m_doubts.end(), [&match](const Doubt &each) {
        return each.match.target == match.target;
    });
    if (known == m_doubts.end())
        m_doubts.append({match, why});
    else if (known->match.confidence < match.confidence)
        *known = {match, why};
}

bool SourceColumns::isWanted(const Column &column, const QList<const Wanted *> &rivals,
                             MatchReason reason, double least) const
{
    return std::any_of(rivals.begin(), rivals.end(), [&](const Wanted *rival) {
        ContentFit fit;
        return confidence(column, *rival, reason, fit) > least;
    });
}

std::optional<Match> SourceColumns::take(const Wanted &wanted, MatchReason reason,
                                         const QList<const Wanted *> &rivals)
{
    const QList<Candidate> found = candidates(wanted, reason);
    if (found.isEmpty())
        return std::nullopt;
    const auto &[column, best] = found.first();
    if (best.confidence < sureEnough) {
        note(best, Doubt::Why::WrongValues);
        return std::nullopt;
    }
    // Two that are written the same are one to Salesforce; all else is for the user to tell apart.
    const bool tells = reason == MatchReason::ApiName || reason == MatchReason::Label;
    const double least = best.confidence - margin;
    const bool others = found.size() > 1 && found.at(1).match.confidence > least;
    if (!tells && (others || isWanted(*column, rivals, reason, least))) {
        note(best, Doubt::Why::Several);
        return std::nullopt;
    }
    column->isUsed = true;
    return best;
}

std::optional<Match> SourceColumns::takeNamed(const Wanted &wanted)
{
    for (const MatchReason reason :
         {MatchReason::ApiName, MatchReason::Label, MatchReason::NormalisedName,
          MatchReason::Synonym, MatchReason::Words}) {
        if (auto match = take(wanted, reason))
            return match;
    }
    return std::nullopt;
}

std::optional<Match> SourceColumns::takeAll(const QString &target, const QStringList &apiNames)
{
    Match match{target, {}, MatchReason::ApiName};
    for (const QString &apiName : apiNames) {
        Column *found = named(apiName);
        if (!found || match.sources.contains(found->name))
            continue;
        found->isUsed = true;
        match.sources.append(found->name);
        if (!found->keys.contains(nameKey(apiName))) {
            match.reason = MatchReason::Label;
            match.confidence = byLabel;
        }
    }
    return match.sources.isEmpty() ? std::nullopt : std::optional(match);
}

QString SourceColumns::takeAbout(const QString &topic)
{
    Column *found = nullptr;
    for (Column &column : m_columns) {
        if (!isFree(column) || column.subject.topic != topic)
            continue;
        const model::DetailField text{topic};
        if (column.content
            && contentFit(expected(topic, text), {}, *column.content).verdict
                   == Verdict::Contradicts)
            continue;
        if (found)
            return {};
        found = &column;
    }
    if (!found)
        return {};
    found->isUsed = true;
    return found->name;
}

std::optional<Doubt> SourceColumns::doubt(const Wanted &wanted) const
{
    const auto known = std::find_if(m_doubts.begin(), m_doubts.end(), [&wanted](const Doubt &each) {
        return each.match.target == wanted.target;
    });
    const auto isLeft = [this](const QString &name) {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const Column &column) {
            return column.name == name && isFree(column);
        });
    };
    if (known != m_doubts.end() && isLeft(known->match.sources.constFirst()))
        return *known;
    for (const Column &column : m_columns) {
        if (!wanted.subject.topic.isEmpty() && isFree(column)
            && mentions(m_kind, column.meaning, wanted.subject.topic)
            && !column.meaning.isElsewhere())
            return Doubt{{wanted.target, {column.name}, MatchReason::Words, byMention},
                         Doubt::Why::WeakName};
    }
    return std::nullopt;
}

} // namespace mapping
