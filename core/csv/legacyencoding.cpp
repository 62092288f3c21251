#include "csv/legacyencoding.h"

#include "csv/ascii.h"
#include "csv/eastasian.h"
#include "csv/latinwords.h"
#include "csv/singlebyte.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <uchardet/uchardet.h>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr qsizetype enough = qsizetype(32) * 1024; // Of lines; more tell nothing new.
constexpr qsizetype longestLine = 4 * 1024;
constexpr qint64 fewWords = 8;

bool isHigh(char byte)
{
    return uchar(byte) >= 0x80;
}

bool isBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

// Lines of all \a samples that hold bytes that are not ASCII.
QList<QByteArrayView> tellingLines(const Samples &samples)
{
    QList<QByteArrayView> lines;
    const qsizetype fromEach = std::max<qsizetype>(256, enough / samples.pieces.size());
    for (const Sample &piece : samples.pieces) {
        const char *const end = piece.bytes.cend();
        qsizetype taken = 0;
        for (const char *at = piece.bytes.cbegin(); taken < fromEach;) {
            const char *const high = at + asciiRun({at, end});
            if (high == end)
                break;
            const char *begin = high;
            while (begin > at && high - begin < longestLine && !isBreak(begin[-1]))
                --begin;
            // A long line is cut where no character is cut in two.
            at = std::find_if(high, std::min(end, high + longestLine), isBreak);
            while (at < end && !isBreak(*at) && isHigh(*at))
                ++at;
            lines.append(QByteArrayView(begin, at));
            taken += at - begin;
        }
    }
    return lines;
}

// What uchardet says of the beginning of \a lines, by our names; empty where that is none of them.
QString uchardetName(const QList<QByteArrayView> &lines)
{
    static const QHash<QByteArray, QString> names{
        {"WINDOWS-1252", u"windows-1252"_s},
        {"ISO-8859-1", u"windows-1252"_s},
        {"ISO-8859-15", u"ISO-8859-15"_s},
        {"ISO-8859-2", u"ISO-8859-2"_s},
        {"WINDOWS-1250", u"windows-1250"_s},
        {"WINDOWS-1251", u"windows-1251"_s},
        {"SHIFT_JIS", u"Shift_JIS"_s},
        {"GB18030", u"GB18030"_s},
        {"GB2312", u"GB18030"_s},
        {"BIG5", u"Big5"_s},
        {"EUC-KR", u"EUC-KR"_s},
        {"UHC", u"EUC-KR"_s},
    };
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         uchardet_delete);
    qsizetype said = 0;
    for (const QByteArrayView line : lines) {
        if ((said += line.size()) > 8 * 1024 && said > line.size())
            break;
        uchardet_handle_data(detector.get(), line.data(), size_t(line.size()));
        uchardet_handle_data(detector.get(), "\n", 1);
    }
    uchardet_data_end(detector.get());
    return names.value(uchardet_get_charset(detector.get()));
}

EncodingGuess eastAsianGuess(QList<EastAsianReading> readings, const QString &byUchardet)
{
    std::stable_sort(readings.begin(), readings.end(), [](const auto &one, const auto &other) {
        return one.surprise < other.surprise;
    });
    // Where two are nearly as likely, uchardet knows how often characters are used.
    constexpr double nearly = 1.03;
    const auto named = std::find_if(readings.begin(), readings.end(), [&](const auto &reading) {
        return reading.encoding == byUchardet
               && reading.surprise < readings.constFirst().surprise * nearly;
    });
    if (named != readings.end())
        std::rotate(readings.begin(), named, named + 1);

    const EastAsianReading &best = readings.constFirst();
    EncodingGuess guess{
        best.encoding, false, best.common > 40 && best.encoding == byUchardet, false, {}};
    for (const EastAsianReading &reading : readings.sliced(1))
        guess.others.append(reading.encoding);
    guess.others.append(u"windows-1252"_s);
    return guess;
}

EncodingGuess wordGuess(const QList<WordReading> &readings, const QList<QByteArrayView> &lines)
{
    // Where all is clear nobody needs to be asked.
    const WordReading &first = readings.constFirst();
    const bool clear =
        std::none_of(readings.cbegin() + 1, readings.cend(), [&first](const WordReading &reading) {
            return reading.sense() >= first.sense() && reading.sense() > 0;
        });
    const QString byUchardet = clear ? QString() : uchardetName(lines);

    // The others have to make more sense than the first, which is what most files are in.
    WordReading best = readings.constFirst();
    for (const WordReading &reading : readings.sliced(1)) {
        const qint64 margin = best.encoding == u"windows-1252" ? best.sense() / 20 : 0;
        const bool agreed = reading.encoding == byUchardet && reading.words >= 20
                            && best.encoding == u"windows-1252";
        const bool sensible = reading.explained * 10 >= reading.words * 6;
        if (sensible
            && (reading.sense() > best.sense() + margin
                || (agreed && reading.sense() >= best.sense() + margin)))
            best = reading;
    }
    // What reads every byte of this text alike is no other reading of it.
    const auto isSame = [&lines, &best](const WordReading &reading) {
        const QStringView one = upperHalf(reading.encoding), other = upperHalf(best.encoding);
        return std::all_of(lines.cbegin(), lines.cend(), [&](QByteArrayView line) {
            return std::all_of(line.begin(), line.end(), [&](char byte) {
                return !isHigh(byte) || one[uchar(byte) & 0x7F] == other[uchar(byte) & 0x7F];
            });
        });
    };
    EncodingGuess guess{.name = best.encoding,
                        .certain = best.words >= fewWords && best.explained * 10 >= best.words * 9};
    QList<WordReading> others = readings;
    std::stable_sort(others.begin(), others.end(), [](const auto &one, const auto &other) {
        return one.sense() > other.sense();
    });
    for (const WordReading &reading : std::as_const(others)) {
        if (isSame(reading))
            continue;
        guess.certain &= reading.sense() * 10 < best.sense() * 9;
        if (reading.explained * 2 > best.explained || reading.encoding == u"windows-1252")
            guess.others.append(reading.encoding);
    }
    return guess;
}

} // namespace

EncodingGuess guessLegacyEncoding(const Samples &samples)
{
    const QList<QByteArrayView> lines = tellingLines(samples);
    QList<WordReading> words = wordReadings();
    QList<EastAsianReading> east = eastAsianReadings();
    for (const QByteArrayView line : lines) {
        for (WordReading &reading : words)
            reading.look(line);
        for (EastAsianReading &reading : east)
            reading.look(line);
    }
    // Cyrillic is letters beside letters, as East Asian text is, but in words that look it.
    const WordReading &cyrillic = words.constLast();
    const bool isCyrillic = cyrillic.words > 0 && cyrillic.explained * 10 >= cyrillic.words * 9;
    east.removeIf([](const EastAsianReading &reading) { return !reading.isPlausible(); });
    if (!east.isEmpty() && !isCyrillic)
        return eastAsianGuess(east, uchardetName(lines));
    return wordGuess(words, lines);
}

} // namespace csv
