#include "../http/text.h"
#include "describe.h"
#include "state.h"
#include "values.h"

#include <QDateTime>
#include <QLocale>

namespace salesforceorg {

namespace {

// GET /services/data/v67.0: name -> path
Reply resources(const Call &call)
{
    JsonWriter json;
    json.begin();
    for (const std::string_view name : {"sobjects", "query", "queryAll", "limits", "jobs", "search",
                                        "recent", "tooling", "composite"})
        json.put(name, call.base() + '/' + std::string(name));
    json.put("identity", "http://" + std::string(call.request.header("Host")) + "/id/"
                             + call.state.switches.orgId + '/' + call.state.switches.userId);
    json.end();
    return http::jsonReply(200, json);
}

Reply objects(const Call &call)
{
    JsonWriter json;
    json.begin().put("encoding", "UTF-8").put("maxBatchSize", 200).beginList("sobjects");
    for (const std::unique_ptr<Table> &table : call.state.schema.tables()) {
        if (call.state.schema.isHidden(*table))
            continue;
        json.begin();
        writeObject(*table, call.base(), json);
        json.end();
    }
    json.endList().end();
    return http::jsonReply(200, json);
}

Reply notFound()
{
    return errorReply(404, "NOT_FOUND", "The requested resource does not exist");
}

std::string httpDate(std::int64_t ms)
{
    return http::formattedTime(ms, "%a, %d %b %Y %H:%M:%S GMT");
}

// Seconds since 1970; nothing for what is no such date.
std::optional<std::int64_t> secondsFrom(std::string_view httpDate)
{
    const QString text =
        QString::fromUtf8(httpDate.data(), static_cast<qsizetype>(httpDate.size()));
    QDateTime time =
        QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional<std::int64_t>(time.toSecsSinceEpoch()) : std::nullopt;
}

Reply describe(const Call &call)
{
    const Table *table = call.state.schema.find(call.argument());
    if (!table)
        return notFound();
    const std::int64_t changed = call.state.changedAt / 1000;
    const auto known = secondsFrom(call.request.header("If-Modified-Since"));
    Reply reply = http::emptyReply(304);
    if (!known || *known < changed) {
        JsonWriter json;
        writeDescribe(call.state.schema, *table, call.base(), json);
        reply = http::jsonReply(200, json);
    }
    reply.headers.push_back({"Last-Modified", httpDate(changed * 1000)});
    return reply;
}

Reply object(const Call &call)
{
    const Table *table = call.state.schema.find(call.argument());
    if (!table)
        return notFound();
    JsonWriter json;
    json.begin().begin("objectDescribe");
    writeObject(*table, call.base(), json);
    json.end().beginList("recentItems").endList().end();
    return http::jsonReply(200, json);
}

// GET /sobjects/Contact/003...: all that the user may see of it, or ?fields=
Reply record(const Call &call)
{
    const Table *table = call.state.schema.find(call.argument(0));
    if (!table)
        return notFound();
    const std::optional<std::string> id = toId18(call.argument(1));
    if (!id)
        return errorReply(400, "MALFORMED_ID", "malformed id " + std::string(call.argument(1)));
    const std::optional<std::size_t> row = table->find(*id);
    if (!row || table->isDeleted(*row))
        return notFound();
    std::vector<Column> columns;
    if (const auto wanted = http::queryValue(call.request.query, "fields")) {
        std::string_view rest = *wanted;
        while (!rest.empty()) {
            const std::string name(rest.substr(0, rest.find(',')));
            rest.remove_prefix(std::min(rest.size(), name.size() + 1));
            Outcome<Column> column = Column::find(call.state.schema, *table, {name, 0}, *wanted);
            if (!column)
                return errorReply(column.error());
            columns.push_back(*column);
        }
    } else {
        for (std::size_t i = 0; i < table->fields().size(); ++i) {
            if (!call.state.schema.isHidden(*table, table->fields()[i]))
                columns.emplace_back(*table, static_cast<int>(i));
        }
    }
    Reply reply;
    appendRecord(*table, *row, columns, call.base(), reply.body);
    return reply;
}

void putLimit(std::string_view name, int most, int left, bool ofApps, JsonWriter &json)
{
    json.begin(name).put("Max", most).put("Remaining", left);
    if (ofApps) // sub-objects per app are mixed in (Salesforce API, 2.3)
        json.begin("Example Connector").put("Max", 0).put("Remaining", 0).end();
    json.end();
}

Reply limits(const Call &call)
{
    const State &state = call.state;
    if (!state.switches.viewSetup)
        return errorReply(403, "INSUFFICIENT_ACCESS",
                          "You must have the View Setup and Configuration permission");
    const int jobs = state.switches.dailyBulkJobs;
    JsonWriter json;
    json.begin();
    putLimit("DailyApiRequests", state.switches.dailyRequests,
             state.switches.dailyRequests - state.gate.used(state.switches), true, json);
    putLimit("DailyBulkV2QueryFileStorageMB", 976562, 976562, false, json);
    putLimit("DailyBulkV2QueryJobs", jobs, jobs - state.jobs.createdToday(call.now), false, json);
    json.end();
    return http::jsonReply(200, json);
}

} // namespace

void addObjectRoutes(Routes &routes)
{
    const Route own[] = {
        {"GET", "", resources},
        {"GET", "/", resources},
        {"GET", "/sobjects", objects},
        {"GET", "/sobjects/", objects},
        {"GET", "/sobjects/{}", object},
        {"GET", "/sobjects/{}/describe", describe},
        {"GET", "/sobjects/{}/describe/", describe},
        {"GET", "/sobjects/{}/{}", record},
        {"GET", "/limits", limits},
        {"GET", "/limits/", limits},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace salesforceorg
