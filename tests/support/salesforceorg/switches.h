#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace salesforceorg {

// What may go wrong with one request; "Salesforce API, 2.4" has the answers.
enum class Fault {
    None,
    DropBefore,        // connection closed, nothing done
    DropAfter,         // done, answer lost
    Truncate,          // done, half of the body arrives
    ShortBody,         // done, half of the body arrives, and HTTP says that it is all
    NoLocator,         // done, without Sforce-Locator and Sforce-NumberOfRecords
    StrangePage,       // 200 with HTML: what a proxy says to those who have not logged in to it
    Slow,              // done, after delayMs
    Hang,              // no answer, the connection stays
    ServerError,       // 500 UNKNOWN_EXCEPTION
    BadGateway,        // 502, HTML
    Unavailable,       // 503, HTML
    ServerUnavailable, // 503 SERVER_UNAVAILABLE
    Calm,              // 420, HTML
    SessionExpired,    // 401, and the session is over
    Blocked,           // 401 "This session is not valid for use with the REST API"
    ApiDisabledForOrg,
    ApiCurrentlyDisabled,
    RequestLimit,
    QueryTimeout,
    InvalidLocator
};

// "The n-th GET of this path, and the times - 1 after it". Paths are relative to the version
// (/query, /jobs/query/*) or whole (/services/oauth2/token); a * at the end stands for anything.
struct PlannedFault
{
    Fault what = Fault::DropAfter;
    std::string path = "*";
    std::string method = "GET";
    int nth = 1; // 0: every one
    int times = 1;
    int delayMs = 1000; // for Slow

    bool operator==(const PlannedFault &) const = default;
};

// Shares of all calls of the API, drawn from a seeded generator in order of arrival.
struct FaultMix
{
    std::uint64_t seed = 1;
    double dropBefore = 0;
    double dropAfter = 0;
    double truncate = 0;
    double serverError = 0;
    double badGateway = 0;
    double unavailable = 0;
    double calm = 0;

    bool operator==(const FaultMix &) const = default;
};

// What others do in the org while a client reads: once so many pages of an object's records were
// sent.
struct Meanwhile
{
    std::string object = "Contact";
    int afterPages = 1;
    int created = 0;
    int updated = 0;
    int deleted = 0;
};

enum class ErrorPlace { Usual, Callback, Page };

// Everything in which orgs differ or may misbehave.
struct Switches // NOLINT(clang-analyzer-optin.performance.Padding): ordered by topic
{
    // The org
    std::string orgId = "00D5g0000004xYzEAI";
    std::string userId = "0055g0000000001AAA";
    std::string username = "admin@example.com";
    std::string instanceUrl; // empty: where the login was
    int oldestVersion = 31;
    int newestVersion = 67;                // of the API
    bool personAccounts = true;            // false: their fields do not exist
    bool relations = true;                 // Contacts to Multiple Accounts
    std::vector<std::string> hiddenFields; // "Contact.Birthdate", or a whole object

    // Login (Salesforce API, 1)
    std::vector<std::string> clientIds;    // empty: any
    std::vector<std::string> callbackUrls; // empty: any
    std::vector<std::string> scopes = {"api", "refresh_token", "offline_access", "web",
                                       "id",  "profile",       "openid",         "full"};
    bool requirePkce = true;
    bool requireSecret = false; // a public client cannot have one
    std::string authorizeError; // a name of 1.5
    ErrorPlace authorizeErrorAt = ErrorPlace::Usual;
    std::string callbackState; // sent back instead of the right one
    std::string tokenError;    // a description of 1.5, "inactive user"
    std::string tokenErrorFor; // a grant type; empty: both
    bool rotation = false;     // of refresh tokens
    int codeSeconds = 15 * 60;
    int tokenSeconds = 0;        // life of a session; 0: for ever
    int expireAfterRequests = 0; // the same in calls of the API

    // Refusals that last (2.4)
    bool blocked = false; // API Access Control
    bool apiDisabledForOrg = false;
    bool apiCurrentlyDisabled = false; // for this user
    bool maintenance = false;          // 503 with HTML
    bool bulkRefused = false;
    bool viewSetup = true;     // false: /limits is a 403
    int dailyRequests = 15000; // more are REQUEST_LIMIT_EXCEEDED
    int usedRequests = 0;
    int dailyBulkJobs = 10000;

    // Answers
    int pageRecords = 2000;      // of a query at most
    int bulkPageRecords = 50000; // of results at most
    double jobSeconds = 0;       // until a job is complete
    bool failJobs = false;
    std::string jobError =
        "InternalServerError : Retried more than 15 times"; // empty: no errorMessage
    int locatorSeconds = 2 * 24 * 3600;
    int jobKeptSeconds = 7 * 24 * 3600;
    int countedMore = 0; // added to counts, which are wrong then
    bool gzip = true;
    bool nextRecordUrlName = false; // resultPages: the table's name instead of the example's

    // The network
    int latencyMs = 0;
    bool dropWithReset = false;
    FaultMix faultMix;
    std::vector<PlannedFault> plannedFaults;
    std::vector<Meanwhile> meanwhile;

    bool keepBodies = false; // in the log of requests
};

} // namespace salesforceorg
