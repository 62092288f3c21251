#include "pages/fields/fieldchoices.h"

#include "operations/fileformats.h"

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
    // What was left out as it did not fit comes back where it does.
    const mapping::ConversionContext context = operations::conversionOf(project);
    rule->translations.removeIf([&](const auto &entry) {
        return entry.value().isEmpty() && !takes(planned.field, entry.key(), context)
               && takes({{}, type, rule->options}, entry.key(), context);
    });
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

void takeAsItIs(project::Project &project, const PlannedField &planned)
{
    mapping::FieldRule *rule = ruleOf(project, planned);
    if (rule && planned.there)
        rule->type = *planned.there;
}

void setValues(project::Project &project, const PlannedField &planned, const ValueChoices &choices)
{
    if (mapping::FieldRule *rule = ruleOf(project, planned))
        choices.writeTo(*rule);
}

/// Whether one of the options that \a planned would add is in \a text.
static bool isAdded(const PlannedField &planned, const QString &text)
{
    const QStringList parts =
        planned.field.type == model::DetailType::MultiSelect ? text.split(u';') : QStringList{text};
    return std::any_of(parts.cbegin(), parts.cend(), [&planned](const QString &part) {
        return planned.field.options.contains(part.trimmed());
    });
}

/// Without what needs the options; what was to become one of them is left out.
static void leaveOptions(mapping::FieldRule &rule, const PlannedField &planned)
{
    rule.options.removeIf([&](const QString &option) { return isAdded(planned, option); });
    for (QString &text : rule.translations) {
        if (isAdded(planned, text))
            text.clear();
    }
    if (rule.otherwise && isAdded(planned, *rule.otherwise))
        rule.otherwise = QString();
}

void setWanted(project::Project &project, const PlannedField &planned, bool isWanted)
{
    QList<mapping::FieldRule> &rules = mappingOf(project, planned.kind).details;
    mapping::FieldRule *rule = ruleOf(project, planned);
    if (planned.isAddition && rule) {
        if (isWanted)
            setValues(project, planned, ValueChoices::of(planned.rule));
        else
            leaveOptions(*rule, planned);
    } else if (isWanted && !rule) {
        rules.insert(qMin(planned.place, rules.size()), planned.rule);
    } else if (!isWanted && rule) {
        rules.removeAt(rule - rules.constData());
    }
}

void leaveMisfitsOut(project::Project &project, const PlannedField &planned,
                     const SourceValues &misfits)
{
    mapping::FieldRule *rule = ruleOf(project, planned);
    if (!rule)
        return;
    rule->onBadValue = mapping::OnBadValue::LeaveValueOut;
    if (!rule->defaultValue.isEmpty() || misfits.known != SourceValues::Known::All)
        return;
    for (const SourceValue &value : misfits.values)
        rule->translations.insert(value.text, {});
}

} // namespace ui
