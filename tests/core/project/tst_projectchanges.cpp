#include "project/projectfile.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;
using mapping::FieldRule;

/// A project takes from JSON what is named there, all of it or nothing.
class ProjectChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsNotNamed();
    void detailsAreTakenAsAWhole();
    void translationsAreTakenAsAWhole();
    void takesTheWayOfAValue();
    void takesRulesForPersonAccounts();
    void takesAWholeProjectButItsFiles();
    void takesHowFilesAreRead_data();
    void takesHowFilesAreRead();
    void refusesWhatIsNoSource_data();
    void refusesWhatIsNoSource();
    void refuses_data();
    void refuses();

private:
    static ProjectFile sample()
    {
        Project project;
        project.sources = {{u"/exports/Contact.csv"_s, u"1a2b"_s}};
        project.customers.email.sources = {u"Email"_s};
        project.customers.email.defaultValue = u"nobody@example.com"_s;
        project.customers.name.sources = {u"FirstName"_s, u"LastName"_s};
        project.customers.name.combine = FieldRule::Combine::Join;
        project.customers.name.translations = {{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}};
        FieldRule title{u"Title"_s};
        title.sources = {u"Title"_s};
        title.defaultValue = u"Sailor"_s;
        project.customers.details = {title, {u"Region"_s}};
        project.organizations.name.sources = {u"Name"_s};
        return {u"/nowhere/test.salesferry"_s, project};
    }
    static QJsonObject json(const char *text)
    {
        return QJsonDocument::fromJson(QByteArray(text)).object();
    }
};

void ProjectChangesTest::keepsWhatIsNotNamed()
{
    auto file = sample();
    const Project before = file.project;
    QVERIFY(file.set({}));
    QVERIFY(file.project == before);

    QVERIFY(file.set(json(R"({"personAccounts": "leave-out", "defaultCountry": " de ",
        "customers": {"email": {"sources": ["PersonEmail", "Email"]}}, "readFirst": false})")));
    Project expected = before;
    expected.personAccounts = PersonAccounts::LeaveOut;
    expected.defaultCountry = u"DE"_s;
    expected.readFirst = false;
    expected.customers.email.sources = {u"PersonEmail"_s, u"Email"_s};
    QVERIFY(file.project == expected);
    QCOMPARE(file.project.customers.email.defaultValue, u"nobody@example.com"_s);
}

void ProjectChangesTest::detailsAreTakenAsAWhole()
{
    auto file = sample();
    QVERIFY(file.set(json(R"({"customers": {"details": [
        {"target": "Country", "fixed": "China"},
        {"target": "Title", "type": "select", "options": ["Dr", "Prof"], "sources": ["Salutation"],
         "onBadValue": "leaveRecordOut"}]}})")));
    FieldRule country{u"Country"_s};
    country.fixedValue = u"China"_s;
    FieldRule title{u"Title"_s, model::DetailType::Select, {u"Dr"_s, u"Prof"_s}, {u"Salutation"_s}};
    title.onBadValue = mapping::OnBadValue::LeaveRecordOut;
    QVERIFY(file.project.customers.details == (QList<FieldRule>{country, title}));
    QVERIFY(file.set(json(R"({"customers": {"details": []}})")));
    QVERIFY(file.project.customers.details.isEmpty());
    QVERIFY(file.project.customers.name == sample().project.customers.name);
}

void ProjectChangesTest::translationsAreTakenAsAWhole()
{
    auto file = sample();
    QVERIFY(file.set(json(R"({"customers": {"displayName": {"translations": {"c": "C"}}}})")));
    QCOMPARE(file.project.customers.name.translations, (QMap<QString, QString>{{u"c"_s, u"C"_s}}));
    QCOMPARE(file.project.customers.name.sources, sample().project.customers.name.sources);
}

/// What most rules do without, given and taken back.
void ProjectChangesTest::takesTheWayOfAValue()
{
    auto file = sample();
    QVERIFY(file.set(json(R"({"clearBlanks": true, "personEmail": "{Id}@customers.example.com",
        "customers": {"displayName": {"combine": "template", "pattern": "{LastName}[, {Title}]",
            "otherwise": "", "blank": "clear",
            "steps": [{"step": "trim"}, {"step": "replace", "text": ".", "with": ""},
                      {"step": "first", "count": 3}]}}})")));
    const FieldRule &name = file.project.customers.name;
    QCOMPARE(name.sources, (QStringList{u"LastName"_s, u"Title"_s})); // those of the pattern
    using enum mapping::TextStep::What;
    QCOMPARE(name.steps, (QList<mapping::TextStep>{{Trim}, {Replace, u"."_s}, {First, {}, {}, 3}}));
    QCOMPARE(name.otherwise, QString());
    QVERIFY(name.otherwise.has_value());
    QCOMPARE(name.onBlank, mapping::OnBlank::Clear);
    QVERIFY(file.project.clearBlanks);
    QCOMPARE(file.project.personEmail, u"{Id}@customers.example.com"_s);
    QVERIFY(file.set(json(R"({"clearBlanks": false, "personEmail": "",
        "customers": {"displayName": {"combine": "join", "pattern": "", "otherwise": null,
            "steps": [], "blank": "asUsual", "sources": ["FirstName", "LastName"]}}})")));
    QVERIFY(file.project == sample().project);
}

void ProjectChangesTest::takesRulesForPersonAccounts()
{
    auto file = sample();
    QVERIFY(file.set(json(R"({"businessAccounts": false, "personRules": [
        {"conditions": [{"column": "PersonEmail", "test": "isEmpty"}]},
        {"all": false, "becomes": "leave-out", "conditions": [
            {"column": "Rank__pc", "test": "oneOf", "value": "Mate; Cook"},
            {"column": "Name", "test": "startsWith", "value": "Test"}]}]})")));
    QVERIFY(!file.project.businessAccounts);
    using enum Condition::Test;
    const QList<PersonRule> expected{
        {{{u"PersonEmail"_s, IsEmpty}}, true, PersonAccounts::Organizations},
        {{{u"Rank__pc"_s, OneOf, u"Mate; Cook"_s}, {u"Name"_s, StartsWith, u"Test"_s}},
         false,
         PersonAccounts::LeaveOut}};
    QVERIFY(file.project.personRules == expected);
    QVERIFY(file.set(json(R"({"personRules": [{}]})")));
    QVERIFY(file.project.personRules == QList<PersonRule>{{}});
}

void ProjectChangesTest::takesHowFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("sources");
    QTest::addColumn<int>("place"); // of the one that changes
    QTest::addColumn<model::Reading>("reading");
    QTest::newRow("by path") << QByteArray(
        R"([{"path": "/exports/Contact.csv", "encoding": "windows-1252", "delimiter": ";"}])")
                             << 0
                             << model::Reading{.encoding = u"windows-1252"_s, .delimiter = ';'};
    QTest::newRow("by name") << QByteArray(R"([{"path": "Contact.csv", "wanted": true}])") << 0
                             << model::Reading{.wanted = true};
    QTest::newRow("in an archive") << QByteArray(
        R"([{"path": "a.zip", "member": "Contact.csv", "dates": "dayFirst", "decimals": null}])")
                                   << 1
                                   << model::Reading{.member = u"Contact.csv"_s,
                                                     .dates = model::DateOrder::DayFirst};
}

void ProjectChangesTest::takesHowFilesAreRead()
{
    QFETCH(const QByteArray, sources);
    QFETCH(const int, place);
    QFETCH(const model::Reading, reading);
    auto file = sample();
    file.project.sources.append({u"/exports/a.zip"_s, u"3c"_s});
    file.project.sources[1].reading = {.member = u"Contact.csv"_s,
                                       .decimals = model::DecimalSign::Comma};
    QList<project::Source> expected = file.project.sources;
    expected[place].reading = reading;
    QVERIFY(file.set(json(QByteArray("{\"sources\": " + sources + "}").constData())));
    QVERIFY(file.project.sources == expected);
}

void ProjectChangesTest::refusesWhatIsNoSource_data()
{
    QTest::addColumn<QByteArray>("sources");
    QTest::addColumn<Message>("message");
    const auto row = [](const char *name, const QByteArray &sources, const QString &code,
                        const QStringList &arguments) {
        QTest::newRow(name) << sources << Message{code, arguments};
    };
    row("another file", R"([{"path": "Lead.csv", "encoding": "UTF-8"}])", u"project.noSuchSource"_s,
        {u"Lead.csv"_s});
    row("another member", R"([{"path": "Contact.csv", "member": "a.csv"}])",
        u"project.noSuchSource"_s, {u"Contact.csv/a.csv"_s});
    row("a typo", R"([{"path": "Contact.csv", "encodng": "UTF-8"}])", u"project.unknownKey"_s,
        {u"sources.encodng"_s});
    row("no list", R"({"path": "Contact.csv"})", u"project.badValue"_s,
        {u"sources"_s, u"{\"path\":\"Contact.csv\"}"_s});
    row("no path", R"([{"encoding": "UTF-8"}])", u"project.badValue"_s,
        {u"sources"_s, u"{\"encoding\":\"UTF-8\"}"_s});
    row("no such order", R"([{"path": "Contact.csv", "dates": "yearFirst"}])",
        u"project.badValue"_s, {u"dates"_s, u"yearFirst"_s});
}

void ProjectChangesTest::refusesWhatIsNoSource()
{
    QFETCH(const QByteArray, sources);
    QFETCH(const Message, message);
    auto file = sample();
    const auto set = file.set(json(QByteArray("{\"sources\": " + sources + "}").constData()));
    QVERIFY(!set);
    QCOMPARE(set.error().message, message);
    QVERIFY(file.project == sample().project);
}

void ProjectChangesTest::takesAWholeProjectButItsFiles()
{
    auto file = sample();
    QVERIFY(file.set(json(R"({"format": "salesferry-project", "version": 1,
        "sources": [{"path": "other.csv", "fingerprint": "9"}], "sameName": "keep"})")));
    QCOMPARE(file.project.sources, sample().project.sources);
    QCOMPARE(file.project.sameName, SameKey::Keep);
}

void ProjectChangesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments");
    const auto typo = [](const char *name, const char *text, const QString &key) {
        QTest::newRow(name) << QByteArray(text) << u"project.unknownKey"_s << QStringList{key};
    };
    const auto bad = [](const char *name, const char *text, const QStringList &arguments) {
        QTest::newRow(name) << QByteArray(text) << u"project.badValue"_s << arguments;
    };
    typo("top", R"({"custommers": {}})", u"custommers"_s);
    typo("mapping", R"({"customers": {"mail": {}}})", u"customers.mail"_s);
    typo("the other kind's", R"({"organizations": {"email": {}}})", u"organizations.email"_s);
    typo("rule", R"({"customers": {"email": {"sauces": ["Email"]}}})", u"customers.email.sauces"_s);
    typo("type of a name", R"({"customers": {"displayName": {"type": "TEXT"}}})",
         u"customers.displayName.type"_s);
    typo("detail",
         R"({"organizations": {"details": [{"target": "A"}, {"target": "B", "dflt": ""}]}})",
         u"organizations.details.dflt"_s);
    typo("rule for person accounts", R"({"personRules": [{}, {"any": true}]})",
         u"personRules.any"_s);
    typo("condition", R"({"personRules": [{"conditions": [{"colum": "Rank"}]}]})",
         u"personRules.conditions.colum"_s);
    typo("step", R"({"customers": {"email": {"steps": [{"step": "before", "txt": "@"}]}}})",
         u"customers.email.steps.txt"_s);
    bad("no template", R"({"customers": {"details": [{"target": "A", "combine": "template",
        "pattern": "{First"}]}})",
        {u"pattern"_s, u"{First"_s});
    bad("nothing to fill", R"({"organizations": {"name": {"combine": "template"}}})",
        {u"pattern"_s, {}});
    bad("no template for an address", R"({"personEmail": "nobody@example.com"})",
        {u"personEmail"_s, u"nobody@example.com"_s});
    bad("nothing for rules", R"({"personRules": null})", {u"personRules"_s, u"null"_s});
    bad("text for a choice of two", R"({"businessAccounts": "no"})",
        {u"businessAccounts"_s, u"no"_s});
    QTest::newRow("two ways to one field")
        << QByteArray(R"({"customers": {"details": [{"target": "title"}, {"target": "Title "}]}})")
        << u"project.sameTarget"_s << QStringList{u"Title "_s};
    bad("text for a mapping", R"({"customers": "Email"})", {u"customers"_s, u"Email"_s});
    bad("nothing for a mapping", R"({"customers": null})", {u"customers"_s, u"null"_s});
    bad("text for a rule", R"({"customers": {"email": "Email"}})", {u"email"_s, u"Email"_s});
    bad("text for details", R"({"customers": {"details": "Title"}})", {u"details"_s, u"Title"_s});
    bad("choice", R"({"sameName": "keep", "sameEmail": "both"})", {u"sameEmail"_s, u"both"_s});
    bad("no object", R"({"personAccounts": {"customers": true}})",
        {u"personAccounts"_s, uR"({"customers":true})"_s});
}

void ProjectChangesTest::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, code);
    QFETCH(const QStringList, arguments);
    auto file = sample();
    const Project before = file.project;
    const auto set = file.set(QJsonDocument::fromJson(json).object());
    QVERIFY(!set);
    QCOMPARE(set.error().kind, Error::Kind::Data);
    QCOMPARE(set.error().message, (Message{code, arguments}));
    QVERIFY(file.project == before);
}

QTEST_GUILESS_MAIN(ProjectChangesTest)
#include "tst_projectchanges.moc"
