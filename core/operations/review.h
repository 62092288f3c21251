#pragma once

#include "operations/check.h"

#include <array>

namespace operations {

/// All records of a project as they will be sent, found out in one pass, with their problems in
/// groups; what a table of them is made from. Four bytes a record, and four to eight for each of
/// its problems, over what its preparation takes. Never changes once made; safe to read from
/// several threads.
struct Review
{
    /// Records with the same problem in the same field.
    struct Group
    {
        model::Kind kind = model::Kind::Customer;
        model::Problem example;    ///< The first one.
        std::vector<quint32> rows; ///< Their numbers in the stage, in order, each once.
        qint64 count = 0;          ///< How many problems; a record may have several of one group.
    };
    /// The records of one kind that are counted.
    struct Records
    {
        std::vector<quint32> rows;        ///< Their numbers in the stage, in order.
        std::vector<quint32> problems;    ///< Those of them that hasProblem().
        std::vector<quint32> notAccepted; ///< Those of them that cannot go.
    };

    Preparation prepared;
    QList<Group> groups;            ///< Errors first, then by count.
    std::array<Records, 2> records; ///< By model::Kind.
    QList<model::DetailField> missingOrganizationFields, missingCustomerFields;

    const Records &of(model::Kind kind) const { return records.at(size_t(kind)); }
    /// How many records end how, as far as that is decided before sending; Waiting: will be sent.
    const model::OutcomeCounts &counts(model::Kind kind) const;
    qint64 tasks() const; ///< Bulk tasks that the migration will need.
};

/// Reads everything once and sends nothing. Errors as prepare() and requireUnchanged().
Result<std::shared_ptr<const Review>> review(const project::ProjectFile &project,
                                             const site::Facts &facts, const RunContext &context);

/// Reads records of a review as they go to the site, merged and renamed, with the edits of now: a
/// tick or a correction shows at once, while counts and groups are those of the review. For one
/// thread; several at once may read one review.
class ReviewReader
{
public:
    ReviewReader(std::shared_ptr<const Review> review, model::Kind kind,
                 const std::shared_ptr<const project::Edits> &edits);

    /// The record of number \a row in its stage. Errors as csv::Table::Reader::read().
    Result<migration::Candidate> read(quint32 row) const;
    /// What edits call it.
    project::RecordKey key(const migration::Candidate &candidate) const;

private:
    std::shared_ptr<const Review> m_review;
    model::Kind m_kind;
    migration::CandidateReader m_reader;
};

} // namespace operations
