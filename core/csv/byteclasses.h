#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace csv {

/// What a byte can be part of; a set of these.
enum ByteClass : std::uint16_t {
    Digit = 1,
    Letter = 2, // of ASCII
    Exponent = 4,
    Sign = 8,
    Dot = 16,
    Separator = 32, // of phone numbers
    At = 64,
    Comma = 128,
    Colon = 256,
    Mark = 512, // in numbers of some countries, or beside them
    Foreign = 1024,
    OfUrl = 2048,
    OfEmail = 4096,
    Other = 8192,
};
using Classes = std::array<std::uint16_t, 256>;

constexpr Classes makeClasses()
{
    Classes classes{};
    for (int byte = 0; byte < 256; ++byte)
        classes[size_t(byte)] = byte < 0x80 ? Other : Foreign | OfUrl | OfEmail;
    for (int byte = 'a'; byte <= 'z'; ++byte)
        classes[size_t(byte)] = classes[size_t(byte - 'a' + 'A')] = Letter;
    for (int byte = '0'; byte <= '9'; ++byte)
        classes[size_t(byte)] = Digit;
    classes['e'] = classes['E'] = Letter | Exponent;
    classes['+'] = classes['-'] = Sign;
    classes['.'] = Dot;
    classes['@'] = At;
    classes[','] = Comma;
    classes[':'] = Colon;
    for (const char byte : {' ', '(', ')', '/'})
        classes[size_t(byte)] = Separator;
    for (const char byte : {'\'', '%', '$'})
        classes[size_t(byte)] = Mark;
    for (int byte = ' ' + 1; byte < 0x7f; ++byte) {
        bool ofUrl = true, ofEmail = true;
        for (const char no : {'"', '<', '>', '\\', '^', '`', '{', '|', '}', '[', ']'})
            ofUrl = ofUrl && byte != no;
        for (const char no : {'<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '\\'})
            ofEmail = ofEmail && byte != no;
        classes[size_t(byte)] =
            std::uint16_t(classes[size_t(byte)] | (ofUrl ? OfUrl : 0) | (ofEmail ? OfEmail : 0));
    }
    return classes;
}
inline constexpr Classes classes = makeClasses();

inline std::uint16_t classOf(char byte)
{
    return classes[std::uint8_t(byte)];
}

inline bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

inline bool isAlphanumeric(char byte)
{
    return (classOf(byte) & (Digit | Letter)) != 0;
}

inline bool isForeign(char byte)
{
    return std::uint8_t(byte) >= 0x80;
}

/// The number of exactly \a count digits at \a place, or -1.
inline int digitsAt(QByteArrayView text, qsizetype place, qsizetype count)
{
    int number = 0;
    if (text.size() < place + count)
        return -1;
    for (const char byte : text.sliced(place, count)) {
        if (!isDigit(byte))
            return -1;
        number = number * 10 + (byte - '0');
    }
    return number;
}

} // namespace csv
