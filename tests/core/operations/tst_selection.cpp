#include "core/operations/company.h"
#include "operations/migrate.h"
#include "operations/report.h"
#include "project/editsfile.h"

using namespace company;
using project::Selection;

/// What the user takes out and puts right, file by file and record by record.
class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutBusinessAccounts();
    void unusedSources();
    void nothingUsed();
    void selections_data();
    void selections();
    void selectedOrganizations();
    void tickedOffBeforeMerging();
    void correctionsComeBeforeTheRulesOfTheSite();
    void correctedNamesOfOrganizations();
    void recordsWithoutIds();
    void personAccountsAreTwoRecords();
    void unreadableEditsStopEverything();
    void choicesTellEditsApart();
    void reportsFindTheirFilesAgain();

private:
    operations::Preparation prepared(const project::ProjectFile &project)
    {
        auto result = operations::prepare(project, operations::standardFacts(), {}, {});
        if (!result)
            qWarning("%s", qPrintable(result.error().message.code));
        return result ? *std::move(result) : operations::Preparation();
    }
    std::unique_ptr<project::EditsFile> edits(const project::ProjectFile &file)
    {
        auto opened = project::EditsFile::open(project::RunFolder(file.path()));
        return opened ? *std::move(opened) : nullptr;
    }
    static project::RecordKey contact(const char *fifteen)
    {
        return {Kind::Customer, u"Contact"_s, id(fifteen)};
    }
    static project::RecordKey account(const char *fifteen, Kind kind = Kind::Organization)
    {
        return {kind, u"Account"_s, id(fifteen)};
    }

    std::unique_ptr<Company> m_files;
};

void SelectionTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name,Industry\n"
                                     "{001000000000AcM},Acme,Energy\n"
                                     "{001000000000BeT},Beta,Apparel\n");
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                     "{003000000000AdM},Marsh,ada@example.com,{001000000000AcM}\n"
                                     "{003000000000BoX},Xu,bo@,{001000000000BeT}\n"
                                     "{003000000000CyZ},Zo,cy@example.com,{001000000000OmE}\n"
                                     "{003000000000DeE},Dee,,\n"
                                     "{003000000000ElF},Elf,el@example.com,,more\n");
}

void SelectionTest::withoutBusinessAccounts()
{
    auto file = m_files->plain();
    file.project.businessAccounts = false;
    const auto result = prepared(file);
    const QString leftOut = u"leftOut  [leftOut.businessAccount]"_s;
    QCOMPARE(lines(result, Kind::Organization), (QStringList{leftOut, leftOut}));
    QCOMPARE(lines(result, Kind::Customer).constFirst(), u"waiting ada@example.com"_s);
    const QList<Candidate> customers = candidates(result, Kind::Customer);
    QVERIFY(customers.at(0).problems.isEmpty());
    QVERIFY(customers.at(2).problems.isEmpty());
}

void SelectionTest::unusedSources()
{
    auto file = m_files->plain();
    file.project.sources.first().used = false; // the accounts
    const auto result = prepared(file);
    QVERIFY(result.sources);
    QCOMPARE(result.sources->files.size(), 1);
    QCOMPARE(result.job.fingerprints.size(), 1);
    QCOMPARE(result.job.organizationPlan.total(), 0);
    QCOMPARE(result.sources->census.businessAccounts, 0);
    const QList<Candidate> customers = candidates(result, Kind::Customer);
    QCOMPARE(customers.size(), 5);
    for (const Candidate &candidate : customers)
        QCOMPARE(operations::paths(file.project).at(candidate.ref.file),
                 m_files->path(u"Contact.csv"_s));
    // One that is gone is no hindrance then.
    QVERIFY(QFile::remove(m_files->path(u"Account.csv"_s)));
    QVERIFY(operations::migrate(file, {operations::practiceSite(), {}, {}}, {}));
}

void SelectionTest::nothingUsed()
{
    auto file = m_files->plain();
    for (project::Source &source : file.project.sources)
        source.used = false;
    const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().message.code, u"sources.nothingToMigrate"_s);
}

void SelectionTest::selections_data()
{
    QTest::addColumn<Selection>("selection");
    QTest::addColumn<QStringList>("ticked");
    QTest::addColumn<QStringList>("unticked");
    QTest::addColumn<QString>("expected"); // of the five, in order
    const QString ada = u"003000000000AdM"_s, bo = u"003000000000BoX"_s, cy = u"003000000000CyZ"_s,
                  dee = u"003000000000DeE"_s, elf = u"003000000000ElF"_s;
    const QStringList none, all{ada, bo, cy, dee, elf};
    const auto add = [](const char *name, Selection selection, const QStringList &ticked,
                        const QStringList &unticked, const char *expected) {
        QTest::newRow(name) << selection << ticked << unticked << QString::fromLatin1(expected);
    };
    // w: waiting, u: left out by the user, p: for a problem, e: without email, n: not accepted
    add("all", Selection::All, none, none, "wnwen");
    add("all but one", Selection::All, none, {ada}, "unwen");
    add("all but a bad one", Selection::All, none, {bo}, "wuwen");
    add("all, each ticked off", Selection::All, none, all, "uuuen");
    add("none", Selection::None, none, none, "uuuen");
    add("none but some", Selection::None, {bo, cy}, none, "unwen");
    add("without problems", Selection::WithoutProblems, none, none, "wppen");
    add("without problems, and one with", Selection::WithoutProblems, {cy}, none, "wpwen");
    add("without problems, but one", Selection::WithoutProblems, {bo}, {ada}, "unpen");
}

void SelectionTest::selections()
{
    QFETCH(const Selection, selection);
    QFETCH(const QStringList, ticked);
    QFETCH(const QStringList, unticked);
    QFETCH(const QString, expected);
    const auto file = m_files->plain();
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->select(Kind::Customer, selection));
    for (const QString &each : ticked)
        QVERIFY(changes->tick({contact(each.toLatin1().constData())}, true));
    for (const QString &each : unticked)
        QVERIFY(changes->tick({contact(each.toLatin1().constData())}, false));
    const auto result = prepared(file);
    static const QHash<QString, QChar> letters{{u""_s, u'w'},
                                               {u"leftOut.byUser"_s, u'u'},
                                               {u"leftOut.hasProblem"_s, u'p'},
                                               {u"leftOut.noEmail"_s, u'e'},
                                               {u"record.badEmail"_s, u'n'},
                                               {u"csv.cellCount"_s, u'n'}};
    QString found;
    const QList<Candidate> customers = candidates(result, Kind::Customer);
    for (const Candidate &candidate : customers) {
        found += letters.value(candidate.reason.code, u'?');
        QCOMPARE(candidate.outcome == Outcome::LeftOut, u"upe"_s.contains(found.back()));
    }
    QCOMPARE(found, expected);
    QCOMPARE(result.job.customerPlan.counts()[Outcome::Waiting], expected.count(u'w'));
    QCOMPARE(result.job.customerPlan.counts()[Outcome::NotAccepted], expected.count(u'n'));
    QCOMPARE(result.job.customerPlan.total(), 5);
    // The other kind is not concerned.
    QCOMPARE(result.job.organizationPlan.counts()[Outcome::Waiting], 2);
}

void SelectionTest::selectedOrganizations()
{
    const auto file = m_files->plain();
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->tick({account("001000000000AcM")}, false));
    const auto result = prepared(file);
    QCOMPARE(lines(result, Kind::Organization),
             (QStringList{u"leftOut Acme [leftOut.byUser]"_s, u"waiting Beta"_s}));
    const Candidate ada = candidates(result, Kind::Customer).constFirst();
    QVERIFY(ada.profile.organizations.isEmpty());
    QCOMPARE(ada.problems.size(), 1);
    QVERIFY(ada.problems.constFirst().severity == model::Problem::Severity::Note);
    QCOMPARE(ada.problems.constFirst().message,
             (Message{u"record.organizationLeftOut"_s, {id("001000000000AcM")}}));
}

void SelectionTest::tickedOffBeforeMerging()
{
    m_files->write(u"Contact.csv"_s,
                   "Id,LastName,Email,AccountId,LastModifiedDate\n"
                   "{003000000000AdM},New,ada@example.com,{001000000000AcM},2025\n"
                   "{003000000000AdN},Old,ada@example.com,{001000000000BeT},2024\n");
    const auto file = m_files->plain();
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->tick({contact("003000000000AdM")}, false));
    QCOMPARE(lines(prepared(file), Kind::Customer),
             (QStringList{u"leftOut ada@example.com [leftOut.byUser] -> Acme"_s,
                          u"waiting ada@example.com -> Beta"_s}));
}

void SelectionTest::correctionsComeBeforeTheRulesOfTheSite()
{
    auto file = m_files->plain();
    file.project.organizations.details = {
        {u"Industry"_s, model::DetailType::Text, {}, {u"Industry"_s}},
        {u"Website"_s, model::DetailType::Url},
        {u"Type"_s, model::DetailType::MultiSelect}};
    const auto changes = edits(file);
    QVERIFY(changes);
    const auto acme = account("001000000000AcM");
    QVERIFY(changes->correct({acme}, u"website"_s, u"acme.example.com"_s));
    QVERIFY(changes->correct({acme}, u"Type"_s, u"Shipowner"_s));
    QVERIFY(changes->correct({acme}, u"Industry"_s, u""_s));
    QVERIFY(changes->correct({contact("003000000000BoX")}, u"email"_s, u"bo@example.com"_s));
    QVERIFY(changes->correct({contact("003000000000DeE")}, u"email"_s, u"dee@example.com"_s));
    QVERIFY(changes->correct({contact("003000000000ElF")}, u"email"_s, u"elf@example.com"_s));
    const auto result = prepared(file);
    const QList<Candidate> organizations = candidates(result, Kind::Organization);
    const QList<model::DetailValue> expected{{u"Website"_s, {u"https://acme.example.com"_s}}};
    QCOMPARE(organizations.at(0).profile.details, expected);
    QCOMPARE(organizations.at(0).corrected, (QStringList{u"Industry"_s, u"Website"_s, u"Type"_s}));
    QCOMPARE(organizations.at(0).problems.size(), 1);
    QCOMPARE(organizations.at(0).problems.constFirst().message.code, u"value.unknownOption"_s);
    QVERIFY(organizations.at(1).corrected.isEmpty());
    QCOMPARE(lines(result, Kind::Customer),
             (QStringList{u"waiting ada@example.com -> Acme"_s, u"waiting bo@example.com -> Beta"_s,
                          u"waiting cy@example.com"_s, u"waiting dee@example.com"_s,
                          u"notAccepted  [csv.cellCount]"_s}));
}

void SelectionTest::correctedNamesOfOrganizations()
{
    const auto file = m_files->plain();
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->correct({account("001000000000AcM")}, u"name"_s, u"Acme Shipping"_s));
    QCOMPARE(lines(prepared(file), Kind::Customer).constFirst(),
             u"waiting ada@example.com -> Acme Shipping"_s);
}

void SelectionTest::recordsWithoutIds()
{
    m_files->write(u"Contact.csv"_s, "LastName,Email,AccountId\n"
                                     "Marsh,ada@example.com,\n"
                                     "Xu,bo@example.com,\n");
    const auto file = m_files->plain();
    const auto before = prepared(file);
    const QList<Candidate> all = candidates(before, Kind::Customer);
    QCOMPARE(all.size(), 2);
    const auto key = operations::recordKey(*before.sources, Kind::Customer, all.at(1).ref);
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->tick({key}, false));
    QCOMPARE(
        lines(prepared(file), Kind::Customer),
        (QStringList{u"waiting ada@example.com"_s, u"leftOut bo@example.com [leftOut.byUser]"_s}));
    // In a file that is another one, that row is another record.
    m_files->write(u"Contact.csv"_s, "LastName,Email,AccountId\n"
                                     "Xu,bo@example.com,\n"
                                     "Marsh,ada@example.com,\n");
    QCOMPARE(prepared(file).job.customerPlan.counts()[Outcome::Waiting], 2);
}

void SelectionTest::personAccountsAreTwoRecords()
{
    m_files->write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount\n"
                                     "{001000000000AdM},Ada Marsh,Marsh,am@example.com,1\n");
    auto file = m_files->plain();
    file.project.personAccounts = project::PersonAccounts::Both;
    const auto changes = edits(file);
    QVERIFY(changes);
    const auto last = [&](Kind kind) { return lines(prepared(file), kind).constLast(); };
    QVERIFY(changes->tick({account("001000000000AdM", Kind::Customer)}, false));
    QCOMPARE(last(Kind::Organization), u"waiting Ada Marsh"_s);
    QCOMPARE(last(Kind::Customer), u"leftOut am@example.com [leftOut.byUser] -> Ada Marsh"_s);
    QVERIFY(changes->tick({account("001000000000AdM", Kind::Customer)}, true));
    QVERIFY(changes->tick({account("001000000000AdM")}, false));
    QCOMPARE(last(Kind::Organization), u"leftOut Ada Marsh [leftOut.byUser]"_s);
    QCOMPARE(last(Kind::Customer), u"waiting am@example.com"_s);
}

void SelectionTest::unreadableEditsStopEverything()
{
    const auto file = m_files->plain();
    const project::RunFolder folder(file.path());
    QVERIFY(folder.make());
    QFile broken(folder.edits());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no database, but long enough") > 0);
    broken.close();
    const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().message, (Message{u"edits.notReadable"_s, {folder.edits()}}));
}

void SelectionTest::choicesTellEditsApart()
{
    const auto file = m_files->plain();
    const QString before = prepared(file).job.choices;
    QCOMPARE(before, file.choices());
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->tick({contact("003000000000AdM")}, false));
    const QString after = prepared(file).job.choices;
    QVERIFY(after != before);
    QVERIFY(after.startsWith(before));
    QVERIFY(changes->tick({contact("003000000000AdM")}, true));
    QCOMPARE(prepared(file).job.choices, before);
}

void SelectionTest::reportsFindTheirFilesAgain()
{
    auto file = m_files->plain();
    for (project::Source &source : file.project.sources) {
        const auto table = csv::Table::open(source.path, {});
        QVERIFY(table);
        source.fingerprint = (*table)->fingerprint();
    }
    const auto changes = edits(file);
    QVERIFY(changes);
    QVERIFY(changes->tick({contact("003000000000AdM")}, false));
    QVERIFY(operations::migrate(file, {operations::practiceSite(), {}, {}}, {}));
    // After the run other files are chosen, so that the same numbers mean others.
    file.project.sources.first().used = false;
    QVERIFY(operations::writeReports(file, m_files->path(u"report"_s), {}));
    QFile created(m_files->path(u"report/created.csv"_s));
    QVERIFY(created.open(QIODevice::ReadOnly));
    const QByteArray rows = created.readAll();
    QVERIFY2(rows.contains("Account.csv") && rows.contains("Energy"), rows.constData());
    QFile leftOut(m_files->path(u"report/left-out.csv"_s));
    QVERIFY(leftOut.open(QIODevice::ReadOnly));
    const QByteArray others = leftOut.readAll();
    QVERIFY2(others.contains("Contact.csv") && others.contains("Marsh")
                 && others.contains("as you chose for this record"),
             others.constData());
}

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
