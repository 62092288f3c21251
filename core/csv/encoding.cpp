#include "csv/encoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {

QStringList encodings()
{
    return {u"UTF-8"_s,       u"UTF-16LE"_s,     u"UTF-16BE"_s,     u"UTF-32LE"_s,
            u"UTF-32BE"_s,    u"windows-1252"_s, u"ISO-8859-1"_s,   u"ISO-8859-2"_s,
            u"ISO-8859-15"_s, u"windows-1250"_s, u"windows-1251"_s, u"Shift_JIS"_s,
            u"GB18030"_s,     u"Big5"_s,         u"EUC-KR"_s};
}

QString foreignFormat(QByteArrayView sample)
{
    // Text in UTF-16 or UTF-32 is full of NULs, and it is where they stand that tells which. Some
    // tools begin UTF-32 with the mark of UTF-16, so they are counted first.
    const qsizetype seen = std::min<qsizetype>(sample.size(), 4096);
    qsizetype nuls[4] = {};
    for (qsizetype i = 0; i < seen; ++i)
        nuls[i % 4] += sample[i] == '\0' ? 1 : 0;
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    const bool mostlyNul = (even + odd) * 10 > seen * 6;

    struct Magic
    {
        QByteArrayView bytes;
        QStringView format;
    };
    // UTF-32 before UTF-16: its little-endian mark begins with the one of UTF-16.
    static const Magic magics[] = {
        {QByteArrayView("\xFF\xFE\0\0", 4), u"UTF-32"},
        {QByteArrayView("\0\0\xFE\xFF", 4), u"UTF-32"},
        {QByteArrayView("\xFF\xFE", 2), u"UTF-16"},
        {QByteArrayView("\xFE\xFF", 2), u"UTF-16"},
        {QByteArrayView("PK\x03\x04", 4), u"ZIP"},
        {QByteArrayView("PK\x05\x06", 4), u"ZIP"},
        {QByteArrayView("\x1F\x8B", 2), u"GZIP"},
        {QByteArrayView("%PDF-", 5), u"PDF"},
        {QByteArrayView("\xD0\xCF\x11\xE0", 4), u"Excel"},
    };
    for (const Magic &magic : magics) {
        if (sample.startsWith(magic.bytes))
            return mostlyNul && magic.format == u"UTF-16" ? u"UTF-32"_s : magic.format.toString();
    }

    // A stray NUL in a record is that record's problem.
    if ((even + odd) * 10 < seen)
        return {};
    if (mostlyNul)
        return u"UTF-32"_s;
    return even > 20 * odd || odd > 20 * even ? u"UTF-16"_s : u"binary"_s;
}

} // namespace csv
