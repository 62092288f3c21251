#include "migration/grants.h"

#include "base/text.h"
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

Result<> Grants::read()
{
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

/// What a record names, and those that went into it.
Result<QList<ProductWish>> Grants::wishesOf(qint64 n)
{
    QList<ProductWish> all;
    for (const qint64 each : QList{n} + m_plan.absorbedBy(n)) {
        auto wishes = m_reader(each);
        if (!wishes)
            return wishes.error();
        for (ProductWish &wish : *wishes) {
            const bool known = std::any_of(all.cbegin(), all.cend(), [&](const ProductWish &one) {
                return nameKey(one.product) == nameKey(wish.product);
            });
            if (!known)
                all.append(std::move(wish));
        }
    }
    return all;
}

/// Adds the entitlements of \a owner, all of them to one batch.
Result<> Grants::take(const RecordState &owner)
{
    using enum model::Outcome;
    ++m_passed;
    const bool arrived =
        owner.outcome == Created || owner.outcome == Updated || owner.outcome == Unchanged;
    const bool failed = owner.outcome == NotAccepted || owner.outcome == Unknown;
    if ((!arrived && !failed) || owner.n >= m_stage.count || m_journaled.testBit(owner.n))
        return {};
    auto wishes = wishesOf(owner.n);
    if (!wishes)
        return wishes.error();
    for (const ProductWish &wish : std::as_const(*wishes)) {
        RecordState record;
        record.n = owner.n;
        record.ref = owner.ref;
        record.key = wish.product;
        if (failed) {
            record.outcome = NotAccepted;
            record.reason = {u"entitlement.noOwner"_s, {owner.key}};
            m_decided.records.append(record);
            continue;
        }
        m_filling.batch.records.append(record);
        m_filling.grants.append({owner.siteId, owner.externalId, owner.key, wish.details});
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
