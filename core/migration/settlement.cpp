#include "migration/settlement.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

static bool sameValues(QStringList meant, QStringList found)
{
    meant.sort();
    found.sort();
    return meant == found;
}

QStringList differences(const site::OutgoingProfile &meant, const model::Profile &found)
{
    QStringList different;
    const bool customer = meant.profile.kind == model::Kind::Customer;
    const bool sameName = customer ? meant.profile.name == found.name
                                   : nameKey(meant.profile.name) == nameKey(found.name);
    if (!sameName)
        different.append(customer ? u"displayName"_s : u"name"_s);
    for (const model::DetailValue &detail : meant.profile.details) {
        const model::DetailValue *there = model::findDetail(found.details, detail.name);
        if (!there || !sameValues(detail.values, there->values))
            different.append(detail.name);
    }
    const bool members = std::all_of(
        meant.organizationIds.cbegin(), meant.organizationIds.cend(),
        [&found](const QString &id) { return id.isEmpty() || found.organizations.contains(id); });
    if (!members)
        different.append(u"organizations"_s);
    return different;
}

/// Why a record of this batch was not done, as far as the task says.
static Message refusal(const Batch &batch, const RecordState &record)
{
    QStringList reasons;
    const auto add = [&reasons](const site::Failure &failure) {
        QString text = failure.error;
        if (!failure.operatedOnIds.isEmpty())
            text += u" (%1)"_s.arg(failure.operatedOnIds.join(u", "_s));
        if (!text.isEmpty() && !reasons.contains(text))
            reasons.append(text);
    };
    const auto isThisRecord = [&record](const site::Failure &failure) {
        return !failure.entityId.isEmpty()
               && (failure.entityId == record.siteId
                   || nameKey(failure.entityId) == nameKey(record.key));
    };
    for (const site::Failure &failure : batch.task.failures) {
        if (isThisRecord(failure))
            add(failure);
    }
    if (!reasons.isEmpty())
        return {u"record.refusedBySite"_s, {reasons.join(u"; "_s)}};
    std::for_each(batch.task.failures.cbegin(), batch.task.failures.cend(), add);
    if (reasons.isEmpty())
        return {u"record.taskFailed"_s, {}};
    // The task does not say which record it means: with several reasons, all that are possible.
    return {reasons.size() == 1 ? u"record.refusedBySite"_s : u"record.refusedForOneOf"_s,
            {reasons.join(u"; "_s)}};
}

static void settleFound(Sending &sending, qsizetype i, const site::StoredProfile &stored,
                        site::Operation operation)
{
    RecordState &record = sending.batch.records[i];
    record.siteId = stored.id;
    const QStringList different = differences(sending.profiles.at(i), stored.profile);
    const bool nothingArrived =
        record.before == Before::Present && !different.isEmpty() && different == record.differed;
    if (nothingArrived && !sending.batch.task.failures.isEmpty()) {
        record.outcome = model::Outcome::NotAccepted;
        record.verified = true;
        record.reason = refusal(sending.batch, record);
        return;
    }
    const bool createdHere =
        record.before == Before::Absent
        || (operation == site::Operation::Create && record.before == Before::Unread
            && different.isEmpty() && sending.batch.task.failures.isEmpty());
    record.outcome = createdHere ? model::Outcome::Created : model::Outcome::Updated;
    record.verified = true;
    if (!different.isEmpty())
        record.reason = {u"record.incomplete"_s, {different.join(u", "_s)}};
    else if (!createdHere && record.before == Before::Unread)
        record.reason = {u"record.originNotProven"_s, {}};
}

void settle(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
            site::Operation operation, bool lastLook)
{
    Batch &batch = sending.batch;
    QList<qsizetype> missing;
    qsizetype refused = 0; // found, but as it was before
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        if (batch.records.at(i).outcome != model::Outcome::Waiting) {
            refused += batch.records.at(i).outcome == model::Outcome::NotAccepted;
            continue;
        }
        if (!found.at(i)) {
            missing.append(i);
            continue;
        }
        settleFound(sending, i, *found.at(i), operation);
        refused += batch.records.at(i).outcome == model::Outcome::NotAccepted;
    }

    // A record may fail for several reasons and a reason may be told once for several records, so
    // only a count that fits exactly, with everything else found, is taken as proof before the
    // index has had its time. Organizations are read by name, which does not lag.
    const bool organizations = batch.endpoint == site::Endpoint::OrganizationProfiles;
    const bool explained = organizations ? !batch.task.failures.isEmpty()
                                         : batch.task.failures.size() == missing.size() + refused
                                               && missing.size() < batch.records.size();
    for (const qsizetype i : std::as_const(missing)) {
        RecordState &record = batch.records[i];
        if (explained || (lastLook && !batch.task.failures.isEmpty())) {
            record.outcome = model::Outcome::NotAccepted;
            record.verified = explained;
            record.reason = refusal(batch, record);
        } else if (lastLook) {
            record.outcome = model::Outcome::Unknown;
            record.reason = {batch.task.status == site::TaskState::Status::Finished
                                 ? u"record.notFoundThough"_s
                                 : u"record.notFound"_s,
                             {}};
        }
    }
}

} // namespace migration
