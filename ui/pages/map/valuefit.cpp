#include "pages/map/valuefit.h"

#include "support/format.h"
#include "translation/translationdraft.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using model::DetailType;

/// The words of this file, for the translators.
struct FitWords
{
    Q_DECLARE_TR_FUNCTIONS(FitWords)
};

/// As if a country was chosen, with which plain digits are a phone number too.
static qint64 fitting(const csv::ColumnProfile &profile, DetailType type)
{
    return operations::fittingValues(profile, type, true);
}

static QString noneFits(const QString &source, DetailType type)
{
    switch (type) {
    case DetailType::Date:
        return FitWords::tr("No value of %1 looks like a date.").arg(source);
    case DetailType::Number:
        return FitWords::tr("No value of %1 looks like a number.").arg(source);
    case DetailType::Boolean:
        return FitWords::tr("No value of %1 looks like yes or no.").arg(source);
    case DetailType::Email:
        return FitWords::tr("No value of %1 looks like an email address.").arg(source);
    case DetailType::Url:
        return FitWords::tr("No value of %1 looks like a web address.").arg(source);
    default:
        return FitWords::tr("No value of %1 looks like a phone number.").arg(source);
    }
}

/// What such values are, at the beginning of a sentence; empty where they are nothing special.
static QString kindOfValue(DetailType type)
{
    switch (type) {
    case DetailType::Date:
        return FitWords::tr("A date", "A date cannot become ...");
    case DetailType::Number:
        return FitWords::tr("A number", "A number cannot become ...");
    case DetailType::Boolean:
        return FitWords::tr("Yes or no", "Yes or no cannot become ...");
    case DetailType::Email:
        return FitWords::tr("An email address", "An email address cannot become ...");
    case DetailType::Url:
        return FitWords::tr("A web address", "A web address cannot become ...");
    case DetailType::Phone:
        return FitWords::tr("A phone number", "A phone number cannot become ...");
    default:
        return {};
    }
}

static QString kindOfTarget(DetailType type)
{
    switch (type) {
    case DetailType::Date:
        return FitWords::tr("a date", "... cannot become a date");
    case DetailType::Number:
        return FitWords::tr("a number", "... cannot become a number");
    case DetailType::Boolean:
        return FitWords::tr("yes or no", "... cannot become yes or no");
    case DetailType::Email:
        return FitWords::tr("an email address", "... cannot become an email address");
    case DetailType::Url:
        return FitWords::tr("a web address", "... cannot become a web address");
    default:
        return FitWords::tr("a phone number", "... cannot become a phone number");
    }
}

QString refusal(const MapState &state, const Target &target, const QStringList &sources)
{
    for (const QString &source : sources) {
        const csv::ColumnProfile *profile = state.profile(source);
        if (!profile || profile->filled == 0 || fitting(*profile, target.type) > 0)
            continue;
        const SourceField *field = state.field(source);
        const QString what = field && field->looksLike ? kindOfValue(*field->looksLike) : QString();
        return what.isEmpty() ? noneFits(source, target.type)
                              : FitWords::tr("%1 cannot become %2.", "A date ... a phone number")
                                    .arg(what, kindOfTarget(target.type));
    }
    return {};
}

static void sortByCount(SourceValues &all)
{
    std::stable_sort(all.values.begin(), all.values.end(),
                     [](const SourceValue &one, const SourceValue &other) {
                         return one.records > other.records;
                     });
}

SourceValues sourceValues(const MapState &state, const mapping::FieldRule &rule)
{
    SourceValues all;
    QHash<QString, qsizetype> places;
    for (const QString &source : rule.sources) {
        const csv::ColumnProfile *profile = state.profile(source);
        if (!profile) {
            all.known = SourceValues::Known::NotYet;
            continue;
        }
        if (profile->manyValues)
            all.known = SourceValues::Known::TooMany;
        else if (profile->longValues > 0 && all.known == SourceValues::Known::All)
            all.known = SourceValues::Known::Short;
        const bool parts = rule.type == DetailType::MultiSelect && !profile->parts.isEmpty();
        all.areParts = all.areParts || parts;
        for (const auto &[text, count] : parts ? profile->parts : profile->values) {
            const auto place = places.constFind(text);
            if (place == places.cend()) {
                places.insert(text, all.values.size());
                all.values.append({text, count});
            } else {
                all.values[*place].records += count;
            }
        }
    }
    sortByCount(all);
    return all;
}

SourceValues productNames(const MapState &state, const project::Products &products)
{
    const SourceValues cells = sourceValues(state, products.mapping.name);
    const QString &separator = products.separator;
    SourceValues names{{}, cells.known, false, !separator.isEmpty()};
    QHash<QString, qsizetype> places;
    for (const SourceValue &cell : cells.values) {
        QStringList several =
            separator.isEmpty() ? QStringList{cell.text} : cell.text.split(separator);
        for (QString &name : several)
            name = name.trimmed();
        several.removeDuplicates();
        several.removeAll(QString());
        for (const QString &name : std::as_const(several)) {
            const auto place = places.constFind(name);
            if (place == places.cend()) {
                places.insert(name, names.values.size());
                names.values.append({name, cell.records});
            } else {
                names.values[*place].records += cell.records;
            }
        }
    }
    sortByCount(names);
    return names;
}

ValueField valueField(const Target &target, const mapping::FieldRule &rule)
{
    ValueField field{target.title, rule.sources.join(u", "_s), target.type};
    if (!target.isNew) {
        field.present = target.options;
        for (const QString &option : rule.options)
            field.present.removeAll(option); // to be added, not there yet
    }
    return field;
}

QString misfit(const MapState &state, const Target &target)
{
    const mapping::FieldRule *rule = state.rule(target.key);
    if (!rule || rule->sources.isEmpty() || rule->fixedValue)
        return {};
    if (model::hasOptions(target.type) && !target.options.isEmpty()) {
        qint64 records = 0;
        const SourceValues values = sourceValues(state, *rule);
        const TranslationDraft draft(valueField(target, *rule), values, ValueChoices::of(*rule));
        for (const SourceValue &value : values.values) {
            if (draft.meant(value.text).why == Meant::Why::Unfit)
                records += value.records;
        }
        return records == 0 ? QString()
                            : FitWords::tr("%n value(s) are no option of %1. Translate them, or "
                                           "they are left out.",
                                           nullptr, int(records))
                                  .arg(target.title);
    }
    if (!rule->translations.isEmpty() || rule->combine != mapping::FieldRule::Combine::First
        || !rule->steps.isEmpty())
        return {};
    for (const QString &source : rule->sources) {
        const csv::ColumnProfile *profile = state.profile(source);
        const qint64 odd = profile ? profile->filled - fitting(*profile, target.type) : 0;
        if (odd > 0)
            return FitWords::tr("%n value(s) of %1 do not look as %2 wants them.", nullptr,
                                int(odd))
                .arg(source, target.title);
    }
    return {};
}

} // namespace ui
