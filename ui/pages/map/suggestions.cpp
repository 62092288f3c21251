#include "pages/map/suggestions.h"

#include "mapping/synonyms.h"
#include "operations/automap.h"
#include "pages/map/maptexts.h"
#include "pages/map/valuefit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct SuggestionWords
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr qsizetype mostSuggestions = 7;

/// What Match for me says of this one \a field for this one \a target.
static std::optional<mapping::Match> judged(const MapState &state, const Target &target,
                                            const SourceField &field)
{
    mapping::ColumnContents contents;
    if (const csv::ColumnProfile *profile = state.profile(field.name))
        contents.insert(field.name.toCaseFolded(), operations::contentOf(*profile));
    QList<model::DetailField> fields;
    if (target.role == Target::Role::Detail)
        fields.append({target.key, target.type, target.options});
    const bool ofPerson = field.name.startsWith("Person"_L1, Qt::CaseInsensitive);
    const mapping::AutoMatch found =
        mapping::automatch(state.kind, ofPerson, {field.name}, fields, contents);
    for (const mapping::Match &match : found.matches) {
        if (mapping::isSameTarget(match.target, target.key))
            return match;
    }
    for (const mapping::Doubt &doubt : found.doubts) {
        if (mapping::isSameTarget(doubt.match.target, target.key)
            && doubt.why != mapping::Doubt::Why::WrongValues)
            return doubt.match;
    }
    return std::nullopt;
}

static bool isCalledAlike(const Target &target, const SourceField &field)
{
    const QString wanted = mapping::normalised(target.title);
    if (wanted.size() < 2)
        return false;
    const QString own = mapping::normalised(field.name), label = mapping::normalised(field.label);
    return own.contains(wanted) || label.contains(wanted)
           || (own.size() > 2 && wanted.contains(own));
}

QList<Suggestion> suggestions(const MapState &state, const Target &target)
{
    QList<Suggestion> found;
    if (target.key.isEmpty())
        return found;
    const auto add = [&](const QString &source, const QString &hint) {
        const bool known = std::any_of(found.cbegin(), found.cend(), [&](const Suggestion &each) {
            return each.source.compare(source, Qt::CaseInsensitive) == 0;
        });
        if (const SourceField *field = state.field(source); field && !known)
            found.append({field->name, hint});
    };
    if (const auto reason = state.reasons.constFind(target.key); reason != state.reasons.cend()) {
        for (const QString &source : reason->sources)
            add(source, hintText(*reason));
    }
    if (const auto doubt = state.doubts.constFind(target.key);
        doubt != state.doubts.cend() && doubt->why != mapping::Doubt::Why::WrongValues) {
        for (const QString &source : doubt->match.sources)
            add(source, hintText(doubt->match));
    }
    QList<mapping::Match> matches;
    QStringList alike;
    for (const SourceField &field : state.fields) {
        if (!refusal(state, target, {field.name}).isEmpty())
            continue;
        if (auto match = judged(state, target, field)) {
            match->sources = {field.name};
            matches.append(*std::move(match));
        } else if (isCalledAlike(target, field)) {
            alike.append(field.name);
        }
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const mapping::Match &one, const mapping::Match &other) {
                         return one.confidence > other.confidence;
                     });
    for (const mapping::Match &match : std::as_const(matches))
        add(match.sources.constFirst(), hintText(match));
    for (const QString &name : std::as_const(alike))
        add(name, SuggestionWords::tr("it is called alike"));
    return found.first(qMin(mostSuggestions, found.size()));
}

} // namespace ui
