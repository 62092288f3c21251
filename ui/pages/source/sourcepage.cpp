#include "pages/source/sourcepage.h"

#include "operations/fileformats.h"
#include "operations/sentences.h"
#include "operations/status.h"
#include "pages/source/droparea.h"
#include "pages/source/fileview.h"
#include "pages/source/foundview.h"
#include "pages/source/logincard.h"
#include "pages/source/loginview.h"
#include "pages/source/orgcard.h"
#include "support/messages.h"
#include "widgets/busystrip.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "wizard/session.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SourcePage::SourcePage(Session &session, QWidget *parent)
    : Page(u"sourcePage"_s, session, parent)
    , m_main(new QWidget)
    , m_login(new LoginCard(controlName(u"login"_s)))
    , m_loginView(new LoginView(controlName(u"loginView"_s)))
    , m_org(new OrgCard(controlName(u"org"_s)))
    , m_drop(new DropArea(controlName(u"dropArea"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_question(new Notice(controlName(u"question"_s)))
    , m_found(new FoundView(controlName(u"found"_s)))
    , m_fileView(new FileView(controlName(u"firstRows"_s)))
{
    setAcceptDrops(true);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(loginCard(), 1);
    cards->addWidget(loadCard(), 1);
    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins({});
    main->setSpacing(14);
    main->addLayout(cards);
    main->addWidget(m_org);
    main->addWidget(m_busy);
    main->addWidget(m_question);
    main->addWidget(m_found);
    main->addWidget(m_fileView, 1000);
    main->addStretch(1); // not the cards, which could take it
    body()->addWidget(m_main);
    body()->addWidget(m_loginView);
    m_loginView->hide();
    m_found->hide();

    connect(m_drop, &DropArea::chooseClicked, this, &SourcePage::chooseFiles);
    connect(m_fileView, &FileView::failed, this, [this](const Error &error) { showError(error); });
    connect(m_found, &FoundView::useWanted, this, &SourcePage::setUsed);
    connect(m_found, &FoundView::removeWanted, this, &SourcePage::removeFile);
    connect(m_found, &FoundView::findWanted, this, &SourcePage::findFile);
    connect(m_found, &FoundView::acceptWanted, this, &SourcePage::acceptFile);
    connect(m_found, &FoundView::readAsWanted, this, &SourcePage::changeReadAs);
    connect(m_found, &FoundView::repairWanted, this, &SourcePage::showMalformed);
    connect(m_found, &FoundView::contactsWanted, this, &SourcePage::useAsContacts);
    connect(m_found, &FoundView::othersWanted, this, &SourcePage::showOthers);
    connect(m_found, &FoundView::currentChanged, this,
            [this](int file) { m_fileView->setFile(m_shown.value(file)); });
    connect(m_busy, &BusyStrip::cancelled, &m_task, &BackgroundTask::stop);
    connect(&m_task, &BackgroundTask::progressChanged, this, [this](const Progress &progress) {
        m_busy->setProgress(progress, progressWords(progress));
    });
    connect(&m_task, &BackgroundTask::runningChanged, this, [this](bool running) {
        if (!running)
            m_busy->finish();
        allowChanges();
        Q_EMIT changed();
    });
    connect(&m_status, &BackgroundTask::runningChanged, this, &SourcePage::allowChanges);
}

/// Not while files are read, nor before it is known whether a migration waits for these.
void SourcePage::allowChanges()
{
    const bool allowed = !m_task.isRunning() && !m_status.isRunning();
    m_drop->setEnabled(allowed);
    m_question->setEnabled(allowed);
    m_found->setChangeable(allowed);
    setAcceptDrops(allowed);
}

QWidget *SourcePage::loadCard()
{
    auto *card = m_load = new Card;
    card->setSelected(true);
    m_loadTitle = label(tr("Load files"), TextRole::Heading);
    m_advice =
        label(tr("In Salesforce, open Setup, search for Data Export and choose Export Now with "
                 "Contact, Account and Account Contact Relationship, in UTF-8. Load the ZIP files "
                 "that you get, or the CSV files in them."),
              TextRole::SoftSmall);
    card->content()->addWidget(m_loadTitle);
    card->content()->addWidget(m_advice);
    card->content()->addWidget(m_drop);
    card->content()->addStretch();
    return card;
}

bool SourcePage::isComplete() const
{
    if (!session().sources || m_task.isRunning() || !m_loginView->isHidden())
        return false;
    return isAnythingUsed(m_files, session().project());
}

void SourcePage::enter()
{
    clearNotice();
    if (!session().file)
        return;
    if (!session().sources)
        m_files.clear(); // they may be there by now, or gone
    if (m_project != session().file->path()) {
        showLogin(false);
        m_files.clear();
        m_formerChoice = {};
        m_project = session().file->path();
    }
    m_unfinished = false;
    if (QFileInfo::exists(session().folder().journal())) {
        m_status.run([folder = session().folder()](
                         const RunContext &) { return operations::status(folder); },
                     [this](const Result<operations::Status> &status) {
                         using State = operations::Status::State;
                         m_unfinished = status
                                        && (status->state == State::Interrupted
                                            || status->state == State::Running);
                     });
    }
    reopen();
}

/// Shows the files of the project, those that are open already at once.
void SourcePage::reopen()
{
    m_files = matched(session().project(), m_files, session().sources.get());
    QList<project::Source> missing;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (!m_files.at(i).source)
            missing.append(session().project().sources.at(i));
    }
    if (missing.isEmpty()) {
        takeSources();
        return;
    }
    read(missing, [this](const Files &read) {
        m_files = matched(session().project(), m_files + read, nullptr);
        takeSources();
    });
}

void SourcePage::chooseFiles()
{
    if (m_task.isRunning())
        return;
    const QStringList paths = messages().openFiles(
        this, tr("Load files"),
        tr("CSV and ZIP files (*.csv *.txt *.tsv *.zip *.CSV *.ZIP);;All files (*)"));
    if (!paths.isEmpty())
        add(paths);
}

void SourcePage::add(const QStringList &paths)
{
    clearNotice();
    if (!session().file || m_task.isRunning() || !mayChange())
        return;
    m_busy->start(tr("Looking into the files"));
    m_task.run([paths](const RunContext &) { return sourcesOf(paths); },
               [this](const Chosen &chosen) {
                   QStringList said;
                   for (const Error &error : chosen.errors)
                       said.append(operations::sentence(error.message));
                   addSources(chosen.sources, said);
               });
}

/// Reads those of \a sources that are not there already; \a said is what there is to say already.
void SourcePage::addSources(const QList<project::Source> &sources, QStringList said)
{
    const Tone tone = said.isEmpty() ? Tone::Neutral : Tone::Bad;
    Files known = m_files;
    QList<project::Source> wanted;
    for (const project::Source &source : sources) {
        if (isAmong(known, source)) {
            said.append(
                tr("%1 is in the list already. It was not added again.").arg(nameIn(source)));
            continue;
        }
        known.append({source});
        wanted.append(source);
    }
    if (wanted.isEmpty()) {
        showNotice(said.join(u'\n'), tone);
        return;
    }
    read(wanted, [this, said, tone](const Files &files) { added(files, said, tone); });
    m_found->select(int(m_files.size()));
}

/// Takes over what could be read; \a said is what there is to say already.
void SourcePage::added(const Files &files, QStringList said, Tone tone)
{
    const qsizetype before = m_files.size();
    for (const FoundFile &file : files) {
        if (!file.source) {
            said.append(operations::sentence(file.error->message));
            tone = Tone::Bad;
            continue;
        }
        const QString same = sameFile(m_files, file);
        if (!same.isEmpty()) {
            said.append(
                tr("%1 holds the same as %2. It was not added.").arg(nameIn(file.wanted), same));
            continue;
        }
        m_files.append(file);
        session().project().sources.append(
            {file.wanted.path, file.source->file.table->fingerprint(),
             file.source->file.kind != salesforce::ExportKind::Other,
             operations::completed(file.wanted.reading, file.source->formats)});
    }
    if (m_files.size() > before)
        filesChanged();
    else
        showFiles(); // what was being read is gone
    if (!said.isEmpty())
        showNotice(said.join(u'\n'), tone);
    if (m_files.size() > before)
        m_found->select(int(before));
}

/// Lets the user say where a file is now.
void SourcePage::findFile(int file)
{
    if (m_task.isRunning() || !mayChange())
        return;
    const QString path = messages().openFile(
        this, tr("Find %1").arg(QFileInfo(m_files.at(file).wanted.path).fileName()),
        tr("CSV and ZIP files (*.csv *.txt *.tsv *.zip *.CSV *.ZIP);;All "
           "files (*)"));
    if (path.isEmpty())
        return;
    Files others = m_files;
    others.removeAt(file);
    project::Source wanted = session().project().sources.at(file);
    wanted.path = QFileInfo(path).absoluteFilePath();
    if (isAmong(others, wanted)) {
        showNotice(
            tr("%1 is in the list already. Nothing was changed.").arg(QFileInfo(path).fileName()),
            Tone::Warning);
        return;
    }
    read({wanted}, [this, file](const Files &found) { replace(file, found.constFirst()); });
}

void SourcePage::replace(int file, const FoundFile &found)
{
    if (!found.source) {
        showFiles();
        showError(*found.error);
        return;
    }
    project::Source &source = session().project().sources[file];
    const QString fingerprint = found.source->file.table->fingerprint();
    const QString former = QFileInfo(source.path).fileName();
    const QString present = QFileInfo(found.wanted.path).fileName();
    if (fingerprint != source.fingerprint
        && !messages().ask(
            this, {tr("Use %1 in place of %2?").arg(present, former),
                   tr("Its content is not that of the file which was added to this project. Your "
                      "choices are kept; look at the mapping again where its fields have other "
                      "names."),
                   tr("Use this file")})) {
        showFiles();
        return;
    }
    clearNotice();
    source.path = found.wanted.path;
    source.fingerprint = fingerprint;
    m_files[file] = found;
    filesChanged();
}

/// Takes a file that changed as it is now.
void SourcePage::acceptFile(int file)
{
    if (!mayChange())
        return;
    clearNotice();
    m_files[file].differs = false;
    session().project().sources[file].fingerprint =
        m_files.at(file).source->file.table->fingerprint();
    filesChanged();
}

void SourcePage::removeFile(int file)
{
    if (m_task.isRunning() || !mayChange())
        return;
    clearNotice();
    m_files.removeAt(file);
    session().project().sources.removeAt(file);
    filesChanged();
}

/// Ticks what stands in a row, or takes the tick away.
void SourcePage::setUsed(int file, FoundModel::Part part, bool used)
{
    if (m_task.isRunning() || !mayChange())
        return;
    change({u"history.chooseRecords"_s, {}}, [&](project::Project &project) {
        choose(project, m_formerChoice, m_files, file, part, used);
    });
    filesChanged();
}

/// A run that has begun goes on with the files that it began with, or not at all: asks first.
bool SourcePage::mayChange()
{
    if (!m_unfinished)
        return true;
    const bool change = messages().ask(
        this, {tr("Change the files of a migration that is not finished?"),
               tr("With other files it cannot be continued. What has arrived at the site stays "
                  "there, and the migration can be started again from the beginning."),
               tr("Change the files")});
    m_unfinished = !change;
    return change;
}

void SourcePage::filesChanged()
{
    takeSources();
    Q_EMIT projectChanged();
}

void SourcePage::takeSources()
{
    const auto sources = usedTogether(m_files, session().project());
    const auto &former = session().sources;
    if (!sources || !former || former->opened != sources->opened)
        session().takeSources(sources);
    // Who has files has followed it, and wants the room for them.
    m_loadTitle->setVisible(m_files.isEmpty());
    m_load->setSlim(!m_files.isEmpty());
    m_login->setBrief(!m_files.isEmpty());
    m_advice->setVisible(m_files.isEmpty());
    for (qsizetype i = 0; i < m_files.size(); ++i)
        m_files[i].wanted = session().project().sources.at(i);
    showFiles();
    lookForOthers();
    askQuestion();
    showWhatIsWrong();
    Q_EMIT changed();
}

void SourcePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(*event).isEmpty() || m_task.isRunning())
        return;
    event->acceptProposedAction();
    m_drop->setInviting(true);
}

void SourcePage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->setInviting(false);
}

void SourcePage::dropEvent(QDropEvent *event)
{
    m_drop->setInviting(false);
    const QStringList files = droppedFiles(*event);
    event->acceptProposedAction();
    // Later: a question must not hold up the program that the files come from.
    QMetaObject::invokeMethod(
        this, [this, files] { add(files); }, Qt::QueuedConnection);
}

} // namespace ui
