#include "operations/staysbehind.h"

#include "csv/writer.h"
#include "model/sensitive.h"
#include "operations/sentences.h"
#include "project/columnchanges.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

/// The columns, folded, that records of \a kind and their products take values from.
static QSet<QString> movedColumns(const project::Project &project, model::Kind kind)
{
    QSet<QString> moved;
    const mapping::Mapping &mapping = project.mapping(kind);
    const project::Products &products = project.products(kind);
    QList<mapping::FieldRule> rules = QList{mapping.email, mapping.name} + mapping.details;
    if (products.used())
        rules += QList{products.mapping.name} + products.mapping.details;
    for (const mapping::FieldRule &rule : std::as_const(rules)) {
        if (rule.fixedValue)
            continue;
        for (const QString &source : rule.sources)
            moved.insert(source.toCaseFolded());
    }
    return moved;
}

StaysBehind staysBehind(const KindColumns &columns, const project::Project &project,
                        model::Kind kind)
{
    StaysBehind stays{columns.rows, {}};
    const QSet<QString> moved = movedColumns(project, kind);
    const QStringList deciding = project::personRuleColumns(project);
    for (const SourceColumn &column : columns.columns) {
        if (moved.contains(column.name.toCaseFolded()))
            continue;
        const bool isMembership = kind == model::Kind::Customer
                                  && column.name.compare("AccountId"_L1, Qt::CaseInsensitive) == 0;
        const bool isSensitive =
            !model::sensitiveReason(column.name).isEmpty() || column.profile.sensitiveLook();
        stays.columns.append({column.name, column.profile.filled, isSensitive, isMembership,
                              deciding.contains(column.name, Qt::CaseInsensitive)});
    }
    std::stable_sort(
        stays.columns.begin(), stays.columns.end(),
        [](const StayingColumn &a, const StayingColumn &b) { return a.filled > b.filled; });
    return stays;
}

QString share(qint64 filled, qint64 records)
{
    if (records <= 0)
        return {};
    const double percent = 100.0 * double(filled) / double(records);
    if (filled > 0 && percent < 0.1)
        return u"less than 0.1 %"_s;
    // Rounding must not make all of nearly all.
    const double shown = filled < records ? std::min(percent, 99.9) : percent;
    return QString::number(shown, 'f', filled == 0 || filled == records ? 0 : 1) + u" %"_s;
}

namespace {

/// The file of what stays behind.
class Sheet
{
public:
    explicit Sheet(csv::Writer writer)
        : m_writer(std::move(writer))
    {
    }

    Result<> remark(const Message &message)
    {
        return write({{}, {}, {}, {}, {}, sentence(message)});
    }

    Result<> add(const QString &kind, const StaysBehind &stays)
    {
        for (const StayingColumn &column : stays.columns) {
            QStringList remarks;
            if (column.isSensitive)
                remarks.append(sentence({u"stays.sensitive"_s, {}}));
            if (column.isMembership)
                remarks.append(sentence({u"stays.membership"_s, {}}));
            if (column.decides)
                remarks.append(sentence({u"stays.decides"_s, {}}));
            if (auto done = write({kind, column.name, QString::number(column.filled),
                                   QString::number(stays.records),
                                   share(column.filled, stays.records), remarks.join(u' ')});
                !done)
                return done;
        }
        return {};
    }

    Result<qint64> finish()
    {
        if (auto done = m_writer.finish(); !done)
            return done.error();
        return m_rows;
    }

private:
    Result<> write(const QStringList &cells)
    {
        ++m_rows;
        return m_writer.write(cells);
    }

    csv::Writer m_writer;
    qint64 m_rows = 0;
};

/// What a run read, as far as it can be read again.
struct StillThere
{
    QList<project::Source> sources;
    QStringList gone; ///< The names of the others.
};

} // namespace

static StillThere sourcesOf(const project::ProjectFile &file, QStringList fingerprints,
                            const RunContext &context)
{
    StillThere there;
    for (const project::Source &source : file.project.sources) {
        if (!source.used && !fingerprints.contains(source.fingerprint))
            continue;
        const auto opened = openFile(source, project::RunFolder(file.path()), context);
        if (opened && fingerprints.removeOne(opened->table->fingerprint()))
            there.sources.append(source);
        else if (source.used)
            there.gone.append(QFileInfo(source.path).fileName());
    }
    return there;
}

static Result<ColumnProfiles> profilesOf(const project::ProjectFile &file,
                                         const QList<project::Source> &sources,
                                         const RunContext &context)
{
    if (sources.isEmpty())
        return ColumnProfiles();
    const auto opened = openSources(sources, project::RunFolder(file.path()), context);
    if (!opened)
        return opened.error();
    return columnProfiles(**opened, context);
}

/// Whether \a file has other choices now than when \a run was made with it.
static bool isChanged(const project::ProjectFile &file, const migration::Run &run)
{
    project::ProjectFile then = file;
    then.project.operation = run.operation; // may have been another for that run alone
    return !run.choices.startsWith(then.choices());
}

Result<qint64> writeStaysBehind(const project::ProjectFile &file, const migration::Run &run,
                                const QString &folder, const RunContext &context)
{
    auto writer = csv::Writer::create(
        QDir(folder).filePath(u"stays-behind.csv"_s),
        {u"Kind"_s, u"Source column"_s, u"Filled in"_s, u"Of records"_s, u"Share"_s, u"Remark"_s});
    if (!writer)
        return writer.error();
    Sheet sheet(*std::move(writer));
    QList<Message> remarks;
    if (isChanged(file, run))
        remarks.append({u"stays.choicesChanged"_s, {}});
    const StillThere there = sourcesOf(file, run.fingerprints, context);
    for (const QString &name : there.gone)
        remarks.append({u"stays.fileGone"_s, {name}});
    const auto profiles = profilesOf(file, there.sources, context);
    if (context.stop.requested())
        return cancelled();
    if (!profiles)
        remarks.append(profiles.error().message);
    for (const Message &remark : std::as_const(remarks)) {
        if (auto done = sheet.remark(remark); !done)
            return done.error();
    }
    for (const auto &[kind, name] : {std::pair(model::Kind::Organization, u"organization"_s),
                                     std::pair(model::Kind::Customer, u"customer"_s)}) {
        if (!profiles)
            break;
        if (auto done = sheet.add(name, staysBehind(profiles->of(kind), file.project, kind)); !done)
            return done.error();
    }
    return sheet.finish();
}

} // namespace operations
