#include "operations/intake.h"
#include "operations/moveproject.h"
#include "project/runfolder.h"
#include "project/runlock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A project and its run folder move as one, or stay as one.
class TestMoveProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movesBoth();
    void movesFilesOfTheRunFolder();
    void convertedFilesNeedNotBeMadeAgain();
    void staysWhileItRuns();
    void staysWhereTheOtherHasARun();
    void staysWhereItCannotBeWritten();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &path, const QByteArray &content) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<project::ProjectFile> m_file;
};

void TestMoveProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<project::ProjectFile>(at(u"a.salesferry"_s), project::Project{});
    m_file->project.sources = {{at(u"Contact.csv"_s), u"1"_s},
                               {at(u"a.salesferry-run/source/Account.csv"_s), u"2"_s}};
    QVERIFY(m_file->save());
    QVERIFY(QDir().mkpath(at(u"a.salesferry-run/source"_s)));
    write(at(u"a.salesferry-run/journal.sqlite"_s), "the truth");
    write(at(u"a.salesferry-run/source/Account.csv"_s), "Id,Name\n");
}

void TestMoveProject::movesBoth()
{
    QVERIFY(operations::moveProject(*m_file, at(u"there/b"_s)));
    QCOMPARE(m_file->path(), at(u"there/b.salesferry"_s));
    QVERIFY(QFile::exists(at(u"there/b.salesferry-run/journal.sqlite"_s)));
    QVERIFY(!QFile::exists(at(u"a.salesferry"_s)));
    QVERIFY(!QFile::exists(at(u"a.salesferry-run"_s)));
    const auto loaded = project::ProjectFile::load(at(u"there/b.salesferry"_s));
    QVERIFY(loaded);
    QCOMPARE(loaded->project.sources.constFirst().path, at(u"Contact.csv"_s));
}

void TestMoveProject::movesFilesOfTheRunFolder()
{
    QVERIFY(operations::moveProject(*m_file, at(u"b.salesferry"_s)));
    const QString moved = m_file->project.sources.constLast().path;
    QCOMPARE(moved, at(u"b.salesferry-run/source/Account.csv"_s));
    QVERIFY(QFile::exists(moved));
}

void TestMoveProject::convertedFilesNeedNotBeMadeAgain()
{
    write(at(u"Contact.csv"_s), "Id,LastName\n1,M\xFCller\n2,Wei\xDF\n");
    const QStringList inside{at(u"Contact.csv"_s), at(u"a.salesferry-run/source/Contact.csv"_s)};
    QVERIFY(QFile::copy(inside.first(), inside.last()));
    QStringList names;
    for (const QString &path : inside) {
        const auto intake = operations::takeIn({path, {}}, project::RunFolder(m_file->path()), {});
        QVERIFY(intake);
        names.append(QFileInfo(intake->path).fileName());
    }
    QTest::qWait(20); // another time
    QVERIFY(operations::moveProject(*m_file, at(u"there/b.salesferry"_s)));
    RunContext context;
    context.progress = [](const Progress &progress) { QFAIL(qPrintable(progress.activity.code)); };
    const project::RunFolder folder(m_file->path());
    for (const QString &path :
         {inside.first(), at(u"there/b.salesferry-run/source/Contact.csv"_s)}) {
        const auto intake = operations::takeIn({path, {}}, folder, context);
        QVERIFY(intake);
        QCOMPARE(intake->path, folder.sources() + u'/' + names.takeFirst());
    }
}

void TestMoveProject::staysWhileItRuns()
{
    const auto lock = project::RunLock::acquire(project::RunFolder(m_file->path()));
    QVERIFY(lock);
    const auto moved = operations::moveProject(*m_file, at(u"b.salesferry"_s));
    QVERIFY(!moved);
    QCOMPARE(moved.error().message.code, u"lock.held"_s);
    QVERIFY(QFile::exists(at(u"a.salesferry"_s)));
    QVERIFY(!QFile::exists(at(u"b.salesferry"_s)));
}

void TestMoveProject::staysWhereTheOtherHasARun()
{
    QVERIFY(QDir().mkpath(at(u"b.salesferry-run"_s)));
    const auto moved = operations::moveProject(*m_file, at(u"b.salesferry"_s));
    QVERIFY(!moved);
    QCOMPARE(moved.error().message.code, u"project.exists"_s);
    QVERIFY(QFile::exists(at(u"a.salesferry-run/journal.sqlite"_s)));
}

void TestMoveProject::staysWhereItCannotBeWritten()
{
    write(at(u"file"_s), "no folder");
    const auto moved = operations::moveProject(*m_file, at(u"file/b.salesferry"_s));
    QVERIFY(!moved);
    QCOMPARE(moved.error().message.code, u"project.notMoved"_s);
    QCOMPARE(m_file->path(), at(u"a.salesferry"_s));
    QCOMPARE(m_file->project.sources.constLast().path,
             at(u"a.salesferry-run/source/Account.csv"_s));
    QVERIFY(QFile::exists(at(u"a.salesferry-run/journal.sqlite"_s)));
}

QTEST_GUILESS_MAIN(TestMoveProject)
#include "tst_moveproject.moc"
