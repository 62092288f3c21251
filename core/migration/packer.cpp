#include "migration/packer.h"

#include "base/text.h"
#include "migration/atlassianaccounts.h"
#include "migration/settlement.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

// Decided records share a row of the journal, so that a million of them are a thousand writes.
constexpr qsizetype decidedTogether = 1000;
// So many records are read before others have a turn.
constexpr int readTogether = 1000;
// Those that wait come up again so often while their organizations become known: each time a batch
// that is not full may go.
constexpr auto passEvery = 1s;

Packer::Packer(const Stage &stage, const Plan &plan, Journal &journal,
               OrganizationIds &organizations, FollowUps &followUps, QBitArray journaled,
               Options options)
    : m_plan(plan)
    , m_journal(journal)
    , m_organizations(organizations)
    , m_followUps(followUps)
    , m_options(options)
    , m_reader(stage.reader())
    , m_done(std::move(journaled))
    , m_organizationsThen(organizations.count())
    , m_passBegan(Clock::now())
{
    m_done.resize(plan.rows());
}

Result<std::optional<Sending>> Packer::next(site::Site &site, const RunContext &context)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (context.stop.requested())
            return cancelled();
        if (m_ready.size() >= size_t(m_options.batchSize) || (isExhausted() && m_lookingUp == 0))
            break;
        if (isThrough()) {
            // Some are due again, or somebody else's look-up may still bring some.
            if (m_waiting > 0 && mayPassAgain()) {
                passAgain();
                continue;
            }
            if (m_lookingUp == 0 && !m_ready.empty())
                break; // they do not wait for the others
            m_changed.wait_for(lock, 50ms);
            return std::optional(Sending());
        }
        auto items = gather();
        if (!items)
            return items.error();
        if (items->empty())
            continue;
        ++m_lookingUp;
        lock.unlock();
        const Result<> looked = lookUp(*items, site, context);
        lock.lock();
        --m_lookingUp;
        m_changed.notify_all();
        if (!looked)
            return looked.error();
        if (auto taken = take(std::move(*items)); !taken)
            return taken.error();
    }
    if (isThrough()) {
        if (auto done = journalDecided(); !done)
            return done.error();
    }
    Sending sending = takeReady();
    return sending.profiles.isEmpty() ? std::nullopt : std::optional(std::move(sending));
}

/// Up to batchSize.
Sending Packer::takeReady()
{
    Sending sending;
    sending.batch.endpoint = m_options.accountsOnly && m_plan.kind() == model::Kind::Customer
                                 ? site::Endpoint::CustomerAccounts
                                 : site::profilesEndpoint(m_plan.kind());
    while (!m_ready.empty() && sending.profiles.size() < m_options.batchSize) {
        sending.batch.records.append(std::move(m_ready.front().record));
        sending.profiles.append(std::move(m_ready.front().profile));
        m_ready.pop_front();
    }
    return sending;
}

qint64 Packer::takeDecided()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_decidedCount, 0);
}

/// Whether some of those that waited may go now.
bool Packer::mayPassAgain() const
{
    if (!m_organizations.moreMayCome())
        return true;
    return m_organizations.count() > m_organizationsThen && Clock::now() - m_passBegan >= passEvery;
}

void Packer::passAgain()
{
    m_next = m_firstWaiting;
    m_waiting = 0;
    m_organizationsThen = m_organizations.count();
    m_passBegan = Clock::now();
}

bool Packer::waits(const model::Profile &profile) const
{
    return std::any_of(profile.organizations.cbegin(), profile.organizations.cend(),
                       [this](const QString &name) { return m_organizations.mayCome(name); });
}

/// The next records of the source that are to be sent; the decided ones on the way are put aside.
/// Perhaps none: it does not read far for them, as others wait for their turn.
Result<std::vector<Packer::Item>> Packer::gather()
{
    std::vector<Item> items;
    int read = 0;
    for (; !isThrough() && items.size() < size_t(m_options.batchSize) && read < readTogether;
         ++m_next) {
        if (m_done.testBit(m_next))
            continue;
        ++read;
        auto candidate = m_plan.read(m_reader, m_next);
        if (!candidate)
            return candidate.error();
        if (*candidate && (*candidate)->outcome == model::Outcome::Waiting
            && waits((*candidate)->profile)) {
            if (m_waiting++ == 0)
                m_firstWaiting = m_next;
            continue;
        }
        m_done.setBit(m_next);
        if (!*candidate)
            continue;
        if (auto added = add(m_next, **std::move(candidate), items); !added)
            return added.error();
    }
    return items;
}

/// To \a items, where it is to be sent.
Result<> Packer::add(qint64 n, Candidate candidate, std::vector<Item> &items)
{
    Item item;
    item.record.n = n;
    item.record.ref = candidate.ref;
    item.record.outcome = candidate.outcome;
    item.record.reason = candidate.reason;
    const bool customer = candidate.profile.kind == model::Kind::Customer;
    item.record.key = customer ? candidate.profile.email : candidate.profile.name;
    if (const model::DetailValue *id =
            model::findDetail(candidate.profile.details, u"External ID"_s))
        item.record.externalId = id->values.value(0);
    if (candidate.outcome != model::Outcome::Waiting) {
        m_decided.append(item.record);
        return m_decided.size() >= decidedTogether ? journalDecided() : Result<>();
    }
    item.record.toClear = candidate.profile.cleared;
    item.profile.profile = std::move(candidate.profile);
    items.push_back(std::move(item));
    return {};
}

/// What is there already, and the ids of the organizations that the records name.
Result<> Packer::lookUp(std::vector<Item> &items, site::Site &site, const RunContext &context) const
{
    for (Item &item : items) {
        for (const QString &name : std::as_const(item.profile.profile.organizations)) {
            item.profile.organizationIds.append(m_organizations.id(name));
            if (item.profile.organizationIds.constLast().isEmpty())
                item.record.reason = {u"record.organizationMissing"_s, {name}};
        }
    }
    if (!m_options.readFirst && m_options.existing == Existing())
        return {};

    QStringList ids; // in the order of the items; empty where there is none
    if (m_plan.kind() == model::Kind::Organization) {
        QStringList names;
        for (const Item &item : items)
            names.append(item.profile.profile.name);
        auto found = site.findOrganizations(names, context);
        if (!found)
            return found.error();
        QHash<QString, QString> byName;
        for (const site::StoredProfile &organization : std::as_const(*found))
            byName.insert(nameKey(organization.profile.name), organization.id);
        for (const QString &name : std::as_const(names))
            ids.append(byName.value(nameKey(name)));
    } else {
        QList<site::CustomerKey> keys;
        for (const Item &item : items)
            keys.append({item.record.key, item.record.externalId});
        auto found = site.findCustomers(keys, context);
        if (!found)
            return found.error();
        ids = std::move(*found);
    }

    QStringList known = ids;
    known.removeAll(QString());
    QHash<QString, model::Profile> stored;
    if (!known.isEmpty()) {
        auto profiles = site.readProfiles(m_plan.kind(), known, context);
        if (!profiles)
            return profiles.error();
        for (const site::StoredProfile &profile : std::as_const(*profiles))
            stored.insert(profile.id, profile.profile);
    }
    for (size_t i = 0; i < items.size(); ++i) {
        RecordState &record = items[i].record;
        record.siteId = ids.value(qsizetype(i));
        record.before = record.siteId.isEmpty() ? Before::Absent : Before::Present;
        if (record.before == Before::Absent) {
            record.toClear.clear(); // what is new has nothing
            continue;
        }
        const auto there = stored.constFind(record.siteId);
        if (m_plan.kind() == model::Kind::Customer && isOfAtlassianAccount(record)) {
            addressAtlassianAccount(record, items[i].profile, there != stored.cend());
            if (record.outcome != model::Outcome::Waiting)
                continue;
        }
        if (there != stored.cend()) {
            record.differed = differences(items[i].profile, *there);
            record.toClear = stillFilled(record.toClear, *there);
            record.former = *there;
        }
        if (m_options.operation == site::Operation::Create) {
            record.outcome = model::Outcome::LeftOut;
            record.reason = {u"leftOut.existsAlready"_s, {}};
        } else if (there != stored.cend() && record.differed.isEmpty()
                   && record.toClear.isEmpty()) {
            record.outcome = model::Outcome::Unchanged;
            record.verified = true;
        } else {
            items[i].onlyClear = there != stored.cend() && record.differed.isEmpty();
            decideExisting(items[i], there != stored.cend() ? *there : model::Profile());
        }
        if (record.outcome != model::Outcome::Waiting)
            record.former.reset(); // nothing is written over
    }
    return {};
}

/// What its owner wants done about one that is there and differs.
void Packer::decideExisting(Item &item, const model::Profile &there) const
{
    const model::DetailValue *id = model::findDetail(there.details, u"External ID"_s);
    const bool isOurs =
        id && !item.record.externalId.isEmpty() && id->values.contains(item.record.externalId);
    const IfThere choice = isOurs ? m_options.existing.ours : m_options.existing.others;
    if (choice == IfThere::Ask)
        item.asked = isOurs ? &Asked::ours : &Asked::others;
    if (choice == IfThere::LeaveAlone) {
        item.record.outcome = model::Outcome::LeftOut;
        item.record.reason = {u"leftOut.leftAlone"_s, {}};
    }
}

std::optional<Message> askingNote(const std::array<Asked, 2> &byKind)
{
    QStringList counts;
    bool waits = false;
    for (const Asked &asked : byKind) {
        counts += {QString::number(asked.ours), QString::number(asked.others)};
        waits = waits || asked.ours + asked.others > 0;
    }
    return waits ? std::optional(Message{u"run.asks"_s, counts}) : std::nullopt;
}

Asked Packer::asked()
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

Result<> Packer::take(std::vector<Item> items)
{
    for (Item &item : items) {
        if (m_plan.kind() == model::Kind::Organization)
            m_organizations.add(item.record.key, item.record.siteId);
        if (item.asked)
            ++(m_asked.*item.asked);
        else if (item.onlyClear && item.record.outcome == model::Outcome::Waiting)
            m_followUps.add(std::move(item.record));
        else if (item.record.outcome == model::Outcome::Waiting)
            m_ready.push_back(std::move(item));
        else
            m_decided.append(std::move(item.record));
    }
    return m_decided.size() >= decidedTogether ? journalDecided() : Result<>();
}

Result<> Packer::journalDecided()
{
    if (m_decided.isEmpty())
        return {};
    Batch batch;
    batch.endpoint = site::profilesEndpoint(m_plan.kind());
    batch.state = BatchState::Decided;
    batch.records = std::exchange(m_decided, {});
    if (auto done = m_journal.add(m_options.runId, {&batch}); !done)
        return done;
    m_decidedCount += batch.records.size();
    return {};
}

} // namespace migration
