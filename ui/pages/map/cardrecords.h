#pragma once

#include "operations/stages.h"

namespace ui {

/// The records of one kind as the mapping of now makes them, one at a time; for the card. For one
/// thread.
class CardRecords
{
public:
    CardRecords(const std::shared_ptr<const operations::Sources> &sources,
                const project::Project &project, site::Facts facts,
                const std::shared_ptr<const operations::AccountNames> &accounts, model::Kind kind);

    qint64 count() const { return m_stage.count; }
    Result<std::optional<migration::Candidate>> read(qint64 n) { return m_reader(n); }
    enum class Wanted { Any, WithProblem };
    /// The next record from \a n on (not it), \a step 1 or -1; none where there is none.
    Result<std::optional<qint64>> next(qint64 n, int step, Wanted wanted,
                                       const RunContext &context);

private:
    migration::Stage m_stage;
    migration::CandidateReader m_reader;
};

} // namespace ui
