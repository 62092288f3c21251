#include "migration/failures.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace migration {

static bool names(const site::Failure &failure, const RecordState &record)
{
    return !failure.entityId.isEmpty()
           && (failure.entityId == record.siteId
               || nameKey(failure.entityId) == nameKey(record.key));
}

Failures::Failures(const Batch &batch)
{
    for (const site::Failure &failure : batch.task.failures) {
        bool ofNobody = true;
        for (qsizetype i = 0; i < batch.records.size(); ++i) {
            if (names(failure, batch.records.at(i))) {
                m_named[i].append(failure);
                ofNobody = false;
            }
        }
        if (ofNobody)
            m_ofNobody.append(failure);
    }
}

QList<site::Failure> Failures::of(qsizetype record) const
{
    return name(record) ? m_named.value(record) : m_ofNobody;
}

QStringList Failures::reasons(qsizetype record) const
{
    QStringList reasons;
    for (const site::Failure &failure : of(record)) {
        QString text = failure.error;
        if (!failure.operatedOnIds.isEmpty())
            text += u" (%1)"_s.arg(failure.operatedOnIds.join(u", "_s));
        if (!text.isEmpty() && !reasons.contains(text))
            reasons.append(text);
    }
    return reasons;
}

Message Failures::refusal(qsizetype record) const
{
    const QStringList reasons = this->reasons(record);
    if (reasons.isEmpty())
        return {u"record.taskFailed"_s, {}};
    // The task does not say which record it means: with several reasons, all that are possible.
    return {name(record) || reasons.size() == 1 ? u"record.refusedBySite"_s
                                                : u"record.refusedForOneOf"_s,
            {reasons.join(u"; "_s)}};
}

} // namespace migration
