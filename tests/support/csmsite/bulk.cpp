#include "bulk.h"

#include "switches.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

using Message = std::optional<std::string>;

Message readText(std::optional<std::string_view> &target, const JsonValue &payload,
                 std::string_view name)
{
    const JsonValue *value = member(payload, name);
    if (!value || value->IsNull())
        return std::nullopt;
    if (!value->IsString())
        return std::string(name) + " must be a string";
    target = textOf(*value);
    return std::nullopt;
}

Message readOperation(Operation &operation, const JsonValue &item)
{
    const auto text = textMember(item, "operationType");
    if (text == "CREATE")
        operation = Operation::Create;
    else if (text == "UPDATE")
        operation = Operation::Update;
    else if (text == "UPSERT")
        operation = Operation::Upsert;
    else
        return "Unknown operationType";
    return std::nullopt;
}

Message readIds(std::vector<IdReference> &ids, const JsonValue &list)
{
    if (!list.IsArray())
        return "a list of ids is expected";
    for (const JsonValue &item : list.GetArray()) {
        const std::optional<std::string> id = idText(item);
        if (!id)
            return "an id must be a string or a number";
        ids.push_back({*id, item.IsNumber()});
    }
    return std::nullopt;
}

// {"organizationIds":["325"]} in the reference dialect, [325] in the guide's (CSM API, 4.1).
Message readAssociation(std::vector<IdReference> &ids, const JsonValue &payload,
                        std::string_view name, std::string_view idsName, const Switches &switches)
{
    const JsonValue *value = member(payload, name);
    if (!value || value->IsNull())
        return std::nullopt;
    if (value->IsArray() && switches.dialect == Dialect::Reference)
        return std::string(name) + " must be an object";
    if (value->IsObject() && switches.dialect == Dialect::Guide)
        return std::string(name) + " must be an array";
    if (value->IsArray())
        return readIds(ids, *value);
    const JsonValue *list = member(*value, idsName);
    if (!list)
        return std::string(name) + " needs " + std::string(idsName);
    return readIds(ids, *list);
}

Message readDetails(std::vector<DetailWrite> &details, const JsonValue &payload)
{
    const JsonValue *list = member(payload, "details");
    if (!list || list->IsNull())
        return std::nullopt;
    if (!list->IsArray())
        return "details must be an array";
    details.reserve(list->Size());
    for (const JsonValue &item : list->GetArray()) {
        DetailWrite detail;
        const auto name = textMember(item, "name");
        const JsonValue *values = member(item, "values");
        if (!name || !values)
            return "a detail needs name and values";
        detail.name = *name;
        if (Message message = readValues(detail.values, *values))
            return message;
        details.push_back(std::move(detail));
    }
    return std::nullopt;
}

Message readDetailOperations(RecordWrite &record, const JsonValue &item)
{
    const JsonValue *operations = member(item, "operations");
    if (!operations || !operations->IsArray() || operations->Empty())
        return "operations must be a non-empty array";
    for (const JsonValue &operation : operations->GetArray()) {
        DetailWrite detail;
        const auto type = textMember(operation, "operationType");
        const JsonValue *payload = member(operation, "payload");
        const auto name = payload ? textMember(*payload, "name") : std::nullopt;
        if (!name)
            return "an operation needs a payload with a name";
        if (type != "UPDATE" && type != "PATCH" && type != "DELETE")
            return "Unknown operationType";
        detail.how = type == "UPDATE"  ? DetailWrite::How::Replace
                     : type == "PATCH" ? DetailWrite::How::Add
                                       : DetailWrite::How::Remove;
        detail.name = *name;
        const JsonValue *values = member(*payload, "values");
        detail.hasValues = values != nullptr;
        if (!values && type != "DELETE")
            return "an operation needs values";
        if (values) {
            if (Message message = readValues(detail.values, *values))
                return message;
        }
        record.details.push_back(std::move(detail));
    }
    return std::nullopt;
}

// The names that the one array of a body may have (CSM API, 4 and 4.1).
std::vector<std::string_view> arrayNames(const BulkWork &work, const Switches &switches)
{
    const bool customers = work.kind == Kind::Customer;
    switch (work.bulk) {
    case BulkKind::Definitions:
        return {"detailFields"};
    case BulkKind::Accounts:
        return {customers ? "customerAccounts" : "organizations"};
    case BulkKind::Details:
        return {customers ? "customers" : "organizations"};
    case BulkKind::Profiles:
        break;
    }
    std::vector<std::string_view> names;
    if (switches.dialect != Dialect::Guide)
        names.emplace_back(customers ? "customerProfiles" : "organizationProfiles");
    if (switches.dialect != Dialect::Reference)
        names.emplace_back(customers ? "customers" : "organizations");
    return names;
}

int limitOf(const BulkWork &work, const Switches &switches)
{
    switch (work.bulk) {
    case BulkKind::Definitions:
        return switches.definitionLimit;
    case BulkKind::Profiles:
        return switches.profileLimit;
    case BulkKind::Accounts:
        return switches.accountLimit;
    case BulkKind::Details:
        break;
    }
    return switches.detailCustomerLimit;
}

Message readDetailItem(RecordWrite &record, const JsonValue &item, Kind kind)
{
    const char *idName = kind == Kind::Customer ? "customerId" : "organizationId";
    if (Message message = readText(record.id, item, idName))
        return message;
    if (!record.id)
        return std::string(idName) + " is missing";
    record.operation = Operation::Update;
    return readDetailOperations(record, item);
}

Message readItem(BulkWork &work, const JsonValue &item, bool inGuideDialect,
                 const Switches &switches)
{
    if (!item.IsObject())
        return "an object is expected";
    if (work.bulk == BulkKind::Definitions) {
        FieldDefinition definition;
        Message message = readDefinition(definition, item, switches);
        work.definitions.push_back(std::move(definition));
        return message;
    }
    RecordWrite record;
    Message message;
    if (work.bulk == BulkKind::Details) {
        message = readDetailItem(record, item, work.kind);
    } else {
        const JsonValue *payload = member(item, "payload");
        message = readOperation(record.operation, item);
        if (!message && (!payload || !payload->IsObject()))
            message = "payload is missing";
        // One request never mixes the dialects (CSM API, 4.1).
        Switches asWritten = {};
        asWritten.dialect = inGuideDialect ? Dialect::Guide : Dialect::Reference;
        if (!message)
            message = readRecord(record, *payload, work.kind, asWritten);
        const bool isAccount = work.bulk == BulkKind::Accounts && work.kind == Kind::Customer;
        if (!message && isAccount && record.operation == Operation::Upsert
            && !switches.accountUpsert)
            message = "operationType must be CREATE or UPDATE";
        if (!message && work.bulk == BulkKind::Accounts
            && !(record.details.empty() && record.associate.empty()))
            message = "an account has no details and no organizations";
    }
    work.records.push_back(std::move(record));
    return message;
}

Message checkDefinitionNames(const std::vector<FieldDefinition> &definitions)
{
    std::vector<std::string> names;
    names.reserve(definitions.size());
    for (const FieldDefinition &definition : definitions)
        names.push_back(foldCase(trimmed(definition.name)));
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end())
        return std::nullopt;
    return "Detail field names must be unique: " + *twice;
}

} // namespace

std::optional<std::string> readValues(ValueList &values, const JsonValue &value)
{
    if (!value.IsArray())
        return "values must be an array of strings";
    values.reserve(value.Size());
    for (const JsonValue &item : value.GetArray()) {
        if (!item.IsString())
            return "values must be an array of strings";
        values.push_back(textOf(item));
    }
    return std::nullopt;
}

std::optional<std::string> readOptions(std::vector<std::string> &options, const JsonValue &value,
                                       const Switches &switches)
{
    ValueList views;
    if (readValues(views, value))
        return "options must be an array of strings";
    if (views.size() > static_cast<std::size_t>(switches.optionLimit))
        return "Too many options";
    options.assign(views.begin(), views.end());
    std::sort(views.begin(), views.end());
    if (std::adjacent_find(views.begin(), views.end()) != views.end())
        return "Options must be unique";
    if (std::any_of(views.begin(), views.end(), [](auto text) { return trimmed(text).empty(); }))
        return "An option must not be empty";
    return std::nullopt;
}

std::optional<std::string> readDefinition(FieldDefinition &definition, const JsonValue &value,
                                          const Switches &switches)
{
    const auto name = textMember(value, "name");
    const JsonValue *type = member(value, "type");
    const auto typeName = type ? textMember(*type, "name") : std::nullopt;
    if (!name || trimmed(*name).empty() || !typeName)
        return "A detail field needs a name and a type";
    const std::optional<FieldType> known = fieldTypeFrom(*typeName);
    if (!known || (*known == FieldType::Boolean && !switches.booleanFields))
        return "Unknown detail field type";
    definition.name = *name;
    definition.type = *known;
    const JsonValue *options = member(*type, "options");
    if (!options || options->IsNull())
        return std::nullopt;
    if (*known != FieldType::Select && *known != FieldType::Multiselect)
        return "Only SELECT and MULTISELECT have options";
    return readOptions(definition.options, *options, switches);
}

std::optional<std::string> readRecord(RecordWrite &record, const JsonValue &payload, Kind kind,
                                      const Switches &switches)
{
    if (!payload.IsObject())
        return "an object is expected";
    const bool customer = kind == Kind::Customer;
    Message message = readText(record.id, payload, customer ? "customerId" : "id");
    if (!message && customer)
        message = readText(record.email, payload, "email");
    if (!message)
        message = readText(record.name, payload, customer ? "displayName" : "name");
    if (!message)
        message = readDetails(record.details, payload);
    if (!message && customer)
        message = readAssociation(record.associate, payload, "associateOrganizations",
                                  "organizationIds", switches);
    if (!message && customer)
        message = readAssociation(record.dissociate, payload, "dissociateOrganizations",
                                  "organizationIds", switches);
    if (!message && !customer)
        message = readAssociation(record.associate, payload, "associateCustomers", "customerIds",
                                  switches);
    return message;
}

std::optional<std::string> readBulk(BulkWork &work, std::string_view body, const Switches &switches)
{
    if (!parseObject(work.document, body))
        return "The body is not a JSON object";
    if (work.document.MemberCount() != 1)
        return "The body must have exactly one member";
    const auto &only = *work.document.MemberBegin();
    const std::vector<std::string_view> names = arrayNames(work, switches);
    const std::string_view name = textOf(only.name);
    if (std::find(names.begin(), names.end(), name) == names.end())
        return "Unrecognized field \"" + std::string(name) + "\" in the body";
    if (!only.value.IsArray() || only.value.Empty())
        return std::string(name) + " must be a non-empty array";
    const int limit = limitOf(work, switches);
    if (limit > 0 && only.value.Size() > static_cast<unsigned>(limit))
        return "At most " + std::to_string(limit) + " " + std::string(name) + " in a request";
    const bool inGuideDialect = name == "customers" || name == "organizations";
    std::size_t operations = 0;
    work.records.reserve(only.value.Size());
    for (const JsonValue &item : only.value.GetArray()) {
        if (Message message = readItem(work, item, inGuideDialect, switches))
            return message;
        operations += work.bulk == BulkKind::Details ? work.records.back().details.size() : 0;
    }
    if (operations > static_cast<std::size_t>(switches.detailOperationLimit))
        return "Too many operations in a request";
    return checkDefinitionNames(work.definitions);
}

} // namespace csmsite
