#include "migration/clearingcourse.h"

#include "migration/blame.h"
#include "migration/clearings.h"
#include "migration/mendingcourse.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace migration {

using Status = site::TaskState::Status;

constexpr int mostOfGone = 3; ///< Tasks that the site lost, of one record.

static Details named(const QStringList &names)
{
    Details details;
    for (const QString &name : names)
        details.append({name, {}});
    return details;
}

QList<QStringList> clearedFields(const Batch &batch)
{
    QList<QStringList> fields;
    for (const RecordState &record : batch.records)
        fields.append(clearedNow(record));
    return fields;
}

bool mayBeClearedAgain(const Batch &batch)
{
    return batch.task.status != Status::Finished || !batch.task.failures.isEmpty()
           || std::any_of(batch.records.cbegin(), batch.records.cend(),
                          [](const RecordState &record) { return record.mending.has_value(); });
}

/// What it could not have emptied, of all rounds.
static QStringList refusedOf(const RecordState &record)
{
    QStringList refused;
    for (const QString &name : record.toClear) {
        if (record.without.contains(name))
            refused.append(name);
    }
    return refused;
}

/// Nothing more is asked for of it.
static void end(RecordState &record, const QString &words)
{
    record.toClear = refusedOf(record);
    if (!record.toClear.isEmpty()) {
        refuseClearing(record, words);
        return;
    }
    record.mending.reset();
    record.outcome = model::Outcome::Updated;
    record.verified = true;
}

namespace {

/// What a task made of the records of its batch.
struct Looked
{
    const Batch &batch;
    const Failures failures;
    const bool isLast;
    QList<Evidence> evidence = {};

    bool isLost() const
    {
        return batch.task.status == Status::Failed || batch.task.status == Status::Gone;
    }
    bool mayAskAgain(qsizetype i) const;
    bool mayGoOn(qsizetype i) const;
};

/// A task that the site always loses has a reason.
bool Looked::mayAskAgain(qsizetype i) const
{
    return batch.task.status != Status::Gone
           || batch.records.at(i).mending.value_or(Mending()).rounds < mostOfGone;
}

/// Whether enough is known of one to decide how it goes on.
bool Looked::mayGoOn(qsizetype i) const
{
    const RecordState &record = batch.records.at(i);
    if (!evidence.at(i).found || record.outcome != model::Outcome::Waiting)
        return false;
    if (evidence.at(i).lacking.isEmpty())
        return record.mending.has_value();
    const bool again = isLost() && mayAskAgain(i);
    return failures.mayMean(i) || (isLast && (again || record.mending));
}

} // namespace

static Looked lookedAt(const Sending &sending, const Found &found, bool lastLook)
{
    const Batch &batch = sending.batch;
    Looked looked{batch, Failures(batch), lastLook};
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const RecordState &record = batch.records.at(i);
        Evidence one;
        one.found = found.at(i).has_value();
        one.failed = looked.isLost();
        one.alone = batch.records.size() == 1;
        if (one.found && record.outcome == model::Outcome::Waiting) {
            const QStringList filled = stillFilled(record.toClear, found.at(i)->profile);
            for (const QString &name : record.toClear) {
                // For the course, what is empty is there as it is meant to be.
                const bool isFilled = filled.contains(name, Qt::CaseInsensitive);
                one.stored.details.append({name, isFilled ? QStringList{u"?"_s} : QStringList()});
            }
            for (const QString &name : clearedNow(record)) {
                if (filled.contains(name, Qt::CaseInsensitive))
                    one.lacking.append({name, {}});
            }
            one.failures = looked.failures.of(i);
            one.words = looked.failures.reasons(i);
        }
        looked.evidence.append(std::move(one));
    }
    findCertain(looked.evidence, looked.failures);
    return looked;
}

/// Whether it goes on; else it has its outcome.
static bool goesOn(RecordState &record, Evidence evidence, bool again)
{
    const QStringList tried = clearedNow(record);
    const QStringList lacking = namesOf(evidence.lacking);
    const bool isSilent = evidence.failures.isEmpty() && !(evidence.failed && again);
    record.arrived = record.arrived || lacking.size() < tried.size();
    record.toClear.removeIf(
        [&](const QString &name) { return tried.contains(name) && !lacking.contains(name); });
    RecordState course; // of what the course for written records has to know
    course.mending = record.mending.value_or(Mending());
    course.mending->taken = true; // it is there, and none of this is about that
    course.without = refusedOf(record);
    if (isSilent) { // nobody says why
        course.without += lacking;
        evidence.lacking.clear();
        evidence.failed = false;
    }
    site::OutgoingProfile request;
    request.profile.details = named(tried);
    const bool next = MendingCourse(course, request, evidence).next().has_value();
    for (const QString &name : std::as_const(course.without)) {
        if (!record.without.contains(name))
            record.without.append(name);
    }
    record.mending = course.mending;
    if (!next)
        end(record, course.reason.arguments.value(1)); // record.withoutDetails
    return next;
}

static QList<Sending> packed(QList<RecordState> records, site::Endpoint endpoint, qsizetype most)
{
    QList<Sending> sendings;
    for (qsizetype at = 0; at < records.size(); at += most) {
        Sending &sending = sendings.emplace_back();
        sending.batch.endpoint = endpoint;
        sending.batch.records = records.mid(at, most);
        sending.profiles.resize(sending.batch.records.size());
        writeClearings(sending.batch);
    }
    return sendings;
}

QList<Sending> takeClearingsAgain(Sending &sending, Found &found, bool lastLook)
{
    if (!mayBeClearedAgain(sending.batch))
        return {};
    const Looked looked = lookedAt(sending, found, lastLook);
    const qsizetype count = sending.batch.records.size();
    QList<RecordState> onward, left;
    Found leftFound;
    for (qsizetype i = 0; i < count; ++i) {
        RecordState record = sending.batch.records.at(i);
        if (looked.mayGoOn(i) && goesOn(record, looked.evidence.at(i), looked.mayAskAgain(i))) {
            onward.append(std::move(record));
        } else {
            left.append(std::move(record));
            leftFound.append(found.at(i));
        }
    }
    const bool halves = sending.batch.task.status == Status::Failed && onward.size() == count;
    sending.batch.records = std::move(left);
    sending.profiles.resize(sending.batch.records.size());
    found = std::move(leftFound);
    return packed(std::move(onward), sending.batch.endpoint, halves ? (count + 1) / 2 : count);
}

/// Takes those details out of what is asked for of \a record: they are known to be refused.
static void leaveOut(RecordState &record, const QStringList &names, const QString &words)
{
    if (!record.mending)
        record.mending.emplace();
    record.mending->taken = true;
    record.without += names;
    if (!record.mending->words.contains(words))
        record.mending->words.append(words);
    if (clearedNow(record).isEmpty()) { // what was to come after them comes now
        record.mending->step = Mending::Step::All;
        record.mending->suspects.clear();
        record.mending->rest.clear();
    }
}

/// Of what is asked for now only \a first stays, the others come after it; whether any stays.
static bool putOff(RecordState &record, const QStringList &first)
{
    Details later;
    const QStringList now = clearedNow(record);
    for (const QString &name : now) {
        if (!first.contains(name))
            later.append({name, {}});
    }
    if (later.size() == now.size())
        return false;
    if (!record.mending && later.isEmpty())
        return true;
    if (!record.mending)
        record.mending.emplace();
    Mending &mending = *record.mending;
    mending.taken = true;
    mending.suspects += std::exchange(mending.rest, {}) + later;
    mending.step = mending.suspects.isEmpty() ? Mending::Step::All : Mending::Step::Others;
    return true;
}

/// The two requests of some that go on, and those of which nothing is left to ask for.
static QList<Sending> inPlaceOf(const Batch &batch, QList<RecordState> first,
                                QList<RecordState> others, BatchState ofEnded)
{
    QList<RecordState> ended;
    for (QList<RecordState> *records : {&first, &others}) {
        for (RecordState &record : *records) {
            if (clearedNow(record).isEmpty()) {
                end(record, record.mending ? record.mending->words.join(u"; "_s) : QString());
                ended.append(record);
            }
        }
        records->removeIf(
            [](const RecordState &record) { return record.outcome != model::Outcome::Waiting; });
    }
    const qsizetype most = batch.records.size();
    QList<Sending> parts = packed(std::move(first), batch.endpoint, most)
                           + packed(std::move(others), batch.endpoint, most)
                           + packed(std::move(ended), batch.endpoint, most);
    for (Sending &part : parts) {
        if (part.batch.counts()[model::Outcome::Waiting] > 0)
            continue;
        part.batch.state = ofEnded;
        part.batch.body.clear();
    }
    return parts;
}

QList<Sending> divideClearing(Sending sending, const Blame &blame, const QString &words)
{
    QList<RecordState> first, others;
    for (RecordState &record : sending.batch.records) {
        QStringList refused;
        for (const QString &name : clearedNow(record)) {
            if (blame.named.contains(name))
                refused.append(name);
        }
        if (!refused.isEmpty())
            leaveOut(record, refused, words);
        const bool isFirst = !blame.named.isEmpty() || putOff(record, blame.half);
        (isFirst ? first : others).append(record);
    }
    return inPlaceOf(sending.batch, std::move(first), std::move(others), BatchState::Settled);
}

QList<Sending> withoutRefused(const Sending &sending, const RefusedFields &refused)
{
    QList<RecordState> records = sending.batch.records;
    bool some = false;
    for (RecordState &record : records) {
        for (const QString &name : clearedNow(record)) {
            if (const auto words = refused.words(name)) {
                leaveOut(record, {name}, *words);
                some = true;
            }
        }
    }
    return some ? inPlaceOf(sending.batch, std::move(records), {}, BatchState::Decided)
                : QList<Sending>();
}

} // namespace migration
