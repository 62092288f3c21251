#include "pages/map/staysbehindmodel.h"

#include "support/cellroles.h"
#include "support/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

StaysBehindModel::StaysBehindModel(const operations::ColumnProfiles &profiles,
                                   const project::Project &project, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const auto kind : {model::Kind::Customer, model::Kind::Organization}) {
        const auto stays = operations::staysBehind(profiles.of(kind), project, kind);
        for (const operations::StayingColumn &column : stays.columns)
            m_fields.append({kind, column, stays.records});
    }
}

int StaysBehindModel::filled() const
{
    return int(std::count_if(m_fields.cbegin(), m_fields.cend(),
                             [](const StayingField &field) { return field.column.filled > 0; }));
}

int StaysBehindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int StaysBehindModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString StaysBehindModel::text(const StayingField &field, int column) const
{
    switch (column) {
    case Kind:
        return field.kind == model::Kind::Customer ? tr("Customers") : tr("Organizations");
    case Field:
        return field.column.name;
    case Filled:
        return number(field.column.filled);
    case Share:
        return percent(field.column.filled, field.records);
    default:
        // What matters most to who wonders why it stays.
        return field.column.isMembership  ? tr("moves as the customer's organization")
               : field.column.decides     ? tr("decides about person accounts")
               : field.column.isSensitive ? tr("sensitive")
                                          : QString();
    }
}

QVariant StaysBehindModel::data(const QModelIndex &index, int role) const
{
    const StayingField &field = m_fields.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(field, column);
    case SortRole:
        if (column == Filled)
            return field.column.filled;
        if (column == Share)
            return field.records > 0 ? double(field.column.filled) / double(field.records) : 0.0;
        return text(field, column).toCaseFolded();
    case Qt::TextAlignmentRole:
        return column == Filled || column == Share
                   ? QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter)
                   : QVariant();
    case StrongRole:
        return column == Field && field.column.filled > 0;
    case SoftRole:
        return column == Kind || column == Note || field.column.filled == 0;
    default:
        return {};
    }
}

QVariant StaysBehindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Filled || section == Share))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Kind:
        return tr("Of");
    case Field:
        return tr("Salesforce field");
    case Filled:
        return tr("Filled in");
    case Share:
        return tr("Share");
    default:
        return tr("Note");
    }
}

} // namespace ui
