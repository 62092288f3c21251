#include "core/project/anyproject.h"
#include "project/mappingtemplate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;

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

/// A mapping goes from one project to another as it was, and takes nothing else along.
class MappingTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260202 max_success=100");
    }
    void anyMappingComesBack();
    void knowsNothingElse();
    void filesAndSiteStay();
    void leavesWhatIsNoMapping();
    void replacesAMapping();
    void failedSavingKeepsTheFile();
    void refuses_data();
    void refuses();
    void refusesWhatIsNotThere();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
};

void MappingTemplateTest::anyMappingComesBack()
{
    const bool held = rc::check([this] {
        Project project = anyproject::anyProject(m_folder.path());
        project.clearBlanks = *rc::gen::arbitrary<bool>();
        project.personEmail = anyproject::anyText();
        project.customerColumns = {anyproject::anyText(), u"Id"_s};
        const QString file = path(u"any.salesferry-mapping"_s);
        RC_ASSERT(bool(exportMapping(project, file)));
        const auto read = readMapping(file);
        RC_ASSERT(bool(read));
        RC_ASSERT(*read == templateOf(project));
        Project other;
        apply(*read, other);
        RC_ASSERT(other == templateOf(project).choices);
        const QByteArray bytes = content(file);
        RC_ASSERT(bool(exportMapping(other, file)));
        RC_ASSERT(content(file) == bytes);
    });
    QVERIFY(held);
}

// What the file says is read here without the program's own reader.
void MappingTemplateTest::knowsNothingElse()
{
    Project project;
    project.sources = {{path(u"Secret-Name.csv"_s), u"fingerprint-1"_s}};
    project.site = u"https://acme.atlassian.net"_s;
    project.step = u"review"_s;
    project.readFirst = false;
    project.operation = site::Operation::Create;
    project.customers.email.sources = {u"Email"_s};
    project.personEmail = u"{Id}@customers.example.com"_s;
    project.clearBlanks = true;
    project.customerColumns = {u"Id"_s, u"Email"_s};
    const QString file = path(u"made.salesferry-mapping"_s);
    QVERIFY(exportMapping(project, file));
    const QJsonObject json = QJsonDocument::fromJson(content(file)).object();
    QCOMPARE(json[u"format"_s].toString(), u"salesferry-mapping"_s);
    QCOMPARE(json[u"version"_s].toInt(), 1);
    QCOMPARE(json[u"customers"_s][u"email"_s][u"sources"_s].toArray(), QJsonArray{u"Email"_s});
    QCOMPARE(json[u"personEmail"_s].toString(), u"{Id}@customers.example.com"_s);
    QCOMPARE(json[u"clearBlanks"_s].toBool(), true);
    QCOMPARE(json[u"customerColumns"_s].toArray(), (QJsonArray{u"Id"_s, u"Email"_s}));
    QVERIFY(!json.contains(u"organizationColumns"_s));
    for (const QString &key : {u"sources"_s, u"site"_s, u"step"_s, u"readFirst"_s, u"operation"_s})
        QVERIFY2(!json.contains(key), qPrintable(key));
    for (const QByteArray &word : {QByteArray("Secret-Name"), QByteArray("fingerprint-1"),
                                   QByteArray("acme"), m_folder.path().toUtf8()})
        QVERIFY2(!content(file).contains(word), word.constData());
}

void MappingTemplateTest::filesAndSiteStay()
{
    Project project;
    project.sources = {{path(u"Contact.csv"_s), u"1a2b"_s}};
    project.site = u"https://acme.atlassian.net"_s;
    project.step = u"map"_s;
    project.readFirst = false;
    project.operation = site::Operation::Create;
    project.clearBlanks = true;
    project.personAccounts = PersonAccounts::Both;
    project.customers.details = {{u"Title"_s}};
    const Project before = project;
    Project other;
    other.customers.email.sources = {u"Mail"_s};
    other.sameName = SameKey::Keep;
    other.sources = {{path(u"Other.csv"_s), u"3c"_s}};
    apply(templateOf(other), project);
    QCOMPARE(project.sources, before.sources);
    QCOMPARE(project.site, before.site);
    QCOMPARE(project.step, before.step);
    QCOMPARE(project.readFirst, before.readFirst);
    QVERIFY(project.operation == before.operation);
    QCOMPARE(project.customers, other.customers);
    QCOMPARE(project.personAccounts, PersonAccounts::Customers);
    QCOMPARE(project.sameName, SameKey::Keep);
    QVERIFY(!project.clearBlanks);
}

void MappingTemplateTest::leavesWhatIsNoMapping()
{
    for (const QByteArray &bytes : {QByteArray(R"({"format": "salesferry-project", "version": 1})"),
                                    QByteArray("Id,Name\n"), QByteArray()}) {
        const QString file = path(u"mine"_s);
        QVERIFY(write(file, bytes));
        const auto saved = exportMapping({}, file);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Data);
        QCOMPARE(saved.error().message, (Message{u"mappingFile.inTheWay"_s, {file}}));
        QCOMPARE(content(file), bytes);
    }
}

void MappingTemplateTest::replacesAMapping()
{
    const QString file = path(u"twice.salesferry-mapping"_s);
    QVERIFY(exportMapping({}, file));
    Project project;
    project.defaultCountry = u"CN"_s;
    QVERIFY(exportMapping(project, file));
    const auto read = readMapping(file);
    QVERIFY(read);
    QCOMPARE(read->choices.defaultCountry, u"CN"_s);
}

void MappingTemplateTest::failedSavingKeepsTheFile()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
    for (const QString &file : {path(u"folder"_s), path(u"none/made.salesferry-mapping"_s)}) {
        const auto saved = exportMapping({}, file);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QCOMPARE(saved.error().message.code, u"mappingFile.notWritable"_s);
        QCOMPARE(saved.error().message.arguments.size(), 2);
        QCOMPARE(saved.error().message.arguments.constFirst(), file);
    }
    QVERIFY(QFileInfo(path(u"folder"_s)).isDir());
}

void MappingTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments"); // besides the file
    const auto add = [](const char *name, const QByteArray &bytes, const QString &code,
                        const QStringList &arguments = {}) {
        QTest::newRow(name) << bytes << code << arguments;
    };
    const auto mapping = [](const QByteArray &rest) {
        return R"({"format": "salesferry-mapping", "version": 1, )" + rest + "}";
    };
    add("nothing", "", u"mappingFile.noMapping"_s);
    add("no JSON", R"({"format": "salesferry-mapping")", u"mappingFile.noMapping"_s);
    add("a list", "[1]", u"mappingFile.noMapping"_s);
    add("a project", R"({"format": "salesferry-project", "version": 1})",
        u"mappingFile.noMapping"_s);
    add("newer", R"({"format": "salesferry-mapping", "version": 2, "customers": 7})",
        u"mappingFile.newer"_s);
    add("no version", R"({"format": "salesferry-mapping"})", u"mappingFile.badValue"_s,
        {u"version"_s, {}});
    add("a key of a project", mapping(R"("sources": [])"), u"mappingFile.unknownKey"_s,
        {u"sources"_s});
    add("a key of nobody", mapping(R"("colour": "red")"), u"mappingFile.unknownKey"_s,
        {u"colour"_s});
    add("a typo in a rule", mapping(R"("customers": {"email": {"sauces": ["Email"]}})"),
        u"mappingFile.unknownKey"_s, {u"customers.email.sauces"_s});
    add("a typo in a person rule", mapping(R"("personRules": [{"conditions": [{"colum": "A"}]}])"),
        u"mappingFile.unknownKey"_s, {u"personRules.conditions.colum"_s});
    add("a bad choice", mapping(R"("sameName": "perhaps")"), u"mappingFile.badValue"_s,
        {u"sameName"_s, u"perhaps"_s});
    add("a bad column list", mapping(R"("customerColumns": "Id")"), u"mappingFile.badValue"_s,
        {u"customerColumns"_s, u"Id"_s});
    add("a bad rule", mapping(R"("customers": {"email": {"combine": "all"}})"),
        u"mappingFile.badValue"_s, {u"combine"_s, u"all"_s});
    add("two ways to one field",
        mapping(R"("customers": {"details": [{"target": "Job"}, {"target": " JOB"}]})"),
        u"mappingFile.sameTarget"_s, {u" JOB"_s});
}

void MappingTemplateTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QStringList, arguments);
    const QString file = path(u"odd.salesferry-mapping"_s);
    QVERIFY(write(file, bytes));
    const auto read = readMapping(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Data);
    QCOMPARE(read.error().message.code, code);
    QCOMPARE(read.error().message.arguments, QStringList{file} + arguments);
    QCOMPARE(content(file), bytes);
}

void MappingTemplateTest::refusesWhatIsNotThere()
{
    const auto missing = readMapping(path(u"none"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Storage);
    QCOMPARE(missing.error().message, (Message{u"mappingFile.missing"_s, {path(u"none"_s)}}));
    const auto folder = readMapping(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().message, (Message{u"mappingFile.notReadable"_s, {m_folder.path()}}));
}

QTEST_GUILESS_MAIN(MappingTemplateTest)
#include "tst_mappingtemplate.moc"
