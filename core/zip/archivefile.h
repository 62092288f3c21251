#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>

struct zip_error;
struct zip_source;

namespace zips {

/// The bytes of an archive on disk, for us and as libzip asks for them: the one place that sees
/// whether the file is still what it was when it was opened. Not for several threads.
class ArchiveFile
{
public:
    /// Errors, with the path as their argument: "csv.missing", "csv.directory", "csv.notReadable".
    static Result<std::unique_ptr<ArchiveFile>> open(const QString &path);
    ~ArchiveFile();

    const QString &path() const { return m_path; }
    qint64 size() const { return m_stamp.size; }

    /// Exactly \a size bytes from \a offset on. Errors: "csv.notReadable", "csv.changed".
    Result<QByteArray> read(qint64 offset, qint64 size);
    /// Error: "csv.changed", when the file is no longer what it was.
    Result<> requireUnchanged() const;

    /// For libzip, which frees it; this has to live longer. Null without memory.
    zip_source *source(zip_error *error);
    /// What went wrong with the file itself while libzip read from it.
    const std::optional<Error> &problem() const { return m_problem; }

private:
    struct Stamp
    {
        qint64 size = 0;
        qint64 modified = 0; ///< As exact as the system has it.

        bool operator==(const Stamp &) const = default;
    };
    struct Callback;

    explicit ArchiveFile(const QString &path);
    Stamp currentStamp() const;
    /// As pread, from a buffer: how many bytes, 0 at the end.
    Result<qint64> readSome(qint64 offset, char *to, qint64 size);

    QString m_path;
    QFile m_file;
    Stamp m_stamp;
    QByteArray m_buffer;
    qint64 m_begin = 0;    ///< Where in the file the buffer begins.
    qint64 m_held = 0;     ///< How many bytes it holds.
    qint64 m_position = 0; ///< Where libzip stands.
    std::unique_ptr<zip_error> m_zipError;
    std::optional<Error> m_problem;
};

} // namespace zips
