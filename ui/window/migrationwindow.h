#pragma once

#include "wizard/session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Page;
class StepRail;

/// The window: adds the pages, shows one of them, and leads from one to the next. What a page does
/// is the page's own affair.
class MigrationWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MigrationWindow(Session &session, QWidget *parent = nullptr);

    void showPage(const QString &name);
    QString currentPage() const;    ///< Its object name.
    void open(const QString &path); ///< A project file, as if it was chosen on the first page.

Q_SIGNALS:
    void languageChanged(); ///< The user chose another language: the window must be built anew.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addPage(Page *page);
    void buildFooter();
    void addShortcuts();
    void showStep(int step);
    void refresh();
    void goForward();
    void goBack();
    void projectOpened();
    bool save();
    void saveAs();
    void chooseProject();
    void showHelp();
    int stepAfter(int step) const;
    int stepBefore(int step) const;
    Page *page() const;

    Session &m_session;
    StepRail *m_rail;
    QLabel *m_title;
    QLabel *m_subtitle;
    QStackedWidget *m_stack;
    QWidget *m_footer;
    QHBoxLayout *m_own; ///< The page's own buttons.
    QPushButton *m_help;
    QPushButton *m_save;
    QPushButton *m_back;
    QPushButton *m_next;
    QList<Page *> m_pages;
    int m_step = -1;
    int m_furthest = 0; ///< The last step the user has been to.
    bool m_closing = false;
    bool m_unsaved = false; ///< It could not be, or was not to be; the user knows.
};

} // namespace ui
