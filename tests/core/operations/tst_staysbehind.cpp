#include "core/operations/company.h"
#include "csv/table.h"
#include "operations/migrate.h"
#include "operations/report.h"
#include "operations/staysbehind.h"

using namespace company;
using operations::StayingColumn;

/// No column is left behind without a word.
class StaysBehindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatNoRuleMoves();
    void shares_data();
    void shares();
    void isInTheReport();
    void theReportSaysWhatIsGone();
    void theReportSaysWhatWasChanged();
    void theReportStops();

private:
    project::ProjectFile migrated() const
    {
        project::ProjectFile file = m_company->plain();
        for (project::Source &source : file.project.sources) {
            const auto table = csv::Table::open(source.path, {});
            source.fingerprint = table ? (*table)->fingerprint() : QString();
        }
        file.project.organizations.details = {};
        if (!operations::migrate(
                file, {operations::practiceSite(), {}, {}, std::chrono::milliseconds(1)}, {}))
            qFatal("not migrated");
        return file;
    }
    QStringList reported(const project::ProjectFile &file) const
    {
        const auto written = operations::writeReports(file, m_company->path(u"report"_s), {});
        if (!written || written->constLast().first != u"stays-behind.csv"_s)
            return {u"not written"_s};
        QFile sheet(m_company->path(u"report/stays-behind.csv"_s));
        if (!sheet.open(QIODevice::ReadOnly))
            return {u"not there"_s};
        QStringList lines =
            QString::fromUtf8(sheet.readAll()).remove(QChar(0xfeff)).split(u"\r\n"_s);
        lines.removeLast();
        if (lines.size() - 1 != written->constLast().second)
            return {u"not counted"_s};
        return lines;
    }

    std::unique_ptr<Company> m_company;
};

void StaysBehindTest::init()
{
    m_company = std::make_unique<Company>();
    m_company->write(u"Account.csv"_s, "Id,Name,Industry,Tax_Number__c,Rank__c\n"
                                       "{001000000000001},Marlow Ferries,Transport,12,\n"
                                       "{001000000000002},Reed Ltd,,13,\n");
    m_company->write(u"Contact.csv"_s,
                     "Id,LastName,Email,AccountId,Shoe Size,Note\n"
                     "{003000000000001},Marsh,ada@example.com,{001000000000001},,secret words\n"
                     "{003000000000002},Reed,bo@example.com,{001000000000002},41,\n"
                     "{003000000000003},Okoro,ines@example.com,,42,\n");
}

void StaysBehindTest::tellsWhatNoRuleMoves()
{
    const auto made = m_company->make();
    QVERIFY(made);
    const auto profiles = operations::columnProfiles(*made->sources, {});
    QVERIFY(profiles);
    project::Project project = m_company->plain().project;
    mapping::FieldRule fixed{u"Note"_s};
    fixed.sources = {u"Note"_s};
    fixed.fixedValue = u"the same for all"_s;
    mapping::FieldRule both{u"Names"_s};
    both.sources = {u"LASTNAME"_s, u"Id"_s};
    both.combine = mapping::FieldRule::Combine::Template;
    both.pattern = u"{LastName} {Id}"_s;
    project.customers.details = {fixed, both};
    project.personRules = {{{{u"shoe size"_s}}}};
    const auto customers = operations::staysBehind(profiles->customers, project, Kind::Customer);
    QCOMPARE(customers.records, 3);
    const QList<StayingColumn> staying{{u"AccountId"_s, 2, false, true, false},
                                       {u"Shoe Size"_s, 2, false, false, true},
                                       {u"Note"_s, 1, false, false, false}};
    QCOMPARE(customers.columns, staying);
    const auto organizations =
        operations::staysBehind(profiles->organizations, project, Kind::Organization);
    QCOMPARE(organizations.records, 2);
    const QList<StayingColumn> others{
        {u"Id"_s, 2}, {u"Tax_Number__c"_s, 2, true}, {u"Industry"_s, 1}, {u"Rank__c"_s, 0}};
    QCOMPARE(organizations.columns, others);
}

void StaysBehindTest::shares_data()
{
    QTest::addColumn<qint64>("filled");
    QTest::addColumn<qint64>("records");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 filled, qint64 records, const QString &text) {
        QTest::addRow("%lld of %lld", filled, records) << filled << records << text;
    };
    row(0, 0, u""_s);
    row(0, 3, u"0 %"_s);
    row(3, 3, u"100 %"_s);
    row(1, 3, u"33.3 %"_s);
    row(1, 2, u"50.0 %"_s);
    row(4'999'999, 5'000'000, u"99.9 %"_s);
    row(1, 5'000'000, u"less than 0.1 %"_s);
    row(5'000, 5'000'000, u"0.1 %"_s);
}

void StaysBehindTest::shares()
{
    QFETCH(const qint64, filled);
    QFETCH(const qint64, records);
    QTEST(operations::share(filled, records), "text");
}

void StaysBehindTest::isInTheReport()
{
    const QStringList lines = reported(migrated());
    QCOMPARE(lines.join(u'\n'),
             u"Kind,Source column,Filled in,Of records,Share,Remark\n"
             "organization,Id,2,2,100 %,\n"
             "organization,Tax_Number__c,2,2,100 %,It holds numbers or words that nobody should "
             "move unasked.\n"
             "organization,Industry,1,2,50.0 %,\n"
             "organization,Rank__c,0,2,0 %,\n"
             "customer,Id,3,3,100 %,\n"
             "customer,AccountId,2,3,66.7 %,It says which organization a customer belongs to. The "
             "customer was put there.\n"
             "customer,Shoe Size,2,3,66.7 %,\n"
             "customer,Note,1,3,33.3 %,"_s);
    for (const QString &line : lines)
        QVERIFY2(!line.contains(u"secret"_s) && !line.contains(u"Transport"_s), qPrintable(line));
}

void StaysBehindTest::theReportSaysWhatIsGone()
{
    const project::ProjectFile file = migrated();
    m_company->write(u"Contact.csv"_s,
                     "Id,LastName,Email\n{003000000000009},Other,o@example.com\n");
    QStringList lines = reported(file);
    QCOMPARE(lines.at(1), u",,,,,\"Contact.csv is gone, or is not what was migrated. Its columns "
                          "are missing here. Put the former file back and save the reports "
                          "again.\""_s);
    QCOMPARE(lines.size(), 6);
    QVERIFY(!lines.join(u'\n').contains(u"customer,"_s));
    QVERIFY(QFile::remove(m_company->path(u"Account.csv"_s)));
    lines = reported(file);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains(u"Account.csv is gone"_s));
}

void StaysBehindTest::theReportSaysWhatWasChanged()
{
    project::ProjectFile file = migrated();
    mapping::FieldRule note{u"Note"_s};
    note.sources = {u"Note"_s};
    file.project.customers.details = {note};
    const QStringList lines = reported(file);
    QCOMPARE(lines.at(1), u",,,,,The choices of this project were changed after the migration. "
                          "What stays behind is told by those of today."_s);
    QVERIFY(!lines.join(u'\n').contains(u"customer,Note"_s));
    QCOMPARE(lines.size(), 9);
}

void StaysBehindTest::theReportStops()
{
    const project::ProjectFile file = migrated();
    StopSource stop;
    stop.request();
    const auto written =
        operations::writeReports(file, m_company->path(u"report"_s), {stop.token()});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(m_company->path(u"report/stays-behind.csv"_s)));
}

QTEST_GUILESS_MAIN(StaysBehindTest)
#include "tst_staysbehind.moc"
