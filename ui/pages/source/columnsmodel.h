#pragma once

#include "operations/columnprofiles.h"
#include "support/theme.h"

#include <QAbstractTableModel>

namespace ui {

/// One column of a source file, with what was found in it.
struct ShownColumn
{
    QString name;  ///< As the API has it.
    QString label; ///< As the file writes it, where that is another name.
    csv::ColumnProfile profile;
    QStringList warnings = {}; ///< What its owner should know, in words; the first is shown.
};

/// The columns of a file, as far as they are known.
struct ShownColumns
{
    QList<ShownColumn> columns;
    qint64 rows = 0;         ///< As many records were looked at.
    bool isComplete = false; ///< Otherwise only how full they are and the examples are known.
};

/// The columns of one source file: how full they are, what they hold, and what is odd about them.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, FilledBar, Filled, Kind, Different, Examples, Warning, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const ShownColumns &found);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ShownColumn &of, int column) const;

    ShownColumns m_found;
};

} // namespace ui
