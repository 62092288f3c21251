#include "switchesjson.h"

#include <functional>

namespace csmsite {

namespace {

// One switch by its JSON name: how to read it (false: wrong type) and how to write it.
struct Entry
{
    std::string_view name;
    std::function<bool(Switches &, const JsonValue &)> read;
    std::function<void(const Switches &, JsonWriter &)> write;
};

bool readInto(bool &target, const JsonValue &value)
{
    return value.IsBool() && (target = value.GetBool(), true);
}

bool readInto(int &target, const JsonValue &value)
{
    return value.IsInt() && (target = value.GetInt(), true);
}

bool readInto(std::uint64_t &target, const JsonValue &value)
{
    return value.IsUint64() && (target = value.GetUint64(), true);
}

bool readInto(double &target, const JsonValue &value)
{
    return value.IsNumber() && (target = value.GetDouble(), true);
}

bool readInto(std::string &target, const JsonValue &value)
{
    return value.IsString() && (target = textOf(value), true);
}

bool readInto(std::vector<std::string> &target, const JsonValue &value)
{
    if (!value.IsArray())
        return false;
    target.clear();
    for (const JsonValue &item : value.GetArray()) {
        if (!item.IsString())
            return false;
        target.emplace_back(textOf(item));
    }
    return true;
}

void writeList(const std::vector<std::string> &list, JsonWriter &json)
{
    json.beginList();
    for (const std::string &item : list)
        json.value(item);
    json.endList();
}

template <typename T>
Entry plain(std::string_view name, T Switches::*place)
{
    return {name,
            [place](Switches &switches, const JsonValue &value) {
                return readInto(switches.*place, value);
            },
            [place](const Switches &switches, JsonWriter &json) {
                if constexpr (std::is_same_v<T, std::vector<std::string>>)
                    writeList(switches.*place, json);
                else
                    json.value(switches.*place);
            }};
}

// texts in the order of the enumerators
template <typename T>
Entry choice(std::string_view name, T Switches::*place, const std::vector<std::string_view> &texts)
{
    return {name,
            [place, texts](Switches &switches, const JsonValue &value) {
                for (std::size_t i = 0; value.IsString() && i < texts.size(); ++i) {
                    if (texts[i] == textOf(value))
                        return switches.*place = static_cast<T>(i), true;
                }
                return false;
            },
            [place, texts](const Switches &switches, JsonWriter &json) {
                json.value(texts[static_cast<std::size_t>(switches.*place)]);
            }};
}

constexpr std::string_view faultNames[] = {"none",        "dropBefore",      "dropAfter",
                                           "truncate",    "tooMany",         "unavailable",
                                           "serverError", "serverErrorAfter"};

bool readInto(Fault &target, const JsonValue &value)
{
    for (std::size_t i = 0; value.IsString() && i < std::size(faultNames); ++i) {
        if (faultNames[i] == textOf(value))
            return target = static_cast<Fault>(i), true;
    }
    return false;
}

const std::vector<std::pair<std::string_view, double FaultMix::*>> &mixShares()
{
    static const std::vector<std::pair<std::string_view, double FaultMix::*>> shares = {
        {"dropBefore", &FaultMix::dropBefore},
        {"dropAfter", &FaultMix::dropAfter},
        {"truncate", &FaultMix::truncate},
        {"tooMany", &FaultMix::tooMany},
        {"unavailable", &FaultMix::unavailable},
        {"serverError", &FaultMix::serverError},
        {"serverErrorAfter", &FaultMix::serverErrorAfter},
    };
    return shares;
}

bool readMix(Switches &switches, const JsonValue &value)
{
    if (!value.IsObject())
        return false;
    FaultMix read;
    for (const auto &item : value.GetObject()) {
        bool known = textOf(item.name) == "seed" && readInto(read.seed, item.value);
        for (const auto &[name, place] : mixShares())
            known = known || (name == textOf(item.name) && readInto(read.*place, item.value));
        if (!known)
            return false;
    }
    switches.faultMix = read;
    return true;
}

void writeMix(const Switches &switches, JsonWriter &json)
{
    json.begin().put("seed", static_cast<std::size_t>(switches.faultMix.seed));
    for (const auto &[name, place] : mixShares())
        json.put(name, switches.faultMix.*place);
    json.end();
}

bool readPlanned(Switches &switches, const JsonValue &value)
{
    if (!value.IsArray())
        return false;
    std::vector<PlannedFault> list;
    for (const JsonValue &item : value.GetArray()) {
        PlannedFault fault;
        if (!item.IsObject())
            return false;
        for (const auto &part : item.GetObject()) {
            const std::string_view name = textOf(part.name);
            const bool known = (name == "what" && readInto(fault.what, part.value))
                               || (name == "path" && readInto(fault.path, part.value))
                               || (name == "method" && readInto(fault.method, part.value))
                               || (name == "nth" && readInto(fault.nth, part.value))
                               || (name == "times" && readInto(fault.times, part.value));
            if (!known)
                return false;
        }
        list.push_back(fault);
    }
    switches.plannedFaults = std::move(list);
    return true;
}

void writePlanned(const Switches &switches, JsonWriter &json)
{
    json.beginList();
    for (const PlannedFault &fault : switches.plannedFaults) {
        json.begin().put("what", faultNames[static_cast<std::size_t>(fault.what)]);
        json.put("path", fault.path);
        json.put("method", fault.method);
        json.put("nth", fault.nth).put("times", fault.times).end();
    }
    json.endList();
}

const std::vector<Entry> &entries()
{
    using S = Switches;
    static const std::vector<Entry> list = {
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
        plain("taskSeconds", &S::taskSeconds),
        plain("taskSecondsPerItem", &S::taskSecondsPerItem),
        plain("tasksAtOnce", &S::tasksAtOnce),
        plain("outOfOrder", &S::outOfOrder),
        plain("taskCap", &S::taskCap),
        plain("foreignTasks", &S::foreignTasks),
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
        plain("retryAfter", &S::retryAfter),
        plain("htmlErrors", &S::htmlErrors),
        plain("dropWithReset", &S::dropWithReset),
        {"faultMix", readMix, writeMix},
        {"plannedFaults", readPlanned, writePlanned},
        plain("keepBodies", &S::keepBodies),
    };
    return list;
}

} // namespace

std::optional<std::string> applyJson(Switches &switches, const JsonValue &object)
{
    if (!object.IsObject())
        return "switches must be an object";
    Switches changed = switches;
    const JsonValue *defaults = member(object, "defaults");
    if (defaults && defaults->IsTrue())
        changed = Switches{};
    for (const auto &item : object.GetObject()) {
        const std::string name(textOf(item.name));
        if (name == "defaults")
            continue;
        const Entry *found = nullptr;
        for (const Entry &entry : entries())
            found = entry.name == name ? &entry : found;
        if (!found)
            return "unknown switch " + name;
        if (!found->read(changed, item.value))
            return "wrong value for switch " + name;
    }
    switches = changed;
    return std::nullopt;
}

void writeJson(const Switches &switches, JsonWriter &json)
{
    json.begin();
    for (const Entry &entry : entries()) {
        json.key(entry.name);
        entry.write(switches, json);
    }
    json.end();
}

} // namespace csmsite
