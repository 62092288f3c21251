#include "query.h"

#include "../http/json.h"
#include "../http/text.h"
#include "values.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace salesforceorg {

namespace {

constexpr std::size_t longestFieldsAll = 200;

void writeValue(const Field &field, std::string &value, http::JsonWriter &json)
{
    if (value.empty())
        json.null();
    else if (field.type == Type::Boolean || isNumber(field.type) || field.type == Type::Address)
        json.raw(value);
    else if (field.type == Type::Datetime) // .000Z in CSV, .000+0000 here
        json.value(value.replace(value.size() - 1, 1, "+0000"));
    else
        json.value(value);
}

void writeAttributes(const Table &table, std::size_t row, std::string_view base,
                     http::JsonWriter &json)
{
    json.begin("attributes").put("type", table.name());
    json.put("url", std::string(base) + "/sobjects/" + table.name() + '/'
                        + table.text(row, table.indexOf("Id")));
    json.end();
}

// Columns from..to share their first `depth` hops; the record at `row` of `table` is where those
// lead.
void writeRecord(const Table &table, std::size_t row, const std::vector<const Column *> &columns,
                 std::size_t depth, std::string_view base, http::JsonWriter &json)
{
    json.begin();
    writeAttributes(table, row, base, json);
    std::vector<std::string> written;
    for (const Column *column : columns) {
        if (column->hops().size() == depth) {
            std::string value = table.text(row, table.indexOf(column->field().name));
            json.key(column->field().name);
            writeValue(column->field(), value, json);
            continue;
        }
        const Column::Hop &hop = column->hops()[depth];
        if (std::find(written.begin(), written.end(), hop.name) != written.end())
            continue;
        written.push_back(hop.name);
        std::vector<const Column *> same;
        std::copy_if(
            columns.begin(), columns.end(), std::back_inserter(same), [&](const Column *other) {
                return other->hops().size() > depth && other->hops()[depth].name == hop.name;
            });
        const std::string id = table.text(row, hop.reference);
        const std::optional<std::size_t> target = id.empty() ? std::nullopt : hop.target->find(id);
        json.key(hop.name);
        if (target)
            writeRecord(*hop.target, *target, same, depth + 1, base, json);
        else
            json.null();
    }
    json.end();
}

} // namespace

void appendRecord(const Table &table, std::size_t row, const std::vector<Column> &columns,
                  std::string_view base, std::string &out)
{
    std::vector<const Column *> pointers;
    pointers.reserve(columns.size());
    for (const Column &column : columns)
        pointers.push_back(&column);
    http::JsonWriter json;
    writeRecord(table, row, pointers, 0, base, json);
    out += json.text();
}

Outcome<Query> Query::prepare(const Schema &schema, std::string_view text, std::int64_t now)
{
    Outcome<Soql> soql = parseSoql(text);
    if (!soql)
        return tl::unexpected(soql.error());
    Query query;
    query.m_soql = std::move(*soql);
    query.m_table = schema.find(query.m_soql.object.text);
    if (!query.m_table)
        return tl::unexpected(faultAt(
            "INVALID_TYPE", text, query.m_soql.object.at,
            "sObject type '" + query.m_soql.object.text
                + "' is not supported. If you are attempting to use a custom object, be sure to "
                  "append the '__c' after the entity name. Please reference your WSDL or the "
                  "describe call for the appropriate names."));
    if (std::optional<Refusal> refusal = query.addColumns(schema))
        return tl::unexpected(*refusal);
    if (query.m_soql.where) {
        Outcome<Filter> filter =
            Filter::prepare(schema, *query.m_table, *query.m_soql.where, text, now);
        if (!filter)
            return tl::unexpected(filter.error());
        query.m_filter.push_back(std::move(*filter));
    }
    for (const Order &order : query.m_soql.orders) {
        Outcome<Column> column = Column::find(schema, *query.m_table, order.path, text);
        if (!column)
            return tl::unexpected(column.error());
        query.m_orders.push_back(std::move(*column));
    }
    return query;
}

std::optional<Refusal> Query::addColumns(const Schema &schema)
{
    for (const Path &path : m_soql.fields) {
        Outcome<Column> column = Column::find(schema, *m_table, path, m_soql.text);
        if (!column)
            return column.error();
        m_columns.push_back(std::move(*column));
    }
    if (m_soql.counted) {
        const Outcome<Column> column = Column::find(schema, *m_table, *m_soql.counted, m_soql.text);
        if (!column)
            return column.error();
    }
    const bool isAll =
        m_soql.function == Soql::Function::All || m_soql.function == Soql::Function::Custom;
    if (isAll && m_soql.limit.value_or(longestFieldsAll + 1) > longestFieldsAll)
        return Refusal{400, "MALFORMED_QUERY",
                       "The SOQL FIELDS function must have a LIMIT of at most 200"};
    addFunction(schema);
    for (std::size_t i = 0; i < m_soql.fields.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (http::equalsAsciiWithoutCase(m_soql.fields[i].text, m_soql.fields[j].text))
                return Refusal{400, "INVALID_FIELD",
                               "duplicate field selected: " + m_soql.fields[i].text};
        }
    }
    return std::nullopt;
}

void Query::addFunction(const Schema &schema)
{
    if (m_soql.function == Soql::Function::None)
        return;
    for (std::size_t i = 0; i < m_table->fields().size(); ++i) {
        const Field &field = m_table->fields()[i];
        const bool fits = m_soql.function == Soql::Function::All
                          || field.custom == (m_soql.function == Soql::Function::Custom);
        if (fits && !schema.isHidden(*m_table, field))
            m_columns.emplace_back(*m_table, static_cast<int>(i));
    }
}

Selection Query::select(bool withDeleted) const
{
    Selection result;
    const std::size_t count = m_table->count();
    const bool skipDeleted = !withDeleted && m_table->hasDeleted();
    if (m_filter.empty() && !skipDeleted && m_orders.empty()) {
        result.count = count;
    } else {
        for (std::size_t row = 0; row < count; ++row) {
            if ((!skipDeleted || !m_table->isDeleted(row))
                && (m_filter.empty() || m_filter.front().holds(*m_table, row)))
                result.rows.push_back(static_cast<std::uint32_t>(row));
        }
        sort(result.rows);
        result.count = result.rows.size();
    }
    const std::size_t skipped = std::min(m_soql.offset.value_or(0), result.count);
    if (skipped > 0) {
        if (result.rows.empty()) {
            result.rows.resize(result.count);
            std::iota(result.rows.begin(), result.rows.end(), 0U);
        }
        result.rows.erase(result.rows.begin(),
                          result.rows.begin() + static_cast<std::ptrdiff_t>(skipped));
        result.count -= skipped;
    }
    result.count = std::min(m_soql.limit.value_or(result.count), result.count);
    return result;
}

void Query::sort(std::vector<std::uint32_t> &rows) const
{
    for (std::size_t i = m_orders.size();
         i-- > 0;) { // the last one first, each keeps the order of ties
        const Column &column = m_orders[i];
        const Order &order = m_soql.orders[i];
        struct Key
        {
            std::uint32_t row;
            double number = 0;
            std::string text;
        };
        std::vector<Key> keys;
        for (const std::uint32_t row : rows) {
            Key key{row, 0, {}};
            column.append(*m_table, row, key.text);
            if (isNumber(column.field().type))
                std::from_chars(key.text.data(), key.text.data() + key.text.size(), key.number);
            else if (column.field().type != Type::Id)
                key.text = http::foldCase(key.text);
            keys.push_back(std::move(key));
        }
        const bool byNumber = isNumber(column.field().type);
        std::stable_sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
            if (a.text.empty() != b.text.empty())
                return order.nullsLast ? b.text.empty() : a.text.empty();
            const Key &first = order.descending ? b : a;
            const Key &second = order.descending ? a : b;
            return byNumber ? first.number < second.number : first.text < second.text;
        });
        std::transform(keys.begin(), keys.end(), rows.begin(),
                       [](const Key &key) { return key.row; });
    }
}

void Query::appendJson(const Selection &selection, std::size_t from, std::size_t to,
                       std::string_view base, std::string &out) const
{
    for (std::size_t place = from; place < to; ++place) {
        out += place > from ? "," : "";
        appendRecord(*m_table, selection.row(place), m_columns, base, out);
    }
}

void Query::appendCsv(const Selection &selection, std::size_t from, std::size_t to, char delimiter,
                      std::string_view lineEnd, std::string &out) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        out += i > 0 ? std::string(1, delimiter) : std::string();
        out += '"' + m_soql.fields[i].text + '"';
    }
    out += lineEnd;
    for (std::size_t place = from; place < to; ++place) {
        const std::size_t row = selection.row(place);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                out += delimiter;
            out += '"';
            const std::size_t start = out.size();
            m_columns[i].append(*m_table, row, out);
            for (std::size_t quote = out.find('"', start); quote != std::string::npos;
                 quote = out.find('"', quote + 2))
                out.insert(quote, 1, '"');
            out += '"';
        }
        out += lineEnd;
    }
}

} // namespace salesforceorg
