#pragma once

#include "json.h"
#include "state.h"

#include <mutex>
#include <string_view>
#include <vector>

namespace csmsite {

// The rules of a CSM site without a network: a request in, an answer out. Thread-safe.
class Site
{
public:
    Site();

    Reply handle(const Request &request);

    // Calls visit(State &) with everything done that has fallen due.
    template <typename Visit>
    auto visit(Visit visit)
    {
        const std::lock_guard lock(m_mutex);
        m_state.tasks.advance(m_state.switches, m_state.clock.now());
        return visit(m_state);
    }

private:
    Reply answerApi(const Request &request, std::string_view path, bool isCsm);
    Reply answerRoute(const Request &request, const Route *route,
                      std::vector<std::string> arguments);
    Reply afterFault(Reply reply, Fault fault) const;

    std::mutex m_mutex;
    State m_state;
    Routes m_csmRoutes;
    Routes m_jiraRoutes;
    Routes m_controlRoutes;
};

} // namespace csmsite
