#pragma once

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace rehearsal {

/// Where the rows of a rehearsal lie, so that millions of them need no memory: the last few MiB in
/// memory, what came before in a temporary file, which is made when it is first needed and has no
/// name where the system can do that (Linux). Nothing is ever taken out again.
class Heap
{
public:
    /// Where \a bytes can be read again.
    qint64 append(const QByteArray &bytes);
    /// The \a size bytes at \a offset; fewer when the file cannot be read.
    QByteArray read(qint64 offset, qsizetype size);
    /// False once the temporary file could not be written or read (a full disk).
    bool isSound() const { return m_isSound; }

private:
    void flush();

    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_flushed = 0; ///< So many bytes lie in the file; the rest in m_tail.
    QByteArray m_tail;
    bool m_isSound = true;
};

} // namespace rehearsal
