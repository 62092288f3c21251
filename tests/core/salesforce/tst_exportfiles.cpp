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
        add("security-demo/Contact.csv", u"contacts"_s, false, 1412,
            u"export.sensitivePassport export.sensitiveNationalId"_s);
        add("data-cloud-workshop/Account.csv", u"accounts"_s, false, 22, {});
        add("data-cloud-workshop/Contact.csv", u"contacts"_s, false, 102,
            u"export.sensitiveDrivingLicence"_s);
        add("data-cloud-workshop/Lead.csv", u"other"_s, false, 60, {});
        add("data-cloud-workshop/AccountContactRelation.csv", u"relations"_s, false, 22, {});
        add("salesforce/dataloader/accountData.csv", u"accounts"_s, false, 423,
            u"export.notUtf8"_s);
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

    void convertedLeadsAreSaid()
    {
        const QString path =
            file(u"Lead.csv"_s, "Id,LastName,Email,Company,IsConverted\n00QRO0000035WQg,A,,B,1\n");
        const QString code = u"export.convertedLeads"_s;
        const auto unasked = salesforce::openExportFile(path, {});
        QVERIFY(unasked.has_value());
        QVERIFY(!codes(*unasked).contains(code));
        const auto asked = salesforce::openExportFile(path, {}, {}, true);
        QVERIFY(asked.has_value());
        QVERIFY(codes(*asked).contains(code));
    }

    void nothingOfSalesforce()
    {
        const auto opened = salesforce::openExportFile(sample(u"csv/csvtext.csv"_s), {});
        QVERIFY(opened.has_value());
        QCOMPARE(toString(opened->kind), toString(ExportKind::Other));
        QCOMPARE(opened->object, QString());
        QCOMPARE(opened->notes.size(), 1);
        QCOMPARE(opened->notes.first().code, u"export.noKnownColumn"_s);
        QCOMPARE(opened->notes.first().arguments.at(1), u"column1, column2, column3"_s);
        QCOMPARE(salesforce::openExportFile(u"/nowhere.csv"_s, {}).error().message.code,
                 u"csv.missing"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto add = [](const char *row, const QString &name, const QByteArray &bytes,
                            const QString &code) { QTest::newRow(row) << name << bytes << code; };
        add("what a load wrote of what it did", u"x.csv"_s,
            "ID,LASTNAME,EMAIL,ACCOUNTID,STATUS\n003RO0000035WQg,A,,,Item Created\n",
            u"export.successFile"_s);
        add("by its name", u"success112726101500123.csv"_s,
            "\"ID\",\"LASTNAME\",\"STATUS\"\n\"003RO0000035WQg\",\"A\",\"\"\n",
            u"export.successFile"_s);
        add("what a load refused", u"error112726101500123.csv"_s,
            "ID,LASTNAME,ERROR\n,A,REQUIRED_FIELD_MISSING:Email\n", u"export.errorFile"_s);
        add("what a load refused, under another name", u"x.csv"_s,
            "LastName,Email,Error\nA,,invalid\n", u"export.errorFile"_s);
        add("what the bulk API says", u"x.csv"_s, "sf__Id,sf__Error,LastName\n,NO_ACCESS:no,A\n",
            u"export.errorFile"_s);
        add("what the bulk API did", u"x.csv"_s,
            "sf__Id,sf__Created,LastName\n003RO0000035WQg,true,A\n", u"export.successFile"_s);
        QByteArray zip("PK\x03\x04", 4);
        const auto member = [zip](const QByteArray &name, const QByteArray &content) {
            return zip + QByteArray(22, '\0') + char(name.size()) + QByteArray(3, '\0') + name
                   + content;
        };
        add("a workbook", u"Contacts.xlsx"_s, member("[Content_Types].xml", "x"),
            u"export.isXlsx"_s);
        add("a workbook of another order, called CSV", u"Contacts.csv"_s,
            member("xl/workbook.xml", "x"), u"export.isXlsx"_s);
        add("OpenDocument", u"Contacts.ods"_s,
            member("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            u"export.isOds"_s);
        add("Numbers", u"Contacts.numbers"_s, member("Index/Document.iwa", "x"),
            u"export.isNumbers"_s);
        add("an old workbook", u"Contacts.xls"_s,
            QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(99, '\0'),
            u"export.isXls"_s);
        add("a report as a web page", u"report1700000000000.xls"_s,
            "<html><head><meta charset=\"utf-8\"></head><table><tr><th>Last Name</th></tr>",
            u"export.isHtml"_s);
        add("with a mark and blanks in front", u"report.xls"_s,
            "\xEF\xBB\xBF\r\n<TABLE border=1><tr>", u"export.isHtml"_s);
        add("workbook in XML", u"report.xls"_s,
            "<?xml version=\"1.0\"?>\n<Workbook "
            "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            u"export.isXmlSpreadsheet"_s);
        add("XML", u"x.csv"_s, "<?xml version=\"1.0\"?>\n<records/>", u"export.isXml"_s);
        add("JSON", u"x.csv"_s, "[\n {\"Id\": \"003RO0000035WQg\"}]", u"export.isJson"_s);
        add("PDF", u"x.pdf"_s, "%PDF-1.7\n", u"export.isPdf"_s);
        add("GZIP", u"Contact.csv.gz"_s, "\x1F\x8B\x08", u"export.isGzip"_s);
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto opened = salesforce::openExportFile(file(name, bytes), {}, {}, true);
        QVERIFY(!opened);
        QCOMPARE(opened.error().message, (Message{code, {name}}));
    }

    // What looks like one of those and is none.
    void notRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("leads have a status")
            << QByteArray("Id,LastName,Company,Status\n00QRO0000035WQg,A,B,Open\n");
        QTest::newRow("a status of its own") << QByteArray("Id,LastName,Email,STATUS\n,A,,Gold\n");
        QTest::newRow("a name in brackets") << QByteArray("[Id],LastName,Email\n,A,\n");
        QTest::newRow("a custom field") << QByteArray("LastName,Email,Error__c\nA,,no\n");
    }
    void notRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(salesforce::openExportFile(file(u"x.csv"_s, bytes), {}).has_value());
    }

    // On request only, and then as contacts.
    void wanted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("object");
        QTest::newRow("leads") << u"x.csv"_s
                               << QByteArray("Id,LastName,Company\n00QRO0000035WQg,A,B\n")
                               << u"Lead"_s;
        QTest::newRow("leads by name")
            << u"Leads (1).csv"_s << QByteArray("LastName,Company\nA,B\n") << u"Lead"_s;
        QTest::newRow("leads of a report")
            << u"report1.csv"_s
            << QByteArray("\"First Name\",\"Last Name\",\"Company / Account\"\n") << u"Lead"_s;
        QTest::newRow("cases") << u"x.csv"_s << QByteArray("Id,Subject\n500RO0000035WQg,Help\n")
                               << u"Case"_s;
        QTest::newRow("users") << u"x.csv"_s << QByteArray("Id,Username\n005RO0000035WQg,a\n")
                               << u"User"_s;
        QTest::newRow("opportunities")
            << u"x.csv"_s << QByteArray("ID,NAME\n006RO0000035WQg,a\n") << u"Opportunity"_s;
        QTest::newRow("a custom object")
            << u"Branch__c.csv"_s << QByteArray("Id,City__c\na00RO0000035WQg,a\n")
            << u"Branch__c"_s;
        QTest::newRow("anything") << u"prices.csv"_s << QByteArray("Colour,Price\nred,3\n")
                                  << QString();
    }
    void wanted()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, object);
        const QString path = file(name, bytes);
        const auto opened = salesforce::openExportFile(path, {});
        QVERIFY(opened.has_value());
        QCOMPARE(toString(opened->kind), toString(ExportKind::Other));
        QCOMPARE(opened->object, object);
        const auto asked = salesforce::openExportFile(path, {}, {}, true);
        QVERIFY(asked.has_value());
        QCOMPARE(toString(asked->kind), toString(ExportKind::Contacts));
        QCOMPARE(asked->object, object);
        QVERIFY(!codes(*asked).contains(u"export.noKnownColumn"_s));
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
