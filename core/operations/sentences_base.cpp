#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &baseSentences()
{
    static const std::vector<SentenceRow> rows{
        {"base.cancelled",
         QT_TRANSLATE_NOOP("sentences", "Stopped as you asked. What was done until then is kept; "
                                        "try again to continue.")},
    };
    return rows;
}

} // namespace operations
