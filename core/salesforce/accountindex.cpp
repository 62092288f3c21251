#include "salesforce/accountindex.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace salesforce {

static constexpr qsizetype idLength = 18;

void AccountIndex::add(QByteArrayView id, QByteArrayView organizationName)
{
    Q_ASSERT(id.size() == idLength);
    const quint32 length = quint32(organizationName.size());
    m_entries.push_back({hash64(id), quint64(m_bytes.size())});
    m_bytes.append(id.data(), size_t(idLength));
    m_bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    m_bytes.append(organizationName.data(), size_t(length));
}

void AccountIndex::seal()
{
    // By offset within one hash, so that the first that was added is found first.
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.offset < b.offset;
    });
    const auto idOf = [this](const Entry &entry) { return m_bytes.data() + entry.offset; };
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(),
                                [&](const Entry &a, const Entry &b) {
                                    return a.hash == b.hash
                                           && std::memcmp(idOf(a), idOf(b), size_t(idLength)) == 0;
                                }),
                    m_entries.end());
    m_entries.shrink_to_fit();
    m_bytes.shrink_to_fit();

    // Some four entries for each begin: one look there, and one at the entries.
    int bits = 1;
    while (bits < 30 && (size_t(4) << bits) < m_entries.size())
        ++bits;
    m_shift = 64 - bits;
    m_begins.assign((size_t(1) << bits) + 1, quint32(m_entries.size()));
    for (size_t i = m_entries.size(); i > 0; --i)
        m_begins[m_entries[i - 1].hash >> m_shift] = quint32(i - 1);
    for (size_t i = m_begins.size() - 1; i > 0; --i)
        m_begins[i - 1] = std::min(m_begins[i - 1], m_begins[i]);
}

std::optional<QByteArrayView> AccountIndex::find(QByteArrayView id) const
{
    if (id.size() != idLength)
        return std::nullopt;
    const quint64 hash = hash64(id);
    const size_t bucket = hash >> m_shift;
    for (quint32 i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i) {
        const Entry &entry = m_entries[i];
        const char *at = m_bytes.data() + entry.offset;
        if (entry.hash != hash || std::memcmp(at, id.data(), size_t(idLength)) != 0)
            continue;
        quint32 length;
        std::memcpy(&length, at + idLength, sizeof length);
        return QByteArrayView(at + idLength + sizeof length, qsizetype(length));
    }
    return std::nullopt;
}

QString AccountIndex::organizationName(const QString &id) const
{
    const auto name = find(id.toLatin1());
    if (!name)
        return {};
    // Not null, even where the account has no name.
    return name->isEmpty() ? QStringLiteral("") : QString::fromUtf8(*name);
}

} // namespace salesforce
