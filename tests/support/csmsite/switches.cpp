#include "../http/switchtable.h"
#include "switchesjson.h"

namespace csmsite {

namespace {

const std::vector<std::string_view> faultNames = {
    "none",        "dropBefore",       "dropAfter", "truncate",  "tooMany",     "unavailable",
    "serverError", "serverErrorAfter", "otherJson", "otherPage", "unauthorized"};

using http::choice;
using http::Entries;
using http::plain;

const Entries<Switches> &entries()
{
    using S = Switches;
    static const Entries<Switches> list = {
        plain("cloudId", &S::cloudId),
        plain("email", &S::email),
        plain("apiToken", &S::apiToken),
        plain("bearer", &S::bearer),
        plain("admin", &S::admin),
        plain("missingScopes", &S::missingScopes),
        plain("refusedScopes", &S::refusedScopes),
        plain("forbiddenFields", &S::forbiddenFields),
        plain("hiddenFields", &S::hiddenFields),
        plain("forbiddenFieldIs403", &S::forbiddenFieldIs403),
        plain("siteHasCsm", &S::siteHasCsm),
        plain("strictOptIn", &S::strictOptIn),
        plain("tokenSeconds", &S::tokenSeconds),
        choice("dialect", &S::dialect, {"both", "reference", "guide"}),
        plain("accountUpsert", &S::accountUpsert),
        choice("taskIdName", &S::taskIdName, {"id", "taskId", "both"}),
        plain("submitStatus", &S::submitStatus),
        plain("predefinedFields", &S::predefinedFields),
        plain("countPredefinedFields", &S::countPredefinedFields),
        plain("fieldLimitIsTaskFailure", &S::fieldLimitIsTaskFailure),
        plain("phoneNeedsPlus", &S::phoneNeedsPlus),
        plain("booleanFields", &S::booleanFields),
        plain("textLimit", &S::textLimit),
        plain("badDetailSkipsRecord", &S::badDetailSkipsRecord),
        choice("emptyValues", &S::emptyValues, {"clear", "ignore", "refuse"}),
        plain("namesWithCase", &S::namesWithCase),
        choice("association", &S::association, {"works", "numericIdsIgnored", "alwaysIgnored"}),
        choice("unknownOrganization", &S::unknownOrganization, {"failure", "ignored"}),
        plain("atlassianAccountsRefused", &S::atlassianAccountsRefused),
        plain("failureNamesExistingEntity", &S::failureNamesExistingEntity),
        plain("profileLimit", &S::profileLimit),
        plain("accountLimit", &S::accountLimit),
        plain("detailOperationLimit", &S::detailOperationLimit),
        plain("detailCustomerLimit", &S::detailCustomerLimit),
        plain("definitionLimit", &S::definitionLimit),
        plain("fieldLimit", &S::fieldLimit),
        plain("optionLimit", &S::optionLimit),
        plain("organizationFetchLimit", &S::organizationFetchLimit),
        plain("profileFetchLimit", &S::profileFetchLimit),
        plain("submitLatencyMs", &S::submitLatencyMs),
        plain("readLatencyMs", &S::readLatencyMs),
        plain("createLatencyMs", &S::createLatencyMs),
        plain("taskSeconds", &S::taskSeconds),
        plain("taskSecondsPerItem", &S::taskSecondsPerItem),
        plain("tasksAtOnce", &S::tasksAtOnce),
        plain("outOfOrder", &S::outOfOrder),
        plain("taskCap", &S::taskCap),
        plain("speedPeriodMs", &S::speedPeriodMs),
        plain("slowTimes", &S::slowTimes),
        plain("foreignTasks", &S::foreignTasks),
        plain("foreignPeriodMs", &S::foreignPeriodMs),
        plain("capRefusalSticks", &S::capRefusalSticks),
        plain("staleSeconds", &S::staleSeconds),
        plain("keptSeconds", &S::keptSeconds),
        plain("tasksGone", &S::tasksGone),
        plain("failEvery", &S::failEvery),
        choice("failedWrites", &S::failedWrites, {"all", "half", "none"}),
        plain("failuresWhileRunning", &S::failuresWhileRunning),
        choice("emptyFailures", &S::emptyFailures, {"list", "null", "absent"}),
        plain("extraFailureMembers", &S::extraFailureMembers),
        choice("readShape", &S::readShape, {"documented", "values", "text"}),
        plain("numericIds", &S::numericIds),
        plain("searchLagMs", &S::searchLagMs),
        plain("userSearchLagMs", &S::userSearchLagMs),
        plain("searchInexact", &S::searchInexact),
        plain("searchPageBase", &S::searchPageBase),
        plain("userEmailsHidden", &S::userEmailsHidden),
        plain("userSearchSubstring", &S::userSearchSubstring),
        plain("requestsPerSecond", &S::requestsPerSecond),
        plain("burst", &S::burst),
        plain("rateHeaders", &S::rateHeaders),
        plain("retryAfter", &S::retryAfter),
        plain("htmlErrors", &S::htmlErrors),
        plain("dropWithReset", &S::dropWithReset),
        http::nested("faultMix", &S::faultMix, http::entriesOf(shares)),
        http::list("plannedFaults", &S::plannedFaults,
                   http::plannedEntries<PlannedFault>(faultNames)),
        plain("keepBodies", &S::keepBodies),
    };
    return list;
}

} // namespace

std::optional<std::string> applyJson(Switches &switches, const JsonValue &object)
{
    return http::readEntries(switches, entries(), object);
}

void writeJson(const Switches &switches, JsonWriter &json)
{
    http::writeEntries(switches, entries(), json);
}

} // namespace csmsite
