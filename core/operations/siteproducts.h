#pragma once

#include "csm/csmsite.h"
#include "model/detailfield.h"
#include "project/runfolder.h"

namespace operations {

/// What a site has of products and entitlements.
struct SiteProducts
{
    QStringList names;                ///< Of the products.
    QList<model::DetailField> fields; ///< The detail fields of entitlements.

    /// Whether it has a product of that name, as sites compare names.
    bool has(const QString &product) const;
};

/// Asks the site at \a address. Errors as openSite() and site::Entitlements.
Result<SiteProducts> siteProducts(const QString &address, const csm::Credentials &credentials,
                                  const project::RunFolder &folder, const RunContext &context);

} // namespace operations
