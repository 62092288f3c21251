#include "operations/sentences.h"
#include "pages/fields/fieldspage.h"
#include "widgets/busystrip.h"
#include "wizard/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// How the Detail fields page creates, or has somebody else create.

namespace ui {

/// The fields as an administrator could be asked for them.
QString FieldsPage::listText() const
{
    QString text;
    for (const PlannedField &planned : m_fields) {
        if (!planned.isWanted || planned.state == PlannedField::State::Created)
            continue;
        text += (planned.kind == model::Kind::Customer ? tr("Customers") : tr("Organizations"))
                + u": "_s + planned.field.name + u", "_s + model::toString(planned.field.type);
        if (!planned.field.options.isEmpty())
            text += u": "_s + planned.field.options.join(u"; "_s);
        text += u'\n';
    }
    return text;
}

void FieldsPage::create()
{
    clearNotice();
    m_reading.abandon(); // one strip shows one thing
    for (PlannedField &planned : m_fields) {
        if (planned.isWanted && planned.state != PlannedField::State::Created)
            planned.state = PlannedField::State::Creating;
    }
    refresh();
    m_busy->start(tr("Creating detail fields"));
    m_creating.run(
        [file = *session().file, address = session().facts->address,
         credentials = session().credentials](const RunContext &context) {
            return operations::createFields(
                file, address, credentials, [](const operations::FieldStates &) {}, context);
        },
        [this](Result<operations::FieldCreation> result) { created(std::move(result)); });
}

void FieldsPage::created(Result<operations::FieldCreation> result)
{
    using State = PlannedField::State;
    if (result)
        session().facts = result->facts;
    for (PlannedField &planned : m_fields) {
        if (planned.state != State::Creating)
            continue;
        planned.state = State::Waiting;
        if (!result)
            continue;
        const model::DetailField *there =
            model::findField(result->facts.fields(planned.kind), planned.field.name);
        const bool isDone =
            there
            && (!planned.isAddition
                || std::all_of(
                    planned.field.options.cbegin(), planned.field.options.cend(),
                    [there](const QString &option) { return there->options.contains(option); }));
        planned.state = isDone ? State::Created : State::Refused;
    }
    refresh();
    if (!session().profiles && session().sources)
        readColumns();
    if (result && !result->refused.isEmpty()) {
        QStringList sentences;
        for (const operations::NotCreated &refused : result->refused)
            sentences.append(operations::sentence(refused.message));
        showNotice(sentences.join(u'\n'), Tone::Bad);
    } else if (!result && result.error().kind == Error::Kind::Cancelled) {
        showNotice(tr("Stopped. What was created until then stays at the site; press Create to go "
                      "on with the rest."),
                   Tone::Neutral);
    } else if (!result) {
        showError(result.error());
    }
    if (std::exchange(m_isClosing, false))
        Q_EMIT closeLater();
}

} // namespace ui
