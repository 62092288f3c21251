#pragma once

#include "switchtable.h"
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

// One member of a mix of faults: the share of requests that meet this one.
template <typename Fault, typename Mix>
struct Share
{
    Fault fault;
    std::string_view name; // in JSON
    double Mix::*share;
};

// What the draw of that number is to meet; the same for the same seed on every machine.
template <typename Fault, typename Mix, std::size_t Size>
Fault drawn(const Mix &mixture, std::uint64_t draw, const Share<Fault, Mix> (&shares)[Size])
{
    const std::uint64_t bits = mix(mixture.seed * 0x10001 + draw);
    double rest = static_cast<double>(bits >> 11) * 0x1p-53; // from 0 to below 1
    for (const Share<Fault, Mix> &share : shares) {
        if (rest < mixture.*share.share)
            return share.fault;
        rest -= mixture.*share.share;
    }
    return Fault::None;
}

template <typename Fault, typename Mix, std::size_t Size>
Entries<Mix> entriesOf(const Share<Fault, Mix> (&shares)[Size])
{
    Entries<Mix> entries = {plain("seed", &Mix::seed)};
    for (const Share<Fault, Mix> &share : shares)
        entries.push_back(plain(share.name, share.share));
    return entries;
}

// names: those of the faults, in their order
template <typename Planned>
Entries<Planned> plannedEntries(const std::vector<std::string_view> &names)
{
    return {choice("what", &Planned::what, names), plain("path", &Planned::path),
            plain("method", &Planned::method), plain("nth", &Planned::nth),
            plain("times", &Planned::times)};
}

} // namespace http
