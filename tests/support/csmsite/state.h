#pragma once

#include "../http/clock.h"
#include "gate.h"
#include "json.h"
#include "requestlog.h"
#include "store.h"
#include "switches.h"
#include "tasks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace csmsite {

// What an Idempotency-Key has been answered (CSM API, 5).
struct KeyUse
{
    std::string request; // digest of path and body
    std::string taskId;
    std::optional<Reply> refusal;
};

struct Product
{
    std::string name;
    bool deleted = false;
};

struct Entitlement
{
    Kind kind = Kind::Customer;
    Slot owner = 0;
    std::size_t product = 0;
    bool deleted = false;
    std::vector<std::pair<std::string, std::vector<std::string>>> details;
};

// Everything a site knows. Whoever touches it holds the lock of Site.
struct State
{
    Switches switches;
    Store store;
    TaskQueue tasks{store};
    Gate gate;
    RequestLog log;
    http::Clock clock;
    std::unordered_map<std::string, KeyUse> keys;
    std::vector<Product> products;         // ids are places in the list + 1
    std::vector<Entitlement> entitlements; // the same
    std::vector<FieldDefinition> entitlementFields;
};

// One request on its way to the function that answers it.
struct Call
{
    const Request &request;
    std::vector<std::string> arguments; // what stood at the {} of the route, decoded
    State &state;
    std::int64_t now;

    std::string_view argument(std::size_t index = 0) const { return arguments[index]; }
};

struct Route
{
    std::string_view method;
    std::string_view pattern; // "/customer/{}/details"
    std::string_view scope;   // CSM API, 2, without ":jira-service-management"
    enum class Who { User, Admin } who;
    enum class Needs { Nothing, OptIn } needs;
    Reply (*answer)(const Call &call);
};

using Routes = std::vector<Route>;

void addFieldRoutes(Routes &routes);
void addBulkRoutes(Routes &routes);
void addCustomerRoutes(Routes &routes);
void addOrganizationRoutes(Routes &routes);
void addProductRoutes(Routes &routes);
void addJiraRoutes(Routes &routes);    // below /rest/
void addControlRoutes(Routes &routes); // below /__site/

// Puts fields, organizations and customers into the store; a message when the form is wrong.
std::optional<std::string> seed(State &state, const JsonValue &object);
void writeStore(const State &state, JsonWriter &json, bool withCustomers = true);

} // namespace csmsite
