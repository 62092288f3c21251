#pragma once

#include "operations/productsurvey.h"
#include "operations/siteproducts.h"

namespace ui {

/// The products that records name and the site lacks; all of them where nobody knows what it has.
QList<operations::NamedProduct>
missingProducts(const operations::ProductSurvey &survey,
                const std::optional<operations::SiteProducts> &there);

/// "3 products, named by 1,200 customers and 8 organizations: 1,408 entitlements. About 2,900 more
/// calls to the site, about 5 minutes."
QString surveyText(const operations::ProductSurvey &survey, qint64 productsToCreate);

/// "Night Boat (120 records), Pass (1 record) and 4 more"
QString productNames(const QList<operations::NamedProduct> &products);

/// What becomes of those that are missing, with consent or without.
QString missingText(const QList<operations::NamedProduct> &missing, bool known, bool created);

} // namespace ui
