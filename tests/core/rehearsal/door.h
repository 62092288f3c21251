#pragma once

#include "rehearsal/twin.h"

#include <QString>

#include <memory>

/// Short ways to ask a twin, for tests.
struct Door
{
    std::unique_ptr<site::Site> site;
    RunContext context = {};
    int requests = 0; ///< Asked so far.

    static Door open(const QString &file, const rehearsal::TwinOptions &options = {},
                     const std::optional<site::Facts> &facts = {})
    {
        auto site = rehearsal::openTwin(file, options, facts);
        return {site ? std::move(*site) : nullptr};
    }

    Door another() const { return {site->another()}; }

    Result<QString> submit(site::Endpoint endpoint, const QString &key,
                           const QByteArray &body) const
    {
        return site->submit({endpoint, key, body}, context);
    }

    /// The failures of the task that this request becomes, as "operation entity operatedOn [ids]:
    /// error"; or the code of the error that refuses the request.
    QStringList ask(site::Endpoint endpoint, const QByteArray &body, const QString &key = {})
    {
        const QString used = key.isEmpty() ? QStringLiteral("test-%1").arg(++requests) : key;
        const auto id = submit(endpoint, used, body);
        if (!id)
            return {id.error().message.code};
        const auto state = site->task(*id, context);
        if (!state || !state->ended())
            return {QStringLiteral("not ended")};
        QStringList failures;
        for (const site::Failure &failure : state->failures)
            failures.append(QStringLiteral("%1 %2 %3 [%4]: %5")
                                .arg(failure.operation, failure.entity, failure.operatedOn,
                                     failure.operatedOnIds.join(QLatin1Char(',')), failure.error));
        return failures;
    }

    QString customerId(const QString &email) const
    {
        const auto ids = site->findCustomers({{email, {}}}, context);
        return ids ? ids->value(0) : QString();
    }

    /// A profile on one line: "name|detail=value,value|...|org ids", details in the order of the
    /// site's answer.
    QString profile(model::Kind kind, const QString &id) const
    {
        const auto profiles = site->readProfiles(kind, {id}, context);
        if (!profiles || profiles->isEmpty())
            return {};
        const model::Profile &found = profiles->first().profile;
        QStringList parts{found.name};
        for (const model::DetailValue &detail : found.details)
            parts.append(detail.name + QLatin1Char('=') + detail.values.join(QLatin1Char(',')));
        parts.append(found.organizations.join(QLatin1Char(',')));
        return parts.join(QLatin1Char('|'));
    }
};
