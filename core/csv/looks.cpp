#include "csv/looks.h"

#include "csv/addresslooks.h"
#include "csv/byteclasses.h"
#include "model/sensitive.h"
#include "model/writtendate.h"
#include "model/writtennumber.h"

#include <QDate>

#include <algorithm>

namespace csv {
namespace {

/// The classes of all of \a text together, and those that each byte has.
struct Contained
{
    std::uint16_t any = 0, all = 0xffff;

    explicit Contained(QByteArrayView text)
    {
        for (const char byte : text) {
            const std::uint16_t of = classes[std::uint8_t(byte)];
            any |= of;
            all &= of;
        }
        any = std::uint16_t(any & ~(OfUrl | OfEmail));
    }
    bool has(int some) const { return (any & some) != 0; }
    bool only(int allowed) const { return (any & ~allowed) == 0; }
};

// Nothing that is longer is any of these.
constexpr qsizetype longest = 2048;

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
        // Beyond this nobody counts anything.
        constexpr int largest = 40;
        if (text.isEmpty() || text.size() > 2 || digitsAt(text, 0, text.size()) < 0
            || digitsAt(text, 0, text.size()) > largest)
            return 0;
    }
    return bit(Look::Number) | (zeroLed ? bit(Look::ZeroLed) : 0);
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
    if (year <= 0 || !isBetween(month, 1, 12) || day <= 0)
        return false;
    const bool isDay = day <= 28 || QDate::isValid(year, month, day);
    return isDay && (text.size() == 10 || isTime(text.sliced(10)));
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

/// What a plain number with a point tells: 1.234 may be a thousand and more.
Looks signLooks(QByteArrayView number)
{
    const qsizetype point = number.indexOf('.');
    if (point < 0)
        return 0;
    const qsizetype sign = (classOf(number[0]) & Sign) != 0 ? 1 : 0;
    const qsizetype whole = point - sign;
    const bool groups = isBetween(int(whole), 1, 3) && number.size() == point + 4
                        && number[sign] != '0' && isDigit(number.back());
    return bit(groups ? Look::EitherSign : Look::PointDecimals);
}

/// A number as people write it.
Looks asLocalNumber(QByteArrayView text, bool isPhone)
{
    const auto number = model::writtenNumber(text);
    // "123 456 789" is rather a phone number.
    const bool separates = number && number->canBePoint != number->canBeComma;
    if (!number || (isPhone && !separates && !number->isAmbiguous))
        return 0;
    const Looks looks = number->isAmbiguous ? bit(Look::EitherSign)
                        : !separates
                            ? 0
                            : bit(number->canBePoint ? Look::PointDecimals : Look::CommaDecimals);
    return looks | bit(Look::LocalNumber);
}

bool startsLikeLocalDate(QByteArrayView text)
{
    const auto separates = [&text](qsizetype at) {
        return at < text.size() && (text[at] == '.' || text[at] == '/' || text[at] == '-');
    };
    return isDigit(text[0]) && (separates(1) || separates(2) || separates(4));
}

/// A date as people write it.
Looks asLocalDate(QByteArrayView text)
{
    const auto date = model::writtenDate(text);
    if (!date)
        return 0;
    Looks looks = bit(Look::LocalDate) | (date->hasShortYear ? bit(Look::ShortYear) : 0);
    if (date->beginsWithYear)
        return looks;
    if (date->isAmbiguous())
        return looks | bit(Look::EitherOrder);
    if (date->first != date->second)
        looks |= bit(date->canBe(model::DateOrder::DayFirst) ? Look::DayFirst : Look::MonthFirst);
    return looks;
}

/// Whether letters stand where those of a currency do: "USD 5", "5 EUR".
bool mayHaveCurrency(QByteArrayView text)
{
    const auto isCode = [](QByteArrayView code) {
        return std::all_of(code.begin(), code.end(),
                           [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    };
    return text.size() > 3
           && ((isCode(text.first(3)) && (classOf(text[3]) & Letter) == 0)
               || (isDigit(text[0]) && isCode(text.last(3))));
}

/// A digit, decimals and an exponent.
bool isScientific(QByteArrayView text)
{
    if (takeDigits(text) != 1)
        return false;
    if ((take(text, '.') || take(text, ',')) && takeDigits(text) == 0)
        return false;
    if (!take(text, 'E') && !take(text, 'e'))
        return false;
    takeSign(text);
    const qsizetype figures = takeDigits(text);
    return figures > 0 && figures <= 3 && text.isEmpty();
}

/// Of something with digits.
Looks looksOfDigits(QByteArrayView text, const Contained &contained)
{
    Looks looks = 0;
    const bool hasExponent = contained.has(Exponent);
    if (contained.only(Digit | Sign | Dot | Letter | Exponent)
        && (hasExponent || !contained.has(Letter)))
        looks |= asNumber(text);
    if ((looks & bit(Look::Number)) != 0 && !hasExponent)
        looks |= signLooks(text);
    if (contained.only(Digit | Sign | Dot | Separator))
        looks |= asPhone(text, (looks & bit(Look::Number)) != 0);
    if (hasExponent && isScientific(text))
        looks |= bit(Look::Scientific);

    const bool hasLetters = contained.has(Letter);
    if (startsLikeLocalDate(text) && contained.has(Dot | Separator | Sign)
        && (!hasLetters || contained.has(Colon))) {
        if (const Looks date = asLocalDate(text))
            return date;
    }
    const bool mayBeNumber =
        contained.only(Digit | Sign | Dot | Separator | Comma | Mark | Foreign | Letter | Exponent)
        && text.size() <= 64 && (!hasLetters || mayHaveCurrency(text));
    // What looks like a phone and separates no decimals is no number.
    const bool isPhone = (looks & bit(Look::Phone)) != 0 && !contained.has(Dot | Comma);
    if (mayBeNumber && !isPhone && (looks & bit(Look::Number)) == 0)
        looks |= asLocalNumber(text, (looks & bit(Look::Phone)) != 0);

    if (contained.only(Digit | Sign | Separator)) {
        const bool mayBeCard = text.size() >= 13 && text.size() <= 23;
        looks |= mayBeCard && model::looksLikeCardNumber(text) ? bit(Look::CardNumber) : 0;
        if (text.size() == 11 && model::looksLikeSocialSecurityNumber(text))
            looks |= bit(Look::SocialSecurity);
    }
    const bool mayBeIban = hasLetters && text.size() >= 15 && isDigit(text[2]) && !isDigit(text[0])
                           && contained.only(Digit | Letter | Exponent | Separator);
    if (mayBeIban && model::looksLikeIban(text))
        looks |= bit(Look::Iban);
    return looks;
}

/// Of something that is too long for anything else.
Looks looksOfLong(QByteArrayView text)
{
    constexpr qsizetype most = 32767;
    if (text.size() < most || text.size() > 3 * most || QString::fromUtf8(text).size() != most)
        return 0;
    return bit(Look::CutOff);
}

} // namespace

Looks looksOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longest)
        return looksOfLong(text);
    // Prose, as a rule.
    constexpr qsizetype longestWithBlanks = 64;
    if (text.size() > longestWithBlanks && text.first(longestWithBlanks).contains(' '))
        return 0;
    const Contained contained(text);
    Looks looks = 0;
    if (contained.has(Digit)) {
        const bool startsLikeDate = text.size() >= 10 && text[4] == '-';
        if (startsLikeDate && isDate(text))
            return bit(Look::Date);
        looks = looksOfDigits(text, contained);
    }
    if (text.size() <= 5 && isBoolean(text))
        looks |= bit(Look::Boolean);
    if (contained.has(Dot) && !contained.only(Digit | Sign | Dot | Separator)) {
        if (contained.has(At) && (contained.all & OfEmail) != 0 && looksLikeEmail(text))
            looks |= bit(Look::Email);
        else if ((contained.all & OfUrl) != 0 && (looks & bit(Look::LocalNumber)) == 0
                 && looksLikeUrl(text))
            looks |= bit(Look::Url);
    }
    return looks;
}

} // namespace csv
