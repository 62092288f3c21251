#include "operations/sitelogin.h"

#include "csm/connection.h"
#include "csm/oauth.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace operations {

/// Somebody sits there and waits.
constexpr net::RetryPolicy loginPolicy{.transferTimeout = 20s,
                                       .firstDelay = 500ms,
                                       .longestDelay = 5s,
                                       .patience = 30s,
                                       .unreachablePatience = 5s};

/// Of an app, whatever sites it is used for.
static QString secretKey(const QString &clientId)
{
    return u"atlassian app "_s + clientId;
}

static std::shared_ptr<net::BearerTokens> tokensFor(const csm::Address &address,
                                                    const csm::App &app,
                                                    const std::shared_ptr<net::SecretStore> &store)
{
    const QString key = u"atlassian "_s + address.site + u' ' + app.clientId;
    return std::make_shared<net::BearerTokens>(
        key, store, [address, app](const QString &refresh, const RunContext &context) {
            net::HttpClient client; // as patient as a run: it may be in the middle of one
            return csm::exchangeRefresh(address, app, refresh, client, context);
        });
}

/// Whether a login with \a access is good for the site at \a address: in the browser any may be
/// chosen.
static Result<> requireSite(const csm::Address &address, const QString &access,
                            net::HttpClient &client, const RunContext &context)
{
    const auto cloudId = csm::askCloudId(address, loginPolicy, context);
    if (!cloudId)
        return cloudId.error();
    const auto grants = csm::readGrants(address, access, client, context);
    if (!grants)
        return grants.error();
    QStringList others;
    for (const csm::Grant &grant : *grants) {
        if (grant.cloudId == *cloudId)
            return {};
        others.append(QUrl(grant.url).host());
    }
    return Error{Error::Kind::Permission, {u"oauth.otherSite"_s, {others.join(u", "_s)}}};
}

Result<BrowserLogin> logInToSite(const SiteLoginOrder &order,
                                 const std::function<void(const QUrl &)> &open,
                                 const std::shared_ptr<net::SecretStore> &store,
                                 const RunContext &context)
{
    const auto address = csm::parseAddress(order.address);
    if (!address)
        return address.error();
    const csm::App app{order.clientId.trimmed(), order.secret.trimmed()};
    if (app.clientId.isEmpty() || app.secret.isEmpty())
        return Error{Error::Kind::Auth, {u"oauth.noApp"_s, {}}};
    const auto server = net::LoopbackServer::listen({csm::loginPort()}, order.pages);
    if (!server)
        return server.error();
    const csm::LoginAttempt attempt{
        .address = *address, .app = app, .redirect = (*server)->address()};
    open(csm::authorizeAddress(attempt));
    const auto parameters = (*server)->wait(attempt.state, context);
    if (!parameters)
        return parameters.error();
    const auto code = csm::codeIn(*parameters);
    if (!code)
        return code.error();

    context.progress({0, 0, {u"site.finishingLogin"_s, {}}});
    net::HttpClient client(loginPolicy);
    const auto pair = csm::exchangeCode(attempt, *code, client, context);
    if (!pair)
        return pair.error();
    if (auto there = requireSite(*address, pair->access, client, context); !there)
        return there.error();
    BrowserLogin login{.address = address->site,
                       .clientId = app.clientId,
                       .credentials = {.tokens = tokensFor(*address, app, store)},
                       .lasting = store->lasting(),
                       .renewable = !pair->refresh.isEmpty()};
    const bool isSecretKept = store->write(secretKey(app.clientId), app.secret).has_value();
    if (!login.credentials.tokens->take(*pair) || !isSecretKept) {
        login.lasting = false;
        context.note({u"net.tokenNotKept"_s, {}});
    }
    return login;
}

Result<BrowserLogin> resumeSiteLogin(const QString &address, const QString &clientId,
                                     const std::shared_ptr<net::SecretStore> &store)
{
    const auto parsed = csm::parseAddress(address);
    if (!parsed)
        return parsed.error();
    const auto secret = keptAppSecret(clientId, store);
    if (!secret)
        return secret.error();
    BrowserLogin login{.address = parsed->site,
                       .clientId = clientId,
                       .credentials = {.tokens = tokensFor(*parsed, {clientId, *secret}, store)},
                       .lasting = store->lasting()};
    const auto found = login.credentials.tokens->recall();
    if (!found)
        return found.error();
    if (!*found || secret->isEmpty())
        return Error{Error::Kind::Auth, {u"oauth.notLoggedIn"_s, {}}};
    return login;
}

Result<QString> keptAppSecret(const QString &clientId,
                              const std::shared_ptr<net::SecretStore> &store)
{
    if (clientId.isEmpty())
        return QString();
    return store->read(secretKey(clientId));
}

Result<> logOutOfSite(const csm::Credentials &credentials)
{
    return credentials.tokens ? credentials.tokens->forget() : Result<>();
}

Result<> forgetAppSecret(const QString &clientId, const std::shared_ptr<net::SecretStore> &store)
{
    return store->remove(secretKey(clientId));
}

QString siteCallbackAddress()
{
    return net::loopbackAddress(csm::loginPort()).toString();
}

} // namespace operations
