#include "csv/looks.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

namespace csv {
namespace {

/// What a byte can be part of; a set of these.
enum Class : std::uint8_t {
    Digit = 1,
    Letter = 2, // of ASCII
    Exponent = 4,
    Sign = 8,
    Dot = 16,
    Separator = 32, // of phone numbers
    At = 64,
    Other = 128,
};

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (std::uint8_t &byte : classes)
        byte = Other;
    for (int byte = 'a'; byte <= 'z'; ++byte)
        classes[size_t(byte)] = classes[size_t(byte - 'a' + 'A')] = Letter;
    for (int byte = '0'; byte <= '9'; ++byte)
        classes[size_t(byte)] = Digit;
    classes['e'] = classes['E'] = Letter | Exponent;
    classes['+'] = classes['-'] = Sign;
    classes['.'] = Dot;
    classes['@'] = At;
    for (const char byte : {' ', '(', ')', '/'})
        classes[size_t(byte)] = Separator;
    return classes;
}
constexpr std::array<std::uint8_t, 256> classes = makeClasses();

// Nothing that is longer is any of these.
constexpr qsizetype longest = 2048;

std::uint8_t classOf(char byte)
{
    return classes[std::uint8_t(byte)];
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isAlphanumeric(char byte)
{
    return (classOf(byte) & (Digit | Letter)) != 0;
}

bool isForeign(char byte)
{
    return std::uint8_t(byte) >= 0x80;
}

/// Takes digits from the front of \a text; how many.
qsizetype takeDigits(QByteArrayView &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const qsizetype count = end - text.begin();
    text = text.sliced(count);
    return count;
}

bool take(QByteArrayView &text, char byte)
{
    if (!text.startsWith(byte))
        return false;
    text = text.sliced(1);
    return true;
}

bool takeSign(QByteArrayView &text)
{
    return take(text, '+') || take(text, '-');
}

Looks asNumber(QByteArrayView text)
{
    takeSign(text);
    const bool zeroLed = text.size() > 1 && text[0] == '0' && isDigit(text[1]);
    qsizetype digits = takeDigits(text);
    if (take(text, '.'))
        digits += takeDigits(text);
    if (digits == 0)
        return 0;
    if (!text.isEmpty()) {
        if (!take(text, 'E') && !take(text, 'e'))
            return 0;
        takeSign(text);
        if (text.isEmpty() || text.size() > 2 || takeDigits(text) == 0 || !text.isEmpty())
            return 0;
    }
    return bit(Look::Number) | (zeroLed ? bit(Look::ZeroLed) : 0);
}

/// The number of exactly \a count digits at \a place, or -1.
int digitsAt(QByteArrayView text, qsizetype place, qsizetype count)
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

bool isBetween(int number, int least, int most)
{
    return number >= least && number <= most;
}

/// "Z", "+0000", "+00:00", or nothing.
bool isZone(QByteArrayView text)
{
    if (text.isEmpty() || text == "Z")
        return true;
    if (!takeSign(text) || digitsAt(text, 0, 2) < 0)
        return false;
    text = text.sliced(2);
    take(text, ':');
    return text.size() == 2 && digitsAt(text, 0, 2) >= 0;
}

/// " 07:08", "T07:08:09.000+0000".
bool isTime(QByteArrayView text)
{
    if (!take(text, ' ') && !take(text, 'T'))
        return false;
    if (!isBetween(digitsAt(text, 0, 2), 0, 23) || text.size() < 5 || text[2] != ':'
        || !isBetween(digitsAt(text, 3, 2), 0, 59))
        return false;
    text = text.sliced(5);
    if (take(text, ':')) {
        if (!isBetween(digitsAt(text, 0, 2), 0, 59))
            return false;
        text = text.sliced(2);
        if (take(text, '.') && !isBetween(int(takeDigits(text)), 1, 9))
            return false;
    }
    return isZone(text);
}

bool isDate(QByteArrayView text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    return year > 0 && month > 0 && day > 0 && QDate::isValid(year, month, day)
           && (text.size() == 10 || isTime(text.sliced(10)));
}

/// Whether \a host has several parts between dots, none of them empty.
bool hasDots(QByteArrayView host)
{
    return host.contains('.') && !host.startsWith('.') && !host.endsWith('.')
           && !host.contains("..");
}

bool isEmail(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    const auto belongs = [](char byte) {
        return isForeign(byte) || (byte > ' ' && byte < 0x7f && !strchr("<>()[],;:\"\\", byte));
    };
    return at > 0 && text.indexOf('@', at + 1) < 0 && hasDots(text.sliced(at + 1))
           && std::all_of(text.begin(), text.end(), belongs);
}

bool isOfHost(char byte)
{
    return isAlphanumeric(byte) || byte == '.' || byte == '-' || isForeign(byte);
}

bool isOfUrl(char byte)
{
    return isForeign(byte) || (byte > ' ' && byte < 0x7f && !strchr("\"<>\\^`{|}[]%", byte));
}

bool isHost(QByteArrayView host)
{
    return hasDots(host) && std::all_of(host.begin(), host.end(), isOfHost) && !host.contains(".-")
           && !host.contains("-.") && !host.startsWith('-') && !host.endsWith('-');
}

/// Whether a host without a scheme is meant as one: "marlow.example", and not "1.5" or "v1.2".
bool endsInLetters(QByteArrayView host)
{
    const QByteArrayView last = host.sliced(host.lastIndexOf('.') + 1);
    return last.size() >= 2 && std::none_of(last.begin(), last.end(), [](char byte) {
               return !isForeign(byte) && (classOf(byte) & Letter) == 0;
           });
}

bool isUrl(QByteArrayView text)
{
    if (!std::all_of(text.begin(), text.end(),
                     [](char byte) { return isOfUrl(byte) || byte == '%'; }))
        return false;
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isxdigit(std::uint8_t(text[i + 1]))
            || !isxdigit(std::uint8_t(text[i + 2])))
            return false;
    }
    const qsizetype scheme = text.indexOf("://");
    const bool hasScheme = scheme > 0 && (classOf(text[0]) & Letter) != 0
                           && std::all_of(text.begin(), text.begin() + scheme, [](char byte) {
                                  return isAlphanumeric(byte) || strchr("+.-", byte);
                              });
    if (scheme >= 0 && !hasScheme)
        return false;
    QByteArrayView host = hasScheme ? text.sliced(scheme + 3) : text;
    host = host.first(std::find_if(host.begin(), host.end(),
                                   [](char byte) { return strchr("/?#", byte) != nullptr; })
                      - host.begin());
    if (const qsizetype port = host.indexOf(':'); port >= 0) {
        const int number =
            host.size() > port + 5 ? -1 : digitsAt(host, port + 1, host.size() - port - 1);
        if (number <= 0)
            return false;
        host = host.first(port);
    }
    return isHost(host) && (hasScheme || endsInLetters(host));
}

bool isBoolean(QByteArrayView text)
{
    switch (text.size()) {
    case 1:
        return text[0] == '0' || text[0] == '1';
    case 4:
        return text.compare("true", Qt::CaseInsensitive) == 0;
    case 5:
        return text.compare("false", Qt::CaseInsensitive) == 0;
    default:
        return false;
    }
}

Looks asPhone(QByteArrayView text, bool isNumber)
{
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    const bool plus = text[0] == '+';
    // Without a plus, fewer would make a phone of every date.
    if (digits < (plus ? 7 : 9) || digits > 15 || text.lastIndexOf('+') > 0 || text[0] == '-'
        || text[0] == '.')
        return 0;
    if (!plus && isNumber && text[0] != '0')
        return 0;
    return bit(Look::Phone) | (plus ? bit(Look::International) : 0);
}

} // namespace

Looks looksOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longest)
        return 0;
    std::uint8_t has = 0;
    for (const char byte : text)
        has |= classOf(byte);
    const auto only = [has](int allowed) { return (has & ~allowed) == 0; };

    Looks looks = 0;
    if ((has & Digit) != 0) {
        const bool startsLikeDate = text.size() >= 10 && text[4] == '-';
        if (startsLikeDate && isDate(text))
            return bit(Look::Date);
        if (only(Digit | Sign | Dot | Letter | Exponent))
            looks |= asNumber(text);
        if (only(Digit | Sign | Dot | Separator))
            looks |= asPhone(text, (looks & bit(Look::Number)) != 0);
    }
    if (text.size() <= 5 && isBoolean(text))
        looks |= bit(Look::Boolean);
    if ((has & Dot) != 0 && !only(Digit | Sign | Dot | Separator)) {
        if ((has & At) != 0 && isEmail(text))
            looks |= bit(Look::Email);
        else if (isUrl(text))
            looks |= bit(Look::Url);
    }
    return looks;
}

} // namespace csv
