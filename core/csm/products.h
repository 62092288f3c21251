#pragma once

#include "csm/connection.h"
#include "site/entitlements.h"

namespace csm {

/// Products and entitlements of a site; one call each, as there is no bulk request for them.
class Products final : public site::Entitlements
{
public:
    explicit Products(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<site::Product>> products(const RunContext &context) override;
    Result<QString> createProduct(const QString &name, const RunContext &context) override;
    Result<QList<site::Entitlement>> entitlementsOf(model::Kind kind, const QString &ownerId,
                                                    const RunContext &context) override;
    Result<QString> entitle(model::Kind kind, const QString &ownerId, const QString &productId,
                            const RunContext &context) override;
    Result<> setDetail(const QString &entitlementId, const model::DetailValue &detail,
                       const RunContext &context) override;
    Result<QList<model::DetailField>> readFields(const RunContext &context) override;
    Result<> createField(const model::DetailField &field, const RunContext &context) override;

private:
    Result<QString> create(const Call &call, const RunContext &context);

    Connection &m_connection;
};

} // namespace csm
