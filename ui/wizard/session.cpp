#include "wizard/session.h"

#include "base/logging.h"
#include "operations/preparation.h"
#include "project/decisionsjson.h"

#include <QFileInfo>

namespace ui {

QString Session::name() const
{
    return file ? QFileInfo(file->path()).completeBaseName() : QString();
}

bool Session::isConnected() const
{
    return facts && (facts->address == operations::practiceSite() || credentials.isComplete());
}

site::Facts Session::knownFacts() const
{
    return facts ? *facts : operations::standardFacts();
}

void Session::begin(project::ProjectFile project)
{
    const auto pace = practiceTask;
    *this = {};
    practiceTask = pace;
    file = std::move(project);
    history = project::History::read(folder().history());
    synchronizeHistory();
}

void Session::takeSources(std::shared_ptr<const operations::Sources> other)
{
    sources = std::move(other);
    profiles.reset();
}

/// The decisions of \a project, which become such as they are read again (the fields of a template
/// are its sources), or going to them later would look like a change by somebody else.
static QJsonObject settled(project::Project &project, const QJsonObject &known)
{
    QJsonObject now = project::decisions(project);
    if (now == known)
        return now;
    project::Project read = project;
    if (project::setDecisions(read, now)) {
        project = std::move(read);
        now = project::decisions(project);
    }
    return now;
}

bool Session::change(const Message &text, const QString &page,
                     const std::function<void(project::Project &)> &edit, bool goesOn)
{
    synchronizeHistory();
    const project::Project before = project();
    edit(project());
    history.record(text, page, settled(project(), history.decisions()), goesOn);
    return project() != before;
}

void Session::synchronizeHistory()
{
    if (file)
        history.synchronize(settled(project(), history.decisions()));
}

bool Session::goToStep(qsizetype position)
{
    if (!file || running)
        return false;
    synchronizeHistory();
    const qsizetype former = history.position();
    if (!history.goTo(position))
        return false;
    if (auto set = project::setDecisions(project(), history.decisions()); !set) {
        // Nobody may have made such decisions; the project stays as it is.
        qCWarning(logRun) << "a step cannot be gone to:" << set.error().message.code;
        history.goTo(former);
        return false;
    }
    return true;
}

Result<> Session::save()
{
    if (!file)
        return {};
    synchronizeHistory();
    auto saved = file->save();
    if (!saved)
        return saved;
    savedAt = QDateTime::currentDateTime();
    // Undo is not worth troubling the user for: the choices themselves are safe.
    if (history.isUnwritten() && folder().make()) {
        if (const auto written = history.write(folder().history()); !written)
            qCWarning(logFiles) << "the history is not written:" << written.error().detail;
    }
    return saved;
}

} // namespace ui
