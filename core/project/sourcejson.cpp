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

QString toString(Repair::What what)
{
    return repairNames.at(int(what));
}

const QStringList &optionalSourceKeys()
{
    static const QStringList keys{u"used"_s,      memberKey,    u"encoding"_s,
                                  u"delimiter"_s, u"dates"_s,   u"decimals"_s,
                                  u"wanted"_s,    u"repairs"_s, u"shortYears"_s};
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
    if (reading.shortYears)
        json.insert(u"shortYears"_s, true);
    insert(u"decimals"_s, decimalSignNames.at(int(reading.decimals)));
    QJsonArray repairs;
    for (const Repair &repair : reading.repairs)
        repairs.append(QJsonObject{{u"line"_s, repair.line}, {u"repair"_s, toString(repair.what)}});
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
        {{u"used"_s, u"wanted"_s, u"shortYears"_s}, QJsonValue::Bool},
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
                      .shortYears = json[u"shortYears"_s].toBool(),
                      .wanted = json[u"wanted"_s].toBool(),
                      .repairs = *std::move(repairs)};
    return source;
}

/// Which of \a sources \a given is about; -1 where there is none, or more than one.
static qsizetype placeOf(const QJsonArray &sources, const QJsonObject &given, const QDir &folder)
{
    const auto pathOf = [&folder](const QJsonValue &source) {
        return QDir::cleanPath(folder.absoluteFilePath(source[u"path"].toString()));
    };
    const QString path = pathOf(given);
    qsizetype named = -1;
    int count = 0;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const QJsonValue source = sources.at(i);
        if (source[memberKey].toString() != given[memberKey].toString())
            continue;
        if (pathOf(source) == path)
            return i;
        if (pathOf(source).section(u'/', -1) == given[u"path"].toString()) {
            named = i;
            ++count;
        }
    }
    return count == 1 ? named : -1;
}

Result<QJsonArray> withReadings(QJsonArray sources, const QJsonValue &given, const QDir &folder,
                                bool must)
{
    if (!given.isArray())
        return badValue(u"sources"_s, given);
    const QJsonArray elements = given.toArray();
    for (const QJsonValue &element : elements) {
        const QJsonObject reading = element.toObject();
        if (reading[u"path"].toString().isEmpty())
            return badValue(u"sources"_s, element);
        const qsizetype place = placeOf(sources, reading, folder);
        if (place < 0) {
            QString name = reading[u"path"].toString();
            if (const QString member = reading[memberKey].toString(); !member.isEmpty())
                name += u'/' + member;
            if (must)
                return Error{Error::Kind::Data, {u"project.noSuchSource"_s, {name}}};
            continue;
        }
        QJsonObject source = sources.at(place).toObject();
        for (auto entry = reading.begin(); entry != reading.end(); ++entry) {
            const QString &key = entry.key();
            if (key == u"path"_s || key == u"fingerprint"_s || key == memberKey)
                continue;
            if (!optionalSourceKeys().contains(key)) {
                if (must)
                    return Error{Error::Kind::Data,
                                 {u"project.unknownKey"_s, {u"sources."_s + key}}};
                continue;
            }
            if (entry.value().isNull())
                source.remove(key);
            else
                source.insert(key, entry.value());
        }
        sources.replace(place, source);
    }
    return sources;
}

} // namespace project
