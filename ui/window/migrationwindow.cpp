#include "window/migrationwindow.h"

#include "operations/moveproject.h"
#include "operations/sentences.h"
#include "support/messages.h"
#include "support/settings.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/steprail.h"
#include "window/allpages.h"
#include "window/helpwindow.h"
#include "window/pageview.h"
#include "window/settingsbutton.h"
#include "wizard/page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

MigrationWindow::MigrationWindow(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rail(new StepRail)
    , m_title(label({}, TextRole::Title, u"window.title"_s))
    , m_subtitle(label({}, TextRole::Subtitle, u"window.subtitle"_s))
    , m_stack(new QStackedWidget)
    , m_footer(new QFrame)
    , m_own(new QHBoxLayout)
    , m_help(button(tr("Help"), ButtonRole::Link, u"window.helpButton"_s))
    , m_save(button(tr("Save project"), ButtonRole::Link, u"window.saveButton"_s))
    , m_back(button(tr("Back"), ButtonRole::Normal, u"window.backButton"_s))
    , m_next(button(tr("Next"), ButtonRole::Primary, u"window.nextButton"_s))
{
    setObjectName(u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (Page *page : allPages(session))
        addPage(page);
    buildFooter();
    auto *settings = new SettingsButton;
    connect(settings, &SettingsButton::languageChosen, this, &MigrationWindow::languageChanged);
    connect(settings, &SettingsButton::appearanceChosen, this, &MigrationWindow::refresh);
    // The window is built anew for a language; a migration must not be interrupted by that.
    connect(settings, &SettingsButton::aboutToShow, this,
            [this, settings] { settings->allowLanguages(!m_session.running); });
    m_rail->corner()->layout()->addWidget(settings);
    static_cast<QHBoxLayout *>(m_rail->corner()->layout())->addStretch();
    connect(m_rail, &StepRail::stepClicked, this, &MigrationWindow::showStep);
    addShortcuts();

    // In this order Tab goes through them.
    auto *head = new QVBoxLayout;
    head->setContentsMargins(32, 24, 32, 14);
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    main->addLayout(head);
    main->addWidget(m_stack, 1);
    main->addWidget(m_footer);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(main, 1);

    setMinimumSize(1024, 700);
    resize(1180, 760);
    showStep(0);
}

void MigrationWindow::addPage(Page *page)
{
    m_stack->addWidget(new PageView(page));
    m_pages.append(page);
    m_rail->addStep(page->step(), u"rail."_s + page->objectName());
    const auto ifShown = [this, page](auto action) {
        return [this, page, action] {
            if (this->page() == page)
                action();
        };
    };
    connect(page, &Page::changed, this, ifShown([this] { refresh(); }));
    connect(page, &Page::goOn, this, ifShown([this] { goForward(); }));
    connect(page, &Page::goTo, this, &MigrationWindow::showPage);
    connect(page, &Page::projectOpened, this, &MigrationWindow::projectOpened);
    connect(page, &Page::projectChanged, this, [this] { save(); });
    connect(page, &Page::closeLater, this, [this] {
        if (m_closing)
            close();
    });
}

void MigrationWindow::buildFooter()
{
    m_footer->setObjectName(u"footer"_s);
    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(32, 14, 32, 14);
    layout->setSpacing(10);
    m_own->setSpacing(10);
    layout->addWidget(m_help);
    layout->addSpacing(6);
    layout->addWidget(m_save);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addLayout(m_own);
    layout->addWidget(m_next);
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("Save now"), QKeySequence::Save, this,
                    [this] {
                        m_unsaved = false; // who asks gets an answer
                        save();
                    })
        ->setObjectName(u"window.saveAction"_s);
    menu->addAction(tr("Save as…"), QKeySequence::SaveAs, this, &MigrationWindow::saveAs)
        ->setObjectName(u"window.saveAsAction"_s);
    menu->addSeparator();
    QAction *history =
        menu->addAction(tr("History…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), this,
                        [this] { page()->openHistory(); });
    history->setObjectName(u"window.historyAction"_s);
    connect(menu, &QMenu::aboutToShow, history,
            [this, history] { history->setEnabled(page()->hasHistory() && !page()->isBusy()); });
    m_save->setMenu(menu);
    connect(m_help, &QPushButton::clicked, this, &MigrationWindow::showHelp);
    connect(m_back, &QPushButton::clicked, this, &MigrationWindow::goBack);
    connect(m_next, &QPushButton::clicked, this, &MigrationWindow::goForward);
}

void MigrationWindow::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto action) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    add({Qt::ALT | Qt::Key_Right, Qt::CTRL | Qt::Key_Return}, [this] {
        if (m_next->isVisible() && m_next->isEnabled())
            goForward();
    });
    add({Qt::ALT | Qt::Key_Left}, [this] {
        if (m_back->isVisible() && m_back->isEnabled())
            goBack();
    });
    add({QKeySequence::Open}, [this] { chooseProject(); });
    add({QKeySequence::HelpContents}, [this] { showHelp(); });
    add({QKeySequence::Find}, [this] { page()->find(); });
    add({QKeySequence::Undo}, [this] { page()->undo(); });
    add({QKeySequence::Redo}, [this] { page()->redo(); });
}

Page *MigrationWindow::page() const
{
    return m_step < 0 ? nullptr : m_pages.at(m_step);
}

QString MigrationWindow::currentPage() const
{
    return page()->objectName();
}

int MigrationWindow::stepAfter(int step) const
{
    for (int next = step + 1; next < m_pages.size(); ++next) {
        if (m_pages.at(next)->isNeeded())
            return next;
    }
    return step;
}

int MigrationWindow::stepBefore(int step) const
{
    for (int former = step - 1; former >= 0; --former) {
        if (m_pages.at(former)->isNeeded())
            return former;
    }
    return step;
}

void MigrationWindow::showStep(int step)
{
    if (step == m_step || (m_step >= 0 && page()->isBusy()))
        return;
    if (m_step >= 0)
        page()->leave();
    if (m_session.file && step > 0)
        m_session.project().step = m_pages.at(step)->objectName();
    if (m_step >= 0)
        save();
    m_step = step;
    m_furthest = qMax(m_furthest, step);
    page()->enter();
    m_stack->setCurrentIndex(step);
    refresh();
    // The keyboard goes on where the page begins.
    if (isActiveWindow() || !QApplication::activeWindow())
        page()->setFocus(Qt::OtherFocusReason);
}

void MigrationWindow::showPage(const QString &name)
{
    for (int step = 0; step < m_pages.size(); ++step) {
        if (m_pages.at(step)->objectName() == name)
            showStep(step);
    }
}

void MigrationWindow::refresh()
{
    Page *now = page();
    m_title->setText(now->title());
    m_subtitle->setText(now->subtitle());
    m_title->setAccessibleName(now->title());
    setWindowTitle(m_session.file ? tr("%1 – %2 – Salesferry").arg(now->step(), m_session.name())
                                  : tr("Salesferry"));
    for (int step = 0; step < m_pages.size(); ++step) {
        Page *other = m_pages.at(step);
        const bool needed = other->isNeeded();
        const auto state = step == m_step ? StepRail::State::Now
                           : !needed      ? StepRail::State::NotNeeded
                           : step < m_furthest || (step <= m_furthest && other->isComplete())
                               ? StepRail::State::Done
                               : StepRail::State::ToCome;
        const bool reachable = needed && step <= m_furthest && step != m_step && !now->isBusy();
        m_rail->setState(step, state, reachable);
    }
    m_rail->setProject(
        m_session.name(),
        m_unsaved ? tr("Not saved")
        : m_session.savedAt.isValid()
            ? tr("Saved %1").arg(QLocale().toString(m_session.savedAt.time(), u"HH:mm"_s))
            : QString());
    m_save->setVisible(m_session.file.has_value() && !m_session.running);

    while (QLayoutItem *item = m_own->takeAt(0)) {
        item->widget()->hide();
        delete item;
    }
    const QList<QPushButton *> own = now->footerButtons();
    QWidget *before = m_back;
    for (QPushButton *button : own) {
        m_own->addWidget(button);
        button->show();
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_next);
    m_back->setVisible(m_step > 0 && now->canGoBack());
    m_back->setEnabled(!now->isBusy());
    m_next->setVisible(!now->nextText().isEmpty());
    m_next->setText(now->nextText());
    m_next->setEnabled(now->isComplete() && !now->isBusy());
}

void MigrationWindow::goForward()
{
    if (!page()->next())
        return;
    const int next = stepAfter(m_step);
    if (next == m_step)
        close();
    else
        showStep(next);
}

void MigrationWindow::goBack()
{
    showStep(stepBefore(m_step));
}

/// The session holds another project: what the user saw of the former one is over.
void MigrationWindow::projectOpened()
{
    m_unsaved = false;
    Settings::addRecentProject(QFileInfo(m_session.file->path()).absoluteFilePath());
    m_furthest = 0;
    refresh();
}

bool MigrationWindow::save()
{
    if (!m_session.file || m_session.running)
        return true;
    if (m_session.file->changedElsewhere()
        && (m_unsaved
            || !messages().ask(
                this, {tr("The project was changed elsewhere"),
                       tr("Another window or program has saved other choices since it was opened "
                          "here. Saving now puts your choices in their place; open the project "
                          "again to see theirs."),
                       tr("Save mine"), tr("Do not save")}))) {
        m_unsaved = true;
        refresh();
        return false;
    }
    const auto saved = m_session.save();
    // Said once: a project that cannot be written may be looked at all the same.
    if (!std::exchange(m_unsaved, !saved) && !saved)
        messages().tell(this, tr("The project was not saved"),
                        operations::sentence(saved.error().message));
    refresh();
    return bool(saved);
}

void MigrationWindow::saveAs()
{
    page()->leave();
    if (!save())
        return;
    const QString former = m_session.file->path();
    const QString path = messages().saveFile(this, tr("Save the project as"), former,
                                             tr("Salesferry projects (*.salesferry)"));
    if (path.isEmpty())
        return;
    const auto moved = operations::moveProject(*m_session.file, path);
    if (!moved) {
        messages().tell(this, tr("The project was not moved"),
                        operations::sentence(moved.error().message));
        return;
    }
    Settings::forgetProject(former);
    Settings::addRecentProject(m_session.file->path());
    m_session.savedAt = QDateTime::currentDateTime();
    refresh();
}

void MigrationWindow::open(const QString &path)
{
    if (page()->isBusy() || !page()->mayClose())
        return;
    m_session.pathToOpen = path;
    if (m_step == 0)
        page()->enter();
    else
        showStep(0);
}

void MigrationWindow::chooseProject()
{
    if (page()->isBusy())
        return;
    const QString path =
        messages().openFile(this, tr("Open a project"), tr("Salesferry projects (*.salesferry)"));
    if (!path.isEmpty())
        open(path);
}

void MigrationWindow::showHelp()
{
    HelpWindow::showTopic(this, page()->helpTopic());
}

void MigrationWindow::closeEvent(QCloseEvent *event)
{
    m_closing = true;
    if (!page()->mayClose()) {
        event->ignore();
        return;
    }
    page()->leave();
    if (!save()
        && !messages().ask(
            this, {tr("Close without saving?"),
                   tr("The project is not saved. What you changed since it was last saved would "
                      "be lost; what was sent is written down all the same."),
                   tr("Close without saving"), tr("Stay")})) {
        m_closing = false;
        event->ignore();
        return;
    }
    Settings::setGeometry(saveGeometry());
    event->accept();
    Q_EMIT closed();
}

} // namespace ui
