#include "operations/report.h"

#include "csv/writer.h"
#include "migration/journalreader.h"
#include "operations/journalcare.h"
#include "operations/sentences.h"
#include "operations/sources.h"
#include "operations/staysbehind.h"
#include "project/runfolder.h"

#include <QDir>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace operations {

using model::Outcome;

static const QList<std::pair<Outcome, QString>> fileNames{
    {Outcome::Created, u"created.csv"_s},     {Outcome::Updated, u"updated.csv"_s},
    {Outcome::Unchanged, u"unchanged.csv"_s}, {Outcome::Merged, u"merged.csv"_s},
    {Outcome::LeftOut, u"left-out.csv"_s},    {Outcome::NotAccepted, u"not-accepted.csv"_s},
    {Outcome::Unknown, u"unknown.csv"_s},
};

namespace {

/// The files of a run, gone or not, and their rows as cells under one common header.
class RunSources
{
public:
    /// \a fingerprints are the run's; the project may list its files otherwise by now.
    RunSources(const project::ProjectFile &file, const QStringList &fingerprints,
               const RunContext &context)
    {
        QList<std::shared_ptr<const csv::Table>> tables;
        for (const project::Source &source : file.project.sources) {
            if (!source.used && !fingerprints.contains(source.fingerprint))
                continue;
            const auto opened = openFile(source, project::RunFolder(file.path()), context);
            tables.append(opened ? opened->table : nullptr);
        }
        const QList<project::Source> used = usedSources(file.project);
        for (qsizetype i = 0; i < fingerprints.size(); ++i) {
            const auto table = std::find_if(tables.begin(), tables.end(), [&](const auto &each) {
                return each && each->fingerprint() == fingerprints.at(i);
            });
            if (table == tables.end()) { // gone or changed: what is there now is not what was sent
                m_names.append(QFileInfo(used.value(i).path).fileName());
                m_files.emplace_back();
                continue;
            }
            m_names.append((*table)->name());
            add(std::exchange(*table, nullptr));
        }
    }

    const QStringList &header() const { return m_header; }
    QString name(const migration::SourceRef &ref) const { return m_names.value(ref.file); }

    QStringList cells(const migration::SourceRef &ref)
    {
        QStringList cells(m_header.size());
        if (ref.file < 0 || size_t(ref.file) >= m_files.size() || !m_files[size_t(ref.file)]
            || ref.row < 0)
            return cells;
        File &file = *m_files[size_t(ref.file)];
        if (file.reader.read(ref.row, m_record)) {
            for (qsizetype i = 0; i < file.columns.size(); ++i)
                cells[file.columns.at(i)] = m_record.text(int(i));
        }
        return cells;
    }

private:
    struct File
    {
        csv::Table::Reader reader;
        QList<qsizetype> columns; ///< Where each of its columns is in m_header.
    };

    void add(const std::shared_ptr<const csv::Table> &table)
    {
        File file{csv::Table::Reader(table), {}};
        for (const QString &name : table->header()) {
            qsizetype column = -1;
            for (qsizetype known = 0; known < m_header.size() && column < 0; ++known) {
                if (m_header.at(known).compare(name, Qt::CaseInsensitive) == 0
                    && !file.columns.contains(known))
                    column = known;
            }
            if (column < 0) {
                column = m_header.size();
                m_header.append(name);
            }
            file.columns.append(column);
        }
        m_files.push_back(std::move(file));
    }

    QStringList m_names;
    std::vector<std::optional<File>> m_files;
    QStringList m_header;
    model::Record m_record;
};

} // namespace

/// What is known of the organizations of one record; empty where it was to be in none.
static QString membershipsOf(const migration::RecordState &record)
{
    switch (record.memberships) {
    case migration::MembershipState::None:
        break;
    case migration::MembershipState::Accepted:
        return u"no"_s;
    case migration::MembershipState::Verified:
        return u"yes"_s;
    case migration::MembershipState::Missing:
        return u"missing"_s;
    }
    return {};
}

Result<QList<std::pair<QString, qint64>>>
writeReports(const project::ProjectFile &project, const QString &folder, const RunContext &context)
{
    const project::RunFolder runFolder(project.path());
    if (auto sound = requireSoundJournal(runFolder); !sound)
        return sound.error();
    auto reader = migration::JournalReader::open(runFolder.journal());
    if (!reader && reader.error().message.code != u"journal.none"_s)
        return reader.error();
    if (!reader)
        return Error{Error::Kind::Storage, {u"report.nothing"_s, {}}};
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run)
        return Error{Error::Kind::Storage, {u"report.nothing"_s, {}}};
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, {u"csv.notWritable"_s, {folder}}};

    RunSources sources(project, (*run)->fingerprints, context);
    QStringList header{u"Kind"_s,
                       u"Outcome"_s,
                       u"Reason"_s,
                       u"Read back"_s,
                       u"Key at the site"_s,
                       u"Id at the site"_s,
                       u"Source file"_s,
                       u"Source line"_s,
                       u"Salesforce Id"_s,
                       u"Organizations read back"_s,
                       u"Product of"_s};
    header += sources.header();
    std::map<Outcome, csv::Writer> writers;
    std::map<Outcome, qint64> rows;
    for (const auto &[outcome, name] : fileNames) {
        auto writer = csv::Writer::create(QDir(folder).filePath(name), header);
        if (!writer)
            return writer.error();
        writers.emplace(outcome, *std::move(writer));
    }

    Result<> written;
    auto read = (*reader)->batches((*run)->id, [&](const migration::Batch &batch) {
        const bool customers = site::kindOf(batch.endpoint) == model::Kind::Customer;
        for (const migration::RecordState &record : batch.records) {
            const auto writer = writers.find(record.outcome);
            if (writer == writers.end())
                continue;
            const bool entitlement = site::isOfEntitlements(batch.endpoint);
            QStringList cells{
                entitlement ? (customers ? u"customer's product"_s : u"organization's product"_s)
                : customers ? u"customer"_s
                            : u"organization"_s,
                model::toString(record.outcome),
                record.reason.code.isEmpty() ? QString() : sentence(record.reason),
                record.verified ? u"yes"_s : u"no"_s,
                record.key,
                record.siteId,
                sources.name(record.ref),
                QString::number(record.ref.line),
                record.ref.id,
                membershipsOf(record),
                record.owner};
            written = writer->second.write(cells + sources.cells(record.ref));
            if (!written)
                return false;
            ++rows[record.outcome];
        }
        return !context.stop.requested();
    });
    if (!read)
        return read.error();
    if (!written)
        return written.error();
    if (context.stop.requested())
        return cancelled();
    QList<std::pair<QString, qint64>> result;
    for (const auto &[outcome, name] : fileNames) {
        if (auto done = writers.at(outcome).finish(); !done)
            return done.error();
        result.append({name, rows[outcome]});
    }
    const auto staying = writeStaysBehind(project, **run, folder, context);
    if (!staying)
        return staying.error();
    result.append({u"stays-behind.csv"_s, *staying});
    return result;
}

} // namespace operations
