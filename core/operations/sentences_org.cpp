#include "operations/sentencerows.h"

namespace operations {

/// What an org of Salesforce says while it is read.
const std::vector<SentenceRow> &orgSentences()
{
    static const std::vector<SentenceRow> rows{
        {"salesforce.noToken",
         QT_TRANSLATE_NOOP("sentences",
                           "There is no login for %1. Nothing was sent. Set "
                           "SALESFERRY_SALESFORCE_TOKEN to an access token, or log in with the "
                           "window.")},
        {"salesforce.sessionExpired",
         QT_TRANSLATE_NOOP("sentences", "Your Salesforce login has expired. What was read is kept. "
                                        "Log in again to continue.")},
        {"salesforce.accessControl",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Salesforce does not let this app use the API of your org: API Access Control is on. "
             "What was read is kept. Ask a Salesforce administrator to allow the app, or bring "
             "files instead.")},
        {"salesforce.noApi",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Your org has no API. Enterprise, Performance, Unlimited and Developer Edition have "
             "one, Professional Edition as an add-on. An app that was made minutes ago may also "
             "need a little longer. Nothing was changed. Bring files of a Data Export instead, or "
             "try again in ten minutes.")},
        {"salesforce.userHasNoApi",
         QT_TRANSLATE_NOOP("sentences",
                           "Your Salesforce user may not use the API. Nothing was changed. Ask a "
                           "Salesforce administrator for the permission \"API Enabled\".")},
        {"salesforce.dailyLimit",
         QT_TRANSLATE_NOOP("sentences",
                           "Your org has used up the API requests it is allowed in 24 hours. What "
                           "was read is kept. Continue tomorrow: it goes on where it stopped.")},
        {"salesforce.unavailable",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce cannot be reached now, perhaps for maintenance. What was "
                           "read is kept. Try again later to continue.")},
        {"salesforce.noSuchField",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce does not know a field, or your user may not see it any "
                           "more: %1 What was read is kept. Look at your org again.")},
        {"salesforce.noSuchObject",
         QT_TRANSLATE_NOOP("sentences", "Salesforce does not know an object, or your user may not "
                                        "see it: %1 What was read is kept.")},
        {"salesforce.cannotSee",
         QT_TRANSLATE_NOOP("sentences",
                           "Your Salesforce user may not see the object %1. Nothing was read. Ask "
                           "a Salesforce administrator for the permission to read it.")},
        {"salesforce.locatorGone",
         QT_TRANSLATE_NOOP("sentences", "Salesforce has forgotten where reading stood. What was "
                                        "read is kept. Start again.")},
        {"salesforce.queryTimeout",
         QT_TRANSLATE_NOOP("sentences", "Salesforce took too long to find the records. Nothing "
                                        "more was read. Try again at a quieter time.")},
        {"salesforce.notFound",
         QT_TRANSLATE_NOOP("sentences", "Salesforce does not have what was asked for any more. "
                                        "What was read is kept. Start again.")},
        {"salesforce.tooLong",
         QT_TRANSLATE_NOOP("sentences", "Salesforce refused a question as too long. Nothing more "
                                        "was read. Choose fewer fields.")},
        {"salesforce.refused",
         QT_TRANSLATE_NOOP("sentences", "Salesforce refused: %1 What was read is kept.")},
        {"salesforce.unexpectedAnswer",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce gave an answer to \"%1\" that cannot be read. What was read "
                           "is kept. Try again; if it stays so, report it.")},
        {"salesforce.pageBroken",
         QT_TRANSLATE_NOOP("sentences",
                           "The connection to Salesforce broke off again and again. What was read "
                           "is kept. Check the connection and continue.")},
        {"salesforce.jobFailed",
         QT_TRANSLATE_NOOP("sentences", "Salesforce could not find the records: %1 What was read "
                                        "is kept. Try again.")},
        {"salesforce.jobAborted",
         QT_TRANSLATE_NOOP("sentences", "Somebody has stopped the reading in Salesforce. What was "
                                        "read is kept. Start again.")},
        {"salesforce.notWritable",
         QT_TRANSLATE_NOOP("sentences", "%1 cannot be written (%2). What was read before is kept. "
                                        "Make room on the disk and continue.")},
        {"salesforce.waits",
         QT_TRANSLATE_NOOP("sentences",
                           "Salesforce does not answer as it should now. Salesferry tries again in "
                           "%1 s; nothing is lost, and reading goes on by itself.")},
        {"salesforce.bulkRefused",
         QT_TRANSLATE_NOOP("sentences", "Your org does not allow bulk reading of %1. It is read "
                                        "page by page instead, which takes longer.")},
        {"salesforce.startedAgain",
         QT_TRANSLATE_NOOP("sentences", "Salesforce no longer had the rest of %1, so it is read "
                                        "again from the beginning.")},
        {"salesforce.finding", QT_TRANSLATE_NOOP("sentences", "Salesforce is finding the records")},
        {"salesforce.reading", QT_TRANSLATE_NOOP("sentences", "Reading %1")},
        {"salesforce.countDiffers",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Salesforce counted %2 records of %1, and %3 were read. Somebody may have added or "
             "deleted some meanwhile; read again if the difference matters.")},
        {"salesforce.hiddenFields",
         QT_TRANSLATE_NOOP("sentences",
                           "Your Salesforce user cannot see %1 usual fields of %2: %3. They are "
                           "not read. Ask a Salesforce administrator if you need them.")},
        {"salesforce.deletedLeftOut",
         QT_TRANSLATE_NOOP("sentences", "%1 records in the recycle bin of Salesforce, and those "
                                        "that were merged into others, are not read.")},
    };
    return rows;
}

} // namespace operations
