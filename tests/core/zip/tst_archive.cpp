#include "support/zipbytes.h"
#include "zip/archive.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using zipbytes::Entry;

/// What is packed comes out as it was, whatever the archive's size and kind.
class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void lists();
    void readsNames_data();
    void readsNames();
    void extracts_data();
    void extracts();
    void beginsWith_data();
    void beginsWith();
    void manyMembersAreListedAtOnce();
    void moreThan65535Members();
    void behind4GiB();
    void stopsWithNothingLeft();
    void tellsHowFarItIs();
    void seesThatItsFileChanges();
    void seesThatItsFileWasCut();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    zips::Archive open(const QByteArray &bytes) const
    {
        if (!zipbytes::write(path(u"a.zip"_s), bytes))
            qFatal("not written");
        auto archive = zips::Archive::open(path(u"a.zip"_s));
        if (!archive)
            qFatal("%s %s", qPrintable(archive.error().message.code),
                   qPrintable(archive.error().detail));
        return *std::move(archive);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Text that does not pack to nothing: the same for the same size.
static QByteArray rows(qsizetype size)
{
    QByteArray all = "Id,Name\n";
    quint32 number = 1;
    while (all.size() < size) {
        number = number * 1'664'525U + 1'013'904'223U;
        all += "00300000" + QByteArray::number(number, 36) + ",\"Ada, the "
               + QByteArray::number(number) + "th\"\n";
    }
    return all.first(size);
}

void ArchiveTest::lists()
{
    const zips::Archive archive = open(zipbytes::archive({{"export/", "", false},
                                                          {"export/Contact.csv", "Id\n1\n"},
                                                          {"Account.csv", "Id\n2\n", false}}));
    QCOMPARE(archive.members().size(), 3);
    const zips::Member folder = archive.members().at(0), contacts = archive.members().at(1),
                       accounts = archive.members().at(2);
    QVERIFY(folder.isDirectory);
    QCOMPARE(contacts.name, u"export/Contact.csv"_s);
    QVERIFY(!contacts.isDirectory);
    QCOMPARE(contacts.size, 5);
    QCOMPARE(contacts.compression, 8);
    QCOMPARE(contacts.crc, zipbytes::crcOf("Id\n1\n"));
    QCOMPARE(accounts.compressedSize, 5);
    QCOMPARE(accounts.compression, 0);
    QCOMPARE(*archive.member(u"Account.csv"_s), accounts);
    QCOMPARE(archive.member(u"Lead.csv"_s).error().message,
             (Message{u"zip.noMember"_s, {archive.path(), u"Lead.csv"_s}}));
}

void ArchiveTest::readsNames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("flag");
    QTest::addColumn<QString>("name");
    QTest::newRow("ascii") << QByteArray("Contact.csv") << 0 << u"Contact.csv"_s;
    QTest::newRow("UTF-8") << QByteArray("Stra\xC3\x9F"
                                         "e/K\xC3\xBCnde.csv")
                           << 1 << u"Straße/Künde.csv"_s;
    QTest::newRow("UTF-8, not said") << QByteArray("K\xC3\xBCnde.csv") << 0 << u"Künde.csv"_s;
    QTest::newRow("DOS") << QByteArray("K\x81nde.csv") << 0 << u"Künde.csv"_s;
}

void ArchiveTest::readsNames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, flag);
    QFETCH(const QString, name);
    Entry entry{bytes, "Id\n1\n"};
    entry.utf8 = flag;
    zips::Archive archive = open(zipbytes::archive({entry}));
    QCOMPARE(archive.members().constFirst().name, name);
    QCOMPARE(*archive.begin(name, 100), QByteArray("Id\n1\n"));
}

void ArchiveTest::extracts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("content");
    const QByteArray large = rows(3'000'000), small = rows(1000);
    const QByteArray before(10'000, 'x');
    const auto row = [&before](const char *name, const QByteArray &content, bool deflated,
                               bool zip64, const QByteArray &comment = {}) {
        Entry entry{"Contact.csv", content, deflated};
        entry.zip64 = zip64;
        QTest::newRow(name) << zipbytes::archive({{"Account.csv", before}, entry}, zip64, comment)
                            << content;
    };
    row("empty", {}, true, false);
    row("small", small, true, false);
    row("large", large, true, false);
    row("stored", large, false, false);
    row("ZIP64", large, true, true);
    row("ZIP64, stored", small, false, true);
    row("with a comment", small, true, false, "made on a Monday");
    row("with a comment that looks like an end", small, true, false,
        "PK\x05\x06 is how it ends, and some more text behind it");
}

void ArchiveTest::extracts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, content);
    zips::Archive archive = open(bytes);
    const auto done = archive.extract(u"Contact.csv"_s, path(u"out"_s), {});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message.code));
    QCOMPARE(bytesOf(path(u"out"_s)), content);
    // Again, and over what is there.
    QVERIFY(archive.extract(u"Account.csv"_s, path(u"out"_s), {}));
    QCOMPARE(bytesOf(path(u"out"_s)), QByteArray(10'000, 'x'));
}

void ArchiveTest::beginsWith_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {0, 1, 4096, 300'000, 600'000})
        QTest::addRow("%lld", size) << size;
}

void ArchiveTest::beginsWith()
{
    QFETCH(const qint64, size);
    const QByteArray content = rows(500'000);
    zips::Archive archive = open(zipbytes::archive({{"Contact.csv", content}}));
    QCOMPARE(*archive.begin(u"Contact.csv"_s, size), content.first(std::min(size, content.size())));
}

void ArchiveTest::manyMembersAreListedAtOnce()
{
    QList<Entry> entries;
    for (int i = 0; i < 350; ++i)
        entries.append({"export/Object_" + QByteArray::number(i) + "__c.csv", rows(2000)});
    const QByteArray bytes = zipbytes::archive(entries);
    QElapsedTimer clock;
    clock.start();
    const zips::Archive archive = open(bytes);
    QCOMPARE(archive.members().size(), 350);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

void ArchiveTest::moreThan65535Members()
{
    QList<Entry> entries;
    for (int i = 0; i < 70'000; ++i)
        entries.append({QByteArray::number(i) + ".csv", "Id\n", false});
    entries.append(Entry{"Contact.csv", "Id\n1\n"});
    zips::Archive archive = open(zipbytes::archive(entries, true));
    QCOMPARE(archive.members().size(), 70'001);
    QCOMPARE(*archive.begin(u"Contact.csv"_s, 100), QByteArray("Id\n1\n"));
}

/// A hole of more than 4 GiB stands between the beginning and the member that is read.
void ArchiveTest::behind4GiB()
{
    constexpr qint64 hole = qint64(5) * 1024 * 1024 * 1024;
    const QByteArray name = "Contact.csv", content = "Id\n1\n";
    QByteArray local;
    using namespace zipbytes;
    QByteArray common;
    put<quint16>(common, 45);
    put<quint16>(common, 0);
    put<quint16>(common, 0);
    put<quint16>(common, 0);
    put<quint16>(common, 0x5821);
    put<quint32>(common, crcOf(content));
    put<quint32>(common, quint64(content.size()));
    put<quint32>(common, quint64(content.size()));
    put<quint16>(common, quint64(name.size()));
    local = "PK\x03\x04" + common;
    put<quint16>(local, 0);
    local += name + content;
    QByteArray directory = "PK\x01\x02";
    put<quint16>(directory, 45);
    directory += common;
    put<quint16>(directory, 12); // extra
    put<quint16>(directory, 0);
    put<quint16>(directory, 0);
    put<quint16>(directory, 0);
    put<quint32>(directory, 0);
    put<quint32>(directory, 0xffffffffU); // where it is, the extra says
    directory += name;
    put<quint16>(directory, 1);
    put<quint16>(directory, 8);
    put<quint64>(directory, quint64(hole));
    QByteArray end = "PK\x06\x06";
    put<quint64>(end, 44);
    put<quint16>(end, 45);
    put<quint16>(end, 45);
    put<quint32>(end, 0);
    put<quint32>(end, 0);
    put<quint64>(end, 1);
    put<quint64>(end, 1);
    put<quint64>(end, quint64(directory.size()));
    put<quint64>(end, quint64(hole + local.size()));
    end += "PK\x06\x07";
    put<quint32>(end, 0);
    put<quint64>(end, quint64(hole + local.size() + directory.size()));
    put<quint32>(end, 1);
    end += "PK\x05\x06";
    put<quint32>(end, 0);
    put<quint16>(end, 0xffff);
    put<quint16>(end, 0xffff);
    put<quint32>(end, 0xffffffffU);
    put<quint32>(end, 0xffffffffU);
    put<quint16>(end, 0);

    QFile file(path(u"large.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("PK\x03\x04"), 4);
    QVERIFY(file.seek(hole)); // takes no room on the disk
    QVERIFY(file.write(local + directory + end) > 0);
    file.close();
    auto archive = zips::Archive::open(file.fileName());
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QCOMPARE(*archive->begin(u"Contact.csv"_s, 100), content);
    QVERIFY(archive->extract(u"Contact.csv"_s, path(u"out"_s), {}));
    QCOMPARE(bytesOf(path(u"out"_s)), content);
}

void ArchiveTest::stopsWithNothingLeft()
{
    zips::Archive archive = open(zipbytes::archive({{"Contact.csv", rows(2'000'000)}}));
    StopSource stop;
    RunContext context{stop.token()};
    context.progress = [&stop](const Progress &progress) {
        if (progress.done > 500'000)
            stop.request();
    };
    const auto done = archive.extract(u"Contact.csv"_s, path(u"out"_s), context);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path(u"out"_s)));
}

void ArchiveTest::tellsHowFarItIs()
{
    zips::Archive archive = open(zipbytes::archive({{"Contact.csv", rows(2'000'000)}}));
    QList<qint64> done;
    RunContext context;
    context.progress = [&done](const Progress &progress) {
        QCOMPARE(progress.total, 2'000'000);
        QCOMPARE(progress.activity, (Message{u"zip.unpacking"_s, {u"Contact.csv"_s}}));
        done.append(progress.done);
    };
    QVERIFY(archive.extract(u"Contact.csv"_s, path(u"out"_s), context));
    QVERIFY(done.size() > 5);
    QVERIFY(std::is_sorted(done.cbegin(), done.cend()));
    QCOMPARE(done.constLast(), 2'000'000);
}

void ArchiveTest::seesThatItsFileChanges()
{
    zips::Archive archive = open(zipbytes::archive({{"Contact.csv", rows(3'000'000), false}}));
    RunContext context;
    bool changed = false;
    context.progress = [&](const Progress &progress) {
        if (progress.done < 1'000'000 || std::exchange(changed, true))
            return;
        QFile file(archive.path());
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write("x"), 1);
    };
    const auto done = archive.extract(u"Contact.csv"_s, path(u"out"_s), context);
    QVERIFY(changed);
    QVERIFY(!done);
    QCOMPARE(done.error().message, (Message{u"csv.changed"_s, {archive.path()}}));
    QVERIFY(!QFile::exists(path(u"out"_s)));
}

void ArchiveTest::seesThatItsFileWasCut()
{
    zips::Archive archive = open(zipbytes::archive({{"Contact.csv", rows(3'000'000), false}}));
    QVERIFY(QFile::resize(archive.path(), 1000));
    const auto begin = archive.begin(u"Contact.csv"_s, 2'000'000);
    QVERIFY(!begin);
    QCOMPARE(begin.error().message, (Message{u"csv.changed"_s, {archive.path()}}));
    QVERIFY(!archive.extract(u"Contact.csv"_s, path(u"out"_s), {}));
    QVERIFY(!QFile::exists(path(u"out"_s)));
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
