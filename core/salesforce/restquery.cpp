#include "salesforce/restquery.h"

#include <QUrl>

#include <rapidjson/document.h>

using namespace Qt::StringLiterals;

namespace salesforce {

static OrgCall queryCall(const Org &org, const QString &soql, Sight sight = Sight::Usual)
{
    const QString path = sight == Sight::Usual ? u"/query?q="_s : u"/queryAll?q="_s;
    return {.path = org.dataPath(path + QString::fromLatin1(QUrl::toPercentEncoding(soql)))};
}

/// Numbers keep the form in which they were sent; brackets of any depth do not exhaust the stack.
static rapidjson::Document parsed(const QByteArray &body)
{
    rapidjson::Document json;
    json.Parse<rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag>(
        body.constData(), size_t(body.size()));
    return json;
}

static qint64 numberAt(const rapidjson::Value &json, const char *member)
{
    const auto found = json.FindMember(member);
    return found == json.MemberEnd() || !found->value.IsString()
               ? -1
               : QByteArray(found->value.GetString(), qsizetype(found->value.GetStringLength()))
                     .toLongLong();
}

Result<qint64> countRecords(Org &org, const ObjectQuery &query, const RunContext &context,
                            Sight sight)
{
    const OrgCall call = queryCall(org, countSoql(query), sight);
    const auto answer = org.ask(call, context);
    if (!answer)
        return answer.error();
    const rapidjson::Document json = parsed(answer->body);
    if (json.HasParseError() || !json.IsObject() || numberAt(json, "totalSize") < 0)
        return unexpectedOrgAnswer(call);
    return numberAt(json, "totalSize");
}

/// "2026-04-14T22:33:35.000+0000" as the Bulk API writes it, "2026-04-14T22:33:35.000Z".
static QByteArray asBulkWrites(QByteArray moment)
{
    if (moment.endsWith("+0000"))
        moment.replace(moment.size() - 5, 5, "Z");
    return moment;
}

/// The value of \a path ("Account", "Name") in a record; parents that are not there are null.
static QByteArray cellOf(const rapidjson::Value &record, const QList<QByteArray> &path)
{
    const rapidjson::Value *value = &record;
    for (const QByteArray &name : path) {
        if (!value->IsObject())
            return {};
        const auto found = value->FindMember(name.constData());
        if (found == value->MemberEnd())
            return {};
        value = &found->value;
    }
    if (value->IsBool())
        return value->GetBool() ? "true" : "false";
    if (value->IsString())
        return {value->GetString(), qsizetype(value->GetStringLength())};
    return {};
}

Result<RestPage> restPage(Org &org, const ObjectQuery &query, const QString &next,
                          const RunContext &context)
{
    const OrgCall call = next.isEmpty() ? queryCall(org, soql(query)) : OrgCall{.path = next};
    const auto answer = org.ask(call, context);
    if (!answer)
        return answer.error();
    const rapidjson::Document json = parsed(answer->body);
    if (json.HasParseError() || !json.IsObject() || !json.HasMember("records")
        || !json["records"].IsArray() || !json.HasMember("done") || !json["done"].IsBool())
        return unexpectedOrgAnswer(call);
    RestPage page;
    page.total = numberAt(json, "totalSize");
    if (!json["done"].GetBool()) {
        if (!json.HasMember("nextRecordsUrl") || !json["nextRecordsUrl"].IsString())
            return unexpectedOrgAnswer(call);
        page.next = QString::fromUtf8(json["nextRecordsUrl"].GetString());
    }
    QList<QList<QByteArray>> paths;
    for (const QString &field : query.fields)
        paths.append(field.toUtf8().split('.'));
    for (const rapidjson::Value &record : json["records"].GetArray()) {
        QList<QByteArray> cells;
        cells.reserve(paths.size());
        for (qsizetype i = 0; i < paths.size(); ++i) {
            QByteArray cell = cellOf(record, paths.at(i));
            const bool isMoment = query.moments.contains(query.fields.at(i));
            cells.append(isMoment ? asBulkWrites(std::move(cell)) : std::move(cell));
        }
        page.records.append(std::move(cells));
    }
    return page;
}

Result<QList<QList<QByteArray>>> restRecords(Org &org, const ObjectQuery &query,
                                             const RunContext &context)
{
    QList<QList<QByteArray>> records;
    QString next;
    do {
        auto page = restPage(org, query, next, context);
        if (!page)
            return page.error();
        records += page->records;
        next = page->next;
    } while (!next.isEmpty());
    return records;
}

void appendCsvLine(const QList<QByteArray> &cells, QByteArray &csv)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        csv += '"';
        for (const char byte : cells.at(i)) {
            if (byte == '"')
                csv += '"';
            csv += byte;
        }
        csv += '"';
    }
    csv += '\n';
}

} // namespace salesforce
