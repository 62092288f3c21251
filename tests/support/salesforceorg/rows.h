#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salesforceorg {

// Where the records of one object come from. Values are as in values.h.
class Rows
{
public:
    virtual ~Rows() = default;

    virtual const std::vector<std::string> &columns() const = 0; // API names
    virtual std::size_t count() const = 0;
    virtual void append(std::size_t row, std::size_t column, std::string &out) const = 0;
    virtual std::optional<std::size_t> find(std::string_view id) const = 0; // of 18 characters
    // False when no row can be marked as deleted.
    virtual bool hasDeleted() const { return true; }
};

// Rows that are kept in memory: small objects, and what was read from a file.
class ListedRows : public Rows
{
public:
    explicit ListedRows(std::vector<std::string> columns);
    // As many values as there are columns.
    void add(const std::vector<std::string> &values);

    const std::vector<std::string> &columns() const override { return m_columns; }
    std::size_t count() const override { return m_ends.size() / m_columns.size(); }
    void append(std::size_t row, std::size_t column, std::string &out) const override
    {
        out.append(value(row, column));
    }
    std::optional<std::size_t> find(std::string_view id) const override;

    std::string_view value(std::size_t row, std::size_t column) const;

private:
    std::vector<std::string> m_columns;
    std::string m_text; // all values, one after another
    std::vector<std::size_t> m_ends;
    std::unordered_map<std::string, std::size_t> m_byId;
    std::optional<std::size_t> m_idColumn;
};

} // namespace salesforceorg
