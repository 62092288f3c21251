#pragma once

#include "model/reading.h"

#include <QByteArrayView>

namespace model {

/// A number as people write it, taken apart: 1.234,56 or 1,234.56, 1 234,5, -$5.00, 12 %, (3). What
/// separates its decimals, its column or its file must tell.
struct WrittenNumber
{
    bool isNegative = false;
    bool isPlain = false;     ///< As the API writes it: no grouping, a point, nothing around.
    bool canBePoint = false;  ///< It makes sense with decimals behind a point ...
    bool canBeComma = false;  ///< ... and behind a comma.
    bool isAmbiguous = false; ///< Both, and they are not the same: 1,234.
    QByteArrayView figures;   ///< With whatever separates them.

    bool canBe(DecimalSign sign) const;
    /// Digits with at most one point: "1234.56"; canBe(\a sign) is true. Unknown: its only reading.
    QByteArray plain(DecimalSign sign) const;
};

/// The number that \a text, without blanks around it, is; nothing where it is none. A currency (its
/// code or its sign) and a percent sign are left aside; exponents are not for people.
std::optional<WrittenNumber> writtenNumber(QByteArrayView text);

} // namespace model
