#include "translation/valuechoices.h"

#include "mapping/textsteps.h"

namespace ui {

std::function<bool(const QString &)> acceptorOf(model::DetailType type,
                                                const QList<mapping::TextStep> &steps,
                                                const mapping::ConversionContext &context)
{
    return [=](const QString &text) {
        const QString value = mapping::stepped(steps, text).trimmed();
        return value.isEmpty() || mapping::convert(value, type, context);
    };
}

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
