#include "pages/start/startpage.h"

#include "operations/newproject.h"
#include "operations/sentences.h"
#include "pages/start/recentmodel.h"
#include "resources/sample.h"
#include "support/messages.h"
#include "support/settings.h"
#include "widgets/busystrip.h"
#include "widgets/choicecard.h"
#include "widgets/label.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StartPage::StartPage(Session &session, QWidget *parent)
    : Page(u"startPage"_s, session, parent)
    , m_new(new ChoiceCard(tr("New migration"),
                           tr("Contacts, business accounts and person accounts to Customer Service "
                              "Management."),
                           controlName(u"newCard"_s)))
    , m_practise(new ChoiceCard(tr("Practise with sample data"),
                                tr("1,410 made-up records and a practice site on this computer. No "
                                   "login needed."),
                                controlName(u"practiseCard"_s)))
    , m_open(new ChoiceCard(tr("Open a project…"),
                            tr("Carry on where you, or a colleague, left off."),
                            controlName(u"openCard"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_recentTitle(label(tr("Recent projects"), TextRole::Section))
    , m_recentTable(new TableView(controlName(u"recentTable"_s)))
    , m_recent(new RecentModel(this))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    for (ChoiceCard *card : {m_new, m_practise, m_open})
        cards->addWidget(card, 1);
    m_new->setRecommended(true);
    m_recentTable->setAccessibleName(tr("Recent projects"));
    m_recentTable->setModel(m_recent);
    m_recentTable->setRowsShown(1, 10);
    m_recentTable->setColumnCharacters(RecentModel::Project, 24);
    m_recentTable->setColumnCharacters(RecentModel::Source, 27);
    m_recentTable->setColumnCharacters(RecentModel::Destination, 22);
    m_recentTable->setColumnCharacters(RecentModel::State, 34);
    m_recentCard = tableCard(m_recentTable);
    m_recentCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    body()->addLayout(cards);
    body()->addWidget(m_busy);
    body()->addSpacing(4);
    body()->addWidget(m_recentTitle);
    body()->addWidget(m_recentCard);
    body()->addStretch();

    connect(m_new, &ChoiceCard::clicked, this, &StartPage::begin);
    connect(m_practise, &ChoiceCard::clicked, this, &StartPage::practise);
    connect(m_open, &ChoiceCard::clicked, this, &StartPage::chooseProject);
    // By click and by Enter; a double click is both.
    for (const auto signal : {&TableView::clicked, &TableView::activated}) {
        connect(m_recentTable, signal, this, [this](const QModelIndex &index) {
            if (!m_task.isRunning())
                open(m_recent->path(index.row()));
        });
    }
    connect(m_busy, &BusyStrip::cancelled, &m_task, &BackgroundTask::stop);
    connect(&m_task, &BackgroundTask::progressChanged, this, [this](const Progress &progress) {
        m_busy->setProgress(progress, operations::sentence(progress.activity));
    });
    connect(&m_task, &BackgroundTask::runningChanged, this, [this](bool running) {
        for (QWidget *control : QWidgetList{m_new, m_practise, m_open, m_recentTable})
            control->setEnabled(!running);
        if (!running)
            m_busy->finish();
        Q_EMIT changed();
    });
}

QString StartPage::title() const
{
    return tr("Move your customers out of Salesforce");
}

QString StartPage::subtitle() const
{
    return tr(
        "Nothing is sent anywhere until you press Migrate. You can rehearse first, and stop at "
        "any time.");
}

bool StartPage::isComplete() const
{
    return session().file.has_value();
}

void StartPage::enter()
{
    clearNotice();
    showRecent();
    if (const QString path = std::exchange(session().pathToOpen, {}); !path.isEmpty())
        open(path);
}

/// Reading journals takes time: the list comes when it is known.
void StartPage::showRecent()
{
    m_recentTitle->setVisible(m_recent->rowCount() > 0);
    m_recentCard->setVisible(m_recent->rowCount() > 0);
    m_summaries.run(
        [paths = Settings::recentProjects()](const RunContext &context) {
            QList<operations::ProjectSummary> projects;
            for (const QString &path : paths) {
                if (!context.stop.requested())
                    projects.append(operations::projectSummary(path));
            }
            return projects;
        },
        [this](QList<operations::ProjectSummary> projects) {
            m_recentTitle->setVisible(!projects.isEmpty());
            m_recentCard->setVisible(!projects.isEmpty());
            m_recent->setProjects(std::move(projects));
        });
}

void StartPage::setBusy(const QString &activity)
{
    clearNotice();
    m_busy->start(activity);
}

void StartPage::begin()
{
    const QString path = placeForNewProject(tr("Migration", "the name of a new project"));
    QDir().mkpath(QFileInfo(path).absolutePath());
    project::ProjectFile file(path, {});
    if (const auto saved = file.save(); !saved) {
        showError(saved.error());
        return;
    }
    session().begin(std::move(file));
    session().savedAt = QDateTime::currentDateTime();
    Q_EMIT projectOpened();
    Q_EMIT goOn();
}

void StartPage::practise()
{
    setBusy(tr("Unpacking the sample company"));
    const QString path = placeForNewProject(tr("Practice", "the name of a practice project"));
    m_task.run(
        [path](const RunContext &context) -> Result<operations::OpenedProject> {
            const project::RunFolder folder(path);
            if (auto made = folder.make(); !made)
                return made.error();
            const auto files = resources::writeSample(folder.path() + u"/sample"_s);
            if (!files)
                return files.error();
            auto made =
                operations::newProject(path, *files, project::PersonAccounts::Customers, context);
            if (!made)
                return made.error();
            made->file.project.site = operations::practiceSite();
            made->file.project.step = u"sourcePage"_s;
            if (auto saved = made->file.save(); !saved)
                return saved.error();
            return operations::openProject(path, context);
        },
        [this](Result<operations::OpenedProject> result) { opened(std::move(result)); });
}

void StartPage::chooseProject()
{
    const QString path =
        messages().openFile(this, tr("Open a project"), tr("Salesferry projects (*.salesferry)"));
    if (!path.isEmpty())
        open(path);
}

void StartPage::open(const QString &path)
{
    setBusy(tr("Opening the project"));
    m_task.run([path](const RunContext &context) { return operations::openProject(path, context); },
               [this](Result<operations::OpenedProject> result) { opened(std::move(result)); });
}

/// The page where the user left, or the first one before it that needs the user.
static QString landing(const operations::OpenedProject &project, const Session &session)
{
    using State = operations::Status::State;
    if (project.isJournalDamaged)
        return u"runPage"_s; // there it can be rebuilt
    if (project.status.state == State::Finished)
        return u"finishPage"_s;
    if (project.status.state == State::Running || project.status.state == State::Interrupted)
        return u"runPage"_s;
    if (!session.sources)
        return u"sourcePage"_s;
    const QStringList early{u"startPage"_s, u"sourcePage"_s, u"destinationPage"_s};
    const QString &step = project.file.project.step;
    // With what the site said on an earlier day records can be mapped, and no more.
    if ((step == "reviewPage"_L1 || step == "runPage"_L1) && !session.isConnected())
        return u"destinationPage"_s;
    if (!session.facts && !early.contains(step))
        return u"destinationPage"_s;
    return step.isEmpty() || step == "startPage"_L1 ? u"sourcePage"_s : step;
}

void StartPage::opened(Result<operations::OpenedProject> result)
{
    if (!result) {
        if (result.error().kind != Error::Kind::Cancelled)
            showError(result.error());
        return;
    }
    session().begin(result->file);
    session().savedAt = QFileInfo(session().file->path()).lastModified();
    session().sources = result->sources;
    session().facts = result->facts;
    const QString page = landing(*result, session());
    Q_EMIT projectOpened();
    Q_EMIT goTo(page);
}

} // namespace ui
