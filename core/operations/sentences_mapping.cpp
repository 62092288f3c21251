#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &mappingSentences()
{
    static const std::vector<SentenceRow> rows{
        {"template.unclosed",
         QT_TRANSLATE_NOOP("sentences", "\"%2\" at character %1 has no end. The text is not used "
                                        "yet. Add the end, or write \"%2\" twice if it is meant "
                                        "itself.")},
        {"template.unopened",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%2\" at character %1 has no beginning. The text is not used yet. Add "
                           "the beginning, or write \"%2\" twice if it is meant itself.")},
        {"template.nested",
         QT_TRANSLATE_NOOP("sentences",
                           "\"%2\" at character %1 stands within brackets already. The text is not "
                           "used yet. Close those first, or write \"%2\" twice if it is meant "
                           "itself.")},
        {"template.noName",
         QT_TRANSLATE_NOOP("sentences",
                           "The braces at character %1 name no field. The text is not used yet. "
                           "Write the name of a Salesforce field between them, as in {LastName}.")},
        {"template.bracketWithoutField",
         QT_TRANSLATE_NOOP("sentences",
                           "Between the brackets at character %1 stands no field, so nothing tells "
                           "when to leave their text out. The text is not used yet. Put a field "
                           "there, or write \"%2\" twice if it is meant itself.")},
        {"template.noField",
         QT_TRANSLATE_NOOP("sentences",
                           "No field stands in this text. It is not used yet. Add one, as in "
                           "{LastName}, or use a fixed value.")},
    };
    return rows;
}

} // namespace operations
