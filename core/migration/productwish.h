#pragma once

#include "base/result.h"
#include "model/detailfield.h"
#include "model/profile.h"

#include <functional>

namespace migration {

/// A product that a record is to be entitled to, and the details of that entitlement.
struct ProductWish
{
    QString product;
    QList<model::DetailValue> details = {};

    bool operator==(const ProductWish &) const = default;
};

/// Reads what candidate n of a stage names. For one thread.
using WishReader = std::function<Result<QList<ProductWish>>(qint64 n)>;

/// The products that the records of one stage name.
struct ProductWishes
{
    std::function<WishReader()> reader = {}; ///< Makes one for a thread; empty: there are none.
    QList<model::DetailField> fields = {};   ///< That the details need; missing ones are created.
    bool createMissing = false;              ///< Whether a product that the site lacks is created.
};

} // namespace migration
