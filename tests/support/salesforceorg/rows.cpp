#include "rows.h"

#include <algorithm>

namespace salesforceorg {

ListedRows::ListedRows(std::vector<std::string> columns)
    : m_columns(std::move(columns))
{
    const auto id = std::find(m_columns.begin(), m_columns.end(), "Id");
    if (id != m_columns.end())
        m_idColumn = static_cast<std::size_t>(id - m_columns.begin());
}

void ListedRows::add(const std::vector<std::string> &values)
{
    const std::size_t row = count();
    for (const std::string &value : values) {
        m_text += value;
        m_ends.push_back(m_text.size());
    }
    if (m_idColumn)
        m_byId.emplace(values[*m_idColumn], row);
}

std::optional<std::size_t> ListedRows::find(std::string_view id) const
{
    const auto found = m_byId.find(std::string(id));
    return found == m_byId.end() ? std::nullopt : std::optional(found->second);
}

std::string_view ListedRows::value(std::size_t row, std::size_t column) const
{
    const std::size_t cell = row * m_columns.size() + column;
    const std::size_t start = cell == 0 ? 0 : m_ends[cell - 1];
    return std::string_view(m_text).substr(start, m_ends[cell] - start);
}

} // namespace salesforceorg
