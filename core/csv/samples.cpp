#include "csv/samples.h"

#include "csv/scanner.h"

#include <algorithm>

namespace csv {

static constexpr qint64 pieces = 64;
static constexpr qsizetype pieceSize = qsizetype(64) * 1024;

// The lines of \a bytes, which begin at \a offset, that are there as a whole; all of them where no
// line ends.
static Sample wholeLines(QByteArrayView bytes, qint64 offset)
{
    if (offset > 0) {
        const qsizetype line = findLineBreak(bytes);
        offset += line + 1;
        bytes = bytes.sliced(line + 1);
    }
    const auto last = std::find_if(bytes.rbegin(), bytes.rend(),
                                   [](char byte) { return byte == '\n' || byte == '\r'; });
    if (last != bytes.rend())
        bytes.chop(last - bytes.rbegin());
    return {offset, bytes.toByteArray()};
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
        samples.pieces.append({0, all->first(qsizetype(size)).toByteArray()});
        return samples;
    }
    for (qint64 i = 0; i < pieces; ++i) {
        const qint64 offset = (size - pieceSize) / (pieces - 1) * i & ~qint64(4095);
        const Result<QByteArrayView> bytes = file.read(offset, pieceSize);
        if (!bytes)
            return bytes.error();
        samples.pieces.append(wholeLines(bytes->first(pieceSize), offset));
    }
    return samples;
}

} // namespace csv
