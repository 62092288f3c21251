#include "pages/source/orgfieldsmodel.h"

namespace ui {

OrgFieldsModel::OrgFieldsModel(const salesforce::OrgSurvey &survey,
                               const QHash<QString, QStringList> &leftOut, QObject *parent)
    : QAbstractTableModel(parent)
{
    const auto all = survey.objects();
    for (const salesforce::SurveyedObject *object : all) {
        const QStringList out = leftOut.value(object->query.object);
        const QStringList readable = salesforce::readableFields(object->description);
        for (const QString &field : readable)
            m_rows.append(
                {object->query.object, *object->description.find(field), !out.contains(field)});
    }
}

QHash<QString, QStringList> OrgFieldsModel::leftOut() const
{
    QHash<QString, QStringList> result;
    for (const Row &row : m_rows) {
        if (!row.isTicked)
            result[row.object].append(row.field.name);
    }
    return result;
}

int OrgFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OrgFieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OrgFieldsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Field)
        return row.isTicked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && salesforce::isEssential(row.field.name))
        return tr("This field is always read: nothing can be told apart without it.");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Field:
        return row.field.label;
    case ApiName:
        return row.field.name;
    case Kind:
        return row.field.type;
    case Object:
        return row.object;
    default:
        return {};
    }
}

bool OrgFieldsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].isTicked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QVariant OrgFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case ApiName:
        return tr("API name");
    case Kind:
        return tr("Kind at Salesforce");
    case Object:
        return tr("Object");
    default:
        return {};
    }
}

Qt::ItemFlags OrgFieldsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == Field && !salesforce::isEssential(m_rows.at(index.row()).field.name))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace ui
