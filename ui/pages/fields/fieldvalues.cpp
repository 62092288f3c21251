#include "pages/fields/fieldvalues.h"

#include "mapping/textsteps.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using model::DetailType;

namespace ui {

/// The words of this file, for the translators.
struct FieldValues
{
    Q_DECLARE_TR_FUNCTIONS(FieldValues)
};

/// What a value of the source comes to before it is converted.
static QString meaningOf(const mapping::FieldRule &rule, const QString &value)
{
    const auto translated = rule.translations.constFind(value);
    const QString &meant = translated != rule.translations.cend() ? *translated
                           : rule.otherwise                       ? *rule.otherwise
                                                                  : value;
    return mapping::stepped(rule.steps, meant).trimmed();
}

/// What several sources come to together is not known from each of them.
static bool isOneByOne(const mapping::FieldRule &rule)
{
    using Combine = mapping::FieldRule::Combine;
    return !rule.fixedValue && rule.combine != Combine::Template
           && (rule.sources.size() == 1 || rule.combine == Combine::First);
}

/// The different values of a column, as \a type takes them.
static const csv::TextCounts &valuesIn(const csv::ColumnProfile &profile, DetailType type)
{
    const bool inParts = type == DetailType::MultiSelect && !profile.parts.isEmpty();
    return inParts ? profile.parts : profile.values;
}

static void sortByCount(csv::TextCounts &values)
{
    std::stable_sort(values.begin(), values.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
}

csv::TextCounts valuesOf(const mapping::FieldRule &rule, DetailType type,
                         const operations::KindColumns &columns)
{
    csv::TextCounts values;
    if (!isOneByOne(rule))
        return values;
    QHash<QString, qsizetype> places;
    for (const QString &source : rule.sources) {
        const operations::SourceColumn *column = columns.find(source);
        if (!column || !column->profile.knowsAllValues())
            return {};
        for (const auto &[text, count] : valuesIn(column->profile, type)) {
            const QString meant = meaningOf(rule, text);
            // What is translated for a field of several values may be several.
            const QStringList parts =
                type == DetailType::MultiSelect ? meant.split(u';') : QStringList{meant};
            for (const QString &each : parts) {
                const QString part = each.trimmed();
                if (part.isEmpty())
                    continue; // left out by its owner
                const auto place = places.constFind(part);
                if (place != places.cend()) {
                    values[*place].second += count;
                    continue;
                }
                places.insert(part, values.size());
                values.append({part, count});
            }
        }
    }
    sortByCount(values);
    return values;
}

namespace {

/// Says which values a field takes.
class Acceptor
{
public:
    Acceptor(const model::DetailField &field, const mapping::ConversionContext &context)
        : m_type(field.type)
        , m_options(field.options.cbegin(), field.options.cend())
        , m_context(context)
    {
    }

    bool operator()(const QString &value) const
    {
        return model::hasOptions(m_type) ? m_options.contains(value)
                                         : bool(mapping::convert(value, m_type, m_context));
    }

private:
    DetailType m_type;
    QSet<QString> m_options;
    const mapping::ConversionContext &m_context;
};

} // namespace

bool takes(const model::DetailField &field, const QString &value,
           const mapping::ConversionContext &context)
{
    return Acceptor(field, context)(value);
}

static qint64 leftOut(const mapping::FieldRule &rule, DetailType type,
                      const csv::ColumnProfile &profile)
{
    qint64 count = 0;
    for (const auto &[text, times] : valuesIn(profile, type))
        count += meaningOf(rule, text).isEmpty() ? times : 0;
    return count;
}

Misfit misfitOf(const mapping::FieldRule &rule, const model::DetailField &field,
                const operations::KindColumns &columns, const mapping::ConversionContext &context)
{
    if (rule.sources.size() != 1 || !isOneByOne(rule))
        return {};
    const operations::SourceColumn *column = columns.find(rule.sources.constFirst());
    if (!column)
        return {};
    Misfit misfit;
    if (column->profile.knowsAllValues())
        misfit.leftOut = leftOut(rule, field.type, column->profile);
    if (field.type == DetailType::Text)
        return misfit;
    const Acceptor fits(field, context);
    if (column->profile.knowsAllValues()) {
        const csv::TextCounts values = valuesOf(rule, field.type, columns);
        for (const auto &[value, count] : values) {
            misfit.of += count;
            if (fits(value))
                continue;
            misfit.values += count;
            misfit.different.append({value, count});
        }
        return misfit;
    }
    if (model::hasOptions(field.type) || !rule.steps.isEmpty() || rule.otherwise)
        return {};
    misfit.isAbout = true;
    misfit.of = column->profile.filled;
    misfit.values =
        column->profile.filled
        - operations::fittingValues(column->profile, field.type, !context.defaultCountry.isEmpty());
    for (const QString &example : column->profile.examples) {
        if (misfit.values > 0 && !fits(example))
            misfit.different.append({example, 0});
    }
    return misfit;
}

/// What most look for first is first.
static const QList<DetailType> &allKinds()
{
    using enum DetailType;
    static const QList<DetailType> kinds{Text,    Select, MultiSelect, Date, Number,
                                         Boolean, Email,  Phone,       Url};
    return kinds;
}

QList<KindFit> kindFits(const mapping::FieldRule &rule, const operations::KindColumns &columns,
                        const mapping::ConversionContext &context)
{
    QList<KindFit> fits;
    if (rule.sources.size() != 1 || !isOneByOne(rule) || !columns.find(rule.sources.constFirst()))
        return fits;
    const csv::ColumnProfile &profile = columns.find(rule.sources.constFirst())->profile;
    for (const DetailType type : allKinds()) {
        KindFit fit{type};
        if (model::hasOptions(type)) {
            fit.options = valuesOf(rule, type, columns).size();
        } else if (type == DetailType::Text) {
            fit.fits = fit.of = profile.filled;
        } else {
            const Misfit misfit = misfitOf(rule, {{}, type}, columns, context);
            fit.of = misfit.of;
            fit.fits = misfit.of - misfit.values;
            fit.isAbout = misfit.isAbout;
            // Any word could be the name of a computer.
            if (type == DetailType::Url && rule.translations.isEmpty() && rule.steps.isEmpty())
                fit.fits = qMin(fit.fits, operations::fittingValues(profile, type, true));
        }
        fits.append(fit);
    }
    return fits;
}

QString fitText(const KindFit &fit)
{
    const QString kind = model::toString(fit.type);
    if (model::hasOptions(fit.type))
        return fit.options == 0
                   ? QString()
                   : FieldValues::tr("%1 with %Ln option(s)", nullptr, int(fit.options)).arg(kind);
    if (fit.of == 0)
        return {};
    const QString share = percent(fit.fits, fit.of);
    return fit.isAbout ? FieldValues::tr("%1 fits about %2").arg(kind, share)
                       : FieldValues::tr("%1 fits %2").arg(kind, share);
}

SourceValues misfitSources(const mapping::FieldRule &rule, const model::DetailField &field,
                           const operations::KindColumns &columns,
                           const mapping::ConversionContext &context, bool withTranslated)
{
    SourceValues all;
    all.onlyUnfit = true;
    if (rule.sources.size() != 1 || !isOneByOne(rule) || !columns.find(rule.sources.constFirst())) {
        all.known = SourceValues::Known::NotYet;
        return all;
    }
    const csv::ColumnProfile &profile = columns.find(rule.sources.constFirst())->profile;
    if (profile.manyValues)
        all.known = SourceValues::Known::TooMany;
    else if (profile.longValues > 0)
        all.known = SourceValues::Known::Short;
    all.areParts = field.type == DetailType::MultiSelect && !profile.parts.isEmpty();
    const Acceptor fits(field, context);
    for (const auto &[text, count] : valuesIn(profile, field.type)) {
        const QString meant = meaningOf(rule, text);
        const QStringList parts =
            field.type == DetailType::MultiSelect ? meant.split(u';') : QStringList{meant};
        const bool fitsAll = std::all_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
            return part.trimmed().isEmpty() || fits(part.trimmed());
        });
        if (!fitsAll || (withTranslated && rule.translations.contains(text)))
            all.values.append({text, count});
    }
    // Some that do not fit are known even where not all values are.
    for (const QString &example : profile.examples) {
        const bool isListed = std::any_of(all.values.cbegin(), all.values.cend(),
                                          [&](const auto &one) { return one.text == example; });
        if (profile.manyValues && !isListed && !fits(meaningOf(rule, example)))
            all.values.append({example, 0});
    }
    return all;
}

ValueField valueField(const mapping::FieldRule &rule, const model::DetailField &field,
                      const mapping::ConversionContext &context)
{
    return {.title = field.name,
            .from = rule.sources.join(u", "_s),
            .type = field.type,
            .accepts = acceptorOf(field.type, rule.steps, context)};
}

} // namespace ui
