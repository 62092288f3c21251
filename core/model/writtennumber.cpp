#include "model/writtennumber.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr qsizetype longest = 64;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Takes \a end from the front or the back of \a text, and blanks between.
bool takeFront(QByteArrayView &text, QByteArrayView end)
{
    if (!text.startsWith(end))
        return false;
    text = text.sliced(end.size());
    return true;
}
bool takeBack(QByteArrayView &text, QByteArrayView end)
{
    if (!text.endsWith(end))
        return false;
    text.chop(end.size());
    return true;
}

constexpr std::array<QByteArrayView, 3> blanks{" ", "\xc2\xa0", "\xe2\x80\xaf"};
constexpr std::array<QByteArrayView, 4> currencySigns{"$", "\xe2\x82\xac", "\xc2\xa3", "\xc2\xa5"};
// Any three letters would make a number of "REF 001".
constexpr std::array<QByteArrayView, 36> currencies{
    "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EUR",
    "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD",
    "PEN", "PHP", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "ZAR"};

template <typename Ends>
bool takeAnyFront(QByteArrayView &text, const Ends &ends)
{
    return std::any_of(ends.begin(), ends.end(),
                       [&text](QByteArrayView end) { return takeFront(text, end); });
}
template <typename Ends>
bool takeAnyBack(QByteArrayView &text, const Ends &ends)
{
    return std::any_of(ends.begin(), ends.end(),
                       [&text](QByteArrayView end) { return takeBack(text, end); });
}

/// Takes a currency or a percent sign from either end.
void takeUnit(QByteArrayView &text)
{
    const auto isCapital = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
    if (text.isEmpty())
        return;
    if (!isDigit(text.front())
        && (isCapital(text.front()) ? takeAnyFront(text, currencies)
                                    : takeAnyFront(text, currencySigns))) {
        takeAnyFront(text, blanks);
    } else if (!isDigit(text.back())) {
        QByteArrayView rest = text;
        if (isCapital(rest.back()) ? takeAnyBack(rest, currencies)
                                   : takeBack(rest, "%") || takeAnyBack(rest, currencySigns)) {
            takeAnyBack(rest, blanks);
            text = rest;
        }
    }
}

bool takeMinus(QByteArrayView &text)
{
    return takeFront(text, "-") || takeFront(text, "\xe2\x88\x92");
}

/// The digits between separators, from left to right.
struct Groups
{
    static constexpr size_t most = 24;
    struct Group
    {
        char separator; ///< Before it: '.', ',', ' ' for blanks, '\'' for apostrophes.
        int digits;
    };
    std::array<Group, most> groups;
    size_t count = 0;

    bool begin(char separator)
    {
        if (count == most)
            return false;
        groups[count++] = {separator, 0};
        return true;
    }
};

std::optional<Groups> groupsOf(QByteArrayView text)
{
    Groups groups;
    groups.begin('\0');
    while (!text.isEmpty()) {
        const char byte = text.front();
        if (isDigit(byte)) {
            ++groups.groups[groups.count - 1].digits;
            text = text.sliced(1);
            continue;
        }
        char separator = '\0';
        if (takeFront(text, ".") || takeFront(text, ","))
            separator = byte;
        else if (takeAnyFront(text, blanks))
            separator = ' ';
        else if (takeFront(text, "'") || takeFront(text, "\xe2\x80\x99"))
            separator = '\'';
        if (separator == '\0' || !groups.begin(separator))
            return std::nullopt;
    }
    return groups;
}

/// Whether the groups are a number whose decimals stand behind \a sign.
bool makesSense(const Groups &groups, char sign, bool isZeroLed)
{
    size_t whole = groups.count;
    const bool hasDecimals = groups.groups[whole - 1].separator == sign;
    const int decimals = hasDecimals ? groups.groups[--whole].digits : 0;
    const auto &first = groups.groups[0];
    if (whole == 1)
        return first.digits + decimals > 0;
    const char separator = groups.groups[1].separator;
    if (separator == sign || first.digits < 1 || first.digits > 3 || isZeroLed)
        return false;
    for (size_t i = 1; i < whole; ++i) {
        const auto &group = groups.groups[i];
        // In India, all but the last are of two: 12,34,567.
        const bool isPair = group.digits == 2 && separator == ',' && i + 1 < whole;
        if (group.separator != separator || (group.digits != 3 && !isPair))
            return false;
    }
    return true;
}

} // namespace

bool WrittenNumber::canBe(DecimalSign sign) const
{
    switch (sign) {
    case DecimalSign::Point:
        return canBePoint;
    case DecimalSign::Comma:
        return canBeComma;
    case DecimalSign::Unknown:
        break;
    }
    return true;
}

QByteArray WrittenNumber::plain(DecimalSign sign) const
{
    const bool comma = sign == DecimalSign::Comma || (sign == DecimalSign::Unknown && !canBePoint);
    const char decimal = comma ? ',' : '.';
    QByteArray plain;
    for (const char byte : figures) {
        if (isDigit(byte))
            plain += byte;
        else if (byte == decimal)
            plain += '.';
    }
    return isNegative ? '-' + plain : plain;
}

std::optional<WrittenNumber> writtenNumber(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    WrittenNumber number;
    const QByteArrayView whole = text;
    if (text.startsWith('(') && text.endsWith(')') && text.size() > 2) {
        number.isNegative = true;
        text = text.sliced(1, text.size() - 2);
        takeUnit(text);
    } else {
        number.isNegative = takeMinus(text);
        bool hasSign = number.isNegative || takeFront(text, "+");
        takeUnit(text);
        if (!hasSign && takeMinus(text)) // "$-5.00"
            number.isNegative = true;
    }
    if (text.isEmpty() || text.front() == ' ')
        return std::nullopt;
    const std::optional<Groups> groups = groupsOf(text);
    if (!groups)
        return std::nullopt;
    const bool isZeroLed = text.size() > 1 && text[0] == '0';
    number.figures = text;
    number.canBePoint = makesSense(*groups, '.', isZeroLed);
    number.canBeComma = makesSense(*groups, ',', isZeroLed);
    if (!number.canBePoint && !number.canBeComma)
        return std::nullopt;
    const bool separates = text.contains('.') || text.contains(',');
    number.isAmbiguous = number.canBePoint && number.canBeComma && separates;
    const bool isBare = text.size() + 1 >= whole.size() && text.end() == whole.end()
                        && (text.size() == whole.size() || whole[0] == '-' || whole[0] == '+');
    number.isPlain =
        isBare
        && (groups->count == 1 || (groups->count == 2 && groups->groups[1].separator == '.'));
    return number;
}

} // namespace model
