#pragma once

#include "../http/text.h"

namespace csmsite {

using http::containsWithoutCase;
using http::equalsAsciiWithoutCase;
using http::foldCase;
using http::mix;
using http::percentDecoded;
using http::queryNumber;
using http::queryValue;
using http::trimmed;

// The last twelve digits of the UUID are the lower 48 bits of `low`.
std::string uuidFrom(std::uint64_t high, std::uint64_t low);

std::string isoSeconds(std::int64_t msSinceEpoch);

} // namespace csmsite
