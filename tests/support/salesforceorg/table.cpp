#include "table.h"

#include "../http/json.h"
#include "../http/text.h"
#include "values.h"

#include <algorithm>

namespace salesforceorg {

namespace {

constexpr std::string_view addressParts[] = {
    "City",      "Country",    "CountryCode", "GeocodeAccuracy", "Latitude",
    "Longitude", "PostalCode", "State",       "StateCode",       "Street"};
// as REST spells them, in the same order
constexpr std::string_view addressMembers[] = {
    "city",      "country",    "countryCode", "geocodeAccuracy", "latitude",
    "longitude", "postalCode", "state",       "stateCode",       "street"};

} // namespace

Table::Table(std::string name, std::unique_ptr<Rows> rows, const std::vector<Field> &declared)
    : m_name(std::move(name))
    , m_rows(std::move(rows))
{
    addFields(declared);
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_byName.emplace(http::foldCase(m_fields[i].name), static_cast<int>(i));
    m_id = indexOf("Id");
    m_deleted = indexOf("IsDeleted");
}

void Table::addFields(const std::vector<Field> &declared)
{
    const std::vector<std::string> &columns = m_rows->columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto known = std::find_if(declared.begin(), declared.end(), [&](const Field &field) {
            return field.name == columns[i];
        });
        m_fields.push_back(known == declared.end() ? standardField(m_name, columns[i]) : *known);
        m_fields.back().column = static_cast<int>(i);
    }
    // What the API has and no export ("Salesforce API, 5.3").
    if (m_name == "Contact")
        addMade("Name", "LastName");
    for (const std::string_view address :
         {"Billing", "Shipping", "Mailing", "Other", "PersonMailing", "PersonOther"})
        addMade(std::string(address) + "Address", std::string(address) + "Country");
    if (m_name == "Contact" || m_name == "Account") {
        for (const std::string_view name : {"PhotoUrl", "LastViewedDate", "LastReferencedDate"})
            addMade(name, "Id");
        addMade("IsDeleted", "Id");
    }
    if (m_name == "Contact")
        addMade("IsEmailBounced", "EmailBouncedReason");
}

// A field that no column holds, if there is none of that name yet, behind one that there is.
void Table::addMade(std::string_view name, std::string_view beside)
{
    const auto has = [this](std::string_view wanted) {
        return std::any_of(m_fields.begin(), m_fields.end(),
                           [&](const Field &field) { return field.name == wanted; });
    };
    if (has(name) || !has(beside))
        return;
    Field field = standardField(m_name, name);
    field.calculated = false;
    m_fields.push_back(field);
}

int Table::indexOf(std::string_view field) const
{
    const auto found = m_byName.find(http::foldCase(field));
    return found == m_byName.end() ? -1 : found->second;
}

void Table::append(std::size_t row, int field, std::string &out) const
{
    const Field &wanted = m_fields[static_cast<std::size_t>(field)];
    const std::size_t start = out.size();
    if (!m_changes.empty()) {
        const auto changed = m_changes.find(row);
        if (changed != m_changes.end()) {
            const auto value = changed->second.find(field);
            if (value != changed->second.end()) {
                out += value->second;
                return;
            }
        }
    }
    if (wanted.column < 0)
        appendMade(row, wanted, out);
    else if (row < m_rows->count())
        m_rows->append(row, static_cast<std::size_t>(wanted.column), out);
    else if (wanted.type == Type::Boolean)
        out += "false";
    // A person account's name is made from its parts in the weekly export of some orgs.
    if (out.size() == start && wanted.nameField && m_name == "Account")
        appendMade(row, wanted, out);
}

void Table::appendMade(std::size_t row, const Field &field, std::string &out) const
{
    if (field.type == Type::Boolean) {
        out += "false";
    } else if (field.nameField) {
        const std::size_t start = out.size();
        for (const std::string_view part : {"FirstName", "MiddleName", "LastName", "Suffix"}) {
            const std::size_t before = out.size();
            out += before > start ? " " : "";
            const std::size_t begin = out.size();
            appendNamed(row, part, out);
            if (out.size() == begin)
                out.resize(before);
        }
    } else if (field.type == Type::Address) {
        const std::string prefix = field.name.substr(0, field.name.size() - 7);
        http::JsonWriter json;
        bool any = false;
        json.begin();
        for (std::size_t i = 0; i < std::size(addressParts); ++i) {
            const int part = indexOf(prefix + std::string(addressParts[i]));
            const bool hasCodes = addressParts[i].find("Code") != std::string_view::npos
                                  && addressParts[i] != "PostalCode";
            if (part < 0 && hasCodes)
                continue;
            const std::string value = part < 0 ? std::string() : text(row, part);
            any = any || !value.empty();
            json.key(addressMembers[i]);
            if (value.empty())
                json.null();
            else if (isNumber(m_fields[static_cast<std::size_t>(part)].type))
                json.raw(value);
            else
                json.value(value);
        }
        json.end();
        if (any)
            out += json.text();
    }
}

void Table::appendNamed(std::size_t row, std::string_view name, std::string &out) const
{
    const int field = indexOf(name);
    if (field >= 0)
        append(row, field, out);
}

std::string Table::text(std::size_t row, int field) const
{
    std::string result;
    append(row, field, result);
    return result;
}

bool Table::isDeleted(std::size_t row) const
{
    return hasDeleted() && m_deleted >= 0 && text(row, m_deleted) == "true";
}

std::optional<std::size_t> Table::find(std::string_view id) const
{
    const auto added = std::find(m_added.begin(), m_added.end(), id);
    if (added != m_added.end())
        return m_rows->count() + static_cast<std::size_t>(added - m_added.begin());
    return m_rows->find(id);
}

void Table::set(std::size_t row, std::string_view name, std::string value)
{
    const int field = indexOf(name);
    if (field >= 0)
        m_changes[row][field] = std::move(value);
}

std::size_t Table::create(const Values &values, std::int64_t now)
{
    const std::size_t row = count();
    const std::string first = m_rows->count() > 0 ? text(0, m_id) : "0000g";
    m_added.push_back(idOf(first.substr(0, 3) + "zz", row));
    set(row, "Id", m_added.back());
    set(row, "CreatedDate", timeText(now));
    update(row, values, now);
    return row;
}

void Table::update(std::size_t row, const Values &values, std::int64_t now)
{
    for (const auto &[name, value] : values)
        set(row, name, value);
    set(row, "LastModifiedDate", timeText(now));
    set(row, "SystemModstamp", timeText(now));
}

} // namespace salesforceorg
