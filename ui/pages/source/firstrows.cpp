#include "pages/source/firstrows.h"

#include "models/rowtable.h"
#include "operations/sourcerows.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int rowsMeasured = 20;
constexpr int columnsMeasured = 200; ///< Wider files have their further columns at one width.
constexpr int leastCharacters = 6, mostCharacters = 34;

FirstRows::FirstRows(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, TextRole::Section, name + u".title"_s))
    , m_table(new TableView(name + u".table"_s))
    , m_rows(new RowTable(this))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(tableCard(m_table), 1);
    m_table->setModel(m_rows);
    m_table->setRowsShown(3, 8);
    m_table->setAccessibleName(tr("First rows"));
    m_table->setScrollsSideways(true);
    connect(m_rows, &RowTable::failed, this, &FirstRows::failed);
    setVisible(false);
}

void FirstRows::setSource(const std::shared_ptr<const operations::SourceFile> &source)
{
    if (source == m_source)
        return;
    m_source = source;
    setVisible(source != nullptr);
    m_rows->setRows(source ? operations::sourceRows(source->file) : nullptr);
    if (!source)
        return;
    const QString title = tr("First rows of %1").arg(source->file.table->name());
    m_title->setText(QLocale().toUpper(title));
    m_title->setAccessibleName(title);
    m_table->scrollToTop();
    fitColumns();
}

/// As wide as what is in the first rows, within sensible limits.
void FirstRows::fitColumns()
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
