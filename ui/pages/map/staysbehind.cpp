#include "pages/map/staysbehind.h"

#include "pages/map/staysbehindmodel.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StaysBehindDialog::StaysBehindDialog(const operations::ColumnProfiles &profiles,
                                     const project::Project &project, QWidget *parent)
    : QDialog(parent)
    , m_model(new StaysBehindModel(profiles, project, this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(u"staysBehind"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What stays behind"));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    const int all = m_model->rowCount();
    const int empty = all - m_model->filled();
    QString text = all == 0 ? tr("Every Salesforce field of your files is mapped.")
                            : tr("%Ln Salesforce field(s) are not mapped, so their values stay "
                                 "behind.",
                                 nullptr, all);
    if (empty > 0)
        text += u' ' + tr("%Ln of them hold nothing.", nullptr, empty);
    layout->addWidget(label(text, TextRole::Soft, u"staysBehind.count"_s));

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(StaysBehindModel::SortRole);
    auto *table = new TableView(u"staysBehind.table"_s);
    table->setAccessibleName(tr("Fields that stay behind"));
    table->setModel(m_sorted);
    table->setColumnCharacters(StaysBehindModel::Kind, 14);
    table->setColumnCharacters(StaysBehindModel::Field, 32);
    table->setColumnCharacters(StaysBehindModel::Filled, 10);
    table->setColumnCharacters(StaysBehindModel::Share, 8);
    table->setColumnCharacters(StaysBehindModel::Note, 32);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setProperty("sorts", true); // the style sheet leaves room
    table->sortByColumn(StaysBehindModel::Filled, Qt::DescendingOrder);
    if (all > 0)
        table->setCurrentIndex(m_sorted->index(0, StaysBehindModel::Field));
    layout->addWidget(tableCard(table), 1);

    auto *copy = button(tr("Copy as text"), ButtonRole::Normal, u"staysBehind.copy"_s);
    auto *close = button(tr("Close"), ButtonRole::Primary, u"staysBehind.close"_s);
    copy->setEnabled(all > 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(label(tr("The report lists them too."), TextRole::SoftSmall), 1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    table->setFocus();
}

QString StaysBehindDialog::asText() const
{
    QString text;
    for (int row = -1; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < StaysBehindModel::columns; ++column)
            cells.append(row < 0 ? m_sorted->headerData(column, Qt::Horizontal).toString()
                                 : m_sorted->index(row, column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace ui
