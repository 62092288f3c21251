#include "core/operations/company.h"
#include "operations/personaccounts.h"
#include "operations/personsurvey.h"
#include "operations/review.h"
#include "project/editsfile.h"

#include <QDir>
#include <QSet>

#include <random>

using namespace company;
using operations::Volume;
using project::Condition;
using project::PersonAccounts;
using project::PersonRule;

/// That what a choice comes to is what Review counts of it, and that an estimate comes near.
class PersonSurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAsReviewDoes_data();
    void countsAsReviewDoes();
    void oneSurveyServesAllChoices();
    void samplesAreSpread_data();
    void samplesAreSpread();
    void estimates_data();
    void estimates();
    void fewPersonsMayAllBeInTheSample();
    void canBeCancelled();

private:
    std::shared_ptr<const operations::Sources> open() const
    {
        auto sources = operations::openSources(m_files.plain(), {});
        if (!sources)
            qFatal("the files cannot be opened");
        return *sources;
    }
    Volume surveyed(const project::ProjectFile &file, int threads) const;
    static Volume reviewed(const project::ProjectFile &file);

    Company m_files;
    std::shared_ptr<const operations::Sources> m_sources;
};

void PersonSurveyTest::initTestCase()
{
    std::mt19937 random(6);
    const auto below = [&random](size_t end) { return random() % end; };
    const auto of = [&below](const QList<QByteArray> &some) {
        return some.at(qsizetype(below(size_t(some.size()))));
    };
    const auto id = [](const char *prefix, size_t n) {
        return '{' + (prefix + QByteArray::number(qulonglong(n)).rightJustified(12, '0')) + '}';
    };
    const auto email = [&](size_t n) {
        return of({"p" + QByteArray::number(qulonglong(n)) + "@example.com", "ada@example.com",
                   "ADA@example.com", "", "n/a"});
    };
    QByteArray accounts = "Id,IsDeleted,Name,LastName,IsPersonAccount,PersonContactId,PersonEmail,"
                          "Rank__pc,Founded,LastModifiedDate\n";
    QByteArray contacts = "Id,IsDeleted,IsPersonAccount,LastName,Email,Rank__c,LastModifiedDate\n";
    size_t hidden = 0;
    for (size_t i = 0; i < 3'000; ++i) {
        const bool isPerson = below(2) == 0;
        accounts += id("001", i) + ',' + of({"0", "0", "0", "1"}) + ','
                    + of({"Acme", "ACME", "", "N " + QByteArray::number(qulonglong(below(800)))})
                    + ',' + (isPerson ? of({"Marsh", "Xu", ""}) : "") + ',' + (isPerson ? "1" : "0")
                    + ',' + (isPerson && below(3) > 0 ? id("003", 900'000 + hidden++) : "") + ','
                    + (isPerson ? email(i) : "") + ',' + of({"Mate", "cook", ""}) + ','
                    + of({"2000-12-08", "long ago", ""}) + ',' + of({"2024-01-01", "2024-02-01"})
                    + (below(50) == 0 ? ",surplus\n" : "\n");
    }
    for (size_t i = 0; i < 2'000; ++i) {
        contacts += (below(4) == 0 ? id("003", 900'000 + below(hidden)) : id("003", i)) + ','
                    + of({"0", "0", "0", "1"}) + ',' + of({"0", "0", "1"}) + ','
                    + of({"Xu", "Müller", ""}) + ',' + email(below(4'000)) + ','
                    + of({"Mate", "cook", ""}) + ",2024-01-01\n";
    }
    m_files.write(u"Account.csv"_s, accounts);
    m_files.write(u"Contact.csv"_s, contacts);
    m_sources = open();
}

Volume PersonSurveyTest::surveyed(const project::ProjectFile &file, int threads) const
{
    const site::Facts facts = operations::standardFacts();
    const auto survey = operations::PersonSurvey::make(m_sources, file, facts, {}, threads);
    const auto outcomes =
        operations::personOutcomes(m_sources, file.project, {}, {.threads = threads});
    if (!survey || !outcomes)
        qFatal("the survey failed");
    const auto volume = (*survey)->volume(file.project, outcomes->decided);
    if (!volume)
        qFatal("nothing was counted");
    return *volume;
}

Volume PersonSurveyTest::reviewed(const project::ProjectFile &file)
{
    const auto review = operations::review(file, operations::standardFacts(), {});
    if (!review)
        qFatal("the review failed");
    return {(*review)->counts(Kind::Customer)[Outcome::Waiting],
            (*review)->counts(Kind::Organization)[Outcome::Waiting], (*review)->tasks()};
}

static const PersonRule mates{{{u"Rank__pc"_s, Condition::Test::Is, u"mate"_s}}};
static const PersonRule noEmail{
    {{u"PersonEmail"_s, Condition::Test::IsEmpty}}, true, PersonAccounts::LeaveOut};

void PersonSurveyTest::countsAsReviewDoes_data()
{
    QTest::addColumn<PersonAccounts>("otherwise");
    QTest::addColumn<QList<PersonRule>>("rules");
    QTest::addColumn<project::SameKey>("sameName");
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<bool>("businessAccounts");
    using enum PersonAccounts;
    using enum project::SameKey;
    const QList<PersonRule> none, both{mates, noEmail};
    QTest::newRow("customers") << Customers << none << Merge << false << true;
    QTest::newRow("organizations") << Organizations << none << Merge << false << true;
    QTest::newRow("both") << Both << none << Merge << false << true;
    QTest::newRow("left out") << LeaveOut << none << Merge << false << true;
    QTest::newRow("by rules") << Both << both << Merge << false << true;
    QTest::newRow("namesakes kept") << Both << both << Keep << false << true;
    QTest::newRow("edited") << Both << both << Merge << true << true;
    QTest::newRow("no business accounts") << Organizations << both << Merge << false << false;
}

void PersonSurveyTest::countsAsReviewDoes()
{
    QFETCH(PersonAccounts, otherwise);
    QFETCH(QList<PersonRule>, rules);
    QFETCH(project::SameKey, sameName);
    QFETCH(bool, isEdited);
    QFETCH(bool, businessAccounts);
    auto file = m_files.plain();
    file.project.personAccounts = otherwise;
    file.project.personRules = rules;
    file.project.sameName = file.project.sameEmail = sameName;
    file.project.businessAccounts = businessAccounts;
    mapping::FieldRule founded{u"Founded"_s, model::DetailType::Date};
    founded.sources = {u"Founded"_s};
    founded.onBadValue = mapping::OnBadValue::LeaveRecordOut;
    mapping::FieldRule rank{u"Title"_s};
    rank.sources = {u"Rank__c"_s};
    file.project.organizations.details = {founded};
    file.project.customers.details = {rank};
    const project::RunFolder folder(file.path());
    QDir(folder.path()).removeRecursively();
    if (isEdited) {
        const project::RecordKey first{Kind::Organization, u"Account"_s,
                                       company::id("001000000000000")};
        const auto edits = project::EditsFile::open(folder);
        QVERIFY(edits);
        QVERIFY((*edits)->correct({first}, u"name"_s, u"Corrected"_s));
        const project::RecordKey second{Kind::Customer, u"Contact"_s,
                                        company::id("003000000000001")};
        QVERIFY((*edits)->tick({first, second}, false));
        QVERIFY((*edits)->select(Kind::Organization, project::Selection::WithoutProblems));
    }
    const Volume expected = reviewed(file);
    QVERIFY(expected.customers > 100 || expected.organizations > 100);
    for (const int threads : {1, 3})
        QCOMPARE(surveyed(file, threads), expected);
    QDir(folder.path()).removeRecursively();
}

void PersonSurveyTest::oneSurveyServesAllChoices()
{
    auto file = m_files.plain();
    file.project.personRules = {noEmail};
    const auto survey =
        operations::PersonSurvey::make(m_sources, file, operations::standardFacts(), {});
    QVERIFY(survey);
    for (const auto becomes : {PersonAccounts::Customers, PersonAccounts::Both}) {
        file.project.personRules = {mates};
        file.project.personAccounts = becomes;
        const auto outcomes = operations::personOutcomes(m_sources, file.project, {});
        QVERIFY(outcomes);
        const auto volume = (*survey)->volume(file.project, outcomes->decided);
        QVERIFY(volume);
        QCOMPARE(*volume, reviewed(file));
    }
}

void PersonSurveyTest::samplesAreSpread_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("rows");
    QTest::newRow("nothing") << 0LL << 100LL;
    QTest::newRow("all") << 5'000LL << 0LL;
    QTest::newRow("more than there are") << 5'000LL << 10'000LL;
    QTest::newRow("nearly all") << 10'001LL << 10'000LL;
    QTest::newRow("some") << 50'000LL << 10'000LL;
    QTest::newRow("few") << 5'000'000LL << 10'000LL;
    QTest::newRow("very few") << 1'000LL << 10LL;
}

void PersonSurveyTest::samplesAreSpread()
{
    QFETCH(qint64, total);
    QFETCH(qint64, rows);
    const operations::Sample sample(total, {.rows = rows});
    qint64 before = 0, looked = 0;
    for (const operations::Stretch &stretch : sample.stretches) {
        QVERIFY(stretch.first >= before);
        QVERIFY(stretch.first < stretch.last);
        QVERIFY(rows == 0 || rows >= total || stretch.first - before <= total / 32);
        before = stretch.last;
        looked += stretch.last - stretch.first;
    }
    QCOMPARE(sample.looked, looked);
    QVERIFY(before <= total);
    if (rows == 0 || rows >= total)
        QCOMPARE(looked, total);
    else
        QVERIFY(looked <= rows + 64 && looked >= rows / 2);
}

void PersonSurveyTest::estimates_data()
{
    QTest::addColumn<int>("names"); // so many different ones
    QTest::newRow("all different") << 40'000;
    QTest::newRow("some of each") << 20'000;
    QTest::newRow("few") << 50;
}

void PersonSurveyTest::estimates()
{
    QFETCH(int, names);
    Company files;
    std::mt19937 random(7);
    QSet<QByteArray> different;
    QByteArray rows = "Id,Name,LastName,IsPersonAccount,PersonEmail,Rank__pc\n";
    for (int i = 0; i < 40'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray name =
            'N' + QByteArray::number(names < 40'000 ? int(random() % uint(names)) : i);
        if (i % 4 == 0)
            different.insert(name);
        rows += "001" + n.rightJustified(12, '0') + "AAA," + name + ",L,1,"
                + (i % 10 == 0 ? "" : "p" + n + "@example.com") + ','
                + (i % 4 == 0 ? "Mate\n" : "Cook\n");
    }
    files.write(u"Account.csv"_s, rows);
    auto file = files.plain();
    file.project.personRules = {mates};
    const auto sources = operations::openSources(file, {});
    QVERIFY(sources);
    const auto isNear = [](qint64 about, qint64 exact) {
        return std::abs(about - exact) <= exact / 10;
    };
    for (const int threads : {1, 3}) {
        const operations::Pass sample{4'000, threads};
        const auto about = operations::personOutcomes(*sources, file.project, {}, sample);
        QVERIFY(about);
        QVERIFY(about->isEstimate);
        QVERIFY(about->decided.isEmpty());
        QCOMPARE(about->count, 40'000);
        QCOMPARE(about->customers + about->organizations, 40'000); // still add up
        QCOMPARE(about->byRule.constFirst() + about->otherwise, 40'000);
        QVERIFY(isNear(about->organizations, 10'000));
        QVERIFY(isNear(about->withoutEmail, 4'000));
        const auto volume =
            operations::estimatedVolume(*sources, file, operations::standardFacts(), {}, sample);
        QVERIFY(volume);
        QVERIFY2(isNear(volume->customers, 30'000 - 2'000),
                 qPrintable(QString::number(volume->customers)));
        QVERIFY2(isNear(volume->organizations, different.size()),
                 qPrintable(QString::number(volume->organizations)));
    }
}

void PersonSurveyTest::fewPersonsMayAllBeInTheSample()
{
    Company files;
    QByteArray rows = "Id,Name,LastName,IsPersonAccount,PersonEmail\n";
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "001" + n.rightJustified(12, '0') + "AAA,N" + n + ",L,"
                + (i == 0 ? "1,p@example.com\n" : "0,\n");
    }
    files.write(u"Account.csv"_s, rows);
    const auto file = files.plain();
    const auto sources = operations::openSources(file, {});
    QVERIFY(sources);
    const auto about = operations::personOutcomes(*sources, file.project, {}, {.rows = 100});
    QVERIFY(about);
    QVERIFY(about->isEstimate); // though all of them were looked at
    QCOMPARE(about->count, 1);
    QCOMPARE(about->looked, 1);
    QVERIFY(about->decided.isEmpty());
    const auto exact = operations::personOutcomes(*sources, file.project, {});
    QVERIFY(exact);
    QVERIFY(!exact->isEstimate);
    QCOMPARE(exact->decided.size(), 1'000);
}

void PersonSurveyTest::canBeCancelled()
{
    StopSource stop;
    stop.request();
    RunContext context;
    context.stop = stop.token();
    const auto file = m_files.plain();
    const site::Facts facts = operations::standardFacts();
    const auto survey = operations::PersonSurvey::make(m_sources, file, facts, context);
    QVERIFY(!survey);
    QCOMPARE(survey.error().kind, Error::Kind::Cancelled);
    const auto volume = operations::estimatedVolume(m_sources, file, facts, context, {100});
    QVERIFY(!volume);
    QCOMPARE(volume.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(PersonSurveyTest)
#include "tst_personsurvey.moc"
