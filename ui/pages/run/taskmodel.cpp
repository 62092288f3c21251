#include "pages/run/taskmodel.h"

#include "support/cellroles.h"
#include "support/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using operations::TaskRow;

void TaskModel::clear()
{
    beginResetModel();
    m_tasks.clear();
    m_firstOpen = 0;
    endResetModel();
}

void TaskModel::apply(const QList<TaskRow> &changed)
{
    QList<TaskRow> added;
    qsizetype first = m_tasks.size();
    qsizetype last = -1;
    for (const TaskRow &task : changed) {
        const auto known =
            std::lower_bound(m_tasks.cbegin(), m_tasks.cend(), task.number,
                             [](const TaskRow &row, qint64 number) { return row.number < number; });
        const qsizetype row = known - m_tasks.cbegin();
        if (known != m_tasks.cend() && known->number == task.number) {
            m_tasks[row] = task;
            first = qMin(first, row);
            last = qMax(last, row);
        } else {
            added.append(task);
        }
    }
    if (last >= 0) {
        m_firstOpen = qMin(m_firstOpen, first);
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columns - 1));
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_tasks.size()), int(m_tasks.size() + added.size()) - 1);
        m_tasks += added;
        endInsertRows();
    }
    skipSettled();
}

void TaskModel::skipSettled()
{
    while (m_firstOpen < m_tasks.size() && m_tasks.at(m_firstOpen).state == TaskRow::State::Settled)
        ++m_firstOpen;
}

void TaskModel::setGoing(bool going)
{
    if ((going || m_going) && m_firstOpen < m_tasks.size())
        Q_EMIT dataChanged(index(int(m_firstOpen), Took), index(int(m_tasks.size()) - 1, Took));
    m_going = going;
}

int TaskModel::count(TaskRow::State state) const
{
    return int(std::count_if(m_tasks.cbegin() + m_firstOpen, m_tasks.cend(),
                             [state](const TaskRow &task) { return task.state == state; }));
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

static QString what(const TaskRow &task)
{
    const bool customers = task.kind == model::Kind::Customer;
    if (task.ofFields)
        return customers ? TaskModel::tr("Detail fields of customers")
                         : TaskModel::tr("Detail fields of organizations");
    if (task.ofEntitlements)
        return customers ? TaskModel::tr("%n product(s) for customers", nullptr, task.records)
                         : TaskModel::tr("%n product(s) for organizations", nullptr, task.records);
    if (task.clears)
        return customers
                   ? TaskModel::tr("Emptying fields of %n customer(s)", nullptr, task.records)
                   : TaskModel::tr("Emptying fields of %n organization(s)", nullptr, task.records);
    if (task.records == 0) // all of them went on in a task that empties fields
        return customers ? TaskModel::tr("Customers") : TaskModel::tr("Organizations");
    if (task.firstRecord == task.lastRecord)
        return (customers ? TaskModel::tr("Customer %1") : TaskModel::tr("Organization %1"))
            .arg(number(task.firstRecord));
    return (customers ? TaskModel::tr("Customers %1–%2") : TaskModel::tr("Organizations %1–%2"))
        .arg(number(task.firstRecord), number(task.lastRecord));
}

void TaskModel::setCondition(operations::Condition::What condition)
{
    if (std::exchange(m_condition, condition) != condition && m_firstOpen < m_tasks.size())
        Q_EMIT dataChanged(index(int(m_firstOpen), State), index(int(m_tasks.size()) - 1, State));
}

QStringList TaskModel::states()
{
    return {tr("Waiting for the site"),
            tr("No connection"),
            tr("On its way"),
            tr("To be looked up"),
            tr("Running"),
            tr("Reading back"),
            tr("Done")};
}

std::pair<QString, Tone> TaskModel::state(const TaskRow &task) const
{
    using What = operations::Condition::What;
    switch (task.state) {
    case TaskRow::State::Written:
        if (m_condition == What::PausedBySite)
            return {tr("Waiting for the site"), Tone::Warning};
        if (m_condition == What::Offline)
            return {tr("No connection"), Tone::Warning};
        return m_going ? std::pair{tr("On its way"), Tone::Accent}
                       : std::pair{tr("To be looked up"), Tone::Neutral};
    case TaskRow::State::Accepted:
        return {TaskModel::tr("Running"), Tone::Accent};
    case TaskRow::State::Ended:
        return {TaskModel::tr("Reading back"), Tone::Accent};
    case TaskRow::State::Settled:
        break;
    }
    return {TaskModel::tr("Done"), Tone::Good};
}

/// The site tells no share of a task: until it ends nobody knows how far it is.
static double bar(const TaskRow &task)
{
    switch (task.state) {
    case TaskRow::State::Written:
        return 0;
    case TaskRow::State::Accepted:
    case TaskRow::State::Ended:
        return -1;
    case TaskRow::State::Settled:
        break;
    }
    return 1;
}

static QString shortId(const QString &id)
{
    constexpr qsizetype longest = 13;
    return id.size() <= longest ? id : id.first(8) + u'…' + id.last(2);
}

QString TaskModel::text(const TaskRow &task, int column) const
{
    const bool settled = task.state == TaskRow::State::Settled;
    switch (column) {
    case Number:
        return number(task.number);
    case What:
        return what(task);
    case Records:
        return number(task.records);
    case State:
        return state(task).first;
    case Accepted:
        return settled ? number(task.accepted) : QString();
    case NotAccepted:
        return settled ? number(task.notAccepted) : QString();
    case TaskId:
        return shortId(task.taskId);
    case Took: {
        const QDateTime end =
            task.ended.isValid() || !m_going ? task.ended : QDateTime::currentDateTimeUtc();
        if (!task.started.isValid() || !end.isValid())
            return {};
        return duration(qMax(qint64(0), task.started.msecsTo(end)));
    }
    default:
        return {};
    }
}

static bool isNumber(int column)
{
    return column == TaskModel::Number || column == TaskModel::Records
           || column == TaskModel::Accepted || column == TaskModel::NotAccepted
           || column == TaskModel::Took;
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    const TaskRow &task = m_tasks.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(task, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        if (column == What) // both are cut, or hidden, where there is little room
            return task.taskId.isEmpty() ? what(task) : what(task) + u'\n' + task.taskId;
        return column == TaskId ? task.taskId : QVariant();
    case ToneRole:
        return column == State ? QVariant(int(state(task).second)) : QVariant();
    case BarRole:
        return column == Bar ? QVariant(bar(task)) : QVariant();
    case SoftRole:
        return column == TaskId;
    case InkRole:
        return column == NotAccepted && task.notAccepted > 0 ? QVariant(int(Tone::Bad))
                                                             : QVariant();
    default:
        return {};
    }
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Task");
    case What:
        return tr("What");
    case Records:
        return tr("Records");
    case State:
        return tr("State");
    case Bar:
        return tr("Progress");
    case Accepted:
        return tr("Accepted");
    case NotAccepted:
        return tr("Not", "short for not accepted");
    case TaskId:
        return tr("Task ID");
    default:
        return tr("Took");
    }
}

} // namespace ui
