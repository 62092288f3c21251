#include "core/operations/company.h"

using namespace company;
using project::PersonAccounts;

/// Which source rows become which customers and organizations, and how often they count.
class StagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personAccounts_data();
    void personAccounts();
    void hiddenContactsWithoutTheirAccounts();
    void deletedRows();
    void malformedRows();
    void skippedRows();
    void unknownAccounts();
    void severalAccounts();
    void oneOrganizationUnderTwoSpellings();
    void shortIds();
    void sameNames_data();
    void sameNames();
    void sameEmails_data();
    void sameEmails();

private:
    static operations::Preparation prepared(const project::ProjectFile &project)
    {
        auto result = operations::prepare(project, operations::standardFacts(), {}, {});
        if (!result)
            qWarning("%s", qPrintable(result.error().message.code));
        return result ? *std::move(result) : operations::Preparation();
    }
};

void StagesTest::personAccounts_data()
{
    QTest::addColumn<PersonAccounts>("choice");
    QTest::addColumn<QStringList>("organizations");
    QTest::addColumn<QStringList>("customers");
    const QString acme = u"waiting Acme"_s, marsh = u"waiting Ada Marsh"_s;
    const QString bo = u"waiting bo@example.com -> Acme"_s;
    QTest::newRow("customers") << PersonAccounts::Customers << QStringList{acme}
                               << QStringList{bo, u"waiting ada@example.com -> Acme"_s};
    QTest::newRow("organizations")
        << PersonAccounts::Organizations << QStringList{acme, marsh} << QStringList{bo};
    QTest::newRow("both") << PersonAccounts::Both << QStringList{acme, marsh}
                          << QStringList{bo, u"waiting ada@example.com -> Ada Marsh, Acme"_s};
    QTest::newRow("leave out") << PersonAccounts::LeaveOut << QStringList{acme}
                               << QStringList{bo, u"leftOut  [leftOut.personAccount]"_s};
}

void StagesTest::personAccounts()
{
    QFETCH(const PersonAccounts, choice);
    QFETCH(const QStringList, organizations);
    QFETCH(const QStringList, customers);
    Company files;
    files.write(u"Account.csv"_s,
                "Id,Name,LastName,PersonEmail,IsPersonAccount,PersonContactId\n"
                "{001000000000AcM},Acme,,,0,000000000000000AAA\n"
                "{001000000000AdM},Ada Marsh,Marsh,ada@example.com,1,{003000000000AdM}\n");
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,IsPersonAccount\n"
                                  "{003000000000AdM},Marsh,ada@example.com,{001000000000AdM},1\n"
                                  "{003000000000BoX},Xu,bo@example.com,{001000000000AcM},0\n");
    files.write(u"AccountContactRelation.csv"_s, "Id,AccountId,ContactId,IsDirect\n"
                                                 "{07k000000000001},{001000000000AcM},"
                                                 "{003000000000AdM},0\n");
    auto file = files.plain();
    file.project.personAccounts = choice;
    const operations::Preparation result = prepared(file);
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Organization), organizations);
    QCOMPARE(lines(result, Kind::Customer), customers);
    QCOMPARE(result.job.organizationPlan.total(), organizations.size());
    QCOMPARE(result.job.customerPlan.total(), customers.size());
    QCOMPARE(result.sources->census.contacts, 0); // nobody asked for it
    const auto opened = operations::openSources(file, {});
    QVERIFY(opened.has_value());
    QCOMPARE((*opened)->census.contacts, 1);
    QCOMPARE((*opened)->census.businessAccounts, 1);
    QCOMPARE((*opened)->census.personAccounts, 1);
}

void StagesTest::hiddenContactsWithoutTheirAccounts()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,IsPersonAccount\n"
                                  "{003000000000AdM},Marsh,ada@example.com,,true\n");
    auto file = files.plain();
    QCOMPARE(lines(prepared(file), Kind::Customer), QStringList{u"waiting ada@example.com"_s});
    file.project.personAccounts = PersonAccounts::Organizations;
    QCOMPARE(lines(prepared(file), Kind::Customer),
             QStringList{u"leftOut  [leftOut.personAccount]"_s});
}

void StagesTest::deletedRows()
{
    Company files;
    files.write(u"Account.csv"_s,
                "Id,Name,LastName,IsPersonAccount,PersonContactId,IsDeleted,MasterRecordId\n"
                "{001000000000AcM},Acme,,0,,1,\n"
                "{001000000000BeT},Beta,,0,,0,{001000000000GaM}\n"
                "{001000000000AdM},Ada Marsh,Marsh,1,{003000000000AdM},1,\n"
                "{001000000000GaM},Gamma,,0,,0,000000000000000AAA\n");
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,IsDeleted,IsPersonAccount\n"
                                  "{003000000000AdM},Marsh,ada@example.com,,1,1\n"
                                  "{003000000000BoX},Xu,bo@example.com,{001000000000AcM},0,0\n"
                                  "{003000000000CyZ},Zo,cy@example.com,{001000000000GaM},true,0\n");
    const operations::Preparation result = prepared(files.plain());
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Organization),
             (QStringList{u"leftOut  [leftOut.deleted]"_s, u"leftOut  [leftOut.deleted]"_s,
                          u"leftOut  [leftOut.deleted]"_s, u"waiting Gamma"_s}));
    // The deleted person account was counted above, and no account that is gone is anybody's.
    QCOMPARE(lines(result, Kind::Customer),
             (QStringList{u"waiting bo@example.com"_s, u"leftOut  [leftOut.deleted]"_s}));
    QCOMPARE(candidates(result, Kind::Customer).constFirst().problems.constFirst().message.code,
             u"record.unknownAccount"_s);
}

void StagesTest::malformedRows()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,LastName\n"
                                  "{001000000000AcM},Acme\n"
                                  "{001000000000BeT},Beta,\n");
    files.write(u"Contact.csv"_s, "Id,LastName,Email\n"
                                  "{003000000000BoX},Xu,bo@example.com,more\n"
                                  "{003000000000CyZ},Zo,cy@example.com\n");
    const operations::Preparation result = prepared(files.plain());
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Organization),
             (QStringList{u"notAccepted  [csv.cellCount]"_s, u"waiting Beta"_s}));
    QCOMPARE(lines(result, Kind::Customer),
             (QStringList{u"notAccepted  [csv.cellCount]"_s, u"waiting cy@example.com"_s}));
    const auto opened = operations::openSources(files.plain(), {});
    QVERIFY(opened.has_value());
    QCOMPARE((*opened)->census.malformed, 2);
}

void StagesTest::skippedRows()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme,a cell too many\n"
                                  "{001000000000BeT},Beta\n");
    files.write(u"Contact.csv"_s, "Id,LastName,Email\n"
                                  "{003000000000AdM},Marsh\n"
                                  "{003000000000BoX},Xu\n"
                                  "{003000000000CyZ},Zo,cy@example.com\n");
    auto file = files.plain();
    file.project.sources[0].reading.repairs = {{2, model::Repair::What::Skip}};
    file.project.sources[1].reading.repairs = {{3, model::Repair::What::Skip}};
    const operations::Preparation result = prepared(file);
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Organization),
             (QStringList{u"leftOut  [leftOut.skippedRow]"_s, u"waiting Beta"_s}));
    QCOMPARE(lines(result, Kind::Customer),
             (QStringList{u"notAccepted  [csv.cellCount]"_s, u"leftOut  [leftOut.skippedRow]"_s,
                          u"waiting cy@example.com"_s}));
}

void StagesTest::unknownAccounts()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                  "{003000000000AdM},Marsh,ada@example.com,{001000000000AcM}\n"
                                  "{003000000000BoX},Xu,bo@example.com,000000000000000AAA\n"
                                  "{003000000000CyZ},Zo,cy@example.com,\n");
    const QList<Candidate> all = candidates(prepared(files.plain()), Kind::Customer);
    QCOMPARE(all.size(), 3);
    QVERIFY(all.at(0).outcome == Outcome::Waiting);
    const model::Problem expected{model::Problem::Severity::Warning,
                                  {u"record.unknownAccount"_s, {id("001000000000AcM")}},
                                  u"organizations"_s,
                                  id("001000000000AcM")};
    QVERIFY(all.at(0).problems == QList<model::Problem>{expected});
    QVERIFY(all.at(1).problems.isEmpty());
    QVERIFY(all.at(2).problems.isEmpty());
}

void StagesTest::severalAccounts()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                  "{003000000000AdM},Marsh,ada@example.com,{001000000000AcM}\n"
                                  "{003000000000BoX},Xu,bo@example.com,\n");
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme\n"
                                  "{001000000000BeT},Beta\n"
                                  "{001000000000GaM},Gamma\n"
                                  "{001000000000DeL},Delta\n");
    const QByteArray header = "Id,AccountId,ContactId,IsDirect,IsActive,IsDeleted\n";
    files.write(u"AccountContactRelation.csv"_s,
                header
                    + "{07k000000000001},{001000000000GaM},{003000000000AdM},0,1,0\n"
                      "{07k000000000002},{001000000000AcM},{003000000000AdM},1,1,0\n"
                      "{07k000000000003},{001000000000BeT},{003000000000AdM},0,0,0\n"
                      "{07k000000000004},{001000000000BeT},{003000000000BoX},0,1,1\n");
    // A second file of relations adds to the first.
    files.write(u"AccountContactRelation 2.csv"_s,
                header
                    + "{07k000000000005},{001000000000DeL},{003000000000AdM},0,1,0\n"
                      "{07k000000000006},{001000000000DeL},{003000000000BoX},0,1,0\n"
                      "{07k000000000007},{001000000000OmE},{003000000000BoX},0,1,0\n");
    const operations::Preparation result = prepared(files.plain());
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Customer),
             (QStringList{u"waiting ada@example.com -> Acme, Gamma, Delta"_s,
                          u"waiting bo@example.com -> Delta"_s}));
    QCOMPARE(candidates(result, Kind::Customer).at(1).problems.constFirst().message,
             (Message{u"record.unknownAccount"_s, {id("001000000000OmE")}}));
}

void StagesTest::oneOrganizationUnderTwoSpellings()
{
    Company files;
    files.write(u"Contact.csv"_s,
                "Id,LastName,Email,AccountId,LastModifiedDate\n"
                "{003000000000AdM},Marsh,ada@example.com,{001000000000AcM},2024\n"
                "{003000000000AdN},Marsh,Ada@example.com,{001000000000AcN},2025\n");
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme\n"
                                  "{001000000000AcN},ACME\n");
    files.write(u"AccountContactRelation.csv"_s,
                "Id,AccountId,ContactId,IsDirect\n"
                "{07k000000000001},{001000000000AcN},{003000000000AdM},0\n");
    auto file = files.plain();
    file.project.sameEmail = project::SameKey::Keep;
    // In both accounts, which are one organization: a member once.
    QCOMPARE(candidates(prepared(file), Kind::Customer).at(0).profile.organizations.size(), 1);
    file.project.sameEmail = project::SameKey::Merge;
    QCOMPARE(lines(prepared(file), Kind::Customer),
             (QStringList{u"merged ada@example.com [record.merged] -> Acme"_s,
                          u"waiting Ada@example.com -> ACME"_s}));
}

void StagesTest::shortIds()
{
    // Reports give ids of 15 characters, and they differ by case alone.
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                  "003000000000AdM,Marsh,ada@example.com,001000000000acm\n"
                                  "003000000000adM,Xu,bo@example.com,001000000000AcM\n");
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme\n"
                                  "001000000000acm,Beta\n");
    const auto made = files.make();
    QVERIFY(made);
    const operations::Preparation result = prepared(made->file);
    const QList<Candidate> customers = candidates(result, Kind::Customer);
    QCOMPARE(customers.size(), 2);
    const auto externalId = [](const Candidate &candidate) {
        const auto *detail = model::findDetail(candidate.profile.details, u"External ID"_s);
        return detail ? detail->values : QStringList();
    };
    QCOMPARE(externalId(customers.at(0)), QStringList{id("003000000000AdM")});
    QCOMPARE(externalId(customers.at(1)), QStringList{id("003000000000adM")});
    QCOMPARE(customers.at(0).ref.id, id("003000000000AdM"));
    QCOMPARE(customers.at(0).profile.organizations, QStringList{u"Beta"_s});
    QCOMPARE(customers.at(1).profile.organizations, QStringList{u"Acme"_s});
    const QList<Candidate> organizations = candidates(result, Kind::Organization);
    QCOMPARE(externalId(organizations.at(1)), QStringList{id("001000000000acm")});
    QVERIFY(externalId(organizations.at(0)) != externalId(organizations.at(1)));
}

void StagesTest::sameNames_data()
{
    QTest::addColumn<project::SameKey>("choice");
    QTest::addColumn<QStringList>("organizations");
    QTest::addColumn<QStringList>("customers");
    QTest::newRow("merge") << project::SameKey::Merge
                           << QStringList{u"merged Acme [record.merged]"_s, u"waiting Acme"_s,
                                          u"waiting Beta"_s}
                           << QStringList{u"waiting ada@example.com -> Acme"_s,
                                          u"waiting bo@example.com -> Acme"_s};
    QTest::newRow("keep") << project::SameKey::Keep
                          << QStringList{u"waiting Acme"_s, u"waiting Acme (2)"_s,
                                         u"waiting Beta"_s}
                          << QStringList{u"waiting ada@example.com -> Acme"_s,
                                         u"waiting bo@example.com -> Acme (2)"_s};
}

void StagesTest::sameNames()
{
    QFETCH(const project::SameKey, choice);
    QFETCH(const QStringList, organizations);
    QFETCH(const QStringList, customers);
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,LastModifiedDate\n"
                                  "{001000000000AcM},Acme,2024-01-01\n"
                                  "{001000000000AcN},Acme,2025-01-01\n"
                                  "{001000000000BeT},Beta,2025-01-01\n");
    files.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                  "{003000000000AdM},Marsh,ada@example.com,{001000000000AcM}\n"
                                  "{003000000000BoX},Xu,bo@example.com,{001000000000AcN}\n");
    auto file = files.plain();
    file.project.sameName = choice;
    const operations::Preparation result = prepared(file);
    QVERIFY(result.sources);
    QCOMPARE(lines(result, Kind::Organization), organizations);
    QCOMPARE(lines(result, Kind::Customer), customers);
    QCOMPARE(result.job.organizationPlan.total(), 3);
}

void StagesTest::sameEmails_data()
{
    QTest::addColumn<project::SameKey>("choice");
    QTest::addColumn<QStringList>("customers");
    QTest::newRow("merge") << project::SameKey::Merge
                           << QStringList{u"waiting ADA@example.com -> Beta, Acme"_s,
                                          u"merged ada@example.com [record.merged] -> Acme"_s};
    QTest::newRow("keep") << project::SameKey::Keep
                          << QStringList{
                                 u"waiting ADA@example.com -> Beta"_s,
                                 u"notAccepted ada@example.com [record.sameEmail] -> Acme"_s};
}

void StagesTest::sameEmails()
{
    QFETCH(const project::SameKey, choice);
    QFETCH(const QStringList, customers);
    Company files;
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme\n"
                                  "{001000000000BeT},Beta\n");
    files.write(u"Contact.csv"_s,
                "Id,LastName,Email,AccountId,LastModifiedDate\n"
                "{003000000000AdM},Marsh,ADA@example.com,{001000000000BeT},2025-01-01\n"
                "{003000000000AdN},Marsh,ada@example.com,{001000000000AcM},2024-01-01\n");
    auto file = files.plain();
    file.project.sameEmail = choice;
    const operations::Preparation result = prepared(file);
    QCOMPARE(lines(result, Kind::Customer), customers);
    QCOMPARE(result.job.customerPlan.counts()[Outcome::Waiting], 1);
}

QTEST_GUILESS_MAIN(StagesTest)
#include "tst_stages.moc"
