#include "pages/fields/plannedfield.h"

#include "mapping/converters.h"
#include "operations/missingoptions.h"
#include "operations/fileformats.h"
#include "operations/preparation.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using model::DetailType;

namespace ui {

bool PlannedField::isSame(const PlannedField &other) const
{
    return kind == other.kind && mapping::isSameTarget(rule.target, other.rule.target);
}

bool PlannedField::needsOptions() const
{
    return !isAddition && model::hasOptions(field.type) && field.options.isEmpty();
}

bool PlannedField::hasTooManyOptions(const site::Limits &limits) const
{
    return model::hasOptions(field.type) && field.options.size() > limits.optionsPerField;
}

bool PlannedField::needsUser(const site::Limits &limits) const
{
    if (!isWanted || state == State::Created || state == State::Creating)
        return false;
    return needsOptions() || hasTooManyOptions(limits) || (misfit.values > 0 && !isMisfitAccepted);
}

csv::TextCounts valuesOf(const mapping::FieldRule &rule, DetailType type,
                         const operations::KindColumns &columns)
{
    csv::TextCounts values;
    QHash<QString, qsizetype> places;
    for (const QString &source : rule.sources) {
        const operations::SourceColumn *column = columns.find(source);
        if (!column || !column->profile.knowsAllValues())
            return {};
        const csv::ColumnProfile &profile = column->profile;
        const bool inParts = type == DetailType::MultiSelect && !profile.parts.isEmpty();
        for (const auto &[text, count] : inParts ? profile.parts : profile.values) {
            const QString meant = rule.translations.value(text, text).trimmed();
            if (meant.isEmpty())
                continue; // left out by its owner
            const auto place = places.constFind(meant);
            if (place != places.cend()) {
                values[*place].second += count;
                continue;
            }
            places.insert(meant, values.size());
            values.append({meant, count});
        }
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
    return values;
}

static Misfit misfit(const PlannedField &planned, const operations::KindColumns &columns,
                     const mapping::ConversionContext &context)
{
    const mapping::FieldRule &rule = planned.rule;
    const model::DetailField &field = planned.field;
    // What several sources come to together is not known from each of them.
    if (rule.fixedValue || rule.sources.size() != 1 || field.type == DetailType::Text
        || planned.isAddition || planned.needsOptions())
        return {};
    const operations::SourceColumn *column = columns.find(rule.sources.constFirst());
    if (!column)
        return {};
    const QSet<QString> options(field.options.cbegin(), field.options.cend());
    const auto fits = [&](const QString &value) {
        return model::hasOptions(field.type) ? options.contains(value)
                                             : bool(mapping::convert(value, field.type, context));
    };
    Misfit misfit;
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
    if (model::hasOptions(field.type))
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

static void addValues(PlannedField &planned, const operations::KindColumns &columns,
                      const mapping::ConversionContext &context)
{
    planned.rows = columns.rows;
    planned.filled = planned.rule.fixedValue ? columns.rows : 0;
    for (const QString &source : planned.rule.sources) {
        if (const operations::SourceColumn *column = columns.find(source))
            planned.filled = qMax(planned.filled, column->profile.filled);
    }
    planned.misfit = misfit(planned, columns, context);
}

static const PlannedField *find(const QList<PlannedField> &fields, const PlannedField &field)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                    [&field](const auto &other) { return other.isSame(field); });
    return found == fields.cend() ? nullptr : &*found;
}

static QList<PlannedField> plannedOf(model::Kind kind, const project::Project &project,
                                     const site::Facts &facts, const QList<PlannedField> &former)
{
    QList<PlannedField> fields;
    const mapping::Mapping &mapping = project.mapping(kind);
    const QList<model::DetailField> mapped = operations::mappedFields(kind, mapping);
    const QList<model::DetailField> lacking = operations::missingOptions(kind, mapping, facts);
    for (qsizetype i = 0; i < mapped.size(); ++i) {
        PlannedField planned{
            .kind = kind, .rule = mapping.details.at(i), .field = mapped.at(i), .place = i};
        const PlannedField *before = find(former, planned);
        const model::DetailField *options = model::findField(lacking, planned.field.name);
        const bool isThere = model::findField(facts.fields(kind), planned.field.name);
        if (before) {
            planned.isMisfitAccepted =
                before->isMisfitAccepted && before->field.type == planned.field.type;
            planned.state = before->state;
        }
        if (options) {
            planned.isAddition = true;
            planned.field = *options;
        }
        if (isThere && before && before->state == PlannedField::State::Created) {
            planned.isAddition = before->isAddition;
            planned.field = before->field;
        } else if (isThere && !options) {
            continue;
        } else if (planned.state == PlannedField::State::Created) {
            planned.state = PlannedField::State::Waiting; // another site lacks it again
        }
        fields.append(planned);
    }
    for (const PlannedField &before : former) {
        if (before.kind != kind || before.isWanted || find(fields, before)
            || model::findField(facts.fields(kind), before.rule.target))
            continue;
        const auto after = std::find_if(fields.begin(), fields.end(), [&before](const auto &other) {
            return other.place >= before.place;
        });
        fields.insert(after, before);
    }
    return fields;
}

QList<PlannedField> plannedFields(const project::Project &project, const site::Facts &facts,
                                  const operations::ColumnProfiles *profiles,
                                  const QList<PlannedField> &former)
{
    QList<PlannedField> fields = plannedOf(model::Kind::Customer, project, facts, former)
                                 + plannedOf(model::Kind::Organization, project, facts, former);
    for (PlannedField &planned : fields) {
        if (profiles)
            addValues(planned, profiles->of(planned.kind), operations::conversionOf(project));
    }
    return fields;
}

int fieldsToCreate(const QList<PlannedField> &fields, model::Kind kind)
{
    return int(std::count_if(fields.cbegin(), fields.cend(), [kind](const PlannedField &planned) {
        return planned.kind == kind && planned.isWanted && !planned.isAddition
               && planned.state != PlannedField::State::Created;
    }));
}

} // namespace ui
