#pragma once

#include "../http/faults.h"
#include "json.h"
#include "switches.h"

#include <optional>
#include <string>

namespace csmsite {

// What a mix of faults can hold.
inline constexpr http::Share<Fault, FaultMix> shares[] = {
    {Fault::DropBefore, "dropBefore", &FaultMix::dropBefore},
    {Fault::DropAfter, "dropAfter", &FaultMix::dropAfter},
    {Fault::Truncate, "truncate", &FaultMix::truncate},
    {Fault::TooMany, "tooMany", &FaultMix::tooMany},
    {Fault::Unavailable, "unavailable", &FaultMix::unavailable},
    {Fault::ServerError, "serverError", &FaultMix::serverError},
    {Fault::ServerErrorAfter, "serverErrorAfter", &FaultMix::serverErrorAfter},
};

// Changes what the object names and leaves the rest; a message for an unknown name or a value of
// the wrong type. {"defaults": true} starts from Switches{}.
std::optional<std::string> applyJson(Switches &switches, const JsonValue &object);
void writeJson(const Switches &switches, JsonWriter &json);

} // namespace csmsite
