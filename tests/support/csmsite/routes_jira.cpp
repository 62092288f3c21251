#include "shapes.h"
#include "text.h"

#include <algorithm>

// The helper calls outside CSM (CSM API, 7.3). Customer ids serve as account ids (CSM API, 6).
namespace csmsite {

namespace {

Reply jiraError(int status, std::string_view message)
{
    JsonWriter json;
    json.begin().beginList("errorMessages").value(message).endList();
    json.begin("errors").end().end();
    return jsonReply(status, json);
}

Reply serviceDeskError(int status, std::string_view message)
{
    JsonWriter json;
    json.begin().put("errorMessage", message).put("i18nErrorMessage", message).end();
    return jsonReply(status, json);
}

Reply myself(const Call &call)
{
    JsonWriter json;
    json.begin().put("accountId", "557058:5d0c3f0e-0000-4000-8000-00000000a001");
    json.put("emailAddress", call.state.switches.email).put("displayName", "Ada Admin");
    json.put("active", true).end();
    return jsonReply(200, json);
}

Reply myPermissions(const Call &call)
{
    if (queryValue(call.request.query, "permissions") != "ADMINISTER")
        return jiraError(400, "The permissions query parameter is required.");
    JsonWriter json;
    json.begin().begin("permissions").begin("ADMINISTER").put("id", "0").put("key", "ADMINISTER");
    json.put("name", "Administer Jira").put("type", "GLOBAL");
    json.put("havePermission", call.state.switches.admin).end().end().end();
    return jsonReply(200, json);
}

bool isFound(const Customer &customer, std::string_view query)
{
    return containsWithoutCase(customer.email, query)
           || containsWithoutCase(customer.displayName, query);
}

// A substring is enough, and a new account is found only after a while (switch 7).
Reply searchUsers(const Call &call)
{
    const State &state = call.state;
    const auto query = queryValue(call.request.query, "query");
    if (!query || query->empty())
        return jiraError(400, "The query parameter is required.");
    const std::string folded = foldCase(*query);
    const int limit = std::clamp(queryNumber(call.request.query, "maxResults", 50), 1, 1000);
    int skip = queryNumber(call.request.query, "startAt", 0);
    int left = limit;
    JsonWriter json;
    json.beginList();
    const std::vector<Customer> &customers = state.store.customers();
    // Only whole addresses: found without looking at a million of them.
    const bool substring = state.switches.userSearchSubstring;
    const std::optional<Slot> whole =
        substring ? std::nullopt : state.store.customerByEmail(folded);
    const Slot first = substring ? 0 : whole.value_or(0);
    const std::size_t end = substring ? customers.size() : whole ? first + 1 : 0;
    for (Slot slot = first; slot < end && left > 0; ++slot) {
        const Customer &customer = customers[slot];
        if (customer.deleted || customer.createdAt + state.switches.userSearchLagMs > call.now
            || (substring && !isFound(customer, folded)) || skip-- > 0)
            continue;
        --left;
        json.begin().put("accountId", state.store.customerId(slot));
        json.put("accountType", customer.isAtlassian ? "atlassian" : "customer");
        if (!state.switches.userEmailsHidden)
            json.put("emailAddress", customer.email);
        json.put("displayName", customer.displayName).put("active", true).end();
    }
    json.endList();
    return jsonReply(200, json);
}

Reply listOrganizations(const Call &call)
{
    const Store &store = call.state.store;
    const int start = queryNumber(call.request.query, "start", 0);
    const int limit = std::clamp(queryNumber(call.request.query, "limit", 50), 1, 50);
    JsonWriter json;
    json.begin().put("start", start).put("limit", limit).beginList("values");
    int skip = start;
    int size = 0;
    bool isLast = true;
    for (Slot slot = 0; slot < store.organizations().size(); ++slot) {
        if (store.organization(slot).deleted || skip-- > 0)
            continue;
        if (size == limit) {
            isLast = false;
            break;
        }
        ++size;
        beginOrganization(json, call.state, slot).end();
    }
    json.endList().put("size", size).put("isLastPage", isLast).end();
    return jsonReply(200, json);
}

// POST adds, DELETE removes up to 50 members at once; all of them or none.
Reply changeMembers(const Call &call, bool joins)
{
    State &state = call.state;
    const auto organization = state.store.organizationById(call.argument());
    if (!organization)
        return serviceDeskError(404, "The organization does not exist.");
    rapidjson::Document body;
    const JsonValue *list =
        parseObject(body, call.request.body) ? member(body, "accountIds") : nullptr;
    if (!list || !list->IsArray() || list->Empty() || list->Size() > 50)
        return serviceDeskError(400, "accountIds must have 1 to 50 members.");
    std::vector<Slot> customers;
    for (const JsonValue &item : list->GetArray()) {
        const auto customer =
            item.IsString() ? state.store.customerById(textOf(item)) : std::nullopt;
        if (!customer)
            return serviceDeskError(400, "An account does not exist.");
        customers.push_back(*customer);
    }
    for (const Slot customer : customers) {
        if (joins)
            state.store.associate(customer, *organization);
        else
            state.store.dissociate(customer, *organization);
    }
    return emptyReply(204);
}

Reply addMembers(const Call &call)
{
    return changeMembers(call, true);
}

Reply removeMembers(const Call &call)
{
    return changeMembers(call, false);
}

Reply createCustomer(const Call &call)
{
    State &state = call.state;
    rapidjson::Document body;
    const bool isObject = parseObject(body, call.request.body);
    const auto email = isObject ? textMember(body, "email") : std::nullopt;
    const auto name = isObject ? textMember(body, "displayName") : std::nullopt;
    if (!email || !isEmail(trimmed(*email)))
        return serviceDeskError(400, "The email address is invalid.");
    if (state.store.customerByEmail(*email))
        return serviceDeskError(400, "An account already exists for this email");
    const Slot slot =
        state.store.createCustomer(*email, name.value_or(std::string_view()), call.now);
    const Customer &customer = state.store.customer(slot);
    JsonWriter json;
    json.begin().put("accountId", state.store.customerId(slot));
    json.put("emailAddress", customer.email).put("displayName", customer.displayName);
    json.put("active", true).end();
    return jsonReply(201, json);
}

} // namespace

void addJiraRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    const Route own[] = {
        {"GET", "/rest/api/3/myself", "read:jira-user", User, Nothing, myself},
        {"GET", "/rest/api/3/mypermissions", "read:jira-user", User, Nothing, myPermissions},
        {"GET", "/rest/api/3/user/search", "read:jira-user", User, Nothing, searchUsers},
        {"GET", "/rest/servicedeskapi/organization", "manage:servicedesk-customer", User, Nothing,
         listOrganizations},
        {"POST", "/rest/servicedeskapi/organization/{}/user", "manage:servicedesk-customer", User,
         Nothing, addMembers},
        {"DELETE", "/rest/servicedeskapi/organization/{}/user", "manage:servicedesk-customer", User,
         Nothing, removeMembers},
        {"POST", "/rest/servicedeskapi/customer", "manage:servicedesk-customer", Admin, Nothing,
         createCustomer},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
