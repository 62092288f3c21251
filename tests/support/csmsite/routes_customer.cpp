#include "shapes.h"
#include "text.h"

#include <algorithm>

// Customers one by one, and the reads (CSM API, 7 and 9).
namespace csmsite {

namespace {

// Unknown customers and ineligible Atlassian accounts are the same to a client (CSM API, 6).
std::optional<Slot> visibleCustomer(const Call &call, std::string_view id)
{
    const std::optional<Slot> slot = call.state.store.customerById(id);
    if (slot && !call.state.store.customer(*slot).isEligible)
        return std::nullopt;
    return slot;
}

std::optional<Slot> customerAccount(const Call &call)
{
    const std::optional<Slot> slot = visibleCustomer(call, call.argument());
    if (slot && call.state.store.customer(*slot).isAtlassian)
        return std::nullopt;
    return slot;
}

Reply noCustomer()
{
    return restError(404, "Customer not found");
}

Reply getCustomer(const Call &call)
{
    const State &state = call.state;
    const std::optional<Slot> slot = visibleCustomer(call, call.argument());
    if (!slot)
        return noCustomer();
    const Customer &customer = state.store.customer(*slot);
    JsonWriter json;
    json.begin().put("id", state.store.customerId(*slot)).put("name", customer.displayName);
    if (state.switches.admin)
        json.put("email", customer.email);
    writeDetails(json, state, Kind::Customer, customer.details, shapeOf(state.switches, false));
    writeOrganizations(json, state, *slot);
    json.end();
    return jsonReply(200, json);
}

Reply getProfile(const Call &call)
{
    const std::optional<Slot> slot = visibleCustomer(call, call.argument());
    if (!slot)
        return noCustomer();
    JsonWriter json;
    writeCustomerProfile(json, call.state, *slot);
    return jsonReply(200, json);
}

Reply fetchProfiles(const Call &call)
{
    rapidjson::Document body;
    std::vector<std::string> ids;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    const int limit = call.state.switches.profileFetchLimit;
    if (const auto message = readIdList(ids, body, "customerIds", limit))
        return restError(400, *message);
    JsonWriter json;
    json.begin().beginList("profiles");
    for (const std::string &id : ids) {
        if (const std::optional<Slot> slot = visibleCustomer(call, id))
            writeCustomerProfile(json, call.state, *slot);
    }
    json.endList().end();
    return jsonReply(200, json);
}

void writeAccount(JsonWriter &json, const State &state, Slot slot)
{
    const Customer &customer = state.store.customer(slot);
    json.begin().put("customerId", state.store.customerId(slot));
    json.put("email", customer.email).put("displayName", customer.displayName).end();
}

Reply getAccount(const Call &call)
{
    const std::optional<Slot> slot = customerAccount(call);
    if (!slot)
        return noCustomer();
    JsonWriter json;
    writeAccount(json, call.state, *slot);
    return jsonReply(200, json);
}

Reply editAccount(const Call &call)
{
    const std::optional<Slot> slot = customerAccount(call);
    if (!slot)
        return noCustomer();
    rapidjson::Document body;
    const auto name =
        parseObject(body, call.request.body) ? textMember(body, "displayName") : std::nullopt;
    if (!name || trimmed(*name).empty())
        return restError(400, "displayName is required");
    call.state.store.customer(*slot).displayName = *name; // the only thing that can be changed
    JsonWriter json;
    writeAccount(json, call.state, *slot);
    return jsonReply(200, json);
}

Reply deleteAccount(const Call &call)
{
    const std::optional<Slot> slot = customerAccount(call);
    if (!slot)
        return noCustomer();
    call.state.store.customer(*slot).deleted = true;
    return emptyReply(204);
}

// The customers that have all the values asked for, as far as the index has seen them (switch 7).
std::optional<Reply> search(std::vector<Slot> &found, const Call &call, const JsonValue &wanted)
{
    State &state = call.state;
    bool first = true;
    for (const JsonValue &item : wanted.GetArray()) {
        const auto name = textMember(item, "name");
        const auto value = textMember(item, "value");
        if (!name || !value)
            return restError(400, "detailFields need name and value");
        const auto field = state.store.fields(Kind::Customer).find(*name, state.switches);
        if (!field)
            return restError(400, "Invalid detail field");
        const std::vector<Slot> some =
            state.store.customersWith(*field, *value, state.switches.searchInexact);
        std::vector<Slot> both;
        std::set_intersection(found.begin(), found.end(), some.begin(), some.end(),
                              std::back_inserter(both));
        found = first ? some : both;
        first = false;
    }
    const auto isUnseen = [&](Slot slot) {
        const Customer &customer = state.store.customer(slot);
        return customer.detailsAt + state.switches.searchLagMs > call.now || !customer.isEligible;
    };
    found.erase(std::remove_if(found.begin(), found.end(), isUnseen), found.end());
    return std::nullopt;
}

Reply searchByDetail(const Call &call)
{
    const State &state = call.state;
    rapidjson::Document body;
    const JsonValue *wanted =
        parseObject(body, call.request.body) ? member(body, "detailFields") : nullptr;
    if (!wanted || !wanted->IsArray() || wanted->Empty())
        return restError(400, "detailFields must be a non-empty array");
    std::vector<Slot> found;
    if (std::optional<Reply> refusal = search(found, call, *wanted))
        return *refusal;
    const int base = state.switches.searchPageBase;
    const int page = std::max(queryNumber(call.request.query, "page", base) - base, 0);
    const int size = std::clamp(queryNumber(call.request.query, "maxResults", 50), 1, 100);
    JsonWriter json;
    json.begin().beginList("customers");
    const std::size_t from = static_cast<std::size_t>(page) * static_cast<std::size_t>(size);
    const std::size_t to = std::min(found.size(), from + static_cast<std::size_t>(size));
    for (std::size_t i = from; i < to; ++i) {
        const Customer &customer = state.store.customer(found[i]);
        json.begin().put("id", state.store.customerId(found[i]));
        if (state.switches.admin)
            json.put("email", customer.email);
        json.put("displayName", customer.displayName).end();
    }
    json.endList().end();
    return jsonReply(200, json);
}

Reply putDetail(const Call &call)
{
    return setDetail(call, Kind::Customer, call.argument());
}

Reply createProfile(const Call &call)
{
    return createRecord(call, Kind::Customer, BulkKind::Profiles);
}

Reply createAccount(const Call &call)
{
    return createRecord(call, Kind::Customer, BulkKind::Accounts);
}

} // namespace

void addCustomerRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    const Route own[] = {
        {"POST", "/customer/profile/fetch", "read:customer.profile", User, Nothing, fetchProfiles},
        {"GET", "/customer/profile/{}", "read:customer.profile", User, Nothing, getProfile},
        {"POST", "/customer/profile", "write:customer.profile", Admin, Nothing, createProfile},
        {"POST", "/customer/search-by-detail-field", "read:customer", User, Nothing,
         searchByDetail},
        {"GET", "/customer/account/{}", "read:customer", Admin, Nothing, getAccount},
        {"PUT", "/customer/account/{}", "write:customer", Admin, Nothing, editAccount},
        {"DELETE", "/customer/account/{}", "write:customer", Admin, Nothing, deleteAccount},
        {"POST", "/customer", "write:customer", Admin, Nothing, createAccount},
        {"PUT", "/customer/{}/details", "write:customer.detail", User, Nothing, putDetail},
        {"GET", "/customer/{}", "read:customer", User, Nothing, getCustomer},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
