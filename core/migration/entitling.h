#pragma once

#include "migration/catalogue.h"
#include "migration/grants.h"

namespace migration {

/// Makes the entitlements of one stage's records, from wherever the journal says it stands: for
/// each record a look at what it has, then one call for each that it lacks. Nothing is sent before
/// it is in the journal that it was not there; what nobody knows of is looked up before anything is
/// sent again, so nobody gets a product twice.
class Entitling
{
public:
    Entitling(site::Site &site, Journal &journal, const Stage &stage, const Plan &plan,
              const ProductWishes &wishes, qint64 runId, std::chrono::milliseconds lag);

    /// On \a lanes threads, for records that are at the site by now. Errors as site::Site and
    /// Journal.
    Result<> run(Grants::Pass pass, int lanes, const RunContext &context);

private:
    Result<QStringList> announcedProducts() const;
    Result<> createFields(const RunContext &context);
    Result<> createField(const model::DetailField &field, const RunContext &context);
    Result<> work(site::Site &site, const RunContext &context);
    Result<> process(Granting &granting, site::Site &site, const RunContext &context);
    Result<> findOwners(Granting &granting, site::Site &site, const RunContext &context);
    Result<> grant(RecordState &record, const Grant &grant, site::Site &site,
                   const RunContext &context);
    Result<> setDetails(RecordState &record, const Grant &grant,
                        const QList<model::DetailValue> &present, site::Site &site,
                        const RunContext &context);
    Result<bool> isInherited(const QString &entitlementId, const QString &customerId,
                             site::Site &site, const RunContext &context);

    site::Site &m_site;
    Journal &m_journal;
    const Stage &m_stage;
    const ProductWishes &m_wishes;
    const qint64 m_runId;
    const std::chrono::milliseconds m_pause;
    Catalogue m_catalogue;
    Grants m_grants;
};

} // namespace migration
