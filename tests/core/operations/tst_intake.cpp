#include "operations/intake.h"
#include "operations/sources.h"
#include "support/zipbytes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using operations::Intake;
using zipbytes::Entry;

/// Whatever a source is, it becomes UTF-8 CSV once, and nothing else is left behind.
class IntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsUtf8InPlace_data();
    void readsUtf8InPlace();
    void makesUtf8Of_data();
    void makesUtf8Of();
    void makesNothingTwice();
    void makesAnewWhatSomebodyTouched_data();
    void makesAnewWhatSomebodyTouched();
    void removesWhatWasMadeBefore();
    void leavesOtherSourcesAlone();
    void removesWhatAKilledOneLeft();
    void serialisesTwo();
    void cancelLeavesNothing();
    void needsRoom_data();
    void needsRoom();
    void saysWhatIsDone();
    void namesTheSourceInErrors();
    void aFolderThatCannotBeWritten();
    void aSourceThatVanished();
    void readsAgainWhatIsNoUtf8AfterAll_data();
    void readsAgainWhatIsNoUtf8AfterAll();
    void aFewWrongBytesStayUtf8();
    void repairs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    project::RunFolder folder() const { return project::RunFolder(path(u"a.salesferry"_s)); }
    project::Source source(const QString &name, const QByteArray &bytes) const
    {
        if (!zipbytes::write(path(name), bytes))
            qFatal("not written");
        return {path(name), {}};
    }
    project::Source member(const QList<Entry> &entries) const
    {
        project::Source made = source(u"export.zip"_s, zipbytes::archive(entries));
        made.reading.member = QString::fromUtf8(entries.constFirst().name);
        return made;
    }
    Intake take(const project::Source &source, const RunContext &context = {}) const
    {
        const auto intake = operations::takeIn(source, folder(), context);
        if (!intake)
            qFatal("%s %s", qPrintable(intake.error().message.code),
                   qPrintable(intake.error().message.arguments.join(u' ')));
        return *intake;
    }
    /// The copies in the run folder, without what belongs to each.
    QStringList copies() const
    {
        return QDir(folder().sources()).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    }
    QStringList everything() const
    {
        return QDir(folder().sources())
            .entryList(QDir::Files | QDir::Hidden, QDir::Name)
            .filter(QRegularExpression(u"(?<!\\.lock)$"_s));
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static const QString names =
    u"Id,LastName,Email\n1,Müller,jörg@example.com\n2,Weiß,anna@example.com\n3,Lefèvre,l@example.com\n"_s;

static QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xFF\xFE", 2);
    for (const QChar c : text) {
        bytes += char(c.unicode() & 0xffU);
        bytes += char(c.unicode() >> 8U);
    }
    return bytes;
}

void IntakeTest::readsUtf8InPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("mark");
    QTest::newRow("ASCII") << QByteArray("Id,LastName\n1,Marsh\n") << false;
    QTest::newRow("UTF-8") << names.toUtf8() << false;
    QTest::newRow("with its mark") << "\xEF\xBB\xBF" + names.toUtf8() << true;
}

void IntakeTest::readsUtf8InPlace()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, mark);
    const Intake intake = take(source(u"Contact.csv"_s, bytes));
    QCOMPARE(intake.path, path(u"Contact.csv"_s));
    QCOMPARE(intake.name, u"Contact.csv"_s);
    QCOMPARE(intake.encoding, u"UTF-8"_s);
    QCOMPARE(intake.byteOrderMark, mark);
    QVERIFY(!QFile::exists(folder().path())); // not even a folder
}

void IntakeTest::makesUtf8Of_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("inArchive");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<int>("files");
    for (const bool inArchive : {false, true}) {
        const char *where = inArchive ? "in an archive" : "alone";
        const int unpacked = inArchive ? 1 : 0;
        if (inArchive)
            QTest::newRow("UTF-8, in an archive")
                << names.toUtf8() << true << QString() << u"UTF-8"_s << false << 1;
        QTest::addRow("UTF-16, %s", where)
            << utf16(names) << inArchive << QString() << u"UTF-16LE"_s << true << 1 + unpacked;
        QTest::addRow("windows-1252, %s", where) << names.toLatin1() << inArchive << QString()
                                                 << u"windows-1252"_s << false << 1 + unpacked;
        QTest::addRow("chosen, %s", where) << names.toLatin1() << inArchive << u"ISO-8859-15"_s
                                           << u"ISO-8859-15"_s << false << 1 + unpacked;
    }
}

void IntakeTest::makesUtf8Of()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, inArchive);
    QFETCH(const QString, chosen);
    QFETCH(const QString, encoding);
    QFETCH(const bool, mark);
    QFETCH(const int, files);
    project::Source wanted = inArchive ? member({{"a/Contact.csv", bytes}, {"b.csv", "Id\n"}})
                                       : source(u"Contact.csv"_s, bytes);
    wanted.reading.encoding = chosen;
    const Intake intake = take(wanted);
    QCOMPARE(bytesOf(intake.path), names.toUtf8());
    QVERIFY(intake.path.startsWith(folder().sources() + u'/'));
    QCOMPARE(intake.name, inArchive ? u"export.zip/Contact.csv"_s : u"Contact.csv"_s);
    QCOMPARE(intake.encoding, encoding);
    QCOMPARE(intake.byteOrderMark, mark);
    QCOMPARE(copies().size(), files);
    QCOMPARE(bytesOf(wanted.path),
             inArchive ? zipbytes::archive({{"a/Contact.csv", bytes}, {"b.csv", "Id\n"}}) : bytes);
}

void IntakeTest::makesNothingTwice()
{
    const project::Source wanted = member({{"Contact.csv", names.toLatin1()}});
    const Intake first = take(wanted);
    const QDateTime made = QFileInfo(first.path).lastModified();
    const QStringList before = everything();
    RunContext context;
    bool worked = false;
    context.progress = [&worked](const Progress &) { worked = true; };
    const Intake second = take(wanted, context);
    QVERIFY(!worked);
    QCOMPARE(second.path, first.path);
    QCOMPARE(QFileInfo(second.path).lastModified(), made);
    QCOMPARE(everything(), before);
    QCOMPARE(second.encoding, first.encoding);
    QCOMPARE(second.notes, first.notes);
}

void IntakeTest::makesAnewWhatSomebodyTouched_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"deleted"_s, u"cut"_s, u"written over"_s, u"without its record"_s})
        QTest::newRow(qPrintable(how)) << how;
}

void IntakeTest::makesAnewWhatSomebodyTouched()
{
    QFETCH(const QString, how);
    const project::Source wanted = source(u"Contact.csv"_s, names.toLatin1());
    const Intake first = take(wanted);
    QFile copy(first.path);
    if (how == u"deleted"_s) {
        QVERIFY(copy.remove());
    } else if (how == u"cut"_s) {
        QVERIFY(copy.resize(20));
    } else if (how == u"written over"_s) {
        const QDateTime later = QFileInfo(copy).lastModified().addSecs(1);
        QVERIFY(copy.open(QIODevice::ReadWrite));
        QCOMPARE(copy.write("xx"), 2);
        QVERIFY(copy.flush()); // or closing would change the time again
        QVERIFY(copy.setFileTime(later, QFileDevice::FileModificationTime));
        copy.close();
    } else {
        QString record = first.path;
        QVERIFY(QFile::remove(record.replace(u".csv"_s, u".json"_s)));
    }
    QCOMPARE(bytesOf(take(wanted).path), names.toUtf8());
    QCOMPARE(copies().size(), 1);
}

void IntakeTest::removesWhatWasMadeBefore()
{
    project::Source wanted = source(u"Contact.csv"_s, names.toLatin1());
    const Intake first = take(wanted);
    wanted.reading.encoding = u"ISO-8859-2"_s; // another choice
    const Intake second = take(wanted);
    QVERIFY(second.path != first.path);
    QCOMPARE(copies(), QStringList{QFileInfo(second.path).fileName()});
    source(u"Contact.csv"_s, names.toLatin1()
                                 + "4,Sj\xF6"
                                   "berg,s@example.com\n"); // another file
    const Intake third = take(wanted);
    QCOMPARE(copies(), QStringList{QFileInfo(third.path).fileName()});
    QVERIFY(bytesOf(third.path).endsWith("Sjöberg,s@example.com\n"));
    source(u"Contact.csv"_s, names.toUtf8());
    wanted.reading.encoding.clear();
    QCOMPARE(take(wanted).path, wanted.path); // needs none any more
    QCOMPARE(everything(), QStringList());
}

void IntakeTest::leavesOtherSourcesAlone()
{
    const project::Source one = source(u"Contact.csv"_s, names.toLatin1());
    project::Source two = member({{"Contact.csv", names.toLatin1()}, {"Account.csv", "Id\n1\n"}});
    project::Source three = two;
    three.reading.member = u"Account.csv"_s;
    const Intake first = take(one), second = take(two), third = take(three);
    take(one);
    take(two);
    QCOMPARE(copies().size(), 4); // of the second the file as it was packed, too
    for (const Intake &intake : {first, second, third})
        QVERIFY(QFile::exists(intake.path));
}

void IntakeTest::removesWhatAKilledOneLeft()
{
    const project::Source wanted = source(u"Contact.csv"_s, names.toLatin1());
    const Intake first = take(wanted);
    // As QSaveFile leaves it: complete copies have a record, this one does not.
    QVERIFY(zipbytes::write(first.path + u".xYzAbC"_s, "Id,Last"));
    QVERIFY(QFile::remove(first.path));
    QCOMPARE(bytesOf(take(wanted).path), names.toUtf8());
    QCOMPARE(everything().size(), 2);
}

/// Two that want the same at the same time both get it, whole.
void IntakeTest::serialisesTwo()
{
    QByteArray large = names.toLatin1();
    while (large.size() < 2'000'000)
        large += "4,Sj\xF6"
                 "berg,s@example.com\n";
    const project::Source wanted = member({{"Contact.csv", large}});
    std::array<Intake, 4> taken;
    {
        std::vector<std::thread> threads;
        for (Intake &each : taken)
            threads.emplace_back([&each, &wanted, this] { each = take(wanted); });
        for (std::thread &thread : threads)
            thread.join();
    }
    for (const Intake &each : taken) {
        QCOMPARE(each.path, taken.front().path);
        QCOMPARE(bytesOf(each.path), QString::fromLatin1(large).toUtf8());
    }
    QCOMPARE(copies().size(), 2);
}

void IntakeTest::cancelLeavesNothing()
{
    QByteArray large = names.toLatin1();
    while (large.size() < 9'000'000)
        large += "4,Sj\xF6"
                 "berg,s@example.com\n";
    const project::Source wanted = member({{"Contact.csv", large, false}});
    for (const QString &code : {u"zip.unpacking"_s, u"csv.transcoding"_s}) {
        StopSource stop;
        RunContext context{stop.token()};
        context.progress = [&](const Progress &progress) {
            if (progress.activity.code == code && progress.done < progress.total / 2)
                stop.request();
        };
        const auto intake = operations::takeIn(wanted, folder(), context);
        QVERIFY(!intake);
        QCOMPARE(intake.error().kind, Error::Kind::Cancelled);
        // What was complete before may serve the next time.
        QCOMPARE(copies().size(), code == u"zip.unpacking"_s ? 0 : 1);
        QCOMPARE(everything().size(), 2 * copies().size());
    }
    QCOMPARE(bytesOf(take(wanted).path), QString::fromLatin1(large).toUtf8());
}

void IntakeTest::needsRoom_data()
{
    QTest::addColumn<bool>("inArchive");
    QTest::addColumn<qint64>("there"); // megabytes
    QTest::addColumn<bool>("fits");
    QTest::newRow("packed, room") << true << qint64(71) << true;
    QTest::newRow("packed, no room") << true << qint64(66) << false;
    QTest::newRow("none at all") << true << qint64(0) << false;
    QTest::newRow("another encoding, room") << false << qint64(72) << true;
    QTest::newRow("another encoding, no room") << false << qint64(68) << false;
    QTest::newRow("nobody knows") << true << qint64(-1) << true;
}

void IntakeTest::needsRoom()
{
    QFETCH(const bool, inArchive);
    QFETCH(const qint64, there);
    QFETCH(const bool, fits);
    QByteArray large = inArchive ? names.toUtf8() : names.toLatin1();
    while (large.size() < 3'000'000)
        large += inArchive ? QByteArray("4,Marsh,m@example.com\n")
                           : QByteArray("4,Sj\xF6"
                                        "berg,s@example.com\n");
    const project::Source wanted =
        inArchive ? member({{"Contact.csv", large}}) : source(u"Contact.csv"_s, large);
    const auto intake = operations::takeIn(wanted, folder(), {}, [&](const QString &asked) {
        [&] { QCOMPARE(asked, folder().sources()); }();
        return there < 0 ? there : there * 1'000'000;
    });
    QCOMPARE(intake.has_value(), fits);
    if (fits)
        return;
    QCOMPARE(intake.error().kind, Error::Kind::Storage);
    QCOMPARE(intake.error().message.code, u"sources.noRoom"_s);
    const QStringList arguments = intake.error().message.arguments;
    QCOMPARE(arguments.constFirst(), inArchive ? u"export.zip/Contact.csv"_s : u"Contact.csv"_s);
    QVERIFY(arguments.at(1).toLongLong() > there);
    QCOMPARE(arguments.at(2), QString::number(there));
    QCOMPARE(everything(), QStringList());
}

void IntakeTest::saysWhatIsDone()
{
    QList<Message> said;
    RunContext context;
    context.progress = [&said](const Progress &progress) {
        if (!said.contains(progress.activity))
            said.append(progress.activity);
    };
    take(member({{"a/Contact.csv", names.toLatin1()}}), context);
    QCOMPARE(said, (QList<Message>{
                       {u"zip.unpacking"_s, {u"export.zip/Contact.csv"_s}},
                       {u"csv.transcoding"_s, {u"export.zip/Contact.csv"_s, u"windows-1252"_s}}}));
}

/// Nobody knows the names of files in the run folder.
void IntakeTest::namesTheSourceInErrors()
{
    const auto empty = operations::takeIn(member({{"a/Contact.csv", ""}}), folder(), {});
    QVERIFY(!empty);
    QCOMPARE(empty.error().message,
             (Message{u"csv.empty"_s, {path(u"export.zip/a/Contact.csv"_s)}}));
    const QByteArray nested = zipbytes::archive({{"Contact.csv", names.toUtf8()}});
    const auto archive = operations::takeIn(member({{"inner.csv", nested}}), folder(), {});
    QVERIFY(!archive);
    QCOMPARE(archive.error().message,
             (Message{u"csv.notText"_s, {path(u"export.zip/inner.csv"_s), u"ZIP"_s}}));
}

void IntakeTest::aFolderThatCannotBeWritten()
{
    QVERIFY(zipbytes::write(folder().path(), "a file where the run folder would be"));
    const auto intake = operations::takeIn(member({{"Contact.csv", names.toUtf8()}}), folder(), {});
    QVERIFY(!intake);
    QCOMPARE(intake.error().kind, Error::Kind::Storage);
    QCOMPARE(intake.error().message.code, u"runFolder.notWritable"_s);
}

void IntakeTest::aSourceThatVanished()
{
    const project::Source wanted = member({{"Contact.csv", names.toUtf8()}});
    take(wanted);
    QVERIFY(QFile::remove(wanted.path));
    const auto intake = operations::takeIn(wanted, folder(), {});
    QVERIFY(!intake);
    QCOMPARE(intake.error().message, (Message{u"csv.missing"_s, {wanted.path}}));
}

/// Rows of plain ASCII, and far from any sample one that is not.
static QByteArray mostlyPlain(const QByteArray &row)
{
    QByteArray rows = "Id,LastName,Email\n";
    for (int i = 0; rows.size() < 6'000'000; ++i) {
        rows += "00300000000" + QByteArray::number(1'000'000 + i) + ",Marsh,m@example.com\n";
        if (i == 2000) // behind the first of 64 pieces of 64 KiB, before the second
            rows += row;
    }
    return rows;
}

void IntakeTest::readsAgainWhatIsNoUtf8AfterAll_data()
{
    QTest::addColumn<bool>("inArchive");
    QTest::newRow("alone") << false;
    QTest::newRow("in an archive") << true;
}

void IntakeTest::readsAgainWhatIsNoUtf8AfterAll()
{
    QFETCH(const bool, inArchive);
    const QByteArray rows = mostlyPlain("1,M\xFCller,m@example.com\n");
    const project::Source wanted =
        inArchive ? member({{"Contact.csv", rows}}) : source(u"Contact.csv"_s, rows);
    QCOMPARE(take(wanted).encoding, u"UTF-8"_s); // the samples say so
    const auto opened = operations::openSource(wanted, folder(), {});
    QVERIFY(opened);
    const csv::Table &table = *(*opened)->file.table;
    QCOMPARE(table.dialect().encoding, u"windows-1252"_s);
    QCOMPARE((*opened)->census.malformed, 0);
    const Message note{u"sources.notUtf8AfterAll"_s, {table.name(), u"windows-1252"_s}};
    QVERIFY((*opened)->notes.contains(note));
    csv::Table::Reader reader((*opened)->file.table);
    model::Record record;
    QVERIFY(reader.read(2001, record));
    QCOMPARE(record.text(1), u"Müller"_s);
    // The next time it is known.
    const Intake again = take(wanted);
    QCOMPARE(again.encoding, u"windows-1252"_s);
    QCOMPARE(again.path, table.path());
    QCOMPARE(again.notes, QList<Message>{note});
}

void IntakeTest::aFewWrongBytesStayUtf8()
{
    const project::Source wanted =
        source(u"Contact.csv"_s, mostlyPlain("1,M\xC3\xBCller,m@example.com\n2,Jos\xC3\xA9,"
                                             "j@example.com\n3,\xC3\x84,\xC3\xA4\n4,\xC3\xA9"
                                             "\xC3\xA9,e@example.com\n5,\xFF,x@example.com\n"));
    const auto opened = operations::openSource(wanted, folder(), {});
    QVERIFY(opened);
    QCOMPARE((*opened)->file.table->dialect().encoding, u"UTF-8"_s);
    QCOMPARE((*opened)->file.table->path(), wanted.path);
    QCOMPARE((*opened)->census.malformed, 1);
}

void IntakeTest::repairs()
{
    project::Source wanted =
        member({{"Contact.csv", "Id;LastName;Email\n1;M\xFCl\nler;m@example.com\n"
                                "2;Wei\xDF;w@example.com\n"}});
    wanted.reading.repairs = {{2, model::Repair::What::JoinNext}};
    const Intake intake = take(wanted);
    QCOMPARE(copies().size(), 3);
    const auto opened = operations::openSource(wanted, folder(), {});
    QVERIFY(opened);
    QCOMPARE((*opened)->file.table->path(), intake.path);
    QCOMPARE((*opened)->census.malformed, 0);
    QCOMPARE((*opened)->file.table->rowCount(), 2);
    csv::Table::Reader reader((*opened)->file.table);
    model::Record record;
    QVERIFY(reader.read(0, record));
    QCOMPARE(record.text(1), u"Mül\nler"_s);
    QVERIFY(reader.read(1, record));
    QCOMPARE(record.line, 4);
    wanted.reading.repairs.clear();
    take(wanted);
    QCOMPARE(copies().size(), 2);
}

QTEST_GUILESS_MAIN(IntakeTest)
#include "tst_intake.moc"
