#include "base/text.h"
#include "core/operations/company.h"
#include "operations/check.h"
#include "operations/review.h"

#include <QTest>

#include <random>

using namespace company;
using migration::Judgement;
using project::PersonAccounts;

namespace {

/// Everything that check says, in its order.
QStringList told(const operations::CheckResult &result)
{
    QStringList lines;
    for (const operations::ProblemGroup &group : result.groups) {
        QString line = model::toString(group.kind) + u' ' + group.example.message.code + u' '
                       + group.example.field + u' ' + group.example.value + u' '
                       + QString::number(group.count);
        for (const migration::SourceRef &record : group.records)
            line += u' ' + QString::number(record.line) + record.id;
        lines.append(line);
    }
    for (const auto *counts : {&result.organizations, &result.customers}) {
        for (const qint64 count : counts->counts)
            lines.append(QString::number(count));
    }
    return lines;
}

} // namespace

/// What is judged plain without a candidate is plain as a candidate, and known by the same key.
class JudgingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainIsPlain_data();
    void plainIsPlain();
    void everyWayOfAValue();
    void mostArePlain();
    void editsAreHeard();

private:
    static void compare(const operations::Preparation &prepared, Kind kind,
                        const std::shared_ptr<const project::Edits> &edits, qint64 &plain,
                        qint64 &waiting);

    Company m_files;
};

void JudgingTest::initTestCase()
{
    std::mt19937 random(3);
    const auto below = [&random](size_t end) { return random() % end; };
    const auto of = [&below](const QList<QByteArray> &some) {
        return some.at(qsizetype(below(size_t(some.size()))));
    };
    const auto id = [](const char *prefix, size_t n) {
        return '{' + (prefix + QByteArray::number(qulonglong(n)).rightJustified(12, '0')) + '}';
    };
    QByteArray accounts = "Id,IsDeleted,Name,LastName,IsPersonAccount,PersonContactId,PersonEmail,"
                          "Type,Website,Industry,LastModifiedDate\n";
    QByteArray contacts =
        "Id,IsDeleted,AccountId,IsPersonAccount,LastName,FirstName,Email,Phone,Type,Birthdate,"
        "LastModifiedDate\n";
    QByteArray relations = "Id,AccountId,ContactId,IsDirect\n";
    size_t person = 0;
    for (size_t i = 0; i < 600; ++i) {
        const bool isPerson = below(4) == 0;
        accounts +=
            id("001", i) + ',' + of({"0", "0", "0", "0", "1"}) + ','
            + of({"Acme", "ACME", "Łódź", "łódź", "Beta " + QByteArray::number(qulonglong(i)), ""})
            + ',' + (isPerson ? "Marsh" : "") + ',' + (isPerson ? "1" : "0") + ','
            + (isPerson ? id("003", 900'000 + person++) : "000000000000000AAA") + ','
            + (isPerson ? of({"ada@example.com", "", "Ada@Example.com", "n/a"}) : "") + ','
            + of({"Customer - Direct", "Prospect", "Unheard of", "", " "}) + ','
            + of({"example.com", "https://www.example.com", "no host", ""}) + ','
            + of({"Banking", "", "Größe"}) + ',' + of({"2024-01-01", "2024-02-01"})
            + (below(50) == 0 ? ",surplus\n" : "\n");
    }
    for (size_t i = 0; i < 1'500; ++i) {
        contacts += (below(40) == 0 ? "003x" : id("003", below(20) == 0 ? 900'000 + below(100) : i))
                    + ',' + of({"0", "0", "0", "0", "0", "1"}) + ','
                    + (below(6) == 0 ? "" : id("001", below(620))) + ','
                    + of({"0", "0", "0", "0", "1"}) + ',' + of({"Xu", "Müller", "", "李"}) + ','
                    + of({"Bo", "", " Ines "}) + ','
                    + of({"bo" + QByteArray::number(qulonglong(i)) + "@example.com",
                          "bo" + QByteArray::number(qulonglong(i)) + "@example.com",
                          "bo@example.com", "BO@example.com", "", "n/a", "bö@example.com"})
                    + ',' + of({"+44 1632 960017", "", "01632"}) + ','
                    + of({"Customer - Direct", "Prospect", "Unheard of", "Customer;Prospect", ""})
                    + ',' + of({"2000-12-08", "08/12/2000", "", "2000-12-08 00:00:00"}) + ','
                    + of({"2024-01-01", "2024-02-01"}) + '\n';
        if (below(4) == 0)
            relations += id("07k", i) + ',' + id("001", below(620)) + ',' + id("003", i) + ",0\n";
    }
    m_files.write(u"Account.csv"_s, accounts);
    m_files.write(u"Contact.csv"_s, contacts);
    m_files.write(u"AccountContactRelation.csv"_s, relations);
}

static migration::Stage stageOf(const operations::Preparation &prepared, Kind kind,
                                const std::shared_ptr<const project::Edits> &edits)
{
    return kind == Kind::Customer
               ? operations::customerStage(prepared.sources, prepared.project, prepared.facts,
                                           prepared.accounts, edits)
               : operations::organizationStage(prepared.sources, prepared.project, prepared.facts,
                                               edits);
}

void JudgingTest::compare(const operations::Preparation &prepared, Kind kind,
                          const std::shared_ptr<const project::Edits> &edits, qint64 &plain,
                          qint64 &waiting)
{
    const migration::Stage stage = stageOf(prepared, kind, edits);
    const migration::CandidateReader shortReader = stage.reader();
    // An edit that says nothing, and every candidate is made without a short cut.
    const auto idle = std::make_shared<project::Edits>(edits ? *edits : project::Edits());
    for (qint64 n = 0; n < stage.count; ++n) {
        const auto read = shortReader(n);
        QVERIFY(read.has_value());
        if (*read)
            idle->correct(operations::recordKey(*prepared.sources, kind, (*read)->ref),
                          u"No such field"_s, QString());
    }
    const migration::CandidateReader reader = stageOf(prepared, kind, idle).reader();
    const migration::Judge judge = stage.judge(hash64);
    Judgement judgement;
    for (qint64 n = 0; n < stage.count; ++n) {
        const auto read = reader(n);
        QVERIFY(read.has_value());
        QVERIFY(judge(n, judgement).has_value());
        QCOMPARE(judgement.what == Judgement::What::None, !read->has_value());
        const auto quick = shortReader(n);
        QVERIFY(quick.has_value());
        QCOMPARE(quick->has_value(), read->has_value());
        if (!*read)
            continue;
        const Candidate &candidate = **read;
        QVERIFY((*quick)->profile == candidate.profile);
        QVERIFY((*quick)->origins == candidate.origins);
        QVERIFY((*quick)->problems == candidate.problems);
        QVERIFY((*quick)->reason == candidate.reason);
        QCOMPARE(int((*quick)->outcome), int(candidate.outcome));
        QCOMPARE((*quick)->modified, candidate.modified);
        QCOMPARE((*quick)->corrected, candidate.corrected);
        QCOMPARE((*quick)->ref.id, candidate.ref.id);
        QCOMPARE((*quick)->ref.line, candidate.ref.line);
        QCOMPARE((*quick)->ref.row, candidate.ref.row);
        QCOMPARE((*quick)->ref.file, candidate.ref.file);
        waiting += candidate.outcome == Outcome::Waiting && candidate.problems.isEmpty() ? 1 : 0;
        if (judgement.what == Judgement::What::Told) {
            QCOMPARE(int(judgement.candidate.outcome), int(candidate.outcome));
            QVERIFY(judgement.candidate.reason == candidate.reason);
            QVERIFY(judgement.candidate.problems == candidate.problems);
            QVERIFY(judgement.candidate.profile == candidate.profile);
            QCOMPARE(judgement.candidate.ref.id, candidate.ref.id);
            continue;
        }
        ++plain;
        QCOMPARE(int(candidate.outcome), int(Outcome::Waiting));
        QVERIFY(candidate.problems.isEmpty());
        QCOMPARE(candidate.corrected, QStringList());
        QCOMPARE(judgement.key, hash64(model::profileKey(candidate.profile).toUtf8()));
        if (stage.kind == Kind::Organization) {
            QCOMPARE(QString::fromUtf8(judgement.id), candidate.ref.id);
            QCOMPARE(QString::fromUtf8(judgement.name), candidate.profile.name);
        }
    }
}

void JudgingTest::plainIsPlain_data()
{
    QTest::addColumn<PersonAccounts>("persons");
    QTest::addColumn<bool>("businessAccounts");
    QTest::addColumn<bool>("keep");
    QTest::newRow("customers") << PersonAccounts::Customers << true << false;
    QTest::newRow("both, kept apart") << PersonAccounts::Both << true << true;
    QTest::newRow("organizations") << PersonAccounts::Organizations << true << false;
    QTest::newRow("no organizations") << PersonAccounts::LeaveOut << false << false;
}

void JudgingTest::plainIsPlain()
{
    QFETCH(const PersonAccounts, persons);
    QFETCH(const bool, businessAccounts);
    QFETCH(const bool, keep);
    QFile::remove(m_files.path(u"test.salesferry"_s));
    auto made = m_files.make(persons);
    QVERIFY(made.has_value());
    auto file = made->file;
    file.project.businessAccounts = businessAccounts;
    file.project.sameName = keep ? project::SameKey::Keep : project::SameKey::Merge;
    mapping::FieldRule birthday{u"Birthday"_s, model::DetailType::Date};
    birthday.sources = {u"Birthdate"_s};
    file.project.customers.details.append(birthday);
    const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(prepared.has_value());
    qint64 plain = 0, waiting = 0;
    for (const Kind kind : {Kind::Organization, Kind::Customer})
        compare(*prepared, kind, {}, plain, waiting);
    QVERIFY(waiting > 300);
    QCOMPARE(plain, waiting);

    // And all that is said of them is the same as if candidates were made of all.
    const auto checked = operations::check(file, operations::standardFacts(), {}, {});
    QVERIFY(checked.has_value());
    const auto reviewed = operations::review(file, operations::standardFacts(), {});
    QVERIFY(reviewed.has_value());
    QVERIFY((*reviewed)->counts(Kind::Customer) == checked->customers);
    QVERIFY(told(*checked).size() > 20);
}

/// The same of all that a rule can say, and with addresses for those who have none.
void JudgingTest::everyWayOfAValue()
{
    QFile::remove(m_files.path(u"test.salesferry"_s));
    auto made = m_files.make();
    QVERIFY(made.has_value());
    auto file = made->file;
    project::Project &project = file.project;
    project.personEmail = u"{PersonContactId}@customers.example.com"_s;
    project.clearBlanks = true;
    project.customers.name.combine = mapping::FieldRule::Combine::Template;
    project.customers.name.pattern = u"{LastName}[, {FirstName}]"_s;
    mapping::FieldRule type{u"Kind"_s};
    type.sources = {u"Type"_s};
    type.translations = {{u"Prospect"_s, u"Lead"_s}};
    type.otherwise = u"Other"_s;
    type.steps = {{mapping::TextStep::What::UpperCase}};
    mapping::FieldRule phone{u"Digits"_s};
    phone.sources = {u"Phone"_s};
    phone.steps = {{mapping::TextStep::What::OnlyDigits}};
    phone.defaultValue = u"none"_s;
    project.customers.details.append({type, phone});
    const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(prepared.has_value());
    qint64 plain = 0, waiting = 0;
    for (const Kind kind : {Kind::Organization, Kind::Customer})
        compare(*prepared, kind, {}, plain, waiting);
    QVERIFY(waiting > 300);
    QCOMPARE(plain, waiting);
    qint64 cleared = 0;
    QMap<model::ValueOrigin, int> origins;
    const QList<Candidate> all = candidates(*prepared, Kind::Customer);
    for (const Candidate &candidate : all) {
        cleared += candidate.profile.cleared.size();
        for (const auto origin : candidate.origins)
            ++origins[origin];
    }
    QVERIFY(cleared > 50);
    QVERIFY(origins[model::ValueOrigin::Default] > 50);
    QVERIFY(origins[model::ValueOrigin::Translation] > 50);
}

void JudgingTest::mostArePlain()
{
    const QString sample = QStringLiteral(SALESFERRY_SOURCE_DIR "/resources/sample/");
    Company folder;
    auto made = operations::newProject(folder.path(u"sample.salesferry"_s),
                                       {sample + u"Contact.csv"_s, sample + u"Account.csv"_s,
                                        sample + u"AccountContactRelation.csv"_s},
                                       PersonAccounts::Both, {});
    QVERIFY(made.has_value());
    const auto prepared = operations::prepare(made->file, operations::standardFacts(), {}, {});
    QVERIFY(prepared.has_value());
    qint64 plain = 0, waiting = 0;
    for (const Kind kind : {Kind::Organization, Kind::Customer})
        compare(*prepared, kind, {}, plain, waiting);
    QVERIFY(waiting > 500);
    QCOMPARE(plain, waiting);
}

void JudgingTest::editsAreHeard()
{
    QFile::remove(m_files.path(u"test.salesferry"_s));
    auto made = m_files.make();
    QVERIFY(made.has_value());
    const auto prepared = operations::prepare(made->file, operations::standardFacts(), {}, {});
    QVERIFY(prepared.has_value());
    for (const project::Selection selection :
         {project::Selection::All, project::Selection::WithoutProblems, project::Selection::None}) {
        const auto edits = std::make_shared<project::Edits>();
        edits->select(Kind::Customer, selection);
        const migration::CandidateReader reader = prepared->job.customers.reader();
        for (qint64 n = 0; n < 1'500; ++n) {
            const auto read = reader(n);
            QVERIFY(read.has_value());
            if (!*read)
                continue;
            const project::RecordKey key =
                operations::recordKey(*prepared->sources, Kind::Customer, (*read)->ref);
            if (n % 5 == 0)
                edits->tick(key, n % 10 == 0);
            if (n % 7 == 0)
                edits->correct(key, u"displayName"_s, u"Ines"_s);
        }
        qint64 plain = 0, waiting = 0;
        compare(*prepared, Kind::Customer, edits, plain, waiting);
        QVERIFY(waiting > plain);
        QVERIFY(plain > 0 || selection == project::Selection::None);
    }
}

QTEST_GUILESS_MAIN(JudgingTest)
#include "tst_judging.moc"
