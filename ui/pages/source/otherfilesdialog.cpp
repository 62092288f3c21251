#include "pages/source/otherfilesdialog.h"

#include "pages/source/otherfilesmodel.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OtherFilesDialog::OtherFilesDialog(const QList<operations::Offer> &files, QWidget *parent)
    : QDialog(parent)
    , m_model(new OtherFilesModel(files, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_table(new TableView(u"otherFilesDialog.table"_s))
    , m_accept(button(tr("Use this file"), ButtonRole::Primary, u"otherFilesDialog.accept"_s))
{
    setObjectName(u"otherFilesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Other files in the archive"));
    resize(640, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(tr("By their names these files hold no accounts, contacts or "
                               "memberships. They are left out, unless you take one here."),
                            TextRole::Soft));

    m_filter->setObjectName(u"otherFilesDialog.filter"_s);
    m_filter->setAccessibleName(tr("Find a file"));
    m_filter->setPlaceholderText(tr("Find a file"));
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);

    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(OtherFilesModel::File);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setAccessibleName(tr("Other files"));
    m_table->setModel(m_found);
    m_table->setColumnCharacters(OtherFilesModel::File, 40);
    m_table->setColumnCharacters(OtherFilesModel::Size, 12);
    m_table->setColumnCharacters(OtherFilesModel::Archive, 24);
    layout->addWidget(tableCard(m_table), 1);

    auto *cancel = button(tr("Close"), ButtonRole::Normal, u"otherFilesDialog.cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);

    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    connect(m_filter, &QLineEdit::textChanged, m_found,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, m_accept,
            [this](const QModelIndex &index) { m_accept->setEnabled(index.isValid()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &OtherFilesDialog::chooseCurrent);
}

void OtherFilesDialog::chooseCurrent()
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return;
    Q_EMIT fileChosen(m_model->file(current.row()).source);
    accept();
}

} // namespace ui
