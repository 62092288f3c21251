#pragma once

#include "operations/columnprofiles.h"
#include "project/project.h"

#include <QDialog>

class QSortFilterProxyModel;

namespace ui {

class StaysBehindModel;

/// Lists the Salesforce fields whose values will not arrive, by how often they are filled.
class StaysBehindDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    StaysBehindDialog(const operations::ColumnProfiles &profiles, const project::Project &project,
                      QWidget *parent);

    QString asText() const; ///< The table as it is sorted; columns separated by tabs.

private:
    StaysBehindModel *m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace ui
