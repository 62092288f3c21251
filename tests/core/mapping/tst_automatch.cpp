#include "mapping/automatch.h"
#include "site/rules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using mapping::AutoMatch;
using mapping::FieldRule;
using mapping::MatchReason;
using model::DetailField;
using model::DetailType;
using model::Kind;

// As the weekly export of a fresh org writes them; the API's names.
static const QString contactHeader = u"Id,IsDeleted,MasterRecordId,AccountId,Salutation,FirstName,"
                                     u"LastName,OtherStreet,OtherCity,OtherState,"
                                     "OtherPostalCode,OtherCountry,MailingStreet,MailingCity,"
                                     "MailingState,MailingPostalCode,MailingCountry,Phone,Fax,"
                                     "MobilePhone,HomePhone,OtherPhone,AssistantPhone,ReportsToId,"
                                     "Email,Title,Department,AssistantName,LeadSource,"
                                     "Birthdate,Description,OwnerId,HasOptedOutOfEmail,"
                                     "HasOptedOutOfFax,DoNotCall,CreatedDate,CreatedById,"
                                     "LastModifiedDate,LastModifiedById,SystemModstamp,"
                                     "LastActivityDate,EmailBouncedReason,EmailBouncedDate,"
                                     "Jigsaw,IndividualId"_s;
static const QString accountHeader = u"Id,IsDeleted,MasterRecordId,Name,Type,ParentId,"
                                     u"BillingStreet,BillingCity,BillingState,BillingPostalCode,"
                                     "BillingCountry,ShippingStreet,ShippingCity,ShippingState,"
                                     "ShippingPostalCode,ShippingCountry,Phone,Fax,"
                                     "AccountNumber,Website,Sic,Industry,AnnualRevenue,"
                                     "NumberOfEmployees,Ownership,TickerSymbol,Description,Rating,"
                                     "Site,OwnerId,CreatedDate,AccountSource"_s;
static const QString personColumns =
    u",IsPersonAccount,PersonContactId,FirstName,LastName,Salutation,PersonEmail,PersonMobilePhone,"
    u"PersonTitle,"
    "PersonDepartment,PersonBirthdate,PersonMailingStreet,PersonMailingCity,"
    "PersonMailingPostalCode,"
    "PersonMailingCountry,Preferred_Language__pc,Region__c,Segment__c"_s;

static QString reasonName(MatchReason reason)
{
    switch (reason) {
    case MatchReason::ApiName:
        return u"api"_s;
    case MatchReason::Label:
        return u"label"_s;
    case MatchReason::NormalisedName:
        return u"normalised"_s;
    case MatchReason::Synonym:
        return u"synonym"_s;
    case MatchReason::Words:
        return u"words"_s;
    case MatchReason::Content:
        break;
    }
    return u"content"_s;
}

/// A mapping in one line a rule: "target TYPE: First+Second (reason)"; joined with the separator
/// written out.
static QStringList described(const AutoMatch &match)
{
    QStringList result;
    const auto describe = [&](const FieldRule &rule, const QString &type) {
        const bool joins = rule.combine == FieldRule::Combine::Join;
        const auto found = std::find_if(
            match.matches.begin(), match.matches.end(),
            [&rule](const mapping::Match &each) { return each.target == rule.target; });
        if (rule.sources.isEmpty() && found == match.matches.end())
            return;
        const QString sources = rule.sources.join(joins ? u"<%1>"_s.arg(rule.separator) : u"|"_s);
        const bool agrees = found != match.matches.end() && found->sources == rule.sources;
        result.append(u"%1%2: %3 (%4)"_s.arg(rule.target, type, sources,
                                             agrees ? reasonName(found->reason) : u"no match"_s));
    };
    describe(match.mapping.email, {});
    describe(match.mapping.name, {});
    for (const FieldRule &rule : match.mapping.details)
        describe(rule, u' ' + model::toString(rule.type));
    return result;
}

static QList<DetailField> nothing()
{
    return {};
}

class AutomatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("person");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QList<DetailField>>("fields");
        QTest::addColumn<QStringList>("expected");

        const QList<DetailField> customerFields = site::defaultFields(Kind::Customer);
        const QList<DetailField> organizationFields = site::defaultFields(Kind::Organization);
        const QStringList contact{
            u"email: Email (api)"_s, u"displayName: FirstName< >LastName (api)"_s,
            u"External ID TEXT: Id (api)"_s, u"Phone TEXT: Phone|MobilePhone (api)"_s,
            u"Title TEXT: Title (api)"_s};

        QTest::newRow("contacts") << Kind::Customer << false << contactHeader << customerFields
                                  << contact;
        QTest::newRow("contacts, site without fields")
            << Kind::Customer << false << contactHeader << nothing() << contact;
        QTest::newRow("contacts of Data Loader, in capitals")
            << Kind::Customer << false << contactHeader.toUpper() << customerFields
            << QStringList{u"email: EMAIL (api)"_s, u"displayName: FIRSTNAME< >LASTNAME (api)"_s,
                           u"External ID TEXT: ID (api)"_s,
                           u"Phone TEXT: PHONE|MOBILEPHONE (api)"_s, u"Title TEXT: TITLE (api)"_s};
        QTest::newRow("contacts with Name and compound addresses")
            << Kind::Customer << false
            << QString(contactHeader + u",Name,MailingAddress,OtherAddress"_s)
            << QList<DetailField>{{u"Mailing Address"_s}}
            << QStringList{u"email: Email (api)"_s,
                           u"displayName: Name (api)"_s,
                           u"External ID TEXT: Id (api)"_s,
                           u"Mailing Address TEXT: MailingStreet<, >MailingCity<, >MailingState<, >"
                           "MailingPostalCode<, >MailingCountry (api)"_s,
                           u"Phone TEXT: Phone|MobilePhone (api)"_s,
                           u"Title TEXT: Title (api)"_s};
        QTest::newRow("a contact report, labels")
            << Kind::Customer << false
            << u"Contact ID,First Name,Last Name,Email,Account ID,Account Name,Phone,Mobile Phone,Job Title,Sales Region"_s
            << customerFields
            << QStringList{u"email: Email (api)"_s,
                           u"displayName: First Name< >Last Name (label)"_s,
                           u"External ID TEXT: Contact ID (label)"_s,
                           u"Phone TEXT: Phone|Mobile Phone (api)"_s,
                           u"Title TEXT: Job Title (synonym)"_s,
                           u"Region TEXT: Sales Region (synonym)"_s};
        QTest::newRow("last names only")
            << Kind::Customer << false << u"LastName,E-Mail"_s << customerFields
            << QStringList{u"email: E-Mail (normalised)"_s, u"displayName: LastName (api)"_s};
        QTest::newRow("full name")
            << Kind::Customer << false << u"Full Name,Email Address"_s << customerFields
            << QStringList{u"email: Email Address (synonym)"_s,
                           u"displayName: Full Name (synonym)"_s};
        QTest::newRow("a contact's account is not its name")
            << Kind::Customer << false << u"Account Name,Email"_s << customerFields
            << QStringList{u"email: Email (api)"_s};

        const QString address =
            u"BillingStreet<, >BillingCity<, >BillingState<, >BillingPostalCode<, >BillingCountry"_s;
        QTest::newRow("accounts") << Kind::Organization << false << accountHeader
                                  << organizationFields
                                  << QStringList{u"name: Name (api)"_s,
                                                 u"External ID TEXT: Id (api)"_s,
                                                 u"Type MULTISELECT: Type (api)"_s,
                                                 u"Industry TEXT: Industry (api)"_s,
                                                 u"Website URL: Website (api)"_s,
                                                 u"Address TEXT: %1 (api)"_s.arg(address)};
        QTest::newRow("accounts, custom fields of the site")
            << Kind::Organization << false
            << QString(accountHeader + u",Segment__c,External_Id__c,Employee_ID__c"_s)
            << QList<DetailField>{{u"Annual Revenue"_s, DetailType::Number},
                                  {u"Phone"_s, DetailType::Phone},
                                  {u"Employees"_s, DetailType::Number},
                                  {u"Employee ID"_s},
                                  {u"Fax number"_s}}
            << QStringList{u"name: Name (api)"_s,
                           u"External ID TEXT: Id (api)"_s,
                           u"Annual Revenue NUMBER: AnnualRevenue (label)"_s,
                           u"Phone PHONE: Phone (api)"_s,
                           u"Employees NUMBER: NumberOfEmployees (synonym)"_s,
                           u"Employee ID TEXT: Employee_ID__c (normalised)"_s,
                           u"Fax number TEXT: Fax (words)"_s,
                           u"Type MULTISELECT: Type (api)"_s,
                           u"Industry TEXT: Industry (api)"_s,
                           u"Website URL: Website (api)"_s,
                           u"Address TEXT: %1 (api)"_s.arg(address),
                           u"Customer Segment MULTISELECT: Segment__c (synonym)"_s};
        QTest::newRow("accounts, fields for parts of the address come first")
            << Kind::Organization << false << accountHeader
            << QList<DetailField>{{u"Address"_s}, {u"City"_s}, {u"Country"_s}}
            << QStringList{
                   u"name: Name (api)"_s,
                   u"External ID TEXT: Id (api)"_s,
                   u"Address TEXT: BillingStreet<, >BillingState<, >BillingPostalCode (api)"_s,
                   u"City TEXT: BillingCity (synonym)"_s,
                   u"Country TEXT: BillingCountry (synonym)"_s,
                   u"Type MULTISELECT: Type (api)"_s,
                   u"Industry TEXT: Industry (api)"_s,
                   u"Website URL: Website (api)"_s};
        QTest::newRow("an account report, labels")
            << Kind::Organization << false
            << u"Account Name,Account ID,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Billing Country,Website"_s
            << organizationFields
            << QStringList{
                   u"name: Account Name (synonym)"_s, u"External ID TEXT: Account ID (label)"_s,
                   u"Website URL: Website (api)"_s,
                   u"Address TEXT: Billing Street<, >Billing City<, >Billing State/Province<, >"
                   "Billing Zip/Postal Code<, >Billing Country (label)"_s};
        QTest::newRow("External_Id__c is not the record Id")
            << Kind::Organization << false << u"External_Id__c,Name,Id"_s << organizationFields
            << QStringList{u"name: Name (api)"_s, u"External ID TEXT: Id (api)"_s};
        QTest::newRow("External_Id__c where there is no Id")
            << Kind::Organization << false << u"External_Id__c,Name"_s << organizationFields
            << QStringList{u"name: Name (api)"_s,
                           u"External ID TEXT: External_Id__c (normalised)"_s};
        QTest::newRow("Id may serve two fields")
            << Kind::Organization << false << u"Id,Name"_s
            << QList<DetailField>{{u"Salesforce ID"_s}, {u"external id"_s}}
            << QStringList{u"name: Name (api)"_s, u"external id TEXT: Id (api)"_s,
                           u"Salesforce ID TEXT: Id (synonym)"_s};
        QTest::newRow("an External ID of another type is left alone")
            << Kind::Organization << false << u"Id,Name"_s
            << QList<DetailField>{{u"External ID"_s, DetailType::Number}}
            << QStringList{u"name: Name (api)"_s};

        const QString persons = accountHeader + personColumns;
        QTest::newRow("person accounts as customers")
            << Kind::Customer << true << persons << customerFields
            << QStringList{u"email: PersonEmail (api)"_s,
                           u"displayName: Name (api)"_s,
                           u"External ID TEXT: PersonContactId|Id (api)"_s,
                           u"Phone TEXT: Phone|PersonMobilePhone (api)"_s,
                           u"Type MULTISELECT: Type (api)"_s,
                           u"Title TEXT: PersonTitle (api)"_s,
                           u"Region TEXT: Region__c (normalised)"_s,
                           u"Preferred language TEXT: Preferred_Language__pc (normalised)"_s};
        QTest::newRow("person accounts as customers, an address of theirs")
            << Kind::Customer << true
            << u"Id,FirstName,LastName,PersonEmail,PersonMailingCity,PersonMailingCountry"_s
            << QList<DetailField>{{u"Address"_s}}
            << QStringList{u"email: PersonEmail (api)"_s,
                           u"displayName: FirstName< >LastName (api)"_s,
                           u"External ID TEXT: Id (api)"_s,
                           u"Address TEXT: PersonMailingCity<, >PersonMailingCountry (api)"_s};
        QTest::newRow("person accounts with a mobile number only")
            << Kind::Customer << true << u"PersonMobilePhone,PersonEmail,LastName"_s
            << customerFields
            << QStringList{u"email: PersonEmail (api)"_s, u"displayName: LastName (api)"_s,
                           u"Phone TEXT: PersonMobilePhone (synonym)"_s};
        QTest::newRow("person accounts as organizations")
            << Kind::Organization << true << persons << organizationFields
            << QStringList{u"name: Name (api)"_s,
                           u"External ID TEXT: Id (api)"_s,
                           u"Type MULTISELECT: Type (api)"_s,
                           u"Industry TEXT: Industry (api)"_s,
                           u"Website URL: Website (api)"_s,
                           u"Address TEXT: %1 (api)"_s.arg(address),
                           u"Customer Segment MULTISELECT: Segment__c (synonym)"_s};
        QTest::newRow("person accounts as organizations, no Name, no billing address")
            << Kind::Organization << true
            << u"Id,FirstName,LastName,PersonMailingStreet,PersonMailingCity"_s
            << organizationFields
            << QStringList{u"name: FirstName< >LastName (api)"_s, u"External ID TEXT: Id (api)"_s,
                           u"Address TEXT: PersonMailingStreet<, >PersonMailingCity (api)"_s};

        QTest::newRow("the surest match wins, whatever the order")
            << Kind::Customer << false << u"Region__c,Territory,Region,Email,Name"_s
            << QList<DetailField>{{u"Territory"_s}, {u"Region"_s}}
            << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s,
                           u"Territory TEXT: Territory (api)"_s, u"Region TEXT: Region (api)"_s};
        QTest::newRow("a standard field before a custom one of the name")
            << Kind::Customer << false << u"Id__c,Name__c,Email__c,Phone__c,Id,Name,Email,Phone"_s
            << customerFields
            << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s,
                           u"External ID TEXT: Id (api)"_s, u"Phone TEXT: Phone (api)"_s};
        QTest::newRow("the site's spelling")
            << Kind::Customer << false << u"Email,Name,LANGUAGE__C"_s
            << QList<DetailField>{{u"Preferred Language"_s}}
            << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s,
                           u"Preferred Language TEXT: LANGUAGE__C (synonym)"_s};
        QTest::newRow("MobilePhone has a field of its own")
            << Kind::Customer << false << u"Email,Name,Phone,MobilePhone"_s
            << QList<DetailField>{{u"Phone"_s}, {u"Mobile Phone"_s, DetailType::Phone}}
            << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s,
                           u"Phone TEXT: Phone (api)"_s,
                           u"Mobile Phone PHONE: MobilePhone (label)"_s};
        QTest::newRow("sensitive columns never")
            << Kind::Customer << false
            << u"Email,Name,SSN__c,Passport Number,CreditCardNumber__c,Password"_s
            << QList<DetailField>{{u"SSN"_s},
                                  {u"Passport number"_s},
                                  {u"Credit Card Number"_s},
                                  {u"Password"_s}}
            << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s};
        QTest::newRow("no likeness is no match")
            << Kind::Customer << false << u"Email,Name,MailingState,Tier__c,Languages__c,Fax"_s
            << customerFields << QStringList{u"email: Email (api)"_s, u"displayName: Name (api)"_s};
        QTest::newRow("nothing known")
            << Kind::Customer << false << u"a,b,,c"_s << customerFields << QStringList{};
        QTest::newRow("no columns")
            << Kind::Organization << false << u""_s << organizationFields << QStringList{};
    }
    void matches()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, person);
        QFETCH(QString, header);
        QFETCH(QList<DetailField>, fields);
        QFETCH(QStringList, expected);
        const AutoMatch match = mapping::automatch(kind, person, header.split(u','), fields);
        QCOMPARE(described(match), expected);

        // The matches tell of the mapping, in its order.
        QStringList targets;
        if (!match.mapping.email.sources.isEmpty())
            targets.append(match.mapping.email.target);
        if (!match.mapping.name.sources.isEmpty())
            targets.append(match.mapping.name.target);
        for (const FieldRule &each : match.mapping.details)
            targets.append(each.target);
        QStringList told;
        for (const mapping::Match &each : match.matches)
            told.append(each.target);
        QCOMPARE(told, targets);
    }
};

QTEST_GUILESS_MAIN(AutomatchTest)
#include "tst_automatch.moc"
