#include "pages/run/runpage.h"

#include "base/logging.h"
#include "models/recordmodel.h"
#include "operations/noterun.h"
#include "operations/sentences.h"
#include "pages/run/existingquestion.h"
#include "pages/run/firsttenmodel.h"
#include "pages/run/logmodel.h"
#include "pages/run/runcard.h"
#include "pages/run/runtables.h"
#include "pages/run/taskmodel.h"
#include "pages/run/throughputchart.h"
#include "support/messages.h"
#include "widgets/button.h"
#include "wizard/session.h"

#include <QCheckBox>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using What = operations::Condition::What;

RunPage::RunPage(Session &session, QWidget *parent)
    : Page(u"runPage"_s, session, parent)
    , m_card(new RunCard(objectName()))
    , m_question(new ExistingQuestion(objectName()))
    , m_tasks(new TaskModel(this))
    , m_records(new RecordModel(this))
    , m_log(new LogModel(this))
    , m_firstTen(new FirstTenModel(this))
    , m_tables(new RunTables(objectName(), m_tasks, m_records, m_log, m_firstTen))
    , m_start(button(tr("Migrate now"), ButtonRole::Primary, controlName(u"startButton"_s)))
    , m_continue(button(tr("Continue"), ButtonRole::Primary, controlName(u"continueButton"_s)))
    , m_tenFirst(new QCheckBox(tr("Send ten records first, and let me look at them")))
    , m_pause(button(tr("Pause"), ButtonRole::Primary, controlName(u"pauseButton"_s)))
    , m_stop(button(tr("Stop…"), ButtonRole::Normal, controlName(u"stopButton"_s)))
{
    m_tenFirst->setObjectName(controlName(u"tenFirstBox"_s));
    m_tenFirst->setAccessibleName(m_tenFirst->text());
    m_tenFirst->hide();
    body()->addWidget(m_card);
    body()->addWidget(m_question);
    body()->addWidget(m_tenFirst);
    body()->addWidget(m_tables, 1);
    body()->addStretch();
    for (QPushButton *own : {m_start, m_continue, m_pause, m_stop}) {
        own->setParent(this);
        own->hide();
    }
    connect(m_question, &ExistingQuestion::answered, this,
            [this](const operations::AskedGroup &group, project::IfThere answer) {
                group.answer(this->session().project()) = answer;
                Q_EMIT projectChanged();
                begin();
            });
    connect(m_start, &QPushButton::clicked, this,
            [this] { begin(this->session().project().firstTen); });
    connect(m_continue, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_tenFirst, &QCheckBox::clicked, this, [this](bool first) {
        this->session().project().firstTen = first;
        Q_EMIT projectChanged();
    });
    connect(m_pause, &QPushButton::clicked, this, &RunPage::pause);
    connect(m_stop, &QPushButton::clicked, this, &RunPage::stop);
    connect(&m_desktop, &RunDesktop::changed, this, [this] { setPhase(m_view.phase); });
    connect(&m_feed, &RunFeed::looked, this, &RunPage::take);
    connect(&m_run, &BackgroundTask::progressChanged, this, [this](const Progress &progress) {
        m_activity = operations::sentence(progress.activity);
        showFigures();
    });
}

QString RunPage::nextText() const
{
    return isComplete() ? Page::nextText() : QString();
}

bool RunPage::canGoBack() const
{
    return !isBusy() && m_view.phase != RunPhase::Elsewhere;
}

bool RunPage::isBusy() const
{
    return m_run.isRunning() || m_looksAwaited > 0;
}

QList<QPushButton *> RunPage::footerButtons() const
{
    switch (m_view.phase) {
    case RunPhase::Ready:
        return {m_start};
    case RunPhase::Running:
    case RunPhase::Pausing:
        return {m_stop, m_pause};
    case RunPhase::Paused:
        return {m_stop, m_continue};
    default:
        return {};
    }
}

void RunPage::enter()
{
    if (isBusy())
        return;
    clearNotice();
    QStringList files;
    for (const QString &path : operations::paths(session().project()))
        files.append(QFileInfo(path).fileName());
    m_tasks->clear();
    m_records->clear(files);
    m_log->clear();
    m_card->chart()->clear();
    m_view = {};
    m_rebuilt.clear();
    m_notAccepted = m_notReadBack = 0;
    setPhase(RunPhase::Looking);
    m_feed.follow(session().folder());
    m_firstTen->set({});
    m_tables->showFirstTen(false, false);
    m_tenFirst->setChecked(session().project().firstTen);
    if (std::exchange(session().runRequested, false))
        begin(session().project().firstTen && !QFileInfo::exists(session().folder().journal()));
}

void RunPage::leave()
{
    m_feed.setRepeating(false);
}

void RunPage::begin(bool firstTen)
{
    if (isBusy())
        return;
    clearNotice();
    if (session().project().site.isEmpty()) {
        showNotice(tr("No site is chosen yet, so nothing was sent. Choose one first."),
                   Tone::Warning, {destinationAction()});
        return;
    }
    m_tables->showFirstTen(m_firstTen->records() > 0, false);
    m_activity = tr("Getting ready");
    m_error.reset();
    m_rebuilt.clear();
    session().running = true;
    operations::MigrateOptions options;
    options.site = session().project().site;
    options.credentials = session().credentials;
    options.practiceTask = session().practiceTask;
    options.sameSources = true;
    options.firstTen = firstTen;
    m_run.run(
        [file = *session().file, options](const RunContext &context) mutable {
            const auto done = operations::migrate(file, options, context);
            Ended ended{std::move(file), {}};
            if (!done)
                ended.error = done.error();
            return ended;
        },
        [this](const Ended &how) { ended(how); });
    setPhase(RunPhase::Running);
}

void RunPage::pause()
{
    if (m_view.phase != RunPhase::Running)
        return;
    m_run.stop();
    setPhase(RunPhase::Pausing);
    showStandstill();
}

void RunPage::stop()
{
    if (!messages().ask(this, {tr("Stop this migration?"), stopText(m_view),
                               tr("Stop", "a migration"), tr("Go on")}))
        return;
    // The answer took a while: the run may be over by now.
    if (isBusy()) {
        m_stopping = true;
        pause();
    } else {
        stopped();
    }
}

/// What the journal tells of a pause, and of the user's wish to leave it at that.
void RunPage::stopped()
{
    m_run.run([folder = session().folder()](
                  const RunContext &) { return operations::noteStopped(folder); },
              [this](const Result<> &noted) {
                  if (!noted)
                      qCWarning(logRun) << objectName() << noted.error().message.code;
                  Q_EMIT goTo(u"finishPage"_s);
              });
}

bool RunPage::mayClose()
{
    if (!isBusy())
        return true;
    m_closing = true;
    pause();
    return false;
}

/// The operation is over; what it did is said once the journal was read again.
void RunPage::ended(const Ended &ended)
{
    session().file = ended.file;
    session().running = false;
    m_error = ended.error;
    // What holds if the journal cannot be read now, as on a full disk: nobody runs it any more.
    if (m_found == RunPhase::Elsewhere) {
        m_found = RunPhase::Paused;
        m_view.condition = {What::Interrupted, QDateTime::currentDateTimeUtc(), {}, {}};
    }
    m_looksAwaited = m_feed.isLooking() ? 2 : 1; // one that goes on may have begun too early
    m_feed.look();
}

void RunPage::take(const Result<operations::RunState> &state)
{
    if (state)
        show(*state);
    else
        qCWarning(logRun) << objectName() << state.error().message.code << state.error().detail;
    if (m_looksAwaited > 0) {
        if (--m_looksAwaited == 0)
            settle();
        return;
    }
    if (m_run.isRunning())
        return; // a failed look is made up for by the next
    if (!state) {
        setPhase(RunPhase::Looking);
        showLookError(state.error());
        return;
    }
    const RunPhase former = m_view.phase;
    setPhase(m_found);
    if (m_view.phase != former)
        showStandstill();
}

void RunPage::show(const operations::RunState &state)
{
    const operations::Status &status = state.status;
    if (state.anotherRun) {
        m_tasks->clear();
        m_records->clear(m_records->files());
        m_log->clear();
        m_card->chart()->clear();
    }
    m_tasks->apply(status.tasks);
    m_records->add(state.failed);
    using State = operations::Status::State;
    m_found = status.state == State::NotStarted    ? RunPhase::Ready
              : status.state == State::Running     ? RunPhase::Elsewhere
              : status.state == State::Interrupted ? RunPhase::Paused
                                                   : RunPhase::Finished;
    model::OutcomeCounts all = status.outcomes.organizations;
    all += status.outcomes.customers;
    m_view.total = all.total();
    m_view.settled = m_view.total - all[model::Outcome::Waiting];
    m_view.atSite = m_tasks->count(operations::TaskRow::State::Accepted);
    m_view.perhaps = m_tasks->count(operations::TaskRow::State::Written);
    m_view.holder = status.holder;
    m_notAccepted = all[model::Outcome::NotAccepted];
    m_notReadBack = status.organizationProof.onlyAccepted + status.customerProof.onlyAccepted;
    m_view.failed = m_notAccepted + all[model::Outcome::Unknown];
    const model::OutcomeCounts &products = status.outcomes.entitlements;
    const qint64 unknownProducts = products[model::Outcome::Unknown];
    m_view.notEntitled = products[model::Outcome::NotAccepted] + unknownProducts;
    const auto former = m_view.condition.what;
    m_view.condition = status.condition;
    m_view.perMinute = status.perMinute;
    m_view.timeLeft = status.timeLeft;
    for (const migration::RunNote &note : status.notes)
        m_log->add(operations::sentence(note.message), note.at);
    m_card->chart()->add(state.course);
    m_tasks->setCondition(status.condition.what);
    m_tasks->setGoing(m_going);
    m_tables->setCounts(m_tasks->rowCount(), m_view.failed + m_view.notEntitled,
                        all[model::Outcome::Unknown] + unknownProducts > 0);
    showFigures();
    if (m_view.phase == RunPhase::Pausing)
        showStandstill();
    if (m_view.condition.what != former)
        Q_EMIT changed();
}

void RunPage::settle()
{
    const bool failed = m_error && m_error->kind != Error::Kind::Cancelled;
    if (failed && m_found == RunPhase::Ready) // there is no journal yet that would tell of it
        m_log->add(operations::sentence(m_error->message));
    // What cannot be written into a full journal is known here all the same.
    operations::Condition &condition = m_view.condition;
    if (failed && condition.what == operations::Condition::What::Interrupted
        && condition.reason.code.isEmpty())
        condition.reason = m_error->message;
    setPhase(m_found);
    if (failed)
        showRunError(*m_error);
    else
        showStandstill();
    const bool stopping = std::exchange(m_stopping, false);
    if (std::exchange(m_closing, false))
        Q_EMIT closeLater();
    else if (stopping && !failed)
        stopped();
}

void RunPage::setPhase(RunPhase phase)
{
    const bool going =
        phase == RunPhase::Running || phase == RunPhase::Pausing || phase == RunPhase::Elsewhere;
    m_going = going;
    m_tasks->setGoing(going);
    m_feed.setRepeating(going);
    const bool same = m_view.phase == phase;
    m_view.phase = phase;
    const std::optional<bool> wasAwake = m_view.keptAwake;
    m_desktop.follow(m_view);
    m_tables->setVisible(!m_view.damaged); // they would say that nothing was sent
    m_pause->setEnabled(phase == RunPhase::Running);
    m_tenFirst->setVisible(phase == RunPhase::Ready);
    m_question->ask(phase == RunPhase::Paused ? operations::askedGroups(m_view.condition.reason)
                                              : QList<operations::AskedGroup>());
    m_continue->setText(looksAtFirstTen() ? tr("Send the others") : tr("Continue"));
    m_stop->setEnabled(phase == RunPhase::Running || phase == RunPhase::Paused);
    showFigures();
    if (!same || !going || m_view.keptAwake != wasAwake)
        Q_EMIT changed();
}

void RunPage::showFigures()
{
    RunCard::Figures figures;
    figures.settled = m_view.settled;
    figures.total = m_view.total;
    figures.notAccepted = m_notAccepted;
    figures.notReadBack = m_notReadBack;
    figures.notEntitled = m_view.notEntitled;
    figures.going = m_going || m_view.rebuilding;
    figures.activity = m_view.phase == RunPhase::Running ? m_activity : idleText(m_view);
    if (figures.going && figures.total > 0 && m_view.phase != RunPhase::Pausing)
        figures.rate = rateText(m_view);
    m_card->setFigures(figures);
}

} // namespace ui
