#include "csv/guessencoding.h"

#include "csv/legacyencoding.h"
#include "csv/unicodeform.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

// How many bytes at the beginning of \a bytes are ASCII, or nearly all of those.
qsizetype asciiBegin(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (quint64 word = 0; bytes.size() - at >= 8; at += 8) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & 0x8080808080808080U) != 0)
            break;
    }
    return at;
}

// What of some bytes is UTF-8, and what cannot be.
struct Utf8Evidence
{
    qint64 characters = 0; ///< Of more than one byte.
    qint64 wrong = 0;      ///< Bytes that belong to none.

    void look(QByteArrayView bytes)
    {
        for (qsizetype at = asciiBegin(bytes); at < bytes.size();) {
            const uchar first = uchar(bytes[at]);
            if (first < 0x80) {
                at += std::max<qsizetype>(1, asciiBegin(bytes.sliced(at)));
                continue;
            }
            const qsizetype length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            const bool valid =
                at + length <= bytes.size() && bytes.sliced(at, length).isValidUtf8();
            characters += valid ? 1 : 0;
            wrong += valid ? 0 : 1;
            at += valid ? length : 1;
        }
    }
};

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
    const qsizetype mark = form ? form->mark : 0;

    Utf8Evidence evidence;
    for (const Sample &piece : samples.pieces)
        evidence.look(QByteArrayView(piece.bytes).sliced(piece.offset == 0 ? mark : 0));
    if (evidence.wrong == 0) {
        const bool ascii = evidence.characters == 0;
        return EncodingGuess{u"UTF-8"_s, mark > 0, mark > 0 || !ascii || samples.whole, ascii, {}};
    }
    // A few bytes that are none were put into UTF-8 by somebody; in other encodings hardly anything
    // looks like a character of it.
    if (evidence.characters > 4 * evidence.wrong)
        return EncodingGuess{u"UTF-8"_s, mark > 0, false, false, {u"windows-1252"_s}};
    EncodingGuess guess = guessLegacyEncoding(samples);
    guess.byteOrderMark = mark > 0;
    return guess;
}

Result<EncodingGuess> guessEncoding(const QString &path)
{
    const Result<std::unique_ptr<BlockFile>> file = BlockFile::open(path, qsizetype(64) * 1024);
    if (!file)
        return file.error();
    const Result<Samples> samples = takeSamples(**file);
    if (!samples)
        return samples.error();
    if (samples->pieces.isEmpty())
        return Error{Error::Kind::Data, {u"csv.empty"_s, {path}}};
    return guessEncoding(path, *samples);
}

} // namespace csv
