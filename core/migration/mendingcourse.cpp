#include "migration/mendingcourse.h"

#include "migration/settlement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

// Ten details of which one is bad take six rounds. Whatever is not found out after these is left
// out as a whole: a site may take minutes for a round.
constexpr int mostRounds = 24;
constexpr int mostRoundsInVain = 12; ///< As long as the site has taken nothing at all.
// A task that fails without a word may do so for reasons of the site's own; so often in a row, with
// one record, it is the record.
constexpr int silentAlone = 6;

using Step = Mending::Step;

namespace {

Details without(const Details &details, const Details &others)
{
    Details result = details;
    result.removeIf([&others](const model::DetailValue &detail) {
        return model::findDetail(others, detail.name) != nullptr;
    });
    return result;
}

/// Those that a site does not have as they are meant to be.
Details lackingOf(const Details &details, const model::Profile &stored)
{
    site::OutgoingProfile meant;
    meant.profile = stored;
    meant.profile.details = details;
    return those(details, differences(meant, stored));
}

} // namespace

MendingCourse::Next MendingCourse::next()
{
    const bool first = !m_record.mending;
    const bool silent = m_evidence.failures.isEmpty() && !m_evidence.failed;
    if (first && (silent || m_evidence.asMeant()))
        return std::nullopt; // as settle() has it
    if (silent
        && m_record.outcome == model::Outcome::NotAccepted) { // the task is gone, and in vain
        m_record.mending.reset();
        return std::nullopt;
    }
    // One that was not there and is there now was taken, at least in part.
    if (m_evidence.found) {
        m_mending.suspects = lackingOf(m_mending.suspects, m_evidence.stored);
        m_mending.rest = lackingOf(m_mending.rest, m_evidence.stored);
    }
    const bool isThere = m_evidence.found && m_record.before == Before::Absent;
    m_mending.taken = m_mending.taken || isThere;
    m_mending.created =
        m_mending.created || (m_evidence.found && m_record.outcome == model::Outcome::Created);
    if (m_evidence.asMeant() || (silent && m_evidence.found)) {
        m_mending.taken = true;
        return afterTaken();
    }
    if (silent) // nobody says that it was not taken: the index may lag
        return end();
    return afterFailed();
}

MendingCourse::Next MendingCourse::afterTaken()
{
    m_mending.silent = 0;
    switch (m_mending.step) {
    case Step::All:
        return end();
    case Step::Others:
        return send(m_mending.suspects, Step::All, {}, {});
    case Step::Nothing:
    case Step::Half:
        break;
    }
    // Nothing is left out that was not refused by itself.
    if (m_mending.suspects.size() == 1)
        return send(m_mending.suspects, Step::Half, {}, m_mending.rest);
    return narrow(m_mending.suspects);
}

MendingCourse::Next MendingCourse::afterFailed()
{
    if (++m_mending.rounds > (m_mending.taken ? mostRounds : mostRoundsInVain))
        return leaveOutAll();
    const bool isSilent = m_evidence.failed && m_evidence.failures.isEmpty();
    m_mending.silent = isSilent && m_evidence.alone ? m_mending.silent + 1 : 0;
    if (isSilent && m_mending.silent < silentAlone)
        return sendAgain();
    m_mending.silent = 0;
    if (const Details needless = namedThoughAsMeant(); !needless.isEmpty()) {
        const Mending same = m_mending;
        return send(without(m_tried.profile.details, needless), same.step, same.suspects,
                    same.rest);
    }
    const Details tried = m_evidence.found ? m_evidence.lacking : m_tried.profile.details;
    Details named = m_evidence.certain;
    for (const model::DetailValue &detail : tried) {
        if (isNamed(detail) && !model::findDetail(named, detail.name))
            named.append(detail);
    }
    if (!named.isEmpty())
        return afterNamed(named);
    // A task that failed as a whole says nothing of one record, unless it was about that alone.
    if (m_evidence.failed && !m_evidence.alone)
        return sendAgain();
    if (m_mending.step == Step::Nothing || (tried.isEmpty() && !m_mending.taken))
        return end();
    if (tried.isEmpty()) // only its name is not as it was sent
        return afterTaken();
    // What a record lacks of which other details arrived at the same time is to blame by itself.
    const bool inPart = m_evidence.found && m_record.before == Before::Absent
                        && tried.size() < m_tried.profile.details.size();
    if (inPart && m_record.mending)
        return leaveOut(tried);
    const Details rest = m_mending.suspects + m_mending.rest;
    if (inPart)
        return send(tried, Step::All, {}, rest);
    if (mayBeRefused())
        return send({}, Step::Nothing, tried, rest);
    m_mending.rest = rest;
    return narrow(tried);
}

bool MendingCourse::isNamed(const model::DetailValue &detail) const
{
    return std::any_of(m_evidence.failures.cbegin(), m_evidence.failures.cend(),
                       [&detail](const site::Failure &failure) { return names(failure, detail); });
}

/// Details that were there as they are meant to be before they were sent, and for which the record
/// was refused all the same.
Details MendingCourse::namedThoughAsMeant() const
{
    Details needless;
    if (!m_evidence.found || m_record.before != Before::Present)
        return needless;
    for (const model::DetailValue &detail : m_tried.profile.details) {
        if (isNamed(detail) && !model::findDetail(m_evidence.lacking, detail.name))
            needless.append(detail);
    }
    return needless;
}

/// As it was sent.
MendingCourse::Next MendingCourse::sendAgain()
{
    const Mending same = m_mending;
    return send(m_tried.profile.details, same.step, same.suspects, same.rest);
}

MendingCourse::Next MendingCourse::afterNamed(const Details &named)
{
    const Details tried = m_evidence.found ? m_evidence.lacking : m_tried.profile.details;
    const Details others = without(tried, named) + m_mending.suspects + m_mending.rest;
    const Details uncertain = without(named, m_evidence.certain);
    m_mending.suspects.clear();
    m_mending.rest = others;
    if (uncertain.isEmpty())
        return leaveOut(named);
    m_record.without += namesOf(m_evidence.certain);
    if (!m_evidence.certain.isEmpty())
        m_mending.words += m_evidence.words;
    if (!others.isEmpty())
        return send(others, Step::Others, uncertain, {});
    if (mayBeRefused())
        return send({}, Step::Nothing, uncertain, {});
    return narrow(uncertain);
}

/// The site takes the record, but not with \a suspects.
MendingCourse::Next MendingCourse::narrow(const Details &suspects)
{
    if (suspects.size() < 2)
        return leaveOut(suspects);
    const Details rest = m_mending.rest;
    return send(suspects.first(suspects.size() / 2), Step::Half,
                suspects.sliced(suspects.size() / 2), rest);
}

MendingCourse::Next MendingCourse::leaveOut(const Details &details)
{
    m_record.without += namesOf(details);
    if (!details.isEmpty())
        m_mending.words += m_evidence.words;
    m_mending.suspects.clear();
    const Details rest = std::exchange(m_mending.rest, {});
    if (!rest.isEmpty())
        return send(rest, Step::All, {}, {});
    if (!m_mending.taken && !nothingIsLeft())
        return send({}, Step::Nothing, {}, {});
    return end();
}

/// Whether it is not known that the site takes the record at all. Of one that is there, a request
/// without details proves nothing.
bool MendingCourse::mayBeRefused() const
{
    return !m_mending.taken && m_record.before != Before::Present;
}

/// Of one that was there before: whether all that was to be written is left out.
bool MendingCourse::nothingIsLeft() const
{
    const QStringList &left = m_record.without;
    return m_record.before == Before::Present && !left.isEmpty()
           && std::all_of(m_record.differed.cbegin(), m_record.differed.cend(),
                          [&left](const QString &name) { return left.contains(name); });
}

MendingCourse::Next MendingCourse::leaveOutAll()
{
    if (mayBeRefused())
        return end();
    const Details tried = m_evidence.found ? m_evidence.lacking : m_tried.profile.details;
    m_record.without += namesOf(tried + m_mending.suspects + m_mending.rest);
    m_mending.words += m_evidence.words;
    return end();
}

MendingCourse::Next MendingCourse::send(Details details, Step step, Details suspects, Details rest)
{
    m_mending.step = step;
    m_mending.suspects = std::move(suspects);
    m_mending.rest = std::move(rest);
    m_record.mending = m_mending;
    m_record.outcome = model::Outcome::Waiting;
    m_record.verified = false;
    m_record.reason = {};
    site::OutgoingProfile next = m_tried;
    next.profile.details = std::move(details);
    return next;
}

/// The outcome of all rounds.
MendingCourse::Next MendingCourse::end()
{
    m_record.mending.reset();
    m_record.without.removeDuplicates();
    m_mending.words.removeDuplicates();
    QStringList words = m_mending.words;
    if (words.isEmpty())
        words = m_evidence.words;
    const Message refusal = words.isEmpty()
                                ? Message{u"record.taskFailed"_s, {}}
                                : Message{u"record.refusedBySite"_s, {words.join(u"; "_s)}};
    const bool wasThere = m_record.before == Before::Present;
    if (!m_mending.taken || nothingIsLeft()) {
        if (wasThere && m_evidence.found) {
            m_record.outcome = model::Outcome::NotAccepted;
            m_record.verified = true;
            m_record.reason = refusal;
        }
        return std::nullopt; // else as settle() has it
    }
    const bool createdHere = m_mending.created || m_record.before == Before::Absent;
    m_record.outcome = createdHere ? model::Outcome::Created : model::Outcome::Updated;
    m_record.verified = true;
    const QString left = m_record.without.join(u", "_s);
    if (!left.isEmpty() && words.isEmpty())
        m_record.reason = {u"record.withoutDetailsUnsaid"_s, {left}};
    else if (!left.isEmpty())
        m_record.reason = {u"record.withoutDetails"_s, {left, words.join(u"; "_s)}};
    else if (m_evidence.lacking.isEmpty() && m_evidence.name
             && m_record.memberships != MembershipState::Missing)
        m_record.reason =
            createdHere || wasThere ? Message() : Message{u"record.originNotProven"_s, {}};
    return std::nullopt;
}

} // namespace migration
