#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "model/profile.h"
#include "site/entitlements.h"
#include "site/facts.h"
#include "site/requestbody.h"

#include <chrono>
#include <memory>
#include <optional>

namespace site {

/// Where a bulk request goes.
enum class Endpoint {
    CustomerFields, ///< Creates detail fields.
    OrganizationFields,
    CustomerProfiles, ///< Writes records.
    OrganizationProfiles,
    CustomerDetails, ///< Changes details of records that are there.
    OrganizationDetails,
    CustomerAccounts, ///< Writes customers with an email and a display name, and nothing else.
    /// Not requests of the site's: what stands in a journal for single calls about entitlements.
    CustomerEntitlements,
    OrganizationEntitlements,
};
constexpr int endpointCount = 9;

inline Endpoint profilesEndpoint(model::Kind kind)
{
    return kind == model::Kind::Customer ? Endpoint::CustomerProfiles
                                         : Endpoint::OrganizationProfiles;
}
/// Whether its requests write records.
inline bool isOfRecords(Endpoint endpoint)
{
    return endpoint == Endpoint::CustomerProfiles || endpoint == Endpoint::OrganizationProfiles
           || endpoint == Endpoint::CustomerAccounts;
}
inline Endpoint fieldsEndpoint(model::Kind kind)
{
    return kind == model::Kind::Customer ? Endpoint::CustomerFields : Endpoint::OrganizationFields;
}

inline Endpoint detailsEndpoint(model::Kind kind)
{
    return kind == model::Kind::Customer ? Endpoint::CustomerDetails
                                         : Endpoint::OrganizationDetails;
}
inline model::Kind kindOf(Endpoint endpoint)
{
    return endpoint == Endpoint::CustomerFields || endpoint == Endpoint::CustomerProfiles
                   || endpoint == Endpoint::CustomerDetails
                   || endpoint == Endpoint::CustomerAccounts
                   || endpoint == Endpoint::CustomerEntitlements
               ? model::Kind::Customer
               : model::Kind::Organization;
}
inline Endpoint entitlementsEndpoint(model::Kind kind)
{
    return kind == model::Kind::Customer ? Endpoint::CustomerEntitlements
                                         : Endpoint::OrganizationEntitlements;
}
inline bool isOfEntitlements(Endpoint endpoint)
{
    return endpoint == Endpoint::CustomerEntitlements
           || endpoint == Endpoint::OrganizationEntitlements;
}
inline bool isOfFields(Endpoint endpoint)
{
    return endpoint == Endpoint::CustomerFields || endpoint == Endpoint::OrganizationFields;
}
inline bool isOfDetails(Endpoint endpoint)
{
    return endpoint == Endpoint::CustomerDetails || endpoint == Endpoint::OrganizationDetails;
}

/// One bulk request. The same key with the same bytes is safe to send again; a changed body needs a
/// new key.
struct Request
{
    Endpoint endpoint = Endpoint::CustomerProfiles;
    QString key; ///< Idempotency-Key, a UUID.
    QByteArray body;
};

/// What a task says of something that was not done. It names no record: no index, no email, no
/// name.
struct Failure
{
    QString entity;   ///< CUSTOMER, ORGANIZATION, ...
    QString entityId; ///< Often empty.
    QString operation;
    QString operatedOn;
    QStringList operatedOnIds; ///< For instance the names of detail fields.
    QString error;             ///< The site's own words.

    bool operator==(const Failure &) const = default;
};

/// How a bulk task stands. Failed may mean written, Finished may mean partly: what became of the
/// records is read back.
struct TaskState
{
    enum class Status { NotStarted, InProgress, Finished, Failed, Gone };
    Status status = Status::NotStarted;
    QList<Failure> failures;
    /// When the question went out, which may have had to wait; none where nothing waits. Not kept.
    std::optional<std::chrono::steady_clock::time_point> askedAt = {};

    bool ended() const { return status != Status::NotStarted && status != Status::InProgress; }
};

/// A profile as the site has it, with its id. organizations holds the *ids* of a customer's
/// organizations.
struct StoredProfile
{
    QString id;
    model::Profile profile;
};

/// How to find one customer.
struct CustomerKey
{
    QString email;
    QString externalId; ///< Searched first where it is not empty (detail field "External ID").
};

/// Whether reading customers reads their memberships too, which may cost a call for each.
enum class Memberships { Read, Skip };

/// The door to one CSM site: a real one over HTTP, or the twin on this computer. Every call blocks,
/// honours RunContext::stop, and returns an Error of these kinds: Cancelled; Network
/// "site.unreachable"; Auth "site.tokenRefused"; Permission "site.notAllowed" (argument: what is
/// needed) or "site.noCsm"; Throttled "site.busy" (kept refusing for load) or "site.taskCap" (as
/// many open tasks as the site allows; wait and send the same again); Rejected "site.refused"
/// (argument: the site's words; nothing was done), "site.keyReused" or "site.fieldClash"; Data
/// "site.unexpectedAnswer". Not for several threads at once: each has its own, from another().
class Site
{
public:
    virtual ~Site() = default;

    /// Another door to the same site, for another thread.
    virtual std::unique_ptr<Site> another() const = 0;

    /// Who we are, what fields there are, what is allowed.
    virtual Result<Facts> readFacts(const RunContext &context) = 0;

    /// Hands in a bulk request; the task's id. Retried inside on lost answers, 429 and 5xx, same
    /// key and bytes.
    virtual Result<QString> submit(const Request &request, const RunContext &context) = 0;

    /// How a task stands; Gone when the site does not know it (any more).
    virtual Result<TaskState> task(const QString &id, const RunContext &context) = 0;

    /// Adds options to a SELECT or MULTISELECT field; those there stay.
    virtual Result<> addOptions(model::Kind kind, const model::DetailField &field,
                                const QStringList &options, const RunContext &context) = 0;

    /// The organizations with these names (any number; asked for in parts); absent ones are left
    /// out. Only id and name are set.
    virtual Result<QList<StoredProfile>> findOrganizations(const QStringList &names,
                                                           const RunContext &context) = 0;

    /// The id of each customer, in the order of \a keys; empty where none is found (yet: the index
    /// may lag minutes).
    virtual Result<QStringList> findCustomers(const QList<CustomerKey> &keys,
                                              const RunContext &context) = 0;

    /// The profiles with these ids (any number); unknown ones are left out.
    virtual Result<QList<StoredProfile>>
    readProfiles(model::Kind kind, const QStringList &ids, const RunContext &context,
                 Memberships memberships = Memberships::Read) = 0;

    /// Creates one record by itself, without a task; its id. The site knows no key for this: it is
    /// sent once more only where the site certainly did nothing. Beyond the errors of all calls:
    /// Network "site.answerLost": nobody knows whether it was done; look before anything else.
    virtual Result<QString> createOne(const OutgoingProfile &profile,
                                      const RunContext &context) = 0;

    /// Deletes a customer's account for ever; one that is not there (any more) is success.
    virtual Result<> deleteCustomer(const QString &id, const RunContext &context) = 0;

    /// Puts customers into an organization directly: the repair where a task did not do it.
    virtual Result<> addMembers(const QString &organizationId, const QStringList &customerIds,
                                const RunContext &context) = 0;

    /// The way to products and entitlements through this door; lives as long as it does.
    virtual Entitlements &entitlements() = 0;
};

} // namespace site
