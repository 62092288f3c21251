#pragma once

#include "rehearsal/store.h"
#include "site/entitlements.h"

namespace rehearsal {

/// Puts products and detail fields of entitlements into a \a store that has none.
void beginProducts(Store &store, const QStringList &products,
                   const QList<model::DetailField> &fields);

/// The products of a twin, and who is entitled to them.
class Entitled final : public site::Entitlements
{
public:
    Entitled(std::shared_ptr<Store> store, bool administrator)
        : m_store(std::move(store))
        , m_administrator(administrator)
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
    template <typename T, typename Question>
    Result<T> answer(const RunContext &context, Question question);
    QList<model::DetailField> fields() const;

    std::shared_ptr<Store> m_store;
    bool m_administrator;
};

} // namespace rehearsal
