#include "migration/organizationids.h"

#include "base/text.h"

namespace migration {

void OrganizationIds::add(const QString &name, const QString &id)
{
    if (id.isEmpty())
        return;
    const QString key = nameKey(name);
    const std::lock_guard lock(m_mutex);
    m_ids.insert(key, id);
}

QString OrganizationIds::id(const QString &name) const
{
    const QString key = nameKey(name);
    const std::lock_guard lock(m_mutex);
    return m_ids.value(key);
}

qsizetype OrganizationIds::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_ids.size();
}

void OrganizationIds::expectMore()
{
    const std::lock_guard lock(m_mutex);
    m_more = true;
}

void OrganizationIds::haveCome()
{
    const std::lock_guard lock(m_mutex);
    m_more = false;
}

bool OrganizationIds::moreMayCome() const
{
    const std::lock_guard lock(m_mutex);
    return m_more;
}

bool OrganizationIds::mayCome(const QString &name) const
{
    const QString key = nameKey(name);
    const std::lock_guard lock(m_mutex);
    return m_more && !m_ids.contains(key);
}

} // namespace migration
