#pragma once

#include "base/result.h"
#include "model/detailfield.h"
#include "model/problem.h"
#include "model/profile.h"

#include <functional>

namespace migration {

/// A product that a record is to be entitled to, and the details of that entitlement.
struct ProductWish
{
    QString product;
    QList<model::DetailValue> details = {};
    QList<model::Problem> problems = {}; ///< Each costs the entitlement a detail.

    bool operator==(const ProductWish &) const = default;
};

/// Reads what candidate n of a stage names. For one thread.
using WishReader = std::function<Result<QList<ProductWish>>(qint64 n)>;

class Plan;

/// What record \a n of a plan names, and those that went into it: each product once, as the first
/// of them names it. Errors as \a reader.
Result<QList<ProductWish>> wishesOf(const WishReader &reader, const Plan &plan, qint64 n);

/// The products that the records of one stage name.
struct ProductWishes
{
    std::function<WishReader()> reader = {}; ///< Makes one for a thread; empty: there are none.
    QList<model::DetailField> fields = {};   ///< That the details need; missing ones are created.
    bool createMissing = false;              ///< Whether a product that the site lacks is created.
};

} // namespace migration
