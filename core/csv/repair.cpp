#include "csv/repair.h"

#include "csv/copyfile.h"
#include "csv/cursor.h"
#include "csv/dialect.h"
#include "csv/patches.h"
#include "csv/unicodeform.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr qsizetype beginning = 4096;
constexpr qint64 bytesBetweenReports = qint64(4) * 1024 * 1024;

bool isSkip(const model::Repair &repair)
{
    return repair.what == model::Repair::What::Skip;
}

/// Copies a file with some of its records patched, from its beginning to its end.
class Repairing
{
public:
    Repairing(std::unique_ptr<BlockFile> source, std::unique_ptr<BlockFile> again, char delimiter,
              const QString &to, const RunContext &context)
        : m_source(std::move(source))
        , m_cursor(std::move(again), Scanner(delimiter, -1), {})
        , m_copy(to)
        , m_context(context)
    {
    }

    Result<> run(const QList<model::Repair> &repairs);

private:
    struct Patched
    {
        QByteArray record;    ///< Without its line end.
        Position end;         ///< Of what it stands for, in the source: behind the line end.
        qint64 endOfText = 0; ///< The same, before the line end.
        bool joined = false;
    };

    Error lost(qint64 line) const
    {
        return {Error::Kind::Data,
                {u"csv.repairLost"_s, {m_source->path(), QString::number(line)}}};
    }
    Result<> begin();
    Result<> moveToLine(qint64 line);
    Result<> patch(qint64 line, QList<model::Repair> here, QList<model::Repair> &later);
    Result<> closeQuote();
    Result<> report(qint64 offset);
    Result<> join(Patched &patched, qint64 line);
    bool takeQuoteAsText(Patched &patched) const;
    Result<> copyTo(qint64 offset);

    std::unique_ptr<BlockFile> m_source;
    Cursor m_cursor;
    CopyFile m_copy;
    const RunContext &m_context;
    qint64 m_copied = 0; ///< How far the copy has come, in bytes of the source.
    qint64 m_nextReport = 0;
};

Result<> Repairing::run(const QList<model::Repair> &repairs)
{
    QList<model::Repair> left = repairs;
    std::stable_sort(left.begin(), left.end(),
                     [](const auto &one, const auto &other) { return one.line < other.line; });

    if (const Result<> opened = m_copy.open(); !opened)
        return opened;
    if (const Result<> begun = begin(); !begun)
        return begun;
    left.removeIf(isSkip); // Whoever reads leaves that record out.
    while (!left.isEmpty()) {
        const qint64 line = left.constFirst().line;
        const auto other = std::find_if(left.cbegin(), left.cend(),
                                        [line](const auto &repair) { return repair.line != line; });
        const QList<model::Repair> here(left.cbegin(), other);
        left = left.sliced(here.size());
        if (const Result<> patched = patch(line, here, left); !patched)
            return patched;
    }
    if (const Result<> copied = copyTo(m_source->stamp().size); !copied)
        return copied;
    return m_copy.finish();
}

// Leaves the byte order mark out.
Result<> Repairing::begin()
{
    if (m_source->stamp().size == 0)
        return {};
    const Result<QByteArrayView> bytes = m_source->read(0, beginning);
    if (!bytes)
        return bytes.error();
    m_copied = markSize(*bytes, u"UTF-8"_s);
    const qsizetype first = headerOffset(*bytes);
    m_cursor.moveTo({first, 1 + countLineBreaks(bytes->first(first))});
    return {};
}

// Finds the record that begins in \a line, which is not before where the cursor stands.
Result<> Repairing::moveToLine(qint64 line)
{
    while (m_cursor.position().line <= line) {
        const Result<bool> found = m_cursor.next(nullptr);
        if (!found)
            return found.error();
        if (!*found || m_cursor.begin().line > line)
            break;
        if (m_cursor.begin().line == line)
            return m_cursor.scanned().runsOn ? lost(line) : Result<>();
        const Result<> passed = m_cursor.scanned().unclosedQuote >= 0
                                    ? closeQuote()
                                    : report(m_cursor.position().offset);
        if (!passed)
            return passed;
    }
    return lost(line);
}

// The quote that the record has which the cursor has found would be closed by one that a later
// patch brings, and all between be taken for its cell. It is closed at once, with text behind it,
// so that something is wrong with the record as before.
Result<> Repairing::closeQuote()
{
    const QByteArrayView record = m_cursor.bytes().first(m_cursor.scanned().content);
    qsizetype behind = m_cursor.scanned().unclosedQuote;
    while (behind < record.size() && record[behind] == '"')
        ++behind;
    const bool alone = behind == record.size() || record[behind] == m_cursor.delimiter();
    if (const Result<> copied = copyTo(m_cursor.begin().offset + behind); !copied)
        return copied;
    return m_copy.append(alone ? "\" " : "\"");
}

// Patches the record in \a line as \a here says, and as \a later says of records that are joined
// with it.
Result<> Repairing::patch(qint64 line, QList<model::Repair> here, QList<model::Repair> &later)
{
    if (const Result<> moved = moveToLine(line); !moved)
        return moved;
    const Position begin = m_cursor.begin();
    if (const Result<> copied = copyTo(begin.offset); !copied)
        return copied;
    const ScannedRecord &scanned = m_cursor.scanned();
    Patched patched{m_cursor.bytes().first(scanned.content).toByteArray(), m_cursor.position(),
                    begin.offset + scanned.content, false};
    bool quotesTaken = false;
    while (!here.isEmpty()) {
        const model::Repair repair = here.takeFirst();
        if (repair.what == model::Repair::What::JoinNext) {
            if (const Result<> joined = join(patched, begin.line); !joined)
                return joined;
            while (!later.isEmpty() && later.constFirst().line < patched.end.line)
                here.append(later.takeFirst());
        } else if (takeQuoteAsText(patched)) {
            quotesTaken = true;
        } else if (!quotesTaken && !patched.joined) { // Joining settles quotes, too.
            return lost(begin.line);
        }
    }
    m_copied = patched.endOfText;
    m_cursor.moveTo(patched.end);
    return m_copy.append(patched.record);
}

Result<> Repairing::join(Patched &patched, qint64 line)
{
    m_cursor.moveTo(patched.end);
    const Result<bool> found = m_cursor.next(nullptr);
    if (!found)
        return found.error();
    if (!*found || m_cursor.scanned().runsOn)
        return lost(line);
    const qint64 lineBreaks = 1 + m_cursor.begin().line - patched.end.line;
    const qsizetype content = m_cursor.scanned().content;
    patched.record = joinedRecord(patched.record, lineBreaks, m_cursor.bytes().first(content),
                                  m_cursor.delimiter());
    patched.end = m_cursor.position();
    patched.endOfText = m_cursor.begin().offset + content;
    patched.joined = true;
    return {};
}

bool Repairing::takeQuoteAsText(Patched &patched) const
{
    const std::optional<PlainQuotes> plain = quoteAsText(patched.record, m_cursor.delimiter());
    if (!plain)
        return false;
    const QByteArrayView behind = QByteArrayView(patched.record).sliced(plain->taken);
    if (!behind.isEmpty()) {
        if (patched.joined) // What was joined cannot be taken apart.
            return false;
        // What follows is a record of its own, from the next line on.
        const qint64 back = behind.size();
        const qsizetype lineEnd = behind.startsWith("\r\n") ? 2 : 1;
        patched.end.line -= countLineBreaks(behind) + (patched.end.offset > patched.endOfText);
        ++patched.end.line;
        patched.endOfText -= back;
        patched.end.offset = patched.endOfText + lineEnd;
    }
    patched.record = plain->record;
    return true;
}

// Says how far everything has come, now and then, and hears whether to stop.
Result<> Repairing::report(qint64 offset)
{
    if (offset < m_nextReport)
        return {};
    m_nextReport = offset + bytesBetweenReports;
    if (m_context.stop.requested())
        return cancelled();
    m_context.progress({offset,
                        m_source->stamp().size,
                        {u"csv.repairing"_s, {QFileInfo(m_source->path()).fileName()}}});
    return {};
}

Result<> Repairing::copyTo(qint64 offset)
{
    while (m_copied < offset) {
        if (const Result<> reported = report(m_copied); !reported)
            return reported;
        const Result<QByteArrayView> bytes = m_source->read(m_copied, 1);
        if (!bytes)
            return bytes.error();
        const QByteArrayView wanted =
            bytes->first(qsizetype(std::min<qint64>(bytes->size(), offset - m_copied)));
        if (const Result<> written = m_copy.append(wanted); !written)
            return written;
        m_copied += wanted.size();
    }
    return {};
}

} // namespace

Result<> repair(const QString &from, char delimiter, const QList<model::Repair> &repairs,
                const QString &to, const RunContext &context)
{
    const Limits limits;
    Result<std::unique_ptr<BlockFile>> source = BlockFile::open(from, limits.block);
    if (!source)
        return source.error();
    Result<std::unique_ptr<BlockFile>> again = BlockFile::open(from, limits.block);
    if (!again)
        return again.error();
    if ((*source)->stamp() != (*again)->stamp())
        return Error{Error::Kind::Data, {u"csv.changed"_s, {from}}};
    Repairing repairing(std::move(*source), std::move(*again), delimiter, to, context);
    return repairing.run(repairs);
}

} // namespace csv
