#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace csv {

/// How many words of a text make sense as an encoding of one byte a character has them: those that
/// some language writes with these letters in these places.
struct WordReading
{
    QString encoding;
    qint64 words = 0;                      ///< With bytes that are not ASCII.
    qint64 explained = 0;                  ///< Of these.
    std::array<qint64, 12> languages = {}; ///< How many of them each language explains.

    void look(QByteArrayView line);
    /// How much sense it makes: names may be from everywhere, but one language is in front.
    qint64 sense() const
    {
        return explained + *std::max_element(languages.begin(), languages.end());
    }

private:
    bool explain(QStringView word);
};

/// Of windows-1252, ISO-8859-15, windows-1250, ISO-8859-2 and windows-1251, without having looked
/// at anything.
QList<WordReading> wordReadings();

} // namespace csv
