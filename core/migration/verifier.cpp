#include "migration/verifier.h"

#include "base/text.h"
#include "migration/mending.h"
#include "migration/settlement.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

Verifier::Verifier(Journal &journal, OrganizationIds &organizations, FollowUps &followUps,
                   const Options &options)
    : m_journal(journal)
    , m_organizations(organizations)
    , m_followUps(followUps)
    , m_options(options)
{
}

static bool mayLeaveFollowUps(const Batch &batch)
{
    const auto goesOn = [](const RecordState &record) {
        return !record.toClear.isEmpty() || record.mending;
    };
    return mayBeMended(batch)
           || (!site::isOfDetails(batch.endpoint)
               && std::any_of(batch.records.begin(), batch.records.end(), goesOn));
}

void Verifier::add(Sending sending)
{
    const auto now = Clock::now();
    const bool mayLeave = mayLeaveFollowUps(sending.batch);
    if (mayLeave)
        m_followUps.expect();
    {
        const std::lock_guard lock(m_mutex);
        m_due.emplace(now, Look{std::move(sending), now, mayLeave});
    }
    m_changed.notify_all();
}

void Verifier::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

Result<> Verifier::run(site::Site &site, const RunContext &context,
                       const std::function<void(qint64)> &settled)
{
    for (;;) {
        Look next;
        {
            std::unique_lock lock(m_mutex);
            if (context.stop.requested())
                return cancelled();
            if (m_due.empty()) {
                if (m_closed)
                    return {};
                m_changed.wait_for(lock, 100ms);
                continue;
            }
            const auto first = m_due.begin();
            if (first->first > Clock::now()) {
                m_changed.wait_until(lock, std::min(first->first, Clock::now() + 100ms));
                continue;
            }
            next = std::move(first->second);
            m_due.erase(first);
        }
        auto settledNow = look(next, site, context);
        if (!settledNow)
            return settledNow.error();
        settled(*settledNow);
        if (next.sending.batch.state == BatchState::Settled)
            continue;
        // 0.2 s, 0.4 s ... 15 s: quick where the site is, patient where its index lags.
        const auto delay =
            std::min<std::chrono::milliseconds>(15s, 200ms * (1 << std::min(next.looks - 1, 10)));
        const std::lock_guard lock(m_mutex);
        m_due.emplace(Clock::now() + delay, std::move(next));
    }
}

Result<qint64> Verifier::look(Look &look, site::Site &site, const RunContext &context)
{
    Batch &batch = look.sending.batch;
    ++look.looks;
    auto found = readBack(look, site, context);
    if (!found)
        return found.error();
    if (!look.repaired) {
        auto repaired = repairMemberships(look, *found, site, context);
        if (!repaired)
            return repaired.error();
        look.repaired = *repaired;
        if (*repaired) {
            found = readBack(look, site, context);
            if (!found)
                return found.error();
        }
    }

    const bool ofDetails = site::isOfDetails(batch.endpoint);
    const qint64 waiting = batch.counts()[model::Outcome::Waiting];
    QList<Sending> followUps;
    if (ofDetails)
        settleClearings(look.sending, *found,
                        Clock::now() - look.since >= m_options.patience.refused);
    else
        followUps = settleAndMend(look, *found);
    if (batch.endpoint == site::Endpoint::OrganizationProfiles) {
        for (const RecordState &record : std::as_const(batch.records))
            m_organizations.add(record.key, record.siteId);
    }
    if (!ofDetails)
        followUps += takeClearings(look.sending, *found, m_options.limits);
    qint64 left = batch.counts()[model::Outcome::Waiting];
    if (left == 0)
        batch.state = BatchState::Settled;
    for (const Sending &followUp : std::as_const(followUps))
        left += followUp.batch.records.size();
    if (auto kept = keep(look, std::move(followUps)); !kept)
        return kept.error();
    return waiting - left;
}

/// Gives those that can be judged by now their outcomes; what the site did not take goes on, in
/// part, in the batches that it returns, and is gone from \a found and from the batch.
QList<Sending> Verifier::settleAndMend(Look &look, QList<std::optional<site::StoredProfile>> &found)
{
    Batch &batch = look.sending.batch;
    QBitArray looked(batch.records.size());
    for (qsizetype i = 0; i < batch.records.size(); ++i)
        looked.setBit(i, batch.records.at(i).outcome == model::Outcome::Waiting);
    // What a task that failed has not written is sent again, which does no harm to what it has.
    const bool sentAgain = batch.task.status == site::TaskState::Status::Failed
                           && m_options.operation == site::Operation::Upsert;
    const auto patience = sentAgain || hasEnoughFailures(batch, found) ? m_options.patience.refused
                                                                       : m_options.patience.index;
    settle(look.sending, found, operationOf(batch, m_options.operation),
           Clock::now() - look.since >= patience);
    return takeMendings(look.sending, found, looked, m_options.operation);
}

/// Journals the look, and hands on what goes on in \a followUps.
Result<> Verifier::keep(Look &look, QList<Sending> followUps)
{
    const Batch &batch = look.sending.batch;
    QList<Batch *> branches;
    for (Sending &followUp : followUps)
        branches.append(&followUp.batch);
    auto kept = branches.isEmpty() ? m_journal.update(batch)
                                   : m_journal.branch(m_options.runId, batch, branches);
    if (!kept)
        return kept;
    for (Sending &followUp : followUps)
        m_followUps.add(std::move(followUp));
    if (batch.state == BatchState::Settled && look.mayLeaveFollowUps)
        m_followUps.haveCome();
    return {};
}

/// What the site has of each record of the batch that is still waiting.
Result<QList<std::optional<site::StoredProfile>>>
Verifier::readBack(Look &look, site::Site &site, const RunContext &context) const
{
    Batch &batch = look.sending.batch;
    const model::Kind kind = site::kindOf(batch.endpoint);
    const bool organizations = kind == model::Kind::Organization;
    QList<qsizetype> unknown; // records whose id is not known
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        if (batch.records.at(i).outcome == model::Outcome::Waiting
            && batch.records.at(i).siteId.isEmpty())
            unknown.append(i);
    }
    if (!unknown.isEmpty() && organizations) {
        QStringList names;
        for (const qsizetype i : std::as_const(unknown))
            names.append(batch.records.at(i).key);
        auto there = site.findOrganizations(names, context);
        if (!there)
            return there.error();
        QHash<QString, QString> byName;
        for (const site::StoredProfile &organization : std::as_const(*there))
            byName.insert(nameKey(organization.profile.name), organization.id);
        for (const qsizetype i : std::as_const(unknown))
            batch.records[i].siteId = byName.value(nameKey(batch.records.at(i).key));
    } else if (!unknown.isEmpty()) {
        QList<site::CustomerKey> keys;
        for (const qsizetype i : std::as_const(unknown))
            keys.append({batch.records.at(i).key, batch.records.at(i).externalId});
        auto there = site.findCustomers(keys, context);
        if (!there)
            return there.error();
        for (qsizetype i = 0; i < unknown.size(); ++i)
            batch.records[unknown.at(i)].siteId = there->at(i);
    }

    QStringList ids;
    for (const RecordState &record : std::as_const(batch.records)) {
        if (record.outcome == model::Outcome::Waiting && !record.siteId.isEmpty())
            ids.append(record.siteId);
    }
    QHash<QString, site::StoredProfile> stored;
    if (!ids.isEmpty()) {
        auto profiles = site.readProfiles(kind, ids, context);
        if (!profiles)
            return profiles.error();
        for (const site::StoredProfile &profile : std::as_const(*profiles))
            stored.insert(profile.id, profile);
    }
    QList<std::optional<site::StoredProfile>> found;
    for (const RecordState &record : std::as_const(batch.records)) {
        const auto there = stored.constFind(record.siteId);
        found.append(there == stored.cend() ? std::nullopt : std::optional(*there));
    }
    return found;
}

/// Whether memberships were missing and have been asked for directly. Sites have been seen that
/// accept an association and make none.
Result<bool> Verifier::repairMemberships(const Look &look,
                                         const QList<std::optional<site::StoredProfile>> &found,
                                         site::Site &site, const RunContext &context) const
{
    QMap<QString, QStringList> customersOf; // by organization id
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!found.at(i) || look.sending.batch.records.at(i).outcome != model::Outcome::Waiting)
            continue;
        for (const QString &organization : look.sending.profiles.at(i).organizationIds) {
            if (!organization.isEmpty()
                && !found.at(i)->profile.organizations.contains(organization))
                customersOf[organization].append(found.at(i)->id);
        }
    }
    // A refused task may have left customers as they were; only what was accepted is completed.
    if (customersOf.isEmpty() || !look.sending.batch.task.failures.isEmpty())
        return false;
    for (auto entry = customersOf.cbegin(); entry != customersOf.cend(); ++entry) {
        auto added = site.addMembers(entry.key(), entry.value(), context);
        if (!added && added.error().kind != Error::Kind::Rejected
            && added.error().kind != Error::Kind::Permission)
            return added.error();
    }
    return true;
}

} // namespace migration
