#include "rehearsal/bulkrequest.h"

#include <algorithm>
#include <numeric>
#include <rapidjson/document.h>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

using Value = rapidjson::Value;
using Complaint = std::optional<QString>; ///< What is wrong, in a site's words.

QString textOf(const Value &value)
{
    return QString::fromUtf8(value.GetString(), qsizetype(value.GetStringLength()));
}

const Value *member(const Value &object, const char *name)
{
    if (!object.IsObject())
        return nullptr;
    const auto found = object.FindMember(name);
    return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

Complaint readText(QString &text, const Value &object, const char *name)
{
    const Value *value = member(object, name);
    if (!value)
        return std::nullopt;
    if (!value->IsString())
        return u"%1 must be a string"_s.arg(QString::fromLatin1(name));
    text = textOf(*value);
    return std::nullopt;
}

Complaint readTexts(QStringList &texts, const Value *list, const char *name)
{
    const auto isText = [](const Value &item) { return item.IsString(); };
    if (!list || !list->IsArray() || !std::all_of(list->Begin(), list->End(), isText))
        return u"%1 must be an array of strings"_s.arg(QString::fromLatin1(name));
    texts.reserve(qsizetype(list->Size()));
    for (const Value &item : list->GetArray())
        texts.append(textOf(item));
    return std::nullopt;
}

Complaint readDetails(QList<model::DetailValue> &details, const Value &payload)
{
    const Value *list = member(payload, "details");
    if (!list)
        return std::nullopt;
    if (!list->IsArray())
        return u"details must be an array"_s;
    details.reserve(qsizetype(list->Size()));
    for (const Value &item : list->GetArray()) {
        model::DetailValue detail;
        if (Complaint complaint = readText(detail.name, item, "name"))
            return complaint;
        if (detail.name.isNull())
            return u"a detail needs a name"_s;
        if (Complaint complaint = readTexts(detail.values, member(item, "values"), "values"))
            return complaint;
        details.append(std::move(detail));
    }
    return std::nullopt;
}

Complaint readAssociation(QStringList &ids, const Value &payload, const char *name,
                          const char *idsName)
{
    const Value *association = member(payload, name);
    if (!association)
        return std::nullopt;
    if (!association->IsObject()) // the guide's bare array: one request never mixes the dialects
        return u"%1 must be an object"_s.arg(QString::fromLatin1(name));
    return readTexts(ids, member(*association, idsName), idsName);
}

Complaint readProfile(ProfileWrite &profile, const Value &item, model::Kind kind)
{
    QString operation;
    if (Complaint complaint = readText(operation, item, "operationType"))
        return complaint;
    if (operation == "CREATE"_L1)
        profile.operation = site::Operation::Create;
    else if (operation == "UPDATE"_L1)
        profile.operation = site::Operation::Update;
    else if (operation == "UPSERT"_L1)
        profile.operation = site::Operation::Upsert;
    else
        return u"Unknown operationType"_s;
    const Value *payload = member(item, "payload");
    if (!payload || !payload->IsObject())
        return u"payload is missing"_s;
    const bool isCustomer = kind == model::Kind::Customer;
    Complaint complaint = readText(profile.id, *payload, isCustomer ? "customerId" : "id");
    if (!complaint && isCustomer)
        complaint = readText(profile.email, *payload, "email");
    if (!complaint)
        complaint = readText(profile.name, *payload, isCustomer ? "displayName" : "name");
    if (!complaint)
        complaint = readDetails(profile.details, *payload);
    if (!complaint && isCustomer)
        complaint = readAssociation(profile.associated, *payload, "associateOrganizations",
                                    "organizationIds");
    if (!complaint && !isCustomer)
        complaint =
            readAssociation(profile.associated, *payload, "associateCustomers", "customerIds");
    return complaint;
}

Complaint readDefinition(model::DetailField &field, const Value &item)
{
    if (Complaint complaint = readText(field.name, item, "name"))
        return complaint;
    const Value *type = member(item, "type");
    QString typeName;
    if (Complaint complaint = type ? readText(typeName, *type, "name") : u"type is missing"_s)
        return complaint;
    const std::optional<model::DetailType> known = model::detailType(typeName);
    if (!known || typeName != model::toString(*known))
        return u"Unknown detail field type"_s;
    field.type = *known;
    const Value *options = member(*type, "options");
    if (!options)
        return std::nullopt;
    if (!model::hasOptions(field.type))
        return u"Only SELECT and MULTISELECT have options"_s;
    return readTexts(field.options, options, "options");
}

/// Of what may be done to details, Salesferry takes all values of one away and nothing else.
Complaint readClearing(site::Clearing &clearing, const Value &item, model::Kind kind)
{
    const char *idName = kind == model::Kind::Customer ? "customerId" : "organizationId";
    if (Complaint complaint = readText(clearing.id, item, idName))
        return complaint;
    if (clearing.id.isNull())
        return u"%1 is missing"_s.arg(QString::fromLatin1(idName));
    const Value *operations = member(item, "operations");
    if (!operations || !operations->IsArray() || operations->Empty())
        return u"operations must be a non-empty array"_s;
    for (const Value &operation : operations->GetArray()) {
        QString type, name;
        if (Complaint complaint = readText(type, operation, "operationType"))
            return complaint;
        const Value *payload = member(operation, "payload");
        Complaint complaint = payload ? readText(name, *payload, "name") : std::nullopt;
        if (complaint)
            return complaint;
        if (name.isNull())
            return u"an operation needs a payload with a name"_s;
        if (type != "DELETE"_L1 || member(*payload, "values"))
            return u"Unknown operationType"_s;
        clearing.details.append(name);
    }
    return std::nullopt;
}

const char *arrayName(site::Endpoint endpoint)
{
    switch (endpoint) {
    case site::Endpoint::CustomerProfiles:
        return "customerProfiles";
    case site::Endpoint::OrganizationProfiles:
        return "organizationProfiles";
    case site::Endpoint::CustomerDetails:
        return "customers";
    case site::Endpoint::OrganizationDetails:
        return "organizations";
    case site::Endpoint::CustomerAccounts:
        return "customerAccounts";
    case site::Endpoint::CustomerFields:
    case site::Endpoint::OrganizationFields:
    case site::Endpoint::CustomerEntitlements: // never in bulk
    case site::Endpoint::OrganizationEntitlements:
        break;
    }
    return "detailFields";
}

qsizetype operationsIn(const BulkRequest &request)
{
    return std::accumulate(request.clearings.begin(), request.clearings.end(), qsizetype(0),
                           [](qsizetype sum, const site::Clearing &clearing) {
                               return sum + clearing.details.size();
                           });
}

} // namespace

tl::expected<BulkRequest, QString> readBulkRequest(site::Endpoint endpoint, const QByteArray &body,
                                                   const site::Limits &limits)
{
    rapidjson::Document document;
    document.Parse(body.data(), size_t(body.size()));
    if (!QUtf8StringView(body).isValidUtf8() || document.HasParseError() || !document.IsObject())
        return tl::unexpected(u"The body is not a JSON object"_s);
    const QString name = QString::fromLatin1(arrayName(endpoint));
    const Value *list = member(document, arrayName(endpoint));
    if (!list || document.MemberCount() != 1)
        return tl::unexpected(u"The body must have one member: %1"_s.arg(name));
    if (!list->IsArray() || list->Empty())
        return tl::unexpected(u"%1 must be a non-empty array"_s.arg(name));
    const bool isFields = site::isOfFields(endpoint);
    const bool isDetails = site::isOfDetails(endpoint);
    const int limit = isFields                                       ? limits.definitionsPerRequest
                      : endpoint == site::Endpoint::CustomerAccounts ? limits.accountsPerRequest
                                                                     : limits.profilesPerRequest;
    if (list->Size() > rapidjson::SizeType(limit))
        return tl::unexpected(u"At most %1 %2 in a request"_s.arg(limit).arg(name));

    BulkRequest request;
    const model::Kind kind = site::kindOf(endpoint);
    request.profiles.reserve(isFields || isDetails ? 0 : list->Size());
    for (const Value &item : list->GetArray()) {
        Complaint complaint;
        if (!item.IsObject())
            complaint = u"%1 must be an array of objects"_s.arg(name);
        else if (isFields)
            complaint = readDefinition(request.definitions.emplace_back(), item);
        else if (isDetails)
            complaint = readClearing(request.clearings.emplace_back(), item, kind);
        else
            complaint = readProfile(request.profiles.emplace_back(), item, kind);
        if (complaint)
            return tl::unexpected(*complaint);
    }
    if (operationsIn(request) > limits.detailOperationsPerRequest)
        return tl::unexpected(u"Too many operations in a request"_s);
    return request;
}

} // namespace rehearsal
