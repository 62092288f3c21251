#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSaveFile>

namespace csv {

/// The copy of a file under way: written beside its place in large pieces, and put there as a whole
/// when it is complete. Without finish() nothing is kept.
class CopyFile
{
public:
    explicit CopyFile(const QString &path);

    /// Errors, here and below: "csv.copyNotWritable" with the path, "csv.diskFull" with the path
    /// and how many bytes were written.
    Result<> open();
    Result<> append(QByteArrayView bytes);
    Result<> finish();

    QByteArray &waiting() { return m_waiting; } ///< To be appended to directly; then call flush().
    Result<> flush();                           ///< Writes what waits if it is enough.
    qint64 size() const { return m_written + m_waiting.size(); }

private:
    Result<> write();
    Error failed() const;

    QSaveFile m_file;
    QByteArray m_waiting;
    qint64 m_written = 0;
};

} // namespace csv
