#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &fieldsSentences()
{
    static const std::vector<SentenceRow> rows{
        {"fields.clash",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There are two detail fields named \"%1\". Nothing was created. Rename one.")},
        {"fields.tooMany",
         QT_TRANSLATE_NOOP("sentences", "A site can have %1 detail fields of a kind, and this "
                                        "would be more. Nothing was created. Leave some out.")},
        {"fields.tooManyOptions",
         QT_TRANSLATE_NOOP("sentences", "A field can have %1 options; \"%2\" would have more. "
                                        "Nothing was created. Make it a text field.")},
        {"fields.noName",
         QT_TRANSLATE_NOOP("sentences",
                           "A detail field needs a name. Nothing was created. Give it one.")},
        {"fields.noOptions",
         QT_TRANSLATE_NOOP("sentences",
                           "The detail field \"%1\" is not at the site yet and needs options to be "
                           "created. Nothing was created. Give its options in the mapping.")},
        {"fields.refused",
         QT_TRANSLATE_NOOP("sentences", "The site did not create the detail fields %1. No record "
                                        "was sent. The site said: %2")},
        {"fields.refusedWithoutWords",
         QT_TRANSLATE_NOOP("sentences",
                           "The site did not create the detail fields %1, and did not say why. No "
                           "record was sent. Try again, or ask an administrator to create them.")},
        {"fields.optionsRefusedWithoutWords",
         QT_TRANSLATE_NOOP("sentences",
                           "The site did not add options to the detail field \"%1\", and did not "
                           "say why. The others are kept. Try again, or ask an administrator to "
                           "add them.")},
        {"fields.optionsRefused",
         QT_TRANSLATE_NOOP("sentences", "The site did not add options to the detail field \"%1\". "
                                        "The others are kept. Add them there, or change the "
                                        "mapping. The site said: %2")},
    };
    return rows;
}

} // namespace operations
