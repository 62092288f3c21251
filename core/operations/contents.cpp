#include "operations/contents.h"

#include "base/inorder.h"
#include "base/text.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace operations {

using salesforce::ExportFile;
using salesforce::ExportKind;
using salesforce::IdBytes;
using salesforce::RowKind;

Census &Census::operator+=(const Census &other)
{
    contacts += other.contacts;
    businessAccounts += other.businessAccounts;
    personAccounts += other.personAccounts;
    deleted += other.deleted;
    malformed += other.malformed;
    relations += other.relations;
    return *this;
}

csv::ColumnProfile Contents::column(int place) const
{
    csv::ColumnProfiler all;
    for (const Columns &columns : sides) {
        if (size_t(place) < columns.profilers.size())
            all.add(columns.profilers[size_t(place)]);
    }
    return all.profile();
}

QList<csv::ColumnProfile> Contents::columns() const
{
    size_t count = 0;
    for (const Columns &side : sides)
        count = std::max(count, side.profilers.size());
    QList<csv::ColumnProfile> columns;
    for (size_t i = 0; i < count; ++i)
        columns.append(column(int(i)));
    return columns;
}

namespace {

constexpr qint64 chunk = 4096;
constexpr qint64 reportEvery = 50; // milliseconds

/// Rows between two looks at whether somebody asked to stop; a row may be long.
constexpr qint64 rowsUnasked = 64;

bool hasSide(const ExportFile &file, Contents::Side side)
{
    switch (side) {
    case Contents::Customers:
        return file.kind == ExportKind::Contacts || file.hasPersonAccounts;
    case Contents::Organizations:
        return file.kind == ExportKind::Accounts;
    case Contents::Others:
        break;
    }
    return file.kind == ExportKind::Relations || file.kind == ExportKind::Other;
}

Contents emptyContents(const ExportFile &file)
{
    Contents contents;
    for (size_t side = 0; side < Contents::sideCount; ++side) {
        if (hasSide(file, Contents::Side(side)))
            contents.sides[side].profilers.resize(size_t(file.table->header().size()));
    }
    return contents;
}

/// What columns have given up in the rows before; told to the workers, for whom it is less to do.
/// What comes out is the same whether they hear of it early or late.
class GivenUp
{
public:
    explicit GivenUp(const Contents &contents)
    {
        for (size_t side = 0; side < m_sides.size(); ++side)
            m_sides[side] =
                std::vector<std::atomic<quint64>>(contents.sides[side].profilers.size());
    }

    void note(const Contents &contents)
    {
        for (size_t side = 0; side < m_sides.size(); ++side) {
            for (size_t i = 0; i < m_sides[side].size(); ++i) {
                const auto before = contents.sides[side].profilers[i].givenUp();
                m_sides[side][i] = quint64(before.examples) << 2 | (before.parts ? 2U : 0U)
                                   | (before.values ? 1U : 0U);
            }
        }
    }

    /// What a part that is put behind the rows before may begin with.
    void begin(Contents &part) const
    {
        for (size_t side = 0; side < m_sides.size(); ++side) {
            auto &profilers = part.sides[side].profilers;
            profilers.reserve(m_sides[side].size());
            for (const std::atomic<quint64> &column : m_sides[side]) {
                const quint64 before = column;
                profilers.emplace_back(csv::ColumnProfiler::GivenUp{
                    (before & 1U) != 0, (before & 2U) != 0, csv::Looks(before >> 2)});
            }
        }
    }

private:
    std::array<std::vector<std::atomic<quint64>>, Contents::sideCount> m_sides;
};

/// Reads rows of one file and counts what they hold, for one thread.
class Counting
{
public:
    Counting(const ExportFile &file, const PassOptions &options, const GivenUp &givenUp,
             const StopToken &stop)
        : m_file(file)
        , m_options(options)
        , m_givenUp(givenUp)
        , m_stop(stop)
        , m_kinds(file)
        , m_id(file.table->column(u"Id"_s))
        , m_personContact(
              file.kind == ExportKind::Accounts ? file.table->column(u"PersonContactId"_s) : -1)
        , m_noDamage(*file.table)
        , m_reader(file.table)
    {
    }

    Result<Contents> operator()(qint64 first, qint64 last)
    {
        Contents part;
        part.damage = m_noDamage;
        m_givenUp.begin(part);
        for (qint64 row = first; row < last; ++row) {
            if (row % rowsUnasked == 0 && m_stop.requested())
                return cancelled();
            const auto problems = m_reader.read(row, m_record);
            if (!problems)
                return problems.error();
            if (problems->isEmpty())
                count(part);
            else
                note(row, *problems, part);
        }
        return part;
    }

private:
    static void note(qint64 row, const QList<model::Problem> &problems, Contents &part)
    {
        ++part.census.malformed;
        if (part.malformed.rows.size() < MalformedRows::mostRows)
            part.malformed.rows.push_back(row);
        for (const model::Problem &problem : problems)
            ++part.malformed.byCode[problem.message.code];
    }

    void count(Contents &part)
    {
        part.damage.add(m_record);
        // Of deleted person accounts too: one person is counted once.
        if (m_personContact >= 0) {
            if (const auto id = salesforce::recordIdBytes(m_record.cell(m_personContact)))
                part.personContacts.push_back(*id);
        }
        const std::optional<Contents::Side> side = sideOf(part);
        if (!side)
            return;
        Columns &columns = part.sides[*side];
        ++columns.rows;
        for (size_t i = 0; i < columns.profilers.size(); ++i)
            columns.profilers[i].add(m_record.cell(int(i)));
    }

    /// Counts the record; nothing where its columns count elsewhere or not at all.
    std::optional<Contents::Side> sideOf(Contents &part)
    {
        if (hasSide(m_file, Contents::Others))
            return Contents::Others;
        switch (m_kinds.kind(m_record)) {
        case RowKind::Contact: {
            ++part.census.contacts;
            const auto id = salesforce::recordIdBytes(m_record.cell(m_id));
            if (id && m_options.isHidden && m_options.isHidden(*id))
                return std::nullopt;
            if (id)
                part.contactIds.push_back(hash64({id->data(), qsizetype(id->size())}));
            return Contents::Customers;
        }
        case RowKind::BusinessAccount:
            ++part.census.businessAccounts;
            return Contents::Organizations;
        case RowKind::Deleted:
            ++part.census.deleted;
            break;
        case RowKind::PersonAccount:
            if (m_file.kind != ExportKind::Accounts)
                break; // the hidden contact of another one
            ++part.census.personAccounts;
            return Contents::Customers;
        }
        return std::nullopt;
    }

    const ExportFile &m_file;
    const PassOptions &m_options;
    const GivenUp &m_givenUp;
    StopToken m_stop;
    salesforce::RowKinds m_kinds;
    int m_id, m_personContact;
    salesforce::SpreadsheetDamage m_noDamage; ///< What a part begins with.
    csv::Table::Reader m_reader;
    model::Record m_record;
};

template <typename T>
void append(std::vector<T> &to, const std::vector<T> &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

/// Puts \a part behind \a contents.
void add(Contents &contents, const Contents &part)
{
    contents.census += part.census;
    for (const qint64 row : part.malformed.rows) {
        if (contents.malformed.rows.size() < MalformedRows::mostRows)
            contents.malformed.rows.push_back(row);
    }
    for (auto code = part.malformed.byCode.cbegin(); code != part.malformed.byCode.cend(); ++code)
        contents.malformed.byCode[code.key()] += code.value();
    for (size_t side = 0; side < Contents::sideCount; ++side) {
        Columns &columns = contents.sides[side];
        columns.rows += part.sides[side].rows;
        for (size_t i = 0; i < columns.profilers.size(); ++i)
            columns.profilers[i].add(part.sides[side].profilers[i]);
    }
    contents.damage.add(part.damage);
    append(contents.personContacts, part.personContacts);
    append(contents.contactIds, part.contactIds);
}

ContentsSoFar soFar(const Contents &contents, qint64 rows, const csv::Table &table)
{
    ContentsSoFar result{.rows = rows, .total = table.rowCount(), .census = contents.census};
    for (const Columns &side : contents.sides)
        result.counted += side.rows;
    for (size_t i = 0; i < size_t(table.header().size()); ++i) {
        ContentsSoFar::Column column;
        for (const Columns &side : contents.sides) {
            if (i >= side.profilers.size())
                continue;
            column.filled += side.profilers[i].filled();
            if (column.examples.isEmpty())
                column.examples = side.profilers[i].examples();
        }
        result.columns.append(column);
    }
    return result;
}

} // namespace

Result<Contents> contentsOf(const ExportFile &file, const PassOptions &options,
                            const RunContext &context)
{
    const csv::Table &table = *file.table;
    Contents contents = emptyContents(file);
    GivenUp givenUp(contents);
    const Message activity{u"run.readingSources"_s, {}};
    qint64 rows = 0;
    QElapsedTimer sinceReport;
    context.progress({0, table.rowCount(), activity});
    const auto consume = [&](Contents &&part) -> Result<> {
        add(contents, part);
        givenUp.note(contents);
        rows = std::min(table.rowCount(), rows + chunk);
        if (!sinceReport.isValid() || sinceReport.hasExpired(reportEvery)) {
            sinceReport.start();
            context.progress({rows, table.rowCount(), activity});
            if (options.listener)
                options.listener(soFar(contents, rows, table));
        }
        return {};
    };
    const auto makeWorker = [&] { return Counting(file, options, givenUp, context.stop); };
    if (auto done = inOrder<Contents>(table.rowCount(), chunk, options.threads, context, makeWorker,
                                      consume);
        !done)
        return done.error();
    if (context.stop.requested())
        return cancelled();
    context.progress({rows, table.rowCount(), activity});
    std::sort(contents.personContacts.begin(), contents.personContacts.end());
    contents.personContacts.shrink_to_fit();
    contents.contactIds.shrink_to_fit();
    return contents;
}

Result<std::vector<IdBytes>> personContactsOf(const ExportFile &file, const RunContext &context)
{
    const int column = file.table->column(u"PersonContactId"_s);
    if (file.kind != ExportKind::Accounts || column < 0)
        return std::vector<IdBytes>();
    using Ids = std::vector<IdBytes>;
    Ids ids;
    qint64 rows = 0;
    const auto makeWorker = [&] {
        auto reader = std::make_shared<csv::Table::Reader>(file.table, std::vector<int>{column});
        return [&context, column, reader](qint64 first, qint64 last) -> Result<Ids> {
            Ids part;
            model::Record record;
            for (qint64 row = first; row < last; ++row) {
                if (row % rowsUnasked == 0 && context.stop.requested())
                    return cancelled();
                const auto problems = reader->read(row, record);
                if (!problems)
                    return problems.error();
                if (const auto id = salesforce::recordIdBytes(record.cell(column));
                    id && problems->isEmpty())
                    part.push_back(*id);
            }
            return part;
        };
    };
    const auto consume = [&](Ids &&part) -> Result<> {
        append(ids, part);
        rows = std::min(file.table->rowCount(), rows + chunk);
        context.progress({rows, file.table->rowCount(), {u"run.readingSources"_s, {}}});
        return {};
    };
    if (auto done = inOrder<Ids>(file.table->rowCount(), chunk, 0, context, makeWorker, consume);
        !done)
        return done.error();
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace operations
