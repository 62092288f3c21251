#include "text.h"

#include <cstdio>

namespace csmsite {

std::string uuidFrom(std::uint64_t high, std::uint64_t low)
{
    char text[37];
    std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%04x%08x",
                  static_cast<unsigned>(high >> 32), static_cast<unsigned>((high >> 16) & 0xffff),
                  static_cast<unsigned>(high & 0xfff), static_cast<unsigned>((low >> 48) & 0xfff),
                  static_cast<unsigned>((low >> 32) & 0xffff),
                  static_cast<unsigned>(low & 0xffffffff));
    return text;
}

std::string isoSeconds(std::int64_t msSinceEpoch)
{
    return http::formattedTime(msSinceEpoch, "%Y-%m-%dT%H:%M:%SZ");
}

} // namespace csmsite
