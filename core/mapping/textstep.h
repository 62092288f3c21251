#pragma once

#include <QString>

namespace mapping {

/// One thing that is done to a text on its way from the source to its target.
struct TextStep
{
    enum class What {
        Trim,      ///< No blanks at its ends.
        UpperCase, ///< By the rules of Unicode, not of some language.
        LowerCase,
        Before,     ///< The part before the first `text`; all, where it does not occur.
        After,      ///< The part after the first `text`; all, where it does not occur.
        Replace,    ///< Each `text` by `with`, in this very case.
        OnlyDigits, ///< 0 to 9; those of other scripts become these.
        HtmlToText, ///< Without tags, entities as what they mean, paragraphs and breaks as lines.
        First,      ///< The first `count` characters, as people count them.
    } what = What::Trim;
    QString text = {}; ///< Of Before, After and Replace; without any they change nothing.
    QString with = {}; ///< Of Replace.
    int count = 0;     ///< Of First; without any it changes nothing.

    bool operator==(const TextStep &) const = default;
};

} // namespace mapping
