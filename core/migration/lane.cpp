#include "migration/lane.h"

#include "migration/clearingcourse.h"
#include "migration/mending.h"

#include <QBitArray>

using namespace Qt::StringLiterals;

namespace migration {

site::Dialect DialectChoice::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_run.dialect.value_or(site::Dialect::Reference);
}

bool DialectChoice::proven() const
{
    const std::lock_guard lock(m_mutex);
    return m_run.dialect.has_value();
}

Result<> DialectChoice::prove(site::Dialect dialect)
{
    const std::lock_guard lock(m_mutex);
    if (m_run.dialect == dialect)
        return {};
    m_run.dialect = dialect;
    return m_journal.update(m_run);
}

/// The others have one form only.
static bool hasDialects(site::Endpoint endpoint)
{
    return endpoint == site::Endpoint::CustomerProfiles
           || endpoint == site::Endpoint::OrganizationProfiles;
}

std::optional<Sending> Leftovers::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_sendings.empty())
        return std::nullopt;
    Sending sending = std::move(m_sendings.front());
    m_sendings.pop_front();
    return sending;
}

Result<> Lane::run(const RunContext &context)
{
    while (auto sending = m_shared.leftovers.take()) {
        if (auto done = deliver(*std::move(sending), context); !done)
            return done;
    }
    if (auto done = sendAll(context); !done)
        return done;
    m_shared.ranOut();
    for (;;) {
        auto clearing = m_shared.followUps.takeLast(context.stop);
        if (!clearing)
            return clearing.error();
        if (!*clearing)
            return {};
        if (auto done = deliverNew(**std::move(clearing), context); !done)
            return done;
    }
}

/// All that the packer has; what is to be emptied goes first where there is enough of it, so that
/// never much of it waits.
Result<> Lane::sendAll(const RunContext &context)
{
    for (;;) {
        if (auto clearing = m_shared.followUps.take()) {
            if (auto done = deliverNew(*std::move(clearing), context); !done)
                return done;
            continue;
        }
        auto sending = m_shared.packer.next(m_site, context);
        if (!sending)
            return sending.error();
        if (const qint64 decided = m_shared.packer.takeDecided(); decided > 0)
            m_shared.settled(decided);
        if (!*sending)
            return {};
        if ((*sending)->profiles.isEmpty())
            continue;
        if (auto done = send(**std::move(sending), context); !done)
            return done;
    }
}

/// One that is new: what the site has not got yet goes one by one, where that is faster.
Result<> Lane::send(Sending sending, const RunContext &context)
{
    for (;;) {
        const qsizetype count =
            m_shared.singles.take(countFresh(sending.batch, m_shared.operation));
        if (count == 0)
            break;
        if (auto done = createSingly(takeFresh(sending, count), context); !done)
            return done;
    }
    return sending.profiles.isEmpty() ? Result<>() : deliverNew(std::move(sending), context);
}

/// The site knows no key for such calls: whatever may have been done of one is in the journal
/// before, and is looked for by the verifier before it is sent again.
Result<> Lane::createSingly(Sending group, const RunContext &context)
{
    using Clock = std::chrono::steady_clock;
    Batch &batch = group.batch;
    write(group, m_shared.dialect.current());
    batch.state = BatchState::Singly;
    if (auto done = m_shared.journal.add(m_shared.runId, {&batch}); !done)
        return done;
    QBitArray untouched(batch.records.size(), true); // the site has certainly done nothing of them
    qsizetype created = 0;
    Result<> end;
    for (qsizetype i = 0; i < batch.records.size() && end; ++i) {
        if (context.stop.requested()) {
            end = cancelled();
            break;
        }
        const auto start = Clock::now();
        const auto id = m_site.createOne(group.profiles.at(i), context);
        if (id) {
            untouched.clearBit(i);
            batch.records[i].siteId = *id;
            if (auto kept = m_shared.journal.update(batch); !kept)
                return kept;
            m_shared.singles.created(
                std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start));
            ++created;
            continue;
        }
        const Error &error = id.error();
        if (error.kind == Error::Kind::Rejected)
            continue;
        if (error.kind == Error::Kind::Permission) // neither will it take the others
            break;
        untouched.clearBit(i);
        if (error.message.code != "site.answerLost"_L1)
            end = error;
    }
    Sending bulk = takeRecords(group, [&untouched](qsizetype i) { return untouched.testBit(i); });
    if (!bulk.profiles.isEmpty()) {
        write(bulk, m_shared.dialect.current());
        if (batch.records.isEmpty())
            batch.state = BatchState::Settled;
        if (auto done = m_shared.journal.branch(m_shared.runId, batch, {&bulk.batch}); !done)
            return done;
    }
    if (!end)
        return end;
    if (const auto note = m_shared.singles.ended(created))
        context.note(*note);
    if (!batch.records.isEmpty()) {
        batch.body.clear();
        m_shared.verifier.add(std::move(group));
    }
    return bulk.profiles.isEmpty() ? Result<>() : deliver(std::move(bulk), context);
}

/// One that is perhaps not in the journal yet.
Result<> Lane::deliverNew(Sending sending, const RunContext &context)
{
    if (site::isOfDetails(sending.batch.endpoint))
        return deliverClearing(std::move(sending), context);
    if (sending.batch.id == 0) {
        // A CREATE or UPDATE says less of what is there: each is mended by its own failures.
        if (m_shared.operation == site::Operation::Upsert && sending.batch.ofProfiles())
            m_shared.refused.written.leaveOut(sending);
        if (sending.batch.endpoint == site::Endpoint::CustomerAccounts
            && m_shared.operation == site::Operation::Upsert
            && m_shared.accountWords.taken() == AccountWords::Taken::TwoWords)
            return deliverInTwoWords(std::move(sending), context);
        write(sending, m_shared.dialect.current());
        if (auto done = m_shared.journal.add(m_shared.runId, {&sending.batch}); !done)
            return done;
    }
    return deliver(std::move(sending), context);
}

/// The site does not take UPSERT for accounts, or perhaps not.
Result<> Lane::deliverInTwoWords(Sending sending, const RunContext &context)
{
    const Batch replaced = sending.batch;
    auto parts = inTwoWords(std::move(sending), m_site, context);
    return parts ? goOnIn(*std::move(parts), replaced, context) : Result<>(parts.error());
}

/// The same of one that empties details: to ask twice does no harm, so that what was written before
/// somebody found out that it is refused is written anew.
Result<> Lane::deliverClearing(Sending sending, const RunContext &context)
{
    if (sending.batch.state == BatchState::Written) {
        QList<Sending> parts = withoutRefused(sending, m_shared.refused.emptied);
        if (!parts.isEmpty())
            return goOnIn(std::move(parts), sending.batch, context);
    }
    if (sending.batch.id == 0) {
        writeClearings(sending.batch);
        if (auto done = m_shared.journal.add(m_shared.runId, {&sending.batch}); !done)
            return done;
    }
    return deliver(std::move(sending), context);
}

/// In the place of a batch, which may not be in the journal yet.
Result<> Lane::goOnIn(QList<Sending> parts, const Batch &replaced, const RunContext &context)
{
    QList<Batch *> batches;
    for (Sending &part : parts)
        batches.append(&part.batch);
    auto done = replaced.id == 0 ? m_shared.journal.add(m_shared.runId, batches)
                                 : m_shared.journal.replace(m_shared.runId, replaced, batches);
    for (Sending &part : parts) {
        if (!done)
            return done;
        if (part.batch.state == BatchState::Written)
            done = deliverNew(std::move(part), context);
        else
            m_shared.settled(part.batch.records.size());
    }
    return done;
}

/// Gives the batch its bytes and a key of its own: the same key only ever goes with the same bytes.
void Lane::write(Sending &sending, site::Dialect dialect) const
{
    if (site::isOfDetails(sending.batch.endpoint))
        writeClearings(sending.batch);
    else
        writeRecords(sending, wordOf(sending.batch), dialect);
}

/// Accounts that were written in two words, and may be in parts now, stay so.
site::Operation Lane::wordOf(const Batch &batch) const
{
    const bool inTwoWords = batch.endpoint == site::Endpoint::CustomerAccounts
                            && m_shared.operation == site::Operation::Upsert
                            && !batch.body.isEmpty() && !upsertsAccounts(batch);
    return inTwoWords ? wordFor(batch) : m_shared.operation;
}

/// What it proves that the site has taken a batch.
Result<> Lane::accepted(const Batch &batch, const RunContext &context)
{
    using Taken = AccountWords::Taken;
    if (hasDialects(batch.endpoint))
        return m_shared.dialect.prove(batch.dialect);
    if (batch.endpoint != site::Endpoint::CustomerAccounts
        || m_shared.operation != site::Operation::Upsert)
        return {};
    const Taken taken = upsertsAccounts(batch) ? Taken::Upsert : Taken::TwoWords;
    if (m_shared.accountWords.prove(taken) && taken == Taken::TwoWords)
        context.note({u"run.accountsInTwoWords"_s, {}});
    return {};
}

Result<> Lane::deliver(Sending sending, const RunContext &context)
{
    Batch &batch = sending.batch;
    const bool ofDetails = site::isOfDetails(batch.endpoint);
    auto done = migration::deliver(batch, m_site, m_shared.journal, m_shared.pacing, context,
                                   [&] { return accepted(batch, context); });
    // Who may write records may perhaps not empty their details: that costs no record.
    if (!done && ofDetails && done.error().kind == Error::Kind::Permission
        && done.error().message.code != u"site.notAllowed"_s && batch.state == BatchState::Written)
        return refuse(sending, done.error());
    if (!done && done.error().kind == Error::Kind::Permission
        && done.error().message.code == u"site.notAllowed"_s && batch.state == BatchState::Written)
        return afterForbidden(std::move(sending), done.error(), context);
    // Of a batch that has its task, a refusal is of the question for the task.
    if (!done && done.error().kind == Error::Kind::Rejected && batch.state == BatchState::Written)
        return afterRefusal(std::move(sending), done.error(), context);
    if (!done)
        return done;
    if (batch.ofProfiles())
        m_shared.refused.written.learn(sending);
    if (ofDetails) {
        const QList<QStringList> fields = clearedFields(batch);
        m_shared.refused.emptied.learn(batch, fields);
        m_shared.refused.emptied.taken(blameFor(fields, {}, true).fields);
    }
    batch.body.clear(); // it is in the journal; thousands of ended ones may wait for the verifier
    m_shared.verifier.add(std::move(sending));
    return {};
}

/// The site refused the whole batch and did nothing of it: perhaps it takes the other dialect,
/// perhaps one record spoils it for the others.
Result<> Lane::afterRefusal(Sending sending, const Error &refusal, const RunContext &context)
{
    const site::Dialect written = sending.batch.dialect;
    if (refusal.message.code == u"site.keyReused"_s)
        return again(std::move(sending), written, context);
    if (upsertsAccounts(sending.batch)
        && m_shared.accountWords.taken() != AccountWords::Taken::Upsert)
        return deliverInTwoWords(std::move(sending), context);
    if (!hasDialects(sending.batch.endpoint))
        return split(std::move(sending), refusal, context);
    const site::Dialect taken = m_shared.dialect.current();
    if (m_shared.dialect.proven() ? written != taken : written == site::Dialect::Reference) {
        return again(std::move(sending), m_shared.dialect.proven() ? taken : site::Dialect::Guide,
                     context);
    }
    return split(std::move(sending), refusal, context);
}

/// Perhaps one field of it is forbidden; then the others are sent without it, now and later.
Result<> Lane::afterForbidden(Sending sending, const Error &refusal, const RunContext &context)
{
    const Batch replaced = sending.batch;
    const QString words = refusal.message.arguments.value(1);
    if (site::isOfDetails(replaced.endpoint)) {
        const Blame blame = blameFor(clearedFields(replaced), words, true);
        m_shared.refused.emptied.learn(blame.named, words);
        return goOnIn(divideClearing(std::move(sending), blame, words), replaced, context);
    }
    const Blame blame = blameFor(sending, words);
    auto parts = mendForbidden(std::move(sending), blame, words, m_shared.operation);
    if (!parts)
        return refusal;
    m_shared.refused.written.learn(blame.named, words);
    return goOnIn(*std::move(parts), replaced, context);
}

Result<> Lane::again(Sending sending, site::Dialect dialect, const RunContext &context)
{
    const Batch replaced = sending.batch;
    write(sending, dialect);
    if (auto done = m_shared.journal.replace(m_shared.runId, replaced, {&sending.batch}); !done)
        return done;
    return deliver(std::move(sending), context);
}

/// Nothing of the batch was done, and nothing will be.
Result<> Lane::refuse(Sending &sending, const Error &refusal)
{
    const bool ofDetails = site::isOfDetails(sending.batch.endpoint);
    for (RecordState &record : sending.batch.records) {
        if (ofDetails) {
            refuseClearing(record, refusal);
            continue;
        }
        record.outcome = model::Outcome::NotAccepted;
        record.verified = true;
        record.reason = {u"record.refusedBySite"_s, refusal.message.arguments};
    }
    sending.batch.state = BatchState::Settled;
    m_shared.settled(sending.batch.records.size());
    return m_shared.journal.update(sending.batch);
}

/// One record that spoils a request is found by halves; the others go through.
Result<> Lane::split(Sending sending, const Error &refusal, const RunContext &context)
{
    const qsizetype count = sending.profiles.size();
    if (count == 1 && site::isOfDetails(sending.batch.endpoint)) {
        const Batch replaced = sending.batch;
        const QString words = refusal.message.arguments.value(0);
        const Blame blame = blameFor(clearedFields(replaced), words, true);
        if (blame.fields.size() == 1)
            m_shared.refused.emptied.refusedAlone(blame.fields.constFirst(), words);
        return goOnIn(divideClearing(std::move(sending), blame, words), replaced, context);
    }
    if (count == 1)
        return refuse(sending, refusal);
    Sending first, second;
    first.batch.endpoint = second.batch.endpoint = sending.batch.endpoint;
    first.batch.records = sending.batch.records.first(count / 2);
    first.profiles = sending.profiles.first(count / 2);
    second.batch.records = sending.batch.records.sliced(count / 2);
    second.profiles = sending.profiles.sliced(count / 2);
    first.batch.body = second.batch.body = sending.batch.body; // as that was written
    write(first, m_shared.dialect.current());
    write(second, m_shared.dialect.current());
    auto done =
        m_shared.journal.replace(m_shared.runId, sending.batch, {&first.batch, &second.batch});
    if (!done)
        return done;
    done = deliverNew(std::move(first), context);
    return done ? deliverNew(std::move(second), context) : done;
}

} // namespace migration
