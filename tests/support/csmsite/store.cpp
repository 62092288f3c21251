#include "store.h"

#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

constexpr std::uint64_t idSeed = 0x5d0c3f0e;

std::uint64_t hashOf(std::string_view folded)
{
    return std::hash<std::string_view>()(folded);
}

void countUp(std::uint16_t &counter, std::uint16_t from)
{
    counter = static_cast<std::uint16_t>(from + 1);
}

} // namespace

Store::Store()
    : m_customerIdPrefix("qm:" + uuidFrom(mix(idSeed), 1) + ':')
{
}

std::string Store::customerId(Slot slot) const
{
    const auto given = m_givenCustomerIds.find(slot);
    if (given != m_givenCustomerIds.end())
        return given->second;
    return m_customerIdPrefix + uuidFrom(mix(idSeed + 1 + slot), slot);
}

std::optional<Slot> Store::customerById(std::string_view id) const
{
    const auto given = m_byGivenCustomerId.find(std::string(id));
    if (given != m_byGivenCustomerId.end())
        return m_customers[given->second].deleted ? std::nullopt : std::optional(given->second);
    if (id.size() != m_customerIdPrefix.size() + 36)
        return std::nullopt;
    Slot slot = 0;
    for (const char c : id.substr(id.size() - 8)) {
        const std::size_t digit = std::string_view("0123456789abcdef").find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        slot = slot * 16 + static_cast<Slot>(digit);
    }
    if (slot >= m_customers.size() || m_customers[slot].deleted || customerId(slot) != id)
        return std::nullopt;
    return slot;
}

std::optional<Slot> Store::customerByEmail(std::string_view email) const
{
    const std::string folded = foldCase(trimmed(email));
    const auto [first, last] = m_byEmail.equal_range(hashOf(folded));
    for (auto it = first; it != last; ++it) {
        const Customer &customer = m_customers[it->second];
        if (!customer.deleted && foldCase(customer.email) == folded)
            return it->second;
    }
    return std::nullopt;
}

Slot Store::createCustomer(std::string_view email, std::string_view displayName, std::int64_t now,
                           std::string_view givenId)
{
    const std::string folded = foldCase(trimmed(email));
    const auto slot = static_cast<Slot>(m_customers.size());
    Customer customer;
    customer.email = trimmed(email);
    customer.displayName = displayName.empty() ? customer.email : std::string(displayName);
    customer.createdAt = now;
    customer.detailsAt = now;
    std::uint16_t before = 0;
    const auto [first, last] = m_byEmail.equal_range(hashOf(folded));
    for (auto it = first; it != last; ++it) {
        const Customer &other = m_customers[it->second];
        if (foldCase(other.email) == folded)
            before = std::max(before, other.createdCount);
    }
    countUp(customer.createdCount, before);
    m_customers.push_back(std::move(customer));
    m_byEmail.emplace(hashOf(folded), slot);
    if (!givenId.empty()) {
        m_givenCustomerIds.emplace(slot, givenId);
        m_byGivenCustomerId[std::string(givenId)] = slot;
    }
    return slot;
}

void Store::changeEmail(Slot slot, std::string_view email)
{
    m_customers[slot].email = trimmed(email);
    m_byEmail.emplace(hashOf(foldCase(trimmed(email))), slot);
}

std::optional<Slot> Store::organizationById(std::string_view id) const
{
    const auto found = m_byOrganizationId.find(std::string(id));
    if (found == m_byOrganizationId.end() || m_organizations[found->second].deleted)
        return std::nullopt;
    return found->second;
}

std::optional<Slot> Store::organizationByName(std::string_view name, bool withCase) const
{
    name = trimmed(name);
    const std::string folded = foldCase(name);
    const auto [first, last] = m_byOrganizationName.equal_range(hashOf(folded));
    for (auto it = first; it != last; ++it) {
        const Organization &organization = m_organizations[it->second];
        if (organization.deleted)
            continue;
        if (withCase ? organization.name == name : foldCase(organization.name) == folded)
            return it->second;
    }
    return std::nullopt;
}

Slot Store::createOrganization(std::string_view name, std::string_view givenId)
{
    const auto slot = static_cast<Slot>(m_organizations.size());
    Organization organization;
    organization.name = trimmed(name);
    organization.id = givenId;
    while (organization.id.empty()
           || (givenId.empty() && m_byOrganizationId.count(organization.id)))
        organization.id = std::to_string(m_nextOrganizationId++);
    std::uint16_t before = 0;
    const auto [first, last] = m_byOrganizationName.equal_range(hashOf(foldCase(trimmed(name))));
    for (auto it = first; it != last; ++it) {
        const Organization &other = m_organizations[it->second];
        if (other.name == organization.name)
            before = std::max(before, other.createdCount);
    }
    countUp(organization.createdCount, before);
    m_byOrganizationId[organization.id] = slot;
    m_byOrganizationName.emplace(hashOf(foldCase(organization.name)), slot);
    m_organizations.push_back(std::move(organization));
    return slot;
}

void Store::renameOrganization(Slot slot, std::string_view name)
{
    m_organizations[slot].name = trimmed(name);
    m_byOrganizationName.emplace(hashOf(foldCase(trimmed(name))), slot);
}

bool Store::setDetail(Kind kind, Slot slot, std::uint16_t field, const ValueList &values,
                      std::int64_t now)
{
    if (kind == Kind::Organization)
        return m_organizations[slot].details.set(field, values);
    if (!m_customers[slot].details.set(field, values))
        return false;
    m_customers[slot].detailsAt = now;
    indexValues(field, slot, values);
    return true;
}

bool Store::associate(Slot customer, Slot organization)
{
    std::vector<Slot> &list = m_customers[customer].organizations;
    if (std::find(list.begin(), list.end(), organization) != list.end())
        return false;
    list.push_back(organization);
    return true;
}

bool Store::dissociate(Slot customer, Slot organization)
{
    std::vector<Slot> &list = m_customers[customer].organizations;
    const auto found = std::find(list.begin(), list.end(), organization);
    if (found == list.end())
        return false;
    list.erase(found);
    return true;
}

std::vector<Slot> Store::organizationsOf(Slot customer) const
{
    std::vector<Slot> result;
    for (const Slot slot : m_customers[customer].organizations) {
        if (!m_organizations[slot].deleted)
            result.push_back(slot);
    }
    return result;
}

std::vector<Slot> Store::customersWith(std::uint16_t field, std::string_view value, bool inside)
{
    const std::string folded = foldCase(value);
    std::vector<Slot> result;
    const auto matches = [&](Slot slot) {
        const Customer &customer = m_customers[slot];
        if (customer.deleted)
            return false;
        const ValueList values = customer.details.get(field);
        return std::any_of(values.begin(), values.end(), [&](std::string_view one) {
            return inside ? containsWithoutCase(one, folded) : foldCase(one) == folded;
        });
    };
    if (inside) {
        for (Slot slot = 0; slot < m_customers.size(); ++slot) {
            if (matches(slot))
                result.push_back(slot);
        }
        return result;
    }
    if (m_byValue.count(field) == 0) {
        m_byValue[field].reserve(m_customers.size());
        for (Slot slot = 0; slot < m_customers.size(); ++slot)
            indexValues(field, slot, m_customers[slot].details.get(field));
    }
    const auto [first, last] = m_byValue[field].equal_range(hashOf(folded));
    for (auto it = first; it != last; ++it) {
        if (matches(it->second))
            result.push_back(it->second);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void Store::indexValues(std::uint16_t field, Slot slot, const ValueList &values)
{
    const auto index = m_byValue.find(field);
    if (index == m_byValue.end())
        return;
    for (const std::string_view value : values)
        index->second.emplace(hashOf(foldCase(value)), slot);
}

} // namespace csmsite
