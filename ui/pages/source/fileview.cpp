#include "pages/source/fileview.h"

#include "models/rowtable.h"
#include "operations/sourcerows.h"
#include "pages/source/columnsmodel.h"
#include "pages/source/listedrows.h"
#include "pages/source/sourcefiles.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int rowsMeasured = 20;
constexpr int columnsMeasured = 200; ///< Wider files have their further columns at one width.
constexpr int leastCharacters = 6, mostCharacters = 34;
constexpr int leastRows = 3, mostRows = 8;

FileView::FileView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, TextRole::Section, name + u".title"_s))
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_table(new TableView(name + u".table"_s))
    , m_rows(new RowTable(this))
    , m_columnTable(new TableView(name + u".columnsTable"_s))
    , m_columns(new ColumnsModel(this))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(heading(name));
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(rows());
    m_stack->addWidget(columns());
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        showTitle();
    });
    connect(m_rows, &RowTable::failed, this, &FileView::failed);
    setVisible(false);
}

QWidget *FileView::heading(const QString &name)
{
    auto *heading = new QWidget;
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins({});
    m_tabs->setObjectName(name + u".tabs"_s);
    m_tabs->setAccessibleName(tr("What to show of the file"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("First rows"));
    m_tabs->addTab(tr("Columns"));
    layout->addWidget(m_title, 1);
    layout->addWidget(m_tabs);
    return heading;
}

QWidget *FileView::rows()
{
    m_table->setModel(m_rows);
    m_table->setRowsShown(leastRows, mostRows);
    m_table->setAccessibleName(tr("First rows"));
    m_table->setScrollsSideways(true);
    return tableCard(m_table);
}

QWidget *FileView::columns()
{
    m_columnTable->setModel(m_columns);
    m_columnTable->setRowsShown(leastRows, mostRows);
    m_columnTable->setAccessibleName(tr("Columns"));
    const std::pair<ColumnsModel::Column, int> widths[]{
        {ColumnsModel::Name, 26},   {ColumnsModel::FilledBar, 12}, {ColumnsModel::Filled, 7},
        {ColumnsModel::Kind, 20},   {ColumnsModel::Different, 9},  {ColumnsModel::Examples, 36},
        {ColumnsModel::Warning, 24}};
    for (const auto &[column, characters] : widths)
        m_columnTable->setColumnCharacters(column, characters);
    return tableCard(m_columnTable);
}

void FileView::setFile(const FoundFile &file)
{
    m_name = nameOf(file.wanted);
    setVisible(file.source || file.glance);
    showRows(file);
    showColumns(file);
    showTitle();
}

void FileView::showTitle()
{
    const QString title = m_tabs->currentIndex() == 0 ? tr("First rows of %1").arg(m_name)
                                                      : tr("Columns of %1").arg(m_name);
    m_title->setText(QLocale().toUpper(title));
    m_title->setAccessibleName(title);
}

void FileView::showRows(const FoundFile &file)
{
    const void *shown = file.source ? static_cast<const void *>(file.source.get())
                                    : static_cast<const void *>(file.glance.get());
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (file.source)
        m_rows->setRows(operations::sourceRows(file.source->file));
    else if (file.glance)
        m_rows->setRows(std::make_unique<ListedRows>(file.glance->columns, file.glance->rows));
    else
        m_rows->setRows(nullptr);
    m_table->scrollToTop();
    fitColumns();
}

void FileView::showColumns(const FoundFile &file)
{
    if (!file.source) {
        m_source.reset();
        m_task.abandon();
        m_columns->setColumns(columnsSoFar(file));
        return;
    }
    if (file.source == m_source)
        return;
    // Until they are there, those of the same file may stay: most often they are the same.
    m_source = file.source;
    m_task.run([source = m_source](const RunContext &) { return columnsOf(*source); },
               [this](const ShownColumns &columns) { m_columns->setColumns(columns); });
}

/// As wide as what is in the first rows, within sensible limits.
void FileView::fitColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int least = metrics.averageCharWidth() * leastCharacters;
    const int most = metrics.averageCharWidth() * mostCharacters;
    m_table->horizontalHeader()->setDefaultSectionSize(most / 2);
    for (int column = 0; column < qMin(m_rows->columnCount(), columnsMeasured); ++column) {
        // The header is bold.
        int width = metrics.horizontalAdvance(
                        m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
                    * 11 / 10;
        for (int row = 0; row < qMin(m_rows->rowCount(), rowsMeasured) && width < most; ++row) {
            const QString text = m_rows->index(row, column).data().toString();
            width = qMax(width, metrics.horizontalAdvance(text.left(mostCharacters)));
        }
        m_table->setColumnWidth(column, qBound(least, width, most) + 24);
    }
}

} // namespace ui
