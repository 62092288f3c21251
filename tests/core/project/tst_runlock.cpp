#include "project/runlock.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace project;

/// One process runs a project at a time, and a kill frees it. The other process is this program
/// with the project as its argument: it takes the lock, says so, and waits.
class RunLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isHeldAndFreed();
    void otherProcessIsNamed();
    void killFreesIt();
    void lookingDoesNotHold();
    void lookingMakesNothing();
    void cannotBeMade();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"test.salesferry"_s); }

    bool startOther(QProcess &other) const
    {
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path()});
        return other.waitForReadyRead(10'000) && other.readAll().trimmed() == "held";
    }
};

void RunLockTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void RunLockTest::isHeldAndFreed()
{
    const RunFolder folder(path());
    QCOMPARE(folder.path(), path() + u"-run"_s);
    {
        auto lock = RunLock::acquire(folder);
        QVERIFY(lock);
        QVERIFY(!RunLock::holder(folder).isEmpty());
        const RunLock moved = *std::move(lock);
        const auto second = RunLock::acquire(folder);
        QVERIFY(!second);
    }
    QVERIFY(RunLock::holder(folder).isEmpty());
    QVERIFY(RunLock::acquire(folder));
}

void RunLockTest::otherProcessIsNamed()
{
    QProcess other;
    QVERIFY(startOther(other));
    const RunFolder folder(path());
    const auto lock = RunLock::acquire(folder);
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, Error::Kind::Storage);
    QCOMPARE(lock.error().message.code, u"lock.held"_s);
    const QStringList arguments = lock.error().message.arguments;
    QCOMPARE(arguments.size(), 2);
    QVERIFY2(arguments.at(0).startsWith(u"process %1 on "_s.arg(other.processId())),
             qPrintable(arguments.at(0)));
    QCOMPARE(arguments.at(1), u"test.salesferry"_s);
    QCOMPARE(RunLock::holder(folder), arguments.at(0));
    other.closeWriteChannel(); // it ends
    QVERIFY(other.waitForFinished(10'000));
    QVERIFY(RunLock::acquire(folder));
}

void RunLockTest::killFreesIt()
{
    QProcess other;
    QVERIFY(startOther(other));
    const RunFolder folder(path());
    QVERIFY(!RunLock::acquire(folder));
    other.kill();
    QVERIFY(other.waitForFinished(10'000));
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);
    QVERIFY(QFileInfo::exists(folder.lock())); // what it wrote there is of no meaning any more
    QVERIFY(RunLock::holder(folder).isEmpty());
    QVERIFY(RunLock::acquire(folder));
}

void RunLockTest::lookingDoesNotHold()
{
    const RunFolder folder(path());
    QVERIFY(RunLock::acquire(folder));
    for (int i = 0; i < 100; ++i)
        QVERIFY(RunLock::holder(folder).isEmpty());
    QVERIFY(RunLock::acquire(folder));
}

void RunLockTest::lookingMakesNothing()
{
    const RunFolder folder(path());
    QVERIFY(RunLock::holder(folder).isEmpty());
    QVERIFY(!QFileInfo::exists(folder.path()));
}

void RunLockTest::cannotBeMade()
{
    // Below a file nobody can make a folder, not even root.
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const RunFolder folder(m_folder->filePath(u"file/test.salesferry"_s));
    const auto lock = RunLock::acquire(folder);
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, Error::Kind::Storage);
    QCOMPARE(lock.error().message, (Message{u"runFolder.notWritable"_s, {folder.path()}}));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s) {
        const auto lock = RunLock::acquire(RunFolder(arguments.value(2)));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        return std::getchar() == EOF ? 0 : 1;
    }
    RunLockTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_runlock.moc"
