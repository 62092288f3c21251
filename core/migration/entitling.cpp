#include "migration/entitling.h"

#include "base/text.h"
#include "migration/delivery.h"
#include "migration/journalreader.h"
#include "migration/sharedfate.h"
#include "site/site.h"

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace migration {

constexpr int mostTries = 4; ///< At an entitlement, or a field of theirs, whose answers are lost.

// How long a call may still be on its way whose answer was lost.
constexpr std::chrono::milliseconds longestPause(2000);

Entitling::Entitling(site::Site &site, Journal &journal, const Stage &stage, const Plan &plan,
                     const ProductWishes &wishes, qint64 runId, std::chrono::milliseconds lag)
    : m_site(site)
    , m_journal(journal)
    , m_stage(stage)
    , m_wishes(wishes)
    , m_runId(runId)
    , m_pause(std::min(longestPause, lag))
    , m_catalogue(wishes.createMissing, m_pause)
    , m_grants(journal, stage, plan, wishes, runId)
{
}

Result<> Entitling::run(Grants::Pass pass, int lanes, const RunContext &context)
{
    if (!m_wishes.reader) // nobody names products
        return {};
    context.note({u"run.entitlements"_s, {}});
    if (auto done = m_grants.read(pass); !done)
        return done;
    if (auto done = createFields(context); !done)
        return done;
    const auto announced = announcedProducts();
    if (!announced)
        return announced.error();
    if (auto done = m_catalogue.begin(*announced, m_site.entitlements(), context); !done)
        return done;

    SharedFate fate(context.stop);
    const RunContext inside{fate.token(), context.progress, context.note};
    std::vector<std::thread> threads;
    for (int i = 0; i < lanes; ++i)
        threads.emplace_back([&] { fate.share(work(*m_site.another(), inside)); });
    for (std::thread &thread : threads)
        thread.join();
    return fate.result();
}

/// Products that a former process was about to create, and of which nobody knows whether it did.
Result<QStringList> Entitling::announcedProducts() const
{
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    QStringList names;
    auto read = (*reader)->notes(m_runId, 0, [&names](const RunNote &note) {
        const QString name = note.message.arguments.value(0);
        if (note.message.code == "run.creatingProduct"_L1)
            names.append(name);
        else if (note.message.code == "run.productCreated"_L1
                 || note.message.code == "entitlement.productRefused"_L1)
            names.removeAll(name);
    });
    if (!read)
        return read.error();
    return names;
}

/// One that somebody, or a lost answer, created meanwhile is as good.
Result<> Entitling::createFields(const RunContext &context)
{
    if (m_wishes.fields.isEmpty())
        return {};
    auto present = m_site.entitlements().readFields(context);
    if (!present)
        return present.error();
    for (const model::DetailField &field : m_wishes.fields) {
        if (model::findField(*present, field.name))
            continue;
        if (auto done = createField(field, context); !done)
            return done;
    }
    return {};
}

/// One whose answer was lost is looked for before it is created again.
Result<> Entitling::createField(const model::DetailField &field, const RunContext &context)
{
    for (int tries = 1;; ++tries) {
        auto created = m_site.entitlements().createField(field, context);
        if (created)
            return created;
        const bool isLost = created.error().message.code == "site.answerLost"_L1;
        if (isLost && context.stop.wait(m_pause))
            return cancelled();
        auto now = m_site.entitlements().readFields(context);
        if (!now)
            return now.error();
        if (model::findField(*now, field.name))
            return {};
        if (!isLost || tries == mostTries)
            return created;
    }
}

Result<> Entitling::work(site::Site &site, const RunContext &context)
{
    for (;;) {
        if (context.stop.requested())
            return cancelled();
        auto granting = m_grants.next();
        if (!granting)
            return granting.error();
        if (!*granting)
            return {};
        if (auto done = process(**granting, site, context); !done)
            return done;
        context.progress({m_grants.passed(), m_stage.count, {u"run.entitlements"_s, {}}});
    }
}

/// The owners of whom the journal has no id.
Result<> Entitling::findOwners(Granting &granting, site::Site &site, const RunContext &context)
{
    for (Grant &grant : granting.grants) {
        if (!grant.ownerId.isEmpty())
            continue;
        if (m_stage.kind == model::Kind::Customer) {
            auto ids = site.findCustomers({{grant.ownerKey, grant.ownerExternalId}}, context);
            if (!ids)
                return ids.error();
            grant.ownerId = ids->value(0);
        } else {
            auto found = site.findOrganizations({grant.ownerKey}, context);
            if (!found)
                return found.error();
            grant.ownerId = found->isEmpty() ? QString() : found->constFirst().id;
        }
    }
    return {};
}

static const site::Entitlement *ofProduct(const QList<site::Entitlement> &entitlements,
                                          const QString &productId)
{
    const auto found = std::find_if(
        entitlements.cbegin(), entitlements.cend(),
        [&productId](const site::Entitlement &one) { return one.productId == productId; });
    return found == entitlements.cend() ? nullptr : &*found;
}

Result<> Entitling::process(Granting &granting, site::Site &site, const RunContext &context)
{
    using enum model::Outcome;
    Batch &batch = granting.batch;
    if (auto done = findOwners(granting, site, context); !done)
        return done;
    if (batch.id == 0) {
        batch.state = BatchState::Written;
        batch.key = newKey(); // goes nowhere; tells batches apart
        batch.body = encodeGrants(granting.grants);
        if (auto done = m_journal.add(m_runId, {&batch}); !done)
            return done;
    }
    // That they were not there is in the journal before they are.
    bool absent = false;
    QString owner;
    Result<QList<site::Entitlement>> present = QList<site::Entitlement>();
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        RecordState &record = batch.records[i];
        const Grant &grant = granting.grants.at(i);
        if (record.outcome != Waiting)
            continue;
        if (grant.ownerId.isEmpty()) {
            record.outcome = Unknown;
            record.reason = {u"entitlement.ownerNotFound"_s, {grant.ownerKey}};
            continue;
        }
        if (grant.ownerId != owner) {
            owner = grant.ownerId;
            present = site.entitlements().entitlementsOf(m_stage.kind, owner, context);
        }
        if (!present && present.error().kind != Error::Kind::Rejected)
            return present.error();
        if (!present) {
            record.outcome = NotAccepted;
            record.reason = {u"record.refusedBySite"_s, present.error().message.arguments};
            continue;
        }
        auto product = m_catalogue.find(record.key, site.entitlements(), context);
        if (!product)
            return product.error();
        if (product->id.isEmpty()) {
            record.outcome = NotAccepted;
            record.reason = product->reason;
            continue;
        }
        const site::Entitlement *there = ofProduct(*present, product->id);
        if (record.before == Before::Unread)
            record.before = there ? Before::Present : Before::Absent;
        if (!there) {
            absent = true;
            continue;
        }
        record.siteId = there->id;
        record.outcome = record.before == Before::Absent ? Created : Unchanged;
        record.verified = true;
        if (auto done = setDetails(record, grant, there->details, site, context); !done)
            return done;
    }
    if (absent) {
        if (auto done = m_journal.update(batch); !done)
            return done;
    }
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        if (batch.records.at(i).outcome != Waiting)
            continue;
        if (auto done = grant(batch.records[i], granting.grants.at(i), site, context); !done) {
            // Ids that are known are not asked for again.
            const auto kept = m_journal.update(batch);
            return kept ? done : kept;
        }
    }
    batch.endedAt = QDateTime::currentDateTimeUtc();
    batch.state = BatchState::Settled;
    return m_journal.update(batch);
}

/// Makes an entitlement that is not there; after a lost answer it is looked for first.
Result<> Entitling::grant(RecordState &record, const Grant &grant, site::Site &site,
                          const RunContext &context)
{
    const auto product = m_catalogue.find(record.key, site.entitlements(), context);
    if (!product)
        return product.error();
    for (int tries = 1; record.siteId.isEmpty(); ++tries) {
        auto id = site.entitlements().entitle(m_stage.kind, grant.ownerId, product->id, context);
        if (id) {
            record.siteId = *id;
            break;
        }
        if (id.error().kind == Error::Kind::Rejected) {
            record.outcome = model::Outcome::NotAccepted;
            record.reason = {u"record.refusedBySite"_s, id.error().message.arguments};
            return {};
        }
        if (id.error().message.code != "site.answerLost"_L1 || tries == mostTries)
            return id.error();
        if (context.stop.wait(m_pause))
            return cancelled();
        const auto now = site.entitlements().entitlementsOf(m_stage.kind, grant.ownerId, context);
        if (!now)
            return now.error();
        if (const site::Entitlement *there = ofProduct(*now, product->id)) {
            record.siteId = there->id;
            record.verified = true;
        }
    }
    record.outcome = model::Outcome::Created;
    auto done = setDetails(record, grant, {}, site, context);
    if (!done) // what is left of it is done by whoever goes on
        record.outcome = model::Outcome::Waiting;
    return done;
}

/// Details that the site does not take cost the entitlement nothing else.
Result<> Entitling::setDetails(RecordState &record, const Grant &grant,
                               const QList<model::DetailValue> &present, site::Site &site,
                               const RunContext &context)
{
    record.without.clear();
    std::optional<bool> inherited;
    for (const model::DetailValue &detail : grant.details) {
        const bool same =
            std::any_of(present.cbegin(), present.cend(), [&detail](const model::DetailValue &one) {
                return nameKey(one.name) == nameKey(detail.name) && one.values == detail.values;
            });
        if (same)
            continue;
        if (!inherited && record.outcome == model::Outcome::Unchanged
            && m_stage.kind == model::Kind::Customer) {
            auto asked = isInherited(record.siteId, grant.ownerId, site, context);
            if (!asked)
                return asked.error();
            inherited = *asked;
        }
        if (inherited.value_or(false)) // it is the organization's, and others'
            return {};
        auto done = site.entitlements().setDetail(record.siteId, detail, context);
        if (!done && done.error().kind != Error::Kind::Rejected
            && done.error().kind != Error::Kind::Permission)
            return done;
        if (!done)
            record.without.append(detail.name);
        else if (record.outcome == model::Outcome::Unchanged)
            record.outcome = model::Outcome::Updated;
    }
    if (record.without.isEmpty())
        return {};
    const QString refused = record.without.join(u", "_s);
    if (record.reason.code.isEmpty())
        record.reason = {u"entitlement.withoutDetails"_s, {refused}};
    else // there are others that did not fit
        record.reason = {u"entitlement.withoutBoth"_s, {record.reason.arguments.value(0), refused}};
    return {};
}

Result<bool> Entitling::isInherited(const QString &entitlementId, const QString &customerId,
                                    site::Site &site, const RunContext &context)
{
    const auto profiles = site.readProfiles(model::Kind::Customer, {customerId}, context);
    if (!profiles)
        return profiles.error();
    for (const site::StoredProfile &stored : *profiles) {
        for (const QString &organization : stored.profile.organizations) {
            const auto theirs = site.entitlements().entitlementsOf(model::Kind::Organization,
                                                                   organization, context);
            if (!theirs)
                return theirs.error();
            const bool found = std::any_of(
                theirs->cbegin(), theirs->cend(),
                [&entitlementId](const site::Entitlement &one) { return one.id == entitlementId; });
            if (found)
                return true;
        }
    }
    return false;
}

} // namespace migration
