#include "model/outcome.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace model {

static const std::array names{u"waiting"_s, u"created"_s, u"updated"_s,     u"unchanged"_s,
                              u"merged"_s,  u"leftOut"_s, u"notAccepted"_s, u"unknown"_s};

QString toString(Outcome outcome)
{
    return names.at(size_t(outcome));
}

std::optional<Outcome> outcome(const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return Outcome(found - names.begin());
}

qint64 OutcomeCounts::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

OutcomeCounts &OutcomeCounts::operator+=(const OutcomeCounts &other)
{
    for (size_t i = 0; i < counts.size(); ++i)
        counts.at(i) += other.counts.at(i);
    return *this;
}

} // namespace model
