#pragma once

#include "csm/csmsite.h"
#include "csmsite/csmsite.h"
#include "quotes.h"

#include <QUuid>

#include <thread>

inline net::RetryPolicy policy()
{
    using namespace std::chrono_literals;
    return {.transferTimeout = 10s,
            .firstDelay = 5ms,
            .longestDelay = 50ms,
            .patience = 5s,
            .unreachablePatience = 100ms};
}

inline csm::Credentials admin()
{
    return {.email = QStringLiteral("admin@example.com"), .token = QStringLiteral("api-token")};
}

inline Result<std::unique_ptr<site::Site>> connectTo(const csmsite::CsmSite &simulator,
                                                     const csm::Credentials &credentials = admin())
{
    return csm::connect({simulator.url()}, credentials, policy(), {});
}

/// A started site with a few records, and our door to it.
struct Connected
{
    explicit Connected(const csmsite::Switches &switches = {})
        : simulator(switches)
    {
        const QString wrong = simulator.seed(
            json("{'customerFields':[{'name':'Tier','type':{'name':'SELECT','options':['Gold','"
                 "Silver']}},"
                 "{'name':'Supplier/Vendor rating','type':{'name':'MULTISELECT','options':['A']}}],"
                 "'organizations':[{'id':'325','name':'Marlow Ferries "
                 "Ltd','details':{'Industry':'Transport'}},"
                 "{'id':'326','name':'Okoro & Sons'}],"
                 "'customers':[{'id':'qm:a:b','email':'ines.okoro@example.com','displayName':'Ines "
                 "Okoro',"
                 "'details':{'External "
                 "ID':'003A','Type':['Customer','Partner']},'organizations':['325']},"
                 "{'id':'qm:c:d','email':'bo+ferry@example.com','displayName':'Bo Ferry'}]}"));
        if (!simulator.start() || !wrong.isEmpty())
            qFatal("The simulator does not start: %s", qPrintable(wrong));
        auto connected = connectTo(simulator);
        if (!connected)
            qFatal("The simulator refuses: %s", qPrintable(connected.error().message.code));
        site = std::move(*connected);
    }

    /// Hands \a body in and waits for the end of its task.
    Result<site::TaskState> run(site::Endpoint endpoint, const QByteArray &body)
    {
        const auto id =
            site->submit({endpoint, QUuid::createUuid().toString(QUuid::WithoutBraces), body}, {});
        if (!id)
            return id.error();
        for (;;) {
            const auto state = site->task(*id, {});
            if (!state || state->ended())
                return state;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

    csmsite::CsmSite simulator;
    std::unique_ptr<site::Site> site;
};

inline QByteArray customer(const char *email, const char *more = "")
{
    return json("{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'") + email
           + json("','displayName':'Somebody'") + json(more) + "}}]}";
}
