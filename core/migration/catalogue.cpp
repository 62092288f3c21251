#include "migration/catalogue.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace migration {

constexpr int mostTries = 4; ///< At creating one whose answers are lost.

Result<> Catalogue::begin(const QStringList &announced, site::Entitlements &site,
                          const RunContext &context)
{
    auto done = read(site, context);
    for (const QString &name : done ? announced : QStringList()) {
        if (m_entries.contains(nameKey(name)))
            context.note({u"run.productCreated"_s, {name}});
    }
    return done;
}

Result<> Catalogue::read(site::Entitlements &site, const RunContext &context)
{
    auto products = site.products(context);
    if (!products)
        return products.error();
    for (const site::Product &product : std::as_const(*products)) {
        CatalogueEntry &entry = m_entries[nameKey(product.name)];
        if (entry.id.isEmpty()) // of two with one name the first
            entry.id = product.id;
    }
    return {};
}

Result<CatalogueEntry> Catalogue::find(const QString &name, site::Entitlements &site,
                                       const RunContext &context)
{
    const std::lock_guard lock(m_mutex);
    const QString key = nameKey(name);
    if (const auto known = m_entries.constFind(key); known != m_entries.cend())
        return *known;
    if (!m_createMissing)
        return CatalogueEntry{{}, {u"entitlement.noProduct"_s, {name}}};
    auto created = create(name, site, context);
    if (created)
        m_entries.insert(key, *created);
    return created;
}

/// One whose answer was lost is looked for before it is created again.
Result<CatalogueEntry> Catalogue::create(const QString &name, site::Entitlements &site,
                                         const RunContext &context)
{
    context.note({u"run.creatingProduct"_s, {name}});
    for (int tries = 1;; ++tries) {
        auto id = site.createProduct(name, context);
        if (id) {
            context.note({u"run.productCreated"_s, {name}});
            return CatalogueEntry{*id, {}};
        }
        if (id.error().kind == Error::Kind::Rejected) {
            const Message refusal{u"entitlement.productRefused"_s,
                                  {name, id.error().message.arguments.value(0)}};
            context.note(refusal);
            return CatalogueEntry{{}, refusal};
        }
        if (id.error().message.code != "site.answerLost"_L1 || tries == mostTries)
            return id.error();
        if (context.stop.wait(m_pause))
            return cancelled();
        if (auto done = read(site, context); !done)
            return done.error();
        if (const auto found = m_entries.constFind(nameKey(name)); found != m_entries.cend()) {
            context.note({u"run.productCreated"_s, {name}});
            return *found;
        }
    }
}

} // namespace migration
