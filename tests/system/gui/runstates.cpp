#include "runstates.h"

#include "csmsite/csmsite.h"
#include "migration/journalreader.h"
#include "operations/noterun.h"
#include "operations/status.h"
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

using What = operations::Condition::What;

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
    const ui::Page *page() const { return m_window->findChild<ui::Page *>(u"runPage"_s); }
    void await(const QString &what, const std::function<bool()> &ready) const
    {
        if (!QTest::qWaitFor(ready, patience))
            qWarning() << what << "does not come";
    }
    /// Until the journal says one of these, in whatever language the window is, and the window has
    /// had time to look.
    void await(const QList<What> &conditions) const
    {
        await(operations::toString(conditions.constFirst()), [this, conditions] {
            QTest::qWait(100);
            const auto status = operations::status(m_session->folder());
            return status && conditions.contains(status->condition.what);
        });
        QTest::qWait(700);
    }
    void awaitRest(What condition) const
    {
        await({condition});
        await(u"rest"_s, [this] { return !page()->isBusy(); });
    }
    void go(const QString &page)
    {
        m_window->showPage(page);
        QTest::qWait(1000);
    }
    ui::Session &session() const { return *m_session; }

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

/// Records that are there already, and differ.
void takeQuestions(RunPictures &pictures)
{
    csmsite::CsmSite site;
    if (!site.start())
        return;
    QByteArrayList there;
    for (int i = 0; i < 40; ++i)
        there.append("{\"email\":\"p" + QByteArray::number(i).rightJustified(5, '0')
                     + "@example.com\",\"displayName\":\"Somebody else\"}");
    const QString wrong = site.seed(R"({"customers":[)" + there.join(',') + "]}");
    if (!wrong.isEmpty())
        qWarning() << wrong;
    pictures.open(site, {300, 0});
    for (project::Existing *existing : {&pictures.session().project().existingCustomers,
                                        &pictures.session().project().existingOrganizations})
        *existing = {project::IfThere::Ask, project::IfThere::Ask};
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitRest(What::Asks);
    pictures.take(u"asks"_s);
    pictures.press(u"runPage.existing.customer.others.updateButton"_s);
    pictures.awaitRest(What::Finished);
    pictures.take(u"finished"_s);
    pictures.go(u"finishPage"_s);
    pictures.take(u"finish"_s);
}

/// Records of which nobody knows what became of them.
void takeUnknown(RunPictures &pictures)
{
    const QString path = pictures.session().folder().journal();
    {
        const auto journal = migration::Journal::open(path);
        const auto reader = migration::JournalReader::open(path);
        if (!journal || !reader)
            return;
        QList<migration::Batch> batches;
        (void)(*reader)->batches((*reader)->lastRun().value()->id,
                                 [&batches](const migration::Batch &batch) {
                                     if (batch.ofProfiles() && batch.records.size() > 20)
                                         batches.append(batch);
                                     return true;
                                 });
        for (migration::Batch &batch : batches) {
            for (int i = 0; i < 7; ++i) {
                batch.records[i].outcome = model::Outcome::Unknown;
                batch.records[i].reason = {u"record.notFoundThough"_s, {}};
                batch.records[i].siteId.clear();
            }
            (void)(*journal)->update(batch);
        }
    }
    pictures.reopen();
    pictures.take(u"finished-unknown"_s);
    pictures.go(u"finishPage"_s);
    pictures.take(u"finish-look-again"_s);
}

/// A journal that the disk has damaged.
void takeDamage(RunPictures &pictures)
{
    QFile journal(pictures.session().folder().journal());
    if (!journal.open(QIODevice::ReadWrite))
        return;
    constexpr qint64 page = 4096;
    const qint64 from = 10 * page;
    journal.seek(from);
    journal.write(QByteArray(qMax<qint64>(page, journal.size() - from), '\xA5'));
    journal.close();
    pictures.reopen();
    pictures.take(u"damaged"_s);
    pictures.press(u"runPage.rebuildButton"_s);
    QTest::qWait(2000);
    pictures.take(u"rebuilt"_s);
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
    pictures.awaitRest(What::Asks);
    pictures.take(u"first-records"_s);
    pictures.open(site, {9000, 12});
    pictures.take(u"ready"_s);
    pictures.press(u"runPage.startButton"_s);
    pictures.await({What::Estimating});
    pictures.take(u"estimating"_s);
    pictures.await({What::Steady});
    QTest::qWait(4000);
    pictures.take(u"steady"_s);
    troubleWith(site, csmsite::Fault::TooMany, 9);
    pictures.await({What::PausedBySite});
    pictures.take(u"paused-by-the-site"_s);
    well(site);
    pictures.await({What::Estimating, What::Steady});
    QTest::qWait(3000);
    pictures.take(u"after-a-pause"_s);
    const quint16 port = quint16(site.url().section(u':', 2).toUInt());
    site.stop();
    pictures.await({What::Offline});
    pictures.take(u"offline"_s);
    if (!site.start(port))
        qWarning() << "the site does not come back";
    pictures.await({What::Estimating, What::Steady});
    pictures.press(u"runPage.pauseButton"_s);
    pictures.take(u"pausing"_s);
    pictures.awaitRest(What::PausedByUser);
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
    pictures.awaitRest(What::FinishedWithFailures);
    pictures.take(u"finished-with-failures"_s);
    pictures.showTab(1);
    pictures.take(u"not-accepted"_s);
    pictures.showTab(2);
    pictures.take(u"log"_s);
    takeQuestions(pictures);
    takeUnknown(pictures);
    takeDamage(pictures);
}
