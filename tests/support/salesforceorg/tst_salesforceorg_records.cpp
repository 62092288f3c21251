#include "csvfile.h"
#include "filter.h"
#include "generated.h"
#include "orgclient.h"
#include "values.h"

#include <QTemporaryDir>

using namespace salesforceorg;
using namespace Qt::StringLiterals;

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace

// What the org knows of records: their values, their fields, and those that are made when they are
// asked for.
class TestRecords : public QObject
{
    Q_OBJECT

    QJsonObject fieldsOf(OrgFixture &fixture, const QByteArray &object);

private Q_SLOTS:
    void idsGetTheirCheckCharacters_data();
    void idsGetTheirCheckCharacters();
    void idsAreNumbers();
    void valuesGetTheFormOfTheApi_data();
    void valuesGetTheFormOfTheApi();
    void timesAreRead_data();
    void timesAreRead();
    void csvIsRead_data();
    void csvIsRead();
    void likeIsPatterns_data();
    void likeIsPatterns();
    void namesTellTypes_data();
    void namesTellTypes();
    void refusesDamagedFiles();
    void describesFields();
    void describesWhatTheUserMaySee();
    void describesPersonAccountsWhereTheyAre();
    void answersOnlyWhatChanged();
    void listsVersions();
    void listsObjects();
    void makesTheSameRecordsAgain();
    void madeRecordsFitTogether();
    void readsTheSample();
};

void TestRecords::idsGetTheirCheckCharacters_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("whole"); // empty: it is none
    QTest::newRow("1") << u"a0D30000001n7Pi"_s << u"a0D30000001n7PiEAI"_s;
    QTest::newRow("2") << u"003RO0000035WQg"_s << u"003RO0000035WQgYAM"_s;
    QTest::newRow("3") << u"001000000000000"_s << u"001000000000000AAA"_s;
    QTest::newRow("whole") << u"003RO0000035WQgYAM"_s << u"003RO0000035WQgYAM"_s;
    QTest::newRow("changed case") << u"003ro0000035WQgYAM"_s << QString();
    QTest::newRow("short") << u"003RO0000035WQ"_s << QString();
    QTest::newRow("strange") << u"003RO0000035WQ-"_s << QString();
}

void TestRecords::idsGetTheirCheckCharacters()
{
    QFETCH(QString, id);
    QFETCH(QString, whole);
    QCOMPARE(text(toId18(id.toStdString()).value_or("")), whole);
}

void TestRecords::idsAreNumbers()
{
    QCOMPARE(text(idOf("0035g", 0)), u"0035g0000000000AAA"_s);
    for (const std::uint64_t number : {0ULL, 61ULL, 62ULL, 999'999ULL, 4'000'000'000ULL}) {
        const std::string id = idOf("0035g", number);
        QCOMPARE(toId18(id), std::optional(id));
        QCOMPARE(numberOf("0035g", id), std::optional(number));
    }
    QVERIFY(!numberOf("0015g", idOf("0035g", 5)));
}

void TestRecords::valuesGetTheFormOfTheApi_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value"); // "-": it is none
    const auto row = [](const QString &type, const QString &cell, const QString &value) {
        QTest::newRow(qPrintable(type + u' ' + cell)) << type << cell << value;
    };
    row(u"boolean"_s, u"1"_s, u"true"_s);
    row(u"boolean"_s, u"TRUE"_s, u"true"_s);
    row(u"boolean"_s, u""_s, u"false"_s);
    row(u"boolean"_s, u"0"_s, u"false"_s);
    row(u"boolean"_s, u"yes"_s, u"-"_s);
    row(u"reference"_s, u"000000000000000AAA"_s, u""_s);
    row(u"reference"_s, u"0125g0000004MrA"_s, text(*toId18("0125g0000004MrA")));
    row(u"reference"_s, u"ship"_s, u"-"_s);
    row(u"date"_s, u"1979-04-09 00:00:00"_s, u"1979-04-09"_s);
    row(u"date"_s, u"2000-02-30"_s, u"-"_s);
    row(u"datetime"_s, u"2023-02-07 20:44:05"_s, u"2023-02-07T20:44:05.000Z"_s);
    row(u"datetime"_s, u"2023-02-07T20:44:05.123+0100"_s, u"2023-02-07T19:44:05.123Z"_s);
    row(u"datetime"_s, u"yesterday"_s, u"-"_s);
    row(u"time"_s, u"09:30:00.000Z"_s, u"09:30:00.000Z"_s);
    row(u"time"_s, u"25:00:00"_s, u"-"_s);
    row(u"int"_s, u"50.0"_s, u"50"_s);
    row(u"double"_s, u"6.0E7"_s, u"6.0E7"_s);
    row(u"double"_s, u".5"_s, u"-"_s);
    row(u"currency"_s, u"1,5"_s, u"-"_s);
    row(u"string"_s, u" as it is "_s, u" as it is "_s);
}

void TestRecords::valuesGetTheFormOfTheApi()
{
    QFETCH(QString, type);
    QFETCH(QString, cell);
    QFETCH(QString, value);
    QCOMPARE(text(toApi(*typeOf(type.toStdString()), cell.toStdString()).value_or("-")), value);
}

void TestRecords::timesAreRead_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("utc"); // empty: it is none
    const auto row = [](const QString &written, const QString &utc) {
        QTest::newRow(qPrintable(written)) << written << utc;
    };
    row(u"2026-04-14T22:33:35Z"_s, u"2026-04-14T22:33:35.000Z"_s);
    row(u"2026-04-14T22:33:35.120Z"_s, u"2026-04-14T22:33:35.120Z"_s);
    row(u"2026-01-01T00:30:00+01:00"_s, u"2025-12-31T23:30:00.000Z"_s);
    row(u"2026-01-01T00:30:00-0130"_s, u"2026-01-01T02:00:00.000Z"_s);
    row(u"1969-12-31T23:59:59Z"_s, u"1969-12-31T23:59:59.000Z"_s);
    row(u"2026-04-14T22:33:35"_s, QString());
    row(u"2026-04-14T24:33:35Z"_s, QString());
    row(u"2026-04-14T22:33:35+1"_s, QString());
}

void TestRecords::timesAreRead()
{
    QFETCH(QString, written);
    QFETCH(QString, utc);
    const auto time = timeFrom(written.toStdString());
    QCOMPARE(time ? text(timeText(*time)) : QString(), utc);
}

void TestRecords::csvIsRead_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("cells"); // of all rows
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << u"a|b/c|d"_s;
    QTest::newRow("no end") << QByteArray("a,b\r\nc,d") << u"a|b/c|d"_s;
    QTest::newRow("quotes") << QByteArray("\"a\"\"b\",\"c\n,d\"\r") << u"a\"b|c\n,d"_s;
    QTest::newRow("empty cells") << QByteArray(",\n\"\",\"\"\n") << u"|/|"_s;
    QTest::newRow("blank lines") << QByteArray("a\n\n\nb\n") << u"a/b"_s;
}

void TestRecords::csvIsRead()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, cells);
    QStringList rows;
    for (const std::vector<std::string> &row : csvRows(csv.toStdString())) {
        QStringList list;
        for (const std::string &cell : row)
            list.append(text(cell));
        rows.append(list.join(u'|'));
    }
    QCOMPARE(rows.join(u'/'), cells);
}

void TestRecords::likeIsPatterns_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("fits");
    const auto row = [](const QString &value, const QString &pattern, bool fits) {
        QTest::newRow(qPrintable(value + u' ' + pattern)) << value << pattern << fits;
    };
    row(u"okoro"_s, u"okoro"_s, true);
    row(u"okoro"_s, u"o%"_s, true);
    row(u"okoro"_s, u"%o"_s, true);
    row(u"okoro"_s, u"%k%r%"_s, true);
    row(u"okoro"_s, u"%x%"_s, false);
    row(u"okoro"_s, u"_____"_s, true);
    row(u"okoro"_s, u"____"_s, false);
    row(u"żan"_s, u"_an"_s, true);
    row(u"100%"_s, u"100\\%"_s, true);
    row(u"1000"_s, u"100\\%"_s, false);
    row(QString(), u"%"_s, true);
    row(QString(), u"_"_s, false);
}

void TestRecords::likeIsPatterns()
{
    QFETCH(QString, value);
    QFETCH(QString, pattern);
    QFETCH(bool, fits);
    QCOMPARE(isLike(value.toStdString(), pattern.toStdString()), fits);
}

void TestRecords::namesTellTypes_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("related"); // object and relationship
    const auto row = [](const QByteArray &object, const QByteArray &name, const QString &type,
                        const QString &label, const QString &related = u"."_s) {
        QTest::newRow(QByteArray(object + '.' + name).constData())
            << object << name << type << label << related;
    };
    row("Contact", "AccountId", u"reference"_s, u"Account ID"_s, u"Account.Account"_s);
    row("Contact", "ReportsToId", u"reference"_s, u"Reports To ID"_s, u"Contact.ReportsTo"_s);
    row("Contact", "MasterRecordId", u"reference"_s, u"Master Record ID"_s,
        u"Contact.MasterRecord"_s);
    row("Contact", "MailingStreet", u"textarea"_s, u"Mailing Street"_s);
    row("Contact", "MailingAddress", u"address"_s, u"Mailing Address"_s);
    row("Contact", "HasOptedOutOfEmail", u"boolean"_s, u"Has Opted Out Of Email"_s);
    row("Contact", "Email", u"email"_s, u"Email"_s);
    row("Contact", "Tier_Of_Ship__c", u"string"_s, u"Tier Of Ship"_s);
    row("Account", "PersonBirthdate", u"date"_s, u"Person Birthdate"_s);
    row("Account", "PersonMobilePhone", u"phone"_s, u"Person Mobile Phone"_s);
    row("Account", "PersonMailingCity", u"string"_s, u"Person Mailing City"_s);
    row("Account", "PersonContactId", u"reference"_s, u"Person Contact ID"_s,
        u"Contact.PersonContact"_s);
    row("Account", "IsPersonAccount", u"boolean"_s, u"Is Person Account"_s);
    row("Account", "AnnualRevenue", u"currency"_s, u"Annual Revenue"_s);
    row("Account", "BillingLatitude", u"double"_s, u"Billing Latitude"_s);
    row("Account", "NumberOfEmployees", u"int"_s, u"Employees"_s);
}

void TestRecords::namesTellTypes()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, name);
    QFETCH(QString, type);
    QFETCH(QString, label);
    QFETCH(QString, related);
    const Field field = standardField(object.toStdString(), name.toStdString());
    const std::string_view typeName = nameOf(field.type);
    QCOMPARE(QString::fromUtf8(typeName.data(), qsizetype(typeName.size())), type);
    QCOMPARE(text(field.label), label);
    QCOMPARE(text(field.referenceTo + '.' + field.relationshipName), related);
}

void TestRecords::refusesDamagedFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"Contact.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,LastName,Birthdate\n0035g0000000001AAA,Okoro,31.12.1999\n");
    file.close();
    SalesforceOrg org;
    const QString message = org.configure("{\"data\":\".\"}", folder.path());
    QVERIFY2(message.endsWith(u"Contact.csv: record 1, Birthdate: \"31.12.1999\" is no date"_s),
             qPrintable(message));
}

QJsonObject TestRecords::fieldsOf(OrgFixture &fixture, const QByteArray &object)
{
    QJsonObject result;
    const Answer answer = fixture.client.api("GET", "/sobjects/" + object + "/describe");
    for (const QJsonValue field : answer.json()["fields"_L1].toArray())
        result[field["name"_L1].toString()] = field;
    return result;
}

void TestRecords::describesFields()
{
    OrgFixture fixture;
    fixture.configure("{'generate':{'contacts':50,'accounts':5},'fields':{'Contact':{"
                      "'Level__c':{'type':'picklist','label':'Tier','helpText':'How dear they are',"
                      "'picklist':[{'value':'P','label':'Primary','default':true},{'value':'O','"
                      "active':false},'S']},"
                      "'Description':{'type':'textarea','length':1000,'htmlFormatted':true,'"
                      "calculated':true}}}}");
    const QJsonObject fields = fieldsOf(fixture, "Contact");
    const QJsonObject tier = fields["Level__c"_L1].toObject();
    QCOMPARE(tier["label"_L1].toString(), u"Tier"_s);
    QCOMPARE(tier["type"_L1].toString(), u"picklist"_s);
    QCOMPARE(tier["inlineHelpText"_L1].toString(), u"How dear they are"_s);
    QVERIFY(tier["custom"_L1].toBool());
    const QJsonArray values = tier["picklistValues"_L1].toArray();
    QCOMPARE(values.size(), 3);
    QCOMPARE(values[0]["label"_L1].toString(), u"Primary"_s);
    QVERIFY(values[0]["defaultValue"_L1].toBool());
    QVERIFY(!values[1]["active"_L1].toBool());
    QCOMPARE(values[2]["label"_L1].toString(), u"S"_s);
    const QJsonObject note = fields["Description"_L1].toObject();
    QVERIFY(note["htmlFormatted"_L1].toBool() && note["calculated"_L1].toBool());
    QVERIFY(!note["filterable"_L1].toBool());
    const QJsonObject account = fields["AccountId"_L1].toObject();
    QCOMPARE(account["referenceTo"_L1].toArray(), QJsonArray({u"Account"_s}));
    QCOMPARE(account["relationshipName"_L1].toString(), u"Account"_s);
    QCOMPARE(fields["FirstName"_L1]["compoundFieldName"_L1].toString(), u"Name"_s);
    QCOMPARE(fields["MailingCity"_L1]["compoundFieldName"_L1].toString(), u"MailingAddress"_s);
    QVERIFY(fields["Name"_L1]["nameField"_L1].toBool());
    QCOMPARE(fields["MailingAddress"_L1]["soapType"_L1].toString(), u"urn:address"_s);
    // All members of "Salesforce API, 2.1".
    const QStringList members =
        u"aggregatable autoNumber byteLength calculated calculatedFormula cascadeDelete caseSensitive compoundFieldName controllerName createable custom defaultValue defaultValueFormula defaultedOnCreate dependentPicklist deprecatedAndHidden digits displayLocationInDecimal encrypted externalId extraTypeInfo filterable filteredLookupInfo groupable highScaleNumber htmlFormatted idLookup inlineHelpText label length mask maskType name nameField namePointing nillable permissionable picklistValues precision queryByDistance referenceTargetField referenceTo relationshipName relationshipOrder restrictedDelete restrictedPicklist scale soapType sortable type unique updateable writeRequiresMasterRead"_s
            .split(u' ');
    for (const QString &member : members)
        QVERIFY2(tier.contains(member), qPrintable(member));
    const QJsonObject whole = fixture.client.api("GET", "/sobjects/Account/describe").json();
    QCOMPARE(whole["keyPrefix"_L1].toString(), u"001"_s);
    QCOMPARE(whole["recordTypeInfos"_L1].toArray().last()["name"_L1].toString(), u"Master"_s);
    QVERIFY(!whole["childRelationships"_L1].toArray().isEmpty());
}

void TestRecords::describesWhatTheUserMaySee()
{
    OrgFixture fixture;
    fixture.configure("{'generate':{'contacts':5,'accounts':5},"
                      "'switches':{'hiddenFields':['Contact.Birthdate','Contact.Title']}}");
    const QJsonObject fields = fieldsOf(fixture, "Contact");
    QVERIFY(fields.contains("Email"_L1));
    QVERIFY(!fields.contains("Birthdate"_L1) && !fields.contains("Title"_L1));
    QVERIFY(OrgClient::errorOf(fixture.client.query("SELECT Birthdate FROM Contact"))
                .startsWith(u"INVALID_FIELD: No such column 'Birthdate' on entity 'Contact'."_s));
    QVERIFY(!fixture.client.api("GET", "/sobjects/Contact/0035g0000000000AAA")
                 .json()
                 .contains("Birthdate"_L1));
    fixture.org.change([](Switches &switches) { switches.hiddenFields = {"Contact"}; });
    QCOMPARE(fixture.client.api("GET", "/sobjects/Contact/describe").status, 404);
    QVERIFY(OrgClient::errorOf(fixture.client.query("SELECT Id FROM Contact"))
                .startsWith(u"INVALID_TYPE"_s));
}

void TestRecords::describesPersonAccountsWhereTheyAre()
{
    OrgFixture fixture;
    fixture.configure("{'generate':{'contacts':20,'accounts':10,'personAccounts':5}}");
    QVERIFY(fieldsOf(fixture, "Account").contains("PersonEmail"_L1));
    QVERIFY(fieldsOf(fixture, "Contact").contains("IsPersonAccount"_L1));
    const auto count = [&](const QByteArray &rest) {
        return fixture.client.query("SELECT COUNT() FROM " + rest).json()["totalSize"_L1].toInt();
    };
    QCOMPARE(count("Account WHERE IsPersonAccount = true"), 5);
    QCOMPARE(count("Contact WHERE IsPersonAccount = false"), 20);
    QCOMPARE(count("Account WHERE RecordType.IsPersonType = true"), 5);
    QCOMPARE(count("Account WHERE PersonContact.IsPersonAccount = true"), 5);
    const QJsonObject person =
        fixture.client
            .query(
                "SELECT Name, FirstName, LastName, PersonEmail, PersonContact.Email FROM Account "
                "WHERE IsPersonAccount = true AND PersonEmail != null LIMIT 1")
            .json()["records"_L1][0]
            .toObject();
    QCOMPARE(person["Name"_L1].toString(),
             person["FirstName"_L1].toString() + u' ' + person["LastName"_L1].toString());
    QCOMPARE(person["PersonEmail"_L1], person["PersonContact"_L1]["Email"_L1]);

    fixture.org.change([](Switches &switches) { switches.personAccounts = false; });
    QVERIFY(!fieldsOf(fixture, "Account").contains("PersonEmail"_L1));
    QVERIFY(!fieldsOf(fixture, "Account").contains("LastName"_L1));
    QVERIFY(!fieldsOf(fixture, "Contact").contains("IsPersonAccount"_L1));
    QVERIFY(fieldsOf(fixture, "Contact").contains("LastName"_L1));
    QCOMPARE(fixture.client.query("SELECT IsPersonAccount FROM Account").status, 400);
}

void TestRecords::answersOnlyWhatChanged()
{
    OrgFixture fixture;
    fixture.configure("{'generate':{'contacts':5}}");
    const Answer first = fixture.client.api("GET", "/sobjects/Contact/describe");
    const QByteArray modified = first.header("Last-Modified");
    QVERIFY2(modified.endsWith(" GMT"), modified.constData());
    const HeaderLines since = {"If-Modified-Since: " + modified};
    const Answer same = fixture.client.api("GET", "/sobjects/Contact/describe", {}, since);
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    fixture.org.advanceClock(60);
    fixture.org.change([](Switches &switches) { switches.hiddenFields = {"Contact.Title"}; });
    QCOMPARE(fixture.client.api("GET", "/sobjects/Contact/describe", {}, since).status, 200);
    const HeaderLines old = {"If-Modified-Since: Wed, 03 Jul 2013 19:43:31 GMT"};
    QCOMPARE(fixture.client.api("GET", "/sobjects/Contact/describe", {}, old).status, 200);
}

void TestRecords::listsVersions()
{
    OrgFixture fixture;
    fixture.org.change([](Switches &switches) { switches.newestVersion = 68; });
    const Answer answer = fixture.client.call("GET", "/services/data");
    const QJsonArray versions = QJsonDocument::fromJson(answer.body).array();
    const auto labelOf = [&](int version) { return versions[version - 31]["label"_L1].toString(); };
    QCOMPARE(versions.last()["url"_L1].toString(), u"/services/data/v68.0"_s);
    QCOMPARE(labelOf(68), u"Winter '27"_s);
    QCOMPARE(labelOf(67), u"Summer '26"_s);
    QCOMPARE(labelOf(66), u"Spring '26"_s);
    QCOMPARE(labelOf(65), u"Winter '26"_s);
    QCOMPARE(labelOf(64), u"Summer '25"_s);
    fixture.client.login();
    QVERIFY(fixture.client.api("GET", "").json().contains("identity"_L1));
    QCOMPARE(fixture.client.api("GET", "/sobjects", {}, {}, "69.0").status, 404);
    QCOMPARE(fixture.client.api("GET", "/ships").status, 404);
    QCOMPARE(fixture.client.call("GET", "//services/data").status,
             200); // as the Salesforce CLI asks
}

void TestRecords::listsObjects()
{
    OrgFixture fixture;
    fixture.configure("{'generate':{'contacts':5}}");
    for (const QByteArray &path : {QByteArray("/sobjects"), QByteArray("/sobjects/")}) {
        const QJsonObject all = fixture.client.api("GET", path).json();
        QCOMPARE(all["maxBatchSize"_L1].toInt(), 200);
        QStringList names;
        for (const QJsonValue object : all["sobjects"_L1].toArray())
            names.append(object["name"_L1].toString());
        names.sort();
        QCOMPARE(names.join(u' '),
                 u"Account AccountContactRelation Contact Organization RecordType User"_s);
    }
    QCOMPARE(fixture.client.api("GET", "/sobjects/User/0055g0000000001AAA").text("Username"),
             u"admin@example.com"_s);
}

void TestRecords::makesTheSameRecordsAgain()
{
    Generated plan;
    plan.contacts = 1'000'000;
    plan.accounts = 1000;
    plan.deletedEvery = 10;
    const std::unique_ptr<Rows> rows = generatedContacts(plan);
    const std::unique_ptr<Rows> again = generatedContacts(plan);
    plan.seed = 2;
    const std::unique_ptr<Rows> others = generatedContacts(plan);
    QCOMPARE(rows->count(), std::size_t(1'000'000));
    const auto whole = [](const Rows &from, std::size_t row) {
        std::string all;
        for (std::size_t column = 0; column < from.columns().size(); ++column) {
            from.append(row, column, all);
            all += '|';
        }
        return all;
    };
    for (const std::size_t row : {0U, 1U, 9U, 500'000U, 999'999U}) {
        QCOMPARE(whole(*rows, row), whole(*again, row));
        QVERIFY(whole(*rows, row) != whole(*others, row));
        std::string id;
        rows->append(row, 0, id);
        QCOMPARE(rows->find(id), std::optional(row));
    }
    QVERIFY(!rows->find(idOf("0035g", 1'000'000)));
}

void TestRecords::madeRecordsFitTogether()
{
    OrgFixture fixture;
    fixture.configure(
        "{'generate':{'contacts':105,'accounts':10,'relations':20,'deletedEvery':10}}");
    const auto count = [&](const QByteArray &rest) {
        return fixture.client.query("SELECT COUNT() FROM " + rest).json()["totalSize"_L1].toInt();
    };
    QCOMPARE(count("Contact"), 95);
    QCOMPARE(count("AccountContactRelation WHERE IsDirect = true"),
             95); // each tenth has no account
    QCOMPARE(count("AccountContactRelation WHERE IsDirect = false"), 20);
    const Answer relations = fixture.client.query(
        "SELECT AccountId, Contact.AccountId FROM AccountContactRelation WHERE IsDirect = true");
    for (const QJsonValue relation : relations.json()["records"_L1].toArray())
        QCOMPARE(relation["AccountId"_L1], relation["Contact"_L1]["AccountId"_L1]);
    QVERIFY(count("Contact WHERE Owner.Name LIKE 'Org User %'") > 0);
    fixture.configure("{'generate':{'contacts':5,'relations':-1}}");
    QCOMPARE(fixture.client.api("GET", "/sobjects/AccountContactRelation/describe").status, 404);
}

// The sample company as a weekly export has it: no value of it is refused, and it is whole.
void TestRecords::readsTheSample()
{
    OrgFixture fixture;
    fixture.configure("{'data':'resources/sample'}", QStringLiteral(SALESFERRY_SOURCE_DIR));
    const auto count = [&](const QByteArray &rest) {
        return fixture.client.query("SELECT COUNT() FROM " + rest).json()["totalSize"_L1].toInt();
    };
    QVERIFY(count("Account WHERE IsPersonAccount = true") > 0);
    QCOMPARE(count("Account WHERE IsPersonAccount = true"),
             count("Contact WHERE IsPersonAccount = true"));
    QCOMPARE(
        count("Account WHERE IsPersonAccount = true AND PersonContact.IsPersonAccount = false"), 0);
    QCOMPARE(count("Account WHERE RecordType.IsPersonType = true"),
             count("Account WHERE IsPersonAccount = true"));
    QCOMPARE(count("Contact WHERE Owner.Name = null"), 0);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_salesforceorg_records.moc"
