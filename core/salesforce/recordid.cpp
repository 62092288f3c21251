#include "salesforce/recordid.h"

#include <algorithm>

namespace salesforce {
namespace {

constexpr qsizetype shortLength = 15; ///< An id without its check characters,
constexpr qsizetype longLength = 18;  ///< and with them: one for five.
constexpr char checkCharacters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

bool isUpper(char at)
{
    return at >= 'A' && at <= 'Z';
}

bool isLower(char at)
{
    return at >= 'a' && at <= 'z';
}

bool isDigit(char at)
{
    return at >= '0' && at <= '9';
}

// Which of five characters are capitals, as the number of their check character.
int capitals(const char *five)
{
    int bits = 0;
    for (int i = 0; i < 5; ++i)
        bits |= int(isUpper(five[i])) << i;
    return bits;
}

// The number of a check character, in any case, or -1.
int checkNumber(char check)
{
    if (isUpper(check))
        return check - 'A';
    if (isLower(check))
        return check - 'a';
    return check >= '0' && check <= '5' ? check - '0' + 26 : -1;
}

// Gives five characters the capitals that \a bits says; false where it says one of a digit.
bool setCapitals(char *five, int bits)
{
    for (int i = 0; i < 5; ++i) {
        const bool capital = (bits >> i & 1) != 0;
        if (capital && isDigit(five[i]))
            return false;
        if (capital && isLower(five[i]))
            five[i] = char(five[i] - 'a' + 'A');
        if (!capital && isUpper(five[i]))
            five[i] = char(five[i] - 'A' + 'a');
    }
    return true;
}

} // namespace

std::optional<IdBytes> recordIdBytes(QByteArrayView id)
{
    id = id.trimmed();
    if (id.size() != shortLength && id.size() != longLength)
        return {};
    IdBytes text;
    std::copy(id.begin(), id.end(), text.begin());
    const QByteArrayView unchecked(text.data(), shortLength);
    if (!std::all_of(unchecked.begin(), unchecked.end(),
                     [](char at) { return isUpper(at) || isLower(at) || isDigit(at); }))
        return {};
    if (std::all_of(unchecked.begin(), unchecked.end(), [](char at) { return at == '0'; }))
        return {}; // How the weekly export writes a reference to nothing.

    for (qsizetype i = 0; i < 3; ++i) {
        char *const five = text.data() + i * 5;
        char &check = text[size_t(shortLength + i)];
        if (id.size() == longLength) {
            const int bits = checkNumber(check);
            if (bits < 0 || !setCapitals(five, bits))
                return {};
        }
        check = checkCharacters[capitals(five)];
    }
    return text;
}

QString recordId(QByteArrayView id)
{
    const std::optional<IdBytes> bytes = recordIdBytes(id);
    return bytes ? QString::fromLatin1(bytes->data(), longLength) : QString();
}

QString recordId(const QString &id)
{
    return recordId(QByteArrayView(id.toUtf8()));
}

} // namespace salesforce
