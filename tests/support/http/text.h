#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What both simulators do with text; all of it is UTF-8.
namespace http {

// For comparing "without case", Unicode included.
std::string foldCase(std::string_view text);
std::string_view trimmed(std::string_view text);

// needle is folded already.
bool containsWithoutCase(std::string_view text, std::string_view foldedNeedle);
bool equalsAsciiWithoutCase(std::string_view a, std::string_view b);

std::string percentDecoded(std::string_view text);
// The decoded value of a name in "a=1&b=2"; a plus sign stands for a space there.
std::optional<std::string> queryValue(std::string_view query, std::string_view name);
int queryNumber(std::string_view query, std::string_view name, int otherwise);

// Scatters bits; the same number gives the same result on every machine.
std::uint64_t mix(std::uint64_t number);

// strftime() in UTC.
std::string formattedTime(std::int64_t msSinceEpoch, const char *format);

} // namespace http
