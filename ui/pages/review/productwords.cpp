#include "pages/review/productwords.h"

#include "base/text.h"
#include "operations/sentences.h"
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

/// What is wrong with a value of one field; a long value is cut.
static QString unfitSentence(const operations::UnfitDetail &detail)
{
    Message reason = detail.reason;
    for (QString &argument : reason.arguments) {
        if (argument.size() > longestName)
            argument = argument.first(longestName - 1) + u'…';
    }
    return ProductWords::tr("%1: %2", "a detail field, what is wrong with its value")
        .arg(detail.field, operations::sentence(reason));
}

QString unfitText(const QList<operations::UnfitDetail> &unfit)
{
    if (unfit.isEmpty())
        return {};
    qint64 all = 0;
    for (const operations::UnfitDetail &detail : unfit)
        all += detail.customers + detail.organizations;
    const QString sentence = unfitSentence(unfit.constFirst());
    return (unfit.size() == 1
                ? ProductWords::tr("%Ln detail(s) of entitlements are left out. %1", nullptr,
                                   int(all))
                : ProductWords::tr("%Ln detail(s) of entitlements are left out, most of them so: "
                                   "%1",
                                   nullptr, int(all)))
        .arg(sentence);
}

QString unfitLines(const QList<operations::UnfitDetail> &unfit)
{
    QStringList lines;
    for (const operations::UnfitDetail &detail : unfit)
        lines.append(ProductWords::tr("%Ln time(s) %1", "what is wrong with a detail",
                                      int(detail.customers + detail.organizations))
                         .arg(unfitSentence(detail)));
    return lines.join(u'\n');
}

static qint64 entitlementsOf(const QList<NamedProduct> &products)
{
    qint64 entitlements = 0;
    for (const NamedProduct &product : products)
        entitlements += recordsOf(product);
    return entitlements;
}

QString missingText(const QList<NamedProduct> &missing, bool known, bool created)
{
    if (missing.isEmpty())
        return ProductWords::tr("The site has all of them.");
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
                                      nullptr, int(entitlementsOf(missing)))
                         .arg(names);
}

QString briefText(const QList<NamedProduct> &missing, bool known, bool created)
{
    if (missing.isEmpty())
        return ProductWords::tr("the site has all of them");
    if (!known)
        return ProductWords::tr("the site is not connected");
    const QString count = number(missing.size());
    return created ? ProductWords::tr("%1 missing, will be created").arg(count)
                   : ProductWords::tr("%1 missing, %Ln entitlement(s) left out", nullptr,
                                      int(entitlementsOf(missing)))
                         .arg(count);
}

} // namespace ui
