#include "pages/source/loginguide.h"

#include "operations/login.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators. What Salesforce calls its menus and boxes stays in
/// English wherever Setup does.
struct LoginGuide
{
    Q_DECLARE_TR_FUNCTIONS(LoginGuide)
};

QList<GuideStep> guideSteps()
{
    return {
        {LoginGuide::tr("In Salesforce, click the gear at the top and open Setup.")},
        {LoginGuide::tr("Find and open the External Client App Manager."),
         u"External Client App Manager"_s, LoginGuide::tr("Copy what to search for"),
         u"copySearchButton"_s},
        {LoginGuide::tr("Press New External Client App.")},
        {LoginGuide::tr("Enter this name and your own email. Distribution State: Local."),
         u"Salesferry"_s, LoginGuide::tr("Copy the name of the app"), u"copyNameButton"_s},
        {LoginGuide::tr("Under API (Enable OAuth Settings), tick Enable OAuth.")},
        {LoginGuide::tr("Callback URL: these three addresses, each in a line of its own."),
         operations::callbackAddresses().join(u'\n'),
         LoginGuide::tr("Copy the three callback addresses"), u"copyAddressesButton"_s},
        {LoginGuide::tr("OAuth Scopes: add these two."),
         u"Manage user data via APIs (api)\n"
         "Perform requests at any time (refresh_token, offline_access)"_s,
         LoginGuide::tr("Copy the two scopes"), u"copyScopesButton"_s},
        {LoginGuide::tr("Tick Require Proof Key for Code Exchange (PKCE). Untick Require secret "
                        "for Web Server Flow and Require secret for Refresh Token Flow.")},
        {LoginGuide::tr("Press Create. Then open Settings, OAuth Settings, Consumer Key and "
                        "Secret. Salesforce sends you a code by email.")},
        {LoginGuide::tr("Copy the Consumer Key and paste it below. A new app works after two to "
                        "ten minutes.")},
    };
}

static QString title()
{
    return LoginGuide::tr("Please make an app for Salesferry in our Salesforce org");
}

static QString reason()
{
    return LoginGuide::tr(
        "I want to move our customers out of Salesforce with Salesferry, a program on my computer. "
        "It logs in with my own user in the browser, reads contacts and accounts, and changes "
        "nothing in Salesforce. For that, an org needs an External Client App of its own. Making "
        "it takes about five minutes:");
}

static QStringList endings()
{
    return {
        LoginGuide::tr("Then please send me the Consumer Key. It is no secret. I do not need the "
                       "Consumer Secret."),
        LoginGuide::tr("If the app is there already and I cannot log in, please make sure that it "
                       "is not blocked under Connected Apps OAuth Usage or API Access Control, "
                       "that its policies allow my profile or permission set, and that my user "
                       "has the permission API Enabled."),
    };
}

/// A step as somebody reads it who does not do it in this window.
static QString forOthers(const GuideStep &step, bool isLast)
{
    return isLast ? LoginGuide::tr("Copy the Consumer Key. A new app works after two to ten "
                                   "minutes.")
                  : step.text;
}

QString requestText()
{
    QString text = title() + u"\n\n"_s + reason() + u"\n\n"_s;
    const QList<GuideStep> steps = guideSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        text += u"%1. %2\n"_s.arg(i + 1).arg(forOthers(steps.at(i), i + 1 == steps.size()));
        const QStringList lines = steps.at(i).value.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            text += u"       "_s + line + u'\n';
    }
    for (const QString &ending : endings())
        text += u'\n' + ending + u'\n';
    return text;
}

QString requestHtml()
{
    QString html =
        u"<html><head><meta charset=\"utf-8\"></head><body><h2>%1</h2><p>%2</p><ol>"_s.arg(
            title().toHtmlEscaped(), reason().toHtmlEscaped());
    const QList<GuideStep> steps = guideSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        html += u"<li>"_s + forOthers(steps.at(i), i + 1 == steps.size()).toHtmlEscaped();
        const QStringList lines = steps.at(i).value.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            html += u"<br><code>"_s + line.toHtmlEscaped() + u"</code>"_s;
        html += u"</li>"_s;
    }
    html += u"</ol>"_s;
    for (const QString &ending : endings())
        html += u"<p>"_s + ending.toHtmlEscaped() + u"</p>"_s;
    return html + u"</body></html>"_s;
}

} // namespace ui
