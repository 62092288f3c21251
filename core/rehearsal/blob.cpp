#include "rehearsal/blob.h"

#include <algorithm>

namespace rehearsal {

void BlobWriter::number(quint64 number)
{
    while (number > 0x7f) {
        m_bytes.append(char(number | 0x80));
        number >>= 7;
    }
    m_bytes.append(char(number));
}

void BlobWriter::bytes(QByteArrayView bytes)
{
    number(quint64(bytes.size()));
    m_bytes.append(bytes);
}

void BlobWriter::texts(const QStringList &texts)
{
    number(quint64(texts.size()));
    for (const QString &one : texts)
        text(one);
}

quint64 BlobReader::number()
{
    quint64 number = 0;
    for (int shift = 0; !m_left.isEmpty() && shift < 64; shift += 7) {
        const auto byte = uchar(m_left.front());
        m_left = m_left.sliced(1);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return number;
}

QByteArrayView BlobReader::bytes()
{
    const auto size = qsizetype(std::min(number(), quint64(m_left.size())));
    const QByteArrayView bytes = m_left.first(size);
    m_left = m_left.sliced(size);
    return bytes;
}

QStringList BlobReader::texts()
{
    // Each text needs a byte at least, so a broken count cannot ask for more than there is.
    const quint64 count = std::min(number(), quint64(m_left.size()));
    QStringList texts;
    texts.reserve(qsizetype(count));
    for (quint64 i = 0; i < count; ++i)
        texts.append(text());
    return texts;
}

} // namespace rehearsal
