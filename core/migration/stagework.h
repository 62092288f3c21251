#pragma once

#include "migration/job.h"
#include "migration/lane.h"
#include "migration/organizationids.h"
#include "migration/pacing.h"

#include <array>

namespace migration {

/// One stage of a run at work: sends its records in lanes side by side, with one verifier, from
/// wherever the journal says it stands.
class StageWork
{
public:
    /// What the stages of a run share.
    struct Shared
    {
        site::Site &site;
        Journal &journal;
        const Job &job;
        const Run &run;
        const site::Facts &facts;
        Pacing &pacing;
        OrganizationIds &organizations;
        DialectChoice &dialect;
        AccountWords &accountWords;
        std::array<Refused, 2> &refused; ///< By kind.
    };
    struct Options
    {
        const FirstRecords *only = nullptr; ///< Nothing but these.
        MembershipReading memberships = MembershipReading::Sample;
    };

    StageWork(const Shared &shared, const Stage &stage, const Plan &plan, const Options &options);

    /// Until all records have their outcomes, or wait for their owner's answer. Once. \a ranOut is
    /// called, from any thread and more than once, when nothing is left to send but what reading
    /// back may find.
    Result<> run(const RunContext &context, const std::function<void()> &ranOut);

    /// Once run() has ended: those that wait for an answer ...
    Asked asked() const { return m_asked; }
    /// ... and what it came to read of memberships.
    MembershipReading memberships() const { return m_memberships; }

private:
    struct Left; ///< What a former process left of it.
    Result<Left> takeUp(Verifier &verifier);
    Packer::Options packing(const Left &left) const;
    bool isOfAccounts() const;
    void leaveTheOthers(QBitArray &journaled) const;

    const Shared m_shared;
    const Stage &m_stage;
    const Plan &m_plan;
    const Options m_options;
    Asked m_asked;
    MembershipReading m_memberships;
};

} // namespace migration
