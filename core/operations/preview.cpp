#include "operations/preview.h"

#include "site/requestbody.h"

namespace operations {

Result<QList<PreviewRecord>> preview(const Preparation &prepared, model::Kind kind, qint64 from,
                                     qint64 count, const RunContext &context)
{
    const bool customers = kind == model::Kind::Customer;
    const migration::Stage &stage = customers ? prepared.job.customers : prepared.job.organizations;
    const migration::Plan &plan =
        customers ? prepared.job.customerPlan : prepared.job.organizationPlan;
    const migration::CandidateReader reader = stage.reader();
    QList<PreviewRecord> records;
    qint64 number = 0;
    for (qint64 n = 0; n < stage.count && records.size() < count; ++n) {
        if (n % 1024 == 0 && context.stop.requested())
            return cancelled();
        auto candidate = plan.read(reader, n);
        if (!candidate)
            return candidate.error();
        if (!*candidate || number++ < from)
            continue;
        PreviewRecord record;
        record.payload = site::payload({(*candidate)->profile, {}}, site::Dialect::Reference);
        record.pending = !(*candidate)->profile.organizations.isEmpty();
        record.candidate = **std::move(candidate);
        records.append(record);
    }
    return records;
}

} // namespace operations
