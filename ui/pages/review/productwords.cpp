#include "pages/review/productwords.h"

#include "base/text.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

using operations::NamedProduct;
using operations::ProductSurvey;

/// The words of this file, for the translators.
struct ProductWords
{
    Q_DECLARE_TR_FUNCTIONS(ProductWords)
};

// As that for reading records: ten calls side by side that take a second each. No site says it.
constexpr qint64 millisecondsPerCall = 100;

constexpr qsizetype mostNamed = 3;
constexpr qsizetype longestName = 40; // whole in the list of all

static qint64 recordsOf(const NamedProduct &product)
{
    return product.customers + product.organizations;
}

QList<NamedProduct> missingProducts(const ProductSurvey &survey,
                                    const std::optional<operations::SiteProducts> &there)
{
    QList<NamedProduct> missing = survey.products;
    if (there) {
        QSet<QString> keys;
        for (const QString &name : there->names)
            keys.insert(nameKey(name));
        missing.removeIf(
            [&keys](const NamedProduct &product) { return keys.contains(nameKey(product.name)); });
    }
    return missing;
}

QString surveyText(const ProductSurvey &survey, qint64 productsToCreate)
{
    const qint64 calls = survey.calls() + productsToCreate;
    const QString products =
        ProductWords::tr("Products: %Ln", nullptr, int(survey.products.size()));
    const QString customers = ProductWords::tr("%Ln entitlement(s) of customers", nullptr,
                                               int(survey.customers.entitlements));
    const QString organizations = ProductWords::tr("%Ln entitlement(s) of organizations", nullptr,
                                                   int(survey.organizations.entitlements));
    QStringList parts{products};
    if (survey.customers.entitlements > 0)
        parts.append(customers);
    if (survey.organizations.entitlements > 0)
        parts.append(organizations);
    return ProductWords::tr("%1. Up to %2 more calls to the site, about %3 longer.")
        .arg(parts.join(u" · "_s), number(calls), duration(calls * millisecondsPerCall));
}

QString productNames(const QList<NamedProduct> &products)
{
    QStringList names;
    for (const NamedProduct &product : products.first(qMin(mostNamed, products.size())))
        names.append(ProductWords::tr("%1 (%Ln record(s))", "a product", int(recordsOf(product)))
                         .arg(product.name.size() <= longestName
                                  ? product.name
                                  : product.name.first(longestName - 1) + u'…'));
    const QString list = names.join(u", "_s);
    const int more = int(products.size() - names.size());
    return more > 0 ? ProductWords::tr("%1 and %Ln more", "after some products", more).arg(list)
                    : list;
}

QString missingText(const QList<NamedProduct> &missing, bool known, bool created)
{
    if (missing.isEmpty())
        return ProductWords::tr("The site has all of them.");
    qint64 entitlements = 0;
    for (const NamedProduct &product : missing)
        entitlements += recordsOf(product);
    if (!known)
        return created ? ProductWords::tr("The site is not connected, so nobody knows which of "
                                          "them it has. Those that it lacks are created.")
                       : ProductWords::tr("The site is not connected, so nobody knows which of "
                                          "them it has. Those that it lacks are left out: their "
                                          "records go there without them.");
    const QString names = productNames(missing);
    return created ? ProductWords::tr("Not in the site yet, and created: %1.").arg(names)
                   : ProductWords::tr("Not in the site: %1. Unless you allow it, %Ln "
                                      "entitlement(s) are left out; the records go there without "
                                      "them.",
                                      nullptr, int(entitlements))
                         .arg(names);
}

} // namespace ui
