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
        auto created = m_inner.createProduct(name, context);
        if (diesCreating)
            return cancelled();
        return lost(created, creations);
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
        if (losesDetail.exchange(false))
            return Error{Error::Kind::Network, {u"site.unreachable"_s, {}}};
        return m_inner.setDetail(id, detail, context);
    }
    Result<QList<model::DetailField>> readFields(const RunContext &context) override
    {
        return m_inner.readFields(context);
    }
    Result<> createField(const model::DetailField &field, const RunContext &context) override
    {
        if (fieldsLost > 0) { // every other one before anything is done
            const bool isDone = --fieldsLost % 2 == 0 && m_inner.createField(field, context);
            return Error{Error::Kind::Network,
                         {u"site.answerLost"_s, {isDone ? QString() : field.name}}};
        }
        return m_inner.createField(field, context);
    }

    static inline std::atomic<int> fieldsLost = 0; ///< So many answers about fields.
    static inline std::atomic<int> creations = 0, grants = 0;
    static inline std::atomic<bool> fatal = false; ///< The process ends with the first grant.
    static inline std::atomic<bool> diesCreating = false; ///< The same with the first product.
    static inline std::atomic<bool> losesDetail = false;  ///< One cannot be set.

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

/// What the journal has of the entitlements of the last run, by owner and product.
QMap<QString, migration::RecordState> journaled(const sample::Voyage &voyage)
{
    QMap<QString, migration::RecordState> records;
    const auto reader = migration::JournalReader::open(voyage.path);
    const auto read = (*reader)->batches(voyage.lastRun()->id, [&](const migration::Batch &batch) {
        if (site::isOfEntitlements(batch.endpoint)) {
            for (const migration::RecordState &record : batch.records)
                records.insert(record.owner + u": "_s + record.key.toLower(), record);
        }
        return true;
    });
    return read ? records : QMap<QString, migration::RecordState>();
}

/// The names in the notes of \a code of the last run.
QStringList noted(const sample::Voyage &voyage, const QString &code)
{
    QStringList names;
    const auto reader = migration::JournalReader::open(voyage.path);
    const auto read =
        (*reader)->notes(voyage.lastRun()->id, 0, [&](const migration::RunNote &note) {
            if (note.message.code == code)
                names.append(note.message.arguments.value(0));
        });
    names.sort();
    return read ? names : QStringList();
}

/// Two organizations and four customers, each with a product: the first two of these go first.
migration::Job jobInTwo(const QString &product, const QString &choices, bool first)
{
    sample::Rows rows;
    for (int number = 0; number < 4; ++number)
        rows.append(sample::passenger(number));
    migration::Job job = sample::jobOf({sample::organization(u"001A"_s, u"Marlow"_s),
                                        sample::organization(u"001B"_s, u"Harbour"_s)},
                                       rows);
    job.patience = {std::chrono::milliseconds(0), std::chrono::milliseconds(0)};
    job.choices = choices;
    if (first)
        job.first = migration::FirstRecords{{1}, {0, 1}};
    for (migration::ProductWishes *wishes : {&job.customerProducts, &job.organizationProducts}) {
        wishes->createMissing = true;
        wishes->reader = [product] {
            return [product](qint64) -> Result<QList<migration::ProductWish>> {
                if (product.isEmpty())
                    return QList<migration::ProductWish>();
                return QList<migration::ProductWish>{{product}, {u"Always"_s}};
            };
        };
    }
    return job;
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
        LosingProducts::fatal = LosingProducts::diesCreating = false;
        LosingProducts::losesDetail = false;
        LosingProducts::fieldsLost = 0;
    }
    void makesThem();
    void makesThemOnceInTwoRuns();
    void createsNoProductUnasked();
    void looksUpWhatWasLost();
    void goesOnAfterAKill();
    void isNotLookedForAsARecord();
    void countsProductsCreated_data();
    void countsProductsCreated();
    void countsAProductThatNobodyHeardOf();
    void setsDetailsAfterAnError();
    void getsOverLostAnswersAboutFields_data();
    void getsOverLostAnswersAboutFields();
    void saysWhichDetailsAreLeftOut_data();
    void saysWhichDetailsAreLeftOut();
    void saysWhoseTheyAre();
    void theFirstGetTheirs();
    void theFirstGetTheirsAgain_data();
    void theFirstGetTheirsAgain();
    void theFirstGetTheirsAgainAndAgain_data();
    void theFirstGetTheirsAgainAndAgain();
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

void EntitlingTest::countsProductsCreated_data()
{
    QTest::addColumn<QStringList>("notes"); // of a process that is gone, about one product
    QTest::addColumn<bool>("there");
    QTest::addColumn<int>("created");
    const QString creating = u"run.creatingProduct"_s;
    const QString created = u"run.productCreated"_s;
    const QString refused = u"entitlement.productRefused"_s;
    QTest::newRow("nobody began") << QStringList() << false << 1;
    QTest::newRow("it was there") << QStringList() << true << 0;
    QTest::newRow("killed before it was sent") << QStringList{creating} << false << 1;
    QTest::newRow("killed before it was noted") << QStringList{creating} << true << 1;
    QTest::newRow("noted") << QStringList{creating, created} << true << 1;
    QTest::newRow("refused, and made by somebody else")
        << QStringList{creating, refused} << true << 0;
    QTest::newRow("refused, and made now") << QStringList{creating, refused} << false << 1;
}

// A product that this run created is one in its journal, also where it never heard of it.
void EntitlingTest::countsProductsCreated()
{
    QFETCH(const QStringList, notes);
    QFETCH(const bool, there);
    QFETCH(const int, created);
    const sample::Voyage voyage;
    const migration::Job job = jobWithProducts(true);
    {
        auto journal = migration::Journal::open(voyage.path, {.durable = false});
        migration::Run run;
        run.cloudId = u"cloud-1"_s;
        run.fingerprints = job.fingerprints;
        run.choices = job.choices;
        QVERIFY((*journal)->begin(run));
        for (const QString &code : notes)
            QVERIFY((*journal)->note(run.id, {code, {u"Night Boat"_s}}));
    }
    if (there)
        QVERIFY(voyage.twin->entitlements().createProduct(u"Night Boat"_s, {}));
    QVERIFY(voyage.run(job));
    QCOMPARE(noted(voyage, u"run.productCreated"_s).count(u"Night Boat"_s), created);
    QCOMPARE(voyage.twin->entitlements().products({})->size(), 2);
}

// A kill between the site's answer and the journal, for real.
void EntitlingTest::countsAProductThatNobodyHeardOf()
{
    const sample::Voyage voyage;
    LosingProducts::diesCreating = true;
    QVERIFY(!runLosing(voyage, jobWithProducts(true)));
    QCOMPARE(voyage.twin->entitlements().products({})->size(), 1);
    QVERIFY(noted(voyage, u"run.productCreated"_s).isEmpty());
    QVERIFY(voyage.run(jobWithProducts(true)));
    QCOMPARE(noted(voyage, u"run.productCreated"_s).size(), 2);
}

// What could not be set when the site went away is set by whoever goes on.
void EntitlingTest::setsDetailsAfterAnError()
{
    const sample::Voyage voyage;
    LosingProducts::losesDetail = true;
    QVERIFY(!runLosing(voyage, jobWithProducts(true)));
    const auto summary = voyage.run(jobWithProducts(true));
    QVERIFY(summary);
    QCOMPARE(summary->entitlements[Outcome::Created], 3);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s).value(0).toLower(),
             u"harbour pass seats=2"_s);
}

void EntitlingTest::getsOverLostAnswersAboutFields_data()
{
    QTest::addColumn<int>("lost");
    QTest::newRow("done") << 1;
    QTest::newRow("not done, then done") << 2;
}

void EntitlingTest::getsOverLostAnswersAboutFields()
{
    QFETCH(const int, lost);
    const sample::Voyage voyage;
    LosingProducts::fieldsLost = lost;
    const auto summary = runLosing(voyage, jobWithProducts(true));
    QVERIFY(summary);
    QCOMPARE(LosingProducts::fieldsLost, 0);
    QCOMPARE(voyage.twin->entitlements().readFields({})->size(), 1);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s).value(0).toLower(),
             u"harbour pass seats=2"_s);
}

void EntitlingTest::saysWhichDetailsAreLeftOut_data()
{
    QTest::addColumn<bool>("refused"); // the site does not take the others
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unfit") << false << u"entitlement.detailsLeftOut"_s
                           << QStringList{u"Berth: \"?\", Since: \"soon\""_s};
    QTest::newRow("unfit and refused")
        << true << u"entitlement.withoutBoth"_s
        << QStringList{u"Berth: \"?\", Since: \"soon\""_s, u"Seats"_s};
}

// A value that does not fit costs the entitlement that detail, and the journal says so.
void EntitlingTest::saysWhichDetailsAreLeftOut()
{
    QFETCH(const bool, refused);
    const sample::Voyage voyage;
    migration::Job job = jobWithProducts(true);
    job.customerProducts.reader = [refused] {
        return [refused](qint64 n) -> Result<QList<migration::ProductWish>> {
            if (n > 0)
                return QList<migration::ProductWish>();
            const QString seats = refused ? u"many"_s : u"2"_s; // a number
            return QList<migration::ProductWish>{
                {u"Night Boat"_s,
                 {{u"Seats"_s, {seats}}},
                 {{model::Problem::Severity::Warning, {}, u"Berth"_s, u"?"_s},
                  {model::Problem::Severity::Warning, {}, u"Since"_s, u"soon"_s}}}};
        };
    };
    const auto summary = voyage.run(job);
    QVERIFY(summary && summary->allWell());
    const auto record = journaled(voyage).value(u"person0@example.com: night boat"_s);
    QVERIFY(record.outcome == Outcome::Created);
    QTEST(record.reason.code, "code");
    QTEST(record.reason.arguments, "arguments");
    QCOMPARE(record.without, refused ? QStringList{u"Seats"_s} : QStringList());
}

void EntitlingTest::saysWhoseTheyAre()
{
    const sample::Voyage voyage;
    QVERIFY(voyage.run(jobWithProducts(false)));
    const auto records = journaled(voyage);
    QCOMPARE(records.keys(), (QStringList{u"person0@example.com: harbour pass"_s,
                                          u"person1@example.com: harbour pass"_s,
                                          u"person1@example.com: night boat"_s}));
    QCOMPARE(records.first().ref.id, u"0030"_s);
}

// Those that go first have their products before the others are sent, and none twice.
void EntitlingTest::theFirstGetTheirs()
{
    const sample::Voyage voyage;
    const auto first = voyage.run(jobInTwo(u"Pass"_s, u"a"_s, true));
    QVERIFY(first);
    QCOMPARE(first->customers[Outcome::Created], 2);
    QCOMPARE(first->entitlements[Outcome::Created], 6);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s), (QStringList{u"Always"_s, u"Pass"_s}));
    QVERIFY(!voyage.lastRun()->ended());
    const auto all = voyage.run(jobInTwo(u"Pass"_s, u"a"_s, false));
    QVERIFY(all && all->allWell());
    QCOMPARE(all->entitlements[Outcome::Created], 12);
    QCOMPARE(all->entitlements.total(), 12);
    QCOMPARE(journaled(voyage).size(), 12);
    QCOMPARE(entitled(voyage, u"person0@example.com"_s).size(), 2);
    QCOMPARE(entitled(voyage, u"person3@example.com"_s).size(), 2);
}

void EntitlingTest::theFirstGetTheirsAgain_data()
{
    QTest::addColumn<QString>("product"); // by the choices of now
    QTest::addColumn<bool>("lookAgain");
    QTest::addColumn<int>("stopAt"); // -1: never
    QTest::addColumn<int>("made");   // in all: what was made once stays
    for (const bool look : {true, false}) {
        const char *how = look ? "looked at again" : "the others at once";
        QTest::addRow("another product, %s", how) << u"Deck"_s << look << -1 << 15;
        QTest::addRow("the same ones, %s", how) << u"PASS"_s << look << -1 << 12;
        QTest::addRow("none any more, %s", how) << QString() << look << -1 << 6;
    }
    for (const int stopAt : {0, 1, 2, 4, 6, 8}) {
        QTest::addRow("stopped at %d", stopAt) << u"Deck"_s << true << stopAt << 15;
    }
}

// What was changed in between reaches the products of those that are at the site already: what was
// made is counted once, as created here, and is not forgotten where nobody names it any more.
void EntitlingTest::theFirstGetTheirsAgain()
{
    QFETCH(const QString, product);
    QFETCH(const bool, lookAgain);
    QFETCH(const int, stopAt);
    QFETCH(const int, made);
    const sample::Voyage voyage;
    QVERIFY(voyage.run(jobInTwo(u"Pass"_s, u"a"_s, true)));
    if (lookAgain) {
        StopSource stop;
        int seen = 0;
        std::mutex mutex;
        RunContext context;
        context.stop = stop.token();
        context.progress = [&](const Progress &) {
            const std::lock_guard lock(mutex);
            if (seen++ == stopAt)
                stop.request();
        };
        (void)voyage.run(jobInTwo(product, u"b"_s, true), context);
    }
    const auto summary = voyage.run(jobInTwo(product, u"b"_s, false));
    QVERIFY(summary && summary->allWell());
    QCOMPARE(summary->entitlements[Outcome::Created], made);
    QCOMPARE(summary->entitlements.total(), made);
    QCOMPARE(journaled(voyage).size(), made);
    const QStringList there = entitled(voyage, u"person0@example.com"_s);
    QCOMPARE(there.contains(product), !product.isEmpty() && product != u"PASS"_s);
    QVERIFY(there.contains(u"Pass"_s));
}

void EntitlingTest::theFirstGetTheirsAgainAndAgain_data()
{
    QTest::addColumn<QStringList>("products"); // one after the other, each looked at
    QTest::addColumn<int>("made");
    QTest::newRow("three") << QStringList{u"Pass"_s, u"Deck"_s, u"Boat"_s} << 18;
    QTest::newRow("there and back") << QStringList{u"Pass"_s, u"Deck"_s, u"Pass"_s} << 15;
    QTest::newRow("none between") << QStringList{u"Pass"_s, QString(), u"Pass"_s} << 12;
}

// Whoever changes his mind more than once: each is counted once still, as created here.
void EntitlingTest::theFirstGetTheirsAgainAndAgain()
{
    QFETCH(const QStringList, products);
    QFETCH(const int, made);
    const sample::Voyage voyage;
    for (const QString &product : products)
        QVERIFY(voyage.run(jobInTwo(product, product + u"choices"_s, true)));
    const QString last = products.constLast();
    const auto summary = voyage.run(jobInTwo(last, last + u"choices"_s, false));
    QVERIFY(summary && summary->allWell());
    QCOMPARE(summary->entitlements[Outcome::Created], made);
    QCOMPARE(summary->entitlements.total(), made);
    QCOMPARE(journaled(voyage).size(), made);
}

QTEST_GUILESS_MAIN(EntitlingTest)
#include "tst_entitling.moc"
