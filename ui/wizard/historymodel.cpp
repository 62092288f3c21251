#include "wizard/historymodel.h"

#include "operations/sentences.h"
#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"
#include "wizard/pagenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

HistoryModel::HistoryModel(const project::History &history, QObject *parent)
    : QAbstractTableModel(parent)
    , m_steps(history.steps())
    , m_position(history.position())
{
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size()) + 1;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

/// Whether \a step changed nothing but what stands at \a key.
static bool isOnlyAbout(const project::Step &step, const QString &key)
{
    return std::all_of(step.edits.cbegin(), step.edits.cend(),
                       [&key](const auto &edit) { return edit.path.first() == key; });
}

QString HistoryModel::text(int row, int column) const
{
    const qsizetype position = this->position(row);
    if (column == State) {
        return position == m_position  ? tr("Now")
               : position > m_position ? tr("Undone", "a step that was taken back")
                                       : QString();
    }
    if (position == 0)
        return column == What ? tr("Before the first of these steps") : QString();
    const project::Step &step = m_steps.at(position - 1);
    switch (column) {
    case What:
        return operations::historySentence(step.text);
    case Where: {
        const QString page = pageName(step.page);
        if (!page.isEmpty() && isOnlyAbout(step, u"customers"_s))
            return tr("%1, customers", "the name of a page").arg(page);
        if (!page.isEmpty() && isOnlyAbout(step, u"organizations"_s))
            return tr("%1, organizations", "the name of a page").arg(page);
        return page;
    }
    default:
        return whenText(step.at.toLocalTime());
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const qsizetype position = this->position(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole: {
        // Who hears one cell of a row hears how it stands with the row.
        const QString state = text(index.row(), State);
        return index.column() == What && !state.isEmpty()
                   ? tr("%1 (%2)", "a step and its state").arg(text(index.row(), What), state)
                   : QVariant();
    }
    case StrongRole:
        return index.column() == What && position == m_position;
    case SoftRole:
        return position > m_position || index.column() == Where || index.column() == When;
    case ToneRole:
        return index.column() == State && position == m_position ? QVariant(int(Tone::Accent))
                                                                 : QVariant();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case What:
        return tr("Step");
    case Where:
        return tr("Page");
    case When:
        return tr("When");
    default:
        return tr("State");
    }
}

} // namespace ui
