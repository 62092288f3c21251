#include "site/requestbody.h"

#include <algorithm>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

using namespace Qt::StringLiterals;

namespace site {

// Reads QString's UTF-16 where it lies and writes UTF-8 in one go.
using Utf16 = rapidjson::UTF16<char16_t>;
using Writer = rapidjson::Writer<rapidjson::StringBuffer, Utf16, rapidjson::UTF8<>>;

static QByteArray bytes(const rapidjson::StringBuffer &buffer)
{
    return {buffer.GetString(), qsizetype(buffer.GetSize())};
}

static void writeName(Writer &writer, QStringView name)
{
    writer.Key(name.utf16(), rapidjson::SizeType(name.size()));
}

// Half a character (a lone surrogate) has no UTF-8; the whole request would be refused for it.
static QString wellFormed(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (!result.at(i).isSurrogate())
            continue;
        const bool isPair = result.at(i).isHighSurrogate() && i + 1 < result.size()
                            && result.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else
            result[i] = QChar(QChar::ReplacementCharacter);
    }
    return result;
}

static void writeString(Writer &writer, const QString &text)
{
    const auto write = [&writer](QStringView valid) {
        writer.String(valid.utf16(), rapidjson::SizeType(valid.size()));
    };
    if (text.isValidUtf16())
        write(text);
    else
        write(wellFormed(text));
}

static void writeMember(Writer &writer, QStringView name, const QString &value)
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
    writeName(writer, u"details");
    writer.StartArray();
    for (const model::DetailValue &detail : details) {
        writer.StartObject();
        writeMember(writer, u"name", detail.name);
        writeName(writer, u"values");
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
        writer.RawValue(reinterpret_cast<const char16_t *>(id.utf16()), size_t(id.size()),
                        rapidjson::kNumberType);
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

    writeName(writer, u"associateOrganizations");
    if (dialect == Dialect::Reference) {
        writer.StartObject();
        writeName(writer, u"organizationIds");
    }
    writer.StartArray();
    for (qsizetype i = 0; i < count; ++i) {
        if (isKnown(i)) {
            writeId(writer, ids.at(i), dialect);
        } else if (pending && i < names.size()) {
            writer.StartObject();
            writeMember(writer, u"organizationName", names.at(i));
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
    if (isCustomer && !profile.email.isEmpty())
        writeMember(writer, u"email", profile.email);
    if (!profile.name.isEmpty())
        writeMember(writer, isCustomer ? QStringView(u"displayName") : QStringView(u"name"),
                    profile.name);
    writeDetails(writer, profile.details);
    if (isCustomer)
        writeMemberships(writer, outgoing, dialect, pending);
    writer.EndObject();
}

static QStringView profilesName(model::Kind kind, Dialect dialect)
{
    if (kind == model::Kind::Customer)
        return dialect == Dialect::Reference ? QStringView(u"customerProfiles")
                                             : QStringView(u"customers");
    return dialect == Dialect::Reference ? QStringView(u"organizationProfiles")
                                         : QStringView(u"organizations");
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
        writeMember(writer, u"operationType", operationName);
        writeName(writer, u"payload");
        writePayload(writer, outgoing, dialect, false);
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
    writeName(writer, u"detailFields");
    writer.StartArray();
    for (const model::DetailField &field : fields) {
        writer.StartObject();
        writeMember(writer, u"name", field.name);
        writeName(writer, u"type");
        writer.StartObject();
        writeMember(writer, u"name", model::toString(field.type));
        if (model::hasOptions(field.type)) {
            writeName(writer, u"options");
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
