#include "migration/mending.h"

#include "migration/delivery.h"
#include "migration/failures.h"
#include "migration/mendingcourse.h"
#include "migration/settlement.h"

#include <algorithm>
#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace migration {

bool mayBeMended(const Batch &batch)
{
    return !site::isOfDetails(batch.endpoint) && !site::isOfFields(batch.endpoint)
           && (!batch.task.failures.isEmpty()
               || batch.task.status == site::TaskState::Status::Failed);
}

site::Operation operationOf(const Batch &batch, site::Operation operation)
{
    const bool isThere =
        !batch.records.isEmpty() && batch.records.first().mending.value_or(Mending()).taken;
    return operation == site::Operation::Create && isThere ? site::Operation::Update : operation;
}

void writeRecords(Sending &sending, site::Operation operation, site::Dialect dialect)
{
    Batch &batch = sending.batch;
    const site::Operation written = operationOf(batch, operation);
    batch.id = 0;
    batch.state = BatchState::Written;
    batch.key = newKey();
    batch.dialect = dialect;
    batch.body =
        batch.endpoint == site::Endpoint::CustomerAccounts
            ? site::accountsBody(sending.profiles, written)
            : site::profilesBody(site::kindOf(batch.endpoint), sending.profiles, written, dialect);
}

namespace {

QList<Evidence> evidenceOf(const Sending &sending,
                           const QList<std::optional<site::StoredProfile>> &found,
                           const QBitArray &looked)
{
    const Batch &batch = sending.batch;
    const Failures failures(batch);
    const bool failed = batch.task.status == site::TaskState::Status::Failed;
    QList<Evidence> evidence;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        Evidence one;
        const site::OutgoingProfile &tried = sending.profiles.at(i);
        one.found = found.at(i).has_value();
        one.failed = failed;
        one.alone = batch.records.size() == 1;
        if (looked.testBit(i)) {
            one.lacking = tried.profile.details;
            if (one.found) {
                one.stored = found.at(i)->profile;
                const QStringList different = differences(tried, one.stored);
                one.lacking = those(tried.profile.details, different);
                one.name = !different.contains(u"displayName"_s) && !different.contains(u"name"_s);
            }
            one.failures = failures.of(i);
            one.words = failures.reasons(i);
        }
        evidence.append(std::move(one));
    }
    findCertain(evidence, failures);
    return evidence;
}

/// Those that go on, in the order of the batch.
struct Onward
{
    std::deque<RecordState> records;
    std::deque<site::OutgoingProfile> profiles;
};

/// Records that go on, in requests: apart where the operation is another, and those of a batch that
/// failed with all of them in smaller ones.
QList<Sending> packed(Onward &onward, const Batch &from, site::Operation operation,
                      qsizetype perRequest)
{
    QList<Sending> sendings;
    for (const bool taken : {false, true}) {
        Sending sending;
        const auto flush = [&] {
            if (sending.batch.records.isEmpty())
                return;
            sending.batch.endpoint = from.endpoint;
            writeRecords(sending, operation, from.dialect);
            sendings.append(std::exchange(sending, {}));
        };
        for (size_t i = 0; i < onward.records.size(); ++i) {
            const bool isOther = operation == site::Operation::Create
                                 && onward.records.at(i).mending->taken != taken;
            if (isOther || (operation != site::Operation::Create && taken))
                continue;
            sending.batch.records.append(std::move(onward.records.at(i)));
            sending.profiles.append(std::move(onward.profiles.at(i)));
            if (sending.batch.records.size() >= perRequest)
                flush();
        }
        flush();
    }
    return sendings;
}

} // namespace

QList<Sending> takeMendings(Sending &sending, QList<std::optional<site::StoredProfile>> &found,
                            const QBitArray &looked, site::Operation operation)
{
    const qsizetype all = sending.batch.records.size();
    const bool inMending =
        std::any_of(sending.batch.records.cbegin(), sending.batch.records.cend(),
                    [](const RecordState &record) { return record.mending.has_value(); });
    if (!mayBeMended(sending.batch) && !inMending)
        return {};
    const QList<Evidence> evidence = evidenceOf(sending, found, looked);
    Onward onward;
    Sending left;
    QList<std::optional<site::StoredProfile>> leftFound;
    for (qsizetype i = 0; i < all; ++i) {
        RecordState &record = sending.batch.records[i];
        const bool isDecided = looked.testBit(i) && record.outcome != model::Outcome::Waiting;
        // What a CREATE found there was perhaps there before, and is not to be written over; what
        // an UPDATE did not find there, no other UPDATE will.
        const bool isBeyond =
            !record.mending
            && ((operation == site::Operation::Create && evidence.at(i).found
                 && record.before != Before::Absent)
                || (operation == site::Operation::Update && !evidence.at(i).found));
        std::optional<site::OutgoingProfile> next;
        if (isDecided && !isBeyond)
            next = MendingCourse(record, sending.profiles.at(i), evidence.at(i)).next();
        if (next) {
            onward.records.push_back(std::move(record));
            onward.profiles.push_back(*std::move(next));
        } else {
            left.batch.records.append(std::move(record));
            left.profiles.append(sending.profiles.at(i));
            leftFound.append(found.at(i));
        }
    }
    sending.batch.records = std::move(left.batch.records);
    sending.profiles = std::move(left.profiles);
    found = std::move(leftFound);
    const auto count = qsizetype(onward.records.size());
    const bool halves =
        sending.batch.task.status == site::TaskState::Status::Failed && count == all && count > 1;
    return packed(onward, sending.batch, operation, halves ? (count + 1) / 2 : all);
}

/// Those of \a details that a read before sending found as they are meant to be.
static Details asMeantAlready(const RecordState &record, const Details &details)
{
    Details there;
    for (const model::DetailValue &detail : details) {
        if (record.before == Before::Present && !record.differed.contains(detail.name))
            there.append(detail);
    }
    return there;
}

static site::OutgoingProfile withoutDetails(site::OutgoingProfile profile, const Details &details)
{
    profile.profile.details.removeIf([&details](const model::DetailValue &detail) {
        return model::findDetail(details, detail.name) != nullptr;
    });
    return profile;
}

Blame blameFor(const Sending &sending, const QString &words)
{
    QList<QStringList> fields;
    for (const site::OutgoingProfile &tried : sending.profiles)
        fields.append(namesOf(tried.profile.details));
    const QList<RecordState> &records = sending.batch.records;
    const bool wasTaken =
        std::any_of(records.cbegin(), records.cend(), [](const RecordState &record) {
            return record.mending.value_or(Mending()).taken;
        });
    return blameFor(fields, words, wasTaken);
}

/// How one goes on without those that are named.
static site::OutgoingProfile withoutNamed(RecordState &record, const site::OutgoingProfile &tried,
                                          const Details &named, const QString &words)
{
    const Details needless = asMeantAlready(record, named);
    if (!needless.isEmpty())
        return withoutDetails(tried, needless);
    Evidence evidence;
    evidence.lacking = tried.profile.details;
    evidence.certain = named;
    evidence.failures = {{{}, {}, {}, {}, {}, words}};
    evidence.words = {words};
    const Mending former = record.mending.value_or(Mending());
    if (auto next = MendingCourse(record, tried, evidence).next())
        return *std::move(next);
    // It has nothing left: it goes with the others all the same, and is read back.
    record.mending = former;
    record.mending->words.append(words);
    record.mending->step = Mending::Step::All;
    record.mending->suspects.clear();
    record.outcome = model::Outcome::Waiting;
    record.verified = false;
    record.reason = {};
    return withoutDetails(tried, tried.profile.details);
}

/// With \a now alone; the others come when it is taken.
static site::OutgoingProfile putOff(RecordState &record, const site::OutgoingProfile &tried,
                                    const Details &now)
{
    Mending &mending = *record.mending;
    site::OutgoingProfile next = withoutDetails(tried, now);
    mending.suspects += std::exchange(mending.rest, {}) + next.profile.details;
    mending.step = mending.suspects.isEmpty() ? Mending::Step::All : Mending::Step::Others;
    next.profile.details = now;
    return next;
}

std::optional<QList<Sending>> mendForbidden(Sending sending, const Blame &blame,
                                            const QString &words, site::Operation operation)
{
    if (blame.fields.isEmpty())
        return std::nullopt;
    Onward onward, others;
    for (qsizetype i = 0; i < sending.batch.records.size(); ++i) {
        RecordState &record = sending.batch.records[i];
        const site::OutgoingProfile &tried = sending.profiles.at(i);
        const Details named = those(tried.profile.details, blame.named);
        const Details half = those(tried.profile.details, blame.half);
        site::OutgoingProfile next = tried;
        if (!named.isEmpty())
            next = withoutNamed(record, tried, named, words);
        if (!record.mending)
            record.mending.emplace();
        // Those that have nothing of that half go as they are, by themselves.
        const bool isOther = blame.isOfField && blame.named.isEmpty() && half.isEmpty();
        // Where nobody says that it is about a field, it is asked without any first.
        if (blame.named.isEmpty() && !isOther)
            next = putOff(record, tried, blame.isOfField ? half : Details());
        Onward &way = isOther ? others : onward;
        way.records.push_back(std::move(record));
        way.profiles.push_back(std::move(next));
    }
    const qsizetype most = sending.batch.records.size();
    return packed(onward, sending.batch, operation, most)
           + packed(others, sending.batch, operation, most);
}

} // namespace migration
