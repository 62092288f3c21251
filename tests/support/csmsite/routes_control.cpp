#include "state.h"
#include "switchesjson.h"
#include "text.h"

// What tests may see and set; no part of the API, and free of logins, faults and delays.
namespace csmsite {

namespace {

Reply getStore(const Call &call)
{
    JsonWriter json;
    writeStore(call.state, json, queryValue(call.request.query, "customers") != "0");
    return jsonReply(200, json);
}

Reply getRequests(const Call &call)
{
    JsonWriter json;
    call.state.log.write(json);
    return jsonReply(200, json);
}

Reply clearRequests(const Call &call)
{
    call.state.log.clear();
    return emptyReply(204);
}

Reply getTasks(const Call &call)
{
    JsonWriter json;
    json.begin().beginList("tasks");
    for (const Task &task : call.state.tasks.tasks()) {
        json.begin().put("id", task.id).put("type", task.type).put("key", task.key);
        json.put("status", nameOf(task.status)).put("items", task.items);
        json.put("failures", task.failures.size()).put("polls", task.polls);
        json.put("submittedAt", static_cast<std::size_t>(task.submittedAt));
        json.put("startedAt", static_cast<std::size_t>(task.startedAt));
        json.put("endedAt", static_cast<std::size_t>(task.endedAt)).end();
    }
    json.endList();
    json.put("open", call.state.tasks.openCount(call.state.switches, call.now)).end();
    return jsonReply(200, json);
}

Reply getSwitches(const Call &call)
{
    JsonWriter json;
    writeJson(call.state.switches, json);
    return jsonReply(200, json);
}

Reply postSwitches(const Call &call)
{
    State &state = call.state;
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    const Switches before = state.switches;
    if (const auto message = applyJson(state.switches, body))
        return restError(400, *message);
    state.gate.switchesChanged(before, state.switches);
    return getSwitches(call);
}

Reply postSeed(const Call &call)
{
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    if (const auto message = seed(call.state, body))
        return restError(400, *message);
    return emptyReply(204);
}

Reply postClock(const Call &call)
{
    rapidjson::Document body;
    const JsonValue *seconds =
        parseObject(body, call.request.body) ? member(body, "advanceSeconds") : nullptr;
    if (!seconds || !seconds->IsNumber())
        return restError(400, "advanceSeconds is required");
    call.state.clock.advance(static_cast<std::int64_t>(seconds->GetDouble() * 1000));
    return emptyReply(204);
}

} // namespace

void addControlRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    const Route own[] = {
        {"GET", "/__site/store", "", User, Nothing, getStore},
        {"GET", "/__site/requests", "", User, Nothing, getRequests},
        {"DELETE", "/__site/requests", "", User, Nothing, clearRequests},
        {"GET", "/__site/tasks", "", User, Nothing, getTasks},
        {"GET", "/__site/switches", "", User, Nothing, getSwitches},
        {"POST", "/__site/switches", "", User, Nothing, postSwitches},
        {"POST", "/__site/seed", "", User, Nothing, postSeed},
        {"POST", "/__site/clock", "", User, Nothing, postClock},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
