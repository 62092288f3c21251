#pragma once

#include <QByteArrayView>

#include <cstring>

namespace csv {

/// How many bytes at the beginning of \a bytes are ASCII.
inline qsizetype asciiRun(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (quint64 word = 0; bytes.size() - at >= 32; at += 32) {
        quint64 words[4];
        std::memcpy(words, bytes.data() + at, sizeof words);
        word = words[0] | words[1] | words[2] | words[3];
        if ((word & 0x8080808080808080U) != 0)
            break;
    }
    while (at < bytes.size() && uchar(bytes[at]) < 0x80)
        ++at;
    return at;
}

} // namespace csv
