#include "mapping/mapping.h"

namespace mapping {

Mapping fitted(Mapping mapping, const QList<model::DetailField> &fields)
{
    for (FieldRule &rule : mapping.details) {
        if (const model::DetailField *field = model::findField(fields, rule.target)) {
            rule.target = field->name;
            rule.type = field->type;
        }
    }
    return mapping;
}

} // namespace mapping
