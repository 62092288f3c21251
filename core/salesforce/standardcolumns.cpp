#include "salesforce/standardcolumns.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

/// As Salesforce writes them, by their names in lower case.
using Names = QHash<QString, QString>;

Names byLowerCase(const QString &names)
{
    Names all;
    for (const QString &name : names.simplified().split(u' '))
        all.insert(name.toLower(), name);
    return all;
}

// Source: Salesforce, standard fields of Account.
const Names &accountOnly()
{
    static const Names names = byLowerCase(uR"(
        BillingStreet BillingCity BillingState BillingPostalCode BillingCountry BillingStateCode
        BillingCountryCode BillingLatitude BillingLongitude BillingGeocodeAccuracy BillingAddress
        ShippingStreet ShippingCity ShippingState ShippingPostalCode ShippingCountry ShippingStateCode
        ShippingCountryCode ShippingLatitude ShippingLongitude ShippingGeocodeAccuracy ShippingAddress
        AccountNumber Website Sic SicDesc Industry AnnualRevenue NumberOfEmployees Ownership TickerSymbol
        AccountSource JigsawCompanyId DunsNumber Tradestyle NaicsCode NaicsDesc YearStarted DandbCompanyId
        CleanStatus OperatingHoursId IsCustomerPortal IsPartner ChannelProgramName ChannelProgramLevelName)"_s);
    return names;
}

// Source: Salesforce, standard fields of Account, Contact, AccountContactRelation and Lead that
// more than one object has.
const Names &shared()
{
    static const Names names = byLowerCase(uR"(
        Id IsDeleted MasterRecordId Name Type ParentId Phone Fax Description Rating Site OwnerId CreatedDate
        CreatedById LastModifiedDate LastModifiedById SystemModstamp LastActivityDate LastViewedDate
        LastReferencedDate Jigsaw PhotoUrl RecordTypeId CurrencyIsoCode
        AccountId ContactId Salutation FirstName MiddleName LastName Suffix ReportsToId Email Title Department
        AssistantName AssistantPhone LeadSource Birthdate MobilePhone HomePhone OtherPhone HasOptedOutOfEmail
        HasOptedOutOfFax DoNotCall LastCURequestDate LastCUUpdateDate EmailBouncedReason EmailBouncedDate
        IsEmailBounced JigsawContactId IndividualId Pronouns GenderIdentity ContactSource
        MailingStreet MailingCity MailingState MailingPostalCode MailingCountry MailingStateCode
        MailingCountryCode MailingLatitude MailingLongitude MailingGeocodeAccuracy MailingAddress
        OtherStreet OtherCity OtherState OtherPostalCode OtherCountry OtherStateCode OtherCountryCode
        OtherLatitude OtherLongitude OtherGeocodeAccuracy OtherAddress
        Roles IsDirect IsActive StartDate EndDate
        Company Status Street City State PostalCode Country Latitude Longitude Address IsConverted
        ConvertedDate ConvertedAccountId ConvertedContactId IsUnreadByOwner)"_s);
    return names;
}

// Source: Salesforce, person account fields. Those of a contact with Person before them follow from
// the contact's.
const Names &persons()
{
    static const Names names = byLowerCase(uR"(
        IsPersonAccount PersonContactId PersonIndividualId PersonEmail PersonTitle PersonDepartment
        PersonAssistantName PersonAssistantPhone PersonLeadSource PersonBirthdate PersonMobilePhone
        PersonHomePhone PersonOtherPhone PersonHasOptedOutOfEmail PersonHasOptedOutOfFax PersonDoNotCall
        PersonLastCURequestDate PersonLastCUUpdateDate PersonEmailBouncedReason PersonEmailBouncedDate
        PersonMailingStreet PersonMailingCity PersonMailingState PersonMailingPostalCode PersonMailingCountry
        PersonMailingStateCode PersonMailingCountryCode PersonMailingLatitude PersonMailingLongitude
        PersonMailingGeocodeAccuracy PersonMailingAddress PersonOtherStreet PersonOtherCity PersonOtherState
        PersonOtherPostalCode PersonOtherCountry PersonOtherStateCode PersonOtherCountryCode
        PersonOtherLatitude PersonOtherLongitude PersonOtherGeocodeAccuracy PersonOtherAddress
        PersonPronouns PersonGenderIdentity)"_s);
    return names;
}

// Records that another one refers to, as a query names them.
const Names &parents()
{
    static const Names names = byLowerCase(
        u"Account Contact Owner RecordType CreatedBy LastModifiedBy ReportsTo Parent MasterRecord"_s);
    return names;
}

bool isCustom(const QString &column)
{
    return column.endsWith("__c"_L1, Qt::CaseInsensitive)
           || column.endsWith("__pc"_L1, Qt::CaseInsensitive)
           || column.endsWith("__s"_L1, Qt::CaseInsensitive);
}

} // namespace

bool isAccountColumn(const QString &column)
{
    return accountOnly().contains(column.toLower());
}

bool isPersonColumn(const QString &column)
{
    if (column.endsWith("__pc"_L1, Qt::CaseInsensitive))
        return true;
    if (isCustom(column))
        return false;
    return column.compare("IsPersonAccount"_L1, Qt::CaseInsensitive) == 0
           || (column.startsWith("Person"_L1, Qt::CaseInsensitive) && column.size() > 6
               && !column.contains(u' '));
}

bool isSalesforceColumn(const QString &column)
{
    if (isCustom(column) || isAccountColumn(column) || isPersonColumn(column)
        || shared().contains(column.toLower()))
        return true;
    // A field of a parent, as Data Loader writes it: Account.Name, Owner.Username,
    // Parent__r.Code__c.
    const QString parent = column.section(u'.', 0, 0).toLower();
    return column.contains(u'.')
           && (parent.endsWith("__r"_L1) || shared().contains(parent + u"id"_s)
               || parent == "recordtype"_L1);
}

QString standardColumn(const QString &column)
{
    const qsizetype dot = column.indexOf(u'.');
    if (dot > 0) {
        const QString parent = parents().value(column.first(dot).toLower());
        const QString field = column.sliced(dot + 1);
        const QString known = standardColumn(field);
        if (parent.isEmpty() || field.isEmpty() || field.contains(u' '))
            return {};
        return parent + u'.' + (known.isEmpty() ? field : known);
    }
    const QString key = column.toLower();
    for (const Names *names : {&shared(), &accountOnly(), &persons()}) {
        if (const auto found = names->constFind(key); found != names->cend())
            return *found;
    }
    return {};
}

} // namespace salesforce
