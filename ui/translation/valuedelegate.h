#pragma once

#include "widgets/celldelegate.h"

namespace ui {

class TranslationDraft;

/// Edits what a value becomes: by choosing or typing an option, or by typing where the field has
/// none.
class ValueDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit ValueDelegate(const TranslationDraft &draft, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const TranslationDraft &m_draft;
};

} // namespace ui
