#pragma once

#include "base/text.h"
#include "model/valueorigin.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace model {

/// A Profile in UTF-8, its details told apart by number. Made to be filled again and again, so that
/// a million profiles allocate a few times only: for all those that are looked at or written
/// without anybody keeping them.
class FlatProfile
{
public:
    /// A text within the profile.
    struct Text
    {
        size_t begin = 0;
        size_t size = 0;
    };
    /// One value of a detail; the values of one detail follow each other.
    struct Value
    {
        int detail; ///< Its number among the rules it was mapped by.
        Text text;
        ValueOrigin origin = ValueOrigin::Source;
    };

    void clear()
    {
        m_bytes.clear();
        email = name = {};
        emailOrigin = nameOrigin = ValueOrigin::Source;
        details.clear();
        cleared.clear();
        organizations.clear();
    }

    Text add(QByteArrayView text)
    {
        const Text added{m_bytes.size(), size_t(text.size())};
        m_bytes.append(text.data(), size_t(text.size()));
        return added;
    }
    /// Begins a text that is made of several ...
    Text begin() const { return {m_bytes.size(), 0}; }
    /// ... and adds to it.
    void append(Text &text, QByteArrayView more)
    {
        m_bytes.append(more.data(), size_t(more.size()));
        text.size = m_bytes.size() - text.begin;
    }

    /// Valid until something is added.
    QByteArrayView view(Text text) const
    {
        return {m_bytes.data() + text.begin, qsizetype(text.size)};
    }

    Text email;
    Text name;
    ValueOrigin emailOrigin = ValueOrigin::Source;
    ValueOrigin nameOrigin = ValueOrigin::Source;
    std::vector<Value> details;
    std::vector<int> cleared;        ///< The numbers of details that are to be empty.
    std::vector<Text> organizations; ///< The names.

private:
    std::string m_bytes;
};

} // namespace model
