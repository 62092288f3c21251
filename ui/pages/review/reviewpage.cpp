#include "pages/review/reviewpage.h"

#include "operations/sentences.h"
#include "pages/review/groupchoices.h"
#include "pages/review/problemgroups.h"
#include "pages/review/productchoices.h"
#include "pages/review/reviewmodel.h"
#include "pages/review/reviewnumbers.h"
#include "pages/review/sitechoices.h"
#include "support/format.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;
using model::Outcome;

// Several ticks in a row are read once.
constexpr std::chrono::milliseconds readAgainAfter{500};

ReviewPage::ReviewPage(Session &session, QWidget *parent)
    : Page(u"reviewPage"_s, session, parent)
    , m_numbers(new ReviewNumbers(controlName(u"numbers"_s)))
    , m_siteChoices(new SiteChoices(controlName(u"siteChoices"_s)))
    , m_products(new ProductChoices(controlName(u"products"_s)))
    , m_parts(new QWidget)
    , m_groups(new ProblemGroups(controlName(u"groups"_s)))
    , m_choices(new GroupChoices(controlName(u"choices"_s)))
    , m_rehearse(button(tr("Rehearse"), ButtonRole::Primary, controlName(u"rehearseButton"_s)))
    , m_kinds(new QTabBar)
    , m_all(button(tr("Show all records"), ButtonRole::SmallLink, controlName(u"allButton"_s)))
    , m_ticks(new QWidget)
    , m_table(new TableView(controlName(u"recordTable"_s)))
    , m_model(new ReviewModel(this))
    , m_record(label({}, TextRole::Small, controlName(u"record"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_later(new QTimer(this))
{
    body()->addWidget(m_numbers);
    body()->addWidget(m_busy, 0, Qt::AlignTop);
    body()->addWidget(m_siteChoices);
    body()->addWidget(m_products);
    auto *parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins({});
    parts->setSpacing(14);
    parts->addWidget(buildProblems(), 3);
    parts->addWidget(buildRecords(), 8);
    body()->addWidget(m_parts, 1);
    connectParts();
}

QWidget *ReviewPage::buildProblems()
{
    auto *card = new Card;
    card->content()->setContentsMargins(12, 14, 12, 14);
    m_problemTitle = label({}, TextRole::Heading, controlName(u"problemTitle"_s));
    card->content()->addWidget(m_problemTitle);
    card->content()->addWidget(m_groups, 1); // however many: Rehearse stays in sight
    card->content()->addWidget(m_choices);
    card->content()->addWidget(m_rehearse);
    return card;
}

QWidget *ReviewPage::buildRecords()
{
    auto *records = new QWidget;
    auto *layout = new QVBoxLayout(records);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(3);
    m_kinds->setObjectName(controlName(u"kinds"_s));
    m_kinds->setAccessibleName(tr("Customers or organizations"));
    m_kinds->setDrawBase(false);
    m_kinds->setExpanding(false);
    m_kinds->addTab(tr("Customers"));
    m_kinds->addTab(tr("Organizations"));
    tools->addWidget(m_kinds);
    tools->addWidget(m_all);
    tools->addStretch();
    tools->addWidget(m_ticks);
    auto *ticks = new QHBoxLayout(m_ticks);
    ticks->setContentsMargins({});
    ticks->setSpacing(8);
    ticks->addWidget(label(tr("Tick"), TextRole::SoftSmall));
    const auto addTick = [this, ticks](const QString &text, const QString &name,
                                       project::Selection selection) {
        QPushButton *link = button(text, ButtonRole::SmallLink, controlName(name));
        link->setAccessibleName(tr("Tick %1").arg(text));
        connect(link, &QPushButton::clicked, this, [this, selection] { select(selection); });
        ticks->addWidget(link);
    };
    addTick(tr("all"), u"tickAll"_s, project::Selection::All);
    addTick(tr("none"), u"tickNone"_s, project::Selection::None);
    addTick(tr("without problems"), u"tickWithoutProblems"_s, project::Selection::WithoutProblems);
    layout->addLayout(tools);
    m_table->setAccessibleName(tr("Records as they will be sent"));
    m_table->setScrollsSideways(true);
    m_table->setRowsShown(6, 14);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setModel(m_model);
    layout->addWidget(tableCard(m_table), 1);
    layout->addWidget(m_record);
    return records;
}

/// In a small window the records have the room.
void ReviewPage::resizeEvent(QResizeEvent *event)
{
    constexpr int leastLines = 43; // of text, in the height of the window
    Page::resizeEvent(event);
    const bool isSmall = window()->height() < leastLines * fontMetrics().lineSpacing();
    m_siteChoices->setBrief(isSmall);
    m_products->setBrief(isSmall);
}

void ReviewPage::connectParts()
{
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, &ReviewPage::readAgain);
    connect(m_busy, &BusyStrip::cancelled, this, [this] {
        m_task.stop();
        m_rehearsal.stop();
    });
    for (BackgroundTask *task : {&m_task, &m_rehearsal}) {
        connect(task, &BackgroundTask::progressChanged, this, [this](const Progress &progress) {
            m_busy->setProgress(progress, operations::sentence(progress.activity));
        });
        connect(task, &BackgroundTask::runningChanged, this, [this] {
            if (!m_task.isRunning() && !m_rehearsal.isRunning())
                m_busy->finish();
            m_rehearse->setEnabled(!m_task.isRunning() && !m_rehearsal.isRunning());
            Q_EMIT changed();
        });
    }
    connect(m_kinds, &QTabBar::currentChanged, this, &ReviewPage::showAll);
    connect(m_groups, &ProblemGroups::chosenChanged, this, [this](int group) {
        m_group.clear();
        if (group >= 0) {
            const operations::Review::Group &chosen = m_review->groups.at(group);
            m_group = chosen.example.message.code + u'/' + chosen.example.field;
            const QSignalBlocker quiet(m_kinds);
            m_kinds->setCurrentIndex(chosen.kind == Kind::Customer ? 0 : 1);
        }
        showRecords();
    });
    const auto choose = [this](const Message &text, const auto &edit) {
        dropRehearsal();
        change(text, edit);
        readAgain();
    };
    connect(m_choices, &GroupChoices::chosen, this, choose);
    connect(m_siteChoices, &SiteChoices::chosen, this, choose);
    connect(m_products, &ProductChoices::chosen, this, choose);
    connect(m_products, &ProductChoices::listWanted, this, &ReviewPage::showProducts);
    connect(m_all, &QPushButton::clicked, this, &ReviewPage::showAll);
    connect(m_rehearse, &QPushButton::clicked, this, &ReviewPage::rehearse);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReviewPage::showRecord);
    connect(m_model, &ReviewModel::failed, this, [this](const Error &error) { showError(error); });
    connect(m_model, &ReviewModel::ticked, this, [this](const auto &record, bool ticked) {
        edit([&](auto &file) { return file.tick({record}, ticked); });
    });
    connect(m_model, &ReviewModel::corrected, this,
            [this](const auto &record, const auto &target, const auto &text) {
                edit([&](auto &file) { return file.correct({record}, target, text); });
            });
}

QString ReviewPage::subtitle() const
{
    return tr("This is exactly what will be sent. Rehearse runs the whole migration against a copy "
              "of the rules on this computer, and sends nothing.");
}

Kind ReviewPage::kind() const
{
    return m_kinds->currentIndex() == 0 ? Kind::Customer : Kind::Organization;
}

qint64 ReviewPage::toSend() const
{
    return m_review ? m_review->counts(Kind::Organization)[Outcome::Waiting]
                          + m_review->counts(Kind::Customer)[Outcome::Waiting]
                    : 0;
}

bool ReviewPage::isComplete() const
{
    return m_review && !m_stale && !m_task.isRunning() && toSend() > 0;
}

QString ReviewPage::nextText() const
{
    const int n = int(qMin<qint64>(toSend(), 1'000'000'000));
    return n > 0 ? tr("Migrate %Ln record(s)", nullptr, n) : tr("Migrate");
}

void ReviewPage::enter()
{
    clearNotice();
    // What is there of another project is not to be taken for this one's.
    if (std::exchange(m_path, session().file->path()) != session().file->path()) {
        m_review.reset();
        m_group.clear();
        m_numbers->hide();
        m_siteChoices->hide();
        m_products->hide();
        m_found = {};
        m_parts->hide();
    }
    readAgain();
}

void ReviewPage::leave()
{
    m_later->stop();
    m_task.abandon();
    m_surveying.abandon();
    m_busy->finish();
}

bool ReviewPage::next()
{
    if (!session().isConnected()) {
        showNotice(tr("The site is not connected, so nothing was sent. Connect it first."),
                   Tone::Warning,
                   {{tr("Go to Destination"), controlName(u"destinationButton"_s),
                     [this] { Q_EMIT goTo(u"destinationPage"_s); }}});
        return false;
    }
    session().runRequested = true;
    return true;
}

/// Everything is read anew; what is shown stays until that is known.
void ReviewPage::readAgain()
{
    m_stale = true;
    auto edits = project::EditsFile::read(session().folder());
    if (!edits) {
        showError(edits.error());
        return;
    }
    m_edits = std::make_shared<const project::Edits>(*std::move(edits));
    m_busy->start(tr("Reading the records"));
    m_task.run([file = *session().file, facts = session().knownFacts()](
                   const RunContext &context) { return operations::review(file, facts, context); },
               [this](Result<std::shared_ptr<const operations::Review>> result) {
                   takeReview(std::move(result));
               });
    Q_EMIT changed();
}

void ReviewPage::takeReview(Result<std::shared_ptr<const operations::Review>> result)
{
    if (!result) {
        auto actions = sourceActions(result.error());
        actions.append({tr("Read them again"), controlName(u"againButton"_s), [this] { enter(); }});
        showError(result.error(), actions);
        return;
    }
    if (m_table->isPersistentEditorOpen(m_table->currentIndex())) {
        m_later->start(readAgainAfter); // what is being typed would be lost
        return;
    }
    m_review = *std::move(result);
    m_stale = false;
    m_numbers->show(*m_review);
    m_parts->show();
    m_siteChoices->show(*m_review, session().project());
    readProducts();
    m_groups->show(*m_review, session().project());
    showProblems();
    showRecords();
    Q_EMIT changed();
}

void ReviewPage::showProblems()
{
    const size_t problems = m_review->of(Kind::Organization).problems.size()
                            + m_review->of(Kind::Customer).problems.size();
    m_problemTitle->setText(problems > 0 ? tr("%Ln record(s) need a look", nullptr, int(problems))
                            : m_review->groups.isEmpty() ? tr("No problems found")
                                                         : tr("No record needs a look"));
}

void ReviewPage::showAll()
{
    m_group.clear();
    showRecords();
}

/// The records of the kind, or of the group, that was chosen; the row stays where it was.
void ReviewPage::showRecords()
{
    if (!m_review)
        return;
    int index = -1;
    for (int i = 0; i < m_review->groups.size(); ++i) {
        const operations::Review::Group &group = m_review->groups.at(i);
        if (group.kind == kind()
            && m_group == group.example.message.code + u'/' + group.example.field)
            index = i;
    }
    const operations::Review::Group *shown = index < 0 ? nullptr : &m_review->groups.at(index);
    const QModelIndex current = m_table->currentIndex();
    const std::optional<quint32> former = current.isValid() && m_model->kind() == kind()
                                              ? std::optional(m_model->number(current.row()))
                                              : std::nullopt;
    const int column = current.isValid() ? current.column() : int(ReviewModel::firstField);
    m_groups->choose(index);
    m_choices->show(shown, session().project());
    m_all->setVisible(shown);
    m_ticks->setVisible(!shown); // they are for all of the kind
    m_model->show(m_review, kind(), shown ? shown->rows : m_review->of(kind()).rows, m_edits);
    m_table->setColumnCharacters(ReviewModel::Number, 9);
    m_table->setColumnCharacters(ReviewModel::State, 3);
    for (int field = ReviewModel::firstField; field < m_model->columnCount(); ++field)
        m_table->setColumnCharacters(field, field < ReviewModel::firstField + 3 ? 24 : 18);
    const int row = former ? m_model->rowOf(*former) : -1;
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(qMax(row, 0), column));
    const auto all = [this](Kind of) { return number(qint64(m_review->of(of).rows.size())); };
    m_kinds->setTabText(0, tr("Customers · %1").arg(all(Kind::Customer)));
    m_kinds->setTabText(1, tr("Organizations · %1").arg(all(Kind::Organization)));
    showRecord();
}

void ReviewPage::showRecord()
{
    const QModelIndex current = m_table->currentIndex();
    QString words;
    if (current.isValid()) {
        const QModelIndex state = current.siblingAtColumn(ReviewModel::State);
        words = state.data(Qt::ToolTipRole).toString();
        const migration::Candidate &record = m_model->record(current.row());
        if (words.isEmpty() && record.outcome == Outcome::Waiting && record.ref.row >= 0)
            words = tr("This record is ready.");
    }
    m_record->setText(words);
    m_record->setAccessibleName(words);
}

void ReviewPage::edit(const std::function<Result<>(project::EditsFile &file)> &change)
{
    dropRehearsal();
    auto file = project::EditsFile::open(session().folder());
    const Result<> changed = file ? change(**file) : Result<>(file.error());
    if (!changed) {
        showError(changed.error());
        return;
    }
    m_edits = std::make_shared<const project::Edits>((*file)->edits());
    m_model->setEdits(m_edits);
    showRecord();
    m_stale = true;
    m_later->start(readAgainAfter);
    Q_EMIT this->changed();
}

void ReviewPage::select(project::Selection selection)
{
    edit([this, selection](project::EditsFile &file) { return file.select(kind(), selection); });
}

} // namespace ui
