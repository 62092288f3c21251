#include "migration/mending.h"

#include "migration/delivery.h"
#include "migration/failures.h"
#include "migration/mendingcourse.h"
#include "migration/settlement.h"

#include <algorithm>
#include <deque>

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

/// Those failures that name nobody and can only mean one detail of \a evidence' records, as there
/// are at least as many as records that may be meant.
QStringList certainNames(const QList<Evidence> &evidence, const QList<site::Failure> &failures)
{
    QMap<QString, qsizetype> told, lacking;
    for (const site::Failure &failure : failures) {
        if (failure.operatedOnIds.size() == 1)
            ++told[failure.operatedOnIds.first()];
    }
    for (const Evidence &one : evidence) {
        for (const model::DetailValue &detail : one.lacking)
            ++lacking[detail.name];
    }
    QStringList certain;
    for (auto name = told.cbegin(); name != told.cend(); ++name) {
        if (lacking.value(name.key()) > 0 && name.value() >= lacking.value(name.key()))
            certain.append(name.key());
    }
    return certain;
}

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
    QList<site::Failure> ofNobody;
    for (qsizetype i = 0; i < evidence.size() && ofNobody.isEmpty(); ++i) {
        if (!failures.name(i))
            ofNobody = failures.of(i);
    }
    const QStringList certain = certainNames(evidence, ofNobody);
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        Evidence &one = evidence[i];
        QStringList names = certain;
        if (failures.name(i)) {
            names.clear();
            for (const site::Failure &failure : std::as_const(one.failures))
                names += failure.operatedOnIds;
        }
        one.certain = those(one.lacking, names);
    }
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

std::optional<QList<Sending>> mendForbidden(Sending sending, const QString &words,
                                            site::Operation operation)
{
    const bool ofNoField = std::all_of(
        sending.profiles.cbegin(), sending.profiles.cend(),
        [](const site::OutgoingProfile &tried) { return tried.profile.details.isEmpty(); });
    if (ofNoField)
        return std::nullopt;
    const site::Failure failure{{}, {}, {}, {}, {}, words};
    Onward onward;
    for (qsizetype i = 0; i < sending.batch.records.size(); ++i) {
        RecordState &record = sending.batch.records[i];
        const site::OutgoingProfile &tried = sending.profiles.at(i);
        Evidence one;
        one.lacking = tried.profile.details;
        one.failures = {failure};
        one.words = {words};
        for (const model::DetailValue &detail : std::as_const(one.lacking)) {
            if (names(failure, detail))
                one.certain.append(detail);
        }
        const Details needless = asMeantAlready(record, one.certain);
        std::optional<site::OutgoingProfile> next;
        if (!needless.isEmpty())
            next = withoutDetails(tried, needless);
        else if (!tried.profile.details.isEmpty())
            next = MendingCourse(record, tried, one).next();
        if (!next) { // whatever it is, the others are not to wait for it
            next = tried;
            next->profile.details.clear();
        }
        if (!record.mending)
            record.mending.emplace();
        onward.records.push_back(std::move(record));
        onward.profiles.push_back(*std::move(next));
    }
    return packed(onward, sending.batch, operation, sending.batch.records.size());
}

} // namespace migration
