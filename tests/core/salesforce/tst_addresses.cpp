#include "salesforce/addresses.h"
#include "salesforce/exportfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Addresses that tools write as JSON into one cell.
class AddressesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QStringList derived(const csv::Derivation &derivation, QByteArrayView cell)
    {
        model::Record record;
        derivation.derive(cell, record);
        QStringList cells;
        for (int i = 0; i < record.cellCount(); ++i)
            cells.append(record.text(i));
        return cells;
    }

private Q_SLOTS:
    void columns_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("cell"); // of the second column
        QTest::addColumn<QString>("added");
        const QString json = u"{\"city\":\"Ulm\"}"_s;
        const auto add = [](const char *row, const QString &header, const QString &cell,
                            const QString &added) {
            QTest::newRow(row) << header << cell << added;
        };
        add("parts that are missing", u"Id MailingAddress"_s, json,
            u"MailingStreet MailingCity MailingState MailingPostalCode MailingCountry"_s);
        add("some are there", u"Id MailingAddress mailingstreet MailingCity"_s, json,
            u"MailingState MailingPostalCode MailingCountry"_s);
        add("all are there",
            u"Id BillingAddress BillingStreet BillingCity BillingState BillingPostalCode BillingCountry"_s,
            json, {});
        add("codes where the file has them", u"Id ShippingAddress ShippingCity"_s,
            u"{\"countryCode\":\"DE\",\"stateCode\":null}"_s,
            u"ShippingStreet ShippingState ShippingPostalCode ShippingCountry ShippingStateCode "
            "ShippingCountryCode"_s);
        add("of persons", u"Id PersonMailingAddress"_s, json,
            u"PersonMailingStreet PersonMailingCity PersonMailingState PersonMailingPostalCode "
            "PersonMailingCountry"_s);
        add("no JSON", u"Id MailingAddress"_s, u"Ulm"_s, {});
        add("nothing", u"Id MailingAddress"_s, {}, {});
        add("no address of Salesforce", u"Id Delivery_Address__c"_s, json, {});
        add("email is no address", u"Id EmailAddress"_s, json, {});
    }
    void columns()
    {
        QFETCH(QString, header);
        QFETCH(QString, cell);
        QFETCH(QString, added);
        const auto derivations =
            salesforce::addressColumns(header.split(u' '), {{.cells = {u"1"_s, cell}}});
        QStringList names;
        for (const csv::Derivation &derivation : derivations) {
            QCOMPARE(derivation.from, 1);
            names += derivation.names;
        }
        QCOMPARE(names.join(u' '), added);
    }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("cell"); // with ' for "
        QTest::addColumn<QString>("parts");   // street, city, state, postal code, country
        const auto add = [](const char *row, const QByteArray &cell, const QString &parts) {
            QTest::newRow(row) << cell << parts;
        };
        add("all",
            "{'city':'Ulm','country':'Germany','geocodeAccuracy':null,'latitude':48.4,"
            "'longitude':9.98,'postalCode':'01234','state':'BW','street':'Main St 1'}",
            u"Main St 1|Ulm|BW|01234|Germany"_s);
        add("escapes", " {'street':'A\\r\\n\\'B\\' \\u00fc\\ud83d\\ude00','city':null} ",
            u"A\r\n\"B\" \u00fc\U0001F600||||"_s);
        add("no objects", "null", u"||||"_s);
        add("nothing", "", u"||||"_s);
        add("text", "Main St 1, Ulm", u"||||"_s);
        add("cut off", "{'street':'Main", u"||||"_s);
        add("something behind", "{'street':'a'} b", u"||||"_s);
        add("a number for a code", "{'postalCode':1234,'city':['Ulm']}", u"||||"_s);
        add("half a character", "{'city':'\\ud83d'}", u"||||"_s);
        add("brackets without end", "{'street':" + QByteArray(200'000, '['), u"||||"_s);
        add("a name twice", "{'city':'Ulm','city':'Bonn'}", u"|Ulm|||"_s);
    }
    void cells()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, parts);
        const auto derivations =
            salesforce::addressColumns({u"MailingAddress"_s}, {{.cells = {u"{}"_s}}});
        QCOMPARE(derivations.size(), 1);
        cell.replace('\'', '"');
        QCOMPARE(derived(derivations.first(), cell).join(u'|'), parts);
    }

    // As tools write them, with doubled quotes, beside rows without.
    void inAFile()
    {
        const QString path = m_folder.filePath(u"Contact.csv"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(
            "ID,LASTNAME,EMAIL,ACCOUNTID,MAILINGADDRESS\n"
            "003RO0000035WQg,A,,,\"{\"\"city\"\":\"\"Ulm\"\",\"\"street\"\":\"\"Main St 1\"\"}\"\n"
            "003RO0000035WQh,B,,,\n003RO0000035WQi\n");
        out.close();
        const auto file = salesforce::openExportFile(path, {});
        QVERIFY(file.has_value());
        const csv::Table &table = *file->table;
        QCOMPARE(table.header().size(), 10);
        const int city = table.column(u"MailingCity"_s), street = table.column(u"MailingStreet"_s);
        csv::Table::Reader reader(file->table);
        model::Record record;
        QVERIFY(reader.read(1, record).has_value());
        QCOMPARE(record.cellCount(), 10);
        QCOMPARE(record.text(city), QString());
        QVERIFY(reader.read(0, record).has_value());
        QCOMPARE(record.text(city), u"Ulm"_s);
        QCOMPARE(record.text(street), u"Main St 1"_s);
        const auto problems = reader.read(2, record);
        QVERIFY(problems.has_value());
        QCOMPARE(problems->first().message.code, u"csv.cellCount"_s);
        QCOMPARE(problems->first().message.arguments.at(3), u"5"_s);
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
