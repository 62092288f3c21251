#include "base/text.h"

#include <cstring>

QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).trimmed().toCaseFolded();
}

static quint64 fold(quint64 a, quint64 b)
{
    // The product of two 64-bit halves, folded; by 32-bit parts, as not every compiler has 128 bits.
    const quint64 aLow = a & 0xffffffffU, aHigh = a >> 32, bLow = b & 0xffffffffU, bHigh = b >> 32;
    const quint64 low = aLow * bLow;
    const quint64 middle = aHigh * bLow + (low >> 32);
    const quint64 other = aLow * bHigh + (middle & 0xffffffffU);
    return (aHigh * bHigh + (middle >> 32) + (other >> 32)) ^ ((other << 32) | (low & 0xffffffffU));
}

quint64 hash64(QByteArrayView bytes)
{
    constexpr quint64 first = 0x9e3779b97f4a7c15U, second = 0xd6e8feb86659fd93U;
    quint64 hash = first ^ quint64(bytes.size());
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left > 8; left -= 8, at += 8) {
        quint64 word;
        std::memcpy(&word, at, 8);
        hash = fold(hash ^ word, second);
    }
    quint64 word = 0;
    if (left > 0)
        std::memcpy(&word, at, size_t(left));
    return fold(fold(hash ^ word, second), first);
}
