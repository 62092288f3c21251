#pragma once

#include "text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// "/customer/{}/details" is three segments; {} in a pattern stands for any.
inline std::vector<std::string_view> segments(std::string_view path)
{
    std::vector<std::string_view> result;
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const std::string_view segment = path.substr(0, path.find('/'));
        result.push_back(segment);
        path.remove_prefix(segment.size());
    }
    return result;
}

// The route with that method whose pattern the path fits, with what stood at the {} decoded; null
// when there is none. A Route has a method and a pattern.
template <typename Route>
const Route *findRoute(const std::vector<Route> &routes, std::string_view method,
                       std::string_view path, std::vector<std::string> &arguments)
{
    const std::vector<std::string_view> parts = segments(path);
    const Route *best = nullptr;
    for (const Route &route : routes) {
        if (route.method != method)
            continue;
        const std::vector<std::string_view> pattern = segments(route.pattern);
        const bool matches = std::equal(parts.begin(), parts.end(), pattern.begin(), pattern.end(),
                                        [](std::string_view part, std::string_view wanted) {
                                            return wanted == "{}" ? !part.empty() : part == wanted;
                                        });
        // /customer/profile must not be taken for /customer/{}: fewer places win.
        const auto places = [](const Route &one) {
            return std::count(one.pattern.begin(), one.pattern.end(), '{');
        };
        if (matches && (!best || places(route) < places(*best)))
            best = &route;
    }
    if (!best)
        return nullptr;
    const std::vector<std::string_view> pattern = segments(best->pattern);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == "{}")
            arguments.push_back(percentDecoded(parts[i]));
    }
    return best;
}

} // namespace http
