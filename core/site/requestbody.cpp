#include "site/requestbody.h"

#include <QStringEncoder>
#include <QVarLengthArray>

#include <algorithm>

#if defined(__SSE2__) && !defined(RAPIDJSON_SSE2)
#define RAPIDJSON_SSE2 // looks for what must be escaped in sixteen bytes at a time
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

using namespace Qt::StringLiterals;

namespace site {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

static QByteArray bytes(const rapidjson::StringBuffer &buffer)
{
    return {buffer.GetString(), qsizetype(buffer.GetSize())};
}

static void writeName(Writer &writer, std::string_view name)
{
    writer.Key(name.data(), rapidjson::SizeType(name.size()));
}

static void writeString(Writer &writer, QStringView text)
{
    // The encoder turns half a character (a lone surrogate), which has no UTF-8, into U+FFFD; the
    // whole request would be refused for it.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    QVarLengthArray<char, 512> utf8(encode.requiredSpace(text.size()));
    const char *end = encode.appendToBuffer(utf8.data(), text);
    writer.String(utf8.data(), rapidjson::SizeType(end - utf8.data()));
}

static void writeMember(Writer &writer, std::string_view name, const QString &value)
{
    writeName(writer, name);
    writeString(writer, value);
}

static void writeStrings(Writer &writer, const QStringList &texts)
{
    writer.StartArray();
    for (const QString &text : texts)
        writeString(writer, text);
    writer.EndArray();
}

static void writeDetails(Writer &writer, const QList<model::DetailValue> &details)
{
    if (details.isEmpty())
        return;
    writeName(writer, "details");
    writer.StartArray();
    for (const model::DetailValue &detail : details) {
        writer.StartObject();
        writeMember(writer, "name", detail.name);
        writeName(writer, "values");
        writeStrings(writer, detail.values);
        writer.EndObject();
    }
    writer.EndArray();
}

static bool isJsonInteger(const QString &id)
{
    const bool areDigits = std::all_of(id.begin(), id.end(), [](QChar character) {
        return character >= u'0' && character <= u'9';
    });
    return areDigits && (id.size() == 1 || (id.size() > 1 && id.front() != u'0'));
}

static void writeId(Writer &writer, const QString &id, Dialect dialect)
{
    if (dialect == Dialect::Guide && isJsonInteger(id))
        writer.RawValue(id.toLatin1().constData(), size_t(id.size()), rapidjson::kNumberType);
    else
        writeString(writer, id);
}

/// What stands in associateOrganizations: ids, and where an id is missing and \a pending is asked
/// for, names.
static void writeMemberships(Writer &writer, const OutgoingProfile &outgoing, Dialect dialect,
                             bool pending)
{
    const QStringList &ids = outgoing.organizationIds;
    const QStringList &names = outgoing.profile.organizations;
    const auto isKnown = [&ids](qsizetype i) { return i < ids.size() && !ids.at(i).isEmpty(); };
    const qsizetype count = std::max(ids.size(), names.size());
    bool hasAny = false;
    for (qsizetype i = 0; i < count && !hasAny; ++i)
        hasAny = isKnown(i) || (pending && i < names.size());
    if (!hasAny)
        return;

    writeName(writer, "associateOrganizations");
    if (dialect == Dialect::Reference) {
        writer.StartObject();
        writeName(writer, "organizationIds");
    }
    writer.StartArray();
    for (qsizetype i = 0; i < count; ++i) {
        if (isKnown(i)) {
            writeId(writer, ids.at(i), dialect);
        } else if (pending && i < names.size()) {
            writer.StartObject();
            writeMember(writer, "organizationName", names.at(i));
            writer.EndObject();
        }
    }
    writer.EndArray();
    if (dialect == Dialect::Reference)
        writer.EndObject();
}

static void writePayload(Writer &writer, const OutgoingProfile &outgoing, Dialect dialect,
                         bool pending)
{
    const model::Profile &profile = outgoing.profile;
    const bool isCustomer = profile.kind == model::Kind::Customer;
    writer.StartObject();
    const bool byId = !outgoing.siteId.isEmpty();
    if (byId)
        writeMember(writer, isCustomer ? std::string_view("customerId") : std::string_view("id"),
                    outgoing.siteId);
    if (isCustomer && !byId && !profile.email.isEmpty())
        writeMember(writer, "email", profile.email);
    if (!profile.name.isEmpty())
        writeMember(writer, isCustomer ? std::string_view("displayName") : std::string_view("name"),
                    profile.name);
    writeDetails(writer, profile.details);
    if (isCustomer)
        writeMemberships(writer, outgoing, dialect, pending);
    writer.EndObject();
}

static std::string_view profilesName(model::Kind kind, Dialect dialect)
{
    if (kind == model::Kind::Customer)
        return dialect == Dialect::Reference ? std::string_view("customerProfiles")
                                             : std::string_view("customers");
    return dialect == Dialect::Reference ? std::string_view("organizationProfiles")
                                         : std::string_view("organizations");
}

QString toString(Operation operation)
{
    switch (operation) {
    case Operation::Create:
        return u"CREATE"_s;
    case Operation::Update:
        return u"UPDATE"_s;
    case Operation::Upsert:
        break;
    }
    return u"UPSERT"_s;
}

QByteArray profilesBody(model::Kind kind, const QList<OutgoingProfile> &profiles,
                        Operation operation, Dialect dialect)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    const QString operationName = toString(operation);
    writer.StartObject();
    writeName(writer, profilesName(kind, dialect));
    writer.StartArray();
    for (const OutgoingProfile &outgoing : profiles) {
        writer.StartObject();
        writeMember(writer, "operationType", operationName);
        writeName(writer, "payload");
        writePayload(writer, outgoing, dialect, false);
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return bytes(buffer);
}

QByteArray accountsBody(const QList<OutgoingProfile> &profiles, Operation operation)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    const QString operationName = toString(operation);
    writer.StartObject();
    writeName(writer, "customerAccounts");
    writer.StartArray();
    for (const OutgoingProfile &outgoing : profiles) {
        writer.StartObject();
        writeMember(writer, "operationType", operationName);
        writeName(writer, "payload");
        writer.StartObject();
        if (!outgoing.siteId.isEmpty())
            writeMember(writer, "customerId", outgoing.siteId);
        writeMember(writer, "email", outgoing.profile.email);
        if (!outgoing.profile.name.isEmpty())
            writeMember(writer, "displayName", outgoing.profile.name);
        writer.EndObject();
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return bytes(buffer);
}

QByteArray clearingsBody(model::Kind kind, const QList<Clearing> &clearings)
{
    const bool isCustomer = kind == model::Kind::Customer;
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    writeName(writer, isCustomer ? "customers" : "organizations");
    writer.StartArray();
    for (const Clearing &clearing : clearings) {
        writer.StartObject();
        writeMember(writer, isCustomer ? "customerId" : "organizationId", clearing.id);
        writeName(writer, "operations");
        writer.StartArray();
        for (const QString &detail : clearing.details) {
            writer.StartObject();
            writeMember(writer, "operationType", u"DELETE"_s);
            writeName(writer, "payload");
            writer.StartObject();
            writeMember(writer, "name", detail);
            writer.EndObject();
            writer.EndObject();
        }
        writer.EndArray();
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return bytes(buffer);
}

QByteArray payload(const OutgoingProfile &profile, Dialect dialect)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writePayload(writer, profile, dialect, true);
    return bytes(buffer);
}

QByteArray definitionsBody(const QList<model::DetailField> &fields)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    writeName(writer, "detailFields");
    writer.StartArray();
    for (const model::DetailField &field : fields) {
        writer.StartObject();
        writeMember(writer, "name", field.name);
        writeName(writer, "type");
        writer.StartObject();
        writeMember(writer, "name", model::toString(field.type));
        if (model::hasOptions(field.type)) {
            writeName(writer, "options");
            writeStrings(writer, field.options);
        }
        writer.EndObject();
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
    return bytes(buffer);
}

} // namespace site
