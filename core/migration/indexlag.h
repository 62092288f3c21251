#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace migration {

/// How long after a task's end the site's search shows what it wrote, learnt from one record of
/// each batch that is asked for before the others. For one thread. All times are ages: counted from
/// the end of the record's task.
class IndexLag
{
public:
    using Age = std::chrono::milliseconds;
    using Clock = std::chrono::steady_clock;

    /// When a record is to be looked for first: as soon as it should be there.
    Age expected() const { return m_expected; }
    /// Whether so old a record should certainly be there: one that is not is in doubt itself.
    bool isPast(Age age) const { return m_shown && age >= *certain(); }
    /// From which age on; none while nobody knows.
    std::optional<Age> certain() const
    {
        return m_shown ? std::optional(*m_shown * 3 / 2) : std::nullopt;
    }

    /// Whether to ask for a record of \a batch. While nobody knows the lag one batch is asked for,
    /// and of the others one now and then, in case nothing of the first was written.
    bool mayAsk(qint64 batch, Age age, Clock::time_point now);
    /// \a batch was looked at as a whole: it is not the one that is asked for any more.
    void leave(qint64 batch);

    /// A record showed at this age, and \a misses looks before it did not. When it was noticed
    /// drifts upward by itself: a hit at the first look shortens.
    void showed(Age age, int misses);
    /// One did not. Several in a row that should have: the lag is not known any more.
    void hid(Age age);
    /// Of many records of this age none showed although it was past: the site has become slower.
    void allHid(Age age);

    /// How long after a look in vain at this age to look again.
    static Age nextLook(Age age);

private:
    Age m_expected{0};
    std::optional<Age> m_shown; ///< The age that was enough lately; while the lag is known.
    int m_doubts = 0;           ///< How many did not show since, though they should have.
    qint64 m_scout = 0; ///< While it is not known: the batch that is asked for; 0: none yet.
    Clock::time_point m_nextOther = {};
};

/// How many records may be looked for in vain while there is something to send: a small share of
/// those that came, so that a site which shows nothing for minutes is not asked for everything
/// again and again. For one thread.
class LookBudget
{
public:
    void came(qsizetype records) { m_left = m_left + double(records) / 50; }
    bool allows(qsizetype records) const { return double(records) <= m_left; }
    void lookedInVain(qsizetype records) { m_left -= double(records); }

private:
    double m_left = 20;
};

} // namespace migration
