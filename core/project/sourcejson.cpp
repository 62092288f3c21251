#include "project/sourcejson.h"

#include "project/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace project {

using model::Reading;
using model::Repair;

static const QString memberKey = u"member"_s;
static const QStringList dateOrderNames{{}, u"dayFirst"_s, u"monthFirst"_s};
static const QStringList decimalSignNames{{}, u"point"_s, u"comma"_s};
static const QStringList repairNames{u"joinNext"_s, u"quoteIsText"_s, u"skip"_s};

const QStringList &optionalSourceKeys()
{
    static const QStringList keys{u"used"_s,  memberKey,     u"encoding"_s, u"delimiter"_s,
                                  u"dates"_s, u"decimals"_s, u"wanted"_s,   u"repairs"_s};
    return keys;
}

bool isSameSource(const QJsonValue &a, const QJsonValue &b)
{
    return a[u"path"].isString() && a[u"path"] == b[u"path"] && a[memberKey] == b[memberKey];
}

QJsonObject toJson(const Source &source, const QDir &folder)
{
    // A path that climbs far is no more portable than an absolute one.
    const QString relative = folder.relativeFilePath(source.path);
    QJsonObject json{{u"path"_s, relative.startsWith(u"../../.."_s) ? source.path : relative},
                     {u"fingerprint"_s, source.fingerprint}};
    const auto insert = [&json](const QString &key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, text);
    };
    const Reading &reading = source.reading;
    if (!source.used)
        json.insert(u"used"_s, false);
    if (reading.wanted)
        json.insert(u"wanted"_s, true);
    insert(memberKey, reading.member);
    insert(u"encoding"_s, reading.encoding);
    insert(u"delimiter"_s,
           reading.delimiter == '\0' ? QString() : QString(QLatin1Char(reading.delimiter)));
    insert(u"dates"_s, dateOrderNames.at(int(reading.dates)));
    insert(u"decimals"_s, decimalSignNames.at(int(reading.decimals)));
    QJsonArray repairs;
    for (const Repair &repair : reading.repairs)
        repairs.append(
            QJsonObject{{u"line"_s, repair.line}, {u"repair"_s, repairNames.at(int(repair.what))}});
    if (!repairs.isEmpty())
        json.insert(u"repairs"_s, repairs);
    return json;
}

static Result<QList<Repair>> repairsFromJson(const QJsonArray &json)
{
    QList<Repair> repairs;
    for (const QJsonValue &each : json) {
        const auto what =
            choice(each.toObject(), u"repair"_s, repairNames, int(Repair::What::Skip));
        if (!what)
            return what.error();
        const qint64 line = each[u"line"].toInteger();
        if (line < 1)
            return badValue(u"line"_s, each);
        repairs.append({line, Repair::What(*what)});
    }
    return repairs;
}

Result<Source> sourceFromJson(const QJsonObject &json, const QDir &folder)
{
    const std::pair<QStringList, QJsonValue::Type> types[] = {
        {{u"used"_s, u"wanted"_s}, QJsonValue::Bool},
        {{u"repairs"_s}, QJsonValue::Array},
    };
    for (const auto &[keys, type] : types) {
        if (auto typed = requireType(json, keys, type); !typed)
            return typed.error();
    }
    const auto member = text(json, memberKey);
    const auto encoding = text(json, u"encoding"_s);
    const auto delimiter = text(json, u"delimiter"_s);
    for (const Result<QString> *part : {&member, &encoding, &delimiter}) {
        if (!*part)
            return part->error();
    }
    const auto dates = choice(json, u"dates"_s, dateOrderNames);
    const auto decimals = choice(json, u"decimals"_s, decimalSignNames);
    for (const Result<int> *part : {&dates, &decimals}) {
        if (!*part)
            return part->error();
    }
    auto repairs = repairsFromJson(json[u"repairs"_s].toArray());
    if (!repairs)
        return repairs.error();
    const QString path = json[u"path"_s].toString();
    const bool delimits = delimiter->isEmpty()
                          || (delimiter->size() == 1 && delimiter->at(0).unicode() < 0x80
                              && !delimiter->at(0).isLetterOrNumber() && *delimiter != u"\""_s);
    if (path.isEmpty() || !delimits)
        return badValue(path.isEmpty() ? u"sources"_s : u"delimiter"_s, json);

    Source source{QDir::cleanPath(folder.absoluteFilePath(path)), json[u"fingerprint"_s].toString(),
                  json[u"used"_s].toBool(true)};
    source.reading = {.member = *member,
                      .encoding = *encoding,
                      .delimiter = delimiter->isEmpty() ? '\0' : delimiter->at(0).toLatin1(),
                      .dates = model::DateOrder(*dates),
                      .decimals = model::DecimalSign(*decimals),
                      .wanted = json[u"wanted"_s].toBool(),
                      .repairs = *std::move(repairs)};
    return source;
}

} // namespace project
