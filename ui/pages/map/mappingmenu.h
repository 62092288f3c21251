#pragma once

#include "base/error.h"
#include "operations/mappingreuse.h"
#include "pages/map/columndifference.h"

#include <QMenu>

#include <functional>

namespace ui {

struct Session;

/// What can be done with a mapping as a whole: take it to another project and bring it from one,
/// see what stays behind, and see what changed in the files since it was made.
class MappingMenu : public QMenu
{
    Q_OBJECT

public:
    /// Its dialogs stand before \a page.
    MappingMenu(Session &session, QWidget *page);

    /// Where the files have other columns than the mapping was made for, says so with told(), until
    /// the user has looked; where nothing is there to decide, the project takes them as they are.
    void lookAtColumns();
    void showDifference(); ///< What lookAtColumns() found.

Q_SIGNALS:
    void failed(const Error &error);
    /// Something to look at more closely with showDifference(). \a isGrave: values would be
    /// missing.
    void told(const QString &text, bool isGrave);
    void exported(const QString &path);
    /// A step of the user: what the history calls it, and what it does.
    void changeWanted(const Message &text, const std::function<void(project::Project &)> &edit);
    void columnsTaken(); ///< The project has other columns seen, and no other choice.

private:
    void exportMapping();
    void useTemplate();
    void showStaysBehind();
    void ask(const QString &title, const QString &accept, const operations::MappingChanges &changes,
             const Message &step, const std::function<void(project::Project &)> &first);
    void enableActions();

    Session &m_session;
    QWidget *m_page;
    QAction *m_use;
    QAction *m_stays;
    operations::MappingChanges m_difference; ///< As it was when it was looked at.
};

} // namespace ui
