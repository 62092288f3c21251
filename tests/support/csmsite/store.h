#pragma once

#include "details.h"
#include "fields.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace csmsite {

// A place in the store's lists; a record keeps its own for ever, also when it is deleted.
using Slot = std::uint32_t;

struct Customer
{
    std::string email;
    std::string displayName;
    Details details;
    std::vector<Slot> organizations; // some may have been deleted since
    std::int64_t createdAt = 0;      // ms, for the lag of the searches
    std::int64_t detailsAt = 0;
    std::uint16_t createdCount = 0; // times that this email was created, deleted ones included
    std::uint16_t writtenCount = 0; // times that a request has written this record
    bool deleted = false;
    bool isAtlassian = false; // an Atlassian account, not a customer account (CSM API, 6)
    bool isEligible = true;   // for Atlassian accounts only
};

struct Organization
{
    std::string id;
    std::string name;
    Details details;
    std::uint16_t createdCount = 0;
    std::uint16_t writtenCount = 0;
    bool deleted = false;
};

// All records of a site, with what is needed to find them. No rules: those are in rules.h.
class Store
{
public:
    Store();

    FieldTable &fields(Kind kind)
    {
        return kind == Kind::Customer ? m_customerFields : m_organizationFields;
    }
    const FieldTable &fields(Kind kind) const { return const_cast<Store *>(this)->fields(kind); }

    const std::vector<Customer> &customers() const { return m_customers; }
    Customer &customer(Slot slot) { return m_customers[slot]; }
    const Customer &customer(Slot slot) const { return m_customers[slot]; }
    // qm:<uuid>:<uuid>, made from the slot; or the id that the record was seeded with
    std::string customerId(Slot slot) const;
    std::optional<Slot> customerById(std::string_view id) const;
    std::optional<Slot> customerByEmail(std::string_view email) const;
    Slot createCustomer(std::string_view email, std::string_view displayName, std::int64_t now,
                        std::string_view givenId = {});
    void changeEmail(Slot slot, std::string_view email);

    const std::vector<Organization> &organizations() const { return m_organizations; }
    Organization &organization(Slot slot) { return m_organizations[slot]; }
    const Organization &organization(Slot slot) const { return m_organizations[slot]; }
    std::optional<Slot> organizationById(std::string_view id) const;
    std::optional<Slot> organizationByName(std::string_view name, bool withCase) const;
    Slot createOrganization(std::string_view name, std::string_view givenId = {});
    void renameOrganization(Slot slot, std::string_view name);

    bool setDetail(Kind kind, Slot slot, std::uint16_t field, const ValueList &values,
                   std::int64_t now);
    // Returns whether something has changed.
    bool associate(Slot customer, Slot organization);
    bool dissociate(Slot customer, Slot organization);
    // Those that still exist.
    std::vector<Slot> organizationsOf(Slot customer) const;

    // Customers with a value, compared without case: exactly, or anywhere inside the value.
    std::vector<Slot> customersWith(std::uint16_t field, std::string_view value, bool inside);

private:
    using Index = std::unordered_multimap<std::uint64_t, Slot>; // entries may be out of date

    void indexValues(std::uint16_t field, Slot slot, const ValueList &values);

    FieldTable m_customerFields{Kind::Customer};
    FieldTable m_organizationFields{Kind::Organization};
    std::vector<Customer> m_customers;
    std::vector<Organization> m_organizations;
    std::string m_customerIdPrefix;
    std::unordered_map<Slot, std::string> m_givenCustomerIds;
    std::unordered_map<std::string, Slot> m_byGivenCustomerId;
    std::unordered_map<std::string, Slot> m_byOrganizationId;
    Index m_byEmail;
    Index m_byOrganizationName;
    std::map<std::uint16_t, Index> m_byValue; // of the fields that were searched for
    std::uint64_t m_nextOrganizationId = 1;
};

} // namespace csmsite
