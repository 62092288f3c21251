#pragma once

#include "operations/sourcesin.h"

#include <QAbstractTableModel>

namespace ui {

/// Files in archives that are not used, as they hold no customer records.
class OtherFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Size, Archive, columns };

    explicit OtherFilesModel(const QList<operations::Offer> &files, QObject *parent = nullptr);

    const operations::Offer &file(int row) const { return m_files.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<operations::Offer> m_files;
};

} // namespace ui
