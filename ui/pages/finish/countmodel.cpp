#include "pages/finish/countmodel.h"

#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

namespace ui {

using model::Outcome;

constexpr int columnsBefore = 2; // the kind, and how many there are in Salesforce

static QList<Outcome> outcomesShown(bool waiting)
{
    QList<Outcome> shown{Outcome::Created, Outcome::Updated, Outcome::Unchanged,
                         Outcome::Merged,  Outcome::LeftOut, Outcome::NotAccepted,
                         Outcome::Unknown};
    if (waiting)
        shown.append(Outcome::Waiting);
    return shown;
}

CountModel::CountModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_outcomes(outcomesShown(false))
{
}

void CountModel::setCounts(const migration::Summary &counts)
{
    beginResetModel();
    m_counts = counts;
    m_outcomes = outcomesShown(counts.organizations[Outcome::Waiting] > 0
                               || counts.customers[Outcome::Waiting] > 0);
    endResetModel();
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_counts.entitlements.total() > 0 ? Entitlements + 1 : Entitlements;
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsBefore + int(m_outcomes.size());
}

qint64 CountModel::count(int row, int column) const
{
    const model::OutcomeCounts &counts = row == Organizations ? m_counts.organizations
                                         : row == Customers   ? m_counts.customers
                                                              : m_counts.entitlements;
    return column < columnsBefore ? counts.total() : counts[m_outcomes.at(column - columnsBefore)];
}

static bool isTrouble(Outcome outcome)
{
    return outcome == Outcome::NotAccepted || outcome == Outcome::Unknown;
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column > 0)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == InkRole && column >= columnsBefore
        && isTrouble(m_outcomes.at(column - columnsBefore)) && count(index.row(), column) > 0)
        return int(Tone::Bad);
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return index.row() == Organizations ? tr("Organizations")
               : index.row() == Customers   ? tr("Customers")
                                            : tr("Entitlements");
    return number(count(index.row(), column));
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section == 0)
        return {};
    if (section < columnsBefore)
        return tr("In\nSalesforce", "a heading of a narrow column, with a line break");
    switch (m_outcomes.at(section - columnsBefore)) {
    case Outcome::Created:
        return tr("Created");
    case Outcome::Updated:
        return tr("Updated");
    case Outcome::Unchanged:
        return tr("Unchanged");
    case Outcome::Merged:
        return tr("Merged");
    case Outcome::LeftOut:
        return tr("Left\nout", "a heading of a narrow column, with a line break");
    case Outcome::NotAccepted:
        return tr("Not\naccepted", "a heading of a narrow column, with a line break");
    case Outcome::Unknown:
        return tr("Unknown");
    case Outcome::Waiting:
        break;
    }
    return tr("Waiting");
}

} // namespace ui
