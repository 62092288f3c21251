#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <memory>
#include <new>

#ifndef Q_OS_UNIX
#include <QFile>
#endif

namespace csv {

/// A file read in page-aligned blocks at any offset: the one place that knows how a system reads.
/// Not for several threads; each has its own.
class BlockFile
{
public:
    /// What a file was like at some time; another one means that somebody has changed it.
    struct Stamp
    {
        qint64 size = 0;
        qint64 modified = 0; ///< As exact as the system has it.

        bool operator==(const Stamp &) const = default;
    };

    /// Opens \a path to be read \a block bytes at a time. Errors, with the path as their argument:
    /// "csv.missing", "csv.directory", "csv.notReadable".
    static Result<std::unique_ptr<BlockFile>> open(const QString &path, qsizetype block);
    ~BlockFile();

    const QString &path() const { return m_path; }
    const Stamp &stamp() const { return m_stamp; } ///< When it was opened.

    /// The bytes from \a offset (0 to its size) on: at least \a least of them, all that there are
    /// where the file ends before. Valid until the next call. Errors: "csv.notReadable", and
    /// "csv.changed" when the file is no longer what it was when it was opened.
    Result<QByteArrayView> read(qint64 offset, qsizetype least);

private:
    struct FreeAligned
    {
        void operator()(char *bytes) const
        {
            ::operator delete[](bytes, std::align_val_t(pageSize));
        }
    };
    static constexpr qsizetype pageSize = 4096;

    BlockFile(const QString &path, qsizetype block)
        : m_path(path)
        , m_block(block)
    {
    }
    void reserve(qsizetype size);
    Stamp currentStamp() const;
    qsizetype readSome(qint64 offset, char *to,
                       qsizetype size); ///< As pread: 0 at the end, -1 for errors.
    QString systemError() const;

    QString m_path;
    qsizetype m_block;
    Stamp m_stamp;
    std::unique_ptr<char[], FreeAligned> m_buffer;
    qsizetype m_capacity = 0;
    qint64 m_begin = 0;   ///< Where in the file the buffer begins.
    qsizetype m_held = 0; ///< How many bytes it holds.
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    QFile m_file;
#endif
};

} // namespace csv
