#pragma once

#include "base/message.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <array>

namespace salesforce {

/// What became of an id on its way through other programs.
enum class IdJudgement {
    Empty,    ///< Nothing, or how exports write a reference to nothing.
    Good,     ///< 15 or 18 characters.
    Repaired, ///< 18 characters whose case was lost; the check characters give it back.
    Number,   ///< 5.57E+17, or digits alone: a spreadsheet took it for a number. It is lost.
    Cut,      ///< Letters and digits, but not 15 or 18 of them.
    Wrong,    ///< Check characters that cannot be, or other text.
};
IdJudgement judgeId(QByteArrayView cell);

/// A number as spreadsheets write large ones: 4.93012E+11, also with a decimal comma.
bool isScientific(QByteArrayView cell);

/// Of so many characters as a spreadsheet keeps in a cell at most, 32,767: longer text was cut.
bool isCutCell(QByteArrayView cell);

/// Counts lengths of postal codes of digits alone, to tell whether leading zeros were lost.
class PostalCodes
{
public:
    void add(QByteArrayView cell);
    void add(const PostalCodes &other);

    /// How many are a digit shorter than most others are; none when any begins with a zero, or
    /// where no length is that of most.
    qint64 shortened() const;
    qsizetype usualLength() const; ///< 0 where there is none.

private:
    std::array<qint64, 11> m_lengths{}; ///< By the number of digits, 1 to 10.
    qint64 m_zeroLed = 0;
};

} // namespace salesforce
