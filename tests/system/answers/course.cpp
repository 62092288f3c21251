#include "course.h"

#include "csm/csmsite.h"
#include "migration/journalreader.h"
#include "migration/migrator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using model::Kind;
using model::Outcome;

namespace {

/// A real site that takes only a few profiles in a request, so that a small run has several.
class SmallRequests : public site::Site
{
public:
    SmallRequests(std::unique_ptr<site::Site> inner, int profiles)
        : m_inner(std::move(inner))
        , m_profiles(profiles)
    {
    }

    std::unique_ptr<site::Site> another() const override
    {
        return std::make_unique<SmallRequests>(m_inner->another(), m_profiles);
    }
    Result<site::Facts> readFacts(const RunContext &context) override
    {
        auto facts = m_inner->readFacts(context);
        if (facts)
            facts->limits.profilesPerRequest = facts->limits.accountsPerRequest = m_profiles;
        return facts;
    }
    Result<QString> submit(const site::Request &request, const RunContext &context) override
    {
        return m_inner->submit(request, context);
    }
    Result<site::TaskState> task(const QString &id, const RunContext &context) override
    {
        return m_inner->task(id, context);
    }
    Result<> addOptions(Kind kind, const model::DetailField &field, const QStringList &options,
                        const RunContext &context) override
    {
        return m_inner->addOptions(kind, field, options, context);
    }
    Result<QList<site::StoredProfile>> findOrganizations(const QStringList &names,
                                                         const RunContext &context) override
    {
        return m_inner->findOrganizations(names, context);
    }
    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context) override
    {
        return m_inner->findCustomers(keys, context);
    }
    Result<QList<site::StoredProfile>> readProfiles(Kind kind, const QStringList &ids,
                                                    const RunContext &context,
                                                    site::Memberships memberships) override
    {
        return m_inner->readProfiles(kind, ids, context, memberships);
    }
    Result<QString> createOne(const site::OutgoingProfile &profile,
                              const RunContext &context) override
    {
        return m_inner->createOne(profile, context);
    }
    Result<> deleteCustomer(const QString &id, const RunContext &context) override
    {
        return m_inner->deleteCustomer(id, context);
    }
    Result<> addMembers(const QString &organizationId, const QStringList &customerIds,
                        const RunContext &context) override
    {
        return m_inner->addMembers(organizationId, customerIds, context);
    }
    site::Entitlements &entitlements() override { return m_inner->entitlements(); }

private:
    std::unique_ptr<site::Site> m_inner;
    const int m_profiles;
};

/// One migration over HTTP, from the first call to its end, however often it has to be continued.
class Passage
{
public:
    Passage(const Way &way, const Mishap &mishap, int n)
        : m_way(way)
        , m_mishap(mishap)
        , m_simulator(switchesFor(way, mishap, n))
    {
    }

    Course sail()
    {
        const QString wrong = m_simulator.seed(m_way.seed.isEmpty() ? "{}" : m_way.seed);
        if (!m_folder.isValid() || !m_simulator.start() || !wrong.isEmpty())
            return {u"the simulator does not start: "_s + wrong};
        Course course;
        for (;;) {
            const auto summary = run();
            course.reached = m_simulator.faults() > 0;
            if (summary) {
                course.wrong = wrongAtTheEnd(*summary);
                return course;
            }
            const QString code = summary.error().message.code;
            if (!m_mishap.stops.contains(code))
                course.wrong = u"stopped by "_s + code;
            else if (++course.stops > 2)
                course.wrong = u"stopped again and again by "_s + code;
            else
                course.wrong = wrongInBetween();
            if (!course.wrong.isEmpty())
                return course;
            m_simulator.change([](csmsite::Switches &s) { s.plannedFaults.clear(); });
        }
    }

private:
    static csmsite::Switches switchesFor(const Way &way, const Mishap &mishap, int n)
    {
        csmsite::Switches switches = way.site;
        switches.plannedFaults = {{mishap.fault, "*", "*", n, mishap.lasts ? 1'000'000 : 1}};
        switches.retryAfter = mishap.html ? -1 : 0;
        switches.htmlErrors = mishap.html;
        return switches;
    }

    Result<migration::Summary> run()
    {
        const net::RetryPolicy policy{.transferTimeout = 10s,
                                      .firstDelay = 5ms,
                                      .longestDelay = 20ms,
                                      .patience = m_mishap.lasts ? 60ms : 5000ms,
                                      .unreachablePatience = m_mishap.lasts ? 60ms : 5000ms};
        const csm::Credentials admin{.email = u"admin@example.com"_s, .token = u"api-token"_s};
        auto door = csm::connect({m_simulator.url()}, admin, policy, {});
        if (!door)
            return door.error();
        SmallRequests site(std::move(*door), m_way.profilesPerRequest);
        auto journal = migration::Journal::open(m_path, {.durable = false});
        if (!journal)
            return journal.error();
        return migration::Migrator(site, **journal, m_way.job).run({});
    }

    QString wrongInBetween() const
    {
        const auto reader = migration::JournalReader::open(m_path);
        if (!reader)
            return m_simulator.bulkRequests().isEmpty() ? QString() : u"sent without a journal"_s;
        const auto last = (*reader)->lastRun();
        if (!last || !*last || (*last)->ended())
            return last && !*last ? QString() : u"ended in between"_s;
        for (const Kind kind : {Kind::Organization, Kind::Customer}) {
            const auto counts = (*reader)->counts(**last, kind);
            const auto &plan =
                kind == Kind::Customer ? m_way.job.customerPlan : m_way.job.organizationPlan;
            if (!counts || counts->total() != plan.total())
                return u"the counts do not add up"_s;
        }
        return {};
    }

    QString wrongAtTheEnd(const migration::Summary &summary) const
    {
        const auto outcomesOf = [](const QList<Way::Meant> &all) {
            model::OutcomeCounts counts;
            for (const Way::Meant &one : all)
                ++counts[one.outcome];
            return counts;
        };
        if (summary.organizations != outcomesOf(m_way.organizations))
            return u"other outcomes of organizations"_s;
        if (summary.customers != outcomesOf(m_way.customers))
            return u"other outcomes of customers: %1 created, %2 updated, %3 unknown"_s
                .arg(summary.customers[Outcome::Created])
                .arg(summary.customers[Outcome::Updated])
                .arg(summary.customers[Outcome::Unknown]);
        if (summary.entitlements[Outcome::Created] != m_way.entitlements.size()
            || summary.entitlements.total() != m_way.entitlements.size())
            return u"other outcomes of entitlements"_s;
        QString wrong = wrongInTheJournal();
        for (qsizetype i = 0; i < m_way.organizations.size() && wrong.isEmpty(); ++i)
            wrong = wrongOrganization(m_way.organizations.at(i));
        for (qsizetype i = 0; i < m_way.customers.size() && wrong.isEmpty(); ++i)
            wrong = wrongCustomer(m_way.customers.at(i));
        return wrong.isEmpty() ? wrongInTheRest() : wrong;
    }

    /// Each record once, with its own outcome.
    QString wrongInTheJournal() const
    {
        const auto reader = migration::JournalReader::open(m_path);
        const auto last = (*reader)->lastRun();
        if (!last || !*last || !(*last)->ended() || (*last)->id != 1)
            return u"not one run"_s;
        QMap<std::pair<Kind, qint64>, migration::RecordState> records;
        QString wrong;
        const auto read = (*reader)->batches(1, [&](const migration::Batch &batch) {
            if (!site::isOfRecords(batch.endpoint) && !site::isOfDetails(batch.endpoint))
                return true;
            for (const migration::RecordState &record : batch.records) {
                const std::pair key{site::kindOf(batch.endpoint), record.n};
                if (records.contains(key))
                    wrong = record.key + u" is in the journal twice"_s;
                records.insert(key, record);
            }
            return true;
        });
        if (!read || !wrong.isEmpty())
            return read ? wrong : read.error().message.code;
        for (const Kind kind : {Kind::Organization, Kind::Customer}) {
            const auto &all = kind == Kind::Customer ? m_way.customers : m_way.organizations;
            for (qsizetype n = 0; n < all.size(); ++n) {
                const migration::RecordState record = records.value({kind, n});
                if (record.outcome != all.at(n).outcome || !record.reason.code.isEmpty())
                    return u"%1 is told as %2 %3"_s.arg(record.key, model::toString(record.outcome),
                                                        record.reason.code);
            }
        }
        return {};
    }

    template <typename Seen>
    static QString wrongRecord(const QString &key, const Way::Meant &meant,
                               const std::optional<Seen> &seen)
    {
        if (!seen)
            return key + u" is not there"_s;
        // What is to be empty is emptied by a request of its own.
        const int writes = meant.outcome == Outcome::Unchanged ? 0
                           : meant.profile.cleared.isEmpty()   ? 1
                                                               : 2;
        if (seen->createdCount != 1 || seen->writtenCount != writes)
            return u"%1 was created %2 times and written %3 times"_s.arg(key)
                .arg(seen->createdCount)
                .arg(seen->writtenCount);
        QMap<QString, QStringList> details;
        for (const model::DetailValue &detail : meant.profile.details)
            details.insert(detail.name, detail.values);
        return seen->details == details ? QString() : key + u" has other details"_s;
    }

    QString wrongOrganization(const Way::Meant &meant) const
    {
        return wrongRecord(meant.profile.name, meant, m_simulator.organization(meant.profile.name));
    }

    QString wrongCustomer(const Way::Meant &meant) const
    {
        const auto seen = m_simulator.customer(meant.profile.email);
        const QString wrong = wrongRecord(meant.profile.email, meant, seen);
        if (!wrong.isEmpty())
            return wrong;
        QStringList ids;
        for (const QString &name : meant.profile.organizations)
            ids.append(m_simulator.organization(name)->id);
        if (seen->displayName != meant.profile.name || seen->organizations != ids)
            return meant.profile.email + u" has another name or is elsewhere"_s;
        return {};
    }

    /// Entitlements, fields, and records that nobody meant.
    QString wrongInTheRest() const
    {
        if (m_simulator.customerCount() != m_way.customers.size()
            || m_simulator.organizationCount() != m_way.organizations.size())
            return u"there are others"_s;
        const QJsonObject store = QJsonDocument::fromJson(m_simulator.storeJson()).object();
        QStringList entitled, products;
        for (const QJsonValue one : store[u"entitlements"_s].toArray()) {
            QString line = one[u"owner"].toString() + u": "_s + one[u"product"].toString();
            for (const QJsonValue detail : one[u"details"].toArray())
                line += u' ' + detail[u"name"].toString() + u'='
                        + detail[u"values"].toArray().first().toString();
            entitled.append(line);
        }
        entitled.sort();
        if (entitled != m_way.entitlements)
            return u"entitled is "_s + entitled.join(u", "_s);
        for (const QJsonValue product : store[u"products"_s].toArray())
            products.append(product.toString());
        if (products.removeDuplicates() > 0)
            return u"a product is there twice"_s;
        QStringList fields;
        for (const QJsonValue field : store[u"customerFields"_s].toArray())
            fields.append(field[u"name"].toString());
        for (const QString &field : m_way.fields) {
            if (fields.count(field) != 1)
                return field + u" was not created once"_s;
        }
        return {};
    }

    const Way &m_way;
    const Mishap &m_mishap;
    csmsite::CsmSite m_simulator;
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"journal.db"_s);
};

} // namespace

Course sail(const Way &way, const Mishap &mishap, int n)
{
    return Passage(way, mishap, n).sail();
}
