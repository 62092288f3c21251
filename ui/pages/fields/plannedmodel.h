#pragma once

#include "pages/fields/plannedfield.h"
#include "support/theme.h"

#include <QAbstractTableModel>

namespace ui {

/// The detail fields that are to be created, editable in place. What is edited is only asked for
/// (the signals); the page changes the project and sets the fields again.
class PlannedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Of the kind: a text for each kind that can be chosen, with how many of the values it would
    /// take, and the kinds (KindFit) in their order.
    enum Role { KindTextsRole = Qt::UserRole + 200, KindNamesRole };
    enum Column { Create, For, Name, Type, Options, Source, Filled, State, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the current row of views where as many fields remain.
    void setFields(QList<PlannedField> fields, const site::Limits &limits);
    /// How the values of a field fit the kinds; asked for where it is looked at.
    void setFits(std::function<QList<KindFit>(const PlannedField &)> fits)
    {
        m_fits = std::move(fits);
    }
    /// "DATE fits 100 %, NUMBER 3 %": those kinds that would take any; empty where nobody knows.
    QString fitsText(int row) const;
    void setLocked(bool isLocked) { m_isLocked = isLocked; } ///< Nothing can be edited.
    const PlannedField &field(int row) const { return m_fields.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void wantedChanged(int row, bool isWanted);
    void nameWanted(int row, const QString &name);
    void typeWanted(int row, model::DetailType type);

private:
    QString text(const PlannedField &planned, int column) const;
    std::pair<QString, Tone> state(const PlannedField &planned) const;
    std::pair<QString, Tone> waiting(const PlannedField &planned) const;
    QStringList kinds(const PlannedField &planned, bool withFits) const;

    QList<PlannedField> m_fields;
    std::function<QList<KindFit>(const PlannedField &)> m_fits = [](const PlannedField &) {
        return QList<KindFit>();
    };
    site::Limits m_limits;
    bool m_isLocked = false;
};

} // namespace ui
