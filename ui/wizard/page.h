#pragma once

#include "base/error.h"
#include "project/project.h"
#include "widgets/notice.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace ui {

struct Session;

/// One step of the wizard: its words, what is done when the user comes and goes, and whether the
/// user can go on. A page knows the session and no other page.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// \a name: its object name, "sourcePage"; that of each control begins with it.
    Page(const QString &name, Session &session, QWidget *parent = nullptr);

    virtual QString step() const = 0; ///< In the rail: "Source".
    virtual QString title() const = 0;
    virtual QString subtitle() const = 0;
    virtual QString helpTopic() const = 0; ///< The file of its help, without its ending: "source".

    /// Whether this migration has this step at all.
    virtual bool isNeeded() const { return true; }
    virtual bool isComplete() const { return true; } ///< Whether Next can be pressed.
    virtual QString nextText() const;                ///< Empty: no such button.
    virtual bool canGoBack() const { return true; }
    virtual bool isBusy() const { return false; } ///< No leaving by Back, Next or the rail.
    /// The page's own buttons for the footer, left of Next; owned by the page.
    virtual QList<QPushButton *> footerButtons() const { return {}; }

    virtual void enter() {} ///< It comes into view: takes over what the session knows.
    virtual void leave() {} ///< It goes: hands what was typed to the session.
    /// Next was pressed; false: stay.
    virtual bool next() { return true; }
    /// The window is about to close, or another project to open; false: not yet (the page has asked
    /// the user, or says closeLater() when it can).
    virtual bool mayClose() { return true; }
    virtual void find() {} ///< What Ctrl+F does here.
    /// Whether steps can be taken back here, by Ctrl+Z and Ctrl+Shift+Z or from the history.
    virtual bool hasHistory() const { return false; }
    virtual void undo();
    virtual void redo();
    /// Takes steps back, or makes them again, until the first \a position of the history hold; what
    /// was made on another page is told in a notice.
    void goToStep(qsizetype position);
    void openHistory(); ///< All steps, to choose one from.

Q_SIGNALS:
    void changed();                 ///< Something of the above reads differently now.
    void projectChanged();          ///< A choice was made; it is saved by the window.
    void projectOpened();           ///< The session holds another project now.
    void goOn();                    ///< As if Next was pressed.
    void goTo(const QString &page); ///< To the page of this object name.
    void closeLater();              ///< What held up mayClose() is over.

protected:
    Session &session() const { return m_session; }
    QVBoxLayout *body() const { return m_body; } ///< Where the page puts its things.
    QString controlName(const QString &control) const { return objectName() + u'.' + control; }

    /// Changes the project in a step that the user can take back, which the history calls \a text,
    /// and says projectChanged(); where \a edit changes nothing, nothing happens. Whether it did.
    /// \a goesOn: it may become one with the step before, as while somebody is typing.
    bool change(const Message &text, const std::function<void(project::Project &project)> &edit,
                bool goesOn = false);
    /// The project has the decisions of another step than \a former: shows them.
    virtual void projectReplaced(const project::Project &former) { Q_UNUSED(former) }
    void showError(const Error &error, const QList<Notice::Action> &actions = {});
    /// Go to Source, where \a error is about the source files; otherwise none.
    QList<Notice::Action> sourceActions(const Error &error);
    void showNotice(const QString &text, Tone tone, const QList<Notice::Action> &actions = {});
    void clearNotice();

private:
    void tellOfSteps(qsizetype from, qsizetype to);

    Session &m_session;
    Notice *m_notice;
    QVBoxLayout *m_body;
    bool m_tellsOfSteps = false; ///< The notice does.
};

} // namespace ui
