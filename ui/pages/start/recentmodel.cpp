#include "pages/start/recentmodel.h"

#include "operations/journalcare.h"
#include "operations/sentences.h"
#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using operations::ProjectSummary;
using operations::Status;

void RecentModel::setProjects(QList<ProjectSummary> projects)
{
    beginResetModel();
    m_projects = std::move(projects);
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_projects.size());
}

int RecentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

static QString files(const ProjectSummary &project)
{
    constexpr int shown = 3;
    if (project.files.size() <= shown)
        return project.files.join(u", "_s);
    return RecentModel::tr("%1 and %n more", nullptr, int(project.files.size()) - shown)
        .arg(project.files.first(shown).join(u", "_s));
}

static std::pair<QString, Tone> state(const ProjectSummary &project)
{
    if (project.error)
        return {operations::isJournalDamaged(*project.error)
                    ? RecentModel::tr("The journal is damaged")
                    : RecentModel::tr("Cannot be read"),
                Tone::Bad};
    // Numbers come from a journal that was found sound; of one that nobody has read there are none.
    const auto &outcomes = project.status.outcomes;
    const qint64 all = outcomes.organizations.total() + outcomes.customers.total();
    const qint64 settled = all - outcomes.organizations[model::Outcome::Waiting]
                           - outcomes.customers[model::Outcome::Waiting];
    qint64 there = 0;
    for (const model::Outcome outcome : {model::Outcome::Created, model::Outcome::Updated,
                                         model::Outcome::Unchanged, model::Outcome::Merged})
        there += outcomes.organizations[outcome] + outcomes.customers[outcome];
    switch (project.status.state) {
    case Status::State::NotStarted:
        return {RecentModel::tr("Not migrated yet"), Tone::Neutral};
    case Status::State::Running:
        if (all == 0)
            return {RecentModel::tr("Running"), Tone::Accent};
        return {RecentModel::tr("Running, %1").arg(percent(settled, all)), Tone::Accent};
    case Status::State::Interrupted:
        if (all == 0)
            return {RecentModel::tr("Paused"), Tone::Warning};
        return {RecentModel::tr("Paused at %1 · %2 of %3")
                    .arg(percent(settled, all), number(settled), number(all)),
                Tone::Warning};
    case Status::State::Finished:
        break;
    }
    if (all == 0)
        return {RecentModel::tr("Finished"), Tone::Good};
    return {RecentModel::tr("Finished · %1 of %2").arg(number(there), number(all)), Tone::Good};
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    const ProjectSummary &project = m_projects.at(index.row());
    if (role == StrongRole)
        return index.column() == Project;
    if (role == Qt::ToolTipRole && index.column() == Project)
        return project.path;
    if (role == Qt::ToolTipRole && index.column() == State && project.error)
        return operations::sentence(project.error->message);
    if (role == ToneRole && index.column() == State)
        return int(state(project).second);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Project:
        return QFileInfo(project.path).completeBaseName();
    case Source:
        return files(project);
    case Destination:
        return project.site == operations::practiceSite() ? tr("Practice site") : project.site;
    case State:
        return state(project).first;
    default:
        return whenText(project.changed);
    }
}

QVariant RecentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Project:
        return tr("Project");
    case Source:
        return tr("Source");
    case Destination:
        return tr("Destination");
    case State:
        return tr("State");
    default:
        return tr("Last opened");
    }
}

} // namespace ui
