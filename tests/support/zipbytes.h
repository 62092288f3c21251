#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <array>

/// ZIP archives made byte by byte, honest ones and those that lie. Shares no code with what reads
/// them.
namespace zipbytes {

/// One file in an archive, and every lie that can be told about it.
struct Entry
{
    QByteArray name;
    QByteArray content;
    bool deflated = true;
    int utf8 = 0;            ///< The flag that says that the name is UTF-8.
    int method = -1;         ///< -1: what it is.
    bool encrypted = false;  ///< Claims to be.
    qint64 claimedSize = -1; ///< -1: what it is.
    qint64 claimedCrc = -1;
    qint64 sameBytesAs = -1; ///< Has the bytes of this earlier entry instead of its own.
    bool zip64 = false;      ///< Its sizes are written as those of more than 4 GiB are.
};

inline quint32 crcOf(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made = {};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 c = i;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1U) != 0 ? 0xedb88320U ^ (c >> 1U) : c >> 1U;
            made.at(i) = c;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table.at((crc ^ quint8(byte)) & 0xffU) ^ (crc >> 8U);
    return ~crc;
}

inline QByteArray deflated(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QByteArray("\x03\x00", 2);
    // Without Qt's length, zlib's header and zlib's check sum.
    const QByteArray packed = qCompress(bytes);
    return packed.sliced(6, packed.size() - 10);
}

template <typename Number>
inline void put(QByteArray &to, quint64 number)
{
    for (size_t i = 0; i < sizeof(Number); ++i)
        to.append(char(quint8(number >> (8 * i))));
}

/// An archive of \a entries; \a zip64: with the end records of ZIP64.
inline QByteArray archive(const QList<Entry> &entries, bool zip64 = false,
                          const QByteArray &comment = {})
{
    QByteArray all, directory;
    QList<quint64> offsets;
    QList<qsizetype> sizes;
    for (const Entry &entry : entries) {
        const bool shares = entry.sameBytesAs >= 0;
        const QByteArray packed = entry.deflated ? deflated(entry.content) : entry.content;
        offsets.append(shares ? offsets.at(entry.sameBytesAs) : quint64(all.size()));
        sizes.append(shares ? sizes.at(entry.sameBytesAs) : packed.size());
        const quint64 size =
            entry.claimedSize >= 0 ? quint64(entry.claimedSize) : quint64(entry.content.size());
        const quint64 crc =
            entry.claimedCrc >= 0 ? quint64(entry.claimedCrc) : crcOf(entry.content);
        const int method = entry.method >= 0 ? entry.method : entry.deflated ? 8 : 0;
        const int flags = (entry.encrypted ? 1 : 0) | (entry.utf8 != 0 ? 1 << 11 : 0);
        QByteArray extra;
        if (entry.zip64) {
            put<quint16>(extra, 1);
            put<quint16>(extra, 16);
            put<quint64>(extra, size);
            put<quint64>(extra, quint64(sizes.last()));
        }
        QByteArray common; // of both headers
        put<quint16>(common, entry.zip64 ? 45 : 20);
        put<quint16>(common, quint64(flags));
        put<quint16>(common, quint64(method));
        put<quint16>(common, 0);      // time
        put<quint16>(common, 0x5821); // 2024-01-01
        put<quint32>(common, crc);
        put<quint32>(common, entry.zip64 ? 0xffffffffU : quint64(sizes.last()));
        put<quint32>(common, entry.zip64 ? 0xffffffffU : size);
        put<quint16>(common, quint64(entry.name.size()));
        put<quint16>(common, quint64(extra.size()));
        if (!shares) {
            all += "PK\x03\x04" + common + entry.name + extra + packed;
        }
        directory += "PK\x01\x02";
        put<quint16>(directory, entry.zip64 ? 45 : 20); // made by DOS
        directory += common;
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put<quint32>(directory, offsets.last());
        directory += entry.name + extra;
    }
    const auto from = quint64(all.size());
    all += directory;
    const auto count = quint64(entries.size());
    if (zip64) {
        const auto end = quint64(all.size());
        all += "PK\x06\x06";
        put<quint64>(all, 44);
        put<quint16>(all, 45);
        put<quint16>(all, 45);
        put<quint32>(all, 0);
        put<quint32>(all, 0);
        put<quint64>(all, count);
        put<quint64>(all, count);
        put<quint64>(all, quint64(directory.size()));
        put<quint64>(all, from);
        all += "PK\x06\x07";
        put<quint32>(all, 0);
        put<quint64>(all, end);
        put<quint32>(all, 1);
    }
    all += "PK\x05\x06";
    put<quint16>(all, 0);
    put<quint16>(all, 0);
    put<quint16>(all, zip64 ? 0xffffU : count);
    put<quint16>(all, zip64 ? 0xffffU : count);
    put<quint32>(all, zip64 ? 0xffffffffU : quint64(directory.size()));
    put<quint32>(all, zip64 ? 0xffffffffU : from);
    put<quint16>(all, quint64(comment.size()));
    return all + comment;
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace zipbytes
