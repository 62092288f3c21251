#include "base/text.h"
#include "operations/sentences.h"
#include "pages/fields/fieldspage.h"
#include "pages/fields/plannedmodel.h"
#include "widgets/busystrip.h"
#include "wizard/session.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the Detail fields page creates, or has somebody else create.

namespace ui {

/// What an administrator is asked for, to be sent to one.
QString FieldsPage::listText() const
{
    QString text =
        tr("Please create these detail fields in Customer Service Management, on %1. It needs the "
           "permission “Administer Jira”: in the settings of customers and of organizations, or "
           "with Salesferry.")
            .arg(session().facts ? session().facts->address : tr("our site"))
        + u"\n\n"_s;
    for (const PlannedField &planned : m_fields) {
        if (!planned.isToDo())
            continue;
        const QString of =
            planned.kind == model::Kind::Customer ? tr("Customers") : tr("Organizations");
        const QString kind = model::toString(planned.field.type);
        const QString options = planned.field.options.join(u"; "_s);
        text += planned.isAddition
                    ? tr("%1: %2, add the options: %3").arg(of, planned.field.name, options)
                : options.isEmpty() ? tr("%1: %2, of the kind %3").arg(of, planned.field.name, kind)
                                    : tr("%1: %2, of the kind %3, with the options: %4")
                                          .arg(of, planned.field.name, kind, options);
        text += u'\n';
    }
    return text;
}

void FieldsPage::copyRequest()
{
    QGuiApplication::clipboard()->setText(listText());
}

void FieldsPage::create()
{
    clearNotice();
    m_reading.abandon(); // one strip shows one thing
    for (PlannedField &planned : m_fields) {
        if (planned.isToDo())
            planned.state = PlannedField::State::Waiting;
    }
    refresh();
    m_busy->start(tr("Creating detail fields"));
    m_creating.runShowing<operations::FieldStates>(
        [file = *session().file, address = session().facts->address,
         credentials = session().credentials](const RunContext &context, const auto &show) {
            return operations::createFields(file, address, credentials, show, context);
        },
        [this](const operations::FieldStates &states) { showStates(states); },
        [this](Result<operations::FieldCreation> result) { created(std::move(result)); });
}

/// As far as the site has said.
void FieldsPage::showStates(const operations::FieldStates &states)
{
    using State = PlannedField::State;
    static const QHash<int, State> shown{
        {int(migration::FieldStage::Sent), State::Sent},
        {int(migration::FieldStage::BeingCreated), State::Creating},
        {int(migration::FieldStage::Created), State::Created},
        {int(migration::FieldStage::Refused), State::Refused}};
    for (PlannedField &planned : m_fields) {
        const auto stage = states.constFind({planned.kind, nameKey(planned.field.name)});
        if (stage != states.cend() && planned.isWanted && !planned.there)
            planned.state = shown.value(int(*stage));
    }
    m_model->setFields(m_fields, session().knownFacts().limits);
    showProblem();
}

static bool isDone(const PlannedField &planned, const site::Facts &facts)
{
    const model::DetailField *there =
        model::findField(facts.fields(planned.kind), planned.field.name);
    return there
           && (!planned.isAddition
               || std::all_of(
                   planned.field.options.cbegin(), planned.field.options.cend(),
                   [there](const QString &option) { return there->options.contains(option); }));
}

/// What was read back is there, even where it ended early.
static void addCreated(const PlannedField &planned, site::Facts &facts)
{
    QList<model::DetailField> &fields = facts.fields(planned.kind);
    for (model::DetailField &field : fields) {
        if (nameKey(field.name) == nameKey(planned.field.name)) {
            field.options += planned.field.options;
            field.options.removeDuplicates();
            return;
        }
    }
    fields.append(planned.field);
}

void FieldsPage::takeOver(const Result<operations::FieldCreation> &result)
{
    using State = PlannedField::State;
    for (PlannedField &planned : m_fields) {
        if (!planned.isWanted || planned.there)
            continue;
        if (!result) {
            if (planned.state == State::Created)
                addCreated(planned, *session().facts);
            else
                planned.state = State::Waiting;
            continue;
        }
        planned.state = isDone(planned, result->facts) ? State::Created : State::Refused;
        planned.why.clear();
        for (const operations::NotCreated &refused : result->refused) {
            if (refused.kind == planned.kind
                && nameKey(refused.name) == nameKey(planned.field.name))
                planned.why = operations::sentence(refused.message);
        }
    }
    if (result)
        session().facts = result->facts;
}

void FieldsPage::created(Result<operations::FieldCreation> result)
{
    takeOver(result);
    refresh();
    if (!session().profiles && session().sources)
        readColumns();
    const Notice::Action copy{tr("Copy a request for an administrator"),
                              controlName(u"copyButton"_s), [this] { copyRequest(); }};
    if (result && !result->refused.isEmpty()) {
        QStringList sentences;
        for (const operations::NotCreated &refused : std::as_const(result->refused))
            sentences.append(operations::sentence(refused.message));
        sentences.append(tr("What is there now stays. Press Create to try the rest again, choose "
                            "another name or kind, or ask an administrator with the permission "
                            "“Administer Jira” to create it."));
        showNotice(sentences.join(u'\n'), Tone::Bad, {copy});
    } else if (!result && result.error().kind == Error::Kind::Cancelled) {
        showNotice(tr("Stopped. What was created until then stays at the site; press Create to go "
                      "on with the rest."),
                   Tone::Neutral);
    } else if (!result && result.error().kind == Error::Kind::Permission) {
        showError(result.error(), {copy});
    } else if (!result) {
        showError(result.error());
    }
    if (std::exchange(m_isClosing, false))
        Q_EMIT closeLater();
}

} // namespace ui
