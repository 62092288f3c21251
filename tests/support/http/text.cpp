#include "text.h"

#include <QString>

#include <algorithm>
#include <ctime>

namespace http {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decoded(std::string_view text, bool plusIsSpace)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0) {
            result += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else if (text[i] == '+' && plusIsSpace) {
            result += ' ';
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace

std::string foldCase(std::string_view text)
{
    if (isAscii(text)) {
        std::string result(text);
        std::transform(result.begin(), result.end(), result.begin(), lower);
        return result;
    }
    const QString wide = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return wide.toCaseFolded().toStdString();
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool containsWithoutCase(std::string_view text, std::string_view foldedNeedle)
{
    if (!isAscii(text))
        return foldCase(text).find(foldedNeedle) != std::string::npos;
    return std::search(text.begin(), text.end(), foldedNeedle.begin(), foldedNeedle.end(),
                       [](char a, char b) { return lower(a) == b; })
           != text.end();
}

bool equalsAsciiWithoutCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string percentDecoded(std::string_view text)
{
    return decoded(text, false);
}

std::optional<std::string> queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::string_view key = pair.substr(0, pair.find('='));
        if (decoded(key, true) == name)
            return decoded(pair.substr(std::min(pair.size(), key.size() + 1)), true);
    }
    return std::nullopt;
}

int queryNumber(std::string_view query, std::string_view name, int otherwise)
{
    const std::optional<std::string> text = queryValue(query, name);
    if (!text || text->empty() || text->size() > 9
        || text->find_first_not_of("0123456789") != std::string::npos)
        return otherwise;
    return std::stoi(*text);
}

std::uint64_t mix(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

std::string formattedTime(std::int64_t msSinceEpoch, const char *format)
{
    const std::time_t seconds = static_cast<std::time_t>(msSinceEpoch / 1000);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &seconds);
#else
    gmtime_r(&seconds, &parts);
#endif
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &parts)};
}

} // namespace http
