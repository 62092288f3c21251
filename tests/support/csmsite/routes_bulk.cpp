#include "bulk.h"
#include "state.h"
#include "text.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>

// Bulk requests and their tasks (CSM API, 4 and 5).
namespace csmsite {

namespace {

// Same key, same request: compared by the bytes, since the order of members and spaces may count.
std::string digestOf(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(
        QByteArray::fromRawData(request.path.data(), static_cast<qsizetype>(request.path.size())));
    hash.addData(
        QByteArray::fromRawData(request.body.data(), static_cast<qsizetype>(request.body.size())));
    return hash.result().toStdString();
}

Reply accepted(const std::string &taskId, const Switches &switches)
{
    JsonWriter json;
    json.begin();
    if (switches.taskIdName != TaskIdName::TaskId)
        json.put("id", taskId);
    if (switches.taskIdName != TaskIdName::Id)
        json.put("taskId", taskId);
    // Relative to …/cloudid/{cloudId}, which is neither the host nor the base (CSM API, 5).
    json.put("statusUrl", "/api/v1/tasks/" + taskId).end();
    return jsonReply(switches.submitStatus, json);
}

std::optional<Reply> refuseDefinitions(const BulkWork &work, const State &state)
{
    const FieldTable &fields = state.store.fields(work.kind);
    for (const FieldDefinition &definition : work.definitions) {
        if (fields.isTaken(definition.name, state.switches))
            return restError(400, "Detail field names must be unique: " + definition.name);
    }
    const int after = fields.count(state.switches) + static_cast<int>(work.definitions.size());
    if (after > state.switches.fieldLimit && !state.switches.fieldLimitIsTaskFailure)
        return restError(400, "Maximum number of detail fields reached");
    return std::nullopt;
}

std::optional<Reply> refuseForbiddenField(const BulkWork &work, const Switches &switches)
{
    if (!switches.forbiddenFieldIs403)
        return std::nullopt;
    const std::vector<std::string> &names = switches.forbiddenFields;
    for (const RecordWrite &record : work.records) {
        for (const DetailWrite &detail : record.details) {
            if (std::find(names.begin(), names.end(), detail.name) != names.end())
                return restError(403, "No permission to edit the detail field "
                                          + std::string(detail.name));
        }
    }
    return std::nullopt;
}

Reply submit(const Call &call, Kind kind, BulkKind bulk, std::string &taskId)
{
    State &state = call.state;
    const std::string key(call.request.header("Idempotency-Key"));
    if (key.empty())
        return restError(400, "Idempotency-Key header is required");
    if (key.size() > 200)
        return restError(400, "Idempotency-Key is too long");
    const std::string digest = digestOf(call.request);
    const auto used = state.keys.find(key);
    if (used != state.keys.end()) {
        if (used->second.request != digest)
            return restError(400,
                             "An idempotency key can only be retried with the same request data");
        if (used->second.refusal)
            return *used->second.refusal;
        taskId = used->second.taskId;
        return accepted(taskId, state.switches);
    }

    auto work = std::make_unique<BulkWork>();
    work->kind = kind;
    work->bulk = bulk;
    std::optional<Reply> refusal;
    if (const auto message = readBulk(*work, call.request.body, state.switches))
        refusal = restError(400, *message);
    if (!refusal)
        refusal = refuseDefinitions(*work, state);
    if (!refusal)
        refusal = refuseForbiddenField(*work, state.switches);
    if (refusal) { // a repetition gets the same validation errors
        state.keys[key] = {digest, {}, refusal};
        return *refusal;
    }
    if (state.tasks.openCount(state.switches, call.now) >= state.switches.taskCap) {
        state.log.countOverCap();
        Reply full = restError(400, "Maximum number of tasks reached");
        if (state.switches.capRefusalSticks)
            state.keys[key] = {digest, {}, full};
        return full;
    }
    state.log.countOpenTasks(state.tasks.openCount(state.switches, call.now) + 1);
    taskId = state.tasks.submit(std::move(work), key, state.switches, call.now).id;
    state.keys[key] = {digest, taskId, std::nullopt};
    return accepted(taskId, state.switches);
}

template <Kind kind, BulkKind bulk>
Reply submitBulk(const Call &call)
{
    RequestLog::Bulk entry;
    Reply reply = submit(call, kind, bulk, entry.taskId);
    entry.path = call.request.path.substr(call.request.path.find("/api/v1") + 7);
    entry.key = call.request.header("Idempotency-Key");
    entry.bodySize = call.request.body.size();
    entry.status = reply.status;
    entry.at = call.now;
    if (call.state.switches.keepBodies)
        entry.body = call.request.body;
    call.state.log.add(std::move(entry));
    return reply;
}

void writeFailure(JsonWriter &json, const Failure &failure, const Switches &switches)
{
    json.begin().put("entity", failure.entity).key("entityId");
    if (failure.entityId)
        json.value(*failure.entityId);
    else
        json.null();
    json.put("operation", failure.operation).put("operatedOn", failure.operatedOn);
    json.beginList("operatedOnIds");
    for (const std::string &id : failure.operatedOnIds)
        json.value(id);
    json.endList().put("error", failure.error);
    if (switches.extraFailureMembers)
        json.put("errorCode", "CSM-1042").begin("context").put("attempt", 1).end();
    json.end();
}

Reply getTask(const Call &call)
{
    const Switches &switches = call.state.switches;
    Task *task = call.state.tasks.find(call.argument(), switches, call.now);
    if (!task)
        return restError(404, "Task not found");
    ++task->polls;
    JsonWriter json;
    json.begin().put("id", task->id).put("type", task->type).put("status", nameOf(task->status));
    if (!task->failures.empty()) {
        json.beginList("failures");
        for (const Failure &failure : task->failures)
            writeFailure(json, failure, switches);
        json.endList();
    } else if (switches.emptyFailures == EmptyFailures::List) {
        json.beginList("failures").endList();
    } else if (switches.emptyFailures == EmptyFailures::Null) {
        json.key("failures").null();
    }
    const std::int64_t updated = task->status == TaskStatus::NotStarted   ? task->submittedAt
                                 : task->status == TaskStatus::InProgress ? task->startedAt
                                                                          : task->endedAt;
    json.put("createdAt", isoSeconds(task->submittedAt));
    json.put("updatedAt", isoSeconds(updated)).end();
    return jsonReply(200, json);
}

} // namespace

void addBulkRoutes(Routes &routes)
{
    using enum Route::Who;
    using enum Route::Needs;
    constexpr Kind customer = Kind::Customer;
    constexpr Kind organization = Kind::Organization;
    const Route own[] = {
        {"POST", "/customer/details/definitions/bulk", "write:customer.detail-field", Admin, OptIn,
         submitBulk<customer, BulkKind::Definitions>},
        {"POST", "/organization/details/definitions/bulk", "write:organization.detail-field", Admin,
         OptIn, submitBulk<organization, BulkKind::Definitions>},
        {"POST", "/customer/profile/bulk", "write:customer.profile", Admin, OptIn,
         submitBulk<customer, BulkKind::Profiles>},
        {"POST", "/organization/profile/bulk", "write:organization.profile", User, OptIn,
         submitBulk<organization, BulkKind::Profiles>},
        {"POST", "/customer/bulk", "write:customer", Admin, OptIn,
         submitBulk<customer, BulkKind::Accounts>},
        {"POST", "/organization/bulk", "write:organization", User, OptIn,
         submitBulk<organization, BulkKind::Accounts>},
        {"POST", "/customer/details/bulk", "write:customer.detail", User, OptIn,
         submitBulk<customer, BulkKind::Details>},
        {"POST", "/organization/details/bulk", "write:organization.detail", User, OptIn,
         submitBulk<organization, BulkKind::Details>},
        {"GET", "/tasks/{}", "read:task", User, OptIn, getTask},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace csmsite
