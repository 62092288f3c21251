#include "migration/delivery.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

namespace {

using Clock = std::chrono::steady_clock;

// It is not documented whether a site remembers such a refusal with the key (CSM API, tasks): after
// so many another one is tried.
constexpr int refusalsOfOneKey = 2;

std::chrono::milliseconds between(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(to - from);
}

/// A place among the open tasks, held for as long as it lives.
class Place
{
public:
    Place(Pacing &pacing, const StopToken &stop)
        : m_pacing(pacing)
        , m_use(pacing.enter(stop) ? Use::Taken : Use::None)
    {
    }
    ~Place()
    {
        if (m_use == Use::Task)
            m_pacing.leave();
        else if (m_use == Use::Taken)
            m_pacing.giveBack();
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    bool granted() const { return m_use != Use::None; }
    void accepted()
    {
        m_pacing.accepted();
        m_use = Use::Task;
    }
    std::chrono::milliseconds refused()
    {
        m_use = Use::None;
        return m_pacing.refused();
    }

private:
    enum class Use { None, Taken, Task };
    Pacing &m_pacing;
    Use m_use;
};

/// When the task of a leftover began nobody has seen: it may be over since long.
Result<> poll(Batch &batch, site::Site &site, Journal &journal, Pacing &pacing, bool isLeftover,
              const RunContext &context)
{
    const auto start = Clock::now();
    std::optional<std::chrono::milliseconds> notYet;
    auto delay = isLeftover ? std::chrono::milliseconds(0) : pacing.firstPoll();
    for (;;) {
        if (context.stop.wait(delay))
            return cancelled();
        const auto meantFor = Clock::now();
        auto state = site.task(batch.taskId, context);
        if (!state)
            return state.error();
        batch.task = *state;
        // A question held back, or sent again after a pause, says how it was when it went out.
        const auto asked = between(start, state->askedAt.value_or(meantFor));
        if (state->ended()) {
            if (!isLeftover)
                pacing.ended(batch.endpoint, {notYet, between(start, meantFor), asked});
            batch.state = BatchState::Ended;
            batch.endedAt = QDateTime::currentDateTimeUtc();
            return journal.update(batch);
        }
        notYet = asked;
        delay = pacing.nextPoll(asked);
    }
}

} // namespace

Result<> deliver(Batch &batch, site::Site &site, Journal &journal, Pacing &pacing,
                 const RunContext &context, const std::function<Result<>()> &accepted)
{
    const bool isLeftover = batch.state == BatchState::Accepted;
    int refusals = 0;
    while (batch.state == BatchState::Written || batch.state == BatchState::Accepted) {
        Place place(pacing, context.stop);
        if (!place.granted())
            return cancelled();
        if (batch.state == BatchState::Written) {
            auto taskId = site.submit({batch.endpoint, batch.key, batch.body}, context);
            if (!taskId) {
                if (taskId.error().message.code != u"site.taskCap"_s || pacing.isHopeless())
                    return taskId.error();
                const auto delay = place.refused();
                const auto seconds = std::chrono::ceil<std::chrono::seconds>(delay).count();
                context.note({u"run.siteHasEnoughTasks"_s, {QString::number(seconds)}});
                if (++refusals % refusalsOfOneKey == 0) {
                    batch.key = newKey();
                    if (auto done = journal.renewKey(batch); !done)
                        return done;
                }
                continue;
            }
            batch.taskId = *taskId;
            batch.state = BatchState::Accepted;
            batch.acceptedAt = QDateTime::currentDateTimeUtc();
            if (auto done = journal.update(batch); !done)
                return done;
            if (auto done = accepted(); !done)
                return done;
        }
        place.accepted();
        return poll(batch, site, journal, pacing, isLeftover, context);
    }
    return {};
}

} // namespace migration
