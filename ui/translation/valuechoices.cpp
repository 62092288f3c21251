#include "translation/valuechoices.h"

namespace ui {

ValueChoices ValueChoices::of(const mapping::FieldRule &rule)
{
    return {rule.translations, rule.otherwise, rule.options};
}

void ValueChoices::writeTo(mapping::FieldRule &rule) const
{
    rule.translations = translations;
    rule.otherwise = otherwise;
    rule.options = options;
}

} // namespace ui
