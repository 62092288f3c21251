#include "company.h"
#include "migration/journalreader.h"
#include "operations/journalcare.h"
#include "operations/lookagain.h"
#include "operations/migrate.h"
#include "operations/status.h"

#include <QDir>

using namespace company;
using operations::practiceSite;

namespace {

project::ProjectFile crowd(Company &company)
{
    QByteArray rows("Id,LastName,Email\n");
    for (int i = 0; i < 450; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(4, '0');
        rows +=
            "{003Dn000000" + number + "},Person " + number + ",person" + number + "@example.com\n";
    }
    company.write(u"Contact.csv"_s, rows);
    return company.plain();
}

Result<migration::Summary> migrate(project::ProjectFile &file)
{
    return operations::migrate(
        file,
        {.site = practiceSite(), .credentials = {}, .practiceTask = std::chrono::milliseconds(1)},
        {});
}

} // namespace

/// What is done about a journal that cannot be trusted, and about records of which nobody knows.
class JournalCareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtADamagedJournalAndGoesOnWithANewOne()
    {
        Company company;
        project::ProjectFile file = crowd(company);
        const project::RunFolder folder(file.path());
        QCOMPARE(operations::rebuildJournal(folder).error().message.code, u"journal.none"_s);
        QVERIFY(migrate(file).has_value());

        QFile journal(folder.journal());
        QVERIFY(journal.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        QVERIFY(journal.size() > 6 * page);
        journal.seek(journal.size() - 3 * page);
        journal.write(QByteArray(3 * page, '\xA5'));
        journal.close();
        QVERIFY(journal.open(QIODevice::ReadOnly));
        const QByteArray damaged = journal.readAll();
        journal.close();
        const auto refused = migrate(file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, (Message{u"journal.damaged"_s, {folder.journal()}}));
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QCOMPARE(journal.readAll(), damaged);
        journal.close();

        const auto rebuilt = operations::rebuildJournal(folder);
        QVERIFY(rebuilt.has_value());
        QVERIFY(rebuilt->lost > 0);
        QCOMPARE(QDir(folder.path()).entryList({u"journal*"_s}),
                 QStringList({u"journal-damaged-1.sqlite"_s, u"journal.sqlite"_s}));
        QFile kept(folder.path() + u"/journal-damaged-1.sqlite"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), damaged);

        const auto summary = migrate(file);
        QVERIFY(summary.has_value());
        QVERIFY(summary->allWell());
        QCOMPARE(summary->customers.total(), 450);
    }

    void asksForRoom()
    {
        Company company;
        project::ProjectFile file = crowd(company);
        const project::RunFolder folder(file.path());
        QVERIFY(folder.make().has_value());
        QVERIFY(operations::requireJournal(folder, 450).has_value());
        const auto refused = operations::requireJournal(folder, 1'000'000'000'000'000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message.code, u"journal.noRoom"_s);
        QCOMPARE(refused.error().message.arguments.value(1), folder.path());
    }

    void looksAgain()
    {
        Company company;
        project::ProjectFile file = crowd(company);
        const project::RunFolder folder(file.path());
        QCOMPARE(operations::lookAgain(file, {}, {}).error().message.code, u"journal.none"_s);
        QVERIFY(migrate(file).has_value());
        {
            auto journal = migration::Journal::open(folder.journal());
            QVERIFY(journal.has_value());
            const auto reader = migration::JournalReader::open(folder.journal());
            QList<migration::Batch> batches;
            QVERIFY((*reader)->batches((*reader)->lastRun().value()->id,
                                       [&](const migration::Batch &batch) {
                                           if (batch.ofProfiles())
                                               batches.append(batch);
                                           return true;
                                       }));
            for (migration::Batch &batch : batches) {
                batch.records[0].outcome = Outcome::Unknown;
                batch.records[0].siteId.clear();
                QVERIFY((*journal)->update(batch).has_value());
            }
        }
        const auto before = operations::status(folder);
        QVERIFY(before->outcomes.customers[Outcome::Unknown] > 0);
        const auto looked = operations::lookAgain(file, {}, {});
        QVERIFY(looked.has_value());
        QCOMPARE(looked->found, before->outcomes.customers[Outcome::Unknown]);
        QCOMPARE(looked->unknown, 0);
        const auto after = operations::status(folder);
        QCOMPARE(after->outcomes.customers[Outcome::Unknown], 0);
        QCOMPARE(after->outcomes.customers[Outcome::Created], 450);
        QVERIFY(after->run->ended());
    }
};

QTEST_GUILESS_MAIN(JournalCareTest)
#include "tst_journalcare.moc"
