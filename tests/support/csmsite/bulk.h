#pragma once

#include "fields.h"
#include "json.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace csmsite {

struct Switches;

enum class Operation { Create, Update, Upsert };

// What is to become of the values of one field.
struct DetailWrite
{
    enum class How { Replace, Add, Remove };

    How how = How::Replace;
    std::string_view name;
    ValueList values;
    bool hasValues = true; // DELETE without any removes all
};

struct IdReference
{
    std::string id;
    bool isNumber = false;
};

// One record of a request; the views point into the request's text.
struct RecordWrite
{
    Operation operation = Operation::Upsert;
    std::optional<std::string_view> id; // of a customer or an organization
    std::optional<std::string_view> email;
    std::optional<std::string_view> name; // display name of a customer, name of an organization
    std::vector<DetailWrite> details;
    std::vector<IdReference> associate; // organizations of a customer, customers of an organization
    std::vector<IdReference> dissociate;
};

enum class BulkKind { Definitions, Profiles, Accounts, Details };

// A bulk request once its form has been found right (CSM API, 4). What its records may do to the
// store is decided later, when the task runs.
struct BulkWork
{
    Kind kind = Kind::Customer;
    BulkKind bulk = BulkKind::Profiles;
    std::vector<RecordWrite> records;
    std::vector<FieldDefinition> definitions;
    rapidjson::Document document;

    std::size_t size() const { return records.size() + definitions.size(); }
};

// Fills work.records or .definitions from the body; a message when the form is wrong.
std::optional<std::string> readBulk(BulkWork &work, std::string_view body,
                                    const Switches &switches);
// One record as in POST /customer/profile: the payload alone.
std::optional<std::string> readRecord(RecordWrite &record, const JsonValue &payload, Kind kind,
                                      const Switches &switches);
std::optional<std::string> readDefinition(FieldDefinition &definition, const JsonValue &value,
                                          const Switches &switches);
std::optional<std::string> readOptions(std::vector<std::string> &options, const JsonValue &value,
                                       const Switches &switches);
std::optional<std::string> readValues(ValueList &values, const JsonValue &value);

} // namespace csmsite
