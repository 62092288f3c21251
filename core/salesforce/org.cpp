#include "salesforce/org.h"

#include "salesforce/login.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace salesforce {

/// What was called, for the log: no query, which may hold names, and no locators.
static QString nameOf(const OrgCall &call)
{
    return QString::fromLatin1(call.method) + u' ' + call.path.section(u'?', 0, 0);
}

/// Answers in JSON that begin so and do not end so have been cut off.
static bool isWholeJson(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    return !(text.startsWith('{') || text.startsWith('['))
           || !QJsonDocument::fromJson(text).isNull();
}

namespace {

/// What an org says of a refusal: the first of its list.
struct Words
{
    QString code, message;
};

} // namespace

static Words wordsOf(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    const QJsonObject first = json.isArray() ? json.array().first().toObject() : json.object();
    return {first[u"errorCode"_s].toString(), first[u"message"_s].toString()};
}

Error unexpectedOrgAnswer(const OrgCall &call)
{
    return {Error::Kind::Data, {u"salesforce.unexpectedAnswer"_s, {nameOf(call)}}};
}

Error orgRefusal(const OrgCall &call, const net::HttpResponse &response)
{
    using enum Error::Kind;
    const Words words = wordsOf(response.body);
    const QString detail =
        u"%1: HTTP %2 %3"_s.arg(nameOf(call), QString::number(response.status), words.code);
    const auto error = [&detail](Error::Kind kind, const QString &code,
                                 const QStringList &arguments = {}) {
        return Error{kind, {code, arguments}, detail};
    };
    // The code tells more than the status, and the message more than the code.
    if (words.code == "INVALID_SESSION_ID"_L1)
        return isExpiredSession(words.code, words.message)
                   ? error(Auth, u"salesforce.sessionExpired"_s)
                   : error(Permission, u"salesforce.accessControl"_s);
    struct Known
    {
        QLatin1StringView code;
        Error::Kind kind;
        QLatin1StringView own;
        bool tellsMore = false;
    };
    static constexpr std::array known{
        Known{"API_DISABLED_FOR_ORG"_L1, Permission, "salesforce.noApi"_L1},
        Known{"API_CURRENTLY_DISABLED"_L1, Permission, "salesforce.userHasNoApi"_L1},
        Known{"REQUEST_LIMIT_EXCEEDED"_L1, Throttled, "salesforce.dailyLimit"_L1},
        Known{"INVALID_FIELD"_L1, Rejected, "salesforce.noSuchField"_L1, true},
        Known{"INVALID_TYPE"_L1, Rejected, "salesforce.noSuchObject"_L1, true},
        Known{"INVALID_QUERY_LOCATOR"_L1, Rejected, "salesforce.locatorGone"_L1},
        Known{"QUERY_TIMEOUT"_L1, Rejected, "salesforce.queryTimeout"_L1},
        Known{"NOT_FOUND"_L1, Rejected, "salesforce.notFound"_L1},
    };
    for (const Known &each : known) {
        if (words.code == each.code)
            return error(each.kind, each.own,
                         each.tellsMore ? QStringList{words.message} : QStringList{});
    }
    switch (response.status) {
    case 401:
        return error(Auth, u"salesforce.sessionExpired"_s);
    case 404:
        return error(Rejected, u"salesforce.notFound"_s);
    case 414:
    case 431:
        return error(Rejected, u"salesforce.tooLong"_s);
    case 420:
    case 429:
        return error(Throttled, u"salesforce.unavailable"_s);
    default:
        break;
    }
    if (response.status >= 500)
        return error(Throttled, u"salesforce.unavailable"_s);
    if (response.status < 400)
        return unexpectedOrgAnswer(call);
    const QString text =
        words.message.isEmpty() ? u"HTTP %1"_s.arg(response.status) : words.message;
    return error(Rejected, u"salesforce.refused"_s, {text});
}

Org::Org(OrgAccess access)
    : m_access(std::move(access))
    , m_client(m_access.policy)
{
}

QString Org::dataPath(const QString &path) const
{
    return u"/services/data/v"_s + m_access.version + path;
}

Result<net::HttpResponse> Org::sendOnce(const OrgCall &call, const RunContext &context)
{
    net::HttpRequest request;
    request.method = call.method;
    request.url = m_access.instance;
    const qsizetype query = call.path.indexOf(u'?');
    request.url.setPath(call.path.left(query), QUrl::StrictMode);
    if (query >= 0)
        request.url.setQuery(call.path.sliced(query + 1), QUrl::StrictMode);
    request.headers = {{"Authorization", "Bearer " + m_access.accessToken.toUtf8()},
                       {"Accept", call.accept},
                       {"Accept-Language", "en"}}; // some refusals are told apart by their words
    if (!call.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    request.body = call.body;
    request.repeatable = call.isRepeatable;
    request.waitNote = u"salesforce.waits"_s;
    if (call.accept == "application/json")
        request.isWhole = isWholeJson;
    Result<net::HttpResponse> response = m_client.send(request, context);
    if (!response)
        return response;
    // "api-usage=18/5000", and behind a semicolon perhaps that of an app.
    static const QRegularExpression usage(u"(?<![-\\w])api-usage=(\\d+)/(\\d+)"_s);
    const QString said = QString::fromLatin1(response->header("sforce-limit-info"));
    if (const auto match = usage.match(said); match.hasMatch())
        m_usage = {match.captured(1).toLongLong(), match.captured(2).toLongLong()};
    if (response->status >= 200 && response->status < 300)
        return response;
    return orgRefusal(call, *response);
}

Result<net::HttpResponse> Org::ask(const OrgCall &call, const RunContext &context)
{
    Result<net::HttpResponse> answer = sendOnce(call, context);
    if (answer || answer.error().message.code != "salesforce.sessionExpired"_L1 || !m_access.renew)
        return answer;
    auto renewed = m_access.renew(context);
    if (!renewed)
        return renewed.error();
    m_access.accessToken = *std::move(renewed);
    return sendOnce(call, context);
}

// What a later version means differently nobody here has seen.
static constexpr double newestTested = 67.0;

Result<QString> newestVersion(Org &org, const RunContext &context)
{
    const OrgCall call{.path = u"/services/data"_s};
    const auto answer = org.ask(call, context);
    if (!answer)
        return answer.error();
    const QJsonArray versions = QJsonDocument::fromJson(answer->body).array();
    double best = 0;
    for (const QJsonValue &each : versions) {
        const double version = each[u"version"].toString().toDouble();
        if (version <= newestTested)
            best = std::max(best, version);
    }
    if (best <= 0)
        return unexpectedOrgAnswer(call);
    return QString::number(best, 'f', 1);
}

} // namespace salesforce
