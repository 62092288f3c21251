#include "pages/source/loginview.h"

#include "base/logging.h"
#include "operations/sentences.h"
#include "pages/source/errorhelp.h"
#include "pages/source/guidecard.h"
#include "pages/source/hostcard.h"
#include "pages/source/rememberedorgs.h"
#include "pages/source/requestdialog.h"
#include "pages/source/waitingcard.h"
#include "support/messages.h"
#include "widgets/notice.h"
#include "wizard/secrets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

LoginView::LoginView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_host(new HostCard(name + u"Host"_s))
    , m_waiting(new WaitingCard(name + u"Waiting"_s))
    , m_guide(new GuideCard(name + u"Guide"_s))
    , m_notice(new Notice(name + u".notice"_s))
{
    setObjectName(name);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_host, 5);
    cards->addWidget(m_waiting, 5);
    cards->addWidget(m_guide, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    layout->addWidget(m_notice);
    layout->addLayout(cards, 1);
    m_waiting->hide();

    connect(m_host, &HostCard::chosen, this, &LoginView::fillInKey);
    connect(m_host, &HostCard::loginWanted, this, &LoginView::logIn);
    connect(m_host, &HostCard::closeWanted, this, &LoginView::closed);
    connect(m_guide, &GuideCard::keyEdited, this, [this] { m_filledIn.clear(); });
    connect(m_guide, &GuideCard::loginWanted, this, &LoginView::logIn);
    connect(m_guide, &GuideCard::requestWanted, this, &LoginView::showRequest);
    connect(m_guide, &GuideCard::filesWanted, this, [this] {
        abandon();
        Q_EMIT closed();
    });
    connect(m_waiting, &WaitingCard::cancelWanted, this, &LoginView::backToChoice);
    connect(m_waiting, &WaitingCard::openAgainWanted, this, &LoginView::openAgain);
    const ErrorHelp *help = m_waiting->help();
    connect(help, &ErrorHelp::openAgainWanted, this, &LoginView::openAgain);
    connect(help, &ErrorHelp::requestWanted, this, &LoginView::showRequest);
    connect(help, &ErrorHelp::stepWanted, m_guide, &GuideCard::showStep);
    connect(help, &ErrorHelp::keyWanted, this, [this] {
        backToChoice();
        m_guide->focusKey();
    });
    connect(help, &ErrorHelp::addressWanted, this, &LoginView::backToChoice);
    connect(&m_task, &BackgroundTask::progressChanged, m_waiting, &WaitingCard::finish);
    connect(&m_task, &BackgroundTask::noted, this,
            [this](const Message &note) { m_waiting->tell(operations::sentence(note)); });
    connect(&m_task, &BackgroundTask::runningChanged, this, &LoginView::showState);
}

void LoginView::begin()
{
    m_notice->clear();
    const QString last = RememberedOrgs::last();
    if (!last.isEmpty())
        m_host->setAddress(last);
    fillInKey();
    // Who has a key has an app, and wants no lesson.
    m_guide->showSteps(m_guide->key().isEmpty());
    m_host->focusAddress();
    showState();
}

void LoginView::abandon()
{
    m_task.abandon();
}

/// The key that belongs to the address, unless the user has typed one.
void LoginView::fillInKey()
{
    if (!m_guide->key().isEmpty() && m_guide->key() != m_filledIn)
        return;
    m_filledIn = RememberedOrgs::key(m_host->address());
    m_guide->setKey(m_filledIn);
}

static auto browserPages()
{
    decltype(operations::LoginOrder::pages) pages;
    pages.answered = {LoginView::tr("Salesforce has let you in"),
                      LoginView::tr("You can close this page and go back to Salesferry.")};
    pages.refused = {LoginView::tr("Salesforce has not let you in"),
                     LoginView::tr("Close this page and go back to Salesferry, which says why, and "
                                   "what to do.")};
    pages.stray = {LoginView::tr("This page belongs to another login"),
                   LoginView::tr("It was ignored. Close it, and go on with the login page that "
                                 "Salesferry opened last.")};
    pages.language = QLocale().bcp47Name();
    pages.rightToLeft = QLocale().textDirection() == Qt::RightToLeft;
    return pages;
}

void LoginView::logIn()
{
    if (m_task.isRunning())
        return;
    m_notice->clear();
    operations::LoginOrder order{.address = m_host->address(), .consumerKey = m_guide->key()};
    order.pages = browserPages();
    const auto host = operations::loginAddress(order.address);
    if (!host) {
        showFailure(host.error());
        m_host->focusAddress();
        return;
    }
    const auto trouble = operations::keyTrouble(order.consumerKey);
    if (trouble && trouble->code != "salesforce.unusualKey"_L1) {
        showFailure({Error::Kind::Data, *trouble});
        m_guide->focusKey();
        return;
    }
    // Before it is known whether it is right: a new app works after minutes, and the user may come
    // back tomorrow.
    RememberedOrgs::remember(order.address, order.consumerKey.trimmed());
    m_waiting->begin(host->host());
    m_task.runShowing<QUrl>(
        [order](const RunContext &context, const std::function<void(QUrl)> &show) {
            return operations::logIn(
                order, [&show](const QUrl &page) { show(page); }, secretStore(), context);
        },
        [this](const QUrl &page) { opened(page); },
        [this](const Result<operations::OrgLogin> &login) { ended(login); });
}

void LoginView::opened(const QUrl &page)
{
    const bool isOpen = messages().openInBrowser(page.toString(QUrl::FullyEncoded));
    m_waiting->setPage(page, isOpen);
}

void LoginView::openAgain()
{
    if (!m_waiting->page().isEmpty() && !messages().openInBrowser(m_waiting->page()))
        m_waiting->setPage(QUrl(m_waiting->page(), QUrl::StrictMode), false);
}

void LoginView::ended(const Result<operations::OrgLogin> &login)
{
    if (!login) {
        if (login.error().kind != Error::Kind::Cancelled)
            showFailure(login.error());
        return;
    }
    // By both of its addresses, whichever the next project begins with.
    RememberedOrgs::remember(login->instance.toString(), login->consumerKey);
    RememberedOrgs::remember(login->host.toString(), login->consumerKey);
    Q_EMIT loggedIn(*login);
}

/// Says what went wrong, with a button for what helps.
void LoginView::showFailure(const Error &error)
{
    qCWarning(logRun) << objectName() << error.message.code << error.detail;
    const QString &code = error.message.code;
    QList<Notice::Action> actions;
    const auto offer = [&](const QString &text, const QString &name, std::function<void()> run) {
        actions.append({text, objectName() + u'.' + name, std::move(run)});
    };
    const auto isOneOf = [&code](const QStringList &codes) { return codes.contains(code); };
    if (isOneOf({u"salesforce.appBlocked"_s, u"salesforce.notApproved"_s,
                 u"salesforce.apiBlocked"_s, u"salesforce.flowOff"_s}))
        offer(tr("Show the request to send"), u"failureRequestButton"_s, [this] { showRequest(); });
    else if (code == "salesforce.callbackDiffers"_L1)
        offer(tr("Show the three addresses"), u"failureStepsButton"_s,
              [this] { m_guide->showStep(u"copyAddressesButton"_s); });
    else if (isOneOf({u"salesforce.notInstalled"_s, u"salesforce.scopeMissing"_s,
                      u"salesforce.secretDemanded"_s}))
        offer(tr("Show the steps"), u"failureStepsButton"_s,
              [this] { m_guide->showStep(u"copyScopesButton"_s); });
    if (error.kind != Error::Kind::Data)
        offer(tr("Log in again"), u"failureAgainButton"_s, [this] { logIn(); });
    m_notice->show(operations::sentence(error.message), Tone::Bad, actions);
}

void LoginView::showRequest()
{
    auto *dialog = new RequestDialog(this);
    dialog->open();
}

void LoginView::backToChoice()
{
    abandon();
    showState();
    m_host->focusAddress();
}

void LoginView::showState()
{
    m_host->setVisible(!m_task.isRunning());
    m_waiting->setVisible(m_task.isRunning());
    m_guide->setKeyEditable(!m_task.isRunning());
    Q_EMIT waitingChanged();
}

void LoginView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (isWaiting())
        backToChoice();
    else
        Q_EMIT closed();
}

} // namespace ui
