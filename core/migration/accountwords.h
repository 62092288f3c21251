#pragma once

#include "migration/journal.h"

#include <mutex>

namespace migration {

/// How accounts (/customer/bulk) are asked for in a run that creates or updates: by UPSERT, which
/// the API promises for profiles alone, until the site is found not to take it; then by CREATE and
/// UPDATE, after a look at what is there. Safe from any thread.
class AccountWords
{
public:
    enum class Taken { Unknown, Upsert, TwoWords };

    Taken taken() const;
    /// The site has taken a batch that was written so; whether that is new.
    bool prove(Taken taken);

private:
    mutable std::mutex m_mutex;
    Taken m_taken = Taken::Unknown;
};

/// Whether a batch asks for accounts by UPSERT.
bool upsertsAccounts(const Batch &batch);

/// With which word a batch of accounts is written: they are all there, or none is.
site::Operation wordFor(const Batch &batch);

/// The same records in batches of the two words, ready to be journaled: whether they are there is
/// looked up, where that is not known.
Result<QList<Sending>> inTwoWords(Sending sending, site::Site &site, const RunContext &context);

} // namespace migration
