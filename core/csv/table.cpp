#include "csv/table.h"

#include "csv/counter.h"
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
    QStringList header;
    QHash<QString, int> columns; ///< By folded name.
    QString fingerprint;
    Index index;
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
    const auto refuse = [&path](const QString &code, const QStringList &more = {}) {
        return Error{Error::Kind::Data, {code, QStringList{path} + more}};
    };

    const std::shared_ptr<Table> table(new Table);
    Private &d = *table->d;
    d.path = path;
    d.name = options.name.isEmpty() ? QFileInfo(path).fileName() : options.name;
    d.limits = limits;
    d.stamp = (*file)->stamp();
    if (d.stamp.size == 0)
        return refuse(u"csv.empty"_s);

    const Result<QByteArrayView> begin = (*file)->read(0, sampleSize);
    if (!begin)
        return begin.error();
    const QByteArrayView sample = begin->first(std::min(begin->size(), sampleSize));
    if (const QString format = foreignFormat(sample); !format.isEmpty())
        return refuse(u"csv.notText"_s, {format});
    d.dialect = guessDialect(sample);
    if (options.delimiter != '\0')
        d.dialect.delimiter = options.delimiter;
    Position position{headerOffset(sample), 1};
    position.line += countLineBreaks(sample.first(position.offset));
    Result<QString> fingerprint = fingerprintOf(**file);
    if (!fingerprint)
        return fingerprint.error();
    d.fingerprint = *fingerprint;
    if (position.offset == d.stamp.size)
        return refuse(u"csv.empty"_s);

    model::Record header;
    Cursor cursor(std::move(*file), Scanner(d.dialect.delimiter, -1), limits);
    cursor.moveTo(position);
    const Result<bool> found = cursor.next(&header);
    if (!found)
        return found.error();
    const ScannedRecord &scanned = cursor.scanned();
    if (!*found || scanned.unclosedQuote >= 0 || scanned.tooLong)
        return refuse(u"csv.noHeader"_s);
    if (cursor.bytes().contains('\0'))
        return refuse(u"csv.notText"_s, {u"binary"_s});
    if (!cursor.bytes().isValidUtf8())
        return refuse(u"csv.notText"_s, {u"Windows-1252"_s});
    for (int i = 0; i < header.cellCount(); ++i) {
        const QString name = header.text(i).trimmed();
        d.header.append(name);
        const QString folded = name.toCaseFolded();
        if (!d.columns.contains(folded))
            d.columns.insert(folded, i);
    }
    if (std::all_of(d.header.cbegin(), d.header.cend(),
                    [](const QString &name) { return name.isEmpty(); }))
        return refuse(u"csv.noHeader"_s);

    Result<Index> index = indexRecords(cursor, cursor.position(), limits, context);
    if (!index)
        return index.error();
    d.index = std::move(*index);
    return std::shared_ptr<const Table>(table);
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

int Table::column(const QString &name) const
{
    return d->columns.value(name.toCaseFolded(), -1);
}

qint64 Table::rowCount() const
{
    return d->index.rows;
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
    std::unique_ptr<Cursor> cursor; ///< Opened by the first read, which can say why it failed.
    qint64 next = -1;               ///< The row that the cursor stands before; -1 for none.
};

Table::Reader::Reader(std::shared_ptr<const Table> table)
    : d(std::make_unique<Private>())
{
    d->table = std::move(table);
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
        cursor = std::make_unique<Cursor>(
            std::move(*file), Scanner(source.dialect.delimiter, int(source.header.size())),
            source.limits);
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

Result<QList<model::Problem>> Table::Reader::read(qint64 row, model::Record &record)
{
    const Table::Private &source = *d->table->d;
    Q_ASSERT(row >= 0 && row < source.index.rows);
    if (row != d->next) {
        if (const Result<> moved = d->moveTo(row); !moved) {
            d->next = -1;
            return moved.error();
        }
    }
    d->next = -1;
    const Result<bool> found = d->cursor->next(&record);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::Kind::Data, {u"csv.changed"_s, {source.path}}};
    d->next = row + 1;
    record.row = row;
    return recordProblems(*d->cursor, record, source.name, int(source.header.size()),
                          source.limits);
}

} // namespace csv
