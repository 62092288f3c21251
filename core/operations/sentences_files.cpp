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
        {"export.successFile",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is a success file of Data Loader: it tells what became of a load, "
                           "and may lack records and columns. Nothing was changed. Bring the "
                           "export itself, Contact.csv or Account.csv.")},
        {"export.errorFile",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is an error file of Data Loader: it holds only the records that a load refused. "
             "Nothing was changed. Bring the export itself, Contact.csv or Account.csv.")},
        {"export.isXlsx",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is an Excel workbook (.xlsx), not CSV. Nothing was changed. In Excel choose File, "
             "Save As, \"CSV UTF-8 (Comma delimited)\", and bring that file.")},
        {"export.isXls",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is an old Excel workbook (.xls), not CSV. Nothing was changed. In Excel choose "
             "File, Save As, \"CSV UTF-8 (Comma delimited)\", and bring that file.")},
        {"export.isHtml",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is a web page, as some reports are exported under the name .xls, not CSV. Nothing "
             "was changed. Export the report as CSV with the encoding UTF-8; or open it in Excel, "
             "choose File, Save As, \"CSV UTF-8 (Comma delimited)\", and bring that file.")},
        {"export.isXmlSpreadsheet",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is an Excel workbook written as XML, not CSV. Nothing was changed. In Excel "
             "choose File, Save As, \"CSV UTF-8 (Comma delimited)\", and bring that file.")},
        {"export.isOds",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is an OpenDocument file (.ods), not CSV. Nothing was changed. In "
                           "LibreOffice choose File, Save As, \"Text CSV\" with the character set "
                           "UTF-8, and bring that file.")},
        {"export.isNumbers",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is a Numbers document, not CSV. Nothing was changed. In Numbers choose File, "
             "Export To, CSV with the encoding UTF-8, and bring that file.")},
        {"export.isXml",
         QT_TRANSLATE_NOOP("sentences", "%1 is XML, not CSV. Nothing was changed. Export the "
                                        "records as CSV UTF-8 and bring that file.")},
        {"export.isJson",
         QT_TRANSLATE_NOOP("sentences", "%1 is JSON, not CSV. Nothing was changed. Export the "
                                        "records as CSV UTF-8 and bring that file.")},
        {"export.isPdf",
         QT_TRANSLATE_NOOP("sentences", "%1 is a PDF document, not CSV. Nothing was changed. "
                                        "Export the records as CSV UTF-8 and bring that file.")},
        {"export.isGzip",
         QT_TRANSLATE_NOOP("sentences", "%1 is compressed with GZIP. Nothing was changed. Unpack "
                                        "it, and bring the CSV file in it.")},
        {"export.recordsBefore",
         QT_TRANSLATE_NOOP("sentences", "%1 lines before the records of %2 are titles or notes; "
                                        "its column names stand in line %3.")},
        {"export.footer",
         QT_TRANSLATE_NOOP("sentences", "%1 lines at the end of %2 are a footer and not records "
                                        "(it begins with \"%3\"). They are left out.")},
        {"export.sums",
         QT_TRANSLATE_NOOP("sentences", "%1 lines among the records of %2 are sums or headings of "
                                        "groups and not records. They are left out.")},
        {"export.sensitiveNationalId",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 in %2 looks like national identity or social security numbers. It "
                           "is not matched by itself; map it only if it has to be moved.")},
        {"export.sensitiveTaxId",
         QT_TRANSLATE_NOOP("sentences", "%1 in %2 looks like tax numbers. It is not matched by "
                                        "itself; map it only if it has to be moved.")},
        {"export.sensitivePassport",
         QT_TRANSLATE_NOOP("sentences", "%1 in %2 looks like passport numbers. It is not matched "
                                        "by itself; map it only if it has to be moved.")},
        {"export.sensitiveDrivingLicence",
         QT_TRANSLATE_NOOP("sentences", "%1 in %2 looks like driving licence numbers. It is not "
                                        "matched by itself; map it only if it has to be moved.")},
        {"export.sensitiveCard",
         QT_TRANSLATE_NOOP("sentences", "%1 in %2 looks like payment card numbers. It is not "
                                        "matched by itself; map it only if it has to be moved.")},
        {"export.sensitiveBank",
         QT_TRANSLATE_NOOP("sentences", "%1 in %2 looks like bank account numbers. It is not "
                                        "matched by itself; map it only if it has to be moved.")},
        {"export.sensitivePassword",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 in %2 looks like passwords or secret numbers. It is not matched by "
                           "itself; map it only if it has to be moved.")},
        {"export.signUpperBooleans",
         QT_TRANSLATE_NOOP("sentences",
                           "Checkboxes are TRUE and FALSE, as spreadsheets write them.")},
        {"export.signNumberIds", QT_TRANSLATE_NOOP("sentences", "Ids have become numbers.")},
        {"export.signSemicolon",
         QT_TRANSLATE_NOOP("sentences", "Cells are separated by semicolons.")},
        {"export.signUnquoted",
         QT_TRANSLATE_NOOP("sentences", "Cells stand in quotes only where they have to.")},
        {"export.signLabels",
         QT_TRANSLATE_NOOP("sentences", "Columns are called by their labels.")},
        {"export.signShortIds", QT_TRANSLATE_NOOP("sentences", "Ids have 15 characters.")},
        {"export.signFooter", QT_TRANSLATE_NOOP("sentences", "There is a footer.")},
        {"export.signQuoted", QT_TRANSLATE_NOOP("sentences", "Every cell stands in quotes.")},
        {"export.signZeroOne", QT_TRANSLATE_NOOP("sentences", "Checkboxes are 1 and 0.")},
        {"export.signBlankDates",
         QT_TRANSLATE_NOOP("sentences", "Times are written as 2023-02-07 20:44:05.")},
        {"export.signNullIds",
         QT_TRANSLATE_NOOP("sentences",
                           "References to nothing are written as 000000000000000AAA.")},
        {"export.signUpperNames",
         QT_TRANSLATE_NOOP("sentences", "Column names are in upper case.")},
        {"export.signLowerBooleans",
         QT_TRANSLATE_NOOP("sentences", "Checkboxes are true and false.")},
        {"export.signZuluDates",
         QT_TRANSLATE_NOOP("sentences", "Times are written as 2023-02-07T20:44:05.000Z.")},
        {"export.signPowers",
         QT_TRANSLATE_NOOP("sentences", "Large numbers are written as 6.0E7.")},
        {"export.signMark",
         QT_TRANSLATE_NOOP("sentences", "The file begins with a byte order mark.")},
        {"export.signOffsetDates",
         QT_TRANSLATE_NOOP("sentences", "Times are written as 2023-02-07T20:44:05.000+0000.")},
        {"export.numberIds",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 ids in the column %3 of %2 have become numbers such as 5.57E+17, as "
                           "a spreadsheet does. They cannot be restored and count as empty. Export "
                           "the file again, and do not save it in a spreadsheet.")},
        {"export.cutIds",
         QT_TRANSLATE_NOOP("sentences", "%1 ids in the column %3 of %2 are too short or too long "
                                        "to be ids. They count as empty. Export the file again.")},
        {"export.wrongIds",
         QT_TRANSLATE_NOOP("sentences", "%1 values in the column %3 of %2 are no Salesforce ids. "
                                        "They count as empty. Export the file again.")},
        {"export.repairedIds",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 ids in the column %3 of %2 had lost their upper and lower case. It "
                           "was restored from their last three characters.")},
        {"export.lostZeros",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 postal codes in the column %3 of %2 have %4 digits where most have %5. A "
             "spreadsheet may have taken away the zeros in front; if so, export the file again.")},
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
         QT_TRANSLATE_NOOP("sentences",
                           "%1 has no column that Salesforce exports for contacts or accounts (it "
                           "begins with %2). Bring Contact.csv or Account.csv.")},
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
        {"export.otherObject",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 holds records of the object %2, not contacts or accounts. It is not "
                           "used unless you ask for it; then its records are read as contacts.")},
        {"export.convertedLeads",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Leads in %1 that were converted at Salesforce are contacts already. If you bring "
             "Contact.csv as well, records of one email become one customer.")},
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
        {"sources.notUtf8AfterAll",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is not UTF-8, though its beginning and samples of it look so; it is "
                           "read as %2. Look whether names with accents are right, or choose "
                           "another encoding.")},
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
