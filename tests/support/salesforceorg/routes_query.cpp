#include "../http/text.h"
#include "state.h"
#include "values.h"

#include <algorithm>
#include <charconv>

namespace salesforceorg {

namespace {

constexpr int leastBatch = 200;
constexpr int mostBatch = 2000;

// Sforce-Query-Options: batchSize=500
std::size_t batchSize(const Call &call)
{
    int wanted = mostBatch;
    const std::string options = http::foldCase(call.request.header("Sforce-Query-Options"));
    const std::size_t at = options.find("batchsize=");
    if (at != std::string::npos)
        std::from_chars(options.data() + at + 10, options.data() + options.size(), wanted);
    wanted = std::clamp(wanted, leastBatch, mostBatch);
    return static_cast<std::size_t>(std::min(wanted, std::max(call.state.switches.pageRecords, 1)));
}

// The page of a cursor that starts at that place; its address is the last path segment of the next
// one.
Reply page(const Call &call, const std::string &locator, const Query &query,
           const Selection &selection, std::size_t from)
{
    const std::size_t to = std::min(from + batchSize(call), selection.count);
    const bool done = to == selection.count;
    const auto total = static_cast<std::int64_t>(selection.count) + call.state.switches.countedMore;
    Reply reply;
    reply.body = "{\"totalSize\":" + std::to_string(std::max<std::int64_t>(total, 0))
                 + ",\"done\":" + (done ? "true" : "false");
    if (!done)
        reply.body += ",\"nextRecordsUrl\":\"" + call.base() + "/query/" + locator + '-'
                      + std::to_string(to) + '"';
    reply.body += ",\"records\":[";
    query.appendJson(selection, from, to, call.base(), reply.body);
    reply.body += "]}";
    call.state.pageSent(query.table().name());
    return reply;
}

Reply counted(const Call &call, const Query &query, std::size_t count)
{
    const auto wrong = static_cast<std::int64_t>(count) + call.state.switches.countedMore;
    const auto told = static_cast<std::size_t>(std::max<std::int64_t>(wrong, 0));
    JsonWriter json;
    json.begin();
    if (query.soql().count) {
        json.put("totalSize", told).put("done", true).beginList("records").endList().end();
        return http::jsonReply(200, json);
    }
    json.put("totalSize", 1).put("done", true).beginList("records").begin();
    json.begin("attributes").put("type", "AggregateResult").end();
    json.put("expr0", told).end().endList().end();
    return http::jsonReply(200, json);
}

Reply ask(const Call &call, bool withDeleted)
{
    const std::string text = http::queryValue(call.request.query, "q").value_or("");
    Outcome<Query> query = Query::prepare(call.state.schema, text, call.now);
    if (!query)
        return errorReply(query.error());
    const Selection selection = query->select(withDeleted);
    if (query->soql().count || query->soql().counted)
        return counted(call, *query, selection.count);
    const std::string locator =
        "01g" + idOf("5g", call.state.cursors.size() + 1 + 7'000'000).substr(0, 15);
    Reply reply = page(call, locator, *query, selection, 0);
    if (selection.count > batchSize(call))
        call.state.cursors.emplace(locator, Cursor{std::move(*query), selection, call.now});
    return reply;
}

Reply query(const Call &call)
{
    return ask(call, false);
}

Reply queryAll(const Call &call)
{
    return ask(call, true);
}

Reply next(const Call &call)
{
    const std::string_view address = call.argument();
    const std::size_t dash = address.rfind('-');
    const auto found = call.state.cursors.find(std::string(address.substr(0, dash)));
    std::size_t place = 0;
    const bool isPlace =
        dash != std::string_view::npos
        && std::from_chars(address.data() + dash + 1, address.data() + address.size(), place).ec
               == std::errc();
    const bool isThere =
        isPlace && found != call.state.cursors.end()
        && call.now < found->second.at + call.state.switches.locatorSeconds * 1000LL
        && place <= found->second.selection.count;
    if (!isThere)
        return *Gate::answerOf(Fault::InvalidLocator);
    return page(call, found->first, found->second.query, found->second.selection, place);
}

} // namespace

void addQueryRoutes(Routes &routes)
{
    const Route own[] = {
        {"GET", "/query", query},        {"GET", "/query/", query},
        {"GET", "/query/{}", next},      {"GET", "/queryAll", queryAll},
        {"GET", "/queryAll/", queryAll}, {"GET", "/queryAll/{}", next},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace salesforceorg
