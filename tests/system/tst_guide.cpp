#include "system/wholerun.h"

using namespace wholerun;

/// The vendor guide's own example records, from source rows to the bytes that a site gets.
class GuideTest : public QObject
{
    Q_OBJECT

private:
    static QJsonValue contract(const QString &name)
    {
        QFile file(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/contracts/") + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonValue();
    }

    static void makeProject(const WholeRun &run)
    {
        run.write(u"Account.csv"_s,
                  "Id,Name,Type,Industry,Website,AnnualRevenue\n"
                  "001000000000001AAA,Acme Corporation,Customer,Technology,https://acme.com,1.0E7\n"
                  "001000000000002AAA,Planets Solutions "
                  "Ltd,Prospect,Finance,https://planetssolutions.com,5000000.0\n"
                  "001000000000003AAA,Startup "
                  "Innovations,Partner,Technology,https://startup.com,500000\n");
        run.write(u"Contact.csv"_s,
                  "Id,AccountId,FirstName,LastName,Email,Title,Region__c,Type__c\n"
                  "003000000000001AAA,001000000000001AAA,John,Doe,john.doe@acme.com,Sales "
                  "Manager,North America,Customer\n"
                  "003000000000002AAA,001000000000002AAA,Jane,Smith,jane.smith@company.com,CTO,"
                  "Europe,Prospect\n"
                  "003000000000003AAA,001000000000003AAA,Mike,Wilson,mike.wilson@startup.com,"
                  "Founder,Asia Pacific,Partner\n");
        run.write(u"AccountContactRelation.csv"_s,
                  "Id,AccountId,ContactId,IsDirect,IsActive\n"
                  "07k000000000001AAA,001000000000003AAA,003000000000003AAA,1,1\n"
                  "07k000000000002AAA,001000000000001AAA,003000000000003AAA,0,1\n");
        run.write(u"choices.json"_s, R"({"operation": "create",
            "customers": {"details": [
                {"target": "Title", "type": "TEXT", "sources": ["Title"]},
                {"target": "Region", "type": "TEXT", "sources": ["Region__c"]},
                {"target": "Type", "type": "MULTISELECT", "sources": ["Type__c"]}]},
            "organizations": {"details": [
                {"target": "Type", "type": "MULTISELECT", "sources": ["Type"]},
                {"target": "Industry", "type": "TEXT", "sources": ["Industry"]},
                {"target": "Website", "type": "URL", "sources": ["Website"]},
                {"target": "Annual Revenue", "type": "NUMBER", "sources": ["AnnualRevenue"]}]}})");
        const Outcome made =
            run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s),
                             run.path(u"AccountContactRelation.csv"_s)});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const Outcome mapped =
            run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)});
        QVERIFY2(mapped.code == 0, qPrintable(mapped.err));
    }

    static QJsonObject acceptedBody(const WholeRun &run, const QString &path)
    {
        QJsonObject body;
        const auto requests = run.site.bulkRequests();
        for (const csmsite::SeenRequest &request : requests) {
            if (request.path.endsWith(path) && request.status < 300)
                body = QJsonDocument::fromJson(request.body).object();
        }
        return body;
    }

private Q_SLOTS:
    void organizations()
    {
        csmsite::Switches switches;
        switches.dialect = csmsite::Dialect::Guide;
        switches.keepBodies = true;
        WholeRun run(switches);
        makeProject(run);
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(QJsonValue(acceptedBody(run, u"/organization/profile/bulk"_s)),
                 contract(u"guide-organizations.json"_s));
    }

    void customersInOrganizationsThatAreThere()
    {
        csmsite::Switches switches;
        switches.dialect = csmsite::Dialect::Guide;
        switches.keepBodies = true;
        WholeRun run(switches);
        QCOMPARE(run.site.seed(R"({"organizations": [{"id": "123", "name": "Acme Corporation"},
            {"id": "456", "name": "Planets Solutions Ltd"}, {"id": "789", "name": "Startup Innovations"}]})"),
                 QString());
        makeProject(run);
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(QJsonValue(acceptedBody(run, u"/customer/profile/bulk"_s)),
                 contract(u"guide-customers.json"_s));
        QCOMPARE(outcome.json()[u"organizations"_s][u"leftOut"].toInt(),
                 3); // create only: they were there
        QCOMPARE(outcome.json()[u"customers"_s][u"created"].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"
