// How the page comes to a login to Salesforce, and to the records behind it.

#include "operations/sentences.h"
#include "pages/source/logincard.h"
#include "pages/source/loginview.h"
#include "pages/source/orgcard.h"
#include "pages/source/sourcepage.h"
#include "widgets/card.h"
#include "wizard/session.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QWidget *SourcePage::loginCard()
{
    connect(m_login, &LoginCard::loginWanted, this, [this] { showLogin(true); });
    connect(m_login, &LoginCard::loggedOut, this, [this] {
        clearNotice();
        m_org->hide();
        m_load->setSelected(true);
    });
    connect(m_login, &LoginCard::resumed, this, &SourcePage::loggedIn);
    connect(m_login, &LoginCard::failed, this, [this](const Error &error) { showError(error); });
    connect(m_loginView, &LoginView::closed, this, [this] { showLogin(false); });
    connect(m_loginView, &LoginView::waitingChanged, this, &SourcePage::changed);
    connect(m_loginView, &LoginView::loggedIn, this, &SourcePage::loggedIn);
    m_org->hide();
    connect(m_org, &OrgCard::recordsRead, this, &SourcePage::takeRecords);
    connect(m_org, &OrgCard::readingChanged, this, [this] {
        m_login->setEnabled(!m_org->isReading());
        Q_EMIT changed();
    });
    return m_login;
}

bool SourcePage::isBusy() const
{
    return m_task.isRunning() || m_org->isReading();
}

QString SourcePage::title() const
{
    return m_loginView->isHidden() ? tr("Where are your Salesforce records?")
                                   : tr("Log in to Salesforce");
}

QString SourcePage::subtitle() const
{
    if (m_loginView->isHidden())
        return tr("Log in and let Salesferry read them, or load files that you exported. They are "
                  "read on this computer only.");
    return m_loginView->isWaiting()
               ? tr("Your browser has opened. Log in there and allow access; this page goes on by "
                    "itself.")
               : tr("In your own browser, with your own user. Your password never passes through "
                    "this program.");
}

void SourcePage::leave()
{
    m_loginView->abandon();
}

void SourcePage::showLogin(bool shown)
{
    clearNotice();
    m_main->setVisible(!shown);
    m_loginView->setVisible(shown);
    setAcceptDrops(!shown);
    if (shown)
        m_loginView->begin();
    else
        m_loginView->abandon();
    Q_EMIT changed();
}

/// Somebody is logged in: shows who, and what the org holds.
void SourcePage::loggedIn(const operations::OrgLogin &login)
{
    showLogin(false);
    m_login->setLogin(login);
    m_load->setSelected(false);
    m_org->show();
    if (session().file)
        m_org->setFolder(session().folder());
    m_org->setLogin(login);
}

/// The records of an org lie in files now, which are sources like any other.
void SourcePage::takeRecords(const operations::OrgRecords &records)
{
    if (!session().file || m_task.isRunning() || !mayChange())
        return;
    QList<project::Source> sources;
    for (const QString &path : records.paths)
        sources.append({QFileInfo(path).absoluteFilePath(), {}});
    // Those that were read before are other files now.
    for (qsizetype i = m_files.size() - 1; i >= 0; --i) {
        const QString &path = m_files.at(i).wanted.path;
        if (std::any_of(sources.cbegin(), sources.cend(),
                        [&path](const project::Source &source) { return source.path == path; })) {
            m_files.removeAt(i);
            session().project().sources.removeAt(i);
        }
    }
    QStringList said;
    for (const Message &note : records.notes)
        said.append(operations::sentence(note));
    read(sources, [this, said](const Files &files) { added(files, said, Tone::Neutral); });
}

} // namespace ui
