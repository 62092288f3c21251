#include "migration/grants.h"

#include "base/text.h"
#include "migration/delivery.h"
#include "migration/journalreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

constexpr qsizetype entitlementsPerBatch = 25; ///< So many are looked up again after a kill.
constexpr int batchesPerPage = 20;
constexpr qsizetype decidedPerBatch = 500;

QByteArray encodeGrants(const QList<Grant> &grants)
{
    QJsonArray list;
    for (const Grant &grant : grants) {
        QJsonArray details;
        for (const model::DetailValue &detail : grant.details)
            details.append(QJsonObject{{u"name"_s, detail.name},
                                       {u"values"_s, QJsonArray::fromStringList(detail.values)}});
        list.append(QJsonObject{{u"owner"_s, grant.ownerId},
                                {u"key"_s, grant.ownerKey},
                                {u"externalId"_s, grant.ownerExternalId},
                                {u"details"_s, details}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<Grant> decodeGrants(const QByteArray &bytes)
{
    QList<Grant> grants;
    const QJsonArray list = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &item : list) {
        Grant grant{item[u"owner"_s].toString(), item[u"externalId"_s].toString(),
                    item[u"key"_s].toString()};
        const QJsonArray details = item[u"details"_s].toArray();
        for (const QJsonValue &detail : details) {
            QStringList values;
            const QJsonArray texts = detail[u"values"_s].toArray();
            for (const QJsonValue &value : texts)
                values.append(value.toString());
            grant.details.append({detail[u"name"_s].toString(), values});
        }
        grants.append(grant);
    }
    return grants;
}

static bool hasArrived(const RecordState &record)
{
    using enum model::Outcome;
    return record.outcome == Created || record.outcome == Updated || record.outcome == Unchanged;
}

/// Those of one owner stand together, all in one batch.
static QList<RecordState> ofOwner(const Batch &batch, qint64 n)
{
    QList<RecordState> records;
    std::copy_if(batch.records.cbegin(), batch.records.cend(), std::back_inserter(records),
                 [n](const RecordState &record) { return record.n == n; });
    return records;
}

Result<> Grants::writeAgain()
{
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    QHash<qint64, RecordState> owners;
    QList<Batch> former;
    auto read = (*reader)->batches(m_runId, [&](const Batch &batch) {
        if (batch.endpoint == site::entitlementsEndpoint(m_stage.kind))
            former.append(batch);
        else if (!site::isOfEntitlements(batch.endpoint)
                 && site::kindOf(batch.endpoint) == m_stage.kind) {
            for (const RecordState &record : batch.records)
                owners.insert(record.n, record);
        }
        return true;
    });
    if (!read)
        return read;
    for (const Batch &batch : std::as_const(former)) {
        if (auto done = writeAgain(batch, owners); !done)
            return done;
    }
    return {};
}

/// That one was absent before this run stays proven. What was made and is not named any more is
/// there all the same, and stays in the journal.
Result<> Grants::writeAgain(const Batch &former, const QHash<qint64, RecordState> &owners)
{
    Granting again;
    Batch kept;
    again.batch.endpoint = kept.endpoint = former.endpoint;
    kept.state = BatchState::Decided;
    QList<qint64> numbers;
    for (const RecordState &record : former.records) {
        if (!numbers.contains(record.n))
            numbers.append(record.n);
    }
    for (const qint64 n : std::as_const(numbers)) {
        const RecordState owner = owners.value(n);
        QList<RecordState> before = ofOwner(former, n);
        if (hasArrived(owner) && n < m_stage.count) {
            auto wishes = wishesOf(m_reader, m_plan, n);
            if (!wishes)
                return wishes.error();
            for (const ProductWish &wish : std::as_const(*wishes)) {
                add(owner, wish, again);
                const auto same =
                    std::find_if(before.begin(), before.end(), [&](const RecordState &record) {
                        return record.owner == owner.key
                               && nameKey(record.key) == nameKey(wish.product);
                    });
                if (same != before.end()) {
                    again.batch.records.last().before = same->before;
                    before.erase(same);
                }
            }
        }
        std::copy_if(before.cbegin(), before.cend(), std::back_inserter(kept.records), hasArrived);
    }
    QList<Batch *> batches;
    if (!again.grants.isEmpty()) {
        again.batch.key = newKey();
        again.batch.body = encodeGrants(again.grants);
        batches.append(&again.batch);
    }
    if (!kept.records.isEmpty())
        batches.append(&kept);
    return m_journal.replace(m_runId, former, batches);
}

Result<> Grants::read(Pass pass)
{
    m_pass = pass;
    if (pass == Pass::FirstAgain) {
        if (auto done = writeAgain(); !done)
            return done;
    }
    m_journaled.resize(m_stage.count);
    const site::Endpoint endpoint = site::entitlementsEndpoint(m_stage.kind);
    m_filling.batch.endpoint = m_decided.endpoint = endpoint;
    m_decided.state = BatchState::Decided;
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    return (*reader)->batches(
        m_runId,
        [&](const Batch &batch) {
            if (batch.endpoint != endpoint)
                return true;
            for (const RecordState &record : batch.records) {
                if (record.n < m_stage.count)
                    m_journaled.setBit(record.n);
            }
            if (batch.state == BatchState::Written) {
                Granting left{batch, decodeGrants(batch.body)};
                left.grants.resize(batch.records.size());
                m_ready.push_back(std::move(left));
            }
            return true;
        },
        true);
}

Result<std::optional<Granting>> Grants::next()
{
    const std::lock_guard lock(m_mutex);
    while (m_ready.empty() && !m_atEnd) {
        const auto page = readPage();
        if (!page)
            return page.error();
        m_atEnd = page->isEmpty();
        for (const Batch &batch : *page) {
            m_after = batch.id;
            for (const RecordState &record : batch.records) {
                if (auto done = take(record); !done)
                    return done.error();
            }
        }
        if (m_decided.records.size() >= decidedPerBatch || m_atEnd) {
            if (auto done = flushDecided(); !done)
                return done.error();
        }
        if (m_atEnd && !m_filling.grants.isEmpty())
            m_ready.push_back(std::exchange(m_filling, {}));
    }
    if (m_ready.empty())
        return std::optional<Granting>();
    std::optional<Granting> granting = std::move(m_ready.front());
    m_ready.pop_front();
    return granting;
}

qint64 Grants::passed() const
{
    const std::lock_guard lock(m_mutex);
    return m_passed;
}

/// Some batches of the stage's records, each with its id; a reader of its own, as it belongs to the
/// thread that comes.
Result<QList<Batch>> Grants::readPage()
{
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    QList<Batch> page;
    auto read = (*reader)->batchesAfter(m_runId, m_after, [&](const Batch &batch) {
        if (!site::isOfFields(batch.endpoint) && !site::isOfEntitlements(batch.endpoint)
            && site::kindOf(batch.endpoint) == m_stage.kind)
            page.append(batch);
        return page.size() < batchesPerPage;
    });
    if (!read)
        return read.error();
    return page;
}

/// What is written of an entitlement before anything is done about it.
static RecordState entitlementOf(const RecordState &owner, const ProductWish &wish)
{
    RecordState record;
    record.n = owner.n;
    record.ref = owner.ref;
    record.key = wish.product;
    record.owner = owner.key;
    QStringList unfit;
    for (const model::Problem &problem : wish.problems)
        unfit.append(u"%1: \"%2\""_s.arg(problem.field, problem.value));
    if (!unfit.isEmpty())
        record.reason = {u"entitlement.detailsLeftOut"_s, {unfit.join(u", "_s)}};
    return record;
}

void Grants::add(const RecordState &owner, const ProductWish &wish, Granting &granting)
{
    granting.batch.records.append(entitlementOf(owner, wish));
    granting.grants.append({owner.siteId, owner.externalId, owner.key, wish.details});
}

/// Adds the entitlements of \a owner, all of them to one batch.
Result<> Grants::take(const RecordState &owner)
{
    using enum model::Outcome;
    ++m_passed;
    const bool failed =
        m_pass == Pass::Last && (owner.outcome == NotAccepted || owner.outcome == Unknown);
    if ((!hasArrived(owner) && !failed) || owner.n >= m_stage.count || m_journaled.testBit(owner.n))
        return {};
    auto wishes = wishesOf(m_reader, m_plan, owner.n);
    if (!wishes)
        return wishes.error();
    for (const ProductWish &wish : std::as_const(*wishes)) {
        if (!failed) {
            add(owner, wish, m_filling);
            continue;
        }
        RecordState record = entitlementOf(owner, wish);
        record.outcome = NotAccepted;
        record.reason = {u"entitlement.noOwner"_s, {owner.key}};
        m_decided.records.append(record);
    }
    if (m_filling.grants.size() >= entitlementsPerBatch) {
        m_ready.push_back(std::exchange(m_filling, {}));
        m_filling.batch.endpoint = site::entitlementsEndpoint(m_stage.kind);
    }
    return {};
}

Result<> Grants::flushDecided()
{
    if (m_decided.records.isEmpty())
        return {};
    Batch batch = m_decided;
    m_decided.records.clear();
    return m_journal.add(m_runId, {&batch});
}

} // namespace migration
