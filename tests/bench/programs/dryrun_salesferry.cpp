// The whole dry run of a migration: dryrun_salesferry CONTACTS ACCOUNTS reads and checks both files
// as the program does before it sends anything, finds out who is who, and writes the exact bodies
// of all requests, which nobody gets. The first line says how many customers and organizations
// would go; the second what the bodies hash to, which is the same for any number of threads.

#include "base/inorder.h"
#include "base/text.h"
#include "migration/organizationids.h"
#include "operations/preparation.h"
#include "site/requestbody.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using model::DetailType;
using model::Kind;

namespace {

FieldRule rule(const QString &target, DetailType type, const QStringList &sources)
{
    FieldRule rule{target, type};
    rule.sources = sources;
    return rule;
}

project::Project chosen(const QStringList &files)
{
    project::Project project;
    for (const QString &file : files)
        project.sources.append({file, {}});
    mapping::Mapping &customers = project.customers;
    customers.email.sources = {u"PersonEmail"_s, u"Email"_s};
    customers.name.sources = {u"FirstName"_s, u"LastName"_s};
    customers.name.combine = FieldRule::Combine::Join;
    customers.details = {
        rule(u"External ID"_s, DetailType::Text, {u"PersonContactId"_s, u"Id"_s}),
        rule(u"Phone"_s, DetailType::Text, {u"Phone"_s, u"MobilePhone"_s}),
        rule(u"Title"_s, DetailType::Text, {u"PersonTitle"_s, u"Title"_s}),
        rule(u"Preferred language"_s, DetailType::Text, {u"Preferred_Language__c"_s}),
        rule(u"Birthday"_s, DetailType::Date, {u"PersonBirthdate"_s, u"Birthdate"_s}),
        rule(u"Points"_s, DetailType::Number, {u"Loyalty_Points__c"_s}),
    };
    project.organizations.name = rule(u"name"_s, DetailType::Text, {u"Name"_s});
    project.organizations.details = {rule(u"External ID"_s, DetailType::Text, {u"Id"_s}),
                                     rule(u"Industry"_s, DetailType::Text, {u"Industry"_s}),
                                     rule(u"Website"_s, DetailType::Url, {u"Website"_s})};
    return project;
}

/// Bodies as they would be sent, kept as a hash only.
class Bodies
{
public:
    explicit Bodies(Kind kind)
        : m_kind(kind)
    {
    }

    void add(site::OutgoingProfile profile)
    {
        m_profiles.append(std::move(profile));
        ++m_count;
        if (m_profiles.size() == site::Limits().profilesPerRequest)
            end();
    }
    void end()
    {
        if (m_profiles.isEmpty())
            return;
        const QByteArray body = site::profilesBody(m_kind, m_profiles, site::Operation::Upsert,
                                                   site::Dialect::Reference);
        m_hash = hash64(QByteArray::number(m_hash) + QByteArray::number(hash64(body)));
        m_bytes += body.size();
        m_profiles.clear();
    }
    qint64 count() const { return m_count; }
    qint64 bytes() const { return m_bytes; }
    quint64 hash() const { return m_hash; }

private:
    Kind m_kind;
    QList<site::OutgoingProfile> m_profiles;
    qint64 m_count = 0;
    qint64 m_bytes = 0;
    quint64 m_hash = 0;
};

/// What the processor did since this was asked last, of all threads; for whoever looks for more
/// speed.
void tellProcessor(const char *part)
{
    static std::clock_t before = 0;
    const std::clock_t now = std::clock();
    std::fprintf(stderr, "%-14s %6.2f s of the processor\n", part,
                 double(now - before) / CLOCKS_PER_SEC);
    before = now;
}

Result<Bodies> written(const migration::Stage &stage, const migration::Plan &plan,
                       migration::OrganizationIds &organizations)
{
    using Part = QList<model::Profile>;
    constexpr qint64 rowsTogether = 1024;
    Bodies bodies(stage.kind);
    const auto makeWorker = [&] {
        return [&plan, reader = stage.reader()](qint64 first, qint64 last) -> Result<Part> {
            Part part;
            for (qint64 n = first; n < last; ++n) {
                auto candidate = plan.read(reader, n);
                if (!candidate)
                    return candidate.error();
                if (*candidate && (*candidate)->outcome == model::Outcome::Waiting)
                    part.append(std::move((*candidate)->profile));
            }
            return part;
        };
    };
    const auto consume = [&](Part &&part) -> Result<> {
        for (model::Profile &profile : part) {
            site::OutgoingProfile outgoing{std::move(profile), {}};
            for (const QString &name : std::as_const(outgoing.profile.organizations))
                outgoing.organizationIds.append(organizations.id(name));
            if (stage.kind == Kind::Organization) // as a site would number it
                organizations.add(outgoing.profile.name, QString::number(bodies.count() + 1));
            bodies.add(std::move(outgoing));
        }
        return {};
    };
    if (auto done = inOrder<Part>(stage.count, rowsTogether, 0, {}, makeWorker, consume); !done)
        return done.error();
    bodies.end();
    return bodies;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList files = QCoreApplication::arguments().mid(1);
    const QTemporaryDir folder;
    const project::ProjectFile project(folder.filePath(u"dryrun.salesferry"_s), chosen(files));
    const auto prepared = operations::prepare(project, operations::standardFacts(), {}, {});
    if (!prepared) {
        std::fprintf(stderr, "%s\n", qPrintable(prepared.error().message.code));
        return 1;
    }
    tellProcessor("prepared");
    const migration::Job &job = prepared->job;
    migration::OrganizationIds ids;
    const auto organizations = written(job.organizations, job.organizationPlan, ids);
    const auto customers = written(job.customers, job.customerPlan, ids);
    if (!organizations || !customers)
        return 1;
    tellProcessor("bodies");
    std::printf("%lld %lld\n", static_cast<long long>(customers->count()),
                static_cast<long long>(organizations->count()));
    std::printf("bodies %lld bytes, %016llx %016llx\n",
                static_cast<long long>(customers->bytes() + organizations->bytes()),
                static_cast<unsigned long long>(customers->hash()),
                static_cast<unsigned long long>(organizations->hash()));
    return 0;
}
