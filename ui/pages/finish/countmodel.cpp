#include "pages/finish/countmodel.h"

#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

using model::Outcome;

constexpr int before = 2; // the kind, and how many there are in Salesforce

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

void CountModel::setUpright(bool upright)
{
    if (m_isUpright == upright)
        return;
    beginResetModel();
    m_isUpright = upright;
    endResetModel();
}

int CountModel::kinds() const
{
    return m_counts.entitlements.total() > 0 ? Entitlements + 1 : Entitlements;
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isUpright ? before - 1 + int(m_outcomes.size()) : kinds();
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isUpright ? 1 + kinds() : before + int(m_outcomes.size());
}

qint64 CountModel::count(int kind, int what) const
{
    const model::OutcomeCounts &counts = kind == Organizations ? m_counts.organizations
                                         : kind == Customers   ? m_counts.customers
                                                               : m_counts.entitlements;
    return what < before ? counts.total() : counts[m_outcomes.at(what - before)];
}

static bool isTrouble(Outcome outcome)
{
    return outcome == Outcome::NotAccepted || outcome == Outcome::Unknown;
}

static QString kindName(int kind)
{
    return kind == CountModel::Organizations ? CountModel::tr("Organizations")
           : kind == CountModel::Customers   ? CountModel::tr("Customers")
                                             : CountModel::tr("Entitlements");
}

/// As a heading, in two lines where it is long.
static QString headingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return CountModel::tr("Created");
    case Outcome::Updated:
        return CountModel::tr("Updated");
    case Outcome::Unchanged:
        return CountModel::tr("Unchanged");
    case Outcome::Merged:
        return CountModel::tr("Merged");
    case Outcome::LeftOut:
        return CountModel::tr("Left\nout", "a heading of a narrow column, with a line break");
    case Outcome::NotAccepted:
        return CountModel::tr("Not\naccepted", "a heading of a narrow column, with a line break");
    case Outcome::Unknown:
        return CountModel::tr("Unknown");
    case Outcome::Waiting:
        break;
    }
    return CountModel::tr("Waiting");
}

QString CountModel::heading(int what) const
{
    return what < before ? tr("In\nSalesforce", "a heading of a narrow column, with a line break")
                         : headingOf(m_outcomes.at(what - before));
}

/// A heading of two lines, in some languages of one word that is parted, as one line.
static QString inOneLine(QString heading)
{
    return heading.replace(u"-\n"_s, QString()).replace(u'\n', u' ');
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const int kind = m_isUpright ? column - 1 : index.row();
    const int what = m_isUpright ? index.row() + 1 : column;
    if (role == Qt::TextAlignmentRole && column > 0)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == InkRole && column > 0 && what >= before && isTrouble(m_outcomes.at(what - before))
        && count(kind, what) > 0)
        return int(Tone::Bad);
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return m_isUpright ? inOneLine(heading(what)) : kindName(kind);
    return number(count(kind, what));
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section == 0)
        return {};
    return m_isUpright ? kindName(section - 1) : heading(section);
}

} // namespace ui
