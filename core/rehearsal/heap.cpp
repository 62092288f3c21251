#include "rehearsal/heap.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rehearsal {

constexpr qsizetype tailSize = 4 << 20;

qint64 Heap::append(const QByteArray &bytes)
{
    if (m_tail.size() + bytes.size() > tailSize)
        flush();
    const qint64 offset = m_flushed + m_tail.size();
    m_tail.append(bytes);
    return offset;
}

QByteArray Heap::read(qint64 offset, qsizetype size)
{
    if (offset >= m_flushed)
        return m_tail.mid(offset - m_flushed, size);
    QByteArray bytes(size, Qt::Uninitialized);
    const bool isRead = m_file && m_file->seek(offset) && m_file->read(bytes.data(), size) == size;
    m_isSound = m_isSound && isRead;
    return isRead ? bytes : QByteArray();
}

void Heap::flush()
{
    if (m_tail.isEmpty())
        return;
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(QDir::temp().filePath(u"salesferry-XXXXXX"_s));
        // As a QIODevice it can be opened without a buffer, which would only read too much here.
        m_isSound =
            static_cast<QIODevice &>(*m_file).open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    m_isSound = m_isSound && m_file->seek(m_flushed) && m_file->write(m_tail) == m_tail.size();
    m_flushed += m_tail.size();
    m_tail.resize(0); // keeps the memory
}

} // namespace rehearsal
