#include "core/operations/company.h"
#include "operations/check.h"
#include "operations/preview.h"
#include "resources/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace company;
using mapping::FieldRule;

namespace {

/// "target <- source + source", one a rule that has any.
QStringList ruleLines(const mapping::Mapping &mapping)
{
    QStringList lines;
    QList<FieldRule> rules{mapping.email, mapping.name};
    rules += mapping.details;
    for (const FieldRule &rule : std::as_const(rules)) {
        const bool join = rule.combine == FieldRule::Combine::Join;
        if (!rule.sources.isEmpty())
            lines.append(rule.target + u" <- "_s + rule.sources.join(join ? u" + "_s : u" | "_s));
    }
    return lines;
}

QString demo(const QString &name)
{
    return QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/security-demo/") + name;
}

} // namespace

/// What a project is when it is new, and what it makes of real files.
class NewProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsTheSampleCompany();
    void countsTheSampleCompany();
    void mapsTheSecurityDemo();
    void remembersItsFiles();
    void doesNotReplaceAProject();
    void leavesNothingWhereItFails();
    void changesAreSavedOrNot();
    void badValues_data();
    void badValues();
    void guideExample();
    void previewBeginsAnywhere();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
};

void NewProjectTest::mapsTheSampleCompany()
{
    const auto files = resources::writeSample(path(u"sample"_s));
    QVERIFY(files);
    const auto made = operations::newProject(path(u"mapped.salesferry"_s), *files,
                                             project::PersonAccounts::Both, {});
    QVERIFY(made);
    const project::Project &project = made->file.project;
    QCOMPARE(
        ruleLines(project.customers),
        (QStringList{u"email <- PersonEmail | Email"_s, u"displayName <- FirstName + LastName"_s,
                     u"External ID <- PersonContactId | Id"_s,
                     u"Phone <- Phone | PersonMobilePhone | MobilePhone"_s,
                     u"Title <- PersonTitle | Title"_s, u"Region <- Territory__pc | Territory__c"_s,
                     u"Preferred language <- Preferred_Language__pc | Preferred_Language__c"_s,
                     u"Type <- Type"_s}));
    QCOMPARE(ruleLines(project.organizations),
             (QStringList{u"name <- Name"_s, u"External ID <- Id"_s, u"Type <- Type"_s,
                          u"Industry <- Industry"_s, u"Website <- Website"_s,
                          u"Address <- BillingStreet + BillingCity + BillingState + "
                          "BillingPostalCode + BillingCountry"_s,
                          u"Customer Segment <- Customer_Segment__c"_s}));
    QCOMPARE(project.personAccounts, project::PersonAccounts::Both);
    const auto loaded = project::ProjectFile::load(made->file.path());
    QVERIFY(loaded);
    QVERIFY(loaded->project == project);
}

/// What the sample's own page says must be what check finds.
void NewProjectTest::countsTheSampleCompany()
{
    QFile page(QStringLiteral(SALESFERRY_SOURCE_DIR "/resources/sample/README.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QHash<QString, qint64> said;
    static const QRegularExpression row(u"^\\| (.+) \\| (\\d+) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    auto rows = row.globalMatch(QString::fromUtf8(page.readAll()));
    while (rows.hasNext()) {
        const auto match = rows.next();
        said.insert(match.captured(1), match.captured(2).toLongLong());
    }
    const auto number = [&said](const QString &what) {
        if (!said.contains(what))
            qWarning("the page does not say: %s", qPrintable(what));
        return said.value(what, -1'000'000);
    };
    const auto files = resources::writeSample(path(u"sample"_s));
    QVERIFY(files);
    const auto made = operations::newProject(path(u"counted.salesferry"_s), *files,
                                             project::PersonAccounts::Customers, {});
    QVERIFY(made);
    const operations::Census &census = made->sources->census;
    QCOMPARE(census.contacts, number(u"contacts"_s));
    QCOMPARE(census.businessAccounts, number(u"business accounts"_s));
    QCOMPARE(census.personAccounts, number(u"person accounts"_s));
    QCOMPARE(census.malformed, number(u"malformed rows in Contact.csv (a cell too few)"_s));
    const qint64 deletedContacts = number(u"deleted contacts (one of them the loser of a merge)"_s);
    QCOMPARE(census.deleted, deletedContacts + number(u"deleted accounts"_s));

    const auto checked = operations::check(made->file, operations::standardFacts(), {}, {});
    QVERIFY(checked);
    QVERIFY(!checked->allWell());
    const auto group = [&checked](const QString &code) {
        qint64 count = 0;
        for (const operations::ProblemGroup &one : checked->groups)
            count += one.example.message.code == code ? one.count : 0;
        return count;
    };
    const qint64 noEmail =
        number(u"contacts without email"_s) + number(u"person accounts without email"_s);
    const qint64 badEmail =
        number(u"contacts with a bad email"_s) + number(u"person accounts with a bad email"_s);
    QCOMPARE(group(u"leftOut.noEmail"_s), noEmail);
    QCOMPARE(group(u"record.badEmail"_s), badEmail);
    QCOMPARE(group(u"record.noName"_s), number(u"contacts without any name"_s));
    QCOMPARE(group(u"record.unknownAccount"_s),
             number(u"contacts of an account that is not in Account.csv"_s));
    QCOMPARE(group(u"value.noUrl"_s), number(u"websites that are none"_s));
    QCOMPARE(group(u"value.unknownOption"_s),
             number(u"business accounts whose segment is no option of CSM's Customer Segment"_s));

    const model::OutcomeCounts &customers = checked->customers;
    QCOMPARE(customers.total(),
             census.contacts + census.personAccounts + census.malformed + deletedContacts);
    QCOMPARE(customers[Outcome::LeftOut], noEmail + deletedContacts);
    QCOMPARE(customers[Outcome::NotAccepted],
             badEmail + number(u"contacts without any name"_s) + census.malformed);
    QCOMPARE(customers[Outcome::Merged],
             number(u"contacts that share an email"_s)
                 - number(u"emails that several contacts have"_s)
                 + number(u"person accounts whose email a contact has too"_s));
    QCOMPARE(customers[Outcome::Waiting], customers.total() - customers[Outcome::LeftOut]
                                              - customers[Outcome::NotAccepted]
                                              - customers[Outcome::Merged]);
    const model::OutcomeCounts &organizations = checked->organizations;
    QCOMPARE(organizations.total(), census.businessAccounts + number(u"deleted accounts"_s));
    QCOMPARE(organizations[Outcome::LeftOut], number(u"deleted accounts"_s));
    QCOMPARE(organizations[Outcome::Merged],
             number(u"business accounts that share a name, case aside"_s)
                 - number(u"organization names that several business accounts have, case aside"_s));
    QCOMPARE(organizations[Outcome::NotAccepted], 0);
}

void NewProjectTest::mapsTheSecurityDemo()
{
    const auto made = operations::newProject(path(u"demo.salesferry"_s),
                                             {demo(u"Account.csv"_s), demo(u"Contact.csv"_s)},
                                             project::PersonAccounts::Customers, {});
    QVERIFY(made);
    QCOMPARE(ruleLines(made->file.project.customers),
             (QStringList{u"email <- Email"_s, u"displayName <- Name"_s, u"External ID <- Id"_s,
                          u"Phone <- Phone | MobilePhone"_s, u"Title <- Title"_s}));
    QCOMPARE(ruleLines(made->file.project.organizations),
             (QStringList{u"name <- Name"_s, u"External ID <- Id"_s, u"Type <- Type"_s,
                          u"Industry <- Industry"_s, u"Website <- Website"_s,
                          u"Address <- BillingStreet + BillingCity + BillingState + "
                          "BillingPostalCode + BillingCountry"_s}));
    const auto checked = operations::check(made->file, operations::standardFacts(), {}, {});
    QVERIFY(checked);
    QVERIFY(checked->allWell());
    QVERIFY(checked->groups.isEmpty());
    QCOMPARE(checked->organizations[Outcome::Waiting], 1412);
    QCOMPARE(checked->customers[Outcome::Waiting], 1412);
    QCOMPARE(checked->organizations.total() + checked->customers.total(), 2824);
}

void NewProjectTest::remembersItsFiles()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000AdM},Marsh,ada@example.com\n");
    const auto made = files.make();
    QVERIFY(made);
    const project::Source &source = made->file.project.sources.constFirst();
    QCOMPARE(source.path, files.path(u"Contact.csv"_s));
    QVERIFY(!source.fingerprint.isEmpty());
    QCOMPARE(source.fingerprint, made->sources->fingerprints.constFirst());
}

void NewProjectTest::doesNotReplaceAProject()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000AdM},Marsh,ada@example.com\n");
    QVERIFY(files.make());
    const auto again = files.make();
    QVERIFY(!again);
    QCOMPARE(again.error().message,
             (Message{u"project.exists"_s, {files.path(u"test.salesferry"_s)}}));
}

void NewProjectTest::leavesNothingWhereItFails()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000AdM},Marsh,ada@example.com\n");
    files.write(u"error112726101500123.csv"_s, "LASTNAME,EMAIL,ERROR\nMarsh,,no\n");
    const auto made = files.make();
    QVERIFY(!made);
    QCOMPARE(made.error().message.code, u"export.errorFile"_s);
    QVERIFY(!QFile::exists(files.path(u"test.salesferry"_s)));

    Company relations;
    relations.write(u"AccountContactRelation.csv"_s,
                    "Id,AccountId,ContactId,IsDirect\n"
                    "{07k000000000001},{001000000000AcM},{003000000000AdM},0\n");
    const auto none = relations.make();
    QVERIFY(!none);
    QCOMPARE(none.error().message, (Message{u"sources.nothingToMigrate"_s, {}}));
    QVERIFY(!QFile::exists(relations.path(u"test.salesferry"_s)));
}

void NewProjectTest::changesAreSavedOrNot()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,Shoe_Size__c\n{003000000000AdM},Marsh,,41\n");
    auto made = files.make();
    QVERIFY(made);
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    const QJsonObject good = json(R"({"customers": {"details": [
        {"target": "Shoe size", "type": "NUMBER", "sources": ["shoe_size__C"]}]}})");
    QVERIFY(operations::changeProject(made->file, good, {}));
    QFile file(made->file.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Shoe size"));

    const QJsonObject missing = json(R"({"customers": {"details": [
        {"target": "Hat size", "sources": ["Hat_Size__c"]}]}})");
    const auto refused = operations::changeProject(made->file, missing, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Data);
    QCOMPARE(refused.error().message,
             (Message{u"mapping.noSuchColumn"_s, {u"Hat_Size__c"_s, u"Hat size"_s}}));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), bytes);
}

void NewProjectTest::badValues_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<int>("severity");
    const int warning = int(model::Problem::Severity::Warning);
    const int note = int(model::Problem::Severity::Note);
    QTest::newRow("leave the value out") << QByteArray(R"("onBadValue": "leaveValueOut")")
                                         << u"waiting"_s << QStringList() << warning;
    QTest::newRow("leave the record out")
        << QByteArray(R"("onBadValue": "leaveRecordOut")") << u"leftOut"_s << QStringList() << note;
    QTest::newRow("use the default")
        << QByteArray(R"("onBadValue": "useDefault", "default": "Other")") << u"waiting"_s
        << QStringList{u"Other"_s} << note;
    QTest::newRow("a default that is none")
        << QByteArray(R"("onBadValue": "useDefault", "default": "Nobody")") << u"waiting"_s
        << QStringList() << warning;
    QTest::newRow("no default") << QByteArray(R"("onBadValue": "useDefault")") << u"waiting"_s
                                << QStringList() << warning;
}

void NewProjectTest::badValues()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, outcome);
    QFETCH(const QStringList, values);
    QFETCH(const int, severity);
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,Type\n"
                                  "{001000000000AcM},Acme,Customer\n"
                                  "{001000000000BeT},Beta,Pirate\n");
    auto file = files.plain();
    const QByteArray json = R"({"organizations": {"details": [
        {"target": "type", "type": "MULTISELECT", "sources": ["Type"], )"
                            + rule + "}]}}";
    QVERIFY(file.set(QJsonDocument::fromJson(json).object()));
    const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    const QList<Candidate> all = candidates(*prepared, Kind::Organization);
    const auto typeOf = [](const Candidate &candidate) {
        const auto *detail = model::findDetail(candidate.profile.details, u"Type"_s);
        return detail ? detail->values : QStringList();
    };
    QVERIFY(all.at(0).problems.isEmpty());
    QCOMPARE(typeOf(all.at(0)), QStringList{u"Customer"_s});
    const Candidate &beta = all.at(1);
    QCOMPARE(model::toString(beta.outcome), outcome);
    if (outcome == u"leftOut"_s)
        QCOMPARE(beta.reason, (Message{u"leftOut.badValue"_s, {u"Type"_s, u"Pirate"_s}}));
    else
        QCOMPARE(typeOf(beta), values);
    QCOMPARE(beta.problems.size(), 1);
    QCOMPARE(beta.problems.constFirst().message,
             (Message{u"value.unknownOption"_s, {u"Pirate"_s, u"Type"_s}}));
    QCOMPARE(int(beta.problems.constFirst().severity), severity);
}

/// The vendor guide's own example, from source rows to payloads.
void NewProjectTest::guideExample()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name\n"
                                  "{001000000000AcM},Acme Corporation\n"
                                  "{001000000000PlS},Planets Solutions Ltd\n"
                                  "{001000000000StI},Startup Innovations\n");
    files.write(u"Contact.csv"_s,
                "Id,AccountId,FirstName,LastName,Email,Title,Region__c,Type__c\n"
                "{003000000000JoD},{001000000000AcM},John,Doe,john.doe@acme.com,Sales Manager,"
                "North America,Customer\n"
                "{003000000000JaS},{001000000000PlS},Jane,Smith,jane.smith@company.com,CTO,Europe,"
                "Prospect\n"
                "{003000000000MiW},{001000000000StI},Mike,Wilson,mike.wilson@startup.com,Founder,"
                "Asia Pacific,Partner\n");
    files.write(u"AccountContactRelation.csv"_s,
                "Id,AccountId,ContactId,IsDirect\n"
                "{07k000000000001},{001000000000AcM},{003000000000MiW},0\n");
    auto made = files.make();
    QVERIFY(made);
    QList<FieldRule> &details = made->file.project.customers.details;
    details.removeIf([](const FieldRule &rule) { return rule.target == u"External ID"_s; });
    const auto place = [](const FieldRule &rule) {
        return QStringList{u"Title"_s, u"Region"_s, u"Type"_s}.indexOf(rule.target);
    };
    std::sort(details.begin(), details.end(),
              [&place](const FieldRule &a, const FieldRule &b) { return place(a) < place(b); });
    const auto prepared = operations::prepare(made->file, operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    const auto records = operations::preview(*prepared, Kind::Customer, 0, 10, {});
    QVERIFY(records);
    QCOMPARE(records->size(), 3);

    QFile contract(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/contracts/guide-customers.json"));
    QVERIFY(contract.open(QIODevice::ReadOnly));
    const QJsonArray customers =
        QJsonDocument::fromJson(contract.readAll()).object()[u"customers"_s].toArray();
    QCOMPARE(customers.size(), 3);
    const QHash<int, QString> names{{123, u"Acme Corporation"_s},
                                    {456, u"Planets Solutions Ltd"_s},
                                    {789, u"Startup Innovations"_s}};
    for (int i = 0; i < 3; ++i) {
        QJsonObject expected = customers.at(i)[u"payload"_s].toObject();
        QJsonArray pending;
        const QJsonArray ids = expected[u"associateOrganizations"_s].toArray();
        for (const QJsonValue &number : ids)
            pending.append(QJsonObject{{u"organizationName"_s, names.value(number.toInt())}});
        expected[u"associateOrganizations"_s] = QJsonObject{{u"organizationIds"_s, pending}};
        QCOMPARE(QJsonDocument::fromJson(records->at(i).payload).object(), expected);
        QVERIFY(records->at(i).pending);
        QVERIFY(records->at(i).candidate.problems.isEmpty());
    }
}

void NewProjectTest::previewBeginsAnywhere()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,LastName,IsPersonAccount\n"
                                  "{001000000000AcM},Acme,,0\n"
                                  "{001000000000AdM},Ada Marsh,Marsh,1\n"
                                  "{001000000000BeT},Beta,,0\n"
                                  "{001000000000GaM},Gamma,,0\n");
    const auto prepared = operations::prepare(files.plain(), operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    const auto names = [&prepared](qint64 from, qint64 count) {
        QStringList found;
        const auto records = operations::preview(*prepared, Kind::Organization, from, count, {});
        if (!records)
            return QStringList{u"error"_s};
        for (const operations::PreviewRecord &record : *records) {
            if (record.pending)
                found.append(u"pending"_s);
            found.append(QJsonDocument::fromJson(record.payload).object()[u"name"_s].toString());
        }
        return found;
    };
    QCOMPARE(names(0, 10), (QStringList{u"Acme"_s, u"Beta"_s, u"Gamma"_s}));
    QCOMPARE(names(1, 1), QStringList{u"Beta"_s});
    QCOMPARE(names(2, 5), QStringList{u"Gamma"_s});
    QCOMPARE(names(3, 5), QStringList());
    QCOMPARE(names(0, 0), QStringList());
}

QTEST_GUILESS_MAIN(NewProjectTest)
#include "tst_newproject.moc"
