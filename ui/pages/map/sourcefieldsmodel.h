#pragma once

#include "pages/map/suggestions.h"

#include <QAbstractListModel>

namespace ui {

/// Salesforce fields to choose from: suggested ones first, then those filled most often, then
/// Salesforce's own bookkeeping, and last those that no record fills. Narrowed by what the user
/// types, and to those that are filled often enough.
class SourceFieldsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFields(const QList<SourceField> &fields, const QList<Suggestion> &suggested = {});
    /// Parts of the name or the label, in any case, blanks between.
    void setFilter(const QString &text);
    /// Leaves out those that hardly any record fills, while nobody searches by name.
    void hideNearlyEmpty(bool hide);
    int nearlyEmpty() const; ///< How many of all are.
    const SourceField &field(int row) const { return m_shown.at(row); }
    /// "98 %"; empty while nobody knows.
    static QString fillText(const SourceField &field);
    /// What stands below the name: why it is suggested, or its label and what it looks like.
    QString belowText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void show();

    QList<SourceField> m_fields, m_shown;
    QList<Suggestion> m_suggested;
    QString m_filter;
    bool m_hideNearlyEmpty = false;
};

} // namespace ui
