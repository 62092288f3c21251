#include "rules.h"

#include "switches.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

struct Rules::Attempt
{
    Kind kind;
    BulkKind bulk;
    const RecordWrite &record;
    Written result;
    std::vector<Change> changes;
    std::string givenId; // as text, when the record names an existing entity by its id

    void fail(std::string_view error, std::vector<std::string> operatedOnIds = {},
              std::string_view operatedOn = {})
    {
        const bool customer = kind == Kind::Customer;
        Failure failure;
        failure.entity = customer ? "CUSTOMER" : "ORGANIZATION";
        if (!givenId.empty())
            failure.entityId = givenId;
        const bool creates = record.operation == Operation::Create
                             || (record.operation == Operation::Upsert && !result.slot);
        failure.operation = creates ? "CREATE" : "UPDATE";
        failure.operatedOn = !operatedOn.empty() ? operatedOn
                             : customer          ? "CUSTOMER_ACCOUNT"
                                                 : "ORGANIZATION";
        failure.operatedOnIds = std::move(operatedOnIds);
        failure.error = error;
        result.failures.push_back(std::move(failure));
    }
};

Rules::Rules(Store &store, const Switches &switches, std::int64_t now)
    : m_store(store)
    , m_switches(switches)
    , m_now(now)
{
}

std::vector<Failure> Rules::run(const BulkWork &work, std::size_t count)
{
    std::vector<Failure> failures;
    for (const FieldDefinition &definition : work.definitions) {
        if (std::optional<Failure> failure = createField(work.kind, definition))
            failures.push_back(std::move(*failure));
    }
    for (std::size_t i = 0; i < std::min(count, work.records.size()); ++i) {
        Written written = writeRecord(work.kind, work.bulk, work.records[i]);
        std::move(written.failures.begin(), written.failures.end(), std::back_inserter(failures));
    }
    return failures;
}

std::optional<Failure> Rules::createField(Kind kind, const FieldDefinition &definition)
{
    FieldTable &fields = m_store.fields(kind);
    Failure failure;
    if (fields.isTaken(definition.name, m_switches))
        failure.error = "Detail field already exists";
    else if (fields.count(m_switches) >= m_switches.fieldLimit)
        failure.error = "Maximum number of detail fields reached";
    if (failure.error.empty()) {
        fields.add(definition);
        return std::nullopt;
    }
    failure.entity = kind == Kind::Customer ? "CUSTOMER" : "ORGANIZATION";
    failure.operation = "CREATE";
    failure.operatedOn = "DETAIL_FIELD";
    failure.operatedOnIds = {definition.name};
    return failure;
}

Written Rules::writeRecord(Kind kind, BulkKind bulk, const RecordWrite &record)
{
    Attempt attempt{kind, bulk, record, {}, {}, {}};
    const bool found = kind == Kind::Customer ? findCustomer(attempt) : findOrganization(attempt);
    if (!found || !isOperationPossible(attempt))
        return std::move(attempt.result);
    checkDetails(attempt);
    // Inferred: nothing of a record with a bad detail is written. In /…/details/bulk every
    // operation stands for itself.
    const bool skip = !attempt.result.failures.empty() && m_switches.badDetailSkipsRecord
                      && bulk != BulkKind::Details;
    if (!skip)
        write(attempt);
    return std::move(attempt.result);
}

// By customerId, else by email without case (CSM API, 6). False when that has failed.
bool Rules::findCustomer(Attempt &attempt)
{
    const RecordWrite &record = attempt.record;
    if (record.id) {
        attempt.result.slot = m_store.customerById(*record.id);
        if (attempt.result.slot && m_switches.failureNamesExistingEntity)
            attempt.givenId = *record.id;
    }
    if (!attempt.result.slot && record.email && attempt.bulk != BulkKind::Details) {
        attempt.result.slot = m_store.customerByEmail(*record.email);
        if (attempt.result.slot && m_store.customer(*attempt.result.slot).isAtlassian) {
            attempt.result.slot.reset(); // addressed by id only
            attempt.fail("Customer account cannot be created");
            return false;
        }
        if (attempt.result.slot && m_switches.failureNamesExistingEntity)
            attempt.givenId = m_store.customerId(*attempt.result.slot);
    }
    if (!attempt.result.slot)
        return true;
    const Customer &customer = m_store.customer(*attempt.result.slot);
    if (!customer.isAtlassian)
        return true;
    const bool refused =
        attempt.bulk == BulkKind::Accounts
        || (attempt.bulk == BulkKind::Details && m_switches.atlassianAccountsRefused);
    if (!customer.isEligible || refused) {
        attempt.fail("Customer not found");
        return false;
    }
    if (record.name && *record.name != customer.displayName) {
        attempt.fail("Display name cannot be changed");
        return false;
    }
    return true;
}

// By id, else by name trimmed and without case, or with it (CSM API, 6; switch 22).
bool Rules::findOrganization(Attempt &attempt)
{
    const RecordWrite &record = attempt.record;
    const auto byName = record.name
                            ? m_store.organizationByName(*record.name, m_switches.namesWithCase)
                            : std::nullopt;
    if (record.id) {
        attempt.result.slot = m_store.organizationById(*record.id);
        if (attempt.result.slot && byName && byName != attempt.result.slot) {
            attempt.fail("Organization name already exists");
            return false;
        }
    }
    if (!attempt.result.slot)
        attempt.result.slot = byName;
    if (attempt.result.slot && m_switches.failureNamesExistingEntity)
        attempt.givenId = m_store.organization(*attempt.result.slot).id;
    return true;
}

bool Rules::isOperationPossible(Attempt &attempt)
{
    const bool customer = attempt.kind == Kind::Customer;
    const RecordWrite &record = attempt.record;
    if (attempt.result.slot) {
        if (record.operation != Operation::Create)
            return true;
        attempt.fail(customer ? "Customer already exists" : "Organization already exists");
        return false;
    }
    const auto &key = customer ? record.email : record.name;
    if (record.operation == Operation::Update || (record.id && !key)) {
        attempt.fail(customer ? "Customer not found" : "Organization not found");
        return false;
    }
    if (!key || trimmed(*key).empty()) {
        attempt.fail(customer ? "Email is required" : "Name is required");
        return false;
    }
    if (customer && !isEmail(trimmed(*key))) {
        attempt.fail("Invalid email");
        return false;
    }
    return true;
}

void Rules::checkDetails(Attempt &attempt)
{
    attempt.changes.reserve(attempt.record.details.size());
    for (const DetailWrite &detail : attempt.record.details)
        checkDetail(attempt, detail);
}

void Rules::checkDetail(Attempt &attempt, const DetailWrite &detail)
{
    const FieldTable &fields = m_store.fields(attempt.kind);
    const std::optional<std::uint16_t> number = fields.find(detail.name, m_switches);
    if (!number) {
        attempt.fail("Invalid detail field", {std::string(detail.name)});
        return;
    }
    if (isForbidden(detail.name)) {
        attempt.fail("No permission to edit the detail field", {std::string(detail.name)});
        return;
    }
    const bool clears = detail.values.empty() && attempt.bulk == BulkKind::Profiles;
    if (clears && m_switches.emptyValues == EmptyValues::Ignore)
        return;
    const bool refused = clears && m_switches.emptyValues == EmptyValues::Refuse;
    const bool isChecked = detail.how != DetailWrite::How::Remove && !detail.values.empty();
    if (refused || (isChecked && !areValid(fields.at(*number), detail.values, m_switches))) {
        attempt.fail("Invalid detail field value"); // which one it was is not said
        return;
    }
    attempt.changes.push_back({*number, valuesAfter(attempt, *number, detail)});
}

// UPDATE replaces, PATCH adds, DELETE removes the given or all values (CSM API, 4.3).
ValueList Rules::valuesAfter(const Attempt &attempt, std::uint16_t field,
                             const DetailWrite &detail) const
{
    const bool isMultiselect =
        m_store.fields(attempt.kind).at(field).type == FieldType::Multiselect;
    if (detail.how == DetailWrite::How::Replace || !attempt.result.slot
        || (detail.how == DetailWrite::How::Add && !isMultiselect))
        return detail.values;
    if (!detail.hasValues)
        return {};
    const Slot slot = *attempt.result.slot;
    ValueList result = attempt.kind == Kind::Customer
                           ? m_store.customer(slot).details.get(field)
                           : m_store.organization(slot).details.get(field);
    // Earlier operations of the same record count as done.
    for (const Change &change : attempt.changes) {
        if (change.field == field)
            result = change.values;
    }
    for (const std::string_view value : detail.values) {
        const auto found = std::find(result.begin(), result.end(), value);
        if (detail.how == DetailWrite::How::Remove && found != result.end())
            result.erase(found);
        else if (detail.how == DetailWrite::How::Add && found == result.end())
            result.push_back(value);
    }
    return result;
}

void Rules::write(Attempt &attempt)
{
    const RecordWrite &record = attempt.record;
    if (!attempt.result.slot) {
        attempt.result.slot =
            attempt.kind == Kind::Customer ? m_store.createCustomer(
                *record.email, record.name.value_or(std::string_view()), m_now)
                                           : m_store.createOrganization(*record.name);
        attempt.result.created = true;
    } else {
        rename(attempt);
    }
    const Slot slot = *attempt.result.slot;
    for (const Change &change : attempt.changes) {
        // After adding or removing, the views point into the very details that are to change.
        std::vector<std::string> copies;
        if (attempt.bulk == BulkKind::Details)
            copies.assign(change.values.begin(), change.values.end());
        const ValueList kept(copies.begin(), copies.end());
        m_store.setDetail(attempt.kind, slot, change.field,
                          attempt.bulk == BulkKind::Details ? kept : change.values, m_now);
    }
    if (attempt.kind == Kind::Customer)
        ++m_store.customer(slot).writtenCount;
    else
        ++m_store.organization(slot).writtenCount;
    associate(attempt);
}

void Rules::rename(Attempt &attempt)
{
    const RecordWrite &record = attempt.record;
    const Slot slot = *attempt.result.slot;
    if (attempt.kind == Kind::Customer) {
        if (record.name && !record.name->empty())
            m_store.customer(slot).displayName = *record.name;
        // /customer/bulk is the only one that carries an email beside the id as content.
        if (attempt.bulk == BulkKind::Accounts && record.id && record.email
            && isEmail(trimmed(*record.email)) && !m_store.customerByEmail(*record.email))
            m_store.changeEmail(slot, *record.email);
        return;
    }
    const bool given = record.id && record.name && !trimmed(*record.name).empty();
    if (given && m_store.organization(slot).name != trimmed(*record.name))
        m_store.renameOrganization(slot, *record.name);
}

void Rules::associate(Attempt &attempt)
{
    const auto apply = [&](const IdReference &reference, bool joins) {
        const bool ignored =
            m_switches.association == Association::AlwaysIgnored
            || (m_switches.association == Association::NumericIdsIgnored && reference.isNumber);
        if (ignored)
            return;
        const bool isCustomer = attempt.kind == Kind::Customer;
        const std::optional<Slot> other = isCustomer ? m_store.organizationById(reference.id)
                                                     : m_store.customerById(reference.id);
        if (!other) {
            if (m_switches.unknownOrganization == UnknownOrganization::Failure)
                attempt.fail(isCustomer ? "Organization not found" : "Customer not found",
                             {reference.id}, isCustomer ? "ORGANIZATION" : "CUSTOMER_ACCOUNT");
            return;
        }
        const Slot customer = isCustomer ? *attempt.result.slot : *other;
        const Slot organization = isCustomer ? *other : *attempt.result.slot;
        if (joins)
            m_store.associate(customer, organization);
        else
            m_store.dissociate(customer, organization);
    };
    for (const IdReference &reference : attempt.record.associate)
        apply(reference, true);
    for (const IdReference &reference : attempt.record.dissociate)
        apply(reference, false);
}

bool Rules::isForbidden(std::string_view fieldName) const
{
    const std::vector<std::string> &names = m_switches.forbiddenFields;
    return std::find(names.begin(), names.end(), fieldName) != names.end();
}

} // namespace csmsite
