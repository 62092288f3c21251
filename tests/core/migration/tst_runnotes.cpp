#include "journaled.h"
#include "migration/journal.h"
#include "migration/runnotes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::RunNotes;

namespace {

/// A note after some milliseconds, as "seconds code argument".
struct Said
{
    std::chrono::milliseconds at;
    Message note;
};

} // namespace

Q_DECLARE_METATYPE(QList<Said>)

/// What of all that lanes meet is told, and that a journal tells it again.
class RunNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnce_data()
    {
        QTest::addColumn<QList<Said>>("said");
        QTest::addColumn<QStringList>("told");
        const auto wait = [](int seconds) {
            return Message{u"run.siteAskedToWait"_s, {QString::number(seconds)}};
        };
        const auto offline = [](int seconds) {
            return Message{u"run.offline"_s, {QString::number(seconds)}};
        };
        const Message online{u"run.online"_s, {}};
        QTest::newRow("ten lanes, one pause")
            << QList<Said>{{0ms, wait(20)}, {10ms, wait(20)}, {900ms, wait(20)}, {2s, wait(18)}}
            << QStringList{u"run.siteAskedToWait 20"_s};
        QTest::newRow("a longer pause")
            << QList<Said>{{0ms, wait(20)}, {10s, wait(20)}}
            << QStringList{u"run.siteAskedToWait 20"_s, u"run.siteAskedToWait 20"_s};
        QTest::newRow("one after the other")
            << QList<Said>{{0ms, wait(5)}, {6s, wait(5)}}
            << QStringList{u"run.siteAskedToWait 5"_s, u"run.siteAskedToWait 5"_s};
        QTest::newRow("another trouble")
            << QList<Said>{{0ms, wait(20)}, {1s, offline(2)}}
            << QStringList{u"run.siteAskedToWait 20"_s, u"run.offline 2"_s};
        QTest::newRow("online once, where it was offline")
            << QList<Said>{{0ms, online}, {1s, offline(2)}, {4s, online}, {4s, online}}
            << QStringList{u"run.offline 2"_s, u"run.online "_s};
        QTest::newRow("ten lanes that each try again at another time")
            << QList<Said>{{0ms, offline(30)}, {3s, offline(41)},  {20s, offline(38)},
                           {29s, offline(45)}, {31s, offline(33)}, {40s, offline(44)}}
            << QStringList{u"run.offline 30"_s, u"run.offline 33"_s};
        QTest::newRow("all else is told")
            << QList<Said>{{0ms, {u"run.began"_s, {}}}, {0ms, {u"run.began"_s, {}}}}
            << QStringList{u"run.began "_s, u"run.began "_s};
        QTest::newRow("without its seconds")
            << QList<Said>{{0ms, {u"run.offline"_s, {}}}} << QStringList{u"run.offline "_s};
    }

    void tellsOnce()
    {
        QFETCH(QList<Said>, said);
        QFETCH(QStringList, told);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.sqlite"_s);
        auto journal = migration::Journal::open(path, {.durable = false});
        migration::Run run = sample::someRun();
        QVERIFY(journal && (*journal)->begin(run));
        const auto words = [](const Message &note) {
            return note.code + u' ' + note.arguments.join(u' ');
        };
        QStringList heard;
        RunNotes::Clock::time_point now{};
        RunNotes notes(
            **journal, run.id, [&](const Message &note) { heard.append(words(note)); },
            [&now] { return now; });
        for (const Said &each : std::as_const(said)) {
            now = RunNotes::Clock::time_point() + each.at;
            notes.add(each.note);
        }
        QCOMPARE(heard, told);
        QStringList journaled;
        QVERIFY((*migration::JournalReader::open(path))
                    ->notes(run.id, 0, [&](const migration::RunNote &note) {
                        journaled.append(words(note.message));
                    }));
        QCOMPARE(journaled, told);
    }

    void keepsAnError()
    {
        const Error error{Error::Kind::Network, {u"site.unreachable"_s, {u"a.example.com"_s}}};
        const Message note = migration::endingNote(error);
        QCOMPARE(note.code, u"run.failed"_s);
        QVERIFY(migration::isOfCourse(note) && !migration::isGoing(note.code));
        QCOMPARE(migration::failureOf(note), error.message);
        QCOMPARE(migration::endingNote(cancelled()).code, u"run.paused"_s);
        const Message other{u"run.began"_s, {}};
        QCOMPARE(migration::failureOf(other), other);
    }
};

QTEST_GUILESS_MAIN(RunNotesTest)
#include "tst_runnotes.moc"
