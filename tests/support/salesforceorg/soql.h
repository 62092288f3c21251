#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace salesforceorg {

// Why a request was refused, as one element of the API's error array.
struct Refusal
{
    int status = 400;
    std::string code;
    std::string message;
};

template <typename T>
using Outcome = tl::expected<T, Refusal>;

// "Account.Name" and where it stands in the query.
struct Path
{
    std::string text;
    std::size_t at = 0;
};

struct Literal
{
    enum class Kind { Null, Text, Number, Boolean, Date, Datetime, DateName };

    Kind kind = Kind::Null;
    std::string text; // as written, without quotes; "LAST_N_DAYS:30"
};

// A tree of AND, OR and NOT over comparisons.
struct Condition
{
    enum class Kind { And, Or, Not, Compare };
    enum class Operator {
        Equal,
        Unequal,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Like,
        In,
        NotIn,
        Includes,
        Excludes
    };

    Kind kind = Kind::Compare;
    std::vector<Condition> parts;
    Path path;
    Operator op = Operator::Equal;
    std::vector<Literal> values; // more than one for IN, INCLUDES and their contraries
};

struct Order
{
    Path path;
    bool descending = false;
    bool nullsLast = false;
};

// A query as it was written; nothing of it has been compared with an org yet.
struct Soql
{
    enum class Function { None, All, Standard, Custom }; // FIELDS()

    std::string text;
    std::vector<Path> fields;
    std::optional<Path> counted; // COUNT(Id)
    bool count = false;          // COUNT()
    Function function = Function::None;
    Path object;
    std::optional<Condition> where;
    std::vector<Order> orders;
    std::optional<std::size_t> limit;
    std::optional<std::size_t> offset;
};

Outcome<Soql> parseSoql(std::string_view text);

// The message of the API for a fault at that place: the query, a mark below, the row and the
// column.
Refusal faultAt(const std::string &code, std::string_view text, std::size_t at,
                const std::string &message);

} // namespace salesforceorg
