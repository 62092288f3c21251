#include "state.h"
#include "switchesjson.h"

// What tests may see and set; no part of the API, and free of logins and faults.
namespace salesforceorg {

namespace {

Reply bad(std::string_view message)
{
    return errorReply(400, "CONTROL", message);
}

Reply getLog(const Call &call)
{
    JsonWriter json;
    call.state.log.write(json);
    return http::jsonReply(200, json);
}

Reply clearLog(const Call &call)
{
    call.state.log.clear();
    return http::emptyReply(204);
}

Reply getSwitches(const Call &call)
{
    JsonWriter json;
    writeJson(call.state.switches, json);
    return http::jsonReply(200, json);
}

Reply postSwitches(const Call &call)
{
    rapidjson::Document body;
    if (!http::parseObject(body, call.request.body))
        return bad("The body is not a JSON object");
    const Switches before = call.state.switches;
    if (const auto message = applyJson(call.state.switches, body))
        return bad(*message);
    call.state.switchesChanged(before);
    return getSwitches(call);
}

Reply postConfig(const Call &call)
{
    rapidjson::Document body;
    if (!http::parseObject(body, call.request.body))
        return bad("The body is not a JSON object");
    if (const auto message = configure(call.state, body, "."))
        return bad(*message);
    return http::emptyReply(204);
}

Reply postClock(const Call &call)
{
    rapidjson::Document body;
    const http::JsonValue *seconds =
        http::parseObject(body, call.request.body) ? http::member(body, "advanceSeconds") : nullptr;
    if (!seconds || !seconds->IsNumber())
        return bad("advanceSeconds is required");
    call.state.clock.advance(static_cast<std::int64_t>(seconds->GetDouble() * 1000));
    return http::emptyReply(204);
}

// {"object": "Contact", "create": [{...}], "update": [{"Id": ...}], "delete": ["003..."]}
Reply postRecords(const Call &call)
{
    rapidjson::Document body;
    const bool isObject = http::parseObject(body, call.request.body);
    Table *table = isObject
                       ? call.state.schema.findAny(http::textMember(body, "object").value_or(""))
                       : nullptr;
    if (!table)
        return bad("object is required");
    const auto valuesOf = [](const http::JsonValue &record) {
        Table::Values values;
        for (auto it = record.MemberBegin(); it != record.MemberEnd(); ++it) {
            if (it->value.IsString())
                values[std::string(http::textOf(it->name))] = http::textOf(it->value);
        }
        return values;
    };
    const auto rowOf = [&](const Table::Values &values) {
        const auto id = values.find("Id");
        return id == values.end() ? std::nullopt : table->find(id->second);
    };
    JsonWriter json;
    json.begin().beginList("created");
    if (const http::JsonValue *list = http::member(body, "create"); list && list->IsArray()) {
        for (const http::JsonValue &record : list->GetArray()) {
            if (record.IsObject())
                json.value(
                    table->text(table->create(valuesOf(record), call.now), table->indexOf("Id")));
        }
    }
    json.endList().end();
    if (const http::JsonValue *list = http::member(body, "update"); list && list->IsArray()) {
        for (const http::JsonValue &record : list->GetArray()) {
            Table::Values values = record.IsObject() ? valuesOf(record) : Table::Values();
            const std::optional<std::size_t> row = rowOf(values);
            if (!row)
                return bad("update: no such record");
            values.erase("Id");
            table->update(*row, values, call.now);
        }
    }
    if (const http::JsonValue *list = http::member(body, "delete"); list && list->IsArray()) {
        for (const http::JsonValue &id : list->GetArray()) {
            const std::optional<std::size_t> row =
                id.IsString() ? table->find(http::textOf(id)) : std::nullopt;
            if (!row)
                return bad("delete: no such record");
            table->update(*row, {{"IsDeleted", "true"}}, call.now);
        }
    }
    return http::jsonReply(200, json);
}

Reply getSessions(const Call &call)
{
    JsonWriter json;
    json.begin().put("sessions", call.state.logins.sessions());
    json.put("refreshTokens", call.state.logins.refreshTokens()).end();
    return http::jsonReply(200, json);
}

Reply endSessions(const Call &call)
{
    call.state.logins.endAll();
    return http::emptyReply(204);
}

} // namespace

void addControlRoutes(Routes &routes)
{
    const Route own[] = {
        {"GET", "/__org/log", getLog},
        {"DELETE", "/__org/log", clearLog},
        {"GET", "/__org/switches", getSwitches},
        {"POST", "/__org/switches", postSwitches},
        {"POST", "/__org/config", postConfig},
        {"POST", "/__org/clock", postClock},
        {"POST", "/__org/records", postRecords},
        {"GET", "/__org/sessions", getSessions},
        {"DELETE", "/__org/sessions", endSessions},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace salesforceorg
