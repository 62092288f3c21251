#include "operations/runwatch.h"

#include "migration/journalreader.h"
#include "migration/runnotes.h"
#include "operations/runcourse.h"
#include "operations/taskrow.h"
#include "project/runlock.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace operations {

using migration::BatchProgress;
using migration::BatchState;
using model::Outcome;

using site::isOfFields;
using site::kindOf;

namespace {

/// A batch that may still change.
struct OpenBatch
{
    TaskRow row;
    site::Endpoint endpoint;
    QString key;
    model::OutcomeCounts counts;
    qint64 notReadBack = 0;
    QList<qint64> numbers; ///< Of its records, while the site may refuse it as a whole.
    QSet<qint64> told;     ///< Those of its records that were handed out as failed; entitlements
                           ///< by their place.
};

} // namespace

struct RunWatch::Private
{
    explicit Private(const project::RunFolder &runFolder, qint64 most)
        : folder(runFolder)
        , mostFailed(most)
    {
    }

    Result<> look(RunState &state, const QDateTime &now);
    Result<bool> isReplaced(const migration::JournalReader &reader) const;
    void begin(qint64 run);
    void follow(const BatchProgress &batch, RunState &state);
    void place(const BatchProgress &batch, RunState &state);
    void keep(const BatchProgress &batch, OpenBatch &&entry, RunState &state);
    void tellFailed(const BatchProgress &batch, QSet<qint64> &told, RunState &state);
    void close(const BatchProgress &batch);
    Result<> readNotes(const migration::JournalReader &reader, Status &status);
    model::OutcomeCounts countsOf(model::Kind kind, qint64 total) const;
    model::OutcomeCounts countsOfEntitlements() const;
    Proof proofOf(model::Kind kind, const model::OutcomeCounts &counts) const;

    project::RunFolder folder;
    qint64 mostFailed;
    qint64 runId = -1;
    qint64 lastId = 0;                              ///< The greatest that was seen.
    qint64 rows = 0;                                ///< How many were numbered.
    qint64 failed = 0;                              ///< How many records were handed out.
    std::array<qint64, site::endpointCount> sent{}; ///< Records of each endpoint that are in a row.
    std::map<qint64, OpenBatch> open;               ///< By id.
    /// The keys of those that were over, by id, while these may be first records that are sent
    /// again.
    std::optional<std::map<qint64, QString>> early = std::map<qint64, QString>();
    model::OutcomeCounts closedEntitlements;
    qint64 productsCreated = 0;                 ///< As the notes say.
    std::array<model::OutcomeCounts, 2> closed; ///< By kind: of what changes no more.
    std::array<qint64, 2> closedNotReadBack{};  ///< The same.
    qint64 lastNote = 0;                        ///< The greatest id.
    RunCourse course;
    QList<OpenBatch> gone; ///< Refused as a whole; their records go on in other batches.
};

RunWatch::RunWatch(const project::RunFolder &folder, qint64 mostFailed)
    : d(std::make_unique<Private>(folder, mostFailed))
{
}
RunWatch::~RunWatch() = default;

void RunWatch::Private::begin(qint64 run)
{
    *this = Private(folder, mostFailed);
    runId = run;
}

Result<RunState> RunWatch::read(const QDateTime &now)
{
    RunState state;
    state.status.holder = project::RunLock::holder(d->folder);
    if (auto done = d->look(state, now); !done) {
        d->begin(-1);
        return done.error();
    }
    return state;
}

Result<> RunWatch::Private::look(RunState &state, const QDateTime &now)
{
    // A connection of its own each time: looks may come from any thread.
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader && reader.error().message.code != u"journal.none"_s)
        return reader.error();
    Status &status = state.status;
    if (!reader) {
        state.anotherRun = runId != 0;
        begin(0);
        return {};
    }
    return (*reader)->atOneMoment([&]() -> Result<> {
        auto run = (*reader)->lastRun();
        if (!run)
            return run.error();
        status.run = *run;
        const qint64 id = *run ? (*run)->id : 0;
        const auto replaced = id == runId ? isReplaced(**reader) : true;
        if (!replaced)
            return replaced.error();
        state.anotherRun = *replaced;
        if (state.anotherRun)
            begin(id);
        if (!*run)
            return {};
        status.state = (*run)->ended()           ? Status::State::Finished
                       : status.holder.isEmpty() ? Status::State::Interrupted
                                                 : Status::State::Running;

        QList<qint64> ids;
        QSet<qint64> missing;
        for (const auto &[openId, batch] : open) {
            ids.append(openId);
            missing.insert(openId);
        }
        auto done = (*reader)->progress(id, ids, [&](const BatchProgress &batch) {
            missing.remove(batch.id);
            follow(batch, state);
        });
        if (!done)
            return done;
        for (const qint64 each : std::as_const(missing)) {
            gone.append(std::move(open.at(each)));
            open.erase(each);
        }
        done = (*reader)->progressAfter(id, lastId, !gone.isEmpty(),
                                        [&](const BatchProgress &batch) { place(batch, state); });
        if (!done)
            return done;
        gone.clear();
        std::sort(
            status.tasks.begin(), status.tasks.end(),
            [](const TaskRow &one, const TaskRow &other) { return one.number < other.number; });
        status.outcomes.organizations = countsOf(model::Kind::Organization, (*run)->organizations);
        status.outcomes.entitlements = countsOfEntitlements();
        status.outcomes.customers = countsOf(model::Kind::Customer, (*run)->customers);
        status.organizationProof =
            proofOf(model::Kind::Organization, status.outcomes.organizations);
        status.customerProof = proofOf(model::Kind::Customer, status.outcomes.customers);
        if (auto read = readNotes(**reader, status); !read)
            return read;
        course.tell(status, now);
        status.productsCreated = productsCreated;
        state.course = course.takePoints();
        return {};
    });
}

/// Whether what was over is no longer there: the first records are sent again, by other choices.
Result<bool> RunWatch::Private::isReplaced(const migration::JournalReader &reader) const
{
    if (!early)
        return false;
    QList<qint64> ids;
    for (const auto &[id, key] : *early)
        ids.append(id);
    size_t same = 0;
    auto read = reader.progress(runId, ids, [this, &same](const BatchProgress &batch) {
        same += early->at(batch.id) == batch.key ? 1 : 0;
    });
    if (!read)
        return read.error();
    return same < early->size();
}

Result<> RunWatch::Private::readNotes(const migration::JournalReader &reader, Status &status)
{
    return reader.notes(runId, lastNote, [this, &status](const migration::RunNote &note) {
        lastNote = note.id;
        course.add(note);
        if (note.message.code == "run.productCreated"_L1)
            ++productsCreated;
        if (note.message.code == "run.sendsOthers"_L1)
            early.reset();
        status.notes.append({note.id, note.at, migration::failureOf(note.message)});
    });
}

/// A batch that was open when it was seen last.
void RunWatch::Private::follow(const BatchProgress &batch, RunState &state)
{
    OpenBatch entry = std::move(open.at(batch.id));
    open.erase(batch.id);
    if (entry.key == batch.key) {
        keep(batch, std::move(entry), state);
        return;
    }
    // It was the youngest and is gone; the first of those that replace it got its id.
    gone.append(std::move(entry));
    lastId = batch.id - 1;
}

/// A batch that was not seen yet: gives it a row. What was refused as a whole and is sent again, in
/// another dialect or in halves, has the place of the former row.
void RunWatch::Private::place(const BatchProgress &batch, RunState &state)
{
    lastId = std::max(lastId, batch.id);
    OpenBatch entry;
    entry.endpoint = batch.endpoint;
    entry.key = batch.key;
    if (batch.state == BatchState::Decided) {
        close(batch);
        tellFailed(batch, entry.told, state);
        return;
    }
    for (const OpenBatch &former : std::as_const(gone)) {
        if (former.endpoint != batch.endpoint || batch.records.isEmpty())
            continue;
        const qsizetype at = former.numbers.indexOf(batch.records.constFirst().n);
        if (at < 0)
            continue;
        entry.row.firstRecord = former.row.firstRecord + at;
        entry.row.number = at == 0 ? former.row.number : ++rows;
    }
    if (entry.row.number == 0) {
        qint64 &before = sent.at(size_t(batch.endpoint));
        entry.row.number = ++rows;
        entry.row.firstRecord = before + 1;
        before += isOfFields(batch.endpoint) ? batch.definitions : batch.counts.total();
    }
    keep(batch, std::move(entry), state);
}

/// What changes no more.
void RunWatch::Private::close(const BatchProgress &batch)
{
    constexpr size_t mostOfFirst = 60; // batches: a handful for each of ten records
    if (early && early->size() < mostOfFirst)
        early->emplace(batch.id, batch.key);
    else
        early.reset();
    if (site::isOfEntitlements(batch.endpoint)) {
        closedEntitlements += batch.counts;
        return;
    }
    const auto kind = size_t(kindOf(batch.endpoint));
    closed.at(kind) += batch.counts;
    closedNotReadBack.at(kind) += batch.notReadBack;
    const QDateTime at = batch.settledAt.isValid() ? batch.settledAt
                         : batch.endedAt.isValid() ? batch.endedAt
                                                   : batch.writtenAt;
    course.addSettled(at, batch.counts.total() - batch.counts[Outcome::Waiting],
                      batch.state == BatchState::Settled,
                      {kindOf(batch.endpoint), batch.writtenAt, batch.endedAt});
}

void RunWatch::Private::keep(const BatchProgress &batch, OpenBatch &&entry, RunState &state)
{
    const TaskRow before = entry.row;
    refresh(entry.row, batch);
    course.addHeard(batch.endedAt.isValid() ? batch.endedAt : batch.acceptedAt);
    if (entry.row != before)
        state.status.tasks.append(entry.row);
    tellFailed(batch, entry.told, state);
    if (batch.state == BatchState::Settled) {
        if (!isOfFields(batch.endpoint))
            close(batch);
        return;
    }
    entry.notReadBack = batch.notReadBack;
    entry.numbers.clear();
    if (batch.state == BatchState::Written) {
        for (const migration::RecordState &record : batch.records)
            entry.numbers.append(record.n);
    }
    entry.counts = batch.counts;
    open.insert_or_assign(batch.id, std::move(entry));
}

void RunWatch::Private::tellFailed(const BatchProgress &batch, QSet<qint64> &told, RunState &state)
{
    const bool ofEntitlements = site::isOfEntitlements(batch.endpoint);
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const migration::RecordState &record = batch.records.at(i);
        const qint64 which = ofEntitlements ? i : record.n; // a record may have several of these
        if (record.outcome != Outcome::NotAccepted && record.outcome != Outcome::Unknown)
            continue;
        if (failed >= mostFailed)
            return;
        if (told.contains(which))
            continue;
        told.insert(which);
        state.failed.append({kindOf(batch.endpoint), record, ofEntitlements});
        ++failed;
    }
}

/// Whether \a endpoint writes records of \a kind.
static bool isOfRecords(site::Endpoint endpoint, model::Kind kind)
{
    return kindOf(endpoint) == kind && !isOfFields(endpoint) && !site::isOfEntitlements(endpoint);
}

model::OutcomeCounts RunWatch::Private::countsOfEntitlements() const
{
    model::OutcomeCounts counts = closedEntitlements;
    for (const auto &[id, batch] : open) {
        if (site::isOfEntitlements(batch.endpoint))
            counts += batch.counts;
    }
    return counts;
}

model::OutcomeCounts RunWatch::Private::countsOf(model::Kind kind, qint64 total) const
{
    model::OutcomeCounts counts = closed.at(size_t(kind));
    for (const auto &[id, batch] : open) {
        if (isOfRecords(batch.endpoint, kind))
            counts += batch.counts;
    }
    counts[Outcome::Waiting] += total - counts.total();
    return counts;
}

Proof RunWatch::Private::proofOf(model::Kind kind, const model::OutcomeCounts &counts) const
{
    Proof proof;
    proof.onlyAccepted = closedNotReadBack.at(size_t(kind));
    for (const auto &[id, batch] : open) {
        if (isOfRecords(batch.endpoint, kind))
            proof.onlyAccepted += batch.notReadBack;
    }
    proof.verified = counts[Outcome::Created] + counts[Outcome::Updated]
                     + counts[Outcome::Unchanged] - proof.onlyAccepted;
    return proof;
}

} // namespace operations
