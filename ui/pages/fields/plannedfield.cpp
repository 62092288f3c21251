#include "pages/fields/plannedfield.h"

#include "operations/fileformats.h"
#include "operations/missingoptions.h"
#include "operations/preparation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
    return model::hasOptions(field.type) && present + field.options.size() > limits.optionsPerField;
}

bool PlannedField::isToDo() const
{
    return isWanted && !there && state != State::Created;
}

bool PlannedField::needsUser(const site::Limits &limits) const
{
    if (!isWanted || state == State::Created || state == State::Sent || state == State::Creating)
        return false;
    return there || state == State::Refused || needsOptions() || hasTooManyOptions(limits)
           || (misfit.values > 0 && !isMisfitAccepted);
}

/// What is known of the values; \a before: of the same field, while nothing of it was changed.
static void addValues(PlannedField &planned, const PlannedField *before,
                      const operations::KindColumns &columns,
                      const mapping::ConversionContext &context)
{
    if (before && before->columns == &columns && before->rule == planned.rule
        && before->field == planned.field && before->isAddition == planned.isAddition) {
        planned.rows = before->rows;
        planned.filled = before->filled;
        planned.misfit = before->misfit;
        planned.columns = before->columns;
        return;
    }
    planned.columns = &columns;
    planned.rows = columns.rows;
    planned.filled = planned.rule.fixedValue ? columns.rows : 0;
    for (const QString &source : planned.rule.sources) {
        if (const operations::SourceColumn *column = columns.find(source))
            planned.filled = qMax(planned.filled, column->profile.filled);
    }
    if (!planned.isAddition && !planned.there && !planned.needsOptions())
        planned.misfit = misfitOf(planned.rule, planned.field, columns, context);
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
        const model::DetailField *isThere =
            model::findField(facts.fields(kind), planned.field.name);
        if (before) {
            planned.isMisfitAccepted =
                before->isMisfitAccepted && before->field.type == planned.field.type;
            planned.state = before->state;
            planned.why = before->why;
        }
        if (isThere && isThere->type != planned.rule.type
            && planned.state != PlannedField::State::Created) {
            planned.there = isThere->type;
            planned.state = PlannedField::State::Waiting;
            fields.append(planned);
            continue;
        }
        if (options) {
            planned.isAddition = true;
            planned.field = *options;
            planned.present = isThere->options.size();
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
        // One that is there meanwhile needs no tick; its options may.
        if (before.kind != kind || before.isWanted || find(fields, before)
            || bool(model::findField(facts.fields(kind), before.rule.target)) != before.isAddition)
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
    if (!profiles)
        return fields;
    const mapping::ConversionContext context = operations::conversionOf(project);
    for (PlannedField &planned : fields)
        addValues(planned, find(former, planned), profiles->of(planned.kind), context);
    return fields;
}

int fieldsToCreate(const QList<PlannedField> &fields, model::Kind kind)
{
    return int(std::count_if(fields.cbegin(), fields.cend(), [kind](const PlannedField &planned) {
        return planned.kind == kind && planned.isToDo() && !planned.isAddition;
    }));
}

} // namespace ui
