#pragma once

#include "json.h"
#include "switches.h"

#include <optional>
#include <string>

namespace csmsite {

// Changes what the object names and leaves the rest; a message for an unknown name or a value of
// the wrong type. {"defaults": true} starts from Switches{}.
std::optional<std::string> applyJson(Switches &switches, const JsonValue &object);
void writeJson(const Switches &switches, JsonWriter &json);

} // namespace csmsite
