#pragma once

#include "answers.h"
#include "schema.h"

namespace salesforceorg {

// What describe says of an object to a user who may see what the schema shows ("Salesforce
// API, 2.1").
void writeDescribe(const Schema &schema, const Table &table, const std::string &base,
                   JsonWriter &json);
// The members that the list of objects has as well.
void writeObject(const Table &table, const std::string &base, JsonWriter &json);

} // namespace salesforceorg
