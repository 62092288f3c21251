#include "widgets/tableview.h"

#include "support/cellroles.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace ui {

TableView::TableView(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(name);
    auto *delegate = new CellDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &CellDelegate::linkClicked, this, &TableView::linkClicked);
    setShowGrid(false);
    setTabKeyNavigation(false); // or Tab would never leave it
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // a million rows of one height
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(36);
    fitRows();
}

void TableView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 16);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *former = this->model())
        former->disconnect(this);
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateGeometry);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateGeometry);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitColumns);
    fitColumns();
    if (m_animation == 0)
        m_animation = startTimer(60ms, Qt::CoarseTimer);
}

void TableView::setColumnCharacters(int column, int characters)
{
    m_characters.insert(column, characters);
    fitColumns();
}

void TableView::setTight(bool tight)
{
    m_isTight = tight;
    setProperty("tight", tight);
    horizontalHeader()->setProperty("tight", tight);
    fitColumns();
}

bool TableView::fits() const
{
    return horizontalHeader()->length() <= viewport()->width();
}

void TableView::setColumnPills(int column, const QStringList &texts)
{
    m_pills.insert(column, texts);
    fitColumns();
}

void TableView::setScrollsSideways(bool scrolls)
{
    m_scrollsSideways = scrolls;
    horizontalHeader()->setStretchLastSection(!scrolls);
    fitColumns();
}

static int widest(const QFont &font, const QStringList &texts)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (const QString &text : texts)
        width = qMax(width, metrics.horizontalAdvance(text));
    return width;
}

/// As the style sheet draws it; the header's own hint leaves room for more.
int TableView::headingWidth(int column) const
{
    constexpr int arrow = 9; // where rows can be sorted
    const int padding = m_isTight ? 10 : 18;
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    return widest(font(), heading.split(u'\n')) + padding + (isSortingEnabled() ? arrow : 0);
}

int TableView::pillsWidth(int column) const
{
    constexpr int around = 36; // the pill's sides and the cell's
    const QStringList texts = m_pills.value(column);
    return texts.isEmpty() ? 0 : widest(font(), texts) + around;
}

void TableView::fitColumns()
{
    static constexpr int usual = 14;
    if (!model() || model()->columnCount() == 0)
        return;
    const int columns = model()->columnCount();
    const auto wanted = [this](int column) {
        return fontMetrics().averageCharWidth() * m_characters.value(column, usual) + 18;
    };
    // No column is narrower than its heading, or half of what it should be: a table too wide for
    // that scrolls sideways.
    const auto least = [this, wanted](int column) {
        return isColumnHidden(column)
                   ? 0
                   : qMax(qMax(headingWidth(column), pillsWidth(column)), wanted(column) / 2);
    };
    int taken = 0;
    int more = 0;
    for (int column = 0; column < columns; ++column) {
        taken += least(column);
        more += isColumnHidden(column) ? 0 : qMax(0, wanted(column) - least(column));
    }
    const int room = qMax(0, viewport()->width() - taken);
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column))
            continue;
        const int extra = qMax(0, wanted(column) - least(column));
        setColumnWidth(column, m_scrollsSideways
                                   ? wanted(column)
                                   : least(column) + (more ? extra * room / more : 0));
    }
    updateGeometry();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_scrollsSideways && event->oldSize().width() != event->size().width())
        fitColumns();
}

void TableView::setRowsShown(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

QSize TableView::sizeHint() const
{
    const int rows = model() ? qBound(m_least, model()->rowCount(), m_most) : m_least;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const bool sideways = horizontalHeader()->length() > viewport()->width();
    const int bar = sideways ? horizontalScrollBar()->sizeHint().height() : 0;
    return {420, header + rows * verticalHeader()->defaultSectionSize() + bar + 4};
}

QSize TableView::minimumSizeHint() const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {200, header + m_least * verticalHeader()->defaultSectionSize() + 4};
}

/// Repaints the bars that walk, as long as some are in sight.
void TableView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_animation) {
        QTableView::timerEvent(event);
        return;
    }
    if (!isVisible() || !model() || model()->rowCount() == 0)
        return;
    const int first = rowAt(0);
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = model()->rowCount() - 1;
    for (int column = 0; column < model()->columnCount(); ++column) {
        for (int row = qMax(0, first); row <= last; ++row) {
            const QModelIndex cell = model()->index(row, column);
            const QVariant bar = cell.data(BarRole);
            if (!bar.isValid())
                break; // no column of bars
            if (bar.toDouble() < 0)
                update(cell);
        }
    }
}

QFrame *tableCard(TableView *table)
{
    auto *card = new Card;
    card->content()->setContentsMargins(8, 4, 8, 4);
    card->content()->addWidget(table);
    return card;
}

} // namespace ui
