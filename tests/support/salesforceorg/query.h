#pragma once

#include "filter.h"
#include "schema.h"

#include <cstdint>
#include <string>
#include <vector>

namespace salesforceorg {

// Which records a query found, in their order. All of a table take no memory.
struct Selection
{
    std::size_t count = 0;
    std::vector<std::uint32_t> rows; // empty: 0, 1, 2 ...

    std::size_t row(std::size_t place) const { return rows.empty() ? place : rows[place]; }
};

// A query that fits the org: what it asks of which object.
class Query
{
public:
    static Outcome<Query> prepare(const Schema &schema, std::string_view text, std::int64_t now);

    const Soql &soql() const { return m_soql; }
    const Table &table() const { return *m_table; }
    const std::vector<Column> &columns() const { return m_columns; }

    // queryAll sees what is in the recycle bin too.
    Selection select(bool withDeleted) const;

    // The records from..to of a selection, as the bodies of the APIs have them.
    void appendJson(const Selection &selection, std::size_t from, std::size_t to,
                    std::string_view base, std::string &out) const;
    void appendCsv(const Selection &selection, std::size_t from, std::size_t to, char delimiter,
                   std::string_view lineEnd, std::string &out) const;

private:
    std::optional<Refusal> addColumns(const Schema &schema);
    void addFunction(const Schema &schema);
    void sort(std::vector<std::uint32_t> &rows) const;

    Soql m_soql;
    const Table *m_table = nullptr;
    std::vector<Column> m_columns;
    std::vector<Filter> m_filter; // one or none
    std::vector<Column> m_orders;
};

// One record as JSON: those of the columns that it has itself, and the records it points to with
// theirs.
void appendRecord(const Table &table, std::size_t row, const std::vector<Column> &columns,
                  std::string_view base, std::string &out);

} // namespace salesforceorg
