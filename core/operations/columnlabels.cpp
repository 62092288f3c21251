#include "operations/columnlabels.h"

#include "operations/columnprofiles.h"
#include "salesforce/fieldlabels.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace operations {

using salesforce::FieldLabels;

static const QString person = u"person"_s;

using LabelsByName = QHash<QString, const FieldLabels *>;

/// The standard fields of both objects, those of \a first before those of \a second.
static LabelsByName byName(const std::vector<FieldLabels> &first,
                           const std::vector<FieldLabels> &second)
{
    LabelsByName fields;
    for (const auto *table : {&first, &second}) {
        for (const FieldLabels &field : *table) {
            const QString key = field.apiName.toCaseFolded();
            if (!fields.contains(key))
                fields.insert(key, &field);
        }
    }
    return fields;
}

QString columnLabel(model::Kind kind, const QString &column, QLocale::Language language)
{
    static const LabelsByName ofContacts =
        byName(salesforce::contactLabels(), salesforce::accountLabels());
    static const LabelsByName ofAccounts =
        byName(salesforce::accountLabels(), salesforce::contactLabels());
    const LabelsByName &known = kind == model::Kind::Customer ? ofContacts : ofAccounts;
    const QString key = column.trimmed().toCaseFolded();
    const FieldLabels *field = known.value(key);
    // PersonBirthdate is the contact's own field, seen from the account.
    if (kind == model::Kind::Customer && key.startsWith(person) && key != "personcontactid"_L1)
        field = ofContacts.value(key.sliced(person.size()), field);
    if (!field)
        return plainName(column);
    const QString german = field->german.section(u';', 0, 0);
    return language == QLocale::German && !german.isEmpty() ? german
                                                            : field->english.section(u';', 0, 0);
}

} // namespace operations
