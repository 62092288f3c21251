#include "migration/lookagain.h"

#include "migration/clearings.h"
#include "migration/journalreader.h"
#include "migration/readback.h"
#include "migration/settlement.h"
#include "site/requestreader.h"

using namespace Qt::StringLiterals;

namespace migration {

namespace {

/// Some records of a settled batch, taken out to be looked at once more.
struct Part
{
    Sending sending;
    QList<qsizetype> places; ///< Of its records in the batch.
};

/// Looks at the records for which \a wanted is true, batch by batch; \a look changes them.
Result<> lookAt(const Run &run, Journal &journal, const RunContext &context,
                const std::function<bool(const RecordState &)> &wanted,
                const std::function<Result<>(Part &)> &look)
{
    auto reader = JournalReader::open(journal.path());
    if (!reader)
        return reader.error();
    Result<> done;
    auto read = (*reader)->batches(
        run.id,
        [&](const Batch &batch) {
            if (context.stop.requested())
                done = cancelled();
            if (!done || batch.state != BatchState::Settled || site::isOfFields(batch.endpoint)
                || site::isOfEntitlements(batch.endpoint))
                return bool(done);
            QList<site::OutgoingProfile> profiles(batch.records.size());
            if (site::isOfRecords(batch.endpoint))
                profiles = site::readProfilesBody(site::kindOf(batch.endpoint), batch.body);
            if (profiles.size() != batch.records.size()) // what was meant is not known any more
                return true;
            Part part;
            part.sending.batch = batch;
            part.sending.batch.records.clear();
            for (qsizetype i = 0; i < batch.records.size(); ++i) {
                if (!wanted(batch.records.at(i)))
                    continue;
                part.places.append(i);
                part.sending.batch.records.append(batch.records.at(i));
                part.sending.profiles.append(profiles.at(i));
            }
            if (part.places.isEmpty())
                return true;
            done = look(part);
            if (!done)
                return false;
            Batch looked = batch;
            for (qsizetype i = 0; i < part.places.size(); ++i)
                looked.records[part.places.at(i)] = part.sending.batch.records.at(i);
            done = journal.update(looked);
            return bool(done);
        },
        true);
    return done ? read : done;
}

} // namespace

Result<LookedAgain> lookForUnknown(const Run &run, Journal &journal, site::Site &site,
                                   const RunContext &context)
{
    LookedAgain result;
    const auto isUnknown = [](const RecordState &record) {
        return record.outcome == model::Outcome::Unknown;
    };
    auto done = lookAt(run, journal, context, isUnknown, [&](Part &part) -> Result<> {
        for (RecordState &record : part.sending.batch.records) {
            record.outcome = model::Outcome::Waiting;
            record.reason = {};
        }
        auto found = readBack(part.sending, MembershipReading::All, site, context);
        if (!found)
            return found.error();
        QList<RecordState> &records = part.sending.batch.records;
        if (site::isOfDetails(part.sending.batch.endpoint))
            settleClearings(part.sending, *found, true);
        else
            settle(part.sending, *found, run.operation, true);
        for (qsizetype i = 0; i < records.size(); ++i) {
            RecordState &record = records[i];
            if (record.outcome == model::Outcome::Unknown) {
                ++result.unknown;
                continue;
            }
            ++result.found;
            // Nothing is sent here: what was to be emptied after it arrived is not.
            if (site::isOfRecords(part.sending.batch.endpoint) && found->at(i)) {
                record.toClear = stillFilled(record.toClear, found->at(i)->profile);
                if (!record.toClear.isEmpty() && record.reason.code.isEmpty())
                    record.reason = {u"record.stillFilled"_s, {record.toClear.join(u", "_s)}};
            }
        }
        return {};
    });
    if (!done)
        return done.error();
    return result;
}

Result<> readMembershipsAgain(const Run &run, Journal &journal, site::Site &site,
                              const RunContext &context)
{
    const auto isAccepted = [](const RecordState &record) {
        return record.memberships == MembershipState::Accepted
               && (record.outcome == model::Outcome::Created
                   || record.outcome == model::Outcome::Updated);
    };
    return lookAt(run, journal, context, isAccepted, [&](Part &part) -> Result<> {
        QList<RecordState> &records = part.sending.batch.records;
        const QList<RecordState> before = records;
        for (RecordState &record : records)
            record.outcome = model::Outcome::Waiting; // which is what is read
        auto found = readBack(part.sending, MembershipReading::All, site, context);
        if (!found)
            return found.error();
        MissingMembers missing = missingMembers(part.sending, *found, {});
        if (!missing.isEmpty()) {
            if (auto done = addMembers(missing, site, context); !done)
                return done;
            found = readBack(part.sending, MembershipReading::All, site, context);
            if (!found)
                return found.error();
        }
        for (qsizetype i = 0; i < records.size(); ++i) {
            RecordState &record = records[i];
            record.outcome = before.at(i).outcome;
            if (!found->at(i))
                continue;
            const QStringList different =
                differences(part.sending.profiles.at(i), found->at(i)->profile);
            if (different.contains(u"organizations"_s))
                record.reason = {u"record.incomplete"_s, {different.join(u", "_s)}};
        }
        return {};
    });
}

} // namespace migration
