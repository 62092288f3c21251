#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <vector>

namespace salesforce {

/// Finds the name of the organization that an account becomes by the account's 18-character id;
/// compact (16 bytes an account and its name), as orgs have hundreds of thousands. Filled once,
/// then sealed, then read from any thread.
class AccountIndex
{
public:
    /// Of two with one id the first stays; \a id is an 18-character id.
    void add(const QString &id, const QString &organizationName);
    void seal(); ///< Call once after the last add.

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
};

} // namespace salesforce
