#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace salesforce {

/// Finds the name of the organization that an account becomes by the account's 18-character id;
/// compact (40 bytes an account and its name), as orgs have hundreds of thousands. Filled once,
/// then sealed, then read from any thread.
class AccountIndex
{
public:
    /// Of two with one id the first stays; \a id is an 18-character id.
    void add(QByteArrayView id, QByteArrayView organizationName);
    void seal(); ///< Call once after the last add.

    /// The name in UTF-8; none when there is no such account.
    std::optional<QByteArrayView> find(QByteArrayView id) const;

    /// Null when there is no such account.
    QString organizationName(const QString &id) const;
    bool contains(const QString &id) const { return !organizationName(id).isNull(); }
    qint64 size() const { return qint64(m_entries.size()); }

private:
    struct Entry
    {
        quint64 hash;
        quint64 offset; ///< Of 18 bytes id, 4 bytes length and the name in m_bytes.
    };
    std::vector<Entry> m_entries;
    std::string m_bytes;
    /// Where the entries begin whose hashes have the same highest bits; one more for the end.
    std::vector<quint32> m_begins = {0, 0, 0};
    int m_shift = 63; ///< What is left of a hash then is its number there.
};

} // namespace salesforce
