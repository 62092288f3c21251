#pragma once

#include "migration/candidate.h"

#include <memory>

/// Invented records, and stages of them.
namespace sample {

inline migration::Candidate organization(const QString &id, const QString &name)
{
    migration::Candidate candidate;
    candidate.ref.id = id;
    candidate.profile.kind = model::Kind::Organization;
    candidate.profile.name = name;
    return candidate;
}

inline migration::Candidate customer(const QString &id, const QString &email,
                                     const QString &name = QStringLiteral("Ines Okoro"),
                                     const QString &modified = {})
{
    migration::Candidate candidate;
    candidate.ref.id = id;
    candidate.profile.kind = model::Kind::Customer;
    candidate.profile.email = email;
    candidate.profile.name = name;
    candidate.modified = modified;
    return candidate;
}

using Rows = QList<std::optional<migration::Candidate>>;

/// A stage of \a rows; those that are none are rows of another kind. Rows and lines are set.
inline migration::Stage stage(model::Kind kind, Rows rows)
{
    for (qsizetype n = 0; n < rows.size(); ++n) {
        if (rows[n]) {
            rows[n]->ref.row = n;
            rows[n]->ref.line = n + 2;
        }
    }
    migration::Stage made;
    made.kind = kind;
    made.count = rows.size();
    const auto shared = std::make_shared<const Rows>(std::move(rows));
    made.reader = [shared]() -> migration::CandidateReader {
        return [shared](qint64 n) -> Result<std::optional<migration::Candidate>> {
            return shared->at(n);
        };
    };
    return made;
}

} // namespace sample
