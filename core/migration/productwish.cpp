#include "migration/productwish.h"

#include "base/text.h"
#include "migration/plan.h"

#include <algorithm>

namespace migration {

Result<QList<ProductWish>> wishesOf(const WishReader &reader, const Plan &plan, qint64 n)
{
    QList<ProductWish> all;
    for (const qint64 each : QList{n} + plan.absorbedBy(n)) {
        auto wishes = reader(each);
        if (!wishes)
            return wishes.error();
        for (ProductWish &wish : *wishes) {
            const bool known = std::any_of(all.cbegin(), all.cend(), [&](const ProductWish &one) {
                return nameKey(one.product) == nameKey(wish.product);
            });
            if (!known)
                all.append(std::move(wish));
        }
    }
    return all;
}

} // namespace migration
