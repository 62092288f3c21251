#include "wizard/session.h"

#include "operations/preparation.h"

#include <QFileInfo>

namespace ui {

QString Session::name() const
{
    return file ? QFileInfo(file->path()).completeBaseName() : QString();
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
}

void Session::takeSources(std::shared_ptr<const operations::Sources> other)
{
    sources = std::move(other);
    profiles.reset();
}

Result<> Session::save()
{
    if (!file)
        return {};
    auto saved = file->save();
    if (saved)
        savedAt = QDateTime::currentDateTime();
    return saved;
}

} // namespace ui
