#include "pages/fields/fieldchoices.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct FieldChoices
{
    Q_DECLARE_TR_FUNCTIONS(FieldChoices)
};

static mapping::Mapping &mappingOf(project::Project &project, model::Kind kind)
{
    return kind == model::Kind::Customer ? project.customers : project.organizations;
}

static mapping::FieldRule *ruleOf(project::Project &project, const PlannedField &planned)
{
    QList<mapping::FieldRule> &rules = mappingOf(project, planned.kind).details;
    const auto found = std::find_if(rules.begin(), rules.end(), [&planned](const auto &rule) {
        return mapping::isSameTarget(rule.target, planned.rule.target);
    });
    return found == rules.end() ? nullptr : &*found;
}

QString nameRefusal(const project::Project &project, const site::Facts &facts,
                    const PlannedField &planned, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return FieldChoices::tr("A detail field needs a name. The former one was kept.");
    if (const model::DetailField *there = model::findField(facts.fields(planned.kind), wanted))
        return FieldChoices::tr("Your site has a detail field “%1” already, of the kind %2. The "
                                "former name was kept. Choose another name, or use that field on "
                                "the page Map fields.")
            .arg(there->name, model::toString(there->type));
    for (const mapping::FieldRule &rule : project.mapping(planned.kind).details) {
        if (mapping::isSameTarget(rule.target, wanted)
            && !mapping::isSameTarget(rule.target, planned.rule.target))
            return FieldChoices::tr("The name clashes with “%1”, which is mapped too. The former "
                                    "name was kept. Choose another name.")
                .arg(rule.target);
    }
    return {};
}

void setName(project::Project &project, const PlannedField &planned, const QString &name)
{
    if (mapping::FieldRule *rule = ruleOf(project, planned))
        rule->target = name.trimmed();
}

void setType(project::Project &project, const PlannedField &planned, model::DetailType type,
             const operations::ColumnProfiles *profiles, const site::Limits &limits)
{
    mapping::FieldRule *rule = ruleOf(project, planned);
    if (!rule)
        return;
    rule->type = type;
    if (!model::hasOptions(type) || !rule->options.isEmpty() || !profiles)
        return;
    const csv::TextCounts values = valuesOf(*rule, type, profiles->of(planned.kind));
    if (values.size() > limits.optionsPerField)
        return; // nothing is shortened in silence
    for (const auto &[value, count] : values)
        rule->options.append(value);
}

void setOptions(project::Project &project, const PlannedField &planned, const QStringList &options)
{
    if (mapping::FieldRule *rule = ruleOf(project, planned))
        rule->options = options;
}

void setWanted(project::Project &project, const PlannedField &planned, bool isWanted)
{
    QList<mapping::FieldRule> &rules = mappingOf(project, planned.kind).details;
    const mapping::FieldRule *rule = ruleOf(project, planned);
    if (isWanted && !rule)
        rules.insert(qMin(planned.place, rules.size()), planned.rule);
    else if (!isWanted && rule)
        rules.removeAt(rule - rules.constData());
}

void leaveMisfitsOut(project::Project &project, const PlannedField &planned)
{
    if (mapping::FieldRule *rule = ruleOf(project, planned))
        rule->onBadValue = mapping::OnBadValue::LeaveValueOut;
}

} // namespace ui
