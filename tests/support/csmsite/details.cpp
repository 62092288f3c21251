#include "details.h"

#include <cstring>

namespace csmsite {

namespace {

template <typename T>
T numberAt(const std::string &bytes, std::size_t at)
{
    T number;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

template <typename T>
void append(std::string &bytes, T number)
{
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
}

void appendEntry(std::string &bytes, std::uint16_t field, const ValueList &values)
{
    if (values.empty())
        return;
    std::size_t size = 8;
    for (const std::string_view value : values)
        size += 4 + value.size();
    append(bytes, static_cast<std::uint32_t>(size));
    append(bytes, field);
    append(bytes, static_cast<std::uint16_t>(values.size()));
    for (const std::string_view value : values) {
        append(bytes, static_cast<std::uint32_t>(value.size()));
        bytes += value;
    }
}

} // namespace

bool Details::set(std::uint16_t field, const ValueList &values)
{
    const std::size_t at = find(field);
    if (at == m_bytes.size()) {
        appendEntry(m_bytes, field, values);
        return !values.empty();
    }
    std::string entry;
    appendEntry(entry, field, values);
    const std::size_t before = entrySize(at);
    if (std::string_view(m_bytes).substr(at, before) == entry)
        return false;
    m_bytes.replace(at, before, entry);
    return true;
}

ValueList Details::get(std::uint16_t field) const
{
    const std::size_t at = find(field);
    return at < m_bytes.size() ? valuesAt(at) : ValueList{};
}

std::size_t Details::find(std::uint16_t field) const
{
    std::size_t at = 0;
    while (at < m_bytes.size() && fieldAt(at) != field)
        at += entrySize(at);
    return at;
}

std::size_t Details::entrySize(std::size_t at) const
{
    return numberAt<std::uint32_t>(m_bytes, at);
}

std::uint16_t Details::fieldAt(std::size_t at) const
{
    return numberAt<std::uint16_t>(m_bytes, at + 4);
}

ValueList Details::valuesAt(std::size_t at) const
{
    const std::uint16_t count = numberAt<std::uint16_t>(m_bytes, at + 6);
    ValueList values;
    values.reserve(count);
    at += 8;
    for (std::uint16_t i = 0; i < count; ++i) {
        const std::uint32_t size = numberAt<std::uint32_t>(m_bytes, at);
        values.emplace_back(m_bytes.data() + at + 4, size);
        at += 4 + size;
    }
    return values;
}

} // namespace csmsite
