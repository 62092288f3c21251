#include "project/productsjson.h"

#include "project/jsonvalues.h"
#include "project/mappingjson.h"

using namespace Qt::StringLiterals;

namespace project {

static const QString separator = u"separator"_s;
static const QString createMissing = u"createMissing"_s;

// Product names are mapped as names of organizations are: a mapping without an email.
static constexpr model::Kind shape = model::Kind::Organization;

static QString name(model::Kind kind)
{
    return kind == model::Kind::Customer ? u"customers"_s : u"organizations"_s;
}

static QJsonObject toJson(const Products &products)
{
    QJsonObject json = toJson(products.mapping, shape);
    json.insert(separator, products.separator);
    json.insert(createMissing, products.createMissing);
    return json;
}

QJsonObject productsJson(const Project &project)
{
    QJsonObject json;
    for (const model::Kind kind : {model::Kind::Customer, model::Kind::Organization}) {
        if (project.products(kind) != Products())
            json.insert(name(kind), toJson(project.products(kind)));
    }
    return json;
}

QString unknownProductsKey(const QJsonObject &json)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (entry.key() != name(model::Kind::Customer)
            && entry.key() != name(model::Kind::Organization))
            return entry.key();
        QJsonObject rest = entry->toObject();
        rest.remove(separator);
        rest.remove(createMissing);
        if (const QString unknown = unknownKey(rest, shape); !unknown.isEmpty())
            return entry.key() + u'.' + unknown;
    }
    return {};
}

static Result<Products> fromJson(const QJsonObject &json)
{
    Products products;
    if (auto typed = requireType(json, {createMissing}, QJsonValue::Bool); !typed)
        return typed.error();
    auto between = text(json, separator, products.separator);
    if (!between)
        return between.error();
    auto mapping = mappingFromJson(json, shape);
    if (!mapping)
        return mapping.error();
    products.mapping = *std::move(mapping);
    products.separator = *between;
    products.createMissing = json[createMissing].toBool();
    return products;
}

Result<> setProducts(Project &project, const QJsonObject &json)
{
    if (auto typed = requireType(json, {u"customers"_s, u"organizations"_s}, QJsonValue::Object);
        !typed)
        return typed.error();
    auto customers = fromJson(json[name(model::Kind::Customer)].toObject());
    if (!customers)
        return customers.error();
    auto organizations = fromJson(json[name(model::Kind::Organization)].toObject());
    if (!organizations)
        return organizations.error();
    project.customerProducts = *std::move(customers);
    project.organizationProducts = *std::move(organizations);
    return {};
}

} // namespace project
