#pragma once

#include "operations/stages.h"

namespace operations {

/// The organizations that the accounts of \a sources become, for memberships; one pass over the
/// accounts. Errors as Plan::make().
Result<std::shared_ptr<const AccountNames>>
accountNames(const std::shared_ptr<const Sources> &sources, const project::Project &project,
             const site::Facts &facts, const RunContext &context);

/// \a project and \a facts as records are read with: the mapping in the site's own spelling, the
/// site as it will be once the missing detail fields are created. Fields that cannot be created are
/// added all the same, so that there is something to look at.
struct Fitted
{
    project::Project project;
    site::Facts facts;
};
Fitted fitted(const project::Project &project, const site::Facts &facts);

/// The records of one kind as they would be sent, looked at one at a time; without ticks and
/// corrections, and several that the site would take for one are not merged here. Quick to make:
/// nothing is read before it is asked for. For one thread.
class Records
{
public:
    Records(model::Kind kind, const std::shared_ptr<const Sources> &sources,
            const project::Project &project, const site::Facts &facts,
            const std::shared_ptr<const AccountNames> &accounts);

    qint64 count() const
    {
        return m_stage.count;
    } ///< Numbers run below this; not each has a record.
    /// Record \a n; none where that row is no record of this kind. Errors as csv::Table::Reader.
    Result<std::optional<migration::Candidate>> read(qint64 n) const { return m_reader(n); }

    enum class Wanted {
        Any,
        Problem, ///< One that is not accepted, or that has a warning.
    };
    /// The number of the nearest record after \a from (\a step 1) or before it (-1); none where
    /// there is none. \a from may be -1 or count(). Errors as read(), and "base.cancelled".
    Result<std::optional<qint64>> next(qint64 from, int step, Wanted wanted,
                                       const RunContext &context) const;
    /// The next record whose email, name or id holds \a text, without case; begins again at the
    /// top. On all cores; on five million rows it takes a few seconds.
    Result<std::optional<qint64>> find(const QString &text, qint64 from,
                                       const RunContext &context) const;

private:
    using Look = std::function<Result<bool>(qint64 n)>;
    Look look(Wanted wanted) const;
    Result<std::optional<qint64>> previous(qint64 from, Wanted wanted,
                                           const RunContext &context) const;

    std::shared_ptr<const Sources> m_sources;
    Fitted m_known;
    migration::Stage m_stage;
    migration::CandidateReader m_reader;
};

/// Whether its owner should look at it before it is sent.
bool hasProblem(const migration::Candidate &candidate);

} // namespace operations
