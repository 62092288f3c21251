#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &connectSentences()
{
    static const std::vector<SentenceRow> rows{
        {"connectTitle.address", QT_TRANSLATE_NOOP("sentences", "Site address")},
        {"connectTitle.practice", QT_TRANSLATE_NOOP("sentences", "Practice site")},
        {"connectTitle.connection", QT_TRANSLATE_NOOP("sentences", "Connection")},
        {"connectTitle.reachable", QT_TRANSLATE_NOOP("sentences", "Reachable")},
        {"connectTitle.csm", QT_TRANSLATE_NOOP("sentences", "Customer Service Management")},
        {"connectTitle.csmThere",
         QT_TRANSLATE_NOOP("sentences", "Customer Service Management is there")},
        {"connectTitle.account", QT_TRANSLATE_NOOP("sentences", "Your account")},
        {"connectTitle.you", QT_TRANSLATE_NOOP("sentences", "You are %1")},
        {"connectTitle.administrator",
         QT_TRANSLATE_NOOP("sentences", "You are %1, a site administrator")},
        {"connectTitle.noAdministrator",
         QT_TRANSLATE_NOOP("sentences", "You are %1, not a site administrator")},
        {"connectTitle.fields", QT_TRANSLATE_NOOP("sentences", "Detail fields")},
        {"connectTitle.fieldsRead", QT_TRANSLATE_NOOP("sentences", "Detail fields read")},
        {"connectTitle.usualFields",
         QT_TRANSLATE_NOOP("sentences", "Detail fields that CSM usually has")},
        {"connectTitle.usualFieldsThere",
         QT_TRANSLATE_NOOP("sentences", "Detail fields that CSM usually has are there")},
        {"connectTitle.usualFieldsMissing",
         QT_TRANSLATE_NOOP("sentences", "Detail fields that CSM usually has are missing")},

        {"connect.address", QT_TRANSLATE_NOOP("sentences", "%1 is the address of a site.")},
        {"connect.reachable", QT_TRANSLATE_NOOP("sentences", "%1 answered in %2 ms.")},
        {"connect.csmThere",
         QT_TRANSLATE_NOOP("sentences", "Customers and organizations can be managed.")},
        {"connect.administrator",
         QT_TRANSLATE_NOOP("sentences", "Detail fields and customers may be created.")},
        {"connect.noAdministrator",
         QT_TRANSLATE_NOOP("sentences",
                           "Detail fields and customers cannot be created with this account. Ask "
                           "for the permission \"Administer Jira\", or use another account.")},
        {"connect.administratorUnknown",
         QT_TRANSLATE_NOOP("sentences",
                           "The site did not say whether this account is an administrator's. "
                           "Creating detail fields and customers needs \"Administer Jira\".")},
        {"connect.noCredentials",
         QT_TRANSLATE_NOOP("sentences", "The email or the API token is missing. Nothing but the "
                                        "name of the site was asked for. Enter both.")},
        {"connect.fields",
         QT_TRANSLATE_NOOP("sentences", "Customers %1 of %2, organizations %3 of %4.")},
        {"connect.usualFieldsThere",
         QT_TRANSLATE_NOOP("sentences", "None of them has to be created.")},
        {"connect.customersLack",
         QT_TRANSLATE_NOOP("sentences", "Customers lack %1. What you need of it can be created in "
                                        "step 6.")},
        {"connect.organizationsLack",
         QT_TRANSLATE_NOOP("sentences", "Organizations lack %1. What you need of it can be created "
                                        "in step 6.")},
        {"connect.bothLack",
         QT_TRANSLATE_NOOP("sentences",
                           "Customers lack %1, organizations lack %2. What you need of "
                           "it can be created in step 6.")},
        {"connect.skipped", QT_TRANSLATE_NOOP("sentences", "Not looked at.")},
        {"connect.practice",
         QT_TRANSLATE_NOOP("sentences", "It is on this computer, and nothing leaves it.")},
        {"connect.practiceReachable",
         QT_TRANSLATE_NOOP("sentences", "It needs no network and no login.")},
        {"connect.practiceCsm",
         QT_TRANSLATE_NOOP("sentences", "It accepts and refuses what a real site does.")},

        {"connectTitle.scopes", QT_TRANSLATE_NOOP("sentences", "Scopes of the login")},
        {"connectTitle.writing", QT_TRANSLATE_NOOP("sentences", "Writing")},
        {"connectTitle.limits", QT_TRANSLATE_NOOP("sentences", "How much at once")},
        {"connectTitle.form", QT_TRANSLATE_NOOP("sentences", "Form of requests")},

        {"job.readFields", QT_TRANSLATE_NOOP("sentences", "Read detail fields")},
        {"job.createFields", QT_TRANSLATE_NOOP("sentences", "Create detail fields and options")},
        {"job.findOrganizations",
         QT_TRANSLATE_NOOP("sentences", "Find organizations and read them back")},
        {"job.writeOrganizations", QT_TRANSLATE_NOOP("sentences", "Write organizations")},
        {"job.findByExternalId",
         QT_TRANSLATE_NOOP("sentences", "Find customers by their External ID")},
        {"job.findByEmail", QT_TRANSLATE_NOOP("sentences", "Find customers by their email")},
        {"job.readCustomers", QT_TRANSLATE_NOOP("sentences", "Read customers back")},
        {"job.writeCustomers", QT_TRANSLATE_NOOP("sentences", "Write customers")},
        {"job.followTasks", QT_TRANSLATE_NOOP("sentences", "Follow what becomes of requests")},
        {"job.repairMembers",
         QT_TRANSLATE_NOOP("sentences", "Put customers into organizations one by one")},
        {"job.emptyDetails", QT_TRANSLATE_NOOP("sentences", "Empty details")},
        {"job.accounts",
         QT_TRANSLATE_NOOP("sentences", "Write accounts only, and delete a test customer")},

        {"allowed.findOrganizations",
         QT_TRANSLATE_NOOP("sentences",
                           "Customers can be put into them, and what became of them is read.")},
        {"allowed.findByExternalId",
         QT_TRANSLATE_NOOP("sentences", "They are recognised even where their email has changed.")},
        {"allowed.findByEmail",
         QT_TRANSLATE_NOOP("sentences", "What became of them is found out.")},
        {"allowed.readCustomers", QT_TRANSLATE_NOOP("sentences", "What became of them is read.")},
        {"allowed.followTasks",
         QT_TRANSLATE_NOOP("sentences", "The site says when it has done what it was sent.")},
        {"allowed.repairMembers",
         QT_TRANSLATE_NOOP("sentences", "It is done where the site forgets to.")},
        {"refused.findOrganizations",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site refuses that; it needs: %1. Mapping, checking and practising work all the "
             "same, but nothing can be sent. Get what is missing, then connect again.")},
        {"refused.findByExternalId",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site refuses that; it needs: %1. All else works: customers are found by their "
             "email alone, and those whose email has changed at the site are not recognised.")},
        {"refused.findByEmail",
         QT_TRANSLATE_NOOP("sentences",
                           "The site refuses that; it needs: %1. Mapping, checking and practising "
                           "work all the same, but nothing can be sent, as nobody could find out "
                           "what became of it. Get what is missing, then connect again.")},
        {"refused.readCustomers",
         QT_TRANSLATE_NOOP("sentences",
                           "The site refuses that; it needs: %1. Mapping, checking and practising "
                           "work all the same, but nothing can be sent, as nobody could find out "
                           "what became of it. Get what is missing, then connect again.")},
        {"refused.followTasks",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site refuses that; it needs: %1. Mapping, checking and practising work all the "
             "same, but nothing can be sent. Get what is missing, then connect again.")},
        {"refused.repairMembers",
         QT_TRANSLATE_NOOP(
             "sentences", "The site refuses that; it needs: %1. All else works, but where the site "
                          "leaves out a membership, it is reported as missing and not put right.")},
        {"connect.notTried",
         QT_TRANSLATE_NOOP("sentences", "The site gave no answer to that, so nobody knows. All "
                                        "else works; connect again to try once more.")},
        {"connect.scopesLacking",
         QT_TRANSLATE_NOOP("sentences",
                           "The login was not given %1, so the site may refuse that. All else "
                           "works. Give the app what is missing, then log in again.")},
        {"connect.scopesGiven",
         QT_TRANSLATE_NOOP("sentences",
                           "The login was given all that writing needs; the lines above say what "
                           "else was tried.")},
        {"connect.writing",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Whether this login may write, and whether a detail field is closed to it, shows only "
             "when something is written. What is refused then is reported with what to do.")},
        {"connect.limits",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Atlassian names %1 records a request and %2 open tasks a site. The tasks of other "
             "tools count too, and show only when the site refuses one more.")},
        {"connect.formUnknown",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Atlassian describes two, and the site does not say which it takes. Where the first "
             "is refused, the other is tried.")},
        {"connect.formOfReference",
         QT_TRANSLATE_NOOP("sentences", "The site took the one of the API reference.")},
        {"connect.formOfGuide",
         QT_TRANSLATE_NOOP("sentences",
                           "The site took the one of the guide to importing from Salesforce.")},

        {"connectTitle.loginEnds",
         QT_TRANSLATE_NOOP("sentences", "You are logged in for about an hour")},
        {"connect.loginEnds",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Atlassian did not let Salesferry stay logged in (the scope offline_access is "
             "missing). After about an hour the site takes nothing more; a migration stops then, "
             "keeps what was done and "
             "goes on once you have logged in again. To stay logged in, log in again and accept "
             "all that is asked for; where that does not help, use an email and an API token.")},

        {"net.loginExpired",
         QT_TRANSLATE_NOOP("sentences",
                           "The login in the browser has ended. What was done until then is kept. "
                           "Log in again on the page Destination, then continue.")},
        {"net.tokenNotKept",
         QT_TRANSLATE_NOOP("sentences",
                           "The keychain of this computer did not take the login, so it is kept "
                           "until the program ends. Log in again the next time.")},
        {"site.finishingLogin", QT_TRANSLATE_NOOP("sentences", "Finishing the login")},
        {"oauth.noApp",
         QT_TRANSLATE_NOOP("sentences",
                           "The client ID or the secret of your app is missing. Nothing was asked "
                           "for yet. Copy both from its settings page.")},
        {"oauth.denied",
         QT_TRANSLATE_NOOP("sentences", "Access was not allowed in the browser. Nothing was "
                                        "changed. Log in again and press Accept.")},
        {"oauth.appRefused",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Atlassian does not know an app of this client ID and secret. Nothing was sent to the "
             "site. Copy both again from the settings page of the app.")},
        {"oauth.codeExpired",
         QT_TRANSLATE_NOOP("sentences", "The login took too long or was used already. Nothing was "
                                        "sent to the site. Log in again.")},
        {"oauth.notLoggedIn",
         QT_TRANSLATE_NOOP("sentences", "There is no login in the browser for this site any more. "
                                        "Nothing was asked for yet. Log in again.")},
        {"oauth.otherSite",
         QT_TRANSLATE_NOOP("sentences",
                           "The login is for another site (%1). Nothing was sent. Log in again and "
                           "choose in the browser the site whose address is entered here.")},
        {"oauth.unavailable",
         QT_TRANSLATE_NOOP("sentences", "The login page of Atlassian is not available (it answered "
                                        "%1). What was done until then is kept. Try again later.")},
        {"oauth.answer",
         QT_TRANSLATE_NOOP("sentences",
                           "Atlassian answered the login with something that cannot be understood. "
                           "Nothing was sent to the site. Log in again; if it stays, tell us.")},
        {"oauth.refused",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Atlassian refused the login (%1). Nothing was sent to the site. It said: %2")},

        {"test.reading",
         QT_TRANSLATE_NOOP("sentences", "Making the test customer and reading it back")},
        {"test.exists",
         QT_TRANSLATE_NOOP("sentences",
                           "There is a customer or a user with the address %1 already. Nothing was "
                           "made. Use another address of yours, such as one with a plus sign.")},
        {"test.anotherIsThere",
         QT_TRANSLATE_NOOP("sentences", "The test customer %1 at %2 was not deleted yet. Nothing "
                                        "was made. Delete it first, or keep it.")},
        {"test.notFound",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site does not show the test customer %1 yet; it may take minutes. It was asked "
             "for once and not again. Look into your inbox, then delete it here.")},
        {"test.notNoted",
         QT_TRANSLATE_NOOP("sentences", "The test customer could not be written down in the run "
                                        "folder, so that nobody would know to delete it; the disk "
                                        "may be full. Nothing was made. Make room and try again.")},

        {"secret.notRead",
         QT_TRANSLATE_NOOP("sentences", "The keychain of this computer did not give the token. "
                                        "Nothing was changed. Enter the token again.")},
        {"secret.notKept",
         QT_TRANSLATE_NOOP("sentences",
                           "The keychain of this computer did not take the token, so it is kept "
                           "until the program ends. Enter it again the next time.")},
        {"secret.notRemoved",
         QT_TRANSLATE_NOOP("sentences",
                           "The keychain of this computer did not remove the token. It is still "
                           "there. Remove the entry \"Salesferry\" with the keychain's own tool.")},
    };
    return rows;
}

} // namespace operations
