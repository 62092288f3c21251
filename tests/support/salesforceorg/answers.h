#pragma once

#include "../http/json.h"
#include "soql.h"

#include <string>
#include <string_view>

// The shapes in which an org says no.
namespace salesforceorg {

using http::JsonWriter;
using http::Reply;
using http::Request;

// [{"message": ..., "errorCode": ...}], as all of REST and Bulk do ("Salesforce API, 2.4").
Reply errorReply(int status, std::string_view code, std::string_view message);
Reply errorReply(const Refusal &refusal);
// {"error": ..., "error_description": ...}, as the token endpoint does (1.5).
Reply oauthError(std::string_view error, std::string_view description, int status = 400);
// What stands before an instance that is not there.
Reply htmlReply(int status, std::string_view title);
Reply redirectTo(const std::string &address);
// In a query string or a form.
std::string encoded(std::string_view text);

// The body packed, when the client asked for that and it is worth it.
void packIfAsked(const Request &request, Reply &reply);

} // namespace salesforceorg
