#pragma once

#include "base/message.h"
#include "site/entitlements.h"

#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>

namespace migration {

/// What is known of one product by its name.
struct CatalogueEntry
{
    QString id;     ///< Empty where the site has none ...
    Message reason; ///< ... and why it was not created.
};

/// The products of a site, by name as a site compares names; creates those it lacks, each once.
/// Safe from any thread.
class Catalogue
{
public:
    Catalogue(bool createMissing, std::chrono::milliseconds pause)
        : m_createMissing(createMissing)
        , m_pause(pause)
    {
    }

    /// Reads what there is. Before all else. Of what a former process \a announced and did not
    /// tell of any more, what is there was created by it: that is noted now.
    Result<> begin(const QStringList &announced, site::Entitlements &site,
                   const RunContext &context);

    /// Announces each product that it creates ("run.creatingProduct"), then notes what came of it:
    /// "run.productCreated", or "entitlement.productRefused".
    Result<CatalogueEntry> find(const QString &name, site::Entitlements &site,
                                const RunContext &context);

private:
    Result<> read(site::Entitlements &site, const RunContext &context);
    Result<CatalogueEntry> create(const QString &name, site::Entitlements &site,
                                  const RunContext &context);

    const bool m_createMissing;
    const std::chrono::milliseconds m_pause; ///< Before looking for what a lost answer told of.
    std::mutex m_mutex;
    QHash<QString, CatalogueEntry> m_entries; ///< By nameKey().
};

} // namespace migration
