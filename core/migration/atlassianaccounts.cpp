#include "migration/atlassianaccounts.h"

#include "migration/failures.h"
#include "migration/mending.h"
#include "migration/settlement.h"
#include "site/accounts.h"

using namespace Qt::StringLiterals;

namespace migration {

bool isOfAtlassianAccount(const RecordState &record)
{
    return !record.siteId.isEmpty() && !site::isCustomerAccount(record.siteId);
}

static void decide(RecordState &record, model::Outcome outcome, const Message &reason)
{
    record.outcome = outcome;
    record.verified = true;
    record.reason = reason;
    record.mending.reset();
}

static void refuse(RecordState &record)
{
    decide(record, model::Outcome::NotAccepted, {u"record.atlassianAccount"_s, {record.key}});
}

void addressAtlassianAccount(RecordState &record, site::OutgoingProfile &profile, bool shown)
{
    if (!shown)
        refuse(record);
    profile.siteId = record.siteId;
    profile.profile.name.clear();
}

bool wentToAtlassianAccount(const Sending &sending, qsizetype record)
{
    const Batch &batch = sending.batch;
    return sending.profiles.at(record).siteId.isEmpty() && mayBeMended(batch)
           && (batch.task.status == site::TaskState::Status::Failed
               || Failures(batch).mayMean(record));
}

std::optional<Sending> takeAtlassianAccounts(Sending &sending,
                                             QList<std::optional<site::StoredProfile>> &found,
                                             site::Operation operation)
{
    Batch &batch = sending.batch;
    const bool ofCustomers =
        site::isOfRecords(batch.endpoint) && site::kindOf(batch.endpoint) == model::Kind::Customer;
    if (!ofCustomers || !mayBeMended(batch))
        return std::nullopt;
    const Failures failures(batch);
    Sending byId, left;
    QList<std::optional<site::StoredProfile>> leftFound;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        RecordState &record = batch.records[i];
        site::OutgoingProfile &profile = sending.profiles[i];
        bool goesOn = false;
        if (record.outcome == model::Outcome::Waiting && isOfAtlassianAccount(record)) {
            if (!found.at(i)) {
                if (wentToAtlassianAccount(sending, i) || failures.mayMean(i))
                    refuse(record);
            } else if (wentToAtlassianAccount(sending, i)) {
                record.before = Before::Present;
                addressAtlassianAccount(record, profile, true);
                record.differed = differences(profile, found.at(i)->profile);
                if (operation == site::Operation::Create)
                    decide(record, model::Outcome::LeftOut, {u"leftOut.existsAlready"_s, {}});
                else if (record.differed.isEmpty() && record.toClear.isEmpty())
                    decide(record, model::Outcome::Unchanged, {});
                else
                    goesOn = true;
                if (goesOn) { // nothing of it was written so far
                    record.mending.reset();
                    record.former = found.at(i)->profile;
                }
            }
        }
        Sending &target = goesOn ? byId : left;
        target.batch.records.append(std::move(record));
        target.profiles.append(std::move(profile));
        if (!goesOn)
            leftFound.append(found.at(i));
    }
    batch.records = std::move(left.batch.records);
    sending.profiles = std::move(left.profiles);
    found = std::move(leftFound);
    if (byId.batch.records.isEmpty())
        return std::nullopt;
    byId.batch.endpoint = batch.endpoint;
    writeRecords(byId, operation, batch.dialect);
    return byId;
}

} // namespace migration
