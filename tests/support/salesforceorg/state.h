#pragma once

#include "../http/clock.h"
#include "answers.h"
#include "gate.h"
#include "jobs.h"
#include "logins.h"
#include "requestlog.h"
#include "schema.h"
#include "switches.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salesforceorg {

// A REST query of which not all pages were fetched.
struct Cursor
{
    Query query;
    Selection selection;
    std::int64_t at = 0;
};

// Everything an org knows. Whoever touches it holds the lock of Org.
struct State
{
    Switches switches;
    Schema schema;
    Logins logins;
    Gate gate;
    Jobs jobs;
    std::map<std::string, Cursor> cursors; // by the locator without its place
    RequestLog log;
    http::Clock clock;
    std::map<std::string, int> pagesOf; // sent, by object
    std::vector<bool> happened;         // of switches.meanwhile
    std::int64_t changedAt = 0;         // the fields of its objects

    void switchesChanged(const Switches &before);
    // A page of an object's records is about to be sent.
    void pageSent(const std::string &object);
};

// One request on its way to the function that answers it.
struct Call
{
    const Request &request;
    std::vector<std::string> arguments; // what stood at the {} of the route, decoded
    State &state;
    int version; // of the API; 0 where the path has none
    std::int64_t now;

    std::string_view argument(std::size_t index = 0) const { return arguments[index]; }
    std::string base() const { return "/services/data/v" + std::to_string(version) + ".0"; }
};

struct Route
{
    std::string_view method;
    std::string_view pattern; // "/sobjects/{}/describe"
    Reply (*answer)(const Call &call);
};

using Routes = std::vector<Route>;

void addLoginRoutes(Routes &routes);  // whole paths
void addObjectRoutes(Routes &routes); // these below the version
void addQueryRoutes(Routes &routes);
void addBulkRoutes(Routes &routes);
void addControlRoutes(Routes &routes); // below /__org/

// What the org holds, as README.md says; a message when something is wrong. Relative folders start
// from the given one.
std::optional<std::string> configure(State &state, const http::JsonValue &config,
                                     const std::string &folder);

} // namespace salesforceorg
