#include "pages/run/logmodel.h"

#include "support/cellroles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void LogModel::add(const QString &what, const QDateTime &time)
{
    if (m_lines.size() >= mostLines) {
        beginRemoveRows({}, 0, 0);
        m_lines.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size()));
    m_lines.append({time.toLocalTime(), what});
    endInsertRows();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const auto &[time, what] = m_lines.at(index.row());
    if (role == SoftRole)
        return index.column() == Time;
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == What)
        return what;
    const bool today = time.date() == QDate::currentDate();
    return today ? QLocale().toString(time.time(), u"HH:mm:ss"_s)
                 : QLocale().toString(time, QLocale::ShortFormat);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

} // namespace ui
