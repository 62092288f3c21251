#include "pages/destination/permissionsdialog.h"

#include "operations/sentences.h"
#include "operations/sitetrials.h"
#include "widgets/button.h"
#include "widgets/copybutton.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui {

PermissionsDialog::PermissionsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"permissionsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the account and its token need"));
    resize(960, 600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(
        label(tr("A token without scopes may do what its account may, which is the simplest "
                 "choice. A token with scopes, and an app, need those of each job that you want "
                 "done; scopes that end in jira-service-management are the granular ones. Tokens "
                 "expire: make another then and connect again, nothing else is lost."),
              TextRole::Soft));
    layout->addWidget(jobs(), 1);

    auto *copy = new CopyButton(tr("Copy all scopes"), u"permissionsDialog.copyButton"_s,
                                [] { return operations::siteScopes().join(u'\n'); });
    copy->setProperty("role", u"normal"_s);
    auto *close = button(tr("Close"), ButtonRole::Primary, u"permissionsDialog.closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(label(tr("All scopes"), TextRole::Soft));
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    close->setFocus();
}

QWidget *PermissionsDialog::jobs()
{
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 6);
    const QStringList heads{tr("Job"), tr("Permission of the account"), tr("Scopes")};
    for (int column = 0; column < 3; ++column)
        grid->addWidget(label(heads.at(column), TextRole::Section), 0, column);
    int row = 1;
    for (const auto &job : operations::siteJobs()) {
        const QStringList cells{operations::sentence({job.name, {}}), job.permission,
                                job.scopes.join(u'\n')};
        for (int column = 0; column < 3; ++column) {
            QLabel *cell = label(cells.at(column), column == 0 ? TextRole::Body : TextRole::Soft);
            cell->setWordWrap(column < 2); // a scope is one word
            cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(cell, row, column, Qt::AlignTop);
        }
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *area = new QScrollArea;
    area->setObjectName(u"permissionsDialog.jobs"_s);
    area->setAccessibleName(windowTitle());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    return area;
}

} // namespace ui
