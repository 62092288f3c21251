#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &valuesSentences()
{
    static const std::vector<SentenceRow> rows{
        {"value.noDate",
         QT_TRANSLATE_NOOP(
             "sentences", "\"%1\" is not a date that can be read without guessing; dates look like "
                          "2025-12-31. The value is left out. Correct it or choose a default.")},
        {"value.ambiguousDate",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" may be %2 or %3. The value is left out. Say for its file, on "
                           "the Source page, whether the day or the month comes first.")},
        {"value.shortYear",
         QT_TRANSLATE_NOOP("sentences",
                           "The year in \"%1\" has two figures, so its century is not known. The "
                           "value is left out. Export years with four figures, or correct it.")},
        {"value.noNumber",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" is not a number as its file writes them. The value is left "
                           "out. Correct it.")},
        {"value.ambiguousNumber",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" may be %2 or %3. The value is left out. Say for its file, on "
                           "the Source page, whether a point or a comma separates decimals.")},
        {"value.noBoolean",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is neither true, false, 1 nor 0. The value is left "
                                        "out. Translate it to true or false.")},
        {"value.noPhone",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" is not a phone number that can be dialled from abroad. The "
                           "value is left out. Correct it, or map it to a text field.")},
        {"value.phoneWithoutCountry",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" has no country code. The value is left out. Choose "
                                        "the default country for such numbers.")},
        {"value.phoneExtension",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" has an extension, for which a phone field has no place. The "
                           "value is left out. Map it to a text field, or remove the extension.")},
        {"value.noUrl",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" is not a web address. The value is left out. Correct it.")},
        {"value.noEmail",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%1\" is not one email address. The value is left out. Correct it.")},
        {"value.unknownOption",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is not an option of %2. The value is left out. Add "
                                        "the option at the site or translate the value.")},
        {"value.severalValues",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 takes one value, but there are several: %1. They are left out. "
                           "Choose one, or use a field that takes several.")},
    };
    return rows;
}

} // namespace operations
