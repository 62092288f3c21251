#include "csv/samples.h"

#include "csv/scanner.h"

namespace csv {

static constexpr qint64 pieces = 64;
static constexpr qsizetype pieceSize = qsizetype(64) * 1024;

// The lines of \a bytes that are there as a whole; where no line ends, what no character of any
// encoding is cut in two by: an ASCII byte stands at both ends, or as near as can be.
static QByteArrayView wholeLines(QByteArrayView bytes, bool atBegin)
{
    if (!atBegin) {
        const qsizetype line = findLineBreak(bytes);
        bytes = bytes.sliced(line < 0 ? 0 : line + 1);
    }
    for (qsizetype end = bytes.size(); end > 0; --end) {
        if (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')
            return bytes.first(end);
    }
    return bytes;
}

Result<Samples> takeSamples(BlockFile &file)
{
    const qint64 size = file.stamp().size;
    Samples samples;
    if (size <= pieces * pieceSize) {
        samples.whole = true;
        if (size == 0)
            return samples;
        const Result<QByteArrayView> all = file.read(0, qsizetype(size));
        if (!all)
            return all.error();
        samples.pieces.append(all->first(qsizetype(size)).toByteArray());
        return samples;
    }
    for (qint64 i = 0; i < pieces; ++i) {
        const qint64 offset = (size - pieceSize) / (pieces - 1) * i & ~qint64(4095);
        const Result<QByteArrayView> bytes = file.read(offset, pieceSize);
        if (!bytes)
            return bytes.error();
        samples.pieces.append(wholeLines(bytes->first(pieceSize), i == 0).toByteArray());
    }
    return samples;
}

} // namespace csv
