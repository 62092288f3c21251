#include "zip/archivefile.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <zip.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace zips {

constexpr qsizetype blockSize = qsizetype(256) * 1024; // libzip asks for 8 KiB at a time

ArchiveFile::ArchiveFile(const QString &path)
    : m_path(path)
    , m_file(path)
    , m_zipError(std::make_unique<zip_error>())
{
    zip_error_init(m_zipError.get());
}

ArchiveFile::~ArchiveFile()
{
    zip_error_fini(m_zipError.get());
}

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(const QString &path)
{
    const QFileInfo found(path);
    if (!found.exists())
        return Error{Error::Kind::Data, {u"csv.missing"_s, {path}}};
    if (found.isDir())
        return Error{Error::Kind::Data, {u"csv.directory"_s, {path}}};
    std::unique_ptr<ArchiveFile> file(new ArchiveFile(path));
    // A pipe would keep us waiting for somebody to write.
    if (!found.isFile() || !file->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Kind::Storage,
                     {u"csv.notReadable"_s, {path}},
                     found.isFile() ? file->m_file.errorString() : u"not a regular file"_s};
    file->m_stamp = file->currentStamp();
    return file;
}

ArchiveFile::Stamp ArchiveFile::currentStamp() const
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::fstat(m_file.handle(), &found) != 0)
        return {-1, -1};
#ifdef Q_OS_DARWIN
    const timespec modified = found.st_mtimespec;
#else
    const timespec modified = found.st_mtim;
#endif
    return {found.st_size, qint64(modified.tv_sec) * 1'000'000'000 + modified.tv_nsec};
#else
    return {m_file.size(), m_file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch()};
#endif
}

Result<> ArchiveFile::requireUnchanged() const
{
    if (currentStamp() == m_stamp)
        return {};
    return Error{Error::Kind::Data, {u"csv.changed"_s, {m_path}}};
}

Result<qint64> ArchiveFile::readSome(qint64 offset, char *to, qint64 size)
{
    if (offset >= m_stamp.size)
        return 0;
    if (offset < m_begin || offset >= m_begin + m_held) {
        if (m_buffer.isEmpty())
            m_buffer.resize(blockSize);
        m_begin = offset;
        m_held = 0;
        if (auto same = requireUnchanged(); !same)
            return same.error();
        if (!m_file.seek(offset))
            return Error{
                Error::Kind::Storage, {u"csv.notReadable"_s, {m_path}}, m_file.errorString()};
        const qint64 got = m_file.read(m_buffer.data(), blockSize);
        if (got < 0)
            return Error{
                Error::Kind::Storage, {u"csv.notReadable"_s, {m_path}}, m_file.errorString()};
        if (got == 0)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {m_path}}};
        m_held = got;
    }
    const qint64 skipped = offset - m_begin;
    const qint64 taken = std::min(size, m_held - skipped);
    std::memcpy(to, m_buffer.constData() + skipped, size_t(taken));
    return taken;
}

Result<QByteArray> ArchiveFile::read(qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const auto got = readSome(offset + done, bytes.data() + done, size - done);
        if (!got)
            return got.error();
        if (*got == 0)
            return Error{Error::Kind::Data, {u"csv.changed"_s, {m_path}}};
        done += *got;
    }
    return bytes;
}

/// What libzip calls to read the file.
struct ArchiveFile::Callback
{
    static zip_int64_t call(void *self, void *to, zip_uint64_t size, zip_source_cmd_t command)
    {
        auto &file = *static_cast<ArchiveFile *>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            file.m_position = 0;
            return 0;
        case ZIP_SOURCE_READ: {
            const auto got = file.readSome(file.m_position, static_cast<char *>(to), qint64(size));
            if (!got) {
                file.m_problem = got.error();
                zip_error_set(file.m_zipError.get(), ZIP_ER_READ, 0);
                return -1;
            }
            file.m_position += *got;
            return *got;
        }
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_STAT: {
            auto *stat = static_cast<zip_stat_t *>(to);
            zip_stat_init(stat);
            stat->size = zip_uint64_t(file.size());
            stat->valid = ZIP_STAT_SIZE;
            return zip_int64_t(sizeof *stat);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(file.m_zipError.get(), to, size);
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t place = zip_source_seek_compute_offset(zip_uint64_t(file.m_position),
                                                                     zip_uint64_t(file.size()), to,
                                                                     size, file.m_zipError.get());
            if (place < 0)
                return -1;
            file.m_position = place;
            return 0;
        }
        case ZIP_SOURCE_TELL:
            return file.m_position;
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_SEEKABLE;
        default:
            zip_error_set(file.m_zipError.get(), ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }
};

zip_source *ArchiveFile::source(zip_error *error)
{
    return zip_source_function_create(&Callback::call, this, error);
}

} // namespace zips
