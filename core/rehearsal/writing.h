#pragma once

#include "rehearsal/bulkrequest.h"
#include "rehearsal/records.h"

#include <QHash>

namespace rehearsal {

/// Does to a store what a bulk request asks for, record by record, by the rules of a site; made for
/// one request, inside of one transaction. Sources: CSM API, detail fields; bulk requests; identity
/// and upsert. Inferred there and so here: of a record with a bad detail nothing is written; a
/// record with an unknown membership is, without it; each detail that is to be emptied stands for
/// itself.
class Writing
{
public:
    Writing(Store &store, site::Endpoint endpoint, const site::Limits &limits);

    /// What was not done.
    QList<site::Failure> write(const BulkRequest &request);

private:
    struct Attempt; ///< One record on its way.

    void define(const model::DetailField &field);
    void write(const ProfileWrite &profile);
    void clear(const site::Clearing &clearing);
    bool find(Attempt &attempt);
    bool isPossible(Attempt &attempt);
    bool applyDetails(Attempt &attempt);
    void associate(Attempt &attempt);
    void join(const Attempt &attempt, qint64 organization);
    void fail(const Attempt &attempt, const QString &error, const QStringList &operatedOnIds = {},
              const QString &operatedOn = {});
    qint64 fieldNumber(const QString &name);

    Store &m_store;
    model::Kind m_kind;
    site::Limits m_limits;
    QList<model::DetailField> m_fields;
    QHash<QString, qint64> m_fieldNumbers; ///< By name as requests write it.
    qint64 m_externalId;
    QList<site::Failure> m_failures;
};

} // namespace rehearsal
