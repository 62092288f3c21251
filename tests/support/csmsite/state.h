#pragma once

#include "gate.h"
#include "json.h"
#include "requestlog.h"
#include "store.h"
#include "switches.h"
#include "tasks.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace csmsite {

// Time that a test can put forward, so that "kept three days" need not be waited for.
class Clock
{
public:
    std::int64_t now() const // ms since 1970
    {
        using namespace std::chrono;
        const auto passed = steady_clock::now() - m_start;
        return m_startMs + m_ahead + duration_cast<milliseconds>(passed).count();
    }
    void advance(std::int64_t ms) { m_ahead += ms; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::int64_t m_startMs = std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
    std::int64_t m_ahead = 0;
};

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
    Clock clock;
    std::unordered_map<std::string, KeyUse> keys;
    std::vector<Product> products;         // ids are places in the list + 1
    std::vector<Entitlement> entitlements; // the same
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
