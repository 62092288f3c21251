#pragma once

#include "text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// Whether "/customer/*" or "*", or the path as it is, means that path.
inline bool matchesPath(std::string_view pattern, std::string_view path)
{
    if (!pattern.empty() && pattern.back() == '*')
        return path.substr(0, pattern.size() - 1) == pattern.substr(0, pattern.size() - 1);
    return path == pattern;
}

// The first of a list of planned faults that this request is to meet; null when there is none. A
// fault has a method, a path, nth and times ("the nth request of this kind, and the times - 1 after
// it"; nth 0: every one); seen counts, for each fault, the requests that it fitted.
template <typename Planned>
const Planned *nextPlanned(const std::vector<Planned> &plan, std::vector<int> &seen,
                           std::string_view method, std::string_view path)
{
    const Planned *result = nullptr;
    seen.resize(plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const Planned &fault = plan[i];
        if ((fault.method != "*" && fault.method != method) || !matchesPath(fault.path, path))
            continue;
        const int count = ++seen[i];
        const bool hit = fault.nth == 0 || (count >= fault.nth && count < fault.nth + fault.times);
        if (hit && !result)
            result = &fault;
    }
    return result;
}

// A number from 0 to below 1, the same for the same seed and draw on every machine.
inline double drawn(std::uint64_t seed, std::uint64_t draw)
{
    return static_cast<double>(mix(seed * 0x10001 + draw) >> 11) * 0x1p-53;
}

} // namespace http
