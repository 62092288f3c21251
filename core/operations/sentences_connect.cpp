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
