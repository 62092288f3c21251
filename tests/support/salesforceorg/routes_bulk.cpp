#include "../http/text.h"
#include "state.h"

#include <algorithm>

namespace salesforceorg {

namespace {

Reply notFound()
{
    return errorReply(404, "NOT_FOUND", "The requested resource does not exist");
}

Reply create(const Call &call)
{
    State &state = call.state;
    rapidjson::Document body;
    if (!http::parseObject(body, call.request.body))
        return errorReply(400, "JSON_PARSER_ERROR", "The body is not a JSON object");
    if (state.jobs.isOverLimit(state.switches, call.now))
        return errorReply(400, "ExceededQuota",
                          "ExceededQuota : Maximum number of query jobs exceeded");
    const auto text = [&](std::string_view name, std::string_view otherwise) {
        return std::string(http::textMember(body, name).value_or(otherwise));
    };
    Job job;
    job.operation = text("operation", "");
    job.delimiter = text("columnDelimiter", "COMMA");
    job.lineEnding = text("lineEnding", "LF");
    job.version = call.version;
    job.createdAt = call.now;
    const bool fits = (job.operation == "query" || job.operation == "queryAll")
                      && job.delimiterSign() != '\0'
                      && (job.lineEnding == "LF" || job.lineEnding == "CRLF")
                      && text("contentType", "CSV") == "CSV";
    if (!fits)
        return errorReply(400, "InvalidJob", "InvalidJob : Unsupported value in the job's request");
    Outcome<Query> query = Query::prepare(state.schema, text("query", ""), call.now);
    if (!query)
        return errorReply(query.error());
    if (const std::optional<Refusal> refusal = refuseForBulk(*query))
        return errorReply(*refusal);
    job.query = std::move(*query);
    job.selection = job.query.select(job.operation == "queryAll");
    const Job &added = state.jobs.add(std::move(job));
    JsonWriter json;
    json.begin();
    writeJob(added, Job::State::UploadComplete, state.switches, json);
    json.end();
    return http::jsonReply(200, json);
}

Reply jobReply(const Call &call, const Job &job)
{
    const Switches &switches = call.state.switches;
    const Job::State state = job.state(switches, call.now);
    JsonWriter json;
    json.begin();
    writeJob(job, state, switches, json);
    json.put("jobType", "V2Query");
    json.put("numberRecordsProcessed", job.processed(switches, call.now)).put("retries", 0);
    json.put("totalProcessingTime", static_cast<int>(switches.jobSeconds * 1000));
    json.put("isPkChunkingSupported", job.query.soql().orders.empty() && !job.query.soql().limit);
    if (state == Job::State::Failed && !switches.jobError.empty())
        json.put("errorMessage", switches.jobError);
    json.end();
    return http::jsonReply(200, json);
}

// The job that the call is about, or what there is to say instead.
template <typename Answer>
Reply withJob(const Call &call, Answer answer)
{
    Job *job = call.state.jobs.find(call.argument(), call.state.switches, call.now);
    return job ? answer(*job) : notFound();
}

Reply status(const Call &call)
{
    return withJob(call, [&](const Job &job) { return jobReply(call, job); });
}

Reply change(const Call &call)
{
    return withJob(call, [&](Job &job) {
        rapidjson::Document body;
        const bool isAbort = http::parseObject(body, call.request.body)
                             && http::textMember(body, "state") == "Aborted";
        if (!isAbort)
            return errorReply(400, "InvalidJob", "InvalidJob : Unsupported state");
        const Job::State state = job.state(call.state.switches, call.now);
        if (state == Job::State::JobComplete || state == Job::State::Failed)
            return errorReply(400, "InvalidJobState", "Aborting already Completed Job not allowed");
        job.abortedAt = call.now;
        return jobReply(call, job);
    });
}

Reply remove(const Call &call)
{
    return withJob(call, [&](Job &job) {
        const Job::State state = job.state(call.state.switches, call.now);
        if (state == Job::State::UploadComplete || state == Job::State::InProgress)
            return errorReply(400, "InvalidJobState",
                              "A job can be deleted when it is complete, failed or aborted");
        job.deleted = true;
        return http::emptyReply(204);
    });
}

Reply list(const Call &call)
{
    JsonWriter json;
    json.begin().put("done", true).beginList("records");
    for (const Job &job : call.state.jobs.all()) {
        if (job.deleted)
            continue;
        json.begin();
        writeJob(job, job.state(call.state.switches, call.now), call.state.switches, json);
        json.put("jobType", "V2Query").end();
    }
    json.endList().key("nextRecordsUrl").null().end();
    return http::jsonReply(200, json);
}

// Why there are no results, or nothing.
std::optional<Reply> refuseResults(const Call &call, const Job &job)
{
    if (job.version != call.version)
        return errorReply(409, "API_VERSION_MISMATCH",
                          "The job was created with another version of the API");
    if (job.state(call.state.switches, call.now) != Job::State::JobComplete)
        return errorReply(400, "InvalidJobState", "The job has no results yet");
    return std::nullopt;
}

std::size_t pageSize(const Call &call)
{
    const int most = std::max(call.state.switches.bulkPageRecords, 1);
    const int wanted = http::queryNumber(call.request.query, "maxRecords", most);
    return static_cast<std::size_t>(std::clamp(wanted, 1, most));
}

// Where the call's page begins; nothing for a locator of another job, or one that was made up.
std::optional<std::size_t> startOf(const Call &call, const Job &job)
{
    const auto locator = http::queryValue(call.request.query, "locator");
    return locator ? job.placeOf(*locator) : std::optional<std::size_t>(0);
}

Reply results(const Call &call)
{
    return withJob(call, [&](const Job &job) {
        if (std::optional<Reply> refusal = refuseResults(call, job))
            return *refusal;
        const std::optional<std::size_t> from = startOf(call, job);
        if (!from)
            return *Gate::answerOf(Fault::InvalidLocator);
        const std::size_t to = std::min(*from + pageSize(call), job.selection.count);
        Reply reply;
        reply.contentType = "text/csv";
        job.query.appendCsv(job.selection, *from, to, job.delimiterSign(), job.lineEnd(),
                            reply.body);
        reply.headers.push_back({"Sforce-NumberOfRecords", std::to_string(to - *from)});
        reply.headers.push_back(
            {"Sforce-Locator", to == job.selection.count ? "null" : job.locator(to)});
        call.state.pageSent(job.query.table().name());
        return reply;
    });
}

Reply resultPages(const Call &call)
{
    return withJob(call, [&](const Job &job) {
        constexpr int most = 5;
        if (std::optional<Reply> refusal = refuseResults(call, job))
            return *refusal;
        std::optional<std::size_t> from = startOf(call, job);
        if (!from)
            return *Gate::answerOf(Fault::InvalidLocator);
        const std::string base = call.base() + "/jobs/query/" + job.id;
        JsonWriter json;
        json.begin().beginList("resultPages");
        int pages = 0;
        do {
            json.begin().put("resultUrl", base + "/results?locator=" + job.locator(*from)).end();
            *from += pageSize(call);
        } while (++pages < most && *from < job.selection.count);
        json.endList();
        const bool done = *from >= job.selection.count;
        if (!done)
            json.put(call.state.switches.nextRecordUrlName ? "nextRecordUrl" : "nextRecordsUrl",
                     base + "/resultpages?locator=" + job.locator(*from));
        json.put("done", done).end();
        return http::jsonReply(200, json);
    });
}

} // namespace

void addBulkRoutes(Routes &routes)
{
    const Route own[] = {
        {"POST", "/jobs/query", create},
        {"POST", "/jobs/query/", create},
        {"GET", "/jobs/query", list},
        {"GET", "/jobs/query/", list},
        {"GET", "/jobs/query/{}", status},
        {"PATCH", "/jobs/query/{}", change},
        {"DELETE", "/jobs/query/{}", remove},
        {"GET", "/jobs/query/{}/results", results},
        {"GET", "/jobs/query/{}/resultPages", resultPages},
        {"GET", "/jobs/query/{}/resultpages", resultPages},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace salesforceorg
