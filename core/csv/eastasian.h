#pragma once

#include <QByteArrayView>
#include <QList>
#include <QSet>
#include <QString>

namespace csv {

/// How well some lines can be read in an East Asian encoding of one or two bytes a character.
struct EastAsianReading
{
    QString encoding;
    qint64 common = 0;       ///< Characters that most texts of the language are made of.
    qint64 rare = 0;         ///< Others.
    qint64 wrong = 0;        ///< Bytes that are no character.
    qint64 mixed = 0;        ///< Characters right beside a Latin letter: an accent, rather.
    double surprise = 0;     ///< The less the likelier, among these encodings.
    QSet<int> frequent = {}; ///< Characters, by their two bytes, that are likelier than others.

    void look(QByteArrayView line);

    /// Whether nobody would write this in a European language.
    bool isPlausible() const;
};

/// Of all East Asian encodings, without having looked at anything.
QList<EastAsianReading> eastAsianReadings();

} // namespace csv
