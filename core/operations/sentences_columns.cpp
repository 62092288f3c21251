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
    };
    return rows;
}

} // namespace operations
