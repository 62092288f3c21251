#include "pages/source/otherfilesmodel.h"

#include "support/cellroles.h"
#include "support/format.h"

#include <QFileInfo>

namespace ui {

OtherFilesModel::OtherFilesModel(const QList<operations::Offer> &files, QObject *parent)
    : QAbstractTableModel(parent)
    , m_files(files)
{
}

int OtherFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int OtherFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OtherFilesModel::data(const QModelIndex &index, int role) const
{
    const operations::Offer &file = m_files.at(index.row());
    if (role == StrongRole)
        return index.column() == File;
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File:
        return file.source.reading.member;
    case Size:
        return fileSize(file.size);
    default:
        return QFileInfo(file.source.path).fileName();
    }
}

QVariant OtherFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == Size)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Size:
        return tr("Size");
    default:
        return tr("Archive");
    }
}

} // namespace ui
