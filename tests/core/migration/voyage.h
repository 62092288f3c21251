#pragma once

#include "candidates.h"
#include "migration/journalreader.h"
#include "migration/migrator.h"
#include "rehearsal/twin.h"
#include "scripteddoor.h"
#include "site/rules.h"

#include <QTemporaryDir>

namespace sample {

/// A job of these records, with nothing but them.
inline migration::Job jobOf(const Rows &organizations, const Rows &customers)
{
    migration::Job job;
    job.organizations = stage(model::Kind::Organization, organizations);
    job.customers = stage(model::Kind::Customer, customers);
    const auto plan = [](const migration::Stage &of) {
        return *migration::Plan::make(of, migration::SameKey::Merge, {});
    };
    job.organizationPlan = plan(job.organizations);
    job.customerPlan = plan(job.customers);
    job.fingerprints = {QStringLiteral("accounts"), QStringLiteral("contacts")};
    job.choices = QStringLiteral("choices");
    job.taskTime = std::chrono::milliseconds(10); // the twin is quick
    return job;
}

inline migration::Candidate passenger(int number, const QStringList &organizations = {})
{
    migration::Candidate candidate = customer(QStringLiteral("003%1").arg(number),
                                              QStringLiteral("person%1@example.com").arg(number),
                                              QStringLiteral("Person %1").arg(number));
    candidate.profile.details = {{QStringLiteral("Title"), {QStringLiteral("Mate")}},
                                 {QStringLiteral("External ID"), {candidate.ref.id}}};
    candidate.profile.organizations = organizations;
    return candidate;
}

inline Rows passengers(int count)
{
    Rows rows;
    for (int number = 0; number < count; ++number)
        rows.append(passenger(number));
    return rows;
}

/// A site, a journal, and migrations of one to the other.
struct Voyage
{
    explicit Voyage(int profilesPerRequest = 2, int openTasks = 3,
                    std::chrono::milliseconds taskTime = {})
    {
        site::Facts facts;
        facts.address = QStringLiteral("https://harbour.example.com");
        facts.cloudId = QStringLiteral("cloud-1");
        facts.customerFields = site::defaultFields(model::Kind::Customer);
        facts.organizationFields = site::defaultFields(model::Kind::Organization);
        facts.limits.profilesPerRequest = profilesPerRequest;
        twin = *rehearsal::openTwin(QStringLiteral(":memory:"), {taskTime, openTasks}, facts);
    }

    Result<migration::Summary> run(const migration::Job &job, const RunContext &context = {}) const
    {
        auto journal = migration::Journal::open(path, {.durable = false});
        if (!journal)
            return journal.error();
        ScriptedDoor door(twin->another(), script);
        return migration::Migrator(door, **journal, job).run(context);
    }

    std::optional<migration::Run> lastRun() const
    {
        const auto reader = migration::JournalReader::open(path);
        return reader ? (*reader)->lastRun().value_or(std::nullopt) : std::nullopt;
    }

    /// The outcomes of the last run.
    model::OutcomeCounts counts(model::Kind kind) const
    {
        const auto reader = migration::JournalReader::open(path);
        const auto last = lastRun();
        if (!reader || !last)
            return {};
        return (*reader)->counts(*last, kind).value_or(model::OutcomeCounts());
    }

    /// What the journal has of the records of the last run, by number; empty where one is there
    /// twice.
    QMap<qint64, migration::RecordState> records(model::Kind kind) const
    {
        QMap<qint64, migration::RecordState> records;
        bool twice = false;
        const auto reader = migration::JournalReader::open(path);
        const auto last = lastRun();
        if (!reader || !last)
            return {};
        const auto read = (*reader)->batches(last->id, [&](const migration::Batch &batch) {
            if (site::kindOf(batch.endpoint) != kind || site::isOfFields(batch.endpoint))
                return true;
            for (const migration::RecordState &record : batch.records) {
                twice = twice || records.contains(record.n);
                records.insert(record.n, record);
            }
            return true;
        });
        return read && !twice ? records : QMap<qint64, migration::RecordState>();
    }

    migration::RecordState customer(qint64 n) const
    {
        return records(model::Kind::Customer).value(n);
    }

    /// The customer as the site has him, the organizations by name; empty where it has none.
    model::Profile atSite(const QString &email) const
    {
        const QString id = twin->findCustomers({{email, {}}}, {})->value(0);
        if (id.isEmpty())
            return {};
        model::Profile profile =
            twin->readProfiles(model::Kind::Customer, {id}, {})->value(0).profile;
        QStringList names;
        const auto organizations =
            twin->readProfiles(model::Kind::Organization, profile.organizations, {});
        for (const site::StoredProfile &organization : *organizations)
            names.append(organization.profile.name);
        profile.organizations = names;
        return profile;
    }

    /// How many requests that name \a email the site took under keys of their own.
    int timesTaken(const QString &email) const
    {
        QSet<QString> keys;
        for (const site::Request &request : std::as_const(script->accepted)) {
            if (request.body.contains('"' + email.toUtf8() + '"'))
                keys.insert(request.key);
        }
        return int(keys.size());
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("journal.db"));
    std::unique_ptr<site::Site> twin;
    std::shared_ptr<Script> script = std::make_shared<Script>();
};

} // namespace sample
