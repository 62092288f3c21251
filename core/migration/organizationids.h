#pragma once

#include <QHash>
#include <QString>

#include <mutex>

namespace migration {

/// The site's ids of organizations by name, as they become known; memberships are sent by id, so a
/// customer waits for those of his that may still come. Safe from any thread.
class OrganizationIds
{
public:
    void add(const QString &name, const QString &id);
    /// Empty where the organization is not known (yet).
    QString id(const QString &name) const;
    qsizetype count() const;

    /// More may come: some are on their way.
    void expectMore();
    /// All have come: one that is not known now never will be. So it is from the start.
    void haveCome();
    bool moreMayCome() const;
    /// Whether the one of that name may still come.
    bool mayCome(const QString &name) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_ids; ///< By nameKey().
    bool m_more = false;
};

} // namespace migration
