#pragma once

#include "base/result.h"
#include "base/text.h"
#include "model/outcome.h"
#include "model/problem.h"
#include "model/profile.h"
#include "model/valueorigin.h"

#include <functional>
#include <optional>

namespace migration {

/// Where a record stands in its source.
struct SourceRef
{
    int file = 0;     ///< Which of the project's sources.
    qint64 row = -1;  ///< Counted from 0, the header not counted.
    qint64 line = -1; ///< Counted from 1.
    QString id;       ///< The 18-character Salesforce id; empty where the source has none.
};

/// One source record as it would become a customer or an organization.
struct Candidate
{
    SourceRef ref;
    /// Waiting: to be sent. LeftOut, Merged or NotAccepted: decided before anything is sent.
    model::Outcome outcome = model::Outcome::Waiting;
    Message reason; ///< Why, where it is decided.
    model::Profile profile;
    QList<model::Problem> problems;
    QStringList corrected; ///< The targets whose values the user typed.
    /// Of those that are read one by one for a look; judged ones have none.
    model::ValueOrigins origins = {};
    QString
        modified; ///< When the record was last changed, as the source writes it (sorts as text).
};

/// Reads candidate n of a stage; none where that row is no record of this kind (a person account
/// among the organizations that goes to the customers). For one thread.
using CandidateReader = std::function<Result<std::optional<Candidate>>(qint64 n)>;

/// Of a UTF-8 text; the same in every run.
using KeyHash = quint64 (*)(QByteArrayView text);

/// What a plan has to know of one record. Most go as they are and there is nothing to tell about
/// them: those are plain, and no Candidate is made of them, which takes longer than all else.
struct Judgement
{
    enum class What {
        None,  ///< That row is no record of this kind.
        Plain, ///< It is to be sent and has no problem.
        Told,  ///< The candidate says.
    } what = What::None;
    quint64 key = 0; ///< The hash of its profileKey(), if it is to be sent.
    /// Of a plain organization: its source's id, and its name in UTF-8; valid until the next one is
    /// judged.
    QByteArrayView id = {}, name = {};
    Candidate candidate = {}; ///< Of one that is told.
};

/// Judges candidate n of a stage. For one thread.
using Judge = std::function<Result<>(qint64 n, Judgement &judgement)>;

/// All source records that become one kind, numbered from 0 in an order that does not depend on
/// choices, so that a number means the same record after a restart.
struct Stage
{
    model::Kind kind = model::Kind::Organization;
    qint64 count = 0;
    std::function<CandidateReader()> reader; ///< Makes a reader for the thread that uses it.
    /// The same for judging, with the hash that keys are compared by first; empty: as they are
    /// read.
    std::function<Judge(KeyHash)> judge = {};
    KeyHash hash = hash64;
    /// How many details a record has at most; -1: nobody knows.
    qsizetype mostDetails = -1;
};

} // namespace migration
