#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

namespace ui {

/// What happened during a run, line by line, each with its time; the latest is the last.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, columns };
    static constexpr int mostLines = 5000; ///< Then the oldest go.

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void add(const QString &what, const QDateTime &time = QDateTime::currentDateTime());

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<std::pair<QDateTime, QString>> m_lines;
};

} // namespace ui
