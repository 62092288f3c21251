#include "csm/csmsite.h"
#include "csmsite/csmsite.h"
#include "rehearsal/twin.h"
#include "siterules.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// What holds for a site holds for the twin and for the simulator alike: one table of rules, run
/// against both through the same door.
class SiteRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twin_data() { addRules(); }
    void twin();
    void simulator_data() { addRules(); }
    void simulator();

private:
    void addRules();
    void check(site::Site &site, const SiteRule &rule);
};

static const std::vector<SiteRule> &allRules()
{
    static const std::vector<SiteRule> rules = [] {
        std::vector<SiteRule> all;
        for (const auto &part :
             {typeRules(), fieldRules(), requestRules(), recordRules(), detailRules()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rules;
}

void SiteRulesTest::addRules()
{
    QTest::addColumn<int>("number");
    QSet<QByteArray> names;
    for (size_t i = 0; i < allRules().size(); ++i) {
        const SiteRule &rule = allRules()[i];
        QVERIFY2(!names.contains(rule.name), rule.name);
        names.insert(rule.name);
        QTest::addRow("%s (%s)", rule.name, rule.source) << int(i);
    }
}

void SiteRulesTest::check(site::Site &site, const SiteRule &rule)
{
    for (const Step &step : rule.given)
        QCOMPARE(step(site), QStringList{u"done"_s});
    QStringList seen;
    for (const Step &step : rule.when)
        seen.append(step(site));
    QCOMPARE(seen, rule.then);
}

static Result<std::unique_ptr<site::Site>> connectTo(csmsite::CsmSite &simulator,
                                                     const SiteRule &rule)
{
    simulator.change([&rule](csmsite::Switches &switches) {
        switches.dialect = csmsite::Dialect::Reference;
        switches.taskSeconds = rule.tasksTakeAnHour ? 3600 : 0;
    });
    if (!simulator.start())
        return Error{};
    net::RetryPolicy policy;
    policy.firstDelay = policy.longestDelay = std::chrono::milliseconds(1);
    policy.patience = policy.unreachablePatience = std::chrono::milliseconds(20);
    return csm::connect({simulator.url()}, {u"admin@example.com"_s, u"api-token"_s, {}}, policy,
                        {});
}

void SiteRulesTest::twin()
{
    QFETCH(const int, number);
    const SiteRule &rule = allRules()[size_t(number)];
    // The twin of that very site, as a rehearsal makes it.
    csmsite::CsmSite simulator;
    const auto site = connectTo(simulator, rule);
    QVERIFY(site);
    const auto facts = (*site)->readFacts({});
    QVERIFY(facts);
    rehearsal::TwinOptions options;
    options.taskTime = std::chrono::hours(rule.tasksTakeAnHour ? 1 : 0);
    const auto twin = rehearsal::openTwin(u":memory:"_s, options, *facts);
    QVERIFY(twin);
    check(**twin, rule);
}

void SiteRulesTest::simulator()
{
    QFETCH(const int, number);
    const SiteRule &rule = allRules()[size_t(number)];
    csmsite::CsmSite simulator;
    const auto site = connectTo(simulator, rule);
    QVERIFY(site);
    check(**site, rule);
}

QTEST_GUILESS_MAIN(SiteRulesTest)
#include "tst_siterules.moc"
