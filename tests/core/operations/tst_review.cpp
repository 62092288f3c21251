#include "core/operations/company.h"
#include "operations/check.h"
#include "operations/records.h"
#include "operations/review.h"
#include "project/editsfile.h"
#include "resources/sample.h"

#include <thread>

using namespace company;
using operations::Review;
using operations::ReviewReader;
using project::SameKey;

using Rows = std::vector<quint32>;

/// All records as they will be sent, and which of them to look at.
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsUp_data();
    void addsUp();
    void findsWhatCheckFinds();
    void groups();
    void sharedEmails_data();
    void sharedEmails();
    void readsWithTheEditsOfNow();
    void tasks();
    void severalThreads();
    void nothing();
    void failsAsPreparationDoes();

private:
    static std::shared_ptr<const Review> review(const project::ProjectFile &file,
                                                const site::Facts &facts)
    {
        auto made = operations::review(file, facts, {});
        if (!made)
            qWarning("%s", qPrintable(made.error().message.code));
        return made ? *made : std::make_shared<const Review>();
    }
    static std::shared_ptr<const Review> review(const project::ProjectFile &file)
    {
        return review(file, operations::standardFacts());
    }
    static const Review::Group *group(const Review &review, const QString &code)
    {
        for (const Review::Group &group : review.groups) {
            if (group.example.message.code == code)
                return &group;
        }
        return nullptr;
    }

    std::unique_ptr<Company> m_files;
};

void ReviewTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount\n"
                                     "{001000000000AcM},Acme,,,0\n"
                                     "{001000000000AdM},Ada Marsh,Marsh,bo@example.com,1\n"
                                     "{001000000000BeT},Beta,,,0\n");
    m_files->write(u"Contact.csv"_s,
                   "Id,LastName,Email,AccountId,LastModifiedDate\n"
                   "{003000000000BoX},Xu,bo@example.com,{001000000000AcM},2020-01-01\n"
                   "{003000000000CyZ},Zo,cy@,{001000000000BeT},\n"
                   "{003000000000DeE},Dee,,,\n"
                   "{003000000000ElF},Elf,el@example.com,{001000000000OmE},\n"
                   "{003000000000FyG},Fy,FY@example.com,,,more\n"
                   "{003000000000GuH},Gu,BO@example.com,,2024-01-01\n");
}

void ReviewTest::addsUp_data()
{
    QTest::addColumn<project::PersonAccounts>("persons");
    QTest::addColumn<SameKey>("same");
    for (const SameKey same : {SameKey::Merge, SameKey::Keep}) {
        const char *how = same == SameKey::Merge ? "merged" : "kept";
        QTest::addRow("customers, %s", how) << project::PersonAccounts::Customers << same;
        QTest::addRow("organizations, %s", how) << project::PersonAccounts::Organizations << same;
        QTest::addRow("both, %s", how) << project::PersonAccounts::Both << same;
        QTest::addRow("leave out, %s", how) << project::PersonAccounts::LeaveOut << same;
    }
}

/// Every list and every number of a review is what reading all of its records gives.
void ReviewTest::addsUp()
{
    QFETCH(const project::PersonAccounts, persons);
    QFETCH(const SameKey, same);
    const QTemporaryDir folder;
    const auto files = resources::writeSample(folder.filePath(u"sample"_s));
    QVERIFY(files);
    auto made = operations::newProject(folder.filePath(u"all.salesferry"_s), *files, persons, {});
    QVERIFY(made);
    made->file.project.sameEmail = made->file.project.sameName = same;
    const auto all = review(made->file);

    for (const Kind kind : {Kind::Organization, Kind::Customer}) {
        const ReviewReader reader(all, kind, nullptr);
        const QList<Candidate> expected = candidates(all->prepared, kind);
        const Review::Records &records = all->of(kind);
        QCOMPARE(qsizetype(records.rows.size()), expected.size());
        QVERIFY(std::is_sorted(records.rows.begin(), records.rows.end()));
        Rows problems, notAccepted;
        model::OutcomeCounts counts;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const quint32 row = records.rows.at(size_t(i));
            const auto candidate = reader.read(row);
            QVERIFY(candidate);
            QVERIFY(candidate->profile == expected.at(i).profile);
            QVERIFY(candidate->reason == expected.at(i).reason);
            QCOMPARE(candidate->ref.line, expected.at(i).ref.line);
            ++counts[candidate->outcome];
            if (operations::hasProblem(*candidate))
                problems.push_back(row);
            if (candidate->outcome == Outcome::NotAccepted)
                notAccepted.push_back(row);
        }
        QVERIFY(records.problems == problems);
        QVERIFY(records.notAccepted == notAccepted);
        QVERIFY(all->counts(kind) == counts);
        QVERIFY(kind == Kind::Organization || !problems.empty());
    }
    for (const Review::Group &group : all->groups) {
        const Rows &counted = all->of(group.kind).rows;
        QVERIFY(!group.rows.empty() && qint64(group.rows.size()) <= group.count);
        QVERIFY(
            std::includes(counted.begin(), counted.end(), group.rows.begin(), group.rows.end()));
        QVERIFY(std::adjacent_find(group.rows.begin(), group.rows.end()) == group.rows.end());
    }
}

void ReviewTest::findsWhatCheckFinds()
{
    const auto file = m_files->plain();
    const auto all = review(file);
    const auto checked = operations::check(file, operations::standardFacts(), {}, {});
    QVERIFY(checked);
    QVERIFY(all->counts(Kind::Customer) == checked->customers);
    QVERIFY(all->counts(Kind::Organization) == checked->organizations);
    QList<Review::Group> groups = all->groups; // without what check leaves to the counts
    groups.removeIf([](const Review::Group &group) {
        return group.example.message.code == u"record.sharesEmail"_s;
    });
    QCOMPARE(groups.size(), all->groups.size() - 1);
    QCOMPARE(groups.size(), checked->groups.size());
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const operations::ProblemGroup &other = checked->groups.at(i);
        QVERIFY(groups.at(i).example == other.example);
        QCOMPARE(groups.at(i).count, other.count);
        QVERIFY(groups.at(i).kind == other.kind);
        const ReviewReader reader(all, other.kind, nullptr);
        for (qsizetype k = 0; k < other.records.size(); ++k)
            QCOMPARE(reader.read(groups.at(i).rows.at(size_t(k)))->ref.line,
                     other.records.at(k).line);
    }
}

void ReviewTest::groups()
{
    const auto all = review(m_files->plain());
    QVERIFY(all->of(Kind::Customer).rows == (Rows{0, 1, 2, 3, 4, 5, 7}));
    QVERIFY(all->of(Kind::Customer).problems == (Rows{1, 3, 4}));
    QVERIFY(all->of(Kind::Customer).notAccepted == (Rows{1, 4}));
    QVERIFY(all->of(Kind::Organization).rows == (Rows{0, 2}));
    QVERIFY(all->of(Kind::Organization).problems.empty());
    const auto rows = [&all](const QString &code) {
        const Review::Group *found = group(*all, code);
        return found ? found->rows : Rows{};
    };
    QVERIFY(rows(u"record.badEmail"_s) == Rows{1});
    QVERIFY(rows(u"leftOut.noEmail"_s) == Rows{2});
    QVERIFY(rows(u"record.unknownAccount"_s) == Rows{3});
    QVERIFY(rows(u"csv.cellCount"_s) == Rows{4});
    QVERIFY(rows(u"record.sharesEmail"_s) == (Rows{0, 7}));
    QCOMPARE(all->groups.constFirst().example.severity, model::Problem::Severity::Error);
}

void ReviewTest::sharedEmails_data()
{
    QTest::addColumn<SameKey>("choice");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("problem");
    QTest::newRow("merge") << SameKey::Merge << u"record.sharesEmail"_s << Outcome::Merged << false;
    QTest::newRow("keep") << SameKey::Keep << u"record.sameEmail"_s << Outcome::NotAccepted << true;
}

/// Those that are found out after all are read are counted and listed as well.
void ReviewTest::sharedEmails()
{
    QFETCH(const SameKey, choice);
    QFETCH(const QString, code);
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, problem);
    auto file = m_files->plain();
    file.project.sameEmail = choice;
    const auto all = review(file);
    const Review::Group *shared = group(*all, code);
    QVERIFY(shared);
    QCOMPARE(shared->count, 2);
    QVERIFY(shared->rows == (Rows{0, 7}));
    const Review::Records &records = all->of(Kind::Customer);
    QVERIFY(records.problems == (problem ? Rows{0, 1, 3, 4, 7} : Rows{1, 3, 4}));
    QVERIFY(records.notAccepted == (problem ? Rows{0, 1, 4, 7} : Rows{1, 4}));
    QCOMPARE(all->counts(Kind::Customer)[outcome], problem ? 4 : 2);
    const auto candidate = ReviewReader(all, Kind::Customer, nullptr).read(7);
    QVERIFY(candidate);
    QVERIFY(candidate->outcome == outcome);
}

void ReviewTest::readsWithTheEditsOfNow()
{
    const auto file = m_files->plain();
    const auto all = review(file);
    const ReviewReader before(all, Kind::Customer, nullptr);
    project::Edits edits;
    edits.correct(before.key(*before.read(1)), u"email"_s, u"cy@example.com"_s);
    edits.tick(before.key(*before.read(3)), false);
    const auto kept = std::make_shared<const project::Edits>(edits);
    const ReviewReader now(all, Kind::Customer, kept);
    QVERIFY(now.read(1)->outcome == Outcome::Waiting);
    QCOMPARE(now.read(1)->profile.email, u"cy@example.com"_s);
    QCOMPARE(now.read(1)->corrected, QStringList{u"email"_s});
    QVERIFY(now.read(3)->outcome == Outcome::LeftOut);
    QVERIFY(before.read(1)->outcome == Outcome::NotAccepted);

    auto opened = project::EditsFile::open(project::RunFolder(file.path()));
    QVERIFY(opened);
    QVERIFY((*opened)->restore(edits));
    const auto again = review(file);
    QVERIFY(again->of(Kind::Customer).notAccepted == Rows{4});
    QCOMPARE(again->counts(Kind::Customer)[Outcome::Waiting], 2);
}

void ReviewTest::tasks()
{
    auto file = m_files->plain();
    file.project.customers.details.append(
        {u"Level"_s, model::DetailType::Text, {}, {u"LastName"_s}});
    site::Facts facts = operations::standardFacts();
    const auto all = review(file, facts);
    QCOMPARE(all->missingCustomerFields.size(), 1);
    QVERIFY(all->missingOrganizationFields.isEmpty());
    QCOMPARE(all->tasks(), 3);
    facts.limits.profilesPerRequest = 1;
    QCOMPARE(review(file, facts)->tasks(), 1 + 2 + 2);
}

void ReviewTest::severalThreads()
{
    const auto all = review(m_files->plain());
    const QList<Candidate> expected = candidates(all->prepared, Kind::Customer);
    std::vector<std::thread> threads;
    std::vector<int> different(4);
    for (int &mine : different) {
        threads.emplace_back([&mine, &all, &expected] {
            const ReviewReader reader(all, Kind::Customer, nullptr);
            const Rows &rows = all->of(Kind::Customer).rows;
            for (int round = 0; round < 200; ++round) {
                const auto i = size_t(round) % rows.size();
                const auto read = reader.read(rows.at(i));
                mine += !read || !(read->profile == expected.at(qsizetype(i)).profile);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(different, std::vector<int>(4));
}

void ReviewTest::nothing()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n");
    const auto all = review(files.plain());
    QVERIFY(all->prepared.sources);
    QVERIFY(all->groups.isEmpty());
    QVERIFY(all->of(Kind::Customer).rows.empty());
    QCOMPARE(all->counts(Kind::Customer).total(), 0);
    QCOMPARE(all->tasks(), 0);
}

void ReviewTest::failsAsPreparationDoes()
{
    StopSource stop;
    stop.request();
    const auto stopped =
        operations::review(m_files->plain(), operations::standardFacts(), {stop.token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QFile::remove(m_files->path(u"Contact.csv"_s));
    const auto missing = operations::review(m_files->plain(), operations::standardFacts(), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().message.code, u"csv.missing"_s);
}

QTEST_GUILESS_MAIN(ReviewTest)
#include "tst_review.moc"
