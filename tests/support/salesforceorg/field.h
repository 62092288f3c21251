#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salesforceorg {

// The types of describe ("Salesforce API, 5.2"), in the order of typeNames.
enum class Type {
    Id,
    Reference,
    String,
    Phone,
    Url,
    Email,
    Picklist,
    Combobox,
    EncryptedString,
    Textarea,
    Multipicklist,
    Boolean,
    Int,
    Double,
    Currency,
    Percent,
    Date,
    Datetime,
    Time,
    Address
};

std::string_view nameOf(Type type);
std::optional<Type> typeOf(std::string_view name);

struct PicklistValue
{
    std::string value;
    std::string label; // empty: the value
    bool active = true;
    bool isDefault = false;
};

// One field of an object as describe tells of it.
struct Field
{
    std::string name;
    std::string label;
    Type type = Type::String;
    int length = 255;
    int precision = 0;
    int scale = 0;
    std::string referenceTo; // the object, for references
    std::string relationshipName;
    std::string compoundFieldName;
    std::string helpText;
    std::vector<PicklistValue> picklist; // empty: the values that occur
    bool custom = false;
    bool calculated = false;
    bool htmlFormatted = false;
    bool nameField = false;
    bool nillable = true;
    bool restrictedPicklist = false;
    int column = -1; // of the table's rows; below 0: made from others, or the same for all
};

// What Salesforce itself says of a field of that name, else what its name lets one guess; "Tier__c"
// is a custom text.
Field standardField(std::string_view object, std::string_view name);
// Fields that belong to person accounts, and do not exist where the feature is off.
bool isPersonField(std::string_view object, std::string_view name);

} // namespace salesforceorg
