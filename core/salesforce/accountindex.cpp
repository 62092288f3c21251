#include "salesforce/accountindex.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace salesforce {

static constexpr qsizetype idLength = 18;

void AccountIndex::add(const QString &id, const QString &organizationName)
{
    const QByteArray key = id.toLatin1();
    Q_ASSERT(key.size() == idLength);
    const QByteArray name = organizationName.toUtf8();
    const quint32 length = quint32(name.size());
    m_entries.push_back({hash64(key), quint64(m_bytes.size())});
    m_bytes.append(key.constData(), size_t(idLength));
    m_bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    m_bytes.append(name.constData(), size_t(length));
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
}

QString AccountIndex::organizationName(const QString &id) const
{
    const QByteArray key = id.toLatin1();
    if (key.size() != idLength)
        return {};
    const quint64 hash = hash64(key);
    auto entry =
        std::lower_bound(m_entries.begin(), m_entries.end(), hash,
                         [](const Entry &each, quint64 wanted) { return each.hash < wanted; });
    for (; entry != m_entries.end() && entry->hash == hash; ++entry) {
        const char *at = m_bytes.data() + entry->offset;
        if (std::memcmp(at, key.constData(), size_t(idLength)) != 0)
            continue;
        quint32 length;
        std::memcpy(&length, at + idLength, sizeof length);
        // Not null, even where the account has no name.
        return length == 0 ? QStringLiteral("")
                           : QString::fromUtf8(at + idLength + sizeof length, length);
    }
    return {};
}

} // namespace salesforce
