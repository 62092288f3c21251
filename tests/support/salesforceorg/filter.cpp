#include "filter.h"

#include "../http/text.h"
#include "values.h"

#include <algorithm>
#include <charconv>

namespace salesforceorg {

namespace {

constexpr std::int64_t dayMs = 86'400'000;

bool isText(Type type)
{
    return type != Type::Boolean && !isNumber(type) && type != Type::Date && type != Type::Datetime
           && type != Type::Id && type != Type::Reference && type != Type::Address;
}

double numberFrom(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// The day that a name of a date means.
std::string namedDate(std::string_view name, std::int64_t now)
{
    if (name == "today")
        return dateText(now);
    if (name == "yesterday")
        return dateText(now - dayMs);
    const std::string_view days = name.substr(name.find(':') + 1);
    return dateText(now - static_cast<std::int64_t>(numberFrom(days)) * dayMs);
}

Refusal wrongValue(const Field &field)
{
    return {400, "INVALID_FIELD",
            "value of filter criterion for field '" + field.name + "' must be of type "
                + std::string(nameOf(field.type)) + " and should "
                + (isText(field.type) ? "be" : "not be") + " enclosed in quotes"};
}

bool contains(std::string_view list, std::string_view wanted)
{
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(';'));
        list.remove_prefix(std::min(list.size(), one.size() + 1));
        if (http::trimmed(one) == http::trimmed(wanted))
            return true;
    }
    return false;
}

// 'A;B' wants both of them.
bool containsAll(std::string_view list, std::string_view wanted)
{
    while (!wanted.empty()) {
        const std::string_view one = wanted.substr(0, wanted.find(';'));
        wanted.remove_prefix(std::min(wanted.size(), one.size() + 1));
        if (!contains(list, one))
            return false;
    }
    return true;
}

} // namespace

bool isLike(std::string_view text, std::string_view pattern)
{
    while (!pattern.empty()) {
        if (pattern[0] == '%') {
            pattern.remove_prefix(1);
            for (std::size_t i = 0; i <= text.size(); ++i) {
                if (isLike(text.substr(i), pattern))
                    return true;
            }
            return false;
        }
        const bool escaped = pattern[0] == '\\' && pattern.size() > 1;
        if (escaped)
            pattern.remove_prefix(1);
        if (text.empty() || (pattern[0] != text[0] && (escaped || pattern[0] != '_')))
            return false;
        // _ is a character, which may take several bytes
        std::size_t length = 1;
        while (pattern[0] == '_' && !escaped && length < text.size()
               && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
            ++length;
        text.remove_prefix(length);
        pattern.remove_prefix(1);
    }
    return text.empty();
}

Outcome<Filter> Filter::prepare(const Schema &schema, const Table &table,
                                const Condition &condition, std::string_view query,
                                std::int64_t now)
{
    if (condition.kind != Condition::Kind::Compare) {
        Filter filter(Column(table, 0));
        filter.m_kind = condition.kind;
        for (const Condition &part : condition.parts) {
            Outcome<Filter> inner = prepare(schema, table, part, query, now);
            if (!inner)
                return inner;
            filter.m_parts.push_back(std::move(*inner));
        }
        return filter;
    }
    Outcome<Column> column = Column::find(schema, table, condition.path, query);
    if (!column)
        return tl::unexpected(column.error());
    Filter filter(std::move(*column));
    filter.m_op = condition.op;
    const Field &field = filter.m_column.field();
    const bool isLong = field.type == Type::Textarea && field.length > 255;
    if (isLong || field.type == Type::Address)
        return tl::unexpected(
            faultAt("INVALID_FIELD", query, condition.path.at,
                    "field '" + field.name + "' can not be filtered in a query call"));
    const bool ofList = condition.op == Operator::Includes || condition.op == Operator::Excludes;
    if ((ofList && field.type != Type::Multipicklist)
        || (condition.op == Operator::Like && !isText(field.type)))
        return tl::unexpected(
            Refusal{400, "INVALID_FIELD", "invalid operator on " + field.name + " field"});
    for (const Literal &literal : condition.values) {
        if (std::optional<Refusal> refusal = filter.takeValue(literal, now))
            return tl::unexpected(*refusal);
    }
    return filter;
}

std::optional<Refusal> Filter::takeValue(const Literal &literal, std::int64_t now)
{
    using Kind = Literal::Kind;
    const Field &field = m_column.field();
    std::optional<std::string> value;
    if (literal.kind == Kind::Null) {
        value = std::string();
    } else if (isText(field.type)) {
        if (literal.kind == Kind::Text)
            value = http::foldCase(literal.text);
    } else if (field.type == Type::Id || field.type == Type::Reference) {
        value = toId18(literal.text);
        if (literal.kind == Kind::Text && !value)
            return Refusal{400, "INVALID_QUERY_FILTER_OPERATOR",
                           "invalid ID field: " + literal.text};
    } else if (field.type == Type::Boolean) {
        if (literal.kind == Kind::Boolean)
            value = literal.text;
    } else if (isNumber(field.type)) {
        if (literal.kind == Kind::Number)
            value = literal.text;
    } else if (literal.kind == Kind::DateName) {
        value = namedDate(literal.text, now) + (field.type == Type::Date ? "" : "T00:00:00.000Z");
    } else if (field.type == Type::Date && literal.kind == Kind::Date) {
        value = literal.text;
    } else if (field.type == Type::Datetime && literal.kind == Kind::Datetime) {
        value = timeText(timeFrom(literal.text).value_or(0));
    }
    if (!value)
        return wrongValue(field);
    m_numbers.push_back(numberFrom(*value));
    m_values.push_back(std::move(*value));
    return std::nullopt;
}

bool Filter::holds(const Table &table, std::size_t row) const
{
    const auto partHolds = [&](const Filter &part) { return part.holds(table, row); };
    switch (m_kind) {
    case Condition::Kind::And:
        return std::all_of(m_parts.begin(), m_parts.end(), partHolds);
    case Condition::Kind::Or:
        return std::any_of(m_parts.begin(), m_parts.end(), partHolds);
    case Condition::Kind::Not:
        return !m_parts.front().holds(table, row);
    case Condition::Kind::Compare:
        break;
    }
    std::string text;
    m_column.append(table, row, text);
    return isText(m_column.field().type) ? compare(http::foldCase(text)) : compare(text);
}

int Filter::order(std::string_view text, std::size_t value) const
{
    if (!isNumber(m_column.field().type))
        return text.compare(m_values[value]);
    const double number = numberFrom(text);
    return number < m_numbers[value] ? -1 : number > m_numbers[value] ? 1 : 0;
}

// What has no value is equal to null alone, and is neither less nor greater than anything.
bool Filter::compare(std::string_view text) const
{
    const auto equals = [&](std::size_t value) {
        return text.empty() || m_values[value].empty() ? text == m_values[value]
                                                       : order(text, value) == 0;
    };
    const auto equalsAny = [&] {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (equals(i))
                return true;
        }
        return false;
    };
    const auto includesAny = [&] {
        return std::any_of(m_values.begin(), m_values.end(), [&](const std::string &value) {
            return !text.empty() && containsAll(text, value);
        });
    };
    const bool comparable = !text.empty() && !m_values.front().empty();
    switch (m_op) {
    case Operator::Equal:
        return equals(0);
    case Operator::Unequal:
        return !equals(0);
    case Operator::Less:
        return comparable && order(text, 0) < 0;
    case Operator::LessEqual:
        return comparable && order(text, 0) <= 0;
    case Operator::Greater:
        return comparable && order(text, 0) > 0;
    case Operator::GreaterEqual:
        return comparable && order(text, 0) >= 0;
    case Operator::Like:
        return isLike(text, m_values.front());
    case Operator::In:
        return equalsAny();
    case Operator::NotIn:
        return !equalsAny();
    case Operator::Includes:
        return includesAny();
    case Operator::Excludes:
        return !includesAny();
    }
    return false;
}

} // namespace salesforceorg
