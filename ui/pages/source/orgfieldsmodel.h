#pragma once

#include "operations/readorg.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// The fields of an org that can be read; ticked ones are.
class OrgFieldsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, ApiName, Kind, Object, columns };

    OrgFieldsModel(const salesforce::OrgSurvey &survey, const QHash<QString, QStringList> &leftOut,
                   QObject *parent = nullptr);

    QHash<QString, QStringList> leftOut() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString object;
        salesforce::FieldDescription field;
        bool isTicked = true;
    };
    QList<Row> m_rows;
};

} // namespace ui
