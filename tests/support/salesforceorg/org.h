#pragma once

#include "state.h"

#include <mutex>
#include <string>
#include <string_view>

namespace salesforceorg {

// The rules of a Salesforce org without a network: a request in, an answer out. Thread-safe.
class Org
{
public:
    Org();

    Reply handle(const Request &request);

    template <typename Visit>
    auto visit(Visit visit)
    {
        const std::lock_guard lock(m_mutex);
        return visit(m_state);
    }

private:
    struct Place
    {
        std::string_view path; // below the version for calls of the API, else whole
        int version = 0;
        bool isApi = false;
    };
    Place placeOf(std::string_view path) const;
    Reply answer(const Request &request, const Place &place, const PlannedFault &fault,
                 std::string &endpoint);
    Reply answerApi(const Request &request, const Place &place, std::string &endpoint);
    Reply versions() const;

    std::mutex m_mutex;
    State m_state;
    Routes m_plainRoutes;
    Routes m_apiRoutes;
    Routes m_controlRoutes;
};

} // namespace salesforceorg
