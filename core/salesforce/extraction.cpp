#include "salesforce/extraction.h"

#include "salesforce/bulkquery.h"
#include "salesforce/extractfile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace salesforce {

// Fewer are read by REST, which answers at once; Salesforce advises Bulk from here up.
static constexpr qint64 fewRecords = 2000;
// An address may have 16,384 bytes, and the rest of it and the headers want some.
static constexpr qsizetype longestQuery = 14'000;

namespace {

/// Reads the records of one query into a file.
class Extraction
{
public:
    Extraction(Org &org, const ObjectQuery &query, const QString &folder,
               const ExtractOptions &options, const RunContext &context)
        : m_org(org)
        , m_query(query)
        , m_options(options)
        , m_context(context)
        , m_file(folder, query.object)
    {
    }

    Result<Extracted> run();

private:
    Result<> begin();
    Result<> read();
    Result<> readBulk();
    Result<> readRest();
    Result<> appendRest(const RestPage &first, const QList<ObjectQuery> &parts);
    Extracted extracted() const
    {
        return {m_file.path(), m_state.counted, m_state.records, m_state.readAt};
    }
    void report() const
    {
        m_context.progress(
            {m_state.records, m_state.counted, {u"salesforce.reading"_s, {m_query.object}}});
    }

    Org &m_org;
    const ObjectQuery &m_query;
    const ExtractOptions &m_options;
    const RunContext &m_context;
    ExtractFile m_file;
    ExtractState m_state;
};

/// Whether a job, or what it found, is not there any more, so that it has to be begun again.
bool isGone(const Error &error)
{
    const QString &code = error.message.code;
    return code == "salesforce.notFound"_L1 || code == "salesforce.locatorGone"_L1
           || code == "salesforce.jobAborted"_L1;
}

/// Whether an org refuses the Bulk API, but may answer by REST.
bool isBulkRefused(const Error &error)
{
    const QString &code = error.message.code;
    return code == "salesforce.noApi"_L1 || code == "salesforce.userHasNoApi"_L1
           || code == "salesforce.notFound"_L1 || code == "salesforce.refused"_L1;
}

} // namespace

/// A state at the beginning, with the job that finds the records where that way is taken.
Result<> Extraction::begin()
{
    m_state = {m_org.access().instance.toString(), m_org.access().version, m_query};
    m_state.readAt = QDateTime::currentDateTimeUtc();
    auto counted = countRecords(m_org, m_query, m_context);
    if (!counted)
        return counted.error();
    m_state.counted = *counted;
    const bool isBulk = m_options.way == ExtractWay::Bulk
                        || (m_options.way == ExtractWay::Best && *counted > fewRecords);
    if (isBulk) {
        auto job = startBulkQuery(m_org, soql(m_query), m_context);
        if (job)
            m_state.job = *job;
        else if (m_options.way == ExtractWay::Bulk || !isBulkRefused(job.error()))
            return job.error();
        else
            m_context.note({u"salesforce.bulkRefused"_s, {m_query.object}});
    }
    return m_file.open(m_state);
}

/// Without the header, which each page repeats: names of fields hold no line break.
static QByteArrayView withoutHeader(const QByteArray &csv)
{
    return QByteArrayView(csv).sliced(csv.indexOf('\n') + 1);
}

Result<> Extraction::readBulk()
{
    if (!m_state.isReady) {
        auto found = awaitBulkQuery(m_org, m_state.job, m_context);
        if (!found)
            return found.error();
        m_state.isReady = true;
    }
    while (!m_state.isWhole) {
        report();
        if (m_context.stop.requested())
            return cancelled();
        auto page = bulkPage(m_org, m_state.job, m_state.next, m_options.recordsPerPage, m_context);
        if (!page)
            return page.error();
        m_state.records += page->records;
        m_state.next = page->locator;
        m_state.isWhole = page->locator.isEmpty();
        const QByteArrayView csv =
            m_state.size == 0 ? QByteArrayView(page->csv) : withoutHeader(page->csv);
        if (auto written = m_file.append(csv, m_state); !written)
            return written;
    }
    return {};
}

/// Adds a page of the first of \a parts, with what the others have of the same records. All are in
/// the order of the ids, so that between the first and the last id of the page lie those records
/// and, at most, some that came meanwhile.
Result<> Extraction::appendRest(const RestPage &first, const QList<ObjectQuery> &parts)
{
    QByteArray csv;
    if (m_state.size == 0) {
        QList<QByteArray> header;
        for (const ObjectQuery &part : parts) {
            for (const QString &field : part.fields.mid(&part == &parts.front() ? 0 : 1))
                header.append(field.toUtf8());
        }
        appendCsvLine(header, csv);
    }
    QList<QList<QByteArray>> records = first.records;
    for (const ObjectQuery &part : parts.mid(1)) {
        if (records.isEmpty())
            break;
        ObjectQuery range = part;
        range.conditions.append(u"Id >= "_s
                                + soqlString(QString::fromLatin1(records.first().at(0))));
        range.conditions.append(u"Id <= "_s
                                + soqlString(QString::fromLatin1(first.records.last().at(0))));
        auto others = restRecords(m_org, range, m_context);
        if (!others)
            return others.error();
        QHash<QByteArray, QList<QByteArray>> byId;
        for (const QList<QByteArray> &other : std::as_const(*others))
            byId.insert(other.at(0), other.mid(1));
        const QList<QByteArray> nothing(part.fields.size() - 1);
        for (QList<QByteArray> &record : records)
            record += byId.value(record.at(0), nothing);
    }
    for (const QList<QByteArray> &record : std::as_const(records))
        appendCsvLine(record, csv);
    m_state.records += records.size();
    m_state.next = first.next;
    m_state.isWhole = first.next.isEmpty();
    return m_file.append(csv, m_state);
}

Result<> Extraction::readRest()
{
    QList<ObjectQuery> parts = narrowed(m_query, longestQuery);
    ObjectQuery &leading = parts.first();
    if (parts.size() > 1) {
        leading.isOrdered = true;
        if (leading.fields.first() != "Id"_L1)
            leading.fields.prepend(u"Id"_s);
    }
    while (!m_state.isWhole) {
        report();
        if (m_context.stop.requested())
            return cancelled();
        auto page = restPage(m_org, leading, m_state.next, m_context);
        if (!page)
            return page.error();
        if (auto written = appendRest(*page, parts); !written)
            return written;
    }
    return {};
}

/// Reads on from m_state, and puts the file to its place.
Result<> Extraction::read()
{
    if (auto read = m_state.job.isEmpty() ? readRest() : readBulk(); !read)
        return read;
    report();
    return m_file.finish(m_state);
}

Result<Extracted> Extraction::run()
{
    const QString version = m_org.access().version;
    const auto left = m_file.left(m_org.access().instance.toString(), m_query);
    if (left && !(left->isDone && m_options.isAfresh)) {
        m_state = *left;
        if (m_state.isDone)
            return extracted();
        // Results belong to the version of the API that they were asked for with.
        m_org.setVersion(m_state.version);
        if (auto opened = m_file.open(m_state); !opened)
            return opened.error();
        const Result<> read = this->read();
        if (!read && !isGone(read.error()))
            return read.error();
        if (read)
            return extracted();
        m_context.note({u"salesforce.startedAgain"_s, {m_query.object}});
        m_org.setVersion(version);
    }
    if (auto begun = begin(); !begun)
        return begun.error();
    if (auto read = this->read(); !read)
        return read.error();
    // It would be gone in seven days anyway.
    if (!m_state.job.isEmpty())
        (void)removeBulkQuery(m_org, m_state.job, m_context);
    return extracted();
}

bool isExtracted(const Org &org, const ObjectQuery &query, const QString &folder)
{
    const auto left =
        ExtractFile(folder, query.object).left(org.access().instance.toString(), query);
    return left && left->isDone;
}

Result<Extracted> extract(Org &org, const ObjectQuery &query, const QString &folder,
                          const ExtractOptions &options, const RunContext &context)
{
    return Extraction(org, query, folder, options, context).run();
}

} // namespace salesforce
