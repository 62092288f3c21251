#include "support/zipbytes.h"
#include "system/wholerun.h"

#include <csignal>

using namespace wholerun;
using zipbytes::Entry;

/// Weekly exports as they are downloaded, whole and otherwise, through the real program.
class ArchivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inspectsWithoutAProject();
    void arrivesFromTwoArchives();
    void readsAsSomebodyDecides();
    void makesAgainWhatWasDeleted();
    void refuses_data();
    void refuses();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void stopLeavesNothing();
    void goesOnAfterAKill();

private:
    QString write(const QString &name, const QList<Entry> &entries) const
    {
        if (!zipbytes::write(m_run->path(name), zipbytes::archive(entries)))
            qFatal("not written");
        return m_run->path(name);
    }
    QStringList export350() const;
    QString large(const QByteArray &name) const;
    QDir sources() const { return QDir(m_run->path(u"test.salesferry-run/sources"_s)); }
    QStringList left() const ///< In the folder of the test.
    {
        return QDir(m_run->folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Begins to make a project and waits until it unpacks.
    bool beginsToUnpack(QProcess &process, const QString &archive) const;

    std::unique_ptr<WholeRun> m_run;
};

void ArchivesTest::init()
{
    csmsite::Switches switches;
    switches.taskSeconds = 0.05;
    m_run = std::make_unique<WholeRun>(switches);
    QVERIFY(m_run->started);
}

static QByteArray contacts(int from, int count)
{
    QByteArray rows = "\"Id\",\"IsDeleted\",\"AccountId\",\"FirstName\",\"LastName\",\"Email\"\n";
    for (int i = from; i < from + count; ++i) {
        const QByteArray number = QByteArray::number(100 + i);
        rows += "\"003000000000" + number
                + "AAA\",\"0\",\"001000000000100AAA\",\"J\xF6rg\",\"M\xFCller " + number + "\",\"j"
                + number + "@example.com\"\n";
    }
    return rows;
}

/// 350 files in two archives, in windows-1252; the contacts in two parts.
QStringList ArchivesTest::export350() const
{
    QList<Entry> first{{"Account.csv", "\"Id\",\"IsDeleted\",\"Name\"\n"
                                       "\"001000000000100AAA\",\"0\",\"L\xE4rche & S\xF6hne\"\n"},
                       {"Contact.csv", contacts(0, 40)}};
    for (int i = 0; i < 346; ++i)
        first.append(Entry{"Object_" + QByteArray::number(i) + "__c.csv", "\"Id\",\"Name\"\n"});
    return {write(u"WE_1.ZIP"_s, first),
            write(u"WE_2.ZIP"_s, {{"Contact_1.csv", contacts(40, 30)}, {"Case.csv", "\"Id\"\n"}})};
}

void ArchivesTest::inspectsWithoutAProject()
{
    const QStringList paths = export350();
    const QString temporary = m_run->path(u"temporary"_s);
    QVERIFY(QDir().mkpath(temporary));
    QProcess process;
    m_run->prepare(process, QStringList{u"inspect"_s, u"--json"_s} + paths);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"TMPDIR"_s, temporary);
    process.setProcessEnvironment(environment);
    process.start();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QJsonArray files =
        QJsonDocument::fromJson(process.readAllStandardOutput()).object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0)[u"path"].toString(), paths.constFirst());
    QCOMPARE(files.at(0)[u"kind"].toString(), u"archive"_s);
    QCOMPARE(files.at(0)[u"rows"].toInt(), 41);
    const QJsonArray members = files.at(0)[u"members"].toArray();
    QCOMPARE(members.size(), 348);
    const QJsonObject member = members.at(1).toObject();
    QCOMPARE(member[u"member"_s].toString(), u"Contact.csv"_s);
    QCOMPARE(member[u"kind"_s].toString(), u"contacts"_s);
    QCOMPARE(member[u"rows"_s].toInt(), 40);
    QCOMPARE(member[u"encoding"_s].toString(), u"windows-1252"_s);
    QCOMPARE(member[u"columns"_s].toArray().size(), 6);
    QVERIFY(member[u"opened"_s].toBool());
    QVERIFY(!members.at(2)[u"opened"].toBool());
    QCOMPARE(QDir(temporary).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void ArchivesTest::arrivesFromTwoArchives()
{
    const Outcome made = m_run->makeProject(export350());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const Outcome outcome = m_run->migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(m_run->site.organizationCount(), 1);
    QCOMPARE(m_run->site.customerCount(), 70);
    QVERIFY(m_run->site.organization(u"Lärche & Söhne"_s));
    for (const int number : {100, 139, 140, 169}) {
        const auto customer = m_run->site.customer(u"j%1@example.com"_s.arg(number));
        QVERIFY(customer);
        QCOMPARE(customer->displayName, u"Jörg Müller %1"_s.arg(number));
        QCOMPARE(customer->organizations.size(), 1);
    }
}

void ArchivesTest::readsAsSomebodyDecides()
{
    const QString archive =
        write(u"WE_1.ZIP"_s, {{"a/Contact.csv", "Id,LastName,Email\n003000000000001AAA,\xA4"
                                                "uro M\xFCller "
                                                "Gro\xDF,m@example.com\n"}});
    QCOMPARE(m_run->makeProject({archive}).code, 0);
    const QStringList preview{u"preview"_s, m_run->project(), u"--json"_s};
    QVERIFY(m_run->run(preview).out.contains(u"¤uro Müller Groß"_s));
    const auto set = [this](const QByteArray &sources) {
        m_run->write(u"reading.json"_s, "{\"sources\": [" + sources + "]}");
        return m_run->run(
            {u"map"_s, m_run->project(), u"--set"_s, m_run->path(u"reading.json"_s), u"--json"_s});
    };
    const Outcome unknown = set(R"({"path": "WE_1.ZIP", "member": "b.csv", "encoding": "UTF-8"})");
    QCOMPARE(unknown.code, 2);
    QCOMPARE(unknown.json()[u"error"][u"code"].toString(), u"project.noSuchSource"_s);
    QVERIFY(unknown.err.contains(u"WE_1.ZIP/b.csv"_s));
    const Outcome changed =
        set(R"({"path": "WE_1.ZIP", "member": "a/Contact.csv", "encoding": "iso-8859-15"})");
    QVERIFY2(changed.code == 0, qPrintable(changed.err));
    QVERIFY(m_run->run(preview).out.contains(u"€uro Müller Groß"_s));
    // The project knows the file as it is read now.
    QCOMPARE(m_run->migrate().code, 0);
    QCOMPARE(m_run->site.customer(u"m@example.com"_s)->displayName, u"€uro Müller Groß"_s);
}

void ArchivesTest::makesAgainWhatWasDeleted()
{
    QCOMPARE(m_run->makeProject(export350()).code, 0);
    QVERIFY(QDir(sources()).removeRecursively());
    const Outcome outcome = m_run->migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(m_run->site.customerCount(), 70);
}

void ArchivesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray good = contacts(0, 100);
    const QByteArray whole = zipbytes::archive({{"Account.csv", good}, {"Contact.csv", good}});
    QTest::newRow("truncated") << whole.chopped(100) << u"zip.truncated"_s;
    QTest::newRow("climbs") << zipbytes::archive({{"../../Contact.csv", good}})
                            << u"zip.unsafeName"_s;
    Entry bomb{"Contact.csv", good};
    bomb.zip64 = true;
    bomb.claimedSize = qint64(1) << 45;
    QTest::newRow("bomb") << zipbytes::archive({bomb}) << u"zip.bomb"_s;
    Entry longer{"Contact.csv", good};
    longer.claimedSize = 100;
    QTest::newRow("longer than it says") << zipbytes::archive({longer}) << u"zip.longer"_s;
    Entry encrypted{"Contact.csv", good};
    encrypted.encrypted = true;
    QTest::newRow("with a password") << zipbytes::archive({encrypted}) << u"zip.encrypted"_s;
    Entry wrong{"Contact.csv", good};
    wrong.claimedCrc = 4711;
    QTest::newRow("damaged") << zipbytes::archive({wrong}) << u"zip.memberDamaged"_s;
}

void ArchivesTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    m_run->write(u"WE_1.ZIP"_s, bytes);
    const QString archive = m_run->path(u"WE_1.ZIP"_s);
    for (const QStringList &arguments :
         {QStringList{u"inspect"_s, archive},
          QStringList{u"new"_s, m_run->project(), u"--source"_s, archive}}) {
        const Outcome outcome = m_run->run(arguments + QStringList{u"--json"_s});
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.json()[u"error"][u"code"].toString(), code);
        QVERIFY2(outcome.err.contains(u"WE_1.ZIP"_s), qPrintable(outcome.err));
        QCOMPARE(left(), QStringList{u"WE_1.ZIP"_s});
    }
}

/// The disk ends while it is written, whatever it said before.
void ArchivesTest::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("unpacking") << u"WE_1.ZIP"_s << u"zip.notWritable"_s;
    QTest::newRow("converting") << u"Contact.csv"_s << u"csv.copyNotWritable"_s;
}

void ArchivesTest::aFullDiskLeavesNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    const QByteArray rows = contacts(0, 10'000);
    if (name.endsWith(u".ZIP"_s))
        write(name, {{"Contact.csv", rows}});
    else
        m_run->write(name, rows);
    QProcess process;
    m_run->prepare(process, {});
    // Files may be of 100 KiB at most, and whoever writes more is told instead of killed.
    process.setArguments({u"-c"_s, u"trap '' XFSZ; ulimit -f 100; exec \"$@\""_s, u"sh"_s,
                          process.program(), u"new"_s, m_run->project(), u"--source"_s,
                          m_run->path(name), u"--json"_s});
    process.setProgram(u"/bin/bash"_s);
    process.start();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 6);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json[u"error"_s][u"code"].toString(), code);
    QCOMPARE(left(), QStringList{name});
}

/// An archive that takes a while to unpack.
QString ArchivesTest::large(const QByteArray &name) const
{
    const QByteArray some = contacts(0, 800);
    const qsizetype header = some.indexOf('\n') + 1;
    const QByteArray rows = some.first(header) + some.sliced(header).repeated(1000);
    return write(u"WE_1.ZIP"_s, {{name, rows}});
}

bool ArchivesTest::beginsToUnpack(QProcess &process, const QString &archive) const
{
    m_run->prepare(process, {u"new"_s, m_run->project(), u"--source"_s, archive});
    process.start();
    const QDir folder = sources();
    for (int i = 0; i < 60'000; ++i) {
        if (process.waitForFinished(1))
            return false;
        if (!folder.entryList({u"*.lock"_s}, QDir::Files).isEmpty())
            return true;
    }
    return false;
}

void ArchivesTest::stopLeavesNothing()
{
    const QString archive = large("Contact.csv");
    QProcess process;
    QVERIFY(beginsToUnpack(process, archive));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(left(), QStringList{u"WE_1.ZIP"_s});
}

void ArchivesTest::goesOnAfterAKill()
{
    const QString archive = large("Contact.csv");
    QProcess process;
    QVERIFY(beginsToUnpack(process, archive));
    process.kill();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(!QFile::exists(m_run->project()));

    write(u"WE_1.ZIP"_s, {{"Contact.csv", contacts(0, 10)}});
    const Outcome made = m_run->makeProject({archive});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(made.out.contains(u"Found 10 contacts"_s));
    QCOMPARE(sources().entryList({u"*.csv*"_s}, QDir::Files).size(), 2); // unpacked, in UTF-8
    QVERIFY(sources().entryList({u"*.csv.*"_s}, QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(ArchivesTest)
#include "tst_archives.moc"
