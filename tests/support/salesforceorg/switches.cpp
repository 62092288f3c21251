#include "../http/switchtable.h"
#include "switchesjson.h"

namespace salesforceorg {

namespace {

using http::choice;
using http::Entries;
using http::plain;

const std::vector<std::string_view> faultNames = {"none",
                                                  "dropBefore",
                                                  "dropAfter",
                                                  "truncate",
                                                  "shortBody",
                                                  "noLocator",
                                                  "strangePage",
                                                  "slow",
                                                  "hang",
                                                  "serverError",
                                                  "badGateway",
                                                  "unavailable",
                                                  "serverUnavailable",
                                                  "calm",
                                                  "sessionExpired",
                                                  "blocked",
                                                  "apiDisabledForOrg",
                                                  "apiCurrentlyDisabled",
                                                  "requestLimit",
                                                  "queryTimeout",
                                                  "invalidLocator"};

Entries<PlannedFault> plannedEntries()
{
    Entries<PlannedFault> list = http::plannedEntries<PlannedFault>(faultNames);
    list.push_back(plain("delayMs", &PlannedFault::delayMs));
    return list;
}

const Entries<Meanwhile> &meanwhileEntries()
{
    using M = Meanwhile;
    static const Entries<Meanwhile> list = {
        plain("object", &M::object),   plain("afterPages", &M::afterPages),
        plain("created", &M::created), plain("updated", &M::updated),
        plain("deleted", &M::deleted),
    };
    return list;
}

const Entries<Switches> &entries()
{
    using S = Switches;
    static const Entries<Switches> list = {
        plain("orgId", &S::orgId),
        plain("userId", &S::userId),
        plain("username", &S::username),
        plain("instanceUrl", &S::instanceUrl),
        plain("oldestVersion", &S::oldestVersion),
        plain("newestVersion", &S::newestVersion),
        plain("personAccounts", &S::personAccounts),
        plain("relations", &S::relations),
        plain("hiddenFields", &S::hiddenFields),
        plain("clientIds", &S::clientIds),
        plain("callbackUrls", &S::callbackUrls),
        plain("scopes", &S::scopes),
        plain("requirePkce", &S::requirePkce),
        plain("requireSecret", &S::requireSecret),
        plain("authorizeError", &S::authorizeError),
        choice("authorizeErrorAt", &S::authorizeErrorAt, {"usual", "callback", "page"}),
        plain("callbackState", &S::callbackState),
        plain("tokenError", &S::tokenError),
        plain("tokenErrorFor", &S::tokenErrorFor),
        plain("rotation", &S::rotation),
        plain("codeSeconds", &S::codeSeconds),
        plain("tokenSeconds", &S::tokenSeconds),
        plain("expireAfterRequests", &S::expireAfterRequests),
        plain("blocked", &S::blocked),
        plain("apiDisabledForOrg", &S::apiDisabledForOrg),
        plain("apiCurrentlyDisabled", &S::apiCurrentlyDisabled),
        plain("maintenance", &S::maintenance),
        plain("bulkRefused", &S::bulkRefused),
        plain("viewSetup", &S::viewSetup),
        plain("dailyRequests", &S::dailyRequests),
        plain("usedRequests", &S::usedRequests),
        plain("dailyBulkJobs", &S::dailyBulkJobs),
        plain("pageRecords", &S::pageRecords),
        plain("bulkPageRecords", &S::bulkPageRecords),
        plain("jobSeconds", &S::jobSeconds),
        plain("failJobs", &S::failJobs),
        plain("jobError", &S::jobError),
        plain("locatorSeconds", &S::locatorSeconds),
        plain("jobKeptSeconds", &S::jobKeptSeconds),
        plain("countedMore", &S::countedMore),
        plain("gzip", &S::gzip),
        plain("nextRecordUrlName", &S::nextRecordUrlName),
        plain("latencyMs", &S::latencyMs),
        plain("dropWithReset", &S::dropWithReset),
        http::nested("faultMix", &S::faultMix, http::entriesOf(shares)),
        http::list("plannedFaults", &S::plannedFaults, plannedEntries()),
        http::list("meanwhile", &S::meanwhile, meanwhileEntries()),
        plain("keepBodies", &S::keepBodies),
    };
    return list;
}

} // namespace

std::optional<std::string> applyJson(Switches &switches, const http::JsonValue &object)
{
    return http::readEntries(switches, entries(), object);
}

void writeJson(const Switches &switches, http::JsonWriter &json)
{
    http::writeEntries(switches, entries(), json);
}

std::string_view nameOf(Fault fault)
{
    return faultNames[static_cast<std::size_t>(fault)];
}

} // namespace salesforceorg
