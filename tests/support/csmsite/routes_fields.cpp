#include "bulk.h"
#include "state.h"
#include "text.h"

#include <algorithm>

// Detail fields one by one (CSM API, 3).
namespace csmsite {

namespace {

void writeField(JsonWriter &json, const Field &field, int position)
{
    json.begin().put("name", field.name).begin("type").put("name", nameOf(field.type));
    if (field.isSelect()) {
        json.beginList("options");
        for (const std::string &option : field.options)
            json.value(option);
        json.endList();
    }
    json.end();
    if (position > 0) // shown in the list only
        json.begin("configuration").put("position", position).end();
    json.end();
}

Reply listFields(const Call &call, Kind kind)
{
    const FieldTable &fields = call.state.store.fields(kind);
    JsonWriter json;
    json.begin().beginList("results");
    int position = 0;
    for (std::uint16_t i = 0; i < fields.size(); ++i) {
        if (fields.isThere(i, call.state.switches))
            writeField(json, fields.at(i), ++position);
    }
    json.endList().end();
    return jsonReply(200, json);
}

Reply createField(const Call &call, Kind kind)
{
    const Switches &switches = call.state.switches;
    FieldTable &fields = call.state.store.fields(kind);
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    FieldDefinition definition;
    if (const auto message = readDefinition(definition, body, switches))
        return restError(400, *message);
    if (fields.isTaken(definition.name, switches))
        return restError(400, "Detail field names must be unique: " + definition.name);
    if (fields.count(switches) >= switches.fieldLimit)
        return restError(400, "Maximum number of detail fields reached");
    const std::uint16_t number = fields.add(definition);
    JsonWriter json;
    writeField(json, fields.at(number), 0);
    return jsonReply(200, json);
}

// The name is needed even when only options change; the options replace the list.
Reply editField(const Call &call, Kind kind)
{
    const Switches &switches = call.state.switches;
    FieldTable &fields = call.state.store.fields(kind);
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    const auto number = fields.find(call.argument(), switches);
    if (!number)
        return restError(404, "Detail field not found");
    const auto name = textMember(body, "name");
    if (!name || trimmed(*name).empty())
        return restError(400, "name is required");
    const Field &field = fields.at(*number);
    const bool renames = foldCase(trimmed(*name)) != foldCase(field.name);
    if (renames && fields.isTaken(*name, switches))
        return restError(400, "Detail field names must be unique: " + std::string(*name));
    const JsonValue *type = member(body, "type");
    const auto typeName = type ? textMember(*type, "name") : std::nullopt;
    if (typeName && *typeName != nameOf(field.type))
        return restError(400, "The type of a detail field cannot be changed");
    const JsonValue *list = member(body, "options");
    std::vector<std::string> options;
    if (list && !list->IsNull()) {
        if (!field.isSelect())
            return restError(400, "Only SELECT and MULTISELECT have options");
        if (const auto message = readOptions(options, *list, switches))
            return restError(400, *message);
        fields.setOptions(*number, std::move(options));
    }
    fields.rename(*number, *name);
    JsonWriter json;
    writeField(json, fields.at(*number), 0);
    return jsonReply(200, json);
}

Reply deleteField(const Call &call, Kind kind)
{
    FieldTable &fields = call.state.store.fields(kind);
    const auto number = fields.find(call.argument(), call.state.switches);
    if (!number)
        return restError(404, "Detail field not found");
    fields.remove(*number); // all its values go with it: nobody looks at them any more
    return emptyReply(204);
}

template <Reply (*answer)(const Call &, Kind), Kind kind>
Reply with(const Call &call)
{
    return answer(call, kind);
}

} // namespace

void addFieldRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    constexpr Kind customer = Kind::Customer;
    constexpr Kind organization = Kind::Organization;
    constexpr std::string_view read = "read:customer.detail-field";
    constexpr std::string_view write = "write:customer.detail-field";
    constexpr std::string_view readOrg = "read:organization.detail-field";
    constexpr std::string_view writeOrg = "write:organization.detail-field";
    const Route own[] = {
        {"GET", "/customer/details", read, Admin, Nothing, with<listFields, customer>},
        {"POST", "/customer/details", write, Admin, Nothing, with<createField, customer>},
        {"PUT", "/customer/details/{}", write, Admin, Nothing, with<editField, customer>},
        {"DELETE", "/customer/details/{}", write, Admin, Nothing, with<deleteField, customer>},
        {"GET", "/organization/details", readOrg, Admin, Nothing, with<listFields, organization>},
        {"POST", "/organization/details", writeOrg, Admin, Nothing,
         with<createField, organization>},
        {"PUT", "/organization/details/{}", writeOrg, Admin, Nothing,
         with<editField, organization>},
        {"DELETE", "/organization/details/{}", writeOrg, Admin, Nothing,
         with<deleteField, organization>},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
