#include "csm/products.h"

#include "csm/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace csm {

constexpr int productsPerPage = 100; // API, products

static const QString administerJira = u"Administer Jira"_s;
static const QString agent = u"Jira Service Management agent"_s;

static Need need(const QString &permission, const QString &scope)
{
    return {permission, scope + u":jira-service-management"_s};
}

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static QString entitlementsOfOwner(model::Kind kind, const QString &id)
{
    return (kind == model::Kind::Customer ? u"/customer/"_s : u"/organization/"_s) + encoded(id)
           + u"/entitlement"_s;
}

Result<QList<site::Product>> Products::products(const RunContext &context)
{
    QList<site::Product> products;
    QSet<QString> cursors;
    QString cursor;
    do {
        Call call{.path = u"/product?limit=%1"_s.arg(productsPerPage),
                  .need = need(agent, u"read:product"_s),
                  .mayBeAbsent = true};
        if (!cursor.isEmpty()) {
            call.path += u"&cursor="_s + encoded(cursor);
            cursors.insert(cursor);
        }
        const Result<QByteArray> body = m_connection.ask(call, context);
        if (!body)
            return body.error();
        const std::optional<ProductPage> page = readProducts(*body);
        // Half a list would create products that are there.
        if (!page || cursors.contains(page->next))
            return unexpectedAnswer(call, 200);
        products += page->products;
        cursor = page->next;
    } while (!cursor.isNull());
    return products;
}

/// Hands in what is not to be handed in twice; the id of what it made.
Result<QString> Products::create(const Call &call, const RunContext &context)
{
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    if (!isSuccess(response->status))
        return refusal(call, *response);
    if (const std::optional<QString> id = readId(response->body))
        return *id;
    return answerLost(QUrl(m_connection.login().address.site).host());
}

Result<QString> Products::createProduct(const QString &name, const RunContext &context)
{
    return create({.method = "POST",
                   .path = u"/product"_s,
                   .need = need(agent, u"write:product"_s),
                   .body = json({{u"name"_s, name}}),
                   .mayBeAbsent = true,
                   .repeatable = false},
                  context);
}

Result<QList<site::Entitlement>> Products::entitlementsOf(model::Kind kind, const QString &ownerId,
                                                          const RunContext &context)
{
    const Call call{.path = entitlementsOfOwner(kind, ownerId),
                    .need = need(agent, u"read:entitlement"_s),
                    .mayBeAbsent = true};
    const Result<QByteArray> body = m_connection.ask(call, context);
    if (!body)
        return body.error();
    if (const std::optional<QList<site::Entitlement>> read = readEntitlements(*body))
        return *read;
    return unexpectedAnswer(call, 200);
}

Result<QString> Products::entitle(model::Kind kind, const QString &ownerId,
                                  const QString &productId, const RunContext &context)
{
    return create({.method = "POST",
                   .path = entitlementsOfOwner(kind, ownerId),
                   .need = need(agent, u"write:entitlement"_s),
                   .body = json({{u"productId"_s, productId}}),
                   .mayBeAbsent = true,
                   .repeatable = false},
                  context);
}

Result<> Products::setDetail(const QString &entitlementId, const model::DetailValue &detail,
                             const RunContext &context)
{
    const Call call{.method = "PUT",
                    .path = u"/entitlement/"_s + encoded(entitlementId) + u"/details?fieldName="_s
                            + encoded(detail.name),
                    .need = need(agent, u"write:entitlement.detail"_s),
                    .body = json({{u"values"_s, QJsonArray::fromStringList(detail.values)}}),
                    .mayBeAbsent = true};
    const Result<QByteArray> answer = m_connection.ask(call, context);
    return answer ? Result<>() : answer.error();
}

Result<QList<model::DetailField>> Products::readFields(const RunContext &context)
{
    const Call call{.path = u"/entitlement/details"_s,
                    .need = need(administerJira, u"read:entitlement.detail-field"_s),
                    .mayBeAbsent = true};
    const Result<QByteArray> body = m_connection.ask(call, context);
    if (!body)
        return body.error();
    if (const std::optional<QList<model::DetailField>> fields = csm::readFields(*body))
        return *fields;
    return unexpectedAnswer(call, 200);
}

Result<> Products::createField(const model::DetailField &field, const RunContext &context)
{
    QJsonObject type{{u"name"_s, model::toString(field.type)}};
    if (model::hasOptions(field.type))
        type.insert(u"options"_s, QJsonArray::fromStringList(field.options));
    const Call call{.method = "POST",
                    .path = u"/entitlement/details"_s,
                    .need = need(administerJira, u"write:entitlement.detail-field"_s),
                    .body = json({{u"name"_s, field.name}, {u"type"_s, type}}),
                    .mayBeAbsent = true,
                    .repeatable = false};
    const Result<net::HttpResponse> response = m_connection.send(call, context);
    if (!response)
        return response.error();
    return isSuccess(response->status) ? Result<>() : refusal(call, *response);
}

} // namespace csm
