#include "fields.h"

#include "switches.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

constexpr std::string_view typeNames[] = {"TEXT",    "EMAIL", "URL",    "DATE",       "NUMBER",
                                          "BOOLEAN", "PHONE", "SELECT", "MULTISELECT"};

const std::vector<std::string> recordTypes = {"Customer", "Prospect", "Partner", "Supplier/Vendor",
                                              "Other"};

// CSM API, 3. "Full name", "Email" and an organization's "Name" are the record itself.
std::vector<FieldDefinition> predefinedFields(Kind kind)
{
    if (kind == Kind::Customer)
        return {{"Phone", FieldType::Text, {}},
                {"External ID", FieldType::Text, {}},
                {"Type", FieldType::Multiselect, recordTypes},
                {"Title", FieldType::Text, {}},
                {"Region", FieldType::Text, {}},
                {"Preferred Language", FieldType::Text, {}}};
    return {{"Type", FieldType::Multiselect, recordTypes},
            {"Industry", FieldType::Text, {}},
            {"External ID", FieldType::Text, {}},
            {"Address", FieldType::Text, {}},
            {"Website", FieldType::Url, {}},
            {"Customer Segment",
             FieldType::Multiselect,
             {"Enterprise", "Mid-market", "SMB", "Startup", "Consumer"}}};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool hasBlank(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool isUrl(std::string_view text)
{
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon == 0 || colon + 3 == text.size() || hasBlank(text))
        return false;
    const std::string_view scheme = text.substr(0, colon);
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return isLetter(scheme.front()) && std::all_of(scheme.begin(), scheme.end(), [&](char c) {
               return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
           });
}

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !areDigits(text.substr(0, 4))
        || !areDigits(text.substr(5, 2)) || !areDigits(text.substr(8, 2)))
        return false;
    const int year = std::stoi(std::string(text.substr(0, 4)));
    const int month = std::stoi(std::string(text.substr(5, 2)));
    const int day = std::stoi(std::string(text.substr(8, 2)));
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return false;
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day >= 1 && day <= days[month - 1] + (month == 2 && isLeap ? 1 : 0);
}

bool isNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos)
        return areDigits(text);
    return areDigits(text.substr(0, point)) && areDigits(text.substr(point + 1));
}

int characters(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80; // not a UTF-8 continuation
    }));
}

bool isPhone(std::string_view text, bool needsPlus)
{
    if (text.size() > 1 && text.front() == '+')
        return text.size() <= 16 && areDigits(text.substr(1));
    return !needsPlus && std::any_of(text.begin(), text.end(), isDigit)
           && text.find_first_not_of("0123456789 ()-./") == std::string_view::npos;
}

} // namespace

bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos
        || hasBlank(text))
        return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t point = domain.find('.');
    return point != std::string_view::npos && point > 0 && domain.back() != '.';
}

std::optional<FieldType> fieldTypeFrom(std::string_view name)
{
    const auto *found = std::find(std::begin(typeNames), std::end(typeNames), name);
    if (found == std::end(typeNames))
        return std::nullopt;
    return static_cast<FieldType>(found - std::begin(typeNames));
}

std::string_view nameOf(FieldType type)
{
    return typeNames[static_cast<std::size_t>(type)];
}

FieldTable::FieldTable(Kind kind)
{
    for (const FieldDefinition &definition : predefinedFields(kind))
        add(definition, true);
}

std::optional<std::uint16_t> FieldTable::find(std::string_view name, const Switches &switches) const
{
    // Some fifty names at most: quicker than folding the name for a hash table.
    for (std::uint16_t i = 0; i < size(); ++i) {
        if (m_fields[i].name == name && isThere(i, switches))
            return i;
    }
    return std::nullopt;
}

bool FieldTable::isTaken(std::string_view name, const Switches &switches) const
{
    const auto [first, last] = m_byFoldedName.equal_range(foldCase(trimmed(name)));
    return std::any_of(first, last,
                       [&](const auto &entry) { return isThere(entry.second, switches); });
}

bool FieldTable::isThere(std::uint16_t number, const Switches &switches) const
{
    const Field &field = m_fields[number];
    return !field.deleted && (!field.predefined || switches.predefinedFields);
}

int FieldTable::count(const Switches &switches) const
{
    int result = 0;
    for (std::uint16_t i = 0; i < size(); ++i) {
        if (isThere(i, switches) && (switches.countPredefinedFields || !m_fields[i].predefined))
            ++result;
    }
    return result;
}

std::uint16_t FieldTable::add(const FieldDefinition &definition, bool predefined)
{
    Field field;
    static_cast<FieldDefinition &>(field) = definition;
    field.name = trimmed(definition.name);
    field.optionSet.insert(field.options.begin(), field.options.end());
    field.predefined = predefined;
    const std::uint16_t number = size();
    m_byFoldedName.emplace(foldCase(field.name), number);
    m_fields.push_back(std::move(field));
    return number;
}

void FieldTable::rename(std::uint16_t number, std::string_view name)
{
    const auto [first, last] = m_byFoldedName.equal_range(foldCase(m_fields[number].name));
    m_byFoldedName.erase(
        std::find_if(first, last, [&](const auto &entry) { return entry.second == number; }));
    m_fields[number].name = trimmed(name);
    m_byFoldedName.emplace(foldCase(m_fields[number].name), number);
}

void FieldTable::setOptions(std::uint16_t number, std::vector<std::string> options)
{
    Field &field = m_fields[number];
    field.optionSet = {options.begin(), options.end()};
    field.options = std::move(options);
}

void FieldTable::remove(std::uint16_t number)
{
    m_fields[number].deleted = true;
}

bool areValid(const Field &field, const ValueList &values, const Switches &switches)
{
    const auto isOption = [&](std::string_view value) {
        return field.optionSet.count(std::string(value)) > 0;
    };
    if (field.type == FieldType::Multiselect)
        return std::all_of(values.begin(), values.end(), isOption);
    if (values.size() != 1)
        return false;
    const std::string_view value = values.front();
    switch (field.type) {
    case FieldType::Text:
        return switches.textLimit == 0 || characters(value) <= switches.textLimit;
    case FieldType::Email:
        return isEmail(value);
    case FieldType::Url:
        return isUrl(value);
    case FieldType::Date:
        return isDate(value);
    case FieldType::Number:
        return isNumber(value);
    case FieldType::Boolean:
        return value == "true" || value == "false";
    case FieldType::Phone:
        return isPhone(value, switches.phoneNeedsPlus);
    case FieldType::Select:
        return isOption(value);
    case FieldType::Multiselect:
        break;
    }
    return false;
}

} // namespace csmsite
