#include "csv/table.h"

#include "csv/counter.h"
#include "csv/edges.h"
#include "csv/encoding.h"
#include "csv/indexer.h"
#include "csv/recordproblems.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {

static constexpr qsizetype sampleSize = 64 * 1024;

struct Table::Private
{
    QString path;
    QString name;
    Limits limits;
    BlockFile::Stamp stamp;
    Dialect dialect;
    bool isCopy = false;
    Error inUse(Error error) const;
    Result<> findHeader(Cursor &cursor, const TableOptions &options);
    Result<> leaveOut(Cursor &cursor, const TableOptions &options, const RunContext &context);
    qint64 recordOf(qint64 row) const; ///< Which record of the file row \a row is.
    Error refuse(const QString &code, const QStringList &more = {}) const
    {
        return {Error::Kind::Data, {code, QStringList{path} + more}};
    }

    QStringList header, labels;
    QHash<QString, int> columns; ///< By folded name.
    TableShape shape;
    TableFrame frame;
    QString fingerprint;
    Position firstRow;
    Index index;
    std::vector<qint64> noRows; ///< Records that are no rows; of each how many rows are before it.
    qint64 rows = 0;
};

Table::Table()
    : d(std::make_unique<Private>())
{
}
Table::~Table() = default;

static Result<QString> fingerprintOf(BlockFile &file)
{
    const qint64 size = file.stamp().size;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 offset : {qint64(0), std::max<qint64>(0, size - sampleSize)}) {
        const Result<QByteArrayView> bytes = file.read(offset, sampleSize);
        if (!bytes)
            return bytes.error();
        hash.addData(bytes->first(std::min(bytes->size(), sampleSize)));
    }
    return u"%1-%2"_s.arg(size).arg(QString::fromLatin1(hash.result().first(16).toHex()));
}

Result<std::shared_ptr<const Table>> Table::open(const QString &path, const RunContext &context,
                                                 const Limits &limits, const TableOptions &options)
{
    Result<std::unique_ptr<BlockFile>> file = BlockFile::open(path, limits.block);
    if (!file)
        return file.error();
    const std::shared_ptr<Table> table(new Table);
    Private &d = *table->d;
    d.path = path;
    d.name = options.name.isEmpty() ? QFileInfo(path).fileName() : options.name;
    d.isCopy = options.isCopy;
    d.limits = limits;
    d.stamp = (*file)->stamp();
    if (d.stamp.size == 0)
        return d.refuse(u"csv.empty"_s);

    const Result<QByteArrayView> begin = (*file)->read(0, dialectSample);
    if (!begin)
        return begin.error();
    const QByteArrayView sample = begin->first(std::min(begin->size(), dialectSample));
    if (const QString format = foreignFormat(sample); !format.isEmpty())
        return d.refuse(u"csv.notText"_s, {format});
    d.dialect = guessDialect(sample, options.delimiter);
    if (!options.encoding.isEmpty())
        d.dialect.encoding = options.encoding;
    d.dialect.byteOrderMark = d.dialect.byteOrderMark || options.byteOrderMark;
    Position position{headerOffset(sample), 1};
    position.line += countLineBreaks(sample.first(position.offset));
    Result<QString> fingerprint = fingerprintOf(**file);
    if (!fingerprint)
        return fingerprint.error();
    d.fingerprint = *fingerprint;
    if (position.offset == d.stamp.size)
        return d.refuse(u"csv.empty"_s);

    Cursor cursor(std::move(*file), Scanner(d.dialect.delimiter, -1), limits);
    cursor.moveTo(position);
    if (const Result<> found = d.findHeader(cursor, options); !found)
        return found.error();
    Result<Index> index = indexRecords(cursor, d.firstRow, limits, context);
    if (!index)
        return index.error();
    d.index = std::move(*index);
    if (const Result<> done = d.leaveOut(cursor, options, context); !done)
        return done.error();
    return std::shared_ptr<const Table>(table);
}

// Reads the header, wherever it stands among the first records.
Result<> Table::Private::findHeader(Cursor &cursor, const TableOptions &options)
{
    Result<FirstRecords> first = firstRecords(cursor);
    if (!first)
        return first.error();
    const qsizetype count = first->records.size();
    if (count == 0)
        return refuse(u"csv.noHeader"_s);
    if (options.shape)
        shape = options.shape(first->records);
    shape.header = std::clamp<qsizetype>(shape.header, 0, count - 1);
    shape.firstRow = std::clamp<qsizetype>(shape.firstRow, shape.header + 1, count);

    model::Record record;
    cursor.moveTo(first->begins[size_t(shape.header)]);
    const Result<bool> found = cursor.next(&record);
    if (!found)
        return found.error();
    const ScannedRecord &scanned = cursor.scanned();
    if (!*found || scanned.unclosedQuote >= 0 || scanned.tooLong)
        return refuse(u"csv.noHeader"_s);
    if (cursor.bytes().contains('\0'))
        return refuse(u"csv.notText"_s, {u"binary"_s});
    if (!cursor.bytes().isValidUtf8())
        return refuse(u"csv.notText"_s, {u"Windows-1252"_s});
    for (int i = 0; i < record.cellCount(); ++i) {
        labels.append(record.text(i).trimmed());
        const QString known = shape.names.value(i);
        header.append(known.isEmpty() ? labels.last() : known);
    }
    if (std::all_of(labels.cbegin(), labels.cend(),
                    [](const QString &label) { return label.isEmpty(); }))
        return refuse(u"csv.noHeader"_s);
    frame = {.headerLine = record.line,
             .recordsBefore = shape.firstRow - 1,
             .ownColumns = header.size()};
    for (const Derivation &derivation : std::as_const(shape.derivations)) {
        header += derivation.names;
        labels += derivation.names;
    }
    header = uniqueNames(header);
    for (qsizetype i = 0; i < header.size(); ++i)
        columns.insert(header.at(i).toCaseFolded(), int(i));
    firstRow = first->ends[size_t(shape.firstRow - 1)];
    return {};
}

// Finds the records that are no rows: the footer, and sums among the rows.
Result<> Table::Private::leaveOut(Cursor &cursor, const TableOptions &options,
                                  const RunContext &context)
{
    qint64 end = index.rows;
    if (options.footer && end > 0) {
        const Result<QList<EdgeRecord>> last = lastRecords(cursor, index);
        if (!last)
            return last.error();
        const qsizetype left =
            std::clamp<qsizetype>(options.footer(*last, frame.ownColumns), 0, last->size());
        for (const EdgeRecord &record : last->last(left))
            frame.footer.append(record.cells.value(0).trimmed());
        end -= left;
    }
    if (shape.isNoRow) {
        Result<std::vector<qint64>> found = recordsThat(shape.isNoRow, cursor, index, end, context);
        if (!found)
            return found.error();
        noRows = std::move(*found);
        for (size_t i = 0; i < noRows.size(); ++i)
            noRows[i] -= qint64(i);
    }
    frame.noRows = qint64(noRows.size());
    frame.cells = index.cells;
    rows = end - frame.noRows;
    return {};
}

qint64 Table::Private::recordOf(qint64 row) const
{
    return row + (std::upper_bound(noRows.cbegin(), noRows.cend(), row) - noRows.cbegin());
}

const QString &Table::path() const
{
    return d->path;
}

const QString &Table::name() const
{
    return d->name;
}

qint64 Table::size() const
{
    return d->stamp.size;
}

const Dialect &Table::dialect() const
{
    return d->dialect;
}

const QStringList &Table::header() const
{
    return d->header;
}

const QStringList &Table::labels() const
{
    return d->labels;
}

int Table::column(const QString &name) const
{
    return d->columns.value(name.toCaseFolded(), -1);
}

qint64 Table::rowCount() const
{
    return d->rows;
}

const TableFrame &Table::frame() const
{
    return d->frame;
}

QString Table::fingerprint() const
{
    return d->fingerprint;
}

struct Table::Reader::Private
{
    Result<> moveTo(qint64 row);
    Result<> skipTo(qint64 row);

    std::shared_ptr<const Table> table;
    std::unique_ptr<Cursor> cursor;  ///< Opened by the first read, which can say why it failed.
    qint64 next = -1;                ///< The record that the cursor stands before; -1 for none.
    std::vector<bool> wantedColumns; ///< The file's own columns that are; empty: all.
    std::string derivedFrom;         ///< A cell, while others are computed from it.
};

Table::Reader::Reader(std::shared_ptr<const Table> table, const std::vector<int> &columns)
    : d(std::make_unique<Private>())
{
    d->table = std::move(table);
    if (columns.empty())
        return;
    const Table::Private &source = *d->table->d;
    d->wantedColumns.resize(size_t(source.frame.ownColumns));
    const auto want = [this](int column) {
        if (column >= 0 && size_t(column) < d->wantedColumns.size())
            d->wantedColumns[size_t(column)] = true;
    };
    std::for_each(columns.begin(), columns.end(), want);
    for (const Derivation &derivation : source.shape.derivations)
        want(derivation.from);
}

Table::Reader::~Reader() = default;
Table::Reader::Reader(Reader &&) noexcept = default;
Table::Reader &Table::Reader::operator=(Reader &&) noexcept = default;

Result<> Table::Reader::Private::moveTo(qint64 row)
{
    const Table::Private &source = *table->d;
    if (!cursor) {
        Result<std::unique_ptr<BlockFile>> file = BlockFile::open(source.path, source.limits.block);
        if (!file)
            return file.error();
        if ((*file)->stamp() != source.stamp)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {source.path}}};
        Scanner scanner(source.dialect.delimiter, int(source.frame.ownColumns));
        scanner.want(wantedColumns);
        cursor = std::make_unique<Cursor>(std::move(*file), scanner, source.limits);
    }
    const auto after =
        std::upper_bound(source.index.marks.cbegin(), source.index.marks.cend(), row,
                         [](qint64 wanted, const Mark &mark) { return wanted < mark.row; });
    const Mark &mark = *std::prev(after);
    if (next < mark.row || next > row) {
        cursor->moveTo(mark.position);
        next = mark.row;
    }
    if (const Result<> skipped = skipTo(row); !skipped)
        return skipped;
    while (next < row) {
        const Result<bool> found = cursor->next(nullptr);
        if (!found)
            return found.error();
        if (!*found)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {source.path}}};
        ++next;
    }
    return {};
}

// Comes near \a row where it is far away.
Result<> Table::Reader::Private::skipTo(qint64 row)
{
    constexpr qint64 near = 64;
    if (row - next < 2 * near)
        return {};
    Counter counter(*cursor, cursor->position(), next, table->d->limits);
    while (!counter.atEnd() && counter.row() < row - near) {
        const Result<> advanced = counter.advance(row - near, table->d->stamp.size);
        if (!advanced)
            return advanced;
    }
    const Result<Position> position = counter.position();
    if (!position)
        return position.error();
    cursor->moveTo(*position);
    next = counter.row();
    return {};
}

// Of a copy that somebody touched, \a error tells in words what it is.
Error Table::Private::inUse(Error error) const
{
    const QString &code = error.message.code;
    if (isCopy && (code == u"csv.missing"_s || code == u"csv.changed"_s))
        error.message = {u"csv.copyLost"_s, {name}};
    return error;
}

Result<QList<model::Problem>> Table::Reader::read(qint64 row, model::Record &record)
{
    const Table::Private &source = *d->table->d;
    Q_ASSERT(row >= 0 && row < source.rows);
    const qint64 wanted = source.recordOf(row);
    if (wanted != d->next) {
        if (const Result<> moved = d->moveTo(wanted); !moved) {
            d->next = -1;
            return source.inUse(moved.error());
        }
    }
    d->next = -1;
    const Result<bool> found = d->cursor->next(&record);
    if (!found)
        return source.inUse(found.error());
    if (!*found)
        return source.inUse({Error::Kind::Data, {u"csv.changed"_s, {source.path}}});
    d->next = wanted + 1;
    record.row = row;
    QList<model::Problem> problems = recordProblems(*d->cursor, record, source.name,
                                                    int(source.frame.ownColumns), source.limits);
    if (problems.isEmpty()) {
        for (const Derivation &derivation : source.shape.derivations) {
            const QByteArrayView cell = record.cell(derivation.from);
            d->derivedFrom.assign(cell.data(), size_t(cell.size()));
            derivation.derive(QByteArrayView(d->derivedFrom), record);
        }
    }
    return problems;
}

qint64 Table::Reader::offset() const
{
    return d->cursor->begin().offset;
}

} // namespace csv
