#pragma once

#include "net/httpclient.h"
#include "operations/readorg.h"
#include "salesforce/login.h"
#include "salesforceorg/salesforceorg.h"

#include <QTest>
#include <QUrlQuery>

/// A started org with the sample company's records, or generated ones.
struct SimulatedOrg
{
    explicit SimulatedOrg(const QByteArray &config = "{\"data\":\"" SALESFERRY_SOURCE_DIR
                                                     "/resources/sample\"}",
                          const salesforceorg::Switches &switches = {})
        : org(switches)
    {
        const QString wrong = org.configure(config);
        if (!wrong.isEmpty() || !org.start())
            qFatal("The simulated org does not start: %s", qPrintable(wrong));
    }

    static net::RetryPolicy policy()
    {
        using namespace std::chrono_literals;
        return {.transferTimeout = 10s,
                .firstDelay = 5ms,
                .longestDelay = 20ms,
                .patience = 400ms,
                .unreachablePatience = 100ms};
    }

    /// Logs in as a browser and its user would.
    salesforce::OrgTokens logIn() const
    {
        salesforce::LoginAttempt attempt;
        attempt.host = QUrl(org.url());
        attempt.consumerKey = QStringLiteral("3MVG9.simulated");
        attempt.redirect = QUrl(salesforce::callbackAddresses().first());
        net::HttpClient client(policy());
        const auto sent = client.send({.url = salesforce::authorizeAddress(attempt)}, {});
        if (!sent)
            qFatal("No login page");
        const QUrlQuery back(QUrl::fromEncoded(sent->header("location")));
        const auto tokens = salesforce::exchangeCode(
            attempt, back.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded), client, {});
        if (!tokens)
            qFatal("No tokens: %s", qPrintable(tokens.error().message.code));
        return *tokens;
    }

    salesforce::Org door() const
    {
        return salesforce::Org(
            {.instance = QUrl(org.url()), .accessToken = logIn().accessToken, .policy = policy()});
    }

    salesforceorg::SalesforceOrg org;
};
