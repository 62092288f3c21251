#pragma once

#include "salesforce/org.h"

#include <QStringList>

namespace salesforce {

/// One value of a picklist: what records hold, and what people see.
struct PicklistValue
{
    QString value, label;
    bool isActive = true;
};

/// One field of an object, as this user may see it.
struct FieldDescription
{
    QString name;     ///< Of the API: "MailingCity", "Rank__c".
    QString label;    ///< In the user's language.
    QString type;     ///< Of the API: "string", "picklist", "address", ...
    QString compound; ///< The field that it is a part of; empty: none.
    int length = 0;   ///< In characters, of texts.
    bool isHtml = false;
    bool isCalculated = false;
    QList<PicklistValue> picklist;
};

/// An object of an org, as this user may see it.
struct ObjectDescription
{
    QString name;
    QString label;
    QList<FieldDescription> fields; ///< In the order of the org.
    QStringList recordTypes = {};   ///< The names of those that are in use; the one of all is none.

    const FieldDescription *find(const QString &field) const; ///< Without case; null: none.
};

/// A description as an org writes it; none where \a json is none.
std::optional<ObjectDescription> parseDescription(const QByteArray &json);

/// \a object of the org; none where it has no such object, or the user may not see it. Errors as
/// Org::ask().
Result<std::optional<ObjectDescription>> describe(Org &org, const QString &object,
                                                  const RunContext &context);

/// What of \a object can be read as a column: all but compound fields, which come in parts, and
/// binary ones.
QStringList readableFields(const ObjectDescription &object);

} // namespace salesforce
