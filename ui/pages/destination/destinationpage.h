#pragma once

#include "operations/connect.h"
#include "operations/sitelogin.h"
#include "pages/destination/siteform.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

#include <QDateTime>

class QLabel;

namespace ui {

class BusyStrip;
class Checklist;
class ChoiceCard;
class TestCustomerCard;

/// Connects the site that the customers go to, or the practice site, and says what it found there.
class DestinationPage : public Page
{
    Q_OBJECT

public:
    explicit DestinationPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Destination"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("destination"); }
    bool isComplete() const override;
    bool isBusy() const override;
    void enter() override;
    void leave() override;

protected:
    void projectReplaced(const project::Project &former) override;

private:
    /// What connecting found.
    struct Found
    {
        Result<operations::SiteReport> report;
        QString unfinishedAt; ///< The site of a run that is not finished; empty: none.
    };

    QWidget *practiceCard();
    QWidget *whatGoes();
    void connectParts();
    void takeOver();
    void findLogin(bool thenConnect);
    void findToken(bool thenConnect);
    void resumeLogin(bool thenConnect);
    void logInInTheBrowser();
    void showLoginPage(const QUrl &page);
    void loggedIn(const SiteLogin &login, const Result<operations::BrowserLogin> &result);
    void logOut();
    void loggedOut(const QString &site, const QString &clientId, const Result<> &done);
    void forgetSecret(const QString &clientId);
    void connectAsTyped();
    void connectTo(const QString &address);
    void connected(const QString &address, const SiteLogin &login, Found found);
    void remember(const operations::SiteReport &report, const SiteLogin &login);
    void tellOfEarlierFacts();
    void chooseWhatGoes();
    void keepToken(const QString &key, const QString &token);
    void warnOfUnfinishedRun(const QString &begunAt);
    void showState();
    bool isEdited() const { return m_form->login() != m_known; }

    SiteForm *m_form;
    Card *m_practice = nullptr;
    QPushButton *m_practise;
    BusyStrip *m_busy;
    QLabel *m_checkedTitle;
    Checklist *m_checklist;
    QWidget *m_whatGoes = nullptr;
    ChoiceCard *m_everything = nullptr;
    ChoiceCard *m_accountsOnly = nullptr;
    TestCustomerCard *m_test;

    QString m_project;        ///< Whose choices are shown.
    bool m_practises = false; ///< The practice site is chosen.
    SiteLogin m_known;        ///< What stood in the form when the site was checked.
    QDateTime m_checkedAt;    ///< Invalid while what was checked is not what is chosen.
    bool m_isRefused = false; ///< The last check has a bad line.
    bool m_isUnfinishedElsewhere = false;
    bool m_usesEarlierFacts = false; ///< The site did not answer.
    csm::Credentials m_byBrowser;    ///< Of a login in the browser with what is in the form ...
    bool m_endsSoon = false;         ///< ... that Atlassian does not let go on.
    BackgroundTask m_loggingIn;
    BackgroundTask m_connecting;
    BackgroundTask m_secrets;
};

} // namespace ui
