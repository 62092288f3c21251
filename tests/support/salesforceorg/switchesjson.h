#pragma once

#include "../http/faults.h"
#include "../http/json.h"
#include "switches.h"

#include <optional>
#include <string>

namespace salesforceorg {

// What a mix of faults can hold.
inline constexpr http::Share<Fault, FaultMix> shares[] = {
    {Fault::DropBefore, "dropBefore", &FaultMix::dropBefore},
    {Fault::DropAfter, "dropAfter", &FaultMix::dropAfter},
    {Fault::Truncate, "truncate", &FaultMix::truncate},
    {Fault::ServerError, "serverError", &FaultMix::serverError},
    {Fault::BadGateway, "badGateway", &FaultMix::badGateway},
    {Fault::Unavailable, "unavailable", &FaultMix::unavailable},
    {Fault::Calm, "calm", &FaultMix::calm},
};

// As http::readEntries().
std::optional<std::string> applyJson(Switches &switches, const http::JsonValue &object);
void writeJson(const Switches &switches, http::JsonWriter &json);
// "dropBefore"
std::string_view nameOf(Fault fault);

} // namespace salesforceorg
