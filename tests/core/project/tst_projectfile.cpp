#include "core/project/anyproject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;
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
    void writesNoNewKeysThatSayNothing();
    void anyProjectComesBack();
    void emptyProjectComesBack();
    void unknownKeysSurvive_data();
    void unknownKeysSurvive();
    void unknownKeysStayWithTheirElement();
    void whatIsTakenOutStaysOut();
    void aSourceIsUsedAgain();
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

/// What a project of before does not say is not written into it.
void ProjectFileTest::writesNoNewKeysThatSayNothing()
{
    auto file = sample();
    QVERIFY(file.save());
    for (const char *key : {"pattern", "otherwise", "steps", "blank", "personEmail", "clearBlanks",
                            "customerColumns", "organizationColumns"})
        QVERIFY2(!content(path()).contains('"' + QByteArray(key) + '"'), key);
    const QByteArray before = content(path());
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    loaded->project.clearBlanks = true;
    loaded->project.personEmail = u"{Id}@customers.example.com"_s;
    loaded->project.customers.name.steps = {{}};
    loaded->project.customers.name.otherwise = QString();
    loaded->project.customerColumns = {u"Id"_s};
    QVERIFY(loaded->save());
    QVERIFY(content(path()) != before);
    loaded->project = file.project;
    QVERIFY(loaded->save());
    QCOMPARE(content(path()), before);
}

void ProjectFileTest::anyProjectComesBack()
{
    const bool held = rc::check([this] {
        const Project project = anyproject::anyProject(m_folder.path());
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

void ProjectFileTest::aSourceIsUsedAgain()
{
    auto file = sample();
    QVERIFY(file.save());
    QVERIFY(!content(path()).contains("used"));
    auto loaded = ProjectFile::load(path());
    QVERIFY(loaded);
    loaded->project.sources.first().used = false;
    QVERIFY(loaded->choices() != file.choices());
    QVERIFY(loaded->save());
    auto again = ProjectFile::load(path());
    QVERIFY(again);
    QVERIFY(!again->project.sources.constFirst().used);
    again->project.sources.first().used = true;
    QVERIFY(again->save());
    QVERIFY(!content(path()).contains("used"));
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
