#include "operations/sentencerows.h"

namespace operations {

/// What a step of the user is called in the history.
const std::vector<SentenceRow> &historySentences()
{
    static const std::vector<SentenceRow> rows{
        {"history.match", QT_TRANSLATE_NOOP("sentences", "Match %1 to %2")},
        {"history.join", QT_TRANSLATE_NOOP("sentences", "Join %2 to %1")},
        {"history.useIfEmpty", QT_TRANSLATE_NOOP("sentences", "Use %2 if %1 is empty")},
        {"history.empty", QT_TRANSLATE_NOOP("sentences", "Empty %1")},
        {"history.takeSource", QT_TRANSLATE_NOOP("sentences", "Take %2 from %1")},
        {"history.removeDefault", QT_TRANSLATE_NOOP("sentences", "Remove the default of %1")},
        {"history.setDefault", QT_TRANSLATE_NOOP("sentences", "Set the default of %1 to %2")},
        {"history.setFixed", QT_TRANSLATE_NOOP("sentences", "Set %1 to %2 for all")},
        {"history.removeFixed", QT_TRANSLATE_NOOP("sentences", "Remove the fixed value of %1")},
        {"history.joinFields", QT_TRANSLATE_NOOP("sentences", "Join the fields of %1")},
        {"history.firstFilled",
         QT_TRANSLATE_NOOP("sentences", "Take the first filled field for %1")},
        {"history.setSeparator",
         QT_TRANSLATE_NOOP("sentences", "Set what stands between the fields of %1")},
        {"history.setOnBadValue",
         QT_TRANSLATE_NOOP("sentences", "Set what becomes of values that do not fit %1")},
        {"history.translate", QT_TRANSLATE_NOOP("sentences", "Translate the values of %1")},
        {"history.addOptions", QT_TRANSLATE_NOOP("sentences", "Add options to %1: %2")},
        {"history.othersStay",
         QT_TRANSLATE_NOOP("sentences", "Leave all other values of %1 as they are")},
        {"history.othersLeftOut",
         QT_TRANSLATE_NOOP("sentences", "Leave all other values of %1 out")},
        {"history.othersBecome", QT_TRANSLATE_NOOP("sentences", "Make all other values of %1 %2")},
        {"history.addField", QT_TRANSLATE_NOOP("sentences", "Add the detail field %1")},
        {"history.removeRule", QT_TRANSLATE_NOOP("sentences", "Remove %1")},
        {"history.matchForMe", QT_TRANSLATE_NOOP("sentences", "Match for me")},
    };
    return rows;
}

} // namespace operations
