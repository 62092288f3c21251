#include "pages/source/sourcefiles.h"

#include <QFileInfo>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace ui {

using project::PersonAccounts;
using salesforce::ExportKind;
using Part = FoundModel::Part;

constexpr int rowsGlancedAt = 50;

bool wantsPersons(const project::Project &project)
{
    return project.personAccounts != PersonAccounts::LeaveOut
           || std::any_of(project.personRules.cbegin(), project.personRules.cend(),
                          [](const project::PersonRule &rule) {
                              return rule.becomes != PersonAccounts::LeaveOut;
                          });
}

bool opensAlike(const model::Reading &one, const model::Reading &other)
{
    model::Reading like = one;
    like.dates = other.dates;
    like.decimals = other.decimals;
    return like == other;
}

static bool isOf(const FoundFile &file, const project::Source &source)
{
    return file.wanted.path == source.path && opensAlike(file.wanted.reading, source.reading);
}

QList<FoundFile> matched(const project::Project &project, const QList<FoundFile> &known,
                         const operations::Sources *sources)
{
    QList<FoundFile> all = known;
    if (sources) {
        for (const auto &source : sources->opened)
            all.append({source->source, source});
    }
    QList<FoundFile> files;
    for (const project::Source &source : project.sources) {
        // The last one: what was read later is nearer to the truth.
        const auto found =
            std::find_if(all.crbegin(), all.crend(),
                         [&source](const FoundFile &file) { return isOf(file, source); });
        FoundFile file = found == all.crend() ? FoundFile{source} : *found;
        file.wanted = source;
        file.differs = file.source && !source.fingerprint.isEmpty()
                       && file.source->file.table->fingerprint() != source.fingerprint;
        files.append(file);
    }
    return files;
}

static int percentOf(const Progress &progress)
{
    const bool second = progress.activity.code != "csv.indexing"_L1;
    const qint64 share = progress.total > 0 ? progress.done * 50 / progress.total : 0;
    return int(second ? 50 + share : share);
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
                                   const project::RunFolder &folder, const RunContext &context,
                                   const ShowFiles &show)
{
    qint64 total = 0, before = 0;
    QList<FoundFile> files;
    std::mutex mutex; // progress comes from any thread
    for (const project::Source &wanted : sources) {
        total += QFileInfo(wanted.path).size();
        files.append({wanted});
    }
    for (FoundFile &file : files) {
        const qint64 size = QFileInfo(file.wanted.path).size();
        RunContext own = part(context, before, size, total);
        own.progress = [&, all = own.progress](const Progress &progress) {
            all(progress);
            const std::lock_guard lock(mutex);
            const int percent = percentOf(progress);
            if (std::exchange(file.percent, percent) != percent)
                show(files);
        };
        operations::PassOptions options;
        options.listener = [&](const operations::ContentsSoFar &soFar) {
            const std::lock_guard lock(mutex);
            file.soFar = std::make_shared<const operations::ContentsSoFar>(soFar);
            show(files);
        };
        auto source = operations::openSource(file.wanted, folder, own, options);
        before += size;
        if (context.stop.requested())
            return cancelled();
        const std::lock_guard lock(mutex);
        if (source)
            file.source = *std::move(source);
        else
            file.error = source.error();
        show(files);
    }
    return files;
}

void glanceAt(QList<FoundFile> files, const RunContext &context, const ShowFiles &show)
{
    for (FoundFile &file : files) {
        if (context.stop.requested())
            return;
        if (file.source)
            continue;
        if (auto glance = operations::glance(file.wanted, rowsGlancedAt)) {
            file.glance = std::make_shared<const operations::Glance>(*std::move(glance));
            show(files);
        }
    }
}

static bool isSameFile(const project::Source &one, const project::Source &other)
{
    return one.path == other.path && one.reading.member == other.reading.member;
}

QList<FoundFile> withThose(QList<FoundFile> files, const QList<FoundFile> &reading)
{
    const auto before = files.size();
    for (const FoundFile &read : reading) {
        const auto end = files.begin() + before;
        const auto place = std::find_if(files.begin(), end, [&read](const FoundFile &file) {
            return isSameFile(file.wanted, read.wanted);
        });
        if (place == end)
            files.append(read);
        else
            *place = read;
    }
    return files;
}

/// As far as the columns of the beginning are those of the file.
ShownColumns columnsSoFar(const FoundFile &file)
{
    ShownColumns shown;
    if (!file.glance)
        return shown;
    const QStringList &names = file.glance->columns;
    for (qsizetype i = 0; i < names.size(); ++i) {
        ShownColumn column{names.at(i)};
        if (file.soFar && i < file.soFar->columns.size()) {
            column.profile.filled = file.soFar->columns.at(i).filled;
            column.profile.examples = file.soFar->columns.at(i).examples;
        }
        shown.columns.append(column);
    }
    shown.rows = file.soFar ? file.soFar->counted : 0;
    return shown;
}

/// The columns that its notes call sensitive.
static QStringList sensitiveColumns(const operations::SourceFile &source)
{
    QStringList columns;
    for (const Message &note : source.notes) {
        if (note.code.startsWith("export.sensitive"_L1))
            columns.append(note.arguments.value(0));
    }
    return columns;
}

ShownColumns columnsOf(const operations::SourceFile &source)
{
    ShownColumns shown{.isComplete = true};
    if (!source.contents)
        return shown;
    const csv::Table &table = *source.file.table;
    const QStringList sensitive = sensitiveColumns(source);
    for (int i = 0; i < int(table.header().size()); ++i) {
        ShownColumn column{table.header().at(i)};
        if (const QString &label = table.labels().at(i); label != column.name)
            column.label = label;
        column.profile = source.contents->column(i);
        if (sensitive.contains(column.name))
            column.warnings.append(FoundModel::tr("Sensitive, not matched"));
        shown.columns.append(column);
    }
    for (const operations::Columns &side : source.contents->sides)
        shown.rows += side.rows;
    return shown;
}

Chosen sourcesOf(const QStringList &paths)
{
    Chosen chosen;
    for (const QString &path : paths) {
        // One after the other: what is wrong with one must not keep the others away.
        if (auto sources = operations::sourcesIn({path}))
            chosen.sources += *sources;
        else
            chosen.errors.append(sources.error());
    }
    return chosen;
}

QList<operations::Offer> othersIn(const project::Project &project)
{
    QStringList archives;
    for (const project::Source &source : project.sources) {
        if (!source.reading.member.isEmpty() && !archives.contains(source.path))
            archives.append(source.path);
    }
    QList<operations::Offer> others;
    for (const QString &archive : std::as_const(archives)) {
        const auto offers = operations::offersIn(archive);
        if (!offers)
            continue; // its own files say so
        for (const operations::Offer &offer : *offers) {
            const bool isUsed = std::any_of(
                project.sources.cbegin(), project.sources.cend(),
                [&offer](const project::Source &used) { return isSameFile(used, offer.source); });
            if (!isUsed)
                others.append(offer);
        }
    }
    return others;
}

bool isAmong(const QList<FoundFile> &files, const project::Source &source)
{
    // Empty: there is no such file.
    const QString canonical = QFileInfo(source.path).canonicalFilePath();
    return !canonical.isEmpty()
           && std::any_of(files.cbegin(), files.cend(), [&](const FoundFile &file) {
                  return QFileInfo(file.wanted.path).canonicalFilePath() == canonical
                         && file.wanted.reading.member == source.reading.member;
              });
}

QString sameFile(const QList<FoundFile> &files, const FoundFile &file)
{
    for (const FoundFile &other : files) {
        if (other.source
            && other.source->file.table->fingerprint() == file.source->file.table->fingerprint())
            return nameIn(other.wanted);
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
