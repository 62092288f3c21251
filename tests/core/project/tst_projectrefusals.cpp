#include "project/projectfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;

/// What is no project, or cannot be one, is refused with what is wrong about it, and stays as it
/// is.
class ProjectRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAFolder();

private:
    QTemporaryDir m_folder;
};

void ProjectRefusalsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments"); // empty: the file
    const auto add = [](const char *name, const QByteArray &bytes, const QString &code,
                        const QStringList &arguments = {}) {
        QTest::newRow(name) << bytes << code << arguments;
    };
    const auto project = [](const QByteArray &rest) {
        return R"({"format": "salesferry-project", "version": 1, )" + rest + "}";
    };
    add("nothing", "", u"project.noProject"_s);
    add("no JSON", "{\"format\": \"salesferry-project\"", u"project.noProject"_s);
    add("a list", "[1]", u"project.noProject"_s);
    add("CSV", "Id,Name\n1,2\n", u"project.noProject"_s);
    add("another format", R"({"format": "other", "version": 1})", u"project.noProject"_s);
    add("newer", R"({"format": "salesferry-project", "version": 2, "customers": 7})",
        u"project.newer"_s);
    add("a little newer", R"({"format": "salesferry-project", "version": 1.5})",
        u"project.newer"_s);
    add("no version", R"({"format": "salesferry-project"})", u"project.badValue"_s,
        {u"version"_s, {}});
    add("unknown choice", project(R"("personAccounts": "some")"), u"project.badValue"_s,
        {u"personAccounts"_s, u"some"_s});
    add("unknown operation", project(R"("operation": "delete")"), u"project.badValue"_s,
        {u"operation"_s, u"delete"_s});
    add("number for a choice", project(R"("sameName": 1)"), u"project.badValue"_s,
        {u"sameName"_s, u"1"_s});
    add("text for a mapping", project(R"("customers": "all")"), u"project.badValue"_s,
        {u"customers"_s, u"all"_s});
    add("list for a mapping", project(R"("organizations": [1])"), u"project.badValue"_s,
        {u"organizations"_s, u"[1]"_s});
    add("text for a rule", project(R"("customers": {"email": "Email"})"), u"project.badValue"_s,
        {u"email"_s, u"Email"_s});
    add("object for details", project(R"("customers": {"details": {"a": 1}})"),
        u"project.badValue"_s, {u"details"_s, uR"({"a":1})"_s});
    add("text among details", project(R"("customers": {"details": ["Title"]})"),
        u"project.badValue"_s, {u"details"_s, u"Title"_s});
    add("no target", project(R"("customers": {"details": [{"sources": ["Title"]}]})"),
        u"project.badValue"_s, {u"target"_s, {}});
    add("unknown type", project(R"("customers": {"details": [{"target": "T", "type": "BLOB"}]})"),
        u"project.badValue"_s, {u"type"_s, u"BLOB"_s});
    add("number as source", project(R"("customers": {"email": {"sources": [3]}})"),
        u"project.badValue"_s, {u"sources"_s, u"3"_s});
    add("text for sources of a rule", project(R"("customers": {"email": {"sources": "Email"}})"),
        u"project.badValue"_s, {u"sources"_s, u"Email"_s});
    add("number as fixed value", project(R"("customers": {"email": {"fixed": 3}})"),
        u"project.badValue"_s, {u"fixed"_s, u"3"_s});
    add("unknown way to combine", project(R"("customers": {"email": {"combine": "all"}})"),
        u"project.badValue"_s, {u"combine"_s, u"all"_s});
    add("unknown way out", project(R"("customers": {"email": {"onBadValue": "stop"}})"),
        u"project.badValue"_s, {u"onBadValue"_s, u"stop"_s});
    add("list for translations", project(R"("customers": {"email": {"translations": [1]}})"),
        u"project.badValue"_s, {u"translations"_s, u"[1]"_s});
    add("number in translations", project(R"("customers": {"email": {"translations": {"a": 2}}})"),
        u"project.badValue"_s, {u"translations"_s, u"2"_s});
    add("number for a pattern", project(R"("customers": {"email": {"pattern": 1}})"),
        u"project.badValue"_s, {u"pattern"_s, u"1"_s});
    add("number for all others", project(R"("customers": {"email": {"otherwise": 1}})"),
        u"project.badValue"_s, {u"otherwise"_s, u"1"_s});
    add("text for steps", project(R"("customers": {"email": {"steps": "trim"}})"),
        u"project.badValue"_s, {u"steps"_s, u"trim"_s});
    add("text among steps", project(R"("customers": {"email": {"steps": ["trim"]}})"),
        u"project.badValue"_s, {u"steps"_s, u"trim"_s});
    add("unknown step", project(R"("customers": {"email": {"steps": [{"step": "shout"}]}})"),
        u"project.badValue"_s, {u"steps"_s, uR"({"step":"shout"})"_s});
    add("number for a step's text",
        project(R"("customers": {"email": {"steps": [{"step": "before", "text": 4}]}})"),
        u"project.badValue"_s, {u"text"_s, u"4"_s});
    add("fewer than none",
        project(R"("customers": {"email": {"steps": [{"step": "first", "count": -1}]}})"),
        u"project.badValue"_s, {u"steps"_s, uR"({"count":-1,"step":"first"})"_s});
    add("part of a character",
        project(R"("customers": {"email": {"steps": [{"step": "first", "count": 1.5}]}})"),
        u"project.badValue"_s, {u"steps"_s, uR"({"count":1.5,"step":"first"})"_s});
    add("unknown blank", project(R"("customers": {"email": {"blank": "erase"}})"),
        u"project.badValue"_s, {u"blank"_s, u"erase"_s});
    add("text for clearBlanks", project(R"("clearBlanks": "yes")"), u"project.badValue"_s,
        {u"clearBlanks"_s, u"yes"_s});
    add("nothing for personEmail", project(R"("personEmail": null)"), u"project.badValue"_s,
        {u"personEmail"_s, u"null"_s});
    add("text for columns", project(R"("customerColumns": "Id")"), u"project.badValue"_s,
        {u"customerColumns"_s, u"Id"_s});
    add("number among columns", project(R"("organizationColumns": ["Id", 7])"),
        u"project.badValue"_s, {u"organizationColumns"_s, u"7"_s});
    add("text for readFirst", project(R"("readFirst": "no")"), u"project.badValue"_s,
        {u"readFirst"_s, u"no"_s});
    add("nothing for the site", project(R"("site": null)"), u"project.badValue"_s,
        {u"site"_s, u"null"_s});
    add("text for sources", project(R"("sources": "a.csv")"), u"project.badValue"_s,
        {u"sources"_s, u"a.csv"_s});
    add("text for used", project(R"("sources": [{"path": "a.csv", "used": "no"}])"),
        u"project.badValue"_s, {u"used"_s, u"no"_s});
    add("number for businessAccounts", project(R"("businessAccounts": 0)"), u"project.badValue"_s,
        {u"businessAccounts"_s, u"0"_s});
    add("object for rules", project(R"("personRules": {"all": true})"), u"project.badValue"_s,
        {u"personRules"_s, uR"({"all":true})"_s});
    add("text among rules", project(R"("personRules": ["all"])"), u"project.badValue"_s,
        {u"personRules"_s, u"all"_s});
    add("text for all", project(R"("personRules": [{"all": "no"}])"), u"project.badValue"_s,
        {u"all"_s, u"no"_s});
    add("unknown way of a rule", project(R"("personRules": [{"becomes": "none"}])"),
        u"project.badValue"_s, {u"becomes"_s, u"none"_s});
    add("text for conditions", project(R"("personRules": [{"conditions": "Rank"}])"),
        u"project.badValue"_s, {u"conditions"_s, u"Rank"_s});
    add("text among conditions", project(R"("personRules": [{"conditions": ["Rank"]}])"),
        u"project.badValue"_s, {u"conditions"_s, u"Rank"_s});
    add("unknown test", project(R"("personRules": [{"conditions": [{"test": "like"}]}])"),
        u"project.badValue"_s, {u"test"_s, u"like"_s});
    add("number for a column", project(R"("personRules": [{"conditions": [{"column": 4}]}])"),
        u"project.badValue"_s, {u"column"_s, u"4"_s});
    add("number for a value", project(R"("personRules": [{"conditions": [{"value": 4}]}])"),
        u"project.badValue"_s, {u"value"_s, u"4"_s});
    add("two ways to one field",
        project(R"("customers": {"details": [{"target": "Job"}, {"target": " JOB"}]})"),
        u"project.sameTarget"_s, {u" JOB"_s});
    add("source without path", project(R"("sources": [{"fingerprint": "1"}])"),
        u"project.badValue"_s, {u"sources"_s, uR"({"fingerprint":"1"})"_s});
}

void ProjectRefusalsTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QStringList, arguments);
    const QString path = m_folder.filePath(u"test.salesferry"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto loaded = ProjectFile::load(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Data);
    QCOMPARE(loaded.error().message.code, code);
    QCOMPARE(loaded.error().message.arguments, arguments.isEmpty() ? QStringList{path} : arguments);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void ProjectRefusalsTest::refusesAFolder()
{
    const auto missing = ProjectFile::load(m_folder.filePath(u"none.salesferry"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Storage);
    QCOMPARE(missing.error().message,
             (Message{u"project.missing"_s, {m_folder.filePath(u"none.salesferry"_s)}}));
    const auto folder = ProjectFile::load(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, Error::Kind::Storage);
    QCOMPARE(folder.error().message, (Message{u"project.notReadable"_s, {m_folder.path()}}));
}

QTEST_GUILESS_MAIN(ProjectRefusalsTest)
#include "tst_projectrefusals.moc"
