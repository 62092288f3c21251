#include "pages/fields/fieldspage.h"

#include "operations/sentences.h"
#include "pages/fields/fieldchoices.h"
#include "pages/fields/fieldstable.h"
#include "pages/fields/problemline.h"
#include "support/format.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "wizard/session.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

FieldsPage::FieldsPage(Session &session, QWidget *parent)
    : Page(u"fieldsPage"_s, session, parent)
    , m_customers(new Pill)
    , m_organizations(new Pill)
    , m_pills(new QHBoxLayout)
    , m_create(button({}, ButtonRole::SmallPrimary, controlName(u"createButton"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_model(new PlannedModel(this))
    , m_table(new FieldsTable(controlName(u"table"_s)))
    , m_card(tableCard(m_table))
    , m_problem(new ProblemLine(objectName()))
    , m_empty(new Card(tr("All detail fields that your mapping needs are on the site.")))
    , m_later(label(tr("You need not create them now: Migrate first creates what is still "
                       "missing, then sends the records."),
                    TextRole::SoftSmall, controlName(u"later"_s)))
{
    buildControls();
    connectControls();
}

void FieldsPage::buildControls()
{
    m_customers->setObjectName(controlName(u"customersPill"_s));
    m_organizations->setObjectName(controlName(u"organizationsPill"_s));
    m_pills->setSpacing(10);
    m_pills->addWidget(m_customers, 0, Qt::AlignLeading);
    m_pills->addWidget(m_organizations, 0, Qt::AlignLeading);
    auto *top = new QHBoxLayout;
    top->addLayout(m_pills);
    top->addStretch();
    top->addWidget(m_create, 0, Qt::AlignTop);
    m_table->setFields(m_model);
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_empty->setObjectName(controlName(u"empty"_s));
    static_cast<Card *>(m_empty)->content()->addWidget(
        label(tr("Nothing has to be created. Go on with Next."), TextRole::Soft));
    body()->addLayout(top);
    body()->addWidget(m_busy);
    body()->addWidget(m_card);
    body()->addWidget(m_empty);
    body()->addWidget(m_problem);
    body()->addWidget(m_later);
    body()->addStretch();
}

void FieldsPage::connectControls()
{
    connect(m_model, &PlannedModel::wantedChanged, this, [this](int row, bool isWanted) {
        const PlannedField planned = m_fields.at(row);
        m_fields[row].isWanted = isWanted;
        const QString code = planned.isAddition
                                 ? isWanted ? u"history.wantOptions"_s : u"history.leaveOptions"_s
                             : isWanted ? u"history.wantField"_s
                                        : u"history.leaveField"_s;
        change({code, {planned.field.name}},
               [&](project::Project &project) { setWanted(project, planned, isWanted); });
    });
    connect(m_model, &PlannedModel::nameWanted, this, &FieldsPage::rename);
    connect(m_model, &PlannedModel::typeWanted, this, [this](int row, model::DetailType type) {
        const PlannedField planned = m_fields.at(row);
        change({u"history.setKind"_s, {planned.field.name, model::toString(type)}},
               [&](project::Project &project) {
                   setType(project, planned, type, session().profiles.get(),
                           session().knownFacts().limits);
               });
    });
    connect(m_table, &FieldsTable::optionsWanted, this, &FieldsPage::chooseOptions);
    connect(m_table, &FieldsTable::currentRowChanged, this, &FieldsPage::showProblem);
    connect(m_problem, &ProblemLine::textWanted, this, [this] {
        const QModelIndex type = m_model->index(lookedAt(), PlannedModel::Type);
        m_table->setCurrentIndex(type); // what became of it is shown
        m_model->setData(type, model::toString(model::DetailType::Text), Qt::EditRole);
    });
    connect(m_problem, &ProblemLine::leaveOutWanted, this, &FieldsPage::leaveOut);
    connect(m_problem, &ProblemLine::correctingWanted, this, &FieldsPage::correctValues);
    connect(m_problem, &ProblemLine::asItIsWanted, this, [this] {
        const PlannedField planned = m_fields.at(lookedAt());
        change({u"history.takeAsItIs"_s, {planned.field.name, model::toString(*planned.there)}},
               [&](project::Project &project) { takeAsItIs(project, planned); });
    });
    connect(m_problem, &ProblemLine::nameWanted, this, [this] {
        const QModelIndex name = m_model->index(lookedAt(), PlannedModel::Name);
        m_table->setFocus();
        m_table->setCurrentIndex(name);
        m_table->edit(name);
    });
    connect(m_problem, &ProblemLine::copyWanted, this, &FieldsPage::copyRequest);
    connect(m_problem, &ProblemLine::valuesWanted, this, &FieldsPage::showValues);
    connect(m_problem, &ProblemLine::optionsWanted, this, [this] { chooseOptions(lookedAt()); });
    m_model->setFits([this](const PlannedField &planned) { return fitsOf(planned); });
    connect(m_create, &QPushButton::clicked, this, &FieldsPage::create);
    connect(m_busy, &BusyStrip::cancelled, this, [this] {
        m_reading.stop();
        m_creating.stop();
    });
    const auto showProgress = [this](const Progress &progress) {
        m_busy->setProgress(progress, operations::sentence(progress.activity));
    };
    connect(&m_reading, &BackgroundTask::progressChanged, this, showProgress);
    connect(&m_creating, &BackgroundTask::progressChanged, this, showProgress);
    connect(&m_reading, &BackgroundTask::runningChanged, this, [this](bool running) {
        if (!running)
            m_busy->finish();
    });
    connect(&m_creating, &BackgroundTask::runningChanged, this, [this](bool running) {
        m_model->setLocked(running);
        m_create->setEnabled(!running);
        if (!running)
            m_busy->finish();
        Q_EMIT changed();
    });
}

QString FieldsPage::title() const
{
    return tr("Create the detail fields you need");
}

QString FieldsPage::subtitle() const
{
    if (m_fields.isEmpty())
        return tr("Your mapping needs no field that your site lacks.");
    if (!std::any_of(m_fields.cbegin(), m_fields.cend(),
                     [](const PlannedField &planned) { return planned.isToDo() || planned.there; }))
        return tr("All that your mapping needs is on your site now. Go on with Next.");
    return tr("These fields do not exist in your site yet. Check the name and kind of each; they "
              "are created when you press Create.");
}

void FieldsPage::enter()
{
    clearNotice();
    if (!session().file)
        return;
    if (m_project != session().file->path()) {
        m_project = session().file->path();
        m_fields.clear();
    }
    refresh();
    tellOfAccount();
    if (!session().profiles && session().sources)
        readColumns();
}

void FieldsPage::leave()
{
    m_reading.abandon();
}

bool FieldsPage::mayClose()
{
    if (!m_creating.isRunning())
        return true;
    m_isClosing = true;
    m_creating.stop();
    return false;
}

void FieldsPage::tellOfAccount()
{
    if (!session().facts) {
        showNotice(tr("Nobody has asked your site yet, so this is what a usual site lacks. Connect "
                      "it to see what yours lacks, and to create it."),
                   Tone::Warning, {{tr("Connect"), controlName(u"connectButton"_s), [this] {
                                        Q_EMIT goTo(u"destinationPage"_s);
                                    }}});
    } else if (!session().isConnected()) {
        showNotice(tr("The site is not connected, so this is what it lacked when it was asked "
                      "last. Connect it to create anything there."),
                   Tone::Neutral, {{tr("Connect"), controlName(u"connectButton"_s), [this] {
                                        Q_EMIT goTo(u"destinationPage"_s);
                                    }}});
    } else if (!session().facts->administrator && m_create->isVisibleTo(this)) {
        showNotice(
            tr("Your account is not an administrator of this site, so it cannot create "
               "detail fields. Ask an administrator for the permission “Administer Jira”, "
               "or to create these fields for you."),
            Tone::Warning,
            {{tr("Copy a request"), controlName(u"copyButton"_s), [this] { copyRequest(); }}});
    }
}

/// How often columns are filled, and with what.
void FieldsPage::readColumns()
{
    m_busy->start(tr("Looking at the values"));
    m_reading.run(
        [sources = session().sources](const RunContext &context) {
            return operations::columnProfiles(*sources, context);
        },
        [this](Result<operations::ColumnProfiles> profiles) {
            if (profiles) {
                session().profiles =
                    std::make_shared<const operations::ColumnProfiles>(*std::move(profiles));
                refresh();
            } else if (profiles.error().kind != Error::Kind::Cancelled) {
                showError(profiles.error());
            }
        });
}

void FieldsPage::refresh()
{
    const site::Facts facts = session().knownFacts();
    m_fields = plannedFields(session().project(), facts, session().profiles.get(), m_fields);
    m_model->setFields(m_fields, facts.limits);
    m_card->setVisible(!m_fields.isEmpty());
    m_empty->setVisible(m_fields.isEmpty());
    showCounts();
    showProblem();
    Q_EMIT changed();
}

void FieldsPage::showPill(Pill *pill, model::Kind kind)
{
    const site::Facts facts = session().knownFacts();
    const int toCreate = fieldsToCreate(m_fields, kind);
    const int there = int(facts.fields(kind).size());
    const int most = facts.limits.fieldsPerKind;
    const int left = most - there - toCreate;
    const bool isCustomer = kind == model::Kind::Customer;
    const QString counts = isCustomer ? tr("Customers: %1 to create, %2 exist, %3")
                                      : tr("Organizations: %1 to create, %2 exist, %3");
    const QString room = left >= 0 ? tr("%1 left of %2").arg(number(left), number(most))
                                   : tr("%1 too many for %2").arg(number(-left), number(most));
    pill->setState(counts.arg(number(toCreate), number(there), room),
                   left >= 0 ? Tone::Accent : Tone::Bad);
}

/// How many fields options are to be added to.
int FieldsPage::additions() const
{
    return int(std::count_if(m_fields.cbegin(), m_fields.cend(), [](const PlannedField &planned) {
        return planned.isAddition && planned.isToDo();
    }));
}

void FieldsPage::showCounts()
{
    showPill(m_customers, model::Kind::Customer);
    showPill(m_organizations, model::Kind::Organization);
    const int toCreate = fieldsToCreate(m_fields, model::Kind::Customer)
                         + fieldsToCreate(m_fields, model::Kind::Organization);
    const bool isAnything = toCreate + additions() > 0;
    m_create->setText(toCreate > 0 ? tr("Create %Ln field(s)", nullptr, toCreate)
                                   : tr("Add the options"));
    m_create->setVisible(isAnything && session().isConnected());
    m_later->setVisible(isAnything);
    arrange();
}

/// The pills stand side by side where there is room.
void FieldsPage::arrange()
{
    const int wanted = m_customers->sizeHint().width() + m_organizations->sizeHint().width()
                       + m_create->sizeHint().width() + 3 * m_pills->spacing();
    const QMargins margins = layout()->contentsMargins();
    m_pills->setDirection(wanted <= width() - margins.left() - margins.right()
                              ? QBoxLayout::LeftToRight
                              : QBoxLayout::TopToBottom);
}

void FieldsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// The row whose problem is shown: the current one, or else the first that has one; -1: none.
int FieldsPage::lookedAt() const
{
    const int current = m_table->currentRow();
    if (current >= 0 && current < m_fields.size())
        return current;
    const site::Limits limits = session().knownFacts().limits;
    for (int row = 0; row < m_fields.size(); ++row) {
        if (m_fields.at(row).needsUser(limits))
            return row;
    }
    return -1;
}

void FieldsPage::showProblem()
{
    const int row = lookedAt();
    m_problem->show(row < 0 ? nullptr : &m_fields.at(row),
                    row < 0 ? QString() : m_model->fitsText(row), session().knownFacts().limits);
}

void FieldsPage::change(const Message &text, const std::function<void(project::Project &)> &edit)
{
    Page::change(text, edit);
    refresh();
}

void FieldsPage::projectReplaced(const project::Project &former)
{
    // A rule that goes by this was unticked once.
    for (PlannedField &planned : m_fields) {
        const auto &rules = session().project().mapping(planned.kind).details;
        const bool isThere = std::any_of(rules.cbegin(), rules.cend(), [&planned](const auto &one) {
            return mapping::isSameTarget(one.target, planned.rule.target);
        });
        if (!planned.isAddition && !isThere
            && rules.size() < former.mapping(planned.kind).details.size())
            planned.isWanted = false;
    }
    refresh();
}

} // namespace ui
