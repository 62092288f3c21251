#include "core/operations/company.h"
#include "operations/columnprofiles.h"
#include "operations/openproject.h"
#include "operations/sourcesin.h"
#include "support/zipbytes.h"

#include <QDir>
#include <QElapsedTimer>

using namespace company;
using operations::Offer;
using zipbytes::Entry;

/// An export is found in whatever it comes, and one object in several parts is one.
class SourcesInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void tellsByName_data();
    void tellsByName();
    void takesASmallArchiveAsItIs();
    void refusesAnExportWithoutCustomers();
    void tellsArchivesFromOthers_data();
    void tellsArchivesFromOthers();
    void listsALargeExportAtOnce();
    void partsAreOne();
    void aBrokenPartStopsAll();
    void aFailedProjectLeavesNothing();
    void aChangedArchiveIsNoticed();
    void aCopyThatIsLostIsMadeAgain();
    void copiesGoWithTheirSource();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QList<Entry> &entries) const
    {
        if (!zipbytes::write(path(name), zipbytes::archive(entries)))
            qFatal("not written");
        return path(name);
    }
    /// A weekly export in two archives: contacts in three parts, in two encodings.
    QStringList parts() const;
    Result<operations::NewProject> make(const QStringList &paths) const
    {
        return operations::newProject(path(u"a.salesferry"_s), paths,
                                      project::PersonAccounts::Customers, {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SourcesInTest::tellsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind"); // empty: not taken
    const auto row = [](const QString &name, const QString &kind) {
        QTest::newRow(qPrintable(name)) << name << kind;
    };
    row(u"Contact.csv"_s, u"contacts"_s);
    row(u"contact.CSV"_s, u"contacts"_s);
    row(u"Contact_1.csv"_s, u"contacts"_s);
    row(u"Contact_12.csv"_s, u"contacts"_s);
    row(u"WE_00D/data/Contact2.csv"_s, u"contacts"_s);
    row(u"Contact (1).csv"_s, u"contacts"_s);
    row(u"Account.csv"_s, u"accounts"_s);
    row(u"Account-3.csv"_s, u"accounts"_s);
    row(u"AccountContactRelation.csv"_s, u"relations"_s);
    row(u"AccountContactRelation_2.csv"_s, u"relations"_s);
    for (const QString &other :
         {u"Contact__c.csv"_s, u"ContactHistory.csv"_s, u"AccountContactRole.csv"_s,
          u"AccountShare.csv"_s, u"Lead.csv"_s, u"MyContact.csv"_s, u"Account_Plan__c.csv"_s})
        row(other, QString());
}

void SourcesInTest::tellsByName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, kind);
    // The other one makes it an export.
    const QString archive =
        write(u"a.zip"_s,
              {{name.toUtf8(), "Id\n1\n"}, {"x/Contact_99.csv", "Id\n1\n"}, {"Contact.txt", "x"}});
    const auto offers = operations::offersIn(archive);
    QVERIFY(offers);
    QCOMPARE(offers->size(), 2);
    const Offer &offer = offers->constFirst();
    QCOMPARE(offer.source.path, archive);
    QCOMPARE(offer.source.reading.member, name);
    QCOMPARE(offer.size, 5);
    QCOMPARE(offer.isTaken, !kind.isEmpty());
    QCOMPARE(offer.kind ? salesforce::toString(*offer.kind) : QString(), kind);
}

void SourcesInTest::takesASmallArchiveAsItIs()
{
    const QString archive = write(u"a.zip"_s, {{"report1700000000000.csv", "Id\n"},
                                               {"empty.csv", ""},
                                               {"__MACOSX/._report1700000000000.csv", "\x05\x16"},
                                               {"readme.txt", "x"}});
    const auto sources = operations::sourcesIn({archive});
    QVERIFY(sources);
    QCOMPARE(sources->size(), 1);
    QCOMPARE(sources->constFirst().reading.member, u"report1700000000000.csv"_s);
}

void SourcesInTest::refusesAnExportWithoutCustomers()
{
    QList<Entry> entries;
    for (int i = 0; i < 30; ++i)
        entries.append(Entry{"Object_" + QByteArray::number(i) + "__c.csv", "Id\n"});
    const QString archive = write(u"WE_3.ZIP"_s, entries);
    const auto sources = operations::sourcesIn({archive});
    QVERIFY(!sources);
    QCOMPARE(sources.error().message, (Message{u"sources.notInArchive"_s, {archive}}));
}

void SourcesInTest::tellsArchivesFromOthers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("archive");
    const QByteArray zip = zipbytes::archive({{"Contact.csv", "Id\n1\n"}});
    QTest::newRow("by its bytes") << u"export"_s << zip << true;
    QTest::newRow("empty archive") << u"export"_s << zipbytes::archive({}) << true;
    QTest::newRow("by its name alone") << u"broken.ZIP"_s << QByteArray("what is this") << true;
    QTest::newRow("CSV") << u"Contact.csv"_s << QByteArray("Id\n1\n") << false;
    QTest::newRow("spreadsheet") << u"Contact"_s
                                 << zipbytes::archive({{"[Content_Types].xml", "<x/>"}}) << false;
    QTest::newRow("spreadsheet by name") << u"Contact.xlsx"_s << zip << false;
}

void SourcesInTest::tellsArchivesFromOthers()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, archive);
    QVERIFY(zipbytes::write(path(name), bytes));
    QCOMPARE(operations::isArchive(path(name)), archive);
}

void SourcesInTest::listsALargeExportAtOnce()
{
    QList<Entry> entries{{"Contact.csv", QByteArray(3'000'000, 'x')}};
    for (int i = 0; i < 349; ++i)
        entries.append(Entry{"Object_" + QByteArray::number(i) + "__c.csv", "\"Id\"\n"});
    const QString archive = write(u"WE_1.ZIP"_s, entries);
    QElapsedTimer clock;
    clock.start();
    const auto offers = operations::offersIn(archive);
    const qint64 elapsed = clock.elapsed();
    QVERIFY(offers);
    QCOMPARE(offers->size(), 350);
    QCOMPARE(std::count_if(offers->cbegin(), offers->cend(),
                           [](const Offer &offer) { return offer.isTaken; }),
             1);
    QVERIFY2(elapsed < 500, qPrintable(QString::number(elapsed)));
}

static QByteArray with18(QByteArray rows)
{
    for (qsizetype at = rows.indexOf('{'); at >= 0; at = rows.indexOf('{', at))
        rows.replace(at, 17, id(rows.mid(at + 1, 15).constData()).toLatin1());
    return rows;
}

QStringList SourcesInTest::parts() const
{
    const QByteArray header = "\"Id\",\"AccountId\",\"LastName\",\"Email\"\n";
    const QByteArray accounts = with18("\"Id\",\"Name\"\n\"{001000000000001}\",\"L\xE4rche\"\n"
                                       "\"{001000000000002}\",\"Oak\"\n");
    const QByteArray first =
        with18(header
               + "\"{003000000000001}\",\"{001000000000001}\",\"M\xFCller\",\"one@example.com\"\n"
                 "\"{003000000000002}\",\"{001000000000002}\",\"Two\",\"two@example.com\"\n");
    const QByteArray second = with18(
        header
        + "\"{003000000000003}\",\"{001000000000001}\",\"Dr\xC3\xA9\",\"three@example.com\"\n");
    const QByteArray third = with18(
        header + "\"{003000000000004}\",\"000000000000000AAA\",\"Four\",\"one@example.com\"\n");
    const QByteArray relations =
        with18("\"Id\",\"AccountId\",\"ContactId\",\"IsDirect\"\n"
               "\"{07k000000000001}\",\"{001000000000002}\",\"{003000000000003}\",\"0\"\n");
    return {write(u"WE_1.ZIP"_s,
                  {{"Account.csv", accounts}, {"Contact.csv", first}, {"Case.csv", "\"Id\"\n"}}),
            write(u"WE_2.ZIP"_s, {{"Contact.csv", second},
                                  {"part/Contact_1.csv", third},
                                  {"AccountContactRelation.csv", relations}})};
}

/// Counts, ids, memberships, merges, mapping and profiles go over all parts.
void SourcesInTest::partsAreOne()
{
    const auto made = make(parts());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message.code));
    const project::Project &project = made->file.project;
    QCOMPARE(project.sources.size(), 5);
    QCOMPARE(made->sources->census.contacts, 4);
    QCOMPARE(made->sources->census.businessAccounts, 2);
    QCOMPARE(made->sources->census.relations, 1);
    QCOMPARE(made->sources->census.malformed, 0);
    QCOMPARE(made->sources->files.at(1).table->name(), u"WE_1.ZIP/Contact.csv"_s);
    QCOMPARE(made->sources->files.at(2).table->name(), u"WE_2.ZIP/Contact.csv"_s);
    QCOMPARE(made->sources->files.at(1).table->dialect().encoding, u"windows-1252"_s);
    QCOMPARE(made->sources->files.at(2).table->dialect().encoding, u"UTF-8"_s);

    const auto profiles = operations::columnProfiles(*made->sources, {});
    QVERIFY(profiles);
    QCOMPARE(profiles->customers.rows, 4);
    QCOMPARE(profiles->customers.find(u"LastName"_s)->profile.filled, 4);

    // Reopened, as every command does.
    const auto file = project::ProjectFile::load(path(u"a.salesferry"_s));
    QVERIFY(file);
    const auto prepared = operations::prepare(*file, operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    QVERIFY(operations::requireUnchanged(file->project, *prepared->sources));
    QCOMPARE(
        lines(*prepared, Kind::Customer),
        (QStringList{u"waiting one@example.com -> Lärche"_s, u"waiting two@example.com -> Oak"_s,
                     u"waiting three@example.com -> Lärche, Oak"_s,
                     u"merged one@example.com [record.merged]"_s}));
}

void SourcesInTest::aBrokenPartStopsAll()
{
    QStringList paths = parts();
    QFile last(paths.constLast());
    QVERIFY(last.resize(last.size() - 30));
    const auto made = make(paths);
    QVERIFY(!made);
    QCOMPARE(made.error().message, (Message{u"zip.truncated"_s, {paths.constLast()}}));
    QVERIFY(!QFile::exists(path(u"a.salesferry"_s)));
}

void SourcesInTest::aFailedProjectLeavesNothing()
{
    Entry broken{"Contact.csv", "Id,LastName\n1,Marsh\n"};
    broken.claimedCrc = 7;
    const QString archive = write(u"WE_1.ZIP"_s, {{"Account.csv", "Id,Name\n1,Larch\n"}, broken});
    const auto made = make({archive});
    QVERIFY(!made);
    QCOMPARE(made.error().message, (Message{u"zip.memberDamaged"_s, {archive, u"Contact.csv"_s}}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"WE_1.ZIP"_s});
}

void SourcesInTest::aChangedArchiveIsNoticed()
{
    const auto made = make(parts());
    QVERIFY(made);
    write(u"WE_2.ZIP"_s, {{"Contact.csv", "Id,LastName,AccountId,Email\n"},
                          {"part/Contact_1.csv", "Id,LastName,AccountId,Email\n"},
                          {"AccountContactRelation.csv", "Id,AccountId,ContactId,IsDirect\n"}});
    const auto sources = operations::openSources(made->file, {});
    QVERIFY(sources);
    const auto same = operations::requireUnchanged(made->file.project, **sources);
    QVERIFY(!same);
    QCOMPARE(same.error().message.code, u"sources.changed"_s);
    // And one that lost a part.
    write(u"WE_2.ZIP"_s, {{"Contact.csv", "Id,LastName,AccountId,Email\n"}});
    const auto lost = operations::openSources(made->file, {});
    QVERIFY(!lost);
    QCOMPARE(lost.error().message,
             (Message{u"zip.noMember"_s, {path(u"WE_2.ZIP"_s), u"part/Contact_1.csv"_s}}));
}

/// While it is in use that is an error; the next time it is there again.
void SourcesInTest::aCopyThatIsLostIsMadeAgain()
{
    const auto made = make(parts());
    QVERIFY(made);
    const auto table = made->sources->files.at(1).table;
    QVERIFY(QFile::remove(table->path()));
    csv::Table::Reader reader(table);
    model::Record record;
    const auto read = reader.read(0, record);
    QVERIFY(!read);
    QCOMPARE(read.error().message, (Message{u"csv.copyLost"_s, {u"WE_1.ZIP/Contact.csv"_s}}));
    const auto again = operations::openSources(made->file, {});
    QVERIFY(again);
    QVERIFY(operations::requireUnchanged(made->file.project, **again));
}

void SourcesInTest::copiesGoWithTheirSource()
{
    auto made = make(parts());
    QVERIFY(made);
    const QDir folder(project::RunFolder(made->file.path()).sources());
    QVERIFY(zipbytes::write(folder.filePath(u"notes.txt"_s), "of somebody else"));
    const qsizetype all = folder.entryList({u"*.csv"_s}).size();
    QCOMPARE(operations::openProject(made->file.path(), {})->sources->opened.size(), 5);
    QCOMPARE(folder.entryList({u"*.csv"_s}).size(), all);
    const project::Source gone = made->file.project.sources.takeAt(1); // unpacked, and in UTF-8
    made->file.project.sources[0].used = false;                        // it stays listed
    QVERIFY(made->file.save());
    QCOMPARE(operations::openProject(made->file.path(), {})->sources->opened.size(), 3);
    QCOMPARE(folder.entryList({u"*.csv"_s}).size(), all - 2);
    QVERIFY(folder.exists(u"notes.txt"_s));
}

QTEST_GUILESS_MAIN(SourcesInTest)
#include "tst_sourcesin.moc"
