#include "operations/columnprofiles.h"
#include "operations/sentences.h"
#include "salesforce/descriptionfile.h"
#include "simulatedorg.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using salesforce::ExtractOptions;
using salesforce::ExtractWay;
using salesforceorg::Switches;

/// A whole org is surveyed and read, in whatever mood it is.
class tst_ReadOrg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surveys();
    void surveysWithoutPersonAccounts();
    void namesHiddenFields();
    void filters_data();
    void filters();
    void readsTheSameByBothWays();
    void readsAgainWhenAllIsThere();
    void namesADifference();
    void refusals_data();
    void refusals();
    void goesOnWithARenewedToken();
    void opensAsSources();
    void suggestsWhatTheOrgSays();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll()
                                          : QByteArray("not there: ") + path.toUtf8();
}

/// Reads everything of an org into a new folder; the content of the files, and what was noted.
struct Reading
{
    QTemporaryDir folder;
    Result<operations::OrgRecords> records = Error();
    QList<Message> notes;

    void read(salesforce::Org &org, const ExtractOptions &options)
    {
        RunContext context;
        context.note = [this](const Message &note) { notes.append(note); };
        const auto survey = salesforce::surveyOrg(org, context);
        if (!survey) {
            records = survey.error();
            return;
        }
        records = operations::readOrg(
            org, *survey, project::RunFolder(folder.filePath(u"p.salesferry"_s)), options, context);
    }
    QList<QByteArray> contents() const
    {
        QList<QByteArray> all;
        for (const QString &path : records->paths)
            all.append(contentOf(path));
        return all;
    }
};

} // namespace

void tst_ReadOrg::surveys()
{
    const SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    const auto survey = salesforce::surveyOrg(org, {});
    QVERIFY(survey);
    QCOMPARE(survey->version, u"67.0"_s);
    QVERIFY(survey->hasPersonAccounts);
    QCOMPARE(survey->personAccounts, 60);
    QCOMPARE(survey->accounts.count, 210);
    QCOMPARE(survey->contacts.count, 1201); // without the hidden ones
    QVERIFY(survey->relations);
    QVERIFY(survey->relations->count > 1000);
    QVERIFY(survey->deleted > 0);
    QVERIFY(survey->usage.allowed > 0);
    QVERIFY(survey->accounts.query.fields.contains(u"BillingStreet"_s));
    QVERIFY(!survey->accounts.query.fields.contains(u"BillingAddress"_s)); // compound
    QVERIFY(survey->requests(10'000) > 3);
}

void tst_ReadOrg::surveysWithoutPersonAccounts()
{
    Switches switches;
    switches.personAccounts = false;
    switches.relations = false;
    const SimulatedOrg simulated({R"({"generate":{"contacts":50,"accounts":10}})"}, switches);
    salesforce::Org org = simulated.door();
    const auto survey = salesforce::surveyOrg(org, {});
    QVERIFY(survey);
    QVERIFY(!survey->hasPersonAccounts);
    QVERIFY(!survey->relations);
    QVERIFY(survey->contacts.query.conditions.isEmpty());
    QCOMPARE(survey->contacts.count, 50);
}

void tst_ReadOrg::namesHiddenFields()
{
    Switches switches;
    switches.hiddenFields = {"Contact.Birthdate", "Contact.Phone"};
    const SimulatedOrg simulated("{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\"}",
                                 switches);
    salesforce::Org org = simulated.door();
    const auto survey = salesforce::surveyOrg(org, {});
    QVERIFY(survey);
    const QList<Message> notes = operations::surveyNotes(*survey);
    QVERIFY(notes.contains(
        Message{u"salesforce.hiddenFields"_s, {u"2"_s, u"Contact"_s, u"Phone, Birthdate"_s}}));
    QVERIFY(!survey->contacts.query.fields.contains(u"Birthdate"_s));
}

void tst_ReadOrg::filters_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("recordType");
    QTest::addColumn<QDateTime>("since");
    QTest::newRow("none") << QString() << QString() << QDateTime();
    QTest::newRow("nobody's") << u"Nobody O'Body"_s << QString() << QDateTime();
    QTest::newRow("record type") << QString() << u"Person Account"_s << QDateTime();
    QTest::newRow("changed") << QString() << QString()
                             << QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
}

void tst_ReadOrg::filters()
{
    QFETCH(QString, owner);
    QFETCH(QString, recordType);
    QFETCH(QDateTime, since);
    const SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    auto survey = salesforce::surveyOrg(org, {});
    QVERIFY(survey);
    const auto all = survey->accounts.count;
    const salesforce::OrgFilter filter{false, since, owner, recordType};
    const auto counted = salesforce::countOrg(org, filter, *survey, {});
    QVERIFY2(counted,
             qPrintable(counted ? QString() : operations::sentence(counted.error().message)));
    if (!owner.isEmpty() || since.isValid())
        QCOMPARE(survey->accounts.count, 0);
    else if (!recordType.isEmpty())
        QCOMPARE(survey->accounts.count, survey->personAccounts);
    else
        QCOMPARE(survey->accounts.count, all);
}

void tst_ReadOrg::readsTheSameByBothWays()
{
    const SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    Reading bulk, rest;
    bulk.read(org, {ExtractWay::Bulk, 100});
    QVERIFY(bulk.records);
    rest.read(org, {ExtractWay::Rest, 100});
    QVERIFY(rest.records);
    QCOMPARE(bulk.contents(), rest.contents());
    QCOMPARE(bulk.contents().at(1).left(5), "\"Id\",");
    QVERIFY(simulated.org.requests(u"POST /jobs/query"_s) >= 3);
}

void tst_ReadOrg::readsAgainWhenAllIsThere()
{
    const SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    Reading reading;
    reading.read(org, {ExtractWay::Bulk, 500});
    QVERIFY(reading.records);
    const auto first = reading.contents();
    const int jobs = simulated.org.requests(u"POST /jobs/query"_s);
    reading.read(org, {ExtractWay::Bulk, 500});
    QVERIFY(reading.records);
    QCOMPARE(reading.contents(), first);
    QCOMPARE(simulated.org.requests(u"POST /jobs/query"_s), 2 * jobs);
}

void tst_ReadOrg::namesADifference()
{
    Switches switches;
    switches.countedMore = 7;
    const SimulatedOrg simulated("{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\"}",
                                 switches);
    salesforce::Org org = simulated.door();
    Reading reading;
    reading.read(org, {ExtractWay::Bulk, 500});
    QVERIFY(reading.records);
    QVERIFY(reading.records->notes.contains(
        Message{u"salesforce.countDiffers"_s, {u"Contact"_s, u"1208"_s, u"1201"_s}}));
}

void tst_ReadOrg::refusals_data()
{
    QTest::addColumn<std::function<void(Switches &)>>("mood");
    QTest::addColumn<QString>("code");
    using Mood = std::function<void(Switches &)>;
    QTest::newRow("blocked") << Mood([](Switches &s) { s.blocked = true; })
                             << u"salesforce.accessControl"_s;
    QTest::newRow("no API") << Mood([](Switches &s) { s.apiDisabledForOrg = true; })
                            << u"salesforce.noApi"_s;
    QTest::newRow("user without API")
        << Mood([](Switches &s) { s.apiCurrentlyDisabled = true; }) << u"salesforce.userHasNoApi"_s;
    QTest::newRow("maintenance") << Mood([](Switches &s) { s.maintenance = true; })
                                 << u"salesforce.unavailable"_s;
    QTest::newRow("daily limit") << Mood([](Switches &s) { s.dailyRequests = 12; })
                                 << u"salesforce.dailyLimit"_s;
    QTest::newRow("jobs fail") << Mood([](Switches &s) { s.failJobs = true; })
                               << u"salesforce.jobFailed"_s;
    QTest::newRow("contacts hidden")
        << Mood([](Switches &s) { s.hiddenFields = {"Contact"}; }) << u"salesforce.cannotSee"_s;
}

/// Each says in a sentence what happened and what to do, and reading goes on when it is over.
void tst_ReadOrg::refusals()
{
    QFETCH(std::function<void(Switches &)>, mood);
    QFETCH(QString, code);
    SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    simulated.org.change(mood);
    Reading reading;
    reading.read(org, {ExtractWay::Bulk, 200});
    QVERIFY(!reading.records);
    QCOMPARE(reading.records.error().message.code, code);
    const QString sentence = operations::sentence(reading.records.error().message);
    QVERIFY(sentence.contains(u' ') && sentence.endsWith(u'.'));

    simulated.org.change([](Switches &switches) { switches = {}; });
    reading.read(org, {ExtractWay::Bulk, 200});
    QVERIFY2(reading.records,
             qPrintable(reading.records ? QString() : reading.records.error().message.code));
    QCOMPARE(reading.records->paths.size(), 3);
}

void tst_ReadOrg::goesOnWithARenewedToken()
{
    SimulatedOrg simulated;
    salesforce::OrgAccess access{.instance = QUrl(simulated.org.url()),
                                 .accessToken = simulated.logIn().accessToken,
                                 .policy = SimulatedOrg::policy()};
    int renewed = 0;
    access.renew = [&](const RunContext &) -> Result<QString> {
        ++renewed;
        return simulated.logIn().accessToken;
    };
    salesforce::Org org(access);
    simulated.org.change([](Switches &switches) { switches.expireAfterRequests = 5; });
    Reading reading;
    reading.read(org, {ExtractWay::Bulk, 100});
    QVERIFY(reading.records);
    QVERIFY(renewed > 2);
    QCOMPARE(reading.contents().at(1).count("\n\"003"), 1201);
}

void tst_ReadOrg::opensAsSources()
{
    const SimulatedOrg simulated;
    salesforce::Org org = simulated.door();
    Reading reading;
    reading.read(org, {});
    QVERIFY(reading.records);
    const auto made =
        operations::newProject(reading.folder.filePath(u"p.salesferry"_s), reading.records->paths,
                               project::PersonAccounts::Customers, {});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message.code));
    QCOMPARE(made->sources->census.contacts, 1201);
    QCOMPARE(made->sources->census.personAccounts, 60);
    QCOMPARE(made->sources->census.malformed, 0);
    const auto kept = salesforce::keptDescription(reading.records->paths.at(1));
    QVERIFY(kept);
    QCOMPARE(kept->name, u"Contact"_s);
    QVERIFY(kept->find(u"Birthdate"_s));
    QCOMPARE(kept->find(u"Birthdate"_s)->type, u"date"_s);
}

/// Fields that are created from what an org describes are called and made as they are there.
void tst_ReadOrg::suggestsWhatTheOrgSays()
{
    const SimulatedOrg simulated(
        "{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\",\"fields\":{\"Contact\":{"
        "\"Membership_Tier__c\":{\"type\":\"picklist\",\"label\":\"Tier of the club\","
        "\"picklist\":[\"Never used\",{\"value\":\"Retired\",\"active\":false}]},"
        "\"Loyalty_Points__c\":{\"type\":\"double\",\"label\":\"Points\"}}}}");
    salesforce::Org org = simulated.door();
    Reading reading;
    reading.read(org, {});
    QVERIFY(reading.records);
    const auto made =
        operations::newProject(reading.folder.filePath(u"p.salesferry"_s), reading.records->paths,
                               project::PersonAccounts::Customers, {});
    QVERIFY(made);
    const auto profiles = operations::columnProfiles(*made->sources, {});
    QVERIFY(profiles);
    const operations::SourceColumn *tier = profiles->customers.find(u"Membership_Tier__c"_s);
    QVERIFY(tier && tier->described);
    const model::DetailField field = operations::suggestedField(*tier);
    QCOMPARE(field.name, u"Tier of the club"_s);
    QVERIFY(field.type == model::DetailType::Select);
    QCOMPARE(field.options.first(), u"Never used"_s);
    QVERIFY(!field.options.contains(u"Retired"_s));
    QVERIFY(field.options.size() > 2); // what records hold besides
    const auto *points = profiles->customers.find(u"Loyalty_Points__c"_s);
    QVERIFY(operations::suggestedField(*points).type == model::DetailType::Number);
    QCOMPARE(operations::suggestedField(*points).name, u"Points"_s);
}

QTEST_GUILESS_MAIN(tst_ReadOrg)
#include "tst_readorg.moc"
