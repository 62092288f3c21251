#include "shapes.h"

#include "bulk.h"
#include "rules.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

bool isHidden(const Switches &switches, const std::string &name)
{
    const std::vector<std::string> &names = switches.hiddenFields;
    return std::find(names.begin(), names.end(), name) != names.end();
}

int statusOf(const Failure &failure)
{
    if (failure.error.find("permission") != std::string::npos)
        return 403;
    return failure.error.find("not found") != std::string::npos ? 404 : 400;
}

} // namespace

DetailShape shapeOf(const Switches &switches, bool isProfile)
{
    if (switches.readShape == ReadShape::Documented)
        return isProfile ? DetailShape::Text : DetailShape::Values;
    return switches.readShape == ReadShape::Text ? DetailShape::Text : DetailShape::Values;
}

JsonWriter &beginOrganization(JsonWriter &json, const State &state, Slot slot)
{
    const Organization &organization = state.store.organization(slot);
    json.begin().key("id");
    const bool isNumber = organization.id.size() < 16
                          && organization.id.find_first_not_of("0123456789") == std::string::npos;
    if (state.switches.numericIds && isNumber)
        json.value(static_cast<std::size_t>(std::stoull(organization.id)));
    else
        json.value(organization.id);
    return json.put("name", organization.name);
}

void writeDetails(JsonWriter &json, const State &state, Kind kind, const Details &details,
                  DetailShape shape, bool withIds)
{
    const FieldTable &fields = state.store.fields(kind);
    json.beginList("details");
    details.each([&](std::uint16_t number, const ValueList &values) {
        const Field &field = fields.at(number);
        if (!fields.isThere(number, state.switches) || isHidden(state.switches, field.name))
            return;
        json.begin();
        if (withIds)
            json.put("id", std::to_string(number + 1));
        json.put("name", field.name);
        if (shape == DetailShape::Text)
            json.begin("value").put("type", nameOf(field.type)).beginList("text");
        else
            json.beginList("values");
        for (const std::string_view value : values)
            json.value(value);
        json.endList();
        if (shape == DetailShape::Text)
            json.end();
        json.end();
    });
    json.endList();
}

void writeOrganizations(JsonWriter &json, const State &state, Slot customer)
{
    json.beginList("organizations");
    for (const Slot slot : state.store.organizationsOf(customer))
        beginOrganization(json, state, slot).end();
    json.endList();
}

void writeCustomerProfile(JsonWriter &json, const State &state, Slot slot)
{
    const Customer &customer = state.store.customer(slot);
    json.begin().put("customerId", state.store.customerId(slot));
    json.put("displayName", customer.displayName);
    if (state.switches.admin)
        json.put("email", customer.email);
    writeDetails(json, state, Kind::Customer, customer.details, shapeOf(state.switches, true));
    writeOrganizations(json, state, slot);
    json.end();
}

void writeOrganizationProfile(JsonWriter &json, const State &state, Slot slot)
{
    const Organization &organization = state.store.organization(slot);
    beginOrganization(json, state, slot);
    writeDetails(json, state, Kind::Organization, organization.details,
                 shapeOf(state.switches, true));
    json.end();
}

std::optional<std::string> readIdList(std::vector<std::string> &ids, const JsonValue &body,
                                      std::string_view name, int limit)
{
    const JsonValue *list = member(body, name);
    if (!list || !list->IsArray())
        return std::string(name) + " must be an array";
    if (list->Size() > static_cast<unsigned>(limit))
        return "At most " + std::to_string(limit) + " " + std::string(name) + " in a request";
    for (const JsonValue &item : list->GetArray()) {
        const std::optional<std::string> id = idText(item);
        if (!id)
            return std::string(name) + " must be an array of strings";
        ids.push_back(*id);
    }
    return std::nullopt;
}

Reply setDetail(const Call &call, Kind kind, std::string_view id)
{
    State &state = call.state;
    const auto fieldName = queryValue(call.request.query, "fieldName");
    rapidjson::Document body;
    if (!fieldName || !parseObject(body, call.request.body))
        return restError(400, "fieldName and a JSON object are required");
    const JsonValue *list = member(body, "values");
    RecordWrite record;
    record.operation = Operation::Update;
    record.id = id;
    DetailWrite detail;
    detail.name = *fieldName;
    if (!list)
        return restError(400, "values are required");
    if (const auto message = readValues(detail.values, *list))
        return restError(400, *message);
    record.details.push_back(detail);
    const Written written =
        Rules(state.store, state.switches, call.now).writeRecord(kind, BulkKind::Details, record);
    if (!written.failures.empty()) {
        const Failure &failure = written.failures.front();
        const bool unknownField = failure.error == "Invalid detail field";
        return restError(unknownField ? 404 : statusOf(failure), failure.error);
    }
    JsonWriter json;
    json.begin().put("name", *fieldName).beginList("values");
    for (const std::string_view value : detail.values)
        json.value(value);
    json.endList().end();
    return jsonReply(200, json);
}

Reply createRecord(const Call &call, Kind kind, BulkKind bulk)
{
    State &state = call.state;
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    RecordWrite record;
    if (const auto message = readRecord(record, body, kind, state.switches))
        return restError(400, *message);
    record.operation = Operation::Create;
    record.id.reset();
    const Written written =
        Rules(state.store, state.switches, call.now).writeRecord(kind, bulk, record);
    if (!written.failures.empty())
        return restError(statusOf(written.failures.front()), written.failures.front().error);
    JsonWriter json;
    if (kind == Kind::Customer)
        writeCustomerProfile(json, state, *written.slot);
    else
        writeOrganizationProfile(json, state, *written.slot);
    return jsonReply(201, json);
}

} // namespace csmsite
