#pragma once

#include "operations/connect.h"
#include "pages/destination/siteform.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

#include <QDateTime>

class QLabel;

namespace ui {

class BusyStrip;
class Checklist;

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
    void enter() override;
    void leave() override;

private:
    /// What connecting found.
    struct Found
    {
        Result<operations::SiteReport> report;
        QString unfinishedAt; ///< The site of a run that is not finished; empty: none.
    };

    QWidget *practiceCard();
    void takeOver();
    void findToken(bool thenConnect);
    void connectAsTyped();
    void connectTo(const QString &address);
    void connected(const QString &address, const SiteLogin &login, Found found);
    void keepToken(const QString &key, const QString &token);
    void warnOfUnfinishedRun(const QString &begunAt);
    void showPermissions();
    void showState();
    bool isEdited() const { return m_form->login() != m_known; }

    SiteForm *m_form;
    Card *m_practice = nullptr;
    QPushButton *m_practise;
    BusyStrip *m_busy;
    QLabel *m_checkedTitle;
    Checklist *m_checklist;
    QLabel *m_mail;

    QString m_project;        ///< Whose choices are shown.
    bool m_practises = false; ///< The practice site is chosen.
    SiteLogin m_known;        ///< What stood in the form when the site was checked.
    QDateTime m_checkedAt;    ///< Invalid while what was checked is not what is chosen.
    bool m_isRefused = false; ///< The last check has a bad line.
    bool m_isUnfinishedElsewhere = false;
    BackgroundTask m_connecting;
    BackgroundTask m_secrets;
};

} // namespace ui
