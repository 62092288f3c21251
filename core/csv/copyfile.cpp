#include "csv/copyfile.h"

using namespace Qt::StringLiterals;

namespace csv {

static constexpr qsizetype pieceSize = qsizetype(512) * 1024;

CopyFile::CopyFile(const QString &path)
    : m_file(path)
{
}

Error CopyFile::failed() const
{
    const QString path = m_file.fileName();
    if (m_file.error() == QFileDevice::ResourceError)
        return {Error::Kind::Storage,
                {u"csv.diskFull"_s, {path, QString::number(m_written)}},
                m_file.errorString()};
    return {Error::Kind::Storage, {u"csv.copyNotWritable"_s, {path}}, m_file.errorString()};
}

Result<> CopyFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed();
    m_waiting.reserve(2 * pieceSize);
    return {};
}

Result<> CopyFile::append(QByteArrayView bytes)
{
    m_waiting += bytes;
    return flush();
}

Result<> CopyFile::flush()
{
    if (m_waiting.size() < pieceSize)
        return {};
    return write();
}

Result<> CopyFile::write()
{
    if (m_file.write(m_waiting) != m_waiting.size())
        return failed();
    m_written += m_waiting.size();
    m_waiting.resize(0); // Keeps the memory.
    return {};
}

Result<> CopyFile::finish()
{
    if (const Result<> written = write(); !written)
        return written;
    if (!m_file.commit())
        return failed();
    return {};
}

} // namespace csv
