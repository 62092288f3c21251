#pragma once

#include "net/httpclient.h"

inline net::RetryPolicy quickPolicy()
{
    using namespace std::chrono_literals;
    net::RetryPolicy policy;
    policy.transferTimeout = 10s;
    policy.firstDelay = 1ms;
    policy.longestDelay = 5ms;
    policy.patience = 10s;
    policy.unreachablePatience = 50ms;
    return policy;
}

inline net::HttpRequest post(const QUrl &url, const QByteArray &body)
{
    return {.method = "POST",
            .url = url,
            .headers = {{"Idempotency-Key", "run7-batch-3"}, {"Content-Type", "application/json"}},
            .body = body};
}
