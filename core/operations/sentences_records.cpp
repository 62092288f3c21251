#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &recordsSentences()
{
    static const std::vector<SentenceRow> rows{
        {"record.noEmail",
         QT_TRANSLATE_NOOP("sentences",
                           "This customer has no email and cannot be created. Add an email.")},
        {"record.badEmail",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is not an email address, so this customer cannot "
                                        "be sent. Correct the email.")},
        {"record.noName",
         QT_TRANSLATE_NOOP("sentences", "This record has no name and cannot be sent. Add a name, "
                                        "or choose another source for it.")},
        {"record.sharesEmail",
         QT_TRANSLATE_NOOP("sentences",
                           "This record has the email of another one. The newest is sent, what it "
                           "lacks is filled in from the others, and those end as merged.")},
        {"record.sharesName",
         QT_TRANSLATE_NOOP("sentences",
                           "This record has the name of another one. The newest is sent, what it "
                           "lacks is filled in from the others, and those end as merged.")},
        {"record.unknownField",
         QT_TRANSLATE_NOOP("sentences", "The site has no detail field \"%1\", so this record "
                                        "cannot be sent. Create the field or remove the mapping.")},
        {"record.unknownAccount",
         QT_TRANSLATE_NOOP("sentences",
                           "The account %1 is in none of the files, so the customer will not be in "
                           "its organization. Add the file that holds the account.")},
        {"record.organizationLeftOut",
         QT_TRANSLATE_NOOP("sentences",
                           "You left out the account %1, so the customer will not be in its "
                           "organization. Tick the organization to bring it in.")},
        {"record.organizationMissing",
         QT_TRANSLATE_NOOP("sentences",
                           "The organization \"%1\" is not at the site, so the customer is not in "
                           "it. See what became of the organization.")},
        {"record.merged",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Merged into the record %1 (line %2), which the site would take for the same one.")},
        {"record.absorbed",
         QT_TRANSLATE_NOOP("sentences", "The record %1 (line %2) is merged into this one; its "
                                        "values fill what is empty here.")},
        {"record.keptApart",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There is another organization named \"%1\"; this one is sent as \"%2\".")},
        {"record.sameEmail",
         QT_TRANSLATE_NOOP(
             "sentences", "Another contact has the email %1 too, and an email belongs to one "
                          "customer. Give this one an email of its own, or choose to merge them.")},
        {"record.incomplete",
         QT_TRANSLATE_NOOP(
             "sentences",
             "It arrived, but this is not as it was sent: %1. Look at the record at the site.")},
        {"record.withoutDetails",
         QT_TRANSLATE_NOOP("sentences",
                           "It arrived without these fields, which the site did not take: %1. The "
                           "site says: %2. Correct them in the source and run the migration again, "
                           "or enter them at the site.")},
        {"record.withoutDetailsUnsaid",
         QT_TRANSLATE_NOOP(
             "sentences", "It arrived without these fields: %1. Each time they were sent, the site "
                          "failed and did not say why. Run the migration again, or enter them at "
                          "the site.")},
        {"record.originNotProven",
         QT_TRANSLATE_NOOP("sentences", "It arrived. Whether it was there before was not read.")},
        {"record.atlassianAccount",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The person with the email %1 is at the site with an Atlassian account that is no "
             "customer. Nothing of this record arrived, and the account is as it was. Have an "
             "administrator of the site give the account the customer role, or send another email "
             "(agents and administrators cannot be customers), and run the migration again.")},
        {"record.refusedBySite", QT_TRANSLATE_NOOP("sentences", "The site did not accept it: %1")},
        {"record.refusedForOneOf",
         QT_TRANSLATE_NOOP("sentences",
                           "The site did not accept it, for one of these reasons: %1")},
        {"record.notCleared",
         QT_TRANSLATE_NOOP("sentences", "These fields were to be emptied and still have their "
                                        "values: %1. The site says: %2")},
        {"record.stillFilled",
         QT_TRANSLATE_NOOP("sentences",
                           "These fields were to be emptied and still have their values: %1. Empty "
                           "them at the site, or run the migration again.")},
        {"record.mayNotClear",
         QT_TRANSLATE_NOOP("sentences", "These fields were to be emptied and still have their "
                                        "values: %1. The site allows that only with %2.")},
        {"record.notTakenNorCleared",
         QT_TRANSLATE_NOOP("sentences",
                           "It arrived without these fields, which the site did not take: %1. And "
                           "these were to be emptied and still have their values: %2. The site "
                           "says: %3. Correct them in the source and run the migration again, or "
                           "at the site.")},
        {"record.notTakenNorClearedUnsaid",
         QT_TRANSLATE_NOOP("sentences",
                           "It arrived without these fields: %1. And these were to be emptied and "
                           "still have their values: %2. The site did not say why. Run the "
                           "migration again, or correct them at the site.")},
        {"record.taskFailed",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site said that the task failed, and did not say why. Try it again.")},
        {"record.taskGone",
         QT_TRANSLATE_NOOP("sentences", "The site does not know the task any more, and nothing of "
                                        "it arrived. Run the migration again.")},
        {"record.notFound",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site could not finish the task, and the record cannot be found there. Run the "
             "migration again; records that did arrive are recognised.")},
        {"record.notFoundThough",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site said that the task is done, but the record cannot be found there yet. Run "
             "the migration again later; records that did arrive are recognised.")},
        {"leftOut.noEmail",
         QT_TRANSLATE_NOOP("sentences", "Left out: there is no email, and a customer cannot be "
                                        "created without one. Add one, or map another source.")},
        {"leftOut.badValue",
         QT_TRANSLATE_NOOP("sentences", "Left out, as you chose: %1 does not accept \"%2\". "
                                        "Correct it to bring the record in.")},
        {"leftOut.deleted",
         QT_TRANSLATE_NOOP("sentences", "Left out: it is deleted in Salesforce.")},
        {"leftOut.personAccount",
         QT_TRANSLATE_NOOP("sentences", "Left out, as you chose for person accounts.")},
        {"leftOut.businessAccount",
         QT_TRANSLATE_NOOP("sentences", "Left out, as you chose for business accounts.")},
        {"leftOut.accountsOnly",
         QT_TRANSLATE_NOOP("sentences", "Left out, as you chose accounts only: customers with "
                                        "their email and name, and nothing else.")},
        {"leftOut.skippedRow",
         QT_TRANSLATE_NOOP("sentences",
                           "You chose to skip this row, as it cannot be read. It is not sent. Take "
                           "that back on the Source page if you want it repaired.")},
        {"leftOut.byUser",
         QT_TRANSLATE_NOOP("sentences", "Left out, as you chose for this record.")},
        {"leftOut.hasProblem",
         QT_TRANSLATE_NOOP("sentences", "Left out, as it has a problem and you chose only records "
                                        "without any. Correct it, or tick it to bring it in.")},
        {"leftOut.leftAlone",
         QT_TRANSLATE_NOOP("sentences",
                           "Left out: it is at the site already, and you chose to leave such "
                           "records as they are.")},
        {"leftOut.existsAlready",
         QT_TRANSLATE_NOOP("sentences",
                           "Left out: it is at the site already, and you chose to create only.")},
    };
    return rows;
}

} // namespace operations
