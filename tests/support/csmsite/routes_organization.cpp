#include "shapes.h"
#include "text.h"

#include <algorithm>

// Organizations one by one, and the reads (CSM API, 7 and 10).
namespace csmsite {

namespace {

Reply noOrganization()
{
    return restError(404, "Organization not found");
}

Reply getOrganization(const Call &call)
{
    const State &state = call.state;
    const std::optional<Slot> slot = state.store.organizationById(call.argument());
    if (!slot)
        return noOrganization();
    const Organization &organization = state.store.organization(*slot);
    JsonWriter json;
    beginOrganization(json, state, *slot);
    writeDetails(json, state, Kind::Organization, organization.details,
                 shapeOf(state.switches, false), true);
    json.end();
    return jsonReply(200, json);
}

Reply editOrganization(const Call &call)
{
    State &state = call.state;
    const std::optional<Slot> slot = state.store.organizationById(call.argument());
    if (!slot)
        return noOrganization();
    rapidjson::Document body;
    const auto name =
        parseObject(body, call.request.body) ? textMember(body, "name") : std::nullopt;
    if (!name || trimmed(*name).empty())
        return restError(400, "name is required");
    const auto other = state.store.organizationByName(*name, state.switches.namesWithCase);
    if (other && other != slot)
        return restError(400, "Organization name already exists");
    state.store.renameOrganization(*slot, *name);
    JsonWriter json;
    beginOrganization(json, state, *slot).end();
    return jsonReply(200, json);
}

// Members stay; whoever asks for their organizations no longer sees this one.
Reply deleteOrganization(const Call &call)
{
    const std::optional<Slot> slot = call.state.store.organizationById(call.argument());
    if (!slot)
        return noOrganization();
    call.state.store.organization(*slot).deleted = true;
    return emptyReply(204);
}

Reply getProfile(const Call &call)
{
    const std::optional<Slot> slot = call.state.store.organizationById(call.argument());
    if (!slot)
        return noOrganization();
    JsonWriter json;
    writeOrganizationProfile(json, call.state, *slot);
    return jsonReply(200, json);
}

// By ids or by names; what is unknown is left out silently.
Reply fetchOrganizations(const Call &call)
{
    const State &state = call.state;
    rapidjson::Document body;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    const bool byName = member(body, "organizationNames") != nullptr;
    if (byName && member(body, "organizationIds"))
        return restError(400, "Either organizationIds or organizationNames");
    std::vector<std::string> wanted;
    if (const auto message =
            readIdList(wanted, body, byName ? "organizationNames" : "organizationIds",
                       state.switches.organizationFetchLimit))
        return restError(400, *message);
    std::vector<Slot> found;
    for (const std::string &one : wanted) {
        const auto slot = byName ? state.store.organizationByName(one, state.switches.namesWithCase)
                                 : state.store.organizationById(one);
        if (slot && std::find(found.begin(), found.end(), *slot) == found.end())
            found.push_back(*slot);
    }
    JsonWriter json;
    json.begin().beginList("organizations");
    for (const Slot slot : found)
        beginOrganization(json, state, slot).end();
    json.endList().end();
    return jsonReply(200, json);
}

Reply fetchProfiles(const Call &call)
{
    const State &state = call.state;
    rapidjson::Document body;
    std::vector<std::string> ids;
    if (!parseObject(body, call.request.body))
        return restError(400, "The body is not a JSON object");
    if (const auto message =
            readIdList(ids, body, "organizationIds", state.switches.profileFetchLimit))
        return restError(400, *message);
    JsonWriter json;
    json.begin().beginList("profiles");
    for (const std::string &id : ids) {
        if (const std::optional<Slot> slot = state.store.organizationById(id))
            writeOrganizationProfile(json, state, *slot);
    }
    json.endList().end();
    return jsonReply(200, json);
}

// There is no list of all organizations (CSM API, 2).
Reply listOrganizations(const Call &)
{
    return restError(405, "Method not allowed");
}

Reply putDetail(const Call &call)
{
    return setDetail(call, Kind::Organization, call.argument());
}

Reply createProfile(const Call &call)
{
    return createRecord(call, Kind::Organization, BulkKind::Profiles);
}

Reply createOrganization(const Call &call)
{
    return createRecord(call, Kind::Organization, BulkKind::Accounts);
}

} // namespace

void addOrganizationRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    const Route own[] = {
        {"POST", "/organization/fetch", "read:organization.profile", User, Nothing,
         fetchOrganizations},
        {"POST", "/organization/profile/fetch", "read:organization.profile", User, Nothing,
         fetchProfiles},
        {"GET", "/organization/profile/{}", "read:organization.profile", User, Nothing, getProfile},
        {"POST", "/organization/profile", "write:organization.profile", User, Nothing,
         createProfile},
        {"GET", "/organization", "read:organization", User, Nothing, listOrganizations},
        {"POST", "/organization", "write:organization", User, Nothing, createOrganization},
        {"PUT", "/organization/{}/details", "write:organization.detail", User, Nothing, putDetail},
        {"GET", "/organization/{}", "read:organization", User, Nothing, getOrganization},
        {"PUT", "/organization/{}", "write:organization", User, Nothing, editOrganization},
        {"DELETE", "/organization/{}", "delete:organization", Admin, Nothing, deleteOrganization},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
