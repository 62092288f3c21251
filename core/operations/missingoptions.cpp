#include "operations/missingoptions.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace operations {

QList<model::DetailField> missingOptions(model::Kind kind, const mapping::Mapping &mapping,
                                         const site::Facts &facts)
{
    QList<model::DetailField> lacking;
    for (const mapping::FieldRule &rule : mapping.details) {
        const model::DetailField *field = model::findField(facts.fields(kind), rule.target);
        if (!field || !model::hasOptions(field->type))
            continue;
        model::DetailField missing{field->name, field->type};
        QSet<QString> known(field->options.cbegin(), field->options.cend());
        QStringList needed = rule.options + rule.translations.values();
        if (rule.otherwise)
            needed.append(*rule.otherwise);
        for (const QString &value : std::as_const(needed)) {
            // What is translated for a field of several values may be several.
            const QStringList options = field->type == model::DetailType::MultiSelect
                                            ? value.split(u';')
                                            : QStringList{value};
            for (const QString &each : options) {
                const QString option = each.trimmed();
                if (option.isEmpty() || known.contains(option))
                    continue;
                known.insert(option);
                missing.options.append(option);
            }
        }
        if (!missing.options.isEmpty())
            lacking.append(missing);
    }
    return lacking;
}

void planOptions(model::Kind kind, const mapping::Mapping &mapping, site::Facts &facts)
{
    const QList<model::DetailField> lacking = missingOptions(kind, mapping, facts);
    for (model::DetailField &field : facts.fields(kind)) {
        if (const model::DetailField *more = model::findField(lacking, field.name))
            field.options += more->options;
    }
}

} // namespace operations
