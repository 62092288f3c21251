#include "operations/mappingreuse.h"

#include "operations/automap.h"

namespace operations {

MappingChanges columnChanges(const Sources &sources, const project::Project &project)
{
    const auto ofKind = [&](model::Kind kind) {
        return project::columnChanges(sourceColumns(sources, kind), project, kind);
    };
    return {ofKind(model::Kind::Customer), ofKind(model::Kind::Organization)};
}

void rememberColumns(const Sources &sources, project::Project &project)
{
    project.customerColumns = sourceColumns(sources, model::Kind::Customer);
    project.organizationColumns = sourceColumns(sources, model::Kind::Organization);
}

Result<> exportMapping(const project::ProjectFile &file, const QString &path,
                       const RunContext &context)
{
    project::Project project = file.project;
    const bool isLookedAt =
        !project.customerColumns.isEmpty() || !project.organizationColumns.isEmpty();
    if (!isLookedAt && !usedSources(project).isEmpty()) {
        const auto sources = openSources(file, context);
        if (!sources)
            return sources.error();
        rememberColumns(**sources, project);
    }
    return project::exportMapping(project, path);
}

Result<MappingChanges> importMapping(project::ProjectFile &file, const QString &path,
                                     const RunContext &context)
{
    const auto taken = project::readMapping(path);
    if (!taken)
        return taken.error();
    project::Project changed = file.project;
    project::apply(*taken, changed);
    MappingChanges changes;
    if (!usedSources(changed).isEmpty()) {
        const auto sources = openSources(file, context);
        if (!sources)
            return sources.error();
        changes = columnChanges(**sources, changed);
        rememberColumns(**sources, changed);
    }
    std::swap(file.project, changed);
    if (auto saved = file.save(); !saved) {
        file.project = std::move(changed);
        return saved.error();
    }
    return changes;
}

} // namespace operations
