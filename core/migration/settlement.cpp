#include "migration/settlement.h"

#include "base/text.h"
#include "migration/failures.h"

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
    const bool sameName = customer ? meant.profile.name.isEmpty() // not sent
                                         || meant.profile.name == found.name
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

std::optional<QString> refusalWords(const Batch &batch, qsizetype record)
{
    const Failures failures(batch);
    if (!failures.mayMean(record))
        return std::nullopt;
    return failures.reasons(record).join(u"; "_s);
}

Message notFound(const Batch &batch)
{
    const bool finished = batch.task.status == site::TaskState::Status::Finished;
    return {finished ? u"record.notFoundThough"_s : u"record.notFound"_s, {}};
}

bool hasEnoughFailures(const Batch &batch, const QList<std::optional<site::StoredProfile>> &found)
{
    const Failures failures(batch);
    qsizetype lacking = 0; // missing, or known to be refused: whom those of nobody may mean
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const model::Outcome outcome = batch.records.at(i).outcome;
        const bool isLacking = outcome == model::Outcome::NotAccepted
                               || (outcome == model::Outcome::Waiting && !found.at(i));
        lacking += isLacking && !failures.name(i);
    }
    return !batch.task.failures.isEmpty() && failures.ofNobody() >= lacking;
}

static void settleFound(Sending &sending, qsizetype i, const site::StoredProfile &stored,
                        const Failures &failures, site::Operation operation, bool lastLook)
{
    RecordState &record = sending.batch.records[i];
    record.siteId = stored.id;
    const QStringList different = differences(sending.profiles.at(i), stored.profile);
    const bool nothingArrived =
        record.before == Before::Present && !different.isEmpty() && different == record.differed;
    // A task that the site does not know any more may be running still.
    const site::TaskState::Status status = sending.batch.task.status;
    if (nothingArrived && status == site::TaskState::Status::Gone && !lastLook)
        return;
    if (nothingArrived && (failures.mayMean(i) || status != site::TaskState::Status::Finished)) {
        record.outcome = model::Outcome::NotAccepted;
        record.verified = true;
        record.reason = status == site::TaskState::Status::Gone ? Message{u"record.taskGone"_s, {}}
                                                                : failures.refusal(i);
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
    else if (!createdHere && record.before == Before::Unread && record.reason.code.isEmpty())
        record.reason = {u"record.originNotProven"_s, {}};
}

void settle(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
            site::Operation operation, bool lastLook)
{
    Batch &batch = sending.batch;
    const Failures failures(batch);
    QList<qsizetype> missing;
    qsizetype incomplete = 0; // there, but not as meant: a failure may speak of it
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        RecordState &record = batch.records[i];
        if (record.outcome == model::Outcome::Waiting) {
            if (!found.at(i)) {
                missing.append(i);
                continue;
            }
            settleFound(sending, i, *found.at(i), failures, operation, lastLook);
        }
        const bool asMeant = record.outcome != model::Outcome::NotAccepted
                             && record.reason.code != "record.incomplete"_L1;
        incomplete += !asMeant && !failures.name(i);
    }

    // A record may fail for several reasons and a reason may be told once for several records: only
    // one failure that is left for one record proves something before the index has had its time.
    // Organizations are read by name, which does not lag.
    const bool organizations = batch.endpoint == site::Endpoint::OrganizationProfiles;
    const qsizetype unexplained = std::count_if(
        missing.cbegin(), missing.cend(), [&failures](qsizetype i) { return !failures.name(i); });
    const bool onlyOne = failures.ofNobody() == 1 && unexplained == 1 && incomplete == 0
                         && missing.size() < batch.records.size();
    for (const qsizetype i : std::as_const(missing)) {
        RecordState &record = batch.records[i];
        const bool proven = failures.mayMean(i) && (organizations || failures.name(i) || onlyOne);
        if (proven || (lastLook && failures.mayMean(i))) {
            record.outcome = model::Outcome::NotAccepted;
            record.verified = proven;
            record.reason = failures.refusal(i);
        } else if (lastLook) {
            record.outcome = model::Outcome::Unknown;
            record.reason = notFound(batch);
        }
    }
}

} // namespace migration
