#include "operations/openproject.h"

#include "operations/copies.h"
#include "operations/journalcare.h"
#include "operations/sitefacts.h"
#include "operations/standing.h"

#include <QFileInfo>

namespace operations {

ProjectSummary projectSummary(const QString &path)
{
    ProjectSummary summary;
    summary.path = path;
    summary.changed = QFileInfo(path).lastModified();
    const auto file = project::ProjectFile::load(path);
    if (!file) {
        summary.error = file.error();
        return summary;
    }
    for (const project::Source &source : file->project.sources)
        summary.files.append(QFileInfo(source.path).fileName());
    summary.site = file->project.site;
    auto state = standing(project::RunFolder(path));
    if (state)
        summary.status = *std::move(state);
    else
        summary.error = state.error();
    return summary;
}

Result<OpenedProject> openProject(const QString &path, const RunContext &context)
{
    auto file = project::ProjectFile::load(path);
    if (!file)
        return file.error();
    const project::RunFolder folder(path);
    auto state = status(folder);
    const bool isJournalDamaged = !state && operations::isJournalDamaged(state.error());
    if (!state && !isJournalDamaged)
        return state.error();
    OpenedProject opened{*std::move(file), state.value_or(Status()), isJournalDamaged};

    // Nobody else would: a source that is taken out is not opened again.
    removeCopiesOfOthers(folder, opened.file.project.sources);
    if (!opened.file.project.sources.isEmpty()) {
        auto sources = openSources(opened.file, context);
        if (sources)
            opened.sources = *sources;
        else
            opened.sourcesError = sources.error();
    }
    if (opened.file.project.site == practiceSite()) {
        if (const auto facts = factsOf(practiceSite(), {}, folder, context))
            opened.facts = *facts;
    } else if (auto known = keptFacts(folder);
               known && known->facts.address == opened.file.project.site) {
        // Records are mapped without the site; before anything is sent it is asked again.
        opened.facts = std::move(known->facts);
    }
    if (context.stop.requested())
        return cancelled();
    return opened;
}

} // namespace operations
