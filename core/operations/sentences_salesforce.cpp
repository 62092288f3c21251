#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &salesforceSentences()
{
    static const std::vector<SentenceRow> rows{
        // What is typed before a login.
        {"salesforce.badAddress",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" is not the address of a Salesforce org. Nothing was asked for "
                           "yet. Copy the address line of your browser while you are logged in to "
                           "Salesforce, for instance acme.my.salesforce.com.")},
        {"salesforce.plainHttp",
         QT_TRANSLATE_NOOP("sentences", "%1 begins with http, so what goes there could be read on "
                                        "the way. Nothing was sent. Enter it with https.")},
        {"salesforce.noKey",
         QT_TRANSLATE_NOOP("sentences",
                           "The Consumer Key of your External Client App is missing. Nothing was "
                           "asked for yet. Paste it, or make the app first by following the "
                           "steps.")},
        {"salesforce.badKey",
         QT_TRANSLATE_NOOP("sentences",
                           "This is no Consumer Key: it has characters that no key has. Nothing "
                           "was asked for yet. Copy it once more from Consumer Key and Secret in "
                           "the app's settings.")},
        {"salesforce.secretForKey",
         QT_TRANSLATE_NOOP("sentences",
                           "This looks like the Consumer Secret, which Salesferry neither needs "
                           "nor keeps. Nothing was asked for yet. Paste the Consumer Key, which "
                           "stands above it and begins with 3MVG9.")},
        {"salesforce.unusualKey",
         QT_TRANSLATE_NOOP("sentences",
                           "Consumer Keys usually begin with 3MVG9 and are about 85 characters "
                           "long; this one is different. You can log in with it all the same. "
                           "Should Salesforce not know it, copy it once more.")},
        {"salesforce.finishingLogin",
         QT_TRANSLATE_NOOP("sentences", "Your browser has answered, finishing the login")},
        {"net.portsTaken",
         QT_TRANSLATE_NOOP("sentences",
                           "Other programs of this computer use all the ports that a login can "
                           "come back to (%1). Nothing was asked for yet. Close another Salesferry "
                           "that is logging in, or restart the computer, then log in again.")},
        {"net.strayRedirect",
         QT_TRANSLATE_NOOP("sentences",
                           "Your browser brought the answer of another login, which was ignored. "
                           "Go on with the page that was opened last.")},

        // What the browser shows or brings instead of a login.
        {"salesforce.denied",
         QT_TRANSLATE_NOOP("sentences", "Access was denied in the browser, so nobody is logged in. "
                                        "Nothing was read. Log in again and press Allow.")},
        {"salesforce.appBlocked",
         QT_TRANSLATE_NOOP("sentences",
                           "This org blocks the app, so nobody can log in with it. Nothing was "
                           "read. Ask your Salesforce administrator to unblock it in Setup, under "
                           "Connected Apps OAuth Usage or API Access Control, then log in again.")},
        {"salesforce.notApproved",
         QT_TRANSLATE_NOOP("sentences",
                           "The app is there, but only for users whom an administrator has "
                           "approved, and you are not among them. Nothing was read. In Setup, open "
                           "the app's policies, add your profile or permission set, then log in "
                           "again.")},
        {"salesforce.notInstalled",
         QT_TRANSLATE_NOOP("sentences",
                           "The app is not installed in this org, or you may not approve apps that "
                           "are not. Nothing was read. Make an External Client App in this org by "
                           "following the ten steps, and log in with its Consumer Key.")},
        {"salesforce.otherOrg",
         QT_TRANSLATE_NOOP("sentences",
                           "This org does not know the app: the Consumer Key belongs to another "
                           "org, or the login address does. Nothing was read. Choose the address "
                           "of the org that the app was made in; a sandbox needs its own app.")},
        {"salesforce.callbackDiffers",
         QT_TRANSLATE_NOOP("sentences",
                           "The callback addresses in the app are not exactly those of Salesferry. "
                           "Nothing was read. Copy all three into the app's OAuth settings, one in "
                           "each line, save, wait some minutes, then log in again.")},
        {"salesforce.challengeMissing",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce missed the proof (PKCE) that this org demands of every "
                           "login. Nothing was read. Copy the whole address into the browser, as "
                           "a part of it seems to be lost, or open it again from Salesferry.")},
        {"salesforce.keyUnknown",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce does not know this Consumer Key. Nothing was read. Compare "
                           "it with the one in the app; if the app is new, wait up to ten minutes, "
                           "then log in again.")},
        {"salesforce.scopeMissing",
         QT_TRANSLATE_NOOP("sentences",
                           "The app does not allow what Salesferry asked for. Nothing was read. "
                           "Add both scopes to the app, Manage user data via APIs (api) and "
                           "Perform requests at any time (refresh_token, offline_access), wait "
                           "some minutes, then log in again.")},

        // What Salesforce says when it is asked for tokens.
        {"salesforce.codeExpired",
         QT_TRANSLATE_NOOP("sentences",
                           "The answer of your browser came too late: it is good for 15 minutes "
                           "and for one time. Nothing was read. Log in again.")},
        {"salesforce.loginFailed",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce did not confirm the login. Nothing was read. Log in again; "
                           "if that happens again, look into your Login History in Salesforce for "
                           "the reason.")},
        {"salesforce.loginExpired",
         QT_TRANSLATE_NOOP("sentences",
                           "The login to Salesforce has expired or was ended there. What has been "
                           "read is kept. Log in again to go on.")},
        {"salesforce.verifierRefused",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce did not accept that the login in the browser is the one "
                           "that was begun here. Nothing was read. Log in again, and finish in the "
                           "page that is opened then.")},
        {"salesforce.userInactive",
         QT_TRANSLATE_NOOP("sentences",
                           "This Salesforce user is deactivated or frozen. What has been read is "
                           "kept. Ask an administrator to activate the user, or log in as "
                           "another.")},
        {"salesforce.orgInactive",
         QT_TRANSLATE_NOOP("sentences",
                           "This Salesforce org is not active: a trial that ended, or an org that "
                           "was locked. What has been read is kept. Ask Salesforce to activate it, "
                           "or load files that you exported before.")},
        {"salesforce.placeRefused",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce does not allow logins from this network address. What has "
                           "been read is kept. Switch a VPN or proxy off (or your company's on), "
                           "or ask an administrator to allow the address, then log in again.")},
        {"salesforce.consentMissing",
         QT_TRANSLATE_NOOP("sentences",
                           "The access that you once allowed was taken back in Salesforce. What "
                           "has been read is kept. Log in again and press Allow.")},
        {"salesforce.secretDemanded",
         QT_TRANSLATE_NOOP("sentences",
                           "The app demands a Consumer Secret, which a program on your computer "
                           "cannot keep. Nothing was read. In the app's OAuth settings, untick "
                           "both Require secret boxes, wait some minutes, then log in again.")},
        {"salesforce.flowOff",
         QT_TRANSLATE_NOOP(
             "sentences", "This org or app does not allow the kind of login that Salesferry uses "
                          "(web server flow with PKCE). Nothing was read. Tick Require PKCE in the "
                          "app's OAuth settings, and ask your administrator to allow it.")},
        {"salesforce.loginRefused",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce refused the login with \"%1\" and the words \"%2\". Nothing "
                           "was read. Show this to your Salesforce administrator, or load files "
                           "instead.")},
        {"salesforce.loginAnswer",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce answered the login with something that Salesferry does not "
                           "understand. Nothing was read. Log in again; if it stays so, load "
                           "files instead.")},
        {"salesforce.loginUnavailable",
         QT_TRANSLATE_NOOP(
             "sentences", "The login of Salesforce does not answer as it should (HTTP %1), perhaps "
                          "for maintenance. What has been read is kept. Look at "
                          "status.salesforce.com, wait some minutes, then log in again.")},
        {"salesforce.apiBlocked",
         QT_TRANSLATE_NOOP("sentences",
                           "The login worked, but this org does not let the app use its API. "
                           "Nothing was read. Ask your Salesforce administrator to allow it in API "
                           "Access Control, switch off a VPN if you use one, or load files "
                           "instead.")},

        // What is kept of a login.
        {"salesforce.notLoggedIn",
         QT_TRANSLATE_NOOP("sentences",
                           "Nobody is logged in to this Salesforce org on this computer. What has "
                           "been read is kept. Log in to go on.")},
        {"salesforce.tokenNotKept",
         QT_TRANSLATE_NOOP("sentences",
                           "The keychain of this computer did not take the login, so it lasts "
                           "until the program ends. Nothing else is lost. Log in again the next "
                           "time.")},
        {"salesforce.notRevoked",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesferry has forgotten the login, but Salesforce did not confirm "
                           "that it is over. What has been read is kept. To be sure, revoke the "
                           "app in Salesforce under Settings, Connections or Connected Apps OAuth "
                           "Usage.")},
    };
    return rows;
}

} // namespace operations
