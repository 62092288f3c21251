#pragma once

#include "field.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Values as the API writes them into CSV: true and false, 2026-04-14T22:33:35.000Z, ids of 18
// characters; nothing at all is null.
namespace salesforceorg {

// 15 characters get their three check characters, 18 stay; nothing for what is no id.
std::optional<std::string> toId18(std::string_view id);
// "0035g" and a number in base 62: the 18 characters; and back, when the id begins with these.
void appendId(std::string_view prefix, std::uint64_t number, std::string &out);
std::string idOf(std::string_view prefix, std::uint64_t number);
std::optional<std::uint64_t> numberOf(std::string_view prefix, std::string_view id);

// A cell as a weekly export, Data Loader or the API has it; nothing when it is no value of the
// type.
std::optional<std::string> toApi(Type type, std::string_view cell);
bool isNumber(Type type);

// "2026-04-14T22:33:35.000Z"
std::string timeText(std::int64_t msSinceEpoch);
void appendTime(std::int64_t msSinceEpoch, std::string &out);
// "2026-04-14"
std::string dateText(std::int64_t msSinceEpoch);
// The time of "2026-04-14T22:33:35Z", with or without parts of seconds, with any zone; nothing when
// it is none.
std::optional<std::int64_t> timeFrom(std::string_view text);
bool isDate(std::string_view text);

} // namespace salesforceorg
