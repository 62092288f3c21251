#pragma once

#include "core/net/quickrequests.h"
#include "net/pkce.h"
#include "support/scriptedserver.h"

#include <QUrlQuery>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

/// The login of an org, with the page that a user sees and what the user does there.
class LoginOfAnOrg
{
public:
    /// What becomes of the browser that comes to the login page.
    enum class Page { Allows, Denies, ShowsAnError };
    explicit LoginOfAnOrg(Page page = Page::Allows)
        : m_page(page)
        , m_server([this](const ScriptedRequest &request) { return answer(request); })
    {
    }

    QString origin() const { return m_server.origin(); }
    int asked(const QByteArray &path) const
    {
        const auto all = m_server.requests();
        return int(std::count_if(all.begin(), all.end(), [&path](const ScriptedRequest &request) {
            return request.target.startsWith(path);
        }));
    }
    std::function<ScriptedReply()> tokenAnswer; ///< Instead of the right one.
    std::function<ScriptedReply()> userInfo;

private:
    ScriptedReply answer(const ScriptedRequest &request)
    {
        const QUrl url(QString::fromLatin1(request.target));
        if (url.path() == "/services/oauth2/authorize"_L1)
            return authorize(QUrlQuery(url));
        if (url.path() == "/services/oauth2/token"_L1)
            return token(QUrlQuery(QString::fromLatin1(request.body)));
        if (url.path() == "/services/oauth2/userinfo"_L1)
            return userInfo
                       ? userInfo()
                       : ScriptedReply{.body = R"({"user_id":"005x","organization_id":"00Dx",)"
                                               R"("name":"Ines Okoro",)"
                                               R"("preferred_username":"ines@acme.example.com"})"};
        if (url.path() == "/services/oauth2/revoke"_L1)
            return {};
        return {.body = R"({"records":[{"Name":"Acme Ferries","IsSandbox":false}]})"};
    }

    ScriptedReply authorize(const QUrlQuery &query)
    {
        const auto value = [&query](const QString &name) {
            return query.queryItemValue(name, QUrl::FullyDecoded);
        };
        if (m_page == Page::ShowsAnError)
            return {.body = "redirect_uri_mismatch"};
        m_challenge = value(u"code_challenge"_s);
        m_redirect = value(u"redirect_uri"_s);
        const QString brought =
            m_page == Page::Denies
                ? u"error=access_denied&error_description=end-user%20denied%20authorization"_s
                : u"code=aPrx%3D%3D"_s;
        const QString to = m_redirect + u'?' + brought + u"&state="_s + value(u"state"_s);
        return {.status = 302, .headers = {{"Location", to.toLatin1()}}};
    }

    ScriptedReply token(const QUrlQuery &form)
    {
        if (tokenAnswer)
            return tokenAnswer();
        const auto value = [&form](const QString &name) {
            return form.queryItemValue(name, QUrl::FullyDecoded);
        };
        const bool isRight = value(u"code"_s) == "aPrx=="_L1
                             && net::challengeOf(value(u"code_verifier"_s)) == m_challenge
                             && value(u"redirect_uri"_s) == m_redirect && !m_isUsed;
        m_isUsed = true;
        if (!isRight)
            return {.status = 400,
                    .body = R"({"error":"invalid_grant",)"
                            R"("error_description":"expired authorization code"})"};
        return {.body = u"{\"access_token\":\"00Dx!first\",\"refresh_token\":\"5Aep\","
                        "\"instance_url\":\"%1\"}"_s.arg(origin())
                            .toUtf8()};
    }

    const Page m_page;
    QString m_challenge, m_redirect;
    bool m_isUsed = false;
    ScriptedServer m_server; // last: its thread uses the others
};

/// Follows redirects as a browser does, and remembers what it showed.
class FakeBrowser
{
public:
    ~FakeBrowser() { close(); }
    void open(const QUrl &page)
    {
        close();
        m_walk = std::async(std::launch::async, [page] {
            QUrl url = page;
            Result<net::HttpResponse> shown = visit(url);
            while (shown && shown->status == 302) {
                url = QUrl(QString::fromLatin1(shown->header("location")), QUrl::StrictMode);
                shown = visit(url);
            }
            return std::pair{url, shown ? shown->body : QByteArray()};
        });
    }
    static Result<net::HttpResponse> visit(const QUrl &url)
    {
        return net::HttpClient(quickPolicy()).send({.url = url}, {});
    }
    /// What it shows in the end.
    QByteArray close()
    {
        QByteArray shown;
        if (m_walk.valid())
            std::tie(m_address, shown) = m_walk.get();
        return shown;
    }
    QUrl address() const { return m_address; } ///< Where that was; once it is closed.

private:
    std::future<std::pair<QUrl, QByteArray>> m_walk;
    QUrl m_address;
};
