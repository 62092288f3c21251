#include "operations/siteproducts.h"

#include "base/text.h"
#include "operations/opensite.h"

#include <algorithm>

namespace operations {

bool SiteProducts::has(const QString &product) const
{
    const QString key = nameKey(product);
    return std::any_of(names.cbegin(), names.cend(),
                       [&key](const QString &name) { return nameKey(name) == key; });
}

Result<SiteProducts> siteProducts(const QString &address, const csm::Credentials &credentials,
                                  const project::RunFolder &folder, const RunContext &context)
{
    auto site = openSite(address, credentials, folder, context);
    if (!site)
        return site.error();
    auto products = (*site)->entitlements().products(context);
    if (!products)
        return products.error();
    auto fields = (*site)->entitlements().readFields(context);
    if (!fields)
        return fields.error();
    SiteProducts found{{}, *std::move(fields)};
    for (const site::Product &product : std::as_const(*products))
        found.names.append(product.name);
    return found;
}

} // namespace operations
