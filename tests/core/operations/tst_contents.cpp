#include "company.h"
#include "operations/sources.h"

#include <QCryptographicHash>

#include <thread>

using namespace operations;
using namespace company;

/// What one pass over a file tells, however many threads make it.
class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsKinds();
    void namesMalformedRows();
    void columnsOfAnyFile();
    void sameForAnyNumberOfThreads_data();
    void sameForAnyNumberOfThreads();
    void hiddenOnesDoNotCount();
    void onlyPersonContactsCostLess();
    void listenerHearsWhileItReads();
    void stopsSoon_data();
    void stopsSoon();
    void changedFilesAreNoticed();
    void damageIsCountedInAllRows();

private:
    static SourceFile opened(const Company &company, const QString &name)
    {
        const auto source =
            openSource({company.path(name), {}}, company.folder(), {}, {.threads = 1});
        if (!source)
            qFatal("%s", qPrintable(source.error().message.code));
        return **source;
    }
};

/// Everything that a pass tells, to be compared.
static QString told(const Contents &contents, int columns)
{
    QString text;
    QDebug debug(&text);
    const Census &census = contents.census;
    debug << census.contacts << census.businessAccounts << census.personAccounts << census.deleted
          << census.malformed << contents.malformed.byCode;
    const auto bytes = [](const auto &values) {
        return QByteArrayView(reinterpret_cast<const char *>(values.data()),
                              qsizetype(values.size() * sizeof(values[0])));
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes(contents.malformed.rows));
    hash.addData(bytes(contents.personContacts));
    hash.addData(bytes(contents.contactIds));
    debug << hash.result();
    for (const Columns &side : contents.sides) {
        debug << side.rows << side.profilers.size();
        for (const csv::ColumnProfiler &profiler : side.profilers) {
            const csv::ColumnProfile profile = profiler.profile();
            debug << profile.filled << profile.values << profile.longValues << profile.manyValues
                  << profile.parts << profile.separated << profile.numbers << profile.dates
                  << profile.emails << profile.urls << profile.booleans << profile.phones
                  << profile.zeroLed << profile.international << profile.shortest << profile.longest
                  << profile.examples;
        }
    }
    for (int i = 0; i < columns; ++i)
        debug << contents.column(i).filled;
    return text;
}

void TestContents::countsKinds()
{
    Company company;
    company.write(u"Account.csv"_s, "Id,Name,IsPersonAccount,PersonContactId,Industry,IsDeleted\n"
                                    "{001000000000001},Marlow Ferries,0,,Transport,0\n"
                                    "{001000000000002},Ines Okoro,1,{003000000000009},,0\n"
                                    "{001000000000003},Bo Ferry,1,{003000000000002},,1\n"
                                    "{001000000000004},too few\n"
                                    "{001000000000005},Gone,0,000000000000000AAA,Transport,1\n");
    const SourceFile source = opened(company, u"Account.csv"_s);
    const Contents &contents = *source.contents;
    const Census expected{.businessAccounts = 1, .personAccounts = 1, .deleted = 2, .malformed = 1};
    QCOMPARE(contents.census, expected);
    QCOMPARE(source.census, expected);
    QCOMPARE(contents.of(Contents::Customers).rows, 1);
    QCOMPARE(contents.of(Contents::Organizations).rows, 1);
    QVERIFY(contents.of(Contents::Others).profilers.empty());
    QCOMPARE(contents.column(1).filled, 2);
    QCOMPARE(contents.column(1).examples, (QStringList{u"Ines Okoro"_s, u"Marlow Ferries"_s}));
    QCOMPARE(contents.column(4).filled, 1);
    // Those of deleted ones, too, in order.
    QCOMPARE(source.personContacts.size(), size_t(2));
    QVERIFY(source.personContacts[0] < source.personContacts[1]);
}

void TestContents::namesMalformedRows()
{
    Company company;
    QByteArray rows = "LastName,Email,AccountId\n";
    for (int i = 0; i < 5000; ++i)
        rows += i % 3 == 0 ? "too few\n" : i % 3 == 1 ? "\"Okoro\"x,\"a\"y,,\n" : "Okoro,,\n";
    company.write(u"Contact.csv"_s, rows);
    const SourceFile source = opened(company, u"Contact.csv"_s);
    const MalformedRows &malformed = source.contents->malformed;
    QCOMPARE(source.census.contacts, 1666);
    QCOMPARE(source.census.malformed, 3334);
    QCOMPARE(malformed.rows.size(), MalformedRows::mostRows);
    QCOMPARE(malformed.rows.front(), 0);
    QCOMPARE(malformed.rows.back(), 1498);
    QCOMPARE(malformed.byCode,
             (QMap<QString, qint64>{{u"csv.cellCount"_s, 1667}, {u"csv.textAfterQuote"_s, 1667}}));
}

void TestContents::columnsOfAnyFile()
{
    Company company;
    company.write(u"Lead.csv"_s, "Id,Company,Status,Status\n"
                                 "00Q000000000001,Marlow Ferries,Open,1\n"
                                 "00Q000000000002,,Open,2\n");
    company.write(u"AccountContactRelation.csv"_s,
                  "Id,ContactId,AccountId,IsDirect\n"
                  "{07k000000000001},{003000000000001},{001000000000001},1\n");
    const SourceFile leads = opened(company, u"Lead.csv"_s);
    QCOMPARE(leads.contents->of(Contents::Others).rows, 2);
    QCOMPARE(leads.contents->column(1).filled, 1);
    QCOMPARE(leads.contents->column(2).values, (csv::TextCounts{{u"Open"_s, 2}}));
    QCOMPARE(leads.contents->column(3).values.size(), 2); // whatever its name
    QCOMPARE(leads.contents->column(9).filled, 0);
    QCOMPARE(leads.census, Census());
    const SourceFile relations = opened(company, u"AccountContactRelation.csv"_s);
    QCOMPARE(relations.contents->of(Contents::Others).rows, 1);
    QCOMPARE(relations.census.relations, 1);
}

/// Rows of every kind, of columns that give up early, late and just not.
static QByteArray awkward(int count)
{
    QByteArray rows = "Id,Name,IsPersonAccount,PersonContactId,IsDeleted,Unique,Just,Nearly,Late,"
                      "Choices,Long,Name\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i), padded = QByteArray::number(1'000'000 + i);
        if (i % 97 == 5) {
            rows += i % 2 == 0 ? "too,few\n" : "\"a\"b,,,,,,,,,,,\n";
            continue;
        }
        rows += "00100000" + padded + ",\"Marlow\n" + n + "\"," + (i % 3 == 0 ? "1" : "0") + ',';
        rows += i % 3 == 0 ? "00300000" + padded : QByteArray("000000000000000AAA");
        rows += i % 41 == 0 ? ",1," : ",0,";
        rows += "u" + n + ',';                                         // gives up at once
        rows += QByteArray::number((i * 31) % 2000) + ',';             // never does
        rows += QByteArray::number((i * 7) % 1999 + i / 11'000) + ','; // late, if at all
        rows += (i < 9000 ? QByteArray("same") : n) + ',';             // after two parts
        rows += "a" + QByteArray::number(i % 40) + ";b" + QByteArray::number(i % 37) + ',';
        rows += QByteArray(i % 300, 'x') + "\xc3\xa9,";
        rows += (i % 5 == 0 ? QByteArray("\xc2\xa0") : n) + '\n';
    }
    return rows;
}

void TestContents::sameForAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 4095, 4096, 4097, 20'000})
        QTest::addRow("%d", rows) << rows;
}

void TestContents::sameForAnyNumberOfThreads()
{
    QFETCH(const int, rows);
    Company company;
    company.write(u"Account.csv"_s, awkward(rows));
    const auto file = openFile({company.path(u"Account.csv"_s), {}}, company.folder(), {});
    QVERIFY(file);
    const auto alone = contentsOf(*file, {.threads = 1}, {});
    QVERIFY(alone);
    const QString expected = told(*alone, 12);
    for (const int threads : {0, 2, 3, 7}) {
        const auto together = contentsOf(*file, {.threads = threads}, {});
        QVERIFY(together);
        QCOMPARE(told(*together, 12), expected);
    }
    // And the same as row by row, one after the other.
    Columns customers;
    customers.profilers.resize(12);
    csv::Table::Reader reader(file->table);
    const salesforce::RowKinds kinds(*file);
    model::Record record;
    for (qint64 row = 0; row < file->table->rowCount(); ++row) {
        const auto problems = reader.read(row, record);
        if (!problems->isEmpty() || kinds.kind(record) != salesforce::RowKind::PersonAccount)
            continue;
        ++customers.rows;
        for (int i = 0; i < 12; ++i)
            customers.profilers[size_t(i)].add(record.cell(i));
    }
    QCOMPARE(alone->of(Contents::Customers).rows, customers.rows);
    for (size_t i = 0; i < 12; ++i)
        QVERIFY(alone->of(Contents::Customers).profilers[i].profile()
                == customers.profilers[i].profile());
}

void TestContents::hiddenOnesDoNotCount()
{
    Company company;
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                    "{003000000000001},Okoro,ines@example.com,\n"
                                    "003000000000002,Ferry,bo@example.com,\n");
    const SourceFile source = opened(company, u"Contact.csv"_s);
    QCOMPARE(source.contents->contactIds.size(), size_t(2));
    const auto hidden = salesforce::recordIdBytes("003000000000002");
    const auto contents = contentsOf(
        source.file,
        {.isHidden = [&hidden](const salesforce::IdBytes &id) { return id == *hidden; }}, {});
    QVERIFY(contents);
    QCOMPARE(contents->column(2).values, (csv::TextCounts{{u"ines@example.com"_s, 1}}));
}

void TestContents::onlyPersonContactsCostLess()
{
    Company company;
    company.write(u"Account.csv"_s, awkward(5000));
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                    "{003000000000001},Okoro,ines@example.com,\n");
    company.write(u"Business.csv"_s, "Id,Name,Industry\n{001000000000001},Marlow,\n");
    const auto all = opened(company, u"Account.csv"_s).personContacts;
    QVERIFY(all.size() > 1000);
    int reads = 0;
    const auto counting = [&reads](const Progress &progress) {
        reads += progress.activity.code == u"run.readingSources"_s ? 1 : 0;
    };
    const auto sources =
        openSources({{company.path(u"Contact.csv"_s), {}}, {company.path(u"Business.csv"_s), {}}},
                    company.folder(), {.progress = counting}, FindOut::PersonContacts);
    QVERIFY(sources);
    QCOMPARE(reads, 0);
    QCOMPARE((*sources)->census, Census());
    const auto accounts = openSources({{company.path(u"Account.csv"_s), {}}}, company.folder(),
                                      {.progress = counting}, FindOut::PersonContacts);
    QVERIFY(accounts);
    QVERIFY(reads > 0);
    QVERIFY((*accounts)->opened.constFirst()->personContacts == all);
    QVERIFY((*accounts)->isPersonContact(id("003000001000003")));
    QVERIFY(!(*accounts)->isPersonContact(id("003000001000004")));
    QVERIFY(!(*accounts)->isPersonContact(u"003000001000003"_s)); // 15 are not an id
}

void TestContents::listenerHearsWhileItReads()
{
    Company company;
    company.write(u"Account.csv"_s, awkward(20'000));
    const auto file = openFile({company.path(u"Account.csv"_s), {}}, company.folder(), {});
    QVERIFY(file);
    QList<ContentsSoFar> heard;
    const auto thread = std::this_thread::get_id();
    const auto contents = contentsOf(*file,
                                     {.threads = 2,
                                      .listener =
                                          [&](const ContentsSoFar &soFar) {
                                              if (std::this_thread::get_id() == thread)
                                                  heard.append(soFar);
                                          }},
                                     {});
    QVERIFY(contents);
    QVERIFY(!heard.isEmpty()); // of the first rows at once
    const ContentsSoFar &first = heard.constFirst();
    QCOMPARE(first.rows, 4096);
    QCOMPARE(first.total, 20'000);
    QCOMPARE(first.census.personAccounts + first.census.businessAccounts, first.counted);
    QCOMPARE(first.columns.size(), 12);
    QCOMPARE(first.columns.at(0).filled, first.counted);
    QCOMPARE(first.columns.at(5).examples.size(), 3);
    for (qsizetype i = 1; i < heard.size(); ++i)
        QVERIFY(heard.at(i).rows > heard.at(i - 1).rows);
}

void TestContents::stopsSoon_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 3})
        QTest::addRow("%d", threads) << threads;
}

void TestContents::stopsSoon()
{
    QFETCH(const int, threads);
    Company company;
    company.write(u"Account.csv"_s, awkward(20'000));
    const auto file = openFile({company.path(u"Account.csv"_s), {}}, company.folder(), {});
    QVERIFY(file);
    StopSource stop;
    int reports = 0;
    const auto contents = contentsOf(
        *file, {.threads = threads, .listener = [&](const ContentsSoFar &) { ++reports; }},
        {.stop = stop.token(), .progress = [&stop](const Progress &progress) {
             if (progress.done > 0)
                 stop.request();
         }});
    QVERIFY(!contents);
    QCOMPARE(contents.error().kind, Error::Kind::Cancelled);
    QCOMPARE(reports, 1);
}

void TestContents::changedFilesAreNoticed()
{
    Company company;
    company.write(u"Account.csv"_s, awkward(5000));
    const auto file = openFile({company.path(u"Account.csv"_s), {}}, company.folder(), {});
    QVERIFY(file);
    company.write(u"Account.csv"_s, awkward(4000));
    const auto contents = contentsOf(*file, {.threads = 3}, {});
    QVERIFY(!contents);
    QCOMPARE(contents.error().message.code, u"csv.changed"_s);
}

// Not only in the first ones, and the same for any number of threads.
void TestContents::damageIsCountedInAllRows()
{
    QByteArray rows("Id,LastName,Email,AccountId\n");
    for (int i = 0; i < 9000; ++i)
        rows +=
            i % 3000 == 2999 ? QByteArray("3.5E+17,A,,\n") : QByteArray("003RO0000035WQg,A,,\n");
    Company company;
    company.write(u"Contact.csv"_s, rows);
    for (const int threads : {1, 3}) {
        const auto source = openSource({company.path(u"Contact.csv"_s), {}}, company.folder(), {},
                                       {.threads = threads});
        QVERIFY(source.has_value());
        QCOMPARE((*source)->notes,
                 QList<Message>({{u"export.numberIds"_s, {u"3"_s, u"Contact.csv"_s, u"Id"_s}}}));
    }
}

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
