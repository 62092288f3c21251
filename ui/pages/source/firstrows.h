#pragma once

#include "operations/sources.h"

#include <QWidget>

class QLabel;

namespace ui {

class RowTable;
class TableView;

/// The rows of one source file, as they stand there, from the first on.
class FirstRows : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRows(const QString &name, QWidget *parent = nullptr);

    void setSource(const std::shared_ptr<const operations::SourceFile> &source); ///< Null: hidden.

Q_SIGNALS:
    void failed(const Error &error); ///< A row cannot be read, as the file changed.

private:
    void fitColumns();

    std::shared_ptr<const operations::SourceFile> m_source;
    QLabel *m_title;
    TableView *m_table;
    RowTable *m_rows;
};

} // namespace ui
