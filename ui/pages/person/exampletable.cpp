#include "pages/person/exampletable.h"

#include "pages/person/conditionrow.h"
#include "pages/person/examplemodel.h"
#include "pages/person/personwords.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

/// More are scrolled.
constexpr int mostRows = 8;

ExampleTable::ExampleTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(new ExampleModel(this))
    , m_table(new TableView(name + u".examplesTable"_s))
    , m_branch(narrowBox(name + u".branch"_s, tr("Examples of which branch")))
{
    m_branch->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *top = new QHBoxLayout;
    top->addWidget(label(tr("What that does to a few of yours"), TextRole::Section));
    top->addStretch();
    top->addWidget(m_branch);
    m_table->setAccessibleName(tr("Examples"));
    m_table->setModel(m_model);
    const std::pair<int, int> widths[]{
        {ExampleModel::Person, 35},       {ExampleModel::Email, 24},
        {ExampleModel::Becomes, 29},      {ExampleModel::DisplayName, 15},
        {ExampleModel::Organization, 14}, {ExampleModel::DecidedBy, 12}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(column, characters);
    QFrame *card = tableCard(m_table);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(card);
    connect(m_branch, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant branch = m_branch->currentData();
        m_model->setBranch(branch.isValid() ? std::optional(branch.toInt()) : std::nullopt);
        fit();
    });
}

void ExampleTable::setExamples(const QList<operations::PersonExample> &examples, qsizetype rules)
{
    m_branch->setVisible(rules > 0);
    m_table->setColumnHidden(ExampleModel::DecidedBy, rules == 0);
    const int branches = rules > 0 ? int(rules) + 2 : 1; // all, each rule, and everything else
    if (m_branch->count() != branches) {
        m_branch->clear();
        m_branch->addItem(tr("All"));
        for (int rule = 0; rule < branches - 2; ++rule)
            m_branch->addItem(branchName(rule), rule);
        if (branches > 1)
            m_branch->addItem(branchName(-1), -1);
        m_branch->setCurrentIndex(0);
    }
    m_model->setExamples(examples);
    fit();
}

void ExampleTable::fit()
{
    m_table->setRowsShown(qMin(m_model->rowCount(), mostRows), mostRows);
}

} // namespace ui
