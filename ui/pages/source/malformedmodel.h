#pragma once

#include "operations/malformedrows.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// What is wrong with it, above all.
const Message &trouble(const csv::MalformedRow &row);

/// The records of a file that cannot be read, and what is to be done about each: first those that
/// were repaired before, then the others.
class MalformedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, What, Decision, columns };
    using Repair = model::Repair;

    MalformedModel(const QList<csv::MalformedRow> &rows, const QList<Repair> &repaired,
                   QObject *parent = nullptr);

    /// Null where the row was repaired before: what was wrong is no longer known.
    const csv::MalformedRow *malformed(int row) const;
    QList<Repair::What> offered(int row) const;
    std::optional<Repair::What> decision(int row) const { return m_decisions.at(row); }
    /// Nothing: the row stays as it is. With \a alike for all rows with the same trouble, as far as
    /// it is offered there.
    void decide(int row, std::optional<Repair::What> what, bool alike);
    int alike(int row) const; ///< Rows with the same trouble, this one too.
    void takeBackAll();
    QList<Repair> repairs() const; ///< All that are decided on, in the order of their lines.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isAlike(int one, int other) const;
    QString text(int row, int column) const;

    QList<Repair> m_repaired;
    QList<csv::MalformedRow> m_rows;
    QList<std::optional<Repair::What>> m_decisions; ///< Of the repaired ones and of the others.
};

} // namespace ui
