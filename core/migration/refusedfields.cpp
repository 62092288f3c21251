#include "migration/refusedfields.h"

#include "migration/evidence.h"

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

void RefusedFields::learn(const Batch &batch, const QList<QStringList> &fields)
{
    QMap<QString, qsizetype> told, having;
    QMap<QString, QString> words;
    for (const site::Failure &failure : batch.task.failures) {
        if (!isAboutTheField(failure))
            continue;
        const QString &name = failure.operatedOnIds.constFirst();
        ++told[name];
        words.insert(name, u"%1 (%2)"_s.arg(failure.error, name));
    }
    if (told.isEmpty())
        return;
    for (const QStringList &ofOne : fields) {
        for (const QString &name : ofOne)
            ++having[name];
    }
    const std::lock_guard lock(m_mutex);
    for (auto name = told.cbegin(); name != told.cend(); ++name) {
        const qsizetype records = having.value(name.key());
        if (records > 0 && name.value() >= records)
            m_words.insert(name.key(), words.value(name.key()));
    }
}

void RefusedFields::learn(const Sending &sending)
{
    QList<QStringList> fields;
    for (const site::OutgoingProfile &profile : sending.profiles)
        fields.append(namesOf(profile.profile.details));
    learn(sending.batch, fields);
}

void RefusedFields::learn(const QStringList &fields, const QString &words)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &field : fields)
        m_words.insert(field, words);
}

void RefusedFields::refusedAlone(const QString &field, const QString &words)
{
    const std::lock_guard lock(m_mutex);
    if (++m_alone[field] > 1 && !m_taken.contains(field))
        m_words.insert(field, words);
}

void RefusedFields::taken(const QStringList &fields)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &field : fields)
        m_taken.insert(field);
}

std::optional<QString> RefusedFields::words(const QString &field) const
{
    const std::lock_guard lock(m_mutex);
    const auto words = m_words.constFind(field);
    return words == m_words.cend() ? std::nullopt : std::optional(*words);
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
