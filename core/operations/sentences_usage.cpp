#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &usageSentences()
{
    static const std::vector<SentenceRow> rows{
        {"usage.unknownCommand",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There is no command \"%1\". Nothing was done. See salesferry-cli --help.")},
        {"usage.unknownOption",
         QT_TRANSLATE_NOOP(
             "sentences",
             "This command has no option \"%1\". Nothing was done. See salesferry-cli --help.")},
        {"usage.noValue",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The option \"%1\" needs a value. Nothing was done. See salesferry-cli --help.")},
        {"usage.badValue",
         QT_TRANSLATE_NOOP(
             "sentences",
             "\"%1\" is not possible here. Nothing was done. See salesferry-cli --help.")},
        {"usage.missing",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The option %1 is missing. Nothing was done. See salesferry-cli --help.")},
        {"usage.arguments",
         QT_TRANSLATE_NOOP("sentences",
                           "Nothing was done; this command is written so: salesferry-cli %1")},
        {"usage.noJson",
         QT_TRANSLATE_NOOP("sentences", "%1 is no JSON object; it cannot be understood from byte "
                                        "%2 on. Nothing was changed. Correct it.")},
    };
    return rows;
}

} // namespace operations
