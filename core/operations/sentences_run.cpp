#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &runSentences()
{
    static const std::vector<SentenceRow> rows{
        {"run.readingSources", QT_TRANSLATE_NOOP("sentences", "Reading the files")},
        {"run.readingOrganizations", QT_TRANSLATE_NOOP("sentences", "Reading the organizations")},
        {"run.readingCustomers", QT_TRANSLATE_NOOP("sentences", "Reading the customers")},
        {"run.fields", QT_TRANSLATE_NOOP("sentences", "Creating detail fields")},
        {"run.organizations", QT_TRANSLATE_NOOP("sentences", "Sending the organizations")},
        {"run.customers", QT_TRANSLATE_NOOP("sentences", "Sending the customers")},
        {"run.entitlements",
         QT_TRANSLATE_NOOP("sentences", "Giving customers and organizations their products")},
        {"run.productCreated",
         QT_TRANSLATE_NOOP("sentences", "The product \"%1\" was created at the site.")},
        {"run.creatingProduct",
         QT_TRANSLATE_NOOP("sentences", "The site is asked to create the product \"%1\".")},
        {"entitlement.noProduct",
         QT_TRANSLATE_NOOP("sentences",
                           "The site has no product named \"%1\", and you did not allow "
                           "products to be created. Allow it, or create the product yourself, and "
                           "migrate again.")},
        {"entitlement.productRefused",
         QT_TRANSLATE_NOOP("sentences", "The site did not create the product \"%1\". It said: %2")},
        {"entitlement.noOwner",
         QT_TRANSLATE_NOOP("sentences",
                           "Nobody knows whether %1 is at the site, so nobody could be given the "
                           "product. Run the migration again.")},
        {"entitlement.ownerNotFound",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 was not found at the site, so nobody could be given the product. "
                           "Run the migration again.")},
        {"entitlement.withoutDetails",
         QT_TRANSLATE_NOOP("sentences",
                           "The product is there, but the site did not take these details: %1")},
        {"entitlement.detailsLeftOut",
         QT_TRANSLATE_NOOP("sentences", "The product is there without these details, as their "
                                        "values do not fit: %1. Correct them in Salesforce, or "
                                        "map them to details of another kind.")},
        {"entitlement.withoutBoth",
         QT_TRANSLATE_NOOP("sentences", "The product is there without these details, as their "
                                        "values do not fit: %1. Nor did the site take these: %2")},
        {"run.began", QT_TRANSLATE_NOOP("sentences", "The migration began.")},
        {"run.continued", QT_TRANSLATE_NOOP("sentences", "The migration goes on.")},
        {"run.continuedAfterCutOff",
         QT_TRANSLATE_NOOP("sentences", "The migration goes on. It had been cut off in the middle; "
                                        "what was on its way is looked up first.")},
        {"run.paused",
         QT_TRANSLATE_NOOP("sentences", "The migration is paused. Nothing more is sent until you "
                                        "continue it.")},
        {"run.stopped",
         QT_TRANSLATE_NOOP("sentences", "The migration was stopped. What has arrived stays at the "
                                        "site; you can still continue it.")},
        {"run.finished", QT_TRANSLATE_NOOP("sentences", "The migration is finished.")},
        {"run.failed", QT_TRANSLATE_NOOP("sentences", "The migration ended early.")},
        {"run.asks", QT_TRANSLATE_NOOP("sentences",
                                       "The migration waits for your decision. All else is done.")},
        {"run.firstTen",
         QT_TRANSLATE_NOOP("sentences", "The first records are at the site and were read back. "
                                        "Look at them; the others are sent once you say so.")},
        {"run.choosingFirstTen",
         QT_TRANSLATE_NOOP("sentences", "Reading the records, to choose those that go first")},
        {"run.sendsFirstTen",
         QT_TRANSLATE_NOOP("sentences", "A few records go first, to be looked at.")},
        {"run.sendsOthers", QT_TRANSLATE_NOOP("sentences", "All others are sent now.")},
        {"run.pastFirstTen",
         QT_TRANSLATE_NOOP("sentences",
                           "This migration has sent more than the first records already. Nothing "
                           "was sent now. Continue it to send the others.")},
        {"firstTen.notReadable",
         QT_TRANSLATE_NOOP("sentences",
                           "What was found of the first records cannot be read from %1. Nothing "
                           "was changed. Send the first records again to read them back anew.")},
        {"firstTen.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "What was found of the first records cannot be written to %1. They are "
                           "at the site and stay there. Make room and send them again.")},
        {"run.offline",
         QT_TRANSLATE_NOOP("sentences", "The site is out of reach. Nothing is lost; it is tried "
                                        "again in %1 s, and sending goes on by itself.")},
        {"run.online", QT_TRANSLATE_NOOP("sentences", "The site is within reach again.")},
        {"run.siteTrouble",
         QT_TRANSLATE_NOOP("sentences", "The site has trouble of its own. Nothing is lost; it is "
                                        "tried again in %1 s, and sending goes on by itself.")},
        {"run.siteAskedToWait",
         QT_TRANSLATE_NOOP("sentences", "The site asked for a pause of %1 s. Nothing is lost; "
                                        "sending goes on by itself.")},
        {"run.siteHasEnoughTasks",
         QT_TRANSLATE_NOOP("sentences", "The site runs as many bulk tasks as it allows. The next "
                                        "is handed in again in %1 s.")},
        {"run.tasksFailSilently",
         QT_TRANSLATE_NOOP("sentences",
                           "The site says that bulk tasks failed, but not why. Their %1 records "
                           "are looked for; those that did not arrive are sent again in smaller "
                           "tasks, after %2 seconds at the latest.")},
        {"run.accountsInTwoWords",
         QT_TRANSLATE_NOOP("sentences",
                           "The site does not take one request to create or update an account. "
                           "From now on each account is looked for first, and then created or "
                           "updated.")},
        {"run.membershipsMissing",
         QT_TRANSLATE_NOOP("sentences",
                           "The site accepted customers and did not put all of them into their "
                           "organizations. From now on each is looked at, also those sent before; "
                           "what is missing is added.")},
        {"run.bySingles",
         QT_TRANSLATE_NOOP("sentences",
                           "From now on new records are sent one by one, many side by side: a few "
                           "were tried that way, which promises about %1 a minute. In bulk the "
                           "site takes about %2.")},
        {"run.byBulk",
         QT_TRANSLATE_NOOP("sentences",
                           "Records are sent in bulk: a few were tried one by one, which promises "
                           "about %1 a minute. In bulk the site takes about %2.")},
        {"run.otherSite",
         QT_TRANSLATE_NOOP("sentences",
                           "This project has an unfinished migration to %1. Nothing was sent. "
                           "Finish that one first, or make a new project for the other site.")},
        {"run.sourceChanged",
         QT_TRANSLATE_NOOP("sentences",
                           "The source files are no longer those that the unfinished migration "
                           "began with. Nothing was sent. Put the former files back and try "
                           "again, or make a new project for the new files.")},
        {"journal.none",
         QT_TRANSLATE_NOOP("sentences", "Nothing has been sent from this project yet.")},
        {"journal.notReadable",
         QT_TRANSLATE_NOOP("sentences",
                           "The journal %1 cannot be read. Nothing more was sent, and what has "
                           "arrived stays at the site. Check that you may read and write it and "
                           "that the disk is there. If the file is damaged, put a copy back, or "
                           "move it away: the migration then begins anew and finds what has "
                           "arrived.")},
        {"journal.damaged",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The journal %1 is damaged. Nothing more was sent, and what has arrived "
             "stays at the site. Have it rebuilt: what can be read of it is taken over, and "
             "the rest is looked for at the site before anything is sent. From the "
             "command line: salesferry-cli rebuild PROJECT.")},
        {"journal.noRoom",
         QT_TRANSLATE_NOOP("sentences",
                           "The journal of this migration may need %1 MB, and the disk of %2 has "
                           "%3 MB left. Nothing was sent. Make room and try again.")},
        {"run.rebuilt",
         QT_TRANSLATE_NOOP("sentences",
                           "The journal was rebuilt from what could be read of it (%1 tasks). What "
                           "it does not know any more is looked for at the site before anything is "
                           "sent.")},
        {"run.lookedAgain",
         QT_TRANSLATE_NOOP("sentences", "The records of which nobody knew were looked for again: "
                                        "%1 found, %2 still unknown.")},
        {"journal.newer",
         QT_TRANSLATE_NOOP("sentences", "The journal %1 was written by a newer Salesferry. Nothing "
                                        "was changed. Use that version.")},
        {"journal.notWritable",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The journal cannot be written; the disk may be full. The migration stopped before "
             "sending more. Make room and try again to continue.")},
        {"rehearsal.noRoom",
         QT_TRANSLATE_NOOP("sentences", "There is no room for temporary files. Nothing was sent. "
                                        "Make room on the disk and try again.")},
        {"stays.sensitive",
         QT_TRANSLATE_NOOP("sentences", "It holds numbers or words that nobody should move "
                                        "unasked.")},
        {"stays.membership",
         QT_TRANSLATE_NOOP("sentences", "It says which organization a customer belongs to. The "
                                        "customer was put there.")},
        {"stays.decides",
         QT_TRANSLATE_NOOP("sentences", "It decides what becomes of person accounts, or is part of "
                                        "the address that they are given.")},
        {"stays.choicesChanged",
         QT_TRANSLATE_NOOP("sentences", "The choices of this project were changed after the "
                                        "migration. What stays behind is told by those of today.")},
        {"stays.fileGone",
         QT_TRANSLATE_NOOP("sentences", "%1 is gone, or is not what was migrated. Its columns are "
                                        "missing here. Put the former file back and save the "
                                        "reports again.")},
        {"report.nothing",
         QT_TRANSLATE_NOOP("sentences", "There is nothing to report: this project has not been "
                                        "migrated yet. Run the migration first.")},
    };
    return rows;
}

} // namespace operations
