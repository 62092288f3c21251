#include "migration/accountwords.h"

#include "migration/mending.h"

#include <utility>

namespace migration {

AccountWords::Taken AccountWords::taken() const
{
    const std::lock_guard lock(m_mutex);
    return m_taken;
}

bool AccountWords::prove(Taken taken)
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_taken, taken) != taken;
}

bool upsertsAccounts(const Batch &batch)
{
    return batch.endpoint == site::Endpoint::CustomerAccounts
           && batch.body.contains("\"operationType\":\"UPSERT\"");
}

site::Operation wordFor(const Batch &batch)
{
    const bool isThere = !batch.records.isEmpty() && !batch.records.constFirst().siteId.isEmpty();
    return isThere ? site::Operation::Update : site::Operation::Create;
}

/// Those of which nobody has looked whether they are there.
static Result<> lookUp(QList<RecordState> &records, site::Site &site, const RunContext &context)
{
    QList<qsizetype> unread;
    QList<site::CustomerKey> keys;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const RecordState &record = records.at(i);
        if (record.before != Before::Unread || !record.siteId.isEmpty())
            continue;
        unread.append(i);
        keys.append({record.key, record.externalId});
    }
    if (keys.isEmpty())
        return {};
    const auto ids = site.findCustomers(keys, context);
    if (!ids)
        return ids.error();
    for (qsizetype i = 0; i < unread.size(); ++i)
        records[unread.at(i)].siteId = ids->value(i);
    return {};
}

Result<QList<Sending>> inTwoWords(Sending sending, site::Site &site, const RunContext &context)
{
    QList<RecordState> &records = sending.batch.records;
    if (auto done = lookUp(records, site, context); !done)
        return done.error();
    Sending create, update;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const bool isThere = !records.at(i).siteId.isEmpty();
        Sending &part = isThere ? update : create;
        part.batch.endpoint = sending.batch.endpoint;
        part.profiles.append(sending.profiles.at(i));
        if (isThere)
            part.profiles.last().siteId = records.at(i).siteId;
        part.batch.records.append(std::move(records[i]));
    }
    QList<Sending> parts;
    for (Sending *part : {&create, &update}) {
        if (part->profiles.isEmpty())
            continue;
        writeRecords(*part, wordFor(part->batch), sending.batch.dialect);
        parts.append(std::move(*part));
    }
    return parts;
}

} // namespace migration
