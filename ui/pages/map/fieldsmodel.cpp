#include "pages/map/fieldsmodel.h"

#include "mapping/synonyms.h"
#include "support/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString FieldsModel::fillText(const SourceField &field)
{
    return field.filled < 0 ? QString() : percent(field.filled, qMax(field.rows, qint64(1)));
}

void FieldsModel::setFields(const QList<SourceField> &fields, const QStringList &suggested)
{
    if (fields == m_fields && suggested == m_suggested)
        return;
    m_fields = fields;
    m_suggested = suggested;
    const auto share = [](const SourceField &field) {
        return field.filled < 0 ? 0.0 : double(field.filled) / double(qMax(field.rows, qint64(1)));
    };
    const auto rank = [this](const SourceField &field) {
        const qsizetype at = m_suggested.indexOf(field.name);
        return at < 0 ? m_suggested.size() : at;
    };
    std::stable_sort(m_fields.begin(), m_fields.end(),
                     [&](const SourceField &one, const SourceField &other) {
                         if (rank(one) != rank(other))
                             return rank(one) < rank(other);
                         return share(one) > share(other);
                     });
    show();
}

void FieldsModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    show();
}

void FieldsModel::show()
{
    const QStringList parts = m_filter.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const SourceField &field : std::as_const(m_fields)) {
        const QString label = mapping::spaced(field.name);
        const bool fits = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
            return field.name.contains(part, Qt::CaseInsensitive)
                   || label.contains(part, Qt::CaseInsensitive);
        });
        if (fits)
            m_shown.append(field);
    }
    endResetModel();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    const SourceField &field = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return field.name;
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
        if (field.filled < 0)
            return field.name;
        if (field.filled == 0)
            return tr("%1: empty in all records").arg(field.name);
        return tr("%1: filled in %2 of %3 records")
            .arg(field.name, number(field.filled), number(field.rows));
    default:
        return {};
    }
}

Qt::ItemFlags FieldsModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace ui
