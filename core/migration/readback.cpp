#include "migration/readback.h"

#include "base/text.h"
#include "migration/atlassianaccounts.h"
#include "migration/settlement.h"
#include "site/requestreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

static site::CustomerKey keyOf(const RecordState &record)
{
    return {record.key, record.externalId};
}

Result<QString> findOne(const Batch &batch, qsizetype record, site::Site &site,
                        const RunContext &context)
{
    const RecordState &wanted = batch.records.at(record);
    auto ids = site.findCustomers({keyOf(wanted)}, context);
    if (!ids)
        return ids.error();
    return ids->value(0);
}

/// Of the records that wait and have none.
static Result<> findIds(Batch &batch, site::Site &site, const RunContext &context)
{
    QList<qsizetype> unknown;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        if (batch.records.at(i).outcome == model::Outcome::Waiting
            && batch.records.at(i).siteId.isEmpty())
            unknown.append(i);
    }
    if (unknown.isEmpty())
        return {};
    if (site::kindOf(batch.endpoint) == model::Kind::Organization) {
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
        return {};
    }
    QList<site::CustomerKey> keys;
    for (const qsizetype i : std::as_const(unknown))
        keys.append(keyOf(batch.records.at(i)));
    auto there = site.findCustomers(keys, context);
    if (!there)
        return there.error();
    for (qsizetype i = 0; i < unknown.size(); ++i)
        batch.records[unknown.at(i)].siteId = there->at(i);
    return {};
}

static Result<> read(const Batch &batch, const QList<qsizetype> &which,
                     site::Memberships memberships, Found &found, site::Site &site,
                     const RunContext &context)
{
    QStringList ids;
    for (const qsizetype i : which)
        ids.append(batch.records.at(i).siteId);
    if (ids.isEmpty())
        return {};
    auto profiles = site.readProfiles(site::kindOf(batch.endpoint), ids, context, memberships);
    if (!profiles)
        return profiles.error();
    QHash<QString, site::StoredProfile> stored;
    for (const site::StoredProfile &profile : std::as_const(*profiles))
        stored.insert(profile.id, profile);
    for (const qsizetype i : which) {
        const auto there = stored.constFind(batch.records.at(i).siteId);
        if (there != stored.cend())
            found[i] = *there;
    }
    return {};
}

/// Of so many that may be taken as their task said, one is looked at.
constexpr qsizetype oneOf = 25;

Result<Found> readBack(Sending &sending, MembershipReading reading, site::Site &site,
                       const RunContext &context)
{
    Batch &batch = sending.batch;
    if (auto done = findIds(batch, site, context); !done)
        return done.error();

    const bool customers =
        site::isOfRecords(batch.endpoint) && site::kindOf(batch.endpoint) == model::Kind::Customer;
    for (qsizetype i = 0; customers && i < batch.records.size(); ++i) {
        RecordState &record = batch.records[i];
        if (record.outcome == model::Outcome::Waiting && isOfAtlassianAccount(record)
            && sending.profiles.at(i).siteId.isEmpty() && !wentToAtlassianAccount(sending, i))
            record.siteId.clear();
    }
    // A task that told of any failure is not taken at its word.
    const bool sampled = reading == MembershipReading::Sample && batch.task.failures.isEmpty()
                         && batch.task.status == site::TaskState::Status::Finished;
    QList<qsizetype> whole, without; // those read with their organizations, and the others
    qsizetype members = 0;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const RecordState &record = batch.records.at(i);
        if (record.outcome != model::Outcome::Waiting || record.siteId.isEmpty())
            continue;
        const bool isMember = customers && !sending.profiles.at(i).organizationIds.isEmpty();
        // Of one that differed in its organizations alone, they are all that there is to see.
        const bool mayTrust = sampled && record.differed != QStringList{u"organizations"_s};
        if (isMember && !(mayTrust && members++ % oneOf != 0))
            whole.append(i);
        else
            without.append(i);
    }
    Found found(batch.records.size());
    if (auto done = read(batch, without, site::Memberships::Skip, found, site, context); !done)
        return done.error();
    if (auto done = read(batch, whole, site::Memberships::Read, found, site, context); !done)
        return done.error();

    for (qsizetype i = 0; customers && i < found.size(); ++i) {
        const QStringList &meant = sending.profiles.at(i).organizationIds;
        if (!found.at(i) || meant.isEmpty())
            continue;
        QStringList &there = found[i]->profile.organizations;
        if (!whole.contains(i)) {
            batch.records[i].memberships = MembershipState::Accepted;
            there += meant; // as the task said
            continue;
        }
        const bool all = std::all_of(meant.cbegin(), meant.cend(),
                                     [&there](const QString &id) { return there.contains(id); });
        batch.records[i].memberships = all ? MembershipState::Verified : MembershipState::Missing;
    }
    return found;
}

MissingMembers missingMembers(const Sending &sending, const Found &found,
                              const QSet<QString> &asked)
{
    const bool refused = !sending.batch.task.failures.isEmpty();
    MissingMembers missing;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const site::OutgoingProfile &meant = sending.profiles.at(i);
        if (!found.at(i) || asked.contains(found.at(i)->id))
            continue;
        const model::Profile &there = found.at(i)->profile;
        if (refused && sending.batch.records.at(i).before != Before::Absent
            && differences(meant, there) != QStringList{u"organizations"_s})
            continue;
        for (const QString &organization : meant.organizationIds) {
            if (!organization.isEmpty() && !there.organizations.contains(organization))
                missing[organization].append(found.at(i)->id);
        }
    }
    return missing;
}

Result<> addMembers(const MissingMembers &missing, site::Site &site, const RunContext &context)
{
    for (auto entry = missing.cbegin(); entry != missing.cend(); ++entry) {
        auto added = site.addMembers(entry.key(), entry.value(), context);
        if (!added && added.error().kind != Error::Kind::Rejected
            && added.error().kind != Error::Kind::Permission)
            return added.error();
    }
    return {};
}

QList<site::OutgoingProfile> meantOf(const QList<site::OutgoingProfile> &written,
                                     const Batch &batch)
{
    if (written.size() == batch.records.size())
        return written;
    const bool customers = site::kindOf(batch.endpoint) == model::Kind::Customer;
    QHash<QString, site::OutgoingProfile> byKey, byId;
    for (const site::OutgoingProfile &one : written) {
        if (one.siteId.isEmpty())
            byKey.insert(nameKey(customers ? one.profile.email : one.profile.name), one);
        else
            byId.insert(one.siteId, one);
    }
    QList<site::OutgoingProfile> left;
    for (const RecordState &record : batch.records) {
        const auto addressed = byId.constFind(record.siteId);
        left.append(addressed == byId.cend() ? byKey.value(nameKey(record.key)) : *addressed);
    }
    return left;
}

Sending sendingOf(const Batch &batch)
{
    if (site::isOfDetails(batch.endpoint)) // says what is to be done in its records alone
        return {batch, QList<site::OutgoingProfile>(batch.records.size())};
    return {batch,
            meantOf(site::readProfilesBody(site::kindOf(batch.endpoint), batch.body), batch)};
}

} // namespace migration
