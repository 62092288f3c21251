#include "migration/grants.h"

#include "base/text.h"
#include "migration/delivery.h"
#include "migration/journalreader.h"

#include <QHash>
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
    for (const auto &item : list) {
        Grant grant{item[u"owner"_s].toString(), item[u"externalId"_s].toString(),
                    item[u"key"_s].toString()};
        const QJsonArray details = item[u"details"_s].toArray();
        for (const auto &detail : details) {
            QStringList values;
            const QJsonArray texts = detail[u"values"_s].toArray();
            for (const auto &value : texts)
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

namespace {

/// What the journal has of a stage's records and of their entitlements.
struct Former
{
    QHash<qint64, RecordState> owners;              ///< By number.
    QHash<qint64, QList<RecordState>> entitlements; ///< By their owners' numbers.
    QList<qint64> order;                            ///< These numbers, as they came.
    QList<qint64> batches;                          ///< The ids of those of entitlements.
};

} // namespace

static Result<Former> formerOf(const QString &path, qint64 runId, model::Kind kind)
{
    auto reader = JournalReader::open(path);
    if (!reader)
        return reader.error();
    Former former;
    auto read = (*reader)->batches(runId, [&](const Batch &batch) {
        if (batch.endpoint == site::entitlementsEndpoint(kind)) {
            former.batches.append(batch.id);
            for (const RecordState &record : batch.records) {
                if (!former.entitlements.contains(record.n))
                    former.order.append(record.n);
                former.entitlements[record.n].append(record);
            }
        } else if (!site::isOfEntitlements(batch.endpoint)
                   && site::kindOf(batch.endpoint) == kind) {
            for (const RecordState &record : batch.records)
                former.owners.insert(record.n, record);
        }
        return true;
    });
    if (!read)
        return read.error();
    return former;
}

/// Takes the one of that product out of \a former; none where there is none, or where it was of
/// another owner: with another key it is another record at the site.
static std::optional<RecordState> takeOut(QList<RecordState> &former, const RecordState &meant)
{
    const auto same = std::find_if(former.begin(), former.end(), [&](const RecordState &record) {
        return record.owner == meant.owner && nameKey(record.key) == nameKey(meant.key);
    });
    if (same == former.end())
        return std::nullopt;
    const RecordState taken = *same;
    former.erase(same);
    return taken;
}

/// That one was absent before this run stays proven. What was made and is not named any more is
/// there all the same, and stays in the journal.
Result<> Grants::writeAgain()
{
    auto former = formerOf(m_journal.path(), m_runId, m_stage.kind);
    if (!former)
        return former.error();
    Granting again;
    Batch kept;
    again.batch.endpoint = kept.endpoint = site::entitlementsEndpoint(m_stage.kind);
    kept.state = BatchState::Decided;
    for (const qint64 n : std::as_const(former->order)) {
        const RecordState owner = former->owners.value(n);
        QList<RecordState> before = former->entitlements.value(n);
        QList<ProductWish> named;
        if (hasArrived(owner) && n < m_stage.count) {
            auto wishes = wishesOf(m_reader, m_plan, n);
            if (!wishes)
                return wishes.error();
            named = *std::move(wishes);
        }
        for (const ProductWish &wish : std::as_const(named)) {
            add(owner, wish, again);
            if (const auto known = takeOut(before, again.batch.records.constLast()))
                again.batch.records.last().before = known->before;
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
    return m_journal.replace(m_runId, former->batches, batches);
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
