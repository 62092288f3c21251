#include "migration/delivery.h"

#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

// Other tools' tasks may fill the site's cap; those of more than 30 minutes no longer count there
// (CSM API, tasks).
constexpr auto capPatience = 60min;

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

namespace {

using Clock = std::chrono::steady_clock;

std::chrono::milliseconds since(Clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
}

/// A place among the open tasks, held for as long as it lives.
class Place
{
public:
    Place(Pacing &pacing, const StopToken &stop)
        : m_pacing(pacing)
        , m_free(pacing.enter(stop))
    {
    }
    ~Place()
    {
        if (m_free)
            m_pacing.leave();
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    bool granted() const { return m_free; }

private:
    Pacing &m_pacing;
    bool m_free;
};

Result<> poll(Batch &batch, site::Site &site, Journal &journal, Pacing &pacing,
              const RunContext &context)
{
    const auto start = Clock::now();
    auto delay = pacing.firstPoll();
    for (int polls = 1;; ++polls) {
        if (context.stop.wait(delay))
            return cancelled();
        auto state = site.task(batch.taskId, context);
        if (!state)
            return state.error();
        batch.task = *state;
        if (state->ended()) {
            pacing.ended(since(start), polls);
            batch.state = BatchState::Ended;
            batch.endedAt = QDateTime::currentDateTimeUtc();
            return journal.update(batch);
        }
        delay = Pacing::nextPoll(since(start));
    }
}

} // namespace

Result<> deliver(Batch &batch, site::Site &site, Journal &journal, Pacing &pacing,
                 const RunContext &context, const std::function<Result<>()> &accepted)
{
    const auto start = Clock::now();
    while (batch.state == BatchState::Written || batch.state == BatchState::Accepted) {
        std::optional<Place> place(std::in_place, pacing, context.stop);
        if (!place->granted())
            return cancelled();
        if (batch.state == BatchState::Written) {
            auto taskId = site.submit({batch.endpoint, batch.key, batch.body}, context);
            if (taskId) {
                pacing.accepted();
                batch.taskId = *taskId;
                batch.state = BatchState::Accepted;
                batch.acceptedAt = QDateTime::currentDateTimeUtc();
                if (auto done = journal.update(batch); !done)
                    return done;
                if (auto done = accepted(); !done)
                    return done;
            } else if (taskId.error().message.code == u"site.taskCap"_s
                       && since(start) < capPatience) {
                pacing.refused();
            } else {
                return taskId.error();
            }
        }
        if (batch.state == BatchState::Accepted)
            return poll(batch, site, journal, pacing, context);
        place.reset(); // what the site does not take is not among its open tasks
        const auto delay = pacing.refusalDelay();
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(delay).count();
        context.note({u"run.siteHasEnoughTasks"_s, {QString::number(seconds)}});
        if (context.stop.wait(delay))
            return cancelled();
    }
    return {};
}

} // namespace migration
