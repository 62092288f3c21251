#pragma once

#include <QString>

#include <array>
#include <optional>

namespace model {

/// What became of one record. Every record has exactly one; only Waiting is not the end.
enum class Outcome { Waiting, Created, Updated, Unchanged, Merged, LeftOut, NotAccepted, Unknown };
constexpr int outcomeCount = 8;

QString toString(Outcome outcome); ///< "waiting", "created" ... "notAccepted", as files write it.
std::optional<Outcome> outcome(const QString &name);

/// How many records ended how.
struct OutcomeCounts
{
    std::array<qint64, outcomeCount> counts{};

    qint64 &operator[](Outcome outcome) { return counts.at(size_t(outcome)); }
    qint64 operator[](Outcome outcome) const { return counts.at(size_t(outcome)); }
    qint64 total() const;
    OutcomeCounts &operator+=(const OutcomeCounts &other);
    bool operator==(const OutcomeCounts &) const = default;
};

} // namespace model
