#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace ui {

/// A question with two answers.
struct Question
{
    QString title;
    QString text;
    QString accept; ///< What the button that does it says: the verb.
    QString reject; ///< What the one that does not says; empty: Cancel.
};

/// The one door to dialogs: what the user is asked, told, and lets choose. Tests put their answers
/// in its place.
struct Messages
{
    std::function<bool(QWidget *parent, const Question &question)> ask;
    std::function<void(QWidget *parent, const QString &title, const QString &text)> tell;
    /// Many sentences, to be read through.
    std::function<void(QWidget *parent, const QString &title, const QStringList &sentences)>
        tellAll;
    /// Files to open; \a filter as QFileDialog has it. Empty: none.
    std::function<QStringList(QWidget *parent, const QString &title, const QString &filter)>
        openFiles;
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> openFile;
    std::function<QString(QWidget *parent, const QString &title, const QString &path,
                          const QString &filter)>
        saveFile;
    std::function<QString(QWidget *parent, const QString &title, const QString &path)> chooseFolder;
    std::function<bool(const QString &address)> openInBrowser; ///< Or in the file browser.
};

/// Those in use; dialogs unless a test has put others there.
Messages &messages();

} // namespace ui
