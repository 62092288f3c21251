#include "csv/transcode.h"

#include "csv/blockfile.h"
#include "csv/copyfile.h"
#include "csv/decoder.h"
#include "csv/unicodeform.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace csv {

static constexpr qsizetype blockSize = qsizetype(256) * 1024;
static constexpr qint64 bytesBetweenReports = qint64(4) * 1024 * 1024;
static constexpr qsizetype beginning = 4096;

Result<Transcoded> transcode(const QString &from, const QString &encoding, const QString &to,
                             const RunContext &context)
{
    Result<Decoder> decoder = Decoder::create(encoding);
    if (!decoder)
        return decoder.error();
    const Result<std::unique_ptr<BlockFile>> file = BlockFile::open(from, blockSize);
    if (!file)
        return file.error();
    CopyFile copy(to);
    if (const Result<> opened = copy.open(); !opened)
        return opened.error();

    const qint64 size = (*file)->stamp().size;
    const Message activity{u"csv.transcoding"_s, {QFileInfo(from).fileName(), encoding}};
    qint64 offset = 0;
    if (size > 0) {
        const Result<QByteArrayView> begin = (*file)->read(0, beginning);
        if (!begin)
            return begin.error();
        offset = markSize(*begin, encoding);
    }
    qint64 nextReport = 0;
    while (offset < size) {
        if (offset >= nextReport) {
            nextReport = offset + bytesBetweenReports;
            if (context.stop.requested())
                return cancelled();
            context.progress({offset, size, activity});
        }
        const Result<QByteArrayView> bytes = (*file)->read(offset, 4);
        if (!bytes)
            return bytes.error();
        offset += decoder->decode(*bytes, offset + bytes->size() == size, copy.waiting());
        if (const Result<> flushed = copy.flush(); !flushed)
            return flushed.error();
    }
    // What was read last may have been changed since.
    const Result<std::unique_ptr<BlockFile>> again = BlockFile::open(from, blockSize);
    if (!again)
        return again.error();
    if ((*again)->stamp() != (*file)->stamp())
        return Error{Error::Kind::Data, {u"csv.changed"_s, {from}}};

    const Transcoded done{copy.size(), decoder->replaced()};
    if (const Result<> finished = copy.finish(); !finished)
        return finished.error();
    context.progress({size, size, activity});
    return done;
}

} // namespace csv
