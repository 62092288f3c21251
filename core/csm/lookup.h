#pragma once

#include "csm/connection.h"
#include "csm/wire.h"

namespace csm {

/// Finds out what is at a site and how it is there now. The site lists neither customers nor
/// organizations and has no call for "who has this email": everything goes by id, by name, by
/// search.
class Lookup
{
public:
    explicit Lookup(Connection &connection)
        : m_connection(connection)
    {
    }

    /// As site::Site has them.
    Result<QList<site::StoredProfile>> findOrganizations(const QStringList &names,
                                                         const RunContext &context);
    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context);
    Result<QList<site::StoredProfile>> readProfiles(model::Kind kind, const QStringList &ids,
                                                    const RunContext &context,
                                                    site::Memberships memberships);

private:
    using Profiles = QList<ReadProfile>;

    /// None where the site does not answer the call as it is supposed to be.
    Result<std::optional<Profiles>> fetch(const Call &call, model::Kind kind, const QString &member,
                                          const RunContext &context);
    Result<QList<site::StoredProfile>> findInList(const QStringList &names,
                                                  const RunContext &context);
    Result<QString> findByExternalId(const site::CustomerKey &key, const RunContext &context);
    Result<QString> findByEmail(const QString &email, const RunContext &context);
    Result<std::optional<ReadProfile>> readOne(model::Kind kind, const QString &id,
                                               const RunContext &context);

    Connection &m_connection;
    bool m_canFetchByName = true; ///< Until the site says that it cannot.
    bool m_canSearchByExternalId = true;
};

} // namespace csm
