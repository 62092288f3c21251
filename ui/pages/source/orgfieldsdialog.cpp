#include "pages/source/orgfieldsdialog.h"

#include "pages/source/orgfieldsmodel.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OrgFieldsDialog::OrgFieldsDialog(const salesforce::OrgSurvey &survey,
                                 const QHash<QString, QStringList> &leftOut, QWidget *parent)
    : QDialog(parent)
    , m_model(new OrgFieldsModel(survey, leftOut, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
{
    setObjectName(u"orgFieldsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Fields to read"));
    resize(720, 560);
    m_filter->setObjectName(u"orgFieldsDialog.filter"_s);
    m_filter->setAccessibleName(tr("Find a field"));
    m_filter->setPlaceholderText(tr("Find a field"));
    m_filter->setClearButtonEnabled(true);
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *table = new TableView(u"orgFieldsDialog.table"_s);
    table->setAccessibleName(tr("Fields to read"));
    table->setModel(m_found);
    table->setColumnCharacters(OrgFieldsModel::Field, 30);
    table->setColumnCharacters(OrgFieldsModel::ApiName, 26);
    table->setColumnCharacters(OrgFieldsModel::Kind, 16);
    table->setColumnCharacters(OrgFieldsModel::Object, 16);
    auto *all = button(tr("Tick all"), ButtonRole::Small, u"orgFieldsDialog.all"_s);
    auto *none = button(tr("Tick none"), ButtonRole::Small, u"orgFieldsDialog.none"_s);
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, u"orgFieldsDialog.cancel"_s);
    auto *accept = button(tr("Read these"), ButtonRole::Primary, u"orgFieldsDialog.accept"_s);
    accept->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(all);
    top->addWidget(none);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(tr("All fields are read that your user may see. Untick those that need "
                               "not leave Salesforce. Addresses come in their parts, and files and "
                               "pictures are not read."),
                            TextRole::Soft));
    layout->addLayout(top);
    layout->addWidget(tableCard(table), 1);
    layout->addLayout(buttons);
    connect(m_filter, &QLineEdit::textChanged, m_found,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(all, &QPushButton::clicked, this, [this] { setShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { setShown(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, [this] {
        Q_EMIT fieldsChosen(m_model->leftOut());
        QDialog::accept();
    });
}

/// Ticks what the filter shows, or takes the ticks away.
void OrgFieldsDialog::setShown(bool areTicked)
{
    for (int row = 0; row < m_found->rowCount(); ++row)
        m_found->setData(m_found->index(row, OrgFieldsModel::Field),
                         areTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace ui
