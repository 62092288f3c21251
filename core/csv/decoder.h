#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringConverter>

#include <array>
#include <memory>

namespace csv {

/// Turns text into UTF-8, a piece at a time. What is no text in its encoding becomes U+FFFD and is
/// counted; every line break stays as it is, whatever stands beside it.
class Decoder
{
public:
    /// For an encoding of encodings(). Errors: "csv.encodingUnknown" with the name, when it is
    /// none, or one that the libraries of this computer do not know.
    static Result<Decoder> create(const QString &encoding);

    /// Appends what \a bytes mean to \a utf8, and returns how many of them that were: a character
    /// that is cut off by their end is left for the next time, unless they are the \a last. Of four
    /// bytes at least one is taken.
    qsizetype decode(QByteArrayView bytes, bool last, QByteArray &utf8);

    qint64 replaced() const { return m_replaced; } ///< How often U+FFFD had to be put in.

private:
    enum class Form { Utf8, SingleByte, Utf16, Utf32, Library };
    struct Character ///< In UTF-8.
    {
        char bytes[3] = {};
        char size = 0;
    };
    using Table = std::array<Character, 128>;

    Decoder() = default;
    qsizetype decodeUtf8(QByteArrayView bytes, bool last, QByteArray &utf8);
    void decodeSingleBytes(QByteArrayView bytes, QByteArray &utf8) const;
    template <bool bigEndian>
    qsizetype decodeUtf16(QByteArrayView bytes, bool last, QByteArray &utf8);
    qsizetype decodeUtf32(QByteArrayView bytes, bool last, QByteArray &utf8);
    void decodeByLibrary(QByteArrayView bytes, bool last, QByteArray &utf8);
    void replace(QByteArray &utf8);

    Form m_form = Form::Utf8;
    bool m_bigEndian = false;
    std::unique_ptr<Table> m_upper; ///< Of bytes that are not ASCII.
    std::unique_ptr<QStringDecoder> m_library;
    qint64 m_replaced = 0;
};

} // namespace csv
