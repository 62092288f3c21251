#include "operations/sitetrials.h"

#include "migration/journalreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

namespace {

/// What is said of a job that was tried.
struct Words
{
    QString job;
    QString allowed, refused;      ///< Codes of sentences.
    bool canBeDoneWithout = false; ///< A migration gets on without it, if less well.
};

} // namespace

static Words wordsOf(const QString &job)
{
    static const QList<Words> all{
        {u"job.findOrganizations"_s, u"allowed.findOrganizations"_s,
         u"refused.findOrganizations"_s},
        {u"job.findByExternalId"_s, u"allowed.findByExternalId"_s, u"refused.findByExternalId"_s,
         true},
        {u"job.findByEmail"_s, u"allowed.findByEmail"_s, u"refused.findByEmail"_s},
        {u"job.readCustomers"_s, u"allowed.readCustomers"_s, u"refused.readCustomers"_s},
        {u"job.followTasks"_s, u"allowed.followTasks"_s, u"refused.followTasks"_s},
        {u"job.repairMembers"_s, u"allowed.repairMembers"_s, u"refused.repairMembers"_s, true},
    };
    const auto words =
        std::find_if(all.begin(), all.end(), [&job](const Words &one) { return one.job == job; });
    return words == all.end() ? Words{} : *words;
}

SiteCheck checkOf(const csm::Trial &trial)
{
    using enum SiteCheck::State;
    const Message title{trial.job, {}};
    const Words words = wordsOf(trial.job);
    if (!trial.trouble)
        return {Good, title, {words.allowed, {}}};
    if (!trial.isRefused())
        return {Warning, title, {u"connect.notTried"_s, {}}};
    if (trial.trouble->kind == Error::Kind::Auth) // it has expired since the line before
        return {Bad, title, trial.trouble->message};
    return {words.canBeDoneWithout ? Warning : Bad,
            title,
            {words.refused, {trial.trouble->message.arguments.value(0)}}};
}

QList<SiteCheck> scopeChecks(const QStringList &granted, const QList<csm::Trial> &trials)
{
    QList<SiteCheck> checks;
    const QList<csm::Job> jobs = csm::jobs();
    for (const csm::Job &job : jobs) {
        // Which scope a call wants is not written down for all of them: what was tried is known
        // better.
        if (std::any_of(trials.begin(), trials.end(),
                        [&job](const csm::Trial &trial) { return trial.job == job.name; }))
            continue;
        QStringList lacking;
        for (const QString &scope : job.scopes) {
            if (!granted.contains(scope))
                lacking.append(scope);
        }
        if (!lacking.isEmpty())
            checks.append({SiteCheck::State::Warning,
                           {job.name, {}},
                           {u"connect.scopesLacking"_s, {lacking.join(u", "_s)}}});
    }
    if (checks.isEmpty())
        checks.append({SiteCheck::State::Good,
                       {u"connectTitle.scopes"_s, {}},
                       {u"connect.scopesGiven"_s, {}}});
    return checks;
}

QList<csm::Job> siteJobs()
{
    return csm::jobs();
}

QStringList siteScopes()
{
    return csm::allScopes();
}

/// The form of requests that a run has found out.
static std::optional<site::Dialect> knownForm(const site::Facts &facts,
                                              const project::RunFolder &folder)
{
    const auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return std::nullopt; // nothing was sent yet
    return (*reader)->knownDialect(facts.cloudId).value_or(std::nullopt);
}

QList<SiteCheck> untoldChecks(const site::Facts &facts, const project::RunFolder &folder)
{
    using enum SiteCheck::State;
    const site::Limits &limits = facts.limits;
    SiteCheck form{Skipped, {u"connectTitle.form"_s, {}}, {u"connect.formUnknown"_s, {}}};
    if (const auto known = knownForm(facts, folder)) {
        form.state = Good;
        form.text.code = *known == site::Dialect::Reference ? u"connect.formOfReference"_s
                                                            : u"connect.formOfGuide"_s;
    }
    return {
        {Skipped, {u"connectTitle.writing"_s, {}}, {u"connect.writing"_s, {}}},
        {Skipped,
         {u"connectTitle.limits"_s, {}},
         {u"connect.limits"_s,
          {QString::number(limits.profilesPerRequest), QString::number(limits.openTasks)}}},
        form,
    };
}

} // namespace operations
