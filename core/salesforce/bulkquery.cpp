#include "salesforce/bulkquery.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace salesforce {

static QString jobPath(const Org &org, const QString &id, const QString &rest = {})
{
    return org.dataPath(u"/jobs/query/"_s + id + rest);
}

Result<QString> startBulkQuery(Org &org, const QString &soql, const RunContext &context)
{
    const QJsonObject job{{u"operation"_s, u"query"_s},
                          {u"query"_s, soql},
                          {u"contentType"_s, u"CSV"_s},
                          {u"columnDelimiter"_s, u"COMMA"_s},
                          {u"lineEnding"_s, u"LF"_s}};
    const OrgCall call{.method = "POST",
                       .path = org.dataPath(u"/jobs/query"_s),
                       .body = QJsonDocument(job).toJson(QJsonDocument::Compact)};
    const auto answer = org.ask(call, context);
    if (!answer)
        return answer.error();
    const QString id = QJsonDocument::fromJson(answer->body)[u"id"].toString();
    if (id.isEmpty())
        return unexpectedOrgAnswer(call);
    return id;
}

Result<qint64> awaitBulkQuery(Org &org, const QString &id, const RunContext &context)
{
    constexpr std::chrono::milliseconds longest = 10s;
    const OrgCall call{.path = jobPath(org, id)};
    for (std::chrono::milliseconds wait = 250ms;; wait = std::min(wait * 3 / 2, longest)) {
        const auto answer = org.ask(call, context);
        if (!answer)
            return answer.error();
        const QJsonObject job = QJsonDocument::fromJson(answer->body).object();
        const QString state = job[u"state"_s].toString();
        const auto records = qint64(job[u"numberRecordsProcessed"_s].toDouble());
        if (state == "JobComplete"_L1)
            return records;
        if (state == "Failed"_L1)
            return Error{Error::Kind::Rejected,
                         {u"salesforce.jobFailed"_s, {job[u"errorMessage"_s].toString()}}};
        if (state == "Aborted"_L1)
            return Error{Error::Kind::Rejected, {u"salesforce.jobAborted"_s, {}}};
        if (state.isEmpty())
            return unexpectedOrgAnswer(call);
        context.progress({records, 0, {u"salesforce.finding"_s, {}}});
        if (context.stop.wait(wait))
            return cancelled();
    }
}

qint64 recordsIn(QByteArrayView csv)
{
    qint64 lines = 0;
    bool isInside = false;
    for (const char byte : csv) {
        if (byte == '"')
            isInside = !isInside; // a doubled one twice
        else if (byte == '\n' && !isInside)
            ++lines;
    }
    return isInside || (!csv.isEmpty() && csv.back() != '\n') ? -1 : std::max<qint64>(lines - 1, 0);
}

Result<BulkPage> bulkPage(Org &org, const QString &id, const QString &locator, int mostRecords,
                          const RunContext &context)
{
    QString path = jobPath(org, id, u"/results?maxRecords=%1"_s.arg(mostRecords));
    if (!locator.isEmpty())
        path += u"&locator="_s + QString::fromLatin1(QUrl::toPercentEncoding(locator));
    const OrgCall call{.path = path, .accept = "text/csv"};
    constexpr int attempts = 5;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        auto answer = org.ask(call, context);
        if (!answer)
            return answer.error();
        // Without it, nobody knows whether this is the last page.
        const QByteArray next = answer->header("sforce-locator");
        bool isNumber = false;
        const qint64 promised = answer->header("sforce-numberofrecords").toLongLong(&isNumber);
        const qint64 records = recordsIn(answer->body);
        if (records >= 0 && (!isNumber || records == promised) && !next.isEmpty())
            return BulkPage{std::move(answer->body), records,
                            next == "null" ? QString() : QString::fromLatin1(next)};
        if (context.stop.wait(attempt * org.access().policy.firstDelay))
            return cancelled();
    }
    return Error{Error::Kind::Network, {u"salesforce.pageBroken"_s, {}}};
}

Result<> removeBulkQuery(Org &org, const QString &id, const RunContext &context)
{
    const auto answer = org.ask({.method = "DELETE", .path = jobPath(org, id)}, context);
    if (!answer)
        return answer.error();
    return {};
}

} // namespace salesforce
