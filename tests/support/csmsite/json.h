#pragma once

#include "../http/json.h"

namespace csmsite {

using http::emptyReply;
using http::Header;
using http::HttpServer;
using http::jsonReply;
using http::JsonValue;
using http::JsonWriter;
using http::member;
using http::parseObject;
using http::Reply;
using http::Request;
using http::textMember;
using http::textOf;

// Ids arrive as strings or as numbers, depending on the dialect (CSM API, 6).
inline std::optional<std::string> idText(const JsonValue &value)
{
    if (value.IsString())
        return std::string(textOf(value));
    if (value.IsUint64())
        return std::to_string(value.GetUint64());
    return std::nullopt;
}

// The body of most refusals (CSM API, 8).
Reply restError(int status, std::string_view message);
// The one of the gateway, for a token without the scope (CSM API, 8).
Reply gatewayError(int status, std::string_view message);

} // namespace csmsite
