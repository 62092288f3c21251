#pragma once

#include "translation/translationdraft.h"

#include <QAbstractTableModel>

namespace ui {

/// The options of a field, and how many values and records each gets; before them, to be left out.
class OptionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Option, Values, Records, columns };

    explicit OptionsModel(const TranslationDraft &draft, QObject *parent = nullptr);

    /// What a value becomes that is put on the row; empty: it is left out.
    QString option(int row) const;
    int rowOf(const QString &option) const; ///< -1: it is none.
    void setLit(int row);                   ///< Something is dragged over it; -1: over none.
    const QHash<QString, QString> &notes() const { return m_notes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void count();
    void refresh();

    struct Use
    {
        int values = 0;
        qint64 records = 0;
    };

    const TranslationDraft &m_draft;
    QStringList m_options; ///< As the views know them.
    QHash<QString, Use> m_uses;
    QHash<QString, QString> m_notes;
    int m_lit = -1;
};

} // namespace ui
