#include "core/operations/company.h"
#include "operations/personaccounts.h"
#include "operations/personaddress.h"

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
    void threadsMakeNoDifference();
    void theyAreGivenAnEmail();
    void valuesToChooseFrom();
    void addresses_data();
    void addresses();
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

void PersonAccountsTest::threadsMakeNoDifference()
{
    Company files;
    QByteArray rows = "Id,Name,LastName,IsPersonAccount,PersonEmail\n";
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "001" + n.rightJustified(12, '0') + "AAA,N" + n + ",L" + n + ','
                + (i % 3 == 0 ? "0," : "1,") + (i % 7 == 0 ? "" : 'p' + n + "@example.com") + '\n';
    }
    files.write(u"Account.csv"_s, rows);
    const auto sources =
        operations::openSources({{files.path(u"Account.csv"_s), {}}}, files.folder(), {});
    QVERIFY(sources);
    project::Project project;
    project.personRules = {noEmail, {{{u"Name"_s, Condition::Test::StartsWith, u"n19"_s}}}};
    for (const qint64 sample : {0, 2'000}) {
        const auto alone = operations::personOutcomes(*sources, project, {}, {sample, 1});
        const auto together = operations::personOutcomes(*sources, project, {}, {sample, 4});
        QVERIFY(alone && together);
        QCOMPARE(alone->isEstimate, sample > 0);
        QCOMPARE(alone->count, 13'333);
        QCOMPARE(together->byRule, alone->byRule);
        QCOMPARE(together->decided, alone->decided);
        QCOMPARE(together->customers, alone->customers);
        QCOMPARE(together->examples.size(), alone->examples.size());
        for (qsizetype i = 0; i < alone->examples.size(); ++i)
            QCOMPARE(together->examples.at(i).id, alone->examples.at(i).id);
        // Three real ones of each branch, in the order of the branches.
        QStringList branches;
        for (const operations::PersonExample &example : alone->examples)
            branches.append(QString::number(example.rule));
        QCOMPARE(branches.join(u' '), u"0 0 0 1 1 1 -1 -1 -1"_s);
    }
}

void PersonAccountsTest::theyAreGivenAnEmail()
{
    Company files;
    const auto sources = people(files);
    project::Project project;
    project.personEmail = u"{Id}@customers.example.com"_s;
    auto outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->withoutEmail, 0);
    QCOMPARE(outcomes->customersWithoutEmail, 0);
    QCOMPARE(outcomes->givenEmail, 2);
    QCOMPARE(outcomes->customersGivenEmail, 2);
    QCOMPARE(outcomes->customersSharedEmail, 0);
    QCOMPARE(outcomes->arriving(), 3);
    QVERIFY(!outcomes->examples.at(0).isGivenEmail);
    QVERIFY(outcomes->examples.at(1).isGivenEmail);
    QCOMPARE(outcomes->examples.at(1).email, u"0015e00000Xyz9lAAB@customers.example.com"_s);
    // One for all of them is one customer in the end.
    project.personEmail = u"[{Nowhere}]nobody{IsDeleted}@customers.example.com"_s;
    outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->customersGivenEmail, 2);
    QCOMPARE(outcomes->customersSharedEmail, 1);
    project.personEmail = u"{Name}@customers.example.com"_s; // with a blank in it
    outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->customersBadGiven, 2);
    QCOMPARE(outcomes->customersBadEmail, 0);
    QCOMPARE(outcomes->badEmail, 2);
    QCOMPARE(outcomes->arriving(), 1);
    project.personEmail = u"{Nowhere}@customers.example.com"_s; // nothing to make it of
    outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->customersWithoutEmail, 2);
    project.personAccounts = PersonAccounts::Organizations; // need none
    project.personEmail = u"{Id}@customers.example.com"_s;
    outcomes = operations::personOutcomes(sources, project, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->givenEmail, 2);
    QCOMPARE(outcomes->customersGivenEmail, 0);
}

void PersonAccountsTest::valuesToChooseFrom()
{
    Company files;
    QByteArray rows = "Id,Name,LastName,IsPersonAccount,Type\n";
    for (int i = 0; i < 100; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "001" + n.rightJustified(12, '0') + "AAA,N" + n + ",L," + (i < 90 ? "1," : "0,")
                + (i % 3 == 0 ? "Gold"
                   : i < 90   ? "Silver"
                              : "Firm")
                + '\n';
    }
    files.write(u"Account.csv"_s, rows);
    const auto sources =
        operations::openSources({{files.path(u"Account.csv"_s), {}}}, files.folder(), {});
    QVERIFY(sources);
    QCOMPARE(operations::personValues(**sources, u"type"_s),
             (csv::TextCounts{{u"Silver"_s, 60}, {u"Gold"_s, 30}})); // not those of companies
    QVERIFY(operations::personValues(**sources, u"Name"_s).isEmpty());
    QVERIFY(operations::personValues(**sources, u"Nowhere"_s).isEmpty());
}

void PersonAccountsTest::addresses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("problems"); // of the name, of the domain
    const auto add = [](const QString &name, const QString &domain, const char *problems) {
        QTest::addRow("<%s@%s>", qPrintable(name), qPrintable(domain))
            << name << domain << QString::fromLatin1(problems);
    };
    const QString id = u"{Id}"_s, domain = u"customers.example.com"_s;
    add(id, domain, " ");
    add(id, u" Customers.Example.COM "_s, " ");
    add(id, u"my-shop.example"_s, " ");
    add(u"customer-{firstname}.{Id}[+{Second__pc}]"_s, domain, " ");
    add({}, domain, "personEmail.noName ");
    add(u"nobody"_s, domain, "template.noField ");
    add(u"{Id"_s, domain, "template.unclosed ");
    add(u"{Shoesize}"_s, domain, "personEmail.noSuchField ");
    add(u"no body{Id}"_s, domain, "personEmail.badName ");
    add(u"{Id}@"_s, domain, "personEmail.badName ");
    add(u"ä{Id}"_s, domain, "personEmail.badName ");
    add(id, {}, " personEmail.noDomain");
    add(id, u"me@example.com"_s, " personEmail.atInDomain");
    add(id, u"example"_s, " personEmail.noDot");
    add(id, u"exa mple.com"_s, " personEmail.badDomain");
    add(id, u"example..com"_s, " personEmail.badDomain");
    add(id, u"-example.com"_s, " personEmail.badDomain");
    add(id, u"example.com."_s, " personEmail.badDomain");
    add(id, u"example.c"_s, " personEmail.badDomain");
    add(id, u"10.0.0.1"_s, " personEmail.badDomain");
    add(id, u"{Name}.example.com"_s, " personEmail.badDomain");
}

void PersonAccountsTest::addresses()
{
    QFETCH(QString, name);
    QFETCH(QString, domain);
    Company files;
    const auto sources = people(files);
    const operations::PersonAddress address{name, domain};
    const auto code = [](const std::optional<Message> &problem) {
        return problem ? problem->code : QString();
    };
    const QString problems = code(operations::nameProblem(address, *sources)) + u' '
                             + code(operations::domainProblem(address));
    QTEST(problems, "problems");
    if (problems == u" "_s) {
        const operations::PersonAddress again = operations::PersonAddress::of(address.text());
        QCOMPARE(again, (operations::PersonAddress{name, domain.trimmed().toLower()}));
    }
    QCOMPARE(operations::PersonAddress::of({}), (operations::PersonAddress{u"{Id}"_s, {}}));
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
