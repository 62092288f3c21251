#pragma once

#include "translation/translationdraft.h"

#include <QAbstractTableModel>

namespace ui {

/// The different values of a Salesforce field, and what each becomes.
class ValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Value, Records, Becomes, columns };
    enum Role {
        SortRole = Qt::UserRole + 100,
        UnfitRole,     ///< Whether the field does not take what it becomes.
        TranslatedRole ///< Whether the user has said what it becomes.
    };

    explicit ValuesModel(TranslationDraft &draft, QObject *parent = nullptr);

    QString value(int row) const { return m_draft.values().values.at(row).text; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Invalid: as it is.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString becomes(const QString &value, const Meant &meant) const;

    TranslationDraft &m_draft;
    int m_rows;
};

} // namespace ui
