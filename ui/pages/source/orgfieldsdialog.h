#pragma once

#include "operations/readorg.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QSortFilterProxyModel;

namespace ui {

class OrgFieldsModel;

/// Lets the user choose which fields of an org are read; all are, to begin with.
class OrgFieldsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a leftOut: the fields that are not read, by object. Deletes itself when it is closed.
    OrgFieldsDialog(const salesforce::OrgSurvey &survey, const QHash<QString, QStringList> &leftOut,
                    QWidget *parent);

Q_SIGNALS:
    void fieldsChosen(const QHash<QString, QStringList> &leftOut);

private:
    void setShown(bool areTicked);

    OrgFieldsModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
};

} // namespace ui
