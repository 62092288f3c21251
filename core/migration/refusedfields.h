#pragma once

#include "migration/journalrows.h"

#include <QMap>

#include <mutex>

namespace migration {

/// Detail fields that the site turned out not to know or to forbid, whatever their values: what is
/// sent after that leaves them out at once, so that not every batch costs another round. Safe from
/// any thread.
class RefusedFields
{
public:
    /// From a batch whose task is over: a field counts when the failures name it and say that it is
    /// about the field, at least once for each record that has it.
    void learn(const Sending &sending);

    /// Takes them out of a batch that was never sent; its records say so. They go on as if a round
    /// had found it out (Mending).
    void leaveOut(Sending &sending) const;

private:
    mutable std::mutex m_mutex;
    QMap<QString, QString> m_words; ///< The site's, by name.
};

} // namespace migration
