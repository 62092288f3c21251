#include "model/sensitive.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which columns and cells nobody should move without a thought. All numbers are those that the
/// standards publish as examples.
class SensitiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *reason, std::initializer_list<const char *> names) {
            for (const char *name : names)
                QTest::newRow(name) << QString::fromLatin1(reason);
        };
        add("nationalId",
            {"SSN__c", "SSN", "ssn", "Customer_SSN__c", "CUSTOMERSSN__C", "SSNLast4__c",
             "Social_Security_Number__c", "SSN__pc", "National_ID__c", "NATIONAL_ID__C",
             "Sozialversicherungsnummer", "Personalausweis-Nr.", "Ausweisnummer__c", "NINO__c"});
        add("taxId", {"Tax_ID__c", "TaxPayerNumber__c", "Steuernummer", "Steuer-ID", "TIN__c"});
        add("passport", {"Passport_Number__c", "Passport_ID__c", "PassportExpiry__c",
                         "Reisepassnummer__c", "PASSPORT_ID__C"});
        add("drivingLicence", {"Drivers_License__c", "Driver_License_Number__c", "Driving Licence",
                               "Führerschein", "Fuehrerschein_Nr__c"});
        add("card", {"Credit Card Number", "CardNumber__c", "CVV__c", "Kreditkarte__c"});
        add("bank", {"IBAN__c", "Bank_Account__c", "Kontonummer", "Bankverbindung__c"});
        add("password", {"Password__c", "User Password", "PIN__c", "Security_Question__c",
                         "AccountPin", "Kennwort", "Passwort__c"});
        add("",
            {"BusinessName",  "BUSINESSNAME",     "Email",           "AccountNumber", "Region",
             "Pinterest__c",  "Shipping_City__c", "OpinionScore__c", "Phone",         "Id",
             "Title",         "Business_Name__c", "SingleSite__c",   "Tinnitus__c",   "Birthdate",
             "Date of Birth", "Geburtsdatum",     "PersonBirthdate", "MailingStreet", "",
             "__c",           "Tax_Exempt__c",    "Kundennummer"});
    }
    void names()
    {
        QFETCH(QString, reason);
        QCOMPARE(model::sensitiveReason(QString::fromUtf8(QTest::currentDataTag())), reason);
    }

    void cards_data()
    {
        judged("4111 1111 1111 1111|5555-5555-5555-4444|378282246310005|4222222222222 ",
               "4111 1111 1111 1112|0111111111111111||abc|411111111111|"
               "+4915112345678|12345678901234567890|4111x11111111111|9111111111111111");
    }
    void cards() { check(model::looksLikeCardNumber); }

    void ibans_data()
    {
        judged("DE89 3704 0044 0532 0130 00|GB29NWBK60161331926819|"
               "de89370400440532013000|NO9386011117947",
               "DE89 3704 0044 0532 0130 01||DE89|1289370400440532013000|Account|"
               "0015E00000abcdeQAA|DE8937040044053201300\xC3\xBC");
    }
    void ibans() { check(model::looksLikeIban); }

    void socialSecurity_data()
    {
        judged("000-12-3456|123-45-6789| 123-45-6789 ",
               "123-00-6789|123-45-0000|123456789|123-456-789||12a-45-6789");
    }
    void socialSecurity() { check(model::looksLikeSocialSecurityNumber); }

private:
    static void judged(const QByteArray &yes, const QByteArray &no)
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<bool>("is");
        for (const QByteArray &cell : yes.split('|'))
            QTest::newRow(('"' + cell + '"').constData()) << cell << true;
        for (const QByteArray &cell : no.split('|'))
            QTest::newRow(('"' + cell + '"').constData()) << cell << false;
    }
    static void check(bool (*judge)(QByteArrayView))
    {
        QFETCH(QByteArray, cell);
        QTEST(judge(cell), "is");
    }
};

QTEST_GUILESS_MAIN(SensitiveTest)
#include "tst_sensitive.moc"
