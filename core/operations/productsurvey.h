#pragma once

#include "operations/preparation.h"

namespace operations {

/// A product that records name, as the first of them writes it, and how many of them do.
struct NamedProduct
{
    QString name;
    qint64 customers = 0, organizations = 0;

    bool operator==(const NamedProduct &) const = default;
};

/// What the records of one kind that will be sent come to.
struct EntitlementCount
{
    qint64 owners = 0; ///< Those that name any product.
    qint64 entitlements = 0;
    qint64 details = 0; ///< Values of these.

    bool operator==(const EntitlementCount &) const = default;
};

/// A detail that entitlements go without, as its values do not fit, and how many of them do.
struct UnfitDetail
{
    Message reason; ///< Of the first of them; the others have the same code.
    QString field;
    qint64 customers = 0, organizations = 0;

    bool operator==(const UnfitDetail &) const = default;
};

/// All products that the records of a migration name.
struct ProductSurvey
{
    EntitlementCount customers, organizations;
    QList<NamedProduct>
        products; ///< Those that most name first; each once, as sites compare names.
    QList<UnfitDetail> unfit = {}; ///< By field and reason, those of most entitlements first.

    /// Calls to the site that the entitlements take, without creating products.
    qint64 calls() const;
    qint64 unfitDetails() const; ///< Of all entitlements together.
};

/// Reads what the records that will be sent name, on all cores; what records of one key name
/// counts once, as they become one. Errors as csv::Table::Reader, and "base.cancelled".
Result<ProductSurvey> surveyProducts(const Preparation &prepared, const RunContext &context);

} // namespace operations
