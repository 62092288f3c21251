// Whatever a file holds, a guess at its encoding ends in one that can be read or in a reason, and
// turning it into UTF-8 gives UTF-8, the same however it is cut into pieces, with every line break.

#include "csv/decoder.h"
#include "csv/encoding.h"
#include "csv/transcode.h"

#include <QStringConverter>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// What \a bytes mean, \a step of them at a time; fewer than a character are kept for the next one.
QByteArray decoded(const QString &encoding, QByteArrayView bytes, qsizetype step, qint64 *replaced)
{
    auto decoder = csv::Decoder::create(encoding);
    require(decoder.has_value(), "an encoding cannot be read");
    QByteArray utf8;
    qsizetype kept = 0;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), kept + step));
        const bool last = piece.size() == bytes.size();
        const qsizetype taken = decoder->decode(piece, last, utf8);
        require(taken >= 0 && taken <= piece.size() && (!last || taken == piece.size()),
                "not all of it is taken");
        require(taken > 0 || piece.size() < 4, "nothing of four bytes is taken");
        bytes = bytes.sliced(taken);
        kept = piece.size() - taken;
    }
    *replaced = decoder->replaced();
    return utf8;
}

/// How often \a wanted stands in text of units of so many bytes.
qsizetype count(QByteArrayView bytes, char wanted, qsizetype unit, bool bigEndian)
{
    qsizetype found = 0;
    for (qsizetype at = 0; at + unit <= bytes.size(); at += unit) {
        bool is = true;
        for (qsizetype i = 0; i < unit; ++i)
            is &= bytes[at + i] == (i == (bigEndian ? unit - 1 : 0) ? wanted : '\0');
        found += is ? 1 : 0;
    }
    return found;
}

void checkEncoding(const QString &encoding, QByteArrayView bytes)
{
    const qsizetype unit = encoding.startsWith(u"UTF-16")   ? 2
                           : encoding.startsWith(u"UTF-32") ? 4
                                                            : 1;
    // Of what is no text in them, others' libraries make this or that, by where they are cut.
    const bool ours =
        !QStringList{u"Shift_JIS"_s, u"GB18030"_s, u"Big5"_s, u"EUC-KR"_s}.contains(encoding);
    qint64 replaced = 0;
    const QByteArray whole = decoded(encoding, bytes, bytes.size(), &replaced);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(3), qsizetype(7)}) {
        qint64 replacedInPieces = 0;
        const QByteArray pieces = decoded(encoding, bytes, step, &replacedInPieces);
        require(pieces.isValidUtf8(), "what comes out is no UTF-8");
        require((replaced == 0) == (replacedInPieces == 0), "pieces make text of what is none");
        require(pieces == whole || (!ours && replaced > 0), "pieces make another text");
        require(replacedInPieces == replaced || !ours, "pieces make another count");
        if (!ours && replaced > 0 && step < bytes.size())
            continue; // Nobody cuts so small pieces that a line is in many.
        for (const char lineBreak : {'\n', '\r'})
            require(pieces.count(lineBreak)
                        == count(bytes, lineBreak, unit, encoding.endsWith(u"BE")),
                    "a line break came or went");
    }
}

void checkText(const QString &text)
{
    using Encoding = QStringConverter::Encoding;
    const std::pair<Encoding, QString> encodings[] = {{Encoding::Utf8, u"UTF-8"_s},
                                                      {Encoding::Utf16LE, u"UTF-16LE"_s},
                                                      {Encoding::Utf16BE, u"UTF-16BE"_s},
                                                      {Encoding::Utf32LE, u"UTF-32LE"_s},
                                                      {Encoding::Utf32BE, u"UTF-32BE"_s}};
    for (const auto &[encoding, name] : encodings) {
        const QByteArray bytes = QStringEncoder(encoding).encode(text);
        qint64 replaced = 0;
        require(decoded(name, bytes, 5, &replaced) == text.toUtf8() && replaced == 0,
                "text is not what it was written as");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString path = folder.filePath(u"file"_s), copy = folder.filePath(u"copy"_s);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "no file");
    file.close();

    const auto guess = csv::guessEncoding(path);
    if (guess) {
        require(csv::encodings().contains(guess->name), "a guess that cannot be read");
        for (const QString &other : guess->others)
            require(csv::encodings().contains(other) && other != guess->name, "no other guess");
        const auto made = csv::transcode(path, guess->name, copy, {});
        require(made.has_value(), "what was guessed cannot be read");
        QFile written(copy);
        require(written.open(QIODevice::ReadOnly), "no copy");
        const QByteArray utf8 = written.readAll();
        require(utf8.size() == made->bytes && utf8.isValidUtf8(), "the copy is no UTF-8");
    } else {
        const QString code = guess.error().message.code;
        require(code == u"csv.notText" || (code == u"csv.empty" && size == 0), "no reason");
    }

    // One of them at a time, or there would be few inputs.
    const QStringList encodings = csv::encodings();
    checkEncoding(encodings.at(qsizetype(qHash(bytes, 0) % size_t(encodings.size()))), bytes);
    checkText(QString::fromUtf8(bytes).remove(QChar::ByteOrderMark));
    return 0;
}
