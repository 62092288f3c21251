#pragma once

#include "schema.h"

#include <cstdint>

namespace salesforceorg {

// The WHERE of a query, ready to be asked about one record after another.
class Filter
{
public:
    // A refusal for fields that are not there or cannot be filtered, and for values of the wrong
    // kind.
    static Outcome<Filter> prepare(const Schema &schema, const Table &table,
                                   const Condition &condition, std::string_view query,
                                   std::int64_t now);

    bool holds(const Table &table, std::size_t row) const;

private:
    using Operator = Condition::Operator;

    explicit Filter(Column column)
        : m_column(std::move(column))
    {
    }
    std::optional<Refusal> takeValue(const Literal &literal, std::int64_t now);
    bool compare(std::string_view text) const;
    int order(std::string_view text, std::size_t value) const;

    Condition::Kind m_kind = Condition::Kind::Compare;
    std::vector<Filter> m_parts;
    Column m_column;
    Operator m_op = Operator::Equal;
    std::vector<std::string> m_values; // as a record would have them, texts folded
    std::vector<double> m_numbers;
};

// Whether a text fits a pattern of LIKE; both are folded.
bool isLike(std::string_view text, std::string_view pattern);

} // namespace salesforceorg
