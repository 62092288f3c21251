#include "salesforce/exportfiles.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using salesforce::ExportKind;
using salesforce::RowKind;

/// What files and rows are taken for: real exports, and columns as tools write them.
class ExportFilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString sample(const QString &name)
    {
        return QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/") + name;
    }

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    static QStringList codes(const salesforce::ExportFile &file)
    {
        QStringList all;
        for (const Message &note : file.notes)
            all.append(note.code);
        return all;
    }

    static QList<RowKind> kinds(const salesforce::ExportFile &file)
    {
        QList<RowKind> all;
        const salesforce::RowKinds rows(file);
        csv::Table::Reader reader(file.table);
        model::Record record;
        for (qint64 row = 0; row < file.table->rowCount(); ++row) {
            if (!reader.read(row, record))
                qFatal("a row that cannot be read");
            all.append(rows.kind(record));
        }
        return all;
    }

private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("persons");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<QString>("notes");
        const auto add = [](const char *name, const QString &kind, bool persons, qint64 rows,
                            const QString &notes) {
            QTest::newRow(name) << kind << persons << rows << notes;
        };
        add("security-demo/Account.csv", u"accounts"_s, false, 1412, {});
        add("security-demo/Contact.csv", u"contacts"_s, false, 1412, {});
        add("data-cloud-workshop/Account.csv", u"accounts"_s, false, 22, {});
        add("data-cloud-workshop/Contact.csv", u"contacts"_s, false, 102, {});
        add("data-cloud-workshop/Lead.csv", u"other"_s, false, 60, {});
        add("data-cloud-workshop/AccountContactRelation.csv", u"relations"_s, false, 22, {});
        add("salesforce/dataloader/accountData.csv", u"accounts"_s, false, 423,
            u"export.notUtf8"_s);
        add("salesforce/dataloader/success0413060133.csv", u"other"_s, false, 9, {});
        add("salesforce/dataloader/error0413060133.csv", u"other"_s, false, 11, {});
        add("salesforce/person-accounts/person_accounts.csv", u"accounts"_s, true, 1,
            u"export.noIds export.noEmail"_s);
        add("salesforce/person-accounts/person_badges.csv", u"other"_s, false, 1, {});
    }
    void samples()
    {
        QFETCH(QString, kind);
        QFETCH(bool, persons);
        QFETCH(qint64, rows);
        QFETCH(QString, notes);
        const auto opened =
            salesforce::openExportFile(sample(QString::fromLatin1(QTest::currentDataTag())), {});
        QVERIFY(opened.has_value());
        QCOMPARE(toString(opened->kind), kind);
        QCOMPARE(opened->hasPersonAccounts, persons);
        QCOMPARE(opened->table->rowCount(), rows);
        QCOMPARE(codes(*opened).join(u' '), notes);
    }

    void columns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const auto add = [](const char *row, const QString &name, const QByteArray &bytes,
                            const QString &kind) { QTest::newRow(row) << name << bytes << kind; };
        add("upper case contacts", u"x.csv"_s, "ID,ACCOUNTID,LASTNAME\n003RO0000035WQg,,Ada\n",
            u"contacts"_s);
        add("contacts without ids", u"x.csv"_s, "AccountId,LastName\n,Ada\n", u"contacts"_s);
        add("contacts with the account's name", u"x.csv"_s,
            "LASTNAME,EMAIL,ACCOUNT.NAME\nAda,,Acme\n", u"contacts"_s);
        add("contacts by their ids", u"x.csv"_s, "Id,Email\n003RO0000035WQg,a@example.com\n",
            u"contacts"_s);
        add("contacts by their name", u"Contacts 2026.csv"_s, "LastName,Email\nAda,a@example.com\n",
            u"contacts"_s);
        add("contacts with person columns", u"x.csv"_s,
            "LastName,AccountId,IsPersonAccount\nAda,,0\n", u"contacts"_s);
        add("nobody knows", u"x.csv"_s, "LastName,Email\nAda,a@example.com\n", u"other"_s);
        add("accounts by their ids", u"x.csv"_s, "Id,Foo\n001RO0000035WQg,1\n", u"accounts"_s);
        add("accounts by their columns", u"x.csv"_s, "NAME,WEBSITE,Foo\nAcme,acme.example.com,1\n",
            u"accounts"_s);
        add("accounts with a name only", u"x.csv"_s, "Name\nAcme\n", u"accounts"_s);
        add("accounts by their name", u"Accounts.csv"_s, "Name,Foo\nAcme,1\n", u"accounts"_s);
        add("accounts of people", u"x.csv"_s, "PersonEmail,Foo\na@example.com,1\n", u"accounts"_s);
        add("accounts of people by a custom field", u"x.csv"_s, "LastName,Shoesize__pc\nAda,38\n",
            u"accounts"_s);
        add("relations", u"x.csv"_s, "CONTACTID,ACCOUNTID,ISDIRECT\n,,\n", u"relations"_s);
        add("relations by their ids", u"x.csv"_s, "Id,ContactId,AccountId\n07kRO0000035WQg,,\n",
            u"relations"_s);
        add("cases", u"Case.csv"_s, "Id,ContactId,AccountId,Subject\n500RO0000035WQg,,,Help\n",
            u"other"_s);
        add("cases without ids", u"Case.csv"_s, "ContactId,AccountId,Subject\n,,Help\n",
            u"other"_s);
        add("leads without ids", u"Lead.csv"_s, "LastName,Company,Email\nAda,Acme,\n", u"other"_s);
        add("a price list", u"prices.csv"_s, "Name,ProductCode,UnitPrice\nBolt,B1,0.2\n",
            u"other"_s);
        add("opportunities without ids", u"x.csv"_s, "Name,AccountId,StageName\nDeal,,Won\n",
            u"other"_s);
        add("ids decide before names", u"Contact.csv"_s,
            "Id,LastName,Email\n00QRO0000035WQg,Ada,\n", u"other"_s);
    }
    void columns()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        const auto opened = salesforce::openExportFile(file(name, bytes), {});
        QVERIFY(opened.has_value());
        QCOMPARE(toString(opened->kind), kind);
    }

    void notes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("notes");
        const auto add = [](const char *row, const QByteArray &bytes, const QString &notes) {
            QTest::newRow(row) << bytes << notes;
        };
        add("all is there", "Id,LastName,Email,AccountId\n003RO0000035WQg,A,,\n", {});
        add("no rows", "Id,LastName,Email,AccountId\n", u"export.noRows"_s);
        add("no ids", "LastName,Email,AccountId\nA,,\n", u"export.noIds"_s);
        add("no email", "Id,LastName,AccountId\n003RO0000035WQg,A,\n", u"export.noEmail"_s);
        add("no accounts", "Id,LastName,Email\n003RO0000035WQg,A,\n", u"export.noAccounts"_s);
        add("damaged ids", "Id,LastName,Email,AccountId\n3.5E+17,A,,\n,B,,\n",
            u"export.damagedIds"_s);
        add("a column twice", "Id,LastName,Email,AccountId,EMAIL\n003RO0000035WQg,A,,,\n",
            u"export.repeatedColumn"_s);
        add("what Data Loader writes after a load",
            "ID,LASTNAME,EMAIL,ACCOUNTID,STATUS\n003RO0000035WQg,A,,,Item Created\n",
            u"export.resultFile"_s);
        add("no person email", "Id,Name,IsPersonAccount\n001RO0000035WQg,A,1\n",
            u"export.noEmail"_s);
        add("not UTF-8", "Id,LastName,Email,AccountId\n003RO0000035WQg,\xC4,,\n",
            u"export.notUtf8"_s);
    }
    void notes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, notes);
        const auto opened = salesforce::openExportFile(file(u"x.csv"_s, bytes), {});
        QVERIFY(opened.has_value());
        QCOMPARE(codes(*opened).join(u' '), notes);
    }

    void nothingOfSalesforce()
    {
        const auto opened = salesforce::openExportFile(sample(u"csv/csvtext.csv"_s), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().message.code, u"export.noKnownColumn"_s);
        QCOMPARE(opened.error().message.arguments.at(1), u"column1, column2, column3"_s);
        QCOMPARE(salesforce::openExportFile(u"/nowhere.csv"_s, {}).error().message.code,
                 u"csv.missing"_s);
    }

    void rows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("kinds");
        const auto add = [](const char *row, const QByteArray &bytes, const QList<RowKind> &kinds) {
            QList<int> numbers;
            for (const RowKind kind : kinds)
                numbers.append(int(kind));
            QTest::newRow(row) << bytes << numbers;
        };
        using enum RowKind;
        add("IsPersonAccount decides",
            "Name,ISPERSONACCOUNT,LastName\nA,1,\nB,true,\nC,TRUE,\nD,0,X\nE,,X\nF,false,X\n",
            {PersonAccount, PersonAccount, PersonAccount, BusinessAccount, BusinessAccount,
             BusinessAccount});
        add("without it a last name does",
            "Name,PersonEmail,LastName\nA,,X\nB,b@example.com,\nC,, \n",
            {PersonAccount, BusinessAccount, BusinessAccount});
        add("or the hidden contact",
            "Name,PersonContactId\nA,003RO0000035WQgYAM\nB,000000000000000AAA\nC,\n",
            {PersonAccount, BusinessAccount, BusinessAccount});
        add("contacts", "LastName,AccountId,IsPersonAccount\nA,,1\nB,,0\nC,,\n",
            {PersonAccount, Contact, Contact});
        add("deleted",
            "LastName,AccountId,IsDeleted,MasterRecordId\nA,,1,\nB,,true,\nC,,0,003RO0000035WQg\nD,"
            ",,\n"
            "E,,false,000000000000000AAA\n",
            {Deleted, Deleted, Deleted, Contact, Contact});
        add("deleted accounts", "Name,IsDeleted,IsPersonAccount\nA,TRUE,1\nB,FALSE,1\n",
            {Deleted, PersonAccount});
    }
    void rows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, kinds);
        const auto opened = salesforce::openExportFile(file(u"x.csv"_s, bytes), {});
        QVERIFY(opened.has_value());
        QList<int> found;
        for (const RowKind kind : ExportFilesTest::kinds(*opened))
            found.append(int(kind));
        QCOMPARE(found, kinds);
    }

    void rowsOfTheSamples_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        QTest::newRow("security-demo/Account.csv") << int(RowKind::BusinessAccount) << 1412;
        QTest::newRow("security-demo/Contact.csv") << int(RowKind::Contact) << 1412;
        QTest::newRow("data-cloud-workshop/Account.csv") << int(RowKind::BusinessAccount) << 22;
        QTest::newRow("data-cloud-workshop/Contact.csv") << int(RowKind::Contact) << 102;
        QTest::newRow("salesforce/dataloader/accountData.csv")
            << int(RowKind::BusinessAccount) << 423;
        QTest::newRow("salesforce/person-accounts/person_accounts.csv")
            << int(RowKind::PersonAccount) << 1;
    }
    void rowsOfTheSamples()
    {
        QFETCH(int, kind);
        QFETCH(int, count);
        const auto opened =
            salesforce::openExportFile(sample(QString::fromLatin1(QTest::currentDataTag())), {});
        QVERIFY(opened.has_value());
        const QList<RowKind> all = kinds(*opened);
        QCOMPARE(all.count(RowKind(kind)), count);
        QCOMPARE(all.size(), count);
    }
};

QTEST_GUILESS_MAIN(ExportFilesTest)
#include "tst_exportfiles.moc"
