#pragma once

#include "widgets/tableview.h"

class QMimeData;
class QSortFilterProxyModel;

namespace ui {

class TranslationDraft;
class ValuesModel;

/// The table of values: found by typing what they hold, sorted, edited in the row, and dragged away
/// onto options, one or several.
class ValuesTable : public TableView
{
    Q_OBJECT

public:
    enum class Show { All, WithoutPlace, Translated };

    ValuesTable(TranslationDraft &draft, const QString &name, QWidget *parent = nullptr);

    QStringList selectedValues() const;
    void setFilter(const QString &text, Show show);
    void sortBy(int column, Qt::SortOrder order);
    void goToLast(); ///< To the value that was added last.

    /// What a drag of values carries; none where it is nothing of ours.
    static QStringList valuesOf(const QMimeData *mime);
    static QMimeData *mimeOf(const QStringList &values); ///< Owned by the caller.

Q_SIGNALS:
    void selectedChanged();
    void sortWanted(int column); ///< Its heading was clicked.

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    class Filter;

    TranslationDraft &m_draft;
    ValuesModel *m_model;
    Filter *m_filter;
};

} // namespace ui
