#include "pages/source/sourcefiles.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using project::PersonAccounts;
using salesforce::ExportKind;
using Part = FoundModel::Part;

bool wantsPersons(const project::Project &project)
{
    return project.personAccounts != PersonAccounts::LeaveOut
           || std::any_of(project.personRules.cbegin(), project.personRules.cend(),
                          [](const project::PersonRule &rule) {
                              return rule.becomes != PersonAccounts::LeaveOut;
                          });
}

QList<FoundFile> matched(const project::Project &project, const QList<FoundFile> &known,
                         const operations::Sources *sources)
{
    QList<FoundFile> all = known;
    if (sources) {
        for (const auto &source : sources->opened)
            all.append({source->source.path, source});
    }
    QList<FoundFile> files;
    for (const project::Source &source : project.sources) {
        // The last one: what was read later is nearer to the truth.
        const auto found =
            std::find_if(all.crbegin(), all.crend(),
                         [&source](const FoundFile &file) { return file.path == source.path; });
        FoundFile file = found == all.crend() ? FoundFile{source.path, nullptr} : *found;
        file.differs = file.source && !source.fingerprint.isEmpty()
                       && file.source->file.table->fingerprint() != source.fingerprint;
        files.append(file);
    }
    return files;
}

/// Reports the reading of several files as one: by their sizes, each read twice.
static RunContext part(const RunContext &context, qint64 before, qint64 size, qint64 total)
{
    RunContext result = context;
    result.progress = [context, before, size, total](const Progress &progress) {
        const bool second = progress.activity.code != "csv.indexing"_L1;
        const double share =
            progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
        context.progress({before + qint64(double(size) * (second ? 0.5 + share / 2 : share / 2)),
                          total, progress.activity});
    };
    return result;
}

Result<QList<FoundFile>> readFiles(const QList<project::Source> &sources,
                                   const project::RunFolder &folder, const RunContext &context)
{
    qint64 total = 0, before = 0;
    for (const project::Source &wanted : sources)
        total += QFileInfo(wanted.path).size();
    QList<FoundFile> files;
    for (const project::Source &wanted : sources) {
        const QString &path = wanted.path;
        const qint64 size = QFileInfo(path).size();
        auto source = operations::openSource(wanted, folder, part(context, before, size, total));
        before += size;
        if (context.stop.requested())
            return cancelled();
        if (source)
            files.append({path, *std::move(source)});
        else
            files.append({path, nullptr, source.error()});
    }
    return files;
}

bool isAmong(const QList<FoundFile> &files, const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath(); // empty: there is no such file
    return !canonical.isEmpty()
           && std::any_of(files.cbegin(), files.cend(), [&canonical](const FoundFile &file) {
                  return QFileInfo(file.path).canonicalFilePath() == canonical;
              });
}

QString sameFile(const QList<FoundFile> &files, const FoundFile &file)
{
    for (const FoundFile &other : files) {
        if (other.source
            && other.source->file.table->fingerprint() == file.source->file.table->fingerprint())
            return QFileInfo(other.path).fileName();
    }
    return {};
}

/// Those that are used.
static QList<FoundFile> usedFiles(const QList<FoundFile> &files, const project::Project &project)
{
    QList<FoundFile> used;
    for (int i = 0; i < files.size(); ++i) {
        if (project.sources.at(i).used)
            used.append(files.at(i));
    }
    return used;
}

std::shared_ptr<const operations::Sources> usedTogether(const QList<FoundFile> &files,
                                                        const project::Project &project)
{
    QList<std::shared_ptr<const operations::SourceFile>> opened;
    const QList<FoundFile> used = usedFiles(files, project);
    for (const FoundFile &file : used) {
        if (!file.source || file.differs)
            return nullptr;
        opened.append(file.source);
    }
    const auto sources = operations::together(opened);
    return sources ? *sources : nullptr;
}

bool isAnythingUsed(const QList<FoundFile> &files, const project::Project &project)
{
    const QList<FoundFile> used = usedFiles(files, project);
    return std::any_of(used.cbegin(), used.cend(), [&project](const FoundFile &file) {
        if (!file.source)
            return false;
        const operations::Census &census = file.source->census;
        return census.contacts > 0 || (census.businessAccounts > 0 && project.businessAccounts)
               || (census.personAccounts > 0 && wantsPersons(project));
    });
}

void choose(project::Project &project, PersonChoice &former, const QList<FoundFile> &files,
            int file, Part part, bool used)
{
    const FoundFile &found = files.at(file);
    const bool isMixed = found.source && found.source->census.businessAccounts > 0
                         && found.source->census.personAccounts > 0;
    bool &fileUsed = project.sources[file].used;
    if (used || !isMixed)
        fileUsed = used;
    if (part == Part::BusinessAccounts && (used || isMixed))
        project.businessAccounts = used;
    if (part != Part::PersonAccounts || (!used && !isMixed) || used == wantsPersons(project))
        return;
    if (!used) {
        former = {project.personAccounts, project.personRules};
        project.personAccounts = PersonAccounts::LeaveOut;
        project.personRules.clear();
    } else {
        const bool known =
            former.personAccounts != PersonAccounts::LeaveOut || !former.rules.isEmpty();
        project.personAccounts = known ? former.personAccounts : PersonAccounts::Customers;
        project.personRules = former.rules;
    }
}

} // namespace ui
