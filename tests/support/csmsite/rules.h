#pragma once

#include "bulk.h"
#include "store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace csmsite {

struct Switches;

// What a task says about something it did not do (CSM API, 5): no index, no email, no name.
struct Failure
{
    std::string entity;
    std::optional<std::string> entityId;
    std::string operation;
    std::string operatedOn;
    std::vector<std::string> operatedOnIds;
    std::string error;
};

struct Written
{
    std::optional<Slot> slot; // of the record that was found or created
    bool created = false;
    std::vector<Failure> failures;
};

// What records may do to the store (CSM API, 3, 4 and 6). Made for one moment: it keeps
// references to what it is given.
class Rules
{
public:
    Rules(Store &store, const Switches &switches, std::int64_t now);

    Written writeRecord(Kind kind, BulkKind bulk, const RecordWrite &record);
    std::optional<Failure> createField(Kind kind, const FieldDefinition &definition);
    // Everything in a request, or its first `count` records.
    std::vector<Failure> run(const BulkWork &work, std::size_t count = SIZE_MAX);

private:
    struct Change
    {
        std::uint16_t field;
        ValueList values;
    };
    struct Attempt; // one record on its way

    bool findCustomer(Attempt &attempt);
    bool findOrganization(Attempt &attempt);
    bool isOperationPossible(Attempt &attempt);
    void checkDetails(Attempt &attempt);
    void checkDetail(Attempt &attempt, const DetailWrite &detail);
    ValueList valuesAfter(const Attempt &attempt, std::uint16_t field,
                          const DetailWrite &detail) const;
    void write(Attempt &attempt);
    void rename(Attempt &attempt);
    void associate(Attempt &attempt);
    bool isForbidden(std::string_view fieldName) const;

    Store &m_store;
    const Switches &m_switches;
    std::int64_t m_now;
};

} // namespace csmsite
