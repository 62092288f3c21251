#include "csv/guessencoding.h"

#include "csv/ascii.h"
#include "csv/legacyencoding.h"
#include "csv/unicodeform.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

// What of some bytes is UTF-8, and what cannot be. Of each piece that is not all UTF-8 the first
// characters tell enough.
struct Utf8Evidence
{
    qint64 characters = 0; ///< Of more than one byte.
    qint64 wrong = 0;      ///< Bytes that belong to none.

    void look(QByteArrayView bytes)
    {
        constexpr qint64 enough = 500;
        const bool valid = bytes.isValidUtf8();
        qint64 seen = 0;
        for (qsizetype at = asciiRun(bytes); at < bytes.size() && seen < enough; ++seen) {
            const uchar first = uchar(bytes[at]);
            const qsizetype length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            const bool one =
                valid || (at + length <= bytes.size() && bytes.sliced(at, length).isValidUtf8());
            characters += one ? 1 : 0;
            wrong += one ? 0 : 1;
            at += one ? length : 1;
            at += asciiRun(bytes.sliced(at));
        }
    }
};

// As guessEncoding(), of a text without zeros and without regard to its mark.
EncodingGuess guessByText(const Samples &samples)
{
    Utf8Evidence evidence;
    for (const Sample &piece : samples.pieces)
        evidence.look(piece.offset == 0 && piece.bytes.startsWith(utf8Mark)
                          ? QByteArrayView(piece.bytes).sliced(utf8Mark.size())
                          : QByteArrayView(piece.bytes));
    if (evidence.wrong == 0) {
        const bool ascii = evidence.characters == 0;
        return {.name = u"UTF-8"_s, .certain = !ascii, .ascii = ascii};
    }
    // A few bytes that are none were put into UTF-8 by somebody; in other encodings hardly anything
    // looks like a character of it.
    if (evidence.characters > 4 * evidence.wrong)
        return {.name = u"UTF-8"_s, .others = {u"windows-1252"_s}};
    return guessLegacyEncoding(samples);
}

} // namespace

Result<EncodingGuess> guessEncoding(const QString &path, const Samples &samples)
{
    const QByteArrayView begin = samples.pieces.constFirst().bytes;
    const QString format = foreignFormat(begin);
    if (!format.isEmpty() && !format.startsWith(u"UTF-"))
        return Error{Error::Kind::Data, {u"csv.notText"_s, {path, format}}};
    const std::optional<UnicodeForm> form = unicodeForm(begin);
    if (form && form->name != u"UTF-8")
        return EncodingGuess{form->name, form->mark > 0, true};
    if (!format.isEmpty()) // Full of zeros, but not where text would have them.
        return Error{Error::Kind::Data, {u"csv.notText"_s, {path, u"binary"_s}}};
    const qsizetype mark = form ? form->mark : 0;

    EncodingGuess guess = guessByText(samples);
    guess.byteOrderMark = mark > 0;
    guess.certain |= guess.ascii && (mark > 0 || samples.whole);
    return guess;
}

// The pieces of a file that are not all ASCII, as many as are taken of others.
static Result<Samples> tellingSamples(BlockFile &file, const RunContext &context)
{
    constexpr qsizetype most = 64;
    constexpr qint64 bytesBetweenReports = qint64(16) * 1024 * 1024;
    const qint64 size = file.stamp().size;
    Samples samples;
    qint64 nextReport = 0;
    for (qint64 offset = 0; offset < size && samples.pieces.size() < most;) {
        if (offset >= nextReport) {
            nextReport = offset + bytesBetweenReports;
            if (context.stop.requested())
                return cancelled();
            context.progress(
                {offset, size, {u"csv.looking"_s, {QFileInfo(file.path()).fileName()}}});
        }
        const Result<QByteArrayView> bytes = file.read(offset, 1);
        if (!bytes)
            return bytes.error();
        if (asciiRun(*bytes) < bytes->size())
            samples.pieces.append({offset, bytes->toByteArray()});
        offset += bytes->size();
    }
    return samples;
}

Result<EncodingGuess> guessEncoding(const QString &path, const RunContext &context)
{
    const Result<std::unique_ptr<BlockFile>> file = BlockFile::open(path, qsizetype(64) * 1024);
    if (!file)
        return file.error();
    const Result<Samples> samples = takeSamples(**file);
    if (!samples)
        return samples.error();
    if (samples->pieces.isEmpty())
        return Error{Error::Kind::Data, {u"csv.empty"_s, {path}}};
    const Result<EncodingGuess> guess = guessEncoding(path, *samples);
    if (!guess || !guess->ascii || samples->whole)
        return guess;

    const Result<Samples> telling = tellingSamples(**file, context);
    if (!telling)
        return telling.error();
    EncodingGuess all = *guess;
    if (telling->pieces.isEmpty())
        all.certain = true;
    else
        all = guessByText(*telling);
    all.byteOrderMark = guess->byteOrderMark;
    return all;
}

} // namespace csv
