#include "base/text.h"

#include <cstring>

QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).trimmed().toCaseFolded();
}

void appendNameKey(QByteArrayView name, std::string &to)
{
    const size_t begin = to.size();
    bool ascii = true;
    for (const char byte : name) {
        ascii = ascii && uchar(byte) < 0x80;
        to.push_back(byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte);
    }
    const auto isBlank = [](char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); };
    if (ascii && !(to.size() > begin && (isBlank(to[begin]) || isBlank(to.back()))))
        return;
    const QByteArray key = nameKey(QString::fromUtf8(name)).toUtf8();
    to.resize(begin);
    to.append(key.constData(), size_t(key.size()));
}

static quint64 fold(quint64 a, quint64 b)
{
    // The product of two 64-bit halves, folded.
#ifdef __SIZEOF_INT128__
    __extension__ using Product = unsigned __int128;
    const Product product = Product(a) * b;
    return quint64(product >> 64) ^ quint64(product);
#else
    // By 32-bit parts, as not every compiler has 128 bits.
    const quint64 aLow = a & 0xffffffffU, aHigh = a >> 32, bLow = b & 0xffffffffU, bHigh = b >> 32;
    const quint64 low = aLow * bLow;
    const quint64 middle = aHigh * bLow + (low >> 32);
    const quint64 other = aLow * bHigh + (middle & 0xffffffffU);
    return (aHigh * bHigh + (middle >> 32) + (other >> 32)) ^ ((other << 32) | (low & 0xffffffffU));
#endif
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
