#include "bulk.h"
#include "state.h"
#include "text.h"

#include <algorithm>

// Products and entitlements (CSM API, 9). Ids are places in the lists, counted from 1.
namespace csmsite {

namespace {

template <typename Thing>
std::optional<std::size_t> placeOf(const std::vector<Thing> &things, std::string_view id)
{
    if (id.empty() || id.size() > 9 || id.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    const std::size_t place = std::stoul(std::string(id)) - 1;
    if (place >= things.size() || things[place].deleted)
        return std::nullopt;
    return place;
}

void writeProduct(JsonWriter &json, const State &state, std::size_t place)
{
    json.begin().put("id", std::to_string(place + 1));
    json.put("name", state.products[place].name).end();
}

Reply listProducts(const Call &call)
{
    const std::vector<Product> &products = call.state.products;
    const int limit = std::clamp(queryNumber(call.request.query, "limit", 100), 1, 100);
    std::size_t place = static_cast<std::size_t>(queryNumber(call.request.query, "cursor", 0));
    JsonWriter json;
    json.begin().beginList("results");
    for (int size = 0; place < products.size() && size < limit; ++place) {
        if (products[place].deleted)
            continue;
        writeProduct(json, call.state, place);
        ++size;
    }
    json.endList().key("nextPageCursor");
    if (place < products.size())
        json.value(std::to_string(place));
    else
        json.null();
    json.end();
    return jsonReply(200, json);
}

Reply createProduct(const Call &call)
{
    rapidjson::Document body;
    const auto name =
        parseObject(body, call.request.body) ? textMember(body, "name") : std::nullopt;
    if (!name || trimmed(*name).empty())
        return restError(400, "name is required");
    State &state = call.state;
    state.products.push_back({std::string(trimmed(*name))});
    JsonWriter json;
    writeProduct(json, state, state.products.size() - 1);
    return jsonReply(201, json);
}

Reply getProduct(const Call &call)
{
    const auto place = placeOf(call.state.products, call.argument());
    if (!place)
        return restError(404, "Product not found");
    JsonWriter json;
    writeProduct(json, call.state, *place);
    return jsonReply(200, json);
}

// With all entitlements of everybody (CSM API, 10).
Reply deleteProduct(const Call &call)
{
    State &state = call.state;
    const auto place = placeOf(state.products, call.argument());
    if (!place)
        return restError(404, "Product not found");
    state.products[*place].deleted = true;
    for (Entitlement &entitlement : state.entitlements)
        entitlement.deleted = entitlement.deleted || entitlement.product == *place;
    return emptyReply(204);
}

std::optional<Slot> ownerOf(const Call &call, Kind kind)
{
    return kind == Kind::Customer ? call.state.store.customerById(call.argument())
                                  : call.state.store.organizationById(call.argument());
}

void writeEntitlement(JsonWriter &json, const State &state, std::size_t place)
{
    const Entitlement &entitlement = state.entitlements[place];
    json.begin().put("id", std::to_string(place + 1));
    json.put("productId", std::to_string(entitlement.product + 1)).key("product");
    writeProduct(json, state, entitlement.product);
    json.beginList("details");
    for (const auto &[name, values] : entitlement.details) {
        json.begin().put("name", name).beginList("values");
        for (const std::string &value : values)
            json.value(value);
        json.endList().end();
    }
    json.endList().end();
}

// A customer's list has those inherited from organizations as well.
Reply listEntitlements(const Call &call, Kind kind)
{
    const State &state = call.state;
    const std::optional<Slot> owner = ownerOf(call, kind);
    if (!owner)
        return restError(404, "Not found");
    std::vector<Slot> organizations;
    if (kind == Kind::Customer)
        organizations = state.store.organizationsOf(*owner);
    else
        organizations = {*owner};
    const auto product = queryValue(call.request.query, "product");
    JsonWriter json;
    json.begin().beginList("results");
    for (std::size_t i = 0; i < state.entitlements.size(); ++i) {
        const Entitlement &one = state.entitlements[i];
        const bool own =
            one.kind == Kind::Customer && kind == Kind::Customer && one.owner == *owner;
        const bool inherited = one.kind == Kind::Organization
                               && std::find(organizations.begin(), organizations.end(), one.owner)
                                      != organizations.end();
        if (one.deleted || !(own || inherited)
            || (product && *product != std::to_string(one.product + 1)))
            continue;
        writeEntitlement(json, state, i);
    }
    json.endList().end();
    return jsonReply(200, json);
}

Reply entitle(const Call &call, Kind kind)
{
    State &state = call.state;
    const std::optional<Slot> owner = ownerOf(call, kind);
    rapidjson::Document body;
    const JsonValue *id =
        parseObject(body, call.request.body) ? member(body, "productId") : nullptr;
    const auto product = placeOf(state.products, id ? idText(*id).value_or("") : "");
    if (!owner)
        return restError(404, "Not found");
    if (!product)
        return restError(400, "productId is unknown");
    Entitlement entitlement;
    entitlement.kind = kind;
    entitlement.owner = *owner;
    entitlement.product = *product;
    state.entitlements.push_back(std::move(entitlement));
    JsonWriter json;
    writeEntitlement(json, state, state.entitlements.size() - 1);
    return jsonReply(201, json);
}

Reply deleteEntitlement(const Call &call)
{
    const auto place = placeOf(call.state.entitlements, call.argument());
    if (!place)
        return restError(404, "Entitlement not found");
    call.state.entitlements[*place].deleted = true;
    return emptyReply(204);
}

bool isNamed(const FieldDefinition &field, std::string_view name)
{
    return foldCase(trimmed(field.name)) == foldCase(trimmed(name));
}

void writeField(JsonWriter &json, const FieldDefinition &field)
{
    json.begin().put("name", field.name).begin("type").put("name", nameOf(field.type));
    if (!field.options.empty()) {
        json.beginList("options");
        for (const std::string &option : field.options)
            json.value(option);
        json.endList();
    }
    json.end().end();
}

Reply listEntitlementFields(const Call &call)
{
    JsonWriter json;
    json.begin().beginList("results");
    for (const FieldDefinition &field : call.state.entitlementFields)
        writeField(json, field);
    json.endList().end();
    return jsonReply(200, json);
}

Reply createEntitlementField(const Call &call)
{
    std::vector<FieldDefinition> &fields = call.state.entitlementFields;
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    FieldDefinition field;
    if (const auto message = readDefinition(field, body, call.state.switches))
        return restError(400, *message);
    if (std::any_of(fields.begin(), fields.end(),
                    [&](const FieldDefinition &one) { return isNamed(one, field.name); }))
        return restError(400, "Detail field names must be unique: " + field.name);
    if (fields.size() >= static_cast<std::size_t>(call.state.switches.fieldLimit))
        return restError(400, "Maximum number of detail fields reached");
    fields.push_back(field);
    JsonWriter json;
    writeField(json, field);
    return jsonReply(200, json);
}

// Values are taken as they come; their field has to be there.
Reply setEntitlementDetail(const Call &call)
{
    const auto place = placeOf(call.state.entitlements, call.argument());
    if (!place)
        return restError(404, "Entitlement not found");
    const auto name = queryValue(call.request.query, "fieldName");
    rapidjson::Document body;
    const JsonValue *list = parseObject(body, call.request.body) ? member(body, "values") : nullptr;
    ValueList values;
    if (!name || !list || readValues(values, *list))
        return restError(400, "fieldName and values are required");
    const auto &fields = call.state.entitlementFields;
    if (std::none_of(fields.begin(), fields.end(),
                     [&](const FieldDefinition &field) { return isNamed(field, *name); }))
        return restError(404, "Detail field not found");
    auto &details = call.state.entitlements[*place].details;
    const auto found = std::find_if(details.begin(), details.end(),
                                    [&](const auto &detail) { return detail.first == *name; });
    const std::vector<std::string> texts(values.begin(), values.end());
    if (found == details.end())
        details.emplace_back(*name, texts);
    else
        found->second = texts;
    JsonWriter json;
    json.begin().put("name", *name).beginList("values");
    for (const std::string &text : texts)
        json.value(text);
    json.endList().end();
    return jsonReply(200, json);
}

template <Reply (*answer)(const Call &, Kind), Kind kind>
Reply with(const Call &call)
{
    return answer(call, kind);
}

} // namespace

void addProductRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    const Route own[] = {
        {"GET", "/product", "read:product", User, Nothing, listProducts},
        {"POST", "/product", "write:product", User, Nothing, createProduct},
        {"GET", "/product/{}", "read:product", User, Nothing, getProduct},
        {"DELETE", "/product/{}", "write:product", Admin, Nothing, deleteProduct},
        {"GET", "/customer/{}/entitlement", "read:entitlement", User, Nothing,
         with<listEntitlements, Kind::Customer>},
        {"POST", "/customer/{}/entitlement", "write:entitlement", User, Nothing,
         with<entitle, Kind::Customer>},
        {"GET", "/organization/{}/entitlement", "read:entitlement", User, Nothing,
         with<listEntitlements, Kind::Organization>},
        {"POST", "/organization/{}/entitlement", "write:entitlement", User, Nothing,
         with<entitle, Kind::Organization>},
        {"DELETE", "/entitlement/{}", "write:entitlement", Admin, Nothing, deleteEntitlement},
        {"GET", "/entitlement/details", "read:entitlement.detail-field", Admin, Nothing,
         listEntitlementFields},
        {"POST", "/entitlement/details", "write:entitlement.detail-field", Admin, Nothing,
         createEntitlementField},
        {"PUT", "/entitlement/{}/details", "write:entitlement.detail", User, Nothing,
         setEntitlementDetail},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
