#pragma once

#include "operations/outcomes.h"

#include <QAbstractTableModel>

namespace ui {

/// Records that did not arrive, and products that they were not given: which, where they stand in
/// the source, why, and what can be done.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Record, Source, Why, Remedy, columns };
    static constexpr int mostRecords = 10'000; ///< More are only in the reports.

    using QAbstractTableModel::QAbstractTableModel;

    /// Forgets all records. \a files: names of the source files, as the records count them.
    void clear(const QStringList &files);
    const QStringList &files() const { return m_files; }
    void add(QList<operations::RecordOutcome> records); ///< Up to mostRecords altogether.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const operations::RecordOutcome &outcome, int column) const;

    QStringList m_files;
    QList<operations::RecordOutcome> m_records;
};

} // namespace ui
