#include "csm/wire.h"

#include "base/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace csm {

static QJsonObject object(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

/// A string, or a number or truth value where a string is due.
static QString scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    default:
        return {};
    }
}

/// A list of strings, or a single one in its place; null and absent are an empty list.
static QStringList scalars(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isNull() || value.isUndefined() || value.isObject()
                   ? QStringList()
                   : QStringList(scalar(value));
    QStringList result;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isNull())
            result.append(scalar(item));
    }
    return result;
}

static QString firstOf(const QJsonObject &from, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const QString text = scalar(from.value(name)); !text.isEmpty())
            return text;
    }
    return {};
}

static QString plainText(const QByteArray &body)
{
    static const QRegularExpression unseen(u"<(script|style|head)\\b.*?</\\1\\s*>"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString text = QString::fromUtf8(body.left(20'000));
    if (text.contains("<html"_L1, Qt::CaseInsensitive)
        || text.contains("<!doctype"_L1, Qt::CaseInsensitive))
        text.remove(unseen).replace(tag, u" "_s);
    return text.simplified();
}

QString siteWords(const QByteArray &body)
{
    const QJsonObject answer = object(body);
    QString words = firstOf(answer, {"errorMessage"_L1, "message"_L1});
    if (words.isEmpty())
        words = scalars(answer.value("errorMessages"_L1)).join(u"; "_s);
    if (words.isEmpty())
        words = scalars(answer.value("errors"_L1)).join(u"; "_s);
    if (words.isEmpty())
        words = plainText(body);
    return words.left(300);
}

std::optional<QString> readCloudId(const QByteArray &body)
{
    static const QRegularExpression safe(u"^[A-Za-z0-9-]+$"_s); // it becomes part of every path
    const QString id = scalar(object(body).value("cloudId"_L1));
    return id.contains(safe) ? std::optional(id) : std::nullopt;
}

std::optional<QString> readTaskId(const QByteArray &body)
{
    const QString id = firstOf(object(body), {"id"_L1, "taskId"_L1});
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

static site::Failure readFailure(QJsonObject from)
{
    const auto taken = [&from](QLatin1String name) { return from.take(name); };
    site::Failure failure;
    failure.entity = scalar(taken("entity"_L1));
    failure.entityId = scalar(taken("entityId"_L1));
    failure.operation = scalar(taken("operation"_L1));
    failure.operatedOn = scalar(taken("operatedOn"_L1));
    failure.operatedOnIds = scalars(taken("operatedOnIds"_L1));
    failure.error = scalar(taken("error"_L1));
    if (!from.isEmpty()) {
        const QString rest = QString::fromUtf8(QJsonDocument(from).toJson(QJsonDocument::Compact));
        failure.error += (failure.error.isEmpty() ? u""_s : u" "_s) + rest;
    }
    return failure;
}

std::optional<site::TaskState> readTask(const QByteArray &body)
{
    using enum site::TaskState::Status;
    const QJsonObject answer = object(body);
    const QString name = scalar(answer.value("status"_L1)).toUpper();
    if (name.isEmpty())
        return std::nullopt;
    site::TaskState state;
    if (name == "NOT_STARTED"_L1) {
        state.status = NotStarted;
    } else if (name == "FINISHED"_L1) {
        state.status = Finished;
    } else if (name == "FAILED"_L1) {
        state.status = Failed;
    } else {
        state.status = InProgress;
        if (name != "IN_PROGRESS"_L1)
            qCWarning(logNet) << "A task has a status that is not documented:" << name;
    }
    for (const QJsonValue &item : answer.value("failures"_L1).toArray()) {
        if (item.isObject())
            state.failures.append(readFailure(item.toObject()));
        else if (!item.isNull())
            state.failures.append({.error = scalar(item)});
    }
    return state;
}

static QStringList readOptions(const QJsonValue &from)
{
    QStringList result;
    for (const QJsonValue &item : from.toArray()) {
        const QString option =
            item.isObject() ? firstOf(item.toObject(), {"value"_L1, "name"_L1}) : scalar(item);
        if (!option.isEmpty())
            result.append(option);
    }
    return result;
}

std::optional<QList<model::DetailField>> readFields(const QByteArray &body)
{
    const QJsonValue list = object(body).value("results"_L1);
    if (!list.isArray())
        return std::nullopt;
    QList<model::DetailField> fields;
    for (const QJsonValue &item : list.toArray()) {
        const QJsonObject from = item.toObject();
        const QJsonValue type = from.value("type"_L1);
        model::DetailField field;
        field.name = scalar(from.value("name"_L1));
        if (field.name.isEmpty())
            continue;
        const QString typeName =
            type.isObject() ? scalar(type.toObject().value("name"_L1)) : scalar(type);
        field.type = model::detailType(typeName).value_or(model::DetailType::Text);
        if (model::hasOptions(field.type)) {
            const QJsonValue options = type.toObject().value("options"_L1);
            field.options = readOptions(options.isArray() ? options : from.value("options"_L1));
        }
        fields.append(field);
    }
    return fields;
}

/// {"name","values":[...]} as written, or {"name","value":{"type","text":[...]}} as profiles have
/// it.
static QList<model::DetailValue> readDetails(const QJsonArray &list)
{
    QList<model::DetailValue> details;
    for (const QJsonValue &item : list) {
        const QJsonObject from = item.toObject();
        model::DetailValue detail;
        detail.name = scalar(from.value("name"_L1));
        const QJsonValue value = from.value("value"_L1);
        if (from.contains("values"_L1))
            detail.values = scalars(from.value("values"_L1));
        else if (value.isObject())
            detail.values = scalars(value.toObject().value("text"_L1));
        else
            detail.values = scalars(value);
        if (!detail.name.isEmpty())
            details.append(detail);
    }
    return details;
}

static ReadProfile readProfile(model::Kind kind, const QJsonObject &from)
{
    ReadProfile read;
    read.profile.id =
        firstOf(from, {"customerId"_L1, "id"_L1, "organizationId"_L1, "accountId"_L1});
    model::Profile &profile = read.profile.profile;
    profile.kind = kind;
    profile.name = firstOf(from, {"displayName"_L1, "name"_L1});
    if (kind == model::Kind::Customer)
        profile.email = firstOf(from, {"email"_L1, "emailAddress"_L1});
    read.hasDetails = from.value("details"_L1).isArray();
    profile.details = readDetails(from.value("details"_L1).toArray());
    read.hasOrganizations = from.value("organizations"_L1).isArray();
    for (const QJsonValue &item : from.value("organizations"_L1).toArray()) {
        const QString id = item.isObject() ? scalar(item.toObject().value("id"_L1)) : scalar(item);
        if (!id.isEmpty())
            profile.organizations.append(id);
    }
    return read;
}

std::optional<ReadProfile> readProfile(model::Kind kind, const QByteArray &body)
{
    const ReadProfile read = readProfile(kind, object(body));
    return read.profile.id.isEmpty() ? std::nullopt : std::optional(read);
}

std::optional<QList<ReadProfile>> readProfiles(model::Kind kind, const QByteArray &body,
                                               const QString &member)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue list =
        member.isEmpty() ? QJsonValue(document.array()) : document.object().value(member);
    if (!list.isArray() || (member.isEmpty() && !document.isArray()))
        return std::nullopt;
    QList<ReadProfile> result;
    for (const QJsonValue &item : list.toArray()) {
        const ReadProfile read = readProfile(kind, item.toObject());
        if (!read.profile.id.isEmpty())
            result.append(read);
    }
    return result;
}

std::optional<OrganizationPage> readOrganizationPage(const QByteArray &body)
{
    const auto read = readProfiles(model::Kind::Organization, body, u"values"_s);
    if (!read)
        return std::nullopt;
    const QJsonObject answer = object(body);
    OrganizationPage page;
    page.received = int(answer.value("values"_L1).toArray().size());
    page.isLast = answer.value("isLastPage"_L1).toBool() || page.received == 0;
    for (const ReadProfile &one : *read)
        page.organizations.append(one.profile);
    return page;
}

/// The list of an answer, under whichever of the names it has there; the whole answer may be it.
static std::optional<QJsonArray> listIn(const QByteArray &body,
                                        std::initializer_list<QLatin1String> names)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    for (const QLatin1String name : names) {
        if (const QJsonValue list = document.object().value(name); list.isArray())
            return list.toArray();
    }
    return std::nullopt;
}

std::optional<ProductPage> readProducts(const QByteArray &body)
{
    const auto list = listIn(body, {"results"_L1, "products"_L1, "values"_L1});
    if (!list)
        return std::nullopt;
    ProductPage page;
    for (const QJsonValue &item : *list) {
        const QString id = firstOf(item.toObject(), {"id"_L1, "productId"_L1});
        if (!id.isEmpty())
            page.products.append({id, firstOf(item.toObject(), {"name"_L1})});
    }
    const QString next = firstOf(object(body), {"nextPageCursor"_L1});
    if (!next.isEmpty())
        page.next = next;
    return page;
}

std::optional<QList<site::Entitlement>> readEntitlements(const QByteArray &body)
{
    const auto list = listIn(body, {"results"_L1, "entitlements"_L1, "values"_L1});
    if (!list)
        return std::nullopt;
    QList<site::Entitlement> entitlements;
    for (const QJsonValue &item : *list) {
        const QJsonObject from = item.toObject();
        site::Entitlement entitlement{firstOf(from, {"id"_L1, "entitlementId"_L1}),
                                      firstOf(from, {"productId"_L1}),
                                      readDetails(from.value("details"_L1).toArray())};
        if (entitlement.productId.isEmpty())
            entitlement.productId = firstOf(from.value("product"_L1).toObject(), {"id"_L1});
        if (!entitlement.id.isEmpty())
            entitlements.append(entitlement);
    }
    return entitlements;
}

std::optional<QString> readId(const QByteArray &body)
{
    const QString id = firstOf(object(body), {"id"_L1});
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

std::optional<bool> readAdministrator(const QByteArray &body)
{
    const QJsonValue permission =
        object(body)["permissions"_L1]["ADMINISTER"_L1]["havePermission"_L1];
    return permission.isBool() ? std::optional(permission.toBool()) : std::nullopt;
}

std::optional<QString> readAccount(const QByteArray &body)
{
    const QString name = firstOf(object(body), {"displayName"_L1, "emailAddress"_L1});
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

} // namespace csm
