#include "csv/recordproblems.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

// Where the first byte is that no character of UTF-8 can begin or go on with, or -1.
qsizetype findInvalidUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const uchar first = uchar(bytes[at]);
        const qsizetype length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (first >= 0x80 && !bytes.sliced(at, std::min(length, bytes.size() - at)).isValidUtf8())
            return at;
        at += length;
    }
    return -1;
}

} // namespace

QList<model::Problem> recordProblems(const Cursor &cursor, const model::Record &record,
                                     const QString &fileName, int expectedCells,
                                     const Limits &limits)
{
    const ScannedRecord &scanned = cursor.scanned();
    const QByteArrayView bytes = cursor.bytes();
    QList<model::Problem> problems;

    const auto add = [&](const QString &code, qsizetype place, const QStringList &more) {
        const QByteArrayView before = bytes.first(place);
        const qint64 line = cursor.begin().line + countLineBreaks(before);
        const auto lineBegin = std::find_if(before.rbegin(), before.rend(),
                                            [](char byte) { return byte == '\n' || byte == '\r'; });
        const auto characters = std::count_if(
            before.rbegin(), lineBegin, [](char byte) { return (uchar(byte) & 0xc0) != 0x80; });
        problems.append(
            {model::Problem::Severity::Error,
             {code,
              QStringList{fileName, QString::number(line), QString::number(characters + 1)} + more},
             {},
             {}});
    };

    if (scanned.unclosedQuote >= 0)
        add(u"csv.unclosedQuote"_s, scanned.unclosedQuote, {});
    if (scanned.tooLong)
        add(u"csv.tooLong"_s, 0, {QString::number(limits.record)});
    if (scanned.textAfterQuote >= 0) {
        // Enough to find the place by; the rest of a line may be long.
        const QString text = QString::fromUtf8(
            bytes.sliced(scanned.textAfterQuote, scanned.content - scanned.textAfterQuote));
        add(u"csv.textAfterQuote"_s, scanned.textAfterQuote, {text.left(20)});
    }
    if (const qsizetype nul = scanned.special ? bytes.indexOf('\0') : -1; nul >= 0)
        add(u"csv.nulByte"_s, nul, {});
    // One that is too long may have been cut within a character.
    if (scanned.special && !scanned.runsOn && !bytes.isValidUtf8()) {
        const qsizetype place = findInvalidUtf8(bytes);
        add(u"csv.notUtf8"_s, place,
            {u"0x"_s + QString::number(uchar(bytes[place]), 16).toUpper()});
    }
    // A wrong count after a wrong quote is the same mistake.
    if (record.cellCount() != expectedCells && problems.isEmpty())
        add(u"csv.cellCount"_s, scanned.surplusCell >= 0 ? scanned.surplusCell : scanned.content,
            {QString::number(expectedCells), QString::number(record.cellCount())});
    return problems;
}

} // namespace csv
