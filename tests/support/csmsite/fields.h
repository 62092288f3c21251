#pragma once

#include "details.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace csmsite {

struct Switches;

enum class Kind { Customer, Organization };

enum class FieldType { Text, Email, Url, Date, Number, Boolean, Phone, Select, Multiselect };

std::optional<FieldType> fieldTypeFrom(std::string_view name);
std::string_view nameOf(FieldType type);

struct FieldDefinition
{
    std::string name;
    FieldType type = FieldType::Text;
    std::vector<std::string> options; // SELECT and MULTISELECT only
};

struct Field : FieldDefinition
{
    std::unordered_set<std::string> optionSet;
    bool predefined = false;
    bool deleted = false;

    bool isSelect() const { return type == FieldType::Select || type == FieldType::Multiselect; }
};

// The detail fields of one kind of record (CSM API, 3). A field is known by its number, which is
// never used again.
class FieldTable
{
public:
    explicit FieldTable(Kind kind);

    // Exact name; predefined fields are there only when the site has them (switch 10).
    std::optional<std::uint16_t> find(std::string_view name, const Switches &switches) const;
    // As definitions are compared: trimmed and without case.
    bool isTaken(std::string_view name, const Switches &switches) const;
    bool isThere(std::uint16_t number, const Switches &switches) const;
    const Field &at(std::uint16_t number) const { return m_fields[number]; }
    std::uint16_t size() const { return static_cast<std::uint16_t>(m_fields.size()); }
    int count(const Switches &switches) const; // as the limit of fields counts

    std::uint16_t add(const FieldDefinition &definition, bool predefined = false);
    void rename(std::uint16_t number, std::string_view name);
    void setOptions(std::uint16_t number, std::vector<std::string> options);
    void remove(std::uint16_t number);

private:
    std::vector<Field> m_fields;
    std::unordered_multimap<std::string, std::uint16_t> m_byFoldedName;
};

bool isEmail(std::string_view text);

// Whether a field takes these values (the table of CSM API, 3). Not for "no values at all".
bool areValid(const Field &field, const ValueList &values, const Switches &switches);

} // namespace csmsite
