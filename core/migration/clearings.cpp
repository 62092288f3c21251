#include "migration/clearings.h"

#include "migration/delivery.h"
#include "migration/settlement.h"

using namespace Qt::StringLiterals;

namespace migration {

QStringList stillFilled(const QStringList &details, const model::Profile &stored)
{
    QStringList filled;
    for (const QString &name : details) {
        const model::DetailValue *there = model::findDetail(stored.details, name);
        if (there && !there->values.join(QString()).isEmpty())
            filled.append(there->name);
    }
    return filled;
}

QStringList clearedNow(const RecordState &record)
{
    QStringList now;
    for (const QString &name : record.toClear) {
        const bool waits = record.mending
                           && (model::findDetail(record.mending->suspects, name)
                               || model::findDetail(record.mending->rest, name));
        if (!waits && !record.without.contains(name))
            now.append(name);
    }
    return now;
}

void writeClearings(Batch &batch)
{
    QList<site::Clearing> clearings;
    for (const RecordState &record : std::as_const(batch.records))
        clearings.append({record.siteId, clearedNow(record)});
    batch.id = 0;
    batch.state = BatchState::Written;
    batch.key = newKey();
    batch.body = site::clearingsBody(site::kindOf(batch.endpoint), clearings);
}

Sending takeClearing(std::deque<RecordState> &records, model::Kind kind, const site::Limits &limits)
{
    Sending sending;
    sending.batch.endpoint = site::detailsEndpoint(kind);
    qsizetype operations = 0;
    while (!records.empty() && sending.batch.records.size() < limits.profilesPerRequest) {
        operations += clearedNow(records.front()).size();
        if (operations > limits.detailOperationsPerRequest && !sending.batch.records.isEmpty())
            break;
        sending.batch.records.append(std::move(records.front()));
        records.pop_front();
    }
    sending.profiles.resize(sending.batch.records.size());
    return sending;
}

/// Of one that is there: that the site took nothing of what was to be written costs no emptying.
static bool tookNothing(const RecordState &record)
{
    return record.outcome == model::Outcome::NotAccepted && record.before == Before::Present
           && record.reason.code == "record.refusedBySite"_L1;
}

QList<Sending> takeClearings(Sending &sending,
                             const QList<std::optional<site::StoredProfile>> &found,
                             const site::Limits &limits)
{
    std::deque<RecordState> taken;
    Sending left;
    for (qsizetype i = 0; i < sending.batch.records.size(); ++i) {
        RecordState &record = sending.batch.records[i];
        const bool goesOn =
            found.at(i) && (record.outcome == model::Outcome::Updated || tookNothing(record));
        if (goesOn)
            record.toClear = stillFilled(record.toClear, found.at(i)->profile);
        if (goesOn && !record.toClear.isEmpty()) {
            record.arrived = record.outcome == model::Outcome::Updated;
            if (!record.arrived)
                record.reason = {u"record.withoutDetails"_s,
                                 QStringList{record.differed.join(u", "_s)}
                                     + record.reason.arguments};
            record.outcome = model::Outcome::Waiting;
            taken.push_back(std::move(record));
        } else {
            left.batch.records.append(std::move(record));
            left.profiles.append(sending.profiles.at(i));
        }
    }
    sending.batch.records = std::move(left.batch.records);
    sending.profiles = std::move(left.profiles);
    QList<Sending> clearings;
    const model::Kind kind = site::kindOf(sending.batch.endpoint);
    while (!taken.empty()) {
        clearings.append(takeClearing(taken, kind, limits));
        writeClearings(clearings.last().batch);
    }
    return clearings;
}

/// \a reason, and what the site did not take before, when the record was written.
static Message withFormer(const Message &former, const Message &reason)
{
    if (!former.code.startsWith("record.withoutDetails"_L1))
        return reason;
    const QStringList fields{former.arguments.value(0), reason.arguments.value(0)};
    QStringList words = former.arguments.mid(1);
    if (reason.code == "record.notCleared"_L1)
        words += reason.arguments.mid(1);
    if (words.isEmpty())
        return {u"record.notTakenNorClearedUnsaid"_s, fields};
    return {u"record.notTakenNorCleared"_s, fields + QStringList{words.join(u"; "_s)}};
}

static void refuseClearing(RecordState &record, const Message &reason)
{
    record.outcome = record.arrived ? model::Outcome::Updated : model::Outcome::NotAccepted;
    record.verified = true;
    record.reason = withFormer(record.reason, reason);
    record.mending.reset();
}

void refuseClearing(RecordState &record, const QString &words)
{
    const QString details = record.toClear.join(u", "_s);
    if (words.isEmpty())
        refuseClearing(record, Message{u"record.stillFilled"_s, {details}});
    else
        refuseClearing(record, Message{u"record.notCleared"_s, {details, words}});
}

void refuseClearing(RecordState &record, const Error &refusal)
{
    const QStringList &arguments = refusal.message.arguments;
    if (refusal.kind == Error::Kind::Permission && arguments.size() < 2) // only what is needed
        refuseClearing(record, Message{u"record.mayNotClear"_s,
                                       {record.toClear.join(u", "_s), arguments.value(0)}});
    else
        refuseClearing(record, arguments.isEmpty() ? QString() : arguments.constLast());
}

void settleClearings(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
                     bool lastLook)
{
    Batch &batch = sending.batch;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        RecordState &record = batch.records[i];
        if (record.outcome != model::Outcome::Waiting)
            continue;
        if (!found.at(i)) { // it was there when it was looked at last
            if (lastLook) {
                record.outcome = model::Outcome::Unknown;
                record.reason = notFound(batch);
            }
            continue;
        }
        const QStringList filled = stillFilled(record.toClear, found.at(i)->profile);
        if (filled.isEmpty()) {
            record.outcome = model::Outcome::Updated;
            record.verified = true;
            record.mending.reset();
        } else if (const auto words = refusalWords(batch, i); words || lastLook) {
            record.arrived = record.arrived || filled.size() < record.toClear.size();
            record.toClear = filled;
            refuseClearing(record, words.value_or(QString()));
        }
    }
}

} // namespace migration
