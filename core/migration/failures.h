#pragma once

#include "migration/journalrows.h"

#include <QHash>

namespace migration {

/// What the failures of a task say of the records of its batch: most name none, and may mean any
/// that no other failure names.
class Failures
{
public:
    explicit Failures(const Batch &batch);

    qsizetype ofNobody() const { return m_ofNobody.size(); }
    bool name(qsizetype record) const { return m_named.contains(record); }
    bool mayMean(qsizetype record) const { return name(record) || !m_ofNobody.isEmpty(); }
    /// Those that name the \a record, or where none does, those that name nobody.
    QList<site::Failure> of(qsizetype record) const;

    /// Why a record was not done, as far as the task says: each reason once.
    QStringList reasons(qsizetype record) const;
    Message refusal(qsizetype record) const;

private:
    QHash<qsizetype, QList<site::Failure>> m_named; ///< By the number of the record they name.
    QList<site::Failure> m_ofNobody;
};

} // namespace migration
