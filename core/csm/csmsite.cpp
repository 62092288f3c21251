#include "csm/csmsite.h"

#include "csm/connection.h"
#include "csm/lookup.h"
#include "csm/products.h"
#include "csm/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace csm {

constexpr qsizetype membersPerRequest = 50; // API, what exists already
const QString administerJira = u"Administer Jira"_s;
const QString csmUser = u"Customer Service Management user"_s;

static QString folder(model::Kind kind)
{
    return kind == model::Kind::Customer ? u"/customer"_s : u"/organization"_s;
}

static QString scope(const QString &verb, model::Kind kind, const QString &what)
{
    return verb + u':' + model::toString(kind) + u'.' + what + u":jira-service-management"_s;
}

/// A real CSM site, over HTTP.
class CsmSite final : public site::Site
{
public:
    explicit CsmSite(const Login &login)
        : m_connection(login)
        , m_lookup(m_connection)
        , m_products(m_connection)
    {
    }

    std::unique_ptr<site::Site> another() const override;
    Result<site::Facts> readFacts(const RunContext &context) override;
    Result<QString> submit(const site::Request &request, const RunContext &context) override;
    Result<site::TaskState> task(const QString &id, const RunContext &context) override;
    Result<> addOptions(model::Kind kind, const model::DetailField &field,
                        const QStringList &options, const RunContext &context) override;
    Result<QList<site::StoredProfile>> findOrganizations(const QStringList &names,
                                                         const RunContext &context) override;
    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context) override;
    Result<QList<site::StoredProfile>> readProfiles(model::Kind kind, const QStringList &ids,
                                                    const RunContext &context,
                                                    site::Memberships memberships) override;
    Result<QString> createOne(const site::OutgoingProfile &profile,
                              const RunContext &context) override;
    Result<> deleteCustomer(const QString &id, const RunContext &context) override;
    Result<> addMembers(const QString &organizationId, const QStringList &customerIds,
                        const RunContext &context) override;
    site::Entitlements &entitlements() override { return m_products; }

private:
    Result<QList<model::DetailField>> readFields(model::Kind kind, const RunContext &context);
    /// Of a call that is nice to have: empty where it is refused.
    Result<QByteArray> askInPassing(const QString &path, const RunContext &context);

    Connection m_connection;
    Lookup m_lookup;
    Products m_products;
};

std::unique_ptr<site::Site> CsmSite::another() const
{
    return std::make_unique<CsmSite>(m_connection.login());
}

Result<QList<model::DetailField>> CsmSite::readFields(model::Kind kind, const RunContext &context)
{
    const Call call{.path = folder(kind) + u"/details"_s,
                    .need = {administerJira, scope(u"read"_s, kind, u"detail-field"_s)}};
    const Result<QByteArray> body = m_connection.ask(call, context);
    if (!body)
        return body.error();
    const std::optional<QList<model::DetailField>> fields = csm::readFields(*body);
    if (!fields)
        return unexpectedAnswer(call, 200);
    return *fields;
}

Result<QByteArray> CsmSite::askInPassing(const QString &path, const RunContext &context)
{
    const Call call{.path = path, .need = {}, .door = Call::Door::Helper, .patience = 3s};
    const Result<QByteArray> body = m_connection.ask(call, context);
    if (!body && body.error().kind != Error::Kind::Cancelled)
        return QByteArray();
    return body;
}

Result<site::Facts> CsmSite::readFacts(const RunContext &context)
{
    const Login &login = m_connection.login();
    site::Facts facts;
    facts.address = login.address.site;
    facts.cloudId = login.cloudId;
    for (const model::Kind kind : {model::Kind::Customer, model::Kind::Organization}) {
        const Result<QList<model::DetailField>> fields = readFields(kind, context);
        if (!fields)
            return fields.error();
        facts.fields(kind) = *fields;
    }
    const auto permissions =
        askInPassing(u"/rest/api/3/mypermissions?permissions=ADMINISTER"_s, context);
    if (!permissions)
        return permissions.error();
    const std::optional<bool> administrator = readAdministrator(*permissions);
    facts.administrator = administrator.value_or(true);
    facts.administratorKnown = administrator.has_value();
    const auto myself = askInPassing(u"/rest/api/3/myself"_s, context);
    if (!myself)
        return myself.error();
    facts.account = readAccount(*myself).value_or(login.credentials.email.trimmed());
    return facts;
}

static Call submitCall(const site::Request &request)
{
    const model::Kind kind = site::kindOf(request.endpoint);
    Call call{.method = "POST", .path = {}, .need = {}, .body = request.body, .key = request.key};
    if (site::isOfFields(request.endpoint)) {
        call.path = folder(kind) + u"/details/definitions/bulk"_s;
        call.need = {administerJira, scope(u"write"_s, kind, u"detail-field"_s)};
    } else if (site::isOfDetails(request.endpoint)) {
        call.path = folder(kind) + u"/details/bulk"_s;
        call.need = {csmUser, scope(u"write"_s, kind, u"detail"_s)};
    } else if (request.endpoint == site::Endpoint::CustomerAccounts) {
        call.path = u"/customer/bulk"_s;
        call.need = {administerJira, u"write:customer:jira-service-management"_s};
    } else {
        call.path = folder(kind) + u"/profile/bulk"_s;
        call.need = {kind == model::Kind::Customer ? administerJira : csmUser,
                     scope(u"write"_s, kind, u"profile"_s)};
    }
    return call;
}

/// The site has one status for what will pass with time, what is ours to blame, and what is in the
/// body: its words tell them apart (API, tasks and errors).
static Error submitRefusal(const site::Request &request, const Call &call,
                           const net::HttpResponse &response)
{
    Error error = refusal(call, response);
    const QString words = siteWords(response.body);
    const auto says = [&words](QLatin1String part) {
        return words.contains(part, Qt::CaseInsensitive);
    };
    if (error.kind != Error::Kind::Rejected)
        return error;
    if (says("Maximum number of tasks"_L1)) {
        error.kind = Error::Kind::Throttled;
        error.message = {u"site.taskCap"_s, {}};
    } else if (says("can only be retried with the same request data"_L1)) {
        error.message = {u"site.keyReused"_s, {}};
    } else if (site::isOfFields(request.endpoint)
               && (says("unique"_L1) || says("already exist"_L1) || says("duplicate"_L1))) {
        error.message.code = u"site.fieldClash"_s;
    }
    return error;
}

Result<QString> CsmSite::submit(const site::Request &request, const RunContext &context)
{
    const Call call = submitCall(request);
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (!isSuccess(response->status))
        return submitRefusal(request, call, *response);
    if (const std::optional<QString> id = readTaskId(response->body))
        return *id;
    return unexpectedAnswer(call, response->status);
}

Result<site::TaskState> CsmSite::task(const QString &id, const RunContext &context)
{
    // Built from the id: the answer's statusUrl is relative to neither the host nor the API's base.
    const Call call{.path = u"/tasks/"_s + encoded(id),
                    .need = {csmUser, u"read:task:jira-service-management"_s},
                    .mayBeAbsent = true};
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (response->status == 404)
        return site::TaskState{
            .status = site::TaskState::Status::Gone, .failures = {}, .askedAt = response->sentAt};
    if (!isSuccess(response->status))
        return refusal(call, *response);
    std::optional<site::TaskState> state = readTask(response->body);
    if (!state)
        return unexpectedAnswer(call, response->status);
    state->askedAt = response->sentAt;
    return *state;
}

Result<> CsmSite::addOptions(model::Kind kind, const model::DetailField &field,
                             const QStringList &options, const RunContext &context)
{
    const auto contains = [&options](const QStringList &present) {
        return std::all_of(options.begin(), options.end(),
                           [&present](const QString &option) { return present.contains(option); });
    };
    // What is written replaces the list: it must hold what others have added meanwhile.
    const Result<QList<model::DetailField>> fields = readFields(kind, context);
    if (!fields)
        return fields.error();
    const model::DetailField *present = model::findField(*fields, field.name);
    if (!present || !model::hasOptions(present->type))
        return Error{Error::Kind::Data, {u"site.noOptionField"_s, {field.name}}};
    if (contains(present->options))
        return {};

    QStringList all = present->options + options;
    all.removeDuplicates();
    const QJsonObject edit{{u"name"_s, present->name},
                           {u"options"_s, QJsonArray::fromStringList(all)}};
    const Call call{.method = "PUT",
                    .path = folder(kind) + u"/details/"_s + encoded(present->name),
                    .need = {administerJira, scope(u"write"_s, kind, u"detail-field"_s)},
                    .body = QJsonDocument(edit).toJson(QJsonDocument::Compact),
                    .mayBeAbsent = true};
    const Result<QByteArray> answer = m_connection.ask(call, context);
    if (!answer)
        return answer.error();

    const Result<QList<model::DetailField>> after = readFields(kind, context);
    if (!after)
        return after.error();
    const model::DetailField *edited = model::findField(*after, field.name);
    if (!edited || !contains(edited->options))
        return unexpectedAnswer(call, 200);
    return {};
}

Result<QList<site::StoredProfile>> CsmSite::findOrganizations(const QStringList &names,
                                                              const RunContext &context)
{
    return m_lookup.findOrganizations(names, context);
}

Result<QStringList> CsmSite::findCustomers(const QList<site::CustomerKey> &keys,
                                           const RunContext &context)
{
    return m_lookup.findCustomers(keys, context);
}

Result<QList<site::StoredProfile>> CsmSite::readProfiles(model::Kind kind, const QStringList &ids,
                                                         const RunContext &context,
                                                         site::Memberships memberships)
{
    return m_lookup.readProfiles(kind, ids, context, memberships);
}

Result<QString> CsmSite::createOne(const site::OutgoingProfile &profile, const RunContext &context)
{
    const model::Kind kind = profile.profile.kind;
    const Call call{.method = "POST",
                    .path = folder(kind) + u"/profile"_s,
                    .need = {kind == model::Kind::Customer ? administerJira : csmUser,
                             scope(u"write"_s, kind, u"profile"_s)},
                    .body = site::payload(profile, site::Dialect::Reference),
                    .repeatable = false};
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (!isSuccess(response->status))
        return refusal(call, *response);
    if (const auto created = readProfile(kind, response->body))
        return created->profile.id;
    return answerLost(QUrl(m_connection.login().address.site).host());
}

Result<> CsmSite::deleteCustomer(const QString &id, const RunContext &context)
{
    const Call call{.method = "DELETE",
                    .path = u"/customer/account/"_s + encoded(id),
                    .need = {administerJira, u"write:customer:jira-service-management"_s},
                    .mayBeAbsent = true};
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (isSuccess(response->status) || response->status == 404)
        return {};
    return refusal(call, *response);
}

Result<> CsmSite::addMembers(const QString &organizationId, const QStringList &customerIds,
                             const RunContext &context)
{
    for (qsizetype at = 0; at < customerIds.size(); at += membersPerRequest) {
        const auto part = QJsonArray::fromStringList(customerIds.mid(at, membersPerRequest));
        const Call call{
            .method = "POST",
            .path = u"/rest/servicedeskapi/organization/"_s + encoded(organizationId) + u"/user"_s,
            .need = {u"Jira Service Management agent"_s, u"manage:servicedesk-customer"_s},
            .body =
                QJsonDocument(QJsonObject{{u"accountIds"_s, part}}).toJson(QJsonDocument::Compact),
            .door = Call::Door::Helper};
        const Result<QByteArray> answer = m_connection.ask(call, context);
        if (!answer)
            return answer.error();
    }
    return {};
}

std::unique_ptr<site::Site> doorTo(const Login &login)
{
    return std::make_unique<CsmSite>(login);
}

Result<std::unique_ptr<site::Site>> connect(const Address &address, const Credentials &credentials,
                                            const net::RetryPolicy &policy,
                                            const RunContext &context)
{
    const Result<QString> cloudId = askCloudId(address, policy, context);
    if (!cloudId)
        return cloudId.error();
    std::unique_ptr<site::Site> site = doorTo({address, credentials, policy, *cloudId});
    const Result<site::Facts> facts = site->readFacts(context);
    if (!facts)
        return facts.error();
    return Result<std::unique_ptr<site::Site>>(std::move(site));
}

} // namespace csm
