#pragma once

#include "operations/columnprofiles.h"

#include <QAbstractTableModel>

namespace ui {

/// What could be options of a field: those it has, then what else the data hold. Ticked ones are
/// options.
class OptionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Option, Records, columns };

    OptionModel(const QStringList &options, const csv::TextCounts &found,
                QObject *parent = nullptr);

    QStringList options() const; ///< The ticked ones, in order.
    /// Ticks \a option, which is put at the end where it is new; its row, -1 where it is blank.
    int add(const QString &option);
    void setAll(bool areTicked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString text;
        qint64 records = 0; ///< 0: the data do not hold it.
        bool isTicked = false;
    };

    QList<Row> m_rows;
};

} // namespace ui
