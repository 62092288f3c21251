#include "core/operations/company.h"
#include "operations/personaccounts.h"

#include <numeric>

using namespace company;
using project::Condition;
using project::PersonAccounts;
using project::PersonRule;

/// What the choices make of person accounts, counted before anything is sent.
class PersonAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void emailComesFromWhatIsMapped();
    void examplesShowEachBranch();
    void countsNothingWithoutFiles();
    void canBeCancelled();
};

static std::shared_ptr<const operations::Sources> people(Company &files)
{
    files.write(u"Account.csv"_s,
                "Id,Name,FirstName,LastName,IsPersonAccount,IsDeleted,PersonEmail,Second__pc\n"
                "0015e00000Xyz9kAAB,Ana Souza,Ana,Souza,1,0,ana@example.com,\n"
                "0015e00000Xyz9lAAB,Bo Lind,Bo,Lind,true,0, ,bo@example.com\n"
                "0015e00000Xyz9mAAB,Cy Wood,Cy,Wood,1,0,,\n"
                "0015e00000Xyz9nAAB,Acme,,,0,0,,\n"
                "0015e00000Xyz9oAAB,Gone,G,One,1,1,,\n"
                "0015e00000Xyz9pAAB,malformed\n");
    auto sources =
        operations::openSources({{files.path(u"Account.csv"_s), {}}}, files.folder(), {});
    if (!sources)
        qFatal("the files cannot be opened");
    return *sources;
}

static const PersonRule noEmail{
    {{u"PersonEmail"_s, Condition::Test::IsEmpty}}, true, PersonAccounts::Organizations};

void PersonAccountsTest::counts_data()
{
    QTest::addColumn<PersonAccounts>("otherwise");
    QTest::addColumn<QList<PersonRule>>("rules");
    QTest::addColumn<QList<qint64>>("outcomes"); // customers, organizations, both, left out
    QTest::addColumn<qint64>("cannot");
    QTest::addColumn<QList<qint64>>("byRule");
    using enum PersonAccounts;
    const QList<PersonRule> none;
    const PersonRule unwritten{{{QString()}}, true, LeaveOut};
    const PersonRule ana{{{u"LastName"_s, Condition::Test::Is, u"souza"_s}}, true, Both};
    using Numbers = QList<qint64>;
    QTest::newRow("customers") << Customers << none << Numbers{3, 0, 0, 0} << 2LL << Numbers{};
    QTest::newRow("organizations")
        << Organizations << none << Numbers{0, 3, 0, 0} << 0LL << Numbers{};
    QTest::newRow("both") << Both << none << Numbers{0, 0, 3, 0} << 2LL << Numbers{};
    QTest::newRow("left out") << LeaveOut << none << Numbers{0, 0, 0, 3} << 0LL << Numbers{};
    QTest::newRow("no email") << Customers << QList{noEmail} << Numbers{1, 2, 0, 0} << 0LL
                              << Numbers{2};
    QTest::newRow("the first decides")
        << LeaveOut << QList{ana, noEmail, ana} << Numbers{0, 2, 1, 0} << 0LL << Numbers{1, 2, 0};
    QTest::newRow("one that is not written yet")
        << Customers << QList{unwritten, noEmail} << Numbers{1, 2, 0, 0} << 0LL << Numbers{0, 2};
}

void PersonAccountsTest::counts()
{
    QFETCH(PersonAccounts, otherwise);
    QFETCH(QList<PersonRule>, rules);
    QFETCH(QList<qint64>, byRule);
    Company files;
    project::Project project;
    project.personAccounts = otherwise;
    project.personRules = rules;
    const auto outcomes = operations::personOutcomes(people(files), project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->count, 3);
    QCOMPARE(outcomes->withoutEmail, 2);
    const QList<qint64> found{outcomes->customers, outcomes->organizations, outcomes->both,
                              outcomes->leftOut};
    QTEST(found, "outcomes");
    QTEST(outcomes->customersWithoutEmail, "cannot");
    QCOMPARE(outcomes->byRule, byRule);
    QCOMPARE(std::accumulate(byRule.cbegin(), byRule.cend(), outcomes->otherwise), outcomes->count);
}

void PersonAccountsTest::emailComesFromWhatIsMapped()
{
    Company files;
    const auto sources = people(files);
    project::Project project;
    QCOMPARE(operations::personEmailColumns(*sources, project), QStringList{u"PersonEmail"_s});
    project.customers.email.sources = {u"personemail"_s, u"Second__pc"_s, u"Email"_s};
    QCOMPARE(operations::personEmailColumns(*sources, project),
             (QStringList{u"personemail"_s, u"Second__pc"_s}));
    auto outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->withoutEmail, 1);
    project.customers.email.defaultValue = u"nobody@example.com"_s;
    outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->withoutEmail, 0);
}

void PersonAccountsTest::examplesShowEachBranch()
{
    Company files;
    project::Project project;
    project.personRules = {noEmail};
    const auto outcomes = operations::personOutcomes(people(files), project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->examples.size(), 3);
    const operations::PersonExample &decided = outcomes->examples.constFirst();
    QCOMPARE(decided.id, u"0015e00000Xyz9lAAB"_s);
    QVERIFY(decided.email.isEmpty());
    QCOMPARE(decided.becomes, PersonAccounts::Organizations);
    QCOMPARE(decided.rule, 0);
    const operations::PersonExample &first = outcomes->examples.constLast();
    QCOMPARE(first.rule, -1);
    QCOMPARE(first.id, u"0015e00000Xyz9kAAB"_s);
    QCOMPARE(first.name, u"Ana Souza"_s);
    QCOMPARE(first.email, u"ana@example.com"_s);
    QCOMPARE(first.customerName, u"Ana Souza"_s);
    QCOMPARE(first.becomes, PersonAccounts::Customers);
}

void PersonAccountsTest::countsNothingWithoutFiles()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,Industry\n0015e00000Xyz9kAAB,Acme,Steel\n");
    const auto sources =
        operations::openSources({{files.path(u"Account.csv"_s), {}}}, files.folder(), {});
    QVERIFY(sources);
    const auto outcomes = operations::personOutcomes(*sources, {}, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->count, 0);
    QVERIFY(outcomes->examples.isEmpty());
    QVERIFY(operations::personColumns(**sources).isEmpty());
}

void PersonAccountsTest::canBeCancelled()
{
    Company files;
    StopSource stop;
    stop.request();
    RunContext context;
    context.stop = stop.token();
    const auto outcomes = operations::personOutcomes(people(files), {}, context);
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(PersonAccountsTest)
#include "tst_personaccounts.moc"
