#include "migration/entitling.h"
#include "migration/lookagain.h"
#include "voyage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using model::Outcome;

namespace {

/// A job of three customers, two of whom are one, and the products they name.
migration::Job jobWithProducts(bool createMissing)
{
    sample::Rows rows = sample::passengers(2);
    migration::Candidate twin = sample::passenger(1);
    twin.ref.id = u"003twin"_s;
    rows.append(twin);
    migration::Job job = sample::jobOf({}, rows);
    job.patience = {std::chrono::milliseconds(0), std::chrono::milliseconds(0)};
    job.customerProducts.createMissing = createMissing;
    job.customerProducts.fields = {{u"Seats"_s, model::DetailType::Number}};
    job.customerProducts.reader = [] {
        return [](qint64 n) -> Result<QList<migration::ProductWish>> {
            const QList<model::DetailValue> seats{{u"Seats"_s, {u"2"_s}}};
            if (n == 0)
                return QList<migration::ProductWish>{{u"Harbour Pass"_s, seats}};
            if (n == 1)
                return QList<migration::ProductWish>{{u"Night Boat"_s}};
            return QList<migration::ProductWish>{{u"harbour pass"_s}, {u"Night Boat"_s}};
        };
    };
    return job;
}

/// "product: details" of each entitlement of a customer, sorted.
QStringList entitled(const sample::Voyage &voyage, const QString &email)
{
    const QString id = voyage.twin->findCustomers({{email, {}}}, {})->value(0);
    const auto products = voyage.twin->entitlements().products({});
    QStringList found;
    const auto all = voyage.twin->entitlements().entitlementsOf(model::Kind::Customer, id, {});
    for (const site::Entitlement &one : *all) {
        QString line;
        for (const site::Product &product : *products) {
            if (product.id == one.productId)
                line = product.name;
        }
        for (const model::DetailValue &detail : one.details)
            line += u' ' + detail.name + u'=' + detail.values.join(u',');
        found.append(line);
    }
    found.sort();
    return found;
}

/// Products whose answers are lost: each that does something once, after it was done.
class LosingProducts : public site::Entitlements
{
public:
    explicit LosingProducts(site::Entitlements &inner)
        : m_inner(inner)
    {
    }
    Result<QList<site::Product>> products(const RunContext &context) override
    {
        return m_inner.products(context);
    }
    Result<QString> createProduct(const QString &name, const RunContext &context) override
    {
        return lost(m_inner.createProduct(name, context), creations);
    }
    Result<QList<site::Entitlement>> entitlementsOf(model::Kind kind, const QString &ownerId,
                                                    const RunContext &context) override
    {
        return m_inner.entitlementsOf(kind, ownerId, context);
    }
    Result<QString> entitle(model::Kind kind, const QString &ownerId, const QString &productId,
                            const RunContext &context) override
    {
        return lost(m_inner.entitle(kind, ownerId, productId, context), grants);
    }
    Result<> setDetail(const QString &id, const model::DetailValue &detail,
                       const RunContext &context) override
    {
        return m_inner.setDetail(id, detail, context);
    }
    Result<QList<model::DetailField>> readFields(const RunContext &context) override
    {
        return m_inner.readFields(context);
    }
    Result<> createField(const model::DetailField &field, const RunContext &context) override
    {
        return m_inner.createField(field, context);
    }

    static inline std::atomic<int> creations = 0, grants = 0;
    static inline std::atomic<bool> fatal = false; ///< The process ends with the first grant.

private:
    static Result<QString> lost(const Result<QString> &done, std::atomic<int> &count)
    {
        ++count;
        if (fatal)
            return cancelled();
        return done ? Error{Error::Kind::Network, {u"site.answerLost"_s, {}}} : done;
    }
    site::Entitlements &m_inner;
};

class LosingDoor : public sample::ScriptedDoor
{
public:
    LosingDoor(std::unique_ptr<site::Site> inner, std::shared_ptr<sample::Script> script)
        : ScriptedDoor(inner->another(), script)
        , m_own(std::move(inner))
        , m_script(std::move(script))
        , m_products(m_own->entitlements())
    {
    }
    std::unique_ptr<site::Site> another() const override
    {
        return std::make_unique<LosingDoor>(m_own->another(), m_script);
    }
    site::Entitlements &entitlements() override { return m_products; }

private:
    std::unique_ptr<site::Site> m_own;
    std::shared_ptr<sample::Script> m_script;
    LosingProducts m_products;
};

Result<migration::Summary> runLosing(const sample::Voyage &voyage, const migration::Job &job)
{
    auto journal = migration::Journal::open(voyage.path, {.durable = false});
    LosingDoor door(voyage.twin->another(), voyage.script);
    return migration::Migrator(door, **journal, job).run({});
}

} // namespace

/// Each product that a record names becomes one entitlement, whatever is lost on the way.
class EntitlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LosingProducts::creations = LosingProducts::grants = 0;
        LosingProducts::fatal = false;
    }
    void makesThem();
    void makesThemOnceInTwoRuns();
    void createsNoProductUnasked();
    void looksUpWhatWasLost();
    void goesOnAfterAKill();
    void isNotLookedForAsARecord();
};

void EntitlingTest::makesThem()
{
    const sample::Voyage voyage;
    const auto summary = voyage.run(jobWithProducts(true));
    QVERIFY(summary);
    QCOMPARE(summary->entitlements[Outcome::Created], 3);
    QCOMPARE(summary->entitlements.total(), 3);
    QCOMPARE(summary->customers.total(), 3);
    QVERIFY(summary->allWell());
    QCOMPARE(voyage.twin->entitlements().products({})->size(), 2);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s).value(0).toLower(),
             u"harbour pass seats=2"_s);
    QCOMPARE(entitled(voyage, u"person1@example.com"_s).size(), 2);
}

void EntitlingTest::makesThemOnceInTwoRuns()
{
    const sample::Voyage voyage;
    QVERIFY(voyage.run(jobWithProducts(true)));
    const auto again = voyage.run(jobWithProducts(true));
    QVERIFY(again);
    QCOMPARE(again->entitlements[Outcome::Unchanged], 3);
    QCOMPARE(again->entitlements.total(), 3);
    QCOMPARE(entitled(voyage, u"person1@example.com"_s).size(), 2);
}

void EntitlingTest::createsNoProductUnasked()
{
    const sample::Voyage voyage;
    const auto summary = voyage.run(jobWithProducts(false));
    QVERIFY(summary);
    QCOMPARE(summary->entitlements[Outcome::NotAccepted], 3);
    QCOMPARE(summary->customers[Outcome::NotAccepted], 0);
    QVERIFY(!summary->allWell());
    QVERIFY(voyage.twin->entitlements().products({})->isEmpty());
}

void EntitlingTest::looksUpWhatWasLost()
{
    const sample::Voyage voyage;
    const auto summary = runLosing(voyage, jobWithProducts(true));
    QVERIFY(summary);
    QCOMPARE(summary->entitlements[Outcome::Created], 3);
    QCOMPARE(LosingProducts::creations, 2); // each was sent once
    QCOMPARE(LosingProducts::grants, 3);
    QCOMPARE(voyage.twin->entitlements().products({})->size(), 2);
    QCOMPARE(entitled(voyage, u"person1@example.com"_s).size(), 2);
}

void EntitlingTest::goesOnAfterAKill()
{
    const sample::Voyage voyage;
    const migration::Job job = jobWithProducts(true);
    auto &site = voyage.twin->entitlements();
    QVERIFY(site.createProduct(u"Harbour Pass"_s, {}));
    QVERIFY(site.createProduct(u"Night Boat"_s, {}));
    LosingProducts::fatal = true;
    QVERIFY(!runLosing(voyage, job)); // the first is made, and nobody heard of it
    QCOMPARE(LosingProducts::grants, 1);
    const auto summary = voyage.run(job);
    QVERIFY(summary);
    QCOMPARE(summary->entitlements[Outcome::Created], 3); // that first too
    QCOMPARE(summary->entitlements.total(), 3);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s).size(), 1);
    QCOMPARE(entitled(voyage, u"person1@example.com"_s).size(), 2);
}

// An entitlement that is unknown has a product's name for its key, which is no customer's email.
void EntitlingTest::isNotLookedForAsARecord()
{
    const sample::Voyage voyage;
    auto journal = migration::Journal::open(voyage.path, {.durable = false});
    QVERIFY(journal);
    migration::Run run;
    run.customers = 1;
    QVERIFY((*journal)->begin(run));
    migration::Batch batch;
    batch.endpoint = site::Endpoint::CustomerEntitlements;
    batch.state = migration::BatchState::Settled;
    batch.key = u"some-key"_s;
    batch.records = {{}};
    batch.records[0].key = u"Harbour Pass"_s;
    batch.records[0].outcome = Outcome::Unknown;
    QVERIFY((*journal)->add(run.id, {&batch}));
    const auto looked = migration::lookForUnknown(run, **journal, *voyage.twin, {});
    QVERIFY(looked);
    QCOMPARE(looked->unknown, 0);
    QCOMPARE(looked->found, 0);
}

QTEST_GUILESS_MAIN(EntitlingTest)
#include "tst_entitling.moc"
