#include "operations/sources.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What every sample of somebody's real files is read as.
class SamplesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<salesforce::ExportFile> opened(const QString &name)
    {
        return operations::openFile(
            {QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/") + name, {}},
            project::RunFolder(m_folder.filePath(u"run"_s)), {});
    }

private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QString>("what"); // kind, object
        QTest::addColumn<QString>("style");
        QTest::addColumn<QList<qint64>>("counts"); // rows, columns, header line
        QTest::addColumn<QString>("written");      // encoding, delimiter, byte order mark
        QTest::addColumn<QString>("notes");
        const auto add = [](const char *name, const QString &what, const QString &style,
                            const QList<qint64> &counts, const QString &written,
                            const QString &notes) {
            QTest::newRow(name) << what << style << counts << written << notes;
        };
        const QString none, plain = u"UTF-8 ,"_s, marked = u"UTF-8 , mark"_s;
        add("data-cloud-workshop/Account.csv", u"accounts Account"_s, u"command line"_s,
            {22, 56, 1}, marked, none);
        add("data-cloud-workshop/AccountContactRelation.csv", u"relations AccountContactRelation"_s,
            u"command line"_s, {22, 14, 1}, marked, none);
        add("data-cloud-workshop/Contact.csv", u"contacts Contact"_s, u"command line"_s,
            {102, 72, 1}, marked, u"sensitiveDrivingLicence"_s);
        add("data-cloud-workshop/Lead.csv", u"other Lead"_s, u"command line"_s, {60, 55, 1}, marked,
            none);
        add("salesforce-mobile/Account.csv", u"accounts Account"_s, u"command line"_s, {102, 63, 1},
            marked, none);
        add("salesforce-mobile/Contact.csv", u"contacts Contact"_s, u"command line"_s, {102, 60, 1},
            marked, none);
        add("salesforce-in-powerbi/Account.csv", u"accounts Account"_s, u"spreadsheet"_s,
            {18, 17, 1}, plain, none);
        add("salesforce-in-powerbi/Contact.csv", u"contacts Contact"_s, u"spreadsheet"_s,
            {25, 17, 1}, plain, none);
        add("salesforce-in-powerbi/Lead.csv", u"other Lead"_s, u"spreadsheet"_s, {22, 28, 1}, plain,
            none);
        add("security-demo/Account.csv", u"accounts Account"_s, u"command line"_s, {1412, 59, 1},
            plain, none);
        add("security-demo/Contact.csv", u"contacts Contact"_s, u"command line"_s, {1412, 63, 1},
            plain, u"sensitivePassport sensitiveNationalId"_s);
        add("salesforce/dataloader/accountData.csv", u"accounts Account"_s, u"Data Loader"_s,
            {423, 38, 1}, u"windows-1252 ,"_s, none);
        add("salesforce/dataloader/accountsForInsert.csv", u"accounts Account"_s, u"other"_s,
            {4, 4, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/acctsWithBinaryDataInRTF.csv", u"accounts Account"_s, u"other"_s,
            {1, 2, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/20kRows.csv", u"other "_s, u"other"_s, {20'000, 1, 1}, plain,
            u"noKnownColumn"_s);
        add("salesforce/dataloader/dateEndingInZ.csv", u"accounts Account"_s, u"Data Loader"_s,
            {1, 9, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/dateOnlyWithTimeZone.csv", u"accounts Account"_s,
            u"Data Loader"_s, {2, 8, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/dateUsingDefaultTimeZone.csv", u"accounts Account"_s,
            u"Data Loader"_s, {1, 9, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/dateWithTimeZone.csv", u"accounts Account"_s, u"Data Loader"_s,
            {2, 9, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/timeZoneFormatTesting.csv", u"other "_s, u"other"_s, {12, 2, 1},
            plain, none);
        add("salesforce/dataloader/timeZoneFormatTestingWithErrors.csv", u"other "_s, u"other"_s,
            {6, 2, 1}, plain, none);
        add("salesforce/dataloader/updateAccountWithExternalIdCsvTemplate.csv",
            u"accounts Account"_s, u"Data Loader"_s, {5, 6, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/upsertAccountCsvTemplate.csv", u"accounts Account"_s,
            u"Data Loader"_s, {100, 7, 1}, plain, u"noIds"_s);
        add("salesforce/dataloader/upsertFkAccountNewFormatCsvTemplate.csv", u"accounts Account"_s,
            u"Data Loader"_s, {5, 8, 1}, plain, u"noIds"_s);
        add("salesforce/person-accounts/person_accounts.csv", u"accounts Account persons"_s,
            u"other"_s, {1, 10, 1}, plain, u"noIds noEmail"_s);
        add("salesforce/person-accounts/person_badges.csv", u"other "_s, u"other"_s, {1, 3, 1},
            plain, none);
        add("csv/csvtext.csv", u"other "_s, u"other"_s, {2, 3, 1}, plain, u"noKnownColumn"_s);
        add("csv/csvtext_BOM_UTF8.csv", u"other "_s, u"other"_s, {2, 3, 1}, marked,
            u"noKnownColumn"_s);
        add("csv/csvtext_BOM_UTF16LE.csv", u"other "_s, u"other"_s, {2, 3, 1}, u"UTF-16LE , mark"_s,
            u"noKnownColumn"_s);
        add("csv/csvtext_BOM_UTF16BE.csv", u"other "_s, u"other"_s, {2, 3, 1}, u"UTF-16BE , mark"_s,
            u"noKnownColumn"_s);
        add("csv/csvtext_BOM_UTF32LE.csv", u"other "_s, u"other"_s, {2, 3, 1}, u"UTF-32LE , mark"_s,
            u"noKnownColumn"_s);
        add("csv/csvtext_BOM_UTF32BE.csv", u"other "_s, u"other"_s, {2, 3, 1}, u"UTF-32BE , mark"_s,
            u"noKnownColumn"_s);
        add("csv/csvEscapedQuotes.csv", u"other "_s, u"other"_s, {2, 2, 1}, plain,
            u"noKnownColumn"_s);
        add("csv/csvSeparator.csv", u"other "_s, u"other"_s, {2, 3, 1}, plain, u"noKnownColumn"_s);
    }
    void samples()
    {
        QFETCH(QString, what);
        QFETCH(QString, style);
        QFETCH(QList<qint64>, counts);
        QFETCH(QString, written);
        QFETCH(QString, notes);
        const auto file = opened(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(file.has_value());
        const csv::Table &table = *file->table;
        QCOMPARE(toString(file->kind) + u' ' + file->object
                     + (file->hasPersonAccounts ? u" persons"_s : QString()),
                 what);
        QCOMPARE(toString(file->style), style);
        QCOMPARE(QList<qint64>({table.rowCount(), table.header().size(), table.frame().headerLine}),
                 counts);
        QCOMPARE(table.dialect().encoding + u' ' + QLatin1Char(table.dialect().delimiter)
                     + (table.dialect().byteOrderMark ? u" mark"_s : QString()),
                 written);
        QCOMPARE(table.frame().recordsBefore, 0);
        QCOMPARE(table.frame().footer, QStringList());
        QCOMPARE(table.frame().noRows, 0);
        QStringList codes;
        for (const Message &note : file->notes)
            codes.append(note.code.section(u'.', 1));
        QCOMPARE(codes.join(u' '), notes);
        // Nothing in a sample is malformed.
        csv::Table::Reader reader(file->table);
        model::Record record;
        for (qint64 row = 0; row < table.rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            QVERIFY(problems.has_value());
            QVERIFY(problems->isEmpty());
        }
    }

    void refused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("salesforce/dataloader/success0413060133.csv") << u"export.successFile"_s;
        QTest::newRow("salesforce/dataloader/error0413060133.csv") << u"export.errorFile"_s;
    }
    void refused()
    {
        QFETCH(QString, code);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto file = opened(name);
        QVERIFY(!file);
        QCOMPARE(file.error().message, (Message{code, {name.section(u'/', -1)}}));
    }

    // The Data Loader export is in Windows-1252; names that were destroyed stay so.
    void whatIsInTheDataLoaderExport()
    {
        const auto file = opened(u"salesforce/dataloader/accountData.csv"_s);
        QVERIFY(file.has_value());
        const int name = file->table->column(u"Name"_s);
        QCOMPARE(file->table->header().at(name), u"Name"_s);
        QCOMPARE(file->table->labels().at(name), u"NAME"_s);
        csv::Table::Reader reader(file->table);
        model::Record record;
        int destroyed = 0, accented = 0;
        for (qint64 row = 0; row < file->table->rowCount(); ++row) {
            QVERIFY(reader.read(row, record).has_value());
            destroyed += record.text(name) == u"????????????????"_s ? 1 : 0;
            for (int i = 0; i < record.cellCount(); ++i)
                accented += record.text(i).contains(QChar(0xe9)) ? 1 : 0;
        }
        QCOMPARE(destroyed, 2);
        QVERIFY(accented > 0);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
