#include "pages/person/personpage.h"

#include "operations/columnlabels.h"
#include "pages/person/addressdialog.h"
#include "pages/person/exampletable.h"
#include "pages/person/personcounter.h"
#include "pages/person/personwords.h"
#include "pages/person/ruleeditor.h"
#include "pages/person/whatifbox.h"
#include "widgets/busystrip.h"
#include "widgets/choicecard.h"
#include "wizard/session.h"

#include <QApplication>
#include <QButtonGroup>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using project::PersonAccounts;

constexpr int cardsInARow = 3;

PersonPage::PersonPage(Session &session, QWidget *parent)
    : Page(u"personPage"_s, session, parent)
    , m_group(new QButtonGroup(this))
    , m_whatIf(new WhatIfBox(controlName(u"whatIf"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_editor(new RuleEditor(controlName(u"rules"_s)))
    , m_examples(new ExampleTable(objectName()))
    , m_noEmail(new NoEmailLine(objectName()))
    , m_counter(new PersonCounter(this))
{
    addCards();
    body()->addWidget(m_editor);
    body()->addWidget(m_busy);
    body()->addWidget(m_noEmail);
    body()->addWidget(m_examples);
    body()->addStretch();
    connectParts();
}

void PersonPage::addCards()
{
    struct Words
    {
        QString title, sentence, name;
    };
    const Words words[]{
        {tr("Customers"),
         tr("Each becomes a customer. Best when they are people who ask you for help."),
         u"customersCard"_s},
        {tr("Organizations"),
         tr("Each becomes an organization. Best when they stand for households or sole traders."),
         u"organizationsCard"_s},
        {tr("Both"), tr("A customer inside an organization of its own."), u"bothCard"_s},
        {tr("Leave them out"), tr("None of them is moved. They are listed in the report."),
         u"leaveOutCard"_s},
        {tr("Decide by a rule"),
         tr("For example: those with a company name become organizations, the rest customers."),
         u"ruleCard"_s},
    };
    auto *cards = new QWidget;
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins({});
    grid->setSpacing(14);
    for (int i = 0; i < choices; ++i) {
        auto *card = new ChoiceCard(words[i].title, words[i].sentence, controlName(words[i].name));
        card->setCheckable(true);
        card->setShowsMark(true);
        m_group->addButton(card, i);
        grid->addWidget(card, i / cardsInARow, i % cardsInARow);
        m_cards[size_t(i)] = card;
    }
    grid->addWidget(m_whatIf, choices / cardsInARow, choices % cardsInARow);
    for (int column = 0; column < cardsInARow; ++column)
        grid->setColumnStretch(column, 1);
    body()->addWidget(cards);
}

void PersonPage::connectParts()
{
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            choose(Choice(id));
    });
    connect(m_editor, &RuleEditor::changed, this, &PersonPage::takeRules);
    connect(m_noEmail, &NoEmailLine::organizationsWanted, this,
            [this] { decideWithoutEmail(PersonAccounts::Organizations); });
    connect(m_noEmail, &NoEmailLine::leaveOutWanted, this,
            [this] { decideWithoutEmail(PersonAccounts::LeaveOut); });
    connect(m_noEmail, &NoEmailLine::addressWanted, this, &PersonPage::askAddress);
    connect(m_noEmail, &NoEmailLine::undoWanted, this, &PersonPage::undoDecision);

    connect(m_counter, &PersonCounter::counted, this, &PersonPage::showOutcomes);
    connect(m_counter, &PersonCounter::finished, m_busy, &BusyStrip::finish);
    connect(m_counter, &PersonCounter::progressChanged, this, [this](const Progress &progress) {
        m_busy->setProgress(progress, tr("Counting the person accounts"));
    });
    connect(m_counter, &PersonCounter::failed, this, [this](const Error &error) {
        m_busy->finish();
        if (error.kind != Error::Kind::Cancelled)
            return showError(error, sourceActions(error));
        showNotice(tr("Counting was cancelled. What you chose is kept."), Tone::Neutral,
                   {{tr("Count again"), controlName(u"countButton"_s), [this] {
                         clearNotice();
                         count();
                     }}});
    });
    connect(m_busy, &BusyStrip::cancelled, m_counter, &PersonCounter::stop);
}

QString PersonPage::title() const
{
    const qint64 count = session().sources ? session().sources->census.personAccounts : 0;
    return tr("What should your %Ln person account(s) become?", nullptr, int(count));
}

QString PersonPage::subtitle() const
{
    return tr("In Salesforce a person account is one person and an account at once. Customer "
              "Service Management has no such thing, so you choose.");
}

bool PersonPage::isNeeded() const
{
    return session().sources && session().sources->census.personAccounts > 0;
}

/// Whether those without an email are decided by themselves, beside one of the plain choices.
bool PersonPage::isException() const
{
    const project::Project &project = session().project();
    const bool customers = project.personAccounts == PersonAccounts::Customers
                           || project.personAccounts == PersonAccounts::Both;
    return customers && project.personRules.size() == 1
           && isNoEmailRule(project.personRules.constFirst(), m_emailColumns);
}

/// The fields of person accounts by what people call them.
static PersonFields fieldsOf(const std::shared_ptr<const operations::Sources> &sources)
{
    PersonFields fields;
    QHash<QString, int> uses;
    const QStringList columns = operations::personColumns(*sources);
    for (const QString &column : columns) {
        const QString label =
            operations::columnLabel(model::Kind::Customer, column, QLocale().language());
        ++uses[label.toCaseFolded()];
        fields.fields.append({column, label});
    }
    for (PersonFields::Field &field : fields.fields) {
        if (uses.value(field.label.toCaseFolded()) > 1)
            field.label = PersonPage::tr("%1 (%2)", "a field and its name at Salesforce")
                              .arg(field.label, field.column);
    }
    std::stable_sort(fields.fields.begin(), fields.fields.end(),
                     [](const PersonFields::Field &one, const PersonFields::Field &other) {
                         return one.label.localeAwareCompare(other.label) < 0;
                     });
    fields.values = [sources](const QString &column) {
        return column.isEmpty() ? csv::TextCounts() : operations::personValues(*sources, column);
    };
    return fields;
}

void PersonPage::enter()
{
    clearNotice();
    if (!session().file || !session().sources)
        return;
    if (m_project != session().file->path()) {
        m_project = session().file->path();
        m_formerRules.clear();
        m_byRule = false;
    }
    const project::Project &project = session().project();
    m_emailColumns = operations::personEmailColumns(*session().sources, project);
    m_byRule = !isException() && (m_byRule || !project.personRules.isEmpty());
    m_editor->setFields(fieldsOf(session().sources));
    m_counter->begin(session().sources, *session().file, session().knownFacts());
    showProject();
    count();
}

void PersonPage::leave()
{
    m_counter->abandon();
    m_busy->finish();
}

void PersonPage::projectReplaced(const project::Project &former)
{
    if (!session().sources)
        return; // nothing was shown
    const project::Project &project = session().project();
    if (project.personRules != former.personRules)
        m_byRule = !isException() && !project.personRules.isEmpty();
    m_typedIn.clear();
    showProject();
    count();
    Q_EMIT changed();
}

/// Shows what the project says.
void PersonPage::showProject()
{
    const project::Project &project = session().project();
    const QSignalBlocker blocker(m_group);
    m_group->button(m_byRule ? int(ByRule) : int(project.personAccounts))->setChecked(true);
    m_editor->setVisible(m_byRule);
    if (m_byRule)
        m_editor->setRules(project.personRules, project.personAccounts);
    showOutcomes();
}

/// What the history calls a choice.
static QString stepOf(int choice)
{
    static const QStringList codes{u"history.personCustomers"_s, u"history.personOrganizations"_s,
                                   u"history.personBoth"_s, u"history.personLeaveOut"_s,
                                   u"history.personByRule"_s};
    return codes.at(choice);
}

void PersonPage::choose(Choice choice)
{
    const bool wasException = isException();
    const bool wasByRule = std::exchange(m_byRule, choice == ByRule);
    if (wasByRule)
        m_formerRules = session().project().personRules;
    change({stepOf(choice), {}}, [&](project::Project &project) {
        if (choice == ByRule) {
            if (project.personRules.isEmpty())
                project.personRules = m_formerRules;
            if (project.personAccounts == PersonAccounts::LeaveOut && project.personRules.isEmpty())
                project.personAccounts = PersonAccounts::Customers;
            // The editor begins with a rule that is still to be written.
            m_editor->setRules(project.personRules, project.personAccounts);
            project.personRules = m_editor->rules();
            return;
        }
        const bool staysException =
            wasException && !wasByRule && (choice == Customers || choice == Both);
        if (!staysException)
            project.personRules.clear();
        project.personAccounts = PersonAccounts(choice);
    });
    showProject();
    count();
    Q_EMIT changed();
}

/// The rules as they stand in the editor; what is written in one place is one step.
void PersonPage::takeRules(bool typing)
{
    const QWidget *place = typing ? QApplication::focusWidget() : nullptr;
    const QString typedIn = place ? place->objectName() : QString();
    const bool goesOn = std::exchange(m_typedIn, typedIn) == typedIn && !typedIn.isEmpty();
    change(
        {u"history.personRules"_s, {}},
        [this](project::Project &project) {
            project.personRules = m_editor->rules();
            project.personAccounts = m_editor->otherwise();
        },
        goesOn);
    count();
    Q_EMIT changed();
}

/// Decides for those without an email what they become, before anything else is looked at.
void PersonPage::decideWithoutEmail(PersonAccounts becomes)
{
    change({becomes == PersonAccounts::LeaveOut ? u"history.withoutEmailLeaveOut"_s
                                                : u"history.withoutEmailOrganizations"_s,
            {}},
           [&](project::Project &project) {
               project.personRules.prepend(noEmailRule(m_emailColumns, becomes));
               project.personEmail.clear();
           });
    showProject();
    count();
    Q_EMIT changed();
    m_noEmail->focusChoices();
}

void PersonPage::askAddress()
{
    auto *dialog = new AddressDialog(session().sources, *session().file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddressDialog::chosen, this, &PersonPage::giveAddress);
    dialog->open();
}

void PersonPage::giveAddress(const QString &personEmail)
{
    change({u"history.withoutEmailAddress"_s, {personEmail}},
           [&](project::Project &project) { project.personEmail = personEmail; });
    showProject();
    count();
    Q_EMIT changed();
    m_noEmail->focusChoices();
}

void PersonPage::undoDecision()
{
    const bool wasException = isException();
    change({u"history.withoutEmailAsOthers"_s, {}}, [&](project::Project &project) {
        if (wasException)
            project.personRules.clear();
        project.personEmail.clear();
    });
    showProject();
    count();
    Q_EMIT changed();
    m_noEmail->focusChoices();
}

NoEmailLine::Decision PersonPage::decision() const
{
    const project::Project &project = session().project();
    if (!m_byRule && isException())
        return project.personRules.constFirst().becomes == PersonAccounts::Organizations
                   ? NoEmailLine::Decision::Organizations
                   : NoEmailLine::Decision::LeaveOut;
    const auto &outcomes = m_counter->outcomes();
    const bool isGiven = !project.personEmail.isEmpty() && outcomes
                         && outcomes->customersGivenEmail + outcomes->customersBadGiven
                                    + outcomes->customersWithoutEmail
                                > 0;
    return isGiven ? NoEmailLine::Decision::Address : NoEmailLine::Decision::None;
}

/// Counts what the choices come to; a count under way is dropped.
void PersonPage::count()
{
    m_busy->start(tr("Counting the person accounts"));
    m_counter->count(*session().file);
}

void PersonPage::showOutcomes()
{
    const auto &known = m_counter->outcomes();
    m_examples->setVisible(known.has_value());
    m_whatIf->setAmounts(m_counter->before(), m_counter->now());
    if (!known) {
        m_noEmail->hide();
        return;
    }
    const operations::PersonOutcomes &outcomes = *known;
    const bool isAbout = outcomes.isEstimate;
    const qint64 withEmail = outcomes.count - outcomes.withoutEmail - outcomes.badEmail;
    const bool makesOrganizations = decision() == NoEmailLine::Decision::Organizations;
    const bool leavesOut = decision() == NoEmailLine::Decision::LeaveOut;
    const qint64 instead = makesOrganizations ? outcomes.withoutEmail : 0;
    m_cards[Customers]->setOutcome(outcomeText(withEmail, instead, 0, isAbout));
    m_cards[Organizations]->setOutcome(outcomeText(0, outcomes.count, 0, false));
    m_cards[Both]->setOutcome(
        outcomeText(withEmail, leavesOut ? withEmail : outcomes.count, 0, isAbout));
    m_cards[LeaveOut]->setOutcome(outcomeText(0, 0, 0, false));
    m_cards[ByRule]->setOutcome(m_byRule ? outcomeText(outcomes) : tr("you write the rule"));
    if (m_byRule)
        m_editor->setOutcomes(outcomes);
    m_examples->setExamples(outcomes.examples, m_byRule ? outcomes.byRule.size() : 0);
    m_noEmail->setOutcomes(outcomes, decision(), m_byRule, session().project().personEmail);
}

} // namespace ui
