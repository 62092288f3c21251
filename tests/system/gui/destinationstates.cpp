#include "destinationstates.h"

#include "csmsite/csmsite.h"
#include "net/httpclient.h"
#include "support/messages.h"
#include "ui/practice.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"
#include "wizard/secrets.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <future>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// The window at its step Destination.
class DestinationPictures
{
public:
    DestinationPictures(QDir folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
        m_folder.mkpath(u"."_s);
        ui::setSecretStore(net::openMemoryStore());
        ui::messages().openInBrowser = [this](const QString &address) {
            m_browser = std::async(std::launch::async, [address] {
                net::HttpClient client;
                const auto answer = client.send({.url = QUrl(address, QUrl::StrictMode)}, {});
                if (answer)
                    (void)client.send({.url = QUrl(QString::fromLatin1(answer->header("location")),
                                                   QUrl::StrictMode)},
                                      {});
            });
            return true;
        };
    }

    void open()
    {
        m_window.reset();
        m_home = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<ui::Session>();
        practice::begin(*m_session, *m_home, {30, 0}, {});
        m_window = std::make_unique<ui::MigrationWindow>(*m_session);
        m_window->resize(m_size);
        m_window->show();
        m_window->showPage(u"destinationPage"_s);
        QTest::qWait(500);
    }
    void type(const QString &edit, const QString &text) const
    {
        m_window->findChild<QLineEdit *>(u"destinationPage."_s + edit)->clear();
        QTest::keyClicks(m_window->findChild<QLineEdit *>(u"destinationPage."_s + edit), text);
    }
    void typeToken(const QString &address, const QString &token) const
    {
        type(u"addressEdit"_s, address);
        type(u"emailEdit"_s, u"admin@example.com"_s);
        type(u"tokenEdit"_s, token);
    }
    void press(const QString &name) const
    {
        auto *found = m_window->findChild<QAbstractButton *>(u"destinationPage."_s + name);
        if (!found
            || !QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); },
                                patience))
            qWarning() << name << "cannot be pressed";
        else
            found->click();
    }
    void settle() const
    {
        QTest::qWait(300);
        const auto *connect = m_window->findChild<QWidget *>(u"destinationPage.connectButton"_s);
        (void)QTest::qWaitFor([connect] { return connect->isEnabled(); }, patience);
        QTest::qWait(500);
    }
    void take(const QString &name)
    {
        QTest::qWait(200);
        m_window->grab().save(m_folder.filePath(
            u"%1-destination-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name)));
    }
    /// And what is below.
    void takeAll(const QString &name)
    {
        take(name);
        const auto areas = m_window->findChildren<QScrollArea *>();
        for (QScrollArea *area : areas) {
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 0) {
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                take(name + u"-below"_s);
                area->verticalScrollBar()->setValue(0);
            }
        }
    }

private:
    QDir m_folder;
    QSize m_size;
    std::future<void> m_browser;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
    int m_taken = 0;
};

} // namespace

void takeDestinationStates(const QDir &folder, QSize size)
{
    csmsite::CsmSite site;
    if (!site.start())
        return;
    DestinationPictures pictures(folder, size);
    pictures.open();
    pictures.take(u"empty"_s);
    pictures.press(u"connectButton"_s);
    pictures.take(u"missing"_s);
    pictures.typeToken(site.url(), u"api-token"_s);
    pictures.press(u"connectButton"_s);
    pictures.settle();
    pictures.takeAll(u"connected"_s);
    pictures.type(u"testCustomer.emailEdit"_s, u"ada+test@example.com"_s);
    pictures.press(u"testCustomer.makeButton"_s);
    QTest::qWait(2500);
    pictures.takeAll(u"test-customer"_s);

    pictures.open();
    pictures.typeToken(site.url(), u"wrong"_s);
    pictures.press(u"connectButton"_s);
    pictures.settle();
    pictures.takeAll(u"refused"_s);
    pictures.typeToken(u"http://127.0.0.1:9"_s, u"wrong"_s);
    pictures.press(u"connectButton"_s);
    pictures.take(u"checking"_s);
    pictures.settle();
    pictures.takeAll(u"unreachable"_s);

    site.change([](csmsite::Switches &s) { s.missingScopes = {"write:customer.profile"}; });
    pictures.open();
    pictures.press(u"otherWayButton"_s);
    pictures.take(u"by-browser"_s);
    pictures.type(u"addressEdit"_s, site.url());
    pictures.type(u"clientIdEdit"_s, u"id-1"_s);
    pictures.type(u"secretEdit"_s, u"s3cret-w0rd"_s);
    pictures.press(u"connectButton"_s);
    pictures.settle();
    pictures.takeAll(u"scopes"_s);
    pictures.press(u"logOutButton"_s);
    QTest::qWait(500);
    pictures.takeAll(u"logged-out"_s);
}
