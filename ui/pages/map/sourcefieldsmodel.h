#pragma once

#include "pages/map/mapstate.h"

#include <QAbstractListModel>

namespace ui {

/// Salesforce fields to choose from: suggested ones first, then those filled most often, then
/// Salesforce's own bookkeeping, and last those that no record fills. Narrowed by what the user
/// types.
class SourceFieldsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFields(const QList<SourceField> &fields, const QStringList &suggested = {});
    void setFilter(const QString &text); ///< Parts of the name, in any case, blanks between.
    const SourceField &field(int row) const { return m_shown.at(row); }
    /// "98 %"; empty while nobody knows.
    static QString fillText(const SourceField &field);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void show();

    QList<SourceField> m_fields, m_shown;
    QStringList m_suggested;
    QString m_filter;
};

} // namespace ui
