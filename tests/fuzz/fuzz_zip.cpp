// Whatever an archive claims, it is listed or refused, and what is unpacked stays within what it
// claims. An input that is no archive is what one is made of, so that most get past its first
// bytes: names, contents, lies, and bytes that are wrong.

#include "support/zipbytes.h"
#include "zip/archive.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// Nobody may be told anything that could do something to a screen.
void requireHarmless(const Error &error)
{
    require(!error.message.code.isEmpty(), "an error without a code");
    for (const QString &argument : error.message.arguments)
        require(argument == zips::printable(argument), "an error that is not printable");
}

/// The bytes of an input, one after the other; zeros at its end.
class Bytes
{
public:
    Bytes(const uint8_t *data, size_t size)
        : m_left(reinterpret_cast<const char *>(data), qsizetype(size))
    {
    }
    int next()
    {
        if (m_left.isEmpty())
            return 0;
        const int byte = uchar(m_left.front());
        m_left = m_left.sliced(1);
        return byte;
    }
    QByteArray next(qsizetype size)
    {
        const QByteArray taken = m_left.first(std::min(size, m_left.size())).toByteArray();
        m_left = m_left.sliced(taken.size());
        return taken;
    }
    bool atEnd() const { return m_left.isEmpty(); }

private:
    QByteArrayView m_left;
};

QByteArray archiveOf(Bytes bytes)
{
    QList<zipbytes::Entry> entries;
    const int count = 1 + bytes.next() % 4;
    const bool zip64 = bytes.next() % 4 == 0;
    for (int i = 0; i < count; ++i) {
        const int lies = bytes.next();
        zipbytes::Entry entry;
        entry.name = bytes.next(1 + bytes.next() % 20);
        if ((lies & 1) != 0)
            entry.name += ".csv";
        entry.content = bytes.next(bytes.next()).repeated(1 + bytes.next() % 32);
        entry.deflated = (lies & 2) == 0;
        entry.utf8 = lies & 4;
        entry.zip64 = (lies & 8) != 0;
        entry.encrypted = (lies & 0xf0) == 0x10;
        if ((lies & 0xf0) == 0x20)
            entry.method = bytes.next();
        if ((lies & 0xf0) == 0x30)
            entry.claimedSize = qint64(bytes.next()) << bytes.next() % 56;
        if ((lies & 0xf0) == 0x40)
            entry.claimedCrc = bytes.next();
        if ((lies & 0xf0) == 0x50 && i > 0)
            entry.sameBytesAs = bytes.next() % i;
        entries.append(entry);
    }
    QByteArray made = zipbytes::archive(entries, zip64, bytes.next(bytes.next() % 8));
    for (int i = bytes.next() % 4; i > 0 && !bytes.atEnd(); --i) {
        const qsizetype place = bytes.next() | bytes.next() << 8;
        made[made.size() - 1 - place % made.size()] = char(bytes.next());
    }
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static QTemporaryFile file;
    static QTemporaryDir folder;
    if (!file.isOpen())
        require(file.open(), "no temporary file");
    file.resize(0);
    file.seek(0);
    QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!input.startsWith("PK"))
        input = archiveOf({data, size});
    file.write(input);
    file.flush();

    const zips::Limits limits{.members = 1000, .suspiciousSize = 1'000'000};
    auto archive = zips::Archive::open(file.fileName(), limits);
    if (!archive) {
        requireHarmless(archive.error());
        return 0;
    }
    require(archive->members().size() <= limits.members, "too many members");
    qint64 sum = 0;
    int read = 0;
    const QString to = folder.filePath(u"out"_s);
    for (const zips::Member &member : archive->members()) {
        sum += member.compressedSize;
        require(!zips::isUnsafeName(member.name), "an unsafe name");
        require(member.size >= 0 && member.compressedSize >= 0, "less than nothing");
        const auto found = archive->member(member.name);
        require(found && *found == member, "a member that is not found by its name");
        if (++read > 3)
            continue;
        const qint64 most = std::min<qint64>(member.size, 100'000) + 1;
        const auto begin = archive->begin(member.name, most);
        if (begin)
            require(begin->size() <= member.size, "more than it claims");
        else
            requireHarmless(begin.error());
        if (size % 64 != 0) // a disk is slow
            continue;
        if (archive->extract(member.name, to, {}))
            require(QFileInfo(to).size() == member.size, "not the size that it claims");
        QFile::remove(to);
        require(folder.isValid() && QDir(folder.path()).isEmpty(), "something else was written");
    }
    require(sum <= input.size(), "more than the archive holds");
    return 0;
}
