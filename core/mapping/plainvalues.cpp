#include "mapping/plainvalues.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace mapping {

using model::DetailType;

static constexpr bool isAsciiBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// How many bytes the blank takes that \a text, which does not begin with ASCII, begins with.
static qsizetype wideBlank(QByteArrayView text)
{
    const auto byte = [text](qsizetype i) { return uchar(i < text.size() ? text[i] : 0); };
    if (byte(0) == 0xc2)
        return byte(1) == 0x85 || byte(1) == 0xa0 ? 2 : 0;
    const int point = (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    return (byte(0) & 0xf0) == 0xe0 && text.size() > 2 && QChar(char16_t(point)).isSpace() ? 3 : 0;
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype size =
            uchar(text.front()) < 0x80 ? qsizetype(isAsciiBlank(text.front())) : wideBlank(text);
        if (size == 0)
            break;
        text = text.sliced(size);
    }
    while (!text.isEmpty()) {
        qsizetype size = isAsciiBlank(text.back()) ? 1 : 0;
        for (qsizetype wide = 2; uchar(text.back()) >= 0x80 && wide <= 3 && wide <= text.size();
             ++wide) {
            if (wideBlank(text.last(wide)) == wide)
                size = wide;
        }
        if (size == 0)
            break;
        text = text.chopped(size);
    }
    return text;
}

namespace {

/// Which bytes are of a set.
class ByteSet
{
public:
    constexpr explicit ByteSet(std::string_view bytes)
    {
        for (const char byte : bytes)
            m_has[uchar(byte)] = true;
    }
    constexpr bool has(char byte) const { return m_has[uchar(byte)]; }
    bool hasAll(QByteArrayView text) const
    {
        return std::all_of(text.begin(), text.end(), [this](char byte) { return has(byte); });
    }

private:
    std::array<bool, 256> m_has{};
};

constexpr bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool areDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
// Of an email address, but for the @.
constexpr ByteSet ofAddress(LETTERS DIGITS "!#$%&'*+-/=?^_`{|}~.");
// Of the host of a web address, which has no other meaning there ...
constexpr ByteSet ofHost(LETTERS DIGITS "-.");
// ... and of what follows.
constexpr ByteSet ofPath(LETTERS DIGITS "-._~/");
#undef LETTERS
#undef DIGITS

bool isEmail(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    if (at <= 0)
        return false;
    const QByteArrayView domain = text.sliced(at + 1);
    if (!ofAddress.hasAll(text.first(at)) || !ofAddress.hasAll(domain) || domain.startsWith('.')
        || domain.endsWith('.'))
        return false;
    const qsizetype dot = domain.indexOf('.');
    return dot > 0 && domain.indexOf("..", dot) < 0;
}

/// Labels that begin with a letter and end with a letter or a digit: no address of numbers.
bool isHost(QByteArrayView host)
{
    constexpr qsizetype longest = 63;
    if (host.size() > longest || !host.contains('.') || !ofHost.hasAll(host))
        return false;
    char before = '.';
    for (const char byte : host) {
        const bool atEdge = before == '.';
        if ((atEdge && (isDigit(byte) || byte == '-' || byte == '.'))
            || (byte == '.' && before == '-') || (byte == '-' && before == '-'))
            return false;
        before = byte;
    }
    return before != '.' && before != '-';
}

/// A host and a path without anything special, behind http:// or https:// or without.
bool addUrl(QByteArrayView text, std::string &to)
{
    const QByteArrayView https("https://"), http("http://");
    const qsizetype scheme =
        text.startsWith(https) ? https.size() : (text.startsWith(http) ? http.size() : 0);
    const QByteArrayView rest = text.sliced(scheme);
    const qsizetype slash = rest.indexOf('/');
    if (!isHost(slash < 0 ? rest : rest.first(slash))
        || (slash >= 0 && !ofPath.hasAll(rest.sliced(slash))))
        return false;
    to.append(scheme == 0 ? "https://" : "").append(text.data(), size_t(text.size()));
    return true;
}

/// A day as the site wants it, alone or with a time as Salesforce writes it.
bool isDay(QByteArrayView text)
{
    constexpr qsizetype day = 10, withTime = 19;
    if ((text.size() != day && text.size() != withTime) || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [text](qsizetype at, qsizetype size) {
        int value = 0;
        for (const char byte : text.sliced(at, size))
            value = isDigit(byte) && value >= 0 ? 10 * value + (byte - '0') : -1;
        return value;
    };
    if (number(0, 4) < 1 || !QDate::isValid(number(0, 4), number(5, 2), number(8, 2)))
        return false;
    if (text.size() == day)
        return true;
    const auto upTo = [](int value, int most) { return value >= 0 && value <= most; };
    return (text[day] == ' ' || text[day] == 'T') && text[13] == ':' && text[16] == ':'
           && upTo(number(11, 2), 23) && upTo(number(14, 2), 59) && upTo(number(17, 2), 59);
}

/// Digits that stand for themselves, or with the .0 of a whole number.
bool addNumber(QByteArrayView text, std::string &to)
{
    constexpr qsizetype longest = 30;
    const bool negative = text.startsWith('-');
    QByteArrayView digits = text.sliced(negative ? 1 : 0);
    if (digits.endsWith(".0"))
        digits.chop(2);
    if (digits.isEmpty() || digits.size() > longest || !areDigits(digits)
        || (digits.front() == '0' && (digits.size() > 1 || negative)))
        return false;
    to.append(negative ? "-" : "").append(digits.data(), size_t(digits.size()));
    return true;
}

bool addBoolean(QByteArrayView text, std::string &to)
{
    const bool yes = text == "1" || text == "true";
    if (!yes && text != "0" && text != "false")
        return false;
    to.append(yes ? "true" : "false");
    return true;
}

} // namespace

bool convertPlain(QByteArrayView text, DetailType type, std::string &to)
{
    bool plain = false;
    switch (type) {
    case DetailType::Text:
    case DetailType::Select:
        plain = true;
        break;
    case DetailType::Email:
        plain = isEmail(text);
        break;
    case DetailType::Url:
        return addUrl(text, to);
    case DetailType::Date:
        plain = isDay(text);
        if (plain)
            text = text.first(10);
        break;
    case DetailType::Number:
        return addNumber(text, to);
    case DetailType::Boolean:
        return addBoolean(text, to);
    case DetailType::Phone:
    case DetailType::MultiSelect:
        break;
    }
    if (plain)
        to.append(text.data(), size_t(text.size()));
    return plain;
}

} // namespace mapping
