#include "zip/directory.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zips {

// The records of a ZIP archive that are looked for here, as PKWARE's application note has them.
constexpr qint64 endSize = 22, locatorSize = 20, end64Size = 56, longestComment = 65'535;
static const QByteArrayView endMark("PK\x05\x06", 4), locatorMark("PK\x06\x07", 4),
    end64Mark("PK\x06\x06", 4);

template <typename Number>
static Number number(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.data() + offset);
}

/// Where the end record is in \a tail, the last bytes of the file; -1 where there is none.
static qsizetype findEnd(const QByteArray &tail)
{
    qsizetype last = -1;
    for (qsizetype at = tail.lastIndexOf(endMark); at >= 0;
         at = at == 0 ? -1 : tail.lastIndexOf(endMark, at - 1)) {
        const qsizetype after = at + endSize;
        if (after > tail.size())
            continue;
        if (last < 0)
            last = at;
        if (after + number<quint16>(tail, at + 20) == tail.size())
            return at; // its comment ends where the file ends
    }
    return last;
}

static bool beginsAsArchive(QByteArrayView begin)
{
    return begin.startsWith(QByteArrayView("PK\x03\x04", 4)) || begin.startsWith(endMark)
           || begin.startsWith(QByteArrayView("PK\x07\x08", 4));
}

Result<Directory> findDirectory(ArchiveFile &file)
{
    const auto refuse = [&file](const QString &code) {
        return Error{Error::Kind::Data, {code, {file.path()}}};
    };
    const qint64 size = file.size();
    const auto begin = file.read(0, std::min<qint64>(size, 4));
    if (!begin)
        return begin.error();
    const bool begins = beginsAsArchive(*begin);
    const qint64 tailSize = std::min(size, endSize + locatorSize + longestComment);
    const auto tail = file.read(size - tailSize, tailSize);
    if (!tail)
        return tail.error();
    const qsizetype end = findEnd(*tail);
    if (end < 0)
        return refuse(begins ? u"zip.truncated"_s : u"zip.noArchive"_s);

    const qint64 endOffset = size - tailSize + end;
    Directory found{number<quint16>(*tail, end + 10), number<quint32>(*tail, end + 12)};
    qint64 offset = number<quint32>(*tail, end + 16);
    if (number<quint16>(*tail, end + 4) != 0 && number<quint16>(*tail, end + 4) != 0xffff)
        return refuse(u"zip.split"_s);
    const qsizetype locator = end - locatorSize;
    if (locator >= 0 && QByteArrayView(*tail).sliced(locator).startsWith(locatorMark)) {
        const quint64 at = number<quint64>(*tail, locator + 8);
        if (at > quint64(endOffset) || qint64(at) > endOffset - end64Size)
            return refuse(u"zip.damaged"_s);
        const auto end64 = file.read(qint64(at), end64Size);
        if (!end64)
            return end64.error();
        if (!end64->startsWith(end64Mark))
            return refuse(u"zip.damaged"_s);
        const auto members = number<quint64>(*end64, 32), bytes = number<quint64>(*end64, 40),
                   from = number<quint64>(*end64, 48);
        if (members > quint64(size) || bytes > quint64(size) || from > quint64(size))
            return refuse(u"zip.damaged"_s);
        found = {qint64(members), qint64(bytes)};
        offset = qint64(from);
    }
    if (offset + found.size > endOffset)
        return refuse(u"zip.damaged"_s);
    return found;
}

} // namespace zips
