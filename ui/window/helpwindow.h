#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace ui {

/// The help: a short text a page, what the step is for, what to do, what can go wrong; searchable,
/// and on this computer.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// Shows the help of a page beside \a parent; one window serves all.
    static void showTopic(QWidget *parent, const QString &topic);

private:
    explicit HelpWindow(QWidget *parent);
    void showText(const QString &topic);
    void search(const QString &words);

    QLineEdit *m_search;
    QListWidget *m_topics;
    QTextBrowser *m_text;
};

} // namespace ui
