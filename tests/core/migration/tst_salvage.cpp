#include "migration/salvage.h"
#include "voyage.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using model::Outcome;
using sample::jobOf;
using sample::passengers;
using sample::Voyage;

namespace {

constexpr qint64 page = 4096;

void overwrite(const QString &path, qint64 from, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() >= from + size);
    file.seek(from);
    file.write(QByteArray(size, '\xA5'));
}

} // namespace

/// Journals that a disk has damaged, and what is made of them.
class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSoundFromDamaged()
    {
        Voyage voyage(2);
        QVERIFY(migration::requireSound(voyage.path).has_value()); // there is none
        QVERIFY(voyage.run(jobOf({}, passengers(40))).has_value());
        QVERIFY(migration::requireSound(voyage.path).has_value());
        overwrite(voyage.path, 5 * page, page);
        const auto damaged = migration::requireSound(voyage.path);
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().message, Message({u"journal.damaged"_s, {voyage.path}}));
        overwrite(voyage.path, 0, page);
        QCOMPARE(migration::requireSound(voyage.path).error().message.code, u"journal.damaged"_s);
    }

    void goesOnAfterDamage_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("size");
        QTest::newRow("nothing") << qint64(0) << qint64(0);
        QTest::newRow("a page") << 8 * page << page;
        QTest::newRow("several pages") << 7 * page << 4 * page;
        QTest::newRow("the first page") << qint64(0) << page;
    }

    // Whatever is lost, nobody is sent twice: what the new journal does not know is read first.
    void goesOnAfterDamage()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, size);
        constexpr int count = 60;
        Voyage voyage(2);
        migration::Job job = jobOf({}, passengers(count));
        job.readFirst = false;
        QVERIFY(voyage.run(job).has_value());
        const qsizetype sent = voyage.script->accepted.size();
        if (size > 0)
            overwrite(voyage.path, from, size);

        const QString damaged = voyage.path;
        voyage.path = voyage.folder.filePath(u"rebuilt.db"_s);
        const auto salvaged = migration::salvage(damaged, voyage.path);
        QVERIFY(salvaged.has_value());
        QVERIFY(migration::requireSound(voyage.path).has_value());
        QCOMPARE(salvaged->lost == 0, size == 0);
        QVERIFY(salvaged->lost <= count); // never more than there may have been
        if (size == 0)
            QCOMPARE(salvaged->batches, qint64(count / 2));
        else
            QVERIFY(salvaged->batches < count / 2);

        job.readFirst = from == 0 && size > 0; // a run of its own
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QVERIFY(summary->allWell());
        QCOMPARE(summary->customers.total(), qint64(count));
        QCOMPARE(voyage.records(Kind::Customer).size(), count);
        QCOMPARE(voyage.script->accepted.size(), sent);
        QCOMPARE(summary->customers[Outcome::Unchanged] > 0, size > 0);
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
