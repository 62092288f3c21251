#pragma once

#include "pages/source/foundmodel.h"
#include "support/backgroundtask.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace ui {

class ColumnsModel;
class RowTable;
class TableView;

/// What is in one source file: its rows as they stand there, from the first on, or its columns.
class FileView : public QWidget
{
    Q_OBJECT

public:
    explicit FileView(const QString &name, QWidget *parent = nullptr);

    /// As much of it as is known; nothing: hidden.
    void setFile(const FoundFile &file);

Q_SIGNALS:
    void failed(const Error &error); ///< A row cannot be read, as the file changed.

private:
    QWidget *heading(const QString &name);
    QWidget *rows();
    QWidget *columns();
    void showRows(const FoundFile &file);
    void showColumns(const FoundFile &file);
    void showTitle();
    void fitColumns();

    QString m_name;                ///< Of the file.
    const void *m_shown = nullptr; ///< Whose rows are shown: a file's, or those of its beginning.
    QLabel *m_title;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    TableView *m_table;
    RowTable *m_rows;
    TableView *m_columnTable;
    ColumnsModel *m_columns;
    std::shared_ptr<const operations::SourceFile>
        m_source; ///< Whose columns are shown, or will be.
    BackgroundTask m_task;
};

} // namespace ui
