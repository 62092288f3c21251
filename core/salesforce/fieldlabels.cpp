#include "salesforce/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace salesforce {

// Fields that every object has. Source of all labels: Salesforce, standard fields.
static std::vector<FieldLabels> withCommonLabels(std::vector<FieldLabels> own)
{
    const std::vector<FieldLabels> common{
        {u"OwnerId"_s, u"Owner ID"_s, u"Inhaber-ID;Eigentümer-ID;Besitzer-ID"_s},
        {u"CreatedDate"_s, u"Created Date;Created On"_s,
         u"Erstellungsdatum;Erstellt am;Erstelldatum"_s},
        {u"CreatedById"_s, u"Created By ID"_s, u"Erstellt von-ID"_s},
        {u"CreatedBy.Name"_s, u"Created By"_s, u"Erstellt von"_s},
        {u"LastModifiedDate"_s, u"Last Modified Date;Last Modified"_s,
         u"Datum der letzten Änderung;Zuletzt geändert am;Letztes Änderungsdatum;Zuletzt bearbeitet am"_s},
        {u"LastModifiedById"_s, u"Last Modified By ID"_s, u"Zuletzt geändert von-ID"_s},
        {u"LastModifiedBy.Name"_s, u"Last Modified By"_s,
         u"Zuletzt geändert von;Zuletzt bearbeitet von;Zuletzt modifiziert von"_s},
        {u"SystemModstamp"_s, u"System Modstamp"_s, u"System-Änderungszeitstempel"_s},
        {u"LastActivityDate"_s, u"Last Activity;Last Activity Date"_s,
         u"Letzte Aktivität;Datum der letzten Aktivität;Letztes Aktivitätsdatum"_s},
        {u"IsDeleted"_s, u"Deleted"_s, u"Gelöscht"_s},
        {u"MasterRecordId"_s, u"Master Record ID"_s, u"Masterdatensatz-ID;Hauptdatensatz-ID"_s},
        {u"RecordTypeId"_s, u"Record Type ID"_s, u"Datensatztyp-ID"_s},
        {u"CurrencyIsoCode"_s, u"Currency;Currency ISO Code"_s, u"Währung;ISO-Währungscode"_s},
        {u"Description"_s, u"Description"_s, u"Beschreibung"_s},
        {u"Phone"_s, u"Phone;Business Phone"_s,
         u"Telefon;Telefon (geschäftl.);Telefon geschäftlich"_s},
        {u"Fax"_s, u"Fax;Business Fax"_s, u"Fax;Fax (geschäftl.)"_s},
        {u"Jigsaw"_s, u"Data.com Key"_s, u"Data.com-Schlüssel"_s},
        {u"CleanStatus"_s, u"Clean Status"_s, u"Bereinigungsstatus"_s},
        {u"PhotoUrl"_s, u"Photo URL"_s, u"Foto-URL"_s},
        {u"LastViewedDate"_s, u"Last Viewed Date"_s,
         u"Datum der letzten Anzeige;Zuletzt angezeigt am"_s},
        {u"LastReferencedDate"_s, u"Last Referenced Date"_s,
         u"Datum des letzten Verweises;Zuletzt referenziert am"_s},
    };
    own.insert(own.end(), common.cbegin(), common.cend());
    return own;
}

const std::vector<FieldLabels> &accountLabels()
{
    static const std::vector<FieldLabels> labels = withCommonLabels({
        {u"Id"_s, u"Account ID;Account 18 Digit ID;18 Digit Account ID"_s,
         u"Account-ID;Accountkennung"_s},
        {u"Name"_s, u"Account Name;Name;Account"_s, u"Accountname;Account-Name;Name;Firmenname"_s},
        {u"Type"_s, u"Type;Account Type"_s, u"Typ;Accounttyp;Account-Typ"_s},
        {u"RecordType.Name"_s, u"Account Record Type"_s,
         u"Account-Datensatztyp;Accountdatensatztyp"_s},
        {u"ParentId"_s, u"Parent Account ID"_s,
         u"Übergeordnete Account-ID;ID des übergeordneten Accounts;Haupt-Account-ID"_s},
        {u"Parent.Name"_s, u"Parent Account"_s,
         u"Übergeordneter Account;Übergeordneter Accountname;Hauptaccount"_s},
        {u"AccountNumber"_s, u"Account Number"_s, u"Accountnummer;Account-Nummer;Kundennummer"_s},
        {u"Website"_s, u"Website"_s, u"Website;Webseite;Internetseite"_s},
        {u"Sic"_s, u"SIC Code"_s, u"SIC-Code"_s},
        {u"SicDesc"_s, u"SIC Description"_s, u"SIC-Beschreibung"_s},
        {u"Industry"_s, u"Industry"_s, u"Branche"_s},
        {u"AnnualRevenue"_s, u"Annual Revenue"_s,
         u"Jahresumsatz;Jährlicher Umsatz;Jahreseinkommen"_s},
        {u"NumberOfEmployees"_s, u"Employees;Number of Employees"_s,
         u"Mitarbeiter;Anzahl der Mitarbeiter;Mitarbeiterzahl;Anzahl Mitarbeiter"_s},
        {u"Ownership"_s, u"Ownership"_s,
         u"Eigentümerschaft;Besitzverhältnis;Eigentumsverhältnis;Eigentum"_s},
        {u"TickerSymbol"_s, u"Ticker Symbol"_s,
         u"Tickersymbol;Ticker-Symbol;Börsenkürzel;Börsensymbol"_s},
        {u"Rating"_s, u"Rating;Account Rating"_s, u"Bewertung;Rating;Einstufung"_s},
        {u"Site"_s, u"Account Site"_s,
         u"Accountsite;Account-Site;Accountstandort;Account-Standort"_s},
        {u"Owner.Name"_s, u"Account Owner"_s,
         u"Accountinhaber;Account-Inhaber;Account-Eigentümer"_s},
        {u"Owner.Alias"_s, u"Account Owner Alias"_s,
         u"Alias des Accountinhabers;Accountinhaber-Alias"_s},
        {u"AccountSource"_s, u"Account Source"_s, u"Accountquelle;Account-Quelle"_s},
        {u"DunsNumber"_s, u"D-U-N-S Number"_s, u"D-U-N-S-Nummer"_s},
        {u"Tradestyle"_s, u"Tradestyle"_s, u"Handelsname"_s},
        {u"NaicsCode"_s, u"NAICS Code"_s, u"NAICS-Code"_s},
        {u"NaicsDesc"_s, u"NAICS Description"_s, u"NAICS-Beschreibung"_s},
        {u"YearStarted"_s, u"Year Started"_s, u"Gründungsjahr"_s},
        {u"IsPersonAccount"_s, u"Is Person Account;Person Account"_s,
         u"Ist Personenaccount;Personenaccount;Ist Personaccount;Ist Privataccount"_s},
        {u"IsCustomerPortal"_s, u"Customer Portal Account"_s, u"Kundenportal-Account"_s},
        {u"IsPartner"_s, u"Partner Account"_s, u"Partneraccount;Partner-Account"_s},
        {u"PersonContactId"_s, u"Person Account: Contact ID"_s, u"Personenaccount: Kontakt-ID"_s},
    });
    return labels;
}

const std::vector<FieldLabels> &contactLabels()
{
    static const std::vector<FieldLabels> labels = withCommonLabels({
        {u"Id"_s, u"Contact ID;Contact 18 Digit ID;18 Digit Contact ID"_s,
         u"Kontakt-ID;Kontaktkennung"_s},
        {u"Name"_s, u"Full Name;Contact Name;Name"_s,
         u"Vollständiger Name;Kontaktname;Name;Name des Kontakts"_s},
        {u"Salutation"_s, u"Salutation"_s, u"Anrede"_s},
        {u"FirstName"_s, u"First Name"_s, u"Vorname"_s},
        {u"MiddleName"_s, u"Middle Name"_s, u"Zweiter Vorname;Zweitname"_s},
        {u"LastName"_s, u"Last Name;Surname"_s, u"Nachname;Familienname"_s},
        {u"Suffix"_s, u"Suffix"_s, u"Suffix;Namenszusatz"_s},
        {u"Email"_s, u"Email;E-mail;Email Address"_s, u"E-Mail;E-Mail-Adresse"_s},
        {u"Title"_s, u"Title;Job Title"_s, u"Titel;Position;Funktion"_s},
        {u"Department"_s, u"Department"_s, u"Abteilung"_s},
        {u"MobilePhone"_s, u"Mobile;Mobile Phone"_s,
         u"Mobil;Mobiltelefon;Handy;Mobilnummer;Mobiltelefonnummer"_s},
        {u"HomePhone"_s, u"Home Phone"_s, u"Telefon privat;Telefon (privat);Privattelefon"_s},
        {u"OtherPhone"_s, u"Other Phone"_s,
         u"Anderes Telefon;Weiteres Telefon;Sonstiges Telefon;Telefon (weitere);Telefon (sonstiges)"_s},
        {u"AssistantName"_s, u"Assistant;Assistant's Name"_s,
         u"Assistent;Name des Assistenten;Assistenz"_s},
        {u"AssistantPhone"_s, u"Asst. Phone;Assistant Phone"_s,
         u"Telefon des Assistenten;Telefon Assistent;Assistent Telefon;Telefon (Assistent)"_s},
        {u"ReportsToId"_s, u"Reports To ID"_s,
         u"Vorgesetzter-ID;ID des Vorgesetzten;Untersteht-ID"_s},
        {u"ReportsTo.Name"_s, u"Reports To"_s, u"Vorgesetzter;Untersteht"_s},
        {u"LeadSource"_s, u"Lead Source"_s, u"Lead-Quelle;Leadquelle;Lead-Herkunft"_s},
        {u"Birthdate"_s, u"Birthdate;Date of Birth"_s, u"Geburtsdatum;Geburtstag"_s},
        {u"Owner.Name"_s, u"Contact Owner"_s,
         u"Kontaktinhaber;Kontakt-Inhaber;Kontakteigentümer"_s},
        {u"Owner.Alias"_s, u"Contact Owner Alias"_s,
         u"Alias des Kontaktinhabers;Kontaktinhaber-Alias"_s},
        {u"RecordType.Name"_s, u"Contact Record Type"_s,
         u"Kontakt-Datensatztyp;Kontaktdatensatztyp"_s},
        {u"HasOptedOutOfEmail"_s, u"Email Opt Out"_s,
         u"E-Mail-Abmeldung;E-Mail-Ablehnung;E-Mail-Versand abgelehnt;Keine E-Mails"_s},
        {u"HasOptedOutOfFax"_s, u"Fax Opt Out"_s, u"Fax-Abmeldung;Fax-Ablehnung;Keine Faxe"_s},
        {u"DoNotCall"_s, u"Do Not Call"_s, u"Nicht anrufen;Keine Anrufe"_s},
        {u"LastCURequestDate"_s, u"Last Stay-in-Touch Request Date"_s,
         u"Datum der letzten Kontaktpflege-Anforderung"_s},
        {u"LastCUUpdateDate"_s, u"Last Stay-in-Touch Save Date"_s,
         u"Datum der letzten Kontaktpflege-Speicherung"_s},
        {u"EmailBouncedReason"_s, u"Email Bounced Reason"_s,
         u"Grund für nicht zugestellte E-Mail"_s},
        {u"EmailBouncedDate"_s, u"Email Bounced Date"_s, u"Datum der nicht zugestellten E-Mail"_s},
        {u"IsEmailBounced"_s, u"Is Email Bounced"_s, u"E-Mail nicht zugestellt"_s},
        {u"IndividualId"_s, u"Individual ID"_s, u"Personen-ID;Einzelpersonen-ID"_s},
        {u"Pronouns"_s, u"Pronouns"_s, u"Pronomen"_s},
        {u"GenderIdentity"_s, u"Gender Identity"_s, u"Geschlechtsidentität;Geschlecht"_s},
        {u"ContactSource"_s, u"Contact Source;Creation Source"_s,
         u"Kontaktquelle;Erstellungsquelle"_s},
    });
    return labels;
}

const std::vector<FieldLabels> &accountAddresses()
{
    static const std::vector<FieldLabels> labels{
        {u"Billing"_s, u"Billing;Billing Address"_s,
         u"Rechnungsanschrift;Rechnungsadresse;Rechnung"_s},
        {u"Shipping"_s, u"Shipping;Shipping Address"_s,
         u"Lieferanschrift;Lieferadresse;Versandanschrift;Versandadresse"_s},
    };
    return labels;
}

const std::vector<FieldLabels> &contactAddresses()
{
    static const std::vector<FieldLabels> labels{
        {u"Mailing"_s, u"Mailing;Mailing Address"_s, u"Postanschrift;Postadresse;Briefanschrift"_s},
        {u"Other"_s, u"Other;Other Address"_s,
         u"Andere Adresse;Andere Anschrift;Weitere Adresse;Weitere Anschrift;Sonstige "
         u"Adresse;Sonstige Anschrift;"
         "Sonst. Anschrift;Andere"_s},
    };
    return labels;
}

const std::vector<FieldLabels> &addressParts()
{
    static const std::vector<FieldLabels> labels{
        {u"Street"_s, u"Street;Street Address;Address Line 1"_s, u"Straße;Strasse"_s},
        {u"City"_s, u"City"_s, u"Ort;Stadt"_s},
        {u"State"_s, u"State;State/Province;State/Province (text only);Province"_s,
         u"Bundesland;Bundesland/Kanton;Land/Bundesland;Bundesland/Provinz;Bundesstaat;Bundesland "
         u"(nur Text);"
         "Bundesland/Kanton (nur Text);Kanton"_s},
        {u"PostalCode"_s, u"Zip/Postal Code;Postal Code;Zip;Zip Code"_s, u"PLZ;Postleitzahl"_s},
        {u"Country"_s, u"Country;Country (text only)"_s, u"Land;Land (nur Text);Staat"_s},
        {u"StateCode"_s, u"State/Province Code;State Code"_s,
         u"Bundeslandcode;Bundesland-Code;Bundesland/Kanton-Code;Code für Bundesland/Kanton;Bundesstaatscode"_s},
        {u"CountryCode"_s, u"Country Code"_s, u"Landescode;Ländercode;Landcode"_s},
        {u"Latitude"_s, u"Latitude"_s, u"Breitengrad;Breite"_s},
        {u"Longitude"_s, u"Longitude"_s, u"Längengrad;Länge"_s},
        {u"GeocodeAccuracy"_s, u"Geocode Accuracy"_s,
         u"Geocode-Genauigkeit;Genauigkeit des Geocodes"_s},
        {u"Address"_s, u"Address"_s, u"Adresse;Anschrift"_s},
    };
    return labels;
}

const FieldLabels &accountWords()
{
    static const FieldLabels words{{}, u"Account;Account Name"_s, u"Account;Accountname"_s};
    return words;
}

const FieldLabels &contactWords()
{
    static const FieldLabels words{
        {}, u"Contact;Contact Name;Full Name"_s, u"Kontakt;Kontaktname"_s};
    return words;
}

} // namespace salesforce
