#pragma once

#include "operations/mappingreuse.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace ui {

/// "3 columns new, 1 gone, 41 as before."
QString differenceText(const project::ColumnChanges &changes);

/// What to take in place of a column that is gone.
struct Replacement
{
    model::Kind kind = model::Kind::Customer;
    QString former, column;

    bool operator==(const Replacement &) const = default;
};

/// Shows which columns came and went since a mapping was made, and asks what to use in place of
/// those that it takes values from.
class ColumnDifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// The columns that there are now, of each kind.
    struct Columns
    {
        QStringList customers, organizations;
    };

    /// \a accept: what the button says that takes it all. Deletes itself when it is closed.
    ColumnDifferenceDialog(const QString &title, const QString &accept,
                           const operations::MappingChanges &changes, const Columns &columns,
                           QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<ui::Replacement> &replacements);

private:
    void addKind(QVBoxLayout *list, model::Kind kind, const project::ColumnChanges &changes,
                 const QStringList &columns);
    void addGone(QVBoxLayout *list, model::Kind kind, const project::GoneColumn &gone,
                 const QStringList &columns);
    QList<Replacement> replacements() const;

    struct Question
    {
        model::Kind kind;
        QString former;
        QComboBox *instead;
    };
    QList<Question> m_questions;
};

} // namespace ui
