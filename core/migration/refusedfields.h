#pragma once

#include "migration/journalrows.h"

#include <QMap>
#include <QSet>

#include <mutex>
#include <optional>

namespace migration {

/// Detail fields that the site turned out not to know or to forbid, whatever their values: what is
/// sent after that leaves them out at once, so that not every batch costs another round. Safe from
/// any thread.
class RefusedFields
{
public:
    /// From a batch whose task is over: a field counts when the failures name it and say that it is
    /// about the field, at least once for each record that has it. \a fields: of each record.
    void learn(const Batch &batch, const QList<QStringList> &fields);
    /// The same for the details that were written.
    void learn(const Sending &sending);
    /// The site refused a request because of them, in these words.
    void learn(const QStringList &fields, const QString &words);
    /// The site refused a request that was about one field of one record; of two of them, and none
    /// that was taken, it is the field.
    void refusedAlone(const QString &field, const QString &words);
    /// The site took a request that was about these.
    void taken(const QStringList &fields);

    /// The site's words about one that it refused; none about others.
    std::optional<QString> words(const QString &field) const;
    /// Takes them out of a batch that was never sent; its records say so. They go on as if a round
    /// had found it out (Mending).
    void leaveOut(Sending &sending) const;

private:
    mutable std::mutex m_mutex;
    QMap<QString, QString> m_words; ///< The site's, by name.
    QMap<QString, int> m_alone;     ///< How many records it was refused of by itself.
    QSet<QString> m_taken;
};

/// What a run has learnt of one kind of records.
struct Refused
{
    RefusedFields written;
    RefusedFields emptied;
};

} // namespace migration
