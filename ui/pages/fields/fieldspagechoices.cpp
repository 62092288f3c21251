#include "operations/fileformats.h"
#include "pages/fields/fieldchoices.h"
#include "pages/fields/fieldspage.h"
#include "pages/fields/fieldstable.h"
#include "pages/fields/optionsdialog.h"
#include "support/messages.h"
#include "translation/translationdialog.h"
#include "wizard/session.h"

// What the user decides of a field on the Detail fields page.

using namespace Qt::StringLiterals;

namespace ui {

void FieldsPage::rename(int row, const QString &name)
{
    const PlannedField planned = m_fields.at(row);
    const QString refusal = nameRefusal(session().project(), session().knownFacts(), planned, name);
    if (!refusal.isEmpty()) {
        showNotice(refusal, Tone::Warning);
        return;
    }
    clearNotice();
    change({u"history.renameField"_s, {planned.field.name, name.trimmed()}},
           [&](project::Project &project) { setName(project, planned, name); });
}

void FieldsPage::chooseOptions(int row)
{
    if (row < 0 || m_creating.isRunning())
        return;
    const PlannedField planned = m_fields.at(row);
    if (!model::hasOptions(planned.field.type) || !planned.isWanted || planned.isAddition
        || planned.state == PlannedField::State::Created)
        return;
    csv::TextCounts found;
    if (session().profiles)
        found = valuesOf(planned.rule, planned.field.type, session().profiles->of(planned.kind));
    auto *dialog =
        new OptionsDialog(planned, found, session().knownFacts().limits.optionsPerField, this);
    connect(dialog, &OptionsDialog::optionsChosen, this, [this, planned](const QStringList &all) {
        change({u"history.setOptions"_s, {planned.field.name}},
               [&](project::Project &project) { setOptions(project, planned, all); });
    });
    dialog->open();
}

QList<KindFit> FieldsPage::fitsOf(const PlannedField &planned) const
{
    if (!session().profiles || planned.isAddition || planned.there)
        return {};
    return kindFits(planned.rule, session().profiles->of(planned.kind),
                    operations::conversionOf(session().project()));
}

void FieldsPage::leaveOut()
{
    const int row = lookedAt();
    m_table->setCurrentIndex(m_model->index(row, PlannedModel::State));
    const PlannedField planned = m_fields.at(row);
    m_fields[row].isMisfitAccepted = true;
    SourceValues misfits;
    if (session().profiles)
        misfits = misfitSources(planned.rule, planned.field, session().profiles->of(planned.kind),
                                operations::conversionOf(session().project()), false);
    change({u"history.leaveMisfitsOut"_s, {planned.field.name}},
           [&](project::Project &project) { leaveMisfitsOut(project, planned, misfits); });
    refresh(); // where the project had nothing to keep of it
}

void FieldsPage::correctValues()
{
    const int row = lookedAt();
    if (row < 0 || !session().profiles || m_creating.isRunning())
        return;
    const PlannedField planned = m_fields.at(row);
    m_table->setCurrentIndex(m_model->index(row, PlannedModel::State)); // what became of it
    const mapping::ConversionContext context = operations::conversionOf(session().project());
    ValueField field = valueField(planned.rule, planned.field, context);
    field.mostOptions = session().knownFacts().limits.optionsPerField;
    auto *dialog =
        new TranslationDialog(field,
                              misfitSources(planned.rule, planned.field,
                                            session().profiles->of(planned.kind), context, true),
                              ValueChoices::of(planned.rule), controlName(u"values"_s), this);
    connect(dialog, &TranslationDialog::chosen, this, [this, planned](const ValueChoices &choices) {
        change({u"history.correctValues"_s, {planned.field.name}},
               [&](project::Project &project) { setValues(project, planned, choices); });
    });
    dialog->open();
}

void FieldsPage::showValues()
{
    const PlannedField &planned = m_fields.at(lookedAt());
    QStringList lines;
    for (const auto &[value, count] : planned.misfit.different)
        lines.append(count > 0 ? tr("%1 – %Ln record(s)", nullptr, int(count)).arg(value) : value);
    messages().tellAll(this, tr("Values of %1 that would be rejected").arg(planned.field.name),
                       lines);
}

} // namespace ui
