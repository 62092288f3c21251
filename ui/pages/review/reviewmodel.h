#pragma once

#include "operations/review.h"

#include <QAbstractTableModel>
#include <QCache>

namespace ui {

/// The records of a review, or some of them, as they will be sent; read from the files when they
/// are looked at. Ticks and corrections are asked of whoever listens.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, State, firstField };

    explicit ReviewModel(QObject *parent = nullptr);

    /// Shows the records \a rows (numbers of their stage) of \a review; it and \a edits stay as
    /// they are.
    void show(const std::shared_ptr<const operations::Review> &review, model::Kind kind,
              std::vector<quint32> rows, const std::shared_ptr<const project::Edits> &edits);
    void setEdits(const std::shared_ptr<const project::Edits> &edits);

    model::Kind kind() const { return m_kind; }
    const migration::Candidate &record(int row) const;
    project::RecordKey key(int row) const;
    int rowOf(quint32 number) const; ///< -1 when it is not among those shown.
    quint32 number(int row) const { return m_rows.at(size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void ticked(const project::RecordKey &record, bool ticked);
    void corrected(const project::RecordKey &record, const QString &target, const QString &text);
    void failed(const Error &error) const; ///< Records cannot be read; said once for each show().

private:
    /// A column that holds a value: what rules and corrections call it.
    QString target(int column) const;
    QString text(const migration::Candidate &candidate, int column) const;
    /// Whether the site is to have nothing there.
    bool isEmptied(const migration::Candidate &candidate, int column) const;
    bool isTicked(int row) const;
    QVariant stateData(const migration::Candidate &candidate, int role) const;

    std::shared_ptr<const operations::Review> m_review;
    std::shared_ptr<const project::Edits> m_edits;
    std::unique_ptr<operations::ReviewReader> m_reader;
    model::Kind m_kind = model::Kind::Customer;
    std::vector<quint32> m_rows;
    QStringList m_targets; ///< By column, from firstField.
    mutable QCache<int, migration::Candidate> m_records;
    mutable bool m_failed = false;
};

} // namespace ui
