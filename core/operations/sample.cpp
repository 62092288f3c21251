#include "operations/sample.h"

#include <algorithm>

namespace operations {

constexpr qint64 chunk = 4096;
constexpr qint64 stretchesOfASample = 64;
constexpr qint64 rowsOfAMark =
    1024; ///< A table is entered at its marks: before them it is read in vain.

Sample::Sample(qint64 total, const Pass &pass)
{
    const bool all = pass.rows <= 0 || pass.rows >= total;
    const qint64 each = all ? chunk : std::max<qint64>(1, pass.rows / stretchesOfASample);
    const qint64 step = all ? chunk : std::max(each, total / stretchesOfASample);
    for (qint64 next = 0; next < total; next += step) {
        const bool toAMark = !all && step > 2 * rowsOfAMark;
        const qint64 first = toAMark ? next - next % rowsOfAMark : next;
        stretches.push_back({first, std::min(total, first + each)});
        looked += stretches.back().last - first;
    }
}

} // namespace operations
