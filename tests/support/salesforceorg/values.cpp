#include "values.h"

#include "../http/text.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace salesforceorg {

namespace {

constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t shortId = 15;
constexpr std::size_t longId = 18;

int digitOf(char c)
{
    const std::size_t at = digits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

void appendCheck(std::string_view id, std::string &out)
{
    constexpr std::string_view checks = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    for (std::size_t group = 0; group < shortId; group += 5) {
        std::size_t bits = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            const char c = id[group + i];
            bits |= c >= 'A' && c <= 'Z' ? std::size_t(1) << i : 0;
        }
        out += checks[bits];
    }
}

// The two or four digits at that place, or -1.
int number(std::string_view text, std::size_t at, std::size_t length)
{
    int value = 0;
    for (std::size_t i = at; i < at + length; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void put(unsigned value, char *text, int length)
{
    for (int i = length; i-- > 0; value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
}

bool isTimeOfDay(std::string_view text)
{
    const int hour = number(text, 0, 2);
    const int minute = number(text, 3, 2);
    const int second = number(text, 6, 2);
    return text.size() >= 8 && text[2] == ':' && text[5] == ':' && hour >= 0 && hour < 24
           && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

std::optional<std::string> toNumber(Type type, std::string_view cell)
{
    double value = 0;
    const auto parsed = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool starts = digitOf(cell[cell[0] == '-' ? 1 : 0]) >= 0; // ".5" is no JSON
    if (parsed.ec != std::errc() || parsed.ptr != cell.data() + cell.size() || !starts)
        return std::nullopt;
    if (type == Type::Int) // 50.0 is 50
        return std::to_string(static_cast<long long>(value));
    return std::string(cell);
}

std::optional<std::string> toTime(std::string_view cell)
{
    std::string text(cell);
    if (text.size() == 19 && text[10] == ' ') // weekly export: UTC, and says no zone
        text = text.substr(0, 10) + 'T' + text.substr(11) + 'Z';
    const std::optional<std::int64_t> time = timeFrom(text);
    return time ? std::optional(timeText(*time)) : std::nullopt;
}

} // namespace

std::optional<std::string> toId18(std::string_view id)
{
    if ((id.size() != shortId && id.size() != longId)
        || !std::all_of(id.begin(), id.end(), [](char c) { return digitOf(c) >= 0; }))
        return std::nullopt;
    std::string result(id.substr(0, shortId));
    appendCheck(id, result);
    if (id.size() == longId && result != id)
        return std::nullopt;
    return result;
}

void appendId(std::string_view prefix, std::uint64_t number, std::string &out)
{
    char id[shortId];
    std::copy(prefix.begin(), prefix.end(), id);
    for (std::size_t i = shortId; i-- > prefix.size(); number /= digits.size())
        id[i] = digits[number % digits.size()];
    out.append(id, shortId);
    appendCheck({id, shortId}, out);
}

std::string idOf(std::string_view prefix, std::uint64_t number)
{
    std::string id;
    appendId(prefix, number, id);
    return id;
}

std::optional<std::uint64_t> numberOf(std::string_view prefix, std::string_view id)
{
    if (id.size() != longId || id.substr(0, prefix.size()) != prefix)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : id.substr(prefix.size(), shortId - prefix.size())) {
        const int digit = digitOf(c);
        if (digit < 0)
            return std::nullopt;
        value = value * digits.size() + static_cast<std::uint64_t>(digit);
    }
    return value;
}

bool isNumber(Type type)
{
    return type == Type::Int || type == Type::Double || type == Type::Currency
           || type == Type::Percent;
}

std::optional<std::string> toApi(Type type, std::string_view cell)
{
    if (type == Type::Boolean) {
        const std::string folded = http::foldCase(cell);
        if (folded == "1" || folded == "true")
            return "true";
        return folded == "0" || folded == "false" || folded.empty() ? std::optional("false")
                                                                    : std::nullopt;
    }
    if (cell.empty())
        return std::string();
    if (isNumber(type))
        return toNumber(type, cell);
    switch (type) {
    case Type::Id:
    case Type::Reference:
        if (cell.substr(0, shortId) == "000000000000000")
            return std::string();
        return toId18(cell);
    case Type::Date:
        return isDate(cell.substr(0, 10)) ? std::optional(std::string(cell.substr(0, 10)))
                                          : std::nullopt;
    case Type::Datetime:
        return toTime(cell);
    case Type::Time:
        return isTimeOfDay(cell) ? std::optional(std::string(cell)) : std::nullopt;
    default:
        return std::string(cell);
    }
}

void appendTime(std::int64_t msSinceEpoch, std::string &out)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(msSinceEpoch)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    // By hand: a million records have three million times, and printf() is slow.
    char text[] = "0000-00-00T00:00:00.000Z";
    put(static_cast<unsigned>(static_cast<int>(date.year())), text, 4);
    put(static_cast<unsigned>(date.month()), text + 5, 2);
    put(static_cast<unsigned>(date.day()), text + 8, 2);
    put(static_cast<unsigned>(clock.hours().count()), text + 11, 2);
    put(static_cast<unsigned>(clock.minutes().count()), text + 14, 2);
    put(static_cast<unsigned>(clock.seconds().count()), text + 17, 2);
    put(static_cast<unsigned>(clock.subseconds().count()), text + 20, 3);
    out.append(text, sizeof text - 1);
}

std::string timeText(std::int64_t msSinceEpoch)
{
    std::string text;
    appendTime(msSinceEpoch, text);
    return text;
}

std::string dateText(std::int64_t msSinceEpoch)
{
    return timeText(msSinceEpoch).substr(0, 10);
}

bool isDate(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int month = number(text, 5, 2);
    const int day = number(text, 8, 2);
    return number(text, 0, 4) >= 0 && month > 0 && day > 0
           && year_month_day(year(number(text, 0, 4)),
                             std::chrono::month(static_cast<unsigned>(month)),
                             std::chrono::day(static_cast<unsigned>(day)))
                  .ok();
}

std::optional<std::int64_t> timeFrom(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() < 20 || !isDate(text.substr(0, 10)) || text[10] != 'T'
        || !isTimeOfDay(text.substr(11)))
        return std::nullopt;
    std::int64_t ms = number(text, 11, 2) * 3'600'000LL + number(text, 14, 2) * 60'000LL
                      + number(text, 17, 2) * 1000LL;
    std::string_view rest = text.substr(19);
    if (rest.size() >= 4 && rest[0] == '.') {
        if (number(rest, 1, 3) < 0)
            return std::nullopt;
        ms += number(rest, 1, 3);
        rest.remove_prefix(4);
    }
    if (rest != "Z" && rest != "z") {
        const bool colon = rest.size() == 6 && rest[3] == ':';
        const int hours = number(rest, 1, 2);
        const int minutes = number(rest, colon ? 4 : 3, 2);
        if ((!colon && rest.size() != 5) || (rest[0] != '+' && rest[0] != '-') || hours < 0
            || minutes < 0)
            return std::nullopt;
        const std::int64_t offset = (hours * 60LL + minutes) * 60'000;
        ms -= rest[0] == '+' ? offset : -offset;
    }
    const sys_days day =
        year_month_day(year(number(text, 0, 4)), month(static_cast<unsigned>(number(text, 5, 2))),
                       std::chrono::day(static_cast<unsigned>(number(text, 8, 2))));
    return duration_cast<milliseconds>(day.time_since_epoch()).count() + ms;
}

} // namespace salesforceorg
