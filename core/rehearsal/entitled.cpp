#include "rehearsal/entitled.h"

#include "base/text.h"
#include "rehearsal/blob.h"
#include "rehearsal/records.h"
#include "rehearsal/refusals.h"
#include "site/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

/// Ids are the numbers of rows; nothing else is one.
qint64 numberOf(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? number : 0;
}

QByteArray ownerTag(model::Kind kind, qint64 number)
{
    return (kind == model::Kind::Customer ? "c" : "o") + QByteArray::number(number);
}

/// An entitlement as it is kept; its owner is its tag.
struct StoredEntitlement
{
    QByteArray owner;
    qint64 product = 0;
    QList<model::DetailValue> details = {};
};

QByteArray packed(const StoredEntitlement &entitlement)
{
    BlobWriter blob;
    blob.bytes(entitlement.owner);
    blob.number(quint64(entitlement.product));
    blob.number(quint64(entitlement.details.size()));
    for (const model::DetailValue &detail : entitlement.details) {
        blob.text(detail.name);
        blob.texts(detail.values);
    }
    return blob.take();
}

std::optional<StoredEntitlement> readEntitlement(Store &store, qint64 number)
{
    const std::optional<QByteArray> content = store.content(Table::Entitlements, number);
    if (!content)
        return std::nullopt;
    BlobReader blob(*content);
    StoredEntitlement entitlement{blob.bytes().toByteArray(), qint64(blob.number())};
    for (quint64 left = std::min(blob.number(), quint64(content->size())); left > 0; --left) {
        const QString name = blob.text();
        entitlement.details.append({name, blob.texts()});
    }
    return entitlement;
}

/// Keys are unique, and many may have one product: the number of the row to come.
QByteArray nextKey(Store &store, Table table)
{
    return QByteArray::number(store.count(table) + 1);
}

} // namespace

void beginProducts(Store &store, const QStringList &products,
                   const QList<model::DetailField> &fields)
{
    for (const QString &product : products)
        store.add(Table::Products, {nextKey(store, Table::Products), {}, product.toUtf8()});
    for (const model::DetailField &field : fields)
        store.add(Table::EntitlementFields, fieldRow(field));
}

/// Lets \a question look at what is there, in one transaction.
template <typename T, typename Question>
Result<T> Entitled::answer(const RunContext &context, Question question)
{
    if (context.stop.requested())
        return cancelled();
    std::optional<Result<T>> result;
    const Result<> stored = m_store->transact([&] { result = question(); });
    return stored ? std::move(*result) : Result<T>(stored.error());
}

Result<QList<site::Product>> Entitled::products(const RunContext &context)
{
    return answer<QList<site::Product>>(context, [this]() -> Result<QList<site::Product>> {
        QList<site::Product> products;
        const qint64 count = m_store->count(Table::Products);
        for (qint64 number = 1; number <= count; ++number)
            products.append(
                {QString::number(number),
                 QString::fromUtf8(
                     m_store->content(Table::Products, number).value_or(QByteArray()))});
        return products;
    });
}

Result<QString> Entitled::createProduct(const QString &name, const RunContext &context)
{
    return answer<QString>(context, [&]() -> Result<QString> {
        if (name.trimmed().isEmpty())
            return refused(u"name is required"_s);
        return QString::number(m_store->add(
            Table::Products, {nextKey(*m_store, Table::Products), {}, name.trimmed().toUtf8()}));
    });
}

Result<QList<site::Entitlement>> Entitled::entitlementsOf(model::Kind kind, const QString &ownerId,
                                                          const RunContext &context)
{
    return answer<QList<site::Entitlement>>(context, [&]() -> Result<QList<site::Entitlement>> {
        const qint64 owner = recordNumber(kind, ownerId);
        const std::optional<StoredRecord> record = readRecord(*m_store, kind, owner);
        if (!record)
            return refused(u"Not found"_s);
        QList<QByteArray> tags{ownerTag(kind, owner)};
        for (const qint64 organization : record->organizations)
            tags.append(ownerTag(model::Kind::Organization, organization));
        QList<site::Entitlement> entitlements;
        for (const QByteArray &tag : std::as_const(tags)) {
            for (const qint64 number : m_store->findTagged(Table::Entitlements, tag)) {
                const auto stored = readEntitlement(*m_store, number).value_or(StoredEntitlement());
                entitlements.append(
                    {QString::number(number), QString::number(stored.product), stored.details});
            }
        }
        return entitlements;
    });
}

Result<QString> Entitled::entitle(model::Kind kind, const QString &ownerId,
                                  const QString &productId, const RunContext &context)
{
    return answer<QString>(context, [&]() -> Result<QString> {
        const qint64 owner = recordNumber(kind, ownerId);
        if (!readRecord(*m_store, kind, owner))
            return refused(u"Not found"_s);
        const qint64 product = numberOf(productId);
        if (!m_store->content(Table::Products, product))
            return refused(u"productId is unknown"_s);
        const StoredEntitlement entitlement{ownerTag(kind, owner), product};
        return QString::number(
            m_store->add(Table::Entitlements, {nextKey(*m_store, Table::Entitlements),
                                               entitlement.owner, packed(entitlement)}));
    });
}

Result<> Entitled::setDetail(const QString &entitlementId, const model::DetailValue &detail,
                             const RunContext &context)
{
    return answer<void>(context, [&]() -> Result<> {
        const qint64 number = numberOf(entitlementId);
        std::optional<StoredEntitlement> stored = readEntitlement(*m_store, number);
        if (!stored)
            return refused(u"Entitlement not found"_s);
        const QList<model::DetailField> known = fields();
        const model::DetailField *field = model::findField(known, detail.name);
        if (!field)
            return refused(u"Invalid detail field"_s);
        if (site::checkValue(*field, detail.values))
            return refused(u"Invalid detail field value"_s);
        auto &details = stored->details;
        const auto found =
            std::find_if(details.begin(), details.end(),
                         [&](const model::DetailValue &one) { return one.name == field->name; });
        if (found == details.end())
            details.append({field->name, detail.values});
        else
            found->values = detail.values;
        m_store->replace(Table::Entitlements, number,
                         {QByteArray::number(number), stored->owner, packed(*stored)});
        return {};
    });
}

QList<model::DetailField> Entitled::fields() const
{
    QList<model::DetailField> fields;
    const qint64 count = m_store->count(Table::EntitlementFields);
    for (qint64 number = 1; number <= count; ++number)
        fields.append(
            readField(m_store->content(Table::EntitlementFields, number).value_or(QByteArray())));
    return fields;
}

Result<QList<model::DetailField>> Entitled::readFields(const RunContext &context)
{
    return answer<QList<model::DetailField>>(
        context, [this]() -> Result<QList<model::DetailField>> { return fields(); });
}

Result<> Entitled::createField(const model::DetailField &field, const RunContext &context)
{
    return answer<void>(context, [&]() -> Result<> {
        if (!m_administrator)
            return notAllowed();
        if (field.name.trimmed().isEmpty())
            return refused(u"A detail field needs a name"_s);
        const QList<model::DetailField> known = fields();
        if (model::findField(known, field.name))
            return Error{Error::Kind::Rejected, {u"site.fieldClash"_s, {}}};
        m_store->add(Table::EntitlementFields, fieldRow(field));
        return {};
    });
}

} // namespace rehearsal
