#pragma once

#include "site/site.h"

#include <optional>

/// Reads the site's answers, tolerantly: ids as strings or numbers, lists that are null or absent,
/// details in both read shapes, members nobody knows. None means that the answer is not what it
/// should be.
namespace csm {

/// The site's own words in the body of a refusal: errorMessage, message, errorMessages, errors, or
/// the text of whatever it is (API, Errors; the gateway in front sends other shapes, and HTML). At
/// most 300 characters.
QString siteWords(const QByteArray &body);

/// Of GET /_edge/tenant_info.
std::optional<QString> readCloudId(const QByteArray &body);

/// The id in the answer to a bulk request: "id" (API reference) or "taskId" (the vendor's guide).
std::optional<QString> readTaskId(const QByteArray &body);

/// Of GET /tasks/{id}. A status that is not documented counts as in progress; members of a failure
/// that are not documented stand as JSON behind its words.
std::optional<site::TaskState> readTask(const QByteArray &body);

/// Of GET /customer/details and GET /organization/details. A type that nobody knows is read as
/// TEXT.
std::optional<QList<model::DetailField>> readFields(const QByteArray &body);

/// A profile with what its answer said nothing of: absent is not empty.
struct ReadProfile
{
    site::StoredProfile profile;
    bool hasDetails = false;
    bool hasOrganizations = false; ///< Of customers.
};

/// One profile, of GET /customer/{id} or GET /organization/{id}; none without an id.
std::optional<ReadProfile> readProfile(model::Kind kind, const QByteArray &body);

/// Those in the list \a member of the answer ("organizations", "profiles", "customers", "values"),
/// or in the answer that is a list itself where \a member is empty; entries without an id are left
/// out.
std::optional<QList<ReadProfile>> readProfiles(model::Kind kind, const QByteArray &body,
                                               const QString &member);

/// A page of GET /rest/servicedeskapi/organization.
struct OrganizationPage
{
    QList<site::StoredProfile> organizations;
    int received = 0; ///< Where the next page begins, counted from this one's start.
    bool isLast = false;
};
std::optional<OrganizationPage> readOrganizationPage(const QByteArray &body);

/// A page of GET /product.
struct ProductPage
{
    QList<site::Product> products;
    QString next; ///< The cursor of the page behind it; null: there is none.
};
std::optional<ProductPage> readProducts(const QByteArray &body);

/// Of GET /customer/{id}/entitlement and GET /organization/{id}/entitlement.
std::optional<QList<site::Entitlement>> readEntitlements(const QByteArray &body);

/// The id of what was created; none where the answer has none.
std::optional<QString> readId(const QByteArray &body);

/// permissions.ADMINISTER.havePermission of GET /rest/api/3/mypermissions.
std::optional<bool> readAdministrator(const QByteArray &body);

/// Who GET /rest/api/3/myself says we are: display name, or email.
std::optional<QString> readAccount(const QByteArray &body);

} // namespace csm
