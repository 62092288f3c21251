#include "core/project/anyproject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;
using anyproject::anyMapping;
using anyproject::anyText;
using mapping::FieldRule;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// What is chosen comes back from the disk as it was, and nothing of others is lost.
class ProjectFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260102 max_success=100");
    }
    void savingAgainChangesNoByte();
    void anyProjectComesBack();
    void emptyProjectComesBack();
    void unknownKeysSurvive_data();
    void unknownKeysSurvive();
    void unknownKeysStayWithTheirElement();
    void whatIsTakenOutStaysOut();
    void refuses_data();
    void refuses();
    void refusesAFolder();
    void pathsAreRelative();
    void movesWithItsSources();
    void failedSavingKeepsTheFile();
    void choicesAreTheProjectsWithoutItsSite();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"test.salesferry"_s); }

    ProjectFile sample() const
    {
        Project project;
        project.sources = {{m_folder.filePath(u"Contact.csv"_s), u"1a2b"_s}};
        project.customers.email.sources = {u"Email"_s};
        FieldRule title{u"Title"_s};
        title.sources = {u"Title"_s};
        title.fixedValue = u"Captain"_s;
        title.translations = {{u"CEO"_s, u"Chief"_s}, {u"CTO"_s, u"Engineer"_s}};
        project.customers.details = {title, {u"Region"_s}};
        project.defaultCountry = u"FR"_s;
        return {path(), project};
    }
    QJsonObject json() const { return QJsonDocument::fromJson(content(path())).object(); }
    void writeJson(const QJsonObject &object) const
    {
        QVERIFY(write(path(), QJsonDocument(object).toJson()));
    }
};

void ProjectFileTest::savingAgainChangesNoByte()
{
    auto file = sample();
    QVERIFY(file.save());
    const QByteArray first = content(path());
    QVERIFY(!first.isEmpty());
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    QVERIFY(loaded->project == file.project);
    QCOMPARE(loaded->choices(), file.choices());
    QVERIFY(loaded->save());
    QCOMPARE(content(path()), first);
    QVERIFY(loaded->save());
    QCOMPARE(content(path()), first);
}

void ProjectFileTest::anyProjectComesBack()
{
    const bool held = rc::check([this] {
        Project project;
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            project.sources.append({m_folder.filePath(u"%1.csv"_s.arg(i)), anyText()});
        project.personAccounts = PersonAccounts(*rc::gen::inRange(0, 4));
        project.customers = anyMapping(true);
        project.organizations = anyMapping(false);
        project.sameEmail = SameKey(*rc::gen::inRange(0, 2));
        project.sameName = SameKey(*rc::gen::inRange(0, 2));
        project.defaultCountry = *rc::gen::element(u""_s, u"DE"_s, u"GB"_s);
        project.operation = site::Operation(*rc::gen::inRange(0, 3));
        project.readFirst = *rc::gen::arbitrary<bool>();
        project.site = anyText();
        ProjectFile file(path(), project);
        RC_ASSERT(bool(file.save()));
        const QByteArray bytes = content(path());
        auto loaded = ProjectFile::load(path());
        RC_ASSERT(bool(loaded));
        RC_ASSERT(loaded->project == project);
        RC_ASSERT(bool(loaded->save()));
        RC_ASSERT(content(path()) == bytes);
    });
    QVERIFY(held);
}

void ProjectFileTest::emptyProjectComesBack()
{
    ProjectFile file(path(), {});
    QVERIFY(file.save());
    const auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    QVERIFY(loaded->project == Project());
}

void ProjectFileTest::unknownKeysSurvive_data()
{
    QTest::addColumn<QStringList>("where");
    QTest::newRow("top level") << QStringList();
    QTest::newRow("mapping") << QStringList{u"customers"_s};
    QTest::newRow("rule") << QStringList{u"customers"_s, u"email"_s};
    QTest::newRow("other mapping") << QStringList{u"organizations"_s, u"name"_s};
}

/// \a object with \a value at \a where.
static QJsonObject with(QJsonObject object, const QStringList &where, const QJsonValue &value)
{
    object[where.constFirst()] =
        where.size() == 1 ? value
                          : with(object[where.constFirst()].toObject(), where.sliced(1), value);
    return object;
}

void ProjectFileTest::unknownKeysSurvive()
{
    QFETCH(const QStringList, where);
    auto file = sample();
    QVERIFY(file.save());
    const QJsonValue foreign = QJsonObject{{u"deep"_s, QJsonArray{1, u"two"_s, QJsonValue()}}};
    writeJson(with(json(), where + QStringList{u"ourOwn"_s}, foreign));
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    loaded->project.personAccounts = PersonAccounts::Both;
    loaded->project.customers.email.sources = {u"PersonEmail"_s};
    QVERIFY(loaded->save());
    QJsonValue at = json();
    for (const QString &key : where)
        at = at[key];
    QCOMPARE(at[u"ourOwn"_s], foreign);
    QCOMPARE(json()[u"personAccounts"_s], QJsonValue(u"both"_s));
    const QByteArray bytes = content(path());
    auto again = ProjectFile::load(path());
    QVERIFY(again && again->save());
    QCOMPARE(content(path()), bytes);
}

void ProjectFileTest::unknownKeysStayWithTheirElement()
{
    auto file = sample();
    QVERIFY(file.save());
    QJsonObject object = json();
    QJsonArray details = object[u"customers"_s][u"details"_s].toArray();
    QJsonObject title = details.at(0).toObject(), region = details.at(1).toObject();
    title[u"note"_s] = u"of Title"_s;
    region[u"note"_s] = u"of Region"_s;
    object = with(object, {u"customers"_s, u"details"_s}, QJsonArray{title, region});
    QJsonObject source = object[u"sources"_s].toArray().at(0).toObject();
    source[u"note"_s] = u"of the file"_s;
    object[u"sources"_s] = QJsonArray{source};
    writeJson(object);
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    // Another order, one more, one less: notes go with their fields.
    loaded->project.customers.details.swapItemsAt(0, 1);
    loaded->project.customers.details.prepend({u"Phone"_s});
    QVERIFY(loaded->save());
    details = json()[u"customers"_s][u"details"_s].toArray();
    QCOMPARE(details.at(0).toObject().contains(u"note"_s), false);
    QCOMPARE(details.at(1)[u"note"_s], QJsonValue(u"of Region"_s));
    QCOMPARE(details.at(2)[u"note"_s], QJsonValue(u"of Title"_s));
    QCOMPARE(json()[u"sources"_s].toArray().at(0)[u"note"_s], QJsonValue(u"of the file"_s));
    loaded->project.customers.details = {{u"Region"_s}};
    QVERIFY(loaded->save());
    details = json()[u"customers"_s][u"details"_s].toArray();
    QCOMPARE(details.size(), 1);
    QCOMPARE(details.at(0)[u"note"_s], QJsonValue(u"of Region"_s));
}

void ProjectFileTest::whatIsTakenOutStaysOut()
{
    auto file = sample();
    QVERIFY(file.save());
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    FieldRule &title = loaded->project.customers.details.first();
    title.fixedValue.reset();
    title.translations.remove(u"CEO"_s);
    loaded->project.customers.details.removeLast();
    QVERIFY(loaded->save());
    auto again = ProjectFile::load(path());
    QVERIFY(again);
    QCOMPARE(again->project.customers.details.size(), 1);
    const FieldRule &left = again->project.customers.details.constFirst();
    QVERIFY(!left.fixedValue);
    QCOMPARE(left.translations, (QMap<QString, QString>{{u"CTO"_s, u"Engineer"_s}}));
    again->project.customers.details.first().translations.clear();
    again->project.sources.clear();
    QVERIFY(again->save());
    const auto last = ProjectFile::load(path());
    QVERIFY(last);
    QVERIFY(last->project.customers.details.constFirst().translations.isEmpty());
    QVERIFY(last->project.sources.isEmpty());
}

void ProjectFileTest::refuses_data()
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
    add("text for readFirst", project(R"("readFirst": "no")"), u"project.badValue"_s,
        {u"readFirst"_s, u"no"_s});
    add("nothing for the site", project(R"("site": null)"), u"project.badValue"_s,
        {u"site"_s, u"null"_s});
    add("text for sources", project(R"("sources": "a.csv")"), u"project.badValue"_s,
        {u"sources"_s, u"a.csv"_s});
    add("source without path", project(R"("sources": [{"fingerprint": "1"}])"),
        u"project.badValue"_s, {u"sources"_s, uR"({"fingerprint":"1"})"_s});
}

void ProjectFileTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QStringList, arguments);
    QVERIFY(write(path(), bytes));
    const auto loaded = ProjectFile::load(path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Data);
    QCOMPARE(loaded.error().message.code, code);
    QCOMPARE(loaded.error().message.arguments,
             arguments.isEmpty() ? QStringList{path()} : arguments);
    QCOMPARE(content(path()), bytes);
}

void ProjectFileTest::refusesAFolder()
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

void ProjectFileTest::pathsAreRelative()
{
    const QDir root(m_folder.path());
    QVERIFY(root.mkpath(u"a/b/c/d"_s));
    Project project;
    project.sources = {{root.filePath(u"a/b/c/d/near.csv"_s), {}},
                       {root.filePath(u"a/b/beside.csv"_s), {}},
                       {root.filePath(u"above.csv"_s), {}},
                       {u"/far/away.csv"_s, {}}};
    ProjectFile file(root.filePath(u"a/b/c/test.salesferry"_s), project);
    QVERIFY(file.save());
    const QJsonArray sources =
        QJsonDocument::fromJson(content(file.path())).object()[u"sources"_s].toArray();
    QCOMPARE(sources.at(0)[u"path"_s].toString(), u"d/near.csv"_s);
    QCOMPARE(sources.at(1)[u"path"_s].toString(), u"../beside.csv"_s);
    QCOMPARE(sources.at(2)[u"path"_s].toString(), root.filePath(u"above.csv"_s));
    QCOMPARE(sources.at(3)[u"path"_s].toString(), u"/far/away.csv"_s);
    const auto loaded = ProjectFile::load(file.path());
    QVERIFY(loaded);
    QCOMPARE(loaded->project.sources, project.sources);
}

void ProjectFileTest::movesWithItsSources()
{
    const QDir root(m_folder.path());
    QVERIFY(root.mkpath(u"here/exports"_s));
    Project project;
    project.sources = {{root.filePath(u"here/exports/Contact.csv"_s), u"f"_s}};
    ProjectFile file(root.filePath(u"here/test.salesferry"_s), project);
    QVERIFY(file.save());
    const QByteArray bytes = content(file.path());
    QVERIFY(QDir().rename(root.filePath(u"here"_s), root.filePath(u"there"_s)));
    auto loaded = ProjectFile::load(root.filePath(u"there/test.salesferry"_s));
    QVERIFY(loaded);
    QCOMPARE(loaded->project.sources.constFirst().path,
             root.filePath(u"there/exports/Contact.csv"_s));
    QVERIFY(loaded->save());
    QCOMPARE(content(loaded->path()), bytes);
}

void ProjectFileTest::failedSavingKeepsTheFile()
{
    ProjectFile file(m_folder.filePath(u"no/such/folder/test.salesferry"_s), {});
    const auto saved = file.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QCOMPARE(saved.error().message, (Message{u"project.notWritable"_s, {file.path()}}));
    QVERIFY(!QFile::exists(m_folder.filePath(u"no"_s)));
}

void ProjectFileTest::choicesAreTheProjectsWithoutItsSite()
{
    auto file = sample();
    const QString before = file.choices();
    QCOMPARE(before.size(), 16);
    file.project.site = u"https://acme.atlassian.net"_s;
    QCOMPARE(file.choices(), before);
    file.project.customers.details.first().separator = u"-"_s;
    QVERIFY(file.choices() != before);
}

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "tst_projectfile.moc"
