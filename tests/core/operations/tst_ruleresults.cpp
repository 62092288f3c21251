#include "core/operations/company.h"
#include "operations/ruleresults.h"
#include "resources/sample.h"

using namespace company;
using operations::RuleResult;
using operations::RuleResults;

/// What is shown under each pair of the map page, and that its counts are true.
class RuleResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_files = std::make_unique<Company>(); }
    void counts();
    void examples_data();
    void examples();
    void countsAreThoseOfTheRecords_data();
    void countsAreThoseOfTheRecords();
    void aboutAndExact();
    void personsAndOrganizations();
    void nothingThere();
    void stops();

private:
    std::shared_ptr<const operations::Sources> open(const project::Project &project) const
    {
        const auto sources =
            operations::openSources(operations::usedSources(project), m_files->folder(), {});
        return sources ? *sources : nullptr;
    }
    RuleResults exact(Kind kind, const project::Project &project) const
    {
        const auto found =
            operations::exactResults(kind, open(project), project, operations::standardFacts(), {});
        return found ? *found : RuleResults();
    }
    RuleResults sampled(Kind kind, const project::Project &project) const
    {
        const auto found = operations::sampledResults(kind, open(project), project,
                                                      operations::standardFacts(), {});
        return found ? *found : RuleResults();
    }

    std::unique_ptr<Company> m_files;
};

static mapping::FieldRule from(const QString &target, const QString &source,
                               model::DetailType type = model::DetailType::Text)
{
    mapping::FieldRule rule{target, type};
    rule.sources = {source};
    return rule;
}

/// "different|... oddest@record default translation blank refused"
static QString told(const RuleResult &result)
{
    return u"%1 %2@%3 %4 %5 %6 %7"_s.arg(result.different.join(u'|'), result.oddest)
        .arg(result.oddestRecord)
        .arg(result.byDefault)
        .arg(result.byTranslation)
        .arg(result.blank)
        .arg(result.refused);
}

void RuleResultsTest::counts()
{
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,Birthdate,Level,IsDeleted\n"
                                     "1,Xu,bo@example.com,2001-02-03,Gold,0\n"
                                     "2,Zo,cy@,2001-02-03,Gold,0\n" // not accepted
                                     "3,Dee,,2001-02-03,Gold,0\n"   // left out
                                     "4,Elf,el@example.com,,Tin,0\n"
                                     "5,,fy@example.com,soon,Gold,0\n" // has no name
                                     "6,Gu,gu@example.com,soon,,0\n"
                                     "7,Hu,hu@example.com,later,Lead,0\n"
                                     "8,Iz,iz@example.com,2001-02-03,Gold,1\n"); // deleted
    auto project = m_files->plain().project;
    auto birthday = from(u"Birthday"_s, u"Birthdate"_s, model::DetailType::Date);
    auto level = from(u"Level"_s, u"Level"_s);
    level.translations = {{u"Gold"_s, u"A"_s}, {u"Lead"_s, {}}};
    level.defaultValue = u"none"_s;
    project.customers.details = {birthday, level};
    for (const RuleResults &results :
         {exact(Kind::Customer, project), sampled(Kind::Customer, project)}) {
        QVERIFY(!results.isAbout);
        QCOMPARE(results.records, 4); // 1, 4, 6 and 7
        QCOMPARE(results.rules.size(), 4);
        QCOMPARE(results.rules.at(0).target, u"email"_s);
        QCOMPARE(told(results.rules.at(0)),
                 u"bo@example.com|el@example.com|gu@example.com cy@@1 0 0 1 1"_s);
        QCOMPARE(told(results.rules.at(1)), u"Xu|Elf|Gu @-1 0 0 1 0"_s);
        QCOMPARE(told(*results.find(u"birthday "_s)), u"2001-02-03 soon@5 0 0 1 2"_s);
        QCOMPARE(told(*results.find(u"Level"_s)), u"A|Tin|none @-1 1 1 1 0"_s);
        QVERIFY(!results.find(u"Nowhere"_s));
    }
    // A record that is left out for its value is among those refused.
    project.customers.details[0].onBadValue = mapping::OnBadValue::LeaveRecordOut;
    const RuleResults without = exact(Kind::Customer, project);
    QCOMPARE(without.records, 2);
    QCOMPARE(told(without.rules.at(2)), u"2001-02-03 soon@4 0 0 1 3"_s); // 5 as well
    project.customers.details[0].onBadValue = mapping::OnBadValue::UseDefault;
    project.customers.details[0].defaultValue = u"1900-01-01"_s;
    QCOMPARE(told(exact(Kind::Customer, project).rules.at(2)),
             u"2001-02-03|1900-01-01 soon@5 3 0 0 2"_s);
}

void RuleResultsTest::examples_data()
{
    QTest::addColumn<QStringList>("values"); // of 200 records, the last given ones again and again
    QTest::addColumn<QString>("different");
    QTest::addColumn<QString>("oddest");
    const auto add = [](const char *name, const QStringList &values, const QString &different,
                        const QString &oddest) {
        QTest::newRow(name) << values << different << oddest;
    };
    const QStringList names{u"Ada Marsh"_s, u"Bo Xu"_s, u"Cy Zo"_s, u"Dee Elf"_s, u"Fy Gu"_s};
    add("all alike", names, u"Ada Marsh|Bo Xu|Cy Zo"_s, u""_s);
    add("one", {u"x"_s}, u"x"_s, u""_s);
    add("two", {u"Yes"_s, u"No"_s}, u"Yes|No"_s, u""_s);
    add("of another shape",
        QStringList{u"Ada Marsh"_s, u"Bo Xu"_s, u"Cy Zo"_s, u"O'Hara-Li (7)"_s} + names,
        u"Ada Marsh|Bo Xu|Cy Zo"_s, u"O'Hara-Li (7)"_s);
    add("among the first", QStringList{u"O'Hara"_s} + names, u"O'Hara|Ada Marsh|Bo Xu"_s, u""_s);
    add("of another length",
        QStringList{names.at(0), names.at(1), names.at(2),
                    u"Bartholomew Fortescue Wolfeschlegelstein"_s}
            + names,
        u"Ada Marsh|Bo Xu|Cy Zo"_s, u"Bartholomew Fortescue Wolfeschlegelstein"_s);
    add("much longer",
        QStringList{u"abcdef"_s, u"ghi"_s, u"jklmno"_s, u"abcdefghijklmnopqrstuvwxyz"_s,
                    u"pqrstu"_s},
        u"abcdef|ghi|jklmno"_s, u""_s); // comes too often: it is one of the five
}

void RuleResultsTest::examples()
{
    QFETCH(const QStringList, values);
    QFETCH(const QString, different);
    QFETCH(const QString, oddest);
    QByteArray rows = "Id,LastName,Email,Word\n";
    const qsizetype again = qMin<qsizetype>(5, values.size());
    for (int i = 0; i < 200; ++i) {
        const qsizetype at = i < values.size() ? i : values.size() - again + i % again;
        rows += QByteArray::number(i) + ",Xu,x@example.com," + values.at(at).toUtf8() + '\n';
    }
    m_files->write(u"Contact.csv"_s, rows);
    auto project = m_files->plain().project;
    project.customers.details = {from(u"Word"_s, u"Word"_s)};
    const RuleResult word = sampled(Kind::Customer, project).rules.at(2);
    QCOMPARE(word.different.join(u'|'), different);
    QCOMPARE(word.oddest, oddest);
    QCOMPARE(word.oddestRecord < 0, oddest.isEmpty());
    if (word.oddestRecord >= 0)
        QCOMPARE(values.at(word.oddestRecord), oddest);
}

void RuleResultsTest::countsAreThoseOfTheRecords_data()
{
    QTest::addColumn<project::PersonAccounts>("persons");
    QTest::newRow("customers") << project::PersonAccounts::Customers;
    QTest::newRow("organizations") << project::PersonAccounts::Organizations;
    QTest::newRow("both") << project::PersonAccounts::Both;
    QTest::newRow("leave out") << project::PersonAccounts::LeaveOut;
}

/// One look at each record of the sample, as the card has it.
void RuleResultsTest::countsAreThoseOfTheRecords()
{
    QFETCH(const project::PersonAccounts, persons);
    const QTemporaryDir folder;
    const auto files = resources::writeSample(folder.filePath(u"sample"_s));
    QVERIFY(files);
    auto made = operations::newProject(folder.filePath(u"rules.salesferry"_s), *files, persons, {});
    QVERIFY(made);
    project::Project &project = made->file.project;
    for (mapping::FieldRule &rule : project.customers.details)
        rule.defaultValue = rule.type == model::DetailType::Text ? u"some"_s : QString();
    const auto sources = open(project);
    QVERIFY(sources);
    const auto facts = operations::standardFacts();
    const auto accounts = operations::accountNames(sources, project, facts, {});
    for (const Kind kind : {Kind::Organization, Kind::Customer}) {
        const auto results = operations::exactResults(kind, sources, project, facts, {});
        QVERIFY(results);
        const operations::Records records(kind, sources, project, facts, *accounts);
        qint64 going = 0;
        QMap<QString, qint64> blank, byDefault;
        for (qint64 n = 0; n < records.count(); ++n) {
            const auto record = records.read(n);
            QVERIFY(record);
            if (!*record || (*record)->outcome != Outcome::Waiting)
                continue;
            ++going;
            for (const mapping::FieldRule &rule : project.mapping(kind).details) {
                const bool refused = std::any_of(
                    (*record)->problems.cbegin(), (*record)->problems.cend(),
                    [&rule](const model::Problem &each) { return each.field == rule.target; });
                blank[rule.target] +=
                    !refused && !model::findDetail((*record)->profile.details, rule.target) ? 1 : 0;
                byDefault[rule.target] +=
                    (*record)->origins.value(rule.target) == model::ValueOrigin::Default ? 1 : 0;
            }
        }
        QCOMPARE(results->records, going);
        QVERIFY(kind == Kind::Organization || going > 10);
        for (const mapping::FieldRule &rule : project.mapping(kind).details) {
            const RuleResult *result = results->find(rule.target);
            QVERIFY(result);
            QCOMPARE(result->blank, blank[rule.target]);
            QCOMPARE(result->byDefault, byDefault[rule.target]);
        }
    }
}

void RuleResultsTest::aboutAndExact()
{
    QByteArray rows = "Id,LastName,Email,Country,Points\n";
    constexpr int count = 50'000;
    for (int i = 0; i < count; ++i)
        rows += QByteArray::number(i) + ",Xu,x" + QByteArray::number(i) + "@example.com,"
                + (i % 4 == 0 ? "" : "China") + ','
                + (i == 49'000 ? "many" : QByteArray::number(i % 7)) + '\n';
    m_files->write(u"Contact.csv"_s, rows);
    auto project = m_files->plain().project;
    project.customers.details = {from(u"Country"_s, u"Country"_s),
                                 from(u"Points"_s, u"Points"_s, model::DetailType::Number)};
    project.customers.details[0].defaultValue = u"Chile"_s;
    const RuleResults about = sampled(Kind::Customer, project);
    QVERIFY(about.isAbout);
    QCOMPARE(about.records, count);
    const RuleResult &country = about.rules.at(2);
    QVERIFY2(qAbs(country.byDefault - count / 4) < count / 100,
             qPrintable(QString::number(country.byDefault)));
    QCOMPARE(country.different, (QStringList{u"Chile"_s, u"China"_s}));
    QCOMPARE(about.rules.at(0).different,
             (QStringList{u"x0@example.com"_s, u"x1@example.com"_s, u"x2@example.com"_s}));
    const RuleResults all = exact(Kind::Customer, project);
    QVERIFY(!all.isAbout);
    QCOMPARE(all.records, count);
    QCOMPARE(all.rules.at(2).byDefault, count / 4);
    QCOMPARE(all.rules.at(2).different, country.different);
    QCOMPARE(all.rules.at(0).different, about.rules.at(0).different);
    QCOMPARE(all.rules.at(3).refused, 1); // in between the stretches
    QCOMPARE(all.rules.at(3).oddest, u"many"_s);
    QCOMPARE(all.rules.at(3).oddestRecord, 49'000);
}

void RuleResultsTest::personsAndOrganizations()
{
    m_files->write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount,Industry\n"
                                     "{001000000000AcM},Acme,,,0,Ships\n"
                                     "{001000000000AdM},Ada,Marsh,ada@example.com,1,\n"
                                     "{001000000000BeT},Beta,,,0,\n");
    auto project = m_files->plain().project;
    project.organizations.details = {from(u"Industry"_s, u"Industry"_s)};
    QCOMPARE(exact(Kind::Organization, project).records, 2);
    QCOMPARE(told(exact(Kind::Organization, project).rules.at(1)), u"Ships @-1 0 0 1 0"_s);
    QCOMPARE(exact(Kind::Customer, project).records, 1);
    project.personAccounts = project::PersonAccounts::Organizations;
    QCOMPARE(exact(Kind::Organization, project).records, 3);
    QCOMPARE(exact(Kind::Customer, project).records, 0);
    project.businessAccounts = false;
    QCOMPARE(exact(Kind::Organization, project).records, 1);
}

void RuleResultsTest::nothingThere()
{
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n");
    const auto project = m_files->plain().project;
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        const RuleResults results = exact(kind, project);
        QCOMPARE(results.records, 0);
        QCOMPARE(results.rules.size(), kind == Kind::Customer ? 2 : 1);
    }
}

void RuleResultsTest::stops()
{
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n1,Xu,x@example.com\n");
    const auto project = m_files->plain().project;
    StopSource stop;
    stop.request();
    const auto found =
        operations::exactResults(Kind::Customer, open(project), project,
                                 operations::standardFacts(), RunContext{stop.token()});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(RuleResultsTest)
#include "tst_ruleresults.moc"
