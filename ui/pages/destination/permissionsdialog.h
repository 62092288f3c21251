#pragma once

#include <QDialog>

namespace ui {

/// What the account and its token or app need, job by job, with all scopes to copy.
class PermissionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PermissionsDialog(QWidget *parent = nullptr);

private:
    QWidget *jobs();
};

} // namespace ui
