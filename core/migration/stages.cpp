#include "migration/stages.h"

#include "migration/sharedfate.h"

#include <atomic>
#include <thread>

namespace migration {

Stages::Stages(site::Site &site, Journal &journal, const Job &job, Run &run,
               const site::Facts &facts, Pacing &pacing)
    : m_journal(journal)
    , m_job(job)
    , m_run(run)
    , m_dialect(journal, run)
    , m_shared{site,      journal,        job,      run, facts, pacing, m_organizations,
               m_dialect, m_accountWords, m_refused}
{
}

StageWork Stages::workOn(const Stage &stage, const Plan &plan, const Options &options) const
{
    return {
        m_shared,
        stage,
        plan,
        {options.only, m_membershipsDoubted ? MembershipReading::All : MembershipReading::Sample}};
}

Result<> Stages::run(const Options &options, const RunContext &context)
{
    m_asked = {}; // all are met again
    m_membershipsDoubted = m_membershipsDoubted || options.membershipsDoubted;
    StageWork organizations = workOn(m_job.organizations, m_job.organizationPlan, options);
    StageWork customers = workOn(m_job.customers, m_job.customerPlan, options);
    m_organizations.expectMore();
    auto done = options.only ? oneByOne(organizations, customers, options.again, context)
                             : sideBySide(organizations, customers, context);
    m_membershipsDoubted =
        m_membershipsDoubted || customers.memberships() == MembershipReading::All;
    m_asked[size_t(model::Kind::Organization)] = organizations.asked();
    m_asked[size_t(model::Kind::Customer)] = customers.asked();
    return done;
}

/// A handful: what is sent again needs the ids of all organizations.
Result<> Stages::oneByOne(StageWork &organizations, StageWork &customers, bool again,
                          const RunContext &context)
{
    const auto send = [&](StageWork &work, const Stage &stage, const Plan &plan) -> Result<> {
        if (again) {
            if (auto done = sendAgain(m_run, stage, plan, m_organizations, m_journal); !done)
                return done;
        }
        return work.run(context, [] {});
    };
    if (auto done = send(organizations, m_job.organizations, m_job.organizationPlan); !done)
        return done;
    m_organizations.haveCome();
    return send(customers, m_job.customers, m_job.customerPlan);
}

/// Finding out what became of the last organizations may take minutes: the customers of the others
/// go meanwhile.
Result<> Stages::sideBySide(StageWork &organizations, StageWork &customers,
                            const RunContext &context)
{
    SharedFate fate(context.stop);
    std::atomic<bool> idle = false;
    const auto markIdle = [&idle] {
        idle = true;
        idle.notify_all();
    };
    const auto whileAlone = [&](const Progress &progress) {
        if (!idle)
            context.progress(progress);
    };
    std::thread ahead([&] {
        fate.share(organizations.run({fate.token(), whileAlone, context.note}, markIdle));
        m_organizations.haveCome();
        markIdle();
    });
    idle.wait(false);
    if (!fate.token().requested())
        fate.share(customers.run({fate.token(), context.progress, context.note}, [] {}));
    ahead.join();
    return fate.result();
}

} // namespace migration
