#pragma once

#include "migration/journalrows.h"

namespace migration {

using Details = QList<model::DetailValue>;

/// Those of \a details with these names.
Details those(const Details &details, const QStringList &names);
/// Whether a failure is about this detail, as far as it says what it is about.
bool names(const site::Failure &failure, const model::DetailValue &detail);

/// What one request proved of one of its records.
struct Evidence
{
    bool found = false;
    model::Profile stored;         ///< Where it is found.
    bool name = true;              ///< The site has its name as it was sent.
    Details lacking;               ///< Those of the request that it does not have.
    bool failed = false;           ///< The task as a whole.
    QList<site::Failure> failures; ///< That may mean it.
    QStringList words;
    bool alone = false; ///< The task was about no other record.
    Details certain;    ///< Details that the failures can only mean to be this record's.

    bool asMeant() const { return found && name && lacking.isEmpty(); }
};

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
