#include "mapping/mapping.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace mapping {

bool isSameTarget(const QString &one, const QString &other)
{
    static const QStringList ofTheAccount{u"email"_s, u"displayName"_s, u"name"_s};
    if (ofTheAccount.contains(one) || ofTheAccount.contains(other))
        return one == other;
    return nameKey(one) == nameKey(other);
}

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

Mapping withBlanksDecided(Mapping mapping, bool clearBlanks)
{
    for (FieldRule &rule : mapping.details) {
        if (rule.onBlank == OnBlank::AsUsual)
            rule.onBlank = clearBlanks ? OnBlank::Clear : OnBlank::Keep;
    }
    return mapping;
}

} // namespace mapping
