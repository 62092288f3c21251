#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "model/detailfield.h"
#include "model/profile.h"

namespace site {

struct Product
{
    QString id;
    QString name;

    bool operator==(const Product &) const = default;
};

/// That a customer or an organization has a product, as the site has it.
struct Entitlement
{
    QString id;
    QString productId;
    QList<model::DetailValue> details = {};

    bool operator==(const Entitlement &) const = default;
};

/// The door to a site's products and to what its customers and organizations are entitled to.
/// There are no bulk requests for these. Errors as Site; what names a record or a product that is
/// not there is "site.refused".
class Entitlements
{
public:
    virtual ~Entitlements() = default;

    /// All products.
    virtual Result<QList<Product>> products(const RunContext &context) = 0;

    /// Creates a product; its id. Not repeated after a lost answer, as Site::createOne().
    virtual Result<QString> createProduct(const QString &name, const RunContext &context) = 0;

    /// What a customer or an organization is entitled to; those of a customer's organizations are
    /// among the customer's, and nothing tells which these are.
    virtual Result<QList<Entitlement>> entitlementsOf(model::Kind kind, const QString &ownerId,
                                                      const RunContext &context) = 0;

    /// Entitles a customer or an organization to a product; the entitlement's id. Not repeated
    /// after a lost answer.
    virtual Result<QString> entitle(model::Kind kind, const QString &ownerId,
                                    const QString &productId, const RunContext &context) = 0;

    /// Puts the values of one detail in the place of what is there.
    virtual Result<> setDetail(const QString &entitlementId, const model::DetailValue &detail,
                               const RunContext &context) = 0;

    /// The detail fields of entitlements.
    virtual Result<QList<model::DetailField>> readFields(const RunContext &context) = 0;

    /// Creates a detail field of entitlements; one of that name that is there is an error.
    virtual Result<> createField(const model::DetailField &field, const RunContext &context) = 0;
};

} // namespace site
