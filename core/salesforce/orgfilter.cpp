#include "salesforce/orgfilter.h"

#include "salesforce/soql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {

/// The condition that a record is active; empty where \a object has no field for that.
static QString activeCondition(const ObjectDescription &object)
{
    for (const QString &name : {u"IsActive"_s, u"Active__c"_s, u"Is_Active__c"_s}) {
        const FieldDescription *field = object.find(name);
        if (!field)
            continue;
        if (field->type == "boolean"_L1)
            return field->name + u" = true"_s;
        const auto isYes = [](const PicklistValue &value) {
            return value.value.compare(u"Yes"_s, Qt::CaseInsensitive) == 0;
        };
        const auto yes = std::find_if(field->picklist.cbegin(), field->picklist.cend(), isYes);
        if (yes != field->picklist.cend())
            return field->name + u" = "_s + soqlString(yes->value);
    }
    return {};
}

bool knowsActive(const ObjectDescription &object)
{
    return !activeCondition(object).isEmpty();
}

QStringList conditions(const OrgFilter &filter, const ObjectDescription &object)
{
    QStringList all;
    if (filter.onlyActive && knowsActive(object))
        all.append(activeCondition(object));
    if (filter.changedSince.isValid() && object.find(u"SystemModstamp"_s))
        all.append(u"SystemModstamp >= "_s
                   + filter.changedSince.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
    if (!filter.owner.isEmpty() && object.find(u"OwnerId"_s))
        all.append(u"Owner.Name = "_s + soqlString(filter.owner));
    if (!filter.recordType.isEmpty() && object.recordTypes.contains(filter.recordType))
        all.append(u"RecordType.Name = "_s + soqlString(filter.recordType));
    return all;
}

} // namespace salesforce
