#pragma once

#include "pages/map/valuefit.h"

#include <QAbstractTableModel>

namespace ui {

/// The different values of a Salesforce field, and what each becomes.
class TranslationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Value, Records, Becomes, columns };

    /// \a options: of the target; empty where anything goes.
    TranslationModel(QList<SourceValue> values, QMap<QString, QString> translations,
                     QStringList options, QObject *parent = nullptr);

    const QMap<QString, QString> &translations() const { return m_translations; }
    const QStringList &options() const { return m_options; }
    /// How many of the values become nothing that the target has.
    int withoutOption() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString becomes(const QString &value) const { return m_translations.value(value, value); }
    bool fits(const QString &value) const;

    QList<SourceValue> m_values;
    QMap<QString, QString> m_translations;
    QStringList m_options;
};

} // namespace ui
