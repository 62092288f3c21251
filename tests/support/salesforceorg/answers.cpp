#include "answers.h"

#include "../http/text.h"

#include <QByteArray>

#include <stdexcept>
#include <zlib.h>

namespace salesforceorg {

namespace {

std::string gzipped(const std::string &text)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

Reply errorReply(int status, std::string_view code, std::string_view message)
{
    JsonWriter json;
    json.beginList().begin().put("message", message).put("errorCode", code).end().endList();
    return http::jsonReply(status, json);
}

Reply errorReply(const Refusal &refusal)
{
    return errorReply(refusal.status, refusal.code, refusal.message);
}

Reply oauthError(std::string_view error, std::string_view description, int status)
{
    JsonWriter json;
    json.begin().put("error", error).put("error_description", description).end();
    return http::jsonReply(status, json);
}

Reply htmlReply(int status, std::string_view title)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=UTF-8";
    reply.body = "<html><head><title>" + std::string(title) + "</title></head><body><h1>"
                 + std::string(title) + "</h1></body></html>";
    return reply;
}

Reply redirectTo(const std::string &address)
{
    Reply reply = http::emptyReply(302);
    reply.headers.push_back({"Location", address});
    return reply;
}

std::string encoded(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()))
        .toPercentEncoding()
        .toStdString();
}

void packIfAsked(const Request &request, Reply &reply)
{
    constexpr std::size_t worthIt = 512;
    const std::string asked = http::foldCase(request.header("Accept-Encoding"));
    if (asked.find("gzip") == std::string::npos || reply.body.size() < worthIt)
        return;
    reply.body = gzipped(reply.body);
    reply.headers.push_back({"Content-Encoding", "gzip"});
}

} // namespace salesforceorg
