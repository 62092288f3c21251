#include "operations/connect.h"

#include "csm/connection.h"
#include "csm/oauth.h"
#include "operations/sitefacts.h"
#include "operations/sitetrials.h"
#include "site/rules.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace operations {

/// Somebody sits there and waits: for a site that does not answer they hear so soon, while one that
/// has answered may take its time.
constexpr net::RetryPolicy greetingPolicy{.transferTimeout = 4s,
                                          .firstDelay = 500ms,
                                          .longestDelay = 2s,
                                          .patience = 4s,
                                          .unreachablePatience = 3s};
constexpr net::RetryPolicy factsPolicy{.transferTimeout = 15s,
                                       .firstDelay = 500ms,
                                       .longestDelay = 5s,
                                       .patience = 15s,
                                       .unreachablePatience = 3s};

namespace {

/// The lines that every report has, in order.
enum Line { AddressLine, ConnectionLine, CsmLine, AccountLine, FieldsLine, UsualFieldsLine };

/// Fills in a report line by line.
class Checklist
{
public:
    Checklist()
    {
        const Message skipped{u"connect.skipped"_s, {}};
        for (const QString &title :
             {u"connectTitle.address"_s, u"connectTitle.connection"_s, u"connectTitle.csm"_s,
              u"connectTitle.account"_s, u"connectTitle.fields"_s, u"connectTitle.usualFields"_s})
            report.checks.append({SiteCheck::State::Skipped, {title, {}}, skipped});
    }

    void set(Line line, SiteCheck::State state, const Message &title, const Message &text)
    {
        report.checks[line] = {state, title, text};
    }
    void good(Line line, const Message &title, const Message &text)
    {
        set(line, SiteCheck::State::Good, title, text);
    }
    /// Leaves the title as it is.
    SiteReport &&bad(Line line, const Message &text)
    {
        set(line, SiteCheck::State::Bad, report.checks.at(line).title, text);
        return std::move(report);
    }

    SiteReport report;
};

} // namespace

/// Which line something that went wrong when the site was asked belongs to.
static Line lineOf(const Error &error)
{
    using enum Error::Kind;
    if (error.message.code == "site.noCsm"_L1)
        return CsmLine;
    switch (error.kind) {
    case Auth:
    case Permission:
        return AccountLine;
    case Network:
    case Throttled:
    case Storage:
        return ConnectionLine;
    case Cancelled:
    case Rejected:
    case Data:
        break;
    }
    return FieldsLine;
}

static QString missingFields(model::Kind kind, const site::Facts &facts)
{
    QStringList names;
    const QList<model::DetailField> usual = site::defaultFields(kind);
    for (const model::DetailField &field : usual) {
        if (!model::findField(facts.fields(kind), field.name))
            names.append(field.name);
    }
    return names.join(u", "_s);
}

static void addAccount(Checklist &list, const site::Facts &facts)
{
    const auto title = [&facts](const QString &code) {
        return facts.account.isEmpty() ? Message{u"connectTitle.account"_s, {}}
                                       : Message{code, {facts.account}};
    };
    if (!facts.administratorKnown)
        list.set(AccountLine, SiteCheck::State::Warning, title(u"connectTitle.you"_s),
                 {u"connect.administratorUnknown"_s, {}});
    else if (!facts.administrator)
        list.set(AccountLine, SiteCheck::State::Warning, title(u"connectTitle.noAdministrator"_s),
                 {u"connect.noAdministrator"_s, {}});
    else
        list.good(AccountLine, title(u"connectTitle.administrator"_s),
                  {u"connect.administrator"_s, {}});
}

static void addFields(Checklist &list, const site::Facts &facts)
{
    const QString limit = QString::number(facts.limits.fieldsPerKind);
    list.good(FieldsLine, {u"connectTitle.fieldsRead"_s, {}},
              {u"connect.fields"_s,
               {QString::number(facts.customerFields.size()), limit,
                QString::number(facts.organizationFields.size()), limit}});

    const QString customers = missingFields(model::Kind::Customer, facts);
    const QString organizations = missingFields(model::Kind::Organization, facts);
    if (customers.isEmpty() && organizations.isEmpty()) {
        list.good(UsualFieldsLine, {u"connectTitle.usualFieldsThere"_s, {}},
                  {u"connect.usualFieldsThere"_s, {}});
        return;
    }
    const Message text = organizations.isEmpty() ? Message{u"connect.customersLack"_s, {customers}}
                         : customers.isEmpty()
                             ? Message{u"connect.organizationsLack"_s, {organizations}}
                             : Message{u"connect.bothLack"_s, {customers, organizations}};
    list.set(UsualFieldsLine, SiteCheck::State::Warning, {u"connectTitle.usualFieldsMissing"_s, {}},
             text);
}

/// Reads the facts of \a site and fills in the lines about them; \a csmText is the one on CSM.
static Result<SiteReport> withFacts(Checklist &list, site::Site &site, const QString &csmText,
                                    const RunContext &context)
{
    Result<site::Facts> facts = site.readFacts(context);
    if (!facts) {
        if (facts.error().kind == Error::Kind::Cancelled)
            return facts.error();
        return list.bad(lineOf(facts.error()), facts.error().message);
    }
    list.good(CsmLine, {u"connectTitle.csmThere"_s, {}}, {csmText, {}});
    addAccount(list, *facts);
    addFields(list, *facts);
    list.report.facts = *std::move(facts);
    return std::move(list.report);
}

SiteCheck loginEndsCheck()
{
    return {
        SiteCheck::State::Warning, {u"connectTitle.loginEnds"_s, {}}, {u"connect.loginEnds"_s, {}}};
}

static Result<SiteReport> practise(const project::RunFolder &folder, const RunContext &context)
{
    Checklist list;
    list.good(AddressLine, {u"connectTitle.practice"_s, {}}, {u"connect.practice"_s, {}});
    auto site = openSite(practiceSite(), {}, folder, context);
    if (!site) {
        if (site.error().kind == Error::Kind::Cancelled)
            return site.error();
        return list.bad(ConnectionLine, site.error().message);
    }
    list.good(ConnectionLine, {u"connectTitle.reachable"_s, {}},
              {u"connect.practiceReachable"_s, {}});
    return withFacts(list, **site, u"connect.practiceCsm"_s, context);
}

Result<SiteReport> connectSite(const QString &address, const csm::Credentials &credentials,
                               const project::RunFolder &folder, const RunContext &context)
{
    if (context.stop.requested())
        return cancelled();
    if (address == practiceSite())
        return practise(folder, context);

    Checklist list;
    const Result<csm::Address> parsed = csm::parseAddress(address);
    if (!parsed)
        return list.bad(AddressLine, parsed.error().message);
    list.good(AddressLine, {u"connectTitle.address"_s, {}}, {u"connect.address"_s, {parsed->site}});
    list.report.secretKey = siteTokenKey(address, credentials.email);

    QElapsedTimer timer;
    timer.start();
    const Result<QString> cloudId = csm::askCloudId(*parsed, greetingPolicy, context);
    if (!cloudId) {
        if (cloudId.error().kind == Error::Kind::Cancelled)
            return cloudId.error();
        return list.bad(ConnectionLine, cloudId.error().message);
    }
    list.good(
        ConnectionLine, {u"connectTitle.reachable"_s, {}},
        {u"connect.reachable"_s, {QUrl(parsed->site).host(), QString::number(timer.elapsed())}});

    if (!credentials.isComplete())
        return list.bad(AccountLine, {u"connect.noCredentials"_s, {}});
    const csm::Login login{*parsed, credentials, factsPolicy, *cloudId};
    const auto site = csm::doorTo(login);
    auto report = withFacts(list, *site, u"connect.csmThere"_s, context);
    if (!report || !report->facts)
        return report;
    const auto trials = csm::tryJobs(login, context);
    if (!trials)
        return trials.error();
    keepFacts(folder, *report->facts);
    for (const csm::Trial &trial : *trials)
        report->checks.append(checkOf(trial));
    if (credentials.tokens) {
        net::HttpClient client(factsPolicy);
        const auto granted =
            csm::grantedScopes(*parsed, *cloudId, *credentials.tokens, client, context);
        if (!granted && granted.error().kind == Error::Kind::Cancelled)
            return granted.error();
        if (granted && *granted)
            report->checks.append(scopeChecks(**granted, *trials));
    }
    report->checks.append(untoldChecks(*report->facts, folder));
    return report;
}

QString siteTokenKey(const QString &address, const QString &email)
{
    if (address == practiceSite() || email.trimmed().isEmpty())
        return {};
    const Result<csm::Address> parsed = csm::parseAddress(address);
    return parsed ? net::siteSecretKey(parsed->site, email) : QString();
}

} // namespace operations
