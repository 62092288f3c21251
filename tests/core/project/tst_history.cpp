#include "core/project/anyproject.h"
#include "project/decisionsjson.h"
#include "project/history.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;

/// What the user did can be taken back and made again, also another day.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260107 max_success=40");
    }
    void stepsAreTakenBackAndMadeAgain();
    void whatChangesNothingIsNoStep();
    void aNewStepEndsWhatWasTakenBack();
    void whatIsTypedIsOneStep();
    void changedElsewhereIsAStep();
    void onlyTheLastThousandAreKept();
    void comesBackFromDisk();
    void nothingUnwrittenIsTold();
    void whatIsNoHistoryIsKeptAside_data();
    void whatIsNoHistoryIsKeptAside();
    void isNotWrittenWhereItCannotBe();
    void decisionsAreNeitherFilesNorSite();
    void anyDecisionsAreWalked();

private:
    static QJsonObject state(int number) { return {{u"value"_s, number}}; }
    static Message message(int number) { return {u"history.match"_s, {QString::number(number)}}; }
    /// Steps 1 to \a count, from 0.
    static History walked(int count)
    {
        History history;
        history.synchronize(state(0));
        for (int i = 1; i <= count; ++i)
            history.record(message(i), u"mapPage"_s, state(i));
        return history;
    }
};

void HistoryTest::stepsAreTakenBackAndMadeAgain()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    History history = walked(3);
    QCOMPARE(history.steps().size(), 3);
    QCOMPARE(history.position(), 3);
    QCOMPARE(history.steps().at(1).text, message(2));
    QCOMPARE(history.steps().at(1).page, u"mapPage"_s);
    QVERIFY(history.steps().at(1).at >= before);
    for (const int position : {2, 0, 3, 1}) {
        QVERIFY(history.goTo(position));
        QCOMPARE(history.position(), position);
        QCOMPARE(history.decisions(), state(position));
        QCOMPARE(history.steps().size(), 3);
    }
    for (const int position : {1, -1, 4}) {
        QVERIFY(!history.goTo(position));
        QCOMPARE(history.decisions(), state(1));
    }
}

void HistoryTest::whatChangesNothingIsNoStep()
{
    History history = walked(2);
    QVERIFY(history.goTo(1));
    QVERIFY(!history.record(message(9), u"mapPage"_s, state(1)));
    QCOMPARE(history.steps().size(), 2); // and what was taken back can still be made again
}

void HistoryTest::aNewStepEndsWhatWasTakenBack()
{
    History history = walked(3);
    QVERIFY(history.goTo(1));
    QVERIFY(history.record(message(7), u"personPage"_s, state(7)));
    QCOMPARE(history.steps().size(), 2);
    QCOMPARE(history.position(), 2);
    QVERIFY(history.goTo(1));
    QCOMPARE(history.decisions(), state(1));
}

void HistoryTest::whatIsTypedIsOneStep()
{
    History history = walked(1);
    const auto type = [&history](const QString &argument, const QString &page, int number) {
        return history.record({u"history.setDefault"_s, {argument, QString::number(number)}}, page,
                              state(number), true);
    };
    QVERIFY(type(u"Phone"_s, u"mapPage"_s, 2)); // goes on with nothing
    QCOMPARE(history.steps().size(), 2);
    QVERIFY(type(u"Phone"_s, u"mapPage"_s, 3));
    QCOMPARE(history.steps().size(), 2);
    QCOMPARE(history.steps().last().text.arguments, (QStringList{u"Phone"_s, u"3"_s}));
    QVERIFY(type(u"Title"_s, u"mapPage"_s, 4));
    QVERIFY(type(u"Title"_s, u"fieldsPage"_s, 5));
    QCOMPARE(history.steps().size(), 4);
    QVERIFY(history.goTo(3));
    QCOMPARE(history.decisions(), state(4));
    QVERIFY(type(u"Title"_s, u"mapPage"_s, 6)); // after what was taken back, a step of its own
    QCOMPARE(history.steps().size(), 4);
    QVERIFY(history.goTo(1));
    QCOMPARE(history.decisions(), state(1));
    QVERIFY(history.goTo(2));
    QCOMPARE(history.decisions(), state(3));
    QVERIFY(history.goTo(4));
    QVERIFY(type(u"Title"_s, u"mapPage"_s, 4)); // back to how it was: no step at all
    QCOMPARE(history.steps().size(), 3);
    QCOMPARE(history.position(), 3);
}

void HistoryTest::changedElsewhereIsAStep()
{
    History history = walked(1);
    history.synchronize(state(1));
    QCOMPARE(history.steps().size(), 1);
    history.synchronize(state(5));
    QCOMPARE(history.steps().size(), 2);
    QCOMPARE(history.steps().last().text.code, u"history.changedElsewhere"_s);
    QCOMPARE(history.steps().last().page, QString());
    QVERIFY(history.goTo(1));
    QCOMPARE(history.decisions(), state(1));
}

void HistoryTest::onlyTheLastThousandAreKept()
{
    History history = walked(int(History::mostSteps) + 5);
    QCOMPARE(history.steps().size(), History::mostSteps);
    QCOMPARE(history.position(), History::mostSteps);
    QVERIFY(history.goTo(0));
    QCOMPARE(history.decisions(), state(5));
}

void HistoryTest::comesBackFromDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.json"_s);
    History history = walked(4);
    QVERIFY(history.goTo(2));
    QVERIFY(history.write(path));
    const History read = History::read(path);
    QCOMPARE(read.steps(), history.steps());
    QCOMPARE(read.position(), 2);
    QCOMPARE(read.decisions(), state(2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json[u"format"_s], QJsonValue(u"salesferry-history"_s));
    QCOMPARE(json[u"version"_s], QJsonValue(1));
}

void HistoryTest::nothingUnwrittenIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.json"_s);
    History history;
    QVERIFY(!history.isUnwritten());
    history.synchronize(state(0));
    QVERIFY(!history.isUnwritten()); // a project that nobody changed needs no file
    history.record(message(1), u"mapPage"_s, state(1));
    QVERIFY(history.isUnwritten());
    QVERIFY(history.write(path));
    QVERIFY(!history.isUnwritten());
    history.goTo(0);
    QVERIFY(history.isUnwritten());
    QVERIFY(!History::read(path).isUnwritten());
}

void HistoryTest::whatIsNoHistoryIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.json"_s);
    QVERIFY(walked(3).write(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const auto row = [&good](const char *name, const QByteArray &from, const QByteArray &to) {
        QVERIFY(from.isEmpty() || good.contains(from));
        QTest::newRow(name) << (from.isEmpty() ? to : QByteArray(good).replace(from, to));
    };
    row("empty", "", "");
    row("no JSON", "", "\x01\x02 not JSON");
    row("something else", "", R"({"format":"salesferry-project","version":1})");
    row("newer", R"("version":1)", R"("version":2)");
    row("of no version", R"("version":1)", R"("version":"1")");
    row("no decisions", R"("decisions":{"value":3})", R"("decisions":3)");
    row("other decisions", R"("decisions":{"value":3})", R"("decisions":{"value":4})");
    row("a position behind the end", R"("position":3)", R"("position":4)");
    row("a position before the begin", R"("position":3)", R"("position":-1)");
    row("no position", R"("position":3)", R"("position":"x")");
    row("a step without edits that count", R"("after":[2])", R"("after":2)");
    row("a step that leads elsewhere", R"("after":[2])", R"("after":[7])");
    row("a step that replaces all", R"("path":["value"])", R"("path":[])");
    row("a step with no time", R"("at":")", R"("at":"never )");
    row("a step with words that are none", R"("step":"history.match")", R"("step":5)");
    row("a step with arguments that are none", R"("arguments":["1"])", R"("arguments":[1])");
    QTest::newRow("cut off") << good.first(good.size() / 2);
}

void HistoryTest::whatIsNoHistoryIsKeptAside()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.json"_s);
    const auto put = [](const QString &place, const QByteArray &content) {
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    put(path, bytes);
    put(folder.filePath(u"history-kept.json"_s), "an older one");
    History history = History::read(path);
    QVERIFY(history.steps().isEmpty());
    QCOMPARE(history.position(), 0);
    history.synchronize(state(3)); // what the project is like now; that is no step
    QVERIFY(history.steps().isEmpty());
    history.record(message(1), u"mapPage"_s, state(4));
    QVERIFY(history.write(path));
    QCOMPARE(History::read(path).steps().size(), 1);
    const auto kept = [&folder] {
        QFile file(folder.filePath(u"history-kept.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    };
    QCOMPARE(kept(), bytes);
    history.goTo(0);
    QVERIFY(history.write(path)); // this one is ours, and is replaced
    QCOMPARE(kept(), bytes);
}

void HistoryTest::isNotWrittenWhereItCannotBe()
{
    const QTemporaryDir folder;
    History history = walked(1);
    const auto written = history.write(folder.filePath(u"gone/history.json"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().message.code, u"project.notWritable"_s);
    QVERIFY(history.isUnwritten());
}

void HistoryTest::decisionsAreNeitherFilesNorSite()
{
    Project project;
    const QJsonObject before = decisions(project);
    project.sources.append({u"/a/Contact.csv"_s, u"x"_s});
    project.site = u"https://example.com"_s;
    project.step = u"mapPage"_s;
    project.customerColumns = {u"Email"_s};
    project.organizationColumns = {u"Name"_s};
    QCOMPARE(decisions(project), before);
    const Project was = project;
    project.clearBlanks = true;
    project.personEmail = u"{Id}@customers.example.com"_s;
    QVERIFY(decisions(project) != before);
    QVERIFY(setDecisions(project, before));
    QCOMPARE(project, was);
}

/// From any decisions to any others and back, through files.
void HistoryTest::anyDecisionsAreWalked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.json"_s);
    const bool held = rc::check([&path] {
        History history;
        QList<QJsonObject> all;
        QFile::remove(path);
        for (int i = *rc::gen::inRange(2, 6); i > 0; --i) {
            all.append(decisions(anyproject::anyProject(u"/records"_s)));
            if (i % 2 == 0)
                history.synchronize(all.last());
            else
                history.record({u"history.match"_s, {anyproject::anyText()}}, u"mapPage"_s,
                               all.last());
            if (*rc::gen::arbitrary<bool>() && history.isUnwritten()) {
                RC_ASSERT(history.write(path).has_value());
                history = History::read(path);
            }
            RC_ASSERT(history.decisions() == all.last());
        }
        const QList<Step> steps = history.steps();
        history.goTo(0);
        while (history.goTo(history.position() + 1)) {
            Project project;
            RC_ASSERT(setDecisions(project, history.decisions()).has_value());
            RC_ASSERT(decisions(project) == history.decisions());
        }
        RC_ASSERT(history.decisions() == all.last());
        RC_ASSERT(history.steps() == steps);
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
