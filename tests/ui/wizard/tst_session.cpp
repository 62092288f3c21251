#include "operations/moveproject.h"
#include "pages/map/mapchange.h"
#include "ui/uitest.h"
#include "wizard/session.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using model::Kind;
using project::ProjectFile;
using ui::Session;

/// What the user did to a project can be taken back, also after it was closed, moved, or changed by
/// somebody else.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsGoBackAndForth();
    void comesBackWithItsHistory();
    void aProjectThatNobodyChangedHasNoRunFolder();
    void whatWasChangedElsewhereCanBeTakenBack();
    void movesAlongWithSaveAs();
    void notWhileAMigrationRuns();
    void damageNeverBlocksOpening();
    void aHistoryThatCannotBeWrittenIsNoReasonNotToSave();
    void decisionsThatCannotBeAreNotGoneTo();

private:
    static Session begun(const QString &path)
    {
        Session session;
        if (auto file = ProjectFile::load(path))
            session.begin(*std::move(file));
        else
            session.begin(ProjectFile(path, {}));
        return session;
    }
    /// A step: the default of Email becomes \a text.
    static bool setDefault(Session &session, const QString &text)
    {
        return session.change(
            {u"history.setDefault"_s, {u"email"_s, text}}, u"mapPage"_s,
            [&text](project::Project &project) { project.customers.email.defaultValue = text; });
    }
    static QString defaultOf(const Session &session)
    {
        return session.project().customers.email.defaultValue;
    }
};

void TestSession::stepsGoBackAndForth()
{
    const QTemporaryDir folder;
    Session session = begun(folder.filePath(u"a.salesferry"_s));
    QVERIFY(setDefault(session, u"1"_s));
    QVERIFY(setDefault(session, u"2"_s));
    QVERIFY(!setDefault(session, u"2"_s));
    QCOMPARE(session.history.position(), 2);
    QVERIFY(session.goToStep(0));
    QCOMPARE(defaultOf(session), QString());
    QVERIFY(!session.goToStep(0));
    QVERIFY(session.goToStep(2));
    QCOMPARE(defaultOf(session), u"2"_s);
    QVERIFY(!session.goToStep(3));
}

void TestSession::comesBackWithItsHistory()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.salesferry"_s);
    {
        Session session = begun(path);
        setDefault(session, u"1"_s);
        setDefault(session, u"2"_s);
        QVERIFY(session.goToStep(1));
        QVERIFY(session.save());
    }
    QVERIFY(QFile::exists(folder.filePath(u"a.salesferry-run/history.json"_s)));
    Session session = begun(path);
    QCOMPARE(defaultOf(session), u"1"_s);
    QCOMPARE(session.history.steps().size(), 2);
    QVERIFY(session.goToStep(2));
    QCOMPARE(defaultOf(session), u"2"_s);
    QVERIFY(session.goToStep(0));
    QCOMPARE(defaultOf(session), QString());
}

void TestSession::aProjectThatNobodyChangedHasNoRunFolder()
{
    const QTemporaryDir folder;
    Session session = begun(folder.filePath(u"a.salesferry"_s));
    session.project().site = u"https://example.com"_s;
    session.project().customerColumns = {u"Email"_s};
    QVERIFY(session.save());
    QVERIFY(session.history.steps().isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(u"a.salesferry-run"_s)));
}

void TestSession::whatWasChangedElsewhereCanBeTakenBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.salesferry"_s);
    {
        Session session = begun(path);
        setDefault(session, u"mine"_s);
        QVERIFY(session.save());
    }
    auto file = ProjectFile::load(path);
    QVERIFY(file);
    QVERIFY(file->set(
        {{u"customers"_s, QJsonObject{{u"email"_s, QJsonObject{{u"default"_s, u"theirs"_s}}}}}}));
    QVERIFY(file->save());

    Session session = begun(path);
    QCOMPARE(session.history.steps().size(), 2);
    QCOMPARE(session.history.steps().last().text.code, u"history.changedElsewhere"_s);
    session.project().businessAccounts = false; // by a page that records nothing
    QVERIFY(setDefault(session, u"mine again"_s));
    QCOMPARE(session.history.steps().size(), 4);
    QVERIFY(session.goToStep(3));
    QCOMPARE(defaultOf(session), u"theirs"_s);
    QVERIFY(!session.project().businessAccounts);
    QVERIFY(session.goToStep(1));
    QCOMPARE(defaultOf(session), u"mine"_s);
    QVERIFY(session.project().businessAccounts);
}

void TestSession::movesAlongWithSaveAs()
{
    const QTemporaryDir folder;
    Session session = begun(folder.filePath(u"a.salesferry"_s));
    setDefault(session, u"1"_s);
    QVERIFY(session.save());
    QVERIFY(operations::moveProject(*session.file, folder.filePath(u"there/b.salesferry"_s)));
    QVERIFY(!QFile::exists(folder.filePath(u"a.salesferry-run"_s)));
    setDefault(session, u"2"_s);
    QVERIFY(session.save());
    const Session again = begun(folder.filePath(u"there/b.salesferry"_s));
    QCOMPARE(again.history.steps().size(), 2);
}

void TestSession::notWhileAMigrationRuns()
{
    const QTemporaryDir folder;
    Session session = begun(folder.filePath(u"a.salesferry"_s));
    setDefault(session, u"1"_s);
    session.running = true;
    QVERIFY(!session.goToStep(0));
    QCOMPARE(defaultOf(session), u"1"_s);
}

void TestSession::damageNeverBlocksOpening()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.salesferry"_s);
    {
        Session session = begun(path);
        setDefault(session, u"1"_s);
        QVERIFY(session.save());
    }
    QFile history(folder.filePath(u"a.salesferry-run/history.json"_s));
    QVERIFY(history.open(QIODevice::WriteOnly));
    history.write("{ torn");
    history.close();
    Session session = begun(path);
    QCOMPARE(defaultOf(session), u"1"_s);
    QVERIFY(session.history.steps().isEmpty());
    setDefault(session, u"2"_s);
    QVERIFY(session.save());
    QCOMPARE(begun(path).history.steps().size(), 1);
    QVERIFY(QFile::exists(folder.filePath(u"a.salesferry-run/history-kept.json"_s)));
}

void TestSession::aHistoryThatCannotBeWrittenIsNoReasonNotToSave()
{
    const QTemporaryDir folder;
    Session session = begun(folder.filePath(u"a.salesferry"_s));
    QFile inTheWay(folder.filePath(u"a.salesferry-run"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    setDefault(session, u"1"_s);
    QVERIFY(session.save());
    QVERIFY(session.savedAt.isValid());
    QVERIFY(session.history.isUnwritten());
    QVERIFY(inTheWay.remove());
    QVERIFY(session.save());
    QVERIFY(!session.history.isUnwritten());
}

/// Where somebody wrote such a file by hand.
void TestSession::decisionsThatCannotBeAreNotGoneTo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.salesferry"_s);
    {
        Session session = begun(path);
        session.change({u"history.sameKeep"_s, {}}, u"reviewPage"_s, [](project::Project &project) {
            project.sameEmail = project::SameKey::Keep;
        });
        QVERIFY(session.save());
    }
    QFile history(folder.filePath(u"a.salesferry-run/history.json"_s));
    QVERIFY(history.open(QIODevice::ReadWrite));
    const QByteArray bytes =
        history.readAll().replace(R"("before":["merge"])", R"("before":["melt"])");
    QVERIFY(bytes.contains("melt"));
    history.resize(0);
    history.write(bytes);
    history.close();
    Session session = begun(path);
    QCOMPARE(session.history.steps().size(), 1);
    QVERIFY(!session.goToStep(0));
    QCOMPARE(session.history.position(), 1);
    QCOMPARE(session.project().sameEmail, project::SameKey::Keep);
}

UI_TEST_MAIN(TestSession)
#include "tst_session.moc"
