#include "migration/firstrecords.h"

#include "migration/delivery.h"

using namespace Qt::StringLiterals;

namespace migration {

Result<std::optional<FirstRecords>> sentFirst(const JournalReader &reader, qint64 runId)
{
    bool first = false, others = false;
    auto read = reader.notes(runId, 0, [&](const RunNote &note) {
        first = first || note.message.code == "run.sendsFirstTen"_L1;
        others = others || note.message.code == "run.sendsOthers"_L1;
    });
    if (!read)
        return read.error();
    if (!first || others)
        return std::optional<FirstRecords>();
    FirstRecords records;
    read = reader.batches(runId, [&records](const Batch &batch) {
        if (site::isOfEntitlements(batch.endpoint)) // no records
            return true;
        for (const RecordState &record : batch.records)
            records.of(site::kindOf(batch.endpoint)).insert(record.n);
        return true;
    });
    if (!read)
        return read.error();
    if (records.isEmpty())
        return std::optional<FirstRecords>();
    return std::optional(records);
}

/// The record as it was before it was sent, with what is known from then.
static RecordState anew(const RecordState &former, const Candidate &candidate)
{
    RecordState record;
    record.n = former.n;
    record.ref = candidate.ref;
    record.outcome = candidate.outcome;
    record.reason = candidate.reason;
    const bool customer = candidate.profile.kind == model::Kind::Customer;
    record.key = customer ? candidate.profile.email : candidate.profile.name;
    if (const model::DetailValue *id =
            model::findDetail(candidate.profile.details, u"External ID"_s))
        record.externalId = id->values.value(0);
    // With another key it is another record at the site, of which nothing is known.
    if (nameKey(record.key) == nameKey(former.key)) {
        record.before = former.before;
        record.siteId = former.siteId;
        record.former = former.former;
    }
    record.toClear = candidate.profile.cleared;
    return record;
}

Result<> sendAgain(const Run &run, const Stage &stage, const Plan &plan,
                   const OrganizationIds &organizations, Journal &journal)
{
    auto reader = JournalReader::open(journal.path());
    if (!reader)
        return reader.error();
    QList<Batch> settled;
    auto read = (*reader)->batches(run.id, [&](const Batch &batch) {
        const bool over = batch.state == BatchState::Settled || batch.state == BatchState::Decided;
        const bool ofEntitlements = site::isOfEntitlements(batch.endpoint); // as Grants does
        if (over && !ofEntitlements && !site::isOfFields(batch.endpoint)
            && site::kindOf(batch.endpoint) == stage.kind)
            settled.append(batch);
        return true;
    });
    if (!read)
        return read;
    const CandidateReader candidates = stage.reader();
    for (const Batch &former : std::as_const(settled)) {
        Batch sent, decided;
        sent.endpoint = decided.endpoint = site::profilesEndpoint(stage.kind);
        if (former.endpoint == site::Endpoint::CustomerAccounts)
            sent.endpoint = former.endpoint;
        decided.state = BatchState::Decided;
        QList<site::OutgoingProfile> profiles;
        for (const RecordState &record : former.records) {
            auto candidate = plan.read(candidates, record.n);
            if (!candidate)
                return candidate.error();
            if (!*candidate) { // by other choices it is no record of this kind
                decided.records.append(record);
                continue;
            }
            RecordState again = anew(record, **candidate);
            if (again.outcome != model::Outcome::Waiting) {
                decided.records.append(again);
                continue;
            }
            site::OutgoingProfile profile{(*candidate)->profile};
            for (const QString &name : profile.profile.organizations) {
                profile.organizationIds.append(organizations.id(name));
                if (profile.organizationIds.constLast().isEmpty())
                    again.reason = {u"record.organizationMissing"_s, {name}};
            }
            profiles.append(profile);
            sent.records.append(again);
        }
        QList<Batch *> batches;
        if (!sent.records.isEmpty()) {
            sent.key = newKey();
            sent.dialect = run.dialect.value_or(site::Dialect::Reference);
            // What a CREATE made is there now.
            sent.body = sent.endpoint == site::Endpoint::CustomerAccounts
                            ? site::accountsBody(profiles, site::Operation::Upsert)
                            : site::profilesBody(stage.kind, profiles, site::Operation::Upsert,
                                                 sent.dialect);
            batches.append(&sent);
        }
        if (!decided.records.isEmpty())
            batches.append(&decided);
        if (auto done = journal.replace(run.id, former, batches); !done)
            return done;
    }
    return {};
}

} // namespace migration
