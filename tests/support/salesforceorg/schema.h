#pragma once

#include "soql.h"
#include "table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace salesforceorg {

// The objects of the org, as far as the user who asks may see them.
class Schema
{
public:
    void add(std::unique_ptr<Table> table) { m_tables.push_back(std::move(table)); }
    void clear() { m_tables.clear(); }
    const std::vector<std::unique_ptr<Table>> &tables() const { return m_tables; }

    // "Contact.Birthdate"; a whole object by its name alone
    void hide(const std::vector<std::string> &names);
    // Without person accounts their fields are not there for anybody.
    void setPersonAccounts(bool on) { m_personAccounts = on; }
    bool isHidden(const Table &table) const;
    bool isHidden(const Table &table, const Field &field) const;

    // Without case; null when there is none, or none for this user.
    Table *find(std::string_view object) const;
    // The same without regard to what is hidden: for what the org itself does.
    Table *findAny(std::string_view object) const;

private:
    std::vector<std::unique_ptr<Table>> m_tables;
    std::vector<std::string> m_hidden; // folded
    bool m_personAccounts = true;
};

// A value that can be reached from a record: its own, or one of the record that it points to.
class Column
{
public:
    struct Hop
    {
        int reference;
        const Table *target;
        std::string name; // "Account"
    };

    static Outcome<Column> find(const Schema &schema, const Table &table, const Path &path,
                                std::string_view query);
    Column(const Table &table, int field)
        : m_table(&table)
        , m_field(field)
    {
    }

    const Field &field() const { return m_table->fields()[static_cast<std::size_t>(m_field)]; }
    const std::vector<Hop> &hops() const { return m_hops; }
    // Where the value stands, starting from a record of the table that was searched; nothing when
    // it points nowhere.
    std::optional<std::size_t> follow(const Table &from, std::size_t row) const;
    void append(const Table &from, std::size_t row, std::string &out) const;

private:
    const Table *m_table; // the last
    int m_field = 0;
    std::vector<Hop> m_hops;
};

Refusal noSuchColumn(const Path &path, std::string_view name, std::string_view object,
                     std::string_view query);

} // namespace salesforceorg
