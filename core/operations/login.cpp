#include "operations/login.h"

#include "salesforce/consumerkey.h"
#include "salesforce/loginerrors.h"
#include "salesforce/loginhost.h"

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

static std::shared_ptr<salesforce::KeptTokens>
tokensFor(const QUrl &host, const QString &consumerKey,
          const std::shared_ptr<net::SecretStore> &store)
{
    return std::make_shared<salesforce::KeptTokens>(
        host, consumerKey, store, [] { return std::make_unique<net::HttpClient>(loginPolicy); });
}

std::function<Result<QString>(const RunContext &)> OrgLogin::renew() const
{
    return [kept = tokens](const RunContext &context) { return kept->renew(context); };
}

/// What the browser brought: a code, or why there is none.
static Result<QString> codeIn(const QHash<QString, QString> &parameters)
{
    if (parameters.contains(u"error"_s))
        return salesforce::loginError(parameters.value(u"error"_s),
                                      parameters.value(u"error_description"_s));
    const QString code = parameters.value(u"code"_s);
    if (code.isEmpty())
        return Error{Error::Kind::Data, {u"salesforce.loginAnswer"_s, {}}, u"no code"_s};
    return code;
}

/// Who \a login is, and the tokens that are good by now.
static Result<OrgLogin> known(OrgLogin login, const RunContext &context)
{
    net::HttpClient client(loginPolicy);
    const auto who = salesforce::readIdentity(login.tokens->tokens(), client, context);
    if (!who)
        return who.error();
    login.who = *who;
    login.instance = login.tokens->tokens().instance;
    login.accessToken = login.tokens->tokens().accessToken;
    return login;
}

Result<OrgLogin> logIn(const LoginOrder &order, const std::function<void(const QUrl &)> &open,
                       const std::shared_ptr<net::SecretStore> &store, const RunContext &context)
{
    const auto host = salesforce::loginHost(order.address);
    if (!host)
        return host.error();
    const QString consumerKey = salesforce::cleanKey(order.consumerKey);
    if (const auto trouble = keyTrouble(consumerKey);
        trouble && salesforce::keyShape(consumerKey) != salesforce::KeyShape::Unusual)
        return Error{Error::Kind::Data, *trouble};

    const auto server = net::LoopbackServer::listen(order.ports, order.pages);
    if (!server)
        return server.error();
    const salesforce::LoginAttempt attempt{
        .host = *host, .consumerKey = consumerKey, .redirect = (*server)->address()};
    open(salesforce::authorizeAddress(attempt));
    const auto parameters = (*server)->wait(attempt.state, context);
    if (!parameters)
        return parameters.error();
    const auto code = codeIn(*parameters);
    if (!code)
        return code.error();

    context.progress({0, 0, {u"salesforce.finishingLogin"_s, {}}});
    net::HttpClient client(loginPolicy);
    const auto tokens = salesforce::exchangeCode(attempt, *code, client, context);
    if (!tokens)
        return tokens.error();
    OrgLogin login{.host = *host,
                   .consumerKey = consumerKey,
                   .lasting = store->lasting(),
                   .tokens = tokensFor(*host, consumerKey, store)};
    if (!login.tokens->take(*tokens)) {
        login.lasting = false;
        context.note({u"salesforce.tokenNotKept"_s, {}});
    }
    auto complete = known(login, context);
    if (complete)
        return complete;
    (void)logOut(login, context); // nobody would ever use what was given
    // What is seconds old has not expired.
    if (complete.error().message.code == "salesforce.loginExpired"_L1)
        return Error{
            Error::Kind::Permission, {u"salesforce.apiBlocked"_s, {}}, complete.error().detail};
    return complete;
}

Result<OrgLogin> resumeLogin(const QUrl &host, const QString &consumerKey,
                             const std::shared_ptr<net::SecretStore> &store,
                             const RunContext &context)
{
    OrgLogin login{.host = host,
                   .consumerKey = consumerKey,
                   .lasting = store->lasting(),
                   .tokens = tokensFor(host, consumerKey, store)};
    const auto found = login.tokens->recall();
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::Kind::Auth, {u"salesforce.notLoggedIn"_s, {}}};
    auto resumed = known(login, context);
    if (!resumed && resumed.error().message.code == "salesforce.loginExpired"_L1) {
        if (const auto renewed = login.tokens->renew(context); !renewed)
            return renewed.error();
        resumed = known(std::move(login), context);
    }
    return resumed;
}

Result<> logOut(const OrgLogin &login, const RunContext &context)
{
    return login.tokens->logOut(context);
}

Result<QUrl> loginAddress(const QString &typed)
{
    return salesforce::loginHost(typed);
}

QString productionLogin()
{
    return salesforce::productionHost().toString();
}

QString sandboxLogin()
{
    return salesforce::sandboxHost().toString();
}

QStringList callbackAddresses()
{
    return salesforce::callbackAddresses();
}

QList<BrowserError> browserErrors()
{
    QList<BrowserError> errors;
    for (const salesforce::LoginError &known : salesforce::loginErrors()) {
        const bool isThere =
            std::any_of(errors.begin(), errors.end(),
                        [&known](const BrowserError &one) { return one.code == known.code; });
        if (known.inBrowser && !isThere)
            errors.append({known.description, known.error, known.code});
    }
    return errors;
}

QString browserErrorIn(const QString &text)
{
    return salesforce::loginErrorIn(text);
}

std::optional<Message> keyTrouble(const QString &key)
{
    switch (salesforce::keyShape(salesforce::cleanKey(key))) {
    case salesforce::KeyShape::Good:
        break;
    case salesforce::KeyShape::Unusual:
        return Message{u"salesforce.unusualKey"_s, {}};
    case salesforce::KeyShape::Empty:
        return Message{u"salesforce.noKey"_s, {}};
    case salesforce::KeyShape::Secret:
        return Message{u"salesforce.secretForKey"_s, {}};
    case salesforce::KeyShape::Foreign:
        return Message{u"salesforce.badKey"_s, {}};
    }
    return std::nullopt;
}

} // namespace operations
