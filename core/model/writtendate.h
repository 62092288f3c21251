#pragma once

#include "model/reading.h"

#include <QByteArrayView>

namespace model {

/// A date in figures as people write it, taken apart: 31.12.2025, 12/31/25, 1/2/2025, 3:05 PM.
/// Which of the first two numbers is the day, its column or its file must tell.
struct WrittenDate
{
    int first = 0, second = 0;
    int year = 0;              ///< In full; of two figures it was taken for one from 1930 to 2029.
    bool hasShortYear = false; ///< It was written with two figures.
    bool beginsWithYear = false; ///< 2025/12/31: the month comes next, whoever writes it.

    bool canBe(DateOrder order) const; ///< Whether there is such a day; in any order for Unknown.
    bool isAmbiguous() const;          ///< Whether it is one day or another one.
    QByteArray iso(DateOrder order) const; ///< "2025-12-31"; canBe(order) is true. Unknown: its
                                           ///< only reading.
};

/// The date that \a text, without blanks around it, is; a time of day behind it is seen and left
/// aside. Nothing where it is none, such as one that Salesforce's API writes (2025-12-31).
std::optional<WrittenDate> writtenDate(QByteArrayView text);

} // namespace model
