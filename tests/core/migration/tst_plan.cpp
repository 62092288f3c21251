#include "base/text.h"
#include "candidates.h"
#include "migration/plan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using migration::Candidate;
using migration::Judgement;
using migration::Plan;
using migration::SameKey;
using migration::Stage;
using model::Kind;
using model::Outcome;
using sample::customer;
using sample::organization;
using sample::Rows;
using sample::stage;

namespace {

Plan made(const Stage &from, SameKey choice)
{
    auto plan = Plan::make(from, choice, {});
    return plan ? *plan : Plan();
}

Candidate readOne(const Plan &plan, const Stage &from, qint64 n)
{
    const auto read = plan.read(from.reader(), n);
    return read && *read ? **read : Candidate();
}

/// All that matters of a candidate.
QString told(const Candidate &candidate)
{
    QStringList words{candidate.ref.id, candidate.profile.email, candidate.profile.name,
                      model::toString(candidate.outcome), candidate.reason.code};
    words += candidate.reason.arguments;
    for (const model::Problem &problem : candidate.problems)
        words += problem.message.code + u'(' + problem.message.arguments.join(u' ') + u')';
    return words.join(u' ');
}

// Few keys, written in several ways, so that there are many families; all the ways a row may be.
rc::Gen<Rows> anyRows(Kind kind)
{
    using Parts = std::tuple<int, int, int, int>;
    const auto row = rc::gen::tuple(rc::gen::inRange(0, 12), rc::gen::inRange(0, 6),
                                    rc::gen::inRange(0, 4), rc::gen::inRange(0, 100));
    return rc::gen::map(
        rc::gen::container<std::vector<Parts>>(row), [kind](const std::vector<Parts> &all) {
            const QStringList names{u"Marlow"_s,     u" marlow "_s, u"MARLOW (2)"_s,
                                    u"Marlow (3)"_s, u"Łódź"_s,     u"łódź"_s};
            Rows rows;
            for (const auto &[what, name, modified, id] : all) {
                if (what == 0) {
                    rows.append(std::nullopt);
                    continue;
                }
                const QString ref = u"003%1"_s.arg(id, 15, 10, QLatin1Char('0'));
                Candidate one = kind == Kind::Customer
                                    ? customer(ref, names.at(name) + u"@example.com"_s, {},
                                               QString::number(modified))
                                    : organization(ref, names.at(name));
                if (what == 1)
                    one.outcome = Outcome::LeftOut;
                else if (what == 2)
                    one.outcome = Outcome::NotAccepted;
                rows.append(one);
            }
            return rows;
        });
}

void addsUp(Kind kind, SameKey choice)
{
    const Rows rows = *anyRows(kind);
    const Stage from = stage(kind, rows);
    const Plan plan = made(from, choice);
    const auto reader = from.reader();
    model::OutcomeCounts counts;
    QSet<QString> keys;
    for (qint64 n = 0; n < plan.rows(); ++n) {
        const auto read = plan.read(reader, n);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->has_value() == rows.at(n).has_value());
        if (!*read)
            continue;
        ++counts[(*read)->outcome];
        if ((*read)->outcome == Outcome::Waiting) {
            const QString key = model::profileKey((*read)->profile);
            RC_ASSERT(!keys.contains(key)); // the site could not tell them apart
            keys.insert(key);
        } else {
            RC_ASSERT(rows.at(n)->outcome != Outcome::Waiting || !(*read)->reason.code.isEmpty());
        }
    }
    RC_ASSERT(plan.rows() == rows.size());
    RC_ASSERT(counts == plan.counts());
    RC_ASSERT(counts.total() == plan.total());
}

} // namespace

/// What becomes of records that the site could not tell apart.
class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesIntoTheNewest()
    {
        Candidate old = customer(u"003A"_s, u"ines@example.com"_s, u"I. Okoro"_s, u"2020-01-01"_s);
        old.profile.details = {{u"Phone"_s, {u"1"_s}}, {u"Title"_s, {u"Buyer"_s}}};
        old.profile.organizations = {u"Harbour"_s, u"Marlow"_s};
        Candidate newest =
            customer(u"003B"_s, u" INES@Example.com "_s, u"Ines Okoro"_s, u"2024-05-01"_s);
        newest.profile.details = {{u"phone"_s, {u"2"_s}}};
        newest.profile.organizations = {u" MARLOW"_s};
        Candidate middle = customer(u"003C"_s, u"ines@EXAMPLE.com"_s, {}, u"2022-01-01"_s);
        middle.profile.details = {{u"Title"_s, {u"Head"_s}}, {u"Region"_s, {u"EMEA"_s}}};
        const Stage from =
            stage(Kind::Customer, {old, newest, middle, customer(u"003D"_s, u"sam@example.com"_s)});
        const Plan plan = made(from, SameKey::Merge);

        QCOMPARE(plan.total(), 4);
        QCOMPARE(plan.families(), 1);
        QCOMPARE(plan.counts()[Outcome::Merged], 2);
        QCOMPARE(plan.counts()[Outcome::Waiting], 2);
        const Candidate sent = readOne(plan, from, 1);
        QCOMPARE(model::toString(sent.outcome), model::toString(Outcome::Waiting));
        QCOMPARE(sent.profile.email, u" INES@Example.com "_s);
        QCOMPARE(sent.profile.name, u"Ines Okoro"_s);
        const QList<model::DetailValue> details{{u"phone"_s, {u"2"_s}},
                                                {u"Title"_s, {u"Head"_s}}, // the newer of two
                                                {u"Region"_s, {u"EMEA"_s}}};
        QCOMPARE(sent.profile.details, details);
        QCOMPARE(sent.profile.organizations, QStringList({u" MARLOW"_s, u"Harbour"_s}));
        QCOMPARE(sent.problems.size(), 2);
        QCOMPARE(sent.problems.at(0).message, Message({u"record.absorbed"_s, {u"003C"_s, u"4"_s}}));
        QCOMPARE(sent.problems.at(1).message, Message({u"record.absorbed"_s, {u"003A"_s, u"2"_s}}));
        for (const qint64 n : {0, 2}) {
            const Candidate merged = readOne(plan, from, n);
            QCOMPARE(model::toString(merged.outcome), model::toString(Outcome::Merged));
            QCOMPARE(merged.reason, Message({u"record.merged"_s, {u"003B"_s, u"3"_s}}));
        }
        QCOMPARE(model::toString(readOne(plan, from, 3).outcome),
                 model::toString(Outcome::Waiting));
        QVERIFY(readOne(plan, from, 3).problems.isEmpty());
    }

    void mergesNoDecidedOnes()
    {
        Candidate out = customer(u"003A"_s, u"ines@example.com"_s, {}, u"2030-01-01"_s);
        out.outcome = Outcome::LeftOut;
        out.profile.details = {{u"Title"_s, {u"Ghost"_s}}};
        const Stage from =
            stage(Kind::Customer, {out, std::nullopt, customer(u"003B"_s, u"ines@example.com"_s)});
        const Plan plan = made(from, SameKey::Merge);
        QCOMPARE(plan.families(), 0);
        QCOMPARE(plan.rows(), 3);
        QCOMPARE(plan.total(), 2);
        QCOMPARE(model::toString(readOne(plan, from, 0).outcome),
                 model::toString(Outcome::LeftOut));
        QCOMPARE(model::toString(readOne(plan, from, 2).outcome),
                 model::toString(Outcome::Waiting));
        QVERIFY(readOne(plan, from, 2).profile.details.isEmpty());
    }

    void keepsOneCustomerOfAnEmail()
    {
        Candidate older = customer(u"003A"_s, u"Ines@example.com"_s, {}, u"2020"_s);
        older.profile.details = {{u"Title"_s, {u"Buyer"_s}}};
        const Stage from =
            stage(Kind::Customer,
                  {older, customer(u"003B"_s, u"ines@example.com"_s, u"Ines"_s, u"2024"_s)});
        const Plan plan = made(from, SameKey::Keep);
        QCOMPARE(plan.counts()[Outcome::NotAccepted], 1);
        QCOMPARE(plan.counts()[Outcome::Waiting], 1);
        QCOMPARE(model::toString(readOne(plan, from, 0).outcome),
                 model::toString(Outcome::NotAccepted));
        QCOMPARE(readOne(plan, from, 0).reason,
                 Message({u"record.sameEmail"_s, {u"Ines@example.com"_s}}));
        QCOMPARE(model::toString(readOne(plan, from, 1).outcome),
                 model::toString(Outcome::Waiting));
        QVERIFY(readOne(plan, from, 1).profile.details.isEmpty()); // nothing of the other
    }

    void namesOrganizationsApart()
    {
        const Stage from =
            stage(Kind::Organization,
                  {organization(u"001C"_s, u"Marlow"_s), organization(u"001A"_s, u"marlow "_s),
                   organization(u"001B"_s, u"MARLOW"_s), organization(u"001D"_s, u"Marlow (2)"_s)});
        const Plan plan = made(from, SameKey::Keep);
        QCOMPARE(plan.counts()[Outcome::Waiting], 4);
        QCOMPARE(plan.families(), 1);
        QCOMPARE(readOne(plan, from, 1).profile.name, u"marlow "_s); // the lowest id keeps it
        QVERIFY(readOne(plan, from, 1).problems.isEmpty());
        // "(2)" is somebody's own.
        QCOMPARE(nameKey(readOne(plan, from, 2).profile.name), u"marlow (3)"_s);
        QCOMPARE(nameKey(readOne(plan, from, 0).profile.name), u"marlow (4)"_s);
        QCOMPARE(readOne(plan, from, 3).profile.name, u"Marlow (2)"_s);
        QCOMPARE(plan.renamed().size(), 2);
        QCOMPARE(plan.renamed().value(0), u"Marlow (4)"_s);
        const Message note{u"record.keptApart"_s, {u"Marlow"_s, u"Marlow (4)"_s}};
        QCOMPARE(readOne(plan, from, 0).problems.value(0).message, note);
        QCOMPARE(readOne(plan, from, 0).problems.value(0).severity, model::Problem::Severity::Note);
    }

    // As a run goes on under the same choices after a restart, with rows in whatever order.
    void keepsTheNamesInAnyOrder()
    {
        const Rows rows{organization(u"001A"_s, u"Marlow"_s), organization(u"001B"_s, u"Marlow"_s),
                        organization(u"001C"_s, u"Marlow"_s)};
        const Rows turned{rows.at(2), rows.at(0), rows.at(1)};
        const Plan plan = made(stage(Kind::Organization, rows), SameKey::Keep);
        const Plan other = made(stage(Kind::Organization, turned), SameKey::Keep);
        QCOMPARE(plan.renamed(),
                 (QHash<qint64, QString>{{1, u"Marlow (2)"_s}, {2, u"Marlow (3)"_s}}));
        QCOMPARE(other.renamed(),
                 (QHash<qint64, QString>{{2, u"Marlow (2)"_s}, {0, u"Marlow (3)"_s}}));
    }

    void mergesOrganizations()
    {
        const Stage from = stage(Kind::Organization, {organization(u"001A"_s, u"Marlow"_s),
                                                      organization(u"001B"_s, u"MARLOW "_s)});
        const Plan plan = made(from, SameKey::Merge);
        QCOMPARE(plan.counts()[Outcome::Merged], 1);
        QCOMPARE(readOne(plan, from, 1).reason, Message({u"record.merged"_s, {u"001A"_s, u"2"_s}}));
    }

    void showsEachBeforeMerging()
    {
        const Stage from =
            stage(Kind::Customer, {customer(u"003A"_s, u"ines@example.com"_s), std::nullopt,
                                   customer(u"003B"_s, u"ines@example.com"_s)});
        QList<qint64> seen;
        const auto plan =
            Plan::make(from, SameKey::Merge, {}, [&seen](qint64 n, const Judgement &judgement) {
                if (judgement.candidate.outcome == Outcome::Waiting)
                    seen.append(n);
            });
        QVERIFY(plan.has_value());
        QCOMPARE(seen, QList<qint64>({0, 2}));
    }

    /// Equality is confirmed by reading the rows: two keys of one hash stay two.
    void collidingHashes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("choice");
        for (const Kind kind : {Kind::Customer, Kind::Organization}) {
            for (const SameKey choice : {SameKey::Merge, SameKey::Keep})
                QTest::addRow("%d %d", int(kind), int(choice)) << int(kind) << int(choice);
        }
    }
    void collidingHashes()
    {
        QFETCH(const int, kind);
        QFETCH(const int, choice);
        Rows rows;
        for (int i = 0; i < 600; ++i) {
            const QString name = u"ines.%1@example.com"_s.arg(i % 500);
            rows.append(kind == int(Kind::Customer)
                            ? customer(u"003%1"_s.arg(i), name, {}, QString::number(i % 3))
                            : organization(u"001%1"_s.arg(i), name));
        }
        const Stage from = stage(Kind(kind), rows);
        Stage colliding = from;
        colliding.hash = [](QByteArrayView key) { return hash64(key) % 1009; };
        Stage all = from;
        all.hash = [](QByteArrayView) { return quint64(42); };
        const Plan wanted = made(from, SameKey(choice));
        QCOMPARE(wanted.families(), 100);
        // Made-up names dodge all that has their hash, so only what is certain is compared there.
        const bool renames = SameKey(choice) == SameKey::Keep && Kind(kind) == Kind::Organization;
        QList<Stage> stages{colliding};
        if (!renames)
            stages.append(all);
        for (const Stage &each : std::as_const(stages)) {
            const Plan plan = made(each, SameKey(choice));
            QCOMPARE(plan.families(), 100);
            QVERIFY(plan.counts() == wanted.counts());
            QCOMPARE(plan.merged(), wanted.merged());
            QCOMPARE(plan.refused(), wanted.refused());
            if (renames)
                continue;
            for (qint64 n = 0; n < plan.rows(); ++n)
                QCOMPARE(told(readOne(plan, each, n)), told(readOne(wanted, from, n)));
        }
    }

    /// On any number of threads everything is the same, and heard of in the same order.
    void anyNumberOfThreads()
    {
        Rows rows;
        for (int i = 0; i < 20'000; ++i) {
            const QString email = u"ines.%1@example.com"_s.arg(i % 7 == 0 ? i / 2 : i);
            rows.append(customer(u"003%1"_s.arg(i), email, {}, QString::number(i % 3)));
            if (i % 11 == 0)
                rows.last()->outcome = Outcome::LeftOut;
            if (i % 13 == 0)
                rows.last() = std::nullopt;
        }
        const Stage from = stage(Kind::Customer, rows);
        QStringList wanted;
        for (const int threads : {1, 2, 3, 7}) {
            QStringList heard;
            const auto visit = [&heard](qint64 n, const Judgement &judgement) {
                heard.append(QString::number(n) + u' ' + told(judgement.candidate));
            };
            const auto plan = Plan::make(from, SameKey::Merge, {}, visit, threads);
            QVERIFY(plan.has_value());
            for (qint64 n = 0; n < plan->rows(); ++n)
                heard.append(told(readOne(*plan, from, n)));
            heard.append(QString::number(plan->families()));
            if (threads == 1)
                wanted = heard;
            QCOMPARE(heard, wanted);
        }
        QVERIFY(wanted.last().toInt() > 500);
    }

    /// What is judged plain is planned as if it had been read.
    void plainRecords()
    {
        Rows rows;
        for (int i = 0; i < 3'000; ++i)
            rows.append(organization(u"001%1"_s.arg(i, 15, 10, QLatin1Char('0')),
                                     u"Marlow %1"_s.arg(i % 2'000)));
        rows[10]->outcome = Outcome::LeftOut;
        rows[11] = std::nullopt;
        const Stage read = stage(Kind::Organization, rows);
        Stage judged = stage(Kind::Organization, rows);
        judged.judge = [&rows](migration::KeyHash hash) -> migration::Judge {
            struct Texts
            {
                QByteArray id, name;
            };
            return [&rows, hash,
                    texts = std::make_shared<Texts>()](qint64 n, Judgement &judgement) -> Result<> {
                judgement.what = Judgement::What::None;
                if (!rows.at(n))
                    return {};
                judgement.what = Judgement::What::Told;
                judgement.candidate = *rows.at(n);
                if (rows.at(n)->outcome != Outcome::Waiting || n % 5 == 0)
                    return {};
                texts->id = rows.at(n)->ref.id.toLatin1();
                texts->name = rows.at(n)->profile.name.toUtf8();
                judgement = {Judgement::What::Plain,
                             hash(model::profileKey(rows.at(n)->profile).toUtf8()), texts->id,
                             texts->name};
                return {};
            };
        };
        const auto heardOf = [](const Stage &from) {
            QStringList heard;
            const auto plan = Plan::make(
                from, SameKey::Merge, {}, [&heard](qint64 n, const Judgement &judgement) {
                    heard.append(QString::number(n) + u' '
                                 + (judgement.what == Judgement::What::Plain
                                        ? QString::fromUtf8(judgement.id) + u' '
                                              + QString::fromUtf8(judgement.name)
                                        : judgement.candidate.ref.id + u' '
                                              + judgement.candidate.profile.name));
                });
            for (qint64 n = 0; plan && n < plan->rows(); ++n)
                heard.append(told(readOne(*plan, from, n)));
            return heard;
        };
        QCOMPARE(heardOf(judged), heardOf(read));
    }

    void addsUpForAnyRecords()
    {
        QVERIFY(rc::check("customers merged", [] { addsUp(Kind::Customer, SameKey::Merge); }));
        QVERIFY(rc::check("customers kept", [] { addsUp(Kind::Customer, SameKey::Keep); }));
        QVERIFY(
            rc::check("organizations merged", [] { addsUp(Kind::Organization, SameKey::Merge); }));
        QVERIFY(rc::check("organizations kept", [] { addsUp(Kind::Organization, SameKey::Keep); }));
    }

    void stops()
    {
        const Stage from = stage(Kind::Customer, Rows(3000, customer({}, u"ines@example.com"_s)));
        StopSource source;
        RunContext context{source.token()};
        qint64 seen = 0;
        const auto plan =
            Plan::make(from, SameKey::Merge, context, [&](qint64 n, const Judgement &) {
                seen = n;
                if (n == 1500)
                    source.request();
            });
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Cancelled);
        QVERIFY(seen < 2999);
    }

    void handsOnWhatTheSourceSays()
    {
        Stage broken = stage(Kind::Customer, Rows(3, customer({}, u"ines@example.com"_s)));
        const Error error{Error::Kind::Data, {u"csv.gone"_s, {}}};
        broken.reader = [error] {
            return [error](qint64) -> Result<std::optional<Candidate>> { return error; };
        };
        const auto plan = Plan::make(broken, SameKey::Merge, {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().message.code, u"csv.gone"_s);
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
