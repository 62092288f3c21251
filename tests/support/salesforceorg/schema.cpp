#include "schema.h"

#include "../http/text.h"

#include <algorithm>

namespace salesforceorg {

void Schema::hide(const std::vector<std::string> &names)
{
    m_hidden.clear();
    for (const std::string &name : names)
        m_hidden.push_back(http::foldCase(name));
}

bool Schema::isHidden(const Table &table) const
{
    return std::find(m_hidden.begin(), m_hidden.end(), http::foldCase(table.name()))
           != m_hidden.end();
}

bool Schema::isHidden(const Table &table, const Field &field) const
{
    if (!m_personAccounts && isPersonField(table.name(), field.name))
        return true;
    return !m_hidden.empty()
           && std::find(m_hidden.begin(), m_hidden.end(),
                        http::foldCase(table.name() + '.' + field.name))
                  != m_hidden.end();
}

Table *Schema::find(std::string_view object) const
{
    Table *table = findAny(object);
    return table && !isHidden(*table) ? table : nullptr;
}

Table *Schema::findAny(std::string_view object) const
{
    for (const std::unique_ptr<Table> &table : m_tables) {
        if (http::equalsAsciiWithoutCase(table->name(), object))
            return table.get();
    }
    return nullptr;
}

Refusal noSuchColumn(const Path &path, std::string_view name, std::string_view object,
                     std::string_view query)
{
    return faultAt("INVALID_FIELD", query, path.at,
                   "No such column '" + std::string(name) + "' on entity '" + std::string(object)
                       + "'. If you are attempting to use a custom field, be sure to append the "
                         "'__c' after the custom field name. Please reference your WSDL or the "
                         "describe call for the appropriate names.");
}

Outcome<Column> Column::find(const Schema &schema, const Table &table, const Path &path,
                             std::string_view query)
{
    std::string_view rest = path.text;
    // The object's own name may stand first: Contact.Email.
    if (http::equalsAsciiWithoutCase(rest.substr(0, table.name().size() + 1), table.name() + '.'))
        rest.remove_prefix(table.name().size() + 1);
    Column column(table, 0);
    while (rest.find('.') != std::string_view::npos) {
        const std::string_view name = rest.substr(0, rest.find('.'));
        rest.remove_prefix(name.size() + 1);
        const Table &from = *column.m_table;
        const auto reference =
            std::find_if(from.fields().begin(), from.fields().end(), [&](const Field &field) {
                return !field.relationshipName.empty() && !schema.isHidden(from, field)
                       && http::equalsAsciiWithoutCase(field.relationshipName, name);
            });
        const Table *target =
            reference == from.fields().end() ? nullptr : schema.find(reference->referenceTo);
        if (!target)
            return tl::unexpected(
                faultAt("INVALID_FIELD", query, path.at,
                        "Didn't understand relationship '" + std::string(name)
                            + "' in field path. If you are attempting to use a custom "
                              "relationship, be sure to append the '__r' after the custom "
                              "relationship name."));
        column.m_hops.push_back({static_cast<int>(reference - from.fields().begin()), target,
                                 reference->relationshipName});
        column.m_table = target;
    }
    column.m_field = column.m_table->indexOf(rest);
    if (column.m_field < 0 || schema.isHidden(*column.m_table, column.field()))
        return tl::unexpected(noSuchColumn(path, rest, column.m_table->name(), query));
    return column;
}

std::optional<std::size_t> Column::follow(const Table &from, std::size_t row) const
{
    const Table *table = &from;
    for (const Hop &hop : m_hops) {
        const std::string id = table->text(row, hop.reference);
        const std::optional<std::size_t> found = id.empty() ? std::nullopt : hop.target->find(id);
        if (!found)
            return std::nullopt;
        row = *found;
        table = hop.target;
    }
    return row;
}

void Column::append(const Table &from, std::size_t row, std::string &out) const
{
    const std::optional<std::size_t> place = follow(from, row);
    if (place)
        m_table->append(*place, m_field, out);
}

} // namespace salesforceorg
