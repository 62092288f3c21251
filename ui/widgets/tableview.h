#pragma once

#include <QHash>
#include <QTableView>

namespace ui {

/// A table in the look of the house: rows of one height, cells as plain text, pills and bars where
/// the model says so (support/cellroles.h). Tab leaves it, the arrows walk in it.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// About how many characters wide column \a column should be. All columns together fill the
    /// width, and more only where the headings do not fit, or with setScrollsSideways().
    void setColumnCharacters(int column, int characters);
    void setScrollsSideways(bool scrolls);
    void setTight(bool tight); ///< Less room beside the texts, for many columns.
    bool fits() const;         ///< All columns are in sight.
    /// Column \a column, of pills, is wide enough for each of \a texts.
    void setColumnPills(int column, const QStringList &texts);
    /// As high as its rows, up to \a rows of them, so that a short table ends where its rows end.
    void setRowsShown(int least, int most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkClicked(const QModelIndex &index); ///< The link of a cell (LinkRole).

protected:
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void fitColumns();
    int headingWidth(int column) const;
    int pillsWidth(int column) const;

    QHash<int, int> m_characters;    ///< By column.
    QHash<int, QStringList> m_pills; ///< The same.
    bool m_scrollsSideways = false;
    bool m_isTight = false;

    int m_least = 3, m_most = 10;
    int m_animation = 0;
};

/// \a table in a card of its own.
QFrame *tableCard(TableView *table);

} // namespace ui
