#include "core/operations/company.h"
#include "operations/records.h"
#include "resources/sample.h"

using namespace company;
using operations::Records;

/// Single records of a project, looked at without reading the others.
class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatThePreparationReads_data();
    void readsWhatThePreparationReads();
    void membershipsHaveTheNamesKeptApart();
    void accountsWithoutIds();
    void fieldsThatCannotBeCreated();
    void steps_data();
    void steps();
    void stepsBothWaysOverMany();
    void finds_data();
    void finds();
    void nothingToLookAt();
    void stops();

private:
    struct Looked
    {
        std::shared_ptr<const operations::Sources> sources;
        std::shared_ptr<const operations::AccountNames> accounts;
    };
    static Looked look(const project::Project &project)
    {
        const auto sources =
            operations::openSources(operations::usedSources(project),
                                    project::RunFolder(project.sources.constFirst().path), {});
        if (!sources)
            return {};
        const auto accounts =
            operations::accountNames(*sources, project, operations::standardFacts(), {});
        return {*sources, accounts ? *accounts : nullptr};
    }
    Records records(Kind kind, const project::Project &project)
    {
        m_looked = look(project);
        return {kind, m_looked.sources, project, operations::standardFacts(), m_looked.accounts};
    }

    std::unique_ptr<Company> m_files;
    Looked m_looked;
};

void RecordsTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount\n"
                                     "{001000000000AcM},Acme,,,0\n"
                                     "{001000000000AdM},Ada Marsh,Marsh,ada@example.com,1\n"
                                     "{001000000000BeT},Beta,,,0\n");
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                     "{003000000000BoX},Xu,bo@example.com,{001000000000AcM}\n"
                                     "{003000000000CyZ},Zo,cy@,{001000000000BeT}\n"
                                     "{003000000000DeE},Dee,,\n"
                                     "{003000000000ElF},Elf,el@example.com,{001000000000OmE}\n"
                                     "{003000000000FyG},Fy,FY@example.com,,more\n"
                                     "{003000000000GuH},Güler,gu@example.com,\n");
}

void RecordsTest::readsWhatThePreparationReads_data()
{
    QTest::addColumn<project::PersonAccounts>("persons");
    QTest::newRow("customers") << project::PersonAccounts::Customers;
    QTest::newRow("organizations") << project::PersonAccounts::Organizations;
    QTest::newRow("both") << project::PersonAccounts::Both;
    QTest::newRow("leave out") << project::PersonAccounts::LeaveOut;
}

/// What the card shows must be what is sent.
void RecordsTest::readsWhatThePreparationReads()
{
    QFETCH(const project::PersonAccounts, persons);
    const QTemporaryDir folder;
    const auto files = resources::writeSample(folder.filePath(u"sample"_s));
    QVERIFY(files);
    const auto made =
        operations::newProject(folder.filePath(u"looked.salesferry"_s), *files, persons, {});
    QVERIFY(made);
    const auto prepared = operations::prepare(made->file, operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    for (const Kind kind : {Kind::Organization, Kind::Customer}) {
        const Records all = records(kind, made->file.project);
        const migration::Stage &stage =
            kind == Kind::Customer ? prepared->job.customers : prepared->job.organizations;
        const migration::CandidateReader reader = stage.reader();
        QCOMPARE(all.count(), stage.count);
        qint64 read = 0;
        for (qint64 n = 0; n < stage.count; ++n) {
            const auto expected = reader(n), record = all.read(n);
            QVERIFY(expected && record);
            QCOMPARE(record->has_value(), expected->has_value());
            if (!*record)
                continue;
            ++read;
            QVERIFY((*record)->profile == (*expected)->profile);
            QVERIFY((*record)->problems == (*expected)->problems);
            QVERIFY((*record)->outcome == (*expected)->outcome);
        }
        QVERIFY(read > 10);
    }
}

void RecordsTest::membershipsHaveTheNamesKeptApart()
{
    m_files->write(u"Account.csv"_s, "Id,Name\n"
                                     "{001000000000AcM},Acme\n"
                                     "{001000000000BeT},acme\n");
    auto file = m_files->plain();
    file.project.sameName = project::SameKey::Keep;
    file.project.customers.email.defaultValue = u"all@example.com"_s;
    file.project.customers.email.onBadValue = mapping::OnBadValue::UseDefault;
    const Records all = records(Kind::Customer, file.project);
    QCOMPARE((**all.read(0)).profile.organizations, QStringList{u"Acme"_s});
    QCOMPARE((**all.read(1)).profile.organizations, QStringList{u"acme (2)"_s});
}

void RecordsTest::accountsWithoutIds()
{
    m_files->write(u"Account.csv"_s, "Id,Name\n,Acme\n17,Beta\n,acme\n");
    auto file = m_files->plain();
    file.project.sameName = project::SameKey::Keep;
    const Records organizations = records(Kind::Organization, file.project);
    QVERIFY(m_looked.accounts);
    QCOMPARE(m_looked.accounts->index.size(), 0);
    QVERIFY(m_looked.accounts->renamed.isEmpty());
    QCOMPARE((**organizations.read(1)).profile.name, u"Beta"_s);
    QCOMPARE((**records(Kind::Customer, file.project).read(0)).problems.constFirst().message.code,
             u"record.unknownAccount"_s);
}

/// While fields are still being mapped there is something to look at all the same.
void RecordsTest::fieldsThatCannotBeCreated()
{
    auto file = m_files->plain();
    QList<mapping::FieldRule> &rules = file.project.customers.details;
    rules.append({u"Level"_s, model::DetailType::Select, {}, {u"LastName"_s}}); // has no options
    for (int i = 0; i < 60; ++i)
        rules.append({u"Field %1"_s.arg(i), model::DetailType::Text, {}, {u"LastName"_s}});
    QVERIFY(!operations::prepare(file, operations::standardFacts(), {}, {}));
    const Records all = records(Kind::Customer, file.project);
    QVERIFY(m_looked.accounts);
    const auto record = all.read(0);
    QVERIFY(record && *record);
    QVERIFY((*record)->outcome == Outcome::Waiting);
    QCOMPARE((*record)->profile.details.size(), 60);
    QCOMPARE((*record)->profile.organizations, QStringList{u"Acme"_s});
}

void RecordsTest::steps_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("step");
    QTest::addColumn<Records::Wanted>("wanted");
    QTest::addColumn<qint64>("to"); // -1: none
    using enum Records::Wanted;
    const auto row = [](const char *name, Kind kind, qint64 from, int step, Records::Wanted wanted,
                        qint64 to) { QTest::newRow(name) << kind << from << step << wanted << to; };
    // Customers: six contacts, then Acme (none), Ada Marsh, Beta (none).
    row("first", Kind::Customer, -1, 1, Any, 0);
    row("second", Kind::Customer, 0, 1, Any, 1);
    row("over what is none", Kind::Customer, 5, 1, Any, 7);
    row("none behind", Kind::Customer, 7, 1, Any, -1);
    row("last", Kind::Customer, 9, -1, Any, 7);
    row("from far behind", Kind::Customer, 1000, -1, Any, 7);
    row("back over what is none", Kind::Customer, 7, -1, Any, 5);
    row("back to the first", Kind::Customer, 1, -1, Any, 0);
    row("none before", Kind::Customer, 0, -1, Any, -1);
    row("nor before the beginning", Kind::Customer, -1, -1, Any, -1);
    row("bad email", Kind::Customer, -1, 1, Problem, 1);
    // Left out by the rules of everybody is no problem to look at; the warning behind it is.
    row("unknown account", Kind::Customer, 1, 1, Problem, 3);
    row("malformed", Kind::Customer, 3, 1, Problem, 4);
    row("no more", Kind::Customer, 4, 1, Problem, -1);
    row("back to malformed", Kind::Customer, 9, -1, Problem, 4);
    row("back to the bad email", Kind::Customer, 3, -1, Problem, 1);
    row("no problem before", Kind::Customer, 1, -1, Problem, -1);
    row("organizations", Kind::Organization, 0, 1, Any, 2);
    row("organizations without problem", Kind::Organization, -1, 1, Problem, -1);
}

void RecordsTest::steps()
{
    QFETCH(const Kind, kind);
    QFETCH(const qint64, from);
    QFETCH(const int, step);
    QFETCH(const Records::Wanted, wanted);
    QFETCH(const qint64, to);
    const Records all = records(kind, m_files->plain().project);
    const auto found = all.next(from, step, wanted, {});
    QVERIFY(found);
    QCOMPARE(found->value_or(-1), to);
}

/// Backwards over as many as a file of the other kind may have, and to the same records.
void RecordsTest::stepsBothWaysOverMany()
{
    QByteArray rows = "Id,Name,LastName,PersonEmail,IsPersonAccount\n";
    const QList<qint64> persons{0, 1, 3, 2047, 2048, 4999, 9000};
    for (int i = 0; i <= 12'000; ++i) {
        const bool person = persons.contains(i);
        rows += QByteArray::number(i) + (person ? ",,Marsh,ada@example.com,1\n" : ",Acme,,,0\n");
    }
    Company files;
    files.write(u"Account.csv"_s, rows);
    const Records all = records(Kind::Customer, files.plain().project);
    QList<qint64> up, down;
    for (auto n = all.next(-1, 1, Records::Wanted::Any, {}); n && *n;
         n = all.next(**n, 1, Records::Wanted::Any, {}))
        up.append(**n);
    for (auto n = all.next(all.count(), -1, Records::Wanted::Any, {}); n && *n;
         n = all.next(**n, -1, Records::Wanted::Any, {}))
        down.prepend(**n);
    QCOMPARE(up, persons);
    QCOMPARE(down, persons);
}

void RecordsTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::newRow("by email") << u"EL@exam"_s << qint64(-1) << qint64(3);
    QTest::newRow("by name, other letters") << u"GÜL"_s << qint64(0) << qint64(5);
    QTest::newRow("by id") << id("003000000000CyZ") << qint64(-1) << qint64(1);
    QTest::newRow("by short id") << u"003000000000CyZ"_s << qint64(-1) << qint64(1);
    QTest::newRow("not by part of an id") << u"0030000"_s << qint64(-1) << qint64(-1);
    QTest::newRow("next of several") << u"@example.com"_s << qint64(0) << qint64(3);
    QTest::newRow("from the top again") << u"bo@"_s << qint64(4) << qint64(0);
    QTest::newRow("itself last") << u"bo@"_s << qint64(0) << qint64(0);
    QTest::newRow("from behind the end") << u"bo@"_s << qint64(9) << qint64(0);
    QTest::newRow("no pattern") << u".*"_s << qint64(-1) << qint64(-1);
    QTest::newRow("nowhere") << u"nobody"_s << qint64(2) << qint64(-1);
}

void RecordsTest::finds()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    const Records all = records(Kind::Customer, m_files->plain().project);
    const auto found = all.find(text, from, {});
    QVERIFY(found);
    QCOMPARE(found->value_or(-1), to);
}

void RecordsTest::nothingToLookAt()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n");
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        const Records none = records(kind, files.plain().project);
        QCOMPARE(none.count(), 0);
        QVERIFY(!none.next(-1, 1, Records::Wanted::Any, {})->has_value());
        QVERIFY(!none.next(0, -1, Records::Wanted::Any, {})->has_value());
        QVERIFY(!none.find(u"ada"_s, -1, {})->has_value());
    }
}

void RecordsTest::stops()
{
    QByteArray rows = "Id,LastName,Email\n";
    for (int i = 0; i < 2000; ++i)
        rows += QByteArray::number(i) + ",Marsh,ada@example.com\n";
    Company files;
    files.write(u"Contact.csv"_s, rows);
    const Records all = records(Kind::Customer, files.plain().project);
    StopSource stop;
    stop.request();
    const RunContext context{stop.token()};
    const auto code = [](const auto &result) {
        return result ? u""_s : result.error().message.code;
    };
    const QString cancelled = u"base.cancelled"_s;
    QCOMPARE(code(all.next(-1, 1, Records::Wanted::Problem, context)), cancelled);
    QCOMPARE(code(all.next(all.count(), -1, Records::Wanted::Problem, context)), cancelled);
    QCOMPARE(code(all.find(u"nobody"_s, -1, context)), cancelled);
    QCOMPARE(code(operations::accountNames(m_looked.sources, files.plain().project,
                                           operations::standardFacts(), context)),
             u""_s); // no accounts to read
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
