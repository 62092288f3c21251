#include "salesforce/exportfiles.h"
#include "salesforce/fieldlabels.h"
#include "salesforce/fieldnames.h"
#include "salesforce/recognition.h"
#include "salesforce/standardcolumns.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using salesforce::ExportKind;

namespace {

csv::EdgeRecord record(const QStringList &cells)
{
    return {.cells = cells};
}

/// The fields whose first English, or first German, label no other field of the object has.
QList<std::pair<QString, QString>> labelled(const std::vector<salesforce::FieldLabels> &fields,
                                            bool german)
{
    QList<std::pair<QString, QString>> all;
    for (const salesforce::FieldLabels &field : fields) {
        const QString label = (german ? field.german : field.english).section(u';', 0, 0);
        all.append({field.apiName, label});
    }
    return all;
}

QString inAnyCase(const QString &text)
{
    QString result;
    for (const QChar at : text)
        result += *rc::gen::arbitrary<bool>() ? at.toUpper() : at.toLower();
    return result;
}

} // namespace

/// By which names headers call the standard fields.
class FieldNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261127 max_success=200");
    }

    void columns_data()
    {
        QTest::addColumn<QString>("apiName");
        QTest::addColumn<QString>("ofAccount");
        QTest::addColumn<QString>("ofContact");
        const auto add = [](const char *written, const QString &apiName, const QString &ofAccount,
                            const QString &ofContact) {
            QTest::newRow(written) << apiName << ofAccount << ofContact;
        };
        const QString none;
        add("LASTNAME", u"LastName"_s, none, u"LastName"_s);
        add(" lastname ", u"LastName"_s, none, u"LastName"_s);
        add("ACCOUNT.NAME", u"Account.Name"_s, u"Name"_s, none);
        add("owner.username", u"Owner.username"_s, none, none);
        add("Account.Level__c", u"Account.Level__c"_s, none, none);
        add("Name", u"Name"_s, u"Name"_s, u"Name"_s);
        add("Last Name", none, none, u"LastName"_s);
        add("Nachname", none, none, u"LastName"_s);
        add("VORNAME", none, none, u"FirstName"_s);
        add("E-Mail", none, none, u"Email"_s);
        add("Telefon", none, u"Phone"_s, u"Phone"_s);
        add("Mobil", none, none, u"MobilePhone"_s);
        add("Account ID", none, u"Id"_s, none);
        add("Account-ID", none, u"Id"_s, none);
        add("Contact ID", none, none, u"Id"_s);
        add("Kontakt-ID", none, none, u"Id"_s);
        add("Accountname", none, u"Name"_s, none);
        add("Account Name", none, u"Name"_s, none);
        add("Account: Account Name", none, u"Name"_s, none);
        add("Account Name: Phone", none, u"Phone"_s, none);
        add("Account Phone", none, u"Phone"_s, none);
        add("Contact: Email", none, none, u"Email"_s);
        add("Kontakt: Telefon", none, none, u"Phone"_s);
        add("Account Owner", none, u"Owner.Name"_s, none);
        add("Accountinhaber", none, u"Owner.Name"_s, none);
        add("Account Owner: Full Name", none, u"Owner.Name"_s, none);
        add("Created By: Full Name", none, u"CreatedBy.Name"_s, u"CreatedBy.Name"_s);
        add("Parent Account: Account Name", none, u"Parent.Name"_s, none);
        add("Account Owner: Phone", none, none, none);
        add("Account Name: Account Name", none, u"Name"_s, none);
        add("Mailing Address: Street", none, none, u"MailingStreet"_s);
        add("Mailing Street", none, none, u"MailingStreet"_s);
        add("Mailing Address Line 1", none, none, u"MailingStreet"_s);
        add("Mailing State/Province", none, none, u"MailingState"_s);
        add("Mailing State/Province (text only)", none, none, u"MailingState"_s);
        add("Mailing Zip/Postal Code", none, none, u"MailingPostalCode"_s);
        add("Billing Zip/Postal Code", none, u"BillingPostalCode"_s, none);
        add("Billing Country Code", none, u"BillingCountryCode"_s, none);
        add("Mailing Address", none, none, u"MailingAddress"_s);
        add("Postanschrift", none, none, u"MailingAddress"_s);
        add("Postanschrift: Stra\u00dfe", none, none, u"MailingStreet"_s);
        add("Stra\u00dfe (Postanschrift)", none, none, u"MailingStreet"_s);
        add("STRASSE (POSTANSCHRIFT)", none, none, u"MailingStreet"_s);
        add("Postleitzahl (Postanschrift)", none, none, u"MailingPostalCode"_s);
        add("PLZ (Rechnungsanschrift)", none, u"BillingPostalCode"_s, none);
        add("Stadt (Rechnungsanschrift)", none, u"BillingCity"_s, none);
        add("Ort (Lieferanschrift)", none, u"ShippingCity"_s, none);
        add("Land f\u00fcr Postanschrift", none, none, u"MailingCountry"_s);
        add("Andere Anschrift: Ort", none, none, u"OtherCity"_s);
        add("Branche", none, u"Industry"_s, none);
        add("Employees", none, u"NumberOfEmployees"_s, none);
        add("\u00dcbergeordneter Account", none, u"Parent.Name"_s, none);
        add("u\u0308bergeordneter account", none, u"Parent.Name"_s, none);
        add("Letzte Aktivit\u00e4t", none, u"LastActivityDate"_s, u"LastActivityDate"_s);
        add("Geburtsdatum", none, none, u"Birthdate"_s);
        add("Colour", none, none, none);
        add("", none, none, none);
        add("Account", none, u"Name"_s, none);
        add("Accounting", none, none, none);
        add("Account Colour", none, none, none);
        add("Support_Level__c", none, none, none);
    }
    void columns()
    {
        QFETCH(QString, apiName);
        QFETCH(QString, ofAccount);
        QFETCH(QString, ofContact);
        const auto known = salesforce::knownColumn(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(known.apiName, apiName);
        QCOMPARE(known.ofAccount, ofAccount);
        QCOMPARE(known.ofContact, ofContact);
    }

    // Each label leads to its field, and each field has one in every language.
    void everyLabelIsKnown()
    {
        int labels = 0;
        for (const bool german : {false, true}) {
            for (const bool account : {false, true}) {
                const auto &fields =
                    account ? salesforce::accountLabels() : salesforce::contactLabels();
                for (const auto &[apiName, label] : labelled(fields, german)) {
                    QVERIFY2(!label.isEmpty(), qPrintable(apiName));
                    const auto known = salesforce::knownColumn(label);
                    QCOMPARE(account ? known.ofAccount : known.ofContact, apiName);
                    ++labels;
                }
            }
        }
        QVERIFY(labels > 150);
    }

    // Any of the columns, in any order and case, as API names and as labels of both languages, are
    // found, and so is what the file holds.
    void anyColumnsAreFound()
    {
        QVERIFY(rc::check("contacts and accounts", [] {
            const bool contacts = *rc::gen::arbitrary<bool>();
            const int language = *rc::gen::inRange(0, 3); // API names, English, German
            const auto &fields =
                contacts ? salesforce::contactLabels() : salesforce::accountLabels();
            QList<std::pair<QString, QString>> all = labelled(fields, language == 2);
            QStringList header, names;
            QList<std::pair<QString, QString>> chosen;
            const QStringList needed =
                contacts ? QStringList{u"Id"_s, u"LastName"_s} : QStringList{u"Id"_s, u"Name"_s};
            for (const auto &field : all) {
                // Of persons there are accounts; other tests have them.
                if (field.first == u"IsPersonAccount"_s || field.first == u"PersonContactId"_s)
                    continue;
                if (needed.contains(field.first) || *rc::gen::arbitrary<bool>())
                    chosen.append(field);
            }
            for (qsizetype i = chosen.size() - 1; i > 0; --i)
                chosen.swapItemsAt(i, *rc::gen::inRange<qsizetype>(0, i + 1));
            for (const auto &[apiName, label] : std::as_const(chosen)) {
                header.append(inAnyCase(language == 0 ? apiName : label));
                names.append(apiName);
            }
            QStringList row(header.size());
            row[names.indexOf(u"Id"_s)] =
                contacts ? u"003RO0000035WQgYAM"_s : u"0015E00000abcdeQAA"_s;
            const auto found =
                salesforce::recognise({record(header), record(row)}, u"export.csv"_s, false);
            RC_ASSERT(found.kind == (contacts ? ExportKind::Contacts : ExportKind::Accounts));
            RC_ASSERT(found.shape.header == 0);
            RC_ASSERT(found.shape.firstRow == 1);
            for (qsizetype i = 0; i < names.size(); ++i) {
                const QString &name = found.shape.names.at(i);
                // What belongs to a parent is written as it was.
                RC_ASSERT(name.compare(names.at(i), Qt::CaseInsensitive) == 0);
                RC_ASSERT(names.at(i).contains(u'.') || name == names.at(i));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(FieldNamesTest)
#include "tst_fieldnames.moc"
