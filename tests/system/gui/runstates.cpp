#include "runstates.h"

#include "csmsite/csmsite.h"
#include "operations/noterun.h"
#include "project/runlock.h"
#include "ui/practice.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 40'000;

/// The window at its step Migrate.
class RunPictures
{
public:
    RunPictures(QDir folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
        m_folder.mkpath(u"."_s);
    }

    void open(const csmsite::CsmSite &site, const practice::Size &records, bool firstTen = false)
    {
        m_window.reset();
        m_home = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<ui::Session>();
        practice::begin(*m_session, *m_home, records, site.url());
        m_session->project().firstTen = firstTen;
        m_session->credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
        show();
    }
    /// As after the program was started anew.
    void reopen()
    {
        m_window.reset();
        show();
    }
    void show()
    {
        m_window = std::make_unique<ui::MigrationWindow>(*m_session);
        m_window->resize(m_size);
        m_window->show();
        m_window->showPage(u"runPage"_s);
        QTest::qWait(700);
    }

    void take(const QString &name)
    {
        QTest::qWait(200);
        m_window->grab().save(m_folder.filePath(
            u"%1-run-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name)));
    }
    void press(const QString &name) const
    {
        auto *button = m_window->findChild<QAbstractButton *>(name);
        if (!button
            || !QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); },
                                patience)) {
            qWarning() << name << "cannot be pressed";
            return;
        }
        button->click();
    }
    void showTab(int tab) const
    {
        m_window->findChild<QTabBar *>(u"runPage.tabs"_s)->setCurrentIndex(tab);
    }
    QString text(const QString &label) const
    {
        const auto *found = m_window->findChild<QLabel *>(label);
        return found ? found->text() : QString();
    }
    ui::Page *page() const { return m_window->findChild<ui::Page *>(u"runPage"_s); }
    void await(const QString &what, const std::function<bool()> &ready) const
    {
        if (!QTest::qWaitFor(ready, patience))
            qWarning() << what << "does not come";
    }
    void awaitTitle(const QString &words) const
    {
        await(words, [this, words] { return page()->title().contains(words); });
    }
    void awaitRate(const QString &words) const
    {
        await(words, [this, words] { return text(u"runPage.rate"_s).contains(words); });
    }
    const ui::Session &session() const { return *m_session; }

private:
    QDir m_folder;
    QSize m_size;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
    int m_taken = 0;
};

void troubleWith(csmsite::CsmSite &site, csmsite::Fault fault, int retryAfter)
{
    site.change([=](csmsite::Switches &s) {
        s.plannedFaults = {{fault, "*", "GET", 0, 1}, {fault, "*", "POST", 0, 1}};
        s.retryAfter = retryAfter;
    });
}

void well(csmsite::CsmSite &site)
{
    site.change([](csmsite::Switches &s) { s.plannedFaults.clear(); });
}

} // namespace

void takeRunStates(const QDir &folder, QSize size)
{
    csmsite::Switches switches;
    switches.taskSeconds = 3;
    csmsite::CsmSite site(switches);
    if (!site.start())
        return;
    RunPictures pictures(folder, size);
    csmsite::CsmSite calm;
    if (!calm.start())
        return;
    pictures.open(calm, {200, 3}, true);
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitTitle(u"first records"_s);
    pictures.take(u"first-records"_s);
    pictures.open(site, {9000, 12});
    pictures.take(u"ready"_s);
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitRate(u"estimating"_s);
    pictures.take(u"estimating"_s);
    pictures.awaitRate(u"left"_s);
    pictures.awaitRate(u"a minute · "_s);
    QTest::qWait(4000);
    pictures.take(u"steady"_s);
    troubleWith(site, csmsite::Fault::TooMany, 9);
    pictures.awaitTitle(u"Waiting for the site"_s);
    pictures.take(u"paused-by-the-site"_s);
    well(site);
    pictures.awaitTitle(u"Migrating"_s);
    QTest::qWait(3000);
    pictures.take(u"after-a-pause"_s);
    const quint16 port = quint16(site.url().section(u':', 2).toUInt());
    site.stop();
    pictures.awaitTitle(u"No connection"_s);
    pictures.take(u"offline"_s);
    if (!site.start(port))
        qWarning() << "the site does not come back";
    pictures.awaitTitle(u"Migrating"_s);
    pictures.press(u"runPage.pauseButton"_s);
    pictures.take(u"pausing"_s);
    pictures.awaitTitle(u"Paused"_s);
    pictures.take(u"paused"_s);
    pictures.press(u"runPage.stopButton"_s);
    QTest::qWait(1000);
    pictures.reopen();
    pictures.take(u"stopped"_s);
    (void)operations::noteRun(pictures.session().folder(), {u"run.continued"_s, {}});
    pictures.reopen();
    pictures.take(u"cut-off"_s);
    {
        const auto lock = project::RunLock::acquire(pictures.session().folder());
        pictures.reopen();
        pictures.take(u"elsewhere"_s);
    }
    site.change([](csmsite::Switches &s) { s.apiToken = "another"; });
    pictures.reopen();
    pictures.press(u"runPage.continueButton"_s);
    QTest::qWait(500);
    pictures.await(u"the refusal"_s, [&] { return !pictures.page()->isBusy(); });
    pictures.take(u"refused"_s);
    pictures.reopen();
    pictures.take(u"refused-later"_s);
    site.change([](csmsite::Switches &s) {
        s.apiToken = "api-token";
        s.taskSeconds = 0.2;
    });
    pictures.press(u"runPage.continueButton"_s);
    pictures.awaitTitle(u"Finished"_s);
    pictures.take(u"finished-with-failures"_s);
    pictures.showTab(1);
    pictures.take(u"not-accepted"_s);
    pictures.showTab(2);
    pictures.take(u"log"_s);
    csmsite::CsmSite fresh;
    if (!fresh.start())
        return;
    pictures.open(fresh, {300, 0});
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitTitle(u"finished"_s);
    pictures.take(u"finished"_s);
}
