#include "bulk.h"
#include "state.h"
#include "text.h"

// The store from and to JSON, for tests.
namespace csmsite {

namespace {

using Message = std::optional<std::string>;

// [{"name","type":{"name","options"}}], as in a definitions request
Message seedFields(State &state, Kind kind, const JsonValue &list)
{
    if (!list.IsArray())
        return "fields must be arrays";
    for (const JsonValue &item : list.GetArray()) {
        FieldDefinition definition;
        if (Message message = readDefinition(definition, item, state.switches))
            return message;
        if (!state.store.fields(kind).isTaken(definition.name, state.switches))
            state.store.fields(kind).add(definition);
    }
    return std::nullopt;
}

// "details": {"Region": ["EMEA"], "Title": "CTO"}; values are not validated
Message seedDetails(State &state, Kind kind, Slot slot, const JsonValue &record)
{
    const JsonValue *details = member(record, "details");
    if (!details)
        return std::nullopt;
    if (!details->IsObject())
        return "details must be an object";
    for (const auto &item : details->GetObject()) {
        const auto field = state.store.fields(kind).find(textOf(item.name), state.switches);
        if (!field)
            return "unknown detail field " + std::string(textOf(item.name));
        ValueList values;
        if (item.value.IsString())
            values.push_back(textOf(item.value));
        else if (Message message = readValues(values, item.value))
            return message;
        state.store.setDetail(kind, slot, *field, values, 0); // searches find it at once
    }
    return std::nullopt;
}

Message seedOrganizations(State &state, const JsonValue &list)
{
    if (!list.IsArray())
        return "organizations must be an array";
    for (const JsonValue &item : list.GetArray()) {
        const auto name = textMember(item, "name");
        if (!name)
            return "an organization needs a name";
        const JsonValue *idValue = member(item, "id");
        const std::string id = idValue ? idText(*idValue).value_or("") : "";
        if (state.store.organizationById(id))
            return "organization id taken: " + id;
        const Slot slot = state.store.createOrganization(*name, id);
        if (Message message = seedDetails(state, Kind::Organization, slot, item))
            return message;
    }
    return std::nullopt;
}

Message seedCustomers(State &state, const JsonValue &list)
{
    if (!list.IsArray())
        return "customers must be an array";
    for (const JsonValue &item : list.GetArray()) {
        const auto email = textMember(item, "email");
        if (!email)
            return "a customer needs an email";
        const auto name = textMember(item, "displayName").value_or(*email);
        const auto id = textMember(item, "id").value_or(std::string_view());
        const Slot slot = state.store.createCustomer(*email, name, 0, id);
        const JsonValue *atlassian = member(item, "atlassian");
        const JsonValue *eligible = member(item, "eligible");
        state.store.customer(slot).isAtlassian = atlassian && atlassian->IsTrue();
        state.store.customer(slot).isEligible = !(eligible && eligible->IsFalse());
        if (Message message = seedDetails(state, Kind::Customer, slot, item))
            return message;
        const JsonValue *organizations = member(item, "organizations");
        for (rapidjson::SizeType i = 0; organizations && i < organizations->Size(); ++i) {
            const auto organization =
                state.store.organizationById(idText((*organizations)[i]).value_or(""));
            if (!organization)
                return "unknown organization id";
            state.store.associate(slot, *organization);
        }
    }
    return std::nullopt;
}

void writeFields(JsonWriter &json, const State &state, std::string_view name, Kind kind)
{
    const FieldTable &fields = state.store.fields(kind);
    json.beginList(name);
    for (std::uint16_t i = 0; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        if (!fields.isThere(i, state.switches))
            continue;
        json.begin().put("name", field.name).put("predefined", field.predefined);
        json.begin("type").put("name", nameOf(field.type));
        if (field.isSelect()) {
            json.beginList("options");
            for (const std::string &option : field.options)
                json.value(option);
            json.endList();
        }
        json.end().end();
    }
    json.endList();
}

void writeValues(JsonWriter &json, const FieldTable &fields, const Details &details,
                 const Switches &switches)
{
    json.begin("details");
    details.each([&](std::uint16_t number, const ValueList &values) {
        if (!fields.isThere(number, switches))
            return;
        json.beginList(fields.at(number).name);
        for (const std::string_view value : values)
            json.value(value);
        json.endList();
    });
    json.end();
}

void writeCustomers(JsonWriter &json, const State &state)
{
    const Store &store = state.store;
    json.beginList("customers");
    for (Slot slot = 0; slot < store.customers().size(); ++slot) {
        const Customer &customer = store.customer(slot);
        if (customer.deleted)
            continue;
        json.begin().put("id", store.customerId(slot)).put("email", customer.email);
        json.put("displayName", customer.displayName);
        writeValues(json, store.fields(Kind::Customer), customer.details, state.switches);
        json.beginList("organizations");
        for (const Slot organization : store.organizationsOf(slot))
            json.value(store.organization(organization).id);
        json.endList().put("atlassian", customer.isAtlassian);
        json.put("createdCount", static_cast<int>(customer.createdCount));
        json.put("writtenCount", static_cast<int>(customer.writtenCount)).end();
    }
    json.endList().beginList("deletedCustomers");
    for (const Customer &customer : store.customers()) {
        if (customer.deleted)
            json.value(customer.email);
    }
    json.endList();
}

void writeOrganizations(JsonWriter &json, const State &state)
{
    const Store &store = state.store;
    json.beginList("organizations");
    for (const Organization &organization : store.organizations()) {
        if (organization.deleted)
            continue;
        json.begin().put("id", organization.id).put("name", organization.name);
        writeValues(json, store.fields(Kind::Organization), organization.details, state.switches);
        json.put("createdCount", static_cast<int>(organization.createdCount));
        json.put("writtenCount", static_cast<int>(organization.writtenCount)).end();
    }
    json.endList().beginList("deletedOrganizations");
    for (const Organization &organization : store.organizations()) {
        if (organization.deleted)
            json.value(organization.name);
    }
    json.endList();
}

void writeEntitlements(JsonWriter &json, const State &state)
{
    json.beginList("products");
    for (const Product &product : state.products) {
        if (!product.deleted)
            json.value(product.name);
    }
    json.endList().beginList("entitlements");
    for (const Entitlement &one : state.entitlements) {
        if (one.deleted)
            continue;
        const bool ofCustomer = one.kind == Kind::Customer;
        json.begin().put("owner", ofCustomer ? state.store.customer(one.owner).email
                                             : state.store.organization(one.owner).name);
        json.put("product", state.products[one.product].name).beginList("details");
        for (const auto &[name, values] : one.details) {
            json.begin().put("name", name).beginList("values");
            for (const std::string &value : values)
                json.value(value);
            json.endList().end();
        }
        json.endList().end();
    }
    json.endList();
}

} // namespace

std::optional<std::string> seed(State &state, const JsonValue &object)
{
    for (const auto &item : object.GetObject()) {
        const std::string_view name = textOf(item.name);
        Message message;
        if (name == "customerFields")
            message = seedFields(state, Kind::Customer, item.value);
        else if (name == "organizationFields")
            message = seedFields(state, Kind::Organization, item.value);
        else if (name == "organizations")
            message = seedOrganizations(state, item.value);
        else if (name == "customers")
            message = seedCustomers(state, item.value);
        else
            message = "unknown member " + std::string(name);
        if (message)
            return message;
    }
    return std::nullopt;
}

void writeStore(const State &state, JsonWriter &json, bool withCustomers)
{
    std::size_t customers = 0;
    std::size_t organizations = 0;
    for (const Customer &customer : state.store.customers())
        customers += customer.deleted ? 0 : 1;
    for (const Organization &organization : state.store.organizations())
        organizations += organization.deleted ? 0 : 1;
    json.begin().put("customerCount", customers).put("organizationCount", organizations);
    writeFields(json, state, "customerFields", Kind::Customer);
    writeFields(json, state, "organizationFields", Kind::Organization);
    if (withCustomers) {
        writeOrganizations(json, state);
        writeCustomers(json, state);
        writeEntitlements(json, state);
    }
    json.end();
}

} // namespace csmsite
