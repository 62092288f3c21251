#include "wizard/historydialog.h"

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"
#include "wizard/historymodel.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

HistoryDialog::HistoryDialog(const project::History &history, QWidget *parent)
    : QDialog(parent)
    , m_model(new HistoryModel(history, this))
    , m_table(new TableView(u"historyDialog.table"_s))
    , m_accept(button({}, ButtonRole::Primary, u"historyDialog.accept"_s))
    , m_position(history.position())
{
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(tr("Choose a step to make everything as it was right after it. Steps "
                               "above it are undone, and can be made again until you change "
                               "something else. At the site nothing changes."),
                            TextRole::Soft));
    m_table->setAccessibleName(tr("Steps, the newest first"));
    m_table->setModel(m_model);
    m_table->setColumnCharacters(HistoryModel::What, 48);
    m_table->setColumnCharacters(HistoryModel::Where, 22);
    m_table->setColumnCharacters(HistoryModel::When, 16);
    m_table->setColumnCharacters(HistoryModel::State, 8);
    layout->addWidget(tableCard(m_table), 1);
    auto *close = button(tr("Close"), ButtonRole::Normal, u"historyDialog.close"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);
    m_accept->setDefault(true);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &HistoryDialog::choose);
    connect(m_table, &QTableView::activated, this, &HistoryDialog::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryDialog::showChoice);
    const QModelIndex now = m_model->index(m_model->row(m_position), HistoryModel::What);
    m_table->setCurrentIndex(now);
    m_table->scrollTo(now, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
    showChoice();
}

void HistoryDialog::showChoice()
{
    const int steps = int(m_model->position(m_table->currentIndex().row()) - m_position);
    m_accept->setEnabled(steps != 0);
    m_accept->setText(steps < 0   ? tr("Undo %Ln step(s)", nullptr, -steps)
                      : steps > 0 ? tr("Redo %Ln step(s)", nullptr, steps)
                                  : tr("Undo"));
    m_accept->setAccessibleName(m_accept->text());
}

void HistoryDialog::choose()
{
    const qsizetype position = m_model->position(m_table->currentIndex().row());
    if (position == m_position)
        return;
    accept();
    Q_EMIT chosen(position);
}

} // namespace ui
