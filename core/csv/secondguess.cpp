#include "csv/secondguess.h"

#include "csv/guessencoding.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {

constexpr qsizetype pieceSize = qsizetype(64) * 1024;
constexpr qsizetype mostPieces = 64;
constexpr qint64 bytesBetweenReports = qint64(4) * 1024 * 1024;

Result<EncodingGuess> guessEncodingByAll(const QString &path, const RunContext &context)
{
    const auto file = BlockFile::open(path, 16 * pieceSize);
    if (!file)
        return file.error();
    const qint64 size = (*file)->stamp().size;
    const Message activity{u"csv.indexing"_s, {QFileInfo(path).fileName()}};
    Samples samples;
    qint64 offset = 0;
    qint64 nextReport = 0;
    while (offset < size && samples.pieces.size() < mostPieces) {
        if (offset >= nextReport) {
            nextReport = offset + bytesBetweenReports;
            if (context.stop.requested())
                return cancelled();
            context.progress({offset, size, activity});
        }
        const auto bytes = (*file)->read(offset, pieceSize);
        if (!bytes)
            return bytes.error();
        QByteArrayView piece = bytes->first(std::min(bytes->size(), pieceSize));
        // A character that its end cuts off belongs to the next one.
        if (const qsizetype line = piece.lastIndexOf('\n'); line >= 0)
            piece = piece.first(line + 1);
        const bool foreign =
            std::any_of(piece.begin(), piece.end(), [](char byte) { return uchar(byte) >= 0x80; });
        if (foreign || samples.pieces.isEmpty()) // the first tells what else it may be
            samples.pieces.append({offset, piece.toByteArray()});
        offset += piece.size();
    }
    if (samples.pieces.isEmpty())
        return Error{Error::Kind::Data, {u"csv.empty"_s, {path}}};
    samples.whole = true; // of what can tell
    return guessEncoding(path, samples);
}

} // namespace csv
