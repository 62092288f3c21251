#include "csm/lookup.h"

#include "base/text.h"
#include "site/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csm {

// How many at once (API, reads by id or name).
constexpr qsizetype organizationsPerFetch = 50;
constexpr qsizetype profilesPerFetch = 25;

static const Need organizationProfiles{u"Customer Service Management user"_s,
                                       u"read:organization.profile:jira-service-management"_s};
static const Need customerProfiles{u"Customer Service Management user"_s,
                                   u"read:customer.profile:jira-service-management"_s};
static const Need organizations{u"Jira Service Management agent"_s,
                                u"read:organization:jira-service-management, "
                                "read:organization.detail:jira-service-management"_s};
static const Need customers{u"Jira Service Management agent"_s,
                            u"read:customer:jira-service-management, "
                            "read:customer.detail:jira-service-management"_s};
static const Need organizationList{u"Jira Service Management agent"_s,
                                   u"manage:servicedesk-customer"_s};
static const Need users{u"Browse users and groups"_s, u"read:jira-user"_s};

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The path, the shape or the name in it is not one that this site has.
static bool isNotUnderstood(int status)
{
    return status == 400 || status == 404 || status == 405;
}

static QSet<QString> keysOf(const QStringList &names)
{
    QSet<QString> keys;
    for (const QString &name : names)
        keys.insert(nameKey(name));
    return keys;
}

static QStringList withoutRepeats(const QStringList &texts)
{
    QStringList result = texts;
    result.removeAll(QString());
    result.removeDuplicates();
    return result;
}

Result<std::optional<Lookup::Profiles>>
Lookup::fetch(const Call &call, model::Kind kind, const QString &member, const RunContext &context)
{
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (isNotUnderstood(response->status))
        return std::optional<Profiles>();
    if (!isSuccess(response->status))
        return refusal(call, *response);
    const std::optional<Profiles> profiles = csm::readProfiles(kind, response->body, member);
    if (!profiles)
        return unexpectedAnswer(call, response->status);
    return profiles;
}

Result<QList<site::StoredProfile>> Lookup::findOrganizations(const QStringList &names,
                                                             const RunContext &context)
{
    const QStringList wanted = withoutRepeats(names);
    const QSet<QString> keys = keysOf(wanted);
    QList<site::StoredProfile> found;
    QSet<QString> ids;
    for (qsizetype at = 0; at < wanted.size() && m_canFetchByName; at += organizationsPerFetch) {
        const auto part = QJsonArray::fromStringList(wanted.mid(at, organizationsPerFetch));
        const Call call{.method = "POST",
                        .path = u"/organization/fetch"_s,
                        .need = organizationProfiles,
                        .body = json({{u"organizationNames"_s, part}}),
                        .mayBeAbsent = true,
                        .urgency = net::Urgency::Share};
        const auto answer = fetch(call, model::Kind::Organization, u"organizations"_s, context);
        if (!answer)
            return answer.error();
        m_canFetchByName = answer->has_value();
        for (const ReadProfile &one : answer->value_or(Profiles())) {
            if (keys.contains(nameKey(one.profile.profile.name)) && !ids.contains(one.profile.id)) {
                ids.insert(one.profile.id);
                found.append(one.profile);
            }
        }
    }
    return m_canFetchByName ? Result<QList<site::StoredProfile>>(found)
                            : findInList(wanted, context);
}

/// Half a list would make organizations that are there look absent: an error midway is an error.
Result<QList<site::StoredProfile>> Lookup::findInList(const QStringList &names,
                                                      const RunContext &context)
{
    const QSet<QString> wanted = keysOf(names);
    QSet<QString> missing = wanted;
    QList<site::StoredProfile> found;
    QSet<QString> ids;
    for (int start = 0; !missing.isEmpty();) {
        const Call call{.path = u"/rest/servicedeskapi/organization?start=%1&limit=50"_s.arg(start),
                        .need = organizationList,
                        .door = Call::Door::Helper,
                        .urgency = net::Urgency::Share};
        const Result<QByteArray> body = m_connection.ask(call, context);
        if (!body)
            return body.error();
        const std::optional<OrganizationPage> page = readOrganizationPage(*body);
        if (!page)
            return unexpectedAnswer(call, 200);
        for (const site::StoredProfile &one : page->organizations) {
            const QString key = nameKey(one.profile.name);
            if (wanted.contains(key) && !ids.contains(one.id)) {
                ids.insert(one.id);
                missing.remove(key);
                found.append(one);
            }
        }
        if (page->isLast)
            break;
        start += page->received;
    }
    return found;
}

Result<QStringList> Lookup::findCustomers(const QList<site::CustomerKey> &keys,
                                          const RunContext &context)
{
    QStringList ids;
    for (const site::CustomerKey &key : keys) {
        QString id;
        if (!key.externalId.isEmpty() && m_canSearchByExternalId) {
            const Result<QString> found = findByExternalId(key, context);
            if (!found)
                return found.error();
            id = *found;
        }
        if (id.isEmpty() && !key.email.isEmpty()) {
            const Result<QString> found = findByEmail(key.email, context);
            if (!found)
                return found.error();
            id = *found;
        }
        ids.append(id);
    }
    return ids;
}

static bool sameEmail(const QString &one, const QString &other)
{
    return nameKey(one) == nameKey(other);
}

static bool hasExternalId(const model::Profile &profile, const QString &externalId)
{
    const model::DetailValue *detail = model::findDetail(profile.details, u"External ID"_s);
    return detail && detail->values.contains(externalId);
}

/// The site's search may be inexact, and the field is not unique: a hit counts when its email is
/// the one looked for or, where emails are hidden from us, when its External ID is, to the letter.
Result<QString> Lookup::findByExternalId(const site::CustomerKey &key, const RunContext &context)
{
    const QJsonArray fields{
        QJsonObject{{u"name"_s, u"External ID"_s}, {u"value"_s, key.externalId}}};
    const Call call{.method = "POST",
                    .path = u"/customer/search-by-detail-field?maxResults=50"_s,
                    .need = customers,
                    .body = json({{u"detailFields"_s, fields}}),
                    .mayBeAbsent = true,
                    .urgency = net::Urgency::Share};
    const auto answer = fetch(call, model::Kind::Customer, u"customers"_s, context);
    if (!answer && answer.error().kind != Error::Kind::Permission)
        return answer.error();
    if (!answer || !*answer) { // no such field here, or not for us: emails must do
        m_canSearchByExternalId = false;
        return QString();
    }

    QStringList hidden;
    for (const ReadProfile &hit : **answer) {
        const QString &email = hit.profile.profile.email;
        if (email.isEmpty() || key.email.isEmpty()) {
            if (hasExternalId(hit.profile.profile, key.externalId))
                return hit.profile.id;
            hidden.append(hit.profile.id);
        } else if (sameEmail(email, key.email)) {
            return hit.profile.id;
        }
    }
    const Result<QList<site::StoredProfile>> profiles =
        readProfiles(model::Kind::Customer, hidden, context, site::Memberships::Skip);
    if (!profiles)
        return profiles.error();
    for (const site::StoredProfile &one : *profiles) {
        if (hasExternalId(one.profile, key.externalId))
            return one.id;
    }
    return QString();
}

/// A search for parts of words, in an index that lags minutes (API, what exists already).
Result<QString> Lookup::findByEmail(const QString &email, const RunContext &context)
{
    const Call call{.path = u"/rest/api/3/user/search?maxResults=10&query="_s + encoded(email),
                    .need = users,
                    .door = Call::Door::Helper,
                    .urgency = net::Urgency::Share};
    const Result<QByteArray> body = m_connection.ask(call, context);
    if (!body)
        return body.error();
    const std::optional<Profiles> hits = csm::readProfiles(model::Kind::Customer, *body, {});
    if (!hits)
        return unexpectedAnswer(call, 200);
    QString withAtlassianAccount; // the site finds by the email who has a Customer Account
    for (const ReadProfile &hit : *hits) {
        if (!sameEmail(hit.profile.profile.email, email))
            continue;
        if (site::isCustomerAccount(hit.profile.id))
            return hit.profile.id;
        if (withAtlassianAccount.isEmpty())
            withAtlassianAccount = hit.profile.id;
    }
    if (!withAtlassianAccount.isEmpty())
        return withAtlassianAccount;
    if (hits->size() != 1 || !hits->first().profile.profile.email.isEmpty())
        return QString();
    const QString id = hits->first().profile.id;
    if (site::isCustomerAccount(id))
        return id;
    // An Atlassian account is written to by its id: it must be the right one for certain.
    const auto read = readOne(model::Kind::Customer, id, context);
    if (!read && read.error().kind == Error::Kind::Permission)
        return QString();
    if (!read)
        return read.error();
    return *read && sameEmail((*read)->profile.profile.email, email) ? id : QString();
}

Result<std::optional<ReadProfile>> Lookup::readOne(model::Kind kind, const QString &id,
                                                   const RunContext &context)
{
    const bool isCustomer = kind == model::Kind::Customer;
    const Call call{.path = (isCustomer ? u"/customer/"_s : u"/organization/"_s) + encoded(id),
                    .need = isCustomer ? customers : organizations,
                    .mayBeAbsent = true,
                    .urgency = net::Urgency::Share};
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (response->status == 404)
        return std::optional<ReadProfile>();
    if (!isSuccess(response->status))
        return refusal(call, *response);
    const std::optional<ReadProfile> read = readProfile(kind, response->body);
    if (!read)
        return unexpectedAnswer(call, response->status);
    return read;
}

/// What \a fetched said, and where it said nothing, \a single.
static site::StoredProfile united(ReadProfile fetched, const ReadProfile &single)
{
    model::Profile &profile = fetched.profile.profile;
    const model::Profile &other = single.profile.profile;
    if (profile.name.isEmpty())
        profile.name = other.name;
    if (profile.email.isEmpty())
        profile.email = other.email;
    if (!fetched.hasDetails)
        profile.details = other.details;
    if (!fetched.hasOrganizations)
        profile.organizations = other.organizations;
    return fetched.profile;
}

Result<QList<site::StoredProfile>> Lookup::readProfiles(model::Kind kind, const QStringList &ids,
                                                        const RunContext &context,
                                                        site::Memberships memberships)
{
    const bool isCustomer = kind == model::Kind::Customer;
    const bool needsOrganizations = isCustomer && memberships == site::Memberships::Read;
    const QStringList wanted = withoutRepeats(ids);
    QList<site::StoredProfile> result;
    for (qsizetype at = 0; at < wanted.size(); at += profilesPerFetch) {
        const QStringList part = wanted.mid(at, profilesPerFetch);
        const QString member = isCustomer ? u"customerIds"_s : u"organizationIds"_s;
        const Call call{.method = "POST",
                        .path = isCustomer ? u"/customer/profile/fetch"_s
                                           : u"/organization/profile/fetch"_s,
                        .need = isCustomer ? customerProfiles : organizationProfiles,
                        .body = json({{member, QJsonArray::fromStringList(part)}}),
                        .mayBeAbsent = true,
                        .urgency = net::Urgency::Share};
        const auto answer = fetch(call, kind, u"profiles"_s, context);
        if (!answer)
            return answer.error();
        Profiles profiles = answer->value_or(Profiles());
        if (!*answer) { // this call is refused: one by one
            for (const QString &id : part)
                profiles.append(ReadProfile{.profile = {.id = id, .profile = {.kind = kind}}});
        }
        for (const ReadProfile &fetched : profiles) {
            if (fetched.hasDetails && (fetched.hasOrganizations || !needsOrganizations)) {
                result.append(fetched.profile);
                continue;
            }
            const auto single = readOne(kind, fetched.profile.id, context);
            if (!single)
                return single.error();
            if (*single)
                result.append(united(fetched, **single));
        }
    }
    return result;
}

} // namespace csm
