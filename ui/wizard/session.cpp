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

bool Session::change(const Message &text, const QString &page,
                     const std::function<void(project::Project &)> &edit)
{
    const project::Project before = project();
    edit(project());
    Q_UNUSED(text)
    Q_UNUSED(page)
    return project() != before;
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
