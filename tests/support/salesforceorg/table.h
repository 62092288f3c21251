#pragma once

#include "field.h"
#include "rows.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salesforceorg {

// One object of the org: its rows, what was changed in them since, and its fields.
class Table
{
public:
    // declared: fields whose facts come from the config
    Table(std::string name, std::unique_ptr<Rows> rows, const std::vector<Field> &declared);

    const std::string &name() const { return m_name; }
    const std::vector<Field> &fields() const { return m_fields; }
    int indexOf(std::string_view field) const; // without case; -1: there is none

    std::size_t count() const { return m_rows->count() + m_added.size(); }
    void append(std::size_t row, int field, std::string &out) const;
    std::string text(std::size_t row, int field) const;
    bool isDeleted(std::size_t row) const;
    bool hasDeleted() const { return m_rows->hasDeleted() || !m_changes.empty(); }
    std::optional<std::size_t> find(std::string_view id) const;

    // What happens while somebody reads. Names that are no fields are passed over.
    using Values = std::map<std::string, std::string>;
    std::size_t create(const Values &values, std::int64_t now);
    void update(std::size_t row, const Values &values, std::int64_t now);

private:
    void addFields(const std::vector<Field> &declared);
    void addMade(std::string_view name, std::string_view beside);
    void appendMade(std::size_t row, const Field &field, std::string &out) const;
    void appendNamed(std::size_t row, std::string_view name, std::string &out) const;
    void set(std::size_t row, std::string_view name, std::string value);

    std::string m_name;
    std::unique_ptr<Rows> m_rows;
    std::vector<Field> m_fields;
    std::unordered_map<std::string, int> m_byName; // folded
    std::unordered_map<std::size_t, std::map<int, std::string>> m_changes;
    std::vector<std::string> m_added; // ids of rows behind the others
    int m_id = -1;
    int m_deleted = -1;
};

} // namespace salesforceorg
