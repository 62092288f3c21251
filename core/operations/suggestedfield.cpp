#include "operations/columnprofiles.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using csv::ColumnProfile;
using model::DetailField;
using model::DetailType;

constexpr qsizetype mostOptions = 30;
constexpr qint64 usesOfAnOption = 4; ///< On average, at least.
constexpr qsizetype longestOption = 60;

/// The name without what Salesforce adds to those of custom fields: "ns__Field__c" is "Field".
static QString withoutAffixes(const QString &column)
{
    for (const QString &suffix : {u"__c"_s, u"__pc"_s, u"__r"_s}) {
        if (column.endsWith(suffix, Qt::CaseInsensitive)) {
            const QString name = column.chopped(suffix.size());
            const qsizetype space = name.indexOf("__"_L1);
            return space > 0 ? name.sliced(space + 2) : name;
        }
    }
    return column;
}

/// Whether a word begins at \a i: "MailingCity" has two, and so has "SLAExpiration".
static bool beginsWord(const QString &name, qsizetype i)
{
    if (i == 0 || !name.at(i).isUpper())
        return false;
    if (!name.at(i - 1).isUpper())
        return i > 1 || !name.at(i - 1).isLower(); // "eMail" is one
    return i + 1 < name.size() && name.at(i + 1).isLower();
}

QString plainName(const QString &column)
{
    const QString name = withoutAffixes(column.trimmed());
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (beginsWord(name, i))
            result += u' ';
        const bool separates = name.at(i) == u'_' || name.at(i) == u'.';
        result += separates ? QChar(u' ') : name.at(i);
    }
    result = result.simplified();
    if (result.isEmpty())
        return column.trimmed();
    if (result.at(0).isLower() && !(result.size() > 1 && result.at(1).isUpper()))
        result[0] = result.at(0).toUpper();
    return result;
}

/// Whether the name says that its digits are no quantity.
static bool isCode(const QString &name)
{
    static const QStringList codes{u"id"_s,  u"code"_s, u"number"_s, u"no"_s,    u"zip"_s,
                                   u"key"_s, u"sic"_s,  u"naics"_s,  u"phone"_s, u"fax"_s};
    const QString last = name.section(u' ', -1).toCaseFolded();
    return codes.contains(last);
}

/// The texts, where they are few, short, and used often enough to be a list to choose from.
static std::optional<QStringList> options(const csv::TextCounts &counts)
{
    if (counts.size() < 2 || counts.size() > mostOptions)
        return std::nullopt;
    qint64 uses = 0;
    QStringList texts;
    for (const auto &[text, times] : counts) {
        if (text.size() > longestOption)
            return std::nullopt;
        uses += times;
        texts.append(text);
    }
    if (uses < usesOfAnOption * counts.size())
        return std::nullopt;
    return texts;
}

static DetailType simpleType(const QString &name, const ColumnProfile &profile)
{
    const auto fits = [&profile](qint64 count) {
        return count > 0 && count * 100 >= profile.filled * 98;
    };
    if (fits(profile.emails))
        return DetailType::Email;
    if (fits(profile.dates + profile.localDates))
        return DetailType::Date;
    // A one is a number as well, and so is whatever else is in such a column.
    if (fits(profile.booleans) && profile.booleans >= profile.numbers)
        return DetailType::Boolean;
    if (fits(profile.international))
        return DetailType::Phone;
    if (fits(profile.numbers + profile.localNumbers) && profile.zeroLed == 0 && !isCode(name))
        return DetailType::Number;
    if (fits(profile.urls))
        return DetailType::Url;
    return DetailType::Text;
}

DetailField suggestedField(const QString &column, const ColumnProfile &profile)
{
    DetailField field{plainName(column)};
    field.type = simpleType(field.name, profile);
    if (field.type != DetailType::Text || isCode(field.name))
        return field;
    if (profile.separated > 0) {
        if (const auto parts = options(profile.parts)) {
            field.type = DetailType::MultiSelect;
            field.options = *parts;
        }
    } else if (const auto values = options(profile.values); values && profile.longValues == 0) {
        field.type = DetailType::Select;
        field.options = *values;
    }
    return field;
}

/// The kind that an org's own kind of field corresponds to; none where its values tell more.
static std::optional<DetailType> describedType(const QString &type)
{
    static const QHash<QString, DetailType> types{
        {u"boolean"_s, DetailType::Boolean}, {u"date"_s, DetailType::Date},
        {u"datetime"_s, DetailType::Date},   {u"int"_s, DetailType::Number},
        {u"long"_s, DetailType::Number},     {u"double"_s, DetailType::Number},
        {u"currency"_s, DetailType::Number}, {u"percent"_s, DetailType::Number},
        {u"email"_s, DetailType::Email},     {u"url"_s, DetailType::Url},
        {u"picklist"_s, DetailType::Select}, {u"multipicklist"_s, DetailType::MultiSelect},
        {u"textarea"_s, DetailType::Text},   {u"id"_s, DetailType::Text},
        {u"reference"_s, DetailType::Text}};
    const auto found = types.constFind(type);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

/// The active values of a picklist, and then those that records hold besides.
static QStringList describedOptions(const salesforce::FieldDescription &field, DetailType type,
                                    const ColumnProfile &profile)
{
    QStringList options;
    for (const salesforce::PicklistValue &value : field.picklist) {
        if (value.isActive && !options.contains(value.value))
            options.append(value.value);
    }
    const bool hasParts = type == DetailType::MultiSelect && profile.separated > 0;
    const csv::TextCounts &held = hasParts ? profile.parts : profile.values;
    for (const auto &[text, times] : held) {
        if (!options.contains(text))
            options.append(text);
    }
    return options;
}

DetailField suggestedField(const SourceColumn &column)
{
    if (!column.described)
        return suggestedField(column.name, column.profile);
    DetailField field = suggestedField(column.name, column.profile);
    if (!column.described->label.isEmpty())
        field.name = column.described->label;
    const auto type = describedType(column.described->type);
    if (!type)
        return field;
    field.type = *type;
    field.options = model::hasOptions(*type)
                        ? describedOptions(*column.described, *type, column.profile)
                        : QStringList();
    if (model::hasOptions(*type) && field.options.isEmpty())
        field.type = DetailType::Text; // nobody has ever filled it in
    return field;
}

qint64 fittingValues(const ColumnProfile &profile, DetailType type, bool hasCountry)
{
    switch (type) {
    case DetailType::Date:
        return profile.dates + profile.localDates;
    case DetailType::Number:
        return profile.numbers + profile.localNumbers;
    case DetailType::Boolean:
        return profile.booleans;
    case DetailType::Email:
        return profile.emails;
    case DetailType::Url:
        return profile.urls;
    case DetailType::Phone:
        return hasCountry ? qMin(profile.filled, profile.phones + profile.numbers)
                          : profile.international;
    case DetailType::Text:
    case DetailType::Select:
    case DetailType::MultiSelect:
        break;
    }
    return profile.filled;
}

} // namespace operations
