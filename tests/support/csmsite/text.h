#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Small text helpers of the simulator; all strings are UTF-8.
namespace csmsite {

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
// The last twelve digits of the UUID are the lower 48 bits of `low`.
std::string uuidFrom(std::uint64_t high, std::uint64_t low);

std::string isoSeconds(std::int64_t msSinceEpoch);

} // namespace csmsite
