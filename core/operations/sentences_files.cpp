#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &filesSentences()
{
    static const std::vector<SentenceRow> rows{
        {"export.noRows", QT_TRANSLATE_NOOP("sentences", "%1 has a header but no records.")},
        {"export.repeatedColumn",
         QT_TRANSLATE_NOOP("sentences",
                           "The column %1 stands more than once in %2; the further ones are called "
                           "\"%1 (2)\" and so on.")},
        {"export.damagedIds",
         QT_TRANSLATE_NOOP(
             "sentences",
             "At least %1 ids in %2 are no Salesforce ids any more; a spreadsheet may have "
             "turned them into numbers. Export the file again.")},
        {"export.resultFile",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 looks like a success or error file of Data Loader, not like an export.")},
        {"export.noIds",
         QT_TRANSLATE_NOOP(
             "sentences", "%1 has no Id column; a second run cannot recognise its records by id.")},
        {"export.noEmail",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 has no Email column; a contact without an email cannot become a customer.")},
        {"export.noAccounts",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 has no AccountId column; its contacts will be in no organization.")},
        {"export.noKnownColumn",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 has no column that Salesforce exports for contacts or accounts (it begins with "
             "%2). Nothing was changed. Bring Contact.csv or Account.csv.")},
        {"export.missingColumn",
         QT_TRANSLATE_NOOP("sentences", "%1 has no column %2. Nothing was changed. Export "
                                        "AccountContactRelation with ContactId and AccountId.")},
        {"export.notAnId",
         QT_TRANSLATE_NOOP("sentences",
                           "%1, line %2: the value of %3 is no Salesforce id. This membership is "
                           "left out. Correct it, or export the file again.")},
        {"export.notUtf8",
         QT_TRANSLATE_NOOP(
             "sentences",
             "At least %1 records of %2 are not UTF-8. Export the file again in UTF-8.")},
        {"export.notUsed",
         QT_TRANSLATE_NOOP("sentences", "%1 holds neither contacts nor accounts; it is not used.")},
        {"export.readingRelations", QT_TRANSLATE_NOOP("sentences", "Reading memberships from %1")},
        {"sources.noRoom",
         QT_TRANSLATE_NOOP("sentences",
                           "There is no room to unpack or convert %1: that needs %2 MB, and %3 MB "
                           "are free at %4. Nothing was changed. Make room there, or move the "
                           "project to a larger disk.")},
        {"sources.replaced",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 places in %2 are no text in %3; a replacement character stands "
                           "there. Choose another encoding, or export the file again as UTF-8.")},
        {"sources.notInArchive",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 holds no Contact.csv, Account.csv or AccountContactRelation.csv. "
                           "Nothing was changed. Choose another part of the export, or unpack it "
                           "and choose the CSV files.")},
        {"sources.nothingToMigrate",
         QT_TRANSLATE_NOOP("sentences", "None of these files holds contacts or accounts. Nothing "
                                        "was changed. Bring Contact.csv, Account.csv or both.")},
        {"sources.changed",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 has changed since it was added to this project. Nothing was sent, "
                           "and your choices are kept. Put the former file back, or take the new "
                           "one on the Source page.")},
        {"sample.notWritable",
         QT_TRANSLATE_NOOP("sentences", "%1 cannot be written. Nothing else was changed. Check "
                                        "that you may write there and that the disk is not full.")},
    };
    return rows;
}

} // namespace operations
