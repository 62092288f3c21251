#include "field.h"

#include <algorithm>
#include <cctype>

namespace salesforceorg {

namespace {

constexpr std::string_view typeNames[] = {
    "id",       "reference",       "string",   "phone",         "url",     "email",  "picklist",
    "combobox", "encryptedstring", "textarea", "multipicklist", "boolean", "int",    "double",
    "currency", "percent",         "date",     "datetime",      "time",    "address"};

struct Fact
{
    std::string_view name;
    Type type;
    int length = 0;
    std::string_view referenceTo = {};
    std::string_view label = {};
};

// By name alone: no name means different things on different objects here ("Salesforce API, 5.3").
constexpr Fact facts[] = {
    {"Id", Type::Id, 18},
    {"MasterRecordId", Type::Reference, 18},
    {"AccountId", Type::Reference, 18, "Account"},
    {"ContactId", Type::Reference, 18, "Contact"},
    {"PersonContactId", Type::Reference, 18, "Contact"},
    {"ReportsToId", Type::Reference, 18, "Contact"},
    {"ParentId", Type::Reference, 18, "Account"},
    {"OwnerId", Type::Reference, 18, "User"},
    {"CreatedById", Type::Reference, 18, "User"},
    {"LastModifiedById", Type::Reference, 18, "User"},
    {"ManagerId", Type::Reference, 18, "User"},
    {"RecordTypeId", Type::Reference, 18, "RecordType"},
    {"IndividualId", Type::Reference, 18, "Individual"},
    {"FirstName", Type::String, 40},
    {"LastName", Type::String, 80},
    {"Salutation", Type::Picklist, 40},
    {"Type", Type::Picklist, 255},
    {"Industry", Type::Picklist, 255},
    {"Ownership", Type::Picklist, 255},
    {"Rating", Type::Picklist, 255},
    {"AccountSource", Type::Picklist, 255},
    {"LeadSource", Type::Picklist, 255},
    {"ContactSource", Type::Picklist, 255},
    {"Pronouns", Type::Picklist, 255},
    {"GenderIdentity", Type::Picklist, 255, {}, "Gender Identity"},
    {"CleanStatus", Type::Picklist, 40},
    {"CurrencyIsoCode", Type::Picklist, 3, {}, "Currency ISO Code"},
    {"Roles", Type::Multipicklist, 4099},
    {"Phone", Type::Phone, 40},
    {"Fax", Type::Phone, 40},
    {"MobilePhone", Type::Phone, 40},
    {"HomePhone", Type::Phone, 40},
    {"OtherPhone", Type::Phone, 40},
    {"AssistantPhone", Type::Phone, 40, {}, "Asst. Phone"},
    {"Email", Type::Email, 80},
    {"Username", Type::String, 80},
    {"Website", Type::Url, 255},
    {"PhotoUrl", Type::Url, 255, {}, "Photo URL"},
    {"Title", Type::String, 128},
    {"Department", Type::String, 80},
    {"AssistantName", Type::String, 40, {}, "Assistant's Name"},
    {"AccountNumber", Type::String, 40},
    {"Site", Type::String, 80, {}, "Account Site"},
    {"Sic", Type::String, 20, {}, "SIC Code"},
    {"SicDesc", Type::String, 80, {}, "SIC Description"},
    {"TickerSymbol", Type::String, 20},
    {"Jigsaw", Type::String, 20, {}, "Data.com Key"},
    {"Description", Type::Textarea, 32000},
    {"AnnualRevenue", Type::Currency},
    {"NumberOfEmployees", Type::Int, 0, {}, "Employees"},
    {"YearStarted", Type::String, 4},
    {"DoNotCall", Type::Boolean},
    {"Birthdate", Type::Date},
    {"LastActivityDate", Type::Date, 0, {}, "Last Activity"},
    {"StartDate", Type::Date},
    {"EndDate", Type::Date},
    {"CreatedDate", Type::Datetime},
    {"LastModifiedDate", Type::Datetime},
    {"SystemModstamp", Type::Datetime, 0, {}, "System Modstamp"},
    {"EmailBouncedDate", Type::Datetime},
    {"LastViewedDate", Type::Datetime},
    {"LastReferencedDate", Type::Datetime},
    {"LastCURequestDate", Type::Datetime, 0, {}, "Last Stay-in-Touch Request Date"},
    {"LastCUUpdateDate", Type::Datetime, 0, {}, "Last Stay-in-Touch Save Date"},
    {"LastLoginDate", Type::Datetime},
};

constexpr std::string_view addresses[] = {"Billing", "Shipping",      "Mailing",
                                          "Other",   "PersonMailing", "PersonOther"};

constexpr Fact addressParts[] = {
    {"Street", Type::Textarea, 255},     {"City", Type::String, 40},
    {"State", Type::String, 80},         {"PostalCode", Type::String, 20},
    {"Country", Type::String, 80},       {"StateCode", Type::Picklist, 10},
    {"CountryCode", Type::Picklist, 10}, {"Latitude", Type::Double},
    {"Longitude", Type::Double},         {"GeocodeAccuracy", Type::Picklist, 40},
    {"Address", Type::Address},
};

// Contact's fields that person accounts have under their own names.
constexpr std::string_view sharedNames[] = {"FirstName", "LastName", "Salutation", "MiddleName",
                                            "Suffix"};

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isUpper(char c)
{
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

// "LeadSource" is "Lead Source", "Frequent_Traveller__c" is "Frequent Traveller"
std::string labelFrom(std::string_view name)
{
    const bool custom = endsWith(name, "__c") || endsWith(name, "__pc");
    if (custom) {
        std::string label(name.substr(0, name.rfind("__")));
        std::replace(label.begin(), label.end(), '_', ' ');
        return label;
    }
    if (endsWith(name, "Id") && name.size() > 2)
        return labelFrom(name.substr(0, name.size() - 2)) + " ID";
    std::string label;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool starts = i > 0 && isUpper(name[i]) && !isUpper(name[i - 1]);
        label += starts ? " " : "";
        label += name[i];
    }
    return label;
}

void apply(const Fact &fact, Field &field)
{
    field.type = fact.type;
    field.length = fact.length;
    field.referenceTo = fact.referenceTo;
    if (!fact.label.empty())
        field.label = fact.label;
}

bool applyAddressPart(std::string_view name, Field &field)
{
    for (const std::string_view address : addresses) {
        if (!startsWith(name, address))
            continue;
        const std::string_view rest = name.substr(address.size());
        for (const Fact &part : addressParts) {
            if (part.name != rest)
                continue;
            apply(part, field);
            if (part.type != Type::Address)
                field.compoundFieldName = std::string(address) + "Address";
            return true;
        }
    }
    return false;
}

bool applyFact(std::string_view name, Field &field)
{
    for (const Fact &fact : facts) {
        if (fact.name == name)
            return apply(fact, field), true;
    }
    return false;
}

} // namespace

std::string_view nameOf(Type type)
{
    return typeNames[static_cast<std::size_t>(type)];
}

std::optional<Type> typeOf(std::string_view name)
{
    for (std::size_t i = 0; i < std::size(typeNames); ++i) {
        if (typeNames[i] == name)
            return static_cast<Type>(i);
    }
    return std::nullopt;
}

bool isPersonField(std::string_view object, std::string_view name)
{
    if (name == "IsPersonAccount" || name == "IsPersonType")
        return true;
    if (object != "Account")
        return false;
    return endsWith(name, "__pc") || (startsWith(name, "Person") && name.size() > 6)
           || std::find(std::begin(sharedNames), std::end(sharedNames), name)
                  != std::end(sharedNames);
}

Field standardField(std::string_view object, std::string_view name)
{
    Field field;
    field.name = name;
    field.label = labelFrom(name);
    field.custom = endsWith(name, "__c") || endsWith(name, "__pc");
    if (field.custom)
        return field;
    // PersonEmail is what Email is on a contact.
    const bool ofPerson = object == "Account" && startsWith(name, "Person") && isUpper(name[6]);
    if (!applyAddressPart(name, field) && !applyFact(name, field)
        && !(ofPerson && applyFact(name.substr(6), field))) {
        const bool isTruth = (startsWith(name, "Is") && name.size() > 2 && isUpper(name[2]))
                             || startsWith(name, "HasOptedOut")
                             || startsWith(name, "PersonHasOpted");
        if (isTruth)
            field.type = Type::Boolean;
    }
    if (field.type == Type::Reference && field.referenceTo.empty())
        field.referenceTo = object; // MasterRecordId
    if (field.type == Type::Reference)
        field.relationshipName = name.substr(0, name.size() - 2);
    const bool isPerson =
        std::find(std::begin(sharedNames), std::end(sharedNames), name) != std::end(sharedNames);
    if (isPerson)
        field.compoundFieldName = "Name";
    field.nameField = name == "Name";
    if (name == "Name" && object == "Contact")
        field.length = 121;
    if (field.type == Type::Int)
        field.length = 0, field.precision = 8;
    if (field.type == Type::Double || field.type == Type::Currency)
        field.precision = 18, field.scale = field.type == Type::Double ? 15 : 0;
    const bool required = name == "Id" || field.type == Type::Boolean
                          || (name == "Name" && object != "Contact") || name == "CreatedDate"
                          || name == "SystemModstamp" || name == "OwnerId"
                          || (name == "LastName" && object == "Contact");
    field.nillable = !required;
    return field;
}

} // namespace salesforceorg
