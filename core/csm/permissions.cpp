#include "csm/permissions.h"

using namespace Qt::StringLiterals;

namespace csm {

const QString administerJira = u"Administer Jira"_s;
const QString csmUser = u"Customer Service Management user"_s;
const QString agent = u"Jira Service Management agent"_s;
const QString browseUsers = u"Browse users and groups"_s;

/// Of CSM itself (API, endpoints, permissions, scopes).
static QString granular(const QString &scope)
{
    return scope + u":jira-service-management"_s;
}

QList<Job> jobs()
{
    return {
        {u"job.readFields"_s,
         administerJira,
         {granular(u"read:customer.detail-field"_s),
          granular(u"read:organization.detail-field"_s)}},
        {u"job.createFields"_s,
         administerJira,
         {granular(u"write:customer.detail-field"_s),
          granular(u"write:organization.detail-field"_s)}},
        {u"job.findOrganizations"_s,
         csmUser,
         {granular(u"read:organization.profile"_s), granular(u"read:organization"_s),
          granular(u"read:organization.detail"_s)}},
        {u"job.writeOrganizations"_s, csmUser, {granular(u"write:organization.profile"_s)}},
        {u"job.findByExternalId"_s,
         agent,
         {granular(u"read:customer"_s), granular(u"read:customer.detail"_s)}},
        {u"job.findByEmail"_s, browseUsers, {u"read:jira-user"_s}},
        {u"job.readCustomers"_s,
         agent,
         {granular(u"read:customer.profile"_s), granular(u"read:customer"_s),
          granular(u"read:customer.detail"_s)}},
        {u"job.writeCustomers"_s, administerJira, {granular(u"write:customer.profile"_s)}},
        {u"job.followTasks"_s, csmUser, {granular(u"read:task"_s)}},
        {u"job.repairMembers"_s,
         agent,
         {u"manage:servicedesk-customer"_s, u"read:servicedesk-request"_s}},
        {u"job.emptyDetails"_s,
         csmUser,
         {granular(u"write:customer.detail"_s), granular(u"write:organization.detail"_s)}},
        {u"job.accounts"_s, administerJira, {granular(u"write:customer"_s)}},
    };
}

QStringList allScopes()
{
    QStringList scopes;
    for (const Job &job : jobs())
        scopes.append(job.scopes);
    scopes.removeDuplicates();
    return scopes;
}

namespace {

/// The reads that tell whether one job may be done.
struct Reads
{
    QString job;
    QList<Call> calls;
};

} // namespace

/// None of these ids is one that a site gives.
static QList<Reads> harmlessReads()
{
    const QString nobody =
        u"qm:00000000-0000-4000-8000-000000000000:00000000-0000-4000-8000-000000000000"_s;
    const auto needs = [](const QString &permission, const QString &scope) {
        return Need{permission, granular(scope)};
    };
    const auto get = [](const QString &path, const Need &need) {
        return Call{.path = path, .need = need, .mayBeAbsent = true};
    };
    const auto post = [](const QString &path, const Need &need, const QByteArray &body) {
        return Call{
            .method = "POST", .path = path, .need = need, .body = body, .mayBeAbsent = true};
    };
    const auto help = [](const QString &path, const Need &need) {
        return Call{.path = path, .need = need, .door = Call::Door::Helper};
    };
    return {
        {u"job.findOrganizations"_s,
         {post(u"/organization/fetch"_s, needs(csmUser, u"read:organization.profile"_s),
               R"({"organizationIds":["0"]})"),
          get(u"/organization/0"_s, {agent, granular(u"read:organization"_s) + u", "_s
                                                + granular(u"read:organization.detail"_s)})}},
        {u"job.findByExternalId"_s,
         {post(
             u"/customer/search-by-detail-field?maxResults=1"_s,
             {agent, granular(u"read:customer"_s) + u", "_s + granular(u"read:customer.detail"_s)},
             R"({"detailFields":[{"name":"External ID","value":"0"}]})")}},
        {u"job.findByEmail"_s,
         {help(u"/rest/api/3/user/search?maxResults=1&query=nobody%40example.com"_s,
               {browseUsers, u"read:jira-user"_s})}},
        {u"job.readCustomers"_s,
         {post(u"/customer/profile/fetch"_s, needs(csmUser, u"read:customer.profile"_s),
               R"({"customerIds":[")" + nobody.toUtf8() + R"("]})"),
          get(u"/customer/"_s + encoded(nobody),
              {agent,
               granular(u"read:customer"_s) + u", "_s + granular(u"read:customer.detail"_s)})}},
        {u"job.followTasks"_s,
         {get(u"/tasks/00000000-0000-4000-8000-000000000000"_s, needs(csmUser, u"read:task"_s))}},
        {u"job.repairMembers"_s,
         {help(u"/rest/servicedeskapi/organization?start=0&limit=1"_s,
               {agent, u"manage:servicedesk-customer"_s})}},
    };
}

/// Who is refused hears 401 or 403; who asks for nothing that is there, anything but that.
static bool isHeard(int status)
{
    return isSuccess(status) || status == 400 || status == 404 || status == 405;
}

Result<QList<Trial>> tryJobs(const Login &login, const RunContext &context)
{
    Connection connection(login);
    QList<Trial> trials;
    for (const Reads &reads : harmlessReads()) {
        Trial trial{reads.job, {}};
        for (const Call &call : reads.calls) {
            const Result<net::HttpResponse> response = connection.send(call, context);
            if (!response && response.error().kind == Error::Kind::Cancelled)
                return response.error();
            if (!response)
                trial.trouble = response.error();
            else if (!isHeard(response->status))
                trial.trouble = refusal(call, *response);
            if (trial.trouble)
                break;
        }
        trials.append(trial);
    }
    return trials;
}

} // namespace csm
