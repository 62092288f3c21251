#pragma once

#include "operations/readorg.h"
#include "pages/source/sourcefiles.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QLabel;

namespace ui {

class BusyStrip;
class Card;
class DropArea;
class FileView;
class FoundView;
class LoginCard;
class LoginView;
class OrgCard;

/// Takes the files that the records come from, or the login to the org that has them, and shows
/// what is in them.
class SourcePage : public Page
{
    Q_OBJECT

public:
    explicit SourcePage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Source"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("source"); }
    bool isComplete() const override;
    bool isBusy() const override;
    void enter() override;
    void leave() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Files = QList<FoundFile>;
    QWidget *loadCard();
    QWidget *loginCard();
    void showLogin(bool shown);
    void loggedIn(const operations::OrgLogin &login);
    void takeRecords(const operations::OrgRecords &records);

    void reopen();
    void read(const QList<project::Source> &sources,
              const std::function<void(const Files &)> &done);
    void chooseFiles();
    void add(const QStringList &paths);
    void addSources(const QList<project::Source> &sources, QStringList said);
    void added(const Files &files, QStringList said, Tone tone);
    void findFile(int file);
    void replace(int file, const FoundFile &found);
    void acceptFile(int file);
    void removeFile(int file);
    void setUsed(int file, FoundModel::Part part, bool used);
    bool mayChange();
    void allowChanges();

    void changeReadAs(int file);
    void showMalformed(int file);
    void useAsContacts(int file, bool wanted);
    void changeReading(int file, const model::Reading &reading);
    void reread(int file, const FoundFile &found);

    void filesChanged();
    void takeSources();
    void showFiles();
    QString progressWords(const Progress &progress) const;
    void askQuestion();
    void lookForOthers();
    void showOthers();
    void showWhatIsWrong();

    Files m_files;                     ///< Those of the project, in its order.
    Files m_reading;                   ///< Those that are being read now.
    Files m_shown;                     ///< Both.
    QList<operations::Offer> m_others; ///< What else is in their archives.
    QString m_project;                 ///< The path of the project that they are of.
    bool m_unfinished = false;         ///< A run of this project has begun and not ended.
    PersonChoice m_formerChoice;

    QWidget *m_main; ///< All but the view of a login, in whose place it stands.
    LoginCard *m_login;
    LoginView *m_loginView;
    OrgCard *m_org;
    Card *m_load;
    QLabel *m_loadTitle;
    QLabel *m_advice;
    DropArea *m_drop;
    BusyStrip *m_busy;
    Notice *m_question;
    FoundView *m_found;
    FileView *m_fileView;
    BackgroundTask m_task;
    BackgroundTask m_glance;
    BackgroundTask m_status;
    BackgroundTask m_archives;
};

} // namespace ui
