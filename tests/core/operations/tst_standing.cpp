#include "company.h"
#include "core/migration/brokenpage.h"
#include "operations/journalcare.h"
#include "operations/lookagain.h"
#include "operations/migrate.h"
#include "operations/openproject.h"
#include "operations/report.h"
#include "operations/standing.h"
#include "project/runlock.h"

#include <QDateTime>

using namespace company;
using operations::Status;

namespace {

constexpr int records = 450;

/// A project that was migrated to its end.
project::ProjectFile migrated(Company &company)
{
    QByteArray rows("Id,LastName,Email\n");
    for (int i = 0; i < records; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(4, '0');
        rows +=
            "{003Dn000000" + number + "},Person " + number + ",person" + number + "@example.com\n";
    }
    company.write(u"Contact.csv"_s, rows);
    project::ProjectFile file = company.plain();
    operations::MigrateOptions options;
    options.site = operations::practiceSite();
    options.practiceTask = std::chrono::milliseconds(1);
    const auto done = operations::migrate(file, options, {});
    [&] { QVERIFY(done && done->allWell()); }();
    return file;
}

void setTime(const QString &path, const QDateTime &time)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
}

} // namespace

/// What is told of a run whose journal may be damaged: numbers of a sound one, or none.
class StandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWasSent()
    {
        const Company company;
        QVERIFY(operations::soundStatus(company.folder())->state == Status::State::NotStarted);
        QVERIFY(operations::standing(company.folder())->state == Status::State::NotStarted);
    }

    void aDamagedJournalGivesNoNumbers()
    {
        Company company;
        const project::ProjectFile file = migrated(company);
        const project::RunFolder folder(file.path());
        brokenpage::breakKeys(folder.journal());
        QVERIFY(operations::status(folder).has_value()); // what makes this test worth its while
        const QList<Error> errors{
            operations::soundStatus(folder).error(), operations::standing(folder).error(),
            operations::projectSummary(file.path()).error.value_or(Error()),
            operations::writeReports(file, company.path(u"reports"_s), {}).error(),
            operations::lookAgain(file, {}, {}).error()};
        for (const Error &error : errors) {
            QVERIFY(operations::isJournalDamaged(error));
            QCOMPARE(error.message, (Message{u"journal.damaged"_s, {folder.journal()}}));
        }
        QVERIFY(!QFile::exists(company.path(u"reports"_s)));

        QVERIFY(operations::rebuildJournal(folder).has_value());
        const auto rebuilt = operations::soundStatus(folder);
        QVERIFY(rebuilt.has_value());
        QCOMPARE(rebuilt->outcomes.customers[Outcome::Created], records);
    }

    /// Of a journal that nobody has written to since.
    void whatWasReadIsKept()
    {
        Company company;
        const project::ProjectFile file = migrated(company);
        const project::RunFolder folder(file.path());
        QVERIFY(operations::soundStatus(folder).has_value());
        const QDateTime time = QFileInfo(folder.journal()).lastModified();
        // As a disk does it: nobody has written.
        brokenpage::breakKeys(folder.journal());
        setTime(folder.journal(), time);
        const auto kept = operations::standing(folder);
        QVERIFY(kept.has_value());
        QVERIFY(kept->state == Status::State::Finished);
        QCOMPARE(kept->outcomes.customers[Outcome::Created], records);
        QCOMPARE(kept->outcomes.customers.total(), records);
        QVERIFY(!operations::soundStatus(folder)); // who shows more looks at all of it

        setTime(folder.journal(), time.addSecs(1));
        QVERIFY(!operations::standing(folder));
    }

    void aLargeJournalIsNotReadForAList()
    {
        Company company;
        const project::ProjectFile file = migrated(company);
        const project::RunFolder folder(file.path());
        brokenpage::inJournal(folder.journal(),
                              u"CREATE TABLE filler AS SELECT zeroblob(9000000) AS x"_s);
        QVERIFY(QFileInfo(folder.journal()).size() > 9'000'000);
        const auto unread = operations::standing(folder);
        QVERIFY(unread.has_value());
        QVERIFY(unread->state == Status::State::Finished);
        QCOMPARE(unread->outcomes.customers.total(), 0);
        QVERIFY(operations::soundStatus(folder).has_value());
        QCOMPARE(operations::standing(folder)->outcomes.customers.total(), records);
    }

    /// What changes while it is read belongs to nobody's stamp.
    void aRunThatGoesOnIsNotKept()
    {
        Company company;
        const project::ProjectFile file = migrated(company);
        const project::RunFolder folder(file.path());
        brokenpage::inJournal(folder.journal(), u"UPDATE run SET ended_at=NULL"_s);
        {
            const auto lock = project::RunLock::acquire(folder);
            QVERIFY(lock.has_value());
            const auto running = operations::standing(folder);
            QVERIFY(running.has_value());
            QVERIFY(running->state == Status::State::Running);
            QCOMPARE(running->outcomes.customers.total(), records);
            QVERIFY(!QFile::exists(folder.path() + u"/standing.json"_s));
        }
        const auto status = operations::status(folder);
        QVERIFY(status.has_value());
        operations::keepStanding(folder, *status, {});
        QVERIFY(!QFile::exists(folder.path() + u"/standing.json"_s));
        QVERIFY(operations::standing(folder)->state == Status::State::Interrupted);
        QVERIFY(QFile::exists(folder.path() + u"/standing.json"_s));
        QVERIFY(operations::standing(folder)->state == Status::State::Interrupted);
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "tst_standing.moc"
