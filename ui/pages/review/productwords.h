#pragma once

#include "operations/productsurvey.h"
#include "operations/siteproducts.h"

namespace ui {

/// The products that records name and the site lacks; all of them where nobody knows what it has.
QList<operations::NamedProduct>
missingProducts(const operations::ProductSurvey &survey,
                const std::optional<operations::SiteProducts> &there);

/// "Products: 3 · 1,400 entitlements of customers. Up to 2,900 more calls to the site, about 5 min
/// longer."
QString surveyText(const operations::ProductSurvey &survey, qint64 productsToCreate);

/// "Night Boat (120 records), Pass (1 record) and 4 more"
QString productNames(const QList<operations::NamedProduct> &products);

/// What becomes of those that are missing, with consent or without.
QString missingText(const QList<operations::NamedProduct> &missing, bool known, bool created);
/// The same in a few words: "12 missing, 909 entitlements left out".
QString briefText(const QList<operations::NamedProduct> &missing, bool known, bool created);

/// How many details entitlements go without, as their values do not fit, and the most frequent of
/// them; empty where none.
QString unfitText(const QList<operations::UnfitDetail> &unfit);
/// The same for each field and reason, line by line.
QString unfitLines(const QList<operations::UnfitDetail> &unfit);

} // namespace ui
