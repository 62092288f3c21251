#include "pages/source/sourcefiles.h"

#include "operations/sentences.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
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
    like.shortYears = other.shortYears;
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

namespace {

/// Reads files one after the other and shows how far they are.
class FilesReader
{
public:
    FilesReader(const QList<project::Source> &sources, const RunContext &context,
                const ShowFiles &show)
        : m_context(context)
        , m_show(show)
    {
        for (const project::Source &source : sources) {
            m_files.append({source});
            m_total += QFileInfo(source.path).size();
        }
    }

    Result<QList<FoundFile>> read(const project::RunFolder &folder)
    {
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            const project::Source wanted = m_files.at(i).wanted;
            m_isPrepared = false;
            m_percent = -1;
            m_size = QFileInfo(wanted.path).size();
            RunContext context = m_context;
            context.progress = [this, i](const Progress &progress) { tell(i, progress); };
            operations::PassOptions options;
            options.listener = [this, i](const operations::ContentsSoFar &soFar) {
                change(i, [&soFar](FoundFile &file) {
                    file.soFar = std::make_shared<const operations::ContentsSoFar>(soFar);
                });
            };
            auto source = operations::openSource(wanted, folder, context, options);
            if (m_context.stop.requested())
                return cancelled();
            const auto names = source ? namesIn(**source) : nullptr;
            change(i, [&source, &names](FoundFile &file) {
                if (source)
                    file.source = *std::move(source);
                else
                    file.error = source.error();
                if (names)
                    file.glance = names;
            });
            m_before += m_size;
        }
        return m_files;
    }

private:
    /// What was handed out must not change: the list is another one from now on.
    template <typename Change>
    void change(qsizetype file, Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_files[file]);
        m_show(m_files);
    }

    void tell(qsizetype i, const Progress &progress)
    {
        const double share = shareOf(progress);
        m_context.progress({m_before + qint64(double(m_size) * share), m_total, progress.activity});
        const int percent = int(share * 100);
        if (m_percent.exchange(percent) != percent)
            change(i, [percent](FoundFile &file) { file.percent = percent; });
    }

    /// A look at names whose letters might be wrong; null where they cannot be.
    static std::shared_ptr<const operations::Glance> namesIn(const operations::SourceFile &source)
    {
        if (source.file.table->dialect().encoding.startsWith("UTF-"_L1))
            return nullptr;
        auto glance = operations::glance(source.source, rowsGlancedAt);
        return glance ? std::make_shared<const operations::Glance>(*std::move(glance)) : nullptr;
    }

    /// How much of a file is done: it may have to be unpacked or converted first, then its records
    /// are found, then they are looked at.
    double shareOf(const Progress &progress)
    {
        const double done = progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
        const QString &code = progress.activity.code;
        const bool isIndexing = code == "csv.indexing"_L1;
        const bool isReading =
            code == "run.readingSources"_L1 || code == "export.readingRelations"_L1;
        m_isPrepared = m_isPrepared || (!isIndexing && !isReading);
        const double first = m_isPrepared ? 0.4 : 0.0;
        const double second = first + (1 - first) / 4;
        if (isIndexing)
            return first + (second - first) * done;
        return isReading ? second + (1 - second) * done : first * done;
    }

    const RunContext &m_context;
    const ShowFiles &m_show;
    std::mutex m_mutex; ///< What is read is told of by any thread.
    QList<FoundFile> m_files;
    qint64 m_before = 0, m_size = 0, m_total = 0; ///< In bytes.
    std::atomic<bool> m_isPrepared = false;
    std::atomic<int> m_percent = -1;
};

} // namespace

Result<QList<FoundFile>> readFiles(const QList<project::Source> &sources,
                                   const project::RunFolder &folder, const RunContext &context,
                                   const ShowFiles &show)
{
    return FilesReader(sources, context, show).read(folder);
}

void glanceAt(QList<FoundFile> files, const RunContext &context, const ShowFiles &show)
{
    for (qsizetype i = 0; i < files.size() && !context.stop.requested(); ++i) {
        if (files.at(i).source)
            continue;
        if (auto glance = operations::glance(files.at(i).wanted, rowsGlancedAt)) {
            files[i].glance = std::make_shared<const operations::Glance>(*std::move(glance));
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

/// What the notes on \a source, and what is open about it, say of its column \a name.
static QStringList warningsOf(const operations::SourceFile &source, const QString &name)
{
    QStringList warnings;
    for (const Message &note : source.notes) {
        if (!note.arguments.contains(name))
            continue;
        warnings.append(note.code.startsWith("export.sensitive"_L1)
                            ? FoundModel::tr("Sensitive, not matched")
                            : operations::sentence(note));
    }
    for (const csv::OpenQuestion &question : source.formats.questions) {
        if (question.column == name)
            warnings.append(question.what == csv::OpenQuestion::What::Dates
                                ? FoundModel::tr("Day or month first?")
                                : FoundModel::tr("Decimals behind point or comma?"));
    }
    return warnings;
}

ShownColumns columnsOf(const operations::SourceFile &source)
{
    ShownColumns shown{.isComplete = true};
    if (!source.contents)
        return shown;
    const csv::Table &table = *source.file.table;
    for (int i = 0; i < int(table.header().size()); ++i) {
        ShownColumn column{table.header().at(i)};
        if (const QString &label = table.labels().at(i); label != column.name)
            column.label = label;
        column.profile = source.contents->column(i);
        column.warnings = warningsOf(source, column.name);
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
