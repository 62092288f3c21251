#include "migration/refusedfields.h"

using namespace Qt::StringLiterals;

namespace migration {

/// "Invalid detail field", "No permission to edit the detail field"; not "Invalid detail field
/// value" (CSM API, tasks).
static bool isAboutTheField(const site::Failure &failure)
{
    return failure.operatedOnIds.size() == 1
           && failure.error.contains(u"field"_s, Qt::CaseInsensitive)
           && !failure.error.contains(u"value"_s, Qt::CaseInsensitive);
}

void RefusedFields::learn(const Sending &sending)
{
    QMap<QString, qsizetype> told, having;
    QMap<QString, QString> words;
    for (const site::Failure &failure : sending.batch.task.failures) {
        if (!isAboutTheField(failure))
            continue;
        const QString &name = failure.operatedOnIds.constFirst();
        ++told[name];
        words.insert(name, u"%1 (%2)"_s.arg(failure.error, name));
    }
    if (told.isEmpty())
        return;
    for (const site::OutgoingProfile &profile : sending.profiles) {
        for (const model::DetailValue &detail : profile.profile.details)
            ++having[detail.name];
    }
    const std::lock_guard lock(m_mutex);
    for (auto name = told.cbegin(); name != told.cend(); ++name) {
        const qsizetype records = having.value(name.key());
        if (records > 0 && name.value() >= records)
            m_words.insert(name.key(), words.value(name.key()));
    }
}

void RefusedFields::leaveOut(Sending &sending) const
{
    const std::lock_guard lock(m_mutex);
    if (m_words.isEmpty())
        return;
    for (qsizetype i = 0; i < sending.profiles.size(); ++i) {
        RecordState &record = sending.batch.records[i];
        sending.profiles[i].profile.details.removeIf([&](const model::DetailValue &detail) {
            const auto words = m_words.constFind(detail.name);
            if (words == m_words.cend())
                return false;
            if (record.before == Before::Present && !record.differed.contains(detail.name))
                return true; // it is there as it is meant to be
            if (!record.mending)
                record.mending.emplace();
            record.mending->words.append(*words);
            record.without.append(detail.name);
            return true;
        });
    }
}

} // namespace migration
