#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <vector>

namespace model {

/// One row of a source, as read: its cells, unquoted, in UTF-8. Made to be filled again and again,
/// so that reading a million rows allocates a few times only.
class Record
{
public:
    /// Forgets the cells; keeps the memory.
    void clear()
    {
        m_bytes.clear();
        m_ends.clear();
    }
    /// Adds to the cell under way.
    void append(QByteArrayView bytes) { m_bytes.append(bytes.data(), size_t(bytes.size())); }
    /// Ends the cell under way.
    void endCell() { m_ends.push_back(m_bytes.size()); }

    int cellCount() const { return int(m_ends.size()); }
    /// Cell \a index, counted from 0; empty where the row has none. Valid until the record changes.
    QByteArrayView cell(int index) const
    {
        if (index < 0 || index >= cellCount())
            return {};
        const size_t begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
        return {m_bytes.data() + begin, qsizetype(m_ends[size_t(index)] - begin)};
    }
    QString text(int index) const { return QString::fromUtf8(cell(index)); }

    qint64 row = -1;  ///< Which record of its file, counted from 0, the header not counted.
    qint64 line = -1; ///< The line it begins in, counted from 1.

private:
    std::string m_bytes;
    std::vector<size_t> m_ends;
};

} // namespace model
