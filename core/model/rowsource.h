#pragma once

#include "base/result.h"

#include <QStringList>

namespace model {

/// Rows of something on disk, read one at a time by whoever shows them; near-by ones in order are
/// cheapest. For one thread.
class RowSource
{
public:
    virtual ~RowSource() = default;

    virtual QStringList columns() const = 0;
    virtual qint64 count() const = 0;
    /// Row \a n (0 <= n < count()), as many cells as columns(). Errors as whatever is read.
    virtual Result<QStringList> row(qint64 n) = 0;
};

} // namespace model
