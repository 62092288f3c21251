#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace csv {

/// What became of the text of a cell before it was exported; the worst of it.
enum class TextDamage {
    None,
    DoubleEncoded, ///< UTF-8 that was read as Windows-1252 or ISO-8859-1: "MÃ¼ller". Can be
                   ///< repaired.
    LettersLost,   ///< Question marks, or U+FFFD, stand where letters were: "????".
};

/// Judges one \a cell, in UTF-8. Almost free for ASCII without question marks. Says nothing of what
/// may be right.
TextDamage damageOf(QByteArrayView cell);

/// \a cell as it was before its UTF-8 was read as another encoding; as it is where that is not
/// certain.
QByteArray repaired(QByteArrayView cell);

} // namespace csv
