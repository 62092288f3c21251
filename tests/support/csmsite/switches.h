#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace csmsite {

// What may go wrong with one request.
enum class Fault {
    None,
    DropBefore,       // connection closed, nothing done
    DropAfter,        // done, answer lost
    Truncate,         // done, half of the body arrives
    TooMany,          // 429
    Unavailable,      // 503
    ServerError,      // 500, nothing done
    ServerErrorAfter, // 500, but done
    OtherJson,        // done, answered by JSON that says nothing of it
    OtherPage,        // done, answered by a page of whoever stands in between
    Unauthorized      // 401, nothing done
};

// "The n-th POST to this path, and the times - 1 after it". Paths are relative to the API's base
// (/customer/profile/bulk) or begin with /rest/; a * at the end stands for anything.
struct PlannedFault
{
    Fault what = Fault::DropAfter;
    std::string path = "*";
    std::string method = "POST";
    int nth = 1; // 0: every one
    int times = 1;

    bool operator==(const PlannedFault &) const = default;
};

// Shares of all calls below /jsm/, drawn from a seeded generator in order of arrival.
struct FaultMix
{
    std::uint64_t seed = 1;
    double dropBefore = 0;
    double dropAfter = 0;
    double truncate = 0;
    double tooMany = 0;
    double unavailable = 0;
    double serverError = 0;
    double serverErrorAfter = 0;

    bool operator==(const FaultMix &) const = default;
};

enum class Association { Works, NumericIdsIgnored, AlwaysIgnored };
enum class FailedWrites { All, Half, None };
enum class Dialect { Both, Reference, Guide };
enum class TaskIdName { Id, TaskId, Both };
enum class ReadShape { Documented, Values, Text };
enum class EmptyFailures { List, Null, Absent };
enum class UnknownOrganization { Failure, Ignored };
enum class EmptyValues { Clear, Ignore, Refuse };

// Everything in which sites differ or may misbehave. The numbers in brackets are those of
// CSM API, 12; the defaults are what its sections call documented or most likely.
struct Switches // NOLINT(clang-analyzer-optin.performance.Padding): ordered by topic
{
    // Addresses and logins (CSM API, 1 and 8)
    std::string cloudId = "11111111-2222-4333-8444-555555555555";
    std::string email = "admin@example.com";
    std::string apiToken = "api-token";
    std::string bearer = "bearer-token";
    bool admin = true;                        // false: what needs Administer Jira is a 403
    std::vector<std::string> missingScopes;   // 401 of the gateway, "write:customer.profile"
    std::vector<std::string> refusedScopes;   // 403, by the same names
    std::vector<std::string> forbiddenFields; // [11] may not be written
    std::vector<std::string> hiddenFields;    // [11] may not be read
    bool forbiddenFieldIs403 = false;         // a whole bulk request is refused, not the record
    bool siteHasCsm = true;                   // [14] false: 404 below /jsm/
    bool strictOptIn = false;                 // [18] 412 without X-ExperimentalApi
    int tokenSeconds = 0; // [13] life of an access token from /oauth/token; 0: for ever

    // Requests (CSM API, 3 and 4)
    Dialect dialect = Dialect::Both;        // [16]
    bool accountUpsert = true;              // false: /customer/bulk takes CREATE and UPDATE
    TaskIdName taskIdName = TaskIdName::Id; // [17]
    int submitStatus = 202;                 // [21]
    bool predefinedFields = true;           // [10]
    bool countPredefinedFields = true;
    bool fieldLimitIsTaskFailure = false;
    bool phoneNeedsPlus = true; // [12]
    bool booleanFields = true;
    int textLimit = 0; // longer TEXT values are refused; 0: none
    bool badDetailSkipsRecord = true;
    EmptyValues emptyValues = EmptyValues::Clear;
    bool namesWithCase = false;                   // [22]
    Association association = Association::Works; // [2]
    UnknownOrganization unknownOrganization = UnknownOrganization::Failure;
    bool atlassianAccountsRefused = false;  // [19] in /customer/details/bulk
    bool failureNamesExistingEntity = true; // entityId of a record that was there before
    int profileLimit = 100;
    int accountLimit = 50;
    int detailOperationLimit = 1000;
    int detailCustomerLimit = 0; // 100 in the older text; 0: none
    int definitionLimit = 50;
    int fieldLimit = 50;
    int optionLimit = 2000;
    int organizationFetchLimit = 50;
    int profileFetchLimit = 25;

    // Tasks (CSM API, 5)
    int submitLatencyMs = 0;
    int readLatencyMs = 0;
    int createLatencyMs = 0; // of a single customer or organization
    double taskSeconds = 0;
    double taskSecondsPerItem = 0; // [3] seen live: 4.8
    int tasksAtOnce = 0;           // [3] 1: one after another; 0: all at once
    bool outOfOrder = false;       // [4]
    int taskCap = 10;
    int speedPeriodMs = 0; // [3] in every other such time tasks take slowTimes as long
    double slowTimes = 1;
    int foreignTasks = 0;          // [5]
    int foreignPeriodMs = 0;       // [5] they come and go: there in every other such time
    bool capRefusalSticks = false; // a key refused at the cap stays refused
    int staleSeconds = 30 * 60;
    int keptSeconds = 3 * 24 * 3600;
    bool tasksGone = false; // [8]
    int failEvery = 0;      // [1] each n-th task ends as FAILED without failures
    FailedWrites failedWrites = FailedWrites::All;     // [1] what such a task has written
    bool failuresWhileRunning = false;                 // [15]
    EmptyFailures emptyFailures = EmptyFailures::List; // [23]
    bool extraFailureMembers = false;

    // Reads (CSM API, 7)
    ReadShape readShape = ReadShape::Documented; // [20]
    bool numericIds = false; // ids of organizations as numbers, where strings are due
    int searchLagMs = 0;     // [7]
    int userSearchLagMs = 0; // [7]
    bool searchInexact = false;
    int searchPageBase = 0;
    bool userEmailsHidden = false;
    bool userSearchSubstring = true;

    // The network (CSM API, 8)
    double requestsPerSecond = 0; // [6] more are answered with 429
    int burst = 10;
    bool rateHeaders = false; // X-RateLimit-... with every answer, not only with 429
    int retryAfter = 1;       // [6] seconds; -1: no such header
    bool htmlErrors = false;  // [6] bodies of 429 and 503
    bool dropWithReset = false;
    FaultMix faultMix;
    std::vector<PlannedFault> plannedFaults; // [9]

    bool keepBodies = false; // in the log of requests
};

} // namespace csmsite
