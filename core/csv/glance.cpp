#include "csv/glance.h"

#include "csv/decoder.h"
#include "csv/dialect.h"
#include "csv/guessencoding.h"
#include "csv/scanner.h"
#include "csv/telling.h"
#include "csv/unicodeform.h"

#include <QHash>

#include <algorithm>

namespace csv {
namespace {

constexpr qsizetype beginning = qsizetype(256) * 1024;

QList<QStringList> firstRows(QByteArrayView text, char delimiter, bool whole, int most)
{
    const Scanner scanner(delimiter, -1);
    model::Record record;
    QList<QStringList> rows;
    while (!text.isEmpty() && rows.size() < most) {
        // Where the text is cut off a record may go on; but for a quote that is never closed, which
        // shows nothing then.
        const Rest rest = whole ? Rest::None : rows.isEmpty() ? Rest::TooFar : Rest::Follows;
        const ScannedRecord scanned = scanner.scan(text, rest, &record);
        if (!scanned.finished)
            break;
        text = text.sliced(scanned.size);
        if (scanned.blank)
            continue;
        QStringList cells;
        for (int i = 0; i < record.cellCount(); ++i)
            cells.append(record.text(i));
        rows.append(cells);
    }
    return rows;
}

// The first of \a rows that has as many cells as most of them: above it may stand a title.
QStringList headerOf(const QList<QStringList> &rows)
{
    QHash<qsizetype, int> counts;
    for (const QStringList &row : rows)
        ++counts[row.size()];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    const auto header = std::find_if(rows.cbegin(), rows.cend(), [&](const QStringList &row) {
        return row.size() == most.key();
    });
    return header == rows.cend() ? QStringList() : *header;
}

} // namespace

Result<Glance> glance(const QString &path, const model::Reading &reading, int rows)
{
    const Result<std::unique_ptr<BlockFile>> file = BlockFile::open(path, qsizetype(64) * 1024);
    if (!file)
        return file.error();
    const Result<Samples> samples = takeSamples(**file);
    if (!samples)
        return samples.error();
    if (samples->pieces.isEmpty())
        return Error{Error::Kind::Data, {QStringLiteral("csv.empty"), {path}}};
    Result<EncodingGuess> guess = guessEncoding(path, *samples);
    if (!guess)
        return guess.error();

    Glance glance;
    glance.guess = *guess;
    glance.encoding = reading.encoding.isEmpty() ? guess->name : reading.encoding;
    Result<Decoder> decoder = Decoder::create(glance.encoding);
    if (!decoder)
        return decoder.error();
    const Result<QByteArrayView> begin = (*file)->read(0, beginning);
    if (!begin)
        return begin.error();
    const QByteArrayView bytes = begin->first(std::min(begin->size(), beginning));
    const bool whole = bytes.size() == (*file)->stamp().size;
    const qsizetype mark = markSize(bytes, glance.encoding);
    QByteArray text;
    decoder->decode(bytes.sliced(mark), whole, text);
    glance.replaced = decoder->replaced();

    glance.guessedDelimiter = guessDialect(text).delimiter;
    glance.delimiter = reading.delimiter == '\0' ? glance.guessedDelimiter : reading.delimiter;
    glance.rows =
        firstRows(QByteArrayView(text).sliced(headerOffset(text)), glance.delimiter, whole, rows);
    glance.telling =
        tellingValues(*samples, {glance.encoding, mark, glance.delimiter, headerOf(glance.rows)});
    return glance;
}

} // namespace csv
