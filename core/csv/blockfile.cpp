#include "csv/blockfile.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace csv {

Result<std::unique_ptr<BlockFile>> BlockFile::open(const QString &path, qsizetype block)
{
    const QFileInfo found(path);
    if (!found.exists())
        return Error{Error::Kind::Data, {u"csv.missing"_s, {path}}};
    if (found.isDir())
        return Error{Error::Kind::Data, {u"csv.directory"_s, {path}}};
    const auto notReadable = [&path](const QString &reason) {
        return Error{Error::Kind::Storage, {u"csv.notReadable"_s, {path}}, reason};
    };
    // A pipe would keep us waiting for somebody to write, and has no row n.
    if (!found.isFile())
        return notReadable(u"not a regular file"_s);

    std::unique_ptr<BlockFile> file(new BlockFile(path, block));
#ifdef Q_OS_UNIX
    file->m_file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file->m_file < 0)
        return notReadable(file->systemError());
#else
    file->m_file.setFileName(path);
    if (!file->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return notReadable(file->systemError());
#endif
    file->m_stamp = file->currentStamp();
    return file;
}

Result<QByteArrayView> BlockFile::read(qint64 offset, qsizetype least)
{
    least = qsizetype(std::min<qint64>(least, m_stamp.size - offset));
    if (offset < m_begin || offset + least > m_begin + m_held) {
        // Page-aligned reads are several times faster than others.
        const qint64 begin = m_block % pageSize == 0 ? offset & ~qint64(pageSize - 1) : offset;
        const qint64 wanted = std::max<qint64>(m_block, offset - begin + least);
        const qsizetype size = qsizetype(std::min<qint64>(wanted, m_stamp.size - begin));
        reserve(size);
        m_begin = begin;
        m_held = 0;
        if (currentStamp() != m_stamp)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {m_path}}};
        while (m_held < size) {
            const qsizetype got = readSome(begin + m_held, m_buffer.get() + m_held, size - m_held);
            if (got < 0)
                return Error{Error::Kind::Storage, {u"csv.notReadable"_s, {m_path}}, systemError()};
            if (got == 0)
                return Error{Error::Kind::Data, {u"csv.changed"_s, {m_path}}};
            m_held += got;
        }
    }
    const qsizetype skipped = qsizetype(offset - m_begin);
    return QByteArrayView(m_buffer.get() + skipped, m_held - skipped);
}

void BlockFile::reserve(qsizetype size)
{
    if (size <= m_capacity)
        return;
    const qsizetype capacity = (size + pageSize - 1) / pageSize * pageSize;
    m_buffer.reset(
        static_cast<char *>(::operator new[](size_t(capacity), std::align_val_t(pageSize))));
    m_capacity = capacity;
}

#ifdef Q_OS_UNIX

BlockFile::~BlockFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

BlockFile::Stamp BlockFile::currentStamp() const
{
    struct stat found = {};
    if (::fstat(m_file, &found) != 0)
        return {-1, -1};
#ifdef Q_OS_DARWIN
    const timespec modified = found.st_mtimespec;
#else
    const timespec modified = found.st_mtim;
#endif
    return {found.st_size, qint64(modified.tv_sec) * 1'000'000'000 + modified.tv_nsec};
}

qsizetype BlockFile::readSome(qint64 offset, char *to, qsizetype size)
{
    for (;;) {
        const ssize_t got = ::pread(m_file, to, size_t(size), offset);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

QString BlockFile::systemError() const
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

#else

BlockFile::~BlockFile() = default;

BlockFile::Stamp BlockFile::currentStamp() const
{
    return {m_file.size(), m_file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch()};
}

qsizetype BlockFile::readSome(qint64 offset, char *to, qsizetype size)
{
    if (!m_file.seek(offset))
        return -1;
    return qsizetype(m_file.read(to, size));
}

QString BlockFile::systemError() const
{
    return m_file.errorString();
}

#endif

} // namespace csv
