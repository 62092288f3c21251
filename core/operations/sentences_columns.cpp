#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &columnsSentences()
{
    static const std::vector<SentenceRow> rows{
        {"columns.contradictingDates",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%2\" in %1 begins with the day, \"%4\" in %3 with the month. Each is "
                           "read as it must be; of those that may be either, none is guessed. Say "
                           "which comes first, or correct the column that is wrong.")},
        {"columns.contradictingDecimals",
         QT_TRANSLATE_NOOP(
             "sentences", "\"%2\" in %1 has a decimal point, \"%4\" in %3 a decimal comma. Each is "
                          "read as it must be; of those that may be either, none is guessed. Say "
                          "which it is, or correct the column that is wrong.")},
        {"columns.shortYears",
         QT_TRANSLATE_NOOP(
             "sentences", "%1 dates in %2 have years of two figures, such as \"%3\". They are read "
                          "as years from 1930 to 2029. Export years with four figures if that is "
                          "wrong.")},
        {"columns.mixedYears",
         QT_TRANSLATE_NOOP(
             "sentences", "%1 dates in %2 have years of two figures, such as \"%3\", and others of "
                          "four. Those of two are left out, as their century is not known. Export "
                          "years with four figures, or correct them.")},
        {"columns.doubleEncoded",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 values in %2 were damaged before the export, such as \"%3\", which "
                           "was probably \"%4\". They are kept as they are. Correct them on the "
                           "Review page, or in Salesforce before you export again.")},
        {"columns.lettersLost",
         QT_TRANSLATE_NOOP("sentences",
                           "In %1 values in %2 question marks stand where letters were, such as "
                           "\"%3\". The letters are not in the file. Export it again as UTF-8; if "
                           "they are missing in Salesforce too, correct them there.")},
        {"columns.cutOff",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 values in %2 have exactly 32,767 characters, all that a spreadsheet "
                           "keeps, so their ends are probably missing. Use the file as it was "
                           "exported, without saving it in a spreadsheet.")},
        {"columns.numberPhones",
         QT_TRANSLATE_NOOP(
             "sentences", "%1 phone numbers in %2 were turned into numbers by a spreadsheet, such "
                          "as \"%3\". Their last digits are lost. Use the file as it was exported, "
                          "without saving it in a spreadsheet.")},
        {"columns.sensitive",
         QT_TRANSLATE_NOOP(
             "sentences",
             "Most values in %2 (%1) are numbers of payment cards, bank accounts or "
             "people, such as \"%3\". The column is not matched by itself. Map it only "
             "if these numbers may be moved.")},
        {"columns.someSensitive",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 values in %2 look like numbers of payment cards, bank accounts or "
                           "people, such as \"%3\". Look at them before you map this column.")},
    };
    return rows;
}

} // namespace operations
