#include "pages/person/personpage.h"

#include "operations/sentences.h"
#include "pages/person/examplemodel.h"
#include "pages/person/personwords.h"
#include "pages/person/ruleeditor.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/choicecard.h"
#include "widgets/label.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QButtonGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

using project::PersonAccounts;

constexpr int cardsInARow = 3;

PersonPage::PersonPage(Session &session, QWidget *parent)
    : Page(u"personPage"_s, session, parent)
    , m_group(new QButtonGroup(this))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_editor(new RuleEditor(controlName(u"rules"_s)))
    , m_examples(new TableView(controlName(u"examplesTable"_s)))
    , m_model(new ExampleModel(this))
    , m_emailText(label({}, TextRole::SoftSmall, controlName(u"withoutEmail"_s)))
    , m_makeOrganizations(button(tr("Make these organizations instead"), ButtonRole::SmallLink,
                                 controlName(u"makeOrganizationsButton"_s)))
    , m_leaveOut(
          button(tr("Leave them out"), ButtonRole::SmallLink, controlName(u"leaveThemOutButton"_s)))
    , m_undo(button(tr("Undo this"), ButtonRole::SmallLink, controlName(u"undoButton"_s)))
{
    body()->addWidget(choiceCards());
    body()->addWidget(m_editor);
    body()->addWidget(m_busy);
    body()->addWidget(m_exampleBox = exampleTable());
    body()->addWidget(m_emailBox = emailLine());
    body()->addStretch();

    m_typing.setSingleShot(true);
    m_typing.setInterval(300ms);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        count();
        Q_EMIT projectChanged();
        Q_EMIT changed();
    });
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            choose(Choice(id));
    });
    connect(m_editor, &RuleEditor::changed, this, [this] {
        takeRules();
        m_typing.start();
    });
    connect(m_makeOrganizations, &QPushButton::clicked, this,
            [this] { decideWithoutEmail(PersonAccounts::Organizations); });
    connect(m_leaveOut, &QPushButton::clicked, this,
            [this] { decideWithoutEmail(PersonAccounts::LeaveOut); });
    connect(m_undo, &QPushButton::clicked, this, &PersonPage::undoDecision);
    connect(m_busy, &BusyStrip::cancelled, &m_task, &BackgroundTask::stop);
    connect(&m_task, &BackgroundTask::progressChanged, this, [this](const Progress &progress) {
        m_busy->setProgress(progress, tr("Counting the person accounts"));
    });
}

QWidget *PersonPage::choiceCards()
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
    for (int column = 0; column < cardsInARow; ++column)
        grid->setColumnStretch(column, 1);
    return cards;
}

QWidget *PersonPage::exampleTable()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(label(tr("What that does to a few of yours"), TextRole::Section));
    m_examples->setAccessibleName(tr("Examples"));
    m_examples->setModel(m_model);
    const std::pair<int, int> widths[]{{ExampleModel::Person, 35},
                                       {ExampleModel::Email, 24},
                                       {ExampleModel::Becomes, 29},
                                       {ExampleModel::DisplayName, 15}};
    for (const auto &[column, characters] : widths)
        m_examples->setColumnCharacters(column, characters);
    QFrame *card = tableCard(m_examples);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(card);
    return box;
}

QWidget *PersonPage::emailLine()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    m_emailText->setWordWrap(false);
    layout->addWidget(m_emailText);
    for (QPushButton *button : {m_makeOrganizations, m_leaveOut, m_undo})
        layout->addWidget(button);
    layout->addStretch();
    return box;
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
    m_outcomes.reset();
    showChoice();
    count();
}

void PersonPage::leave()
{
    if (m_typing.isActive()) {
        m_typing.stop();
        Q_EMIT projectChanged();
    }
    m_task.abandon();
    m_busy->finish();
}

void PersonPage::projectReplaced(const project::Project &former)
{
    const project::Project &project = session().project();
    if (project.personRules != former.personRules)
        m_byRule = !isException() && !project.personRules.isEmpty();
    showChoice();
    count();
    Q_EMIT changed();
}

/// Shows what the project says.
void PersonPage::showChoice()
{
    const project::Project &project = session().project();
    const QSignalBlocker blocker(m_group);
    m_group->button(m_byRule ? int(ByRule) : int(project.personAccounts))->setChecked(true);
    m_editor->setVisible(m_byRule);
    if (m_byRule)
        m_editor->setRules(operations::personColumns(*session().sources), project.personRules,
                           project.personAccounts);
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
            showChoice(); // the editor begins with a rule that is still to be written
            project.personRules = m_editor->rules();
            return;
        }
        const bool staysException =
            wasException && !wasByRule && (choice == Customers || choice == Both);
        if (!staysException)
            project.personRules.clear();
        project.personAccounts = PersonAccounts(choice);
    });
    if (choice != ByRule)
        showChoice();
    count();
    Q_EMIT changed();
}

/// The rules as they stand in the editor; what is written without a pause is one step.
void PersonPage::takeRules()
{
    session().change(
        {u"history.personRules"_s, {}}, objectName(),
        [this](project::Project &project) {
            project.personRules = m_editor->rules();
            project.personAccounts = m_editor->otherwise();
        },
        m_typing.isActive());
}

/// Decides for those without an email what they become, before anything else is looked at.
void PersonPage::decideWithoutEmail(PersonAccounts becomes)
{
    change({becomes == PersonAccounts::LeaveOut ? u"history.withoutEmailLeaveOut"_s
                                                : u"history.withoutEmailOrganizations"_s,
            {}},
           [&](project::Project &project) {
               project.personRules.prepend(noEmailRule(m_emailColumns, becomes));
           });
    showChoice();
    count();
    Q_EMIT changed();
    (m_byRule ? static_cast<QWidget *>(m_cards[ByRule]) : m_undo)->setFocus();
}

void PersonPage::undoDecision()
{
    change({u"history.withoutEmailAsOthers"_s, {}},
           [](project::Project &project) { project.personRules.clear(); });
    showChoice();
    count();
    Q_EMIT changed();
    m_makeOrganizations->setFocus();
}

/// Counts what the choices come to; a count under way is dropped.
void PersonPage::count()
{
    m_busy->start(tr("Counting the person accounts"));
    m_task.run(
        [sources = session().sources, project = session().project()](const RunContext &context) {
            return operations::personOutcomes(sources, project, context);
        },
        [this](Result<operations::PersonOutcomes> outcomes) {
            m_busy->finish();
            if (outcomes) {
                m_outcomes = *std::move(outcomes);
                showOutcomes();
            } else if (outcomes.error().kind == Error::Kind::Cancelled) {
                showNotice(tr("Counting was cancelled. What you chose is kept."), Tone::Neutral,
                           {{tr("Count again"), controlName(u"countButton"_s), [this] {
                                 clearNotice();
                                 count();
                             }}});
            } else {
                showError(outcomes.error());
            }
        });
}

void PersonPage::showOutcomes()
{
    m_exampleBox->setVisible(m_outcomes.has_value());
    m_emailBox->setVisible(m_outcomes.has_value());
    if (!m_outcomes)
        return;
    const operations::PersonOutcomes &outcomes = *m_outcomes;
    const qint64 withEmail = outcomes.count - outcomes.withoutEmail;
    const qint64 instead = isException()
                                   && session().project().personRules.constFirst().becomes
                                          == PersonAccounts::Organizations
                               ? outcomes.withoutEmail
                               : 0;
    const bool leavesOut = isException() && instead == 0;
    m_cards[Customers]->setOutcome(outcomeText(withEmail, instead));
    m_cards[Organizations]->setOutcome(outcomeText(0, outcomes.count));
    m_cards[Both]->setOutcome(outcomeText(withEmail, leavesOut ? withEmail : outcomes.count));
    m_cards[LeaveOut]->setOutcome(outcomeText(0, 0));
    m_cards[ByRule]->setOutcome(m_byRule ? outcomeText(outcomes) : tr("you write the rule"));
    m_editor->setCounts(outcomes);
    m_model->setExamples(outcomes.examples);
    m_examples->setRowsShown(m_model->rowCount(), m_model->rowCount());
    showEmailLine();
}

void PersonPage::showEmailLine()
{
    const operations::PersonOutcomes &outcomes = *m_outcomes;
    const bool exception = !m_byRule && isException();
    const int left = int(outcomes.customersWithoutEmail);
    m_makeOrganizations->setVisible(!exception && left > 0);
    m_leaveOut->setVisible(!exception && left > 0);
    m_undo->setVisible(exception);
    if (exception) {
        const int decided = int(outcomes.withoutEmail);
        m_emailText->setText(
            session().project().personRules.constFirst().becomes == PersonAccounts::Organizations
                ? tr("%Ln without an email: organizations instead.", nullptr, decided)
                : tr("%Ln without an email: left out.", nullptr, decided));
    } else {
        m_emailText->setText(
            m_byRule ? tr("%Ln to become customers, but without an email.", nullptr, left)
                     : tr("%Ln of them without an email.", nullptr, left));
    }
    m_emailText->setAccessibleName(m_emailText->text());
    m_emailBox->setVisible(exception || left > 0);
}

} // namespace ui
