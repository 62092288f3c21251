#pragma once

#include "site/site.h"

#include <functional>
#include <vector>

/// Does something at a site and says what came of it, one line a thing, with names in place of ids,
/// so that any two sites can be compared.
using Step = std::function<QStringList(site::Site &)>;

/// One rule of a CSM site: what is there, what is done, what is seen then. The source is a section
/// of the API document, with its grade: D documented, O observed, I inferred.
struct SiteRule
{
    const char *name;
    const char *source;
    std::vector<Step> given; ///< All must say "done".
    std::vector<Step> when;
    QStringList then;
    bool tasksTakeAnHour = false;
};

std::vector<SiteRule> typeRules();    ///< What values the types of detail fields take.
std::vector<SiteRule> fieldRules();   ///< How detail fields and options come to be.
std::vector<SiteRule> requestRules(); ///< The form of requests, keys and tasks.
std::vector<SiteRule>
recordRules(); ///< How customers and organizations are found, written and read.
std::vector<SiteRule> detailRules(); ///< How details of records that are there are emptied.

/// The words in which the rules are written. JSON stands with single quotes; "<Name>" stands for
/// the id of the organization of that name, and "<email>" for that of a customer.
namespace steps {

/// A member of a bulk request's array: record("UPSERT", "'name':'Marlow Ferries Ltd'").
QByteArray record(const QByteArray &operation, const QByteArray &payload);

/// A request, waited for: "done"; or a line for each failure, told as far as the API document says
/// how it looks; or "refused: " and the code of the error.
Step send(site::Endpoint endpoint, const QByteArray &body);
Step sendCustomers(const QByteArray &records);     ///< Members of "customerProfiles".
Step sendOrganizations(const QByteArray &records); ///< Members of "organizationProfiles".
Step sendFields(model::Kind kind, const QByteArray &members); ///< Members of "detailFields".

/// Sends requests for one organization each, under these keys, without waiting: "a new task", "an
/// earlier task", or "refused: " and the code. A key and "!" is that key with another body.
Step submitAll(const QStringList &keys);
Step unknownTask(); ///< The state of a task that never was: "gone".

Step addOptions(model::Kind kind, const QString &field, const QStringList &options);
Step addMember(const QString &organizationId, const QString &email); ///< "<Name>" as above.

Step customer(const QString &email);    ///< Name; details by name; organizations. Or "none".
Step organization(const QString &name); ///< The same, found by this name.
Step field(model::Kind kind,
           const QString &name); ///< Its name, type and options as they are. Or "none".
Step customersByExternalId(
    const QStringList &externalIds);              ///< Their emails, or "none", in this order.
Step organizationCount(const QStringList &names); ///< How many of these are there.
Step customerCount(const QStringList &ids);       ///< How many profiles are read for these ids.

} // namespace steps
