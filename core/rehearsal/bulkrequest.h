#pragma once

#include "model/profile.h"
#include "site/requestbody.h"
#include "site/site.h"

#include <tl/expected.hpp>
#include <vector>

namespace rehearsal {

/// One record of a request. Texts that the request does not have are null.
struct ProfileWrite
{
    site::Operation operation = site::Operation::Upsert;
    QString id;
    QString email; ///< Of customers.
    QString name;
    QList<model::DetailValue> details;
    QStringList
        associated; ///< Ids: the organizations of a customer, the customers of an organization.
};

/// What a bulk request asks for, once its form has been found right: profiles, definitions, or
/// details to be emptied.
struct BulkRequest
{
    std::vector<ProfileWrite> profiles;
    QList<model::DetailField> definitions;
    std::vector<site::Clearing> clearings;
};

/// Reads a body in the reference dialect, or says in a site's words what is wrong with it.
/// Source: CSM API, bulk requests; only the shapes that Salesferry sends, and ids beside them.
tl::expected<BulkRequest, QString> readBulkRequest(site::Endpoint endpoint, const QByteArray &body,
                                                   const site::Limits &limits);

} // namespace rehearsal
