#pragma once

#include "../http/json.h"
#include "switches.h"

#include <optional>
#include <string>

namespace salesforceorg {

// As http::readEntries().
std::optional<std::string> applyJson(Switches &switches, const http::JsonValue &object);
void writeJson(const Switches &switches, http::JsonWriter &json);
// "dropBefore"
std::string_view nameOf(Fault fault);

} // namespace salesforceorg
