#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace csmsite {

using ValueList = std::vector<std::string_view>;

// The detail values of one record in one string of bytes: a million customers fit into memory.
class Details
{
public:
    // Replaces the values of a field, no values remove it; true when something has changed.
    bool set(std::uint16_t field, const ValueList &values);
    // The views live as long as nothing is set.
    ValueList get(std::uint16_t field) const;

    template <typename Visit>
    void each(Visit visit) const
    {
        for (std::size_t at = 0; at < m_bytes.size(); at += entrySize(at))
            visit(fieldAt(at), valuesAt(at));
    }

private:
    // An entry: u32 size of all of it, u16 field, u16 count, then u32 size and bytes per value.
    std::size_t find(std::uint16_t field) const;
    std::size_t entrySize(std::size_t at) const;
    std::uint16_t fieldAt(std::size_t at) const;
    ValueList valuesAt(std::size_t at) const;

    std::string m_bytes;
};

} // namespace csmsite
