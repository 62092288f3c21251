#pragma once

#include "door.h"

using namespace Qt::StringLiterals;
using model::Kind;
using site::Endpoint;

/// A request of one record for an endpoint.
inline QByteArray one(const char *array, const char *operation, const QByteArray &payload)
{
    return QByteArray("{\"") + array + "\":[{\"operationType\":\"" + operation
           + "\",\"payload\":" + payload + "}]}";
}

inline QByteArray customer(const char *operation, const QByteArray &payload)
{
    return one("customerProfiles", operation, payload);
}

inline QByteArray organization(const char *operation, const QByteArray &payload)
{
    return one("organizationProfiles", operation, payload);
}

/// A site with one field of each type beside those it came with, the organizations Marlow Ferries
/// Ltd and Ömer & Söhne, and the customer Ines.
inline Door harbour()
{
    Door door = Door::open(u":memory:"_s);
    door.ask(Endpoint::CustomerFields, R"({"detailFields":[
        {"name":"External ID","type":{"name":"TEXT"}}, {"name":"Mail","type":{"name":"EMAIL"}},
        {"name":"Site","type":{"name":"URL"}}, {"name":"Born","type":{"name":"DATE"}},
        {"name":"Points","type":{"name":"NUMBER"}}, {"name":"VIP","type":{"name":"BOOLEAN"}},
        {"name":"Mobile","type":{"name":"PHONE"}},
        {"name":"Tier","type":{"name":"SELECT","options":["Gold","Silver"]}}]})");
    door.ask(Endpoint::OrganizationProfiles, R"({"organizationProfiles":[
        {"operationType":"UPSERT","payload":{"name":"Marlow Ferries Ltd","details":[{"name":"Industry","values":["Transport"]}]}},
        {"operationType":"UPSERT","payload":{"name":"Ömer & Söhne"}}]})");
    door.ask(Endpoint::CustomerProfiles,
             customer("CREATE", R"({"email":"ines.okoro@example.com","displayName":"Ines Okoro",
        "details":[{"name":"Region","values":["EMEA"]},{"name":"Type","values":["Customer","Partner"]}],
        "associateOrganizations":{"organizationIds":["1"]}})"));
    return door;
}
