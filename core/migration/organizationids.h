#pragma once

#include <QHash>
#include <QString>

#include <mutex>

namespace migration {

/// The site's ids of organizations by name, as they become known; memberships are sent by id. Safe
/// from any thread.
class OrganizationIds
{
public:
    void add(const QString &name, const QString &id);
    /// Empty where the organization is not known (yet).
    QString id(const QString &name) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_ids; ///< By nameKey().
};

} // namespace migration
