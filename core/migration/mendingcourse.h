#pragma once

#include "migration/evidence.h"

namespace migration {

/// Decides how one record goes on after a request.
class MendingCourse
{
public:
    MendingCourse(RecordState &record, const site::OutgoingProfile &tried, const Evidence &evidence)
        : m_record(record)
        , m_evidence(evidence)
        , m_tried(tried)
        , m_mending(record.mending.value_or(Mending()))
    {
    }

    /// What is sent next; none when it is at its end, with its outcome.
    std::optional<site::OutgoingProfile> next();

private:
    using Next = std::optional<site::OutgoingProfile>;

    Next afterTaken();
    Next afterFailed();
    Next sendAgain();
    Next afterNamed(const Details &named);
    Next narrow(const Details &suspects);
    Next leaveOut(const Details &details);
    Next leaveOutAll();
    Next send(Details details, Mending::Step step, Details suspects, Details rest);
    Next end();
    bool isNamed(const model::DetailValue &detail) const;
    Details namedThoughAsMeant() const;
    bool mayBeRefused() const;
    bool nothingIsLeft() const;

    RecordState &m_record;
    const Evidence &m_evidence;
    const site::OutgoingProfile &m_tried;
    Mending m_mending;
};

} // namespace migration
